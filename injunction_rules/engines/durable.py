"""
Forward chaining on durable-rules: the only module that imports it.

Facts are asserted; each pattern of the rule book is a small Rete rule that
recognises the facts that match it.  What was recognised is asserted in turn,
and doctrine rules chain over it, stratum by stratum: when every rule that
speaks to a finding has had its chance, the finding is weighed and asserted,
which lets the rules that rest on it fire.

What durable-rules does not do well is kept away from it.  It is given no
negation (its ``none`` depends on the order of assertion), no disjunction across
facts (it fires once for each side), no free text (contents are hashed to 32
bits) and no Python action (exceptions in one are swallowed): firings are read
straight from the network, and what was *not* recognised is asserted as such.
``Host`` is not used, for it starts threads that never end.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from contextlib import contextmanager
from datetime import date
from functools import lru_cache
from itertools import count, product
from threading import Lock
from typing import Any
from weakref import finalize

import durable_rules_engine
from attrs import field, fields_dict, frozen
from durable.engine import Ruleset

from injunction_rules.engines.reference import Evaluation
from injunction_rules.errors import EngineError, RuleError
from injunction_rules.model.conditions import (
    After,
    AllOf,
    AnyOf,
    AtLeast,
    AtMost,
    Condition,
    Constraint,
    Every,
    Exactly,
    Leaf,
    NotShown,
    OneOf,
    Pattern,
    Refuted,
    leaves,
)
from injunction_rules.model.facts import COMMON_FIELDS, Fact, Relief
from injunction_rules.model.findings import Finding
from injunction_rules.model.proof import Proof, Value
from injunction_rules.model.questions import Question
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.model.traces import Conclusion
from injunction_rules.semantics.matching import Counted, Matches, find, find_every, mirrored, record
from injunction_rules.semantics.premises import premise_of
from injunction_rules.semantics.weighing import REFUTED_VALUE, SHOWN_VALUE, Law, conclude, steps_of

_UNKNOWN = "~"
_STATED = "!"
_START = {"type": "start"}
_MOST_PATTERNS = 16  # durable-rules fails at assertion, not before, with more.

Key = tuple[Pattern, Proof, bool]
"""A pattern, the standard under which facts count, and whether it is a denial."""

Atom = tuple[Pattern | Every, Proof, bool]
"""Such a key, or that of all facts of a pattern, which are recognised by two patterns."""


class DurableEngine:
    """Evaluates a rule book by forward chaining on durable-rules."""

    name = "durable"

    def evaluate(self, question: Question, law: Law) -> Evaluation:
        """
        Evaluate every rule of a book on a question.

        It raises EngineError if durable-rules fails, or fires a rule whose condition does not hold.
        """
        book = law.book
        with _building:
            network = _network(book, question.relief)
        with network.session() as session:
            matched = _recognise(session, network, question)
            met, conclusions = _concluded(session, network, law, matched)
        standings = {conclusion.finding: conclusion.standing for conclusion in conclusions}
        premises = {}
        for rule in book.rules:
            standard = book.standard(rule, question.relief)

            def of_facts(leaf: Leaf, standard: Proof = standard) -> Matches:
                matches = matched[_atom(leaf, standard)]
                return mirrored(matches) if isinstance(leaf, NotShown) else matches

            premises[rule.id] = premise = premise_of(rule.when, of_facts, standings)
            if premise.value is not met[rule.id]:
                raise EngineError(
                    f"durable-rules fired {rule.id!r} as {met[rule.id].name.lower()} where its "
                    f"condition is {premise.value.name.lower()}; please report this"
                )
        return steps_of(law, question.relief, premises), conclusions


def _recognise(session: _Session, network: _Network, question: Question) -> dict[Atom, Matches]:
    """Assert the facts and gather, for each leaf, which of them match."""
    counted: dict[tuple[Proof, int], Counted] = {}
    messages = []
    for standard in network.standards:
        kept = record(question.facts, standard)
        for fact in (*kept.shown, *kept.denied):
            counted[standard, fact.index] = fact
            messages.append(network.message(fact, standard))
    seen: dict[Key, dict[int, Counted]] = {key: {} for key in network.patterns.values()}
    for firing, message in session.assert_each(messages):
        key, place = network.patterns[firing], message["index"]
        seen[key][place] = counted[key[1], place]

    def matches(atom: Atom) -> Matches:
        of, standard, denial = atom
        among = of.among if isinstance(of, Every) else of
        facts = [fact for _, fact in sorted(seen[among, standard, denial].items())]
        if not isinstance(of, Every):
            return find(facts, of, lambda *_: True)
        good = seen[of.pattern, standard, denial]
        return find_every(
            facts, of, lambda fact, pattern: pattern is of.among or fact.index in good
        )

    return {atom: matches(atom) for atom in network.atoms}


def _concluded(
    session: _Session, network: _Network, law: Law, matched: Mapping[Atom, Matches]
) -> tuple[dict[str, Value], tuple[Conclusion, ...]]:
    """Assert what was recognised, then each finding: give which rules are met, and conclude."""
    met = {rule.id: Value.FALSE for rule in law.book.rules}

    def note(messages: Iterable[dict[str, Any]]) -> None:
        for firing, _ in session.assert_each(messages):
            rule, value = network.rules[firing]
            met[rule] = max(met[rule], value)

    def concluded(finding: Finding) -> Conclusion:
        conclusion = conclude(finding, law, met)
        shown, refuted = SHOWN_VALUE[conclusion.standing], REFUTED_VALUE[conclusion.standing]
        note(network.marker(finding.id, shown, refuted))
        return conclusion

    note(
        marker
        for atom, name in network.atoms.items()
        for marker in network.marker(name, matched[atom].value, Value.FALSE)
    )
    return met, tuple(map(concluded, law.book.findings))


def _atom(leaf: Leaf, standard: Proof) -> Atom:
    """Give what must be recognised among the facts to know a leaf."""
    of = leaf if isinstance(leaf, Every) else leaf.of
    assert not isinstance(of, Finding)
    return of, standard, isinstance(leaf, Refuted)


# The network of one rule book.


@frozen(eq=False)
class _Network:
    """A rule book compiled for durable-rules, for one kind of relief."""

    ruleset: Any
    rules: Mapping[str, tuple[str, Value]]
    patterns: Mapping[str, Key]
    standards: Iterable[Proof]
    compared: AbstractSet[tuple[type[Fact], str]]
    intervals: Mapping[type[Fact], AbstractSet[tuple[str, str]]]
    atoms: Mapping[Atom, str]
    mentioned: AbstractSet[str]
    _sessions: Iterator[int] = field(factory=count)

    @contextmanager
    def session(self) -> Iterator[_Session]:
        """Open a session; it is deleted at its end, for durable-rules crashes on the 1,025th."""
        session = _Session(self.ruleset, str(next(self._sessions)))
        # Deleting a session without facts is an error to durable-rules, and one
        # in which nothing ever fired crashes the process: let something fire.
        list(session.assert_each([_START]))
        try:
            yield session
        finally:
            self.ruleset.delete_state(session.sid)

    def message(self, counted: Counted, standard: Proof) -> dict[str, Any]:
        """Give a fact as durable-rules can hold it: flat, tagged by type."""
        fact, kind = counted.fact, type(counted.fact)
        message: dict[str, Any] = {
            "type": kind.__name__,
            "standard": int(standard),
            "shown": "yes" if fact.shown else "no",
            "index": counted.index,
        }
        for name in _fields(kind):
            value = counted.timing if name == "timing" and fact.shown else getattr(fact, name)
            if value is None:
                message[name] = _UNKNOWN
            elif (kind, name) in self.compared:
                message[name] = _tag(value)
                if isinstance(value, int):
                    message[f"{name}#"] = int(value)
            else:
                message[name] = _STATED
        for earlier, later in self.intervals.get(kind, ()):
            days = fact.days_between(earlier, later)
            if days is not None:
                message[f"{earlier}>{later}"] = days
        return message

    def marker(self, name: str, shown: Value, refuted: Value) -> Iterator[dict[str, Any]]:
        # A message that no rule asks for is an error to durable-rules.
        if name in self.mentioned:
            yield {"type": "marker", "of": name, "shown": int(shown), "refuted": int(refuted)}


@frozen
class _Session:
    """The working memory of one decision."""

    ruleset: Any
    sid: str
    _ids: Iterator[int] = field(factory=count)

    def assert_each(
        self, messages: Iterable[dict[str, Any]]
    ) -> Iterator[tuple[str, dict[str, Any]]]:
        """Assert messages and yield each firing, with the first message matched."""
        # An id and a session of its own keep equal contents apart.
        batch = [{**message, "id": f"m{next(self._ids)}", "sid": self.sid} for message in messages]
        if not batch:
            return
        # Ruleset.assert_facts raises on a message that was not taken in.
        state = self.ruleset.assert_facts(batch)
        handle = self.ruleset._handle  # noqa: SLF001
        started = durable_rules_engine.start_action_for_state(handle, state)
        action = started[1] if started else None
        while action:
            ((name, matched),) = json.loads(action).items()
            yield name, next(iter(matched.values()))
            durable_rules_engine.update_state(handle, started[0])
            action = durable_rules_engine.complete_and_start_action(handle, state)


# Building a network is the one thing that must not happen twice at once.
_building = Lock()


@lru_cache(maxsize=64)
def _network(book: RuleBook, relief: Relief) -> _Network:
    patterns: dict[Key, str] = {}
    atoms: dict[Atom, str] = {}
    definition: dict[str, Any] = {}
    rules: dict[str, tuple[str, Value]] = {}
    mentioned: set[str] = set()

    def name_of(leaf: Leaf, standard: Proof) -> str:
        if isinstance(leaf, Every):
            parts = [leaf.among, leaf.pattern]
        elif isinstance(leaf.of, Finding):
            return leaf.of.id
        else:
            parts = [leaf.of]
        atom = _atom(leaf, standard)
        for part in parts:
            patterns.setdefault((part, *atom[1:]), f"pattern-{len(patterns)}")
        return atoms.setdefault(atom, f"atom-{len(atoms)}")

    for rule in book.rules:
        standard = book.standard(rule, relief)
        names = {leaf: name_of(leaf, standard) for leaf in leaves(rule.when)}
        mentioned.update(names.values())
        for least in (Value.TRUE, Value.UNSETTLED):
            for i, tests in enumerate(_alternatives(rule.when, names, least)):
                if len(tests) > _MOST_PATTERNS:
                    raise RuleError(
                        f"rule {rule.id!r} joins {len(tests)} conditions, and durable-rules takes "
                        f"{_MOST_PATTERNS}: split the rule, or use the reference engine"
                    )
                firing = f"{rule.id}-{least.name}-{i}"
                rules[firing] = (rule.id, least)
                definition[firing] = _rule(tests)
    intervals: dict[type[Fact], set[tuple[str, str]]] = defaultdict(set)
    compared: set[tuple[type[Fact], str]] = set()
    for (of, standard, denial), name in patterns.items():
        definition[name] = _rule([_recogniser(of, standard, denial)])
        for later, constraint in of.where:
            if isinstance(constraint, (Exactly, OneOf, AtMost, AtLeast)):
                compared.add((of.kind, later))
            else:
                earlier = constraint.field if isinstance(constraint, After) else constraint.after
                intervals[of.kind].add((earlier, later))
    # Every message is mentioned by a rule, and this one never completes.
    definition["start"] = _rule([_START])
    definition["sink"] = _rule([{"$gte": {"standard": 0}}, {"type": "never"}])
    definition["sink-markers"] = _rule([{"type": "marker"}, {"type": "never"}])
    ruleset = Ruleset("injunction_rules", None, definition)
    # durable-rules never frees a rule set by itself.
    finalize(ruleset, durable_rules_engine.delete_ruleset, ruleset._handle)  # noqa: SLF001
    return _Network(
        ruleset,
        rules,
        {name: key for key, name in patterns.items()},
        sorted({standard for _, standard, _ in patterns}),
        compared,
        intervals,
        atoms,
        mentioned,
    )


def _rule(tests: Iterable[dict[str, Any]]) -> dict[str, Any]:
    # dist: 0 lets one message fill two places of a rule.
    return {"all": [{f"m{i}": test} for i, test in enumerate(tests)], "dist": 0, "run": _ignored}


def _ignored(_: object) -> None:
    """Firings are read from the network; no Python action ever runs."""


def _alternatives(
    condition: Condition, names: Mapping[Leaf, str], least: Value
) -> list[list[dict[str, Any]]]:
    """Give the condition as alternatives, each a list of tests of one marker."""
    if isinstance(condition, AnyOf):
        return [way for part in condition.parts for way in _alternatives(part, names, least)]
    if isinstance(condition, AllOf):
        ways = product(*(_alternatives(part, names, least) for part in condition.parts))
        return [[test for part in way for test in part] for way in ways]
    marker = {"of": names[condition]}
    if isinstance(condition, NotShown):
        return [[{"$and": [marker, {"$lte": {"shown": int(least.negated)}}]}]]
    refutes = isinstance(condition, Refuted) and isinstance(condition.of, Finding)
    aspect = "refuted" if refutes else "shown"
    return [[{"$and": [marker, {"$gte": {aspect: int(least)}}]}]]


def _recogniser(pattern: Pattern, standard: Proof, denial: bool) -> dict[str, Any]:
    kind = pattern.kind
    tests: list[dict[str, Any]] = [
        {"type": kind.__name__},
        {"standard": int(standard)},
        {"shown": "no" if denial else "yes"},
    ]
    if not denial:
        return {"$and": tests + [_test(name, constraint) for name, constraint in pattern.where]}
    where = dict(pattern.where)
    for name in _fields(kind, derived=False):
        silent = {name: _UNKNOWN}
        constraint = where.get(name)
        if isinstance(constraint, Exactly) and constraint.value is not None:
            tests.append({"$or": [silent, {name: _tag(constraint.value)}]})
        else:
            tests.append(silent)
    return {"$and": tests}


def _test(name: str, constraint: Constraint) -> dict[str, Any]:
    if isinstance(constraint, Exactly):
        return {name: _tag(constraint.value)}
    if isinstance(constraint, OneOf):
        return {"$or": [{name: _tag(value)} for value in constraint.values]}
    if isinstance(constraint, AtMost):
        return {"$lte": {f"{name}#": constraint.limit.value}}
    if isinstance(constraint, AtLeast):
        return {"$gte": {f"{name}#": constraint.limit.value}}
    if isinstance(constraint, After):
        return {"$gt": {f"{constraint.field}>{name}": 0}}
    days = f"{constraint.after}>{name}"
    return {"$and": [{"$gte": {days: 0}}, {"$lte": {days: constraint.limit.value}}]}


def _fields(kind: type[Fact], *, derived: bool = True) -> list[str]:
    own = [name for name in fields_dict(kind) if name not in COMMON_FIELDS]
    return [*own, *kind.derived] if derived else own


def _tag(value: object) -> str:
    # True, 1 and "1" are equal to durable-rules; with their type they are not.
    shown = value.isoformat() if isinstance(value, date) else ascii(value)
    return f"{type(value).__name__}:{shown}"
