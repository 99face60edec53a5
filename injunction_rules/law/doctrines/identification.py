"""
Legal identification: those who are, for the order, the party itself.

Question
    Is the respondent one of the party's officers, agents, servants, employees or
    attorneys, or in law the same as the party under another name?

1. Rule 65(d)(2)(B) names those through whom a party acts.  The words mean those
   who hold the post now; a former insider who acts for himself is free.
2. Beyond them the order reaches alter egos, intertwined companies, those who
   carry on the enjoined business to evade the order, a buyer who knew of the
   unremedied wrong, and one who controlled the suit and so had a day in court.
3. So does it reach a company under the same control that itself does what is forbidden,
   and whoever follows an enjoined officer in a public office.
4. What such a person does in carrying on the business is the party's own violation.
5. Shared aims, kinship or a common lawyer do not make two persons one.

Identity says who is bound.  It makes nobody a contemnor: see ``contempt``.
"""

from __future__ import annotations

from injunction_rules.law import authorities as law
from injunction_rules.law import order
from injunction_rules.law.times import AFTER_NOTICE
from injunction_rules.model.authorities import but_see, cf, see
from injunction_rules.model.conditions import all_of, any_of, exactly, not_shown, one_of, shown
from injunction_rules.model.facts import (
    AlterEgo,
    Assistance,
    AssistanceKind,
    CommonControl,
    ForbiddenAct,
    LitigationPart,
    Ownership,
    PartInLitigation,
    Role,
    RoleKind,
    SharedEnterprise,
    Succession,
    SuccessionKind,
)
from injunction_rules.model.findings import (
    BoundThroughRole,
    HadActualNotice,
    InForce,
    LegalIdentification,
    PartyViolated,
    SubstantialIntertwinement,
)
from injunction_rules.model.rules import Burden, Doctrine, Rule, Side, element, rules_in

# Those through whom a party acts.

OFFICERS_AND_AGENTS = Rule(
    "identification.officers-and-agents",
    "The party's officers, agents, servants, employees and attorneys, while they are such, are "
    "bound with it once they know of the order.",
    theory="officer, agent, servant, employee or attorney",
    elements=[
        element("injunction in force", shown(InForce), law.RULE_65.at("(d)(2)(B)")),
        element("actual notice of the order", shown(HadActualNotice), law.RULE_65.at("(d)(2)(B)")),
        element(
            "officer, agent, servant, employee or attorney of the party",
            shown(
                Role,
                kind=one_of(
                    RoleKind.OFFICER,
                    RoleKind.AGENT,
                    RoleKind.SERVANT,
                    RoleKind.EMPLOYEE,
                    RoleKind.ATTORNEY,
                ),
                former=exactly(False),
            ),
            law.RULE_65.at("(d)(2)(B)"),
        ),
    ],
    then=BoundThroughRole,
    cites=[law.RULE_65.at("(d)(2)(B)"), law.LENNON, see(law.ROBINSON), but_see(law.DOLE)],
)

OWNER_IN_CHARGE = Rule(
    "identification.owner-in-charge",
    "An owner who runs the party and knows of the order must see that it is obeyed.",
    theory="owner in charge",
    elements=[
        element("injunction in force", shown(InForce), law.GARYS_ELECTRIC),
        element("actual notice of the order", shown(HadActualNotice), law.GARYS_ELECTRIC),
        element(
            "owner who runs the party",
            shown(
                Role,
                kind=exactly(RoleKind.OWNER),
                former=exactly(False),
                power_to_comply=exactly(True),
            ),
            law.GARYS_ELECTRIC,
            law.GULA,
        ),
    ],
    then=BoundThroughRole,
    # Owners are not in the list of (d)(2)(B); the holding is that of two circuits.
    cites=[
        law.GARYS_ELECTRIC,
        law.GULA,
        see(law.RULE_65.at("(d)(2)(B)")),
        see(law.LIFE_TECHNOLOGIES),
    ],
)

# Those who are the party under another name.

INTERTWINED = Rule(
    "identification.intertwined",
    "A nonparty substantially intertwined with the party is identified with it.",
    when=shown(SubstantialIntertwinement),
    then=LegalIdentification,
    cites=[
        order.REMOVED_AND_AT_ARMS_LENGTH,
        see(law.HAVENS, "leaving to legal identification with a party a door of its own"),
        see(law.JOHN_WILEY.at("638")),
    ],
)

ALTER_EGO = Rule(
    "identification.alter-ego",
    "An alter ego of the party, or a company formed to carry on its business, is identified with "
    "it.",
    theory="alter ego",
    elements=[element("alter ego of the party", shown(AlterEgo), law.HOPWOOD)],
    then=LegalIdentification,
    cites=[
        law.HOPWOOD,
        see(law.REGAL_KNITWEAR),
        see(law.WESTON),
        see(law.WESTON_APPEAL),
    ],
)

CARRYING_ON = Rule(
    "identification.carrying-on",
    "One who in substance continues the enjoined body or business, or takes it over to evade the "
    "order, is identified with it.",
    theory="successor",
    elements=[
        element(
            "business continued, or taken over to evade",
            any_of(
                shown(Succession, kind=exactly(SuccessionKind.EVASION)),
                shown(
                    Succession,
                    kind=exactly(SuccessionKind.CONTINUATION),
                    continuity=exactly(True),
                ),
            ),
            law.OPERATION_RESCUE,
            law.HOPWOOD,
        )
    ],
    then=LegalIdentification,
    cites=[
        law.OPERATION_RESCUE,
        law.HOPWOOD,
        see(law.REGAL_KNITWEAR),
        see(law.REUTER),
        see(law.ADDITIVE_CONTROLS_1998),
        see(law.PARAGON),
        cf(law.CANTERBURY_BELTS),
    ],
)

DOUBTFUL_CONTINUATION = Rule(
    "identification.doubtful-continuation",
    "Whether a successor is bound turns on its relations and behaviour, and stays open where the "
    "record leaves its continuity in doubt.",
    theory="successor",
    elements=[
        element(
            "continuation of the business",
            shown(Succession, kind=exactly(SuccessionKind.CONTINUATION)),
            see(law.REGAL_KNITWEAR.at("14-15")),
        )
    ],
    then=LegalIdentification,
    settled=False,
    cites=[see(law.REGAL_KNITWEAR.at("14-15")), see(law.HOWARD_LAW)],
)

BUYER_WITH_KNOWLEDGE = Rule(
    "identification.buyer-with-knowledge",
    "One who buys the business knowing of the unremedied wrong and carries it on is in privity "
    "with the seller.",
    theory="successor",
    elements=[
        element(
            "purchase with knowledge of the wrong",
            shown(Succession, kind=exactly(SuccessionKind.PURCHASE), knowledge=exactly(True)),
            law.GOLDEN_STATE.at("172-74"),
        ),
        element(
            "business carried on",
            shown(Succession, kind=exactly(SuccessionKind.PURCHASE), continuity=exactly(True)),
            law.GOLDEN_STATE.at("172-74"),
        ),
    ],
    then=LegalIdentification,
    takes="What several entries of the record say of a purchase is taken to be said of one.",
    cites=[law.GOLDEN_STATE.at("172-74")],
)

SUCCESSOR_IN_OFFICE = Rule(
    "identification.successor-in-office",
    "Whoever follows an enjoined public officer in his office takes his place under the order.",
    theory="successor",
    elements=[
        element(
            "the public office of the party",
            shown(Succession, kind=exactly(SuccessionKind.OFFICE)),
            law.RULE_25.at("(d)"),
        )
    ],
    then=LegalIdentification,
    # The rule speaks of a pending suit; Lucy took it so of a judgment eight years old.
    cites=[law.RULE_25.at("(d)"), law.LUCY_V_ADAMS],
    takes="A public officer who is enjoined is taken to be a party as such and not for himself.",
)

SUBJECT_TO_CONTROL = Rule(
    "identification.subject-to-control",
    "A company that is run with the party, and that after notice does itself what the order "
    "forbids, is bound as one under its control.",
    theory="common control",
    elements=[
        element("actual notice of the order", shown(HadActualNotice), law.RULE_65.at("(d)(2)")),
        element(
            "control in common with the party",
            shown(CommonControl, control=exactly(True)),
            law.REGAL_KNITWEAR.at("14"),
        ),
    ],
    then=LegalIdentification,
    # Regal describes the doctrine behind the rule.  In Levin, where one man ran both, the
    # party was not shown to have broken the order, nor the other to have done so itself.
    cites=[
        see(law.REGAL_KNITWEAR.at("14")),
        see(law.ADDITIVE_CONTROLS_1998),
        see(law.HOPWOOD),
        see(law.RULE_65.at("(d)(2)")),
        but_see(law.LEVIN, "not holding a former owner bound itself, though one man ran both"),
    ],
)

CONTROL_WITHOUT_AN_ACT = Rule(
    "identification.control-without-an-act",
    "A company that after notice does nothing forbidden itself is not bound because it is run "
    "with the party.",
    theory="want of an act of its own",
    when=all_of(
        not_shown(ForbiddenAct, timing=AFTER_NOTICE),
        not_shown(
            Assistance,
            kind=exactly(AssistanceKind.CARRYING_ON_BUSINESS),
            beside=exactly(False),
            timing=AFTER_NOTICE,
        ),
    ),
    defeats=SUBJECT_TO_CONTROL,
    cites=[law.REGAL_KNITWEAR.at("14-15"), see(law.LEVIN)],
)

UNKNOWING_SUCCESSOR = Rule(
    "identification.unknowing-successor",
    "One who took the business over without knowing of the order or the wrong is not bound because "
    "state law would call it a merger.",
    theory="successor without knowledge",
    when=all_of(
        shown(Succession, knowledge=exactly(False)),
        not_shown(Succession, knowledge=exactly(True)),
        not_shown(Succession, kind=exactly(SuccessionKind.EVASION)),
    ),
    against=LegalIdentification,
    cites=[law.ADT, cf(law.GOLDEN_STATE)],
)

KINSHIP = Rule(
    "identification.kinship",
    "Kinship with the party is not by itself identity with it.",
    theory="kinship alone",
    when=all_of(
        shown(CommonControl, ownership=exactly(Ownership.FAMILY)),
        not_shown(CommonControl, control=exactly(True)),
        not_shown(AlterEgo),
        not_shown(Succession),
        not_shown(SharedEnterprise),
        not_shown(PartInLitigation),
    ),
    against=LegalIdentification,
    # No authority says it in terms: it follows from there being two doors, and
    # kinship neither.  Relatives were let go in Matrix for want of knowledge.
    cites=[
        see(law.HAVENS, "leaving to legal identification with a party a door of its own"),
        see(law.ALEMITE_833),
        cf(law.MATRIX_ESSENTIALS),
    ],
)

CONTROLLED_THE_SUIT = Rule(
    "identification.controlled-the-suit",
    "One who so controlled the party and its suit as to have had a day in court is identified with "
    "it.",
    theory="part in the suit",
    elements=[
        element(
            "control of the suit",
            shown(PartInLitigation, part=exactly(LitigationPart.CONTROLLED)),
            law.BAHAIS,
            law.IRWIN,
        )
    ],
    then=LegalIdentification,
    # Merriam and Robinson sent the question back for findings.
    cites=[
        law.BAHAIS,
        law.IRWIN,
        see(law.TAYLOR_V_STURGELL),
        see(law.ROBINSON),
        see(law.MERRIAM),
        see(law.MICROSYSTEMS),
        but_see(law.DOCTORS_ASSOCIATES),
    ],
)

CONTROLLED_A_DEFAULT = Rule(
    "identification.controlled-a-default",
    "Whether control of a suit that was never contested is a day in court is open.",
    theory="default never contested",
    when=shown(PartInLitigation, part=exactly(LitigationPart.CONTROLLED), contested=exactly(False)),
    defeats=CONTROLLED_THE_SUIT,
    settled=False,
    cites=[see(law.MERRIAM)],
)

REPRESENTED = Rule(
    "identification.represented",
    "Whether one whom a party to the suit represented, by a tie for which it answers to him, is "
    "bound with it is open.",
    theory="part in the suit",
    elements=[
        element(
            "representation by a party to the suit",
            shown(PartInLitigation, part=exactly(LitigationPart.REPRESENTED)),
        )
    ],
    then=LegalIdentification,
    settled=False,
    cites=[
        see(law.REGAL_KNITWEAR),
        see(law.TAYLOR_V_STURGELL),
        but_see(law.ALVAREZ),
        but_see(law.DOCTORS_ASSOCIATES),
    ],
)

AGREED_OR_OF_THE_CLASS = Rule(
    "identification.agreed-or-of-the-class",
    "One who agreed to be bound by what the court would order, or who is a member of a class that "
    "was a party, is bound as a party is.",
    theory="part in the suit",
    elements=[
        element(
            "agreement to be bound, or membership in a certified class",
            shown(
                PartInLitigation,
                part=one_of(LitigationPart.AGREED, LitigationPart.CLASS_MEMBER),
            ),
            law.TAYLOR_V_STURGELL,
        )
    ],
    then=LegalIdentification,
    # Taylor speaks of preclusion; that whoever is precluded is in privity for an
    # injunction too follows from Regal's words.
    cites=[see(law.TAYLOR_V_STURGELL), see(law.REGAL_KNITWEAR.at("14")), see(law.PRUDENTIAL)],
)

SHARED_INTEREST = Rule(
    "identification.shared-interest",
    "To share a party's interest or cause, or to know of the order, is not to be one with it.",
    theory="shared interest alone",
    when=all_of(
        shown(PartInLitigation, part=exactly(LitigationPart.SHARED_INTEREST)),
        not_shown(PartInLitigation, part=exactly(LitigationPart.REPRESENTED)),
        not_shown(PartInLitigation, part=exactly(LitigationPart.CONTROLLED)),
    ),
    against=LegalIdentification,
    cites=[law.ALVAREZ, law.THOMPSON_V_FREEMAN, see(law.DOCTORS_ASSOCIATES)],
)

FORMER_INSIDER_IN_CHARGE = Rule(
    "identification.former-insider-in-charge",
    "Whether one who really ran the enjoined company stays bound after resigning from it is open.",
    theory="former insider in charge",
    elements=[
        element(
            "a former insider who still runs the party",
            shown(Role, former=exactly(True), power_to_comply=exactly(True)),
        )
    ],
    then=LegalIdentification,
    settled=False,
    # Robinson asks for control of both the company and its suit, and a finding of it.
    cites=[see(law.ROBINSON), see(law.ABBOUD), but_see(law.ALEMITE)],
)

OWN_VIOLATION = Rule(
    "identification.own-violation",
    "One who is in law the party violates the order by carrying on the forbidden business himself.",
    elements=[
        element("identity with the party in law", shown(LegalIdentification)),
        element(
            "the forbidden business carried on after notice",
            shown(
                Assistance,
                kind=exactly(AssistanceKind.CARRYING_ON_BUSINESS),
                timing=AFTER_NOTICE,
            ),
        ),
    ],
    then=PartyViolated,
    cites=[
        law.HOPWOOD,
        law.CANTERBURY_BELTS,
        law.CLEARONE,
        see(law.ABBOUD),
        see(law.GOLDEN_STATE),
    ],
)

DOCTRINE = Doctrine(
    "identification",
    "legal identification",
    "Is the respondent in law the party's own officer or agent, or the party under another name?",
    rules=rules_in(globals()),
    burden=Burden(Side.MOVANT, None, [see(law.REGAL_KNITWEAR)]),
)
