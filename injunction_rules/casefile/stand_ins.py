"""
Faults between the parts of a case, some of which cannot be read.

A part that cannot be read is stood in for by one that says as little as
possible, in the same place, so that a misspelt word in one fact does not hide a
wrong date in another, and every index stays what it is in the document.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from injunction_rules.casefile.documents import Flaw, Path
from injunction_rules.casefile.structuring import case_of
from injunction_rules.model.findings import ReliefWarranted
from injunction_rules.model.rulebook import RuleBook

_LEAST: dict[str, Any] = {
    "caption": "",
    "court": "scotus",
    "decided": "9999",
    "injunction": {},
    "enjoined_parties": [],
    "motions": [],
}
"""The parts every case has, saying as little as they can."""

_STAND_INS: dict[str, Callable[[int], dict[str, Any]]] = {
    "earlier_orders": lambda i: {"id": f"unreadable-order-{i}", "injunction": {}},
    "enjoined_parties": lambda i: {"id": f"unreadable-party-{i}", "name": ""},
    "nonparties": lambda i: {"id": f"unreadable-nonparty-{i}", "name": "", "kind": "other"},
    "facts": lambda i: {"fact": "heard"},
    "stipulated": lambda i: {"finding": ReliefWarranted.id, "source": f"unreadable {i}"},
    "motions": lambda i: {"id": f"unreadable-motion-{i}", "relief": "contempt", "against": []},
    "outcome": lambda i: {"motion": "", "against": "", "disposition": "open"},
}
"""For an item that cannot be read, one that says nothing, by the list it is in."""

_STILL_READ: dict[str, tuple[str, ...]] = {
    "injunction": ("entered", "period"),
    "earlier_orders": ("id", "ended"),
    "enjoined_parties": ("id",),
    "nonparties": ("id",),
    "facts": ("respondent", "party"),
    "stipulated": ("respondent", "party"),
    "motions": ("id", "relief", "against"),
    "outcome": ("motion", "against"),
}
"""What is kept of a part that cannot be read, where that much of it can."""

_PEOPLE = ("enjoined_parties", "nonparties")


def flaws_between_parts(
    tree: object, flaws: list[Flaw], rules: RuleBook | None = None
) -> list[Flaw]:
    """Give what is wrong between the parts that can be read, beside the flaws found so far."""
    if not isinstance(tree, dict):
        return []
    broken = _with_ancestors(flaw.path for flaw in flaws)
    at = {flaw.path for flaw in flaws}
    rest = {key: _readable(key, part, broken, at) for key, part in tree.items() if (key,) not in at}
    _, between = case_of(_LEAST | rest, rules)
    incomplete = {
        part
        for part in (*_PEOPLE, "motions", "earlier_orders")
        if (part,) in at or _lacks_an_id(part, tree.get(part), broken)
    }
    if ("injunction", "period") in broken or ("earlier_orders",) in broken:
        incomplete.add("period")
    return [
        flaw
        for flaw in between
        if flaw.path not in broken
        and not is_within(flaw.path, at)
        and not is_open(flaw.path, incomplete)
    ]


def _readable(key: str, part: Any, broken: set[Path], at: set[Path]) -> Any:
    """Give a part of a case with stand-ins for what cannot be read of it."""
    if (key,) not in broken:
        return part
    if key == "injunction":
        return _kept(key, (key,), part, broken)
    return [
        {**_STAND_INS[key](i), **_kept(key, (key, i), item, broken)} if (key, i) in broken else item
        for i, item in enumerate(part)
    ]


def _kept(key: str, path: Path, item: Any, broken: set[Path]) -> dict[str, Any]:
    if not isinstance(item, dict):
        return {}
    return {
        name: item[name]
        for name in _STILL_READ[key]
        if name in item and (*path, name) not in broken
    }


def _lacks_an_id(part: str, items: Any, broken: set[Path]) -> bool:
    """Tell whether a list has an item to which a reference cannot be followed."""
    needed = ("id", "against") if part == "motions" else ("id",)
    return any(
        (part, i) in broken
        and not (
            isinstance(item, dict)
            and all(name in item and (part, i, name) not in broken for name in needed)
        )
        for i, item in enumerate(items or ())
    )


def is_open(path: Path, incomplete: set[str]) -> bool:
    """Tell whether a fault is of a reference that an unreadable item may answer."""
    match path:
        case ("facts" | "stipulated", _, "party", *_):
            return "enjoined_parties" in incomplete
        case ("facts" | "stipulated", _, "respondent", *_) | ("motions", _, "against", _):
            return not incomplete.isdisjoint(_PEOPLE)
        case ("facts" | "stipulated" | "motions", _, "order"):
            return "earlier_orders" in incomplete
        case ("facts", _, "in_time"):
            return "period" in incomplete
        case ("enjoined_parties",):
            return "enjoined_parties" in incomplete
        case ("outcome", _, _):
            return "motions" in incomplete
    return False


def _with_ancestors(paths: Iterable[Path]) -> set[Path]:
    return {path[:depth] for path in paths for depth in range(1, len(path) + 1)}


def is_within(path: Path, places: Iterable[Path]) -> bool:
    """Tell whether a path is one of the places or below one of them."""
    at = places if isinstance(places, (set, frozenset)) else set(places)
    return any(path[:depth] in at for depth in range(len(path) + 1))
