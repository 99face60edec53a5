"""
Citations as a citation sentence: signals in order, what each holds, what became of it.

A trace cites in short, where a table gives the reporters; an order in prose, the pages of the
documentation and the lines of a rule cite in full.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import groupby

from attrs import evolve

from injunction_rules.model.authorities import Citation, Signal
from injunction_rules.model.courts import court_of

_ORDER = {signal: place for place, signal in enumerate(Signal)}


def cited(citations: Iterable[Citation], *, short: bool = False) -> str:
    """
    Write citations as a citation sentence, without its full stop.

    Parameters
    ----------
    citations : iterable of Citation
        In any order: signals come in the order of the Bluebook, and *but see* opens a
        sentence of its own.
    short : bool, optional
        Leave out reporters and docket numbers, where a table gives them.

    >>> from injunction_rules.model.authorities import but_see, see
    >>> from injunction_rules.law.authorities.second_circuit import ALEMITE, HAVENS
    >>> cited([see(ALEMITE.at("832"))])
    'See Alemite Mfg. Corp. v. Staff, 42 F.2d 832, 832 (2d Cir. 1930)'
    >>> cited([but_see(HAVENS), see(ALEMITE.at("832"))], short=True)
    'See Alemite Mfg. Corp. v. Staff at 832 (2d Cir. 1930). But see Havens v. James (2d Cir. 2023)'
    """
    return strung(citations, _short if short else _bare)


def cited_in_full(citations: Iterable[Citation], as_of: date | None = None) -> str:
    """
    Write citations with what each holds and what became of it, without the full stop.

    Parameters
    ----------
    citations : iterable of Citation
    as_of : datetime.date, optional
        Later history is given up to this day; left out: all that is known.

    >>> from injunction_rules.law.authorities.district_courts import NORTH_FACE
    >>> from injunction_rules.model.authorities import see
    >>> print(cited_in_full([see(NORTH_FACE)], date(2011, 6, 14)))
    See North Face Apparel Corp. v. Fujian Sharing Imp. & Exp. Ltd., No. 10 Civ. 1630 (AKH) \
(S.D.N.Y. June 13, 2011) (holding in contempt a registry, named in the order, that kept a \
listed name working)
    """
    return strung(merged(citations), lambda citation: in_full(citation, as_of))


def merged(citations: Iterable[Citation]) -> Iterator[Citation]:
    """Yield each passage once, with all that it is cited for."""
    passages: dict[tuple[Signal, str], list[Citation]] = {}
    for citation in citations:
        passages.setdefault((citation.signal, citation.text), []).append(citation)
    for first, *more in passages.values():
        holds = filter(None, (citation.holds for citation in (first, *more)))
        yield evolve(first, said="; ".join(holds)) if more else first


def in_full(citation: Citation, as_of: date | None = None) -> str:
    """
    Write one citation with what it holds and what became of it, without its signal.

    >>> from injunction_rules.law.authorities.district_courts import NORTH_FACE
    >>> print(in_full(NORTH_FACE.at("3")).partition("working)")[2])
    , vacated, same court, of its own motion (June 24, 2011)
    """
    holds = f" ({citation.holds})" if citation.holds else ""
    return f"{citation.text}{holds}{became(citation, as_of)}"


def became(citation: Citation, as_of: date | None = None) -> str:
    """
    Write the later history of an authority as it follows a citation, comma and all.

    Parameters
    ----------
    citation : Citation
    as_of : datetime.date, optional
        Nothing later is given; left out: all that is known.

    >>> from injunction_rules.law.authorities.district_courts import NORTH_FACE
    >>> became(Citation(NORTH_FACE), date(2011, 6, 23))
    ''
    """
    events = citation.authority.became(as_of or date.max)
    return "".join(f", {event.text}" for event in events)


def in_sentences(citations: Iterable[Citation]) -> Iterator[tuple[Citation, ...]]:
    """
    Put citations in the order of their signals, with *but see* in a sentence of its own.

    >>> from injunction_rules.model.authorities import but_see, cf, see
    >>> from injunction_rules.law.authorities.second_circuit import ALEMITE
    >>> mixed = [but_see(ALEMITE), cf(ALEMITE), Citation(ALEMITE), see(ALEMITE)]
    >>> [[citation.signal.value for citation in sentence] for sentence in in_sentences(mixed)]
    [['', 'see', 'cf.'], ['but see']]
    """
    # sorted() is stable: within one signal the order of the rule stays.
    ordered = sorted(citations, key=lambda citation: _ORDER[citation.signal])
    for _, sentence in groupby(ordered, key=lambda citation: citation.signal is Signal.BUT_SEE):
        yield tuple(sentence)


def strung(
    citations: Iterable[Citation], write: Callable[[Citation], str], signal: str = "{}"
) -> str:
    """
    String citations together as written: each signal once, before the first that it governs.

    Parameters
    ----------
    citations : iterable of Citation
    write : callable
        Gives a citation without its signal.
    signal : str, optional
        How a signal is set, such as ``*{}*``.

    >>> from injunction_rules.model.authorities import but_see, see
    >>> from injunction_rules.law.authorities.second_circuit import ALEMITE, HAVENS
    >>> strung([see(ALEMITE), see(HAVENS), but_see(HAVENS)], lambda citation: citation.authority.id)
    'See alemite; havens-v-james. But see havens-v-james'
    """
    strings: list[str] = []
    for sentence in in_sentences(citations):
        # In short, two sentences of one paragraph are one citation.
        lines = dict.fromkeys((citation.signal, write(citation)) for citation in sentence)
        governing = Signal.DIRECT
        parts: list[str] = []
        for own, text in lines:
            said = own.value if parts else own.value.capitalize()
            before = "" if own is governing else f"{signal.format(said)} "
            governing = own
            parts.append(f"{before}{text}")
        strings.append("; ".join(parts))
    return ". ".join(strings)


def cited_again(citation: Citation) -> str:
    """
    Write a citation of what was cited before: its first party and the pinpoint.

    >>> from injunction_rules.law.authorities.second_circuit import ALEMITE
    >>> cited_again(ALEMITE.at("832"))
    'Alemite at 832'
    """
    first = citation.authority.name.partition(" v. ")[0].partition(",")[0]
    return f"{_FIRM.sub('', first)}{_pinned(citation)}"


_FIRM = re.compile(r" (Mfg\.|Corp\.|Inc\.|Co\.|Holdings|LLC|Ltd\.)")


def _bare(citation: Citation) -> str:
    return citation.text


def _short(citation: Citation) -> str:
    authority = citation.authority
    if authority.court is None:
        return citation.text
    place = f"{court_of(authority.court).abbreviation or 'U.S.'} {authority.decided.year}"
    return f"{authority.name}{_pinned(citation)} ({place})"


def _pinned(citation: Citation) -> str:
    pin = citation.pinpoint
    if not pin:
        return ""
    page = pin[:1].isdigit() or pin.startswith("*")
    return f" at {pin}" if page else f" {pin}" if pin[:1] in "¶§" else f", {pin}"
