"""A decision as a Markdown memo, in the manner of a court's order of reasons."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from injunction_rules.decisions.decision import Decision
from injunction_rules.display._entries import Entry, Reasons, sentence
from injunction_rules.display._page import Page, page
from injunction_rules.explaining.trees import cited
from injunction_rules.model.cases import Disposition
from injunction_rules.model.facts import Relief
from injunction_rules.rendering.escaping import markdown
from injunction_rules.rendering.trees import Node, Role, listed

_ISSUES: Mapping[Relief, str] = {
    Relief.COMPLY: "Should {}, whom the injunction names, be ordered to comply with it?",
    Relief.CEASE: "Does the injunction bind {}, though no party to the suit, so that an order to "
    "stop may be made?",
    Relief.CONTEMPT: "Should {} be held in civil contempt of the injunction?",
}


def memo(decision: Decision) -> str:
    """
    Write a decision as a memo: issue, rule, application, conclusion.

    Parameters
    ----------
    decision : Decision

    Returns
    -------
    str
        CommonMark, with tables as on GitHub.  Text from the case file is
        escaped and can neither mark up nor link.

    >>> from injunction_rules import decide
    >>> from injunction_rules.corpus.data import demo
    >>> print(memo(decide(demo(), engine="reference")).splitlines()[0])
    # Kelly Toys Holdings, LLC v. alialialiLL Store
    """
    laid_out = page(decision)
    return "\n".join(_lines(laid_out)).rstrip() + "\n"


def _lines(laid_out: Page) -> Iterator[str]:
    yield from (f"# {markdown(laid_out.caption)}", "")
    yield from (markdown(" · ".join(laid_out.about)), "")
    yield from ("| | Motion | Ruling |", "| --- | --- | --- |")
    for entry in laid_out.entries:
        title = markdown(sentence(entry.title))
        yield f"| {entry.number} | {title} | {entry.disposition.words} |"
    for entry in laid_out.entries:
        yield from ("", f"## {entry.number}. {markdown(sentence(entry.title))}", "")
        yield from _entry(entry)
    if laid_out.remarks:
        yield from ("", "## The court adds", "")
        for remark in laid_out.remarks:
            (rule,) = remark.children
            cites = markdown(rule.children[0].text)
            yield f"- {markdown(remark.text)} {markdown(rule.text)} {cites}."
    yield from ("", "## Authorities", "")
    yield from _authorities(laid_out)
    if laid_out.open_points:
        yield from ("", "## Open points", "")
        yield from (f"- {markdown(point)}" for point in laid_out.open_points)
    yield from ("", "## Receipt", "", "| | |", "| --- | --- |")
    yield from (f"| {markdown(label)} | {markdown(value)} |" for label, value in laid_out.receipt)


def _entry(entry: Entry) -> Iterator[str]:
    people = markdown(listed(entry.against))
    yield from (f"**Issue.** {_ISSUES[entry.relief].format(people)}", "")
    if entry.same_as is not None:
        yield from (f"The rule and its application are those given under {entry.same_as}.", "")
    else:
        yield from ("**Rule.**", "", *_rules(entry), "")
        for reasons in entry.reasons:
            yield from ("**Application.**" + _scope(reasons, entry), "")
            for node in reasons.tree:
                yield from _bullets(node, 0)
            yield ""
    yield f"**Conclusion.** {_conclusion(entry)}"


def _scope(reasons: Reasons, entry: Entry) -> str:
    scope = entry.scope(reasons)
    return f" {markdown(sentence(scope))}." if scope else ""


def _conclusion(entry: Entry) -> str:
    left = "left open" if entry.disposition is Disposition.OPEN else entry.disposition.words
    turning = f" {markdown(sentence(entry.turning_on))}." if entry.turning_on else ""
    return f"The motion is {left}.{turning} Standard of proof: {entry.standard}."


def _rules(entry: Entry) -> Iterator[str]:
    """Every rule in the reasons, with its authorities in full."""
    trace = entry.rulings[0].decisive.trace
    names = dict.fromkeys(
        node.name
        for reasons in entry.reasons
        for tree in reasons.tree
        for node in tree.walk()
        if node.role in (Role.RULE, Role.EXCEPTION)
    )
    for name in names:
        rule = trace.step(name).rule
        cites = markdown(cited(rule.cited_on(trace.as_of)))
        yield f"- {markdown(rule.holding)} {cites}. ({markdown(name)})"


def _bullets(node: Node, depth: int) -> Iterator[str]:
    """The reasons as nested bullets; holdings and citations stand under Rule."""
    yield f"{'  ' * depth}- {_line(node)}"
    for child in node.children:
        # One rule needs no branch of its own: it is named beside the finding.
        for below in child.children if child is node.sole_rule else (child,):
            if below.role is not Role.CITES:
                yield from _bullets(below, depth + 1)


def _line(node: Node) -> str:
    lead, text = markdown(node.lead), markdown(node.text)
    if node.role is Role.FINDING:
        rule = node.sole_rule
        by = f" ({markdown(rule.lead.rstrip(':'))})" if rule else ""
        return f"**{lead}** {text}{by}"
    if node.role in (Role.RULE, Role.EXCEPTION):
        return lead.rstrip(":")
    return f"{lead} {text}".strip()


def _authorities(laid_out: Page) -> Iterator[str]:
    yield from ("| Authority | Weight | Checked |", "| --- | --- | --- |")
    for row in laid_out.authorities:
        yield f"| {markdown(row.citation)} | {row.weight} | {row.checked} |"
    if laid_out.more:
        yield from ("", f"{sentence(laid_out.more)}.")
