"""What a shell offers to complete: case files, courts, rules, findings, motions and people."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import click
from click.shell_completion import CompletionItem

from injunction_rules.errors import InjunctionRulesError

# The law is imported only when somebody presses Tab.

CASE_FILES = (".yaml", ".yml", ".json")
"""How the names of case files end."""


def case_files(
    context: click.Context, parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Offer the case files and folders that begin so; without a case file, what the shell has."""
    folder, start = Path(incomplete).parent, Path(incomplete).name
    if incomplete.endswith("/"):
        folder, start = Path(incomplete), ""
    try:
        paths = sorted(path for path in folder.iterdir() if path.name.startswith(start))
    except OSError:
        paths = []
    files = [str(path) for path in paths if path.suffix.lower() in CASE_FILES]
    if not files:
        return any_file(context, parameter, incomplete)
    return [CompletionItem(name) for name in (*files, *(f"{p}/" for p in paths if p.is_dir()))]


def any_file(
    context: click.Context, parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Offer what the shell has."""
    return [CompletionItem(incomplete, type="file")]


def rule_books(
    context: click.Context, parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Offer the rule books of installed packages."""
    from injunction_rules.cli.rule_books import installed  # noqa: PLC0415

    return _offered(installed(), incomplete)


def courts(
    context: click.Context, parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Offer the courts that the rules know."""
    known = _rules(context).courts.values()
    return _offered({court.id: court.abbreviation for court in known}, incomplete)


def doctrines_and_rules(
    context: click.Context, parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Offer the doctrines and the rules of the rule book."""
    names = {doctrine.id: doctrine.name for doctrine in _rules(context).doctrines}
    return _offered(names, incomplete) + rules(context, parameter, incomplete)


def rules(
    context: click.Context, parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Offer the rules of the rule book."""
    return _offered({rule.id: rule.holding for rule in _rules(context).rules}, incomplete)


def findings(
    context: click.Context, parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Offer the findings that the rules can make."""
    known = _rules(context).findings
    return _offered({finding.id: finding.name for finding in known}, incomplete)


def authorities(
    context: click.Context, parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Offer the authorities that the rules cite."""
    from injunction_rules.semantics.overruling import authorities_of  # noqa: PLC0415

    known = authorities_of(_rules(context))
    return _offered({authority.id: authority.name for authority in known}, incomplete)


def motions(
    context: click.Context, parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Offer the motions of the case file that is named."""
    return _offered([motion.id for motion in _motions(context)], incomplete)


def people(
    context: click.Context, parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Offer those against whom the case file that is named makes its motions."""
    against = [person for motion in _motions(context) for person in motion.against]
    return _offered(dict.fromkeys(against, ""), incomplete)


def _offered(words: Mapping[str, str] | Iterable[str], incomplete: str) -> list[CompletionItem]:
    helps = words if isinstance(words, Mapping) else dict.fromkeys(words, "")
    return [
        CompletionItem(word, help=told or None)
        for word, told in helps.items()
        if word.startswith(incomplete)
    ]


def _rules(context: click.Context) -> Any:
    from injunction_rules.law.rules import RULES  # noqa: PLC0415

    return context.params.get("rules") or RULES


def _motions(context: click.Context) -> Any:
    from injunction_rules.casefile.loading import load_case  # noqa: PLC0415

    # While an option waits for its value, click has not yet told arguments apart.
    file = context.params.get("file") or "".join(context.args[:1])
    try:
        return load_case(file, rules=_rules(context)).motions
    except InjunctionRulesError:
        return ()
