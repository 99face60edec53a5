"""
The form of a decision as JSON: its writing, its reading and its schema go by these classes.

Each is an object with the fields as its keys, in their order; a field with a default is
left out where it stands at it.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import Final, Literal, TypeAlias, TypeGuard

from attrs import field, frozen

from injunction_rules.model.authorities import Signal, Verification, Weight
from injunction_rules.model.cases import Disposition
from injunction_rules.model.dates import PartialDate
from injunction_rules.model.facts import Persons, Relief, RespondentKind
from injunction_rules.model.lines import counted, short, stated
from injunction_rules.model.proof import Proof, Standing, Value
from injunction_rules.model.traces import Status

Form = Literal["injunction-rules/decision@2"]

SCHEMA: Final[Form] = "injunction-rules/decision@2"
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
class FactEntry(_Entry):
    """
    A fact of the record.

    Attributes
    ----------
    place : str
        Where it stands in the case file.
    fact : str
        Its name there.
    english : str
        What it says, in a few words.
    shown : bool
        False where the record shows the contrary.
    source : str
        Where in the record it is.
    respondent, party : str, tuple of str or None
        Ids of those of whom it speaks; null where it speaks of all of them.
    stated : mapping of str to bool, int, float or str
        Its other keys, as far as they are known.
    """

    place: str
    fact: str
    english: str
    shown: bool
    proof: Proof
    source: str
    respondent: Persons
    party: Persons
    stated: Mapping[str, Plain]


@frozen(repr=False)
class CitationEntry(_Entry):
    """
    A passage of an authority.

    Attributes
    ----------
    authority : str
        Its id.
    signal : Signal
        The signal before it; empty where the passage states the rule.
    text : str
        The whole citation, as one would write it.
    pinpoint : str
        The page or paragraph; empty where nobody read one.
    holds : str
        What the passage holds, in a few words; empty where nobody wrote it down.
    words : str
        The sentence that is meant, as it stands there, where its text ships with the package.
    history : tuple of str
        What had become of the authority by the day of decision.
    """

    authority: str
    signal: Signal
    text: str
    pinpoint: str
    checked: Verification
    holds: str
    words: str
    history: tuple[str, ...]


@frozen(repr=False)
class RelianceEntry(CitationEntry):
    """A passage relied on, with its weight in the forum and the rules that rest on it."""

    weight: Weight
    note: str
    rules: tuple[str, ...]


class Effect(Enum):
    """What a rule does where it applies: for a finding, against one, to another rule."""

    THEN = "then"
    AGAINST = "against"
    DEFEATS = "defeats"


@frozen(repr=False)
class RuleEntry(_Entry):
    """
    A rule, told once: a step names it.

    Attributes
    ----------
    doctrine : str
        Id of the doctrine to which it belongs.
    holding : str
        What it states, in a sentence.
    when : str
        Its condition, in English.
    settled : bool
        False where the law is open: then a finding is contested at best.
    cites : tuple of CitationEntry
        What it rests on, of the authorities that there were on the day.
    """

    id: str
    doctrine: str
    holding: str
    when: str
    effect: Mapping[Effect, str] = field(
        metadata={"schema": {"minProperties": 1, "maxProperties": 1}}
    )
    settled: bool
    rank: Weight
    cites: tuple[CitationEntry, ...]


@frozen(repr=False)
class FindingEntry(_Entry):
    """A finding of which the rules speak."""

    id: str
    name: str
    means: str


@frozen(repr=False)
class ConditionEntry(_Entry):
    """
    A condition, as it stood.

    Attributes
    ----------
    facts : tuple of str
        Places in the case file of the facts that decide it.
    """

    asks: str
    value: Value
    facts: tuple[str, ...]


@frozen(repr=False)
class ConditionsEntry(_Entry):
    """Conditions that are asked for together, or of which one is enough."""

    asks: Literal["all of", "any of"]
    value: Value
    parts: tuple[ConditionEntry | ConditionsEntry, ...]


@frozen(repr=False)
class StepEntry(_Entry):
    """
    A rule, considered for one answer.

    Attributes
    ----------
    met : Value
        How its condition came out.
    value : Value
        What was left of that when open law and exceptions had taken their part.
    deciding : bool
        True where it stands in the reasons.
    defeated_by : tuple of str
        Ids of the exceptions that held.
    premise : ConditionEntry or ConditionsEntry
        Its condition, with what each part came to.
    """

    rule: str
    status: Status
    met: Value
    value: Value
    deciding: bool
    defeated_by: tuple[str, ...]
    premise: ConditionEntry | ConditionsEntry


@frozen(repr=False)
class ConclusionEntry(_Entry):
    """
    Where a finding stands, and the rules for and against it that hold in some part.

    ``source`` says where in the record it is stipulated.
    """

    finding: str
    standing: Standing
    supporting: tuple[str, ...]
    opposing: tuple[str, ...]
    # Said only where it is so: decisions on the record alone stay as they were.
    stipulated: bool = False
    source: str = ""


@frozen(repr=False)
class AnswerEntry(_Entry):
    """The answer as to one enjoined party, with everything considered."""

    party: str
    disposition: Disposition
    conclusions: tuple[ConclusionEntry, ...]
    steps: tuple[StepEntry, ...]


@frozen(repr=False)
class TurningEntry(_Entry):
    """The finding on which a ruling turns."""

    finding: str
    standing: Standing


@frozen(repr=False)
class RulingEntry(_Entry):
    """
    How one motion is ruled against one person.

    Attributes
    ----------
    decisive : int
        Which answer decides.
    """

    motion: str
    relief: Relief
    against: str
    name: str
    disposition: Disposition
    standard: Proof
    turning_on: TurningEntry | None
    decisive: int = field(metadata={"schema": {"minimum": 0}})
    answers: tuple[AnswerEntry, ...]


@frozen(repr=False)
class RemarkEntry(_Entry):
    """What the court says beside its rulings, with the rule."""

    finding: str
    rule: str


@frozen(repr=False)
class ReceiptEntry(_Entry):
    """What is needed to replay the decision."""

    library: str
    engine: str
    rule_book: str = field(metadata={"schema": {"pattern": "^[0-9a-f]{64}$"}})
    forum: str
    as_of: date
    authorities: tuple[str, ...]
    stipulated: tuple[str, ...] = ()


@frozen(repr=False)
class DecisionDocument:
    """
    A decision as it is written: everything in it, and no rule or engine behind it.

    Attributes
    ----------
    schema : str
        The name and version of this form.
    rules : tuple of RuleEntry
        Every rule of the book.
    open_points : tuple of str
        What the rules leave open that bears on the case.

    >>> from injunction_rules import decide, demo, loads_decision
    >>> from injunction_rules.decisions.data import to_json
    >>> document = loads_decision(to_json(decide(demo(), engine="reference")))
    >>> document
    <DecisionDocument: Kelly Toys Holdings, LLC v. alialialiLL Store, 12 rulings>
    >>> document.rulings[4].disposition
    <Disposition.DENIED: 'denied'>
    """

    schema: Form
    case: CaseEntry
    facts: tuple[FactEntry, ...]
    rules: tuple[RuleEntry, ...]
    findings: tuple[FindingEntry, ...]
    rulings: tuple[RulingEntry, ...]
    remarks: tuple[RemarkEntry, ...]
    authorities: tuple[RelianceEntry, ...]
    open_points: tuple[str, ...]
    receipt: ReceiptEntry

    def __repr__(self) -> str:
        return short(
            f"DecisionDocument: {self.case.caption}, {counted((len(self.rulings), 'ruling'))}"
        )


def is_plain(value: object) -> TypeGuard[Plain]:
    """Tell whether JSON has a value as it is."""
    return isinstance(value, (bool, int, float, str))


ENTRIES = (
    CaseEntry,
    PersonEntry,
    FactEntry,
    RuleEntry,
    CitationEntry,
    FindingEntry,
    RulingEntry,
    TurningEntry,
    AnswerEntry,
    ConclusionEntry,
    StepEntry,
    ConditionEntry,
    ConditionsEntry,
    RemarkEntry,
    RelianceEntry,
    ReceiptEntry,
)
"""The classes of which a document is made."""
