"""Frames and pictures of sweeps and timelines."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import matplotlib as mpl
import pytest

from injunction_rules import load_case
from injunction_rules.changes import (
    ChangeError,
    days_axis,
    either_axis,
    forums_axis,
    parameter_axis,
    removing,
)
from injunction_rules.model.cases import Disposition
from injunction_rules.queries.asked import COLOURS
from injunction_rules.queries.sweeps import sweep
from injunction_rules.queries.timelines import timeline

mpl.use("Agg")
import matplotlib.pyplot as plt

CASE = load_case(Path(__file__).parents[2] / "docs" / "examples" / "bazaar.yaml")
LISTING = CASE.facts[2]
DAYS = days_axis(LISTING, "removed", date(2024, 5, 2), date(2024, 6, 3))
NUMBER = parameter_axis("takedown.prompt-days", range(1, 15))
FORUMS = forums_axis("nysd", "ilnd")


def swept(*axes):
    """A sweep of the request that the marketplace stop."""
    return sweep(CASE, *axes, motion="cease")


@pytest.fixture(autouse=True)
def _closed():
    yield
    plt.close("all")


@pytest.mark.parametrize("axes", [(DAYS,), (FORUMS, DAYS), (FORUMS, NUMBER, DAYS)])
def test_a_frame_has_a_row_for_every_point(axes):
    """Both kinds of frame say what the sweep says, row by row."""
    found = swept(*axes)
    pandas, polars = found.to_pandas(), found.to_polars()
    expected = [(*chosen, disposition.words) for *chosen, disposition in found]

    assert expected == list(pandas.itertuples(index=False, name=None))
    assert expected == polars.rows()
    assert [axis.name for axis in axes] + ["ruling"] == list(pandas.columns) == polars.columns


def test_a_frame_of_several_pieces_is_whole(monkeypatch):
    """A grid ruled piece by piece gives one frame."""
    from injunction_rules.queries.sweeps import search as sweeps  # noqa: PLC0415
    from injunction_rules.symbolic.patterns import grid  # noqa: PLC0415

    whole = swept(NUMBER, DAYS)
    monkeypatch.setattr(sweeps, "grid", lambda sizes: grid(sizes, 40))
    apart = swept(NUMBER, DAYS)

    assert len(whole.pieces) < len(apart.pieces)
    assert whole.to_pandas().equals(apart.to_pandas())
    assert list(whole) == list(apart)
    assert whole.at(3, date(2024, 5, 8)) is apart.at(3, date(2024, 5, 8))


@pytest.mark.parametrize(
    ("axes", "panels"), [((DAYS,), 1), ((NUMBER, DAYS), 1), ((FORUMS, NUMBER, DAYS), 2)]
)
def test_a_heat_map_shows_the_ruling_at_every_point(axes, panels):
    """One picture for each choice on the first of three axes, and the colours of the rulings."""
    found = swept(*axes)
    figure = found.plot()

    assert panels == len(figure.axes)
    told = [value for ax in figure.axes for row in ax.images[0].get_array() for value in row]
    assert [list(Disposition).index(one) for one in found.dispositions()] == told
    assert "cease against Bazaar Inc." == figure.get_suptitle()
    assert {"denied", "open"} == {text.get_text() for text in figure.legends[0].get_texts()}


def test_long_labels_stand_aslant():
    """Words that would run into one another are turned."""
    (ax,) = swept(DAYS).plot().axes

    assert {35.0} == {label.get_rotation() for label in ax.get_xticklabels()}


def test_short_labels_stand_upright():
    """Words that fit are left as they are."""
    (ax,) = swept(either_axis(removing(CASE.facts[3]), "no services")).plot().axes

    assert {0.0} == {label.get_rotation() for label in ax.get_xticklabels()}
    assert ["False", "True"] == [label.get_text() for label in ax.get_xticklabels()]


def test_a_heat_map_of_more_than_three_axes_is_refused():
    """A picture has room for three."""
    more = (either_axis(removing(CASE.facts[3]), "no services"), FORUMS, NUMBER, DAYS)

    with pytest.raises(ChangeError, match="one to three axes; found 4"):
        swept(*more).plot()
    with pytest.raises(ChangeError, match="one to three axes; found 0"):
        swept().plot()


def test_a_timeline_has_a_bar_for_each_phase_in_its_colour():
    """Every phase of every ruling is drawn as long as it lasted, and what happened is told."""
    found = timeline(CASE)
    figure = found.plot()
    (ax,) = figure.axes
    widths = [bar.get_width() for bar in ax.patches]
    colours = [mpl.colors.to_hex(bar.get_facecolor()) for bar in ax.patches]

    assert [phase.days for _ in found.rulings for phase in found.phases] == widths
    assert [
        COLOURS[phase.disposition(*pair).words] for pair in found.rulings for phase in found.phases
    ] == colours
    assert "listing removed (Bazaar Inc.)" in figure.get_supxlabel()
    assert ["cease: Bazaar Inc.", "contempt: Bazaar Inc."] == [
        label.get_text() for label in ax.get_yticklabels()
    ]
