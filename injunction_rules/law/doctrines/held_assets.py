"""
Assets held for the wrongdoer: relief defendants, and companies he runs as his own.

Question
    Does the respondent, accused of nothing, hold what the party's wrong brought, so
    that the court may freeze it or have it turned over?

1. One who holds the proceeds of a wrong without a legitimate claim to them may be
   joined for their sake alone, and what he holds frozen and given up.  A claim for
   services or other value given is legitimate.  Where his claim is neither shown nor
   refuted, nothing is frozen, save that in the Fourth and the Ninth Circuit it is open.
2. The assets of a company that the wrongdoer runs as his own may be frozen though it
   is neither a party nor, in law, his alter ego.  That is the law of one circuit.
3. In a suit for nothing but money there is no freeze before judgment; where equitable
   relief is sought in the very thing, there may be.
4. What is frozen may be sold before judgment where keeping it would waste it.

The finding is that of a power other than Rule 65.  The respondent is not bound by the
injunction, nor in contempt of it, for what it holds.
"""

from __future__ import annotations

from injunction_rules.law import authorities as law
from injunction_rules.model.authorities import cf, see
from injunction_rules.model.conditions import exactly, not_shown, shown
from injunction_rules.model.facts import HeldAssets, Injunction, InjunctionKind
from injunction_rules.model.findings import InForce, ReachedByOtherPower
from injunction_rules.model.rules import Burden, Doctrine, Rule, Side, element, rules_in

JOINED = shown(HeldAssets, joined=exactly(True))

NO_LEGITIMATE_CLAIM = Rule(
    "assets.no-legitimate-claim",
    "Proceeds of a wrong in the hands of one who has no legitimate claim to them may be frozen or "
    "taken back, though he did no wrong, where he is joined for them.",
    theory="assets held for the wrongdoer",
    elements=[
        element("injunction in force", shown(InForce), law.CAVANAGH),
        element(
            "proceeds held without a legitimate claim",
            shown(HeldAssets, traced=exactly(True), own_claim=exactly(False)),
            law.CAVANAGH,
            law.COLELLO,
            law.KIMBERLYNN,
        ),
        # It is joined, whatever of what it holds that was said of.
        element("joinder for their sake", JOINED, law.CAVANAGH, law.COLELLO, law.KIMBERLYNN),
    ],
    then=ReachedByOtherPower,
    cites=[law.CAVANAGH, law.COLELLO, law.KIMBERLYNN, see(law.DECKERT), see(law.ROSS)],
)

CLAIM_ONLY_ASSERTED = Rule(
    "assets.claim-only-asserted",
    "Whether proceeds of a wrong may be frozen in the hands of one whose claim to them is neither "
    "shown nor refuted is open.",
    theory="assets held for the wrongdoer",
    elements=[
        element("injunction in force", shown(InForce), law.KIMBERLYNN),
        element(
            "proceeds of the wrong in its hands",
            shown(HeldAssets, traced=exactly(True)),
            law.KIMBERLYNN,
        ),
        element("joinder for their sake", JOINED, law.KIMBERLYNN),
    ],
    then=ReachedByOtherPower,
    settled=False,
    # Both courts let stand that a claim to pay, or to a loan, was not believed.
    cites=[law.KIMBERLYNN, law.WORLD_CAPITAL],
)

OWN_CLAIM = Rule(
    "assets.own-claim",
    "A claim of one's own to what one holds that is recognized in law and valid in fact, such as "
    "pay for services or other value given, is an answer.",
    theory="a legitimate claim of its own",
    when=shown(HeldAssets, own_claim=exactly(True)),
    defeats=[NO_LEGITIMATE_CLAIM, CLAIM_ONLY_ASSERTED],
    cites=[law.ROSS, law.WORLD_CAPITAL, law.KIMBERLYNN, see(law.CAVANAGH), see(law.COLELLO)],
)

NO_CLAIM_TO_BE_SHOWN = Rule(
    "assets.no-claim-to-be-shown",
    "The movant must show that one who holds proceeds has no legitimate claim to them.",
    theory="a claim that is not refuted",
    when=not_shown(HeldAssets, own_claim=exactly(False)),
    defeats=CLAIM_ONLY_ASSERTED,
    cites=[law.WALSH, see(law.CAVANAGH)],
)

RUN_BY_THE_WRONGDOER = Rule(
    "assets.run-by-the-wrongdoer",
    "The assets of a nonparty that the wrongdoer dominates and controls may be frozen to make "
    "relief against him effective.",
    theory="assets held for the wrongdoer",
    elements=[
        element("injunction in force", shown(InForce), law.HICKEY),
        element(
            "assets of a company that the wrongdoer runs",
            shown(HeldAssets, controlled=exactly(True)),
            law.HICKEY,
        ),
    ],
    then=ReachedByOtherPower,
    takes="Where the record does not say that the suit is for money alone, an equitable claim to "
    "what is held is taken to be made.",
    # A judgment to give up gains was unpaid, and the company no alter ego in law.
    cites=[law.HICKEY],
)

MONEY_ALONE = Rule(
    "assets.money-alone",
    "In a suit for money alone, without a lien or an equitable interest, assets are not frozen "
    "before judgment.",
    theory="suit for money alone",
    when=shown(HeldAssets, money_only=exactly(True)),
    defeats=[NO_LEGITIMATE_CLAIM, CLAIM_ONLY_ASSERTED, RUN_BY_THE_WRONGDOER],
    # In Hickey there was a judgment.
    cites=[law.GRUPO_MEXICANO, cf(law.DECKERT)],
)

SALE_OF_WHAT_WASTES = Rule(
    "assets.sale-of-what-wastes",
    "What a court holds frozen in the hands of one joined for it may be sold before judgment where "
    "it loses its worth meanwhile.",
    theory="sale of frozen property",
    elements=[
        element("injunction in force", shown(InForce), law.SMITH_V_SEC),
        element(
            "a freeze",
            shown(Injunction, kind=exactly(InjunctionKind.ASSET_FREEZE)),
            law.SMITH_V_SEC,
        ),
        element("joinder for their sake", JOINED, law.SMITH_V_SEC),
        element(
            "property that loses its worth",
            shown(HeldAssets, wasting=exactly(True)),
            law.SMITH_V_SEC,
        ),
    ],
    then=ReachedByOtherPower,
    takes="That what is sold was rightly frozen is taken from the freeze that stands.",
    cites=[law.SMITH_V_SEC],
)

DOCTRINE = Doctrine(
    "assets",
    "assets held for the wrongdoer",
    "Does the respondent hold what the party's wrong brought, without a claim of its own?",
    rules=rules_in(globals()),
    burden=Burden(
        Side.MOVANT,
        None,
        [see(law.CAVANAGH), see(law.KIMBERLYNN)],
        note="A freeze before judgment asks that success be likely; the rules ask for the standard "
        "of the motion.",
    ),
    open_points=(
        "Whose it is to prove a legitimate claim, once funds are traced to the wrong, was not read "
        "in words: where it is not shown either way the Fourth and the Ninth Circuit are taken to "
        "leave it open, and elsewhere the movant must show that there is none.",
        "How much of what is held may be frozen is not decided here.",
    ),
)
