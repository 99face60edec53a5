"""Facts that answer a motion."""

# No `from __future__ import annotations` here: the types of fields are read when
# rules are built, and to evaluate them from text would cost half the import.

from collections.abc import Mapping
from typing import ClassVar

from attrs import frozen

from injunction_rules.model.facts.base import Fact, Word, _non_negative, optional


class DoubtAbout(Word):
    """
    The matter of which there was fair ground of doubt.

    ``SCOPE`` is what the order covers, ``FOREIGN_LAW`` whether the law of another country
    forbids obedience there, ``SERVICES`` which services to the party it reaches,
    ``NOVEL_QUESTION`` a question that no court had answered.
    """

    SCOPE = "scope", "the order's scope"
    FOREIGN_LAW = "foreign_law"
    SERVICES = "services", "which services it reaches"
    NOVEL_QUESTION = "novel_question", "a novel question"


# What answers a charge of contempt.


@frozen(kw_only=True)
class Diligence(Fact):
    """A reasonable and energetic effort of the respondent to comply."""

    noun: ClassVar[str] = "reasonable diligence in trying to comply"
    denial: ClassVar[str] = "the respondent did not try diligently to comply"
    question: ClassVar[str] = "Did {who} make a reasonable and energetic effort to comply?"
    found_in: ClassVar[str] = "declarations and records of the steps taken to comply"


@frozen(kw_only=True)
class SubstantialCompliance(Fact):
    """Obedience of the respondent in substance; what was left was slight or technical."""

    noun: ClassVar[str] = "compliance in substance"
    denial: ClassVar[str] = "the respondent did not comply in substance"
    question: ClassVar[str] = "Did {who} comply in substance?"
    found_in: ClassVar[str] = "declarations, records of what was done and what was left"


@frozen(kw_only=True)
class Inability(Fact):
    """
    Inability of the respondent to do what the order requires.

    ``self_inflicted`` is true when its own act or neglect made it so.
    """

    noun: ClassVar[str] = "inability to comply"
    denial: ClassVar[str] = "the respondent could have complied"
    question: ClassVar[str] = "Did {who} lack the ability to do what the order requires?"
    found_in: ClassVar[str] = "declarations, accounts, technical records"

    self_inflicted: bool | None = optional("of its own making", "not of its own making")


@frozen(kw_only=True)
class GroundOfDoubt(Fact):
    """
    An objectively reasonable basis for thinking the act lawful.

    ``clarification_sought`` is false when the respondent could have asked the court what
    the order meant and did not.
    """

    noun: ClassVar[str] = "a reasonable basis for doubt"
    denial: ClassVar[str] = "there was no reasonable basis for doubt"
    question: ClassVar[str] = "Did {who} have a reasonable basis for thinking the act lawful?"
    found_in: ClassVar[str] = (
        "the text of the order, opinions that divide, correspondence with the court"
    )

    about: DoubtAbout | None = optional("about {}")
    clarification_sought: bool | None = optional(
        "with clarification sought", "without clarification sought"
    )


@frozen(kw_only=True)
class OtherBranch(Fact):
    """
    A branch of the bank, other than the one that was served, that holds the assets.

    ``abroad`` is true when the branch that holds them is in another country.
    ``law_forbids`` is true when the law of that country forbids what the movant asks.
    """

    noun: ClassVar[str] = "assets held at another branch than the one served"
    denial: ClassVar[str] = "the branch that was served holds the assets"
    question: ClassVar[str] = "Did a branch of {who}, other than the one served, hold the assets?"
    found_in: ClassVar[str] = "bank records, declarations of the bank"

    abroad: bool | None = optional("abroad", "in this country")
    law_forbids: bool | None = optional(
        "where the law forbids what is asked", "where the law allows what is asked"
    )


@frozen(kw_only=True)
class VoteInOffice(Fact):
    """
    The act charged is a vote cast, or withheld, as a member of an elected body.

    ``body_first`` is true when contempt of the body alone was tried for a reasonable time
    and did not bring it to obey, false when its members were charged at once.
    """

    noun: ClassVar[str] = "a vote in an elected body"
    denial: ClassVar[str] = "the act charged is no vote in an elected body"
    question: ClassVar[str] = "Is {who} charged with a vote as a member of an elected body?"
    found_in: ClassVar[str] = "minutes of the body, the docket of the contempt proceeding"

    body_first: bool | None = optional(
        "after contempt of the body alone had been tried",
        "before contempt of the body alone was tried",
    )


@frozen(kw_only=True)
class EnforcementDelay(Fact):
    """
    Years that the movant let pass without asking for enforcement.

    ``years`` counts whole years from notice to the motion.  ``breach_known`` tells
    whether the movant knew of this breach all that time.  ``prejudice`` tells whether
    the delay harmed the respondent.
    """

    noun: ClassVar[str] = "delay in asking for enforcement"
    question: ClassVar[str] = (
        "Did the movant let years pass before asking for enforcement against {who}?"
    )
    found_in: ClassVar[str] = "the docket, correspondence between the parties"

    derived: ClassVar[Mapping[str, tuple[str, str]]] = {
        "perhaps_of_this_breach": (
            "perhaps as to this very breach",
            "while this breach was not known",
        ),
    }

    years: int | None = optional("of {}", unit="years", validator=_non_negative)
    breach_known: bool | None = optional(
        "while this breach was known", "while this breach was not known"
    )
    prejudice: bool | None = optional("to the respondent's harm", "without harm to the respondent")

    @property
    def perhaps_of_this_breach(self) -> bool:
        """Tell whether the movant may have known of this breach all the time."""
        return self.breach_known is not False
