"""How much memory it takes: resident memory at its highest, each in a process of its own."""

from __future__ import annotations

from benchmarks.measure import Table, fresh_process, megabytes, say

_PEAK = """
import sys
from benchmarks.measure import peak
print(peak())
"""
_ORDER = """
from injunction_rules import decide
from injunction_rules import demo
case = demo()
decide(case, engine="compiled")
"""
_SESSIONS = """
from benchmarks.rivals import {module}
from benchmarks.samples import LAWS
from injunction_rules import RULES
from injunction_rules.model.facts import Relief
from injunction_rules.semantics.weighing import law_of
law = law_of(RULES, *LAWS[0])
kept = [{module}.Session(law, relief) for relief in Relief]
"""
JOBS = (
    ("Python alone", ""),
    ("`import injunction_rules`", "import injunction_rules"),
    ("the order decided, `compiled`", _ORDER),
    (
        "and 1,000 times more",
        _ORDER + "for _ in range(1_000): decide(case, engine='compiled')",
    ),
    (
        "the corpus decided, every decision kept, `compiled`",
        "from injunction_rules.corpus import corpus_report\n"
        "kept = corpus_report(engine='compiled')",
    ),
    (
        "a million points swept, no table",
        "from benchmarks.sweeps import million\nkept = million()",
    ),
    (
        "2^30 patterns: a second of them",
        "from benchmarks import sweeps\nsweeps.SECONDS = 1\nsweeps.ASKED = sweeps.ASKED[:1]\n"
        "sweeps.patterns()",
    ),
    ("one law in clipspy, three kinds of relief", _SESSIONS.format(module="clips")),
    ("in clingo", _SESSIONS.format(module="clingo")),
    ("in zen-engine", _SESSIONS.format(module="zen")),
    ("in durable-rules", _SESSIONS.format(module="durable")),
)


def run() -> dict[str, Table]:
    """Measure memory at its highest."""
    rows, data = [], {}
    for what, code in JOBS:
        say(f"memory: {what}")
        try:
            data[what] = float(fresh_process(code + _PEAK).split()[-1])
        except RuntimeError as error:
            say(f"left out: {what} ({str(error).strip().splitlines()[-1]})")
            continue
        rows.append([what, megabytes(data[what])])
    return {"memory": Table(["job", "memory at its highest"], rows, data)}
