"""Facts about the order, notice of it and its violation."""

# No `from __future__ import annotations` here: the types of fields are read when
# rules are built, and to evaluate them from text would cost half the import.
from collections.abc import Mapping
from datetime import date
from typing import ClassVar

from attrs import field, frozen

from injunction_rules.model.facts.base import Conduct, Fact, Word, optional, words
from injunction_rules.model.facts.periods import Period


class InjunctionKind(Word):
    """
    What sort of order it is.

    ``TEMPORARY_RESTRAINING_ORDER`` is one for days, often made without notice,
    ``PRELIMINARY`` an injunction until judgment, ``PERMANENT`` one in a judgment,
    ``CONSENT_DECREE`` one to which the party agreed, ``ASSET_FREEZE`` an order that holds
    the party's assets where they are, ``OTHER`` any other, or one of unknown kind.  An
    order of several sorts, such as a preliminary injunction that also freezes assets, is
    of the sort of that part of it which is said to be broken.
    """

    TEMPORARY_RESTRAINING_ORDER = "temporary_restraining_order"
    PRELIMINARY = "preliminary"
    PERMANENT = "permanent"
    CONSENT_DECREE = "consent_decree"
    ASSET_FREEZE = "asset_freeze"
    OTHER = "other", "of another kind"


class OrderStatus(Word):
    """
    The status of the order when the conduct took place.

    ``IN_FORCE`` is an order made and not yet undone, ``ASKED_FOR`` one that the movant
    asks for and no court has made, ``EXPIRED`` one that had run out by its own terms or
    by rule, ``STAYED`` one that a court had suspended, ``VACATED`` one that the court
    that made it had taken back, ``REVERSED`` one undone on appeal, ``VOID`` one that a
    court has held to be void, ``MERGED`` a preliminary injunction after the final
    judgment has taken its place.
    """

    IN_FORCE = "in_force"
    ASKED_FOR = "asked_for", "asked for and not made"
    EXPIRED = "expired"
    STAYED = "stayed"
    VACATED = "vacated"
    REVERSED = "reversed"
    VOID = "void"
    MERGED = "merged", "merged in the final judgment"


class NoticeContent(Word):
    """
    The matter of which the respondent came to know.

    ``TERMS`` is what the order forbids: whoever was served with the order, was sent it or
    read it knew its terms, and so did whoever was told in substance what it forbids.
    ``ORDER`` is only that there is an order, where the record shows that what it says was
    not known; where the record does not tell how much was known, leave the content out.
    ``LAWSUIT_ONLY`` only that there is a suit; ``EARLIER_ORDER`` is an order of the
    same suit that came before the one said to be violated.
    """

    TERMS = "terms", "the order's terms"
    ORDER = "order", "the order"
    LAWSUIT_ONLY = "lawsuit_only", "the lawsuit only"
    EARLIER_ORDER = "earlier_order", "an earlier order"


@frozen(kw_only=True)
class Injunction(Fact):
    """
    The injunction that is said to be violated, or that is asked for.

    Attributes
    ----------
    kind : InjunctionKind
        What sort of order it is.
    entered : datetime.date or None
        The day on which it was made.
    status : OrderStatus or None
        Whether it was in force when the conduct took place; left out, unknown.
    clear : bool or None
        Whether its words leave those it addresses in no doubt about the act.
    by_reference : bool or None
        Whether its terms can be known only from another paper.
    names_respondent : bool or None
        Whether it lists the nonparty, by name or class, among those bound.
    only_in_concert : bool or None
        Whether it reaches the nonparties that it lists only so far as they know of it and
        act in concert with a party.
    continues : bool or None
        Whether it goes on commanding what an earlier order of the suit commanded.
    period : Period or None
        The period that its own words set for taking a listing down; left out, none is known,
        and removal is prompt or late by the doctrine's own days.
    """

    noun: ClassVar[str] = "an injunction"
    always_there: ClassVar[bool] = True

    derived: ClassVar[Mapping[str, tuple[str, str]]] = {
        "sets_period": (
            "that itself sets a period for taking down",
            "that sets no period for taking down",
        ),
    }

    kind: InjunctionKind = field(default=InjunctionKind.OTHER, metadata=words("{}"))
    entered: date | None = optional("entered {}", verb="entered", event="its entry")
    status: OrderStatus | None = optional("{}")
    clear: bool | None = optional("in clear words", "in unclear words")
    by_reference: bool | None = optional(
        "with its terms in another paper", "with its terms in itself"
    )
    names_respondent: bool | None = optional(
        "that names the respondent", "that does not name the respondent"
    )
    only_in_concert: bool | None = optional(
        "that reaches those it lists only so far as they act in concert",
        "that reaches those it lists whether or not they act in concert",
    )
    continues: bool | None = optional(
        "that continues an earlier order", "that does not continue an earlier order"
    )
    period: Period | None = optional("that itself sets {} for taking down")

    @property
    def sets_period(self) -> bool:
        """Tell whether its own words set a period for taking down."""
        return self.period is not None


# Notice, violation, knowledge, help.


@frozen(kw_only=True)
class ActualNotice(Fact):
    """
    Actual knowledge of the order by the respondent, from service or otherwise.

    A company knows what those who run it know.

    ``on`` is the day on which it came to know.  ``served`` is true when the order itself
    was served on it, or on its counsel in the case.  ``order`` is the id of the earlier
    order of which it came to know; left out, it is the injunction, or what had been made
    by that day.
    """

    noun: ClassVar[str] = "actual notice"
    denial: ClassVar[str] = "the respondent had no actual notice"
    question: ClassVar[str] = "Did {who} actually know of the order?"
    found_in: ClassVar[str] = (
        "certificates of service, emails and their receipts, declarations, the docket"
    )

    derived: ClassVar[Mapping[str, tuple[str, str]]] = {
        "of_order": ("of the order", "not of the order"),
        "perhaps_of_terms": ("perhaps of the order's terms", "not of the order's terms"),
    }

    on: date | None = optional("on {}", verb="begun", event="its first day")
    content: NoticeContent | None = optional("of {}")
    served: bool | None = optional("by service of the order", "not by service of the order")
    order: str | None = optional("of order “{}”", label=True)

    @property
    def of_order(self) -> bool:
        """Tell whether it was notice of the order, not of the lawsuit or an earlier order only."""
        return self.content not in (NoticeContent.LAWSUIT_ONLY, NoticeContent.EARLIER_ORDER)

    @property
    def perhaps_of_terms(self) -> bool:
        """Tell whether it may have been of more than that there is an order."""
        return self.content in (None, NoticeContent.TERMS)


@frozen(kw_only=True)
class Violation(Conduct):
    """A violation by the enjoined party: it did what the injunction forbids."""

    noun: ClassVar[str] = "a violation by the enjoined party"
    denial: ClassVar[str] = "the enjoined party did not violate the injunction"
    question: ClassVar[str] = "Did {who} violate the injunction?"
    found_in: ClassVar[str] = (
        "screenshots with their days, test buys, declarations of investigators, platform records"
    )


@frozen(kw_only=True)
class ForbiddenAct(Conduct):
    """
    An act of the respondent itself that the injunction forbids.

    Its own act is meant, on its own account or for the party, by its own hand or through a
    company that it runs; help to another's violation is ``Assistance``.
    """

    noun: ClassVar[str] = "a forbidden act of the respondent's own"
    denial: ClassVar[str] = "the respondent itself did nothing that the injunction forbids"
    question: ClassVar[str] = "Did {who} do any of the things that the injunction forbids?"
    found_in: ClassVar[str] = "screenshots, test buys, declarations, business records"


@frozen(kw_only=True)
class Clarification(Fact):
    """
    A request to say whether the order, as it stands, binds the respondent.

    Nothing new is asked of it.  ``concrete`` is true when a situation has arisen in which
    somebody must know the answer, false when it is asked in the abstract.
    """

    noun: ClassVar[str] = "a request to say whom the order binds"
    denial: ClassVar[str] = "nobody asked whom the order binds"
    question: ClassVar[str] = "Was the court asked to say whether its order binds {who}?"
    found_in: ClassVar[str] = "the motion papers"

    concrete: bool | None = optional("in a concrete situation", "in the abstract")


@frozen(kw_only=True)
class ThreatenedBreach(Fact):
    """
    A breach that the respondent is about to commit, or to help with.

    Its announcement, its preparations or its conduct so far are meant, not the mere
    possibility.
    """

    noun: ClassVar[str] = "a threatened breach"
    denial: ClassVar[str] = "the respondent threatens no breach"
    question: ClassVar[str] = "Did {who} announce or prepare a breach of the injunction?"
    found_in: ClassVar[str] = "announcements, correspondence, declarations"
