"""
The forms of a theorem, and of a sentence that only looks like one.

``Theorem``
    In every world of the motions named, the assumption entails the conclusion.
``Unmoved``
    Take two worlds of one motion, forum and day, whose records differ only in what
    they say of some kinds of fact.  The findings named have the same standing in both.
``Rising``
    Take two worlds of one motion, forum and day, the second with one more claim, or
    one better proved, that matches a pattern.  The ruling does not fall, in the order
    denied (as futile or not), open, granted.  A leaf that asks for facts the claim
    could be, whatever its other fields, rises or stays; a denial of such a claim falls
    or stays; when conduct took place is left as it was.
``Stricter``
    Take one record, forum and day, and two motions, one for contempt and one for an
    order to the same respondent.  None of the findings named stands higher on the first,
    if what the case file says of the injunction is undisputed, and the conduct that counts
    on both has the same place in the order of events on both: later knowledge that is
    proved for an order alone would place help before it there.
    That rests on what ``propositions.falls_on_like_days`` says of leaves.
``Mistaken``
    A ``Theorem`` or a ``Rising`` that fails, with a record that shows it and the reason.

A prover that ranges over more worlds than any record can make proves a theorem all
the more; one that ranges over fewer has not proved it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from attrs import evolve, field, frozen

from injunction_rules.model.authorities import Citation
from injunction_rules.model.conditions import Pattern
from injunction_rules.model.facts import Fact, Injunction, Motion, Respondent, RespondentKind
from injunction_rules.model.findings import Finding
from injunction_rules.model.questions import Question
from injunction_rules.model.rulebook import RuleBook
from proofs.propositions import (
    ALWAYS,
    EVERY_MOTION,
    FOR_CONTEMPT,
    Both,
    MotionKind,
    Proposition,
    conjuncts,
)

# Who demands it.


@frozen
class Demand:
    """
    An authority that a rule of the book cites, and for what the theorem says.

    Attributes
    ----------
    rule : str
        Id of the rule.
    authority : str
        Id of the authority.
    """

    rule: str
    authority: str

    def citation(self, book: RuleBook) -> Citation:
        """The citation as the rule has it; a theorem cites nothing that no rule cites."""
        for one in book.rule(self.rule).cites:
            if one.authority.id == self.authority:
                return one
        raise LookupError(f"rule {self.rule!r} does not cite {self.authority!r}")


def demand(*pairs: str) -> tuple[Demand, ...]:
    """Demands, each as ``rule: authority``."""
    return tuple(Demand(*(half.strip() for half in pair.split(":"))) for pair in pairs)


# What is claimed.


@frozen(kw_only=True)
class Claim:
    """
    What every form has.

    Attributes
    ----------
    id : str
        Permanent, in kebab case.
    name : str
        What one would call it.
    sentence : str
        The claim, in a sentence a lawyer would say.
    demanded_by : tuple of Demand
    motions : tuple of MotionKind
        On which motions it holds.
    """

    id: str
    name: str
    sentence: str
    demanded_by: tuple[Demand, ...]
    motions: tuple[MotionKind, ...] = EVERY_MOTION


@frozen
class Step:
    """
    An intermediate conclusion, on which later ones may rest.

    Attributes
    ----------
    then : Proposition
    cut : tuple of (Finding or str)
        Findings that may stand anywhere, and rules that may be worth anything,
        whatever makes them: more worlds than there are.
    """

    then: Proposition
    cut: tuple[Finding | str, ...] = ()


@frozen(kw_only=True)
class Theorem(Claim):
    """
    The assumption entails the conclusion.

    Attributes
    ----------
    given, then : Proposition
    steps : tuple of Step
        What the enumerating prover proves first; the solver is not told.
    cut : tuple of (Finding or str)
        Where it may cut for the conclusion itself.
    """

    then: Proposition
    given: Proposition = ALWAYS
    steps: tuple[Step, ...] = ()
    cut: tuple[Finding | str, ...] = ()

    @property
    def all_steps(self) -> tuple[Step, ...]:
        """The steps, and the conclusion as the last of them."""
        return (*self.steps, Step(self.then, self.cut))


@frozen(kw_only=True)
class Unmoved(Claim):
    """
    What the record says of some kinds of fact changes no finding of some.

    Attributes
    ----------
    kinds : tuple of type of Fact
    findings : tuple of Finding
    """

    kinds: tuple[type[Fact], ...]
    findings: tuple[Finding, ...]


@frozen(kw_only=True)
class Rising(Claim):
    """
    One more claim that matches the pattern, or one better proved, never lowers the ruling.

    Attributes
    ----------
    by : Pattern
    save : Pattern or None
        Claims that match this as well are left out.
    """

    by: Pattern
    save: Pattern | None = None


@frozen(kw_only=True)
class Stricter(Claim):
    """
    What a record does not make out for an order it does not make out for contempt.

    Of records that place conduct alike on both, and dispute no injunction.

    Attributes
    ----------
    findings : tuple of Finding
    """

    motions: tuple[MotionKind, ...] = FOR_CONTEMPT
    findings: tuple[Finding, ...]


@frozen
class Record:
    """
    A record, and where and when a motion is heard on it.

    Attributes
    ----------
    motion : MotionKind
    facts : tuple of Fact
        Beside the motion and the respondent; an injunction in force of which
        nothing else is known is added if there is none.
    forum : str
    as_of : datetime.date
    """

    motion: MotionKind
    facts: tuple[Fact, ...]
    forum: str = "nysd"
    as_of: date = date(2024, 6, 3)

    def question(self, *more: Fact) -> Question:
        """The question that it puts, with more facts in the record."""
        facts = (*self.facts, *more)
        if not any(isinstance(fact, Injunction) for fact in facts):
            facts = (Injunction(), *facts)
        heads = (
            Motion(relief=self.motion.relief, against=self.motion.against),
            Respondent(kind=RespondentKind.OTHER),
        )
        both = (*heads, *facts)
        places = tuple(f"record[{i}]" for i in range(len(both)))
        return Question("motion", self.motion.relief, "respondent", "party", both, places)


@frozen(kw_only=True)
class Mistaken:
    """
    A sentence that one might take for a theorem.

    Attributes
    ----------
    claim : Theorem or Rising
    why : str
        Why it fails, in a sentence.
    record : Record
        Of which the claim is false.
    added : Fact or None
        For ``Rising``: the claim that lowers the ruling.
    """

    claim: Theorem | Rising
    why: str
    record: Record
    added: Fact | None = field(default=None)


Provable = Theorem | Unmoved | Rising | Stricter


def weakened(theorem: Theorem) -> Iterator[Theorem]:
    """The theorem without each part of its assumption."""
    parts = tuple(conjuncts(theorem.given))
    for i in range(len(parts)):
        yield evolve(theorem, given=Both(parts[:i] + parts[i + 1 :]))
