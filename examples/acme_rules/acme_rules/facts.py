"""What the record may show of a host, of the right that was enforced, and of the order sought."""

from typing import ClassVar

from attrs import frozen

from injunction_rules.model import Fact
from injunction_rules.model.facts import Word, optional


class Right(Word):
    """The right that the injunction enforces."""

    COPYRIGHT = "copyright"
    TRADEMARK = "trademark"
    PATENT = "patent"


class OrderForm(Word):
    """
    What the order sought would have the provider do.

    The first three are the forms of 17 U.S.C. § 512(j)(1)(A)(i) to (iii).
    """

    NO_ACCESS_TO_SITE = "no_access_to_site", "no access to material at one online site of its own"
    NO_ACCOUNT = "no_account", "an end to accounts named in the order"
    LEAST_BURDENSOME = "least_burdensome", "the least burdensome of comparably effective means"
    OTHER = "other", "something else"


@frozen(kw_only=True)
class RightEnforced(Fact):
    """The right for which the injunction was granted; of the suit, so of everybody in it."""

    noun: ClassVar[str] = "an injunction that enforces a right"

    right: Right | None = optional("in {}")


@frozen(kw_only=True)
class StorageForUsers(Fact):
    """
    The respondent stores material at the direction of its users.

    Look for what the court says of its agent for notices, of its policy towards those
    who infringe again and again, of how it answered what it was told or knew, and of
    any benefit from infringement that it could control.
    """

    noun: ClassVar[str] = "storage at the direction of users"
    denial: ClassVar[str] = "the respondent does not store material at the direction of users"

    agent: bool | None = optional("with a designated agent", "without a designated agent")
    policy: bool | None = optional(
        "with a policy against repeat infringers", "without a policy against repeat infringers"
    )
    expeditious: bool | None = optional(
        "with removal expeditious once it knew or was told",
        "with removal not expeditious once it knew or was told",
    )
    benefit: bool | None = optional(
        "with a direct financial benefit from infringement that it could control",
        "without a direct financial benefit from infringement that it could control",
    )


@frozen(kw_only=True)
class OrderSought(Fact):
    """
    What the movant asks the court to order the provider to do.

    ``under_502`` is true of an application for an injunction under 17 U.S.C. § 502
    against the provider itself, and false of a motion that only says whom an order
    against somebody else binds.
    """

    noun: ClassVar[str] = "an order sought"

    form: OrderForm | None = optional("for {}")
    under_502: bool | None = optional("under 17 U.S.C. § 502", "under Rule 65 alone")
