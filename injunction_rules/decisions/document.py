"""
The form of a decision as JSON: its writing, its reading and its schema go by these classes.

Each is an object with the fields as its keys, in their order; a field with a default is
left out where it stands at it.  To add to the form, write a class and give a field of it
to one that is here: reader, writer, schema and the reference find it by the field.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal, TypeAlias, TypeGuard

from attrs import field, frozen

from injunction_rules.decisions.authorities import Checked
from injunction_rules.decisions.receipt import Receipt
from injunction_rules.explaining.elements import State
from injunction_rules.explaining.theories import TheoryState
from injunction_rules.model.authorities import Signal, Weight
from injunction_rules.model.cases import Disposition
from injunction_rules.model.dates import PartialDate
from injunction_rules.model.facts import Persons, Relief, RespondentKind
from injunction_rules.model.lines import counted, short, stated
from injunction_rules.model.proof import Proof, Standing, Value
from injunction_rules.model.traces import Status

Form = Literal["injunction-rules/decision@3"]

SCHEMA: Final[Form] = "injunction-rules/decision@3"
"""The name and version of this form; a change that a reader would notice raises it."""

Plain: TypeAlias = bool | int | float | str
"""What a field of a fact may be in JSON."""


class _Entry:
    """An object of the document."""

    __slots__ = ()

    def __repr__(self) -> str:
        return stated(self)


@frozen(repr=False)
class PersonEntry(_Entry):
    """An enjoined party or a nonparty."""

    id: str
    name: str
    kind: RespondentKind


@frozen(repr=False)
class CaseEntry(_Entry):
    """The head of the case."""

    caption: str
    docket: str
    court: str
    decided: PartialDate
    movant: str
    enjoined_parties: tuple[PersonEntry, ...]
    nonparties: tuple[PersonEntry, ...]


@frozen(repr=False)
class AnswerEntry(_Entry):
    """
    The answer as to some of the enjoined parties.

    Attributes
    ----------
    parties : tuple of str
        Their ids; against an enjoined party itself, its own.
    reasons : int
        The place of its reasons among the reasons of the decision, from 0.
    record : tuple of str
        The places in the case file of the facts of which the reasons speak.
    disposition : Disposition or None
        Left out where it is that of the ruling.
    """

    parties: tuple[str, ...]
    reasons: int = field(metadata={"schema": {"minimum": 0}})
    record: tuple[str, ...]
    disposition: Disposition | None = None


@frozen(repr=False)
class RulingEntry(_Entry):
    """
    The ruling on one motion against one person.

    Attributes
    ----------
    headline : str
        The element or the defense on which it turns, in words.
    turning_on : str or None
        Id of the finding on which it turns; null for a grant.
    answers : tuple of AnswerEntry
        The one that decides is first.
    """

    motion: str
    relief: Relief
    against: str
    name: str
    disposition: Disposition
    standard: Proof
    headline: str
    turning_on: str | None
    answers: tuple[AnswerEntry, ...]


@frozen(repr=False)
class ReasonEntry(_Entry):
    """
    The standing of a finding in the reasons.

    Attributes
    ----------
    rules : tuple of str
        Ids of the rules that put it there, or that might have made it.
    stipulated : bool
        True where nobody disputes it, or it was supposed; then no rule put it there.
    source : str
        Where in the record it is stipulated.
    """

    standing: Standing
    rules: tuple[str, ...] = ()
    stipulated: bool = False
    source: str = ""


@frozen(repr=False)
class TooWeakEntry(_Entry):
    """
    A fact that would have met a condition, were it proved well enough.

    Attributes
    ----------
    fact : int
        Its place in the record of the answer, from 0.
    asked : Proof
        The standard that its proof did not reach.
    """

    fact: int
    asked: Proof


@frozen(repr=False)
class GroundEntry(_Entry):
    """
    A rule in the reasons: what became of it, and why.

    A fact is given by its place in the record of the answer, from 0.

    Attributes
    ----------
    status : Status
        Left out where it fired.
    unsettled : bool
        True where it holds only in part: the law is open, or an exception may apply.
    findings : tuple of str
        Ids of the findings that decide it.
    facts : tuple of int
        The facts that decide it.
    denied_by : tuple of int
        The facts that show the contrary of what it asks.
    defeated_by : tuple of str
        Ids of the exceptions that took value away from it.
    """

    status: Status = Status.FIRED
    unsettled: bool = False
    findings: tuple[str, ...] = ()
    facts: tuple[int, ...] = ()
    too_weak: tuple[TooWeakEntry, ...] = ()
    denied_by: tuple[int, ...] = ()
    defeated_by: tuple[str, ...] = ()


@frozen(repr=False)
class ElementEntry(_Entry):
    """
    One thing that a theory asks for, as it stands on the record.

    Attributes
    ----------
    facts : tuple of int
        The facts that show or refute it, or that are too weak or do not fit, by their place
        in the record of the answer, from 0.
    standard : Proof or None
        How well it must be shown; left out where that is the standard of the ruling.
    lacks : str
        What a fact that does not fit is asked to be; where a stipulation stands.
    cites : tuple of str
        Where it is asked for: ids of citations; left out where they are those of the rule.
    """

    name: str
    state: State
    facts: tuple[int, ...] = ()
    standard: Proof | None = None
    lacks: str = ""
    cites: tuple[str, ...] = ()


@frozen(repr=False)
class TheoryEntry(_Entry):
    """
    A way to the relief that is asked for, as it stands on the record.

    Attributes
    ----------
    words : str
        Where it stands, and what answers it.
    rule : str
        Id of the rule that opens it.
    elements : tuple of ElementEntry
        What it asks for, one by one.
    answers : tuple of str
        Ids of the rules that defeat it or count against it.
    open : tuple of str
        Ids of the rules on its way that are open law.
    """

    state: TheoryState
    words: str
    rule: str
    elements: tuple[ElementEntry, ...]
    answers: tuple[str, ...] = ()
    open: tuple[str, ...] = ()


@frozen(repr=False)
class ConditionEntry(_Entry):
    """
    A condition, as it stood.

    Attributes
    ----------
    facts : tuple of int
        The facts that decide it, by their place in the record of the answer, from 0.
    """

    asks: str
    value: Value
    facts: tuple[int, ...] = ()


@frozen(repr=False)
class ConditionsEntry(_Entry):
    """Conditions that are asked for together, or of which one is enough."""

    asks: Literal["all of", "any of"]
    value: Value
    parts: tuple[ConditionEntry | ConditionsEntry, ...]


@frozen(repr=False)
class StepEntry(_Entry):
    """
    A rule, considered.

    Attributes
    ----------
    met : Value
        How its condition came out.
    value : Value
        What was left of that when open law and exceptions had taken their part.
    premise : ConditionEntry or ConditionsEntry
        Its condition, with what each part came to.
    defeated_by : tuple of str
        Ids of the exceptions that held.
    """

    rule: str
    status: Status
    met: Value
    value: Value
    premise: ConditionEntry | ConditionsEntry
    defeated_by: tuple[str, ...] = ()


@frozen(repr=False)
class ConclusionEntry(_Entry):
    """
    The standing of a finding, and the rules for and against it that hold in some part.

    ``source`` says where in the record it is stipulated.
    """

    finding: str
    standing: Standing
    supporting: tuple[str, ...] = ()
    opposing: tuple[str, ...] = ()
    stipulated: bool = False
    source: str = ""


@frozen(repr=False)
class TraceEntry(_Entry):
    """
    Everything considered.

    Attributes
    ----------
    conclusions : tuple of ConclusionEntry
        One for every finding.
    steps : tuple of StepEntry
        One for every rule of the book.
    """

    conclusions: tuple[ConclusionEntry, ...]
    steps: tuple[StepEntry, ...]


@frozen(repr=False)
class ReasonsEntry(_Entry):
    """
    The reasons of an answer, and of every other for the same reasons.

    Attributes
    ----------
    findings : mapping of str to ReasonEntry
        Each finding by its id, from the conclusion down.
    rules : mapping of str to GroundEntry
        The rules that put the findings where they stand, and their exceptions, by id; those
        on which the record is silent are left out.
    theories : mapping of str to TheoryEntry
        The theories for which the record has something, by name, the nearest to relief first.
    defenses : tuple of str
        Ids of the rules that answer a theory and that the record shows.
    not_raised : tuple of str
        With the whole trace: the names of the other theories.
    trace : TraceEntry or None
        Where the whole trace was asked for.
    """

    findings: Mapping[str, ReasonEntry]
    rules: Mapping[str, GroundEntry]
    theories: Mapping[str, TheoryEntry]
    defenses: tuple[str, ...] = ()
    not_raised: tuple[str, ...] = ()
    trace: TraceEntry | None = None


@frozen(repr=False)
class RemarkEntry(_Entry):
    """A thing that the court says beside its rulings, with the rule."""

    finding: str
    rule: str


@frozen(repr=False)
class FactEntry(_Entry):
    """
    A fact of the record.

    Attributes
    ----------
    fact : str
        Its name in a case file.
    says : str
        What it says, in a few words.
    shown : bool
        False where the record shows the contrary.
    source : str
        Where in the record it is.
    respondent, party : str, tuple of str or None
        Ids of those of whom it speaks; left out where it speaks of all of them.
    stated : mapping of str to bool, int, float or str
        With the whole trace: its other keys, as far as they are known.
    """

    fact: str
    says: str
    shown: bool = True
    proof: Proof = Proof.UNDISPUTED
    source: str = ""
    respondent: Persons = None
    party: Persons = None
    stated: Mapping[str, Plain] = field(factory=dict)


@frozen(repr=False)
class FindingEntry(_Entry):
    """
    A finding.

    Attributes
    ----------
    means : str
        With the text of the rules: what it means.
    """

    name: str
    means: str = ""


@frozen(repr=False)
class RuleTextEntry(_Entry):
    """
    The text of a rule.

    Attributes
    ----------
    doctrine : str
        Id of the doctrine to which it belongs.
    when : str
        Its condition, in English.
    settled : bool
        False where the law is open: then a finding is contested at best.
    rank : Weight
        The greatest weight among the authorities on which it rests.
    then : str
        Id of the finding that it supports.
    against : str
        Id of the finding that it counts against.
    defeats : tuple of str
        Ids of the rules to which it is an exception.
    """

    doctrine: str
    when: str
    settled: bool
    rank: Weight
    then: str = ""
    against: str = ""
    defeats: tuple[str, ...] = ()


@frozen(repr=False)
class RuleEntry(_Entry):
    """
    A rule of which the reasons speak.

    Attributes
    ----------
    holding : str
        What it states, in a sentence.
    cites : mapping of str to Signal
        What it rests on, of the authorities that there were on the day: ids of citations,
        each with the signal before it, which is empty where the passage states the rule.
    text : RuleTextEntry or None
        With the text of the rules.
    """

    holding: str
    cites: Mapping[str, Signal] = field(factory=dict)
    text: RuleTextEntry | None = None


@frozen(repr=False)
class CitationEntry(_Entry):
    """
    A passage of an authority.

    Attributes
    ----------
    text : str
        The whole citation, as one would write it.
    weight : Weight
        What the authority weighs in the forum.
    checked : Checked
        How the passage was checked; left out where its text was read.
    history : tuple of str
        What had become of the authority by the day of decision.
    authority : str
        With the text of the rules, as all below: id of the authority.
    pinpoint : str
        The page or paragraph; left out where nobody read one.
    holds : str
        What the passage holds, in a few words.
    words : str
        The sentence that is meant, as it stands there, where its text ships with the package.
    note : str
        What is to be known of the authority.
    """

    text: str
    weight: Weight
    checked: Checked = Checked.PRIMARY
    history: tuple[str, ...] = ()
    authority: str = ""
    pinpoint: str = ""
    holds: str = ""
    words: str = ""
    note: str = ""


@frozen(repr=False, kw_only=True)
class DecisionDocument:
    """
    A decision as it is written: everything in it, and no rule or engine behind it.

    Attributes
    ----------
    schema : str
        The name and version of this form.
    reasons : tuple of ReasonsEntry
        The reasons of the answers, those that several share only once.
    facts : mapping of str to FactEntry
        The record: each fact by its place in the case file.
    findings : mapping of str to FindingEntry
        The findings of which the reasons speak, by id.
    rules : mapping of str to RuleEntry
        The rules of which the reasons speak, by id; with the trace, all of the book.
    citations : mapping of str to CitationEntry
        What these rules cite, by id: the authority's, and behind a space the pinpoint.
    open_points : tuple of str
        With the text of the rules: what they leave open that bears on the case.
    orders : tuple of str
        Where there were several: which order each motion is about, and what does not bear
        on it.
    calendar : tuple of str
        Until what day the period ran that an order itself sets; and where a listing came
        down after a period whose last day was a Saturday, Sunday or legal holiday, and by
        the next day that is none.

    >>> from injunction_rules import decide, demo, loads_decision
    >>> from injunction_rules.decisions.data import to_json
    >>> document = loads_decision(to_json(decide(demo(), engine="reference")))
    >>> document
    <DecisionDocument: Kelly Toys Holdings, LLC v. alialialiLL Store, 12 rulings>
    >>> document.rulings[4].disposition
    <Disposition.DENIED: 'denied'>
    """

    schema: Form
    receipt: Receipt
    case: CaseEntry
    rulings: tuple[RulingEntry, ...]
    remarks: tuple[RemarkEntry, ...]
    reasons: tuple[ReasonsEntry, ...]
    facts: Mapping[str, FactEntry]
    findings: Mapping[str, FindingEntry]
    rules: Mapping[str, RuleEntry]
    citations: Mapping[str, CitationEntry]
    open_points: tuple[str, ...] = ()
    orders: tuple[str, ...] = ()
    calendar: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return short(
            f"DecisionDocument: {self.case.caption}, {counted((len(self.rulings), 'ruling'))}"
        )


def is_plain(value: object) -> TypeGuard[Plain]:
    """Tell whether JSON has a value as it is."""
    return isinstance(value, (bool, int, float, str))
