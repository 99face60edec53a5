"""The command that decides a docket."""

from __future__ import annotations

import csv
import io
import json
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from click.testing import CliRunner, Result

from hostile import unprintable
from injunction_rules import decide, demo
from injunction_rules.casefile.loading import dumps_case
from injunction_rules.cli import dockets as cli_many
from injunction_rules.cli.main import main
from injunction_rules.corpus import demo_text
from injunction_rules.decisions.data import to_data
from injunction_rules.dockets.many import CaseResult, decide_many
from quickly import few


def _run(*arguments: object) -> Result:
    return CliRunner().invoke(
        main, ["decide-many", *map(str, arguments)], env={"FORCE_COLOR": None}
    )


@pytest.fixture(name="docket")
def _docket(tmp_path: Path) -> Path:
    """A folder of two good files, a bad one, and one that is no case file."""
    folder = tmp_path / "docket"
    folder.mkdir()
    (folder / "b.YML").write_text(demo_text(), encoding="utf-8")
    (folder / "a.json").write_text(dumps_case(demo(), format="json"), encoding="utf-8")
    (folder / "c.yaml").write_text("schema: [", encoding="utf-8")
    (folder / "notes.txt").write_text("no case", encoding="utf-8")
    return folder


def _expected(*files: Path) -> list[list[str]]:
    return [
        [
            str(file),
            ruling.motion,
            ruling.against,
            ruling.disposition.words,
            ruling.turning_on.name if ruling.turning_on else "",
        ]
        for file in files
        for ruling in decide(demo()).rulings
    ]


def test_a_folder_gives_a_row_for_each_ruling(docket: Path) -> None:
    """Every case file of a folder is decided, in the order of their names."""
    result = _run(docket, "--format", "csv")

    headings, *rows = csv.reader(io.StringIO(result.stdout))
    assert ["file", "motion", "against", "disposition", "turning on"] == headings
    assert _expected(docket / "a.json", docket / "b.YML") == rows


def test_a_bad_file_is_reported_and_the_rest_decided(docket: Path) -> None:
    """Its problems stand on standard error, and the status is 2 at the end."""
    result = _run(docket / "c.yaml", docket / "none.yaml", docket / "a.json", "--format", "csv")

    assert 2 == result.exit_code
    assert f"{docket / 'c.yaml'}: 1 problem" in result.stderr
    assert "expected a file that can be read, found no such file or directory" in result.stderr
    assert "notes" not in result.stderr
    assert _expected(docket / "a.json") == list(csv.reader(io.StringIO(result.stdout)))[1:]


def test_good_files_alone_leave_nothing_to_say(docket: Path) -> None:
    """The status is 0, and standard error is empty."""
    result = _run(docket / "a.json")

    assert (0, "") == (result.exit_code, result.stderr)


def test_text_is_a_table(docket: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As text, each ruling is a row under the headings."""
    monkeypatch.chdir(docket)
    lines = _run("a.json", "b.YML").stdout.splitlines()

    assert ["file", "motion", "against", "disposition", "turning", "on"] == lines[0].split()
    for line, (file, motion, against, *_) in zip(
        [line for line in lines if ".json" in line or ".YML" in line],
        _expected(Path("a.json"), Path("b.YML")),
        strict=True,
    ):
        assert [file, motion, against] == line.split()[:3]


def test_a_line_of_json_is_a_whole_decision(docket: Path) -> None:
    """Each line is what ``decide --format json`` gives."""
    result = _run(docket / "a.json", docket / "b.YML", "--format", "jsonl")

    assert [to_data(decide(demo()))] * 2 == [json.loads(one) for one in result.stdout.splitlines()]


def test_engine_forum_and_date_hold_for_all(docket: Path) -> None:
    """They stand in the receipt of each decision."""
    changes = ["--forum", "ilnd", "--as-of", "2024-02-15", "--engine", "reference"]

    for line in _run(docket, "--format", "jsonl", *changes).stdout.splitlines():
        receipt = json.loads(line)["receipt"]
        assert ["ilnd", "2024-02-15", "reference"] == [
            receipt[name] for name in ("forum", "as_of", "engine")
        ]


@pytest.mark.parametrize("form", ["text", "csv", "jsonl"])
def test_output_goes_to_a_file(form: str, docket: Path, tmp_path: Path) -> None:
    """What would be printed is written, and of lines the summary is printed instead."""
    out = tmp_path / "out"

    printed = _run(docket / "a.json", "--format", form).stdout
    written = _run(docket / "a.json", "--format", form, "-o", out)

    assert 0 == written.exit_code
    assert ("" if form == "text" else "1 file decided.") in written.stdout
    assert (form == "text") == (not written.stdout)
    assert printed == out.read_text(encoding="utf-8")


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_a_page_ends_with_a_summary(form: str, docket: Path) -> None:
    """It counts rulings by motion, and the files that were not decided."""
    printed = _run(docket, "--format", form).stdout

    assert "denied as futile" in printed
    assert "2 files decided, 1 not decided." in printed


def test_as_json_the_summary_is_data(docket: Path) -> None:
    """Its last row is the sum of all rulings."""
    tree = json.loads(_run(docket, "--format", "json").stdout)

    assert len(tree["rulings"]) == tree["summary"]["motions"][-1]["in_all"]
    assert {"decided": 2, "not_decided": 1} == tree["summary"]["files"]


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="no alarm here")
def test_a_file_that_takes_too_long_is_reported(docket: Path) -> None:
    """It is given up, the status is 2, and a limit that is none is refused."""
    result = _run(docket / "a.json", "--seconds-each", "0.000001")

    assert 2 == result.exit_code
    assert "it took longer than 1e-06 s, and was given up" in result.stderr
    assert "0 is not in the range x>0" in _run(docket, "--seconds-each", "0").stderr


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "Missing argument 'FILES...'"),
        (["case.yaml", "--processes", "-1"], "-1 is not in the range x>=0"),
        (["case.yaml", "--forum", "nyds"], "no federal court 'nyds'; did you mean 'nysd'?"),
        (["."], ".: no .yaml, .yml, .json file in this folder"),
    ],
)
def test_what_cannot_be_asked_is_told(
    arguments: list[str], told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Bad arguments are bad input: words, and status 2."""
    monkeypatch.chdir(tmp_path)
    result = _run(*arguments)

    assert 2 == result.exit_code
    assert told in result.stderr


def test_other_processes_decide_the_same(docket: Path) -> None:
    """Processes are a matter of speed alone."""
    assert _run(docket, "--processes", "2").output == _run(docket, "--processes", "0").output


@pytest.mark.parametrize(("files", "processes"), [(200, 1), (201, None)])
def test_processes_start_where_that_is_worth_it(
    files: int, processes: int | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Few files are decided sooner than processes are started."""
    asked = []

    def noted(paths: list[Path], **options: object) -> Iterator[CaseResult]:
        asked.append((len(paths), options["processes"]))
        yield from ()

    monkeypatch.setattr(cli_many, "decide_many", noted)
    _run(*["case.yaml"] * files)

    assert [(files, processes)] == asked


def test_no_bar_tears_the_lines_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows that come as they are decided need no bar; a table at the end does."""

    class Terminal(io.BytesIO):
        def isatty(self) -> bool:
            return True

    asked = []

    def noted(paths: list[Path], **options: object) -> Iterator[CaseResult]:
        asked.append(options["progress"])
        yield from ()

    monkeypatch.setattr(cli_many, "decide_many", noted)
    decide_all = cli_many.decide_many_command.callback
    assert decide_all is not None
    for form, output in product(("text", "csv", "jsonl"), (io.BytesIO(), Terminal())):
        monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(output))
        decide_all([Path("case.yaml")], 1, form, "-", resume=False)

    assert [None, None, None, False, None, False] == asked


def test_a_bug_is_reported_with_its_place(monkeypatch: pytest.MonkeyPatch) -> None:
    """What nobody raised on purpose comes with the file and the traceback."""
    failed = CaseResult(0, "a.yaml", error="ZeroDivisionError: by nought", traceback="Traceback …")
    monkeypatch.setattr(cli_many, "decide_many", lambda *_, **__: (one for one in [failed]))

    result = _run("a.yaml")

    assert 2 == result.exit_code
    assert "a.yaml: ZeroDivisionError: by nought\nTraceback …\n" == result.stderr


@pytest.mark.parametrize(("number", "more"), [(2, ""), (12, " and 2 more")])
def test_files_that_were_decided_again_are_told_in_one_line(
    number: int, more: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As many as a line has room for are named; one that failed is told by itself."""

    def again(paths: list[Path], **options: Any) -> Iterator[CaseResult]:
        yield from (evolve(result, again=True) for result in decide_many(paths, **options))

    monkeypatch.setattr(cli_many, "decide_many", again)
    monkeypatch.chdir(tmp_path)
    first, bad, *rest = _many(Path(), number + 1)
    result = _run(bad, first, *rest)

    names = ", ".join(map(str, [first, *rest][:10]))
    *told, line = result.stderr.splitlines()
    assert told[0].startswith(f"{bad}: 1 problem")
    assert f"decided again, for a process ended: {names}{more}" == line


def test_hostile_text_is_shown_and_obeyed_by_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No name of a file reaches a terminal or a spreadsheet as it is."""
    monkeypatch.chdir(tmp_path)
    good, bad = Path("=1+1\u202e.yaml"), Path("\x1b[31m.yaml")
    good.write_text(demo_text(), encoding="utf-8")
    bad.write_text("schema: [", encoding="utf-8")

    for form in ("text", "csv", "jsonl"):
        result = _run(good, bad, "--format", form)
        assert set() == unprintable(result.stdout) | unprintable(result.stderr)
    rows = list(csv.reader(io.StringIO(_run(good, "--format", "csv").stdout)))
    assert {"'=1+1\\u202e.yaml"} == {file for file, *_ in rows[1:]}


# Interrupted and resumed.


def _many(folder: Path, number: int) -> list[Path]:
    """Write copies of a case file, of which the second is none."""
    paths = [folder / f"{place:03}.yaml" for place in range(number)]
    for path in paths:
        path.write_text(demo_text(), encoding="utf-8")
    paths[1].write_text("schema: [", encoding="utf-8")
    return paths


class _Stopping:
    """Decides as ever, and sends a signal to this process while it takes the third result."""

    def __init__(self, signal_number: int, times: int = 1) -> None:
        self.signal_number = signal_number
        self.times = times

    def __call__(self, *arguments: Any, **options: Any) -> Iterator[CaseResult]:
        for result in decide_many(*arguments, **options):
            if result.index == 2:
                for _ in range(self.times):
                    signal.raise_signal(self.signal_number)
            yield result


@pytest.mark.parametrize("form", ["csv", "jsonl"])
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_docket_goes_on(
    form: str, number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Lines that are written stay, the last says how far they are, and the rest is added."""
    monkeypatch.chdir(tmp_path)
    docket = _many(Path(), 5)
    whole = _run(*docket, "--format", form).stdout
    asked = [*docket, "--format", form, "-o", "out", "--resume"]

    monkeypatch.setattr(cli_many, "decide_many", _Stopping(number))
    stopped = _run(*asked)
    *lines, mark = Path("out.part").read_text("utf-8").splitlines()
    told = "interrupted after 3 of 5 files; out.part has them, and --resume goes on"
    assert (128 + number, True) == (stopped.exit_code, told in stopped.stderr)
    assert not Path("out").exists()
    assert whole.startswith("\n".join(lines))
    if form == "jsonl":
        assert {"interrupted": True, "done": 3, "failed": 1, "last": "002.yaml"} == json.loads(mark)
    else:
        assert "# interrupted,3,1,002.yaml," == mark

    monkeypatch.setattr(cli_many, "decide_many", decide_many)
    resumed = _run(*asked)
    # A case that could not be decided before still counts.
    assert (2, "") == (resumed.exit_code, resumed.stderr)
    assert (whole, False) == (Path("out").read_text("utf-8"), Path("out.part").exists())
    again = _run(*asked)
    assert (2, True) == (again.exit_code, "out: is not interrupted" in again.stderr)


@pytest.mark.parametrize("form", ["text", "markdown", "json", "html"])
def test_an_interrupted_page_has_what_was_decided(
    form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It says that it is not whole."""
    docket = _many(tmp_path, 5)
    monkeypatch.setattr(cli_many, "decide_many", _Stopping(signal.SIGTERM))
    stopped = _run(*docket, "--format", form)

    assert 143 == stopped.exit_code
    assert ("002.yaml" in stopped.stdout, "003.yaml" in stopped.stdout) == (True, False)
    if form == "json":
        assert 3 == json.loads(stopped.stdout)["interrupted"]["done"]
    else:
        assert "Interrupted after 3 of 5 files." in stopped.stdout


def test_lines_in_a_pipe_are_marked_when_they_are_interrupted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who reads them is told that they are not all."""
    monkeypatch.setattr(cli_many, "decide_many", _Stopping(signal.SIGTERM))
    stopped = _run(*_many(tmp_path, 5), "--format", "csv")
    assert (143, True) == (stopped.exit_code, "# interrupted,3,1," in stopped.stdout)
    assert stopped.stderr.endswith("interrupted after 3 of 5 files\n")


def test_a_second_signal_stops_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever cannot wait for the case that is being decided need not; the file is marked."""
    monkeypatch.setattr(cli_many, "decide_many", _Stopping(signal.SIGINT, times=2))
    out = tmp_path / "out"
    stopped = _run(*_many(tmp_path, 5), "--format", "csv", "-o", out)
    assert (130, True) == (stopped.exit_code, "interrupted before" in stopped.stderr)
    assert "# interrupted,2,1," in (tmp_path / "out.part").read_text("utf-8")


def test_in_another_thread_no_signal_is_asked_for(tmp_path: Path) -> None:
    """Only the main thread may."""
    docket = _many(tmp_path, 2)
    with ThreadPoolExecutor(1) as threads:
        assert 2 == threads.submit(_run, *docket).result().exit_code


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{}\n",
        "[]\n",
        '{"interrupted": false, "done": 1, "failed": 0}\n',
        "a,b\n",
        "\xff\n",
        '"x\n',
    ],
)
@pytest.mark.parametrize("form", ["csv", "jsonl"])
def test_another_file_is_not_gone_on_with(
    content: str, form: str, docket: Path, tmp_path: Path
) -> None:
    """What has no mark was not interrupted, and is left as it is."""
    out = tmp_path / "out"
    part = tmp_path / "out.part"
    part.write_text(content, encoding="latin-1")
    result = _run(docket / "a.json", "--format", form, "-o", out, "--resume")
    assert (2, True) == (result.exit_code, "is not marked as interrupted" in result.stderr)
    assert (content, False) == (part.read_text("latin-1"), out.exists())


def test_a_docket_of_other_files_is_not_gone_on_with(docket: Path, tmp_path: Path) -> None:
    """The last file that was taken must be in its place among those that are given."""
    out = tmp_path / "out"
    part = tmp_path / "out.part"
    mark = {"interrupted": True, "done": 1, "failed": 0, "last": "b.yaml"}
    for done in (1, 7, -1):
        part.write_text(json.dumps({**mark, "done": done}) + "\n", encoding="utf-8")
        result = _run(docket / "a.json", "--format", "jsonl", "-o", out, "--resume")
        assert (2, True) == (result.exit_code, "was not made of these files" in result.stderr)
    part.unlink()
    part.mkdir()
    assert 3 == _run(docket / "a.json", "--format", "csv", "-o", out, "--resume").exit_code


@pytest.mark.parametrize("more", [["--format", "csv"], ["-o", "out"]])
def test_only_lines_in_a_file_can_be_gone_on_with(more: list[str], docket: Path) -> None:
    """A page is written at once, and what was printed is gone."""
    result = _run(docket / "a.json", "--resume", *more)
    assert (2, True) == (result.exit_code, "--resume goes on with a file" in result.stderr)


@pytest.mark.parametrize("processes", few(["1", "2"], 2))
def test_a_process_that_is_told_to_end_leaves_a_file_to_go_on_with(
    processes: str, tmp_path: Path
) -> None:
    """A real one, in the middle of its work."""
    docket = _many(tmp_path, 60)
    out = tmp_path / "out"
    quick = ("--format", "csv", "--engine", "compiled")
    asked = ["decide-many", *docket, *quick, "-o", out, "--processes", processes]
    process = subprocess.Popen(
        [sys.executable, "-m", "injunction_rules", *map(str, asked)], stderr=subprocess.PIPE
    )
    part = tmp_path / "out.part"
    while not part.exists() or len(part.read_bytes().splitlines()) < 12:
        assert process.poll() is None
        time.sleep(0.01)
    process.terminate()
    assert "interrupted after" in process.communicate()[1].decode()
    assert 143 == process.returncode
    assert part.read_text("utf-8").splitlines()[-1].startswith("# interrupted,")
    resumed = CliRunner().invoke(main, [*map(str, asked), "--resume"])
    assert 2 == resumed.exit_code
    assert _run(*docket, *quick).stdout == out.read_text("utf-8")


@pytest.mark.skipif(sys.platform != "linux", reason="processes are forked on Linux alone")
@pytest.mark.parametrize(("threads", "method"), [(1, "fork"), (2, "spawn")])
def test_a_process_with_threads_is_not_forked(
    threads: int, method: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A thread may hold a lock that nobody would give back in the copy."""
    monkeypatch.setattr(cli_many.threading, "active_count", lambda: threads)

    assert cli_many._start_method() == method
