"""
A ruling in sentences: the rule, where each theory stands, and what answers it.

Each sentence says what a rule holds or what the record shows, and carries the citations
that belong to it, so that a form can set them as it likes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from attrs import frozen

from injunction_rules.explaining.elements import State
from injunction_rules.explaining.reasons import Ground
from injunction_rules.explaining.theories import Chart, Theory, TheoryState, joined
from injunction_rules.explaining.wording import UNDONE
from injunction_rules.model.authorities import Citation, Signal, Weight
from injunction_rules.rendering.trees import sentence

_MOST_CITED = 1
"""Authorities given after a sentence; the trace and the order in prose have the rest."""


@frozen
class Sentence:
    """
    A sentence of a ruling, and the authorities for it.

    Attributes
    ----------
    text : str
        A sentence, with its full stop.
    cites : tuple of Citation
    """

    text: str
    cites: tuple[Citation, ...] = ()


def sentences(chart: Chart) -> Iterator[Sentence]:
    """
    Yield a ruling in a few sentences, the rule first.

    >>> from injunction_rules import decide, demo
    >>> chart = decide(demo(), engine="reference").ruling("cease", "alibaba").chart
    >>> print(next(sentences(chart)).text)
    A nonparty may be told to stop only if the injunction binds it and is broken, or about to be.
    """
    yield from _holdings(chart.futile)
    if chart.futile:
        return
    yield from _holdings(theory.governing for theory in chart.resting_on[:1])
    # What is missing is named before what was made out and answered.
    for theory in sorted(chart.raised, key=lambda each: each.state is not TheoryState.SHORT):
        if theory.state is not TheoryState.REFUTED or theory.answers or len(chart.raised) == 1:
            yield from _theory(theory)
    yield from _holdings(chart.defenses_alone)


def _holdings(grounds: Iterable[Ground]) -> Iterator[Sentence]:
    for ground in grounds:
        yield Sentence(ground.rule.holding, leading(ground.cites))
        if ground.step.rank is Weight.UNDONE:
            yield Sentence(f"{sentence(UNDONE)}.")


def leading(citations: Iterable[Citation], most: int = _MOST_CITED) -> tuple[Citation, ...]:
    """Choose the authorities that carry a sentence: the direct ones, else the first that weigh."""
    weighing = [citation for citation in citations if citation.signal.lends_weight]
    direct = [citation for citation in weighing if citation.signal is Signal.DIRECT]
    return tuple((direct or weighing)[:most])


def _theory(theory: Theory) -> Iterator[Sentence]:
    if theory.state is TheoryState.REFUTED:
        if theory.answers:
            yield from _holdings(theory.answers)
        else:
            refuted = joined(e.name for e in theory.missing if e.state is State.REFUTED)
            yield Sentence(f"The record shows the contrary of: {refuted}.")
        return
    yield from _holdings(theory.rules[:1])
    if theory.state is TheoryState.SHORT:
        yield Sentence(_short(theory))
        for element in theory.unknown:
            yield Sentence(
                f"That depends on what the record does not say: whether it was "
                f"{joined(element.untold)}."
            )
    elif theory.state is TheoryState.MADE_OUT:
        yield Sentence("That is shown here.")
    elif theory.state is TheoryState.CONTESTED:
        yield Sentence(_contested(theory))
        for element in theory.elements:
            yield from _holdings(element.doubts)
    yield from _holdings(theory.answers)


def _short(theory: Theory) -> str:
    missing = joined(element.name for element in theory.missing)
    return f"Here {with_articles(missing)} {be(missing)} not shown."


def _contested(theory: Theory) -> str:
    contested = joined(e.name for e in theory.elements if e.state is State.CONTESTED)
    if contested:
        return f"Here {with_articles(contested)} {be(contested)} contested."
    return "Its elements are shown here; whether that is enough is open."


_BARE = re.compile(r"(^|, | and )(act|alter ego|injunction|owner|violation|part|purpose)(?= )")


def with_articles(names: str) -> str:
    """
    Give the names of elements with the articles that a sentence wants.

    >>> with_articles("injunction in force and act of help after notice")
    'an injunction in force and an act of help after notice'
    """
    names = re.sub(r"\bofficer, (?=.* of )", "an officer, ", names)
    return _BARE.sub(
        lambda match: f"{match[1]}{'an' if match[2][0] in 'aio' else 'a'} {match[2]}", names
    )


def be(names: str) -> str:
    """Give the verb for one name or several."""
    names = names.removeprefix(" and ").replace("aiding and abetting", "aiding")
    return "are" if " and " in names or " elements of " in names else "is"
