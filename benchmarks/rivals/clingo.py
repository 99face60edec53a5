"""
clingo: the rules as a stratified logic program, grounded once and solved for each question.

What the record may have are external atoms, one for each place in the record
with each kind of fact and each value that some rule asks for; a question sets
those that it has and takes them away again.  This is many times as fast as to
ground the program anew.  A grounded program knows no dates and numbers, so that
whether a number is within a limit is worked out as the facts go in.  The model
says of each leaf which facts match it, of each rule what it is worth, and of
each finding where it stands: that is the trace.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Any

import clingo

from benchmarks.rivals.clingo_terms import meets, predicate, term
from benchmarks.translation import (
    CONTESTED,
    REFUTED,
    SHOWN,
    Planned,
    Verdict,
    counted,
    plain,
    plan,
    slot,
    stated_days,
)
from injunction_rules.model.conditions import (
    After,
    AtLeast,
    AtMost,
    Constraint,
    Every,
    Exactly,
    Leaf,
    NotShown,
    OneOf,
    Pattern,
    Refuted,
    leaves,
    patterns_in,
)
from injunction_rules.model.facts import Fact, Relief
from injunction_rules.model.findings import Finding
from injunction_rules.model.proof import Proof
from injunction_rules.model.questions import Question
from injunction_rules.semantics.weighing import Law

NAME = "clingo"
PLACES = 14
"""For how many facts the program is grounded, until a question has more."""

Numeric = AtMost | AtLeast | After


class Session:
    """One law and kind of relief, grounded once and asked many questions."""

    def __init__(self, law: Law, relief: Relief) -> None:
        self._plan = plan(law, relief)
        self._leaves: dict[tuple[Leaf, Proof], int] = {}
        self._matches: dict[str, int] = {}
        # By kind, whether shown, and slot: the values, or the tests of a number.
        self._values: dict[tuple[type[Fact], bool, str], dict[Any, str]] = {}
        self._tests: dict[tuple[type[Fact], str], dict[Constraint, str]] = {}
        # The rules tell which values they ask for, and so come first.
        self._program = "\n".join(self._rules())
        self._set: list[int] = []
        self._atoms: list[clingo.Symbol] = []
        self._ground(PLACES)

    def _ground(self, places: int) -> None:
        self._places_grounded = places
        self._control = clingo.Control(["--warn=none"])
        self._control.add("base", [], "\n".join(self._externals()) + self._program)
        self._control.ground([("base", [])])
        self._literals = {
            str(atom.symbol): atom.literal
            for atom in self._control.symbolic_atoms
            if atom.is_external
        }
        self._known: dict[tuple[Any, ...], int | None] = {}

    def load(self, question: Question) -> None:
        """Set the atoms of a question."""
        chosen = self._facts(question)
        assign = self._control.assign_external
        for literal in chosen:
            assign(literal, True)
        self._set = chosen

    def forget(self) -> None:
        """Take the atoms away again."""
        assign = self._control.assign_external
        for literal in self._set:
            assign(literal, False)

    def answer(self, question: Question) -> list[clingo.Symbol]:
        """Decide, and hand over every atom of the one model."""
        self.load(question)
        self._control.solve(on_model=self._keep)
        self.forget()
        return self._atoms

    def _keep(self, model: clingo.Model) -> None:
        self._atoms = model.symbols(shown=True)  # type: ignore[assignment]

    def read(self, answered: list[clingo.Symbol]) -> Verdict:
        """Take the model apart."""
        findings = [finding for level in self._plan.levels for finding in level]
        worth: dict[int, int] = {}
        standings: dict[str, int] = {}
        matched: dict[int, dict[int, int]] = {}
        for atom in answered:
            letter, number = atom.name[0], int(atom.name[1:])
            values = [one.number for one in atom.arguments]
            if letter == "s":
                standings[findings[number].id] = values[0]
            elif letter == "w":
                worth[number] = max(worth.get(number, 0), values[0])
            else:
                matched.setdefault(number, {})[values[0]] = values[1]
        fired, facts = {}, {}
        for one in self._plan.rules:
            if one.number in worth:
                fired[one.rule.id] = worth[one.number]
                facts[one.rule.id] = frozenset(self._places(one, standings, matched))
        return Verdict(standings, fired, facts)

    def _places(
        self, one: Planned, standings: dict[str, int], matched: dict[int, dict[int, int]]
    ) -> Iterator[int]:
        """The facts matched by the alternatives that hold at least in part."""
        for way in one.ways:
            those = [self._bearing(leaf, one.standard, standings, matched) for leaf in way]
            if all(value for value, _ in those):
                for _, places in those:
                    yield from places

    def _bearing(
        self,
        leaf: Leaf,
        standard: Proof,
        standings: dict[str, int],
        matched: dict[int, dict[int, int]],
    ) -> tuple[int, set[int]]:
        """The value of a leaf and the facts that decide it."""
        if not isinstance(leaf, Every) and isinstance(leaf.of, Finding):
            stands = standings.get(leaf.of.id, 0)
            if isinstance(leaf, Refuted):
                return int(stands == REFUTED), set()
            shown = max(stands, 0)
            return (2 - shown if isinstance(leaf, NotShown) else shown), set()
        those = matched.get(self._leaves[leaf, standard], {})
        if isinstance(leaf, Every):
            least = min(those.values(), default=0)
            return least, {place for place, own in those.items() if own == least}
        greatest = max(those.values(), default=0)
        if isinstance(leaf, NotShown):
            return 2 - greatest, set(those) if greatest == 1 else set()
        return greatest, set(those)

    # Facts.

    def _facts(self, question: Question) -> list[int]:
        """The literals of the atoms that hold."""
        facts, standards = question.facts, self._plan.standards
        if len(facts) > self._places_grounded:
            self._ground(len(facts))
        found: list[int] = []
        for standard in standards:
            for i, value, timing in counted(facts, standard):
                fact = facts[i]
                kind = type(fact)
                if self._literal(kind, fact.shown, "is", None, i) is None:
                    continue
                found += self._those(Fact, True, f"value{standard:d}", int(value), i)
                if timing is not None:
                    found += self._those(kind, fact.shown, f"timing{standard:d}", timing, i)
        for i, fact in enumerate(facts):
            literal = self._literal(type(fact), fact.shown, "is", None, i)
            # One that counts under no standard has no value, and matches nothing.
            if literal is not None:
                found.append(literal)
                found += self._stated(fact, i)
        return found

    def _stated(self, fact: Fact, i: int) -> Iterator[int]:
        kind = type(fact)
        if not fact.shown:
            stated = fact.stated()
            for name in self._plan.denials[kind]:
                value = plain(stated.pop(name)) if name in stated else None
                yield from self._those(kind, False, name, value, i)
            if stated:
                yield from self._those(kind, False, "other", True, i)
            return
        for name in self._plan.slots[kind]:
            if name == "timing":
                continue
            value = stated_days(fact, name) if ">" in name else getattr(fact, name)
            if value is None:
                continue
            yield from self._those(kind, True, name, value, i)
            for constraint, test in self._tests.get((kind, name), {}).items():
                if meets(value, constraint):
                    yield from self._those(kind, True, name, test, i)

    def _those(self, kind: type[Fact], shown: bool, name: str, value: Any, i: int) -> Iterator[int]:
        literal = self._literal(kind, shown, name, value, i)
        if literal is not None:
            yield literal

    def _literal(self, kind: type[Fact], shown: bool, name: str, value: Any, i: int) -> int | None:
        """The literal of an atom; none where no rule asks for it."""
        key = (kind, shown, name, value, i)
        try:
            return self._known[key]
        except KeyError:
            said = "" if name == "is" else f",{term(value)}"
            text = f"{predicate(kind, shown, name)}({i}{said})"
            self._known[key] = self._literals.get(text)
            return self._known[key]

    # Writing the rules.

    def _externals(self) -> Iterator[str]:
        last = self._places_grounded - 1
        for standard in self._plan.standards:
            name = predicate(Fact, True, f"value{standard:d}")
            yield f"#external {name}(0..{last},1..2)."
        for kinds, shown in ((self._plan.slots, True), (self._plan.denials, False)):
            for kind in kinds:
                yield f"#external {predicate(kind, shown, 'is')}(0..{last})."
        for (kind, shown, name), terms in self._values.items():
            for value in terms.values():
                yield f"#external {predicate(kind, shown, name)}(0..{last},{value})."

    def _rules(self) -> Iterator[str]:
        findings = [finding for level in self._plan.levels for finding in level]
        place = {finding: number for number, finding in enumerate(findings)}
        for one in self._plan.rules:
            for leaf in leaves(one.rule.when):
                if any(patterns_in(leaf)) and (leaf, one.standard) not in self._leaves:
                    n = self._leaves[leaf, one.standard] = len(self._leaves)
                    yield from self._matching(leaf, one.standard, n)
                    yield f"#show m{n}/2."
            yield from self._rule(one, place)
            yield f"#show w{one.number}/1."
        for finding in findings:
            yield from self._finding(finding, place[finding])
            yield f"#show s{place[finding]}/1."

    def _rule(self, one: Planned, place: dict[Finding, int]) -> Iterator[str]:
        n = one.number
        head = f"w{n}_" if one.exceptions else f"w{n}"
        for way in one.ways:
            parts = [tuple(self._leaf(leaf, one.standard, place)) for leaf in way]
            for those in product(*parts):
                values = [value for _, value in those]
                least = min([*values, 2 if one.settled else 1])
                yield f"{head}({least}) :- {', '.join(text for text, _ in those)}."
        for exception, lesser in one.exceptions:
            for value in (1, 2):
                left = max(1, 2 - value) if lesser else 2 - value
                yield f"c{n}({left}) :- w{exception}({value})."
        if one.exceptions:
            yield f"w{n}(2) :- w{n}_(2), not c{n}(0), not c{n}(1)."
            yield f"w{n}(1) :- w{n}_(1), not c{n}(0)."
            yield f"w{n}(1) :- w{n}_(2), c{n}(1), not c{n}(0)."
            yield f"w{n}(0) :- w{n}_(1..2), c{n}(0)."

    def _finding(self, finding: Finding, n: int) -> Iterator[str]:
        for one in self._plan.rules:
            if one.finding == finding and not one.rule.defeats:
                side = "p" if one.rule.then is not None else "a"
                yield f"{side}some{n}(1..{one.rank}) :- w{one.number}(1..2)."
                yield f"{side}true{n}({one.rank}) :- w{one.number}(2)."
        yield f"s{n}({SHOWN}) :- ptrue{n}(R), not asome{n}(R)."
        yield f"s{n}({REFUTED}) :- atrue{n}(R), not psome{n}(R)."
        yield f"s{n}({CONTESTED}) :- psome{n}(1), not s{n}({SHOWN}), not s{n}({REFUTED})."

    def _leaf(
        self, leaf: Leaf, standard: Proof, place: dict[Finding, int]
    ) -> Iterator[tuple[str, int]]:
        """The bodies with which a leaf is at least unsettled, and its value with each."""
        if not isinstance(leaf, Every) and isinstance(leaf.of, Finding):
            s = f"s{place[leaf.of]}"
            if isinstance(leaf, Refuted):
                yield f"{s}({REFUTED})", 2
            elif isinstance(leaf, NotShown):
                yield f"not {s}({SHOWN}), not {s}({CONTESTED})", 2
                yield f"{s}({CONTESTED})", 1
            else:
                yield f"{s}({SHOWN})", 2
                yield f"{s}({CONTESTED})", 1
            return
        n = self._leaves[leaf, standard]
        if isinstance(leaf, NotShown):
            yield f"not v{n}(2), not v{n}(1)", 2
            yield f"v{n}(1), not v{n}(2)", 1
        elif isinstance(leaf, Every):
            yield f"v{n}(2), not v{n}(1), not v{n}(0)", 2
            yield f"v{n}(1), not v{n}(0)", 1
        else:
            yield f"v{n}(2)", 2
            yield f"v{n}(1)", 1

    def _matching(self, leaf: Leaf, standard: Proof, n: int) -> Iterator[str]:
        """Which facts match a leaf, with the value that each has."""
        if isinstance(leaf, Every):
            meant = self._body(leaf.among, standard)
            tests = self._body(leaf.pattern, standard)
            yield f"g{n}(I) :- {tests}."
            yield f"m{n}(I,V) :- {meant}, g{n}(I)."
            yield f"m{n}(I,2-V) :- {meant}, not g{n}(I)."
        else:
            assert isinstance(leaf.of, Pattern)
            body = self._body(leaf.of, standard, denied=isinstance(leaf, Refuted))
            yield f"m{n}(I,V) :- {body}."
        yield f"v{n}(V) :- m{n}(_,V)."

    def _body(self, pattern: Pattern, standard: Proof, *, denied: bool = False) -> str:
        kind, shown = pattern.kind, not denied
        value = predicate(Fact, True, f"value{standard:d}")
        tests = [f"{predicate(kind, shown, 'is')}(I)", f"{value}(I,V)"]
        where = dict(pattern.where)
        if denied:
            for name in sorted(self._plan.denials[kind]):
                one = where.get(name)
                terms = [self._asked(kind, False, name, None)]
                if isinstance(one, Exactly):
                    terms.append(self._asked(kind, False, name, one.value))
                tests.append(f"{predicate(kind, False, name)}(I,({';'.join(terms)}))")
            other = self._asked(kind, False, "other", True)
            tests.append(f"not {predicate(kind, False, 'other')}(I,{other})")
            return ", ".join(tests)
        for name, one in pattern.where:
            where_ = f"timing{standard:d}" if name == "timing" else slot(name, one)
            if isinstance(one, (Exactly, OneOf)):
                asked = one.values if isinstance(one, OneOf) else (one.value,)
                terms = [self._asked(kind, True, where_, value) for value in asked]
            else:
                mine = self._tests.setdefault((kind, where_), {})
                test = mine.setdefault(one, f"test{len(mine)}")
                terms = [self._asked(kind, True, where_, test)]
            tests.append(f"{predicate(kind, True, where_)}(I,({';'.join(terms)}))")
        return ", ".join(tests)

    def _asked(self, kind: type[Fact], shown: bool, name: str, value: Any) -> str:
        known = self._values.setdefault((kind, shown, name), {})
        return known.setdefault(value, term(value))


class GroundAnew(Session):
    """With the facts in the program, which is ground for each question."""

    def answer(self, question: Question) -> list[clingo.Symbol]:
        """Ground and solve."""
        held = set(self._facts(question))
        facts = [f"{text}." for text, literal in self._literals.items() if literal in held]
        control = clingo.Control(["--warn=none"])
        control.add("base", [], "\n".join(facts) + "\n" + self._program)
        control.ground([("base", [])])
        control.solve(on_model=self._keep)
        return self._atoms


FORMS: dict[str, type[Session]] = {"ground anew for each question": GroundAnew}
"""Other forms, measured to see that the one compared is the fastest."""
