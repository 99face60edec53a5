"""
Prompt takedown: did the nonparty remove what it was told of, and promptly?

Question
    Did the nonparty remove every listing of the enjoined party that it was told
    of, without delay?

1. The clock starts when the nonparty receives a notice that identifies the
   listing: not a filing, not a general complaint.
2. Each listing is timed for itself, and all must pass, for the order speaks of
   *all* infringing listings.  A listing put up again starts a new clock on a new
   notice; whether it opens the takedown without one is open.
3. The order says "promptly" and gives no number.  Ours are parameters, and each
   trace says that they are ours.
4. A removal on a day that the record does not give is neither prompt nor late:
   whether it was prompt stays open.
5. Where the order itself sets a period, that period is the measure, and our numbers
   do not speak: removal within it is prompt, and removal after it is late.  Its days
   are counted under Rule 6(a)(1), or as business days where the order says so; while
   it still runs, a listing that is up is not late.
6. Prompt removal together with services at arm's length answers the charge that
   the service went on (¶ 2).  The order gives both reasons and does not say
   whether the first alone would do.

It never touches intertwinement, and its absence proves nothing by itself.
"""

from __future__ import annotations

from injunction_rules.law import authorities as law
from injunction_rules.law import order
from injunction_rules.law.doctrines import aiding_abetting
from injunction_rules.model.authorities import cf, see
from injunction_rules.model.conditions import (
    all_of,
    any_of,
    every,
    exactly,
    not_shown,
    shown,
    within,
)
from injunction_rules.model.facts import NEVER, Injunction, Listing
from injunction_rules.model.findings import ArmsLengthDealing, PromptTakedown
from injunction_rules.model.parameters import Parameter
from injunction_rules.model.proof import Proof
from injunction_rules.model.rules import Burden, Doctrine, Rule, Side, rules_in

PROMPT_DAYS = Parameter(
    "takedown.prompt-days",
    7,
    "calendar days",
    "It lies above every period that courts called prompt without a contest (one to three days) "
    "and below the shortest that had to be litigated in this district (nine).",
    cites=[cf(law.TIFFANY), cf(law.BUSINESS_CASUAL), cf(law.RULE_6.at("(a)(1)(B)"))],
    open_textured=True,
)

CONTESTED_DAYS = Parameter(
    "takedown.contested-days",
    30,
    "calendar days",
    "Removal after 9 and 23 days was once called prompt, and the order heard its motion 32 days "
    "after it was made; later than 30 days has no support.",
    cites=[cf(law.BUSINESS_CASUAL)],
    open_textured=True,
)

TOLD_OF = {"identified": exactly(True)}

PROMPT = Rule(
    "takedown.prompt",
    "A nonparty that removes every listing within days of a notice that identifies it removes "
    "promptly.",
    when=every(Listing, among=TOLD_OF, removed=within(PROMPT_DAYS, after="noticed")),
    then=PromptTakedown,
    cites=[
        order.REMOVED_AND_AT_ARMS_LENGTH,
        cf(law.TIFFANY),
        cf(law.MP3TUNES),
        cf(law.WOLK),
        cf(law.VIACOM),
        cf(law.IO_GROUP),
        cf(law.ATARI),
        cf(law.TAKE_IT_DOWN_ACT),
    ],
)

FOUND_PROMPT = Rule(
    "takedown.found-prompt",
    "Where the record says of every listing that it came down promptly and gives no dates, removal "
    "is prompt.",
    when=every(Listing, among=TOLD_OF, promptly=exactly(True)),
    then=PromptTakedown,
    cites=[order.REMOVED_AND_AT_ARMS_LENGTH],
)

WITHIN_A_MONTH = Rule(
    "takedown.within-a-month",
    "Whether removal after more than a week and within a month is prompt is open.",
    when=every(Listing, among=TOLD_OF, removed=within(CONTESTED_DAYS, after="noticed")),
    then=PromptTakedown,
    settled=False,
    cites=[see(order.REMOVED_AND_AT_ARMS_LENGTH), cf(law.BUSINESS_CASUAL)],
)

TIMED = {**TOLD_OF, "undated": exactly(False)}

ON_AN_UNKNOWN_DAY = Rule(
    "takedown.on-an-unknown-day",
    "Whether removal was prompt is open where a listing came down and the record does not say how "
    "long after notice, unless another that it was told of is shown to have come down late or "
    "not at all.",
    when=all_of(
        shown(Listing, **TOLD_OF, undated=exactly(True)),
        any_of(
            not_shown(Listing, **TIMED),
            every(Listing, among=TIMED, removed=within(CONTESTED_DAYS, after="noticed")),
            every(Listing, among=TIMED, promptly=exactly(True)),
        ),
    ),
    then=PromptTakedown,
    settled=False,
    # The order asks that removal be prompt; that a record without a day shows
    # neither is our reading.
    cites=[see(order.REMOVED_AND_AT_ARMS_LENGTH)],
)

STILL_UP = Rule(
    "takedown.still-up",
    "A nonparty that leaves a listing it was told of in place has not removed every one.",
    when=shown(Listing, told=exactly(True), removed=exactly(NEVER)),
    against=PromptTakedown,
    cites=[order.REMOVED_AND_AT_ARMS_LENGTH, cf(law.MP3TUNES)],
)

# The order's own period.

ORDERS_PERIOD = shown(Injunction, sets_period=exactly(True))
SOMETHING_LATE = {"told": exactly(True), "in_time": exactly(False)}

WITHIN_THE_ORDERS_PERIOD = Rule(
    "takedown.within-the-orders-period",
    "A nonparty that removes every listing it was told of within the period that the order itself "
    "sets removes promptly.",
    when=all_of(ORDERS_PERIOD, every(Listing, among=TOLD_OF, in_time=exactly(True))),
    then=PromptTakedown,
    cites=[
        order.REMOVED_AND_AT_ARMS_LENGTH,
        cf(law.RULE_65.at("(d)(1)(B)")),
        cf(law.RULE_6.at("(a)(1)")),
    ],
)

AFTER_THE_ORDERS_PERIOD = Rule(
    "takedown.after-the-orders-period",
    "A nonparty that leaves a listing it was told of in place beyond the period that the order "
    "itself sets has not removed it promptly.",
    when=all_of(ORDERS_PERIOD, shown(Listing, **SOMETHING_LATE)),
    against=PromptTakedown,
    cites=[
        order.REMOVED_AND_AT_ARMS_LENGTH,
        cf(law.RULE_65.at("(d)(1)(B)")),
        cf(law.RULE_6.at("(a)(1)")),
    ],
)

ORDERS_PERIOD_OPEN = Rule(
    "takedown.orders-period-open",
    "Whether removal was prompt is open where the order sets a period, and the record does not "
    "show that it was kept or missed for each listing, or it still runs, unless another listing "
    "is shown to have stayed beyond it.",
    when=all_of(
        ORDERS_PERIOD,
        shown(Listing, **TOLD_OF, untimed=exactly(True)),
        not_shown(Listing, **SOMETHING_LATE),
        any_of(
            not_shown(Listing, **TOLD_OF, untimed=exactly(False)),
            every(Listing, among={**TOLD_OF, "untimed": exactly(False)}, in_time=exactly(True)),
        ),
    ),
    then=PromptTakedown,
    settled=False,
    # The order asks that removal be prompt; that a period which the record does not
    # show to be kept or missed shows neither is our reading.
    cites=[see(order.REMOVED_AND_AT_ARMS_LENGTH)],
)

OUR_DAYS = Rule(
    "takedown.order-instead-of-our-days",
    "Where the order itself sets a period, no number of days of ours speaks, and a day that cannot "
    "be counted matters only to that period.",
    when=ORDERS_PERIOD,
    defeats=(PROMPT, WITHIN_A_MONTH, ON_AN_UNKNOWN_DAY),
    cites=[see(law.RULE_65.at("(d)(1)(B)"))],
)

PERIOD_RUNS = Rule(
    "takedown.orders-period-runs",
    "A listing that is still up does not yet count against a nonparty that is not shown to have "
    "let the order's own period run out.",
    when=all_of(ORDERS_PERIOD, not_shown(Listing, **SOMETHING_LATE)),
    defeats=STILL_UP,
    cites=[see(law.RULE_65.at("(d)(1)(B)"))],
)

HARM_OVER = Rule(
    "takedown.harm-over",
    "Whether removal was prompt stays open where the harm was warned of and over before it.",
    when=shown(Listing, time_critical=exactly(True)),
    against=PromptTakedown,
    settled=False,
    # The order leaves "promptly" without a number, which is all that is taken
    # from it here; the warning and the short-lived harm are Square Ring.
    cites=[order.REMOVED_AND_AT_ARMS_LENGTH, law.SQUARE_RING],
)

TRACES_LEFT = Rule(
    "takedown.traces-left",
    "Whether removal is complete while traces in search or advertising remain is open for a "
    "nonparty.",
    when=shown(Listing, residual_traces=exactly(True)),
    against=PromptTakedown,
    settled=False,
    # The order asks that "all" infringing listings be removed; what that takes in
    # is what is open.
    cites=[order.REMOVED_AND_AT_ARMS_LENGTH, cf(law.NETTIS)],
)

PUT_UP_AGAIN = Rule(
    "takedown.put-up-again",
    "Whether a listing that was put up again after its removal is still removed is open.",
    when=shown(Listing, up_again=exactly(True)),
    against=PromptTakedown,
    settled=False,
    # "All infringing listings" again.  A duty to prevent relisting was stayed in
    # another case of this district before the ruling itself was withdrawn.
    cites=[order.REMOVED_AND_AT_ARMS_LENGTH, cf(law.KELLY_TOYS_CONTEMPT)],
)

ANSWERS_CONTINUED_SERVICE = Rule(
    "takedown.answers-continued-service",
    "A marketplace that promptly removed every infringing listing it was told of, and gave the "
    "party no more than arm's-length services, is not shown to be in active concert with it.",
    theory="prompt takedown",
    when=all_of(shown(PromptTakedown), shown(ArmsLengthDealing)),
    defeats=aiding_abetting.CONTINUED_SERVICE,
    cites=[order.REMOVED_AND_AT_ARMS_LENGTH, cf(law.TIFFANY)],
)

DOCTRINE = Doctrine(
    "takedown",
    "prompt takedown",
    "Did the nonparty remove every listing it was told of, and promptly?",
    rules=rules_in(globals()),
    burden=Burden(
        Side.MOVANT,
        Proof.PREPONDERANCE,
        [order.NOT_IN_CONCERT, see(law.LEVIN)],
        note="The order denied for what the plaintiff failed to demonstrate.  The nonparty brings "
        "forward the record of its removals, for which a preponderance is enough.",
    ),
    open_points=(
        "Where the record says nothing of removal the charge that the service went on stays open: "
        "no authority allots the showing of prompt removal by itself.",
        "The order does not say whether prompt removal alone, without its finding on arm's-length "
        "services, would be enough; the rules ask for both.",
        "Whether notice to one affiliate of a platform is notice to another is undecided; the "
        "rules take the date the case file gives.",
    ),
)
