"""
A docket sheet, as the Free Law Project gives it, taken into the skeleton of a case file.

CourtListener's API (version 4) and the RECAP archive give a docket as JSON.  The sheet says
what was filed and when, and not what a paper says; so the skeleton states the caption, the
number and the court, and proposes in comments, with its place, what a reader may find in the
papers: orders, parties, notice, service and motions.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import Enum
from typing import Any

from attrs import frozen

from injunction_rules.casefile.contract import SCHEMA
from injunction_rules.casefile.documents import bytes_of, printable, shortened
from injunction_rules.errors import DocumentError, Problem
from injunction_rules.model.courts import is_court
from injunction_rules.model.dates import day
from injunction_rules.model.facts import InjunctionKind, Relief
from injunction_rules.rendering.trees import listed

MOST_BYTES = 100_000_000
"""The longest docket that is read."""

_MOST_SAID = 200
"""Characters of an entry that are given, the rest being on the sheet."""

SOMEBODY = "SOMEBODY"
"""Stands for a person whom the sheet does not tell, and is nobody in any case."""


class DocketError(DocumentError):
    """A file that is no docket; carries every problem found in it."""


class Sort(Enum):
    """What an entry of a docket looks like, by the words it begins with."""

    ORDER = "order"
    MOTION = "motion"
    NOTICE = "notice"
    SERVICE = "service"
    OTHER = "other"


@frozen
class Entry:
    """
    A line of a docket sheet.

    Attributes
    ----------
    number : int or None
        The number that the court gave it, where it has one.
    filed : datetime.date or None
    text : str
        What the clerk wrote, on one line.
    """

    number: int | None
    filed: date | None
    text: str

    @property
    def place(self) -> str:
        """
        Say where it stands, as it is cited.

        >>> Entry(30, date(2024, 1, 8), "ORDER").place
        'Dkt. 30 (Jan. 8, 2024)'
        """
        when = day(self.filed) if self.filed else "no date"
        number = "entry without number" if self.number is None else self.number
        return f"Dkt. {number} ({when})"

    @property
    def sort(self) -> Sort:
        """
        Tell what it looks like.

        >>> Entry(5, None, "MEMORANDUM OF LAW in Support re: 4 MOTION for Contempt").sort
        <Sort.OTHER: 'other'>
        >>> Entry(4, None, "LETTER MOTION for Contempt of 30 Order").sort
        <Sort.MOTION: 'motion'>
        """
        return next((sort for sort, looks in _SORTS if looks.match(self.text)), Sort.OTHER)

    @property
    def enjoins(self) -> InjunctionKind | None:
        """
        Give the kind of injunction that it seems to be, if it seems to be one.

        >>> Entry(30, None, "ORDER granting 5 Motion for Preliminary Injunction").enjoins
        <InjunctionKind.PRELIMINARY: 'preliminary'>
        >>> Entry(31, None, "ORDER denying 5 Motion for Preliminary Injunction").enjoins
        """
        return None if _UNDOES.search(self.text) else self._kind

    @property
    def is_about_one(self) -> bool:
        """Tell whether it is an order that speaks of an injunction, such as one that extends it."""
        return self._kind is not None and self.enjoins is None

    @property
    def _kind(self) -> InjunctionKind | None:
        if self.sort is not Sort.ORDER:
            return None
        return next((kind for kind, looks in _KINDS if looks.search(self.text)), None)

    @property
    def asks(self) -> Relief | None:
        """
        Give the relief for which it seems to move, of those that a case file knows.

        >>> Entry(40, None, "MOTION to Hold Bazaar Inc. in Civil Contempt").asks
        <Relief.CONTEMPT: 'contempt'>
        """
        if self.sort is not Sort.MOTION:
            return None
        return next((relief for relief, looks in _RELIEFS if looks.search(self.text)), None)


def _looks(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_SORTS = (
    (
        Sort.SERVICE,
        _looks(
            r"(certificate|affidavit|affirmation|declaration|proof|return|acknowledgment|waiver)s? "
            r"of (\w+ )?service|summons returned|service (of|by)\b"
        ),
    ),
    (
        Sort.OTHER,
        _looks(
            r"(proposed|memorandum of|declaration|affidavit|affirmation|brief|reply|response|"
            r"opposition|notice of appearance|statement|exhibit|transcript|complaint|answer)\b"
        ),
    ),
    (
        Sort.ORDER,
        _looks(
            r"((?!motion|application|petition|notice|letter|request)\S+ ){0,6}"
            r"(orders?|injunction|judgment|decree|endorsement)\b|opinion\b"
        ),
    ),
    (Sort.MOTION, _looks(r"(\w+ ){0,4}(motion|application|petition)\b")),
    (Sort.NOTICE, _looks(r"(\w+ )?notice\b")),
)
"""What entries begin with, the first that fits being what they are."""

_KINDS = (
    (InjunctionKind.CONSENT_DECREE, _looks(r"consent (decree|judgment|order|injunction)")),
    (
        InjunctionKind.PERMANENT,
        _looks(r"permanent(ly)? (injunction|enjoin)|final judgment.*injunct"),
    ),
    (InjunctionKind.PRELIMINARY, _looks(r"preliminary injunction|preliminarily enjoin")),
    (
        InjunctionKind.TEMPORARY_RESTRAINING_ORDER,
        _looks(r"temporary restraining order|\btro\b|temporarily restrain"),
    ),
    (InjunctionKind.ASSET_FREEZE, _looks(r"freez\w+|asset restrain\w+|restrain\w+ assets")),
    (InjunctionKind.OTHER, _looks(r"\binjunct\w+|\benjoin\w*|restraining order")),
)
"""What an order of each kind is called; what comes first goes before what comes later."""

_UNDOES = _looks(
    r"\A(\w+ )?order to show cause\b|\b(den(y|ies|ied|ying)|vacat\w+|dissol\w+|modif\w+|"
    r"clarif\w+|extend\w*|extension|stay\w*|setting|scheduling|briefing|hearing on|withdr\w+|"
    r"revers\w+)\b"
)
"""What an order says that is on an injunction, and is none itself."""

_RELIEFS = (
    (Relief.CONTEMPT, _looks(r"contempt|order to show cause why .* sanction")),
    (Relief.COMPLY, _looks(r"\b(comply|compliance|enforc\w+)\b")),
    (Relief.CEASE, _looks(r"\b(cease|non-?part(y|ies)|third[- ]part(y|ies)|bound by)\b")),
)
"""What motions for each relief are called."""

_PROCESS = _looks("summons|complaint")

_NUMBERS = _looks(r"\b(?:of|re:?|on) (\d{1,9})\b")
"""The numbers of entries of which another speaks."""

_ENJOINED = _looks(r"(counter|cross|third[- ]party )?-?defendants?\b")
_MOVANT = _looks(r"(counter|cross|third[- ]party |consol\w* |intervenor )?-?plaintiffs?\b")


@frozen
class Party:
    """
    A person on a docket sheet.

    Attributes
    ----------
    name : str
    roles : tuple of str
        What it is in the case, as the clerk wrote: ``Plaintiff``, ``Interested Party``.
    counsel : tuple of str
        Names, where the sheet has them.
    """

    name: str
    roles: tuple[str, ...] = ()
    counsel: tuple[str, ...] = ()

    def is_a(self, role: re.Pattern[str]) -> bool:
        """Tell whether one of its roles is such."""
        return any(map(role.match, self.roles))

    @property
    def said(self) -> str:
        """Say what it is in the case, and who its counsel are."""
        role = listed(self.roles) if self.roles else "no role given"
        return f"{role}; counsel {listed(self.counsel)}" if self.counsel else role


@frozen(kw_only=True)
class Docket:
    """
    A docket sheet: what a case file can take from it.

    Attributes
    ----------
    caption, number, court : str
        Empty where the sheet does not say; the court by its id.
    filed : datetime.date or None
        The day on which the suit began.
    parties : tuple of Party
    entries : tuple of Entry
        In the order of the sheet.
    lacks : tuple of str
        Lists that the file does not have.
    """

    caption: str
    number: str
    court: str
    filed: date | None = None
    parties: tuple[Party, ...] = ()
    entries: tuple[Entry, ...] = ()
    lacks: tuple[str, ...] = ()

    @property
    def orders(self) -> list[Entry]:
        """Give the entries that seem to be injunctions, by day."""
        orders = [entry for entry in self.entries if entry.enjoins]
        return sorted(orders, key=lambda entry: entry.filed or date.min)


def load_docket(path: str | os.PathLike[str]) -> Docket:
    """
    Load a docket of CourtListener or RECAP.

    Raises
    ------
    DocketError
        If the file cannot be read, or is no docket.

    >>> load_docket("no such file.json")
    Traceback (most recent call last):
        ...
    injunction_rules.importing.docket.DocketError: no such file.json: 1 problem
      the document: expected a file that can be read, found no such file or directory
    """
    name, content = bytes_of(path, DocketError, MOST_BYTES + 1)
    name = printable(name)
    if len(content) > MOST_BYTES:
        raise _no_docket(name, "", f"at most {MOST_BYTES:,} bytes", "more")
    try:
        tree = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise _no_docket(name, "", "JSON", printable(str(error))) from error
    return read_docket(tree, name)


def read_docket(tree: object, name: str = "<docket>") -> Docket:
    """
    Read a docket from the tree that its JSON says.

    Parameters
    ----------
    tree : object
        A docket, or a page of results with one.  Its ``docket_entries`` and ``parties`` are
        lists, or pages of results as the API gives them of each.
    name : str, optional
        What an error calls it.

    Raises
    ------
    DocketError
        If it is no docket.

    >>> docket = read_docket({"case_name": "A v. B", "court_id": "nysd", "docket_entries": []})
    >>> docket.caption, docket.court, docket.lacks
    ('A v. B', 'nysd', ('parties',))
    """
    found = _one_of_a_page(tree, name)
    if not isinstance(found, dict) or not {"case_name", "docket_number"} & found.keys():
        raise _no_docket(name, "", _EXPECTED, _what(found))
    lists = {key: _list(found, key, name) for key in ("docket_entries", "parties")}
    return Docket(
        caption=_text(found.get("case_name")) or _text(found.get("case_name_full")),
        number=_text(found.get("docket_number")),
        court=_court(found),
        filed=_day(found.get("date_filed")),
        parties=tuple(_parties(lists["parties"] or (), found.get("id"))),
        entries=tuple(_entries(lists["docket_entries"] or ())),
        lacks=tuple(key for key, items in lists.items() if items is None),
    )


_EXPECTED = "a docket of CourtListener or RECAP, with `case_name` and `docket_number`"


def _no_docket(name: str, path: str, expected: str, found: str, hint: str = "") -> DocketError:
    return DocketError([Problem(path, expected, found, hint)], name)


def _one_of_a_page(tree: object, name: str) -> object:
    """Give the docket of a page of results, which has to have one."""
    if isinstance(tree, dict) and isinstance(tree.get("results"), list):
        results = tree["results"]
        if len(results) != 1:
            raise _no_docket(
                name, "results", "one docket", f"{len(results):,}", "keep the one that is meant"
            )
        return results[0]
    return tree


def _what(tree: object) -> str:
    if isinstance(tree, dict):
        if "entry_number" in tree or "recap_documents" in tree:
            return "an entry of a docket"
        keys = [f"`{printable(str(key))}`" for key in tree][:3]
        return f"an object with {listed(keys)}" if keys else "an empty object"
    return "a list" if isinstance(tree, list) else "a value"


def _list(tree: Mapping[str, Any], key: str, name: str) -> list[Any] | None:
    """Give a list of a docket, or of the page of results that stands for it."""
    items = tree.get(key)
    if isinstance(items, dict):
        if items.get("next"):
            hint = "put the results of all pages together"
            raise _no_docket(name, key, "all of them", "one page of several", hint)
        items = items.get("results")
    return items if isinstance(items, list) else None


def _text(value: object) -> str:
    """Give text on one line, as it may be printed; empty where it is no text."""
    return printable(" ".join(value.split())) if isinstance(value, str) else ""


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(_text(value)[:10])
    except ValueError:
        return None


def _court(tree: Mapping[str, Any]) -> str:
    """Give the id of the court, which older forms give as the end of an address."""
    return _text(tree.get("court_id")) or _text(tree.get("court")).rstrip("/").rpartition("/")[2]


def _entries(items: Iterable[object]) -> Iterator[Entry]:
    for item in items:
        if isinstance(item, dict):
            number = item.get("entry_number")
            texts = [_text(item.get("description"))]
            for paper in item.get("recap_documents") or ():
                if isinstance(paper, dict):
                    keys = ("description", "short_description")
                    texts += [_text(paper.get(key)) for key in keys]
            yield Entry(
                number if isinstance(number, int) else None,
                _day(item.get("date_filed")),
                next(filter(None, texts), ""),
            )


def _parties(items: Iterable[object], docket: object) -> Iterator[Party]:
    for item in items:
        name = _text(item.get("name")) if isinstance(item, dict) else ""
        if isinstance(item, dict) and name:
            # A person has roles and lawyers in other suits too.
            roles = [_text(role.get("name")) for role in _of(item, "party_types", docket)]
            lawyers = [
                _text(lawyer.get("name"))
                for own in _of(item, "attorneys", docket)
                for lawyer in (own, own.get("attorney"))
                if isinstance(lawyer, dict)
            ]
            yield Party(
                name,
                tuple(dict.fromkeys(filter(None, roles))),
                tuple(dict.fromkeys(filter(None, lawyers))),
            )


def _of(item: Mapping[str, Any], key: str, docket: object) -> Iterator[Mapping[str, Any]]:
    """Yield the parts of a party that speak of this docket, or of none."""
    for part in item.get(key) or ():
        if isinstance(part, dict) and part.get("docket_id") in (None, docket):
            yield part


# The skeleton.


def skeleton(docket: Docket, name: str = "a docket") -> str:
    """
    Write the skeleton of a case file.

    Parameters
    ----------
    docket : Docket
    name : str, optional
        What the skeleton calls the file that it is drawn from.

    Returns
    -------
    str
        YAML.  What only a reader of the papers can know is in comments; a line that begins
        with ``#`` and no blank is a proposal, good once the sign is taken away.

    >>> text = skeleton(Docket(caption="A v. B", number="1:24-cv-1", court="nysd"))
    >>> [line for line in text.splitlines() if line and not line.startswith("#")]
    ['schema: injunction-rules/case@2', 'caption: "A v. B"', 'docket: "1:24-cv-1"', 'court: nysd']
    """
    return "\n".join(_lines(docket, name)) + "\n"


def _lines(docket: Docket, name: str) -> Iterator[str]:
    court = is_court(docket.court)
    needed = [
        *([] if docket.caption else ["caption"]),
        *([] if court else ["court"]),
        "decided",
        "injunction",
        "enjoined_parties",
        "motions",
    ]
    yield f"# Drawn from {printable(name)}, a docket of CourtListener or RECAP."
    yield from _prose(
        "A docket sheet says what was filed, and not what a paper says. What only a reader of "
        "the papers can know stands in comments. A line that begins with # and no blank is a "
        "proposal: read the paper at its place, then take the sign away, or the whole line."
    )
    yield f"# Before this loads, fill in {listed(needed)}."
    for key in docket.lacks:
        yield f"# The file has no `{key}`; the API gives them apart, by the id of the docket."
    yield ""
    yield f"schema: {SCHEMA}"
    heads = {"caption": docket.caption, "docket": docket.number}
    heads |= {"court": docket.court} if court else {}
    yield from (f"{key}: {_scalar(value)}" for key, value in heads.items() if value)
    if not court:
        known = f"found {docket.court!r}" if docket.court else "found none"
        yield f"# The id of a federal court, such as nysd; {known}."
        yield "#court: "
    yield ""
    yield from _decided(docket)
    yield from _orders(docket)
    yield from _people(docket)
    yield from _facts(docket)
    yield from _motions(docket)


def _prose(text: str) -> Iterator[str]:
    """Yield text as comments of some width."""
    line = "#"
    for word in text.split():
        if len(line) + len(word) > 90:
            yield line
            line = "#"
        line += f" {word}"
    yield line


def _decided(docket: Docket) -> Iterator[str]:
    yield "# The day as of which the law is taken, such as that of the hearing."
    dated = [entry for entry in docket.entries if entry.filed]
    if dated:
        last = max(dated, key=lambda entry: entry.filed or date.min)
        yield f"# The last entry is {last.place}."
        yield f"#decided: {last.filed}"
    else:
        yield "#decided: "
    yield ""


def _orders(docket: Docket) -> Iterator[str]:
    yield from _prose(
        "The order that is said to be violated; of several, the last. Those before it go under "
        "earlier_orders, with the day on which each ended; a motion names one by its id."
    )
    orders = docket.orders
    yield "# Orders that look like injunctions:" if orders else "# No entry looks like one."
    yield from map(_said, orders)
    about = [entry for entry in docket.entries if entry.is_about_one]
    if about:
        yield "# Orders that speak of one:"
        yield from map(_said, about)
    yield f"#injunction: {_order(orders[-1]) if orders else '{}'}"
    earlier = orders[:-1]
    if earlier:
        yield "#earlier_orders:"
        for entry, id in zip(earlier, _ids(map(_numbered, earlier)), strict=True):
            yield f"#- {{id: {id}, injunction: {_order(entry)}}}"
    yield ""


def _order(entry: Entry) -> str:
    kind = {} if entry.enjoins is None else {"kind": entry.enjoins.value}
    entered = {} if entry.filed is None else {"entered": str(entry.filed)}
    return _flow({**kind, **entered, "source": entry.place})


def _numbered(entry: Entry) -> str:
    return f"dkt-{'unnumbered' if entry.number is None else entry.number}"


def _people(docket: Docket) -> Iterator[str]:
    movants = [party for party in docket.parties if party.is_a(_MOVANT)]
    parties = [party for party in docket.parties if party.is_a(_ENJOINED) and party not in movants]
    others = [party for party in docket.parties if party not in movants and party not in parties]
    for party in movants:
        yield f"# {party.name}: {party.said}."
    if movants:
        yield f"#movant: {_scalar(listed(party.name for party in movants))}"
        yield ""
    ids = _ids(_slug(party.name) for party in (*parties, *others))
    yield from _prose(
        "Those whom the order names and forbids: read it, for not every defendant need be. A "
        "list under seal, such as a Schedule A, is not on the sheet."
    )
    yield from _persons("enjoined_parties", parties, ids, {})
    yield from _prose(
        "Strangers to the suit whom a motion tries to reach. Few are on a docket sheet; say of "
        "each what it is: marketplace, bank, payment, host, registrar and so on."
    )
    yield from _persons("nonparties", others, ids, {"kind": "other"})


def _persons(
    key: str, people: Iterable[Party], ids: Iterator[str], more: Mapping[str, str]
) -> Iterator[str]:
    people = tuple(people)
    yield f"#{key}:" if people else f"#{key}: []"
    for party in people:
        yield f"# {party.said}"
        yield f"#- {_flow({'id': next(ids), 'name': party.name, **more})}"
    yield ""


def _facts(docket: Docket) -> Iterator[str]:
    yield from _prose(
        "Facts. The sheet shows none: it says that a paper was filed, and when, not that "
        f"anybody was served or knew, or on which day. In place of {SOMEBODY} goes an id."
    )
    served = any(entry.sort is Sort.SERVICE for entry in docket.entries)
    yield "#facts:" if served else "#facts: []"
    for entry in docket.entries:
        if entry.sort in (Sort.SERVICE, Sort.NOTICE):
            yield _said(entry)
        if entry.sort is Sort.SERVICE:
            yield f"#- {_flow(_served(entry, docket.orders[:-1]))}"
    yield ""


def _served(entry: Entry, earlier: Iterable[Entry]) -> dict[str, object]:
    """Give what proof of service may show: of the summons on a party, of an order on another."""
    if _PROCESS.search(entry.text):
        return {"fact": "process_served", "party": SOMEBODY, "source": entry.place}
    named = {int(number) for number in _NUMBERS.findall(entry.text)}
    orders = [_numbered(order) for order in earlier if order.number in named]
    return {
        "fact": "actual_notice",
        "respondent": SOMEBODY,
        **({"order": orders[0]} if orders else {}),
        "served": True,
        "source": entry.place,
    }


def _motions(docket: Docket) -> Iterator[str]:
    yield from _prose(
        "Motions. relief is comply of an enjoined party, cease of a nonparty, or contempt; "
        "against lists ids."
    )
    made = [entry for entry in docket.entries if entry.sort is Sort.MOTION]
    yield "#motions:" if any(entry.asks for entry in made) else "#motions: []"
    for entry, id in zip(made, _ids(map(_numbered, made)), strict=True):
        yield _said(entry)
        if entry.asks:
            motion = {"id": id, "relief": entry.asks.value, "against": [SOMEBODY]}
            yield f"#- {_flow(motion)}"


def _flow(tree: Mapping[str, object]) -> str:
    """Write a mapping of plain values on one line of YAML."""
    return "{" + ", ".join(f"{key}: {_scalar(value)}" for key, value in tree.items()) + "}"


def _scalar(value: object) -> str:
    """Write a value on one line: text in quotes, which JSON and YAML have alike, unless bare."""
    if isinstance(value, list):
        return f"[{', '.join(map(_scalar, value))}]"
    if isinstance(value, str) and _BARE.fullmatch(value):
        return value
    return json.dumps(value, ensure_ascii=False)


_BARE = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}|(?!(?:y|n|yes|no|on|off|true|false|null)$)[a-z][\w-]*",
    re.IGNORECASE,
)
"""Text that no reader of YAML takes for anything else."""


def _said(entry: Entry) -> str:
    return f"#   {entry.place}: {shortened(entry.text or 'no text', _MOST_SAID)}"


def _slug(name: str) -> str:
    """
    Make an id of a name.

    >>> _slug("Glow Store, Ltd.")
    'glow-store-ltd'
    """
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:40].strip("-") or "person"


def _ids(names: Iterable[str]) -> Iterator[str]:
    """Yield each name as an id, with a number where it was given before."""
    seen: dict[str, int] = {}
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        yield name if seen[name] == 1 else f"{name}-{seen[name]}"
