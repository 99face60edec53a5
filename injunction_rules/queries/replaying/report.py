"""A decision made again, printed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import asdict

from injunction_rules.queries.asked_report import MOST_ROWS, more
from injunction_rules.queries.replaying.search import Replay
from injunction_rules.rendering.blocks import Block, Heading, Paragraph, Table
from injunction_rules.rendering.reported import data, fields, report, table

_CAUSES = {
    "library": "The library has changed: version {0} wrote the decision, and this is {1}.",
    "engine": "The engine {0} cannot run here; {1} decided instead.",
    "rule_book": "The rule book has changed: its hash was {0:.12}… and is {1:.12}….",
    "case": "The case has changed since: the hash of its content was {0:.12}… and is {1:.12}….",
}


@report.register
def report_replay(replay: Replay) -> Iterator[Block]:
    """Say that nothing differs, or what does and why."""
    verdict = "same bytes" if replay.same else "not the same"
    yield Heading(f"Replay of {replay.decision.case.caption}: {verdict}")
    for cause in replay.causes:
        yield Paragraph(_CAUSES[cause.place].format(cause.recorded, cause.replayed))
    if replay.differences:
        if not replay.causes:
            yield Paragraph(
                "Library, engine, rule book and case are the same: the document was altered "
                "after it was written."
            )
        yield table_replay(replay, MOST_ROWS)
        yield from more(len(replay.differences), "differences")
    elif replay.causes:
        yield Paragraph("Nothing else in the decision differs.")


@table.register
def table_replay(replay: Replay, most: int | None = None) -> Table:
    """Return a row for each difference."""
    return Table(
        ("place", "recorded", "decided again"),
        [
            (differing.place, differing.recorded, differing.replayed)
            for differing in replay.differences[:most]
        ],
    )


@data.register
def data_replay(replay: Replay) -> dict[str, Any]:
    """Return what differs, and the receipt of the decision that was made again."""
    receipt = replay.decision.receipt
    return {
        "schema": "injunction-rules/replay@1",
        "caption": replay.decision.case.caption,
        "same": replay.same,
        "causes": [asdict(cause) for cause in replay.causes],
        "differences": [asdict(differing) for differing in replay.differences],
        "receipt": fields(receipt, "library engine rule_book case forum as_of stipulated"),
    }
