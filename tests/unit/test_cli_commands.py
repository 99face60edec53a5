"""All commands: their forms, their options, their examples, what a shell completes."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

import click
import pytest
from attrs import evolve
from click.shell_completion import ShellComplete
from click.testing import CliRunner, Result

from injunction_rules import RULES, decide, dumps_case, load_case
from injunction_rules.cli.main import COMMANDS, main
from injunction_rules.cli.rule_books import rule_book_named
from injunction_rules.corpus.data import demo_text
from injunction_rules.decisions.data import to_json
from injunction_rules.engines import available
from injunction_rules.errors import RuleError
from injunction_rules.law.doctrines.takedown import DOCTRINE, PROMPT, WITHIN_A_MONTH
from injunction_rules.model.rulebook import RuleBook

ROOT = Path(__file__).parents[2]
BAZAAR = ROOT / "docs" / "examples" / "bazaar.yaml"
ACME = ROOT / "examples" / "acme_rules" / "case.yaml"

# Of two rules, for to search all of a rule book takes long.
SMALL = RuleBook([evolve(DOCTRINE, rules=[PROMPT, WITHIN_A_MONTH])], RULES.standards)

# Each command with what it needs to answer soon.
_RULING = ("why", "why-not", "both-sides", "requires", "stable", "flips", "next-facts", "timeline")
_CEASE = ("case.yaml", "--motion", "cease")
TYPED = {
    **dict.fromkeys(_RULING, _CEASE),
    "sweep": (*_CEASE, "--axis", "takedown.prompt-days=3..5"),
    "what-if": (*_CEASE, "--remove", "facts[3]"),
    **dict.fromkeys(("decide", "check", "history", "circuits", "decide-many"), ("case.yaml",)),
    "demo": (),
    "replay": ("decision.json", "case.yaml"),
    "rules": ("takedown",),
    "corpus": (),
    "coverage": (),
    "without": ("havens-v-james",),
    "compare": ("--without", "takedown.answers-continued-service", "--relief", "cease"),
    "check-rules": ("--forum", "nysd", "--rules", "small_rules:SMALL"),
}
SLOW = (
    "check-rules",
    "circuits",
    "compare",
    "corpus",
    "coverage",
    "history",
    "timeline",
    "without",
)
FORMS = ["text", "markdown", "html", "json", "csv"]


def command(name: str) -> click.Command:
    """Load a command."""
    loaded = main.get_command(click.Context(main), name)
    assert loaded is not None
    return loaded


def options_of(name: str) -> dict[str, click.Parameter]:
    """Give the parameters of a command by name."""
    return {parameter.name or "": parameter for parameter in command(name).params}


def run(*arguments: str, given: str | None = None, **environment: str | None) -> Result:
    """Run a command, as if nobody looked, at no width in particular."""
    environment = {"FORCE_COLOR": None, "COLUMNS": None, **environment}
    return CliRunner().invoke(main, [*arguments], input=given, env=environment)


def typed(name: str) -> list[str]:
    """Give a command with its arguments."""
    return [name, *TYPED[name]]


def examples(*without: str) -> Iterator[tuple[str, str]]:
    """Yield each example of each help, with its command."""
    for name in ("", *(name for name in COMMANDS if name not in without)):
        text = (command(name) if name else main).help or ""
        for line in text.partition("Example:\n")[2].strip().splitlines():
            yield name, line.strip()


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in a folder of case files, with a module of few rules beside them."""
    (tmp_path / "docket").mkdir()
    shutil.copy(ROOT / "docs" / "examples" / "docket.json", tmp_path / "docket.json")
    for name in ("case.yaml", "a.yaml", "docket/one.yaml"):
        shutil.copy(BAZAAR, tmp_path / name)
    for table in ("takedowns.csv", "schedule-a.csv"):
        shutil.copy(ROOT / "examples" / "takedowns" / table, tmp_path / table)
    (tmp_path / "decision.json").write_text(to_json(decide(load_case(BAZAAR))), encoding="utf-8")
    (tmp_path / "b.json").write_text(json.dumps(_plain(BAZAAR)), encoding="utf-8")
    module = ModuleType("small_rules")
    module.__dict__.update(SMALL=SMALL, NUMBER=5)
    monkeypatch.setitem(sys.modules, "small_rules", module)
    monkeypatch.setattr(sys, "path", [*sys.path])
    monkeypatch.chdir(tmp_path)


def _plain(path: Path) -> object:
    return json.loads(dumps_case(load_case(path), format="json"))


# Forms.


@pytest.mark.parametrize(
    "name", sorted(set(COMMANDS) - {"convert", "graph", "import", "new", "schema"})
)
def test_every_command_offers_every_form(name: str) -> None:
    """Text, Markdown, HTML and JSON, and CSV too where the answer is a table."""
    choice = options_of(name)["form"].type
    assert isinstance(choice, click.Choice)
    assert FORMS[:4] == list(choice.choices)[:4]
    assert "output" in options_of(name)


@pytest.mark.parametrize(
    "name",
    [pytest.param(name, marks=[pytest.mark.long] if name in SLOW else []) for name in TYPED],
)
def test_every_form_is_what_it_says(name: str) -> None:
    """A page is a page, JSON is JSON with a schema, and rows of CSV are equally long."""
    choice = options_of(name)["form"].type
    assert isinstance(choice, click.Choice)
    # A picture is of all authorities, which takes longer.
    forms = [form for form in choice.choices if (name, form) != ("without", "svg")]
    answers = {form: run(*typed(name), "--format", form) for form in forms}
    assert {0} == {answer.exit_code for answer in answers.values()}, answers
    assert "injunction-rules/" in json.loads(answers["json"].output)["schema"]
    page = answers["html"].output
    assert page.startswith("<!DOCTYPE html>")
    assert "<title></title>" not in page
    assert re.search(r"^(#|\|)", answers["markdown"].output, re.MULTILINE)
    if "csv" in answers:
        rows = list(csv.reader(io.StringIO(answers["csv"].output)))
        assert 1 == len(set(map(len, rows)))
    assert answers["text"].output == run(*typed(name)).output


@pytest.mark.parametrize("name", ["decide", "check", "schema", "why", "rules"])
def test_an_answer_goes_to_a_file(name: str) -> None:
    """What would be printed is written, and nothing is printed."""
    words = typed(name) if name in TYPED else [name]
    result = run(*words, "-o", "out")
    assert (0, "") == (result.exit_code, result.output)
    assert run(*words).output == Path("out").read_text("utf-8")


def test_the_problems_of_a_case_file_are_data_too() -> None:
    """As JSON, CSV or Markdown they are printed, with status 2 as ever."""
    bad = demo_text().replace("court: nysd", "court: nyds")
    result = run("check", "-", "--format", "json", given=bad)
    (problem,) = json.loads(result.output)["problems"]
    assert (2, "court", 6) == (result.exit_code, problem["path"], problem["line"])
    table = run("check", "-", "--format", "csv", given=bad)
    assert (2, 2) == (table.exit_code, len(table.output.splitlines()))
    page = run("check", "-", "--format", "markdown", given=bad).output
    assert "1 problem\n" in page


def test_the_case_file_is_never_written_over() -> None:
    """Nor is it by another of its names."""
    before = Path("case.yaml").read_text("utf-8")
    Path("link.yaml").symlink_to("case.yaml")
    for arguments in (
        ["decide", "case.yaml", "-o", "case.yaml"],
        ["stable", "case.yaml", "--motion", "cease", "-o", "./case.yaml"],
        ["decide-many", "a.yaml", "case.yaml", "-o", "link.yaml"],
        ["decide-many", "docket", "-o", "docket/one.yaml", "--format", "csv"],
        ["replay", "decision.json", "case.yaml", "-o", "decision.json"],
    ):
        result = run(*arguments)
        assert 3 == result.exit_code
        assert "would be written over" in result.output
    assert before == Path("case.yaml").read_text("utf-8")


# Width.


@pytest.mark.parametrize(("columns", "widest"), [(None, 100), ("", 100), ("x", 100), ("0", 100)])
def test_a_pipe_is_a_hundred_columns_wide(
    columns: str | None, widest: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So it is where ``COLUMNS`` says nothing that is a width, and there is no terminal."""
    monkeypatch.setattr(os, "get_terminal_size", lambda _: os.terminal_size((0, 0)))
    lines = run("rules", "takedown", COLUMNS=columns).output.splitlines()
    assert 90 < max(map(len, lines)) <= widest


def test_a_pipe_and_a_file_are_as_wide_as_columns_says() -> None:
    """Wider than a terminal may be, and never narrower than an outline needs."""
    wide = run("rules", "takedown", COLUMNS="160").output
    assert 140 < max(map(len, wide.splitlines())) <= 160
    assert 50 < max(map(len, run("rules", "takedown", COLUMNS="8").output.splitlines())) <= 60
    run("rules", "takedown", "-o", "out", COLUMNS="160")
    assert wide == Path("out").read_text("utf-8")


@pytest.mark.parametrize(
    ("terminal", "widest"), [(200, 100), (72, 72), (20, 60), (0, 100), (None, 100)]
)
def test_a_pipe_is_as_wide_as_the_terminal(
    terminal: int | None, widest: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where ``COLUMNS`` says nothing: up to a limit, and a hundred columns without a terminal."""

    def size(_: int) -> os.terminal_size:
        if terminal is None:
            raise OSError("no terminal")
        return os.terminal_size((terminal, 24))

    monkeypatch.setattr(os, "get_terminal_size", size)
    lines = run("rules", "takedown").output.splitlines()
    assert widest - 10 < max(map(len, lines)) <= widest
    assert lines == run("rules", "takedown", COLUMNS=str(widest)).output.splitlines()


def test_a_program_without_streams_has_a_width(monkeypatch: pytest.MonkeyPatch) -> None:
    """A process that was started without standard streams has no terminal."""
    expected = run("rules", "takedown", COLUMNS="100").output
    for name in ("__stdout__", "__stderr__", "__stdin__"):
        monkeypatch.setattr(sys, name, None)
    assert expected == run("rules", "takedown").output


def test_a_page_without_a_case_has_its_heading_once() -> None:
    """The first heading of the answer is the title of the page."""
    for typed in (["rules", "takedown"], ["demo"], ["stable", "case.yaml", "--motion", "cease"]):
        page = run(*typed, "--format", "html").output
        (title,) = re.findall(r"<h1>(.*?)</h1>", page)
        assert f"<h2>{title}</h2>" not in page


def test_a_terminal_that_is_none_gets_plain_text() -> None:
    """A program may claim to understand colours where rich finds no terminal."""
    assert "\x1b" not in run("rules", "takedown", TTY_COMPATIBLE="0").output


# Examples.


@pytest.mark.parametrize(("name", "line"), list(examples()))
def test_examples_are_quoted_for_every_shell(name: str, line: str) -> None:
    """What bash or zsh would expand stands in quotes."""
    bare = re.sub(r"'[^']*'", "", line)
    assert not re.search(r"[\[\]*?~^#!{}$`;&()]|(?:^| )=", bare)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_an_example(name: str) -> None:
    """At least one line, of that command."""
    lines = [line for owner, line in examples() if owner == name]
    assert lines
    assert all(line.startswith(f"injunction-rules {name}") for line in lines)


@pytest.mark.parametrize(
    ("name", "line"),
    [
        pytest.param(
            name,
            line,
            marks=[pytest.mark.long] if name in SLOW else [],
            id=line,
        )
        for name, line in examples("new")
    ],
)
def test_examples_run(name: str, line: str) -> None:
    """Every example prints or writes something, with status 0; what asks is typed in elsewhere."""
    if "--cross-check" in line and "durable" not in available():
        pytest.skip("durable-rules cannot be imported on this Python")
    ours, _, others = line.partition(" | ")
    words = shlex.split(ours)
    given = None
    if "<" in words:
        place = words.index("<")
        given = Path(words[place + 1]).read_text("utf-8")
        del words[place : place + 2]
    before = set(Path().iterdir())
    result = run(*words[1:], given=given)
    assert (0, None) == (result.exit_code, result.exception), result.output
    assert result.stdout or set(Path().iterdir()) - before
    assert not others or shlex.split(others)


def test_one_rule_or_one_doctrine_is_data_too() -> None:
    """A rule alone comes without its doctrine."""
    rule, doctrine = (
        json.loads(run("rules", id, "--format", "json").output)
        for id in ("takedown.prompt", "takedown")
    )
    assert ([], ["takedown.prompt"]) == (rule["doctrines"], [part["id"] for part in rule["rules"]])
    assert ["takedown"] == [part["id"] for part in doctrine["doctrines"]]
    assert rule["rules"][0] in doctrine["rules"]


# Rule books by name.


def test_a_rule_book_is_named_by_its_module() -> None:
    """Every engine decides by it, and its kinds of fact may stand in the case file."""
    answers = [
        run("decide", "--rules", "acme_rules:RULES", str(ACME), "--engine", engine, *more)
        for engine in ("reference", "compiled")
        for more in ([], ["--format", "json"])
    ]
    assert {0} == {answer.exit_code for answer in answers}, answers
    assert answers[0].output.splitlines()[:5] == answers[2].output.splitlines()[:5]
    assert "answered by the safe harbor of § 512" in answers[0].output
    assert 2 == run("decide", str(ACME)).exit_code
    for words in (
        ["check", str(ACME)],
        ["rules", "safe-harbor"],
        ["schema"],
        ["decide-many", str(ACME)],
        ["circuits", str(ACME)],
    ):
        assert 0 == run(*words, "--rules", "acme_rules:RULES").exit_code, words


def test_a_module_in_the_current_folder_is_found() -> None:
    """Python looks there last."""
    Path("my_rules.py").write_text(
        "from injunction_rules import RULES\nMINE = RULES.without('takedown.prompt')\n"
    )
    assert "takedown.prompt\n" not in run("rules", "takedown", "--rules", "my_rules:MINE").output
    sys.modules.pop("my_rules")


def test_an_installed_rule_book_is_named_by_its_entry_point(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The name is that of the entry point; the nearest is hinted at."""
    folder = Path("acme_rules-1.dist-info")
    folder.mkdir()
    (folder / "METADATA").write_text("Metadata-Version: 2.1\nName: acme-rules\nVersion: 1\n")
    (folder / "entry_points.txt").write_text(
        "[injunction_rules.rule_books]\nsmall = small_rules:SMALL\n"
    )
    monkeypatch.syspath_prepend(str(Path.cwd()))
    assert rule_book_named("small") is SMALL
    with pytest.raises(RuleError, match="no installed package has a rule book 'smal'; did you me"):
        rule_book_named("smal")
    assert ["small"] == completed("decide", "--rules", "sm")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("nothing-like-it-at-all", "has a rule book 'nothing-like-it-at-all'"),
        ("a b:c", "expected a rule book as package.module:NAME, found 'a b:c'"),
        ("no_such_module:RULES", "no_such_module cannot be imported: ModuleNotFoundError"),
        ("small_rules:SMAL", "small_rules has no 'SMAL'; did you mean 'SMALL'?"),
        ("small_rules:NUMBER", "small_rules has no rule book 'NUMBER'; one of SMALL"),
        ("json:loads", "json has no rule book 'loads'"),
        ("broken:RULES", "broken cannot be imported: ZeroDivisionError: "),
    ],
)
def test_a_rule_book_that_is_not_there_is_told(text: str, told: str) -> None:
    """In a sentence, with status 2, whatever its module does."""
    Path("broken.py").write_text("1 / 0\n")
    result = run("decide", "case.yaml", "--rules", text)
    assert 2 == result.exit_code
    assert told in result.output


def test_the_schema_of_a_decision_takes_no_rules() -> None:
    """It is the same for all."""
    result = run("schema", "--decision", "--rules", "small_rules:SMALL")
    assert (2, True) == (result.exit_code, "the same for all rules" in result.output)


def test_two_rule_books_are_compared() -> None:
    """The option is given once for each law."""
    result = run("compare", *["--rules", "small_rules:SMALL"] * 3)
    assert (2, True) == (result.exit_code, "--rules: two laws are compared" in result.output)


# Completion.


def completed(*words: str) -> list[str]:
    """Give what a shell offers for the last word."""
    *typed, incomplete = words
    complete = ShellComplete(main, {}, "injunction-rules", "_INJUNCTION_RULES_COMPLETE")
    return [item.value for item in complete.get_completions(typed, incomplete)]


def test_case_files_are_completed() -> None:
    """Files that may be cases, and folders beside them; otherwise what the shell has."""
    Path("notes.txt").touch()
    files = ["a.yaml", "b.json", "case.yaml", "decision.json", "docket.json", "docket/"]
    assert files == completed("decide", "")
    assert ["docket/one.yaml"] == completed("why", "docket/")
    assert ["no"] == completed("decide", "no")
    assert ["none/x"] == completed("decide", "none/x")
    assert ["ou"] == completed("decide", "case.yaml", "-o", "ou")
    assert ["b.json"] == completed("decide-many", "a.yaml", "b")
    # What would be cut at a space is left to the shell.
    Path("two words.yaml").touch()
    assert ["two"] == completed("decide", "two")


def test_words_of_the_law_are_completed() -> None:
    """Courts, rules, doctrines, findings and authorities, each where it may stand."""
    assert "ilnd" in completed("decide", "--forum", "il")
    assert ["prompt-takedown"] == completed("why", "case.yaml", "prompt-t")
    assert {"takedown", "takedown.prompt"} < set(completed("rules", "takedown"))
    assert ["takedown.prompt"] == completed("compare", "--without", "takedown.pr")
    assert ["havens-v-james"] == completed("without", "havens")
    assert ["alter ego"] == completed("elements", "case.yaml", "--theory", "alt")
    assert "decide-many" in completed("dec")


def test_what_is_completed_follows_the_rule_book() -> None:
    """Rules of another book are offered where it is named."""
    book = ("--rules", "acme_rules:RULES")
    assert any(word.startswith("safe-harbor") for word in completed("rules", *book, "safe"))
    assert [] == completed("rules", "safe-h")


def test_motions_and_people_are_those_of_the_case_file() -> None:
    """They are read from the file that stands before; where none can be read, none are offered."""
    assert ["cease", "contempt"] == completed("why", "case.yaml", "--motion", "")
    assert ["bazaar"] == completed("why", "case.yaml", "--against", "")
    assert [] == completed("why", "none.yaml", "--motion", "")
    assert [] == completed("why", "--motion", "")


# What is imported.


def test_deciding_imports_what_it_needs_and_no_more() -> None:
    """Piped: neither what prints elsewhere nor what asks, nor durable-rules."""
    code = (
        "import sys; from injunction_rules.cli.main import main\n"
        "try: main(['decide', 'case.yaml', '--format', sys.argv[1]])\n"
        "except SystemExit: print(*sorted(sys.modules), file=sys.stderr)"
    )
    never = {
        *("rich", "hypothesis", "durable", "tqdm", "importlib.metadata", "csv"),
        *(f"injunction_rules.{name}" for name in ("queries", "changes", "corpus", "dockets")),
        "injunction_rules.engines.durable",
        "injunction_rules.rendering.terminal",
    }
    for form, more in (
        ("text", {f"injunction_rules.decisions.{name}" for name in ("drafting", "data", "schema")}),
        ("json", {"injunction_rules.decisions.drafting", "docx"}),
    ):
        done = subprocess.run(
            [sys.executable, "-c", code, form], capture_output=True, text=True, check=True
        )
        assert done.stdout
        assert not (never | more) & set(done.stderr.split())


# Two engines.


@pytest.mark.parametrize(
    "words",
    [
        ("case.yaml", "--cross-check"),
        ("--cross-check", "case.yaml"),
        ("--cross-check", "--engine", "compiled", "case.yaml"),
        ("--cross-check=reference", "case.yaml"),
        ("--cross-check", "reference", "case.yaml"),
    ],
)
@pytest.mark.parametrize("name", ["decide", "decide-many"])
def test_a_decision_is_checked_by_a_second_engine(name: str, words: tuple[str, ...]) -> None:
    """By durable where none is named; a file after the option is a file."""
    if "reference" not in "".join(words) and "durable" not in available():
        pytest.skip("durable-rules cannot be imported on this Python")
    assert run(name, *words).output == run(name, "case.yaml").output


def test_engines_that_differ_are_an_exit_status_of_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """One sentence names the question."""
    monkeypatch.setattr(
        "injunction_rules.engines.reference.ReferenceEngine.evaluate", lambda *_: ((), ())
    )
    monkeypatch.setattr("injunction_rules.engines.checking._difference", lambda *_: "it is so")
    result = run("decide", "case.yaml", "--cross-check", "reference")
    assert result.exit_code == 1
    assert "the engines 'compiled' and 'reference' differ on cease against bazaar" in result.output


# Documentation.


def test_the_page_of_the_documentation_has_every_command_and_option(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It is made of the commands, and speaks of what this program does."""
    monkeypatch.syspath_prepend(str(ROOT / "docs" / "_ext"))
    page = "\n".join(import_module("commands").commands())
    for name in COMMANDS:
        section = page.partition(f"## {name}\n")[2].partition("\n## ")[0]
        for parameter in command(name).params:
            for option in parameter.opts if isinstance(parameter, click.Option) else ():
                assert option in section.replace("\\", "")
        for owner, line in examples():
            assert owner != name or line in section
    written = (ROOT / "docs" / "reference" / "command-line.md").read_text("utf-8")
    assert "<!-- generated: commands -->" in written
    for shell in ("bash", "zsh", "fish"):
        assert f"_INJUNCTION_RULES_COMPLETE={shell}_source injunction-rules" in written
