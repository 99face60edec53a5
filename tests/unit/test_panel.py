"""The panel without a browser: what is moved, what follows, and what the widgets show."""

from __future__ import annotations

import importlib
import re
import subprocess
import sys
from datetime import date

import pytest
from attrs import evolve

from builders import case as case_with
from hostile import hostile_case
from injunction_rules import InjunctionRulesError, decide, demo, notebook
from injunction_rules.changes import ChangeError, Situation, Together
from injunction_rules.corpus import corpus
from injunction_rules.model.facts import (
    KNOWN,
    NEVER,
    ActualNotice,
    Assistance,
    AssistanceKind,
    Injunction,
    Knowledge,
    KnowledgeOf,
    Listing,
    Violation,
)
from injunction_rules.model.proof import Proof
from injunction_rules.notebook import Moves, Panel, panel, supposed
from injunction_rules.notebook.choices import SCALED, choices, days
from injunction_rules.notebook.controls import Control
from injunction_rules.notebook.moves import fact_at, snippet, switched
from quickly import few

ALIBABA = ("cease", "alibaba")
LISTING = 20
"""The listing on Alibaba in the order's case."""


@pytest.fixture(name="board")
def _board() -> Panel:
    """A panel of the order's case."""
    return panel(demo())


def choice_of(fact, name, case=None):
    """What can be chosen for one field of a fact."""
    return {choice.name: choice for choice in choices(case or demo(), fact)}[name]


def shown(board, whose):
    """The widgets in the rows of somebody's facts."""
    board._whose.value = whose
    return board._facts.children


def control(board, place, name):
    """The widgets of one field, its details unfolded."""
    if (place, name) not in board._controls:
        rows = board._facts.children
        row = next(row for row in rows if f"facts[{place}]" in row.children[0].value)
        row.children[-2].click()
    return board._controls[place, name]


class TestMoves:
    """What has been moved, as changes."""

    def test_nothing_moved_is_no_change(self):
        """The decision is then as filed, and nothing differs."""
        what_if = supposed(demo(), Moves())

        assert what_if.change.parts == ()
        assert not what_if.differences

    def test_a_value_as_filed_is_no_change(self):
        """To move a field back is to leave it."""
        moves = Moves().moving(LISTING, promptly=False).moving(LISTING, promptly=True)

        assert moves.changes(demo()) == ()

    def test_unknown_leaves_the_fact_out(self):
        """A fact that is switched off is removed, whatever else was moved of it."""
        moves = Moves().moving(LISTING, promptly=False).moving(LISTING, shown=None)

        assert str(*moves.changes(demo())).startswith("remove: listing")

    def test_fields_of_one_fact_are_one_change(self):
        """A fact that needs both would contradict itself between the two."""
        moves = Moves().moving(LISTING, promptly=None).moving(LISTING, days=40)
        (change,) = moves.changes(demo())

        assert (change.new.promptly, change.new.days) == (None, 40)

    def test_the_case_s_own_court_and_day_are_no_change(self):
        """Another court and another day are."""
        case = demo()

        assert Moves(forum=case.court, as_of=case.as_of).changes(case) == ()
        assert len(Moves(forum="ilnd", as_of=date(2024, 1, 1)).changes(case)) == 2

    def test_moves_say_where_a_field_stands(self):
        """Where it was moved to, or what the record says."""
        moves = Moves().moving(None, clear=False)

        assert moves.value(demo(), None, "clear") is False
        assert moves.value(demo(), LISTING, "promptly") is True

    def test_a_denial_switched_on_says_what_it_must(self):
        """And switched back it is as filed."""
        denial = Knowledge(shown=False)

        assert switched(denial, True) == {"shown": True, "of": next(iter(KnowledgeOf))}
        assert switched(denial, False) == {"shown": False, "of": None}
        assert switched(Listing(), None) == {"shown": None}

    def test_the_snippet_asks_the_same(self):
        """What it imports and calls gives the same differences."""
        case = demo()
        moves = (
            Moves(forum="ilnd", as_of=date(2024, 1, 1))
            .moving(LISTING, promptly=None, removed=NEVER, noticed=date(2023, 5, 1))
            .moving(24, proof=Proof.UNDISPUTED, kind=AssistanceKind.SUPPLY)
            .moving(3, shown=None)
            .moving(None, clear=None)
        )
        *imports, call = snippet(case, moves).split("\n\n")
        names = {"case": case}
        exec("\n".join(imports), names)

        assert eval(call, names).differences == supposed(case, moves).differences
        assert "date(2023, 5, 1)" in call
        assert "from injunction_rules.model import AssistanceKind, Never, Proof" in imports[0]


class TestChoices:
    """What can be chosen for a field."""

    def test_a_date_has_a_scale_of_calendar_days(self):
        """From the order, or some months before, to the decision."""
        case = demo()
        notice, help_given = ActualNotice(respondent="alibaba"), Assistance(respondent="alibaba")

        assert days(case, notice, "on")[0] == case.injunction.entered
        assert days(case, help_given, "on")[0] < case.injunction.entered
        assert days(case, help_given, "on")[-1] == case.as_of

    def test_the_day_on_which_a_date_stands_is_on_the_scale(self):
        """However far from the order it lies."""
        early = Violation(on=date(2015, 1, 1))

        assert early.on in days(demo(), early, "on")

    def test_without_a_day_of_the_order_the_scale_is_a_year(self):
        """The order's own date has one too."""
        case = demo()
        undated = evolve(case, injunction=evolve(case.injunction, entered=None))

        assert len(days(undated, Assistance(), "on")) == 366
        assert case.injunction.entered in days(case, case.injunction, "entered")

    def test_a_field_is_chosen_in_words(self):
        """Yes and no, the words of its values, or a scale; unknown where it may be."""
        labels = [label for label, _ in choice_of(Listing(), "removed").options]
        kind = choice_of(Injunction(), "kind")

        assert labels[1:] == ["on a day that the record does not give", "never", "unknown"]
        assert choice_of(Listing(), "promptly").label == "removed promptly"
        assert len(choice_of(Listing(days=90), "days").scale) == 91
        assert "unknown" not in [label for label, _ in kind.options]
        assert not kind.is_toggled

    def test_what_no_rule_asks_for_is_not_offered(self):
        """Neither texts nor what is for the record only."""
        names = {choice.name for choice in choices(demo(), Assistance())}

        assert "to_privy" not in names
        assert "name" not in {choice.name for choice in choices(demo(), Listing())}


class TestControls:
    """The widgets of one field."""

    def test_a_slider_shows_where_a_day_counts(self):
        """It is hidden while the date is unknown."""
        told = []
        removal = Control(choice_of(Listing(), "removed"), told.append)
        removal.show(None)
        hidden = removal.slider.layout.display
        removal.menu.value = "on a day"
        removal.slider.value = date(2023, 1, 2)

        assert (hidden, removal.slider.layout.display) == ("none", "")
        assert told[-1] == removal.value == date(2023, 1, 2)

    def test_to_show_a_value_moves_nothing(self):
        """Else a panel would answer itself."""
        told = []
        removal = Control(choice_of(Listing(), "removed"), told.append)
        for value in (date(2023, 1, 2), KNOWN, NEVER, None):
            removal.show(value)

            assert removal.value == value
        assert not told

    def test_a_scale_reaches_for_what_lies_beyond(self):
        """A day that was moved to in Python can be shown."""
        removal = Control(choice_of(Listing(), "removed"), print)
        removal.show(date(1999, 1, 1))

        assert removal.value == date(1999, 1, 1)
        assert SCALED not in [value for _, value in removal.slider.options]


class TestPanel:
    """The panel as a whole."""

    def test_it_begins_as_filed(self, board):
        """Its value is the decision of the case."""
        rulings = [ruling.disposition for ruling in decide(demo()).rulings]

        assert [ruling.disposition for ruling in board.value.rulings] == rulings
        assert "The record as filed." in board._answers.value
        assert board.changes == ()

    def test_a_switch_redraws_rulings_reasons_and_difference(self, board):
        """What was moved is said, and what it turned."""
        shown(board, "alibaba")
        control(board, LISTING, "promptly").menu.value = "no"

        assert board.value.ruling(*ALIBABA).disposition.words == "open"
        assert "Rulings that change: 2 of 12." in board._answers.value
        assert "open (was denied)" in board._answers.value
        assert "removed promptly → not removed promptly" in board._answers.value
        assert "against Alibaba: open" in board._reasons.value
        assert "changing(case.facts[20], promptly=False)" in board._text.value
        assert "changed" in board._labels[LISTING].value

    def test_a_slider_moves_day_by_day(self, board):
        """Prompt removal becomes late."""
        shown(board, "alibaba")
        control(board, LISTING, "promptly").menu.value = "unknown"
        for name, day in (("noticed", date(2023, 5, 1)), ("removed", date(2023, 5, 3))):
            control(board, LISTING, name).menu.value = "on a day"
            control(board, LISTING, name).slider.value = day
        prompt = board.value.ruling(*ALIBABA).disposition.words
        control(board, LISTING, "removed").slider.value = date(2023, 5, 20)

        assert [prompt, board.value.ruling(*ALIBABA).disposition.words] == ["denied", "open"]

    def test_what_cannot_be_is_said_and_the_rulings_stay(self, board):
        """The next move may put it right."""
        shown(board, "alibaba")
        before = board.value
        control(board, LISTING, "days").menu.value = "known"

        assert "This is not possible: " in board._answers.value
        assert board.value is before
        control(board, LISTING, "promptly").menu.value = "unknown"
        assert "This is not possible: " not in board._answers.value
        assert board.value.ruling(*ALIBABA).disposition.words == "open"

    def test_a_fact_is_in_the_record_denied_or_unknown(self, board):
        """Each has a switch of its own."""
        shown(board, "bbottruoys")
        switch = control(board, 8, "shown")

        assert switch.menu.value == "denied"
        switch.menu.value = "unknown"
        assert "remove: no address is known" in str(board.what_if.change)
        switch.menu.value = "in the record"
        assert "Address" in str([type(change.new).__name__ for change in board.changes])

    def test_a_denial_switched_on_shows_what_it_says(self):
        """The menu of what it must say follows."""
        case = case_with(Knowledge(shown=False))
        board = panel(case)
        shown(board, "")
        kind = control(board, 0, "of")
        control(board, 0, "shown").menu.value = "in the record"

        assert kind.menu.value == next(iter(KnowledgeOf)).words

    def test_the_order_the_court_and_the_day_are_moved_too(self, board):
        """By menus and a picker."""
        shown(board, 0)
        board._forum.value = "ilnd"
        board._as_of.value = date(2024, 1, 1)
        board._controls[None, "proof"].menu.value = "alleged only"

        assert ("ilnd", date(2024, 1, 1)) == (board.value.receipt.forum, board.value.receipt.as_of)
        assert "changing(case.injunction, proof=Proof.ALLEGED)" in board.text
        board._as_of.value = None
        assert board.value.receipt.as_of == demo().as_of

    def test_reset_puts_everything_back(self, board):
        """The widgets as well as the decision."""
        shown(board, "alibaba")
        switch = control(board, 18, "shown")
        switch.menu.value = "denied"
        board.widget.children[1].children[0].children[-1].click()

        assert switch.menu.value == "in the record"
        assert board.changes == ()
        assert board._text.value == snippet(demo(), Moves())

    def test_it_is_moved_in_python_as_well(self, board):
        """The widgets follow; what cannot be is raised and moves nothing."""
        shown(board, "alibaba")
        board.move(LISTING, shown=False)
        board.hear("ilnd")

        assert board._controls[LISTING, "shown"].menu.value == "denied"
        assert board._forum.value == "ilnd"
        with pytest.raises(InjunctionRulesError):
            board.move(LISTING, days=3)
        with pytest.raises(ChangeError, match="no federal court"):
            board.hear("nowhere")
        assert len(board.changes) == 2

    def test_details_fold_and_unfold(self, board):
        """They are built when they are first opened."""
        row = shown(board, "alibaba")[0]
        *_, more, details = row.children
        more.click()
        built = details.children
        more.click()
        folded = details.layout.display
        more.click()

        assert (folded, details.layout.display) == ("none", "")
        assert built == details.children
        assert shown(board, "alibaba")[0] is row

    def test_the_reasons_of_any_ruling_are_shown(self, board):
        """They follow the menu."""
        board._ruling.value = 0

        assert "BBOTTRUOYS" in board._reasons.value

    def test_of_whom_the_record_says_nothing_it_says_so(self):
        """A person without facts has an empty list, in words."""
        case = demo()
        board = panel(evolve(case, facts=[case.facts[20]]))

        assert "The record is silent." in shown(board, "bbottruoys")[0].value

    def test_a_notebook_displays_the_widgets_or_the_rulings(self, board):
        """Where no widget can be shown the page has the rulings and the difference."""
        bundle = board._repr_mimebundle_()

        assert "application/vnd.jupyter.widget-view+json" in bundle
        assert "<table>" in bundle["text/html"]

    def test_text_of_a_case_file_is_shown_and_not_obeyed(self):
        """Names and sources are escaped."""
        board = panel(hostile_case())
        for _, whose in board._whose.options:
            assert shown(board, whose)
        labels = " ".join(label.value for label in board._labels.values())

        assert "<script" not in labels + board._answers.value + board._reasons.value

    def test_people_in_one_position_are_told_together(self, board):
        """Four sellers are one line, and so are two marketplaces."""
        assert board._answers.value.count("<tr>") == 5
        assert "comply against BBOTTRUOYS Toy Store and three others" in board._answers.value

    def test_the_injunction_is_a_fact_without_a_switch(self, board):
        """There is one order, and it cannot be left out."""
        shown(board, 0)

        assert (None, "shown") not in board._controls
        assert fact_at(demo(), None) == demo().injunction


@pytest.mark.parametrize("decided", few(corpus()[::9], 5), ids=lambda decided: decided.case.caption)
def test_every_decided_case_can_be_moved(decided):
    """Each option of each field is taken, or the panel says why it cannot be."""
    board = panel(decided.case)
    for _, whose in board._whose.options:
        for row in shown(board, whose):
            if "fact" in row._dom_classes:
                row.children[-2].click()
    for fields in [*board._controls.values()][::3]:
        fields.menu.index = len(fields.menu.options) - 2
        rulings = decide_situation(board) if not board._problem else board.value

        assert [ruling.disposition for ruling in rulings.rulings] == [
            ruling.disposition for ruling in board.value.rulings
        ]
        board.reset()


def decide_situation(board):
    """Decide the case as changed on the smallest engine."""
    return Together(board.changes).apply(Situation(board.case)).decide("reference")


def test_without_ipywidgets_it_says_what_is_missing(monkeypatch):
    """The error names the extra that brings it."""
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)

    with pytest.raises(ImportError, match=re.escape("pip install 'injunction-rules[notebook]'")):
        importlib.reload(notebook)


def test_nothing_else_asks_for_ipywidgets():
    """Neither the package nor a display of a case in a notebook."""
    code = "import sys; from injunction_rules import demo; demo()._repr_html_()"
    check = f"{code}; print('ipywidgets' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True)

    assert done.stdout == "False\n"
