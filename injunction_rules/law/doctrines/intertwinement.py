"""
Substantial intertwinement: does the nonparty stand in the party's place?

Question
    Is the nonparty so joined with the enjoined party, in ownership, control or
    enterprise, that an order against the one is an order against the other?

The order takes the phrase from *John Wiley* and answers for a marketplace:
services at arm's length do not demonstrate it (¶ 2).  What does is told by the
relation of the two, not by conduct after notice; so a takedown never changes
the answer.
"""

from __future__ import annotations

from injunction_rules.law import authorities as law
from injunction_rules.law import order
from injunction_rules.model.authorities import but_see, cf, see
from injunction_rules.model.conditions import all_of, exactly, not_shown, one_of, shown
from injunction_rules.model.facts import (
    ArmsLengthService,
    CommonControl,
    EnterpriseKind,
    Ownership,
    SharedEnterprise,
)
from injunction_rules.model.findings import ArmsLengthDealing, SubstantialIntertwinement
from injunction_rules.model.rules import Burden, Doctrine, Rule, Side, element, rules_in

ARMS_LENGTH = Rule(
    "intertwinement.arms-length",
    "One who gives the party the service that any customer gets, on the same terms, and shares "
    "neither ownership nor enterprise with it, deals with it at arm's length.",
    when=all_of(
        shown(ArmsLengthService),
        not_shown(ArmsLengthService, same_terms_for_all=exactly(False)),
        not_shown(CommonControl),
        not_shown(SharedEnterprise),
    ),
    then=ArmsLengthDealing,
    cites=[
        order.REMOVED_AND_AT_ARMS_LENGTH,
        see(law.ONE11),
        see(law.NEXT_INVESTMENTS),
        see(law.MOTOROLA_V_UZAN.at("210-13")),
    ],
    # It makes a finding, and one that answers for the respondent.
    on=Side.RESPONDENT,
)

OWNED = one_of(Ownership.SOLE, Ownership.MAJORITY, Ownership.COMMON)

COMMON_CONTROL = Rule(
    "intertwinement.common-control",
    "Companies that the same people own and run are substantially intertwined.",
    theory="substantial intertwinement",
    elements=[
        element(
            "common ownership and control",
            shown(CommonControl, control=exactly(True), ownership=OWNED),
            see(law.JOHN_WILEY.at("638")),
        )
    ],
    then=SubstantialIntertwinement,
    cites=[
        see(law.JOHN_WILEY.at("638")),
        see(law.HOPWOOD),
        see(law.RELIABLE_LIMOUSINE),
        cf(law.CANTERBURY_BELTS),
        but_see(law.ZENITH),
    ],
)

COMMON_OWNERSHIP = Rule(
    "intertwinement.common-ownership",
    "Whether common ownership without common control is enough is doubtful.",
    theory="substantial intertwinement",
    elements=[element("common ownership", shown(CommonControl, ownership=OWNED))],
    then=SubstantialIntertwinement,
    settled=False,
    cites=[
        see(law.RELIABLE_LIMOUSINE),
        see(law.JOHN_WILEY.at("638")),
        but_see(law.ZENITH),
        but_see(law.LEVIN, "not holding a former owner bound itself, though one man ran both"),
    ],
)

CONTROL_ALONE = Rule(
    "intertwinement.control-alone",
    "Whether control of the party without ownership in common is enough is doubtful.",
    theory="substantial intertwinement",
    elements=[element("control of the party", shown(CommonControl, control=exactly(True)))],
    then=SubstantialIntertwinement,
    settled=False,
    # In Levin both companies were under one man's control, and the former parent
    # was not for that reason bound.
    cites=[
        see(law.JOHN_WILEY.at("638")),
        see(law.HOPWOOD),
        but_see(law.LEVIN, "not holding a former owner bound itself, though one man ran both"),
        but_see(law.ZENITH),
    ],
)

SHARED_ENTERPRISE = Rule(
    "intertwinement.shared-enterprise",
    "A share in the forbidden enterprise is the opposite of service at arm's length, but no court "
    "was found to have decided what follows.",
    theory="substantial intertwinement",
    elements=[
        element(
            "a share in the forbidden enterprise",
            shown(
                SharedEnterprise,
                kind=one_of(
                    EnterpriseKind.JOINT_VENTURE,
                    EnterpriseKind.PROFIT_SHARING,
                    EnterpriseKind.JOINT_OPERATION,
                ),
            ),
        )
    ],
    then=SubstantialIntertwinement,
    settled=False,
    cites=[see(order.REMOVED_AND_AT_ARMS_LENGTH), see(law.JOHN_WILEY.at("638"))],
)

MAKING_THE_GOODS = Rule(
    "intertwinement.making-the-goods",
    "A marketplace that makes, brands or ships the goods as its own is no mere go-between; what "
    "follows for the injunction is open.",
    theory="substantial intertwinement",
    elements=[
        element(
            "goods made, branded or shipped as its own",
            shown(SharedEnterprise, kind=exactly(EnterpriseKind.MAKING_THE_GOODS)),
        )
    ],
    then=SubstantialIntertwinement,
    settled=False,
    cites=[see(order.REMOVED_AND_AT_ARMS_LENGTH), cf(law.OHIO_STATE_V_REDBUBBLE)],
)

SERVICES_ONLY = Rule(
    "intertwinement.services-only",
    "Arm's-length services do not demonstrate substantial intertwinement.",
    theory="arm's-length services",
    when=shown(ArmsLengthDealing),
    against=SubstantialIntertwinement,
    cites=[order.REMOVED_AND_AT_ARMS_LENGTH, see(law.JOHN_WILEY.at("638")), cf(law.AFACAI)],
)

DOCTRINE = Doctrine(
    "intertwinement",
    "substantial intertwinement",
    "Is the nonparty so joined with the enjoined party that it stands in its place?",
    rules=rules_in(globals()),
    burden=Burden(Side.MOVANT, None, [order.NOT_IN_CONCERT]),
    open_points=(
        "John Wiley at 638 and Patsy's at 275 are known only as the order cites them; what they "
        "say beyond that was not read.",
    ),
)
