"""
A decision as the order that a clerk would draft: background, discussion, conclusion.

It is something to paste into a brief or an order and to edit: sentences, not a trace.
"""

from __future__ import annotations

from collections.abc import Iterator

from injunction_rules.decisions.decision import Decision
from injunction_rules.decisions.drafting.background import background
from injunction_rules.decisions.drafting.discussion import OUTCOMES, Discussion, asked_for, letter
from injunction_rules.decisions.drafting.people import People
from injunction_rules.decisions.drafting.references import References, table_of
from injunction_rules.decisions.layout import Page, laid_out
from injunction_rules.model.cases import Disposition
from injunction_rules.model.court_names import court_name
from injunction_rules.model.courts import Court, court_of
from injunction_rules.rendering.blocks import Block
from injunction_rules.rendering.escaping import plain
from injunction_rules.rendering.papers.markdown import paper_markdown
from injunction_rules.rendering.papers.paper import (
    Heading,
    Paper,
    Paragraph,
    Part,
    Style,
    Table,
    as_blocks,
    joined,
    words,
)
from injunction_rules.rendering.papers.word import paper_docx
from injunction_rules.rendering.trees import sentence


def draft(decision: Decision) -> Paper:
    """
    Draft the order on a decision.

    >>> from injunction_rules import decide, demo
    >>> paper = draft(decide(demo(), engine="reference"))
    >>> [part.text for part in paper.parts if getattr(part, "level", 2) < 2]
    ['Draft order', 'I. Background', 'II. Discussion', 'III. Conclusion', 'Table of authorities']
    """
    return Paper(plain(decision.case.caption), tuple(_parts(decision)))


def draft_markdown(decision: Decision) -> str:
    """
    Draft the order on a decision in Markdown.

    Returns
    -------
    str
        CommonMark, with tables and footnotes as on GitHub.  Text from the case file is
        escaped and can neither mark up nor link.

    >>> from injunction_rules import decide, demo
    >>> print(draft_markdown(decide(demo(), engine="reference")).splitlines()[0])
    UNITED STATES DISTRICT COURT
    """
    return f"{paper_markdown(draft(decision))}\n"


def draft_docx(decision: Decision) -> bytes:
    """
    Draft the order on a decision as a Word document.

    Returns
    -------
    bytes

    Raises
    ------
    InjunctionRulesError
        If python-docx is not installed.
    """
    return paper_docx(draft(decision))


def draft_blocks(decision: Decision) -> Iterator[Block]:
    """Yield the order on a decision as blocks, for a terminal."""
    return as_blocks(draft(decision))


def _parts(decision: Decision) -> Iterator[Part]:
    people = People(decision.case)
    references = References(decision.receipt.forum, decision.receipt.as_of, decision.case.docket)
    layout = laid_out(decision)
    yield from _caption(decision)
    yield Heading("Draft order", 0)
    yield Heading("I. Background")
    yield from background(decision, people)
    yield Heading("II. Discussion")
    discussion = Discussion(decision, people, references)
    for entry in layout.entries:
        yield from discussion.of(entry, f"II.{letter(entry.number)}")
    yield Heading("III. Conclusion")
    references.place = "III"
    yield from _conclusion(decision, layout, people, references)
    yield from _authorities(references)


# The caption.


def court_lines(court: Court) -> tuple[str, ...]:
    """
    Give the name of a court as its papers have it, line by line.

    >>> court_lines(court_of("nysd")), court_lines(court_of("ord"))
    (('United States District Court', 'Southern District of New York'), \
('United States District Court', 'District of Oregon'))
    >>> court_lines(court_of("ca2")), court_lines(court_of("scotus"))
    (('United States Court of Appeals', 'for the Second Circuit'), \
('Supreme Court of the United States',))
    >>> court_lines(Court("nysb", "Bankr. S.D.N.Y.", "ca2"))
    ('Bankr. S.D.N.Y.',)
    """
    name = court_name(court)
    if court.id == "scotus":
        return (f"{name} of the United States",)
    if name == court.abbreviation:
        return (name,)
    if court.is_appellate:
        return ("United States Court of Appeals", f"for the {name}")
    return ("United States District Court", name)


def _caption(decision: Decision) -> Iterator[Part]:
    case = decision.case
    for line in court_lines(court_of(decision.receipt.forum)):
        yield Paragraph(words(line.upper()), Style.CENTRED)
    first, versus, second = plain(case.caption).partition(" v. ")
    docket = case.docket and f"No. {plain(case.docket).removeprefix('No. ')}"
    rows = [(first, docket)]
    if versus:
        rows = [(f"{first},", ""), ("v.", docket), (f"{second.rstrip('.')}.", "")]
    yield Table((), tuple((words(left), words(right)) for left, right in rows))


# The end.


def _conclusion(
    decision: Decision, layout: Page, people: People, references: References
) -> Iterator[Part]:
    rulings = []
    for entry in layout.entries:
        request = asked_for(entry, decision, people)
        if entry.disposition is Disposition.OPEN:
            rulings.append(
                f"whether to make {request} is left for the court to choose, for the law is "
                "contested on these facts"
            )
        else:
            rulings.append(f"the motion for {request} is {OUTCOMES[entry.disposition]}")
    if len(rulings) > 1:
        yield Paragraph(words("For these reasons:"))
        for ruling in rulings:
            yield Paragraph(words(f"{sentence(ruling)}."), Style.ITEM)
    else:
        yield Paragraph(words(f"For these reasons, {rulings[0]}."))
    for remark in layout.remarks:
        references.interrupt()
        said = [words(remark.holding), references.sentence(remark.cites)]
        yield Paragraph(joined(said))
    if all(entry.disposition is not Disposition.OPEN for entry in layout.entries):
        yield Paragraph(words("SO ORDERED."))
    yield Paragraph(words("Dated:"))


def _authorities(references: References) -> Iterator[Part]:
    tables = [*table_of(references)]
    if tables:
        yield Heading("Table of authorities")
    for title, rows in tables:
        yield Table((title, "Cited in"), tuple((row.name, words(row.places)) for row in rows))
