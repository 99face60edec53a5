"""The main verb: from a case to a ruling on every motion."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from attrs import define, evolve, field, frozen

from injunction_rules._version import __version__
from injunction_rules.decisions.decision import Decision, Relied, Ruling
from injunction_rules.decisions.receipt import Receipt
from injunction_rules.engines import Engine, engine_for
from injunction_rules.explaining.charting import chart_of
from injunction_rules.explaining.reasons import Explanation
from injunction_rules.law.rules import RULES
from injunction_rules.model.authorities import Authority, Signal
from injunction_rules.model.cases import Case, Disposition
from injunction_rules.model.conditions import findings_in, parameters_in
from injunction_rules.model.findings import (
    DirectSuitOpen,
    Finding,
    InjunctionContinues,
    ReliefFutile,
    ReliefWarranted,
)
from injunction_rules.model.parameters import Parameter
from injunction_rules.model.proof import Standing
from injunction_rules.model.questions import Question, questions
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.model.rules import Rule
from injunction_rules.model.traces import Answer, Conclusion, Step, Trace
from injunction_rules.semantics.weighing import Law, agreed, law_of, stipulations

REMARKS = (InjunctionContinues, DirectSuitOpen)
"""Findings that are said beside the rulings and change none."""


def decide(
    case: Case,
    rules: RuleBook = RULES,
    *,
    engine: Engine | str | None = None,
    cross_check: Engine | str | None = None,
    forum: str | None = None,
    as_of: date | None = None,
    stipulated: Iterable[tuple[Finding, Standing]] = (),
    relied: bool = True,
) -> Decision:
    """
    Rule on every motion of a case.

    Parameters
    ----------
    case : Case
    rules : RuleBook, optional
        The law; this package's when left out.
    engine : Engine or str, optional
        One of :data:`~injunction_rules.engines.ENGINES`; left out, the first of them.
    cross_check : Engine or str, optional
        Another engine, such as ``"durable"``, which decides every question too and must
        give the same steps and findings.  The decision is that of the first, with its
        name in the receipt.
    forum : str, optional
        Id of the court that decides; left out, the case's.
    as_of : datetime.date, optional
        The law is taken as of this date; left out, the case's.
    stipulated : iterable of (Finding, Standing), optional
        Findings supposed for argument's sake, whatever the rules say; trace and
        receipt tell.
    relied : bool, optional
        Work out the authorities relied on and the open points, which takes longer than the
        rulings; without them the decision has none, and its data and JSON are the same, but
        for the text of the rules.

    Returns
    -------
    Decision

    Raises
    ------
    InjunctionRulesError
        If the rules know no such court, an engine cannot run here, or a finding is
        stipulated in two ways.
    EnginesDifferError
        If the engine decides a question otherwise than that of ``cross_check``.
    TypeError
        If it is no case, such as the path of one.

    >>> from injunction_rules.corpus.data import demo
    >>> decide(demo(), engine="reference").ruling("comply", "bbottruoys").disposition
    <Disposition.DENIED_AS_FUTILE: 'denied_as_futile'>
    """
    law = _law(case, rules, forum, as_of, stipulated)
    chosen = engine_for(engine, cross_check)
    rulings, answered = _rulings(case, law, chosen)
    remarks = tuple(_remarks([answer.trace for ruling in rulings for answer in ruling.answers]))
    authorities, open_points = _relied_on(answered, remarks, law) if relied else ((), ())
    return Decision(
        case,
        rulings,
        remarks,
        authorities,
        open_points,
        Receipt(
            __version__,
            chosen.name,
            rules.hash,
            case.hash,
            law.forum,
            law.as_of,
            tuple(f"{finding.id}: {standing.value}" for finding, standing in law.stipulated),
        ),
    )


def rulings_of(
    case: Case,
    rules: RuleBook = RULES,
    *,
    engine: Engine | str | None = None,
    forum: str | None = None,
    as_of: date | None = None,
) -> tuple[Ruling, ...]:
    """
    Rule on every motion of a case, and work out nothing beside the rulings.

    What a ruling rests on, and what remains open, takes longer to find than the ruling.
    The parameters, and what is raised, are those of :func:`decide`.

    >>> from injunction_rules.corpus.data import demo
    >>> rulings_of(demo(), engine="compiled") == decide(demo(), engine="compiled").rulings
    True
    """
    return _rulings(case, _law(case, rules, forum, as_of), engine_for(engine))[0]


def _law(
    case: Case,
    rules: RuleBook,
    forum: str | None,
    as_of: date | None,
    stipulated: Iterable[tuple[Finding, Standing]] = (),
) -> Law:
    """Give the law under which a case is decided: its own, where nothing else is asked."""
    if not isinstance(case, Case):
        kind = type(case).__name__
        raise TypeError(f"expected a Case, found {kind}; load_case reads one from a file")
    forum = rules.forum(case.court if forum is None else forum)
    return law_of(rules, forum, case.as_of if as_of is None else as_of, stipulations(stipulated))


def answer(question: Question, law: Law, engine: Engine) -> Answer:
    """Put one question to an engine."""
    if question.stipulated:
        return _answer_as_agreed(question, law, engine)
    steps, conclusions = engine.evaluate(question, law)
    if law.stipulated:
        # What is stipulated stands even where no rule of the book speaks of it.
        conclusions += tuple(
            [
                Conclusion(finding, standing, stipulated=True)
                for finding, standing in law.stipulated
                if finding not in law.speaking
            ]
        )
    trace = Trace(question, law.as_of, steps, conclusions)
    return Answer(question.party, _disposition(conclusions, law), trace)


def _answer_as_agreed(question: Question, law: Law, engine: Engine) -> Answer:
    """Put a question to an engine of which the case says that something is not disputed."""
    plain = evolve(question, stipulated=())
    given = answer(plain, agreed(law, question.stipulated), engine)
    trace = given.trace
    supposed = {finding for finding, _ in law.stipulated}
    sources: dict[str, str] = {}
    for stipulation in question.stipulated:
        # Of several that say the same, the first with a place.
        sources[stipulation.finding] = sources.get(stipulation.finding) or stipulation.source
    conclusions = tuple(
        evolve(conclusion, source=sources[conclusion.finding.id])
        if conclusion.stipulated and conclusion.finding not in supposed
        else conclusion
        for conclusion in trace.conclusions
    )
    return evolve(given, trace=evolve(trace, question=question, conclusions=conclusions))


@frozen
class _Answered:
    """An answer with its reasons, worked out once for all questions alike."""

    answer: Answer
    explanation: Explanation


@define
class _Memory:
    """What was worked out so far for one case, which asks one question or several."""

    several: bool
    answered: dict[Any, _Answered] = field(factory=dict)
    seen: dict[tuple[int, bool], tuple[Any, ...]] = field(factory=dict)


def _answer_once(question: Question, law: Law, engine: Engine, memory: _Memory) -> _Answered:
    """
    Put a question to an engine, unless one alike but for names was put before.

    Sixty sellers who never appeared ask one question sixty times: rules see
    neither names nor places in the record.
    """
    seen = _without_names(question, law, memory) if memory.several else ()
    key = (question.relief, *seen, *((s.finding, s.shown, s.source) for s in question.stipulated))
    alike = memory.answered.get(key)
    if alike is None:
        fresh = answer(question, law, engine)
        memory.answered[key] = alike = _Answered(fresh, Explanation(fresh))
        return alike
    old = alike.answer
    trace = Trace(question, old.trace.as_of, old.trace.steps, old.trace.conclusions)
    return _Answered(Answer(question.party, old.disposition, trace), alike.explanation)


def _without_names(question: Question, law: Law, memory: _Memory) -> Iterator[tuple[Any, ...]]:
    """Yield what rules can see of each fact: no persons, no source, no text that none compares."""
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


@lru_cache(maxsize=256)
def _decisive(
    book: RuleBook, stipulated: tuple[tuple[Finding, Standing], ...]
) -> tuple[int | None, ...]:
    """Give the places, among the conclusions under a law, of the findings that decide."""
    supposed = [finding for finding, _ in stipulated if finding not in book.findings]
    places = {finding: place for place, finding in enumerate([*book.findings, *supposed])}
    return places.get(ReliefFutile), places.get(ReliefWarranted)


def _disposition(conclusions: Sequence[Conclusion], law: Law) -> Disposition:
    futile, warranted = _decisive(law.book, law.stipulated)
    return disposition_where(
        Standing.NOT_SHOWN if futile is None else conclusions[futile].standing,
        Standing.NOT_SHOWN if warranted is None else conclusions[warranted].standing,
    )


def disposition_where(futile: Standing, warranted: Standing) -> Disposition:
    """
    Tell how a motion is ruled, by where it stands that relief is futile, and warranted.

    >>> disposition_where(Standing.NOT_SHOWN, Standing.CONTESTED)
    <Disposition.OPEN: 'open'>
    """
    if futile is Standing.SHOWN:
        return Disposition.DENIED_AS_FUTILE
    if warranted in (Standing.NOT_SHOWN, Standing.REFUTED):
        return Disposition.DENIED
    if Standing.CONTESTED in (futile, warranted):
        return Disposition.OPEN
    return Disposition.GRANTED


def best_for_movant(dispositions: Iterable[Disposition]) -> Disposition:
    """Give the best answer for the movant, which decides: one enjoined party helped is enough."""
    return min(dispositions, key=_FOR_MOVANT.index)


_FOR_MOVANT = (
    Disposition.GRANTED,
    Disposition.OPEN,
    Disposition.DENIED,
    Disposition.DENIED_AS_FUTILE,
)


def _rulings(
    case: Case, law: Law, engine: Engine
) -> tuple[tuple[Ruling, ...], tuple[_Answered, ...]]:
    """Give the rulings, and what was answered for them, once for all questions alike."""
    names = case.names
    groups: dict[tuple[str, str], list[Question]] = {}
    every = tuple(questions(case))
    for question in every:
        groups.setdefault((question.motion, question.respondent), []).append(question)
    rulings = []
    memory = _Memory(several=len(every) > 1)
    for (motion, person), group in groups.items():
        answered = [_answer_once(question, law, engine, memory) for question in group]
        answers = tuple(reply.answer for reply in answered)
        disposition = best_for_movant(reply.disposition for reply in answers)
        decisive = next(reply for reply in answered if reply.answer.disposition is disposition)
        rulings.append(
            Ruling(
                motion,
                group[0].relief,
                person,
                names[person],
                disposition,
                law.book.standards[group[0].relief],
                decisive.explanation.turning_point(),
                answers,
            )
        )
    return tuple(rulings), tuple(memory.answered.values())


def _relied_on(
    answered: Sequence[_Answered], remarks: Iterable[tuple[Finding, str]], law: Law
) -> tuple[tuple[Relied, ...], tuple[str, ...]]:
    """Give the authorities relied on, and the open points."""
    steps = _relied_steps(answered, [rule for _, rule in remarks])
    points = dict.fromkeys((*_open_points(steps, law), *_taken(answered, steps, law)))
    return _authorities(steps, law), tuple(points)


def _remarks(traces: Sequence[Trace]) -> Iterable[tuple[Finding, str]]:
    for finding in REMARKS:
        for trace in traces:
            conclusion = trace.conclusion(finding)
            if conclusion.standing is Standing.SHOWN and conclusion.supporting:
                yield finding, conclusion.supporting[0]
                break


def _asking(explanation: Explanation) -> tuple[Step, ...]:
    """Give the rules of the theories that come nearest."""
    theories = chart_of(explanation).resting_on
    return tuple(ground.step for theory in theories for ground in theory.rules)


def _relied_steps(answered: Iterable[_Answered], remarks: Iterable[str]) -> tuple[Step, ...]:
    """Give the steps on which rulings and remarks rest, once each, in the order of the book."""
    steps: dict[str, Step] = {}
    order: tuple[Step, ...] = ()
    for reply in answered:
        order = order or reply.answer.trace.steps
        # Where the record is silent throughout, a ruling rests on what is asked and not shown.
        for step in reply.explanation.deciding() or _asking(reply.explanation):
            steps.setdefault(step.rule.id, step)
    for rule in remarks:
        steps.setdefault(rule, next(step for step in order if step.rule.id == rule))
    return tuple(steps[step.rule.id] for step in order if step.rule.id in steps)


_SIGNALS = tuple(Signal)
_Passage = tuple[Authority, str, str]
"""An authority, a pinpoint and what is held there."""


def _authorities(steps: Iterable[Step], law: Law) -> tuple[Relied, ...]:
    relied: dict[_Passage, Relied] = {}
    for step in steps:
        for passage, own in _passages(step.rule, law):
            known = relied.get(passage)
            if known is None:
                relied[passage] = own
                continue
            # One passage cited with several signals is listed with the strongest.
            best = min(known.citation, own.citation, key=lambda c: _SIGNALS.index(c.signal))
            rules = tuple(dict.fromkeys((*known.rules, *own.rules)))
            relied[passage] = Relied(best, known.weight, rules)
    # sorted() is stable: within one weight the order of the rule book stays.
    return tuple(sorted(relied.values(), key=lambda relied_on: relied_on.weight, reverse=True))


@lru_cache(maxsize=4_096)
def _passages(rule: Rule, law: Law) -> tuple[tuple[_Passage, Relied], ...]:
    """Give the passages that a rule cites, of authorities that there were."""
    return tuple(
        (
            (citation.authority, citation.pinpoint, citation.holds),
            Relied(citation, citation.authority.weight(law.forum, law.as_of), (rule.id,)),
        )
        for citation in rule.cites
        if citation.authority.existed(law.as_of)
    )


def _open_points(steps: tuple[Step, ...], law: Law) -> Iterable[str]:
    doctrines = dict.fromkeys(law.book.doctrine_of(step.rule) for step in steps)
    for doctrine in doctrines:
        yield from doctrine.open_points
        if doctrine.burden.note:
            yield doctrine.burden.note
    for step in steps:
        if step.rule.takes:
            yield step.rule.takes
    for parameter in dict.fromkeys(
        number for step in steps for number in _numbers_of_ours(step.rule)
    ):
        yield f"{parameter.id} is {parameter}: the number is ours. {parameter.reason}"


def _taken(answered: Iterable[_Answered], steps: Iterable[Step], law: Law) -> Iterator[str]:
    """Yield what was taken for granted to keep an exception from a rule that is relied on."""
    findings = {
        finding
        for step in steps
        for exception in law.book.exceptions.get(step.rule.id, ())
        for finding in findings_in(exception.when)
    }
    for reply in answered:
        trace = reply.answer.trace
        for finding in sorted(findings, key=lambda finding: finding.id):
            for rule in trace.conclusion(finding).opposing:
                if takes := trace.step(rule).rule.takes:
                    yield takes


@lru_cache(maxsize=4_096)
def _numbers_of_ours(rule: Rule) -> tuple[Parameter, ...]:
    return tuple(parameter for parameter in parameters_in(rule.when) if parameter.open_textured)
