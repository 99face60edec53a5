"""
The panel in a browser, before a kernel of its own: what a reader moves, and what then shows.

Skipped where no Chromium is installed, or what drives it is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

for needed in ("benchmarks.panel", "playwright", "voila"):
    pytest.importorskip(needed)

from playwright.sync_api import expect  # noqa: E402

from benchmarks.panel import CHROMIUM, moves, opened, served, timed  # noqa: E402

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium on the path")

RULING = "tr:has-text('cease against Alibaba')"


@pytest.fixture(scope="module", name="address")
def _address() -> Iterator[str]:
    """The panel of the order's case, served for all tests of this file."""
    with served() as address:
        yield address


@pytest.fixture(name="page")
def _page(address: str) -> Iterator[Any]:
    """The panel as it first shows."""
    with opened(address) as page:
        yield page


def listing(page: Any) -> Any:
    """The row of the listing on Alibaba."""
    return page.locator(".fact").filter(has_text="facts[20]")


def told(page: Any, words: str) -> None:
    """Wait until the panel says some words."""
    page.get_by_role("status").filter(has_text=words).wait_for()


def test_a_switch_moves_a_fact_out_of_the_record(page: Any) -> None:
    """The difference and the changes as Python stand on the page."""
    listing(page).get_by_role("button", name="unknown").first.click()
    told(page, "No ruling changes")

    expect(page.locator(".answers")).to_contain_text("remove: listing")
    expect(page.locator("textarea")).to_have_value(re.compile(r"removing\(case\.facts\[20\]\)"))


def test_a_field_turns_a_ruling(page: Any) -> None:
    """The new ruling, what it was, and its reasons stand on the page."""
    before = page.locator(RULING).first.inner_text()
    listing(page).get_by_role("button", name="more").click()
    listing(page).get_by_title("removed promptly: no").click()
    told(page, "Rulings that change: 2 of 12")

    assert "denied" in before
    assert "open (was denied)" in page.locator(RULING).first.inner_text()
    expect(page.locator(".answers")).to_contain_text("Order to cease against Alibaba: open")


def test_a_slider_turns_a_ruling_by_the_keyboard_alone(page: Any) -> None:
    """Removal on the day of notice is prompt, and weeks later it is not."""
    row = listing(page)
    row.get_by_role("button", name="more").press("Enter")
    row.get_by_title("removed promptly: unknown").press("Enter")
    for field in ("notice", "removal"):
        row.get_by_label(field).select_option("on a day")
    handles = row.get_by_role("slider")
    handles.nth(0).press("Home")
    handles.nth(1).press("End")
    told(page, "Rulings that change")
    late = page.locator(RULING).first.inner_text()
    handles.nth(0).press("End")
    handles.nth(1).press("ArrowLeft")
    told(page, "No ruling changes")

    assert "(was denied)" in late
    assert "(was" not in page.locator(RULING).first.inner_text()


def test_what_is_chosen_is_said_by_more_than_colour(page: Any) -> None:
    """A chosen button has a sign before its word and a line around it."""
    chosen = listing(page).locator(".mod-active").first
    sign, line = chosen.evaluate(
        "e => [getComputedStyle(e, '::before').content, getComputedStyle(e).outlineStyle]"
    )

    assert "✓" in sign
    assert line == "solid"


def test_reset_brings_the_record_back(page: Any) -> None:
    """The buttons as well as the rulings."""
    row = listing(page)
    row.get_by_role("button", name="denied").click()
    told(page, "No ruling changes")
    page.get_by_role("button", name="Reset").click()
    told(page, "The record as filed")

    assert "in the record" in row.locator(".mod-active").first.inner_text()


def test_a_phone_scrolls_down_only(address: str) -> None:
    """At the width of a phone nothing runs out of the page."""
    with opened(address, width=400) as page:
        listing(page).get_by_role("button", name="more").click()
        listing(page).get_by_label("removal").select_option("on a day")
        page.wait_for_timeout(500)
        wide = page.evaluate("document.documentElement.scrollWidth")

    assert wide <= 400


def test_how_long_a_move_takes(page: Any, record_property: Any) -> None:
    """The times are reported, and none is a limit: another machine has others."""
    for what, move in moves(page):
        page.wait_for_timeout(1000)
        times = sorted(timed(page, move) for _ in range(5))
        record_property(what, times[2])
        print(f"{what}: {times[2] * 1000:.0f} ms, at worst {times[-1] * 1000:.0f} ms")

        assert times[0] > 0
