"""Unknown facts and their weight, printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Any

from injunction_rules.changes import Adding, Change, Together
from injunction_rules.explaining import wording as english
from injunction_rules.model.facts import Fact
from injunction_rules.model.proof import Proof
from injunction_rules.queries.asked_report import ChangeData, asked_data, heading
from injunction_rules.queries.stability.search import Influence, NextFacts, Stability
from injunction_rules.queries.theories import asks_for_more
from injunction_rules.rendering.blocks import Block, Outline, Paragraph, Table
from injunction_rules.rendering.reported import data, fields, report, table


@report.register
def report_stability(stability: Stability) -> Iterator[Block]:
    """Say whether anything unknown can change the ruling."""
    yield from heading("Whether anything unknown can change the ruling", stability.question)
    ruled = f"it is {stability.disposition.words}"
    unknown = _facts(len(stability.unknown))
    if not stability.unknown:
        yield Paragraph(f"No: {ruled}, and nothing unknown bears on it.")
    elif stability.stable:
        yield Paragraph(f"No: {ruled}, however {unknown} may turn out.")
    else:
        assert stability.witness is not None
        assert stability.to is not None
        yield Paragraph(
            f"Yes, from {stability.disposition.words} to {stability.to.words}; of {unknown} it "
            "takes no more than this:"
        )
        words = ChangeData.of(stability.question).words
        yield Outline((0, words(part)) for part in stability.witness.parts)


def _facts(number: int) -> str:
    return "1 unknown fact" if number == 1 else f"{number:,} unknown facts"


@data.register
def data_stability(stability: Stability) -> dict[str, Any]:
    """Return the unknown facts, and those that change the ruling."""
    changes = ChangeData.of(stability.question)
    return {
        "schema": "injunction-rules/stable@1",
        **asked_data(stability.question),
        **fields(stability, "disposition stable to"),
        "witness": changes.parts(stability.witness or Together(())),
        "unknown": [changes.part(fact) for fact in stability.unknown],
    }


@report.register
def report_next_facts(facts: NextFacts) -> Iterator[Block]:
    """Yield by theory what to look for, and where such things are found."""
    yield from heading("What to look for next", facts.question)
    if not facts.influences:
        yield Paragraph("None: the ruling cannot depend on any fact that is unknown.")
        return
    if facts.alike:
        alone = {influence.alone.words for influence in facts.influences}
        shown = f"; with any of them shown the motion is {alone.pop()}" if len(alone) == 1 else ""
        yield Paragraph(f"All weigh alike{shown}.")
    else:
        yield Paragraph(
            "The number is what the motion gains by the fact, on average over what else may turn "
            "out: a motion granted is worth 1, an open one a half, a denied one nothing."
        )
    yield Outline(_by_theory(facts))
    if facts.left_out:
        more = _facts(len(facts.left_out)).replace("unknown", "more unknown")
        yield Paragraph(f"Taken as not shown: {more}.")


def _by_theory(facts: NextFacts) -> Iterator[tuple[int, str]]:
    """Yield theories, the nearest first, with the kinds of fact that serve each."""
    changes = ChangeData.of(facts.question)
    names = [theory.name for theory in facts.theories]
    grouped: dict[str, dict[type[Fact] | None, list[Influence]]] = {}
    for influence in _broadest(facts.influences):
        kinds = grouped.setdefault(influence.theory, {})
        kinds.setdefault(_kind(influence.fact), []).append(influence)
    states = {theory.name: theory.words for theory in facts.theories}
    for name in sorted(grouped, key=[*names, *grouped].index):
        yield 0, f"{name}, {states[name]}" if name in states else name or "whatever the theory"
        for kind, influences in grouped[name].items():
            yield 1, _listed(kind, influences, facts, changes)
            if kind is not None and kind.found_in:
                yield 2, f"found in: {kind.found_in}"


def _broadest(influences: Iterable[Influence]) -> Iterator[Influence]:
    """Yield the facts but those that ask for all that another of the same weight does, and more."""
    several = list(influences)
    for each in several:
        alike = [influence.fact for influence in several if influence.shapley == each.shapley]
        if not any(asks_for_more(each.fact, less) for less in alike):
            yield each


def _kind(change: Change) -> type[Fact] | None:
    fact = change.added or change.removed
    return None if fact is None else type(fact)


def _listed(
    kind: type[Fact] | None, influences: Iterable[Influence], facts: NextFacts, changes: ChangeData
) -> str:
    """List facts of one kind, the noun that they have in common said once."""
    said = [_weighed(influence, facts, changes) for influence in influences]
    noun = "" if kind is None else english.bare_noun(kind)
    rest = [words.removeprefix(noun).lstrip(", ") for words in said]
    if len(said) > 1 and all(words.startswith(noun) for words in said) and all(rest):
        return f"{noun}: {'; or '.join(rest)}" if noun else "; or ".join(rest)
    return "; or ".join(said)


def _weighed(influence: Influence, facts: NextFacts, changes: ChangeData) -> str:
    words = _fact_words(influence.fact, changes)
    return words if facts.alike else f"{words} ({float(influence.shapley):+.2f})"


@table.register
def table_next_facts(facts: NextFacts) -> Table:
    """Return a row for each fact."""
    changes = ChangeData.of(facts.question)
    return Table(
        (
            "theory",
            "fact",
            "found in",
            "ruling if it is shown",
            "Shapley value",
            "Banzhaf value",
        ),
        [
            (
                influence.theory,
                _fact_words(influence.fact, changes),
                _found_in(influence.fact),
                influence.alone.words,
                _decimal(influence.shapley),
                _decimal(influence.banzhaf),
            )
            for influence in facts.influences
        ],
    )


def _decimal(value: Fraction) -> str:
    # What rounds to nothing has no sign.
    return f"{round(float(value), 4) + 0:.4f}"


def _found_in(change: Change) -> str:
    kind = _kind(change)
    return "" if kind is None else kind.found_in


def _fact_words(change: Change, changes: ChangeData) -> str:
    if isinstance(change, Adding) and change.fact.proof is Proof.UNDISPUTED:
        return english.substance(change.fact)
    return changes.words(change)


@data.register
def data_next_facts(facts: NextFacts) -> dict[str, Any]:
    """Return the influence of each fact, and the facts that were not weighed."""
    changes = ChangeData.of(facts.question)
    return {
        "schema": "injunction-rules/next-facts@1",
        **asked_data(facts.question),
        "facts": [
            {
                **changes.part(influence.fact),
                "theory": influence.theory,
                "found_in": _found_in(influence.fact),
                "alone": influence.alone.value,
                "shapley": str(influence.shapley),
                "banzhaf": str(influence.banzhaf),
                "swings": influence.swings,
            }
            for influence in facts.influences
        ],
        "left_out": [changes.part(fact) for fact in facts.left_out],
    }
