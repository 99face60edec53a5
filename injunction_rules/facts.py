"""
Facts: what the record shows.

A fact says what happened, when, and who says so.  It is not what the law calls
it: that is a :class:`~injunction_rules.findings.Finding`, and only a rule makes
one.  Every fact carries

``shown``
    ``False`` when the record shows the contrary; a denial that leaves a field
    out denies every fact of its kind, whatever that field;
``proof``
    how well the record proves it; left out, it is undisputed;
``source``
    where in the record, such as ``ECF No. 41 ¶ 12``;
``respondent`` and ``party``
    of whom it speaks, by id; left out, of all of them.

A field that is left out is unknown.  No date is ever invented: what the record
shows never happened is :data:`NEVER`.

The law each fact serves is told in :mod:`injunction_rules.doctrines`; the
docstrings here say what a coder must look for in an opinion.
"""

# No `from __future__ import annotations` here: the types of fields are read when
# rules are built, and to evaluate them from text would cost half the import.

import re
from collections.abc import Iterator
from datetime import date
from enum import Enum
from typing import Any, ClassVar, Final

from attrs import field, fields, frozen, validators

from injunction_rules.errors import InvalidFactError
from injunction_rules.proof import Proof


class Never(Enum):
    """The record shows that a thing never happened."""

    NEVER = "never"


NEVER: Final = Never.NEVER
"""Said of a date: the record shows that it never came."""

When = date | Never | None
"""A day, never, or unknown."""

Fault = tuple[str, str, str]
"""A field, what was expected of it, and what was found."""


class Timing(Enum):
    """When a thing was done, where the record gives the order but no dates."""

    BEFORE_ORDER = "before_order"
    BEFORE_NOTICE = "before_notice"
    AFTER_NOTICE = "after_notice"


class RespondentKind(Enum):
    """What sort of person the motion is made against."""

    MARKETPLACE = "marketplace"
    SELLER = "seller"
    BANK = "bank"
    PAYMENT = "payment"
    HOST = "host"
    NETWORK = "network"
    REGISTRAR = "registrar"
    SEARCH = "search"
    SUPPLIER = "supplier"
    DISTRIBUTOR = "distributor"
    COMPETITOR = "competitor"
    AFFILIATE = "affiliate"
    SUCCESSOR = "successor"
    OFFICER = "officer"
    EMPLOYEE = "employee"
    ATTORNEY = "attorney"
    AGENT = "agent"
    INDIVIDUAL = "individual"
    UNION = "union"
    GOVERNMENT = "government"
    OTHER = "other"


class InjunctionKind(Enum):
    """What sort of order was made."""

    TEMPORARY_RESTRAINING_ORDER = "temporary_restraining_order"
    PRELIMINARY = "preliminary"
    PERMANENT = "permanent"
    CONSENT_DECREE = "consent_decree"
    ASSET_FREEZE = "asset_freeze"
    OTHER = "other"


class OrderStatus(Enum):
    """
    Whether the order was in force when the conduct took place.

    ``MERGED`` is a preliminary injunction after the final judgment has taken
    its place.
    """

    IN_FORCE = "in_force"
    EXPIRED = "expired"
    STAYED = "stayed"
    VACATED = "vacated"
    REVERSED = "reversed"
    VOID = "void"
    MERGED = "merged"


class Relief(Enum):
    """
    What a motion asks for.

    ``COMPLY`` orders an enjoined party to obey, ``CEASE`` orders a nonparty to
    stop or declares it bound, ``CONTEMPT`` asks for a finding of contempt.
    """

    COMPLY = "comply"
    CEASE = "cease"
    CONTEMPT = "contempt"


class Capacity(Enum):
    """Whether the respondent is itself enjoined."""

    ENJOINED_PARTY = "enjoined_party"
    NONPARTY = "nonparty"


class NoticeContent(Enum):
    """What the respondent came to know of."""

    TERMS = "terms"
    ORDER = "order"
    LAWSUIT_ONLY = "lawsuit_only"


class AssistanceKind(Enum):
    """What a nonparty did for the enjoined party beyond ordinary dealing."""

    PROMOTION = "promotion"
    CONNECTION = "connection"
    NEW_ACCOUNT = "new_account"
    MANUFACTURE = "manufacture"
    SUPPLY = "supply"
    DISTRIBUTION = "distribution"
    FINANCING = "financing"
    ASSET_TRANSFER = "asset_transfer"
    RELEASE_OF_FUNDS = "release_of_funds"
    CONCEALMENT = "concealment"
    ADVICE = "advice"
    JOINT_CONDUCT = "joint_conduct"
    DIRECTION = "direction"
    CARRYING_ON_BUSINESS = "carrying_on_business"
    PAYMENT_CHAIN = "payment_chain"
    OTHER = "other"


class KnowledgeOf(Enum):
    """
    What a nonparty knew, or had reason to know, beside the order.

    ``GENERAL`` is awareness that such things happen; ``LIKELY_VIOLATION`` that
    a breach by this party was highly likely; ``PARTICULAR_VIOLATION`` that this
    party was committing or meant to commit a particular one.
    """

    GENERAL = "general"
    LIKELY_VIOLATION = "likely_violation"
    PARTICULAR_VIOLATION = "particular_violation"


class Aim(Enum):
    """To what end a nonparty acted."""

    ASSIST_VIOLATION = "assist_violation"
    BENEFIT_PARTY = "benefit_party"
    OWN_ENDS = "own_ends"


class ServiceKind(Enum):
    """What ordinary service was given."""

    MARKETPLACE = "marketplace"
    BANKING = "banking"
    PAYMENT_PROCESSING = "payment_processing"
    HOSTING = "hosting"
    NETWORK = "network"
    DOMAIN_NAMES = "domain_names"
    SEARCH = "search"
    FULFILMENT = "fulfilment"
    SALE_OF_GOODS = "sale_of_goods"
    OTHER = "other"


class RoleKind(Enum):
    """The office or service that Rule 65(d)(2)(B) names, and ownership."""

    OFFICER = "officer"
    AGENT = "agent"
    SERVANT = "servant"
    EMPLOYEE = "employee"
    ATTORNEY = "attorney"
    OWNER = "owner"


class Ownership(Enum):
    """How the respondent and the party are owned."""

    SOLE = "sole"
    MAJORITY = "majority"
    COMMON = "common"
    FAMILY = "family"


class SuccessionKind(Enum):
    """How the respondent came to the party's business."""

    PURCHASE = "purchase"
    CONTINUATION = "continuation"
    EVASION = "evasion"


class EnterpriseKind(Enum):
    """In what the respondent and the party share."""

    JOINT_VENTURE = "joint_venture"
    PROFIT_SHARING = "profit_sharing"
    JOINT_OPERATION = "joint_operation"
    MAKING_THE_GOODS = "making_the_goods"


class LitigationPart(Enum):
    """What part the respondent had in the suit that led to the injunction."""

    CONTROLLED = "controlled"
    REPRESENTED = "represented"
    PARTICIPATED = "participated"


class JurisdictionBasis(Enum):
    """Why the court has power over the person of the respondent."""

    GENERAL = "general"
    SPECIFIC = "specific"
    CONSENT = "consent"
    AIDING_WITHIN_COUNTRY = "aiding_within_country"
    AIDING_ABROAD = "aiding_abroad"


class AppearanceBy(Enum):
    """Who appeared for the respondent."""

    COUNSEL = "counsel"
    SELF = "self"


class AppearanceFor(Enum):
    """To what end the respondent appeared."""

    DEFEND = "defend"
    VACATE = "vacate"


class ServiceMeans(Enum):
    """A way of serving a person other than by hand."""

    EMAIL = "email"
    PLATFORM_MESSAGE = "platform_message"
    WEBSITE = "website"
    PUBLICATION = "publication"
    DOMESTIC_AGENT = "domestic_agent"
    TRADEMARK_COUNSEL = "trademark_counsel"
    CENTRAL_AUTHORITY = "central_authority"
    POSTAL = "postal"


class DoubtAbout(Enum):
    """What there was fair ground of doubt about."""

    SCOPE = "scope"
    FOREIGN_LAW = "foreign_law"
    SERVICES = "services"
    NOVEL_QUESTION = "novel_question"


class DutyKind(Enum):
    """What an order addressed to the respondent itself told it to do."""

    TURN_OVER = "turn_over"
    FREEZE = "freeze"
    OTHER = "other"


class PowerKind(Enum):
    """
    A power, other than that of Rule 65, by which a court is asked to reach a stranger.

    ``ALL_WRITS`` is the All Writs Act, ``INSTITUTIONAL_DECREE`` the power to
    guard a decree that a whole community must respect, ``IN_REM`` that over a
    thing or a resource which the court has in hand, ``STATUTORY`` that of some
    other statute.
    """

    ALL_WRITS = "all_writs"
    INSTITUTIONAL_DECREE = "institutional_decree"
    IN_REM = "in_rem"
    STATUTORY = "statutory"


@frozen(kw_only=True)
class Fact:
    """
    What the record shows; the base of every fact.

    Raises
    ------
    InvalidFactError
        If the fields contradict one another.
    """

    derived: ClassVar[tuple[str, ...]] = ()
    """Names of properties that a condition may ask for as if they were fields."""

    shown: bool = True
    proof: Proof = Proof.UNDISPUTED
    source: str = ""
    respondent: str | None = None
    party: str | None = None

    def __attrs_post_init__(self) -> None:
        faults = tuple(self.faults())
        if faults:
            raise InvalidFactError(type(self).__name__, faults)

    def faults(self) -> Iterator[Fault]:
        """Every way in which the fields contradict one another."""
        return iter(())

    def days_between(self, earlier: str, later: str) -> int | None:
        """Calendar days from one dated field to another; ``None`` if unknown."""
        first, last = getattr(self, earlier), getattr(self, later)
        if isinstance(first, date) and isinstance(last, date):
            return (last - first).days
        return None

    def stated(self) -> dict[str, Any]:
        """What the fact says beside its proof, place and persons, by field."""
        return {
            a.name: value
            for a in fields(type(self))
            if a.name not in COMMON_FIELDS and (value := getattr(self, a.name)) is not None
        }


COMMON_FIELDS = frozenset(a.name for a in fields(Fact))
"""The fields that every fact has."""


@frozen(kw_only=True)
class Conduct(Fact):
    """
    Something done over time; the base of facts that can be dated.

    ``on`` and ``until`` are its first and last day, ``timing`` its place in the
    order of events where the record gives no dates.  Conduct counts as after
    notice when its last day is later than the day of notice; on the same day
    the record must say which came first.
    """

    on: date | None = None
    until: date | None = None
    timing: Timing | None = None

    def faults(self) -> Iterator[Fault]:
        if self.on and self.until and self.until < self.on:
            yield "until", f"a day not before `on` ({self.on})", str(self.until)

    @property
    def last_day(self) -> date | None:
        """The last day on which it is known to have gone on."""
        return self.until or self.on


def _non_negative(instance: object, attribute: Any, value: int | None) -> None:
    if value is not None and value < 0:
        raise InvalidFactError(
            type(instance).__name__, [(attribute.name, "zero or more", str(value))]
        )


# The motion itself, and who is before the court.


@frozen(kw_only=True)
class Motion(Fact):
    """
    The question before the court: what is asked, and whether of a party.

    ``new_terms`` is true when the order asked for would say more than the
    injunction already says.
    """

    relief: Relief
    against: Capacity
    new_terms: bool = False


@frozen(kw_only=True)
class Respondent(Fact):
    """Of what kind the respondent is."""

    kind: RespondentKind


@frozen(kw_only=True)
class Injunction(Fact):
    """
    The injunction that is said to be violated.

    Attributes
    ----------
    kind : InjunctionKind
    entered : datetime.date or None
    status : OrderStatus
        Whether it was in force when the conduct took place.
    clear : bool or None
        Whether its words leave those it addresses in no doubt about the act.
    by_reference : bool or None
        Whether its terms can be known only from another paper.
    names_respondent : bool or None
        Whether it lists the nonparty, by name or class, among those bound.
    """

    kind: InjunctionKind = InjunctionKind.OTHER
    entered: date | None = None
    status: OrderStatus = OrderStatus.IN_FORCE
    clear: bool | None = None
    by_reference: bool | None = None
    names_respondent: bool | None = None


# Notice, violation, knowledge, help.


@frozen(kw_only=True)
class ActualNotice(Fact):
    """The respondent actually learned of the order, by service or otherwise."""

    derived: ClassVar[tuple[str, ...]] = ("of_order", "perhaps_of_terms")

    on: date | None = None
    content: NoticeContent | None = None

    @property
    def of_order(self) -> bool:
        """Whether it was notice of the order, and not of the lawsuit only."""
        return self.content is not NoticeContent.LAWSUIT_ONLY

    @property
    def perhaps_of_terms(self) -> bool:
        """Whether it may have been of more than that there is an order."""
        return self.content in (None, NoticeContent.TERMS)


@frozen(kw_only=True)
class Violation(Conduct):
    """The enjoined party did what the injunction forbids."""


@frozen(kw_only=True)
class Assistance(Conduct):
    """
    The nonparty did something for the enjoined party beyond ordinary dealing.

    ``chosen`` is true when a person chose to do it for this party or these
    goods, false when an automated system did it alike for all.  ``to_privy`` is
    true when it was done not for the party itself but for another who is in
    privity with it; left out, it was done for the party.
    """

    derived: ClassVar[tuple[str, ...]] = ("automated", "to_party")

    kind: AssistanceKind | None = None
    chosen: bool | None = None
    to_privy: bool | None = None

    @property
    def automated(self) -> bool:
        """Whether the record shows that no person chose it."""
        return self.chosen is False

    @property
    def to_party(self) -> bool:
        """Whether it was done for the party, as far as the record shows."""
        return self.to_privy is not True


@frozen(kw_only=True)
class Knowledge(Fact):
    """What the nonparty knew, or had reason to know, beside the order."""

    of: KnowledgeOf


@frozen(kw_only=True)
class Purpose(Fact):
    """To what end the nonparty acted."""

    aim: Aim


@frozen(kw_only=True)
class ArmsLengthService(Conduct):
    """The nonparty gave the party the service that it gives its customers."""

    kind: ServiceKind | None = None
    same_terms_for_all: bool | None = None


@frozen(kw_only=True)
class Inaction(Conduct):
    """
    The nonparty merely failed to stop or undo the violation.

    ``control`` tells whether it had control over the one who violated.
    """

    control: bool | None = None


@frozen(kw_only=True)
class IndependentConduct(Conduct):
    """
    The nonparty acted for itself, not for the party.

    ``own_right`` is true when it stood on a right of its own that the suit did
    not adjudicate.
    """

    own_right: bool | None = None


@frozen(kw_only=True)
class CompletedDealing(Conduct):
    """Goods or rights came from the party in a dealing completed beforehand."""

    good_faith: bool | None = None


@frozen(kw_only=True)
class Listing(Fact):
    """
    An infringing listing of the enjoined party on the nonparty's service.

    Attributes
    ----------
    name : str or None
        Which one, such as its address.
    noticed : datetime.date, NEVER or None
        When the nonparty received a notice that identifies this listing.
    removed : datetime.date, NEVER or None
        When it came down; ``NEVER`` when it is shown to be still up.
    days : int or None
        Calendar days from notice to removal, where the record gives the
        interval and not the dates.
    promptly : bool or None
        Whether the record itself says that removal was prompt, where it gives
        neither dates nor days.
    time_critical : bool or None
        Whether the harm was warned of and over before removal.
    residual_traces : bool or None
        Whether traces in search or advertising outlived the listing.
    relisted : datetime.date, NEVER or None
        When the party put it up again.

    >>> from datetime import date
    >>> up = Listing(noticed=date(2023, 5, 1), removed=date(2023, 5, 3))
    >>> up.days_between("noticed", "removed")
    2
    """

    derived: ClassVar[tuple[str, ...]] = ("identified", "told")

    name: str | None = None
    noticed: When = None
    removed: When = None
    days: int | None = field(default=None, validator=_non_negative)
    promptly: bool | None = None
    time_critical: bool | None = None
    residual_traces: bool | None = None
    relisted: When = None

    def faults(self) -> Iterator[Fault]:
        noticed, removed, relisted = self.noticed, self.removed, self.relisted
        if isinstance(removed, date) and isinstance(relisted, date):
            if relisted < removed:
                yield "relisted", f"a day not before removal ({removed})", str(relisted)
        elif removed is NEVER and isinstance(relisted, date):
            yield "relisted", "no date, for it never came down", str(relisted)
        if noticed is NEVER and (self.days is not None or self.promptly is not None):
            yield "noticed", "a date or nothing, for removal is timed from it", "never"
        if removed is NEVER and (self.days is not None or self.promptly):
            yield "removed", "a date or nothing, for removal is said to be timed", "never"
        dated = Fact.days_between(self, "noticed", "removed")
        if dated is not None and self.days not in (None, dated):
            yield "days", f"{dated}, as the dates say", str(self.days)
        if (dated is not None or self.days is not None) and self.promptly is not None:
            yield "promptly", "nothing, where dates or days are given", str(self.promptly)

    @property
    def identified(self) -> bool:
        """Whether the nonparty may have been told of this very listing."""
        return self.noticed is not NEVER

    @property
    def told(self) -> bool:
        """Whether the record shows that the nonparty was told of this listing."""
        return isinstance(self.noticed, date) or not (self.days is None and self.promptly is None)

    def days_between(self, earlier: str, later: str) -> int | None:
        dated = Fact.days_between(self, earlier, later)
        if dated is None and (earlier, later) == ("noticed", "removed"):
            return self.days
        # Taken down before anyone complained: nobody waited.
        return dated if dated is None else max(dated, 0)


# Relations between the respondent and the party.


@frozen(kw_only=True)
class Role(Fact):
    """
    The respondent's office or service with the enjoined party.

    ``current`` tells whether it was held at the time, ``power_to_comply``
    whether the holder could make the party obey, ``took_part`` whether the
    holder had a hand in the violation or knew of it.
    """

    derived: ClassVar[tuple[str, ...]] = ("former",)

    kind: RoleKind
    current: bool | None = None
    power_to_comply: bool | None = None
    took_part: bool | None = None

    @property
    def former(self) -> bool:
        """Whether the record shows that it had been given up."""
        return self.current is False


@frozen(kw_only=True)
class CommonControl(Fact):
    """
    The respondent and the party are owned, or run, by the same people.

    ``control`` is true when one runs the other or the same people run both.
    """

    ownership: Ownership | None = None
    control: bool | None = None


@frozen(kw_only=True)
class AlterEgo(Fact):
    """The respondent and the party cannot be told apart in how they act."""


@frozen(kw_only=True)
class Succession(Fact):
    """
    The respondent took over the party's business.

    ``continuity`` is true when the business went on substantially unchanged,
    ``knowledge`` when the successor knew of the order or the unremedied wrong.
    """

    kind: SuccessionKind | None = None
    continuity: bool | None = None
    knowledge: bool | None = None


@frozen(kw_only=True)
class SharedEnterprise(Fact):
    """The respondent and the party carry on the forbidden line together."""

    kind: EnterpriseKind | None = None


@frozen(kw_only=True)
class PartInLitigation(Fact):
    """What part the respondent had in the suit."""

    part: LitigationPart


# Power over the respondent, and the way contempt is brought.


@frozen(kw_only=True)
class Jurisdiction(Fact):
    """
    The court has personal jurisdiction over the respondent.

    With ``shown: false`` and no basis, the record shows that it has none.
    """

    basis: JurisdictionBasis | None = None


@frozen(kw_only=True)
class Heard(Fact):
    """The respondent was told what it is charged with and could answer."""


@frozen(kw_only=True)
class DirectOrder(Fact):
    """
    An order made to the respondent itself told it what to do.

    A later order to hand over or to hold is meant, not a clause of the
    injunction that lists strangers among those bound: that is
    ``names_respondent``.  ``obeyed`` is false when it did not do so.
    """

    duty: DutyKind | None = None
    obeyed: bool | None = None


@frozen(kw_only=True)
class ExpressCommand(Fact):
    """
    The order says in terms what the respondent is charged with doing or leaving undone.

    With ``shown: false`` the duty can only be read into it.
    """


@frozen(kw_only=True)
class Dispute(Fact):
    """
    The respondent disputes, with evidence, its notice or its concert with the party.

    ``evidence_heard`` is false when the court took no live evidence on it.
    """

    evidence_heard: bool | None = None


@frozen(kw_only=True)
class OtherPower(Fact):
    """
    The movant invokes a power other than that of Rule 65.

    ``necessary`` tells whether the order asked for is needed to protect one
    already made, or the court's jurisdiction.
    """

    kind: PowerKind | None = None
    necessary: bool | None = None


# Can the respondent be reached?


@frozen(kw_only=True)
class Appearance(Fact):
    """The respondent appeared in the case."""

    by: AppearanceBy | None = None
    purpose: AppearanceFor | None = None


@frozen(kw_only=True)
class Identity(Fact):
    """The people behind the respondent are known by name."""


@frozen(kw_only=True)
class SellerRecord(Fact):
    """
    A marketplace holds, or must by law hold, verified names for the respondent.

    Such as where the respondent sold enough in a year on a large marketplace
    that the INFORM Consumers Act has the marketplace check who it is.
    """


@frozen(kw_only=True)
class Address(Fact):
    """
    An address of the respondent is known.

    Attributes
    ----------
    country : str or None
        Two capital letters, as in ISO 3166-1, such as ``CN`` or ``US``.
    """

    country: str | None = field(
        default=None,
        validator=validators.optional(
            validators.matches_re(re.compile(r"[A-Z]{2}"), func=re.fullmatch)
        ),
    )


@frozen(kw_only=True)
class PapersServed(Fact):
    """
    The motion papers were served on the respondent.

    ``as_directed`` is false when the court directed another manner of service.
    """

    means: ServiceMeans | None = None
    as_directed: bool | None = None


@frozen(kw_only=True)
class DomesticPresence(Fact):
    """The respondent has an agent for service or a place in the United States."""


@frozen(kw_only=True)
class AlternativeService(Fact):
    """
    There is a way to serve the respondent other than at an address.

    ``authorised`` is true when the court has ordered it, ``reaches`` when it is
    shown to reach the respondent.
    """

    means: ServiceMeans | None = None
    authorised: bool | None = None
    reaches: bool | None = None


# What answers a charge of contempt.


@frozen(kw_only=True)
class Diligence(Fact):
    """The respondent tried in a reasonable and energetic way to comply."""


@frozen(kw_only=True)
class SubstantialCompliance(Fact):
    """The respondent obeyed in substance; what was left was slight or technical."""


@frozen(kw_only=True)
class Inability(Fact):
    """
    The respondent could not do what the order requires.

    ``self_inflicted`` is true when its own act or neglect made it so.
    """

    self_inflicted: bool | None = None


@frozen(kw_only=True)
class GroundOfDoubt(Fact):
    """
    There was an objectively reasonable basis for thinking the act lawful.

    ``clarification_sought`` is false when the respondent could have asked the
    court what the order meant and did not.
    """

    about: DoubtAbout | None = None
    clarification_sought: bool | None = None


@frozen(kw_only=True)
class EnforcementDelay(Fact):
    """
    The movant let years pass without asking for enforcement.

    ``years`` counts whole years from notice to the motion.
    """

    years: int | None = field(default=None, validator=_non_negative)


def _snake(name: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


# Those that a case file lists under `facts`; the rest come from its other parts.
_LISTED: tuple[type[Fact], ...] = (
    ActualNotice,
    Violation,
    Assistance,
    Knowledge,
    Purpose,
    ArmsLengthService,
    Inaction,
    IndependentConduct,
    CompletedDealing,
    Listing,
    Role,
    CommonControl,
    AlterEgo,
    Succession,
    SharedEnterprise,
    PartInLitigation,
    Jurisdiction,
    Heard,
    DirectOrder,
    ExpressCommand,
    Dispute,
    OtherPower,
    Appearance,
    Identity,
    SellerRecord,
    Address,
    PapersServed,
    DomesticPresence,
    AlternativeService,
    Diligence,
    SubstantialCompliance,
    Inability,
    GroundOfDoubt,
    EnforcementDelay,
)

FACTS: dict[str, type[Fact]] = {_snake(kind.__name__): kind for kind in _LISTED}
"""Every fact that a case file may list, by the name it has there."""


def fact_name(kind: type[Fact]) -> str:
    """
    The name a kind of fact has in a case file.

    >>> fact_name(ActualNotice)
    'actual_notice'
    """
    return _snake(kind.__name__)
