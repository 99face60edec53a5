"""
The facts that a record both shows and denies, looked up and not compared each with each.

A denial contradicts a fact of its kind that agrees with it in every field that the denial
states.  Denials state few different sets of fields, and facts are grouped by what they say in
these.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Generic, TypeVar

from injunction_rules.model.facts import Fact

_T = TypeVar("_T")
_Fields = tuple[str, ...]
_Groups = dict[tuple[Any, ...], list[int]]


class Contraries(Generic[_T]):
    """
    The contraries of each fact of a record, in groups of facts that contradict the same.

    Parameters
    ----------
    facts : sequence of Fact
    summary : callable
        What is made of a group, from the places of its facts; it is made once for each group.

    Examples
    --------
    >>> from injunction_rules.model.facts import Listing
    >>> facts = [Listing(name="a"), Listing(name="b", days=3), Listing(name="b", shown=False)]
    >>> contraries = Contraries(facts, tuple)
    >>> [list(contraries.against(fact)) for fact in facts]
    [[], [(2,)], [(1,)]]
    """

    def __init__(self, facts: Sequence[Fact], summary: Callable[[list[int]], _T]) -> None:
        self._denials: dict[type[Fact], dict[_Fields, dict[tuple[Any, ...], _T]]] = {}
        self._claims: dict[type[Fact], dict[_Fields, dict[tuple[Any, ...], _T]]] = {}
        shown = {type(fact) for fact in facts if fact.shown}
        # Only a kind of fact that is both shown and denied can contradict itself.
        both = shown & {type(fact) for fact in facts if not fact.shown}
        if not both:
            return
        denials: dict[type[Fact], dict[_Fields, _Groups]] = {kind: {} for kind in both}
        for place, fact in enumerate(facts):
            if not fact.shown and type(fact) in both:
                said = fact.stated()
                groups = denials[type(fact)].setdefault(tuple(said), {})
                groups.setdefault(tuple(said.values()), []).append(place)
        claims: dict[type[Fact], dict[_Fields, _Groups]] = {
            kind: {names: {} for names in denials[kind]} for kind in both
        }
        for place, fact in enumerate(facts):
            if fact.shown and type(fact) in both:
                said = fact.stated()
                for names, groups in claims[type(fact)].items():
                    if said.keys() >= set(names):
                        groups.setdefault(tuple([said[name] for name in names]), []).append(place)
        self._denials = _summaries(denials, summary)
        self._claims = _summaries(claims, summary)

    def against(self, fact: Fact) -> Iterable[_T]:
        """Give the groups of facts that contradict a fact of the record."""
        among = (self._denials if fact.shown else self._claims).get(type(fact))
        if among is None:
            return ()
        said = fact.stated()
        if not fact.shown:
            group = among[tuple(said)].get(tuple(said.values()))
            return () if group is None else (group,)
        return [
            groups[values]
            for names, groups in among.items()
            if said.keys() >= set(names)
            and (values := tuple([said[name] for name in names])) in groups
        ]


def _summaries(
    grouped: dict[type[Fact], dict[_Fields, _Groups]], summary: Callable[[list[int]], _T]
) -> dict[type[Fact], dict[_Fields, dict[tuple[Any, ...], _T]]]:
    return {
        kind: {
            names: {values: summary(places) for values, places in groups.items()}
            for names, groups in by_names.items()
        }
        for kind, by_names in grouped.items()
    }
