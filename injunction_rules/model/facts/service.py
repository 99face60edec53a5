"""Facts about appearance, identity, address and service."""

# No `from __future__ import annotations` here: the types of fields are read when
# rules are built, and to evaluate them from text would cost half the import.
import re
from collections.abc import Mapping
from typing import ClassVar

from attrs import frozen, validators

from injunction_rules.model.facts.base import Fact, Word, optional


class AppearanceBy(Word):
    """
    Who appeared for the respondent.

    ``COUNSEL`` is a lawyer, through whom it is served from then on; ``SELF`` is the
    respondent without a lawyer.
    """

    COUNSEL = "counsel"
    SELF = "self", "the respondent itself"


class AppearanceFor(Word):
    """
    To what end the respondent appeared.

    ``DEFEND`` is to answer on the merits, ``VACATE`` to have the judgment undone.
    """

    DEFEND = "defend"
    VACATE = "vacate"


class ServiceMeans(Word):
    """
    A way of serving a person other than by hand.

    ``EMAIL`` and ``PLATFORM_MESSAGE`` are to an account of the person, ``WEBSITE`` and
    ``PUBLICATION`` to the world, ``DOMESTIC_AGENT`` on an agent in the United States,
    ``TRADEMARK_COUNSEL`` on the lawyer of record before the trademark office,
    ``CENTRAL_AUTHORITY`` through the authority that a state names under the Hague Service
    Convention, ``POSTAL`` by post.
    """

    EMAIL = "email"
    PLATFORM_MESSAGE = "platform_message", "a message on the platform"
    WEBSITE = "website"
    PUBLICATION = "publication"
    DOMESTIC_AGENT = "domestic_agent", "an agent in the United States"
    TRADEMARK_COUNSEL = "trademark_counsel"
    CENTRAL_AUTHORITY = "central_authority", "a foreign central authority"
    POSTAL = "postal", "post"


# Can the respondent be reached?


@frozen(kw_only=True)
class Appearance(Fact):
    """The respondent appeared in the case."""

    noun: ClassVar[str] = "an appearance"
    denial: ClassVar[str] = "the respondent has not appeared"

    by: AppearanceBy | None = optional("by {}")
    purpose: AppearanceFor | None = optional("to {}")


@frozen(kw_only=True)
class Identity(Fact):
    """The people behind the respondent are known by name."""

    noun: ClassVar[str] = "the names of the people behind the respondent"
    denial: ClassVar[str] = "the people behind the respondent are not known by name"


@frozen(kw_only=True)
class SellerRecord(Fact):
    """
    A marketplace holds, or must by law hold, verified names for the respondent.

    Such as where the respondent sold enough in a year on a large marketplace
    that the INFORM Consumers Act has the marketplace check who it is.
    """

    noun: ClassVar[str] = "verified names for the respondent in a marketplace's records"


@frozen(kw_only=True)
class Address(Fact):
    """
    An address of the respondent is known.

    Attributes
    ----------
    country : str or None
        Two capital letters, as in ISO 3166-1, such as ``CN`` or ``US``.
    """

    noun: ClassVar[str] = "an address"
    denial: ClassVar[str] = "no address is known"

    derived: ClassVar[Mapping[str, tuple[str, str]]] = {
        "foreign": ("abroad", "not shown to be abroad"),
    }

    country: str | None = optional(
        "in {}",
        validator=validators.optional(
            validators.matches_re(re.compile("[A-Z]{2}"), func=re.fullmatch)
        ),
    )

    @property
    def foreign(self) -> bool:
        """Whether the record places it in another country."""
        return self.country not in (None, "US")


@frozen(kw_only=True)
class PapersServed(Fact):
    """
    The motion papers were served on the respondent.

    ``as_directed`` is false when the court directed another manner of service.
    """

    noun: ClassVar[str] = "service of the motion papers"
    denial: ClassVar[str] = "the motion papers were not served"

    means: ServiceMeans | None = optional("by {}")
    as_directed: bool | None = optional("as the court directed", "not as the court directed")


@frozen(kw_only=True)
class DomesticPresence(Fact):
    """
    The respondent has an agent for service or a place in the United States.

    ``near`` is true when that is in the state of the court or within 100 miles of it.
    """

    noun: ClassVar[str] = "an agent or a place in the United States"
    denial: ClassVar[str] = "the respondent has no agent or place in the United States"

    near: bool | None = optional("near the court", "far from the court")


@frozen(kw_only=True)
class AlternativeService(Fact):
    """
    There is a way to serve the respondent other than at an address.

    ``authorised`` is true when the court has ordered it, ``reaches`` when it is
    shown to reach the respondent.
    """

    noun: ClassVar[str] = "another way of service"
    denial: ClassVar[str] = "no other way of service is known"

    means: ServiceMeans | None = optional("by {}")
    authorised: bool | None = optional("authorised by the court", "not authorised by the court")
    reaches: bool | None = optional(
        "that reaches the respondent", "that does not reach the respondent"
    )
