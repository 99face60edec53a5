"""
A docket sheet, as the Free Law Project gives it.

CourtListener's API (version 4) and the RECAP archive give a docket as JSON: the parties with
what they are in the case, and the entries with their numbers, days and what the clerk wrote.
"""

from __future__ import annotations

import re
from datetime import date
from enum import Enum

from attrs import frozen

from injunction_rules.model.dates import day
from injunction_rules.model.facts import InjunctionKind, Relief
from injunction_rules.rendering.trees import listed


class Sort(Enum):
    """The sort of an entry of a docket, by the words with which it begins."""

    ORDER = "order"
    MOTION = "motion"
    NOTICE = "notice"
    SERVICE = "service"
    OTHER = "other"


@frozen
class Entry:
    """
    A line of a docket sheet.

    Attributes
    ----------
    number : int or None
        The number that the court gave it, where it has one.
    filed : datetime.date or None
    text : str
        What the clerk wrote, on one line.
    """

    number: int | None
    filed: date | None
    text: str

    @property
    def place(self) -> str:
        """
        Say where it stands, as it is cited.

        >>> Entry(30, date(2024, 1, 8), "ORDER").place
        'Dkt. 30 (Jan. 8, 2024)'
        """
        when = day(self.filed) if self.filed else "no date"
        number = "entry without number" if self.number is None else self.number
        return f"Dkt. {number} ({when})"

    @property
    def sort(self) -> Sort:
        """
        Tell what it looks like.

        >>> Entry(5, None, "MEMORANDUM OF LAW in Support re: 4 MOTION for Contempt").sort
        <Sort.OTHER: 'other'>
        >>> Entry(4, None, "LETTER MOTION for Contempt of 30 Order").sort
        <Sort.MOTION: 'motion'>
        """
        return next((sort for sort, pattern in _SORTS if pattern.match(self.text)), Sort.OTHER)

    @property
    def enjoins(self) -> InjunctionKind | None:
        """
        Give the kind of injunction that it seems to be, if it seems to be one.

        >>> Entry(30, None, "ORDER granting 5 Motion for Preliminary Injunction").enjoins
        <InjunctionKind.PRELIMINARY: 'preliminary'>
        >>> Entry(31, None, "ORDER denying 5 Motion for Preliminary Injunction").enjoins
        """
        return None if _UNDOES.search(self.text) else self._kind

    @property
    def is_about_one(self) -> bool:
        """Tell whether it is an order that speaks of an injunction, such as one that extends it."""
        return self._kind is not None and self.enjoins is None

    @property
    def _kind(self) -> InjunctionKind | None:
        if self.sort is not Sort.ORDER:
            return None
        return next((kind for kind, pattern in _KINDS if pattern.search(self.text)), None)

    @property
    def asks(self) -> Relief | None:
        """
        Give the relief for which it seems to move, of those that a case file knows.

        >>> Entry(40, None, "MOTION to Hold Bazaar Inc. in Civil Contempt").asks
        <Relief.CONTEMPT: 'contempt'>
        """
        if self.sort is not Sort.MOTION:
            return None
        return next((relief for relief, pattern in _RELIEFS if pattern.search(self.text)), None)


def looks(pattern: str) -> re.Pattern[str]:
    """Compile a pattern of what clerks write, in capitals or not."""
    return re.compile(pattern, re.IGNORECASE)


_SORTS = (
    (
        Sort.SERVICE,
        looks(
            r"(certificate|affidavit|affirmation|declaration|proof|return|acknowledgment|waiver)s? "
            r"of (\w+ )?service|summons returned|service (of|by)\b"
        ),
    ),
    (
        Sort.OTHER,
        looks(
            r"(proposed|memorandum of|declaration|affidavit|affirmation|brief|reply|response|"
            r"opposition|notice of appearance|statement|exhibit|transcript|complaint|answer)\b"
        ),
    ),
    (
        Sort.ORDER,
        looks(
            r"((?!motion|application|petition|notice|letter|request)\S+ ){0,6}"
            r"(orders?|injunction|judgment|decree|endorsement)\b|opinion\b"
        ),
    ),
    (Sort.MOTION, looks(r"(\w+ ){0,4}(motion|application|petition)\b")),
    (Sort.NOTICE, looks(r"(\w+ )?notice\b")),
)
"""What entries begin with, the first that fits being what they are."""

_KINDS = (
    (InjunctionKind.CONSENT_DECREE, looks(r"consent (decree|judgment|order|injunction)")),
    (
        InjunctionKind.PERMANENT,
        looks(r"permanent(ly)? (injunction|enjoin)|final judgment.*injunct"),
    ),
    (InjunctionKind.PRELIMINARY, looks(r"preliminary injunction|preliminarily enjoin")),
    (
        InjunctionKind.TEMPORARY_RESTRAINING_ORDER,
        looks(r"temporary restraining order|\btro\b|temporarily restrain"),
    ),
    (InjunctionKind.ASSET_FREEZE, looks(r"freez\w+|asset restrain\w+|restrain\w+ assets")),
    (InjunctionKind.OTHER, looks(r"\binjunct\w+|\benjoin\w*|restraining order")),
)
"""What an order of each kind is called; what comes first goes before what comes later."""

_UNDOES = looks(
    r"\A(\w+ )?order to show cause\b|\b(den(y|ies|ied|ying)|vacat\w+|dissol\w+|modif\w+|"
    r"clarif\w+|extend\w*|extension|stay\w*|setting|scheduling|briefing|hearing on|withdr\w+|"
    r"revers\w+)\b"
)
"""What an order says that is on an injunction, and is none itself."""

_RELIEFS = (
    (Relief.CONTEMPT, looks(r"contempt|order to show cause why .* sanction")),
    (Relief.COMPLY, looks(r"\b(comply|compliance|enforc\w+)\b")),
    (Relief.CEASE, looks(r"\b(cease|non-?part(y|ies)|third[- ]part(y|ies)|bound by)\b")),
)
"""What motions for each relief are called."""


@frozen
class Party:
    """
    A person on a docket sheet.

    Attributes
    ----------
    name : str
    roles : tuple of str
        What it is in the case, as the clerk wrote: ``Plaintiff``, ``Interested Party``.
    counsel : tuple of str
        Names, where the sheet has them.
    """

    name: str
    roles: tuple[str, ...] = ()
    counsel: tuple[str, ...] = ()

    def is_a(self, role: re.Pattern[str]) -> bool:
        """Tell whether one of its roles is such."""
        return any(map(role.match, self.roles))

    @property
    def said(self) -> str:
        """Say what it is in the case, and who its counsel are."""
        role = listed(self.roles) if self.roles else "no role given"
        return f"{role}; counsel {listed(self.counsel)}" if self.counsel else role


@frozen(kw_only=True)
class Docket:
    """
    A docket sheet: what a case file can take from it.

    Attributes
    ----------
    caption, number, court : str
        Empty where the sheet does not say; the court by its id.
    filed : datetime.date or None
        The day on which the suit began.
    parties : tuple of Party
    entries : tuple of Entry
        In the order of the sheet.
    lacks : tuple of str
        Lists that the file does not have.
    """

    caption: str
    number: str
    court: str
    filed: date | None = None
    parties: tuple[Party, ...] = ()
    entries: tuple[Entry, ...] = ()
    lacks: tuple[str, ...] = ()

    @property
    def orders(self) -> list[Entry]:
        """Give the entries that seem to be injunctions, by day."""
        orders = [entry for entry in self.entries if entry.enjoins]
        return sorted(orders, key=lambda entry: entry.filed or date.min)
