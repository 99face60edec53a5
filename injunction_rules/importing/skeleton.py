"""
The skeleton of a case file, drawn from a docket sheet.

The sheet says what was filed and when, and not what a paper says; so the skeleton states the
caption, the number and the court, and proposes in comments, with its place, what a reader may
find in the papers: orders, parties, notice, service and motions.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from injunction_rules.casefile.contract import SCHEMA
from injunction_rules.casefile.documents import printable, shortened
from injunction_rules.importing.docket import Docket, Entry, Party, Sort, looks
from injunction_rules.model.courts import is_court
from injunction_rules.rendering.trees import listed

_MOST_SAID = 200
"""Characters of an entry that are given, the rest being on the sheet."""

SOMEBODY = "SOMEBODY"
"""Stands for a person whom the sheet does not tell, and is nobody in any case."""

_PROCESS = looks("summons|complaint")

_NUMBERS = looks(r"\b(?:of|re:?|on) (\d{1,9})\b")
"""The numbers of entries of which another speaks."""

_ENJOINED = looks(r"(counter|cross|third[- ]party )?-?defendants?\b")
_MOVANT = looks(r"(counter|cross|third[- ]party |consol\w* |intervenor )?-?plaintiffs?\b")


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
