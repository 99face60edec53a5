"""
Findings: what the law calls the facts.

A finding is a value, not a class: rules make it and conditions ask for its
standing.  A case file cannot state it as a fact, only say that nobody disputes it.
The name reads on in a sentence about
the respondent: "not shown to be *in active concert or participation*".
"""

from __future__ import annotations

import re

from attrs import frozen

from injunction_rules.errors import RuleError

_ID = re.compile(r"[a-z]+(-[a-z]+)*")


@frozen(cache_hash=True)
class Finding:
    """
    A conclusion of law that rules support or count against.

    Attributes
    ----------
    id : str
        Permanent, in kebab case.
    name : str
        The words for it, as they stand in a trace.
    means : str
        One sentence that says what it is.
    threshold : bool
        Whether it is a matter that a court takes before the merits, such as its power over
        the respondent; a defense that rests on it is named before others.

    Raises
    ------
    RuleError
        If the id is not kebab case or the sentence is missing.

    >>> Finding("bound", "bound by the injunction", "The order reaches the respondent.")
    Finding(bound)
    """

    id: str
    name: str
    means: str
    threshold: bool = False

    def __attrs_post_init__(self) -> None:
        if not _ID.fullmatch(self.id):
            raise RuleError(f"finding {self.id!r}: an id is kebab case, such as 'prompt-takedown'")
        if not self.means:
            raise RuleError(f"finding {self.id!r} says nothing: give its meaning in a sentence")

    def __repr__(self) -> str:
        return f"Finding({self.id})"


InForce = Finding(
    "in-force",
    "injunction in force",
    "The injunction was in force when the conduct took place.",
)
VoidOrder = Finding(
    "void-order",
    "order void against the enjoined party",
    "The court that made the injunction had no power over the enjoined party.",
)
HadActualNotice = Finding(
    "had-actual-notice",
    "actual notice of the order",
    "The respondent actually knew of the injunction, by service or otherwise.",
)
PartyViolated = Finding(
    "party-violated",
    "violation by the enjoined party",
    "The enjoined party did what the injunction forbids.",
)
KnewOfViolation = Finding(
    "knew-of-violation",
    "knowledge of the particular violation",
    "The nonparty knew of a particular violation by this party.",
)
AffirmativeAssistance = Finding(
    "affirmative-assistance",
    "affirmative assistance after notice",
    "After notice the nonparty did an act, beyond ordinary dealing, that helped the party.",
)
PurposeToAssist = Finding(
    "purpose-to-assist",
    "action to assist the violation or for the party's benefit",
    "The nonparty acted for the party's benefit, or to assist it, in violating the injunction.",
)
ArmsLengthDealing = Finding(
    "arms-length-dealing",
    "arm's-length dealing only",
    "The nonparty dealt with the party as it deals with any customer.",
)
PromptTakedown = Finding(
    "prompt-takedown",
    "prompt takedown of every listing it was told of",
    "The nonparty removed promptly every listing of the party that it was told of.",
)
AidingAndAbetting = Finding(
    "aiding-and-abetting",
    "aiding and abetting the violation",
    "The nonparty knowingly helped the enjoined party to violate the injunction.",
)
SubstantialIntertwinement = Finding(
    "substantial-intertwinement",
    "substantially intertwined with the enjoined party",
    "The nonparty is so joined with the enjoined party that it stands in its place.",
)
LegalIdentification = Finding(
    "legal-identification",
    "legally identified with the enjoined party",
    "In law the nonparty and the enjoined party are, for this order, the same.",
)
IndependentActor = Finding(
    "independent-actor",
    "independent conduct",
    "The nonparty acted for itself and on its own rights, not for the party.",
)
ActiveConcert = Finding(
    "active-concert",
    "in active concert or participation with the enjoined party",
    "The nonparty is one of those whom Fed. R. Civ. P. 65(d)(2)(C) binds.",
)
BoundThroughRole = Finding(
    "bound-through-role",
    "bound as the party's officer, agent, servant, employee or attorney",
    "The respondent is one of those whom Fed. R. Civ. P. 65(d)(2)(B) binds.",
)
Bound = Finding(
    "bound",
    "bound by the injunction",
    "The respondent is within the classes that Fed. R. Civ. P. 65(d)(2) lists.",
)
ReachedByOtherPower = Finding(
    "reached-by-other-power",
    "reached under another power",
    "A power other than that of Fed. R. Civ. P. 65 lets the court order the respondent about.",
)
BarOfClaims = Finding(
    "bar-of-claims",
    "a bar of claims in the court's power",
    "The court may bar what strangers claim in their own right from persons not in receivership.",
)
LacksJurisdiction = Finding(
    "lacks-jurisdiction",
    "no personal jurisdiction over the respondent",
    "The court has no power over the person of the respondent.",
    threshold=True,
)
UnclearOrder = Finding(
    "unclear-order",
    "order not clear enough for contempt",
    "The order does not say in clear words that the act is forbidden.",
)
FairGroundOfDoubt = Finding(
    "fair-ground-of-doubt",
    "fair ground of doubt",
    "There was an objectively reasonable basis for thinking the conduct lawful.",
)
DiligentCompliance = Finding(
    "diligent-compliance",
    "reasonable diligence in trying to comply",
    "The respondent tried in a reasonable and energetic way to comply.",
)
PersonalBreach = Finding(
    "personal-breach",
    "own breach of the order",
    "The respondent itself did, or joined in, what the order forbids.",
)
InContempt = Finding(
    "in-contempt",
    "in civil contempt",
    "The respondent disobeyed, or helped to disobey, a clear order that it knew.",
)
CanBeServed = Finding(
    "can-be-served",
    "a way to serve the respondent",
    "The papers can be brought to the respondent in a way the law allows.",
)
ServiceFutile = Finding(
    "service-futile",
    "service futile",
    "There is nobody to serve and no way to serve, so an order could do nothing.",
)
ServiceInvalid = Finding(
    "service-invalid",
    "papers not validly served",
    "The motion papers were served in a way that the law does not allow.",
)
ServiceLacking = Finding(
    "service-lacking",
    "papers not shown to be served",
    "Service of the motion papers on the respondent is in dispute and is not shown.",
)
ReliefWarranted = Finding(
    "relief-warranted",
    "entitled to the relief asked for",
    "The movant has made out what the motion needs.",
)
ReliefFutile = Finding(
    "relief-futile",
    "relief futile",
    "The relief asked for could do nothing against this respondent.",
)
InjunctionContinues = Finding(
    "injunction-continues",
    "the injunction remains in full force and effect",
    "Denial of the motion leaves the injunction as it was.",
)
DirectSuitOpen = Finding(
    "direct-suit-open",
    "a direct suit for contributory infringement may be considered",
    "The movant may consider suing the nonparty itself for contributory infringement.",
)

FINDINGS: dict[str, Finding] = {
    finding.id: finding for finding in list(globals().values()) if isinstance(finding, Finding)
}
"""Our findings, by their ids."""
