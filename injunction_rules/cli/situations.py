"""The cases and rulings that commands ask about."""

from __future__ import annotations

from datetime import date
from operator import attrgetter
from typing import Any

from injunction_rules.changes import Situation
from injunction_rules.cli.options import AGAINST, AS_OF, BOOK, FILE, FORUM, MOTION, Given
from injunction_rules.cli.reading import case_in
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.queries.asked import Asked, AskedOfNothingError, asked


def _situation(
    file: str, rules: RuleBook, forum: str | None = None, as_of: date | None = None
) -> Situation:
    """Give the case in a file, before a court on a date: its own where they are left out."""
    case = case_in(file, rules)
    return Situation(case, rules, forum or case.court, as_of or case.as_of)


def _asked(motion: str | None, against: str | None, **situation: Any) -> Asked:
    return ruling_asked(_situation(**situation), motion, against)


def ruling_asked(situation: Situation, motion: str | None, against: str | None) -> Asked:
    """Give the one ruling that is asked about; AskedOfNothingError says which there are."""
    try:
        return asked(situation, motion, against)
    except AskedOfNothingError as error:
        # The library speaks of its own parameters.
        words = str(error).replace("motion= and against=", "--motion and --against")
        raise AskedOfNothingError(words) from error


def rulings_asked(
    situation: Situation, motion: str | None, against: str | None
) -> set[tuple[str, str]]:
    """Give the rulings that are asked about, by motion and person; AskedOfNothingError of none."""
    pairs = {
        (made.id, person)
        for made in situation.case.motions
        for person in made.against
        if motion in (None, made.id) and against in (None, person)
    }
    if not pairs:
        # The error says which there are.
        ruling_asked(situation, motion, against)
    return pairs


CASE = Given("situation", (FILE, BOOK), _situation)
"""A case in its own court, on its own date."""

CASE_IN_FORUM = Given("situation", (FILE, FORUM, BOOK), _situation)
CASE_ON_DATE = Given("situation", (FILE, AS_OF, BOOK), _situation)
SITUATION = Given("situation", (FILE, FORUM, AS_OF, BOOK), _situation)
"""A case before a court on a date."""

_OF_RULING = (FILE, MOTION, AGAINST, FORUM, AS_OF, BOOK)
RULING = Given("ruling", _OF_RULING, _asked, attrgetter("situation.case.caption"))
"""One ruling of such a case."""
