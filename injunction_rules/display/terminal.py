"""A decision as a tree in a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from injunction_rules.decisions.decision import Decision
from injunction_rules.display._entries import Entry, sentence
from injunction_rules.display._page import Page, page
from injunction_rules.model.cases import Disposition
from injunction_rules.model.proof import Standing
from injunction_rules.rendering.trees import Node, Role

_STANDINGS: Mapping[Standing | None, str] = {
    Standing.SHOWN: "bold green",
    Standing.CONTESTED: "bold yellow",
    Standing.NOT_SHOWN: "bold red",
    Standing.REFUTED: "bold red",
    None: "",
}

_DISPOSITIONS: Mapping[Disposition, str] = {
    Disposition.GRANTED: "bold green",
    Disposition.DENIED: "bold red",
    Disposition.DENIED_AS_FUTILE: "bold red",
    Disposition.OPEN: "bold yellow",
}

_LEADS: Mapping[Role, str] = {
    Role.RULE: "cyan",
    Role.EXCEPTION: "bold magenta",
    Role.CONDITION: "yellow",
    Role.NOTE: "dim",
}

_TEXTS: Mapping[Role, str] = {Role.FINDING: "bold", Role.CITES: "dim italic", Role.NOTE: "dim"}

# Text is never given to rich as markup: each piece is a Text with its style.


def tree(decision: Decision, *, full: bool = False) -> RenderableType:
    """
    Show a decision as a tree.

    Parameters
    ----------
    decision : Decision
    full : bool, optional
        Every rule considered, also those that do not apply.

    Returns
    -------
    rich.console.RenderableType
        To be printed by a :class:`rich.console.Console`.
    """
    return Group(*_parts(page(decision, full=full)))


def _parts(laid_out: Page) -> Iterator[RenderableType]:
    yield Text(laid_out.caption, "bold")
    yield Text(" · ".join(laid_out.about), "dim")
    yield Text()
    yield _summary(laid_out.entries)
    for entry in laid_out.entries:
        yield Text()
        yield _entry(entry)
    if laid_out.remarks:
        yield from _headed("The court adds")
        yield from (_branch(Tree(_label(one)), one) for one in laid_out.remarks)
    yield from _headed("Authorities")
    yield _authorities(laid_out)
    if laid_out.open_points:
        yield from _headed("Open points")
        yield _rows(("·", point) for point in laid_out.open_points)
    yield from _headed("Receipt")
    yield _rows(laid_out.receipt)


def _headed(title: str) -> tuple[Text, Text]:
    return Text(), Text(title, "bold")


def _summary(entries: Iterable[Entry]) -> Table:
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column(justify="right")
    table.add_column()
    table.add_column(justify="right", no_wrap=True)
    for entry in entries:
        table.add_row(Text(str(entry.number)), Text(entry.title), _disposition(entry))
    return table


def _disposition(entry: Entry) -> Text:
    return Text(entry.disposition.words.upper(), _DISPOSITIONS[entry.disposition])


def _entry(entry: Entry) -> Tree:
    head = Text.assemble((f"{entry.number}  {sentence(entry.title)}", "bold"))
    if entry.names:
        head.append(f"\n{entry.names}", "dim")
    head.append("\n").append_text(_disposition(entry))
    if entry.turning_on:
        head.append(f" — {entry.turning_on}")
    head.append(f"\nstandard of proof: {entry.standard}", "dim")
    root = Tree(head, guide_style="dim")
    if entry.same_as is not None:
        root.add(Text(f"The reasons are those given under {entry.same_as}.", "dim"))
    for reasons in entry.reasons:
        scope = entry.scope(reasons)
        under = root.add(Text(scope, "dim")) if scope else root
        for node in reasons.tree:
            _branch(under.add(_label(node)), node)
        if reasons.steps:
            steps = root.add(Text("every rule considered", "dim"))
            for node in reasons.steps:
                _branch(steps.add(_label(node)), node)
    return root


def _label(node: Node) -> Text:
    """A line; that of a rule with its citations below it, of a finding with its one rule."""
    label = Text.assemble(
        (node.lead, _LEADS.get(node.role, _STANDINGS[node.standing])),
        " " if node.lead and node.text else "",
        (node.text, _TEXTS.get(node.role, "")),
    )
    for child in node.children:
        if child.role is Role.CITES or child is node.sole_rule:
            label.append("\n").append_text(_label(child))
    return label


def _branch(branch: Tree, node: Node) -> Tree:
    for child in node.children:
        if child is node.sole_rule:
            _branch(branch, child)
        elif child.role is not Role.CITES:
            _branch(branch.add(_label(child)), child)
    return branch


def _authorities(laid_out: Page) -> RenderableType:
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    for row in laid_out.authorities:
        table.add_row(Text(row.citation), Text(row.weight), Text(row.checked, "dim"))
    if not laid_out.more:
        return table
    return Group(table, Text(laid_out.more, "dim"))


def _rows(rows: Iterable[tuple[str, str]]) -> RenderableType:
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    for label, text in rows:
        table.add_row(Text(label, "dim"), Text(text, overflow="fold"))
    return Padding(table, (0, 0, 0, 2))
