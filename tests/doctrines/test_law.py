"""
Rules beyond those of the order: for each, a record in which it fires and one in which it does not.

Where a rule has its rank from one circuit, a second table says what it does
there and elsewhere.
"""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

from builders import NOTICE, ORDER, VIOLATION, answered, case, met_by_rules, seller_case
from injunction_rules import decide
from injunction_rules.law.rules import RULES
from injunction_rules.model.cases import Case, Disposition
from injunction_rules.model.conditions import NotShown, Pattern, leaves
from injunction_rules.model.facts import (
    FACTS,
    ActualNotice,
    Address,
    Aim,
    AlternativeService,
    Appearance,
    Assistance,
    AssistanceKind,
    CommonControl,
    Dispute,
    ExpressCommand,
    GroundOfDoubt,
    Heard,
    Identity,
    Inability,
    InjunctionKind,
    Jurisdiction,
    Knowledge,
    KnowledgeOf,
    LitigationPart,
    NoticeContent,
    OrderStatus,
    OtherPower,
    Ownership,
    PapersServed,
    PartInLitigation,
    PowerKind,
    Purpose,
    Relief,
    SellerRecord,
    ServiceMeans,
    SubstantialCompliance,
    Succession,
    SuccessionKind,
    Timing,
    Violation,
    fact_name,
)
from injunction_rules.model.findings import (
    AidingAndAbetting,
    Finding,
    InContempt,
    InForce,
    LegalIdentification,
    PurposeToAssist,
    ReliefFutile,
    ServiceInvalid,
)
from injunction_rules.model.proof import Proof, Standing, Value
from injunction_rules.model.rules import Side

LATE = "2026-06-01"
HELP = Assistance(kind=AssistanceKind.RELEASE_OF_FUNDS, chosen=True, timing=Timing.AFTER_NOTICE)
TO_PRIVY = Assistance(kind=AssistanceKind.SUPPLY, to_privy=True, timing=Timing.AFTER_NOTICE)
TO_STRANGER = Assistance(kind=AssistanceKind.SUPPLY, to_stranger=True, timing=Timing.AFTER_NOTICE)
TO_PARTY = Assistance(kind=AssistanceKind.SUPPLY, timing=Timing.AFTER_NOTICE)
KNOWS = Knowledge(of=KnowledgeOf.PARTICULAR_VIOLATION)
FREEZE = evolve(ORDER, kind=InjunctionKind.ASSET_FREEZE)
MERGED = evolve(ORDER, kind=InjunctionKind.PRELIMINARY, status=OrderStatus.MERGED)
TERMS = evolve(NOTICE, content=NoticeContent.TERMS)
BY_EMAIL = PapersServed(means=ServiceMeans.EMAIL)
CONTROLLED = PartInLitigation(part=LitigationPart.CONTROLLED)
IN_CHINA = Address(country="CN")
UNREACHABLE = (
    Appearance(shown=False),
    Identity(shown=False),
    Address(shown=False),
    AlternativeService(shown=False),
    VIOLATION,
)


def law_case(*facts, **rest) -> Case:
    """A motion to tell a nonparty to stop, under the law of 2026."""
    return case(*facts, **{"decided": LATE, **rest})


def charged(*facts, **rest) -> Case:
    """A motion to hold the seller in contempt, its breach undisputed."""
    return seller_case(
        NOTICE, VIOLATION, *facts, **{"relief": Relief.CONTEMPT, "decided": LATE, **rest}
    )


def writ(kind: PowerKind | None = PowerKind.ALL_WRITS, **fields) -> OtherPower:
    """The power that the movant invokes."""
    return OtherPower(kind=kind, **fields)


NEEDED = writ(necessary=True, placed=True)

# Rule, a record in which it is met, one that differs in a point and does not meet it.
RULES_AND_RECORDS: list[tuple[str, Case, Case]] = [
    (
        "injunction.merged",
        law_case(injunction=MERGED),
        law_case(injunction=evolve(MERGED, status=OrderStatus.IN_FORCE)),
    ),
    (
        "aiding.release-of-funds",
        law_case(NOTICE, VIOLATION, HELP, injunction=FREEZE),
        law_case(NOTICE, VIOLATION, HELP),
    ),
    (
        "aiding.for-another",
        law_case(NOTICE, VIOLATION, TO_STRANGER),
        law_case(NOTICE, VIOLATION, TO_STRANGER, TO_PARTY),
    ),
    (
        "identification.unknowing-successor",
        law_case(Succession(kind=SuccessionKind.PURCHASE, knowledge=False)),
        law_case(Succession(kind=SuccessionKind.EVASION, knowledge=False)),
    ),
    (
        "identification.kinship",
        law_case(CommonControl(ownership=Ownership.FAMILY)),
        law_case(CommonControl(ownership=Ownership.FAMILY, control=True)),
    ),
    (
        "identification.represented",
        law_case(PartInLitigation(part=LitigationPart.REPRESENTED)),
        law_case(PartInLitigation(part=LitigationPart.PARTICIPATED)),
    ),
    (
        "identification.controlled-a-default",
        law_case(evolve(CONTROLLED, contested=False)),
        law_case(evolve(CONTROLLED, contested=True)),
    ),
    (
        "bound.intermediary-bank",
        law_case(Assistance(kind=AssistanceKind.INTERMEDIARY_BANK)),
        law_case(Assistance(kind=AssistanceKind.PAYMENT_CHAIN)),
    ),
    (
        "contempt.party-before-notice",
        charged(Violation(timing=Timing.BEFORE_NOTICE)),
        charged(),
    ),
    (
        "contempt.by-party-after-notice",
        charged(),
        seller_case(NOTICE, Violation(), relief=Relief.CONTEMPT, decided=LATE),
    ),
    ("defense.not-commanded", charged(ExpressCommand(shown=False)), charged(ExpressCommand())),
    (
        "defense.substantial",
        charged(SubstantialCompliance()),
        charged(SubstantialCompliance(shown=False)),
    ),
    ("defense.unable", charged(Inability()), charged(Inability(self_inflicted=True))),
    (
        "defense.dispute-unheard",
        charged(Dispute(evidence_heard=False)),
        charged(Dispute(evidence_heard=True)),
    ),
    (
        "disposition.dispute-unheard",
        law_case(Dispute(evidence_heard=False)),
        law_case(Dispute()),
    ),
    (
        "service.known-to-a-marketplace",
        seller_case(*UNREACHABLE, SellerRecord(), decided=LATE),
        seller_case(*UNREACHABLE, SellerRecord(shown=False), decided=LATE),
    ),
    (
        "service.email-allowed",
        charged(IN_CHINA, BY_EMAIL),
        charged(IN_CHINA, evolve(BY_EMAIL, as_directed=False)),
    ),
    ("disposition.other-power", law_case(NEEDED), law_case(NEEDED, relief=Relief.CONTEMPT)),
    (
        "disposition.other-power-unheard",
        law_case(NEEDED, Heard(shown=False)),
        law_case(NEEDED, Heard()),
    ),
    (
        "disposition.not-without-jurisdiction",
        law_case(NEEDED, Jurisdiction(shown=False)),
        law_case(NEEDED, Jurisdiction()),
    ),
]


@met_by_rules(RULES_AND_RECORDS)
def test_a_rule_is_met_by_its_record_and_not_by_one_that_differs_in_a_point(
    rule, given, is_met, engine
):
    """Its condition holds, fully or as far as the law is settled; on the other record it fails."""
    assert is_met is (answered(given, engine).trace.step(rule).met is not Value.FALSE)


SHOWN, OPEN, NOT_SHOWN, REFUTED = (
    Standing.SHOWN,
    Standing.CONTESTED,
    Standing.NOT_SHOWN,
    Standing.REFUTED,
)
SUPPLY_TO_PRIVY = (NOTICE, VIOLATION, TO_PRIVY, KNOWS, Purpose(aim=Aim.BENEFIT_PARTY))
SUPPLY_TO_STRANGER = (NOTICE, VIOLATION, TO_STRANGER, KNOWS, Purpose(aim=Aim.BENEFIT_PARTY))
DRAWN = (NOTICE, VIOLATION, evolve(HELP, chosen=None))

# What is asked, of which record, where, and how the finding stands.
CIRCUITS: list[tuple[Finding, Case, str, Standing]] = [
    # Substantial compliance is an answer in the Seventh and Ninth Circuits; the
    # Second asks for diligence, and there it leaves the matter open.
    (InContempt, charged(SubstantialCompliance()), "ilnd", NOT_SHOWN),
    (InContempt, charged(SubstantialCompliance()), "cand", NOT_SHOWN),
    (InContempt, charged(SubstantialCompliance()), "nysd", OPEN),
    # Inability is an answer everywhere, unless self-inflicted.
    (InContempt, charged(Inability()), "moed", NOT_SHOWN),
    (InContempt, charged(Inability()), "nysd", NOT_SHOWN),
    (InContempt, charged(Inability(self_inflicted=True)), "moed", SHOWN),
    (InContempt, charged(Inability(self_inflicted=True)), "nysd", SHOWN),
    # Only an express command can be disobeyed, in the Second Circuit at least.
    (InContempt, charged(ExpressCommand(shown=False)), "nysd", NOT_SHOWN),
    (InContempt, charged(ExpressCommand(shown=False)), "txnd", OPEN),
    # A dispute that was not heard decides neither way.
    (InContempt, charged(Dispute(evidence_heard=False)), "nysd", OPEN),
    (InContempt, charged(Dispute(evidence_heard=True)), "nysd", SHOWN),
    # A bank that lets frozen money go: the Tenth Circuit sent the question back.
    (AidingAndAbetting, law_case(*DRAWN, injunction=FREEZE), "utd", OPEN),
    (AidingAndAbetting, law_case(*DRAWN, injunction=FREEZE), "nysd", OPEN),
    (AidingAndAbetting, law_case(*DRAWN), "nysd", NOT_SHOWN),
    # Help to those through whom the party acts is help to it, by the text of the rule.
    (AidingAndAbetting, law_case(*SUPPLY_TO_PRIVY), "flsd", SHOWN),
    (AidingAndAbetting, law_case(*SUPPLY_TO_PRIVY), "nysd", SHOWN),
    (AidingAndAbetting, law_case(*SUPPLY_TO_STRANGER), "nysd", NOT_SHOWN),
    # A successor without knowledge, and a kinsman, are not the party.
    (
        LegalIdentification,
        law_case(Succession(kind=SuccessionKind.PURCHASE, knowledge=False)),
        "flsd",
        REFUTED,
    ),
    (LegalIdentification, law_case(CommonControl(ownership=Ownership.FAMILY)), "njd", REFUTED),
    # What the record says of the purchase and of what came after are read together.
    (
        LegalIdentification,
        law_case(
            Succession(kind=SuccessionKind.PURCHASE, knowledge=True),
            Succession(kind=SuccessionKind.PURCHASE, continuity=True),
        ),
        "nysd",
        SHOWN,
    ),
    (
        LegalIdentification,
        law_case(PartInLitigation(part=LitigationPart.REPRESENTED)),
        "nysd",
        OPEN,
    ),
    # E-mail to China: the Second Circuit closed it, one district keeps it open.
    (ServiceInvalid, charged(IN_CHINA, BY_EMAIL), "nysd", SHOWN),
    (ServiceInvalid, charged(IN_CHINA, BY_EMAIL), "ilnd", OPEN),
    (ServiceInvalid, charged(IN_CHINA, BY_EMAIL, decided="2024-07-01"), "ilnd", REFUTED),
    (ServiceInvalid, charged(IN_CHINA, BY_EMAIL, decided="2024-07-01"), "nysd", OPEN),
    (InForce, law_case(injunction=MERGED), "nysd", OPEN),
]


@pytest.mark.parametrize(
    ("finding", "given", "forum", "expected"),
    [pytest.param(*row, id=f"{row[0].id}-{row[2]}-{i}") for i, row in enumerate(CIRCUITS)],
)
def test_rule_has_the_rank_of_its_circuit(finding, given, forum, expected, engine):
    """A rule decides where its authority binds, and elsewhere only persuades."""
    assert expected is answered(evolve(given, court=forum), engine).trace.standing(finding)


OLD_ANSWERS = [
    (GroundOfDoubt(), date(1960, 1, 1)),
    (Jurisdiction(shown=False), date(1970, 1, 1)),
    (Inability(), date(1985, 1, 1)),
]


@pytest.mark.parametrize(
    ("fact", "as_of"), [pytest.param(*row, id=fact_name(type(row[0]))) for row in OLD_ANSWERS]
)
def test_an_old_answer_to_contempt_is_one_in_an_old_case(fact, as_of):
    """The authority that first stated it is cited, not only those of our own day."""
    plain, answer = (
        decide(case, engine="reference", as_of=as_of).rulings[0].disposition
        for case in (charged(), charged(fact))
    )

    assert (Disposition.GRANTED, Disposition.DENIED) == (plain, answer)


@pytest.mark.parametrize(("decided", "expected"), [("2023-06-26", SHOWN), ("2023-06-27", OPEN)])
def test_inform_act_opens_futility_on_its_day(decided, expected, engine):
    """Before the Act took effect a marketplace's records said nothing about futility."""
    given = seller_case(*UNREACHABLE, SellerRecord(), decided=decided)

    assert expected is answered(given, engine).trace.standing(ReliefFutile)


def test_no_rule_of_the_movant_asks_for_the_want_of_a_fact():
    """
    What takes the movant's case away is an exception to it.

    In the rule itself it would have to be as well proved as the case (decision 15);
    what the case file says of the injunction and the motion needs no proof.
    """
    movants = [
        rule
        for rule in RULES.rules
        if RULES.on(rule) is Side.MOVANT and RULES.doctrine_of(rule).burden.standard is None
    ]

    assert [] == [
        (rule.id, leaf)
        for rule in movants
        for leaf in leaves(rule.when)
        if isinstance(leaf, NotShown)
        and isinstance(leaf.of, Pattern)
        and leaf.of.kind in FACTS.values()
    ]


def test_reason_to_know_leaves_open_when_knowledge_came(engine):
    """
    Help before the day of knowledge is no clearer where there was reason to know before.

    Contempt, of which weaker proof of that day is no proof, is not made out more easily.
    """
    reason = Knowledge(of=KnowledgeOf.PARTICULAR_VIOLATION, reason_only=True)
    knew = Knowledge(
        of=KnowledgeOf.PARTICULAR_VIOLATION, on=date(2026, 1, 20), proof=Proof.PREPONDERANCE
    )
    notice = ActualNotice(on=date(2026, 1, 1))
    supply = Assistance(kind=AssistanceKind.SUPPLY, chosen=True, on=date(2026, 1, 10))
    given = case(notice, VIOLATION, supply, reason, knew, decided="2026-06-01")

    assert answered(given, engine).trace.standing(PurposeToAssist) is OPEN
