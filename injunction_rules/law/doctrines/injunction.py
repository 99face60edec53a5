"""
The injunction, and its violation by the party it names.

Question
    Was there an injunction in force when the conduct took place, and did the
    enjoined party do what it forbids?

Nobody can disobey, or help to disobey, an order that does not bind at the time.
A temporary restraining order that has run out is the plainest case.  What the
party did must be shown like any element, and without it there is nothing that a
nonparty could have aided.
"""

from __future__ import annotations

from injunction_rules.law import authorities as law
from injunction_rules.model.authorities import cf, see
from injunction_rules.model.conditions import exactly, one_of, shown
from injunction_rules.model.facts import Injunction, OrderStatus, Violation
from injunction_rules.model.findings import InForce, PartyViolated
from injunction_rules.model.rules import Burden, Doctrine, Rule, Side, rules_in

IN_FORCE = Rule(
    "injunction.in-force",
    "An injunction binds while it is in force.",
    when=shown(Injunction, status=exactly(OrderStatus.IN_FORCE)),
    then=InForce,
    cites=[law.RULE_65.at("(d)(2)"), law.LENNON],
)

EXPIRED = Rule(
    "injunction.expired",
    "An order that had run out when the conduct took place forbids nothing.",
    when=shown(Injunction, status=exactly(OrderStatus.EXPIRED)),
    against=InForce,
    cites=[law.GRANNY_GOOSE.at("444-45")],
)

SET_ASIDE = Rule(
    "injunction.set-aside",
    "An injunction that is reversed, vacated or void supports no civil contempt.",
    when=shown(
        Injunction, status=one_of(OrderStatus.REVERSED, OrderStatus.VACATED, OrderStatus.VOID)
    ),
    against=InForce,
    cites=[law.SALVAGE_PROCESS],
)

MERGED = Rule(
    "injunction.merged",
    "A preliminary injunction is absorbed by the permanent one, against which later conduct is "
    "measured.",
    when=shown(Injunction, status=exactly(OrderStatus.MERGED)),
    against=InForce,
    # Webb found an appeal from the preliminary order moot; that contempt must
    # rest on the later order is our inference.
    cites=[see(law.WEBB), cf(law.GRUPO_MEXICANO.at("315"))],
)

VIOLATED = Rule(
    "injunction.violated",
    "The enjoined party violates the injunction when it does what the order forbids.",
    when=shown(Violation),
    then=PartyViolated,
    cites=[law.RULE_65.at("(d)(2)(A)"), law.LENNON, law.KING_V_ALLIED.at("1058"), see(law.LEVIN)],
)

DOCTRINE = Doctrine(
    "injunction",
    "the injunction and its violation",
    "Was there an injunction in force, and did the enjoined party violate it?",
    rules=rules_in(globals()),
    burden=Burden(Side.MOVANT, None, [law.KING_V_ALLIED.at("1058"), law.LEVIN]),
    open_points=(
        "Conduct while an injunction is stayed: no authority was found; the rules give no "
        "answer and treat the injunction as not shown to be in force.",
    ),
)
