"""
Commands that suppose something otherwise: what if, sweeps and timelines.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import click
from attrs import evolve

from injunction_rules.changes import Situation
from injunction_rules.changes.phrases import Phrase, changes_of
from injunction_rules.cli.answers import (
    COURT_AND_DAY,
    DAY,
    ENGINE,
    FILE,
    WHICH,
    day_of,
    put_answer,
    situation_in,
    some,
    which,
    with_options,
)
from injunction_rules.cli.axes import axis_of
from injunction_rules.cli.output import case_in
from injunction_rules.decisions.decision import Decision
from injunction_rules.queries.supposing import WhatIf, what_if
from injunction_rules.queries.sweeps import sweep
from injunction_rules.queries.timelines import timeline

_SEVERAL = {
    "set": ("PLACE=VALUE", "Such as facts[2].removed=2024-05-11 or injunction.status=vacated."),
    "unset": ("PLACE", "Such as facts[2].removed, of which the record then says nothing."),
    "remove": ("FACT", "Such as facts[2]."),
    "add": ("FACT", "As in a case file: '{fact: assistance, respondent: bazaar, chosen: true}'."),
    "overrule": ("AUTHORITY[@DATE]", "An authority no longer counts, from a date or at all."),
    "without-rule": ("ID", "A rule is left out, and the exceptions to it."),
    "parameter": ("ID=NUMBER", "Such as takedown.prompt-days=14."),
    "stipulate": (
        "FINDING[=STANDING]",
        "A finding is shown, contested, not-shown or refuted, whatever the rules say.",
    ),
}

_CHANGES = (
    *(
        click.option(f"--{verb}", multiple=True, metavar=metavar, help=told)
        for verb, (metavar, told) in _SEVERAL.items()
    ),
    click.option("--forum", metavar="ID", help="Another court decides, such as ilnd."),
    click.option("--as-of", metavar="DATE", help="The law is that of another date."),
)

_SOME = (
    click.option("--motion", metavar="ID", help="Only this motion.  Left out: all."),
    click.option("--against", metavar="ID", help="Only against this person.  Left out: all."),
)


@click.command("what-if")
@with_options(FILE, *_CHANGES, *_SOME, ENGINE)
def what_if_command(
    file: str,
    motion: str | None,
    against: str | None,
    engine: str | None,
    form: str,
    output: str,
    **supposed: str | Sequence[str] | None,
) -> None:
    """
    Decide a case as it is and as it might have been, and compare the reasons.

    FILE may be - for standard input.  Places are those that decisions and errors
    print; values are those of a case file.

    \b
    Example:
      injunction-rules what-if case.yaml --set facts[2].removed=2024-05-25
      injunction-rules what-if case.yaml --remove facts[3] --forum ilnd --as-of 2024-02-15
      injunction-rules what-if case.yaml --parameter takedown.prompt-days=1
    """
    situation = Situation(case_in(file))
    phrases = [
        Phrase(name.replace("_", "-"), text)
        for name, given in supposed.items()
        for text in ([given] if isinstance(given, str) else given or ())
    ]
    if not phrases:
        raise click.UsageError("say what is otherwise, such as --set facts[2].removed=never")
    found = what_if(situation, *changes_of(situation, phrases), engine=engine)
    put_answer(_only(found, situation, motion, against), situation, form, output)


def _only(found: WhatIf, situation: Situation, motion: str | None, against: str | None) -> WhatIf:
    """What was found of the rulings that are asked about."""
    asked = some(situation, motion, against)

    def kept(decision: Decision) -> Decision:
        those = tuple(one for one in decision.rulings if (one.motion, one.against) in asked)
        return evolve(decision, rulings=those)

    differences = tuple(one for one in found.differences if (one.motion, one.against) in asked)
    return WhatIf(found.change, kept(found.before), kept(found.after), differences)


@click.command("sweep")
@with_options(
    FILE,
    click.option(
        "--axis",
        "axes",
        multiple=True,
        required=True,
        metavar="AXIS",
        help="What varies, and over what; give it again for each axis of the grid.",
    ),
    *WHICH,
    *COURT_AND_DAY,
    csv=True,
)
def sweep_command(
    file: str,
    axes: Sequence[str],
    motion: str | None,
    against: str | None,
    forum: str | None,
    as_of: datetime | None,
    form: str,
    output: str,
) -> None:
    """
    Rule on one motion at every point of a grid.

    FILE may be - for standard input.  An AXIS is one of these:

    \b
      facts[2].removed=2024-05-03..2024-06-10    days, both included; ../7 by weeks
      facts[2].proof=alleged,undisputed          any field of a fact, as in a case file
      forum=nysd,ilnd,ca9                        courts; * for every court of appeals
      as-of=2023-06-29,2024-02-15                dates of the law
      takedown.prompt-days=3..14                 a number in the rules
      remove facts[3]                            any change of what-if, made or not

    \b
    Example:
      injunction-rules sweep case.yaml --motion cease --axis facts[2].removed=2024-05-03..2024-06-03
      injunction-rules sweep case.yaml --motion cease --axis 'forum=*' --axis 'remove facts[3]'
    """
    situation = situation_in(file, forum, as_of)
    one = which(situation, motion, against)
    read = [axis_of(situation, text) for text in axes]
    found = sweep(situation, *read, motion=one.motion, against=one.against)
    put_answer(found, situation, form, output)


@click.command("timeline")
@with_options(
    FILE,
    *_SOME,
    *COURT_AND_DAY,
    click.option("--since", type=DAY, metavar="YYYY-MM-DD", help="Left out: the day of the order."),
    click.option("--until", type=DAY, metavar="YYYY-MM-DD", help="Left out: the day of the case."),
    ENGINE,
    csv=True,
)
def timeline_command(
    file: str,
    motion: str | None,
    against: str | None,
    forum: str | None,
    as_of: datetime | None,
    since: datetime | None,
    until: datetime | None,
    engine: str | None,
    form: str,
    output: str,
) -> None:
    """
    Rule on the motions of a case as if they were heard on each day.

    FILE may be - for standard input.  On each day the record has what had happened
    by then, and the law is that of the day; --as-of is the last day, as --until is.

    \b
    Example:
      injunction-rules timeline case.yaml --motion cease
      injunction-rules timeline case.yaml --since 2024-05-01 --format csv
    """
    situation = situation_in(file, forum, as_of)
    some(situation, motion, against)
    found = timeline(
        situation, motion, against, since=day_of(since), until=day_of(until), engine=engine
    )
    put_answer(found, situation, form, output)
