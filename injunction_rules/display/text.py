"""A decision as plain text: what is piped, and what ``str`` gives."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from itertools import zip_longest

from injunction_rules.decisions.decision import Decision
from injunction_rules.display._entries import Entry, sentence
from injunction_rules.display._page import Page, page
from injunction_rules.rendering.trees import Node, Role

WIDTH = 88
"""Columns to which every line is wrapped."""

_COLUMNS = (46, 10, 26)
"""Of the table of authorities: citation, weight, how it was checked."""

_MARKS = {Role.FACT: "· ", Role.CONDITION: "– "}


def outline(decision: Decision, *, full: bool = False) -> str:
    """
    Say a decision in plain text.

    Parameters
    ----------
    decision : Decision
    full : bool, optional
        Every rule considered, also those that do not apply.

    Returns
    -------
    str
        Lines of at most 88 columns, the last with its line feed left out.

    >>> from injunction_rules import decide
    >>> from injunction_rules.corpus.data import demo
    >>> print(outline(decide(demo(), engine="reference")).splitlines()[0])
    Kelly Toys Holdings, LLC v. alialialiLL Store
    """
    return "\n".join(_lines(page(decision, full=full)))


def _lines(laid_out: Page) -> Iterator[str]:
    yield from wrapped(laid_out.caption)
    yield from wrapped(" · ".join(laid_out.about))
    yield ""
    yield "RULINGS"
    for entry in laid_out.entries:
        yield from _summary(entry)
    for entry in laid_out.entries:
        yield ""
        yield from _entry(entry)
    if laid_out.remarks:
        yield from ("", "THE COURT ADDS")
        for remark in laid_out.remarks:
            yield from branch(remark, 2)
    yield from ("", "AUTHORITIES")
    yield from _table(laid_out)
    if laid_out.open_points:
        yield from ("", "OPEN POINTS")
        for point in laid_out.open_points:
            yield from wrapped(point, "  · ", "    ")
    yield from ("", "RECEIPT")
    for label, value in laid_out.receipt:
        yield f"  {label:<17} {value}"


def _summary(entry: Entry) -> Iterator[str]:
    disposition = entry.disposition.words.upper()
    room = WIDTH - len(disposition) - 2
    *most, last = wrapped(entry.title, f"  {entry.number}  ", "     ", room)
    yield from most
    yield f"{last:<{room}}  {disposition}"


def _entry(entry: Entry) -> Iterator[str]:
    yield from wrapped(sentence(entry.title), f"{entry.number}  ", "   ")
    yield from wrapped(entry.names, "   ")
    turning = f" — {entry.turning_on}" if entry.turning_on else ""
    yield from wrapped(f"{entry.disposition.words.upper()}{turning}", "   ")
    yield from wrapped(f"standard of proof: {entry.standard}", "   ")
    if entry.same_as is not None:
        yield from ("", f"   The reasons are those given under {entry.same_as}.")
    for reasons in entry.reasons:
        yield ""
        yield from wrapped(entry.scope(reasons), "   ")
        for node in reasons.tree:
            yield from branch(node, 3)
        if reasons.steps:
            yield from ("", "   every rule considered")
            for node in reasons.steps:
                yield from branch(node, 3)


def branch(node: Node, indent: int) -> Iterator[str]:
    """
    A node and all below it.

    Parameters
    ----------
    node : Node
    indent : int
        Columns to the left of it.
    """
    space = " " * indent
    yield from wrapped(node.line, space + _MARKS.get(node.role, ""), f"{space}  ")
    for child in node.children:
        if child is not node.sole_rule:
            yield from branch(child, indent + 2)
            continue
        # One rule needs no branch of its own; the tree stays shallow.
        yield from wrapped(child.line, f"{space}  ", f"{space}    ")
        for below in child.children:
            yield from branch(below, indent + (4 if below.role is Role.CITES else 2))


def _table(laid_out: Page) -> Iterator[str]:
    for row in laid_out.authorities:
        columns = [
            wrapped(cell, width=width)
            for cell, width in zip((row.citation, row.weight, row.checked), _COLUMNS, strict=True)
        ]
        for line in zip_longest(*columns, fillvalue=""):
            cells = (f"{cell:<{width}}" for cell, width in zip(line, _COLUMNS, strict=True))
            yield f"  {'  '.join(cells)}".rstrip()
    if laid_out.more:
        yield from wrapped(laid_out.more, "  ")


def wrapped(text: str, first: str = "", rest: str | None = None, width: int = WIDTH) -> list[str]:
    """
    The lines of a text; none of an empty one.

    Parameters
    ----------
    text : str
    first, rest : str, optional
        What stands before the first line and before the others.
    width : int, optional
    """
    lines = textwrap.wrap(
        # A sign stays with its number: only an ordinary space is broken at.
        text.replace("¶ ", "¶\N{NO-BREAK SPACE}").replace("§ ", "§\N{NO-BREAK SPACE}"),
        width,
        initial_indent=first,
        subsequent_indent=first if rest is None else rest,
        break_on_hyphens=False,
    )
    return [line.replace("\N{NO-BREAK SPACE}", " ") for line in lines]
