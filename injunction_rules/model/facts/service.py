"""Facts about appearance, identity, address and service."""

# No `from __future__ import annotations` here: the types of fields are read when
# rules are built, and to evaluate them from text would cost half the import.
import re
from enum import Enum

from attrs import field, frozen, validators

from injunction_rules.model.facts.base import Fact


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
