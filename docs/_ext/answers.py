"""
Every verb asked of the order's own case and of ten decided cases, for a page.

The ten are every thirteenth of the corpus, so that nobody chose them.
"""

from __future__ import annotations

from collections.abc import Iterator

from injunction_rules.changes import dates_axis, forums_axis, heard_in
from injunction_rules.corpus.cases import corpus
from injunction_rules.corpus.data import demo
from injunction_rules.model.cases import Case
from injunction_rules.model.courts import court_of
from injunction_rules.model.dates import day
from injunction_rules.queries.arguments import both_sides
from injunction_rules.queries.asked import Asked, asked
from injunction_rules.queries.charts import elements
from injunction_rules.queries.flipping import flips
from injunction_rules.queries.periods import circuits
from injunction_rules.queries.requirements import requires
from injunction_rules.queries.stability import is_stable, next_facts
from injunction_rules.queries.supposing import what_if
from injunction_rules.queries.sweeps import sweep
from injunction_rules.queries.timelines import timeline
from injunction_rules.queries.whys import why, why_not
from injunction_rules.rendering.blocks import Table
from injunction_rules.rendering.escaping import markdown
from injunction_rules.rendering.markdown import markdown as tables_markdown

_ENGINE = "compiled"


def answers() -> Iterator[str]:
    """A section for each case."""
    order = demo()
    yield from _section(order, asked(order, "cease", "alibaba"))
    for one in corpus()[::13]:
        motion = one.case.motions[0]
        yield from _section(one.case, asked(one.case, motion.id, motion.against[0]))


def _section(case: Case, which: Asked) -> Iterator[str]:
    decision = which.situation.decide(_ENGINE)
    ruling = decision.ruling(which.motion, which.against)
    yield f"## {markdown(case.caption)}\n"
    court = markdown(court_of(decision.receipt.forum).abbreviation)
    as_of = day(decision.receipt.as_of)
    yield (
        f"{markdown(which.title)}, {court}, the law as of {as_of}: "
        f"**{ruling.disposition.words}**.\n"
    )
    rows = [(verb, answer) for verb, answer in _rows(which)]
    yield tables_markdown([Table(("verb", "answer"), rows)])
    yield ""


def _rows(which: Asked) -> Iterator[tuple[str, str]]:
    case, motion, against = which.situation.case, which.motion, which.against
    ruling = which.situation.decide(_ENGINE).ruling(motion, against)
    turning = ruling.turning_on
    reason = why(ruling)
    grounds = "; ".join(one.step.rule.id for one in reason.reason.grounds) or "no rule"
    yield "why", f"{reason.standing.value}: {reason.finding.name}, by {grounds}"
    (charted,) = elements(case, motion, against, engine=_ENGINE)
    stands = "; ".join(f"{theory.name} {theory.words}" for theory in charted.in_full)
    yield "elements", stands or "no theory is raised"
    missed = why_not(ruling, turning) if turning else why_not(ruling)
    told = "; ".join(f"{one.step.rule.id} {one.step.status.value}" for one in missed.missed)
    yield "why_not", f"{missed.finding.name}: {told or 'no other rule could have made it'}"
    sides = both_sides(ruling, turning)
    strongest = " → ".join(step.rule.id for step in sides.for_it.chain[:4])
    against_it = " → ".join(step.rule.id for step in sides.against_it.chain[:3])
    yield "both_sides", f"for it {strongest or 'nothing'}; against it {against_it or 'the burden'}"
    needed = requires(case, motion, against, most=2)
    first = needed.ways[0] if needed.ways else None
    if first is None:
        yield "requires", "no further proof would do"
    elif not first.needs:
        yield "requires", "nothing more"
    else:
        words = "; ".join(f"{one.change} ({one.standard.label})" for one in first.needs)
        yield "requires", f"{len(needed)} ways of up to two things, the first: {words}"
    elsewhere = "ilnd" if case.court != "ilnd" else "nysd"
    turned = what_if(case, heard_in(elsewhere), engine=_ENGINE).turned
    here = [one for one in turned if (one.motion, one.against) == (motion, against)]
    yield (
        f"what_if heard in {court_of(elsewhere).abbreviation}",
        f"{here[0].before.words} becomes {here[0].after.words}" if here else "ruled alike",
    )
    found = flips(case, motion, against, most=2)
    best = f", the likeliest: {found[0]}" if len(found) else ""
    yield "flips", f"{len(found)} smallest sets of up to two of {len(found.options)} changes{best}"
    years = dates_axis([f"{year}-01-01" for year in range(1990, 2027, 4)])
    grid = sweep(case, forums_axis(), years, motion=motion, against=against)
    counted = ", ".join(f"{one.words} {many}" for one, many in grid.counts.items() if many)
    yield "sweep over 13 circuits and 10 dates", counted
    ruled: list[tuple[str, str]] = []
    for phase in timeline(case, motion, against, engine=_ENGINE).phases:
        words = phase.disposition(motion, against).words
        if not ruled or ruled[-1][0] != words:
            ruled.append((words, str(phase.first)))
    yield "timeline", " → ".join(f"{words} from {day}" for words, day in ruled)
    stable = is_stable(case, motion, against)
    if stable.witness is None:
        yield "is_stable", "yes" if stable.stable else "not decided"
    else:
        assert stable.to is not None
        yield "is_stable", f"no: {stable.to.words} with {stable.witness}"
    influences = next_facts(case, motion, against, most=10)
    if len(influences):
        top = influences[0]
        yield "next_facts", f"{top.fact} (worth {float(top.shapley):+.3f})"
    else:
        yield "next_facts", "no unknown fact bears on it"
    groups = circuits(case, engine=_ENGINE)
    yield "ruled in the circuits", "alike in all" if len(groups) == 1 else f"{len(groups)} ways"
