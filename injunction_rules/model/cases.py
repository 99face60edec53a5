"""
A case file as data: the parties, the injunction, the facts, the motions.

What a case file may say is the contract of this package; how one is read from
YAML or JSON is in :mod:`injunction_rules.casefile.loading`.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from enum import Enum
from functools import cached_property
from typing import Final

from attrs import evolve, field, fields, frozen

from injunction_rules.errors import InvalidFactError
from injunction_rules.model.canonical import spelled
from injunction_rules.model.case_faults import faults_of_case
from injunction_rules.model.dates import PartialDate, partial_date
from injunction_rules.model.facts import (
    Capacity,
    Fact,
    Injunction,
    Persons,
    Relief,
    RespondentKind,
    persons,
)
from injunction_rules.model.facts.base import SEVERAL
from injunction_rules.model.lines import counted, short
from injunction_rules.model.orders import EarlierOrder, Orders
from injunction_rules.model.tuples import texts
from injunction_rules.rendering.reported import Displayed

VERSION: Final = "injunction-rules/case@2"
"""The version of what a case can say."""


class Disposition(Enum):
    """
    The ruling on a motion.

    ``GRANTED`` gives what the motion asks, ``DENIED`` refuses it, ``DENIED_AS_FUTILE``
    refuses it because it could do nothing, ``OPEN`` leaves it: the law is contested on
    these facts, and the court must choose.
    """

    GRANTED = "granted"
    DENIED = "denied"
    DENIED_AS_FUTILE = "denied_as_futile"
    OPEN = "open"

    @property
    def words(self) -> str:
        """Give the words for it."""
        return self.value.replace("_", " ")


_MOST_ALIASES = 3


@frozen(kw_only=True)
class EnjoinedParty:
    """
    A person whom the injunction names and forbids.

    ``aliases`` are other names by which a table may call it, such as those of its stores.
    ``kind`` and ``address`` are for the record only.

    >>> lumen = EnjoinedParty(id="l", name="Lumen", aliases=["LumenDirect"], address="Ningbo")
    >>> lumen.also
    'also LumenDirect; address: Ningbo'
    """

    id: str
    name: str
    kind: RespondentKind = RespondentKind.SELLER
    aliases: tuple[str, ...] = field(default=(), converter=texts)
    address: str = ""

    @property
    def also(self) -> str:
        """Give what tells who it is beside its name; of many aliases the first ones."""
        names = ", ".join(self.aliases[:_MOST_ALIASES])
        if more := len(self.aliases[_MOST_ALIASES:]):
            names += f" and {more} more"
        known = [f"also {names}"] if names else []
        known += [f"address: {self.address}"] if self.address else []
        return "; ".join(known)


@frozen(kw_only=True)
class Nonparty:
    """
    A stranger to the suit whom a motion tries to reach.

    ``kind`` is for the record only.
    """

    id: str
    name: str
    kind: RespondentKind


@frozen(kw_only=True)
class MotionMade(Displayed):
    """
    A motion before the court.

    Attributes
    ----------
    id : str
    relief : Relief
    against : tuple of str
        Ids of enjoined parties or nonparties.
    new_terms : bool
        Whether the order asked for would say more than the injunction does.
    order : str or None
        Id of the earlier order that it is about; left out, it is about the injunction.
    """

    id: str
    relief: Relief
    against: tuple[str, ...] = field(converter=texts)
    new_terms: bool = False
    order: str | None = None


@frozen(kw_only=True)
class Outcome:
    """
    The ruling of the court; used by the corpus, never by the rules.

    Attributes
    ----------
    motion, against : str
        Ids.
    disposition : Disposition
    grounds : tuple of str
        The court's reasons, in a few words each.
    """

    motion: str
    against: str
    disposition: Disposition
    grounds: tuple[str, ...] = field(default=(), converter=texts)


@frozen(kw_only=True)
class Stipulation:
    """
    A finding that nobody disputes: it stands without a rule, and every trace says so.

    Attributes
    ----------
    finding : str
        Id of the finding, such as ``had-actual-notice``.
    respondent, party : str, tuple of str or None
        Of whom it is not disputed, by id; left out, of all of them.
    shown : bool
        ``False`` when nobody disputes the contrary.
    source : str
        Where in the record it is stipulated, such as ``ECF No. 30 ¶ 2``.
    order : str or None
        Id of the earlier order of which it is said; left out, it is said of the injunction.
    """

    finding: str
    respondent: Persons = field(default=None, metadata=SEVERAL)
    party: Persons = field(default=None, metadata=SEVERAL)
    shown: bool = True
    source: str = ""
    order: str | None = None

    def speaks_of(self, respondent: str, party: str) -> bool:
        """Tell whether it is not disputed of a respondent and a party."""
        return respondent in persons(self.respondent, respondent) and (
            party in persons(self.party, party)
        )


def _parties(many: Iterable[EnjoinedParty]) -> tuple[EnjoinedParty, ...]:
    return tuple(many)


def _earlier(many: Iterable[EarlierOrder]) -> tuple[EarlierOrder, ...]:
    return tuple(many)


def _nonparties(many: Iterable[Nonparty]) -> tuple[Nonparty, ...]:
    return tuple(many)


def _facts(many: Iterable[Fact]) -> tuple[Fact, ...]:
    return tuple(many)


def _motions(many: Iterable[MotionMade]) -> tuple[MotionMade, ...]:
    return tuple(many)


def _stipulations(many: Iterable[Stipulation]) -> tuple[Stipulation, ...]:
    return tuple(many)


def _outcomes(many: Iterable[Outcome]) -> tuple[Outcome, ...]:
    return tuple(many)


@frozen(kw_only=True, repr=False)
class Case(Displayed):
    """
    Everything a decision is made from.

    A forum that is not a federal court is given as a
    :class:`~injunction_rules.model.courts.Court`.

    Attributes
    ----------
    caption, docket : str
    court : str
        Id of the forum.
    decided : PartialDate
        The law is taken as of its last day.
    injunction : Injunction
        The last order of the suit, which motions are about unless they name another.
    earlier_orders : tuple of EarlierOrder
        The orders before it, in the order in which they were made.
    movant : str
    enjoined_parties : tuple of EnjoinedParty
    nonparties : tuple of Nonparty
    facts : tuple of Fact
    stipulated : tuple of Stipulation
        What nobody disputes.
    motions : tuple of MotionMade
    outcome : tuple of Outcome
    notes : str
        What a reader must know about how it was coded.
    schema : str

    Raises
    ------
    InvalidFactError
        If its parts contradict one another; carries every contradiction.
    """

    schema: str = VERSION
    caption: str
    docket: str = ""
    court: str
    decided: PartialDate = field(converter=partial_date)
    injunction: Injunction
    earlier_orders: tuple[EarlierOrder, ...] = field(default=(), converter=_earlier)
    movant: str = ""
    enjoined_parties: tuple[EnjoinedParty, ...] = field(converter=_parties)
    nonparties: tuple[Nonparty, ...] = field(default=(), converter=_nonparties)
    facts: tuple[Fact, ...] = field(default=(), converter=_facts)
    stipulated: tuple[Stipulation, ...] = field(default=(), converter=_stipulations)
    motions: tuple[MotionMade, ...] = field(converter=_motions)
    outcome: tuple[Outcome, ...] = field(default=(), converter=_outcomes)
    notes: str = ""

    def __attrs_post_init__(self) -> None:
        faults = tuple(faults_of_case(self, VERSION))
        if faults:
            raise InvalidFactError("Case", faults)

    def __repr__(self) -> str:
        parts = counted((len(self.motions), "motion"), (len(self.facts), "fact"))
        return short(f"Case {self.caption}: {parts}")

    @property
    def as_of(self) -> date:
        """Give the date as of which the law is taken."""
        return self.decided.last

    def alone(self, motion: str, against: str) -> Case:
        """
        Give the case with one motion against one person, and without its outcome.

        >>> from injunction_rules import demo
        >>> demo().alone("cease", "alibaba").motions[0].against
        ('alibaba',)
        """
        made = (evolve(m, against=(against,)) for m in self.motions if m.id == motion)
        return evolve(self, motions=made, outcome=())

    @cached_property
    def orders(self) -> Orders:
        """Give its orders, by which facts are sorted."""
        return Orders(self.earlier_orders, self.injunction, self.as_of)

    def order_of(self, motion: str) -> str | None:
        """Give the id of the earlier order that a motion is about; ``None`` is the injunction."""
        return next(made.order for made in self.motions if made.id == motion)

    @property
    def people(self) -> tuple[EnjoinedParty | Nonparty, ...]:
        """Give everyone against whom a motion may be made."""
        return (*self.enjoined_parties, *self.nonparties)

    @cached_property
    def names(self) -> Mapping[str, str]:
        """
        Name everyone by id, so that no two are called alike.

        A name that several have is followed by the id, and where there is none the id
        stands for it.
        """
        many = Counter(person.name for person in self.people)
        return {
            person.id: (
                person.id
                if not person.name.strip()
                else person.name
                if many[person.name] == 1
                else f"{person.name} ({person.id})"
            )
            for person in self.people
        }

    @cached_property
    def hash(self) -> str:
        """
        SHA-256 of all that is decided from: everything but outcome, notes and schema.

        However the case file is written, the same content has the same hash anywhere.
        """
        said = tuple(
            [
                (a.name, getattr(self, a.name))
                for a in fields(Case)
                if a.name not in ("outcome", "notes", "schema")
            ]
        )
        return hashlib.sha256(spelled(said, defaults=False).encode()).hexdigest()

    def adding(self, *facts: Fact) -> Case:
        """Give the case with more facts."""
        return evolve(self, facts=(*self.facts, *facts))

    def removing(self, *facts: Fact) -> Case:
        """
        Give the case without some of its facts.

        Raises
        ------
        ValueError
            If one of them is not in it.
        """
        kept = list(self.facts)
        for fact in facts:
            kept.remove(fact)
        return evolve(self, facts=tuple(kept))

    # Dictionaries look up at once and keep the order of the document.

    @cached_property
    def party_ids(self) -> dict[str, None]:
        """Give the ids of the enjoined parties."""
        return dict.fromkeys(party.id for party in self.enjoined_parties)

    @cached_property
    def ids(self) -> dict[str, None]:
        """Give the ids of everyone a motion may be made against."""
        return dict.fromkeys(person.id for person in self.people)

    @cached_property
    def known(self) -> frozenset[Fact]:
        """Give the facts of the record, to look one up at once."""
        return frozenset(self.facts)


def capacity(case: Case, person: str) -> Capacity:
    """Tell whether a person of the case is enjoined."""
    enjoined = any(party.id == person for party in case.enjoined_parties)
    return Capacity.ENJOINED_PARTY if enjoined else Capacity.NONPARTY
