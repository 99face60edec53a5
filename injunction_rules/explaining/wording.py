"""
Conditions, facts and effects in plain English, for a lawyer to check.

Each word of :mod:`injunction_rules.model.conditions` has its English here.  A new
kind of fact needs nothing: it is said in the words of its name, and an entry in
the tables of words only makes it read better.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from attrs import fields

from injunction_rules.explaining.fields import each_said, event, form, happened, said
from injunction_rules.model.conditions import (
    After,
    AllOf,
    AnyOf,
    AtLeast,
    AtMost,
    Condition,
    Constraint,
    Every,
    Exactly,
    NotShown,
    OneOf,
    Pattern,
    Refuted,
)
from injunction_rules.model.dates import day
from injunction_rules.model.facts import (
    COMMON_FIELDS,
    SPANS,
    Conduct,
    Fact,
    fact_name,
    for_the_record,
)
from injunction_rules.model.findings import Finding
from injunction_rules.model.proof import Value
from injunction_rules.model.rules import Rule
from injunction_rules.model.traces import Premise, Step
from injunction_rules.rendering.escaping import plain

__all__ = [
    "bare_noun",
    "condition",
    "constraint",
    "day",
    "effect",
    "fact",
    "happening",
    "holds",
    "noun",
    "otherwise",
    "pattern",
    "premise",
    "qualifiers",
    "said",
    "substance",
]

_READS_ON = re.compile(
    r"(about|after|against|as|before|by|for|from|in|of|on|that|to|whose|with|without)\b"
)
_ARTICLE = re.compile(r"(an?|the) ")

_WHEN = frozenset(a.name for a in fields(Conduct)) - COMMON_FIELDS

_VALUE_WORDS: Mapping[Value, str] = {
    Value.TRUE: "met",
    Value.UNSETTLED: "unsettled",
    Value.FALSE: "not met",
}

_HOLDS: Mapping[Value, str] = {
    Value.TRUE: "holds",
    Value.UNSETTLED: "holds in part",
    Value.FALSE: "does not hold",
}


def openness(step: Step) -> str:
    """
    Say, behind what became of a rule, that the law is open; empty where it is settled.

    >>> from injunction_rules import decide, demo
    >>> trace = decide(demo(), engine="reference").rulings[0].decisive.trace
    >>> [openness(trace.step(rule)) for rule in ("takedown.prompt", "bound.named")]
    ['', ', open law']
    """
    if step.settled:
        return ""
    return ", open law" if not step.rule.settled else f", open law: {UNDONE}"


UNDONE = "the authority for that is remote, and was undone later"
"""Why a rule that is settled elsewhere, or says that it is, is open law here."""


def condition(clause: Condition) -> str:
    """
    Say what a condition asks.

    Parameters
    ----------
    clause : Condition

    Returns
    -------
    str
        A clause, without a full stop; parts of parts stand in parentheses.

    >>> from injunction_rules.model.conditions import exactly, not_shown, shown
    >>> from injunction_rules.model.facts import ActualNotice
    >>> from injunction_rules.model.findings import PurposeToAssist
    >>> condition(shown(ActualNotice, of_order=exactly(True)))
    'the record shows actual notice of the order'
    >>> condition(not_shown(PurposeToAssist))
    "not shown: action to assist the violation or for the party's benefit"
    """
    if isinstance(clause, (AllOf, AnyOf)):
        word = "; and " if isinstance(clause, AllOf) else "; or "
        return word.join(_part(part) for part in clause.parts)
    if isinstance(clause, Every):
        among, so = pattern(clause.among), qualifiers(clause.pattern)
        every = f"every {_bare(among)} (one or more)"
        return f"{every} is {_listed(so)}" if so else f"there is {among}"
    if isinstance(clause.of, Finding):
        return _of_finding(clause, clause.of)
    return _of_pattern(clause, clause.of)


def _part(part: Condition) -> str:
    text = condition(part)
    return f"({text})" if isinstance(part, (AllOf, AnyOf)) else text


def _of_finding(leaf: Condition, finding: Finding) -> str:
    if isinstance(leaf, NotShown):
        return f"not shown: {finding.name}"
    return f"{'refuted' if isinstance(leaf, Refuted) else 'shown'}: {finding.name}"


def _of_pattern(leaf: Condition, of: Pattern) -> str:
    if isinstance(leaf, Refuted):
        if not of.kind.denial:
            return f"the record shows the contrary of: {_bare(pattern(of))}"
        return f"the record shows that {_denial(of.kind, qualifiers(of))}"
    subject = of.kind.subject
    if subject:
        verb = f"{subject} not" if isinstance(leaf, NotShown) else subject
        return f"{verb} {_listed(qualifiers(of)) or 'any'}"
    verb = "does not show" if isinstance(leaf, NotShown) else "shows"
    return f"the record {verb} {pattern(of)}"


def pattern(of: Pattern) -> str:
    """
    Say which facts a pattern means.

    >>> from injunction_rules.model.conditions import exactly, shown
    >>> from injunction_rules.model.facts import Knowledge, KnowledgeOf
    >>> pattern(shown(Knowledge, of=exactly(KnowledgeOf.GENERAL)).of)
    'knowledge of violations in general'
    """
    return _qualified(noun(of.kind), qualifiers(of))


def qualifiers(of: Pattern) -> list[str]:
    """Give what each constraint of a pattern adds to its noun."""
    return [constraint(of.kind, name, limit) for name, limit in of.where]


def noun(kind: type[Fact]) -> str:
    """Give the noun for a kind of fact, with its article."""
    return kind.noun or fact_name(kind).replace("_", " ").strip()


def bare_noun(kind: type[Fact]) -> str:
    """Give the noun for a kind of fact, without its article."""
    return _bare(noun(kind))


def constraint(kind: type[Fact], name: str, limit: Constraint) -> str:
    """
    Say what a constraint asks of a field.

    Parameters
    ----------
    kind : type of Fact
    name : str
        The field.
    limit : Constraint

    >>> from injunction_rules.model.conditions import after
    >>> from injunction_rules.model.facts import Listing
    >>> constraint(Listing, "relisted", after("removed"))
    'put up again after removal'
    """
    if isinstance(limit, Exactly):
        return said(kind, name, limit.value)
    if isinstance(limit, OneOf):
        if name == "timing" and (span := SPANS.get(frozenset(limit.values))):
            return span
        return _either(said(kind, name, value) for value in limit.values)
    if isinstance(limit, (AtMost, AtLeast)):
        bound = "at most" if isinstance(limit, AtMost) else "at least"
        return form(kind, name).format(f"{bound} {limit.limit}")
    verb = happened(kind, name)
    if isinstance(limit, After):
        return f"{verb} after {event(kind, limit.field)}"
    return f"{verb} within {limit.limit} of {event(kind, limit.after)}"


def _either(words: Iterable[str]) -> str:
    *most, last = words
    return f"{', '.join(most)} or {last}"


def _bare(words: str) -> str:
    return _ARTICLE.sub("", words, count=1) if _ARTICLE.match(words) else words


def _qualified(head: str, added: Iterable[str]) -> str:
    """Give the noun with what is added, the first of it at once where it reads on."""
    first, *rest = [*added] or [""]
    space = " " if _READS_ON.match(first) else ", " if first else ""
    return ", ".join([f"{head}{space}{first}", *rest])


def _listed(added: list[str]) -> str:
    return ", ".join(added)


def _denial(kind: type[Fact], added: list[str]) -> str:
    clause = kind.denial
    if not clause:
        return f"not so: {_bare(_qualified(noun(kind), added))}"
    return f"{clause} ({_listed(added)})" if added else clause


def fact(item: Fact) -> str:
    """
    Say on one line what a fact says, how well it is proved, and where.

    Parameters
    ----------
    item : Fact

    Returns
    -------
    str
        Text from the case file is made plain: see :mod:`injunction_rules.rendering.escaping`.

    >>> from injunction_rules.model.facts import ActualNotice
    >>> from injunction_rules.model.facts import Address
    >>> fact(ActualNotice(source="ECF No. 44"))
    'actual notice, undisputed [ECF No. 44]'
    >>> fact(Address(shown=False, country="CN"))
    'no address is known (in CN), undisputed'
    """
    place = f" [{plain(item.source)}]" if item.source else ""
    return f"{substance(item)}, {item.proof.label}{place}"


def substance(fact: Fact) -> str:
    """Give what a fact says, without its proof and its place."""
    kind = type(fact)
    # What was done reads better before when.
    stated = sorted(fact.stated().items(), key=lambda item: item[0] in _WHEN)
    # What no rule asks for is no reason; but a denial is as narrow as all that it says.
    silent = for_the_record(kind) if fact.shown else ()
    added = each_said(kind, [(name, value) for name, value in stated if name not in silent])
    if not fact.shown:
        return _denial(kind, added)
    return _qualified(_bare(noun(kind)), added)


def otherwise(old: Fact, new: Fact, names: Iterable[str]) -> str:
    """
    Say in which fields two facts of a kind differ.

    Parameters
    ----------
    old, new : Fact
    names : iterable of str
        The fields.

    >>> from injunction_rules.model.facts import Listing
    >>> otherwise(Listing(days=3, name="A1"), Listing(name="A1"), ["days"])
    'listing A1: removed 3 days after notice → nothing said'
    """
    kind = type(old)
    name = getattr(old, "name", None)
    which = f" {plain(name)}" if isinstance(name, str) else ""
    place = f" [{plain(old.source)}]" if old.source else ""
    sides = [
        _listed(
            [
                said(kind, name, value)
                for name in names
                if (value := getattr(side, name)) is not None
            ]
        )
        or "nothing said"
        for side in (old, new)
    ]
    return f"{_bare(noun(kind))}{which}{place}: {' → '.join(sides)}"


def happening(kind: type[Fact], name: str) -> str:
    """
    Say what happened on the day in a dated field.

    >>> from injunction_rules.model.facts import ActualNotice
    >>> from injunction_rules.model.facts import Listing
    >>> happening(ActualNotice, "on"), happening(Listing, "removed")
    ('actual notice', 'listing removed')
    """
    thing = _bare(noun(kind))
    if name == "on":
        return thing
    if name == "until":
        return f"last day of {thing}"
    verb = happened(kind, name)
    return f"{thing} {verb}"


def holds(value: Value) -> str:
    """
    Say how far a rule holds.

    >>> holds(Value.UNSETTLED)
    'holds in part'
    """
    return _HOLDS[value]


def effect(rule: Rule) -> str:
    """
    Say what a rule does where it applies.

    >>> from injunction_rules import RULES
    >>> effect(RULES.rule("aiding.without-purpose"))
    'takes away aiding.knowing-assistance'
    """
    if rule.defeats:
        return f"takes away {', '.join(rule.defeats)}"
    if rule.then is not None:
        return f"supports: {rule.then.name}"
    assert rule.against is not None
    return f"counts against: {rule.against.name}"


def premise(considered: Premise) -> str:
    """
    Say how a condition stood.

    >>> from injunction_rules.model.conditions import shown
    >>> from injunction_rules.model.facts import AlterEgo
    >>> premise(Premise(shown(AlterEgo), Value.FALSE))
    'not met: the record shows an alter ego'
    """
    return f"{_VALUE_WORDS[considered.value]}: {condition(considered.condition)}"
