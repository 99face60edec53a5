"""
From a case to the questions that rules can answer.

A question is one motion and so one standard of proof, one respondent, one
injunction and, for a nonparty, one enjoined party.  Within it "the respondent"
and "the party" need no names, and rules need no variables.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from injunction_rules.model.cases import Case, MotionMade, Stipulation, capacity
from injunction_rules.model.facts import Capacity, Fact, Motion, Relief, Respondent
from injunction_rules.model.lines import counted, short


@frozen(repr=False)
class Question:
    """
    What one run of an engine decides.

    Attributes
    ----------
    motion : str
        Id of the motion.
    relief : Relief
    respondent : str
        Id of the person it is made against.
    party : str
        Id of the enjoined party; the respondent itself where it is enjoined.
    facts : tuple of Fact
        The motion, the respondent, the injunction, then the facts of the case
        that speak of this respondent and this party.
    places : tuple of str
        Where each fact stands in the case file.
    stipulated : tuple of Stipulation
        What nobody disputes of this respondent and this party.
    """

    motion: str
    relief: Relief
    respondent: str
    party: str
    facts: tuple[Fact, ...]
    places: tuple[str, ...]
    stipulated: tuple[Stipulation, ...] = ()

    def __str__(self) -> str:
        party = "" if self.party == self.respondent else f" as to {self.party}"
        return f"{self.motion} against {self.respondent}{party}"

    def __repr__(self) -> str:
        return short(f"Question {self}: {counted((len(self.facts), 'fact'))}")


def questions(case: Case) -> Iterator[Question]:
    """
    Yield every question a case asks, motion by motion, person by person.

    Yields
    ------
    Question
        For an enjoined party one, for a nonparty one with each enjoined party.
    """
    for motion in case.motions:
        for person in motion.against:
            if capacity(case, person) is Capacity.ENJOINED_PARTY:
                yield _question(case, motion, person, person)
            else:
                for party in case.enjoined_parties:
                    yield _question(case, motion, person, party.id)


def _question(case: Case, motion: MotionMade, respondent: str, party: str) -> Question:
    role = capacity(case, respondent)
    kind = next(person.kind for person in case.people if person.id == respondent)
    heads: list[tuple[str, Fact]] = [
        ("motions", Motion(relief=motion.relief, against=role, new_terms=motion.new_terms)),
        ("respondent", Respondent(kind=kind)),
        ("injunction", case.injunction),
    ]
    rest = [
        (f"facts[{i}]", fact)
        for i, fact in enumerate(case.facts)
        if fact.speaks_of(respondent, party)
    ]
    places, facts = zip(*heads, *rest, strict=True)
    stipulated = tuple(
        [stipulation for stipulation in case.stipulated if stipulation.speaks_of(respondent, party)]
    )
    return Question(motion.id, motion.relief, respondent, party, facts, places, stipulated)
