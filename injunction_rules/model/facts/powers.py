"""Facts about powers other than that of Rule 65."""

# No `from __future__ import annotations` here: the types of fields are read when
# rules are built, and to evaluate them from text would cost half the import.

from typing import ClassVar

from attrs import frozen

from injunction_rules.model.facts.base import Fact, Word, needed, optional


class PowerKind(Word):
    """
    A power, other than that of Rule 65, by which a court is asked to reach a stranger.

    ``ALL_WRITS`` is the All Writs Act, ``INSTITUTIONAL_DECREE`` the power to
    guard a decree that a whole community must respect, ``IN_REM`` that over a
    resource which the court manages for all its users, ``OWN_RECORDS`` that over the
    court's own files, such as papers under seal, ``STATUTORY`` that of some other statute.
    Property in the hands of a receiver is ``receivership``, assets of a wrong
    ``held_assets``, a domain name ``domain_name``.
    """

    ALL_WRITS = "all_writs", "the All Writs Act"
    INSTITUTIONAL_DECREE = "institutional_decree", "a decree that a community must respect"
    IN_REM = "in_rem", "control over a thing or a resource"
    OWN_RECORDS = "own_records", "the court's power over its own records"
    STATUTORY = "statutory", "another statute"


class EnablingStatute(Word):
    """
    The statute by which a court is asked to reach a stranger.

    ``FRAUD`` is a suit of the Attorney General to stop fraud, under 18 U.S.C. § 1345;
    ``BANK_OR_HEALTH_FRAUD`` is the same where the property of a banking law violation or
    a federal health care offense is to be held; ``COPYRIGHT`` is the Copyright Act,
    with what it says of providers of services online; ``OTHER`` is any other.
    """

    FRAUD = "fraud", "the statute on injunctions against fraud"
    BANK_OR_HEALTH_FRAUD = (
        "bank_or_health_fraud",
        "the statute on property of bank or health care fraud",
    )
    COPYRIGHT = "copyright", "the Copyright Act"
    OTHER = "other", "some other statute"


class ReceivershipMatter(Word):
    """
    What the respondent does that touches a receivership.

    ``SUIT_AGAINST_RECEIVER`` sues the receiver for what he did as receiver;
    ``SUIT_AGAINST_ESTATE`` sues the companies in receivership, or takes process against
    the property held; ``PROPERTY_HELD`` keeps from the receiver what belongs to the
    estate; ``PROPERTY_INCLUDED`` holds property of its own which the order, or the
    receiver under its words, counts with the estate, as that of an affiliate;
    ``CLAIM_AGAINST_OTHERS`` pursues the respondent's own claim against persons
    who are not in receivership, which a settlement with the receiver is to bar.
    """

    SUIT_AGAINST_RECEIVER = "suit_against_receiver", "a suit against the receiver"
    SUIT_AGAINST_ESTATE = "suit_against_estate", "a suit against the estate"
    PROPERTY_HELD = "property_held", "property of the estate in the respondent's hands"
    PROPERTY_INCLUDED = (
        "property_included",
        "property of the respondent's that the order counts with the estate",
    )
    CLAIM_AGAINST_OTHERS = (
        "claim_against_others",
        "a claim of the respondent's own against persons not in receivership",
    )


@frozen(kw_only=True)
class OtherPower(Fact):
    """
    A power other than that of Rule 65, which the movant invokes.

    ``kind`` says which, and ``statute`` names the statute where it is one.
    ``necessary`` tells whether the order asked for is needed to protect one already
    made or made with it, or the court's jurisdiction; or, under a statute, to prevent the
    harm against which the statute is aimed.  ``placed`` is true when the
    respondent's place lets it frustrate that order, as by holding papers from a
    sealed file, false when it is far removed from
    the controversy.  ``burdensome`` is true when what is asked would burden it
    unreasonably, false when it costs little or is paid for.
    """

    noun: ClassVar[str] = "a power other than that of Rule 65"
    question: ClassVar[str] = "Did the movant invoke a power other than Rule 65 against {who}?"
    found_in: ClassVar[str] = "the motion papers and the docket"
    concluded: ClassVar[bool] = True

    kind: PowerKind | None = optional("by {}")
    statute: EnablingStatute | None = optional("under {}")
    necessary: bool | None = optional(
        "needed to protect an order or to prevent the harm",
        "not needed to protect an order or to prevent the harm",
    )
    placed: bool | None = optional(
        "against one in a position to frustrate that order",
        "against one far removed from the controversy",
    )
    burdensome: bool | None = optional("with an undue burden", "without an undue burden")


@frozen(kw_only=True)
class Receivership(Fact):
    """
    A receivership of this court, and what the respondent does that touches it.

    The order in force is the one that appointed the receiver or stayed suits.
    ``matter`` says what the respondent does.  ``leave`` is true when the court gave
    leave for it.  ``in_business`` is true when a suit is about what the receiver did in
    carrying on the business.  ``filed`` tells whether the receiver filed the complaint
    and his appointment within ten days in the district where the property lies.
    ``own_title`` is true when the respondent claims what it holds as its own, such as
    pay for services.
    """

    noun: ClassVar[str] = "a receivership"
    question: ClassVar[str] = "What did {who} do that touches a receivership?"
    found_in: ClassVar[str] = "the docket of the receivership"
    concluded: ClassVar[bool] = True

    matter: ReceivershipMatter | None = needed("touched by {}")
    leave: bool | None = optional("with leave of court", "without leave of court")
    in_business: bool | None = optional(
        "over what was done in carrying on the business",
        "over something else than carrying on the business",
    )
    filed: bool | None = optional(
        "with the appointment filed in time where the property lies",
        "without the appointment filed in time where the property lies",
    )
    own_title: bool | None = optional(
        "on a title of the respondent's own", "on no title of the respondent's own"
    )


@frozen(kw_only=True)
class HeldAssets(Fact):
    """
    Money or property in the respondent's hands that a wrong of the party's brought.

    ``traced`` tells whether it is traced to the wrong, ``own_claim`` whether the
    respondent has a legitimate claim to it, such as for value given.  ``joined`` is true
    when the respondent was joined for the sake of what it holds.  ``controlled`` is true
    when the party itself runs the respondent and uses what it holds as its own.
    ``money_only`` is true when the suit asks for nothing but money, without a lien or an
    equitable interest in what is held.  ``wasting`` is true when what is held is losing
    its worth, or will be lost, if it is kept until judgment.
    """

    noun: ClassVar[str] = "assets of the wrong in the respondent's hands"
    denial: ClassVar[str] = "the respondent holds no assets of the wrong"
    question: ClassVar[str] = "Did {who} hold money or property that the wrong brought in?"
    found_in: ClassVar[str] = "bank records, tracing reports, account statements"

    traced: bool | None = optional("traced to the wrong", "not traced to the wrong")
    own_claim: bool | None = optional(
        "with a legitimate claim of the respondent's own", "without a legitimate claim to them"
    )
    joined: bool | None = optional(
        "with the respondent joined for them", "without the respondent joined for them"
    )
    controlled: bool | None = optional(
        "with the party in control of the respondent",
        "without the party in control of the respondent",
    )
    money_only: bool | None = optional("in a suit for money alone", "in a suit in equity")
    wasting: bool | None = optional("losing their worth", "keeping their worth")


@frozen(kw_only=True)
class DomainName(Fact):
    """
    A domain name that the respondent, a registrar or registry, keeps.

    ``adjudged`` tells whether it was found to violate a right in a mark, ``here``
    whether the respondent is in the district of the court, ``registrant_beyond_reach``
    whether the registrant could not be found or is not subject to jurisdiction.
    ``name_alone`` is true when the order asked for forfeits, cancels or transfers the
    name, and false when it asks for more.
    """

    noun: ClassVar[str] = "a domain name in the respondent's keeping"
    denial: ClassVar[str] = "the respondent keeps no such domain name"
    question: ClassVar[str] = (
        "Did {who} keep the domain name in question, as registrar or registry?"
    )
    found_in: ClassVar[str] = "registration data, the registry's certificate, the docket"

    adjudged: bool | None = optional(
        "found to violate a right in a mark", "not found to violate a right in a mark"
    )
    here: bool | None = optional("kept in the district", "kept elsewhere")
    registrant_beyond_reach: bool | None = optional(
        "with the registrant out of reach", "with the registrant within reach"
    )
    name_alone: bool | None = optional(
        "with nothing asked but the name", "with more asked than the name"
    )


@frozen(kw_only=True)
class Unopposed(Fact):
    """
    A request that the respondent did not oppose before it was granted.

    Silence is meant, or that it went along; that it agreed to be ordered is
    ``agreement``.  ``objected`` is true when it came afterwards and objected, false when
    it went along.
    """

    noun: ClassVar[str] = "a request that the respondent did not oppose"
    denial: ClassVar[str] = "the respondent opposed what was asked of it"
    question: ClassVar[str] = "Did {who} let the request be granted without opposing it?"
    found_in: ClassVar[str] = "the docket"

    objected: bool | None = optional("with an objection afterwards", "with no objection afterwards")


@frozen(kw_only=True)
class Agreement(Fact):
    """
    Agreement of the respondent that the court order it to do what is asked.

    A stipulation or an undertaking to the court is meant, not silence, nor a promise to
    the movant alone.
    """

    noun: ClassVar[str] = "the respondent's agreement to be ordered"
    denial: ClassVar[str] = "the respondent did not agree to be ordered"
    question: ClassVar[str] = "Did {who} agree that the court order it to do what is asked?"
    found_in: ClassVar[str] = "stipulations, letters to the court, the transcript"
