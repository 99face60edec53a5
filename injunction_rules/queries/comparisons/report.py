"""Two laws compared, printed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from injunction_rules.explaining import wording as english
from injunction_rules.model.courts import court_of
from injunction_rules.queries.comparisons.search import Compared, Comparison, Known, Relation
from injunction_rules.queries.comparisons.separating import Separation
from injunction_rules.queries.differences import Moved
from injunction_rules.rendering.blocks import Block, Heading, Outline, Paragraph, Table
from injunction_rules.rendering.reported import data, fields, report, table
from injunction_rules.semantics.weighing import Law

_WORDS = {
    Relation.EQUIVALENT: "The two give the movant the same on every record there could be.",
    Relation.STRICTER: "The second gives the movant less on some records and more on none.",
    Relation.LOOSER: "The second gives the movant more on some records and less on none.",
    Relation.INCOMPARABLE: "The second gives the movant less on some records and more on others.",
    Relation.NOT_SEPARATED: "No record was found on which they differ; that there is none is not "
    "proved.",
}

_HOW = {
    Known.PROVED: "This is proved.",
    Known.SEARCHED: "This holds of every record that can be made of {} candidate facts; of others "
    "it is not proved.",
}


@report.register
def report_comparison(comparison: Comparison) -> Iterator[Block]:
    """Yield for each kind of motion the relation, and the fact patterns that separate the two."""
    relation = comparison.relation
    yield Heading("Two laws compared")
    yield Table(
        ("", "law"), [("first", _law(comparison.first)), ("second", _law(comparison.second))]
    )
    yield Paragraph(f"{relation.value.capitalize()}. {_WORDS[relation]}")
    for compared in comparison.motions:
        yield Heading(f"{compared.kind.words}: {compared.relation.value}")
        yield Paragraph(f"{_WORDS[compared.relation]} {_how(compared)}".strip())
        for separation in compared.separations:
            yield from _separation(separation)


def _law(law: Law) -> str:
    book = f"{count(len(law.book.rules), 'rule')} ({law.book.hash[:12]})"
    return f"{court_words(law.forum)}, as of {english.day(law.as_of)}, {book}"


def count(number: int, noun: str) -> str:
    """Say how many there are of something."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def court_words(forum: str) -> str:
    """Name a court within a sentence."""
    return court_of(forum).abbreviation or "the U.S. Supreme Court"


def _how(compared: Compared) -> str:
    """Say how it is known that nothing separates the two in a direction without separation."""
    for separations, known in (
        (compared.stricter, compared.none_stricter),
        (compared.looser, compared.none_looser),
    ):
        if not separations and known is not Known.PROVED:
            return _HOW[known].format(compared.candidates)
    return "" if compared.stricter and compared.looser else _HOW[Known.PROVED]


def _separation(separation: Separation) -> Iterator[Block]:
    yield Paragraph(
        f"{separation.first.words.capitalize()} by the first, "
        f"{separation.second.words} by the second:"
    )
    yield Outline((0, words) for words in _facts(separation))
    yield Paragraph(f"Because of: {_because(separation)}.")
    headings = ("rule", "first", "second", "rank, first", "rank, second")
    yield Table(headings, map(_moved, separation.rules))


def _moved(moved: Moved) -> tuple[str, ...]:
    values = (english.holds(value) for value in (moved.before, moved.after))
    return (moved.rule, *values, moved.rank_before.label, moved.rank_after.label)


def _facts(separation: Separation) -> list[str]:
    return [english.fact(fact) for fact in separation.facts] or ["a record that says nothing"]


def _because(separation: Separation) -> str:
    sets = (
        " together with ".join(citation.text for citation in together)
        for together in separation.because
    )
    return "; or ".join(sets) or "no authorities that either law has and the other has not"


@table.register
def table_comparison(comparison: Comparison) -> Table:
    """Return a row for each separation, and one for a kind of motion that has none."""
    rows: list[tuple[str, ...]] = []
    for compared in comparison.motions:
        start = (compared.kind.words, compared.relation.value)
        for each in compared.separations:
            rulings = (each.first.words, each.second.words)
            rows.append((*start, *rulings, "; ".join(_facts(each)), _because(each)))
        if not compared.separations:
            rows.append((*start, "", "", "", ""))
    return Table(("motion", "relation", "first", "second", "facts", "because of"), rows)


@data.register
def data_comparison(comparison: Comparison) -> dict[str, Any]:
    """Return the relation and the separations for each kind of motion."""
    return {
        "schema": "injunction-rules/comparison@1",
        "one": _law_data(comparison.first),
        "other": _law_data(comparison.second),
        "relation": comparison.relation.value,
        "motions": [
            {
                **fields(compared.kind, "relief against"),
                "relation": compared.relation.value,
                "proved": compared.is_proved,
                "candidates": compared.candidates,
                "stricter": [_separation_data(separation) for separation in compared.stricter],
                "looser": [_separation_data(separation) for separation in compared.looser],
            }
            for compared in comparison.motions
        ],
    }


def _law_data(law: Law) -> dict[str, Any]:
    return {"rule_book": law.book.hash, **fields(law, "forum as_of")}


def _separation_data(separation: Separation) -> dict[str, Any]:
    return {
        "facts": [english.fact(fact) for fact in separation.facts],
        "one": separation.first.value,
        "other": separation.second.value,
        "because": [
            [citation.authority.id for citation in together] for together in separation.because
        ],
        "rules": [
            {
                "rule": moved.rule,
                "one": moved.before.name.lower(),
                "other": moved.after.name.lower(),
                "rank_one": moved.rank_before.name.lower(),
                "rank_other": moved.rank_after.name.lower(),
            }
            for moved in separation.rules
        ],
    }
