"""
Very many fact patterns at once, in patterns a second on one core.

The questions are real ones of the corpus, over the complete rule book: every
fact of the record may be there or not, and others may come to it.
"""

from __future__ import annotations

from datetime import date
from itertools import islice
from time import perf_counter
from typing import Any

from attrs import evolve

from benchmarks.measure import Table, best_of, clock, say, settle, span
from injunction_rules import RULES, decide, demo, sweep
from injunction_rules.changes import (
    Adding,
    Change,
    Situation,
    dates_axis,
    days_axis,
    forums_axis,
    parameter_axis,
    removing,
)
from injunction_rules.corpus.cases import corpus
from injunction_rules.model.cases import Case
from injunction_rules.model.facts import Listing
from injunction_rules.queries.asked import asked
from injunction_rules.queries.space.options import options
from injunction_rules.queries.space.space import Space
from injunction_rules.queries.sweeps import Sweep
from injunction_rules.symbolic.patterns import grid

AXES = 30
"""Facts that may be there or not: 2 to the power of this many patterns."""
SECONDS = 0.5
ASKED = (
    ("kelly-toys-v-alialialill-sdny-2023", "cease", "alibaba"),
    ("waffenschmidt-v-mackay-currey-johnson-5th-1985", "contempt", "currey"),
    ("blockowicz-v-williams-7th-2010", "cease", "xcentric"),
)


def run() -> dict[str, Table]:
    """Time the sweep itself, a table of a million rows, and what one would do without."""
    return {"sweep": patterns(), "sweep-table": _table()}


def chosen(id: str, motion: str, against: str) -> tuple[Case, tuple[Change, ...]]:
    """A case with the facts that may be there or not."""
    case = next(one.case for one in corpus() if one.id == id)
    named = asked(case, motion, against)
    own = [removing(fact) for fact in case.facts if fact.respondent in (None, against)]
    more = (one for one in options(named, ("facts",)) if isinstance(one, Adding))
    return case, tuple(islice([*own, *more], AXES))


def patterns() -> Table:
    """The rate at which fact patterns are ruled on."""
    rows = []
    data: dict[str, Any] = {}
    for id, motion, against in ASKED:
        say(f"sweep: {id}")
        case, those = chosen(id, motion, against)
        settle()
        space = Space(Situation(case), motion, against, those)
        compiling = clock(lambda: space.operations)  # noqa: B023
        ruling = _rate(space, findings=False)
        findings = _rate(space, findings=True)
        single = best_of(lambda: decide(case, engine="compiled"), 5)  # noqa: B023
        rows.append(
            [
                f"{id}, {motion} against {against}",
                f"2^{len(those)}",
                f"{space.operations:,}",
                span(compiling),
                f"{ruling / 1e6:,.0f} million/s",
                f"{findings / 1e6:,.0f} million/s",
                f"{1 / single:,.0f}/s",
            ]
        )
        data[id] = {
            "options": len(those),
            "operations": space.operations,
            "compiling": compiling,
            "ruling": ruling,
            "findings": findings,
            "decide": 1 / single,
        }
    columns = [
        "ruling",
        "patterns",
        "operations",
        "compiled in",
        "ruling of each",
        f"standing of all {len(RULES.findings)} findings",
        "`decide`, one by one",
    ]
    return Table(columns, rows, data)


def _rate(space: Space, *, findings: bool) -> float:
    """Patterns a second, laying them out among the work."""
    standing = space.standing()
    every = (1 << 64) - 1
    space.rule([every] * len(space.options), every)
    standing.where([every] * len(space.options), every)
    settle()
    done = 0
    start = perf_counter()
    for piece in grid([2] * len(space.options)):
        columns = [pair[1] for pair in piece.columns]
        if findings:
            standing.where(columns, piece.every)
        else:
            space.rule(columns, piece.every)
        done += piece.length
        took = perf_counter() - start
        if took > SECONDS:
            break
    return done / took


def million() -> Sweep:
    """A million points: five courts, twenty years, two limits and a hundred days."""
    case = demo()
    (listing,) = [
        one for one in case.facts if isinstance(one, Listing) and one.respondent == "alibaba"
    ]
    dated = evolve(listing, promptly=None, noticed=date(2023, 1, 2), removed=date(2023, 1, 4))
    return sweep(
        evolve(case, facts=tuple(dated if one is listing else one for one in case.facts)),
        forums_axis("nysd", "ilnd", "cand", "txsd", "flsd"),
        dates_axis([f"{year}-06-01" for year in range(2005, 2025)]),
        parameter_axis("takedown.prompt-days", range(1, 21)),
        days_axis(dated, "removed", date(2023, 1, 2), date(2023, 4, 11)),
        parameter_axis("takedown.contested-days", range(26, 31)),
        motion="cease",
        against="alibaba",
        show_progress=False,
    )


def _table() -> Table:
    say("sweep: a table of a million rows")
    jobs = {
        "swept": million,
        "and as a pandas frame": lambda: million().to_pandas(),
        "and as a polars frame": lambda: million().to_polars(),
    }
    points = len(million())
    rows, data = [], {"points": float(points)}
    for what, job in jobs.items():
        try:
            data[what] = best_of(job, 3)
        except ImportError as error:
            say(f"left out: {what} ({error})")
            continue
        rows.append([f"{points:,} points {what}", span(data[what])])
    return Table(["sweep", "best of three"], rows, data)
