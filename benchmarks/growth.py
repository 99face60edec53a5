"""
How the cost of one decision grows with facts, with rules and with respondents.

A system that needs longer than a limit for one size is not asked for larger
ones.  What the others answer is checked at every size.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from attrs import evolve

from benchmarks.agreement import check, reference
from benchmarks.measure import Table, clock, median, say, settle, span
from benchmarks.rivals import rivals
from benchmarks.samples import LAWS, asked, with_facts, with_respondents, with_rules
from injunction_rules import RULES, decide
from injunction_rules.decisions.decide import answer
from injunction_rules.engines import available, engine
from injunction_rules.model.questions import Question
from injunction_rules.semantics.weighing import Law, law_of

FACTS = (5, 10, 20, 50, 100, 200, 400)
BOOKS = (1, 2, 4, 8)
RESPONDENTS = (1, 2, 5, 10, 20, 50, 100, 200)
TOO_LONG = 0.25
"""Seconds above which a system is not asked for more."""

_ENOUGH = 0.05

Times = dict[str, list[float | None]]


def run() -> dict[str, Table]:
    """Time one decision at growing sizes."""
    say("growth: facts")
    facts = _facts()
    say("growth: rules")
    rules = _rules()
    say("growth: respondents")
    return {"growth-facts": facts, "growth-rules": rules, "growth-respondents": _respondents()}


def _facts() -> Table:
    law = law_of(RULES, *LAWS[0])
    return _grown("facts", [(size, with_facts(size), law) for size in FACTS])


def _rules() -> Table:
    question = next(question for question, _ in asked() if len(question.facts) == 9)
    sizes = []
    for times in BOOKS:
        book = with_rules(times)
        sizes.append((len(book.rules), question, law_of(book, *LAWS[0])))
    return _grown("rules", sizes)


def _grown(what: str, sizes: list[tuple[int, Question, Law]]) -> Table:
    times: Times = {name: [] for name in (*available(), *rivals())}
    for size, question, law in sizes:
        trace = reference(question, law)
        for name in times:
            # Those that were too slow for less are left out.
            if times[name] and (times[name][-1] is None or times[name][-1] > TOO_LONG):  # type: ignore[operator]
                times[name].append(None)
                continue
            say(f"  {what}: {size}, {name}")
            times[name].append(_one(name, question, law, trace))
    names = {name: f"ours, `{name}`" if name in available() else name for name in times}
    rows = [
        [f"{size:,}", *(span(those[place]) for those in times.values())]
        for place, (size, _, _) in enumerate(sizes)
    ]
    data = {"sizes": [size for size, _, _ in sizes], "times": times}
    return Table([what, *names.values()], rows, data)


def _one(name: str, question: Question, law: Law, trace: Any) -> float | None:
    """The middle time of a decision; none where the system cannot take the question."""
    put: Callable[[Question], object]
    if name in available():
        own = engine(name)

        def put(one: Question) -> object:
            return answer(one, law, own)
    else:
        try:
            session = rivals()[name](law, question.relief)
            found = session.read(session.answer(question))
        except (OverflowError, ValueError) as error:
            say(f"  {name} cannot: {error}")
            return None
        check(name, found, question, law, trace)
        put = session.answer
    put(_fresh(question, 0))
    runs: list[float] = []
    settle()
    while sum(runs) < _ENOUGH or len(runs) < 3:
        fresh = _fresh(question, len(runs) + 1)
        runs.append(clock(lambda: put(fresh)))  # noqa: B023
    return median(runs)


def _fresh(question: Question, number: int) -> Question:
    facts = tuple(evolve(fact, source=f"{fact.source} [{number}]") for fact in question.facts)
    return evolve(question, facts=facts)


def _respondents() -> Table:
    """Whole cases: one motion against many, with records alike or each with its own."""
    names = [name for name in available() if name not in ("bits", "durable")]
    columns = ["respondents"]
    times: dict[str, list[float]] = {}
    for name in names:
        for alike in (True, False):
            columns.append(f"`{name}`, {'records alike' if alike else 'each its own'}")
            own = engine(name)
            those = times[f"{name}, {'alike' if alike else 'own'}"] = []
            for many in RESPONDENTS:
                case = with_respondents(many, alike=alike)
                decide(case, engine=own)
                settle()
                those.append(median(clock(lambda: decide(case, engine=own)) for _ in range(3)))  # noqa: B023
    rows = [
        [f"{many:,}", *(span(those[place]) for those in times.values())]
        for place, many in enumerate(RESPONDENTS)
    ]
    return Table(columns, rows, {"sizes": RESPONDENTS, "times": times})
