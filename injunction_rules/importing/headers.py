"""Headers: which field of a fact, or of an enjoined party, a column of a table gives."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

import attrs

from injunction_rules.casefile.rows import fields_of
from injunction_rules.model.cases import EnjoinedParty
from injunction_rules.model.facts import Fact

_USUAL: Mapping[str, tuple[str, ...]] = {
    "name": (
        *("url", "link", "listing", "listing url", "listing link", "listing id", "item"),
        *("item id", "item url", "product url", "asin", "page"),
    ),
    "noticed": (
        *("notice sent", "notice", "date of notice", "notice date", "notified", "date notified"),
        *("date reported", "reported", "reported on", "notice received", "complaint sent"),
    ),
    "removed": (
        *("removed", "taken down", "down", "date removed", "date taken down", "removal date"),
        *("takedown date", "down on", "deactivated", "delisted"),
    ),
    "relisted": ("relisted", "put up again", "back up", "back", "reappeared", "reposted"),
    "days": ("days", "days to removal", "days until removal"),
    "respondent": ("platform", "marketplace", "nonparty"),
    "party": ("seller", "seller name", "defendant", "store", "store name", "shop", "merchant"),
    "on": ("date", "day", "on"),
    "until": ("until", "end date", "through"),
    "source": ("source", "exhibit", "ecf", "ecf no", "docket entry", "bates", "cite"),
}
"""Usual headers by the field of a fact, in plain letters; the first that fits is taken."""

_OF_PARTIES: Mapping[str, tuple[str, ...]] = {
    "id": ("id", "defendant no", "defendant number", "doe no", "doe number"),
    "name": (
        *("name", "defendant", "defendant name", "seller", "seller name", "merchant"),
        *("store", "store name", "shop", "shop name"),
    ),
    "aliases": (
        *("aliases", "alias", "aka", "a k a", "also known as", "seller aliases"),
        *("store names", "stores", "shops", "accounts"),
    ),
    "address": ("address", "known address", "business address"),
}
"""The same for an enjoined party, as a Schedule A lists them."""


def plain_header(header: str) -> str:
    """
    Give a header in small letters and digits alone.

    >>> plain_header("Notice_Sent (UTC)")
    'notice sent utc'
    """
    return " ".join(re.findall(r"[^\W_]+", header.casefold()))


def mapping_of(headers: Iterable[str], kind: type) -> dict[str, str]:
    """
    Propose the header of each field of a kind of fact, or of an enjoined party.

    A header of the words of a field fits it, and so do the headers that are usual.

    >>> from injunction_rules.model.facts import Listing
    >>> mapping_of(["URL", "Notice sent", "Taken down", "Notes"], Listing)
    {'name': 'URL', 'noticed': 'Notice sent', 'removed': 'Taken down'}
    """
    plain = {plain_header(header): header for header in reversed([*headers])}
    columns: dict[str, str] = {}
    taken: set[str] = set()
    for name in fields_of(kind):
        for words in _words_of(kind, name):
            if words in plain and words not in taken:
                columns[name] = plain[words]
                taken.add(words)
                break
    return columns


def _words_of(kind: type, name: str) -> tuple[str, ...]:
    """Give the headers that fit a field, the likeliest first."""
    usual = (_OF_PARTIES if kind is EnjoinedParty else _USUAL).get(name, ())
    metadata = attrs.fields_dict(kind)[name].metadata
    own = (metadata.get(key, "") for key in ("verb", "event"))
    return (plain_header(name), *usual, *filter(None, map(plain_header, own)))


def is_list_of_parties(headers: Iterable[str], kind: type[Fact]) -> bool:
    """
    Tell whether the headers are rather those of a Schedule A than of a table of facts.

    >>> from injunction_rules.model.facts import Listing
    >>> is_list_of_parties(["No.", "Seller", "Store names"], Listing)
    True
    """
    known = [*headers]
    own = {*mapping_of(known, kind)} - {"party", "respondent", "source", "name"}
    return not own and "name" in mapping_of(known, EnjoinedParty)
