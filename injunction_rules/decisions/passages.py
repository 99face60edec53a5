"""Passages that a decision cites, each written once, with the id by which it is cited."""

from __future__ import annotations

from itertools import chain, count

from attrs import Factory, define

from injunction_rules.decisions.authorities import Checked
from injunction_rules.decisions.document import (
    CitationEntry,
)
from injunction_rules.decisions.receipt import Receipt
from injunction_rules.model.authorities import Citation, Signal
from injunction_rules.model.rules import Rule


@define
class Passages:
    """Passages that are cited, each once, with the id by which rules cite it."""

    receipt: Receipt
    text: bool
    entries: dict[str, CitationEntry] = Factory(dict)
    _ids: dict[object, str] = Factory(dict)
    _known: dict[Citation, str] = Factory(dict)

    def cited_by(self, rule: Rule) -> dict[str, Signal]:
        """Give the signal of each passage that a rule cites, by the id of the passage."""
        signals: dict[str, Signal] = {}
        for citation in rule.cited_on(self.receipt.as_of):
            # Of a passage that one rule cites twice the first, which is the stronger.
            signals.setdefault(self.id_of(citation), citation.signal)
        return signals

    def id_of(self, citation: Citation) -> str:
        """Give the id of a passage."""
        if citation not in self._known:
            self._known[citation] = self._id_of(citation)
        return self._known[citation]

    def _id_of(self, citation: Citation) -> str:
        authority, pinpoint = citation.authority, citation.pinpoint
        holds = citation.holds if self.text else ""
        passage = (authority.id, pinpoint, citation.verification, holds)
        if passage not in self._ids:
            name = f"{authority.id} {pinpoint}".rstrip()
            # One passage may be cited for several things.
            more = (f"{name} [{number}]" for number in count(2))
            id = next(id for id in chain([name], more) if id not in self.entries)
            self._ids[passage] = id
            self.entries[id] = CitationEntry(
                citation.text,
                authority.weight(self.receipt.forum, self.receipt.as_of),
                Checked[citation.verification.name],
                tuple([event.text for event in authority.became(self.receipt.as_of)]),
                *(
                    (authority.id, pinpoint, holds, citation.words, authority.note)
                    if self.text
                    else ()
                ),
            )
        return self._ids[passage]
