"""
Facts as clauses of a sentence, with the names of those of whom they speak.

A line of a trace says "arm's-length service as marketplace, after notice"; an order says
"Alibaba and AliExpress gave the Sellers service at arm's length, as a marketplace, after
notice".  A kind of fact without a clause of its own is said in the words of its name.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Iterator, Mapping

from attrs import evolve, fields, frozen

from injunction_rules.explaining.fields import each_said, said
from injunction_rules.explaining.wording import substance
from injunction_rules.model import facts as kinds
from injunction_rules.model.dates import day
from injunction_rules.model.facts import (
    COMMON_FIELDS,
    KNOWN,
    NEVER,
    ActualNotice,
    ArmsLengthService,
    DirectOrder,
    Fact,
    Injunction,
    Knowledge,
    Listing,
    OrderStatus,
    PartInLitigation,
    for_the_record,
)
from injunction_rules.model.facts.injunction import InjunctionKind
from injunction_rules.model.proof import Proof
from injunction_rules.rendering.escaping import plain
from injunction_rules.rendering.trees import listed


@frozen
class Named:
    """
    Somebody as a sentence names them.

    Attributes
    ----------
    name : str
    many : bool
        Whether a verb after the name is in the plural.
    pronoun : str
        What stands for the name where it is clear who is meant; empty where nobody knows
        whether it is he or she.
    """

    name: str
    many: bool = False
    pronoun: str = ""


_SHOWN: Mapping[type[Fact], str] = {
    kinds.Inaction: "{who} did nothing",
    kinds.IndependentConduct: "{who} acted independently",
    kinds.Assistance: "{who} assisted {party}",
    kinds.ArmsLengthService: "{who} gave {party} {kind} at arm's length",
    kinds.CompletedDealing: "{who} had completed a dealing with {party}",
    kinds.Violation: "{party} violated the injunction",
    kinds.ForbiddenAct: "{who} committed an act that the injunction forbids",
    kinds.Knowledge: "{who} {knew}",
    kinds.Purpose: "{who} acted",
    kinds.Diligence: "{who} tried with reasonable diligence to comply",
    kinds.SubstantialCompliance: "{who} complied in substance",
    kinds.Inability: "{who} had shown an inability to comply",
    kinds.GroundOfDoubt: "{who} had a reasonable basis for doubt",
    kinds.OtherBranch: "the assets are held at another branch than the one served",
    kinds.EnforcementDelay: "enforcement was asked for after a delay",
    kinds.ActualNotice: "{who} had actual notice",
    kinds.Clarification: "the court was asked to say whether its order binds {who}",
    kinds.ThreatenedBreach: "{who} threatened a breach of the injunction",
    kinds.VoteInOffice: "{who} voted as a member of an elected body",
    kinds.Jurisdiction: "the court has personal jurisdiction over {who}",
    kinds.Heard: "{who} had notice of the charge and a chance to answer it",
    kinds.DirectOrder: "{order}",
    kinds.ExpressCommand: "the order says in terms what is charged",
    kinds.Dispute: "notice or concert is in dispute",
    kinds.OtherPower: "a power other than that of Rule 65 is invoked",
    kinds.Receivership: "there is a receivership",
    kinds.HeldAssets: "{who} held assets of the wrong",
    kinds.DomainName: "{who} kept a domain name",
    kinds.Unopposed: "{who} did not oppose the request",
    kinds.Role: "{who} had a role with {party}",
    kinds.CommonControl: "{who} and {party} were under common ownership or control",
    kinds.AlterEgo: "{who} acted as an alter ego of {party}",
    kinds.Succession: "{who} succeeded to the business of {party}",
    kinds.SharedEnterprise: "{who} and {party} shared an enterprise",
    kinds.PartInLitigation: "{who} {part}",
    kinds.Appearance: "{who} appeared",
    kinds.Identity: "the people behind {who} are known by name",
    kinds.SellerRecord: "a marketplace's records hold verified names for {who}",
    kinds.Address: "an address of {who} is known",
    kinds.PapersServed: "the motion papers were served on {who}",
    kinds.ProcessServed: "process was served on {party}",
    kinds.Evasion: "{who} evaded service",
    kinds.Contacts: "{who} had contact with the forum",
    kinds.DomesticPresence: "{who} had an agent or a place in the United States",
    kinds.AlternativeService: "another way of serving {who} is known",
}

_DENIED: Mapping[type[Fact], str] = {
    kinds.Address: "no address of {who} is known",
    kinds.AlternativeService: "no other way of serving {who} is known",
    kinds.AlterEgo: "{who} did not act as an alter ego of {party}",
    kinds.Appearance: "{who} {have} not appeared",
    kinds.ArmsLengthService: "{who} did not give {party} {kind} at arm's length",
    kinds.Assistance: "{who} gave {party} no assistance",
    kinds.CommonControl: "there is no common ownership or control of {who} and {party}",
    kinds.Contacts: "{who} {have} no contact with the forum",
    kinds.DomainName: "{who} did not keep such a domain name",
    kinds.DomesticPresence: "{who} {have} no agent or place in the United States",
    kinds.ForbiddenAct: "{who} did nothing that the injunction forbids",
    kinds.HeldAssets: "{who} held no assets of the wrong",
    kinds.Inaction: "{who} did not merely stand by",
    kinds.IndependentConduct: "{who} did not act independently",
    kinds.Knowledge: "{who} did not know",
    kinds.PapersServed: "the motion papers were not served on {who}",
    kinds.PartInLitigation: "{who} {part}",
    kinds.ProcessServed: "{party} {were} never served with process",
    kinds.Purpose: "{who} did not act",
    kinds.Role: "{who} had no role with {party}",
    kinds.SharedEnterprise: "{who} and {party} shared no enterprise",
    kinds.Succession: "{who} did not succeed to the business of {party}",
    kinds.ThreatenedBreach: "{who} did not threaten a breach",
}

_READING_ON = (kinds.Assistance, kinds.Knowledge, kinds.ProcessServed, kinds.Purpose, kinds.Role)
"""Denials after which what the fields add reads as after the fact itself."""

KINDS = {
    InjunctionKind.TEMPORARY_RESTRAINING_ORDER: "a temporary restraining order",
    InjunctionKind.PRELIMINARY: "a preliminary injunction",
    InjunctionKind.PERMANENT: "a permanent injunction",
    InjunctionKind.CONSENT_DECREE: "a consent decree",
    InjunctionKind.ASSET_FREEZE: "an order freezing assets",
    InjunctionKind.OTHER: "an injunction",
}
"""An injunction by its kind, as a sentence first names it."""

_STATUS = {
    OrderStatus.IN_FORCE: "is in force",
    OrderStatus.ASKED_FOR: "is asked for and has not been made",
    OrderStatus.EXPIRED: "had expired",
    OrderStatus.STAYED: "was stayed",
    OrderStatus.VACATED: "was vacated",
    OrderStatus.REVERSED: "was reversed",
    OrderStatus.VOID: "was held void",
    OrderStatus.MERGED: "was merged in the final judgment",
}

_SERVICES = {
    kinds.ServiceKind.MARKETPLACE: "marketplace services",
    kinds.ServiceKind.BANKING: "banking services",
    kinds.ServiceKind.PAYMENT_PROCESSING: "payment services",
    kinds.ServiceKind.HOSTING: "hosting services",
    kinds.ServiceKind.NETWORK: "network services",
    kinds.ServiceKind.DOMAIN_NAMES: "domain-name services",
    kinds.ServiceKind.SEARCH: "search services",
    kinds.ServiceKind.FULFILMENT: "fulfilment services",
    kinds.ServiceKind.SALE_OF_GOODS: "ordinary sales",
}

_PARTS = {
    kinds.LitigationPart.CONTROLLED: ("controlled the suit", "did not control the suit"),
    kinds.LitigationPart.REPRESENTED: (
        "was represented by a party to the suit",
        "was not represented by a party to the suit",
    ),
    kinds.LitigationPart.SHARED_INTEREST: (
        "shared the interest of a party to the suit",
        "did not share the interest of a party to the suit",
    ),
    kinds.LitigationPart.PARTICIPATED: ("took part in the suit", "took no part in the suit"),
    kinds.LitigationPart.AGREED: (
        "agreed to be bound by the order",
        "did not agree to be bound by the order",
    ),
    kinds.LitigationPart.CLASS_MEMBER: (
        "belonged to a class that was a party to the suit",
        "did not belong to a class that was a party to the suit",
    ),
    None: ("had a part in the suit", "had no part in the suit"),
}

_OBEYED = {
    True: "{who} obeyed an order addressed to {who}",
    False: "{who} did not obey an order addressed to {who}",
    None: "an order was addressed to {who}",
}

_PERSON = re.compile(r"\b(the respondent itself|the respondent|the nonparty)\b")
_READS_ON = re.compile(
    r"(about|after|against|as|at|before|by|for|from|in|of|on|over|that|through|to|where|while|with|"
    r"without)\b"
)
_WHEN = ("on", "until", "timing")


def clause(fact: Fact, who: Named, party: Named) -> str:
    """
    Say what a fact says of somebody, as a clause without its proof.

    Parameters
    ----------
    fact : Fact
    who : Named
        The respondents of whom it speaks.
    party : Named
        The enjoined parties.

    >>> from injunction_rules.model.facts import Address, Assistance, AssistanceKind, Timing
    >>> help = Assistance(kind=AssistanceKind.PROMOTION, timing=Timing.AFTER_NOTICE)
    >>> clause(help, Named("Bazaar"), Named("the Sellers", many=True))
    'Bazaar assisted the Sellers by promotion, after notice'
    >>> clause(Address(shown=False), Named("the Sellers", many=True), Named("the Sellers"))
    'no address of the Sellers is known'
    """
    kind = type(fact)
    denied = "" if fact.shown else _denial(kind)
    form = denied or _SHOWN.get(kind, "")
    contrary = "" if fact.shown or denied else "it is not so that "
    if isinstance(fact, Listing):
        return in_full(f"{contrary}{_listing(fact)}")
    if isinstance(fact, Injunction):
        return f"{contrary}the {KINDS[fact.kind].partition(' ')[2]} {stands(fact)}"
    if not form:
        words = substance(fact).removeprefix("not so: ")
        return in_full(f"the record shows {words}" if fact.shown else f"it is not so: {words}")
    slots = {
        "who": who.name,
        "party": party.name,
        "have": "have" if who.many else "has",
        "were": "were" if party.many else "was",
        "knew": "knew",
        "kind": "services",
        "part": "",
        "order": "",
    }
    skipped: set[str] = set()
    if isinstance(fact, PartInLitigation):
        slots["part"] = _PARTS[fact.part][0 if fact.shown else 1]
        skipped.add("part")
    if isinstance(fact, DirectOrder):
        slots["order"] = _OBEYED[fact.obeyed].format(who=who.name)
        skipped.add("obeyed")
    if isinstance(fact, ArmsLengthService) and fact.kind is not None:
        slots["kind"] = _SERVICES.get(fact.kind, "services")
        skipped.add("kind")
    if isinstance(fact, Knowledge):
        slots["knew"] = "had reason to know" if fact.reason_only else "knew"
        skipped.add("reason_only")
    added = _added(fact, skipped)
    if isinstance(fact, ActualNotice) and fact.content is None:
        added = ["of the injunction", *added]
    said_of = f"{contrary}{form.format_map(slots)}"
    if denied and added and kind not in _READING_ON:
        return in_full(f"{said_of} ({', '.join(added)})")
    first, *rest = added or [""]
    space = " " if _READS_ON.match(first) else ", " if first else ""
    return in_full(", ".join([f"{said_of}{space}{first}", *rest]))


def _denial(kind: type[Fact]) -> str:
    """Give the form of the contrary of a kind of fact; empty where there is none."""
    known = _DENIED.get(kind)
    if known is not None:
        return known
    form = _PERSON.sub("{who}", kind.denial.replace("the enjoined party", "{party}"))
    return form.replace("{who} has ", "{who} {have} ")


def stands(injunction: Injunction) -> str:
    """
    Say of an injunction when it was entered, whether it is in force, and how it is worded.

    >>> from datetime import date
    >>> stands(Injunction(entered=date(2022, 6, 9), status=OrderStatus.IN_FORCE, clear=True))
    'was entered on June 9, 2022, is in force and is clear in its words'
    """
    said_of = []
    if injunction.entered is not None:
        said_of.append(f"was entered on {in_full(day(injunction.entered))}")
    if injunction.status is not None:
        said_of.append(_STATUS[injunction.status])
    for value, yes, no in (
        (injunction.clear, "is clear in its words", "is not clear in its words"),
        (injunction.by_reference, "has its terms in another paper", "has its terms in itself"),
        (injunction.names_respondent, "names the respondent", "does not name the respondent"),
        (injunction.continues, "continues an earlier order", "does not continue an earlier order"),
    ):
        if value is not None:
            said_of.append(yes if value else no)
    if injunction.period is not None:
        said_of.append(f"sets {injunction.period} for taking down")
    text = listed(said_of or ["is before the court"])
    # A date ends with a comma where the sentence goes on.
    return re.sub(r"(\w+ \d+, \d{4}) and ", r"\1, and ", text)


def _added(fact: Fact, skipped: Iterable[str]) -> list[str]:
    """List what the fields of a fact add, what was done before when."""
    kind = type(fact)
    silent = {*skipped, *(for_the_record(kind) if fact.shown else ())}
    names = [a.name for a in fields(kind) if a.name not in COMMON_FIELDS and a.name not in silent]
    names.sort(key=lambda name: name in _WHEN)
    stated = ((name, getattr(fact, name)) for name in names)
    return each_said(kind, [(name, value) for name, value in stated if value is not None])


def _listing(fact: Listing) -> str:
    """Say what became of a listing; its verb is the same for one and for several."""
    name = plain(fact.name or "").strip()
    # A name of several words speaks for itself; what looks like a number is called a listing.
    thing = name if " " in name else f"listing {name}".strip() if name else "a listing"
    if fact.removed is NEVER:
        became = "never came down"
    elif fact.days is not None:
        became = f"came down {said(Listing, 'days', fact.days).removeprefix('removed ')}"
    elif fact.promptly is not None:
        became = f"{'came' if fact.promptly else 'did not come'} down promptly"
    elif fact.removed is KNOWN:
        became = "came down on a day that the record does not give"
    elif fact.removed is not None:
        became = f"came down on {said(Listing, 'removed', fact.removed).removeprefix('removed ')}"
    else:
        became = "infringed"
    parts = [f"{thing} {became}"]
    for field in ("noticed", "time_critical", "residual_traces", "relisted"):
        value = getattr(fact, field)
        if value is not None:
            words = said(Listing, field, value)
            if field == "noticed" and value not in (NEVER, KNOWN):
                words = f"after a notice of {words.removeprefix('noticed ')}"
            parts.append(words)
    return ", ".join(parts)


def claimed(fact: Fact, words: str) -> str:
    """
    Say how well a clause is proved, where it is not undisputed.

    >>> from injunction_rules.model.facts import Purpose
    >>> claimed(Purpose(proof=Proof.ALLEGED, shown=False), "Bazaar acted for no such purpose")
    'it is alleged, but not proved, that Bazaar acted for no such purpose'
    """
    if fact.proof is Proof.UNDISPUTED:
        return words
    if fact.proof is Proof.ALLEGED:
        return f"it is alleged, but not proved, that {words}"
    return f"{fact.proof.label.replace('preponderance', 'a preponderance')} shows that {words}"


# As the Bluebook shortens them; May, June and July are never shortened.
_MONTHS = {
    f"{name[: 4 if name == 'September' else 3]}.": name
    for name in calendar.month_name[1:]
    if len(name) > 4
}
_SHORT_MONTH = re.compile(rf"\b({'|'.join(map(re.escape, _MONTHS))})(?= \d)")


def in_full(text: str) -> str:
    """
    Write the months of a text in full, as running text does.

    >>> in_full("noticed Apr. 28, 2023")
    'noticed April 28, 2023'
    """
    return _SHORT_MONTH.sub(lambda match: _MONTHS[match.group()], text)


def alike(facts: Iterable[Fact]) -> Iterator[tuple[Fact, tuple[Fact, ...]]]:
    """
    Group facts that say the same of different persons, in the order in which they first come.

    >>> from injunction_rules.model.facts import Appearance
    >>> both = [Appearance(shown=False, respondent=seller) for seller in ("a", "b")]
    >>> [len(group) for _, group in alike(both)]
    [2]
    """
    groups: dict[Fact, list[Fact]] = {}
    for fact in facts:
        key = evolve(fact, respondent=None, party=None)
        groups.setdefault(key, []).append(fact)
    yield from ((first, tuple(group)) for first, group in groups.items())
