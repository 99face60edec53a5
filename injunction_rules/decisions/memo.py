"""A decision as a memo: issue, rule, application, conclusion."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import evolve

from injunction_rules.decisions.decision import Decision
from injunction_rules.decisions.layout import Entry, laid_out, rules_in
from injunction_rules.explaining.citing import cited_in_full
from injunction_rules.model.cases import Disposition
from injunction_rules.model.facts import Relief
from injunction_rules.rendering.blocks import Block, Heading, Outline, Paragraph, Table, Tree
from injunction_rules.rendering.markdown import markdown
from injunction_rules.rendering.trees import Node, Role, listed, sentence

_ISSUES: Mapping[Relief, str] = {
    Relief.COMPLY: "Should {}, whom the injunction names, be ordered to comply with it?",
    Relief.CEASE: "Does the injunction bind {}, though no party to the suit, so that an order to "
    "stop may be made?",
    Relief.CONTEMPT: "Should {} be held in civil contempt of the injunction?",
}


def memo(decision: Decision) -> str:
    """
    Write a decision as a memo in Markdown.

    Returns
    -------
    str
        CommonMark, with tables as on GitHub.  Text from the case file is escaped and
        can neither mark up nor link.

    >>> from injunction_rules import decide, demo
    >>> print(memo(decide(demo(), engine="reference")).splitlines()[0])
    # Kelly Toys Holdings, LLC v. alialialiLL Store
    """
    return markdown(memo_blocks(decision)) + "\n"


def memo_blocks(decision: Decision) -> Iterator[Block]:
    """Yield the memo as blocks, in the manner of a court's order of reasons."""
    layout = laid_out(decision)
    yield Heading(layout.caption, level=0, note=" · ".join(layout.about))
    rows = [
        (str(entry.number), sentence(entry.title), entry.disposition.words)
        for entry in layout.entries
    ]
    yield Table(("", "Motion", "Ruling"), rows)
    for entry in layout.entries:
        yield Heading(f"{entry.number}. {sentence(entry.title)}")
        yield from _entry(entry)
    if layout.remarks:
        yield Heading("The court adds")
        yield Outline((0, remark.line) for remark in layout.remarks)
    yield Heading("Authorities")
    yield Table(
        ("Authority", "Weight", "Checked"),
        [(row.citation, row.weight, row.checked) for row in layout.authorities],
    )
    if layout.more:
        yield Paragraph(f"{sentence(layout.more)}.")
    if layout.open_points:
        yield Heading("Open points")
        yield Outline((0, point) for point in layout.open_points)
    yield Heading("Receipt")
    yield Table((), layout.receipt)


def _entry(entry: Entry) -> Iterator[Block]:
    yield Paragraph(_ISSUES[entry.relief].format(listed(entry.against)), lead="Issue.")
    if entry.same_as is not None:
        yield Paragraph(f"The rule and its application are those given under {entry.same_as}.")
    else:
        yield Paragraph("", lead="Rule.")
        yield Outline((0, rule) for rule in _rules(entry))
        for reasons in entry.reasons:
            scope = entry.scope(reasons)
            yield Paragraph(f"{sentence(scope)}." if scope else "", lead="Application.")
            yield Tree(map(_without_citations, reasons.tree))
    yield Paragraph(_conclusion(entry), lead="Conclusion.")


def _conclusion(entry: Entry) -> str:
    outcome = "left open" if entry.disposition is Disposition.OPEN else entry.disposition.words
    turning = f" {sentence(entry.turning_on)}." if entry.turning_on else ""
    return f"The motion is {outcome}.{turning} Standard of proof: {entry.standard}."


def _rules(entry: Entry) -> Iterator[str]:
    """Yield every rule in the reasons, with its authorities in full."""
    explanation = entry.ruling.explanation
    as_of = explanation.trace.as_of
    names = dict.fromkeys(rules_in(node for reasons in entry.reasons for node in reasons.tree))
    for name in names:
        ground = explanation.ground(name)
        yield f"{ground.step.rule.holding} {cited_in_full(ground.cites, as_of)}. ({name})"


def _without_citations(node: Node) -> Node:
    """Give a line of the application; holdings and citations stand under Rule."""
    lead, text = node.lead, node.text
    if node.sole_rule is not None:
        text += f" ({node.sole_rule.lead.rstrip(':')})"
    elif node.role in (Role.RULE, Role.EXCEPTION):
        lead, text = lead.rstrip(":"), ""
    children = [
        _without_citations(below)
        for child in node.children
        # One rule needs no branch of its own: it is named beside the finding.
        for below in (child.children if child is node.sole_rule else (child,))
        if below.role is not Role.CITES
    ]
    return evolve(node, lead=lead, text=text, children=children)
