"""What would have been, printed."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from typing import Any

from injunction_rules.changes.wording import supposed
from injunction_rules.decisions.decision import Decision, Ruling
from injunction_rules.explaining import wording as english
from injunction_rules.model.authorities import Authority, Citation
from injunction_rules.queries.asked_report import ChangeData
from injunction_rules.queries.differences import Difference
from injunction_rules.queries.supposing.search import WhatIf
from injunction_rules.rendering.blocks import Block, Heading, Outline, Paragraph, Table
from injunction_rules.rendering.reported import data, fields, report
from injunction_rules.rendering.trees import counted, listed


@report.register
def report_what_if(what_if: WhatIf) -> Iterator[Block]:
    """Yield the rulings before and after, and the difference of the reasons."""
    case, authorities = what_if.before.case, _cited(what_if.before)
    changes = [supposed(part, case, authorities) for part in what_if.change.parts]
    yield Heading("What if")
    yield Outline((0, words) for words in changes or ["nothing changed"])
    yield Heading("Rulings")
    yield Table(
        ("motion", "against", "as it is", "supposed so"),
        [
            (
                pairs[0][0].motion,
                counted([before.name for before, _ in pairs]),
                *(ruling.disposition.words for ruling in pairs[0]),
            )
            for pairs in _alike(what_if)
        ],
    )
    if not what_if.differences:
        yield Paragraph("Nothing in the reasons differs.")
    for differences in _grouped(what_if.differences):
        yield from _difference(differences)


def _cited(decision: Decision) -> tuple[Authority, ...]:
    """Return the authorities cited by the rules that were considered for a decision."""
    trace = decision.rulings[0].decisive.trace
    cites = (citation for step in trace.steps for citation in step.rule.cites)
    return tuple(dict.fromkeys(citation.authority for citation in cites))


def _alike(what_if: WhatIf) -> Iterable[list[tuple[Ruling, Ruling]]]:
    """Group people of one motion who are ruled alike, before and after."""
    groups: dict[Hashable, list[tuple[Ruling, Ruling]]] = {}
    for before in what_if.before.rulings:
        after = what_if.after.ruling(before.motion, before.against)
        key = (before.motion, before.disposition, after.disposition)
        groups.setdefault(key, []).append((before, after))
    return groups.values()


def _grouped(differences: Iterable[Difference]) -> Iterable[list[Difference]]:
    """Group people of one motion in whose rulings the same differs."""
    groups: dict[Hashable, list[Difference]] = {}
    for each in differences:
        key = (each.motion, each.before, each.after, each.findings, each.rules, each.because)
        groups.setdefault(key, []).append(each)
    return groups.values()


def _difference(differences: list[Difference]) -> Iterator[Block]:
    first = differences[0]
    names = [difference.name for difference in differences]
    turn = (
        f"{first.before.words} becomes {first.after.words}"
        if first.is_turned
        else f"still {first.before.words}, for other reasons"
    )
    yield Heading(f"{first.motion} against {counted(names)}: {turn}")
    if counted(names) != listed(names):
        yield Paragraph(listed(names))
    if first.because:
        yield Paragraph(f"Because of: {'; '.join(Citation(a).text for a in first.because)}")
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


@data.register
def data_what_if(what_if: WhatIf) -> dict[str, Any]:
    """Return the changes, both decisions and their differences."""
    return {
        "schema": "injunction-rules/what-if@1",
        "changes": ChangeData(what_if.before.case, _cited(what_if.before)).parts(what_if.change),
        "before": _decision_data(what_if.before),
        "after": _decision_data(what_if.after),
        "differences": [_difference_data(difference) for difference in what_if.differences],
    }


def _difference_data(difference: Difference) -> dict[str, Any]:
    return {
        **fields(difference, "motion against before after"),
        "findings": [fields(shifted, "finding before after") for shifted in difference.findings],
        "rules": [
            {
                **fields(moved, "rule before after"),
                "rank_before": moved.rank_before.label,
                "rank_after": moved.rank_after.label,
            }
            for moved in difference.rules
        ],
        **fields(difference, "because"),
    }


def _decision_data(decision: Decision) -> dict[str, Any]:
    return {
        "caption": decision.case.caption,
        **fields(decision.receipt, "forum as_of rule_book engine"),
        "rulings": rulings_data(decision),
    }


def rulings_data(decision: Decision) -> list[dict[str, Any]]:
    """Return the disposition of each motion against each person."""
    return [fields(ruling, "motion against disposition") for ruling in decision.rulings]
