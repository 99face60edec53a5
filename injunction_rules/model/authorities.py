"""
Authorities that can be cited, and how much each weighs in a forum on a date.

An :class:`Authority` is a decision, rule, statute or treaty.  A rule of this
package cites a passage of one with a Bluebook signal: a :class:`Citation`.
Each says how its content was checked, and nothing shows a page that nobody
read without saying so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from enum import Enum, IntEnum
from functools import cached_property

from attrs import evolve, field, frozen, validators

from injunction_rules.errors import RuleError
from injunction_rules.model.courts import binds, court_of, is_court
from injunction_rules.model.dates import PartialDate, optional_date, partial_date
from injunction_rules.model.lines import short
from injunction_rules.model.tuples import texts


class Verification(Enum):
    """The check of the content of an authority, or of a page of it."""

    PRIMARY = "text read"
    REPORTED = "official summary or consistent reports read, not the opinion"
    AS_CITED = "known only as the order of May 31, 2023 cites it"
    UNVERIFIED = "not verified"


class Kind(Enum):
    """The sort of an authority."""

    DECISION = "decision"
    FEDERAL_RULE = "federal rule"
    LOCAL_RULE = "local rule"
    STATUTE = "statute"
    TREATY = "treaty"
    NOTE = "committee note"


class Effect(Enum):
    """The effect of later history on an authority."""

    WITHDRAWN = "withdrawn"
    REVERSED = "reversed"
    VACATED = "vacated"
    OVERRULED = "overruled"
    ABROGATED = "abrogated"
    AFFIRMED = "affirmed"
    FOLLOWED = "followed"
    STAYED = "stayed in part"


_TAKES_AWAY = frozenset(
    {
        Effect.WITHDRAWN,
        Effect.REVERSED,
        Effect.VACATED,
        Effect.OVERRULED,
        Effect.ABROGATED,
    }
)


@frozen(repr=False)
class Treatment:
    """
    One event in the later history of an authority.

    Attributes
    ----------
    effect : Effect
        What happened to it.
    on : PartialDate
        When; known to the year at least.
    by : str
        Who did it, as one would cite it.
    extent : str
        How far, where not altogether: "in part", "on other grounds".
    on_point : bool
        ``False`` where it leaves alone what the authority is cited for here, so that it
        takes no weight away.
    """

    effect: Effect
    on: PartialDate = field(converter=partial_date)
    by: str
    extent: str = field(default="", kw_only=True)
    on_point: bool = field(default=True, kw_only=True)

    def __repr__(self) -> str:
        return short(f"Treatment: {self.text}")

    @property
    def text(self) -> str:
        """
        Give it as it stands behind a citation, without the comma.

        >>> Treatment(Effect.VACATED, "2012", "676 F.3d 19 (2d Cir. 2012)", extent="in part").text
        'vacated in part, 676 F.3d 19 (2d Cir. 2012)'
        >>> Treatment(Effect.WITHDRAWN, "2024-02", "same court").text
        'withdrawn, same court (Feb. 2024)'
        """
        when = "" if str(self.on.year) in self.by else f" ({self.on.words})"
        return f"{self.effect.value} {self.extent}".strip() + f", {self.by}{when}"


def _takes_away(treatment: Treatment) -> bool:
    """Tell whether nothing is left, after it, of what the authority is cited for."""
    return treatment.effect in _TAKES_AWAY and treatment.on_point


def _treatments(many: Iterable[Treatment]) -> tuple[Treatment, ...]:
    return tuple(many)


def _passages(many: Mapping[str, str] | Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple(dict(many).items())


class Signal(Enum):
    """
    The Bluebook signal before a citation.

    Only a direct citation, *see* and *see also* lend weight, and the latter two a class
    less than the first; *cf.* supports by analogy, and *but see* records authority that
    points the other way.
    """

    DIRECT = ""
    SEE = "see"
    SEE_ALSO = "see also"
    CF = "cf."
    BUT_SEE = "but see"

    @property
    def lends_weight(self) -> bool:
        """Tell whether a rule may rest on a citation with this signal."""
        return self in (Signal.DIRECT, Signal.SEE, Signal.SEE_ALSO)


class Weight(IntEnum):
    """
    The weight of an authority in a forum on a date, least first.

    Undone is what is remote and was good law on that date, and was withdrawn, reversed or
    overruled later: a rule that rests on nothing better is open law.
    """

    NONE = 0
    UNDONE = 1
    REMOTE = 2
    PERSUASIVE = 3
    BINDING = 4

    @property
    def label(self) -> str:
        """
        Give the words for it.

        >>> [weight.label for weight in Weight]
        ['none', 'remote and later undone', 'remote', 'persuasive', 'binding']
        """
        return "remote and later undone" if self is Weight.UNDONE else self.name.lower()

    @property
    def settles(self) -> bool:
        """Tell whether a rule of this rank can be settled law."""
        return self > Weight.UNDONE


@frozen(cache_hash=True, repr=False)
class Authority:
    """
    A decision, rule, statute, treaty or note that can be cited.

    Attributes
    ----------
    id : str
        Permanent, in kebab case.
    name : str
        Case name or title, as one would cite it.
    citation : str
        Reporter citation, docket number with ``No.``, or section.
    decided : PartialDate
        Date of decision, or from which the text applies.
    court : str or None
        Id of the deciding court, or the :class:`~injunction_rules.model.courts.Court`
        where it is no federal one; ``None`` for rules, statutes and treaties.
    kind : Kind
    verification : Verification
        How its content was checked.
    known_by : PartialDate or None
        A date by which it certainly existed, where ``decided`` is vague.
    precedential : bool
        ``False`` for unpublished and summary orders, which do not bind.
    courts : tuple of str
        For a local rule: the courts that adopted it.
    history : tuple of Treatment
        Later history, in order of date.
    note : str
        What a reader must know about it, such as what was not seen.
    holds : str
        What it holds, in a few words of our own that open with a participle, as in the
        parenthetical of a citation: "holding that a bank need not ...".
    passages : tuple of (str, str)
        What a passage of it holds, by pinpoint, where that is not what the whole does;
        a mapping will do.

    Raises
    ------
    RuleError
        If the court is unknown, or the kind and the court do not fit.

    >>> from injunction_rules.law.authorities.second_circuit import PATSYS
    >>> print(PATSYS.at("275"))
    Patsy's Italian Rest., Inc. v. Banas, 658 F.3d 254, 275 (2d Cir. 2011)
    """

    id: str
    name: str
    citation: str
    decided: PartialDate = field(converter=partial_date)
    court: str | None = None
    kind: Kind = Kind.DECISION
    verification: Verification = field(
        default=Verification.UNVERIFIED,
        validator=validators.instance_of(Verification),
        kw_only=True,
    )
    known_by: PartialDate | None = field(default=None, converter=optional_date, kw_only=True)
    precedential: bool = field(default=True, kw_only=True)
    courts: tuple[str, ...] = field(default=(), kw_only=True, converter=texts)
    history: tuple[Treatment, ...] = field(default=(), kw_only=True, converter=_treatments)
    note: str = field(default="", kw_only=True)
    holds: str = field(default="", kw_only=True)
    passages: tuple[tuple[str, str], ...] = field(default=(), kw_only=True, converter=_passages)

    def __attrs_post_init__(self) -> None:
        if (self.kind is Kind.DECISION) != (self.court is not None):
            raise RuleError(
                f"authority {self.id!r}: a decision names its court and nothing else "
                f"does; found kind {self.kind.value!r} and court {self.court!r}"
            )
        if (self.kind is Kind.LOCAL_RULE) != bool(self.courts):
            raise RuleError(
                f"authority {self.id!r}: a local rule names the courts that adopted "
                f"it and nothing else does; found {self.courts!r}"
            )
        for court in (self.court, *self.courts):
            if court is not None and not is_court(court):
                raise RuleError(f"authority {self.id!r}: unknown court {court!r}")

    def __repr__(self) -> str:
        return short(f"Authority {self.id}: {Citation(self)}")

    def at(self, pinpoint: str, verification: Verification | None = None) -> Citation:
        """
        Cite a passage.

        Parameters
        ----------
        pinpoint : str
            Page, paragraph or subdivision.
        verification : Verification, optional
            How the pinpoint was checked, where that differs from how the
            authority was.
        """
        return Citation(self, pinpoint=pinpoint, checked=verification)

    def existed(self, as_of: date) -> bool:
        """Tell whether it had certainly been decided on a date."""
        return self._since <= as_of

    # Asked of every citation of every rule that a decision speaks of.
    @cached_property
    def _since(self) -> date:
        return (self.known_by or self.decided).last

    def good_law(self, as_of: date) -> bool:
        """Tell whether it had been decided, and not yet taken away, on a date."""
        return self.existed(as_of) and not any(map(_takes_away, self.became(as_of)))

    def became(self, as_of: date) -> tuple[Treatment, ...]:
        """Give what had become of it by a day, in order; nothing later."""
        return tuple(treatment for treatment in self.history if treatment.on.last <= as_of)

    @property
    def days_of_change(self) -> tuple[date, ...]:
        """Give the days on which it was certainly decided, and on which something became of it."""
        return self._since, *(treatment.on.last for treatment in self.history)

    def weight(self, forum: str, as_of: date) -> Weight:
        """
        Tell how much it weighs in a forum on a date.

        Parameters
        ----------
        forum : str
            Id of the court that decides.
        as_of : datetime.date
            The law is taken as of this date.

        Returns
        -------
        Weight
            Binding, persuasive, remote; undone when it is remote and was taken away since;
            none when it is not good law then.
        """
        return self.weight_in(forum) if self.good_law(as_of) else Weight.NONE

    def weight_in(self, forum: str) -> Weight:
        """Tell how much it weighs in a forum while it is good law."""
        if self.court is None:
            return self._weight_of_text(forum)
        here, there = court_of(forum), court_of(self.court)
        if self.court == "scotus":
            return Weight.BINDING
        if there.is_appellate:
            own = binds(there, here, self.decided.last)
            return Weight.BINDING if own and self.precedential else Weight.PERSUASIVE
        return Weight.PERSUASIVE if there.id == here.id else self.remote

    @property
    def remote(self) -> Weight:
        """
        Give what it weighs, while it is good law, where no more can be said for it.

        >>> from injunction_rules.law.authorities.district_courts import NORTH_FACE
        >>> NORTH_FACE.remote.label
        'remote and later undone'
        """
        return Weight.UNDONE if any(map(_takes_away, self.history)) else Weight.REMOTE

    def _weight_of_text(self, forum: str) -> Weight:
        if self.kind is Kind.NOTE:
            return Weight.PERSUASIVE
        if self.kind is Kind.LOCAL_RULE and forum not in self.courts:
            return self.remote
        return Weight.BINDING


@frozen(cache_hash=True, repr=False)
class Citation:
    """
    A passage of an authority, cited with a signal.

    Attributes
    ----------
    authority : Authority
    signal : Signal
    pinpoint : str
        Page, paragraph or subdivision; empty when none was read.
    checked : Verification or None
        How the pinpoint was checked; ``None`` for as the authority was.
    said : str
        What it stands for here, where that is not what the authority is cited for
        elsewhere; read :attr:`holds`.
    words : str
        The sentence that is meant, as it stands there, where the text ships with the package.
    """

    authority: Authority
    signal: Signal = Signal.DIRECT
    pinpoint: str = ""
    checked: Verification | None = None
    said: str = ""
    words: str = ""

    @property
    def holds(self) -> str:
        """
        Give in a few words what the passage holds; empty where nobody wrote it down.

        What the citation itself says comes first, then what the authority says of the
        passage, then what it says of the whole.

        >>> a = Authority("a", "A v. B", "1 U.S. 2", "1900", "scotus", holds="holding so much",
        ...     passages={"7": "noting what follows"})
        >>> [one.holds for one in (cite(a), a.at("9"), a.at("7"), see(a, "adding a word"))]
        ['holding so much', 'holding so much', 'noting what follows', 'adding a word']
        """
        cited = self.authority
        return self.said or dict(cited.passages).get(self.pinpoint) or cited.holds

    @property
    def verification(self) -> Verification:
        """Tell how the passage was checked."""
        return self.checked or self.authority.verification

    def weight(self, forum: str, as_of: date) -> Weight:
        """
        Tell how much it lends to a rule in a forum on a date.

        A direct citation lends the weight of its authority.  *See* and *see also* lend
        a class less, for what is inferred from a binding authority does not bind; but
        never nothing, where the authority has any weight.

        >>> from injunction_rules.law.authorities.second_circuit import HAVENS
        >>> [one.weight("nysd", date(2024, 1, 1)).label for one in (cite(HAVENS), see(HAVENS))]
        ['binding', 'persuasive']
        """
        return self.lent(self.authority.weight(forum, as_of))

    def lent(self, own: Weight) -> Weight:
        """Tell how much it lends to a rule, of what its authority weighs."""
        if not self.signal.lends_weight:
            return Weight.NONE
        if self.signal is Signal.DIRECT or own <= Weight.REMOTE:
            return own
        less = Weight(own - 1)
        return self.authority.remote if less is Weight.REMOTE else less

    @cached_property
    def text(self) -> str:
        """
        Give the citation in Bluebook form, without its signal.

        The pinpoint stands with the first reporter, a star page as ``at *2``, and a page of
        what is in no reporter as one of the slip opinion.

        >>> court = {"court": "ca2", "decided": "2024-09-17"}
        >>> print(Authority("a", "A v. B", "1 U.S. 2, 3 S. Ct. 4", **court).at("7"))
        A v. B, 1 U.S. 2, 7, 3 S. Ct. 4 (2d Cir. 2024)
        >>> print(Authority("a", "A v. B", "No. 21-1, 2024 WL 4", **court).at("*2"))
        A v. B, No. 21-1, 2024 WL 4, at *2 (2d Cir. Sept. 17, 2024)
        >>> print(Authority("a", "A v. B", "No. 21-1", **court).at("19"))
        A v. B, No. 21-1, slip op. at 19 (2d Cir. Sept. 17, 2024)
        """
        cited, pin = self.authority, self.pinpoint
        if cited.court is None:
            space = "" if pin.startswith("(") else ", " if pin else ""
            return f"{cited.citation}{space}{pin}"
        court = court_of(cited.court).abbreviation
        # A reporter citation dates a decision by year, a docket by day.
        docket = cited.citation.startswith("No. ")
        when = cited.decided.words if docket else str(cited.decided.year)
        place = f"{court} {when}".strip()
        return f"{cited.name}, {self._located} ({place})"

    @property
    def _located(self) -> str:
        """Give the reporters with the pinpoint in its place."""
        cited, pin = self.authority.citation, self.pinpoint
        if not pin:
            return cited
        docket, *reporters = cited.split(", ") if cited.startswith("No. ") else ("", cited)
        if docket and not reporters:
            return f"{docket}, {'slip op. at ' if pin[0].isdigit() else ''}{pin}"
        first, comma, parallel = ", ".join(reporters).partition(", ")
        place = f"{first}, {'at ' if pin.startswith('*') else ''}{pin}{comma}{parallel}"
        return f"{docket}, {place}" if docket else place

    def __str__(self) -> str:
        return f"{self.signal.value} {self.text}".strip()

    def __repr__(self) -> str:
        return short(f"Citation: {self}")

    def signalled(self, signal: Signal) -> Citation:
        """Give the same passage with another signal."""
        return evolve(self, signal=signal)


def cite(source: Authority | Citation, said: str = "") -> Citation:
    """
    Take an authority as a whole, or a passage of it, as a citation.

    Parameters
    ----------
    source : Authority or Citation
    said : str, optional
        What it stands for here, in a few words that open with a participle, where that
        is not what the authority says of itself.
    """
    citation = source if isinstance(source, Citation) else Citation(source)
    return evolve(citation, said=said) if said else citation


def citations(sources: Iterable[Citation | Authority]) -> tuple[Citation, ...]:
    """Give citations of several sources, as the fields of rules and parameters hold them."""
    return tuple(map(cite, sources))


def see(source: Authority | Citation, said: str = "") -> Citation:
    """Cite as clear support from which the proposition follows; it lends a class less."""
    return cite(source, said).signalled(Signal.SEE)


def see_also(source: Authority | Citation, said: str = "") -> Citation:
    """Cite as further support; it lends a class less."""
    return cite(source, said).signalled(Signal.SEE_ALSO)


def cf(source: Authority | Citation, said: str = "") -> Citation:
    """Cite by analogy: support that lends no weight of its own."""
    return cite(source, said).signalled(Signal.CF)


def but_see(source: Authority | Citation, said: str = "") -> Citation:
    """Cite what points the other way."""
    return cite(source, said).signalled(Signal.BUT_SEE)
