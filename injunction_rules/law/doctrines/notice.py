"""
Actual notice: the threshold of Rule 65(d)(2).

Question
    Did the respondent actually know of the order?

1. Knowledge is what counts, however it came: service is one way among others.
2. To know that there is a lawsuit is not to know of an order.
3. To know of an earlier order of the suit is not yet to know of the one that follows it;
   whether it is enough where the later one commands the same, no decision was found to say.
4. Two circuits ask more: the nonparty must have known the order's *terms*.
   There a person who knew only that some order existed had no actual notice;
   elsewhere that reading is argument, not law.
"""

from __future__ import annotations

from injunction_rules.law import authorities as law
from injunction_rules.model.authorities import but_see, see
from injunction_rules.model.conditions import all_of, exactly, not_shown, refuted, shown
from injunction_rules.model.facts import ActualNotice, Injunction, NoticeContent
from injunction_rules.model.findings import HadActualNotice
from injunction_rules.model.rules import Burden, Doctrine, Rule, Side, rules_in

ACTUAL = Rule(
    "notice.actual",
    "A person who knows of the order has actual notice, whether served with it or not.",
    when=shown(ActualNotice, of_order=exactly(True)),
    then=HadActualNotice,
    cites=[
        law.RULE_65.at("(d)(2)"),
        law.LENNON,
        see(law.VUITTON),
        see(law.GOYA),
        see(law.AVIV),
    ],
)

TERMS_UNKNOWN = Rule(
    "notice.terms-unknown",
    "To know that some order exists is not notice of it without knowledge of its terms.",
    # Other notice, of the terms or of what the record does not say, is not undone
    # by notice of less.
    when=all_of(
        shown(ActualNotice, content=exactly(NoticeContent.ORDER)),
        not_shown(ActualNotice, perhaps_of_terms=exactly(True)),
    ),
    defeats=ACTUAL,
    cites=[law.WHITCRAFT, law.BAKER],
)

SERVED = Rule(
    "notice.served",
    "One on whom the order itself was served has notice of its terms, for an order states them.",
    when=shown(ActualNotice, served=exactly(True)),
    defeats=TERMS_UNKNOWN,
    cites=[law.RULE_65.at("(d)(1)(B)"), law.RULE_65.at("(d)(2)")],
)

EARLIER_ORDER = Rule(
    "notice.of-an-earlier-order",
    "Whether one who knew of an earlier order in the suit has notice of the later order that "
    "continues it is open.",
    when=shown(ActualNotice, content=exactly(NoticeContent.EARLIER_ORDER)),
    then=HadActualNotice,
    settled=False,
    # Tkach held the provider, served with the restraining order, bound by a preliminary
    # injunction in terms substantially identical; it was before the court by then, so that
    # its notice was not in question.  In Granny Goose one might take a restraining order
    # to have run out unless the court clearly said that another took its place.
    cites=[
        see(law.TKACH),
        but_see(law.RULE_65.at("(d)(2)")),
        but_see(law.GRANNY_GOOSE.at("444-45")),
    ],
    takes="Where notice of the later order itself is shown too, what was done before it is placed "
    "before notice, though an earlier order was known.",
)

NOT_CONTINUED = Rule(
    "notice.of-another-command",
    "To know of an earlier order is not to know of a later one that commands something else.",
    when=shown(Injunction, continues=exactly(False)),
    defeats=EARLIER_ORDER,
    cites=[law.RULE_65.at("(d)(2)"), see(law.GRANNY_GOOSE.at("444-45"))],
)

DENIED = Rule(
    "notice.denied",
    "One who is shown not to have known of the order had no actual notice of it.",
    when=refuted(ActualNotice),
    against=HadActualNotice,
    cites=[law.RULE_65.at("(d)(2)")],
)

DOCTRINE = Doctrine(
    "notice",
    "actual notice",
    "Did the respondent actually know of the order?",
    rules=rules_in(globals()),
    burden=Burden(Side.MOVANT, None, [law.WHITCRAFT]),
    open_points=(
        "Before the restyling of 2007 the clause on actual notice was read as qualifying only "
        "those in active concert, not a party's officers and agents (Dole, 2d Cir. 1987).  The "
        "text since December 1, 2007 puts it before all three classes, and the rules ask it of "
        "all; no decision was found that says so.",
    ),
)
