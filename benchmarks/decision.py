"""
One decision with its full trace, side by side in one run.

Every question of the corpus is put to every system under the law of three
courts.  The systems take turns, in another order in each round; every round
has fresh questions; the first is not counted.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from time import perf_counter, process_time
from typing import Any

from benchmarks.agreement import DisagreementError, built, check, reference
from benchmarks.measure import Table, clock, median, ratio, say, settle, span, told
from benchmarks.rivals import Build, Session, forms, rivals
from benchmarks.samples import LAWS, asked, copies, every_case
from injunction_rules import RULES, decide, demo
from injunction_rules.decisions.decide import answer
from injunction_rules.engines import ENGINES, Engine, available, engine
from injunction_rules.model.facts import Relief
from injunction_rules.model.questions import Question
from injunction_rules.model.traces import Trace
from injunction_rules.semantics.weighing import Law, law_of

ROUNDS = 12
SLOW = 0.3
"""Seconds for all questions above which a system takes part in every fourth round."""
DEAR = 0.05
"""Seconds of work to make a law ready above which a system is not held against a hundred laws."""
CLIPS, DURABLE = "clipspy", "durable-rules"

Ask = Callable[[Question, Law], object]


def verify() -> int:
    """
    Hold every system against the reference engine on all questions of the corpus.

    Each is asked under every law that is timed, and under the law of its own case.  There are
    more than a hundred of these: a system that is long in making a law ready, and the circuit
    (``bits``), which is built anew for every question, are not held against all of them.

    Returns
    -------
    int
        How many questions were put to those that were held against all laws.
    """
    # Each law once, one after the other: sessions of all would be much memory.
    of_cases = sorted(asked(), key=_law_of_case)
    put = [*((one, law_of(RULES, *law)) for law in LAWS for one, _ in of_cases), *of_cases]
    right = [
        (question, law, reference(question, law))
        for question, law in told(put, "verifying: the reference engine answers")
    ]
    timed, of_cases_alone = right[: -len(of_cases)], right[-len(of_cases) :]
    if not all(built(trace) for *_, trace in right):
        raise DisagreementError("the reference engine gives a trace that is not built")
    for name in available():
        if name == "reference":
            continue
        own = engine(name)
        for question, law, trace in told(
            of_cases_alone if name == "bits" else right, f"verifying {name}"
        ):
            mine = answer(question, law, own).trace
            if not built(mine) or mine != trace:
                raise DisagreementError(f"{name} gives another trace for {question.motion}")
    for name, build in rivals().items():
        _verify(name, build, timed)
        if _made_ready(build) > DEAR:
            say(f"  {name}: long in making a law ready, not held against the law of each case")
        else:
            _verify(name, build, of_cases_alone)
    return len(put)


def _law_of_case(put: tuple[Question, Law]) -> tuple[str, date]:
    return put[1].forum, put[1].as_of


def _made_ready(build: Build) -> float:
    """How long a system works to make a law ready, whatever else the machine does."""
    start = process_time()
    build(law_of(RULES, *LAWS[0]), Relief.CEASE)
    return process_time() - start


def _verify(name: str, build: Build, right: Sequence[tuple[Question, Law, Trace]]) -> None:
    sessions: dict[tuple[Law, Relief], Session] = {}
    for question, law, trace in told(right, f"verifying {name}"):
        key = (law, question.relief)
        if key not in sessions:
            sessions = {one: kept for one, kept in sessions.items() if one[0] == law}
            sessions[key] = build(law, question.relief)
        session = sessions[key]
        check(name, session.read(session.answer(question)), question, law, trace)


def run() -> dict[str, Table]:
    """Time one decision in every system, and whole cases in ours."""
    say("decision: verifying every system against the reference engine")
    start = perf_counter()
    verified = verify()
    say(f"decision: verified in {perf_counter() - start:.0f} s")
    building = {name: _first(name) for name in available()}
    times, loading, others = _timed()
    building |= others
    laws = len(LAWS)
    middle = {name: median(map(median, those.values())) for name, those in times.items()}
    best = {name: median(map(min, those.values())) for name, those in times.items()}
    rows = []
    for name in sorted(middle, key=middle.__getitem__):
        facts = median(map(median, loading[name].values())) if name in loading else None
        rows.append(
            [
                _called(name),
                span(middle[name]),
                span(best[name]),
                span(facts),
                *(
                    ratio(middle[name] / middle[other]) if other in middle else "–"
                    for other in (CLIPS, DURABLE)
                ),
            ]
        )
    columns = [
        "system",
        "median",
        "best",
        "of which facts in",
        f"× {CLIPS}",
        f"× {DURABLE}",
    ]
    data: dict[str, Any] = {
        "median": middle,
        "best": best,
        "loading": {name: median(map(median, those.values())) for name, those in loading.items()},
        "building": building,
        "verified": verified,
        "questions": len(asked()),
        "laws": laws,
        "rounds": ROUNDS,
    }
    return {
        "against": _against(middle),
        "decision": Table(columns, rows, data),
        "ready": Table(
            ["system", "a new law made ready"],
            [
                [_called(name), span(took or None)]
                for name, took in sorted(building.items(), key=lambda one: one[1])
            ],
            building,
        ),
        "forms": _forms(),
        "cases": _cases(),
    }


def _against(middle: Mapping[str, float]) -> Table:
    """The default engine, and ours on durable-rules, each with its rival."""
    rows, data = [], {}
    for name, other, what in (
        (ENGINES[0], CLIPS, "where none is named"),
        ("durable", DURABLE, "on durable-rules too"),
    ):
        if name in middle and other in middle:
            data[name] = middle[name] / middle[other]
            rows.append(
                [
                    f"`{name}`, {what}",
                    span(middle[name]),
                    other,
                    span(middle[other]),
                    ratio(data[name]),
                ]
            )
    return Table(["ours", "median", "against", "its median", "ratio"], rows, data)


def _called(name: str) -> str:
    return f"ours, `{name}`" if name in available() else name


def _timed() -> tuple[
    dict[str, dict[Any, list[float]]], dict[str, dict[Any, list[float]]], dict[str, float]
]:
    """By system and question, how long deciding took, and loading; and making ready."""
    those = [question for question, _ in asked()]
    reliefs = tuple(dict.fromkeys(question.relief for question in those))
    others = rivals()
    own = {name: engine(name) for name in available()}
    names = [*own, *others]
    times: dict[str, dict[Any, list[float]]] = {name: {} for name in names}
    loading: dict[str, dict[Any, list[float]]] = {name: {} for name in others}
    building: dict[str, float] = {}
    order = random.Random(65)
    for forum, as_of in LAWS:
        law = law_of(RULES, forum, as_of)
        sessions: dict[str, dict[Relief, Session]] = {}
        for name, build in others.items():
            took = clock(lambda: sessions.update({name: {r: build(law, r) for r in reliefs}}))  # noqa: B023
            building[name] = min(building.get(name, took), took / len(reliefs))
        slow: set[str] = set()
        for number in told(range(ROUNDS + 1), f"decision in {forum}, rounds"):
            order.shuffle(names)
            for name in names:
                if name in slow and number % 4:
                    continue
                fresh = copies(those, number)
                ask = _ask(own[name], law) if name in own else _put(sessions[name])
                settle()
                begun = perf_counter()
                for place, question in enumerate(fresh):
                    start = perf_counter()
                    ask(question)
                    took = perf_counter() - start
                    if number:
                        times[name].setdefault((forum, place), []).append(took)
                if perf_counter() - begun > SLOW:
                    slow.add(name)
        for name in others:
            for number in range(1 + ROUNDS // 3):
                fresh = copies(those, -number)
                settle()
                for place, question in enumerate(fresh):
                    session = sessions[name][question.relief]
                    start = perf_counter()
                    session.load(question)
                    took = perf_counter() - start
                    session.forget()
                    if number:
                        loading[name].setdefault((forum, place), []).append(took)
    return times, loading, building


def _first(name: str) -> float:
    """How long the first answer under a law takes, over what any later one does."""
    own, question = engine(name), asked()[0][0]
    times = []
    for forum, _ in LAWS:
        # Of days between which no authority changed the law is made ready once.
        law = Law(RULES, forum, date(2016, 1, 1))
        times.append(
            clock(lambda: answer(question, law, own)) - clock(lambda: answer(question, law, own))  # noqa: B023
        )
    return max(min(times), 0.0)


def _ask(own: Engine, law: Law) -> Callable[[Question], object]:
    return lambda question: answer(question, law, own)


def _put(sessions: dict[Relief, Session]) -> Callable[[Question], object]:
    return lambda question: sessions[question.relief].answer(question)


def _forms() -> Table:
    """Other forms of the same rules, against the one that is compared."""
    law = law_of(RULES, *LAWS[0])
    those = [question for question, _ in asked()][::4]
    rows, data = [], {}
    for name, build in (rivals() | forms()).items():
        say(f"decision: {name}")
        sessions = {relief: build(law, relief) for relief in Relief}
        times: dict[int, list[float]] = {}
        for number in range(4):
            fresh = copies(those, number)
            settle()
            for place, question in enumerate(fresh):
                session = sessions[question.relief]
                start = perf_counter()
                found = session.answer(question)
                took = perf_counter() - start
                if number:
                    times.setdefault(place, []).append(took)
                else:
                    check(name, session.read(found), question, law, reference(question, law))
        data[name] = median(map(median, times.values()))
    for name in sorted(data):
        rows.append([name, span(data[name])])
    return Table(["form", "median"], rows, data)


def _cases() -> Table:
    """Whole cases in our engines: every motion ruled, with what is said beside."""
    rows = []
    data = {}
    order, those = demo(), tuple(every_case())
    for name in available():
        say(f"decision: whole cases, {name}")
        own = engine(name)
        runs = 20
        decide(order, engine=own)
        settle()
        one = median(clock(lambda: decide(order, engine=own)) for _ in range(runs))  # noqa: B023
        each = []
        for case in those:
            decide(case, engine=own)
            each.append(median(clock(lambda: decide(case, engine=own)) for _ in range(3)))  # noqa: B023
        rows.append([f"`{name}`", span(one), span(median(each)), span(max(each))])
        data[name] = {"order": one, "median": median(each), "longest": max(each)}
    return Table(
        ["engine", "the order, 24 questions", "a case of the corpus, median", "the longest"],
        rows,
        data,
    )
