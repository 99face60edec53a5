"""
Citations in running text: in full where an authority is first cited, in short after that.

A case is cited in full once, with what it holds and what became of it; then by its first
party, reporter and page; by *id.* only straight after a sentence that cites it alone.  The
first citation of what nobody has read carries a note that says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from attrs import define, evolve, field, frozen

from injunction_rules.explaining.citing import in_sentences, merged
from injunction_rules.model.authorities import (
    Authority,
    Citation,
    Kind,
    Signal,
    Treatment,
    Verification,
)
from injunction_rules.rendering.escaping import plain
from injunction_rules.rendering.papers.paper import Run, Words, joined, words

_MOST = 2
"""Authorities given for a sentence, and against it; the trace has the rest."""


@define
class References:
    """
    Citations in the order of the text, and where each authority was cited.

    Attributes
    ----------
    forum : str
        Id of the court that decides, by which authorities are weighed.
    as_of : datetime.date
        Later history is given up to this day.
    docket : str
        The case that is decided, so that a ruling in it is known for one.
    place : str
        The part of the text that is being written.

    >>> from injunction_rules.law.authorities.second_circuit import ALEMITE
    >>> from injunction_rules.rendering.papers.paper import said
    >>> references = References("nysd", date(2024, 1, 1))
    >>> print(said(references.sentence([ALEMITE.at("832")])).partition(" (hold")[0])
    Alemite Mfg. Corp. v. Staff, 42 F.2d 832, 832 (2d Cir. 1930)
    >>> references.interrupt()
    >>> said(references.sentence([ALEMITE.at("832")]))
    'Alemite, 42 F.2d at 832.'
    >>> said(references.sentence([ALEMITE.at("832")]))
    'Id.'
    """

    forum: str
    as_of: date
    docket: str = ""
    place: str = ""
    cited: dict[Authority, dict[str, None]] = field(factory=dict)
    _holdings: set[tuple[str, str]] = field(factory=set)
    _shorts: dict[str, Authority] = field(factory=dict)
    _notes: dict[str, int] = field(factory=dict)
    _count: int = 0
    _last: Citation | None = None

    def interrupt(self) -> None:
        """Note that something else is cited or that a new part begins, so that *id.* is unsure."""
        self._last = None

    def sentence(self, citations: Iterable[Citation]) -> Words:
        """Write citations as sentences, those that carry most; nothing where there are none."""
        sentences = []
        for cited in in_sentences(self._leading(merged(citations))):
            sentences.append(self._sentence(cited))
            self._last = cited[0] if len(cited) == 1 else None
        return joined(sentences)

    def _leading(self, citations: Iterable[Citation]) -> Iterator[Citation]:
        """Choose what carries a sentence, for it and against: by signal, then by weight."""
        sides: dict[bool, list[Citation]] = {False: [], True: []}
        for citation in citations:
            sides[citation.signal is Signal.BUT_SEE].append(citation)
        for side in sides.values():
            side.sort(
                key=lambda each: (
                    _SIGNALS.index(each.signal),
                    -each.authority.weight(self.forum, self.as_of),
                )
            )
            yield from side[:_MOST]

    def _sentence(self, citations: tuple[Citation, ...]) -> Words:
        governing = Signal.DIRECT
        runs: list[Run] = []
        for citation in citations:
            opening = not runs
            if citation.signal is not governing:
                signal = citation.signal.value
                runs += [Run(signal.capitalize() if opening else signal, italic=True), Run(" ")]
            governing = citation.signal
            note = self._note(citation)
            runs += self._one(citation, opening=opening)
            last = citation is citations[-1]
            # The number of a note stands behind the stop.
            runs.append(Run("." if last else ";", note=note))
            runs += () if last else (Run(" "),)
        if not runs[-2].text.endswith("."):
            return tuple(runs)
        # Of two stops, as after "Id.", one is enough.
        return (*runs[:-1], evolve(runs[-1], text=""))

    def _one(self, citation: Citation, *, opening: bool) -> Iterator[Run]:
        authority = citation.authority
        known = authority in self.cited
        self.cited.setdefault(authority, {})[self.place] = None
        again = self._last
        if not known or authority.court is None:
            yield from _in_full(citation)
        elif opening and again is not None and again.authority == authority:
            yield Run("Id." if citation.signal is Signal.DIRECT else "id.", italic=True)
            if citation.pinpoint != again.pinpoint:
                yield Run(_pinned(citation))
        else:
            yield Run(self._short_name(authority), italic=True)
            yield Run(_short_place(citation))
        holding = (authority.id, citation.holds)
        if citation.holds and holding not in self._holdings:
            self._holdings.add(holding)
            yield Run(f" ({plain(citation.holds)})")
        if not known:
            self._short_name(authority)
            for event in authority.became(self.as_of):
                yield from _event(event)

    def _short_name(self, authority: Authority) -> str:
        """Give the name by which a case is cited again; of two that share one, both parties."""
        name = short_name(authority.name)
        if self._shorts.setdefault(name, authority) != authority:
            return plain(authority.name)
        return name

    def _note(self, citation: Citation) -> Words:
        """Say what of an authority was not read, where it is first cited."""
        authority = citation.authority
        if authority in self.cited:
            return ()
        sentences = []
        if authority.verification is not Verification.PRIMARY:
            sentences.append(self._once(_UNREAD[authority.verification]))
        elif citation.checked not in (None, Verification.PRIMARY):
            sentences.append(self._once("The page cited was not read; check it."))
        if self.docket and self.docket in authority.citation:
            sentences.append(
                "This ruling was made on this docket: a draft for another case may rest on it, "
                "a draft for this case may not."
            )
        if not sentences:
            return ()
        self._count += 1
        return words(" ".join(sentences))

    def _once(self, note: str) -> str:
        """Give a note, or where it was given before the number of that one."""
        first = self._notes.setdefault(note, self._count + 1)
        if first == self._count + 1:
            return note
        return f"{note.partition(':')[0].partition(';')[0]}; see note {first}."


_UNREAD = {
    Verification.REPORTED: "Not read: an official summary, or reports that agree, were read "
    "instead. Read it before filing.",
    Verification.AS_CITED: "Not read: known only as the order of May 31, 2023 cites it. Read it "
    "before filing.",
    Verification.UNVERIFIED: "Not read: not verified in any way. Read it before filing.",
}


_SIGNALS = list(Signal)


def _in_full(citation: Citation) -> Iterator[Run]:
    """Write a citation in full, the name of a case in italics."""
    name = citation.authority.name if citation.authority.court is not None else ""
    if name:
        yield Run(plain(name), italic=True)
    yield Run(plain(citation.text[len(name) :]))


def _event(event: Treatment) -> Iterator[Run]:
    phrase = f"{event.effect.value} {event.extent}".strip()
    yield Run(", ")
    yield Run(plain(phrase), italic=True)
    yield Run(plain(event.text.removeprefix(phrase)))


_FIRM = re.compile(
    r"(,? (& )?(Mfg\.|Corp\.|Inc\.|Co\.|Holdings|LLC|L\.L\.C\.|Ltd\.|Ltda\.|L\.P\.|P\.C\.|N\.A\."
    r"|AB|AG|A/S|SA|S\.A\.|Sons)| \(.*\))+$"
)
_COMMON = re.compile(r"(United States|FTC|SEC|CFTC|CFPB|NLRB|City|County)\b")


def short_name(name: str) -> str:
    """
    Give the party by whose name a case is cited again.

    >>> [short_name(name) for name in ("Kelly Toys Holdings, LLC v. alialialiLL Store",
    ...     "United States v. Paccione", "In re Lennon", "Eli Lilly & Co. v. Gottstein")]
    ['Kelly Toys', 'Paccione', 'Lennon', 'Eli Lilly']
    """
    first, _, second = name.removeprefix("In re ").partition(" v. ")
    party = second if second and _COMMON.match(first) else first
    return plain(_FIRM.sub("", party))


def _pinned(citation: Citation) -> str:
    pin = citation.pinpoint
    if not pin:
        return ""
    if pin[:1].isdigit() or pin.startswith("*"):
        return f" at {pin}"
    return f" {pin}" if pin[:1] in "¶§" else f", {pin}"


def _short_place(citation: Citation) -> str:
    """Give reporter and page as a short form has them."""
    cited, pin = citation.authority.citation, citation.pinpoint
    docketed = cited.startswith("No. ")
    reporters = cited.split(", ")[1:] if docketed else cited.split(", ")[:1]
    if not reporters:
        return f", slip op. at {pin}" if pin[:1].isdigit() else _pinned(citation)
    volume = reporters[0]
    if not pin or not (pin[:1].isdigit() or pin.startswith("*")):
        return f", {volume}{', ' + pin if pin else ''}"
    if docketed:
        return f", {volume}, at {pin}"
    return f", {volume.rpartition(' ')[0]} at {pin}"


@frozen
class Listed:
    """An authority in the table, and the parts of the text that cite it."""

    name: Words
    places: str


def table_of(references: References) -> Iterator[tuple[str, list[Listed]]]:
    """Yield the authorities that were cited, by sort, in the order of the alphabet."""
    sorts = (
        ("Cases", (Kind.DECISION,)),
        ("Statutes and rules", (Kind.STATUTE, Kind.FEDERAL_RULE, Kind.LOCAL_RULE)),
        ("Other authorities", (Kind.TREATY, Kind.NOTE)),
    )
    for title, kinds in sorts:
        chosen = [each for each in references.cited if each.kind in kinds]
        if chosen:
            chosen.sort(key=lambda each: (each.name.lower(), each.id))
            yield title, [_listed(each, references) for each in chosen]


def _listed(authority: Authority, references: References) -> Listed:
    runs = [*_in_full(Citation(authority))]
    for event in authority.became(references.as_of):
        runs += _event(event)
    return Listed(tuple(runs), ", ".join(references.cited[authority]))
