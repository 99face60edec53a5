"""Completion in a shell: case files, courts, rules, findings, motions and people."""

from __future__ import annotations

import os
import shlex
from collections.abc import Callable, Mapping
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from injunction_rules.cli.rule_books import installed
from injunction_rules.errors import InjunctionRulesError
from injunction_rules.model.cases import MotionMade
from injunction_rules.model.rulebook import RuleBook

Complete = Callable[[click.Context, click.Parameter, str], list[CompletionItem]]

# The law is imported only when somebody presses Tab.

CASE_FILES = (".yaml", ".yml", ".json")
"""How the names of case files end."""


def case_files(
    context: click.Context, parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Offer the case files and folders that begin so; without a case file, what the shell has."""
    folder, start = os.path.split(incomplete)
    try:
        paths = sorted(path for path in Path(folder).iterdir() if path.name.startswith(start))
    except OSError:
        paths = []
    files = [str(path) for path in paths if path.suffix.lower() in CASE_FILES]
    # A shell takes what is offered as it stands, and cuts it at a space.
    if not files or any(shlex.quote(name) != name for name in files):
        return any_file(context, parameter, incomplete)
    return [CompletionItem(name) for name in (*files, *(f"{p}/" for p in paths if p.is_dir()))]


def any_file(
    context: click.Context, parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Offer what the shell has."""
    return [CompletionItem(incomplete, type="file")]


def _offering(words: Callable[[click.Context], Mapping[str, str]]) -> Complete:
    """Offer words that begin so, each with what it means."""

    def complete(
        context: click.Context, parameter: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        return [
            CompletionItem(word, help=meaning)
            for word, meaning in words(context).items()
            if word.startswith(incomplete)
        ]

    return complete


def _law(context: click.Context) -> RuleBook:
    from injunction_rules.law.rules import RULES  # noqa: PLC0415

    return context.params.get("rules") or RULES


def _motions(context: click.Context) -> tuple[MotionMade, ...]:
    from injunction_rules.casefile.loading import load_case  # noqa: PLC0415

    # While an option waits for its value, click has not yet told arguments apart.
    file = context.params.get("file") or "".join(context.args[:1])
    try:
        return load_case(file, rules=_law(context)).motions
    except InjunctionRulesError:
        return ()


def _authorities(context: click.Context) -> Mapping[str, str]:
    from injunction_rules.semantics.overruling import authorities_of  # noqa: PLC0415

    return {authority.id: authority.name for authority in authorities_of(_law(context))}


def _rules(context: click.Context) -> Mapping[str, str]:
    return {rule.id: rule.holding for rule in _law(context).rules}


def _theories(context: click.Context) -> Mapping[str, str]:
    # What leads to relief, and not a defense.
    return {rule.theory: "" for rule in _law(context).rules if rule.theory and rule.then}


rule_books = _offering(lambda context: installed())
courts = _offering(
    lambda context: {court.id: court.abbreviation for court in _law(context).courts.values()}
)
rules = _offering(_rules)
doctrines_and_rules = _offering(
    lambda context: {
        **{doctrine.id: doctrine.name for doctrine in _law(context).doctrines},
        **_rules(context),
    }
)
findings = _offering(
    lambda context: {finding.id: finding.name for finding in _law(context).findings}
)
authorities = _offering(_authorities)
theories = _offering(_theories)
motions = _offering(
    lambda context: {motion.id: motion.relief.value for motion in _motions(context)}
)
people = _offering(
    lambda context: {person: "" for motion in _motions(context) for person in motion.against}
)
