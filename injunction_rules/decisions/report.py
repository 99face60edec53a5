"""A decision as blocks: what text, terminal, notebook and page show of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from injunction_rules.decisions.decision import Decision, Ruling
from injunction_rules.decisions.layout import RELIEFS, Entry, Page, laid_out
from injunction_rules.explaining.graph import graph_of
from injunction_rules.explaining.trees import reasons_of
from injunction_rules.rendering.blocks import (
    Block,
    Figure,
    Heading,
    Outline,
    Paragraph,
    Section,
    Table,
    Tree,
)
from injunction_rules.rendering.graphs.svg import bare, svg
from injunction_rules.rendering.html import page
from injunction_rules.rendering.reported import picture, report
from injunction_rules.rendering.trees import listed, sentence


@report.register
def report_decision(decision: Decision) -> Iterator[Block]:
    """Give a decision as blocks, its reasons folded where a form can fold."""
    return decision_blocks(decision)


@report.register
def report_ruling(ruling: Ruling) -> Iterator[Block]:
    """Yield a ruling as blocks: the reasons of its decisive answer, and their graph."""
    title = f"{RELIEFS[ruling.relief]} against {ruling.name}: {ruling.disposition.words}"
    yield Heading(sentence(title))
    yield Paragraph(f"standard of proof: {ruling.standard.label}")
    yield Tree([reasons_of(ruling.explanation)])
    graph = graph_of(ruling)
    yield Figure(svg(graph), graph.name, "Facts stand on the left, the ruling on the right.")


@picture.register
def draw_ruling(ruling: Ruling) -> str:
    """Draw the reasons for a ruling as a graph."""
    return svg(graph_of(ruling))


def decision_blocks(
    decision: Decision, *, full: bool = False, pictures: bool = False
) -> Iterator[Block]:
    """
    Yield a decision as blocks.

    Parameters
    ----------
    decision : Decision
    full : bool, optional
        Every rule considered, also those that do not apply.
    pictures : bool, optional
        The graph of each ruling; the reasons are then open, for a page of its own.

    >>> from injunction_rules import decide, demo
    >>> next(decision_blocks(decide(demo(), engine="reference"))).text
    'Kelly Toys Holdings, LLC v. alialialiLL Store'
    """
    layout = laid_out(decision, full=full)
    yield Heading(layout.caption, level=0, note=" · ".join(layout.about))
    # Several decisions may stand in one notebook, where an address must be there once.
    links = map(_anchor, layout.entries) if pictures else ()
    yield Section(Heading("Rulings"), [_summary(layout, links)])
    for entry in layout.entries:
        yield Section(
            Heading(f"{entry.number}  {sentence(entry.title)}", level=2),
            _ruling(entry, pictures=pictures),
            anchor=_anchor(entry) if pictures else "",
        )
    if layout.remarks:
        yield Section(Heading("The court adds"), [Tree(layout.remarks)])
    yield Section(
        Heading("Authorities"),
        _authorities(layout),
        fold="" if pictures else "Authorities relied on",
        shut=True,
    )
    if layout.open_points:
        yield Section(Heading("Open points"), [Outline((0, point) for point in layout.open_points)])
    yield Section(Heading("Receipt"), [Table((), layout.receipt)])


def decision_page(decision: Decision) -> str:
    """
    Write a decision as a page of HTML.

    Each ruling has its reasons, folded open, and the same as a graph, folded shut;
    printed, all is open.

    Returns
    -------
    str
        A document with its own style and nothing from elsewhere.  Text from the case
        file is escaped.

    >>> from injunction_rules import decide, demo
    >>> decision_page(decide(demo(), engine="reference"))[:32]
    '<!DOCTYPE html>\\n<html lang="en">'
    """
    return page(decision.case.caption, decision_blocks(decision, pictures=True))


def _anchor(entry: Entry) -> str:
    return f"ruling-{entry.number}"


def _summary(layout: Page, links: Iterable[str]) -> Table:
    return Table(
        ("", "motion", "ruling"),
        [(str(entry.number), entry.title, entry.disposition.words) for entry in layout.entries],
        links=links,
    )


def _ruling(entry: Entry, *, pictures: bool) -> Iterator[Block]:
    if entry.names:
        yield Paragraph(entry.names)
    turning = f"— {entry.turning_on}" if entry.turning_on else ""
    yield Paragraph(turning, lead=entry.disposition.words.upper())
    yield Paragraph(f"standard of proof: {entry.standard}")
    yield Section(None, _reasons(entry), fold="Reasons", shut=not pictures)
    if pictures and entry.same_as is None:
        graph = graph_of(entry.ruling)
        figure = Figure(bare(graph), graph.name, _drawn_for(entry))
        yield Section(None, [figure], fold="The same as a graph", shut=True)


def _reasons(entry: Entry) -> Iterator[Block]:
    if entry.same_as is not None:
        yield Paragraph(f"The reasons are those given under {entry.same_as}.")
    for reasons in entry.reasons:
        scope = entry.scope(reasons)
        if scope:
            yield Paragraph(scope)
        yield Tree(reasons.tree)
        if reasons.steps:
            considered: list[Block] = [Paragraph("every rule considered"), Tree(reasons.steps)]
            yield Section(None, considered, fold="Every rule considered", shut=True)


def _drawn_for(entry: Entry) -> str:
    """Tell whom the graph of a ruling speaks of, and how it is read."""
    parts = ["Facts stand on the left, the ruling on the right."]
    first, *rest = entry.against
    if rest:
        parts.append(f"Drawn for {first}; the reasons for {listed(rest)} are alike.")
    if len(entry.reasons) > 1:
        parts.append(f"Drawn {entry.scope(entry.reasons[0])}.")
    return " ".join(parts)


def _authorities(layout: Page) -> Iterator[Block]:
    yield Table(
        ("authority", "weight", "checked"),
        [(row.citation, row.weight, row.checked) for row in layout.authorities],
        notes=[row.note for row in layout.authorities],
    )
    if layout.more:
        yield Paragraph(f"{sentence(layout.more)}.")
