"""What if, flips and requirements, as blocks."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator

from injunction_rules.changes import Change
from injunction_rules.changes.wording import supposed
from injunction_rules.decisions.decision import Decision, Ruling
from injunction_rules.display._answers_grids import MOST_ROWS
from injunction_rules.explaining import wording as english
from injunction_rules.model.authorities import Authority, Citation
from injunction_rules.queries.asked import Asked
from injunction_rules.queries.flipping.search import Flips
from injunction_rules.queries.requirements.search import Need, Requirements
from injunction_rules.queries.supposing.search import Difference, WhatIf
from injunction_rules.rendering.blocks import Block, Heading, Outline, Paragraph, Table
from injunction_rules.rendering.trees import counted, listed
from injunction_rules.semantics.overruling import authorities_of


def rest(many: int, what: str) -> Iterator[Block]:
    """How many of something are not told."""
    if many > MOST_ROWS:
        yield Paragraph(f"and {many - MOST_ROWS:,} more {what}")


def said(change: Change, asked: Asked) -> str:
    """A change of the case in which a ruling is asked about."""
    situation = asked.situation
    return supposed(change, situation.case, authorities_of(situation.rules), asked.against)


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


# Flips.


def flips_blocks(found: Flips) -> Iterator[Block]:
    """Every smallest set of changes, the cheapest first."""
    wanted = f"to {found.to.words}" if found.to else "to another ruling"
    sets = "changes" if found.most == 1 else f"sets of up to {found.most} changes"
    if not found.flips:
        yield Paragraph(
            f"It is {found.disposition.words}. Of {len(found.options):,} changes tried, "
            f"no {sets} turn it {wanted}."
        )
        return
    one = "one change turns" if found.most == 1 else "one smallest set turns"
    many = one if len(found) == 1 else f"{len(found):,} smallest {sets} turn"
    yield Paragraph(
        f"It is {found.disposition.words}. Of {len(found.options):,} changes tried, "
        f"{many} it {wanted}, and no smaller part does. "
        "The price counts steps: of proof, of weight, or of one thing otherwise."
    )
    yield flips_table(found, MOST_ROWS)
    yield from rest(len(found), sets)


def flips_table(found: Flips, most: int | None = None) -> Table:
    """A row for each set."""
    return Table(
        ("price", "ruling", "changes"),
        [
            (one.price, one.disposition.words, said(one.changes, found.asked))
            for one in found.flips[:most]
        ],
    )


# Requirements.


def requirements_blocks(found: Requirements) -> Iterator[Block]:
    """The ways to have the motion ruled as wanted."""
    if found.disposition is found.to:
        yield Paragraph(f"Nothing more: it is {found.to.words} as it stands.")
        return
    if not found.ways:
        yield Paragraph(
            f"It is {found.disposition.words}. No further proof brings it about: something that "
            "the record shows, or the law, stands against it. Ask why not, or what flips it."
        )
        return
    needs = [need for way in found.ways for need in way.needs]
    standards = {need.standard for need in needs}
    how_well = f", to be shown by {standards.pop().label}" if len(standards) == 1 else ""
    yield Paragraph(
        f"It is {found.disposition.words}. {len(found.ways):,} "
        f"{'ways' if len(found.ways) > 1 else 'way'} to have it {found.to.words}{how_well}:"
    )
    headings = ("way", "to be shown", *(() if how_well else ("how well",)), "which serves")
    yield Table(
        headings,
        [
            (
                number if first else "",
                _to_prove(need),
                *(() if how_well else (need.standard.label,)),
                ", ".join(need.rules),
            )
            for number, way in enumerate(found.ways[:MOST_ROWS], 1)
            for need, first in zip(way.needs, (True, *(False,) * len(way.needs)), strict=False)
        ],
    )
    yield from rest(len(found.ways), "ways")


def _to_prove(need: Need) -> str:
    change = need.change
    added = english.substance(change.added)
    return added if change.removed is None else f"{added} (now {change.removed.proof.label})"
