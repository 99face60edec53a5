"""The widgets with which one field is moved."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import ipywidgets
from attrs import define, field

from injunction_rules.notebook.choices import SCALED, Choice

STYLE = {"description_width": "9em"}
WIDE = {"width": "auto", "max_width": "100%"}


@define
class Control:
    """
    A choice as widgets: toggle buttons or a menu, and a slider where there is a scale.

    What a reader does calls ``moved`` with the new value; ``show`` does not.
    """

    choice: Choice
    moved: Callable[[Any], None]
    menu: Any = field(init=False)
    slider: Any = field(init=False, default=None)
    widget: Any = field(init=False)
    _showing: bool = field(init=False, default=False)

    def __attrs_post_init__(self) -> None:
        choice = self.choice
        words = [label for label, _ in choice.options]
        if choice.is_toggled:
            self.menu = ipywidgets.ToggleButtons(
                options=words,
                description=choice.label,
                tooltips=[f"{choice.label}: {label}" for label in words],
                style={**STYLE, "button_width": "auto"},
                layout=WIDE,
            )
        else:
            self.menu = ipywidgets.Dropdown(
                options=words, description=choice.label, style=STYLE, layout=WIDE
            )
        # A widget takes the value None for no choice at all, so options are known by their place.
        self.menu.observe(self._chosen, "index")
        self.widget = self.menu
        if choice.scale:
            self.slider = ipywidgets.SelectionSlider(
                options=choice.scale,
                value=choice.middle,
                description=choice.unit,
                style=STYLE,
                layout={**WIDE, "display": "none"},
            )
            self.slider.observe(self._slid, "value")
            self.widget = ipywidgets.VBox([self.menu, self.slider])

    @property
    def value(self) -> Any:
        """Give the value that is chosen."""
        _, chosen = self.choice.options[self.menu.index]
        return self.slider.value if chosen is SCALED else chosen

    def show(self, value: Any) -> None:
        """Show a value that has been moved elsewhere."""
        self._showing = True
        places = [i for i, (_, option) in enumerate(self.choice.options) if option == value]
        if not places:
            self.slider.options = self.choice.reaching(value)
            self.slider.value = value
            places = [i for i, (_, option) in enumerate(self.choice.options) if option is SCALED]
        self.menu.index = places[0]
        self._fold()
        self._showing = False

    def _fold(self) -> None:
        """Show the slider where its value counts."""
        if self.slider is not None:
            _, chosen = self.choice.options[self.menu.index]
            self.slider.layout.display = "" if chosen is SCALED else "none"

    def _chosen(self, change: Any) -> None:
        if not self._showing:
            self._fold()
            self.moved(self.value)

    def _slid(self, change: Any) -> None:
        if not self._showing:
            self.moved(self.value)
