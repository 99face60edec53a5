"""Facts about how the respondent and the enjoined party are related."""

# No `from __future__ import annotations` here: the types of fields are read when
# rules are built, and to evaluate them from text would cost half the import.
from collections.abc import Mapping
from typing import ClassVar

from attrs import frozen

from injunction_rules.model.facts.base import Fact, Word, needed, optional


class RoleKind(Word):
    """
    The office or service that Rule 65(d)(2)(B) names, and ownership.

    ``OFFICER`` is a director, officer or manager who acts for the party by its own
    rules, and of a state or another public body one who holds an office in it; ``AGENT``
    one who acts for it at its word, as a member may for the group that sent him;
    ``SERVANT`` one who works under its direction without being employed; ``EMPLOYEE`` one
    whom it employs; ``ATTORNEY`` a lawyer who acts for it; ``OWNER`` one who owns it, in
    whole or in part, which the Rule does not name.
    """

    OFFICER = "officer"
    AGENT = "agent"
    SERVANT = "servant"
    EMPLOYEE = "employee"
    ATTORNEY = "attorney"
    OWNER = "owner"


class Ownership(Word):
    """
    The ownership of the respondent and the party.

    ``SOLE`` is one owner of the whole of both, or one that owns the whole of the other;
    ``MAJORITY`` is more than half of one in the hands of the other or of the same
    people; ``COMMON`` is the same people with shares that give none of them the
    majority; ``FAMILY`` is owners who are kin and do not own together.
    """

    SOLE = "sole"
    MAJORITY = "majority"
    COMMON = "common"
    FAMILY = "family"


class SuccessionKind(Word):
    """
    The way in which the respondent came to the party's business.

    ``PURCHASE`` is for a price from the party; ``CONTINUATION`` is going on with it, by
    the same people or with the same goods, without a purchase; ``EVASION`` is a new
    name or company made so that the order would not reach the business; ``OFFICE`` is
    holding, after the party, the public office in which it was enjoined.
    """

    PURCHASE = "purchase"
    CONTINUATION = "continuation"
    EVASION = "evasion"
    OFFICE = "office", "following the party in a public office"


class EnterpriseKind(Word):
    """
    In what the respondent and the party share.

    ``JOINT_VENTURE`` is an undertaking that they agreed to carry on together;
    ``PROFIT_SHARING`` is a share in the gains of the forbidden line as an owner has it,
    not a commission or a fee that any customer pays; ``JOINT_OPERATION`` is running the
    forbidden line with common staff, stock or accounts; ``MAKING_THE_GOODS`` is making
    the forbidden goods for the party to sell.
    """

    JOINT_VENTURE = "joint_venture"
    PROFIT_SHARING = "profit_sharing"
    JOINT_OPERATION = "joint_operation"
    MAKING_THE_GOODS = "making_the_goods"


class LitigationPart(Word):
    """
    The part of the respondent in the suit that led to the injunction.

    ``CONTROLLED`` is having the say over how the party conducted the suit;
    ``REPRESENTED`` asks for a legal or accountable tie to the party that represented
    it; ``SHARED_INTEREST`` is the same interest and no more; ``PARTICIPATED`` is taking
    part in the suit, as by paying for it or testifying, without the say over it;
    ``AGREED`` is having agreed to be bound by the order, as by signing it or an
    undertaking under it; ``CLASS_MEMBER`` is being one of a certified class that was a
    party, without having left it.
    """

    CONTROLLED = "controlled", "controlling it"
    REPRESENTED = "represented", "represented by a party"
    SHARED_INTEREST = "shared_interest", "sharing a party's interest"
    PARTICIPATED = "participated", "taking part in it"
    AGREED = "agreed", "agreeing to be bound by it"
    CLASS_MEMBER = "class_member", "being of a class that was a party"


# Relations between the respondent and the party.


@frozen(kw_only=True)
class Role(Fact):
    """
    The respondent's office or service with the enjoined party.

    ``current`` tells whether it was held at the time, ``power_to_comply``
    whether the holder could make the party obey, ``took_part`` whether the
    holder had a hand in the violation: to know of it is not enough.
    """

    noun: ClassVar[str] = "a role with the party"
    denial: ClassVar[str] = "the respondent has no role with the party"
    question: ClassVar[str] = "What office or service did {who} have with the enjoined party?"
    found_in: ClassVar[str] = "corporate filings, contracts, employment records, depositions"

    derived: ClassVar[Mapping[str, tuple[str, str]]] = {
        "former": ("given up by then", "not shown to have been given up"),
    }

    kind: RoleKind | None = needed("as {}")
    current: bool | None = optional("held at the time", "given up by then")
    power_to_comply: bool | None = optional(
        "with power to make the party comply", "without power to make the party comply"
    )
    took_part: bool | None = optional(
        "with a hand in the violation", "without a hand in the violation"
    )

    @property
    def former(self) -> bool:
        """Tell whether the record shows that it had been given up."""
        return self.current is False


@frozen(kw_only=True)
class CommonControl(Fact):
    """
    The respondent and the party are owned, or run, by the same people.

    ``control`` is true when one runs the other or the same people run both.
    """

    noun: ClassVar[str] = "common ownership or control"
    denial: ClassVar[str] = "there is no common ownership or control"
    question: ClassVar[str] = "Were {who} and the enjoined party owned, or run, by the same people?"
    found_in: ClassVar[str] = (
        "corporate filings, registers of shareholders, bank records, depositions"
    )

    ownership: Ownership | None = optional("by {} ownership")
    control: bool | None = optional("with control", "without control")


@frozen(kw_only=True)
class AlterEgo(Fact):
    """The respondent and the party cannot be told apart in how they act."""

    noun: ClassVar[str] = "an alter ego"
    denial: ClassVar[str] = "the respondent is no alter ego of the party"
    question: ClassVar[str] = "Did {who} and the enjoined party act as if they were one?"
    found_in: ClassVar[str] = "corporate filings, bank records, depositions"
    concluded: ClassVar[bool] = True


@frozen(kw_only=True)
class Succession(Fact):
    """
    The respondent took over the party's business, or its public office.

    ``continuity`` is true when the business went on substantially unchanged,
    ``knowledge`` when the successor knew of the order or the unremedied wrong,
    ``unremedied`` when a wrong that the order tells the party to make good has not been
    made good.
    """

    noun: ClassVar[str] = "succession to the party's business"
    question: ClassVar[str] = "Did {who} take over the business of the enjoined party?"
    found_in: ClassVar[str] = (
        "corporate filings, contracts of sale, websites before and after, declarations"
    )

    kind: SuccessionKind | None = optional("by {}")
    continuity: bool | None = optional(
        "with the business going on unchanged", "without the business going on unchanged"
    )
    knowledge: bool | None = optional(
        "with knowledge of the order or of the wrong",
        "without knowledge of the order or of the wrong",
    )
    unremedied: bool | None = optional(
        "with a wrong of the party's still to be made good",
        "with no wrong of the party's left to be made good",
    )


@frozen(kw_only=True)
class SharedEnterprise(Fact):
    """The respondent and the party carry on the forbidden line together."""

    noun: ClassVar[str] = "a shared enterprise"
    question: ClassVar[str] = "Did {who} carry on the forbidden line together with the party?"
    found_in: ClassVar[str] = "contracts, accounts, bank records, depositions"

    kind: EnterpriseKind | None = optional("by {}")


@frozen(kw_only=True)
class PartInLitigation(Fact):
    """
    What part the respondent had in the suit.

    ``contested`` is false when the injunction came by default or consent.
    """

    noun: ClassVar[str] = "a part in the suit"
    denial: ClassVar[str] = "the respondent had no part in the suit"
    question: ClassVar[str] = "What part did {who} have in the suit that led to the injunction?"
    found_in: ClassVar[str] = "the docket, engagement letters, bills of counsel, depositions"

    part: LitigationPart | None = needed("{}")
    contested: bool | None = optional("in a contested suit", "in a suit that was not contested")
