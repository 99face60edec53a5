"""Every smallest set of up to three changes that flips a ruling, over forty changes of fact."""

from __future__ import annotations

from typing import Any

from benchmarks.measure import Table, best_of, clock, say, settle, span
from injunction_rules import flips
from injunction_rules.changes import Situation
from injunction_rules.corpus.cases import corpus
from injunction_rules.queries.asked import asked
from injunction_rules.queries.flipping.search import minimal
from injunction_rules.queries.space.options import options
from injunction_rules.queries.space.space import Space

CHANGES = 40
MOST = 3
ASKED = (
    ("kelly-toys-v-alialialill-sdny-2023", "cease", "alibaba"),
    ("waffenschmidt-v-mackay-currey-johnson-5th-1985", "contempt", "currey"),
    ("blockowicz-v-williams-7th-2010", "cease", "xcentric"),
    ("kean-v-hurley-8th-1950", "contempt", "hurley"),
    ("cbs-v-filmon-david-2d-2016", "contempt", "david"),
)


def run() -> dict[str, Table]:
    """Time the search for flips, and the verb as a whole."""
    rows = []
    data: dict[str, Any] = {}
    for id, motion, against in ASKED:
        say(f"flips: {id}")
        case = next(one.case for one in corpus() if one.id == id)
        every = options(asked(case, motion, against), ("facts",))
        # Spread over all that could be otherwise, not the first forty.
        step = max(1, len(every) // CHANGES)
        tried = every[::step][:CHANGES]
        settle()
        space = Space(Situation(case), motion, against, tried)
        compiling = clock(lambda: space.now)  # noqa: B023
        first = clock(lambda: list(minimal(space, MOST)))  # noqa: B023
        again = best_of(lambda: list(minimal(space, MOST)), 5)  # noqa: B023
        found = len(list(minimal(space, MOST)))
        verb = best_of(lambda: flips(case, motion, against, most=2), 1)  # noqa: B023
        rows.append(
            [
                f"{id}, {motion} against {against}",
                f"{len(tried)}",
                f"{found:,}",
                span(compiling),
                span(first),
                span(again),
                span(verb),
            ]
        )
        data[id] = {
            "changes": len(tried),
            "found": found,
            "compiling": compiling,
            "first": first,
            "search": again,
            "verb": verb,
        }
    columns = [
        "ruling",
        "changes",
        f"flips of up to {MOST}",
        "compiled in",
        "found in, first",
        "best",
        "`flips`, all there is to change, up to 2",
    ]
    return {"flips": Table(columns, rows, data)}
