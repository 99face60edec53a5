"""
A rule book laid out for durable-rules: its rules over marks, and the patterns that set them.

A mark says of a leaf or a finding that it is so, or that it is not, and what that is worth.
It is a property of a message, which it shares with other marks of its group.  A condition is
made alternatives, each a rule that joins marks.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from functools import cached_property, lru_cache
from itertools import product
from operator import itemgetter
from typing import Any

from attrs import frozen

from injunction_rules.engines.durable.network import MOST_TESTS, Network, Test, has
from injunction_rules.engines.durable.recognising import Key, Writer
from injunction_rules.errors import RuleError
from injunction_rules.model.conditions import (
    AllOf,
    AnyOf,
    Condition,
    Every,
    Leaf,
    NotShown,
    Pattern,
    Refuted,
    findings_in,
    leaves,
)
from injunction_rules.model.facts import Relief
from injunction_rules.model.findings import Finding
from injunction_rules.model.proof import Proof, Value
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.model.rules import Rule


@frozen(cache_hash=True)
class Atom:
    """A thing to be recognised among the facts that count under a standard, to know a leaf."""

    of: Pattern | Every
    standard: Proof
    denial: bool

    @cached_property
    def among(self) -> Key:
        """Give the pattern of the facts that bear on it."""
        pattern = self.of.among if isinstance(self.of, Every) else self.of
        return Key(pattern, self.standard, self.denial)

    @cached_property
    def good(self) -> Key | None:
        """Give the pattern that every one of these should be of, if there is one."""
        if isinstance(self.of, Every):
            return Key(self.of.pattern, self.standard, self.denial)
        return None


SO, NOT_SO, REFUTED = "so", "not", "refuted"
"""What a mark says; a finding can be refuted, and of a leaf that is another leaf."""

Of = Atom | Finding
Mark = str

_FACTS = -1
"""The level of marks of facts; those of findings have the level of these."""

# durable-rules follows 64 tests of a message at once.
_MOST_MARKS = 32


class Marks:
    """The marks for which rules ask, each with the group whose message it shares."""

    def __init__(self) -> None:
        self.of: dict[Of, dict[str, Mark]] = {}
        self.groups: dict[Mark, str] = {}
        self._sizes: dict[tuple[int, str], int] = defaultdict(int)

    def name(self, of: Of, aspect: str, level: int) -> Mark:
        """Give a mark of something, which is set with others of its level."""
        aspects = self.of.setdefault(of, {})
        if aspect not in aspects:
            # What is not so is set always, and what is so seldom.
            group, mark = (level, aspect), f"m{len(self.groups)}"
            part = self._sizes[group] // _MOST_MARKS
            self._sizes[group] += 1
            self.groups[mark] = f"g{level}.{aspect}.{part}"
            aspects[aspect] = mark
        return aspects[aspect]

    def test(self, mark: Mark) -> Test:
        """Give the test that a mark is set."""
        return {"$and": [has(self.groups[mark]), has(mark)]}

    def values(self, of: Of, shown: Value, refuted: Value) -> Iterator[tuple[Mark, Value]]:
        """Give the marks of something with what they are worth, as far as rules ask for them."""
        worth = {SO: shown, NOT_SO: shown.negated, REFUTED: refuted}
        for aspect, mark in self.of.get(of, {}).items():
            yield mark, worth[aspect]

    def messages(self, values: Mapping[Mark, Value]) -> list[str]:
        """Write the marks that are worth something, one message for each group."""
        said: dict[str, list[str]] = {}
        for mark, value in values.items():
            if value:
                said.setdefault(self.groups[mark], []).append(f'"{mark}":{value:d}')
        return [f'"{group}":1,{",".join(marks)}' for group, marks in said.items()]


@frozen(eq=False)
class Layout:
    """
    A rule book laid out for one kind of relief.

    Attributes
    ----------
    rules : tuple of Rule
    atoms : tuple of dict of int to Atom
        By place of the rule: the atom of each of its leaves that ask for facts, by ``id``.
    asking : mapping of Atom or Finding to frozenset of int
        The places of the rules that ask for it.
    levels : tuple of tuple of Finding
        Findings that can be weighed together, each level after what it rests on.
    heard : mapping of Finding to callable
        Takes of all rules those that speak to it and their exceptions.
    defeating : tuple of frozenset of int
        By place of the rule: its own, and those of the rules that it may defeat.
    bearing : mapping of Key to tuple of Atom
        The atoms on which the facts of a pattern bear.
    keys : mapping of str to Key
        By the name of its rule in the network, each pattern.
    ways : mapping of str to (str, tuple of str)
        By the name of its rule in the network: each way to meet a rule, and the marks it joins.
    """

    rules: tuple[Rule, ...]
    atoms: tuple[dict[int, Atom], ...]
    asking: Mapping[Of, frozenset[int]]
    levels: tuple[tuple[Finding, ...], ...]
    heard: Mapping[Finding, Callable[[Mapping[str, Value]], Any]]
    defeating: tuple[frozenset[int], ...]
    bearing: Mapping[Key, tuple[Atom, ...]]
    keys: Mapping[str, Key]
    ways: Mapping[str, tuple[str, tuple[Mark, ...]]]
    marks: Marks
    writer: Writer
    network: Network


@lru_cache(maxsize=32)
def layout_of(book: RuleBook, relief: Relief) -> Layout:
    """Lay out a rule book, and build its network."""
    heard = _heard(book)
    levels = _levels(heard)
    marks = Marks()
    atoms: list[dict[int, Atom]] = []
    asking: dict[Of, set[int]] = defaultdict(set)
    ways: dict[str, tuple[str, tuple[Mark, ...]]] = {}
    for place, rule in enumerate(book.rules):
        standard = book.standard(rule, relief)
        own: dict[int, Atom] = {}
        names: dict[Leaf, Mark] = {}
        for leaf in leaves(rule.when):
            of = _of(leaf, standard)
            if isinstance(of, Atom):
                own[id(leaf)] = of
            asking[of].add(place)
            level = levels[of] if isinstance(of, Finding) else _FACTS
            names[leaf] = marks.name(of, _aspect(leaf), level)
        atoms.append(own)
        for number, way in enumerate(_ways(rule.when, names)):
            if len(way) > MOST_TESTS:
                raise RuleError(
                    f"rule {rule.id!r} joins {len(way)} conditions, and durable-rules takes "
                    f"{MOST_TESTS}: split the rule, or use another engine"
                )
            ways[f"{place}.{number}"] = (rule.id, way)
    bearing: dict[Key, list[Atom]] = defaultdict(list)
    for of in asking:
        if isinstance(of, Atom):
            for key in filter(None, (of.among, of.good)):
                bearing[key].append(of)
    writer = Writer(bearing)
    keys = {f"p{number}": key for number, key in enumerate(bearing)}
    network = Network(
        {
            **{name: [writer.tests[key]] for name, key in keys.items()},
            **{name: [*map(marks.test, joined)] for name, (_, joined) in ways.items()},
        }
    )
    by_level: dict[int, list[Finding]] = defaultdict(list)
    for finding, level in levels.items():
        by_level[level].append(finding)
    return Layout(
        book.rules,
        tuple(atoms),
        {of: frozenset(places) for of, places in asking.items()},
        tuple(tuple(by_level[level]) for level in sorted(by_level)),
        {finding: _picker(rules) for finding, rules in heard.items()},
        tuple(_defeating(book)),
        {key: tuple(dict.fromkeys(bears)) for key, bears in bearing.items()},
        keys,
        ways,
        marks,
        writer,
        network,
    )


def _of(leaf: Leaf, standard: Proof) -> Of:
    if isinstance(leaf, Every):
        return Atom(leaf, standard, denial=False)
    if isinstance(leaf.of, Finding):
        return leaf.of
    return Atom(leaf.of, standard, isinstance(leaf, Refuted))


def _aspect(leaf: Leaf) -> str:
    if isinstance(leaf, NotShown):
        return NOT_SO
    return REFUTED if isinstance(leaf, Refuted) and isinstance(leaf.of, Finding) else SO


def _ways(condition: Condition, names: Mapping[Leaf, Mark]) -> Iterator[tuple[Mark, ...]]:
    """Yield the condition as alternatives, each the marks that it joins."""
    if isinstance(condition, AnyOf):
        for part in condition.parts:
            yield from _ways(part, names)
    elif isinstance(condition, AllOf):
        for parts in product(*[[*_ways(part, names)] for part in condition.parts]):
            yield tuple(mark for part in parts for mark in part)
    else:
        yield (names[condition],)


def _heard(book: RuleBook) -> dict[Finding, dict[str, Rule]]:
    """Give for each finding the rules that speak to it, and their exceptions, by id."""
    heard: dict[Finding, dict[str, Rule]] = {finding: {} for finding in book.findings}

    def gather(rule: Rule, rules: dict[str, Rule]) -> None:
        rules[rule.id] = rule
        for exception in book.exceptions.get(rule.id, ()):
            gather(exception, rules)

    for rule in book.rules:
        if rule.finding is not None:
            gather(rule, heard[rule.finding])
    return heard


def _levels(heard: Mapping[Finding, Mapping[str, Rule]]) -> dict[Finding, int]:
    """Give each finding its level: after all on which its rules rest."""
    levels: dict[Finding, int] = {}
    # The book has findings in an order in which each comes after what it needs.
    for finding, rules in heard.items():
        below = [levels[needed] for rule in rules.values() for needed in findings_in(rule.when)]
        levels[finding] = 1 + max(below, default=-1)
    return levels


def _defeating(book: RuleBook) -> Iterator[frozenset[int]]:
    """Give for each rule its place, with those of the rules that it may defeat."""
    places = {rule.id: place for place, rule in enumerate(book.rules)}

    def defeated(rule: Rule) -> Iterator[int]:
        yield places[rule.id]
        for id in rule.defeats:
            yield from defeated(book.rule(id))

    return map(frozenset, map(defeated, book.rules))


def _picker(ids: Collection[str]) -> Callable[[Mapping[str, Value]], Any]:
    return itemgetter(*ids) if ids else lambda _: ()
