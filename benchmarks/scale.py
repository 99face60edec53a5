"""
How cost grows with long records: the exponent, for every engine, what is told, and the verbs.

An exponent of one is a cost in line with the record, of two its square.  Beside it stands
what was measured on the version before the growth was mended, with the same command.  Time is
that of the processor, so that other work on the machine disturbs it less.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from math import log
from typing import Any

from attrs import frozen

from benchmarks.measure import Table, say, settle, span
from injunction_rules import (
    decide,
    elements,
    flips,
    is_stable,
    next_facts,
    requires,
    timeline,
    why,
    why_not,
)
from injunction_rules.decisions.data import to_json
from injunction_rules.decisions.decision import Decision
from injunction_rules.decisions.drafting.draft import draft_markdown
from injunction_rules.decisions.report import decision_blocks, decision_page
from injunction_rules.engines import available
from injunction_rules.model.cases import Case, EnjoinedParty, MotionMade, Nonparty
from injunction_rules.model.facts import (
    ActualNotice,
    ArmsLengthService,
    Fact,
    Injunction,
    InjunctionKind,
    Listing,
    Relief,
    RespondentKind,
    Violation,
)
from injunction_rules.rendering.plain import text

TOO_LONG = 15.0
"""Seconds above which no larger size is tried."""

_ENTERED = date(2024, 1, 8)
_NOTICED = date(2024, 5, 2)

Job = Callable[[], object]


def with_listings(number: int, denied: int = 0) -> Case:
    """A marketplace that took down so many listings, most of them in time."""
    listings = [
        Listing(
            respondent="bazaar",
            name=f"item {place}",
            noticed=_NOTICED,
            removed=_NOTICED + timedelta(days=place % 5),
            shown=place >= denied,
            source=f"ECF No. 60 row {place}",
        )
        for place in range(number)
    ]
    facts: list[Fact] = [
        ActualNotice(respondent="bazaar", on=date(2024, 2, 1), source="ECF No. 30"),
        Violation(on=date(2024, 5, 1), source="ECF No. 52 ¶ 4"),
        ArmsLengthService(respondent="bazaar", until=date(2024, 5, 30), source="ECF No. 55"),
        *listings,
    ]
    bazaar = Nonparty(id="bazaar", name="Bazaar Inc.", kind=RespondentKind.MARKETPLACE)
    return _case((EnjoinedParty(id="glow", name="Glow Store"),), (bazaar,), facts)


def with_people(respondents: int, parties: int = 50) -> Case:
    """So many marketplaces, each with its own record, and so many enjoined sellers."""
    sellers = tuple(EnjoinedParty(id=f"seller-{n}", name=f"Seller {n}") for n in range(parties))
    markets = tuple(
        Nonparty(id=f"market-{n}", name=f"Market {n}", kind=RespondentKind.MARKETPLACE)
        for n in range(respondents)
    )
    facts: list[Fact] = [
        Violation(party=seller.id, on=date(2024, 5, 1), source="ECF No. 52") for seller in sellers
    ]
    for number, market in enumerate(markets):
        removed = _NOTICED + timedelta(days=number % 7)
        facts += [
            ActualNotice(respondent=market.id, on=date(2024, 2, 1), source="ECF No. 30"),
            Listing(respondent=market.id, noticed=_NOTICED, removed=removed, source="ECF No. 55"),
        ]
    return _case(sellers, markets, facts)


def _case(
    parties: tuple[EnjoinedParty, ...], nonparties: tuple[Nonparty, ...], facts: list[Fact]
) -> Case:
    return Case(
        caption="Lantern Toys LLC v. Glow Store",
        court="nysd",
        decided="2024-06-03",
        injunction=Injunction(kind=InjunctionKind.PERMANENT, entered=_ENTERED, clear=True),
        enjoined_parties=parties,
        nonparties=nonparties,
        facts=facts,
        motions=[
            MotionMade(id="cease", relief=Relief.CEASE, against=[each.id for each in nonparties])
        ],
    )


@frozen
class Grown:
    """A job at growing sizes: how to prepare it, and what is timed."""

    sizes: tuple[int, ...]
    made: Callable[[int], Case]
    job: Callable[[Case], Job]


def _deciding(name: str) -> Callable[[Case], Job]:
    return lambda case: lambda: decide(case, engine=name)


def _telling(tell: Callable[[Decision], object]) -> Callable[[Case], Job]:
    def job(case: Case) -> Job:
        decision = decide(case, engine="compiled")
        return lambda: tell(decision)

    return job


def _asking(verb: Callable[[Case], object]) -> Callable[[Case], Job]:
    return lambda case: lambda: verb(case)


_LISTINGS, _FEW, _HUNDREDS = (10_000, 20_000, 40_000), (250, 500, 1_000), (75, 150, 300)
_SIZES = {"compiled": _LISTINGS, "reference": _LISTINGS, "bits": (1_000, 2_000, 4_000)}
_TOLD: Mapping[str, Callable[[Decision], object]] = {
    "text": lambda decision: text(decision_blocks(decision), 100),
    "page": decision_page,
    "JSON": to_json,
    "draft order": draft_markdown,
}
_VERBS: Mapping[str, Callable[..., Any]] = {
    "flips": lambda case: flips(case, "cease", "bazaar"),
    "requires": lambda case: requires(case, "cease", "bazaar"),
    "next_facts": lambda case: next_facts(case, "cease", "bazaar"),
    "is_stable": lambda case: is_stable(case, "cease", "bazaar"),
    "elements": lambda case: elements(case, "cease", "bazaar"),
    "timeline": lambda case: timeline(case, "cease", "bazaar"),
}
_OF_A_RULING: Mapping[str, Callable[..., Any]] = {"why": why, "why_not": why_not}


def jobs() -> dict[str, Grown]:
    """Everything that is timed, by what it is called."""
    half = with_half_denied
    return {
        **{
            f"decide on listings, `{name}`": Grown(
                _SIZES.get(name, _FEW), with_listings, _deciding(name)
            )
            for name in available()
        },
        "decide on listings, half of them denied, `compiled`": Grown(
            (2_500, 5_000, 10_000), half, _deciding("compiled")
        ),
        "decide on respondents, 50 enjoined parties, `compiled`": Grown(
            _HUNDREDS, with_people, _deciding("compiled")
        ),
        **{
            f"{name} of listings": Grown((1_000, 2_000, 4_000), with_listings, _telling(tell))
            for name, tell in _TOLD.items()
        },
        **{
            f"{name} of respondents, 50 enjoined parties": Grown(
                _HUNDREDS, with_people, _telling(tell)
            )
            for name, tell in _TOLD.items()
        },
        **{
            f"`{name}` on listings": Grown(_HUNDREDS, with_listings, _asking(verb))
            for name, verb in _VERBS.items()
        },
        **{
            f"`{name}` on listings": Grown(
                (1_000, 2_000, 4_000),
                with_listings,
                _telling(lambda decision, verb=verb: verb(decision.rulings[0])),
            )
            for name, verb in _OF_A_RULING.items()
        },
    }


def with_half_denied(number: int) -> Case:
    """Listings every other of which is denied."""
    return with_listings(number, number // 2)


def run() -> dict[str, Table]:
    """Time each job at growing sizes, and give the exponent."""
    rows = []
    data: dict[str, Any] = {}
    for name, grown in jobs().items():
        say(f"scale: {name}")
        times = _times(grown)
        measured = list(zip(grown.sizes, times, strict=False))
        slope = exponent(measured)
        size, last = measured[-1]
        at, took, steep = BEFORE.get(name, ("–", "–", None))
        rows.append(
            [
                name,
                f"{size:,}",
                span(last),
                "–" if slope is None else f"{slope:.1f}",
                f"{at}: {took}",
                "–" if steep is None else f"{steep:.1f}",
            ]
        )
        data[name] = {"sizes": grown.sizes, "times": times, "exponent": slope}
    columns = ["what", "size", "time", "exponent", "before", "exponent before"]
    return {"scale": Table(columns, rows, data)}


def _times(grown: Grown) -> list[float]:
    # What is worked out once for all records is no part of the growth.
    grown.job(grown.made(grown.sizes[0]))()
    times: list[float] = []
    for size in grown.sizes:
        runs: list[float] = []
        while len(runs) < 3 and sum(runs) < 1:
            job = grown.job(grown.made(size))
            settle()
            start = time.process_time()
            job()
            runs.append(time.process_time() - start)
        times.append(min(runs))
        if times[-1] > TOO_LONG:
            break
    return times


def exponent(measured: list[tuple[int, float]]) -> float | None:
    """The power of the size with which time grows: the slope of the logarithms."""
    if len(measured) < 2:
        return None
    points = [(log(size), log(max(taken, 1e-9))) for size, taken in measured]
    mean_x = sum(x for x, _ in points) / len(points)
    mean_y = sum(y for _, y in points) / len(points)
    above = sum((x - mean_x) * (y - mean_y) for x, y in points)
    return above / sum((x - mean_x) ** 2 for x, _ in points)


BEFORE: Mapping[str, tuple[str, str, float | None]] = {
    "decide on listings, `durable`": ("1,000", "84.8 ms", 0.7),
    "decide on listings, `reference`": ("20,000", "402 ms", 1.0),
    "decide on listings, `compiled`": ("20,000", "13.4 s", 2.3),
    "decide on listings, `bits`": ("4,000", "1.29 s", 1.0),
    "decide on listings, half of them denied, `compiled`": ("2,500", "14.7 s", None),
    "decide on respondents, 50 enjoined parties, `compiled`": ("300", "2.14 s", 1.5),
    "text of listings": ("4,000", "593 ms", 1.0),
    "page of listings": ("1,000", "12.1 s", 2.0),
    "JSON of listings": ("4,000", "791 ms", 1.6),
    "draft order of listings": ("4,000", "1.85 s", 1.5),
    "text of respondents, 50 enjoined parties": ("75", "13.9 s", None),
    "page of respondents, 50 enjoined parties": ("75", "14.1 s", None),
    "JSON of respondents, 50 enjoined parties": ("300", "331 ms", 0.9),
    "draft order of respondents, 50 enjoined parties": ("75", "14.1 s", None),
    "`flips` on listings": ("150", "15.6 s", 3.9),
    "`requires` on listings": ("300", "531 ms", 0.6),
    "`next_facts` on listings": ("300", "445 ms", 0.6),
    "`is_stable` on listings": ("300", "427 ms", 0.6),
    "`elements` on listings": ("300", "35.2 ms", 0.4),
    "`timeline` on listings": ("300", "158 ms", 0.7),
    "`why` on listings": ("4,000", "65.8 µs", 0.2),
    "`why_not` on listings": ("4,000", "9.47 ms", 0.8),
}
"""The version before, commit 8f9f69c: its largest size within seconds, the time, the exponent."""
