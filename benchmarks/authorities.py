"""The corpus decided in every circuit without each authority, and what that takes."""

from __future__ import annotations

import time

from benchmarks.measure import Table, say, settle, span
from injunction_rules.corpus import corpus, without_each
from injunction_rules.corpus.losses import without

PLAIN = ("lennon",)
"""Authorities for which the plain computation is timed as well, in one court each case."""


def run() -> dict[str, Table]:
    """Time the ranking of all authorities, and the plain computation of one."""
    corpus()
    say("without: all authorities")
    settle()
    start = time.process_time()
    carrying = without_each(show_progress=False)
    taken = time.process_time() - start
    plain: list[float] = []
    for id in PLAIN:
        say(f"without: {id}, plainly")
        settle()
        start = time.process_time()
        lost = without(id, engine="compiled")
        plain.append(time.process_time() - start)
        own = next(each for each in carrying if each.authority.id == id)
        assert lost.rulings == own.where_decided, "the ranking differs from the plain computation"
    each = taken / carrying.decisions
    one = sum(plain) / len(plain) / (2 * carrying.cases)
    rows = [
        ["all authorities, every circuit", f"{carrying.decisions:,}", span(taken), span(each)],
        [
            "one authority, plainly, in the court of each case",
            f"{2 * carrying.cases:,}",
            span(sum(plain) / len(plain)),
            span(one),
        ],
    ]
    data = {"decisions": carrying.decisions, "taken": taken, "plain": plain}
    return {"without": Table(["what", "decisions", "processor time", "each"], rows, data)}
