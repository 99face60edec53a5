"""The commands that ask: why, what if, what flips it, and over a grid or over time."""

from __future__ import annotations

import csv
import io
import json
import re
import shlex
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from hostile import unprintable
from injunction_rules.cli import main as cli
from injunction_rules.cli import suppositions as cli_suppositions
from injunction_rules.corpus.data import demo_text
from injunction_rules.errors import EngineError
from quickly import few

BAZAAR = Path(__file__).parents[2] / "docs" / "examples" / "bazaar.yaml"
ASKING = [name for name, module in cli.COMMANDS.items() if module in ("queries", "suppositions")]
SAID = {
    "what-if": ["--set", "facts[2].removed=2024-05-25"],
    "sweep": ["--axis", "takedown.prompt-days=1..3"],
}
TABLES = ["elements", "flips", "next-facts", "sweep", "timeline"]


def run(*arguments: str, given: str | None = None, **environment: str) -> Result:
    """Run a command, as if nobody looked."""
    return CliRunner().invoke(
        cli.main, [*arguments], input=given, env={"FORCE_COLOR": None, **environment}
    )


def asked(name: str, *more: str, **environment: str) -> Result:
    """Ask about the example."""
    which = ["--motion", "cease", *SAID.get(name, [])]
    return run(name, str(BAZAAR), *more, *which, **environment)


def examples() -> list[str]:
    """Every line of an example in a help text."""
    lines = []
    for name in ASKING:
        text = run(name, "--help", COLUMNS="200").output
        _, _, example = text.partition("Example:\n")
        lines += [line.strip() for line in re.split(r"\n\n", example)[0].splitlines()]
    return lines


def test_there_is_a_command_for_every_question():
    """Each verb of the queries has its command."""
    assert {
        "why",
        "why-not",
        "both-sides",
        "elements",
        "requires",
        "what-if",
        "flips",
        "sweep",
        "timeline",
        "stable",
        "next-facts",
    } == set(ASKING)


@pytest.mark.parametrize("line", examples())
def test_the_examples_of_the_help_run(line, tmp_path, monkeypatch):
    """Every example in a help text runs on the example of the documentation."""
    monkeypatch.chdir(tmp_path)
    Path("case.yaml").write_text(BAZAAR.read_text("utf-8"), encoding="utf-8")
    program, *arguments = shlex.split(line)
    assert "injunction-rules" == program
    result = run(*arguments)
    assert (0, None) == (result.exit_code, result.exception)
    assert result.output or list(tmp_path.glob("*.csv"))


@pytest.mark.parametrize("name", ASKING)
def test_every_form_is_printed(name):
    """Text, Markdown, a page of HTML and JSON, each what it says it is."""
    assert asked(name).output.split("\n")[0].isupper()
    assert asked(name, "--format", "markdown").output.startswith("## ")
    page = asked(name, "--format", "html").output
    assert page.startswith("<!DOCTYPE html>\n")
    assert "<h1>Lantern Toys LLC v. Glow Store</h1>" in page
    found = json.loads(asked(name, "--format", "json").output)
    assert f"injunction-rules/{name}@1" == found["schema"]


def _rows(found: dict[str, Any]) -> list[Any]:
    """What an answer as data has that a table has a row for."""
    if found["schema"].startswith("injunction-rules/elements@"):
        theories = [theory for ruling in found["rulings"] for theory in ruling["theories"]]
        return [element for theory in theories for element in theory["elements"]]
    return found.get("flips") or found.get("facts") or found.get("phases") or found["rulings"]


@pytest.mark.parametrize("name", ASKING)
def test_tables_are_given_as_csv_and_nothing_else_is(name):
    """What is a table opens as one; of another answer CSV is refused."""
    result = asked(name, "--format", "csv")
    if name not in TABLES:
        assert result.exit_code == 2
        return
    rows = list(csv.reader(io.StringIO(result.output)))
    found = json.loads(asked(name, "--format", "json").output)
    assert len(_rows(found)) == len(rows) - 1
    assert {len(rows[0])} == set(map(len, rows))


@pytest.mark.parametrize("name", ASKING)
def test_an_answer_goes_to_a_file(name, tmp_path):
    """What would be printed is written, plain even where somebody looks."""
    out = tmp_path / "out"
    looking = {"FORCE_COLOR": "1", "TERM": "xterm-256color"}
    result = CliRunner().invoke(
        cli.main,
        [name, str(BAZAAR), "--motion", "cease", *SAID.get(name, []), "-o", str(out)],
        env=looking,
    )
    assert (0, "") == (result.exit_code, result.output)
    assert asked(name).output == out.read_text("utf-8")


@pytest.mark.parametrize("name", ASKING)
def test_in_a_terminal_there_is_colour(name):
    """A terminal gets the same text in colour, as wide as it is, and none where it is piped."""
    result = asked(name, FORCE_COLOR="1", TERM="xterm-256color", COLUMNS="80")
    assert "\x1b[1m" in result.output
    plain = re.sub(r"\x1b\[[0-9;]*m", "", result.output)
    assert 80 >= max(map(len, plain.splitlines()))
    assert sorted(plain.split()) == sorted(asked(name).output.split())
    assert "\x1b" not in asked(name).output


@pytest.mark.parametrize("name", ASKING)
def test_the_case_comes_from_standard_input(name):
    """A dash reads the case from standard input."""
    arguments = [name, "-", "--motion", "cease", *SAID.get(name, [])]
    assert asked(name).output == run(*arguments, given=BAZAAR.read_text("utf-8")).output


@pytest.mark.parametrize("name", few(ASKING, 1, slow=["timeline"]))
def test_hostile_case_files_are_shown_and_not_obeyed(name):
    """Nothing of a case file reaches the terminal as it was."""
    hostile = '"\\e[31m\\u202e<script>alert(1)</script> *b*"'
    text = demo_text().replace("name: Alibaba,", f"name: {hostile},")
    text = text.replace("name: the infringing listings on Alibaba,", f"name: {hostile},")
    which = ["--motion", "cease", "--against", "alibaba"]
    more = ["--unset", "facts[20].promptly"] if name == "what-if" else SAID.get(name, [])
    for form in ("text", "markdown", "html", "json"):
        result = run(name, "-", *which, "--format", form, *more, given=text)
        assert 0 == result.exit_code
        assert set() == unprintable(result.output)
        if form in ("markdown", "html"):
            assert not re.search(r"(?<!\\)<script", result.output)


@pytest.mark.parametrize("name", ["why", "why-not", "both-sides", "what-if", "timeline"])
def test_the_engine_can_be_chosen(name):
    """Any engine gives the same answer."""
    one, other = (asked(name, "--engine", engine).output for engine in ("reference", "compiled"))
    assert one == other


@pytest.mark.parametrize("name", sorted(set(ASKING) - {"what-if", "timeline"}))
def test_the_court_and_the_day_can_be_chosen(name):
    """Each answer is that of the court and the day that are asked for."""
    elsewhere = asked(name, "--forum", "ca7", "--as-of", "2024-12-31")
    assert elsewhere.exit_code == 0
    if name not in ("why", "why-not", "both-sides"):
        assert "7th Cir., the law as of Dec. 31, 2024" in elsewhere.output


def test_the_last_day_of_a_timeline():
    """A timeline ends on the day as of which the law is taken, or on the one that is said."""
    days = ["--since", "2024-05-01"]
    one = asked("timeline", *days, "--as-of", "2024-05-03").output
    assert one == asked("timeline", *days, "--until", "2024-05-03").output
    assert "2024-05-02  2024-05-03" in one
    assert "2024-05-04 listing removed (Bazaar Inc.) after the last day" in " ".join(one.split())


def test_a_finding_can_be_asked_about():
    """A finding is named by its id, and the nearest one is hinted at."""
    assert asked("why", "prompt-takedown").output.startswith("WHY SHOWN: PROMPT TAKEDOWN")
    result = asked("why", "prompt-takedwn")
    assert (2, True) == (result.exit_code, "did you mean 'prompt-takedown'?" in result.output)


def test_what_is_wanted_can_be_said():
    """The ruling wanted, what may be otherwise, and how many things together."""
    few = json.loads(
        asked("flips", "--to", "open", "--over", "facts", "--most", "1", "--format", "json").output
    )
    assert ({"open"}, 1) == ({one["disposition"] for one in few["flips"]}, few["most"])
    assert {1} == {len(one["changes"]) for one in few["flips"]}
    law = json.loads(asked("flips", "--over", "authorities", "--format", "json").output)
    assert all(
        option.startswith("--overrule")
        for one in law["tried"]
        for part in one
        for option in part["options"]
    )
    told = asked("requires", "--to", "denied").output
    assert "Nothing more: it is denied as it stands." in told
    facts = json.loads(asked("next-facts", "--most", "3", "--format", "json").output)
    assert 3 == len(facts["facts"])


def test_what_is_supposed_is_done():
    """Every option of what-if changes the case as it says."""
    result = run(
        "what-if",
        str(BAZAAR),
        *("--set", "facts[2].removed=2024-05-25"),
        *("--set", "facts[2].proof=preponderance"),
        *("--unset", "facts[1].source"),
        *("--remove", "facts[3]"),
        *("--add", "{fact: assistance, respondent: bazaar, chosen: true}"),
        *("--forum", "ilnd"),
        *("--as-of", "2024-05-31"),
        *("--overrule", "havens-v-james@2024-01-01"),
        *("--without-rule", "takedown.prompt"),
        *("--parameter", "takedown.contested-days=10"),
        *("--stipulate", "arms-length-dealing=contested"),
        *("--format", "json"),
    )
    found = json.loads(result.output)
    assert ("ilnd", "2024-05-31") == (found["after"]["forum"], found["after"]["as_of"])
    assert {
        "--set",
        "--unset",
        "--remove",
        "--add",
        "--forum",
        "--as-of",
        "--overrule",
        "--without-rule",
        "--parameter",
        "--stipulate",
    } == {option.split()[0] for one in found["changes"] for option in one["options"]}


def test_only_some_rulings_are_told():
    """A motion and a person narrow what is told of a supposition and of a timeline."""
    for name in ("what-if", "timeline"):
        told = asked(name).output
        assert "cease" in told
        assert "contempt" not in told
        both = run(name, str(BAZAAR), *SAID.get(name, []), "--against", "bazaar").output
        assert "contempt" in both


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["why"], "which ruling? say --motion and --against: 'cease' against 'bazaar';"),
        (["flips", "--motion", "cese"], "no ruling with motion='cese'; there are:"),
        (["timeline", "--motion", "cese"], "no ruling with motion='cese'; there are:"),
        (
            ["what-if", "--against", "glow", "--remove", "facts[0]"],
            "no ruling with against='glow'; there are:",
        ),
        (["what-if"], "say what is otherwise, such as --set listing.removed=never"),
        (
            ["what-if", "--set", "facts[2].removd=never"],
            "facts[2].removd: expected a key of listing, found 'removd'; did you mean 'removed'?",
        ),
        (["what-if", "--forum", "ilndd"], "did you mean 'ilnd'?"),
        (["stable", "--motion", "cease", "--forum", "ilndd"], "did you mean 'ilnd'?"),
        (["what-if", "--as-of", "2024-13-01"], "the calendar has no such day"),
        (["stable", "--motion", "cease", "--as-of", "2024-13-01"], "2024-13-01"),
        (["sweep", "--motion", "cease"], "--axis"),
        (["sweep", "--motion", "cease", "--axis", "x=1"], "--axis x: expected what varies"),
        (
            ["sweep", "--motion", "cease", "--axis", "forum=nysd", "--axis", "forum=ilnd"],
            "change the same thing",
        ),
        (["timeline", "--until", "2023-01-01"], "the last day, 2023-01-01, is before the first"),
        (["next-facts", "--motion", "cease", "--most", "25"], "25"),
        (["flips", "--motion", "cease", "--most", "0"], "0"),
        (["requires", "--motion", "cease", "--to", "grated"], "grated"),
        (["why", "--motion", "cease", "--engine", "warp"], "warp"),
        (
            ["sweep", "--motion", "cease", "--axis", "as-of=2010-01-01..2024-01-01"]
            + ["--axis", "takedown.prompt-days=1..10000"],
            "51,140,000 points of the grid: at most 4,000,000 are tried; take larger steps, or "
            "allow more with at_most (--at-most)",
        ),
        (
            ["flips", "--motion", "cease", "--at-most", "10"],
            "changes: at most 10 are tried; name fewer changes, ask for fewer together, or allow",
        ),
        (
            ["requires", "--motion", "cease", "--at-most", "10"],
            "changes: at most 10 are tried; name fewer changes, ask for fewer together, or allow",
        ),
        (
            ["timeline", "--at-most", "3"],
            "days on which a ruling can change: at most 3 are tried; name fewer days",
        ),
        (
            ["history", "--since", "2000-01-01", "--at-most", "3"],
            "days on which the law changed: at most 3 are tried; name fewer days",
        ),
        (["what-if", "--remove", "facts[0]\x1b[31m"], "facts[0]"),
        (["sweep", "--motion", "cease", "--axis", "\x1b[31m\u202e=1"], "--axis"),
    ],
)
def test_bad_input_is_told_in_a_sentence(arguments, told):
    """Whatever is wrong, the status is 2, the words are plain, and there is no traceback."""
    name, *rest = arguments
    result = run(name, str(BAZAAR), *rest)
    assert 2 == result.exit_code
    assert isinstance(result.exception, SystemExit)
    assert told in " ".join(result.output.split())
    assert set() == unprintable(result.output)


def test_a_bad_case_file_is_told():
    """A case file that is none has all its problems named."""
    bad = BAZAAR.read_text("utf-8").replace("fact: listing", "fact: lsiting")
    for name in ASKING:
        result = run(name, "-", *SAID.get(name, []), given=bad)
        assert (2, True) == (result.exit_code, "did you mean 'listing'?" in result.output)


def test_an_engine_that_fails_is_told(monkeypatch):
    """A failing engine gives no answer, and status 1."""

    def fail(*_: object, **__: object) -> None:
        raise EngineError("it broke")

    monkeypatch.setattr(cli_suppositions, "what_if", fail)
    result = asked("what-if")
    assert (1, "it broke\n") == (result.exit_code, result.output)


def test_a_narrow_terminal_is_wide_enough():
    """However narrow a terminal says it is, an answer is printed."""
    result = asked("why", FORCE_COLOR="1", TERM="xterm-256color", COLUMNS="7")
    assert 0 == result.exit_code
    assert 60 >= max(len(re.sub(r"\x1b\[[0-9;]*m", "", one)) for one in result.output.splitlines())
