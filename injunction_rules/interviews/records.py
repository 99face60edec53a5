"""Questions about the record, each with how its answers are read."""

from __future__ import annotations

import re
from abc import abstractmethod
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from attrs import evolve, frozen

from injunction_rules.casefile.contract import FORMS, is_enum, words_of
from injunction_rules.casefile.json_schema import definitions_of, described, sentence_of
from injunction_rules.changes import Adding, Changing
from injunction_rules.explaining.citing import cited
from injunction_rules.interviews.drafts import Draft, Key
from injunction_rules.interviews.positions import Position, keyed_by
from injunction_rules.interviews.questions import Question
from injunction_rules.interviews.reading import (
    NO,
    YES,
    AnswerError,
    pick,
    read_day,
    with_proof,
    with_source,
)
from injunction_rules.interviews.wording import WHEN_DONE, choices_of, plain_words, types_of
from injunction_rules.model.authorities import Weight
from injunction_rules.model.conditions import Pattern, patterns_in
from injunction_rules.model.facts import (
    KNOWN,
    NEVER,
    Conduct,
    Fact,
    Injunction,
    Known,
    Motion,
    Timing,
    fact_name,
)
from injunction_rules.model.proof import Proof, Value
from injunction_rules.model.rules import Rule
from injunction_rules.semantics.matching import Counted, denies, matches, timing_of
from injunction_rules.semantics.weighing import rank

_NO_ANSWER = "“{}” is not an answer: type yes, no, unknown or skip."
_MOST_RULES = 2


Seen = tuple[tuple[Position, Adding | Changing], ...]
"""The changes of the record that can change a ruling, each with the rulings."""


@frozen
class RecordQuestion(Question):
    """A question about the record, with the changes of it that can change a ruling."""

    kind: type[Fact] = Fact
    seen: Seen = ()
    share: float = 0

    def explained(self, draft: Draft) -> Iterator[str]:
        yield from filter(None, map(plain_words, self.defined()))
        for rule in _asking(self.seen, draft):
            court = draft.rules.courts[draft.case.court]
            binding = rank(rule, court, draft.case.as_of)
            yield (
                f"A rule that asks for it ({rule.id}, {binding.label} here): {rule.holding} "
                f"{cited(rule.cites)}."
            )

    @abstractmethod
    def defined(self) -> Iterator[str]:
        """Yield what the catalogue of facts says of it."""


@frozen
class FactQuestion(RecordQuestion):
    """The question whether the record shows a fact of some people; it must have the ``field``."""

    field: str = ""
    of_party: bool = False

    @property
    def is_of_several(self) -> bool:
        return len(self.about) > 1

    def read(self, answer: str, draft: Draft) -> Draft:
        answer, source = with_source(answer)
        answer, proof = with_proof(answer)
        values: dict[str, Any] = {"shown": answer.lower() not in NO}
        if self.field and values["shown"]:
            values[self.field] = _value(self.kind, self.field, answer)
        elif values["shown"] and answer.lower() not in YES:
            raise AnswerError(_NO_ANSWER.format(answer))
        of = "party" if self.of_party else "respondent"
        people = self.about[0] if len(self.about) == 1 else self.about
        if not self.of_party or len(self.about) < len(draft.case.enjoined_parties):
            values[of] = people
        fact = self.kind(proof=proof or Proof.UNDISPUTED, source=source, **values)
        draft = draft.with_case(draft.case.adding(fact))
        return draft if proof is None else draft.settling(_proof_keys([fact]))

    def defined(self) -> Iterator[str]:
        yield sentence_of(self.kind)
        if self.field:
            yield described([self.kind.__doc__ or ""], self.field)
            for option in types_of(self.kind, self.field):
                yield from definitions_of(option)
        yield (
            "“No” says that the record shows the contrary; “unknown” that it is silent, "
            "which helps nobody."
        )


@frozen
class FieldQuestion(RecordQuestion):
    """The question what a fact of the record, or the order itself, is like."""

    fact: Fact | None = None
    field: str = ""

    def read(self, answer: str, draft: Draft) -> Draft:
        answer, source = with_source(answer)
        values = _read(self.kind, self.field, answer)
        assert self.fact is not None
        if source:
            values["source"] = source
        new = evolve(self.fact, **values)
        case = draft.case
        if isinstance(new, Injunction):
            return draft.with_case(evolve(case, injunction=new))
        return draft.with_case(
            evolve(case, facts=[new if fact == self.fact else fact for fact in case.facts])
        )

    def defined(self) -> Iterator[str]:
        docs = [kind.__doc__ or "" for kind in self.kind.__mro__[:-1]]
        if is_when(self.kind, self.field):
            yield "Its day counts where the record gives one, and else its place among the events."
            yield from definitions_of(Timing)
            return
        yield described(docs, self.field) or sentence_of(self.kind)
        for option in types_of(self.kind, self.field):
            yield from definitions_of(option)


@frozen
class ProofQuestion(RecordQuestion):
    """The question how well the facts are shown on which a ruling now turns."""

    facts: tuple[Fact, ...] = ()

    @property
    def is_of_several(self) -> bool:
        return len(self.facts) > 1

    @property
    def skipped(self) -> tuple[Key, ...]:
        return tuple(_proof_keys(self.facts))

    def read(self, answer: str, draft: Draft) -> Draft:
        proof = list(Proof)[pick(answer, self.choices)] if answer else Proof.UNDISPUTED
        case = draft.case
        facts = [evolve(fact, proof=proof) if fact in self.facts else fact for fact in case.facts]
        return draft.with_case(evolve(case, facts=facts)).settling(_proof_keys(self.facts))

    def unknown(self, draft: Draft) -> Draft:
        # What nobody knows to be proved is no more than said.
        return self.read(Proof.ALLEGED.label, draft)

    def defined(self) -> Iterator[str]:
        yield "A ruling now turns on how well this is proved."
        yield from definitions_of(Proof)


def _proof_keys(facts: Iterable[Fact]) -> Iterator[Key]:
    for fact in facts:
        yield from ((f"{fact_name(type(fact))}.proof", person) for person in keyed_by(fact))


def is_when(kind: type[Fact], name: str) -> bool:
    """Tell whether a field places conduct in time, which is asked for as one thing."""
    return issubclass(kind, Conduct) and name in WHEN_DONE


def _read(kind: type[Fact], name: str, answer: str) -> dict[str, Any]:
    if not is_when(kind, name):
        return {name: _value(kind, name, answer)}
    if re.search(r"\d{4}|\d[/.-]\d", answer):
        return {"on": read_day(answer)}
    return {"timing": _value(kind, "timing", answer)}


def _value(kind: type[Fact], name: str, answer: str) -> Any:
    """Read the value of a field."""
    options = types_of(kind, name)
    if choices := choices_of(kind, name):
        word = choices[pick(answer, choices)][0]
        return next(words_of(option)[word] for option in options if is_enum(option))
    if bool in options:
        if answer.lower() not in (*YES, *NO):
            raise AnswerError(_NO_ANSWER.format(answer))
        return answer.lower() in YES
    if Known in options and answer.lower() in ("never", "known"):
        return NEVER if answer.lower() == "never" else KNOWN
    if date in options:
        return read_day(answer)
    if int in options:
        if not answer.isdecimal() or len(answer) > 6:
            raise AnswerError(f"“{answer}” is not a whole number.")
        return int(answer)
    pattern, words = FORMS.get((kind, name), (".*", ""))
    if not re.fullmatch(pattern, answer):
        raise AnswerError(f"“{answer}” is not {words}.")
    return answer


def _asking(seen: Seen, draft: Draft) -> tuple[Rule, ...]:
    """Give the rules that would see the change: those that ask for least, and bind, first."""
    case = draft.case
    asking: dict[Rule, tuple[int, int]] = {}
    for position, change in seen:
        motion = Motion(relief=position.relief, against=position.capacity)
        least = len(change.added.stated())
        for rule in draft.rules.rules:
            weight = rank(rule, case.court, case.as_of)
            patterns = tuple(patterns_in(rule.when))
            if (
                weight is not Weight.NONE
                and _speaks_of(patterns, motion)
                and _sees(patterns, change)
            ):
                asking[rule] = min(asking.get(rule, (least, -weight)), (least, -weight))
    return tuple(sorted(asking, key=lambda rule: asking[rule])[:_MOST_RULES])


def _speaks_of(patterns: Iterable[Pattern], motion: Motion) -> bool:
    """Tell whether a rule is of a motion, or of any."""
    of = [pattern for pattern in patterns if pattern.kind is Motion]
    return not of or any(matches(_counted(motion), pattern) for pattern in of)


def _sees(patterns: Iterable[Pattern], change: Adding | Changing) -> bool:
    """Tell whether a rule can tell the record with a change from that without."""
    new, old = change.added, change.removed
    for pattern in patterns:
        if isinstance(new, pattern.kind):
            test = matches if new.shown else denies
            if test(_counted(new), pattern) and not (
                old is not None and test(_counted(old), pattern)
            ):
                return True
    return False


def _counted(fact: Fact) -> Counted:
    return Counted(0, fact, Value.TRUE, timing_of(fact))
