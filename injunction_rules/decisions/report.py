"""A decision as blocks: what text, terminal, notebook and page show of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from attrs import define, field

from injunction_rules.decisions.decision import Decision, Ruling
from injunction_rules.decisions.entries import RELIEFS, Entry
from injunction_rules.decisions.layout import Page, Remark, laid_out
from injunction_rules.explaining.citing import cited, cited_again
from injunction_rules.explaining.elements import Showing, State
from injunction_rules.explaining.graph import graph_of
from injunction_rules.explaining.listings import listings_table
from injunction_rules.explaining.prose import Sentence, sentences
from injunction_rules.explaining.theories import Theory, TheoryState, joined
from injunction_rules.explaining.trees import reasons_of
from injunction_rules.model.authorities import Citation
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
from injunction_rules.rendering.reported import data, picture, report
from injunction_rules.rendering.trees import listed, sentence


@report.register
def report_decision(decision: Decision) -> Iterator[Block]:
    """Give a decision as blocks, its reasons folded where a form can fold."""
    return decision_blocks(decision)


@data.register
def data_of_decision(decision: Decision) -> dict[str, Any]:
    """Give a decision as the tree that is written as JSON."""
    # Slow to import, and most decisions are printed as text.
    from injunction_rules.decisions.data import to_data  # noqa: PLC0415

    return to_data(decision)


@report.register
def report_ruling(ruling: Ruling) -> Iterator[Block]:
    """Yield a ruling as blocks: its chart, the reasons of its decisive answer, their graph."""
    title = f"{RELIEFS[ruling.relief]} against {ruling.name}: {ruling.disposition.words}"
    yield Heading(sentence(title))
    yield from ruling_blocks(ruling)
    yield Paragraph(f"standard of proof: {ruling.standard.label}")
    tree = Tree([reasons_of(ruling.explanation)])
    yield Section(None, [tree], fold="Reasons", shut=True, aside=True)
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
        The graph of each ruling, for a page of its own.

    >>> from injunction_rules import decide, demo
    >>> next(decision_blocks(decide(demo(), engine="reference"))).text
    'Kelly Toys Holdings, LLC v. alialialiLL Store'
    """
    layout = laid_out(decision, full=full)
    teller = _Teller()
    yield Heading(layout.caption, level=0, note=" · ".join(layout.about))
    # Several decisions may stand in one notebook, where an address must be there once.
    links = [f"#{_anchor(entry)}" for entry in layout.entries] if pictures else ()
    yield _summary(layout, links)
    yield from map(Paragraph, layout.orders)
    for entry in layout.entries:
        yield Section(
            Heading(f"{entry.number}  {_title(entry)}", level=2),
            _ruling(entry, teller, full=full, pictures=pictures),
            anchor=_anchor(entry) if pictures else "",
        )
    for why, facts in layout.idle.items():
        yield Paragraph("; ".join(facts), lead=f"{why}:")
    if layout.calendar:
        yield Paragraph(" ".join(layout.calendar), lead="calendar:")
    if layout.remarks:
        yield Paragraph(" ".join(map(teller.remark, layout.remarks)), lead="the court adds:")
    if not full:
        yield Section(None, [Paragraph(_left_out(layout))], pointer=True)
    fold = "Authorities relied on"
    table = _authorities(layout)
    yield Section(Heading("Authorities"), table, fold=fold, shut=True, aside=not full)
    if layout.open_points:
        points = [Outline((0, point) for point in layout.open_points)]
        fold = "What the rules cannot say"
        yield Section(Heading("Open points"), points, fold=fold, shut=True, aside=not full)
    receipt = [Table((), layout.receipt)]
    yield Section(Heading("Receipt"), receipt, fold="What replays it", shut=True, aside=not full)


def decision_page(decision: Decision) -> str:
    """
    Write a decision as a page of HTML.

    Each ruling has its theories and elements; the trace and its graph are folded.
    Printed, all is open.

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
        ("", "motion", "against", "ruling", "turns on"),
        [
            (
                str(entry.number),
                entry.relief.value,
                entry.people,
                entry.disposition.words.upper(),
                entry.headline.partition("; ")[0],
            )
            for entry in layout.entries
        ],
        links=links,
        subject=1,
    )


def _title(entry: Entry) -> str:
    motion = f"{sentence(RELIEFS[entry.relief])} against {entry.people}"
    as_under = f", as under {entry.same_as}" if entry.same_as is not None else ""
    return f"{motion}: {entry.disposition.words.upper()}{as_under}"


def _ruling(entry: Entry, teller: _Teller, *, full: bool, pictures: bool) -> Iterator[Block]:
    if entry.names and (full or not teller.knows(entry.names)):
        yield Paragraph(entry.names)
    if full:
        yield Paragraph(f"standard of proof: {entry.standard}")
    if entry.same_as is not None:
        return
    yield from teller.ruling(entry.ruling, entry.number)
    yield Section(None, _reasons(entry), fold="Reasons", shut=True, aside=not full)
    if pictures:
        graph = graph_of(entry.ruling)
        figure = Figure(bare(graph), graph.name, _drawn_for(entry))
        yield Section(None, [figure], fold="The same as a graph", shut=True)


def ruling_blocks(ruling: Ruling) -> Iterator[Block]:
    """
    Yield a ruling as a lawyer reads it: in sentences, then its theories and their elements.

    >>> from injunction_rules import decide, demo
    >>> ruling = decide(demo(), engine="reference").ruling("cease", "alibaba")
    >>> [type(block).__name__ for block in ruling_blocks(ruling)]
    ['Paragraph', 'Table', 'Paragraph']
    """
    return _Teller().ruling(ruling, 1)


_OPENED = (TheoryState.MADE_OUT, TheoryState.CONTESTED, TheoryState.SHORT)


@define
class _Teller:
    """Tells the rulings of a decision, and what an earlier one told only by its number."""

    names: set[str] = field(factory=set)
    sentences: dict[str, int] = field(factory=dict)
    numbers: dict[tuple[str, ...], int] = field(factory=dict)
    cited: set[str] = field(factory=set)

    def knows(self, names: str) -> bool:
        """Tell whether people were named before, and know them from now on."""
        known = names in self.names
        self.names.add(names)
        return known

    def ruling(self, ruling: Ruling, number: int) -> Iterator[Block]:
        """Yield a ruling, of a decision in which it has this number."""
        chart = ruling.chart
        # One rule may answer several theories; it is named once.
        each = {sentence.text: sentence for sentence in sentences(chart)}.values()
        numbered = [(self.sentences.setdefault(s.text, number), s) for s in each]
        before = sorted({earlier for earlier, _ in numbered if earlier != number})
        lead = f"As under {joined(map(str, before))}." if before else ""
        fresh = [self._said(sentence) for earlier, sentence in numbered if earlier == number]
        yield Paragraph(" ".join(fresh), lead=lead)
        rows = [row for theory in chart.raised for row in self._rows(theory, number)]
        if rows and not chart.futile:
            yield Table((), rows)
        for table in listings_table(ruling.explanation):
            if self._is_new(("listings", *map(str, table.rows)), number):
                yield table
        names = [theory.name for theory in chart.not_raised]
        if names and not chart.futile and self._is_new(("not raised",), number):
            few = sorted(names, key=len)[:2]
            more = len(names) - len(few)
            rest = f" and {more} more" if more else ""
            yield Paragraph(f"{', '.join(few)}{rest}", lead="not raised:")

    def remark(self, remark: Remark) -> str:
        """Say what the court adds, with the first authority for it."""
        return f"{sentence(remark.finding.name)}. {self._cited(remark.cites[0])}."

    def _said(self, sentence: Sentence) -> str:
        cites = "; ".join(map(self._cited, sentence.cites))
        return f"{sentence.text} {cites}." if cites else sentence.text

    def _cited(self, citation: Citation) -> str:
        authority = citation.authority
        if authority.id in self.cited and " v. " in authority.name:
            return cited_again(citation)
        self.cited.add(authority.id)
        return cited([citation], short=True)

    def _rows(self, theory: Theory, number: int) -> Iterator[tuple[str, str]]:
        rows = []
        if theory.state in _OPENED:
            for element in theory.elements:
                if self._is_new((theory.name, element.name, element.brief), number):
                    rows.append(_row(element))
        elif not theory.answers:
            # What the record denies, once: every theory that asks for it is refuted by it.
            for element in theory.missing:
                denied = element.state is State.REFUTED
                if denied and self._is_new((element.name, element.brief), number):
                    rows.append(_row(element))
        if self._is_new((theory.name, theory.words), number) or rows:
            yield theory.name.upper(), theory.words
        yield from rows

    def _is_new(self, key: tuple[str, ...], number: int) -> bool:
        """Tell whether an earlier ruling did not tell the same of its theories."""
        return self.numbers.setdefault(key, number) == number


def _row(element: Showing) -> tuple[str, str]:
    return f"  {element.state.sign} {element.name}", element.brief


def _left_out(layout: Page) -> str:
    authorities = len(layout.authorities) + layout.silent_authorities
    return (
        f"{authorities} authorities, {len(layout.open_points)} open points "
        "and the whole trace: --full"
    )


def _reasons(entry: Entry) -> Iterator[Block]:
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
        links=[row.address for row in layout.authorities],
    )
    if layout.more:
        yield Paragraph(f"{sentence(layout.more)}.")
