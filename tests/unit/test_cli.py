"""The command ``injunction-rules``."""

from __future__ import annotations

import errno
import io
import json
import os
import re
import runpy
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from hostile import unprintable
from injunction_rules import RULES, demo
from injunction_rules.casefile.loading import dumps_case
from injunction_rules.casefile.schema import case_schema
from injunction_rules.cli import main as cli
from injunction_rules.cli.main import COMMANDS
from injunction_rules.cli.output import Failure, Forms, emit
from injunction_rules.corpus import demo_text
from injunction_rules.decisions.data import decision_schema
from injunction_rules.decisions.decision import Decision
from injunction_rules.errors import EngineError

TRANSCRIPTS = Path(__file__).parents[1] / "transcripts"


def _run(*arguments: str, given: str | bytes | None = None, **environment: str) -> Result:
    return CliRunner().invoke(
        cli.main,
        [*arguments],
        input=given,
        env={"FORCE_COLOR": None, "COLUMNS": "100", **environment},
    )


@pytest.fixture(name="case_file")
def _case_file(tmp_path: Path) -> str:
    path = tmp_path / "case.yaml"
    path.write_text(demo_text(), encoding="utf-8")
    return str(path)


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("demo.txt", ["demo", "--engine", "reference"]),
        ("demo.md", ["demo", "--engine", "reference", "--format", "markdown"]),
        ("takedown.txt", ["rules", "takedown"]),
    ],
)
def test_transcript(name: str, arguments: list[str]) -> None:
    """What the command prints is pinned; see tests/transcripts/README.md."""
    result = _run(*arguments)
    text = re.sub(r"(injunction-rules +(?:\| )?)[0-9][^\s|]*", r"\g<1><version>", result.output)
    text = re.sub(r"[0-9a-f]{64}", "<rule book>", text)
    path = TRANSCRIPTS / name
    if os.environ.get("UPDATE_TRANSCRIPTS"):
        path.write_text(text, encoding="utf-8", newline="\n")
    assert path.read_text(encoding="utf-8") == text


def test_the_demo_is_the_shipped_case(case_file: str) -> None:
    """The demo decides what ``decide`` decides on the shipped file."""
    assert _run("demo").output == _run("decide", case_file).output


def test_a_case_comes_from_standard_input() -> None:
    """A dash reads the case from standard input."""
    assert _run("demo").output == _run("decide", "-", given=demo_text()).output


def test_json_is_read_by_its_name(tmp_path: Path) -> None:
    """A file that ends in .json is JSON."""
    path = tmp_path / "case.json"
    path.write_text(dumps_case(demo(), format="json"), encoding="utf-8")
    result = _run("decide", str(path), "--format", "json")
    assert result.exit_code == 0
    assert json.loads(result.output)["schema"] == "injunction-rules/decision@3"


def test_json_says_more_where_it_is_asked_to() -> None:
    """The text of the rules and the whole trace are options of each command that decides."""
    short, text, full = (
        json.loads(_run("demo", "--format", "json", *options).output)
        for options in ([], ["--rule-text"], ["--full"])
    )
    assert short.keys() < text.keys()
    assert [len(tree["rules"]) < len(RULES.rules) for tree in (short, text, full)] == [
        True,
        True,
        False,
    ]


def test_forum_and_date_can_be_changed() -> None:
    """The receipt says the forum and the date that were asked for."""
    result = _run("demo", "--format", "json", "--forum", "ilnd", "--as-of", "2024-02-15")
    receipt = json.loads(result.output)["receipt"]
    assert (receipt["forum"], receipt["as_of"]) == ("ilnd", "2024-02-15")


def test_full_leaves_nothing_out() -> None:
    """Asked for everything, the text has every rule."""
    text = _run("demo", "--full").output
    for rule in RULES.rules:
        assert rule.id in text


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_output_goes_to_a_file(form: str, tmp_path: Path) -> None:
    """What would be printed is written, and nothing is printed."""
    out = tmp_path / "out"
    result = _run("demo", "--format", form, "-o", str(out))
    assert (result.exit_code, result.output) == (0, "")
    assert _run("demo", "--format", form).output == out.read_text(encoding="utf-8")


def test_output_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """A path that cannot be written has an exit status of its own."""
    result = _run("demo", "-o", str(tmp_path / "none" / "out"))
    assert result.exit_code == 3
    assert "No such file or directory" in result.output
    assert _run("demo", "-o", "a\0b").exit_code == 3


def test_in_a_terminal_the_text_has_colours() -> None:
    """A terminal gets the text in colour, and without colour where that is asked."""
    tree = _run("demo", FORCE_COLOR="1", TERM="xterm-256color", COLUMNS="88").output
    assert "\x1b[31mDENIED\x1b[0m" in tree
    quiet = _run("demo", FORCE_COLOR="1", TERM="xterm-256color", NO_COLOR="1").output
    assert not re.search(r"\x1b\[(?:[0-9;]*;)?3[0-7]m", quiet)
    piped = _run("demo").output
    assert "\x1b" not in piped


def test_a_good_file_has_no_problems(case_file: str) -> None:
    """Checking a good file says so."""
    assert f"{case_file}: no problems\n" == _run("check", case_file).output


def test_every_problem_is_told_at_once() -> None:
    """A bad file is told by name, path, line and hint; the status is 2."""
    bad = demo_text().replace("fact: listing", "fact: lsiting")
    bad = bad.replace("court: nysd", "court: nyds")
    for command in ("check", "decide"):
        result = _run(command, "-", given=bad)
        assert result.exit_code == 2
        assert result.output.startswith("<stdin>: 3 problems\n")
        assert "court (line 6)" in result.output
        assert result.output.count("did you mean 'listing'?") == 2


@pytest.mark.parametrize(
    "given",
    ["", "a: [", "[]", "\x00", b"\xff\xfe", "&a [*a, *a]", "schema: !!python/object:os.system x"],
)
def test_no_input_brings_a_traceback(given: str | bytes) -> None:
    """Whatever is read, the answer is words and status 2."""
    result = _run("decide", "-", given=given)
    assert result.exit_code == 2
    assert isinstance(result.exception, SystemExit)
    assert "Traceback" not in result.output


def test_a_file_that_is_not_there_is_told() -> None:
    """A missing file is bad input, and its name is shown and not obeyed."""
    result = _run("check", "no\x1b[31m such")
    assert result.exit_code == 2
    assert set() == unprintable(result.output)


@pytest.mark.parametrize(
    "arguments",
    [
        ["demo", "--forum", "nyds"],
        ["demo", "--as-of", "2023-13-01"],
        ["demo", "--engine", "warp"],
        ["rules", "takedwon"],
        ["rules", "\x1b[31m"],
        ["decide"],
        ["nonsense"],
    ],
)
def test_bad_arguments_are_told(arguments: list[str]) -> None:
    """A wrong option or argument is bad input."""
    result = _run(*arguments)
    assert result.exit_code == 2
    assert isinstance(result.exception, SystemExit)
    assert set() == unprintable(result.output)


def test_a_mistyped_id_has_a_hint() -> None:
    """The nearest rule or doctrine is named; without one, where to find them."""
    assert "did you mean 'takedown'?" in _run("rules", "takedwon").output
    assert "lists them all" in _run("rules", "xyzzy").output


def test_the_rule_book_can_be_read() -> None:
    """All of it, one doctrine, or one rule."""
    assert "PROMPT TAKEDOWN\ntakedown\n" in _run("rules").output
    assert _run("rules", "takedown").output.startswith("PROMPT TAKEDOWN\ntakedown\n")
    assert _run("rules", "takedown.prompt").output.startswith("takedown.prompt\n")


def test_schemas_are_printed() -> None:
    """The schema of a case file, and that of a decision."""
    assert case_schema() == json.loads(_run("schema").output)
    assert decision_schema() == json.loads(_run("schema", "--decision").output)


def test_help_says_what_this_is_not() -> None:
    """The command says that it gives no legal advice, and each command has an example."""
    text = " ".join(_run("--help").output.split())
    assert "gives no legal advice and predicts no judge" in text
    for name in COMMANDS:
        assert "Example:" in _run(name, "--help").output


def test_the_version_is_printed() -> None:
    """The version is that of the installed package."""
    assert _run("--version").output.startswith("injunction-rules, version ")


def test_an_engine_that_fails_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """A failing engine gives no decision, and status 1."""

    def fail(*_: object, **__: object) -> Decision:
        raise EngineError("it broke\nbadly\x1b")

    monkeypatch.setattr("injunction_rules.cli.decide.decide", fail)
    result = _run("demo")
    assert (result.exit_code, result.output) == (1, "it broke\nbadly\\x1b\n")


def test_standard_input_that_cannot_be_read_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """A closed or broken standard input is bad input."""

    class Broken(io.RawIOBase):
        def readable(self) -> bool:
            return True

        def readinto(self, _: object) -> int:
            raise OSError(errno.EIO, "broken")

    monkeypatch.setattr(click, "open_file", lambda *_: io.BufferedReader(Broken()))
    result = _run("check", "-")
    assert result.exit_code == 2
    assert "broken" in result.output


def test_the_package_can_be_run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """``python -m injunction_rules`` is the command."""
    monkeypatch.setattr(sys, "argv", ["injunction-rules", "--version"])
    with pytest.raises(SystemExit) as stopped:
        runpy.run_module("injunction_rules", run_name="__main__")
    assert stopped.value.code == 0
    assert "injunction-rules, version" in capsys.readouterr().out
    runpy.run_module("injunction_rules.__main__", run_name="imported")
    assert capsys.readouterr().out == ""


def _shell(*arguments: str, **environment: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "injunction_rules", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, **environment},
    )


def test_a_closed_pipe_is_quiet() -> None:
    """A reader that goes away early brings no message."""
    process = _shell("demo", "--format", "json", "--engine", "reference")
    assert process.stdout is not None
    assert process.stderr is not None
    assert process.stdout.readline() == b"{\n"
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    process.wait()


def test_a_stream_that_cannot_carry_a_character_gets_an_escape() -> None:
    """Where the output is ASCII, what is not is written as an escape."""
    process = _shell("demo", PYTHONIOENCODING="ascii")
    out, err = process.communicate()
    assert (process.returncode, err) == (0, b"")
    assert b"Toys \\xb6 2" in out


@pytest.mark.parametrize("form", ["json", "html", "markdown"])
def test_what_a_program_reads_is_utf_8_wherever_it_goes(form: str, tmp_path: Path) -> None:
    """A stream of another encoding carries the same bytes as a file."""
    case = tmp_path / "case.yaml"
    case.write_text(demo_text().replace("name: Alibaba,", 'name: "店铺 😀 ¶",'), "utf-8")
    arguments = ("decide", str(case), "--engine", "reference", "--format", form)
    out, err = _shell(*arguments, PYTHONIOENCODING="cp1252").communicate()
    written = tmp_path / "written"
    assert _run(*arguments, "-o", str(written)).exit_code == 0
    assert (written.read_bytes(), b"") == (out.replace(b"\r\n", b"\n"), err)
    assert "店铺 😀 ¶" in (str(json.loads(out)) if form == "json" else out.decode())


def test_an_order_in_word_is_written_to_a_file(tmp_path: Path) -> None:
    """The file is a Word document, and so is what goes to a pipe."""
    out = tmp_path / "order.docx"
    assert _run("demo", "--format", "docx", "-o", str(out)).exit_code == 0
    assert out.read_bytes()[:2] == b"PK"
    assert _run("demo", "--format", "docx").stdout_bytes[:2] == b"PK"
    refused = _run("demo", "--format", "docx", "-o", str(tmp_path / "none" / "order.docx"))
    assert refused.exit_code == 3
    assert "none" in refused.output


def test_a_word_document_is_not_put_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """The refusal says how to write it instead."""
    monkeypatch.setattr("injunction_rules.cli.output.sys.stdout.isatty", lambda: True)
    with pytest.raises(Failure, match=r"a terminal cannot show docx; name a file with -o"):
        emit(Forms(docx=lambda: b"PK"), "docx")


def test_the_order_in_prose_is_read_in_a_terminal() -> None:
    """It is text there, without marks."""
    text = _run("demo", "--format", "prose").output
    assert "The ruling turns on this:" in text
    assert "*" not in text


def test_without_the_extra_the_command_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The failure is a sentence, and no traceback."""
    monkeypatch.setitem(sys.modules, "docx", None)
    result = _run("demo", "--format", "docx", "-o", "order.docx")
    assert result.exit_code == 2
    assert "pip install 'injunction-rules[word]'" in result.output
