"""Commands that suppose something otherwise: what if, sweeps and timelines."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import TypeVar

import click
from attrs import evolve

from injunction_rules.changes import Situation
from injunction_rules.changes.phrases import Phrase, changes_of
from injunction_rules.cli import completion
from injunction_rules.cli.axes import axis_of
from injunction_rules.cli.options import (
    AGAINST,
    ENGINE,
    MOTION,
    TABLES,
    at_most_option,
    command,
    day_option,
    option,
)
from injunction_rules.cli.situations import CASE, RULING, SITUATION, rulings_asked
from injunction_rules.decisions.decision import Ruling
from injunction_rules.queries.asked import Asked
from injunction_rules.queries.differences import Difference
from injunction_rules.queries.size import MOST_DAYS
from injunction_rules.queries.supposing import WhatIf, what_if
from injunction_rules.queries.sweeps import sweep
from injunction_rules.queries.sweeps.search import MOST_POINTS
from injunction_rules.queries.timelines import timeline

_T = TypeVar("_T", Ruling, Difference)

_several = partial(option, multiple=True)

_CHANGES = (
    _several("--set", "Such as listing.removed=2024-05-11.", "PLACE=VALUE"),
    _several("--unset", "Such as listing.removed, of which the record then says nothing.", "PLACE"),
    _several("--remove", "Such as listing, or 'facts[2]'.", "FACT"),
    _several(
        "--add",
        "As in a case file: '{fact: assistance, respondent: bazaar, chosen: true}'.",
        "FACT",
    ),
    _several(
        "--overrule",
        "An authority no longer counts, from a date or at all.",
        "AUTHORITY[@DATE]",
        completion.authorities,
    ),
    _several(
        "--without-rule", "A rule is left out, and the exceptions to it.", "ID", completion.rules
    ),
    _several("--parameter", "Such as takedown.prompt-days=14.", "ID=NUMBER"),
    _several(
        "--stipulate",
        "A finding is shown, contested, not-shown or refuted, whatever the rules say.",
        "FINDING[=STANDING]",
        completion.findings,
    ),
    option("--forum", "Another court decides, such as ilnd.", "ID", completion.courts),
    # A day is read as all that is supposed is read, by the library.
    option("--as-of", "The law is that of another date.", "DATE"),
)


@command("what-if", CASE, *_CHANGES, MOTION, AGAINST, ENGINE)
def what_if_command(
    situation: Situation,
    motion: str | None,
    against: str | None,
    engine: str | None,
    **supposed: str | Sequence[str] | None,
) -> WhatIf:
    """
    Decide a case as it is and as it might have been, and compare the reasons.

    A fact is named by its kind, and where several
    are of that kind by its name or a word that it
    says in quotation marks, by its person, or by its
    number: listing "tee/2210", violation, knowledge
    of bazaar, facts[7].  Values are those of a case
    file.

    \b
    Example:
      injunction-rules what-if case.yaml --set listing.removed=2024-05-25
      injunction-rules what-if case.yaml --set 'listing of bazaar.removed=never'
      injunction-rules what-if case.yaml --remove 'facts[3]' --forum ilnd --as-of 2024-02-15
      injunction-rules what-if case.yaml --parameter takedown.prompt-days=1
    """
    phrases = [
        Phrase(name.replace("_", "-"), text)
        for name, given in supposed.items()
        for text in ([given] if isinstance(given, str) else given or ())
    ]
    if not phrases:
        raise click.UsageError("say what is otherwise, such as --set listing.removed=never")
    answer = what_if(situation, *changes_of(situation, phrases), engine=engine)
    pairs = rulings_asked(situation, motion, against)

    def kept(parts: tuple[_T, ...]) -> tuple[_T, ...]:
        return tuple(part for part in parts if (part.motion, part.against) in pairs)

    before = evolve(answer.before, rulings=kept(answer.before.rulings))
    after = evolve(answer.after, rulings=kept(answer.after.rulings))
    return WhatIf(answer.change, before, after, kept(answer.differences))


@command(
    "sweep",
    RULING,
    _several(
        "--axis axes",
        "What varies, and over what; give it again for each axis of the grid.",
        "AXIS",
        required=True,
    ),
    at_most_option("points of the grid", MOST_POINTS),
    forms=TABLES,
)
def sweep_command(ruling: Asked, axes: Sequence[str], at_most: int) -> object:
    """
    Rule on one motion at every point of a grid.

    An AXIS is one of these:

    \b
      listing.removed=2024-05-03..2024-06-10     days, both included; ../7 by weeks
      facts[2].proof=alleged,undisputed          any field of a fact, as in a case file
      forum=nysd,ilnd,ca9                        courts; * for every court of appeals
      as-of=2023-06-29,2024-02-15                dates of the law
      takedown.prompt-days=3..14                 a number in the rules
      remove arms_length_service                 any change of what-if, made or not

    \b
    Example:
      injunction-rules sweep case.yaml --motion cease --axis takedown.prompt-days=3..14
      injunction-rules sweep case.yaml --motion cease --axis 'forum=*' --axis 'remove listing'
    """
    grid = [axis_of(ruling.situation, text) for text in axes]
    return sweep(
        ruling.situation, *grid, motion=ruling.motion, against=ruling.against, at_most=at_most
    )


@command(
    "timeline",
    SITUATION,
    MOTION,
    AGAINST,
    day_option("--since", "Left out: the day of the order."),
    day_option("--until", "Left out: the day of the case."),
    at_most_option("days", MOST_DAYS),
    ENGINE,
    forms=TABLES,
)
def timeline_command(
    situation: Situation,
    motion: str | None,
    against: str | None,
    since: date | None,
    until: date | None,
    at_most: int,
    engine: str | None,
) -> object:
    """
    Rule on the motions of a case as if they were heard on each day.

    On each day the record has what had happened
    by then, and the law is that of the day; --as-of is the last day, as --until is.

    \b
    Example:
      injunction-rules timeline case.yaml --motion cease
      injunction-rules timeline case.yaml --since 2024-05-01 --format csv
    """
    rulings_asked(situation, motion, against)
    return timeline(
        situation, motion, against, since=since, until=until, at_most=at_most, engine=engine
    )
