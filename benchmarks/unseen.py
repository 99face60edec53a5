"""
Questions that were never put before: what tables filled by others are worth.

The engine ``compiled`` fills tables as it goes, by which facts of a record bear on
a rule.  In each trial half of the corpus, drawn anew, is put to a rule book that no
engine has seen; then each question of the other half is put once, and timed.
"""

from __future__ import annotations

import random
from time import perf_counter

from benchmarks.decision import CLIPS
from benchmarks.measure import Table, median, ratio, say, settle, span, told
from benchmarks.rivals import forms, rivals
from benchmarks.samples import LAWS, asked, copies
from injunction_rules import RULES
from injunction_rules.decisions.decide import answer
from injunction_rules.engines import engine
from injunction_rules.semantics.weighing import law_of

TRIALS = 12
FETCHED = f"{CLIPS}, with the trace fetched into Python"


def run() -> dict[str, Table]:
    """Time each question once, after others."""
    others = {name: one for name, one in (rivals() | forms()).items() if name in (CLIPS, FETCHED)}
    if CLIPS not in others:
        say("left out: unseen questions, for want of clipspy")
        return {}
    own = engine("compiled")
    those = [question for question, _ in asked()]
    times: dict[str, list[float]] = {"ours, `compiled`": [], **{name: [] for name in others}}
    chosen = random.Random(2023)
    for trial in told(range(TRIALS), "unseen questions, trials"):
        # Another number makes another book, of which nothing is compiled.
        book = RULES.with_value("takedown.contested-days", 40 + trial)
        law = law_of(book, *LAWS[0])
        sessions = {
            name: {relief: build(law, relief) for relief in {one.relief for one in those}}
            for name, build in others.items()
        }
        asks = {"ours, `compiled`": lambda question, law=law: answer(question, law, own)}
        asks |= {
            name: lambda question, mine=mine: mine[question.relief].answer(question)
            for name, mine in sessions.items()
        }
        order = chosen.sample(those, len(those))
        first, rest = order[: len(order) // 2], order[len(order) // 2 :]
        for name, ask in asks.items():
            for number in range(3):
                for question in copies(first, number):
                    ask(question)
            settle()
            for question in copies(rest, 9):
                start = perf_counter()
                ask(question)
                times[name].append(perf_counter() - start)
    found = {name: median(several) for name, several in times.items()}
    rows = [
        [name, span(took), ratio(took / found[CLIPS])]
        for name, took in sorted(found.items(), key=lambda one: one[1])
    ]
    return {"unseen": Table(["system", "median", f"× {CLIPS}"], rows, found)}
