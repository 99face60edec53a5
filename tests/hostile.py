"""A case whose every text tries to be obeyed by what prints it."""

from __future__ import annotations

from builders import ENTERED, NOTICE, SERVICE, VIOLATION
from injunction_rules.model.cases import Case, EnjoinedParty, MotionMade, Nonparty
from injunction_rules.model.facts import Injunction, InjunctionKind, Listing, Relief, RespondentKind

HOSTILE = (
    "\x1b[31m\u202e<script>alert(1)</script> [bold]x[/bold] **b** [l](https://e.org) "
    "| `c` &amp; $m$\r\nnext\u2028line\x9b\ud800\x00"
)


def hostile_case() -> Case:
    """A case with hostile caption, docket, names, sources and listings."""
    return Case(
        caption=HOSTILE,
        docket=HOSTILE,
        court="nysd",
        decided="2023-05-31",
        movant=HOSTILE,
        injunction=Injunction(
            kind=InjunctionKind.PERMANENT, entered=ENTERED, clear=True, source=HOSTILE
        ),
        enjoined_parties=(EnjoinedParty(id="seller", name=f"# {HOSTILE}"),),
        nonparties=(
            Nonparty(id="one", name=f"1. {HOSTILE}", kind=RespondentKind.MARKETPLACE),
            Nonparty(id="two", name=f"- {HOSTILE}", kind=RespondentKind.MARKETPLACE),
        ),
        facts=(
            NOTICE,
            VIOLATION,
            SERVICE,
            Listing(respondent="one", name=HOSTILE, promptly=True, source=HOSTILE),
            Listing(respondent="two", name=f"{HOSTILE} two", promptly=True, source=HOSTILE),
        ),
        motions=(MotionMade(id="cease", relief=Relief.CEASE, against=("one", "two")),),
    )


def unprintable(text: str) -> set[str]:
    """The characters of a text that are neither printed nor a line feed."""
    return {one for one in text if not one.isprintable() and one != "\n"}
