"""The theories of each ruling, element by element, printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from injunction_rules.explaining import wording as english
from injunction_rules.explaining.citing import cited, cited_in_full
from injunction_rules.explaining.elements import Showing, State
from injunction_rules.explaining.reasons import Explanation, Ground
from injunction_rules.explaining.standpoints import facts_of
from injunction_rules.explaining.theories import Theory, TheoryState, answer_name, joined
from injunction_rules.model.authorities import Citation
from injunction_rules.model.proof import Proof, Value
from injunction_rules.queries.asked_report import law_data, place
from injunction_rules.queries.charts.search import Elements, RulingElements
from injunction_rules.rendering.blocks import Block, Heading, Outline, Paragraph, Table
from injunction_rules.rendering.reported import data, fields, report, table
from injunction_rules.rendering.trees import counted, sentence

Items = Iterator[tuple[int, str]]

MOST_NAMES = 2
"""Persons whom a heading names."""

_BUT = {TheoryState.ANSWERED: "answered by ", TheoryState.REFUTED: "refuted by "}


@report.register
def report_elements(elements: Elements) -> Iterator[Block]:
    """Yield each ruling with its theories, those raised in full; persons alike are listed once."""
    groups: dict[tuple[str, tuple[Block, ...]], list[RulingElements]] = {}
    for part in elements:
        blocks = tuple(_Teller(elements, part).blocks())
        groups.setdefault((part.ruling.motion, blocks), []).append(part)
    alone = len(groups) == 1
    if not alone:
        yield Heading("The elements of each theory")
        yield place(elements.situation)
    for (motion, blocks), parts in groups.items():
        names = [part.ruling.name for part in parts]
        title = f"{motion} against {counted(names)}"
        yield Heading(f"The elements: {title}" if alone else title)
        if alone:
            yield place(elements.situation)
        if len(names) > MOST_NAMES:
            yield Paragraph(f"{joined(names).removesuffix('.')}.", lead="against:")
        yield from blocks


class _Teller:
    """Tells the theories of one ruling."""

    def __init__(self, elements: Elements, part: RulingElements) -> None:
        self._elements, self._part = elements, part
        self._explanation: Explanation = part.ruling.explanation

    def blocks(self) -> Iterator[Block]:
        """Yield the ruling, the theories, the defenses and what is not raised."""
        ruling = self._part.ruling
        yield Paragraph(f"{ruling.headline}.", lead=f"{ruling.disposition.words}:")
        if self._part.futile:
            yield Heading("Futile", level=2)
            yield Outline(self._grounds(self._part.futile))
        for theory in self._part.in_full:
            yield Heading(f"{sentence(theory.name)}: {theory.words}", level=2)
            yield Paragraph(self._burden(theory))
            yield Outline(self._theory(theory))
        if self._part.defenses:
            yield Heading("Defenses that the record raises", level=2)
            yield Outline(self._grounds(self._part.defenses))
        if self._part.in_short:
            yield Heading("Not raised", level=2)
            yield Paragraph("Nothing on the record goes to these theories.")
            yield Outline((0, in_short(theory)) for theory in self._part.in_short)

    def _burden(self, theory: Theory) -> str:
        burden, as_of = self._elements.burden(theory), self._explanation.trace.as_of
        known = [citation for citation in burden.cites if citation.authority.existed(as_of)]
        authority = f" {cited(known, short=True)}." if known else ""
        how_well = _how_well(element.standard for element in theory.elements)
        return f"For the {burden.on.value} to show, {how_well}.{authority}"

    def _theory(self, theory: Theory) -> Items:
        authorities = _Authorities(self._explanation.trace.as_of)
        several = len({element.standard for element in theory.elements}) > 1
        for element in theory.elements:
            standard = f" ({element.standard.label})" if several else ""
            yield 0, f"{element.state.sign} {element.name}{standard}: {element_words(element)}"
            yield 1, authorities.cited(element.cites)
        yield from self._grounds(
            theory.answers, authorities, _BUT.get(theory.state, "against it, ")
        )
        for ground in theory.open:
            yield 0, f"the law is open: {ground.rule.holding}"
            yield 1, authorities.cited(ground.cites)

    def _grounds(
        self, grounds: Iterable[Ground], authorities: _Authorities | None = None, how: str = ""
    ) -> Items:
        authorities = authorities or _Authorities(self._explanation.trace.as_of)
        facts = self._explanation.trace.question.facts
        for ground in grounds:
            contested = ", contested" if ground.step.value is Value.UNSETTLED else ""
            yield 0, f"{how}{answer_name(ground.rule)}{contested}: {ground.rule.holding}"
            by, on = self._elements.raised_by(ground), self._elements.burden_of(ground)
            how_well = _how_well([ground.step.standard])
            if by is on:
                yield 1, f"burden on the {on.value}, {how_well}"
            else:
                end = f"in the end the burden is on the {on.value}"
                yield 1, f"raised by the {by.value}, {how_well}; {end}"
            for at in facts_of([ground], self._explanation):
                yield 1, f"shown: {english.fact(facts[at])}"
            yield 1, authorities.cited(ground.cites)


def _how_well(standards: Iterable[Proof]) -> str:
    each = [*dict.fromkeys(standards)]
    if len(each) > 1:
        return "each element as well as stands beside it"
    article = "a " if each[0] is Proof.PREPONDERANCE else ""
    return f"by {article}{each[0].label}"


def element_words(element: Showing) -> str:
    """
    Say where an element stands and what puts it there.

    >>> from injunction_rules import demo, elements
    >>> aiding = elements(demo(), "cease", "alibaba").theories[1]
    >>> print(element_words(aiding.elements[1]))
    shown, undisputed [Order, third paragraph (ordered to show cause, ECF No. 44)]
    """
    if element.state is State.SILENT or element.words.startswith(element.state.value):
        return element.words
    return f"{element.state.value}, {element.words}"


def in_short(theory: Theory) -> str:
    """Name a theory with its elements."""
    return f"{theory.name}: {'; '.join(element.name for element in theory.elements)}"


class _Authorities:
    """Cites authorities with what they hold where they are first cited, and after that in short."""

    def __init__(self, as_of: date) -> None:
        self._as_of = as_of
        self._known: set[tuple[str, str]] = set()

    def cited(self, citations: Iterable[Citation]) -> str:
        """Write citations as sentences."""
        each = tuple(citations)
        passages = {(citation.authority.id, citation.pinpoint) for citation in each}
        known = passages <= self._known
        self._known |= passages
        return f"{cited(each, short=True) if known else cited_in_full(each, self._as_of)}."


# As data.


@data.register
def data_elements(elements: Elements) -> dict[str, Any]:
    """Return each ruling with all its theories; rules and facts are given once, by name."""
    seen = _Seen(elements)
    rulings = [seen.ruling(part) for part in elements]
    return {
        "schema": "injunction-rules/elements@1",
        **law_data(elements.situation),
        "rulings": rulings,
        "rules": seen.rules,
        "facts": seen.facts,
    }


class _Seen:
    """Gives rulings as data, and keeps the rules and facts that they name."""

    def __init__(self, elements: Elements) -> None:
        self._elements = elements
        self.rules: dict[str, dict[str, Any]] = {}
        self.facts: dict[str, str] = {}

    def ruling(self, part: RulingElements) -> dict[str, Any]:
        """Give one ruling."""
        ruling, of = part.ruling, part.ruling.explanation
        return {
            **fields(ruling, "motion against"),
            "party": ruling.decisive.party,
            **fields(ruling, "disposition headline"),
            "theories": [self._theory(theory, of) for theory in part.theories],
            "defenses": [self._answer(ground, of) for ground in part.defenses],
            "futile": [self._answer(ground, of) for ground in part.futile],
        }

    def _theory(self, theory: Theory, of: Explanation) -> dict[str, Any]:
        return {
            **fields(theory, "name state"),
            "says": theory.words,
            "burden": self._elements.burden(theory).on.value,
            "elements": [self._element(element, of) for element in theory.elements],
            "answers": [self._answer(ground, of) for ground in theory.answers],
            "rules": [self._rule(ground) for ground in theory.rules],
        }

    def _element(self, element: Showing, of: Explanation) -> dict[str, Any]:
        facts = of.trace.question.facts
        return {
            **fields(element, "name state"),
            "says": element.words,
            "standard": element.standard.name.lower(),
            "facts": self._facts(map(facts.index, element.facts), of),
            "cites": [str(citation) for citation in element.cites],
        }

    def _answer(self, ground: Ground, of: Explanation) -> dict[str, Any]:
        return {
            "name": answer_name(ground.rule),
            "rule": self._rule(ground),
            "raised_by": self._elements.raised_by(ground).value,
            "burden": self._elements.burden_of(ground).value,
            "standard": ground.step.standard.name.lower(),
            "facts": self._facts(facts_of([ground], of), of),
        }

    def _rule(self, ground: Ground) -> str:
        rule = ground.rule
        self.rules[rule.id] = {
            "holding": rule.holding,
            "settled": ground.step.settled,
            "rank": ground.step.rank.name.lower(),
            "cites": [str(citation) for citation in ground.cites],
        }
        return rule.id

    def _facts(self, places: Iterable[int], of: Explanation) -> list[str]:
        question = of.trace.question
        named = {question.places[at]: english.fact(question.facts[at]) for at in places}
        self.facts |= named
        return list(named)


@table.register
def table_elements(elements: Elements) -> Table:
    """Return a row for each element of each theory."""
    return Table(
        (
            "motion",
            "against",
            "ruling",
            "theory",
            "theory stands",
            "element",
            "state",
            "record",
            "burden",
            "standard",
            "authorities",
        ),
        [
            (
                part.ruling.motion,
                part.ruling.against,
                part.ruling.disposition.words,
                theory.name,
                theory.words,
                element.name,
                element.state.value,
                element.words,
                elements.burden(theory).on.value,
                element.standard.label,
                cited(element.cites),
            )
            for part in elements
            for theory in part.theories
            for element in theory.elements
        ],
    )
