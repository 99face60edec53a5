"""Tables: a mapping proposed from the headers of one, and put into a case file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any

import yaml
from attrs import frozen

from injunction_rules.casefile.cells import DATES, day_numbers
from injunction_rules.casefile.contract import terms_of
from injunction_rules.casefile.documents import shown
from injunction_rules.casefile.loading import yaml_text
from injunction_rules.casefile.parsing import read_document
from injunction_rules.casefile.readers import MisfitError
from injunction_rules.casefile.rows import Plan, facts_of, readers_of, rows_of
from injunction_rules.casefile.sheets import Sheet, read_sheet
from injunction_rules.casefile.tables import KEY, PARTY
from injunction_rules.errors import CaseFileError, InjunctionRulesError, nearest
from injunction_rules.importing.headers import is_list_of_parties, mapping_of
from injunction_rules.model.cases import EnjoinedParty
from injunction_rules.model.facts import Fact
from injunction_rules.model.rulebook import RuleBook

_MOST_TOLD = 5
_DEFAULT = "listing"


@frozen
class Proposal:
    """
    A proposed reading of a table, and what a person should look at.

    Attributes
    ----------
    item : dict
        What a case file says of the table.
    notes : tuple of str
        What could not be mapped or read, in sentences.
    """

    item: dict[str, Any]
    notes: tuple[str, ...]

    @property
    def block(self) -> str:
        """Give the ``tables:`` of a case file, with the notes as comments."""
        comments = "".join(f"# {note}\n" for note in self.notes)
        return f"{comments}{yaml_text({KEY: [self.item]}, flow=False)}"


def proposal(
    path: Path,
    name: str,
    *,
    fact: str | None = None,
    parties: bool = False,
    respondent: str | None = None,
    dates: str | None = None,
    sheet: str | None = None,
    rules: RuleBook | None = None,
) -> Proposal:
    """
    Propose how a table is read, from its headers and its days.

    Parameters
    ----------
    path : pathlib.Path
    name : str
        As a case file names it.
    fact : str, optional
        The kind of fact of each row; left out, a listing, unless the headers are those of
        a Schedule A.
    parties : bool, optional
        Each row is an enjoined party.
    respondent : str, optional
        Of whom each row speaks, by id.
    dates : str, optional
        Which of two numbers is the month; left out, what the days of the table show.
    sheet : str, optional
        Of a workbook.
    rules : RuleBook, optional
        Whose kinds of fact it may be.

    Raises
    ------
    CaseFileError
        If the table cannot be read.
    InjunctionRulesError
        If there is no such kind of fact, or no header fits it.
    """
    try:
        page = read_sheet(path, name, sheet)
    except MisfitError as error:
        raise CaseFileError([error.flaw.problem(None)], name) from None
    kinds, _, _ = terms_of(rules)
    if fact is not None and fact not in kinds:
        raise InjunctionRulesError(
            f"expected the name of a fact, found {shown(fact)}; {nearest(fact, kinds)}".rstrip("; ")
        )
    parties = parties or (fact is None and is_list_of_parties(page.headers, kinds[_DEFAULT]))
    kind: type = EnjoinedParty if parties else kinds[fact or _DEFAULT]
    columns = mapping_of(page.headers, kind)
    if respondent is not None:
        columns.pop("respondent", None)
    if not columns or (parties and "name" not in columns):
        what = "enjoined parties" if parties else f"`{fact or _DEFAULT}`"
        listed = ", ".join(map(shown, page.headers[:20]))
        raise InjunctionRulesError(f"{name}: no header fits a field of {what}: {listed}")
    order, notes = _order_of(page, kind, columns) if dates is None else (dates, [])
    item: dict[str, Any] = {"file": name}
    if sheet is not None:
        item["sheet"] = sheet
    item |= {"party": PARTY} if parties else {"fact": fact or _DEFAULT}
    constants = {} if respondent is None or parties else {"respondent": respondent}
    item |= {**constants, "columns": columns}
    if order is not None:
        item["dates"] = order
    plan = Plan(kind, columns, constants, order)
    notes = [*_notes(plan, page), *notes, *_bad_cells(plan, page)]
    return Proposal(item, tuple(notes))


def _notes(plan: Plan, page: Sheet) -> Iterator[str]:
    """Say what the mapping leaves out, and what a person must see to."""
    unread = [header for header in page.headers if header and header not in plan.columns.values()]
    if unread:
        yield f"Not mapped: {', '.join(map(shown, unread))}."
    noticed = plan.columns.get("noticed", "")
    if re.search("sent|report|complain", noticed.casefold()):
        yield (
            f"`noticed` is the day on which the nonparty received the notice; see that "
            f"{shown(noticed)} gives it."
        )
    if issubclass(plan.kind, Fact) and not {"respondent"} & {*plan.columns, *plan.constants}:
        yield "Without `respondent` each row speaks of everybody; say of whom with --respondent."


def _order_of(page: Sheet, kind: type, columns: Mapping[str, str]) -> tuple[str | None, list[str]]:
    """Find which of two numbers is the month, where the days of the table show it."""
    proofs: dict[str, int] = {}
    ambiguous: str | None = None
    years: set[int] = set()
    readers, _ = readers_of(Plan(kind, columns))
    places = [page.headers.index(header) for name, header in columns.items() if name in readers]
    for number, cells in page.rows:
        for numbers in filter(None, map(day_numbers, (cells[place] for place in places))):
            first, second, digits = numbers
            ambiguous = ambiguous or f"row {number}"
            years.add(digits)
            # Two numbers above twelve are no day, and prove nothing.
            if (first > 12) is not (second > 12):
                proofs.setdefault("day" if first > 12 else "month", number)
    if ambiguous is None:
        return None, []
    if len(proofs) == 1:
        [(what, row)] = proofs.items()
        order = next(form for form in DATES if form.startswith(what))
        order = order.replace("year", "yy") if years == {2} else order
        return order, [f"The {what} comes first in its days, as row {row} shows."]
    both = " and ".join(f"row {row} puts the {what} first" for what, row in proofs.items())
    either = both or f"its days show no order ({ambiguous})"
    forms = " or ".join(
        f"`dates: {form}`" for form in DATES if form.endswith("yy") == (years == {2})
    )
    return None, [f"Which number is the month cannot be told, for {either}; say {forms}."]


def _bad_cells(plan: Plan, page: Sheet) -> Iterator[str]:
    """Say which cells cannot be read so, the first of them by name."""
    places = {name: page.headers.index(header) for name, header in plan.columns.items()}
    readers, _ = readers_of(plan)
    rows = rows_of(plan, page, {name: places[name] for name in readers}, readers)
    if issubclass(plan.kind, Fact):
        rows = (row for row, _ in facts_of(plan, page.name, rows))
    flaws = [flaw for row in rows for flaw in row.flaws]
    for flaw in islice(flaws, _MOST_TOLD):
        yield f"{flaw.problem(None)}."
    if len(flaws) > _MOST_TOLD:
        yield f"{len(flaws) - _MOST_TOLD:,} more cells cannot be read; `check` names them."


def with_table(text: str, item: Mapping[str, Any], name: str) -> str:
    """
    Give the text of a case file with one more table, all else as it stands.

    Parameters
    ----------
    text : str
        YAML.
    item : mapping
        What the case file is to say of the table.
    name : str
        What an error calls the case file.

    Raises
    ------
    CaseFileError
        If the text cannot be read.
    InjunctionRulesError
        If it names that table already, or is laid out so that nothing can be added.

    >>> print(with_table("court: nysd  # S.D.N.Y.\\n", {"file": "a.csv"}, "x"), end="")
    court: nysd  # S.D.N.Y.
    tables:
    - file: a.csv
    """
    tree: Any = read_document(text, "yaml", name).tree
    known = tree.get(KEY, []) if isinstance(tree, dict) else None
    by_hand = f"{name}: a table cannot be added to it as it is laid out; add by hand:\n"
    failure = InjunctionRulesError(by_hand + yaml_text({KEY: [dict(item)]}, flow=False))
    if not isinstance(known, list):
        raise failure
    same = ("file", "sheet", "fact", "party")
    if any(
        isinstance(each, dict) and all(each.get(key) == item.get(key) for key in same)
        for each in known
    ):
        raise InjunctionRulesError(f"{name}: names {item['file']} already, and would read it twice")
    longer = _longer(text, item, bool(known) or KEY in tree)
    try:
        read = read_document(longer, "yaml", name)
    except CaseFileError:
        raise failure from None
    if read.flaws or read.tree != {**tree, KEY: [*known, item]}:
        raise failure
    return longer


def _longer(text: str, item: Mapping[str, Any], has_tables: bool) -> str:
    newline = "\r\n" if "\r\n" in text else "\n"
    end = "" if not text or text.endswith("\n") else newline
    if not has_tables:
        block = yaml_text({KEY: [dict(item)]}, flow=False)
        return text + end + block.replace("\n", newline)
    root: Any = yaml.compose(text.removeprefix("\ufeff"), Loader=yaml.SafeLoader)
    shift = len(text) - len(text.removeprefix("\ufeff"))
    node = next(value for key, value in root.value if key.value == KEY)
    if node.flow_style:
        flow = yaml.safe_dump(dict(item), default_flow_style=True, width=10**6, sort_keys=False)
        closing = node.end_mark.index - 1 + shift
        comma = ", " if node.value else ""
        return f"{text[:closing]}{comma}{flow.strip()}{text[closing:]}"
    lines = text.splitlines(keepends=True)
    last = node.end_mark.line if node.end_mark.column == 0 else node.end_mark.line + 1
    while last and (not lines[last - 1].strip() or lines[last - 1].lstrip().startswith("#")):
        last -= 1
    if not lines[last - 1].endswith("\n"):
        lines[last - 1] += newline
    indent = " " * node.start_mark.column
    block = yaml_text([dict(item)], flow=False)
    added = [f"{indent}{line}{newline}" for line in block.splitlines()]
    return "".join([*lines[:last], *added, *lines[last:]])
