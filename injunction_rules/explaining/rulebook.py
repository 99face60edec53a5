"""A rule book as blocks and as data, for a lawyer to check against the authorities."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from injunction_rules.explaining import wording as english
from injunction_rules.explaining.citing import cited_in_full
from injunction_rules.model.conditions import AllOf, AnyOf, Condition
from injunction_rules.model.lines import counted
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.model.rules import Burden, Doctrine, Rule
from injunction_rules.rendering.blocks import Block, Heading, Outline, Paragraph, Section, Table
from injunction_rules.rendering.reported import data, fields, report, table
from injunction_rules.rendering.trees import sentence

Law = RuleBook | Doctrine | Rule


@report.register
def report_rule_book(rules: RuleBook) -> Iterator[Block]:
    """
    Say every doctrine of a rule book.

    >>> from injunction_rules import RULES
    >>> next(report_rule_book(RULES)).text
    'The injunction and its violation'
    """
    for doctrine in rules.doctrines:
        yield from report_doctrine(doctrine)


@report.register
def report_doctrine(doctrine: Doctrine) -> Iterator[Block]:
    """
    Say a doctrine: its question, its burden, its rules, what it leaves open.

    >>> from injunction_rules import RULES
    >>> next(report_doctrine(RULES.doctrines[1])).text
    'Actual notice'
    """
    yield Heading(sentence(doctrine.name), note=doctrine.id)
    yield Paragraph(doctrine.question)
    # On a page the rules are folded: a rule book is then a list of its questions.
    yield Section(None, _answered(doctrine), fold=_counted(doctrine), shut=True)


def _answered(doctrine: Doctrine) -> Iterator[Block]:
    yield Paragraph(_burden(doctrine.burden), lead="burden:")
    for rule in doctrine.rules:
        yield from report_rule(rule)
    for point in doctrine.open_points:
        yield Paragraph(point, lead="open:")


def _counted(doctrine: Doctrine) -> str:
    return sentence(f"burden and {counted((len(doctrine.rules), 'rule'))}")


@report.register
def report_rule(rule: Rule) -> Iterator[Block]:
    """
    Say a rule: its holding, condition, effect and citations.

    >>> from injunction_rules import RULES
    >>> next(report_rule(RULES.rule("independent.own-account"))).text
    'independent.own-account'
    """
    yield Heading(f"{rule.id}{'' if rule.settled else ', open law'}", level=2)
    yield Paragraph(rule.holding)
    yield Outline(_lines(rule))


def _lines(rule: Rule) -> Iterator[tuple[int, str]]:
    (depth, first), *rest = _outlined(rule.when, 0)
    yield depth, f"when {first}"
    yield from rest
    yield 0, f"then {english.effect(rule)}"
    if rule.takes:
        yield 0, f"taken for granted: {rule.takes}"
    yield 0, f"cites {cited_in_full(rule.cites)}"


def _outlined(condition: Condition, depth: int) -> Iterator[tuple[int, str]]:
    if not isinstance(condition, (AllOf, AnyOf)):
        yield depth, english.condition(condition)
        return
    yield depth, "all of" if isinstance(condition, AllOf) else "any of"
    for part in condition.parts:
        yield from _outlined(part, depth + 1)


def _burden(burden: Burden) -> str:
    how = (
        "as the motion asks; a preponderance answers it"
        if burden.standard is None
        else burden.standard.label
    )
    return f"on the {burden.on.value}, {how}. {cited_in_full(burden.cites)}."


@table.register(RuleBook)
@table.register(Doctrine)
@table.register(Rule)
def table_rules(law: Law) -> Table:
    """Give a row for each rule."""
    headings = ("rule", "settled", "holding", "when", "then", "cites")
    return Table(headings, [list(_rule_data(rule).values()) for rule in _parts(law)[1]])


@data.register(RuleBook)
@data.register(Doctrine)
@data.register(Rule)
def data_rules(law: Law) -> dict[str, Any]:
    """Give doctrines and rules as plain data, conditions in words."""
    doctrines, rules = _parts(law)
    return {
        "schema": "injunction-rules/rules@1",
        "doctrines": [
            {
                **fields(doctrine, "id name question"),
                "burden": _burden(doctrine.burden),
                **fields(doctrine, "open_points"),
            }
            for doctrine in doctrines
        ],
        "rules": [_rule_data(rule) for rule in rules],
    }


def _parts(law: Law) -> tuple[tuple[Doctrine, ...], tuple[Rule, ...]]:
    if isinstance(law, Rule):
        return (), (law,)
    return (law.doctrines if isinstance(law, RuleBook) else (law,)), law.rules


def _rule_data(rule: Rule) -> dict[str, Any]:
    return {
        **fields(rule, "id settled holding"),
        "when": english.condition(rule.when),
        "then": english.effect(rule),
        "cites": cited_in_full(rule.cites),
    }
