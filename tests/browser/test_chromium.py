"""
The page of a decision in a browser: what a case file says is shown and not obeyed.

Skipped where no Chromium is installed.
"""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest
from attrs import evolve

from hostile import HOSTILE, hostile_case
from injunction_rules import decide, demo
from injunction_rules.decisions.report import decision_page as document
from injunction_rules.model.cases import Case
from injunction_rules.model.facts import Listing
from injunction_rules.rendering.escaping import plain

NAMES = ("chromium", "chromium-browser", "google-chrome")
CHROMIUM = next(filter(None, map(shutil.which, NAMES)), None)

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason=f"none of {', '.join(NAMES)} on the path")

FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

ATTACK = (
    "\"'></title></style></svg></summary></details>"
    "<script>document.documentElement.dataset.ran = 'script'</script>"
    "<img id=injected src=none onerror=\"document.documentElement.dataset.ran = 'handler'\">"
    "<svg onload=\"document.documentElement.dataset.ran = 'svg'\"></svg>"
    "<a href=\"javascript:document.documentElement.dataset.ran = 'link'\">x</a><!-- ]]>"
)
"""Ends whatever may hold it, and leaves a trace if any of it runs."""

Browser = Callable[..., bytes]


@pytest.fixture(name="browser")
def _browser(tmp_path: Path) -> Browser:
    def opened(page: str, *asked: str) -> bytes:
        """Open a page with a profile of its own; what the browser prints."""
        path = tmp_path / "page.html"
        path.write_text(page, encoding="utf-8")
        profile = f"--user-data-dir={tmp_path / 'profile'}"
        done = subprocess.run(
            [str(CHROMIUM), *FLAGS, profile, *asked, path.as_uri()], capture_output=True, check=True
        )
        return done.stdout

    return opened


class _Elements(HTMLParser):
    """The elements and the words of a page as the browser has them."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.attributes: dict[str, str | None] = {}
        self.ids: set[str | None] = set()
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes.update(attrs)
        self.ids.add(dict(attrs).get("id"))

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def _read(dumped: bytes) -> _Elements:
    found = _Elements()
    found.feed(dumped.decode("utf-8"))
    found.close()
    return found


def _page(given: Case) -> str:
    return document(decide(given, engine="reference"))


def _attacked() -> Case:
    """The hostile case, every text of which tries to run something."""
    given = hostile_case()
    return evolve(
        given,
        caption=ATTACK,
        docket=ATTACK,
        injunction=evolve(given.injunction, source=ATTACK),
        enjoined_parties=tuple(evolve(one, name=ATTACK) for one in given.enjoined_parties),
        nonparties=tuple(evolve(one, name=ATTACK) for one in given.nonparties),
        facts=tuple(
            evolve(one, source=ATTACK, name=ATTACK)
            if isinstance(one, Listing)
            else evolve(one, source=ATTACK)
            for one in given.facts
        ),
    )


def _without_policy(page: str) -> str:
    bare = re.sub(r"<meta http-equiv[^>]*>\n", "", page)
    assert bare != page
    return bare


def _with_script(page: str, script: str) -> str:
    """The page with a script of the test's, and so without its policy."""
    return _without_policy(page).replace("</body>", f"<script>{script}</script></body>")


def _told(dumped: bytes) -> dict[str, float]:
    """What a script of the test's noted."""
    noted = _read(dumped).attributes["data-noted"]
    assert noted is not None
    told: dict[str, float] = json.loads(noted)
    return told


@pytest.mark.parametrize("guarded", [True, False], ids=["with policy", "without policy"])
def test_nothing_in_a_case_file_runs(browser: Browser, guarded: bool) -> None:
    """The attack stands in the page as text; escaping alone is enough, and so is the policy."""
    page = _page(_attacked())
    found = _read(browser(page if guarded else _without_policy(page), "--dump-dom"))
    assert "data-ran" not in found.attributes
    assert {"script", "img"}.isdisjoint(found.tags)
    assert {None, "ruling-1"} == found.ids
    assert found.tags.count("title") > 1
    assert "".join(found.words).count(ATTACK) > 5


def test_the_attack_would_run_if_it_were_let(browser: Browser) -> None:
    """Put into a page unescaped it leaves its trace: the test above can fail."""
    page = _without_policy(_page(demo())).replace("</header>", f"{ATTACK} --></header>")
    assert "data-ran" in _read(browser(page, "--dump-dom")).attributes


def test_the_policy_refuses_a_script_of_its_own_page(browser: Browser) -> None:
    """Were something to get past the escaping, the browser would still not run it."""
    page = _page(demo()).replace("</header>", f"{ATTACK} --></header>")
    found = _read(browser(page, "--dump-dom"))
    assert "script" in found.tags
    assert "data-ran" not in found.attributes


def test_the_policy_lets_the_style_through(browser: Browser, tmp_path: Path) -> None:
    """The digest in the policy is the one that the browser works out: the page is dressed."""
    page = _page(demo())
    pictures = []
    for given in (page, _without_policy(page), re.sub("<style>.*?</style>", "", page, flags=re.S)):
        out = tmp_path / "page.png"
        browser(given, f"--screenshot={out}", "--window-size=800,800")
        pictures.append(out.read_bytes())
    guarded, bare, undressed = pictures
    assert guarded == bare != undressed


def test_hostile_text_is_shown(browser: Browser) -> None:
    """Every sign of the hostile case stands in the page as the browser has it."""
    found = _read(browser(_page(hostile_case()), "--dump-dom"))
    assert plain(HOSTILE) in "".join(found.words)
    assert "script" not in found.tags


@pytest.mark.parametrize("given", [demo, hostile_case])
def test_all_that_folds_can_be_opened(browser: Browser, given: Callable[[], Case]) -> None:
    """A click on each summary opens it, and shows something below."""
    script = """
        const folds = [...document.querySelectorAll("details")];
        const shut = folds.filter(fold => !fold.open);
        shut.forEach(fold => fold.querySelector("summary").click());
        const heights = folds.map(fold =>
            fold.getBoundingClientRect().height -
            fold.querySelector("summary").getBoundingClientRect().height);
        document.documentElement.dataset.noted = JSON.stringify({
            all: folds.length, shut: shut.length,
            open: folds.filter(fold => fold.open).length, least: Math.min(...heights)});
    """
    told = _told(browser(_with_script(_page(given()), script), "--dump-dom"))
    assert 0 < told["shut"] == told["all"] == told["open"]
    assert told["least"] > 10


@pytest.mark.parametrize("given", [demo, hostile_case, _attacked])
def test_a_phone_scrolls_down_only(browser: Browser, given: Callable[[], Case]) -> None:
    """At the width of a phone no text runs out of the page; a picture scrolls in its frame."""
    inner = html.escape(_page(given()).replace("<details class", "<details open class"))
    page = f"""<!DOCTYPE html><body><iframe width="360" height="700" srcdoc="{inner}"></iframe>
        <script>onload = () => {{
            const inner = document.querySelector("iframe").contentDocument.documentElement;
            document.documentElement.dataset.noted = JSON.stringify({{
                wide: inner.scrollWidth, room: inner.clientWidth, high: inner.scrollHeight}});
        }}</script></body>"""
    told = _told(browser(page, "--dump-dom"))
    assert 300 < told["wide"] <= told["room"] <= 360
    assert told["high"] > 2_000


def _sheets(pdf: bytes) -> int:
    return len(re.findall(rb"/Type /Page\b", pdf))


def test_printed_everything_is_open(browser: Browser, tmp_path: Path) -> None:
    """What is folded shut on the screen takes as many sheets as if it were open."""
    out = tmp_path / "page.pdf"
    page = _page(demo())
    sheets = []
    for given in (
        page.replace("<details open>", "<details>"),
        page.replace("<details class", "<details open class"),
        re.sub(r"<details.*?</details>", "", page, flags=re.DOTALL),
    ):
        browser(given, f"--print-to-pdf={out}", "--no-pdf-header-footer")
        sheets.append(_sheets(out.read_bytes()))
    shut, opened, emptied = sheets
    assert 0 < emptied < shut == opened


@pytest.mark.parametrize("given", [demo, hostile_case])
def test_the_page_is_painted(browser: Browser, tmp_path: Path, given: Callable[[], Case]) -> None:
    """A screenshot of the page is larger than one of an empty page."""
    sizes = []
    for page in ("<!DOCTYPE html><title>nothing</title>", _page(given())):
        out = tmp_path / "page.png"
        browser(page, f"--screenshot={out}", "--window-size=1200,1600")
        assert out.read_bytes().startswith(b"\x89PNG")
        sizes.append(out.stat().st_size)
    assert sizes[0] * 5 < sizes[1]
