"""
What was found out about rule books as a whole, as blocks that can be printed and as data.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from injunction_rules.explaining import wording as english
from injunction_rules.model.courts import court_of
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.queries.checks.search import CheckReport
from injunction_rules.queries.comparisons.search import Compared, Comparison, Known, Relation
from injunction_rules.queries.comparisons.separating import Separation
from injunction_rules.queries.periods.moved import Moved
from injunction_rules.rendering.blocks import Block, Heading, Outline, Paragraph, Table
from injunction_rules.semantics.weighing import Law

# Two laws compared.

_WORDS = {
    Relation.EQUIVALENT: "The two give the movant the same on every record there could be.",
    Relation.STRICTER: "The second gives the movant less on some records and more on none.",
    Relation.LOOSER: "The second gives the movant more on some records and less on none.",
    Relation.INCOMPARABLE: "The second gives the movant less on some records and more on others.",
    Relation.NOT_SEPARATED: "No record was found on which they differ; that there is none is not "
    "proved.",
}

_HOW = {
    Known.PROVED: "This is proved of every record there could be.",
    Known.SEARCHED: "This holds of every record that can be made of {} candidate facts; of others "
    "it is not proved.",
    Known.UNDECIDED: "The search grew too large: this is not decided.",
}


def comparison_blocks(found: Comparison) -> Iterator[Block]:
    """For each kind of motion the relation and the fact patterns that separate the two."""
    yield Heading("Two laws compared")
    yield Table(("", "law"), [("first", _law(found.one)), ("second", _law(found.other))])
    yield Paragraph(f"{found.relation.value.capitalize()}. {_WORDS[found.relation]}")
    for compared in found.motions:
        yield Heading(f"{compared.asked.words}: {compared.relation.value}")
        yield Paragraph(f"{_WORDS[compared.relation]} {_how(compared)}".strip())
        for one in compared.separations:
            yield from _separation(one)


def _law(law: Law) -> str:
    book = f"{_many(len(law.book.rules), 'rule')} ({law.book.hash[:12]})"
    return f"{_court(law.forum)}, as of {english.day(law.as_of)}, {book}"


def _many(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _court(forum: str) -> str:
    return court_of(forum).abbreviation or "the U.S. Supreme Court"


def _how(compared: Compared) -> str:
    """How it is known that no record separates the two in a direction in which none was found."""
    for separations, known in (
        (compared.stricter, compared.none_stricter),
        (compared.looser, compared.none_looser),
    ):
        if not separations and known is not Known.PROVED:
            return _HOW[known].format(compared.candidates)
    return "" if compared.stricter and compared.looser else _HOW[Known.PROVED]


def _separation(found: Separation) -> Iterator[Block]:
    yield Paragraph(
        f"{found.one.words.capitalize()} by the first, {found.other.words} by the second:"
    )
    lines = [(0, english.fact(fact)) for fact in found.facts] or [(0, "a record that says nothing")]
    yield Outline(lines)
    yield Paragraph(f"Because of: {_because(found)}.")
    yield Table(
        ("rule", "first", "second", "rank, first", "rank, second"),
        [
            (
                one.rule,
                one.before.name.lower(),
                one.after.name.lower(),
                one.rank_before.label,
                one.rank_after.label,
            )
            for one in found.rules
        ],
    )


def _because(found: Separation) -> str:
    together = (" together with ".join(one.text for one in those) for those in found.because)
    return "; or ".join(together) or "no authorities that either law has and the other has not"


def comparison_data(found: Comparison) -> dict[str, Any]:
    """The comparison as plain data."""
    return {
        "schema": "injunction-rules/comparison@1",
        "one": _law_data(found.one),
        "other": _law_data(found.other),
        "relation": found.relation.value,
        "motions": [
            {
                "relief": one.asked.relief.value,
                "against": one.asked.against.value,
                "relation": one.relation.value,
                "proved": one.is_proved,
                "candidates": one.candidates,
                "stricter": [_separation_data(each) for each in one.stricter],
                "looser": [_separation_data(each) for each in one.looser],
            }
            for one in found.motions
        ],
    }


def _law_data(law: Law) -> dict[str, str]:
    return {"rule_book": law.book.hash, "forum": law.forum, "as_of": str(law.as_of)}


def _separation_data(found: Separation) -> dict[str, Any]:
    return {
        "facts": [english.fact(fact) for fact in found.facts],
        "one": found.one.value,
        "other": found.other.value,
        "because": [[one.authority.id for one in those] for those in found.because],
        "rules": [_moved_data(one) for one in found.rules],
    }


def _moved_data(one: Moved) -> dict[str, str]:
    return {
        "rule": one.rule,
        "one": one.before.name.lower(),
        "other": one.after.name.lower(),
        "rank_one": one.rank_before.label,
        "rank_other": one.rank_after.label,
    }


# A rule book checked.


def check_blocks(found: CheckReport) -> Iterator[Block]:
    """Everything there is to look at, and in which courts it holds."""
    yield Heading("The rule book checked")
    where = "every federal court" if len(found.forums) > 1 else _court(found.forums[0])
    yield Paragraph(f"In {where}, as of {english.day(found.as_of)}: {_rules(found.book)}.")
    if not found.remarks:
        yield Paragraph("Every rule matters on some record, and every finding can be made.")
        return
    yield Table(
        ("what", "rule, finding or number", "what to do"),
        [(one.defect.value, one.subject, one.advice) for one in found.remarks],
    )


def _rules(book: RuleBook) -> str:
    return f"{_many(len(book.rules), 'rule')}, {_many(len(book.findings), 'finding')}"


def check_data(found: CheckReport) -> dict[str, Any]:
    """The report as plain data."""
    return {
        "schema": "injunction-rules/check@1",
        "rule_book": found.book.hash,
        "forums": list(found.forums),
        "as_of": str(found.as_of),
        "remarks": [
            {
                "defect": one.defect.value,
                "subject": one.subject,
                "by": list(one.by),
                "advice": one.advice,
            }
            for one in found.remarks
        ],
    }
