"""The panel: facts to be moved on one side, rulings and reasons on the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial
from typing import Any

import ipywidgets
from attrs import evolve

from injunction_rules.changes import Change
from injunction_rules.changes.wording import court_name
from injunction_rules.decisions.decision import Decision, Ruling
from injunction_rules.errors import InjunctionRulesError
from injunction_rules.explaining.wording import substance
from injunction_rules.model.cases import Case
from injunction_rules.model.courts import COURTS
from injunction_rules.model.facts import persons
from injunction_rules.notebook.choices import SHOWN, Choice, Option, choices
from injunction_rules.notebook.controls import STYLE, WIDE, Control
from injunction_rules.notebook.moves import Moves, Place, fact_at, snippet, supposed, switched
from injunction_rules.notebook.styles import PANEL_STYLE
from injunction_rules.queries.supposing import WhatIf
from injunction_rules.queries.supposing.report import what_changed, what_differs
from injunction_rules.rendering.blocks import Block, Heading, Table
from injunction_rules.rendering.escaping import markup
from injunction_rules.rendering.html import body, html
from injunction_rules.rendering.reported import report
from injunction_rules.rendering.styles import FRAGMENT_STYLE
from injunction_rules.rendering.trees import counted, sentence

_LABELLED = {"style": STYLE, "layout": WIDE}
_EVERYBODY = ""
_ORDER = 0
"""Chosen instead of a person; no person has such an id."""

_SMALL = {"width": "auto", "align_self": "flex-start"}


class Panel:
    """
    A case whose facts, court and day can be moved; a notebook displays it.

    Parameters
    ----------
    case : Case

    >>> from injunction_rules import demo
    >>> board = Panel(demo())
    >>> board.move(20, promptly=False)
    >>> board.value.ruling("cease", "alibaba").disposition.words
    'open'
    """

    def __init__(self, case: Case) -> None:
        self.case = case
        self._moves = Moves()
        self._what_if = supposed(case, self._moves)
        self._problem = ""
        self._controls: dict[tuple[Place, str], Control] = {}
        self._labels: dict[Place, Any] = {}
        self._groups: dict[Any, Any] = {}
        self._rulings: dict[tuple[str, str], Ruling] = {}
        self._drawn: Ruling | None = None
        self._showing = False
        self.widget = self._built()
        self._turn_to()
        self._draw()

    @property
    def value(self) -> Decision:
        """Give the decision on the facts as moved."""
        return self._what_if.after

    @property
    def what_if(self) -> WhatIf:
        """Give the decisions as filed and as moved, with their differences."""
        return self._what_if

    @property
    def changes(self) -> tuple[Change, ...]:
        """Give what was moved, as changes that ``what_if`` takes."""
        return self._what_if.change.changes

    @property
    def text(self) -> str:
        """Give what was moved as Python to be pasted into a notebook."""
        return snippet(self.case, self._moves)

    def move(self, place: Place, **values: Any) -> None:
        """
        Move some fields of a fact.

        Parameters
        ----------
        place : int or None
            The number of the fact in the record; ``None`` for the injunction.
        **values
            New values; ``shown=None`` where the record shall not show the fact.

        Raises
        ------
        InjunctionRulesError
            If the fact, or the case, would contradict itself; nothing is then moved.
        """
        filled = switched(fact_at(self.case, place), values["shown"]) if "shown" in values else {}
        self._go(self._moves.moving(place, **{**filled, **values}))

    def hear(self, forum: str | None = None, as_of: date | None = None) -> None:
        """
        Let another court decide, or on another day; left out, the case's own.

        Raises
        ------
        ChangeError
            If there is no such court.
        """
        self._go(evolve(self._moves, forum=forum, as_of=as_of))

    def reset(self) -> None:
        """Put everything back as it was filed."""
        self._go(Moves())

    def _go(self, moves: Moves) -> None:
        """Take moves over, or raise what is wrong with them; then show them."""
        self._what_if = supposed(self.case, moves)
        self._moves, self._problem = moves, ""
        self._show()
        self._draw()

    # What the reader does.

    def _attempt(self, moves: Moves) -> None:
        """Take moves over; where they cannot stand together, say so and keep the rulings."""
        self._moves = moves
        try:
            self._what_if = supposed(self.case, moves)
            self._problem = ""
        except InjunctionRulesError as error:
            self._problem = str(error)
        self._draw()

    def _moved(self, place: Place, name: str, value: Any) -> None:
        fact = fact_at(self.case, place)
        values = switched(fact, value) if name == "shown" else {name: value}
        self._attempt(self._moves.moving(place, **values))
        self._show(place)

    def _heard(self, change: Any) -> None:
        if not self._showing:
            forum, as_of = self._forum.value, self._as_of.value
            self._attempt(evolve(self._moves, forum=forum, as_of=as_of))

    def _turned_to(self, change: Any) -> None:
        self._turn_to()

    def _chosen(self, change: Any) -> None:
        self._draw_reasons()

    # Widgets, built when they are first seen.

    def _built(self) -> Any:
        case = self.case
        rulings = self.value.rulings
        nonparties = {person.id for person in case.nonparties}
        first = next((i for i, r in enumerate(rulings) if r.against in nonparties), 0)
        whose: list[Option] = [(f"facts of {name}", id) for id, name in case.names.items()]
        whose += [("facts of everybody", _EVERYBODY), ("the order, the court and the day", _ORDER)]
        self._whose = ipywidgets.Dropdown(
            options=whose, value=rulings[first].against, description="Show", **_LABELLED
        )
        self._whose.observe(self._turned_to, "value")
        courts = sorted((court_name(id), id) for id in {*COURTS, case.court})
        self._forum = ipywidgets.Dropdown(
            options=courts, value=case.court, description="Court", **_LABELLED
        )
        self._as_of = ipywidgets.DatePicker(value=case.as_of, description="Law as of", **_LABELLED)
        for widget in (self._forum, self._as_of):
            widget.observe(self._heard, "value")
        self._ruling = ipywidgets.Dropdown(
            options=[(f"{r.motion} against {r.name}", i) for i, r in enumerate(rulings)],
            value=first,
            description="Reasons of",
            **_LABELLED,
        )
        self._ruling.observe(self._chosen, "value")
        reset = ipywidgets.Button(description="Reset to the record as filed", layout=_SMALL)
        reset.on_click(lambda button: self.reset())
        self._answers = ipywidgets.HTML(layout={"width": "auto"})
        self._reasons = ipywidgets.HTML(layout={"width": "auto"})
        self._text = ipywidgets.Textarea(
            description="As changes", rows=7, **{**_LABELLED, "layout": {"width": "auto"}}
        )
        self._facts = ipywidgets.VBox(layout={"width": "auto"})
        left = ipywidgets.VBox(
            [self._whose, self._facts, reset],
            layout={"flex": "1 1 24em", "min_width": "0", "max_width": "100%"},
        )
        right = ipywidgets.VBox(
            [self._answers, self._ruling, self._reasons, self._text],
            layout={"flex": "2 1 28em", "min_width": "0", "max_width": "100%"},
        )
        both = ipywidgets.Box(
            [left, right],
            layout={"flex_flow": "row wrap", "align_items": "flex-start", "grid_gap": "1em 2em"},
        )
        style = ipywidgets.HTML(
            f"<style>{FRAGMENT_STYLE}{PANEL_STYLE}</style>", layout={"display": "none"}
        )
        right.add_class("answers")
        box = ipywidgets.VBox([style, both])
        box.add_class("injunction-rules-panel")
        return box

    def _turn_to(self) -> None:
        """Show the facts of whoever is chosen."""
        whose = self._whose.value
        if whose not in self._groups:
            self._groups[whose] = [*self._rows(whose)]
        self._facts.children = self._groups[whose]
        self._draw_labels()

    def _rows(self, whose: str | int) -> Iterator[Any]:
        if whose == _ORDER:
            yield from (self._forum, self._as_of, self._row(None))
            return
        places = [
            place
            for place, fact in enumerate(self.case.facts)
            if whose in persons(fact.respondent, _EVERYBODY)
        ]
        yield from map(self._row, places)
        if not places:
            yield ipywidgets.HTML("The record is silent.")

    def _row(self, place: Place) -> Any:
        fact = fact_at(self.case, place)
        label = self._labels[place] = ipywidgets.HTML()
        proof, *rest = choices(self.case, fact)
        above = [] if place is None else [Choice("shown", "stands", SHOWN)]
        controls = [self._control(place, choice).widget for choice in (*above, proof)]
        more = ipywidgets.Button(description="▸ more", layout=_SMALL)
        details = ipywidgets.VBox(layout={"width": "auto"})

        def unfold(button: Any) -> None:
            if not details.children:
                details.children = [self._control(place, choice).widget for choice in rest]
            is_open = more.description.startswith("▾")
            more.description = "▸ more" if is_open else "▾ less"
            details.layout.display = "none" if is_open else ""

        more.on_click(unfold)
        row = ipywidgets.VBox([label, *controls, more, details])
        row.add_class("fact")
        return row

    def _control(self, place: Place, choice: Choice) -> Control:
        control = Control(choice, partial(self._moved, place, choice.name))
        control.show(self._moves.value(self.case, place, choice.name))
        self._controls[place, choice.name] = control
        return control

    # What is shown.

    def _show(self, *places: Place) -> None:
        """Let the widgets of some facts, or of all, show where everything stands."""
        for (place, name), control in self._controls.items():
            if not places or place in places:
                control.show(self._moves.value(self.case, place, name))
        self._showing = True
        self._forum.value = self._moves.forum or self.case.court
        self._as_of.value = self._moves.as_of or self.case.as_of
        self._showing = False

    def _draw(self) -> None:
        """Show what follows."""
        # One message is drawn faster than three.
        self._answers.value = self._told() + _undressed(self._blocks())
        self._draw_reasons()
        self._text.value = self.text
        self._draw_labels()

    def _draw_reasons(self) -> None:
        ruling = self._charted(self.value.rulings[self._ruling.value])
        # Many moves leave the ruling as it is.
        if ruling is not self._drawn:
            self._drawn = ruling
            self._reasons.value = _undressed(report(ruling))

    def _draw_labels(self) -> None:
        moved = {place for place, _ in self._moves.otherwise(self.case)}
        for place, label in self._labels.items():
            fact = fact_at(self.case, place)
            where = "injunction" if place is None else f"facts[{place}]"
            note = " <b>· changed</b>" if place in moved else ""
            words = markup(sentence(substance(fact)))
            label.value = f"<b>{words}</b> <small>{where}</small>{note}"

    def _blocks(self) -> Iterator[Block]:
        """Yield the rulings, people in one position together, and the difference."""
        rows: dict[tuple[str, str, str], list[str]] = {}
        for old in self._what_if.before.rulings:
            new = self._charted(self.value.ruling(old.motion, old.against))
            turned = old.disposition is not new.disposition
            was = f" (was {old.disposition.words})" if turned else ""
            row = (new.motion, f"{new.disposition.words}{was}", new.headline)
            rows.setdefault(row, []).append(new.name)
        yield Table(
            ("motion", "ruling", "turns on"),
            [
                (f"{motion} against {counted(names)}", ruling, headline)
                for (motion, ruling, headline), names in rows.items()
            ],
        )
        yield from _difference(self._what_if)

    def _charted(self, ruling: Ruling) -> Ruling:
        """Give the ruling as last drawn where it is the same, for that has its chart."""
        place = (ruling.motion, ruling.against)
        if self._rulings.get(place) != ruling:
            self._rulings[place] = ruling
        return self._rulings[place]

    def _told(self) -> str:
        if self._problem:
            said = f"This is not possible: {self._problem}. The rulings are those before it."
        elif not self.changes:
            said = "The record as filed."
        else:
            turned, rulings = len(self._what_if.turned), len(self.value.rulings)
            said = (
                f"Rulings that change: {turned} of {rulings}." if turned else "No ruling changes."
            )
        return f'<div role="status" aria-live="polite"><b>{markup(said)}</b></div>'

    def _repr_mimebundle_(self, **options: Any) -> Any:
        """Give the widgets and, where there can be none, the rulings and the difference."""
        bundle = self.widget._repr_mimebundle_(**options)
        return {**bundle, "text/html": html(self._blocks())}


def _undressed(blocks: Iterable[Block]) -> str:
    """Give blocks as HTML without a style: each new one makes a browser lay out all again."""
    return f'<div class="injunction-rules">{body(blocks, heading=4)}</div>'


def _difference(supposed: WhatIf) -> Iterator[Block]:
    if supposed.change.parts:
        yield Heading("Difference to the record as filed")
        yield what_changed(supposed)
        yield from what_differs(supposed)


def panel(case: Case) -> Panel:
    """
    Make a panel of a case.

    Parameters
    ----------
    case : Case

    Returns
    -------
    Panel
        A notebook displays it; ``value`` is the decision on the facts as moved.

    >>> from injunction_rules import demo
    >>> panel(demo()).value.ruling("cease", "alibaba").disposition.words
    'denied'
    """
    return Panel(case)
