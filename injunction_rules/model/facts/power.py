"""Facts about jurisdiction and hearing, and about orders made to the respondent."""

# No `from __future__ import annotations` here: the types of fields are read when
# rules are built, and to evaluate them from text would cost half the import.

from typing import ClassVar

from attrs import frozen

from injunction_rules.model.facts.base import Fact, Word, optional


class JurisdictionBasis(Word):
    """
    Why the court has power over the person of the respondent.

    ``GENERAL`` is where it is at home, by domicile or place of business; ``SPECIFIC``
    its own acts toward the forum out of which this dispute arises; ``CONSENT`` its
    agreement, or an appearance without objection; ``AIDING_WITHIN_COUNTRY`` is help to a
    known violation by one within the United States, ``AIDING_ABROAD`` such help from
    abroad.
    """

    GENERAL = "general", "ties that make it at home"
    SPECIFIC = "specific", "ties to this dispute"
    CONSENT = "consent"
    AIDING_WITHIN_COUNTRY = "aiding_within_country", "aiding within the country"
    AIDING_ABROAD = "aiding_abroad", "aiding from abroad"


class DutyKind(Word):
    """
    The duty that an order addressed to the respondent itself laid on it.

    ``TURN_OVER`` is to hand over property or money, ``FREEZE`` to hold what it has and
    pay nobody, ``OTHER`` to do or leave undone anything else.
    """

    TURN_OVER = "turn_over", "turn property over"
    FREEZE = "freeze", "freeze assets"
    OTHER = "other", "do something else"


# Power over the respondent, and the way contempt is brought.


@frozen(kw_only=True)
class Jurisdiction(Fact):
    """
    The court has personal jurisdiction over the respondent.

    With ``shown: false`` and no basis, the record shows that it has none.
    """

    noun: ClassVar[str] = "personal jurisdiction over the respondent"
    denial: ClassVar[str] = "the court has no personal jurisdiction over the respondent"
    question: ClassVar[str] = "Did the court have personal jurisdiction over {who}?"
    found_in: ClassVar[str] = "corporate filings, contracts, sales into the forum, the docket"
    concluded: ClassVar[bool] = True

    basis: JurisdictionBasis | None = optional("by {}")


@frozen(kw_only=True)
class Heard(Fact):
    """The respondent was told what it is charged with and could answer."""

    noun: ClassVar[str] = "notice of the charge and a chance to answer it"
    denial: ClassVar[str] = "the respondent had no chance to answer the charge"
    question: ClassVar[str] = "Did {who} have notice of the charge and a chance to answer it?"
    found_in: ClassVar[str] = "the docket: order to show cause, certificate of service, transcript"


@frozen(kw_only=True)
class DirectOrder(Fact):
    """
    An order made to the respondent itself told it what to do.

    A later order to hand over or to hold is meant, not a clause of the
    injunction that lists strangers among those bound: that is
    ``names_respondent``.  ``duty`` tells what it was to do, ``obeyed`` is false when it
    did not do so.
    """

    noun: ClassVar[str] = "an order to the respondent itself"
    question: ClassVar[str] = "Did an order tell {who} directly what to do?"
    found_in: ClassVar[str] = "the docket"

    duty: DutyKind | None = optional("to {}", record=True)
    obeyed: bool | None = optional("obeyed", "not obeyed")


@frozen(kw_only=True)
class ExpressCommand(Fact):
    """
    The order says in terms what the respondent is charged with doing or leaving undone.

    With ``shown: false`` the duty can only be read into it.
    """

    noun: ClassVar[str] = "an express command"
    denial: ClassVar[str] = "the order does not say in terms what is charged"
    question: ClassVar[str] = "Did the order say in terms what {who} is charged with?"
    found_in: ClassVar[str] = "the text of the order"


@frozen(kw_only=True)
class Dispute(Fact):
    """
    The respondent disputes, with evidence, its notice or its concert with the party.

    ``evidence_heard`` is false when the court took no live evidence on it.
    """

    noun: ClassVar[str] = "a dispute about notice or concert"
    question: ClassVar[str] = "Did {who} dispute notice or concert with evidence?"
    found_in: ClassVar[str] = "the papers in opposition, with their declarations"

    evidence_heard: bool | None = optional(
        "with live evidence heard", "without live evidence heard"
    )
