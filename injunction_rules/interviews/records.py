"""The questions about the record: only those that can still change a ruling."""

from __future__ import annotations

import re
from abc import abstractmethod
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from typing import Any

import attrs
from attrs import evolve, frozen

from injunction_rules.casefile.contract import FORMS, is_enum, words_of
from injunction_rules.casefile.json_schema import definitions_of, described, sentence_of
from injunction_rules.changes import Adding, Changing
from injunction_rules.explaining.citing import cited
from injunction_rules.explaining.fields import said
from injunction_rules.explaining.wording import substance
from injunction_rules.interviews import usage
from injunction_rules.interviews.drafts import Draft, Key
from injunction_rules.interviews.positions import (
    Position,
    keyed_by,
    positions,
    question_about,
    unasked,
)
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
from injunction_rules.interviews.wording import (
    WHEN_DONE,
    asked_about,
    asked_of,
    choices_of,
    names_of,
    plain_words,
    types_of,
    who,
)
from injunction_rules.model.authorities import Weight
from injunction_rules.model.conditions import Pattern, patterns_in
from injunction_rules.model.facts import (
    KNOWN,
    NEVER,
    Address,
    AlternativeService,
    Appearance,
    Conduct,
    Fact,
    Identity,
    Injunction,
    Known,
    Motion,
    Timing,
    fact_name,
    needed_fields,
)
from injunction_rules.model.proof import Proof, Value
from injunction_rules.model.rules import Rule
from injunction_rules.rendering.trees import number
from injunction_rules.semantics.matching import Counted, denies, matches, timing_of
from injunction_rules.semantics.weighing import rank

_NO_ANSWER = "“{}” is no answer: type yes, no, unknown or skip."
_MOST_RULES = 2
_AT_ONCE = 0.25
"""A field that this share of the facts of its kind state is asked about together with the fact."""
_OF_THE_ORDER = 0.3
"""The share for questions about the order itself, which opinions mostly take as given."""


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
    """Whether the record shows a fact of some people; ``field`` is the one that it must have."""

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
    """What a fact of the record, or the order itself, is like."""

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
        if _is_when(self.kind, self.field):
            yield "Its day counts where the record gives one, and else its place among the events."
            yield from definitions_of(Timing)
            return
        yield described(docs, self.field) or sentence_of(self.kind)
        for option in types_of(self.kind, self.field):
            yield from definitions_of(option)


@frozen
class ProofQuestion(RecordQuestion):
    """How the facts are shown on which a ruling now turns."""

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


def _is_when(kind: type[Fact], name: str) -> bool:
    return issubclass(kind, Conduct) and name in WHEN_DONE


def _read(kind: type[Fact], name: str, answer: str) -> dict[str, Any]:
    if not _is_when(kind, name):
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
            raise AnswerError(f"“{answer}” is no whole number.")
        return int(answer)
    pattern, words = FORMS.get((kind, name), (".*", ""))
    if not re.fullmatch(pattern, answer):
        raise AnswerError(f"“{answer}” is not {words}.")
    return answer


@lru_cache(maxsize=32)
def record_questions(draft: Draft) -> tuple[RecordQuestion, ...]:
    """
    Give all the questions that can still change a ruling, the next one first.

    >>> from injunction_rules import RULES, demo
    >>> draft = Draft(RULES).with_case(demo())
    >>> record_questions(draft)[0].text
    'When was there a violation by the enjoined party (the four enjoined parties)?'
    """
    standing = positions(draft)
    fields = list(_field_questions(draft, standing))
    proof = list(_proof_questions(draft, standing))
    facts = list(_fact_questions(draft, standing))
    at_once = [question for question in fields if question.share >= _AT_ONCE]
    later = [
        evolve(question, share=question.share * _share(question.kind, draft, question.about))
        for question in fields
        if question.share < _AT_ONCE
    ]
    rest = [*_order_questions(standing), *facts, *later]
    return (*at_once, *proof, *sorted(rest, key=lambda question: _turn(question, draft)))


def _turn(question: RecordQuestion, draft: Draft) -> tuple[bool, float]:
    """Tell when a question comes: the more often opinions speak of a thing, the sooner."""
    # Whoever is asked about one by one is asked about at once, and so is who was absent
    # about whether anybody can be served.
    apart = not draft.apart.isdisjoint(question.keys)
    at_once = apart or (question.kind in _OF_SERVICE and _is_absent(question.about, draft))
    return not at_once, -question.share


_OF_SERVICE = (Identity, Address, AlternativeService)


def _is_absent(people: Iterable[str], draft: Draft) -> bool:
    """Tell whether the record says of some people that they never appeared."""
    absent = [fact for fact in draft.case.facts if isinstance(fact, Appearance) and not fact.shown]
    return any(fact.speaks_of(person) for fact in absent for person in people)


def _share(thing: Any, draft: Draft, about: Iterable[str]) -> float:
    case = draft.case
    people = [person for person in about if person] or [person.id for person in case.people]
    return usage.share(thing, [usage.group_of(case, person) for person in people])


def _fact_questions(draft: Draft, standing: Iterable[Position]) -> Iterator[FactQuestion]:
    about: dict[tuple[Any, ...], dict[str, None]] = {}
    seen: dict[tuple[Any, ...], list[tuple[Position, Adding | Changing]]] = {}
    for position in standing:
        for option in position.unknown:
            kind, of_party = type(option.fact), option.fact.respondent is None
            if not _can_be_stated(kind):
                continue
            key = (kind, of_party, None if of_party else position.capacity)
            for person in position.people:
                still = unasked(kind, person, of_party, draft)
                about.setdefault(key, {}).update(dict.fromkeys(still))
            seen.setdefault(key, []).append((position, option))
    order = [person.id for person in draft.case.people]
    for (kind, of_party, _), named in about.items():
        people = tuple(sorted(named, key=order.index))
        name = fact_name(kind)
        together = people[:1] if (name, people[0]) in draft.apart else people
        (field,) = needed_fields(kind) or ("",)
        choices = choices_of(kind, field) if field else ()
        yield FactQuestion(
            name,
            asked_of(kind, who(draft.case, together)),
            _forms("a number, or no" if field else "yes · no", together),
            choices,
            together,
            kind=kind,
            seen=tuple(seen[kind, of_party, _]),
            share=_share(kind, draft, together),
            field=field,
            of_party=of_party,
        )


def _forms(first: str, people: tuple[str, ...]) -> str:
    return f"{first} · unknown · skip" + (" · each (one by one)" if len(people) > 1 else "")


def _can_be_stated(kind: type[Fact]) -> bool:
    """Tell whether a fact of a kind can be stated by one answer."""
    needed = needed_fields(kind)
    bare = all(field.default is not attrs.NOTHING for field in attrs.fields(kind))
    return bare and len(needed) < 2 and all(choices_of(kind, name) for name in needed)


def _field_questions(draft: Draft, standing: Iterable[Position]) -> Iterator[FieldQuestion]:
    for fact, name, changes in _open_fields(standing):
        if not isinstance(fact, Injunction):
            question = _field_question(fact, name, changes, names_of(fact, draft.case))
            key = question.key.rpartition(".")[2]
            part = _share((question.kind, key), draft, question.about)
            whole = _share(question.kind, draft, question.about) or 1
            yield evolve(question, share=part / whole)


def _order_questions(standing: Iterable[Position]) -> Iterator[FieldQuestion]:
    for fact, name, changes in _open_fields(standing):
        if isinstance(fact, Injunction):
            yield evolve(_field_question(fact, name, changes, ""), share=_OF_THE_ORDER)


def _open_fields(standing: Iterable[Position]) -> Iterator[tuple[Fact, str, Seen]]:
    """Yield each fact with a field that it leaves open, and what may be said of it."""
    seen: dict[tuple[Fact, str], list[tuple[Position, Adding | Changing]]] = {}
    for position in standing:
        for change in position.unsaid:
            (name,) = change.said
            asked = "timing" if _is_when(type(change.old), name) else name
            seen.setdefault((change.old, asked), []).append((position, change))
    for (fact, name), changes in seen.items():
        yield fact, name, tuple(changes)


def _field_question(fact: Fact, name: str, changes: Seen, names: str) -> FieldQuestion:
    kind = type(fact)
    return FieldQuestion(
        question_about(fact, name),
        asked_about(kind, name, names),
        _field_forms(kind, name),
        choices_of(kind, name),
        keyed_by(fact),
        kind=kind,
        seen=changes,
        fact=fact,
        field=name,
    )


def _field_forms(kind: type[Fact], name: str) -> str:
    options = types_of(kind, name)
    if _is_when(kind, name):
        return "a day, or a number · unknown · skip"
    if Known in options:
        return "a day · never · known (on a day not given) · unknown · skip"
    if date in options:
        return "a day · unknown · skip"
    if bool in options:
        return f"yes · no ({said(kind, name, False)}) · unknown · skip"
    if int in options or choices_of(kind, name):
        return "a number · unknown · skip"
    _, words = FORMS.get((kind, name), ("", "a text"))
    return f"{words} · unknown · skip"


def _proof_questions(draft: Draft, standing: Iterable[Position]) -> Iterator[ProofQuestion]:
    seen = [(position, change) for position in standing for change in position.unproved]
    facts = tuple(dict.fromkeys(change.old for _, change in seen))
    if not facts:
        return
    about = tuple(dict.fromkeys(person for fact in facts for person in keyed_by(fact)))
    if ("proof", about[0]) in draft.apart:
        facts = facts[:1]
    several = len(facts) > 1
    yield ProofQuestion(
        "proof",
        f"How well are these {number(len(facts))} facts shown?"
        if several
        else f"How well is it shown: {substance(facts[0])}?",
        "a number · Enter for undisputed" + (" · each (one by one)" if several else ""),
        tuple((proof.name.lower(), proof.label) for proof in Proof),
        about,
        tuple(map(substance, facts)) if several else (),
        kind=type(facts[0]),
        seen=tuple(seen),
        facts=facts,
    )


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
