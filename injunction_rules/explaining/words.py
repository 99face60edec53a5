"""
The words for each kind of fact, its fields and their values.

Whatever is not in these tables is said in the words of its name, so that a fact
of somebody else's making reads well enough without an entry here.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType
from typing import TypeAlias

from injunction_rules.model import facts
from injunction_rules.model.facts import Fact

Place: TypeAlias = tuple[type[Fact], str]
"""A kind of fact and one of its fields; a field of a base speaks for every kind of it."""

NOUNS: Mapping[type[Fact], str] = MappingProxyType(
    {
        facts.Motion: "a motion",
        facts.Respondent: "a respondent",
        facts.Injunction: "an injunction",
        facts.ActualNotice: "actual notice",
        facts.Violation: "a violation by the enjoined party",
        facts.Assistance: "assistance to the enjoined party",
        facts.Knowledge: "knowledge",
        facts.Purpose: "action",
        facts.ArmsLengthService: "arm's-length service",
        facts.Inaction: "inaction",
        facts.IndependentConduct: "independent conduct",
        facts.CompletedDealing: "a dealing completed beforehand",
        facts.Listing: "a listing",
        facts.Role: "a role with the party",
        facts.CommonControl: "common ownership or control",
        facts.AlterEgo: "an alter ego",
        facts.Succession: "succession to the party's business",
        facts.SharedEnterprise: "a shared enterprise",
        facts.PartInLitigation: "a part in the suit",
        facts.Jurisdiction: "personal jurisdiction over the respondent",
        facts.Heard: "notice of the charge and a chance to answer it",
        facts.DirectOrder: "an order to the respondent itself",
        facts.ExpressCommand: "an express command",
        facts.Dispute: "a dispute about notice or concert",
        facts.OtherPower: "a power other than that of Rule 65",
        facts.Appearance: "an appearance",
        facts.Identity: "the names of the people behind the respondent",
        facts.SellerRecord: "verified names for the respondent in a marketplace's records",
        facts.Address: "an address",
        facts.PapersServed: "service of the motion papers",
        facts.DomesticPresence: "an agent or a place in the United States",
        facts.AlternativeService: "another way of service",
        facts.Diligence: "reasonable diligence in trying to comply",
        facts.SubstantialCompliance: "compliance in substance",
        facts.Inability: "inability to comply",
        facts.GroundOfDoubt: "a reasonable basis for doubt",
        facts.EnforcementDelay: "delay in asking for enforcement",
    }
)
"""What stands after "the record shows"."""

SUBJECTS: Mapping[type[Fact], str] = MappingProxyType(
    {facts.Motion: "the motion is", facts.Respondent: "the respondent is"}
)
"""Kinds that a rule asks about as part of the question, not of the record."""

DENIALS: Mapping[type[Fact], str] = MappingProxyType(
    {
        facts.ActualNotice: "the respondent had no actual notice",
        facts.Violation: "the enjoined party did not violate the injunction",
        facts.Assistance: "the nonparty gave no assistance",
        facts.Knowledge: "the nonparty had no knowledge",
        facts.CommonControl: "there is no common ownership or control",
        facts.AlterEgo: "the respondent is no alter ego of the party",
        facts.Jurisdiction: "the court has no personal jurisdiction over the respondent",
        facts.Heard: "the respondent had no chance to answer the charge",
        facts.ExpressCommand: "the order does not say in terms what is charged",
        facts.Appearance: "the respondent has not appeared",
        facts.Identity: "the people behind the respondent are not known by name",
        facts.Address: "no address is known",
        facts.PapersServed: "the motion papers were not served",
        facts.DomesticPresence: "the respondent has no agent or place in the United States",
        facts.AlternativeService: "no other way of service is known",
        facts.Diligence: "the respondent did not try diligently to comply",
        facts.SubstantialCompliance: "the respondent did not comply in substance",
        facts.Inability: "the respondent could have complied",
        facts.GroundOfDoubt: "there was no reasonable basis for doubt",
    }
)
"""The contrary of a fact, as a clause."""

FLAGS: Mapping[Place, tuple[str, str]] = MappingProxyType(
    {
        (facts.Motion, "new_terms"): ("with new terms", "without new terms"),
        (facts.Injunction, "clear"): ("in clear words", "in unclear words"),
        (facts.Injunction, "by_reference"): (
            "with its terms in another paper",
            "with its terms in itself",
        ),
        (facts.Injunction, "names_respondent"): (
            "that names the respondent",
            "that does not name the respondent",
        ),
        (facts.ActualNotice, "of_order"): ("of the order", "of the lawsuit only"),
        (facts.ActualNotice, "perhaps_of_terms"): (
            "perhaps of the order's terms",
            "not of the order's terms",
        ),
        (facts.Assistance, "chosen"): ("chosen by a person", "chosen by no person"),
        (facts.Assistance, "automated"): (
            "automated alike for all",
            "not shown to be automated alike for all",
        ),
        (facts.Assistance, "to_privy"): (
            "for another in privity with it",
            "not for another in privity with it",
        ),
        (facts.Assistance, "to_party"): ("for the party itself", "not for the party itself"),
        (facts.ArmsLengthService, "same_terms_for_all"): (
            "on the same terms for all",
            "on terms not open to all",
        ),
        (facts.Inaction, "control"): (
            "with control over the violator",
            "without control over the violator",
        ),
        (facts.IndependentConduct, "own_right"): (
            "on a right of its own",
            "on no right of its own",
        ),
        (facts.CompletedDealing, "good_faith"): ("in good faith", "in bad faith"),
        (facts.Listing, "identified"): (
            "that the nonparty may have been told of",
            "that the nonparty was never told of",
        ),
        (facts.Listing, "told"): (
            "that the nonparty was told of",
            "that the nonparty is not shown to have been told of",
        ),
        (facts.Listing, "promptly"): ("removed promptly", "not removed promptly"),
        (facts.Listing, "time_critical"): (
            "whose harm was over before removal",
            "whose harm was not over before removal",
        ),
        (facts.Listing, "residual_traces"): (
            "with traces that outlived it",
            "with no traces that outlived it",
        ),
        (facts.Role, "current"): ("held at the time", "given up by then"),
        (facts.Role, "former"): ("given up by then", "not shown to have been given up"),
        (facts.Role, "power_to_comply"): (
            "with power to make the party comply",
            "without power to make the party comply",
        ),
        (facts.Role, "took_part"): (
            "with a hand in the violation",
            "without a hand in the violation",
        ),
        (facts.CommonControl, "control"): ("with control", "without control"),
        (facts.Succession, "continuity"): (
            "with the business going on unchanged",
            "without the business going on unchanged",
        ),
        (facts.Succession, "knowledge"): (
            "with knowledge of the order or of the wrong",
            "without knowledge of the order or of the wrong",
        ),
        (facts.DirectOrder, "obeyed"): ("obeyed", "not obeyed"),
        (facts.Dispute, "evidence_heard"): (
            "with live evidence heard",
            "without live evidence heard",
        ),
        (facts.OtherPower, "necessary"): (
            "needed to protect an order already made",
            "not needed to protect an order already made",
        ),
        (facts.PapersServed, "as_directed"): (
            "as the court directed",
            "not as the court directed",
        ),
        (facts.AlternativeService, "authorised"): (
            "authorised by the court",
            "not authorised by the court",
        ),
        (facts.AlternativeService, "reaches"): (
            "that reaches the respondent",
            "that does not reach the respondent",
        ),
        (facts.Inability, "self_inflicted"): (
            "of its own making",
            "not of its own making",
        ),
        (facts.GroundOfDoubt, "clarification_sought"): (
            "with clarification sought",
            "without clarification sought",
        ),
    }
)
"""What a field that is true, and one that is false, adds to the noun."""

FORMS: Mapping[Place, str] = MappingProxyType(
    {
        (facts.Conduct, "on"): "on {}",
        (facts.Conduct, "until"): "until {}",
        (facts.Conduct, "timing"): "{}",
        (facts.Motion, "relief"): "for {}",
        (facts.Motion, "against"): "against {}",
        (facts.Respondent, "kind"): "{}",
        (facts.Injunction, "kind"): "{}",
        (facts.Injunction, "entered"): "entered {}",
        (facts.Injunction, "status"): "{}",
        (facts.ActualNotice, "on"): "on {}",
        (facts.ActualNotice, "content"): "of {}",
        (facts.Assistance, "kind"): "by {}",
        (facts.Knowledge, "of"): "of {}",
        (facts.Purpose, "aim"): "{}",
        (facts.ArmsLengthService, "kind"): "as {}",
        (facts.Listing, "name"): "“{}”",
        (facts.Listing, "noticed"): "noticed {}",
        (facts.Listing, "removed"): "removed {}",
        (facts.Listing, "days"): "removed {} after notice",
        (facts.Listing, "relisted"): "put up again {}",
        (facts.Role, "kind"): "as {}",
        (facts.CommonControl, "ownership"): "by {} ownership",
        (facts.Succession, "kind"): "by {}",
        (facts.SharedEnterprise, "kind"): "by {}",
        (facts.PartInLitigation, "part"): "{}",
        (facts.Jurisdiction, "basis"): "by {}",
        (facts.DirectOrder, "duty"): "to {}",
        (facts.OtherPower, "kind"): "by {}",
        (facts.Appearance, "by"): "by {}",
        (facts.Appearance, "purpose"): "to {}",
        (facts.Address, "country"): "in {}",
        (facts.PapersServed, "means"): "by {}",
        (facts.AlternativeService, "means"): "by {}",
        (facts.GroundOfDoubt, "about"): "about {}",
        (facts.EnforcementDelay, "years"): "of {}",
    }
)
"""What a field with another value adds to the noun."""

NEVERS: Mapping[Place, str] = MappingProxyType(
    {
        (facts.Listing, "noticed"): "that the nonparty was never told of",
        (facts.Listing, "removed"): "never removed",
        (facts.Listing, "relisted"): "never put up again",
    }
)
"""What a date that never came adds to the noun."""

HAPPENED: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "on": ("begun", "its first day"),
        "until": ("ended", "its last day"),
        "entered": ("entered", "its entry"),
        "noticed": ("noticed", "notice"),
        "removed": ("removed", "removal"),
        "relisted": ("put up again", "relisting"),
    }
)
"""A dated field as a verb and as an event, for comparing dates."""

UNITS: Mapping[str, str] = MappingProxyType({"days": "days", "years": "years"})
"""In what a numbered field counts."""

_RESPONDENTS: Mapping[Enum, str] = {
    facts.RespondentKind.PAYMENT: "a payment processor",
    facts.RespondentKind.NETWORK: "a network provider",
    facts.RespondentKind.SEARCH: "a search engine",
    facts.RespondentKind.UNION: "a union",
    facts.RespondentKind.GOVERNMENT: "a government body",
    facts.RespondentKind.OTHER: "a person of another kind",
}


def _person(kind: facts.RespondentKind) -> str:
    article = "an" if kind.value[0] in "aeiou" else "a"
    return _RESPONDENTS.get(kind, f"{article} {kind.value}")


VALUES: Mapping[Enum, str] = MappingProxyType(
    {
        **{kind: _person(kind) for kind in facts.RespondentKind},
        facts.InjunctionKind.OTHER: "of another kind",
        facts.Relief.COMPLY: "an order to comply",
        facts.Relief.CEASE: "an order to cease",
        facts.Relief.CONTEMPT: "contempt",
        facts.Capacity.ENJOINED_PARTY: "an enjoined party",
        facts.Capacity.NONPARTY: "a nonparty",
        facts.Timing.BEFORE_ORDER: "before the order",
        facts.NoticeContent.TERMS: "the order's terms",
        facts.NoticeContent.ORDER: "the order",
        facts.NoticeContent.LAWSUIT_ONLY: "the lawsuit only",
        facts.AssistanceKind.NEW_ACCOUNT: "a new account",
        facts.AssistanceKind.ASSET_TRANSFER: "transfer of assets",
        facts.AssistanceKind.CARRYING_ON_BUSINESS: "carrying on its business",
        facts.AssistanceKind.PAYMENT_CHAIN: "a part in the payment chain",
        facts.AssistanceKind.OTHER: "other means",
        facts.KnowledgeOf.GENERAL: "violations in general",
        facts.KnowledgeOf.LIKELY_VIOLATION: "a violation as highly likely",
        facts.KnowledgeOf.PARTICULAR_VIOLATION: "a particular violation",
        facts.Aim.ASSIST_VIOLATION: "to assist the violation",
        facts.Aim.BENEFIT_PARTY: "for the party's benefit",
        facts.Aim.OWN_ENDS: "for its own ends",
        facts.ServiceKind.OTHER: "other service",
        facts.LitigationPart.CONTROLLED: "controlling it",
        facts.LitigationPart.REPRESENTED: "represented by a party",
        facts.LitigationPart.PARTICIPATED: "taking part in it",
        facts.JurisdictionBasis.AIDING_WITHIN_COUNTRY: "aiding within the country",
        facts.JurisdictionBasis.AIDING_ABROAD: "aiding from abroad",
        facts.JurisdictionBasis.GENERAL: "ties that make it at home",
        facts.JurisdictionBasis.SPECIFIC: "ties to this dispute",
        facts.AppearanceBy.SELF: "the respondent itself",
        facts.ServiceMeans.PLATFORM_MESSAGE: "a message on the platform",
        facts.ServiceMeans.DOMESTIC_AGENT: "an agent in the United States",
        facts.ServiceMeans.CENTRAL_AUTHORITY: "a foreign central authority",
        facts.ServiceMeans.POSTAL: "post",
        facts.DoubtAbout.SCOPE: "the order's scope",
        facts.DoubtAbout.SERVICES: "which services it reaches",
        facts.DoubtAbout.NOVEL_QUESTION: "a novel question",
        facts.PowerKind.ALL_WRITS: "the All Writs Act",
        facts.PowerKind.INSTITUTIONAL_DECREE: "a decree that a community must respect",
        facts.PowerKind.IN_REM: "control over a thing or a resource",
        facts.PowerKind.STATUTORY: "another statute",
        facts.OrderStatus.MERGED: "merged in the final judgment",
        facts.DutyKind.TURN_OVER: "turn property over",
        facts.DutyKind.FREEZE: "freeze assets",
        facts.DutyKind.OTHER: "do something else",
    }
)
"""The words for a value where its name does not read well."""
