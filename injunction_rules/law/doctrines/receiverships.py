"""
Receiverships: property that a court holds through its receiver.

Question
    Does the respondent touch what the court holds through a receiver, and may the
    court order it about for that reason?

A court that appoints a receiver has the property in its own hands, and protects it
against everybody, party or not.

1. Nobody sues a receiver for what he did as such without leave of the court that
   appointed him.  By statute that does not hold for what he did in carrying on the
   business.
2. The court may stay everybody, creditors and strangers too, from suing the estate or
   taking its property otherwise, save by its leave.
3. The receiver may take possession of the property wherever it lies, if he files his
   appointment in time in each district; one who holds it on a title of his own is
   entitled to a suit of which he is served.
4. Whether the court may, to carry a settlement, bar what strangers claim in their own
   right from persons who are not in receivership divides the courts of appeals.

5. The receivership may take in the property of a nonparty that the party runs, where the
   nonparty knows of it and may be heard.

Each is weighed by itself: where there is no power to bar claims, that says nothing of
the rest.  The finding is that of a power other than Rule 65.  Nobody is in contempt by it
alone; but whoever knows of the receivership and, without leave, does what the order forbids
to what the court holds breaks the order, party or not.
"""

from __future__ import annotations

from injunction_rules.law import authorities as law
from injunction_rules.law.times import AFTER_NOTICE
from injunction_rules.model.authorities import but_see, see
from injunction_rules.model.conditions import (
    all_of,
    any_of,
    exactly,
    not_shown,
    one_of,
    shown,
)
from injunction_rules.model.facts import (
    CommonControl,
    ForbiddenAct,
    Heard,
    HeldAssets,
    Receivership,
    ReceivershipMatter,
)
from injunction_rules.model.findings import (
    BarOfClaims,
    HadActualNotice,
    InForce,
    PersonalBreach,
    ReachedByOtherPower,
)
from injunction_rules.model.rules import Burden, Doctrine, Rule, Side, element, rules_in

SUIT_AGAINST_RECEIVER = Rule(
    "receivership.suit-against-receiver",
    "A receiver is not sued for what he did as receiver without leave of the court that appointed "
    "him.",
    theory="receivership",
    elements=[
        element("injunction in force", shown(InForce), law.BARTON),
        element(
            "a suit against the receiver",
            shown(Receivership, matter=exactly(ReceivershipMatter.SUIT_AGAINST_RECEIVER)),
            law.BARTON,
        ),
    ],
    then=ReachedByOtherPower,
    cites=[law.BARTON, see(law.SECTION_754)],
)

LEAVE_TO_SUE_RECEIVER = Rule(
    "receivership.leave-to-sue-receiver",
    "A receiver may be sued by leave of the court that appointed him.",
    theory="leave of court",
    when=shown(Receivership, leave=exactly(True)),
    defeats=SUIT_AGAINST_RECEIVER,
    cites=[law.BARTON],
)

CARRYING_ON_BUSINESS = Rule(
    "receivership.carrying-on-business",
    "A receiver may be sued without leave over what he did in carrying on the business.",
    theory="business carried on by the receiver",
    when=shown(Receivership, in_business=exactly(True)),
    defeats=SUIT_AGAINST_RECEIVER,
    cites=[law.SECTION_959.at("(a)")],
)

STAY_OF_SUITS = Rule(
    "receivership.stay-of-suits",
    "A court that holds an estate through a receiver may, sparingly, keep everybody, nonparties "
    "too, from suing the estate without its leave.",
    theory="receivership",
    elements=[
        element("injunction in force", shown(InForce), law.BYERS, law.WENCKE),
        element(
            "a suit against the estate in receivership",
            shown(Receivership, matter=exactly(ReceivershipMatter.SUIT_AGAINST_ESTATE)),
            law.BYERS,
            law.WENCKE,
        ),
    ],
    then=ReachedByOtherPower,
    cites=[law.BYERS, law.WENCKE],
)

LEAVE_TO_SUE_ESTATE = Rule(
    "receivership.leave-to-sue-estate",
    "Suits against the estate go on by leave of the court that stayed them.",
    theory="leave of court",
    when=shown(Receivership, leave=exactly(True)),
    defeats=STAY_OF_SUITS,
    cites=[law.BYERS, law.WENCKE],
)

TURNING_OVER = Rule(
    "receivership.turning-over",
    "A receiver has the right to take possession of the property of the estate in whatever "
    "district it lies.",
    theory="receivership",
    elements=[
        element("injunction in force", shown(InForce), law.SECTION_754),
        element(
            "property of the estate in its hands",
            shown(Receivership, matter=exactly(ReceivershipMatter.PROPERTY_HELD)),
            law.SECTION_754,
        ),
    ],
    then=ReachedByOtherPower,
    cites=[law.SECTION_754],
)

NOT_FILED = Rule(
    "receivership.not-filed",
    "A receiver who does not file the complaint and his appointment within ten days in a district "
    "loses control of the property there.",
    theory="appointment not filed in time",
    when=shown(Receivership, filed=exactly(False)),
    defeats=TURNING_OVER,
    cites=[law.SECTION_754],
)

OWN_TITLE = Rule(
    "receivership.own-title",
    "One who holds property on a title of his own is not made to yield it without being sued and "
    "served.",
    theory="title of its own",
    when=shown(Receivership, own_title=exactly(True)),
    defeats=TURNING_OVER,
    # Ross had before it commissions of sales agents, sought by motion.
    cites=[law.ROSS, see(law.ZENITH)],
)

BAR_OF_CLAIMS = Rule(
    "receivership.bar-of-claims",
    "To carry a settlement with the receiver, the court may bar claims of strangers for the same "
    "loss against those who settle.",
    theory="receivership",
    elements=[
        element("injunction in force", shown(InForce), law.ZACARIAS),
        element(
            "a claim of its own against third persons",
            shown(Receivership, matter=exactly(ReceivershipMatter.CLAIM_AGAINST_OTHERS)),
            law.ZACARIAS,
        ),
    ],
    then=BarOfClaims,
    cites=[law.ZACARIAS, but_see(law.DIGITAL_MEDIA)],
)

NO_BAR_OF_CLAIMS = Rule(
    "receivership.no-bar-of-claims",
    "A receivership gives no power to bar for ever what strangers claim in their own right from "
    "persons who are not in receivership.",
    theory="claims in its own right",
    when=shown(Receivership, matter=exactly(ReceivershipMatter.CLAIM_AGAINST_OTHERS)),
    # It says nothing of the court's power over other matters of the respondent's.
    against=BarOfClaims,
    cites=[law.DIGITAL_MEDIA, but_see(law.ZACARIAS)],
)

CLAIMS_BARRED = Rule(
    "receivership.claims-barred",
    "One whose claims the court may bar may be told not to pursue them.",
    when=shown(BarOfClaims),
    then=ReachedByOtherPower,
    cites=[law.ZACARIAS],
)

EXTENDED = Rule(
    "receivership.extended",
    "A receivership may take in the property of a nonparty that the party runs, where the nonparty "
    "knows of it and may be heard.",
    theory="receivership",
    elements=[
        element("injunction in force", shown(InForce), law.SAN_VICENTE),
        element(
            "property counted with the estate",
            shown(Receivership, matter=exactly(ReceivershipMatter.PROPERTY_INCLUDED)),
            law.SAN_VICENTE,
            law.STRATFS,
        ),
        element(
            "control by the party",
            any_of(
                shown(CommonControl, control=exactly(True)),
                shown(HeldAssets, controlled=exactly(True)),
            ),
            law.SAN_VICENTE,
            law.STRATFS,
        ),
        element(
            "notice and a chance to be heard",
            any_of(shown(HadActualNotice), shown(Heard)),
            law.SAN_VICENTE,
        ),
    ],
    then=ReachedByOtherPower,
    cites=[law.SAN_VICENTE, law.STRATFS],
)

INTERFERENCE = Rule(
    "receivership.interference",
    "Whoever knows of a receivership and, against its order, sues the estate or keeps from the "
    "receiver what he holds breaks the order, party or not.",
    theory="interference with a receivership",
    elements=[
        element("actual notice of the order", shown(HadActualNotice), law.TYLER),
        element(
            "a suit against the estate, or its property kept",
            shown(
                Receivership,
                matter=one_of(
                    ReceivershipMatter.SUIT_AGAINST_ESTATE, ReceivershipMatter.PROPERTY_HELD
                ),
            ),
            law.DAVIS_V_GRAY,
            law.TYLER,
        ),
        element(
            "a forbidden act of its own after notice",
            shown(ForbiddenAct, timing=AFTER_NOTICE),
            law.TYLER,
        ),
    ],
    then=PersonalBreach,
    cites=[law.DAVIS_V_GRAY, law.TYLER, see(law.ZURIXX)],
)

INTERFERENCE_BY_LEAVE = Rule(
    "receivership.interference-by-leave",
    "What is done by leave of the court disturbs nobody's possession.",
    theory="leave of court",
    when=shown(Receivership, leave=exactly(True)),
    defeats=INTERFERENCE,
    cites=[law.DAVIS_V_GRAY, law.TYLER],
)

HELD_IN_ITS_OWN_RIGHT = Rule(
    "receivership.held-in-its-own-right",
    "One who only keeps what it holds on a title of its own takes nothing from the receiver.",
    theory="title of its own",
    when=all_of(
        shown(Receivership, own_title=exactly(True)),
        not_shown(Receivership, matter=exactly(ReceivershipMatter.SUIT_AGAINST_ESTATE)),
    ),
    defeats=INTERFERENCE,
    cites=[law.ROSS, see(law.ZENITH)],
)

DOCTRINE = Doctrine(
    "receivership",
    "receiverships",
    "Does the respondent touch what the court holds through a receiver?",
    rules=rules_in(globals()),
    burden=Burden(
        Side.MOVANT,
        None,
        [see(law.BYERS), see(law.WENCKE)],
        note="Who must prove what touches a receivership is not said in anything that was read; "
        "that it is the movant follows from its asking.",
    ),
    open_points=(
        "A stay may be made without notice to those it binds, who may then move to be freed; the "
        "rules decide a motion against one of them, and ask that it be heard.",
        "When a stay of suits is lifted for hardship, or for the length of time it has stood, is "
        "not decided here.",
        "Leave of court is taken not to have been given where the record does not show it.",
    ),
)
