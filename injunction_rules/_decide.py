"""The main verb: from a case to a ruling on every motion."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from attrs import define, field, frozen

from injunction_rules._version import __version__
from injunction_rules.authorities import Authority, Citation, Signal, Weight
from injunction_rules.cases import Case, Disposition
from injunction_rules.conditions import parameters_in
from injunction_rules.courts import COURTS
from injunction_rules.decisions import Answer, Decision, Receipt, Relied, Ruling
from injunction_rules.doctrines import RULES
from injunction_rules.engines import Engine
from injunction_rules.engines import engine as engine_named
from injunction_rules.errors import InjunctionRulesError, nearest
from injunction_rules.explain import Reason, deciding_steps, reasons, turning_point
from injunction_rules.findings import (
    DirectSuitOpen,
    Finding,
    InjunctionContinues,
    ReliefFutile,
    ReliefWarranted,
)
from injunction_rules.proof import Standing, Value
from injunction_rules.questions import Question, questions
from injunction_rules.rulebook import RuleBook
from injunction_rules.traces import Status, Step, Trace
from injunction_rules.weighing import Law, effective, law_of

REMARKS = (InjunctionContinues, DirectSuitOpen)
"""Findings that are said beside the rulings and change none."""


def decide(
    case: Case,
    rules: RuleBook = RULES,
    *,
    engine: Engine | str | None = None,
    forum: str | None = None,
    as_of: date | None = None,
) -> Decision:
    """
    Rule on every motion of a case.

    Parameters
    ----------
    case : Case
    rules : RuleBook, optional
        The law; this package's when left out.
    engine : Engine or str, optional
        ``durable`` or ``reference``; left out, the first that can run here.
    forum : str, optional
        Id of the court that decides; left out, the case's.
    as_of : datetime.date, optional
        The law is taken as of this date; left out, the case's.

    Returns
    -------
    Decision

    Raises
    ------
    InjunctionRulesError
        If the forum is no federal court, or the engine cannot run here.

    >>> from injunction_rules.data import demo
    >>> decide(demo(), engine="reference").ruling("comply", "bbottruoys").disposition
    <Disposition.DENIED_AS_FUTILE: 'denied_as_futile'>
    """
    forum = case.court if forum is None else forum
    if forum not in COURTS:
        raise InjunctionRulesError(
            f"no federal court {forum!r}; {nearest(forum, COURTS)}".rstrip("; ")
        )
    as_of = case.as_of if as_of is None else as_of
    chosen = engine_named(engine) if engine is None or isinstance(engine, str) else engine
    law = law_of(rules, forum, as_of)
    rulings, answered = _rulings(case, law, chosen)
    traces = [answer.trace for ruling in rulings for answer in ruling.answers]
    remarks = tuple(_remarks(traces))
    steps = _relied_steps(answered, [rule for _, rule in remarks])
    relied = _authorities(steps, law)
    return Decision(
        case,
        rulings,
        remarks,
        relied,
        tuple(_open_points(steps, law)),
        Receipt(
            __version__,
            chosen.name,
            rules.hash,
            forum,
            as_of,
            tuple(dict.fromkeys(one.citation.authority.id for one in relied)),
        ),
    )


def answer(question: Question, law: Law, engine: Engine) -> Answer:
    """Put one question to an engine."""
    premises, conclusions = engine.evaluate(question, law)
    met = {rule: premise.value for rule, premise in premises.items()}
    steps = []
    for rule in law.book.rules:
        value, by = effective(rule, law, met)
        rank = law.ranks[rule.id]
        if rank is Weight.NONE:
            status = Status.NOT_IN_FORCE
        elif met[rule.id] is Value.FALSE:
            status = Status.NOT_MET
        else:
            status = Status.DEFEATED if value is Value.FALSE else Status.FIRED
        steps.append(Step(rule, status, met[rule.id], value, rank, premises[rule.id], by))
    trace = Trace(question, tuple(steps), conclusions)
    return Answer(question.party, _disposition(trace), trace)


@frozen
class _Answered:
    """An answer with its reasons, worked out once for all questions alike."""

    answer: Answer
    why: Reason


@define
class _Memory:
    """What was worked out so far for one case."""

    answered: dict[Any, _Answered] = field(factory=dict)
    seen: dict[tuple[int, bool], tuple[Any, ...]] = field(factory=dict)


def _answer_once(question: Question, law: Law, engine: Engine, memory: _Memory) -> _Answered:
    """
    Put a question to an engine, unless one alike but for names was put before.

    Sixty sellers who never appeared ask one question sixty times: rules see
    neither names nor places in the record.
    """
    key = (question.relief, tuple(_without_names(question, law, memory)))
    alike = memory.answered.get(key)
    if alike is None:
        fresh = answer(question, law, engine)
        memory.answered[key] = alike = _Answered(fresh, reasons(fresh))
        return alike
    old = alike.answer
    trace = Trace(question, old.trace.steps, old.trace.conclusions)
    return _Answered(Answer(question.party, old.disposition, trace), alike.why)


def _without_names(question: Question, law: Law, memory: _Memory) -> Iterator[tuple[Any, ...]]:
    """What rules can see of each fact: no persons, no source, no text that none compares."""
    # A denial is compared with what it denies in every field it states.
    denied = {type(fact) for fact in question.facts if not fact.shown}
    for fact in question.facts:
        every_text = type(fact) in denied
        # The facts of a case are the same objects in each of its questions.
        known = (id(fact), every_text)
        if known not in memory.seen:
            said = (
                (name, value)
                for name, value in fact.stated().items()
                if every_text or not isinstance(value, str) or name in law.compared
            )
            memory.seen[known] = (type(fact), fact.shown, fact.proof, *said)
        yield memory.seen[known]


def _disposition(trace: Trace) -> Disposition:
    futile, warranted = trace.standing(ReliefFutile), trace.standing(ReliefWarranted)
    if futile is Standing.SHOWN:
        return Disposition.DENIED_AS_FUTILE
    if warranted in (Standing.NOT_SHOWN, Standing.REFUTED):
        return Disposition.DENIED
    if Standing.CONTESTED in (futile, warranted):
        return Disposition.OPEN
    return Disposition.GRANTED


# The best answer for the movant decides: one enjoined party helped is enough.
_FOR_MOVANT = (
    Disposition.GRANTED,
    Disposition.OPEN,
    Disposition.DENIED,
    Disposition.DENIED_AS_FUTILE,
)


def _rulings(
    case: Case, law: Law, engine: Engine
) -> tuple[tuple[Ruling, ...], tuple[_Answered, ...]]:
    """The rulings, and what was answered for them, once for all questions alike."""
    names = {person.id: person.name for person in case.people}
    asked: dict[tuple[str, str], list[Question]] = {}
    for question in questions(case):
        asked.setdefault((question.motion, question.respondent), []).append(question)
    rulings = []
    memory = _Memory()
    for (motion, person), those in asked.items():
        found = [_answer_once(question, law, engine, memory) for question in those]
        answers = tuple(one.answer for one in found)
        disposition = min((a.disposition for a in answers), key=_FOR_MOVANT.index)
        decisive = next(one for one in found if one.answer.disposition is disposition)
        rulings.append(
            Ruling(
                motion,
                those[0].relief,
                person,
                names[person],
                disposition,
                law.book.standards[those[0].relief],
                turning_point(decisive.answer, decisive.why),
                answers,
            )
        )
    return tuple(rulings), tuple(memory.answered.values())


def _remarks(traces: Iterable[Trace]) -> Iterable[tuple[Finding, str]]:
    traces = tuple(traces)
    for finding in REMARKS:
        for trace in traces:
            conclusion = trace.conclusion(finding)
            if conclusion.standing is Standing.SHOWN:
                yield finding, conclusion.supporting[0]
                break


def _relied_steps(answered: Iterable[_Answered], remarks: Iterable[str]) -> tuple[Step, ...]:
    """The steps on which rulings and remarks rest, once each, in the order of the book."""
    found: dict[str, Step] = {}
    order: tuple[Step, ...] = ()
    for one in answered:
        order = order or one.answer.trace.steps
        for step in deciding_steps(one.answer, one.why):
            found.setdefault(step.rule.id, step)
    for rule in remarks:
        found.setdefault(rule, next(step for step in order if step.rule.id == rule))
    return tuple(found[step.rule.id] for step in order if step.rule.id in found)


_SIGNALS = tuple(Signal)


def _authorities(steps: Iterable[Step], law: Law) -> tuple[Relied, ...]:
    cited: dict[tuple[Authority, str], list[tuple[Citation, str]]] = {}
    for step in steps:
        for citation in step.rule.cites:
            if citation.authority.existed(law.as_of):
                passage = (citation.authority, citation.pinpoint)
                cited.setdefault(passage, []).append((citation, step.rule.id))
    relied = []
    for (authority, _), uses in cited.items():
        # One passage cited with several signals is listed with the strongest.
        best = min((citation for citation, _ in uses), key=lambda c: _SIGNALS.index(c.signal))
        rules = tuple(dict.fromkeys(rule for _, rule in uses))
        relied.append(Relied(best, authority.weight(law.forum, law.as_of), rules))
    # sorted() is stable: within one weight the order of the rule book stays.
    return tuple(sorted(relied, key=lambda one: -one.weight))


def _open_points(steps: tuple[Step, ...], law: Law) -> Iterable[str]:
    doctrines = dict.fromkeys(law.book.doctrine_of(step.rule) for step in steps)
    for doctrine in doctrines:
        yield from doctrine.open_points
        if doctrine.burden.note:
            yield doctrine.burden.note
    for parameter in dict.fromkeys(
        one for step in steps for one in parameters_in(step.rule.when) if one.open_textured
    ):
        yield f"{parameter.id} is {parameter}: the number is ours. {parameter.reason}"
