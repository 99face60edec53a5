"""How the answers of this folder are reported."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from typing import Any

from injunction_rules.changes.wording import supposed
from injunction_rules.decisions.decision import Decision, Ruling
from injunction_rules.explaining import wording as english
from injunction_rules.model.authorities import Authority, Citation
from injunction_rules.queries.asked_report import Wordings, with_schema
from injunction_rules.queries.supposing.search import Difference, WhatIf
from injunction_rules.rendering.blocks import Block, Heading, Outline, Paragraph, Table
from injunction_rules.rendering.reported import data, report
from injunction_rules.rendering.trees import counted, listed

# What if.


def what_if_blocks(found: WhatIf) -> Iterator[Block]:
    """The rulings before and after, and what in the reasons differs."""
    case, authorities = found.before.case, _cited(found.before)
    changes = [supposed(one, case, authorities) for one in found.change.parts]
    yield Heading("What if")
    yield Outline((0, one) for one in changes or ["nothing changed"])
    yield Heading("Rulings")
    yield Table(
        ("motion", "against", "as it is", "supposed so"),
        [
            (old.motion, counted([one.name for one, _ in those]), *_from_to(old, new))
            for those in _alike(found)
            for old, new in those[:1]
        ],
    )
    if not found.differences:
        yield Paragraph("Nothing in the reasons differs.")
    for grouped in _grouped(found.differences):
        yield from _difference(grouped)


def _cited(decision: Decision) -> tuple[Authority, ...]:
    """Every authority that a rule considered for a decision cites."""
    trace = decision.rulings[0].decisive.trace
    cites = (citation for step in trace.steps for citation in step.rule.cites)
    return tuple(dict.fromkeys(citation.authority for citation in cites))


def _from_to(old: Ruling, new: Ruling) -> tuple[str, str]:
    return old.disposition.words, new.disposition.words


def _alike(found: WhatIf) -> Iterable[list[tuple[Ruling, Ruling]]]:
    """People of one motion who are ruled alike, before and after."""
    groups: dict[Hashable, list[tuple[Ruling, Ruling]]] = {}
    for old in found.before.rulings:
        new = found.after.ruling(old.motion, old.against)
        key = (old.motion, old.disposition, new.disposition)
        groups.setdefault(key, []).append((old, new))
    return groups.values()


def _grouped(differences: Iterable[Difference]) -> Iterable[list[Difference]]:
    """People of one motion in whose rulings the same differs."""
    found: dict[Hashable, list[Difference]] = {}
    for one in differences:
        key = (one.motion, one.before, one.after, one.findings, one.rules, one.because)
        found.setdefault(key, []).append(one)
    return found.values()


def _difference(those: list[Difference]) -> Iterator[Block]:
    first = those[0]
    names = [one.name for one in those]
    turn = (
        f"{first.before.words} becomes {first.after.words}"
        if first.before is not first.after
        else f"still {first.before.words}, for other reasons"
    )
    yield Heading(f"{first.motion} against {counted(names)}: {turn}")
    if counted(names) != listed(names):
        yield Paragraph(listed(names))
    if first.because:
        yield Paragraph(f"Because of: {'; '.join(Citation(one).text for one in first.because)}")
    if first.findings:
        yield Paragraph("Findings that stand otherwise:")
        yield Table(
            ("finding", "as it is", "supposed so"),
            [(f.finding.name, f.before.value, f.after.value) for f in first.findings],
        )
    if first.rules:
        yield Paragraph("Rules that hold otherwise:")
        yield Table(
            ("rule", "as it is", "supposed so", "rank"),
            [
                (
                    moved.rule,
                    english.holds(moved.before),
                    english.holds(moved.after),
                    moved.rank_before.label
                    if moved.rank_before is moved.rank_after
                    else f"{moved.rank_before.label} → {moved.rank_after.label}",
                )
                for moved in first.rules
            ],
        )


# What if.


def what_if_data(found: WhatIf) -> dict[str, Any]:
    steps = found.before.rulings[0].decisive.trace.steps
    cited = (citation.authority for step in steps for citation in step.rule.cites)
    return {
        "changes": Wordings(found.before.case, cited).changes(found.change),
        "before": _decided(found.before),
        "after": _decided(found.after),
        "differences": [
            {
                "motion": one.motion,
                "against": one.against,
                "before": one.before.value,
                "after": one.after.value,
                "findings": [
                    {
                        "finding": shifted.finding.id,
                        "before": shifted.before.value,
                        "after": shifted.after.value,
                    }
                    for shifted in one.findings
                ],
                "rules": [
                    {
                        "rule": moved.rule,
                        "before": moved.before.name.lower(),
                        "after": moved.after.name.lower(),
                        "rank_before": moved.rank_before.label,
                        "rank_after": moved.rank_after.label,
                    }
                    for moved in one.rules
                ],
                "because": [authority.id for authority in one.because],
            }
            for one in found.differences
        ],
    }


def _decided(decision: Decision) -> dict[str, Any]:
    receipt = decision.receipt
    return {
        "caption": decision.case.caption,
        "forum": receipt.forum,
        "as_of": receipt.as_of.isoformat(),
        "rule_book": receipt.rule_book,
        "engine": receipt.engine,
        "rulings": [
            {
                "motion": one.motion,
                "against": one.against,
                "disposition": one.disposition.value,
            }
            for one in decision.rulings
        ],
    }


report.register(WhatIf, what_if_blocks)
data.register(WhatIf, with_schema("what-if", what_if_data))
