"""Strategies for changes, and the long way round to what a space says of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import lru_cache
from itertools import combinations

from attrs import evolve, fields
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from injunction_rules import demo
from injunction_rules.changes import (
    Change,
    Changing,
    Situation,
    Together,
    adding,
    heard_in,
    heard_on,
    overruling,
    proved_to,
    removing,
    stipulating,
    with_parameter,
    without_rule,
)
from injunction_rules.corpus.cases import corpus
from injunction_rules.decisions.decision import Decision
from injunction_rules.errors import InjunctionRulesError, InvalidFactError
from injunction_rules.law.rules import RULES
from injunction_rules.model.cases import Case
from injunction_rules.model.courts import FORUMS
from injunction_rules.model.facts import Fact
from injunction_rules.model.findings import Finding, ReliefFutile, ReliefWarranted
from injunction_rules.model.proof import Proof, Standing
from injunction_rules.queries.asked import Asked
from injunction_rules.queries.space.options import options
from injunction_rules.queries.space.space import Space
from injunction_rules.semantics.overruling import authorities_of
from injunction_rules.testing import cases, facts, injunctions, rule_books

DAYS = st.dates(min_value=date(1930, 1, 1), max_value=date(2027, 1, 1))

BEST_FIRST = (Standing.SHOWN, Standing.CONTESTED, Standing.NOT_SHOWN, Standing.REFUTED)


@lru_cache(maxsize=1)
def real_cases() -> tuple[Case, ...]:
    """The order and the decided cases, those with few parties."""
    every = [demo(), *(one.case for one in corpus())]
    return tuple(one for one in every if len(one.enjoined_parties) < 5)


@lru_cache(maxsize=256)
def worthwhile(case: Case) -> tuple[Change, ...]:
    """Changes that some ruling in a real case may depend on."""
    motion = case.motions[-1]
    return options(Asked(Situation(case), motion.id, motion.against[0]))


@st.composite
def situations(draw: DrawFn) -> Situation:
    """Cases generated and decided, under this package's law or any other."""
    case = draw(cases() | st.sampled_from(real_cases()))
    rules = draw(st.just(RULES) | rule_books())
    situation = Situation(case, rules)
    if draw(st.integers(0, 3)) == 3:
        situation = evolve(situation, forum=draw(st.sampled_from(FORUMS)), as_of=draw(DAYS))
    return situation


def changes(situation: Situation) -> SearchStrategy[Change]:
    """Changes, single or several at once, that can be made to a situation."""
    return (
        st.lists(_single(situation), min_size=1, max_size=3)
        .filter(_go_together)
        .map(lambda many: many[0] if len(many) == 1 else Together(many))
        .filter(lambda one: can_be_made(one, situation))
    )


def _go_together(many: list[Change]) -> bool:
    touched = [one.touches for one in many]
    return all(one.isdisjoint(other) for one, other in combinations(touched, 2))


def can_be_made(change: Change, situation: Situation) -> bool:
    """Whether a change fits a situation."""
    try:
        change.check(situation)
    except InjunctionRulesError:
        return False
    return True


@st.composite
def _single(draw: DrawFn, situation: Situation) -> Change:
    """One change, of the record more often than of the law."""
    case, rules = situation.case, situation.rules
    ways: list[Callable[[], Change]] = [
        lambda: adding(draw(_of_the_case(case))),
        lambda: adding(draw(_of_the_case(case))),
        lambda: Changing(case.injunction, draw(injunctions())),
        lambda: heard_in(draw(st.sampled_from(FORUMS))),
        lambda: heard_on(draw(DAYS)),
        lambda: overruling(draw(st.sampled_from(authorities_of(rules))).id, draw(st.none() | DAYS)),
        lambda: without_rule(draw(st.sampled_from(rules.rules))),
        lambda: stipulating(
            draw(st.sampled_from([*rules.findings, ReliefWarranted, ReliefFutile])),
            draw(st.sampled_from(list(Standing))),
        ),
    ]
    if case.facts:
        ways += [
            lambda: removing(draw(st.sampled_from(case.facts))),
            lambda: _otherwise(draw, case),
            lambda: _otherwise(draw, case),
            lambda: proved_to(
                draw(st.sampled_from(case.facts)), draw(st.sampled_from(list(Proof)))
            ),
            lambda: adding(_alike(draw, draw(st.sampled_from(case.facts)))),
        ]
    if rules is RULES and case in real_cases() and worthwhile(case):
        ways += [lambda: draw(st.sampled_from(worthwhile(case)))] * 6
    if rules.parameters:
        ways.append(
            lambda: with_parameter(
                draw(st.sampled_from(rules.parameters)).id, draw(st.integers(0, 40))
            )
        )
    try:
        return draw(st.sampled_from(ways))()
    except InjunctionRulesError:
        # Nothing would change, or the fact would contradict itself.
        return heard_in(draw(st.sampled_from(FORUMS)))


@st.composite
def _of_the_case(draw: DrawFn, case: Case) -> Fact:
    """A new fact that speaks of somebody in the case, or of everybody."""
    people = [one.id for one in case.people]
    parties = [one.id for one in case.enjoined_parties]
    respondent, party = (draw(st.none() | st.sampled_from(ids)) for ids in (people, parties))
    return evolve(draw(facts()), respondent=respondent, party=party)


def _otherwise(draw: DrawFn, case: Case) -> Changing:
    old = draw(st.sampled_from(case.facts))
    return Changing(old, _alike(draw, old))


def _alike(draw: DrawFn, old: Fact) -> Fact:
    """A fact of the same kind that has one field, or all but one, from another."""
    fresh = draw(facts(type(old)))
    name = draw(st.sampled_from([a.name for a in fields(type(old)) if a.name != "source"]))
    if draw(st.booleans()):
        return evolve(old, **{name: getattr(fresh, name)})
    kept = {key: getattr(old, key) for key in ("respondent", "party", name)}
    return evolve(fresh, **kept)


@st.composite
def spaces(draw: DrawFn, most: int = 5) -> Space:
    """Rulings with up to so many options."""
    situation = draw(situations())
    motion = draw(st.sampled_from(situation.case.motions))
    options = draw(st.lists(changes(situation), min_size=1, max_size=most))
    return Space(situation, motion.id, draw(st.sampled_from(motion.against)), tuple(options))


def decided(space: Space, taken: Iterable[int], engine: str = "reference") -> Decision | None:
    """The decision with some options taken; none where the case contradicts itself."""
    try:
        situation = Together([space.options[i] for i in taken]).apply(space.situation)
    except InvalidFactError:
        return None
    return situation.decide(engine)


def best(space: Space, decision: Decision) -> Mapping[Finding, Standing]:
    """Where findings stand in a decision, best for the movant over the enjoined parties."""
    answers = decision.ruling(space.motion, space.against).answers
    return {
        finding: min((one.trace.standing(finding) for one in answers), key=BEST_FIRST.index)
        for finding in space.situation.rules.findings
    }
