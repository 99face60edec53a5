"""The report of what would have been."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import evolve

from injunction_rules.decisions.decision import Decision
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
    yield Heading("What if")
    yield Outline(_changes(what_if))
    yield Heading("Rulings")
    groups: dict[tuple[str, ...], list[str]] = {}
    for old in what_if.before.rulings:
        new = what_if.after.ruling(old.motion, old.against)
        key = (old.motion, old.disposition.words, new.disposition.words)
        groups.setdefault(key, []).append(old.name)
    yield Table(
        ("motion", "against", "as it is", "supposed so"),
        [(motion, counted(names), *rulings) for (motion, *rulings), names in groups.items()],
    )
    yield from what_differs(what_if)


def what_changed(what_if: WhatIf) -> Outline:
    """List what is supposed otherwise."""
    return Outline((0, words) for depth, words in _changes(what_if) if not depth)


def what_differs(what_if: WhatIf) -> Iterator[Block]:
    """Yield the difference of the reasons for each ruling."""
    if not what_if.differences:
        yield Paragraph("Nothing in the reasons differs.")
    # People of one motion in whose rulings the same differs are listed together.
    alike: dict[Difference, list[str]] = {}
    for each in what_if.differences:
        alike.setdefault(evolve(each, against="", name=""), []).append(each.name)
    for difference, names in alike.items():
        yield from _difference(difference, names)


def _changes(what_if: WhatIf) -> Iterator[tuple[int, str]]:
    """Yield each change, and below it, of a fact of the record, the options that say it."""
    changes = ChangeData(what_if.before.case, _cited(what_if.before))
    for part in what_if.change.parts:
        yield 0, changes.words(part)
        if part.removed is not None and (said := changes.options(part)):
            yield 1, " ".join(said)
    if not what_if.change.parts:
        yield 0, "nothing changed"


def _cited(decision: Decision) -> tuple[Authority, ...]:
    """Return the authorities cited by the rules that were considered for a decision."""
    trace = decision.rulings[0].decisive.trace
    cites = (citation for step in trace.steps for citation in step.rule.cites)
    return tuple(dict.fromkeys(citation.authority for citation in cites))


def _difference(first: Difference, names: list[str]) -> Iterator[Block]:
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
        yield Paragraph("Findings that changed:")
        yield Table(
            ("finding", "as it is", "supposed so"),
            [(f.finding.name, f.before.value, f.after.value) for f in first.findings],
        )
    if first.rules:
        yield Paragraph("Rules that changed:")
        yield Table(
            ("rule", "as it is", "supposed so", "rank"),
            [
                (
                    moved.rule,
                    english.holds(moved.before),
                    english.holds(moved.after),
                    " → ".join(dict.fromkeys([moved.rank_before.label, moved.rank_after.label])),
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
                "rank_before": moved.rank_before.name.lower(),
                "rank_after": moved.rank_after.name.lower(),
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
