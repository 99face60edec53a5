"""
Rule books broken on purpose, and the theorem that each makes false.

A prover that lets one of them pass proves nothing.
"""

from __future__ import annotations

from attrs import evolve, frozen

from injunction_rules.law.rules import RULES
from injunction_rules.model.conditions import (
    AllOf,
    Condition,
    all_of,
    exactly,
    leaves,
    not_shown,
    shown,
)
from injunction_rules.model.facts import ActualNotice, Address, Listing, PartInLitigation
from injunction_rules.model.findings import (
    ArmsLengthDealing,
    HadActualNotice,
    KnewOfViolation,
    PartyViolated,
    SubstantialIntertwinement,
)
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.model.rules import Side


@frozen
class Broken:
    """
    A rule book with one thing wrong.

    Attributes
    ----------
    how : str
        What was done to it.
    theorem : str
        Id of a theorem that is false of it.
    book : RuleBook
    """

    how: str
    theorem: str
    book: RuleBook


def _without_part(rule: str, *about: object) -> RuleBook:
    """The book, where a rule no longer asks for some findings or kinds of fact."""
    old = RULES.rule(rule)
    assert isinstance(old.when, AllOf)
    kept = tuple(part for part in old.when.parts if not _asks(part, about))
    assert len(kept) < len(old.when.parts)
    return RULES.replacing(old.asking(AllOf(kept)))


def _asks(part: Condition, about: tuple[object, ...]) -> bool:
    return any(leaf.of in about or getattr(leaf.of, "kind", None) in about for leaf in leaves(part))  # type: ignore[union-attr]


def _changed(rule: str, **changes: object) -> RuleBook:
    if "when" in changes:
        changes["elements"] = ()
    return RULES.replacing(evolve(RULES.rule(rule), **changes))


def _resting_on(rule: str, *authorities: str) -> RuleBook:
    """The book, where a rule cites only some of its authorities."""
    cites = [one for one in RULES.rule(rule).cites if one.authority.id in authorities]
    return _changed(rule, cites=cites)


BROKEN = (
    Broken(
        "one may be in contempt by disobedience without notice",
        "no-notice-no-contempt",
        _without_part("contempt.by-disobeying", HadActualNotice),
    ),
    Broken(
        "concert binds without notice",
        "no-notice-no-liability",
        _without_part("bound.in-concert", HadActualNotice),
    ),
    Broken(
        "help is aiding without a violation",
        "no-violation-no-aiding",
        _without_part("aiding.knowing-assistance", PartyViolated),
    ),
    Broken(
        "help without purpose is aiding",
        "no-purpose-since-havens",
        RULES.without("aiding.without-purpose"),
    ),
    Broken(
        "the order's answer is taken for open law",
        "the-order",
        _changed("takedown.answers-continued-service", settled=False),
    ),
    Broken(
        "a takedown keeps apart",
        "takedown-never-intertwines",
        _changed(
            "intertwinement.services-only",
            when=all_of(shown(ArmsLengthDealing), shown(Listing)),
        ),
    ),
    Broken(
        "a missed takedown intertwines",
        "slow-takedown-alone",
        _changed("intertwinement.common-control", when=shown(Listing)),
    ),
    Broken(
        "doubtful ownership is taken for control",
        "intertwined-by-control",
        _changed("intertwinement.common-ownership", settled=True),
    ),
    Broken(
        "contempt may be found unheard",
        "unheard",
        RULES.without("defense.unheard"),
    ),
    Broken(
        "want of jurisdiction rests on the Second Circuit alone",
        "no-jurisdiction",
        _resting_on("disposition.not-without-jurisdiction", "gucci-v-weixing-li"),
    ),
    Broken(
        "an order is futile though an address may be known",
        "futility-needs-all-four",
        _without_part("service.nobody-to-serve", Address),
    ),
    Broken(
        "relief against a nonparty may be futile",
        "futility-is-for-parties",
        _changed("disposition.futile", when=shown(SubstantialIntertwinement)),
    ),
    Broken(
        "knowledge of the violation excuses automated help",
        "more-knowledge",
        _changed("aiding.automated", when=shown(KnewOfViolation)),
    ),
    Broken(
        "notice of the terms speaks for the respondent",
        "more-notice",
        _changed("notice.terms-unknown", when=shown(ActualNotice)),
    ),
    Broken(
        "that a suit was not contested answers only if clearly proved",
        "contempt-asks-no-less",
        RULES.without("identification.controlled-a-default").replacing(
            RULES.rule("identification.controlled-the-suit").asking(
                all_of(
                    RULES.rule("identification.controlled-the-suit").when,
                    not_shown(PartInLitigation, contested=exactly(False)),
                )
            )
        ),
    ),
    Broken(
        "an act of one's own leaves it open whether one whom the order binds broke it",
        "own-act",
        _changed("contempt.by-own-act", settled=False),
    ),
    Broken(
        "a listing that is put up again is still removed",
        "put-up-again",
        RULES.without("takedown.put-up-again"),
    ),
    Broken(
        "kinship answers only if clearly proved",
        "contempt-asks-no-less",
        _changed("identification.kinship", on=Side.MOVANT),
    ),
    Broken(
        "service at arm's length answers only if clearly proved",
        "contempt-asks-no-less",
        _changed("intertwinement.arms-length", on=Side.MOVANT),
    ),
    Broken(
        "where no violation is shown there is fair ground of doubt the other way",
        "more-violation",
        _changed("defense.reasonable-doubt", when=shown(PartyViolated)),
    ),
)
"""All of them."""
