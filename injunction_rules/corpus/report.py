"""The decided cases, the precedents of each rule, and the loss of an authority, printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from injunction_rules.corpus.carrying import CIRCUITS, Carried, Carrying, circuit_name
from injunction_rules.corpus.cases import Agreement, CorpusReport, Line, Row, excluded
from injunction_rules.corpus.coverage import Coverage
from injunction_rules.corpus.headlines import Confirmed, Headlines
from injunction_rules.corpus.losses import Turned, Without
from injunction_rules.model.authorities import Citation
from injunction_rules.model.lines import counted
from injunction_rules.rendering.blocks import Block, Heading, Paragraph, Table
from injunction_rules.rendering.reported import data, fields, report, table
from injunction_rules.rendering.trees import listed
from injunction_rules.semantics.overruling import Weakened

_LINE = ("case", "decided", "motion", "court", "ours")


@report.register
def report_corpus(corpus: CorpusReport) -> Iterator[Block]:
    """Yield a table of the cases, totals, and the differences with their reasons."""
    yield Heading("The rules and the decided cases")
    yield Paragraph(
        f"{len(corpus.rows)} cases. A motion that the court granted is short of one finding where "
        "the rules deny it and would grant it if that finding alone stood."
    )
    yield Table(
        ("the court", "motions", "ruled alike", "open", "short of one finding", "otherwise"),
        [
            (name, share.total, share.alike, share.open, share.short, share.other)
            for name, share in (("granted", corpus.grants), ("denied", corpus.denials))
        ],
    )
    yield Paragraph(
        f"Ruled alike: {corpus.grants.part:.1%} of what was granted, {corpus.denials.part:.1%} of "
        f"what was denied; the mean of the two is {corpus.balanced:.1%}."
    )
    agrees = Agreement.AGREES
    yield Table(
        (*_LINE, "compared", "short of"),
        [
            (
                *_cells(row, line, line.ruling.relief.value),
                "" if line.agreement is agrees else line.agreement.value,
                short,
            )
            for row in corpus.rows
            for line in row.lines
            for short in [", or ".join(finding.name for finding in line.short_of)]
        ],
        shared=2,
    )
    headings = [agreement.value for agreement in Agreement]
    titles = {"circuit": "circuit", "kind": "kind of respondent", "outcome": "outcome"}
    for key, title in titles.items():
        yield Heading(f"By {title}")
        rows = corpus.by(key).items()
        yield Table(
            (key, *headings),
            [(value, *map(counts.__getitem__, Agreement)) for value, counts in rows],
        )
    differing = [row for row in corpus.rows if row.agreement is not Agreement.AGREES]
    if differing:
        yield Heading("Open and different")
    for row in differing:
        why = row.why or "Not explained: a change of the rules did this."
        reasons = ", ".join(row.deciding_rules) or "none; the record is silent"
        yield Paragraph(f"{row.decision.case.caption} ({row.id}): {why} Rules: {reasons}.")
    many = len(excluded())
    yield Paragraph(f"{many} decided cases could not honestly be expressed as case files.")


def _cells(row: Row, line: Line, name: str) -> tuple[object, ...]:
    case = row.decision.case
    motion = f"{name} against {line.ruling.name}"
    return case.caption, case.decided, motion, line.court.words, line.ours.words


@table.register
def table_corpus(corpus: CorpusReport) -> Table:
    """Return a row for each motion of each case."""
    return Table(
        ("id", *_LINE, "agreement", "short of", "why"),
        [
            (
                row.id,
                *_cells(row, line, line.motion),
                line.agreement.value,
                ", ".join(finding.id for finding in line.short_of),
                row.why,
            )
            for row in corpus.rows
            for line in row.lines
        ],
    )


@data.register
def data_corpus(corpus: CorpusReport) -> dict[str, Any]:
    """Return the cases with the rulings of the court and ours."""
    return {
        "schema": "injunction-rules/corpus@2",
        "grants": fields(corpus.grants, "total alike open short other"),
        "denials": fields(corpus.denials, "total alike open short other"),
        "balanced": round(corpus.balanced, 4),
        "cases": [
            {
                "id": row.id,
                **fields(row.decision.case, "caption court"),
                "decided": str(row.decision.case.decided),
                **fields(row, "agreement why"),
                "rules": list(row.deciding_rules),
                "lines": [
                    {
                        **fields(line, "motion against court ours agreement"),
                        "short_of": [finding.id for finding in line.short_of],
                    }
                    for line in row.lines
                ],
            }
            for row in corpus.rows
        ],
    }


@report.register
def report_headlines(headlines: Headlines) -> Iterator[Block]:
    """Yield how many headlines the opinions confirm, and a table of them."""
    yield Heading("What denials turn on")
    yield Paragraph(
        f"{len(headlines)} headlines of motions that courts denied, those alike told together."
    )
    totals = headlines.totals
    yield Table(
        ("confirmed by the opinion", "headlines"), [(c.value, totals[c]) for c in Confirmed]
    )
    yield Table(
        ("case", "turns on", "ground of the opinion", "confirmed"),
        [
            (
                f"{row.id}: {row.motion} against {listed(row.against)}",
                row.headline,
                row.ground,
                row.confirmed.value,
            )
            for row in headlines
        ],
        shared=1,
    )


@table.register
def table_headlines(headlines: Headlines) -> Table:
    """Return a row for each headline, with the ground of the opinion."""
    return Table(
        ("id", "motion", "against", "turns on", "ground of the opinion", "confirmed"),
        [
            (
                row.id,
                row.motion,
                ", ".join(row.against),
                row.headline,
                row.ground,
                row.confirmed.value,
            )
            for row in headlines
        ],
    )


@data.register
def data_headlines(headlines: Headlines) -> dict[str, Any]:
    """Return each headline with the ground of the opinion."""
    return {
        "schema": "injunction-rules/headlines@1",
        "headlines": [
            {
                **fields(row, "id motion headline ground confirmed"),
                "against": list(row.against),
            }
            for row in headlines
        ],
    }


@report.register
def report_coverage(coverage: Coverage) -> Iterator[Block]:
    """Yield rules by the cases they decide, rules without a precedent, authorities by use."""
    yield Heading("Rules and the decided cases")
    yield table(coverage)
    bare = [covered.rule for covered in coverage.rules if not covered.has_precedent]
    yield Heading("Rules without a precedent in the corpus")
    yield Paragraph(", ".join(bare) or "None.")
    yield Heading("Authorities and what rests on them")
    yield Table(
        ("authority", "rules", "cases"),
        [
            (Citation(resting.authority).text, len(resting.rules), len(resting.cases))
            for resting in coverage.authorities
        ],
    )


@table.register
def table_coverage(coverage: Coverage) -> Table:
    """Return a row for each rule."""
    return Table(
        ("rule", "fires", "defeated", "not met", "not in force", "such as"),
        [
            (
                covered.rule,
                len(covered.fires),
                len(covered.defeated),
                covered.not_met,
                covered.not_in_force,
                (*covered.fires, *covered.defeated, "")[0],
            )
            for covered in coverage.rules
        ],
    )


@data.register
def data_coverage(coverage: Coverage) -> dict[str, Any]:
    """Return rules and authorities with the ids of the cases."""
    return {
        "schema": "injunction-rules/coverage@1",
        "rules": [
            fields(covered, "rule fires defeated not_met not_in_force")
            for covered in coverage.rules
        ],
        "authorities": [
            fields(resting, "authority rules cases") for resting in coverage.authorities
        ],
    }


@report.register
def report_without(without: Without) -> Iterator[Block]:
    """Yield the rules that lose weight and the decided cases that come out otherwise."""
    yield Heading(f"Without {without.authority.name}")
    if without.rules:
        yield Table(("rule", "rank", "without it"), map(_weak, without.rules))
    else:
        yield Paragraph("No rule loses weight: each rests on another authority as well.")
    yield Heading("Decided cases that come out otherwise")
    if without.rulings:
        yield Table(("case", "motion", "with it", "without it"), map(_turned, without.rulings))
    else:
        yield Paragraph("None: every ruling stands on another ground.")


def _weak(weak: Weakened) -> tuple[str, str, str]:
    return weak.rule.id, weak.before.label, weak.after.label


def _turned(ruling: Turned) -> tuple[str, str, str, str]:
    motion = f"{ruling.motion} against {ruling.against}"
    return ruling.case, motion, ruling.before.words, ruling.after.words


@table.register
def table_without(without: Without) -> Table:
    """Return a row for each rule that loses weight, then for each motion ruled otherwise."""
    rules = ((rule, "", *ranks) for rule, *ranks in map(_weak, without.rules))
    headings = ("rule or case", "motion", "with it", "without it")
    return Table(headings, [*rules, *map(_turned, without.rulings)])


@data.register
def data_without(without: Without) -> dict[str, Any]:
    """Return the rules that lose weight and the decided cases that come out otherwise."""
    return {
        "schema": "injunction-rules/without@1",
        "authority": without.authority.id,
        "rules": _dicts(("rule", "before", "after"), map(_weak, without.rules)),
        "cases": _dicts(_CASE, map(_turned, without.rulings)),
    }


@report.register
def report_carrying(carrying: Carrying) -> Iterator[Block]:
    """Yield the authorities without which rulings turn, by circuit, and count the others."""
    yield Heading("Rulings that turn without an authority")
    yield Paragraph(
        f"{counted((carrying.rulings, 'ruling'))} of "
        f"{counted((carrying.cases, 'decided case'))}, in "
        f"each of {len(CIRCUITS)} circuits, without each of {len(carrying.carried)} authorities "
        f"({carrying.decisions:,} decisions). In its own circuit a case is decided by its own "
        "court, in each other by the court of appeals."
    )
    turning = [each for each in carrying.carried if each.total or each.where_decided]
    if turning:
        yield Table(
            ("authority", "all circuits", "own court", "by circuit"),
            [
                (each.authority.id, f"{each.total:,}", f"{len(each.where_decided)}", _spread(each))
                for each in turning
            ],
        )
    rest = len(carrying.carried) - len(turning)
    if rest:
        others = f"{rest} other authorities" if turning else f"{rest} authorities"
        if rest == 1:
            others = "one other authority" if turning else "the one authority"
        yield Paragraph(f"No ruling turns without any one of {others}: it stands on another too.")


def _spread(carried: Carried) -> str:
    """Say in how many rulings it is so in most circuits, and name the circuits that differ."""
    by_number: dict[int, list[str]] = {}
    for circuit, turned in carried.by_circuit.items():
        by_number.setdefault(len(turned), []).append(circuit_name(circuit))
    (usual, _), *others = sorted(by_number.items(), key=lambda each: -len(each[1]))
    apart = "".join(f"; {number} in the {listed(names)}" for number, names in others)
    return f"{usual} in each{' other' if others else ''}{apart}"


_CARRYING = ("authority", "all circuits", "own court", *map(circuit_name, CIRCUITS))


def _carried(carried: Carried) -> tuple[Any, ...]:
    numbers = [len(carried.by_circuit[circuit]) for circuit in CIRCUITS]
    return carried.authority.id, carried.total, len(carried.where_decided), *numbers


@table.register
def table_carrying(carrying: Carrying) -> Table:
    """Return a row for each authority: the rulings that turn without it, by circuit."""
    return Table(_CARRYING, map(_carried, carrying.carried))


@data.register
def data_carrying(carrying: Carrying) -> dict[str, Any]:
    """Return the authorities in order, with each ruling that turns without them."""
    return {
        "schema": "injunction-rules/without-each@1",
        **fields(carrying, "cases rulings decisions"),
        "authorities": [
            {
                "authority": each.authority.id,
                "name": each.authority.name,
                "total": each.total,
                "own_court": _dicts(_CASE, map(_turned, each.where_decided)),
                "circuits": {
                    circuit: _dicts(_CASE, map(_turned, turned))
                    for circuit, turned in each.by_circuit.items()
                    if turned
                },
            }
            for each in carrying.carried
        ],
    }


_CASE = ("case", "motion", "before", "after")


def _dicts(names: Iterable[str], rows: Iterable[Iterable[str]]) -> list[dict[str, str]]:
    return [dict(zip(names, row, strict=True)) for row in rows]
