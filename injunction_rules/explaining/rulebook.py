"""A rule book as plain text, for a lawyer to check against the authorities."""

from __future__ import annotations

from collections.abc import Iterator

from injunction_rules.explaining import wording as english
from injunction_rules.explaining.trees import cited
from injunction_rules.model.conditions import AllOf, AnyOf, Condition
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.model.rules import Burden, Doctrine, Rule
from injunction_rules.rendering.plain import branch, wrapped
from injunction_rules.rendering.trees import Node, Role, sentence


def book_text(rules: RuleBook) -> str:
    """
    Say every doctrine of a rule book.

    >>> from injunction_rules import RULES
    >>> print(book_text(RULES).splitlines()[0])
    The injunction and its violation (injunction)
    """
    return "\n\n".join(doctrine_text(doctrine) for doctrine in rules.doctrines)


def doctrine_text(doctrine: Doctrine) -> str:
    """
    Say a doctrine: its question, its burden, its rules, what it leaves open.

    >>> from injunction_rules import RULES
    >>> print(doctrine_text(RULES.doctrines[1]).splitlines()[0])
    Actual notice (notice)
    """
    return "\n".join(_doctrine(doctrine))


def rule_text(rule: Rule) -> str:
    """
    Say a rule: its holding, condition, effect and citations.

    >>> from injunction_rules import RULES
    >>> print(rule_text(RULES.rule("independent.own-account")).splitlines()[0])
    independent.own-account
    """
    return "\n".join(_rule(rule, ""))


def _doctrine(doctrine: Doctrine) -> Iterator[str]:
    yield from wrapped(f"{sentence(doctrine.name)} ({doctrine.id})")
    yield from wrapped(doctrine.question, "  ")
    yield from wrapped(_burden(doctrine.burden), "  burden: ", "          ")
    for rule in doctrine.rules:
        yield ""
        yield from _rule(rule, "  ")
    for point in doctrine.open_points:
        yield ""
        yield from wrapped(point, "  open: ", "        ")


def _burden(burden: Burden) -> str:
    how = (
        "as the motion asks; a preponderance answers it"
        if burden.standard is None
        else burden.standard.label
    )
    return f"on the {burden.on.value}, {how}. {cited(burden.cites)}."


def _rule(rule: Rule, indent: str) -> Iterator[str]:
    yield f"{indent}{rule.id}{'' if rule.settled else ', open law'}"
    yield from wrapped(rule.holding, f"{indent}  ")
    rest = f"{indent}         "
    if isinstance(rule.when, (AllOf, AnyOf)):
        yield f"{indent}  when   {_joined(rule.when)}"
        for part in _node(rule.when).children:
            yield from branch(part, len(rest))
    else:
        yield from wrapped(english.condition(rule.when), f"{indent}  when   ", rest)
    yield from wrapped(english.effect(rule), f"{indent}  then   ", rest)
    yield from wrapped(cited(rule.cites), f"{indent}  cites  ", rest)


def _joined(condition: AllOf | AnyOf) -> str:
    return "all of" if isinstance(condition, AllOf) else "any of"


def _node(condition: Condition) -> Node:
    if isinstance(condition, (AllOf, AnyOf)):
        children = [_node(part) for part in condition.parts]
        return Node(Role.CONDITION, text=_joined(condition), children=children)
    return Node(Role.CONDITION, text=english.condition(condition))
