"""Nothing is lost: full disks, closed pipes, interruptions and kills, in every command."""

from __future__ import annotations

import builtins
import errno
import fcntl
import io
import json
import os
import re
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import cache, partial
from pathlib import Path
from threading import Thread
from typing import Any

import click
import pytest
from attrs import evolve
from click.testing import CliRunner, Result

from injunction_rules import RULES
from injunction_rules.cli import files, new, reading
from injunction_rules.cli.main import COMMANDS, main
from injunction_rules.cli.output import STATUSES, Failure, Forms, blocks_in_forms, printing
from injunction_rules.law.doctrines.takedown import DOCTRINE, PROMPT, WITHIN_A_MONTH
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.rendering.csv import comma_separated
from injunction_rules.rendering.reported import data, report, table

CONTEXT = click.Context(main)

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"

PARTS = {
    "file": ["case.yaml"],
    "files": ["case.yaml", "second.yaml"],
    "document": ["decision.json"],
    "motion": ["--motion", "cease"],
    "against": ["--against", "bazaar"],
    "engine": ["--engine", "compiled"],
}
"""What is typed for a parameter, by its name."""

MORE = {
    "sweep": ["--axis", "takedown.prompt-days=3,4"],
    "what-if": ["--set", "listing.removed=never"],
    "without": ["kelly-toys-2023"],
    "rules": ["takedown"],
    "history": ["--until", "2024-02-01"],
    "compare": ["--relief", "cease"],
    "check-rules": ["--forum", "nysd"],
}
"""What a command needs beside that."""

ALL = {"import": ["import", "docket.json"], "without svg": ["without", "--all"]}
"""All that is typed for a command, or for one in one of its forms."""

TWO_RULES = RuleBook([evolve(DOCTRINE, rules=[PROMPT, WITHIN_A_MONTH])], RULES.standards)

SLOW = {
    "check-rules": TWO_RULES,
    "compare": [TWO_RULES],
    "corpus": TWO_RULES,
    "coverage": TWO_RULES,
    "without": TWO_RULES,
}
"""Commands that take seconds with all rules, with a book of two."""

INPUTS = ("case.yaml", "second.yaml", "decision.json", "docket.json")
OLD = "what was written before"


def command_of(name: str) -> click.Command:
    """Give a command by its name."""
    command = main.get_command(CONTEXT, name)
    assert command is not None
    return command


def typed(name: str, form: str = "") -> list[str]:
    """Give what is typed for a command, without output and form."""
    words = [name]
    for parameter in command_of(name).params:
        words += PARTS.get(parameter.name or "", [])
    return ALL.get(f"{name} {form}", ALL.get(name, [*words, *MORE.get(name, [])]))


def forms_of(name: str) -> list[str]:
    """List the forms that a command offers; one that it does not ask for is empty."""
    for parameter in command_of(name).params:
        if parameter.name == "form":
            assert isinstance(parameter.type, click.Choice)
            return list(parameter.type.choices)
    return [""]


WRITING = [
    name for name in COMMANDS if any(option.name == "output" for option in command_of(name).params)
]
"""Every command that writes; a new one is among them by itself."""

ASKED = [(name, form) for name in WRITING for form in forms_of(name)]
SOME = [*dict(ASKED).items()]
"""Each command in its last form."""


def words_of(name: str, form: str, *more: str) -> list[str]:
    """Give what is typed for a command in one of its forms."""
    return [*typed(name, form), *(["--format", form] if form else []), *more]


def run(*words: str) -> Result:
    """Run a command that prints to no terminal."""
    return CliRunner().invoke(main, [*words], env={"FORCE_COLOR": None})


class Known(Forms):
    """An answer that was worked out before, and each form of it once."""

    def __init__(self, answer: object) -> None:
        forms = answer
        if isinstance(answer, str):
            forms = {form: lambda: answer for form in ("json", "yaml", "text")}
        elif not isinstance(answer, Forms):
            forms = blocks_in_forms(
                lambda: list(report(answer)),
                lambda: data(answer),
                csv=lambda: comma_separated(table(answer)),
            )
        assert isinstance(forms, dict)
        super().__init__({form: cache(partial(_whole, made)) for form, made in forms.items()})
        self.answer = answer

    def __getattr__(self, name: str) -> Any:
        return getattr(self.answer, name)


def _whole(made: Callable[[], Any]) -> Any:
    content = made()
    return content if isinstance(content, (str, bytes)) else list(content)


@pytest.fixture(scope="module", autouse=True)
def _answers_once() -> Iterator[None]:
    """Work out each answer once: what is tested is the writing."""
    before = {}
    for name in WRITING:
        callback = command_of(name).callback
        cells = dict(zip(callback.__code__.co_freevars, callback.__closure__ or (), strict=True))
        if cell := cells.get("function"):
            before[name] = (cell, cell.cell_contents)
            cell.cell_contents = _once(cell.cell_contents, name)
    yield
    for cell, function in before.values():
        cell.cell_contents = function


def _once(function: Callable[..., object], name: str) -> Callable[..., Known]:
    known: dict[object, Known] = {}

    def answer(**options: Any) -> Known:
        if name in SLOW:
            options["rules"] = SLOW[name]
        question = options.get("file"), options.get("all_of_them")
        if question not in known:
            known[question] = Known(function(**options))
        return known[question]

    return answer


@pytest.fixture(scope="module", name="inputs")
def _inputs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Give what every command may read, by the name of the file."""
    case = (EXAMPLES / "bazaar.yaml").read_bytes()
    docket = (EXAMPLES / "docket.json").read_bytes()
    path = tmp_path_factory.mktemp("inputs") / "case.yaml"
    path.write_bytes(case)
    decision = run("decide", str(path), "--format", "json").stdout_bytes
    return dict(zip(INPUTS, (case, case, decision, docket), strict=True))


def _laid_out(folder: Path, inputs: dict[str, bytes], patch: pytest.MonkeyPatch) -> Path:
    for name, content in inputs.items():
        (folder / name).write_bytes(content)
    (folder / "out").write_text(OLD, encoding="utf-8")
    patch.chdir(folder)
    return folder


@pytest.fixture(name="folder")
def _folder(tmp_path: Path, inputs: dict[str, bytes], monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the current folder: the inputs, and an older output."""
    return _laid_out(tmp_path, inputs, monkeypatch)


def unharmed(folder: Path, inputs: dict[str, bytes]) -> None:
    """Nothing that was there before is another, and what is new says that it is not whole."""
    for name, content in inputs.items():
        assert content == (folder / name).read_bytes(), name
    assert OLD == (folder / "out").read_text(encoding="utf-8")
    for path in {*folder.iterdir()} - {folder / name for name in (*inputs, "out")}:
        assert ".part" == path.suffix, path


# Faults.


class Faulty:
    """A file of which half is written, and then something happens."""

    def __init__(self, file: Any, happens: Callable[[], None]) -> None:
        self.file = file
        self.happens = happens

    def __enter__(self) -> Faulty:
        return self

    def __exit__(self, *_: object) -> None:
        self.file.close()

    def __getattr__(self, name: str) -> Any:
        return getattr(self.file, name)

    def write(self, content: bytes) -> int:
        """Write half of it."""
        self.file.write(content[: len(content) // 2])
        self.file.flush()
        self.happens()
        return len(content)


def fail_at_writing(patch: pytest.MonkeyPatch, happens: Callable[[], None]) -> None:
    """Have something happen in the middle of each file that is written."""

    def faulty(*arguments: Any, **options: Any) -> Any:
        return Faulty(builtins.open(*arguments, **options), happens)

    patch.setattr(files, "open", faulty, raising=False)


def raising(error: BaseException) -> Callable[[], None]:
    """Give what raises an error."""

    def happens() -> None:
        raise error

    return happens


def full() -> OSError:
    """Give the error of a full disk."""
    return OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


# Every command.


def test_every_command_that_writes_is_among_those_tested() -> None:
    """Those that have no option for an output are known by name."""
    assert {"new"} == {*COMMANDS} - {*WRITING}


@pytest.mark.parametrize(("name", "form"), ASKED)
def test_an_answer_takes_the_place_of_an_older_one(name: str, form: str, folder: Path) -> None:
    """What is written is what would be printed, and no other file is left."""
    before = {*folder.iterdir()}
    result = run(*words_of(name, form, "-o", "out"))
    # Two rules alone do not decide as the courts did.
    status = 1 if name == "corpus" else 0
    assert (status, "") == (result.exit_code, result.output.partition("SUMMARY")[0])
    assert (before, False) == (
        {*folder.iterdir()},
        OLD.encode() == (folder / "out").read_bytes(),
    )
    # A document of Word has the time at which it was made.
    if form != "docx":
        printed = run(*words_of(name, form)).stdout_bytes
        assert printed == (folder / "out").read_bytes()


@pytest.mark.parametrize(
    ("error", "status", "told"),
    [
        (full(), 3, "out: No space left on device\n"),
        (KeyboardInterrupt(), 130, "interrupted before the answer was finished\n"),
    ],
)
@pytest.mark.parametrize(("name", "form"), SOME)
def test_a_fault_in_the_middle_of_the_writing_is_told_and_harms_nothing(
    name: str,
    form: str,
    error: BaseException,
    status: int,
    told: str,
    folder: Path,
    inputs: dict[str, bytes],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A full disk or Ctrl-C: one sentence, a status, and the older output as it was."""
    fail_at_writing(monkeypatch, raising(error))
    result = run(*words_of(name, form, "-o", "out"))
    assert (status, "", told) == (result.exit_code, result.stdout, result.stderr)
    unharmed(folder, inputs)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a process is forked")
@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
@pytest.mark.parametrize(("name", "form"), SOME)
def test_a_kill_in_the_middle_of_the_writing_harms_nothing(
    name: str,
    form: str,
    folder: Path,
    inputs: dict[str, bytes],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A process that can do nothing any more leaves at most a file that is named as a part."""
    fail_at_writing(monkeypatch, lambda: os.kill(os.getpid(), signal.SIGKILL))
    # What is slow is worked out before, and known to the fork.
    child = os.fork()
    if not child:
        run(*words_of(name, form, "-o", "out"))
        os._exit(0)
    _, status = os.waitpid(child, 0)
    assert signal.SIGKILL == os.WTERMSIG(status)
    assert [*folder.glob("*.part"), *folder.glob(".*.part")]
    unharmed(folder, inputs)


READ = [(name, word) for name in WRITING for word in typed(name) if word in INPUTS]
"""Each command with each file that it reads."""


@pytest.mark.parametrize("path", ["{}", "./{}", "symbolic", "hard"])
@pytest.mark.parametrize(("name", "read"), READ)
def test_no_input_is_written_over(
    name: str, read: str, path: str, folder: Path, inputs: dict[str, bytes]
) -> None:
    """By whatever name it is called."""
    (folder / "symbolic").symlink_to(read)
    (folder / "hard").hardlink_to(read)
    result = run(*typed(name), "-o", path.format(read))
    assert 3 == result.exit_code
    assert "would be written over, and is to be read; name another file" in result.stderr
    for input_name, content in inputs.items():
        assert content == (folder / input_name).read_bytes()


@pytest.mark.parametrize("tables", ["log.csv", "[log.csv]", "[{fact: listing}]", "[{file: 3}]"])
def test_tables_that_name_no_file_are_no_input(tables: str, folder: Path) -> None:
    """They are told when the case is read."""
    (folder / "case.yaml").write_text(f"tables: {tables}\n")
    (folder / "log.csv").write_text(OLD)
    assert [] == [*reading.tables_beside(["case.yaml"], "log.csv")]


@pytest.mark.parametrize("place", ["none/out", ".", "out/none", "a\0b"])
@pytest.mark.parametrize("name", WRITING)
def test_a_place_that_cannot_be_written_is_told_before_any_work(
    name: str, place: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No such folder, a folder, and no name at all."""
    monkeypatch.setattr("injunction_rules.cli.options.emit", None)
    monkeypatch.setattr("injunction_rules.cli.dockets.decide_many", None)
    result = run(*typed(name), "-o", place)
    assert (3, 1) == (result.exit_code, len(result.stderr.splitlines()))


# Standard output.


Ended = Callable[..., tuple[int, str]]


@pytest.fixture(name="on_stdout")
def _on_stdout(folder: Path, capsys: Any, monkeypatch: pytest.MonkeyPatch) -> Ended:
    """Run a command of which standard output is a descriptor; give the status and what is told."""

    def ended(words: list[str], descriptor: int, buffering: int = -1) -> tuple[int, str]:
        file = os.fdopen(descriptor, "wb", buffering)
        with io.TextIOWrapper(file, "utf-8", write_through=not buffering) as stream:
            with monkeypatch.context() as patch:
                status = _status(words, stream, patch)
            # What could not be printed is not tried again when the stream is closed.
            with open(os.devnull, "wb") as nowhere:
                os.dup2(nowhere.fileno(), descriptor)
        return status, capsys.readouterr().err

    assert folder.exists()
    return ended


def _status(words: list[str], stream: io.TextIOWrapper, patch: pytest.MonkeyPatch) -> int:
    patch.setattr(sys, "stdout", stream)
    patch.setattr(sys, "__stdout__", stream)
    patch.delenv("FORCE_COLOR", raising=False)
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert stream is sys.stdout
    assert isinstance(ended.value.code, int)
    return ended.value.code


PRINTED = [*ASKED, *((name, "help") for name in COMMANDS), ("", "help")]
"""Every form of every command, and every help."""


def words_printed(name: str, form: str) -> list[str]:
    """Give what is typed for one of these."""
    return [*filter(None, [name, "--help"])] if form == "help" else words_of(name, form)


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no /dev/full")
@pytest.mark.parametrize(("name", "form"), PRINTED)
def test_full_standard_output_is_told(name: str, form: str, on_stdout: Ended) -> None:
    """One sentence, and status 3."""
    ended = on_stdout(words_printed(name, form), os.open("/dev/full", os.O_WRONLY))
    assert (3, "standard output: No space left on device\n") == ended


@pytest.mark.parametrize(("name", "form"), PRINTED)
def test_a_closed_pipe_is_told(name: str, form: str, on_stdout: Ended) -> None:
    """One sentence, once, and the status of SIGPIPE."""
    reading, writing = os.pipe()
    os.close(reading)
    ended = on_stdout(words_printed(name, form), writing)
    assert (141, "standard output: closed before all was written\n") == ended


@pytest.mark.skipif(not hasattr(fcntl, "F_SETPIPE_SZ"), reason="no pipe can be made small")
@pytest.mark.parametrize("buffering", [0, -1])
def test_a_reader_that_goes_away_in_the_middle_is_told(buffering: int, on_stdout: Ended) -> None:
    """With PYTHONUNBUFFERED as well, where Python itself loses the rest and says nothing."""
    reading, writing = os.pipe()
    fcntl.fcntl(writing, fcntl.F_SETPIPE_SZ, 4096)

    def read_and_go() -> None:
        os.read(reading, 10)
        os.close(reading)

    reader = Thread(target=read_and_go)
    reader.start()
    ended = on_stdout(words_of("decide", "json"), writing, buffering)
    reader.join()
    assert (141, "standard output: closed before all was written\n") == ended


@pytest.mark.parametrize("name", WRITING)
def test_closed_standard_output_is_told(
    name: str, folder: Path, capsys: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where there is nobody to print to, nothing is worked out."""
    monkeypatch.setattr(sys, "stdout", None)
    with pytest.raises(SystemExit) as ended:
        main(typed(name))
    assert 3 == ended.value.code
    assert "standard output: closed\n" == capsys.readouterr().err
    assert folder.exists()


def test_closed_standard_output_is_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor are there questions without one."""
    monkeypatch.setattr(sys, "stdout", None)
    assert not new._in_terminal()


def test_what_is_appended_to_an_input_is_told(
    folder: Path, inputs: dict[str, bytes], on_stdout: Ended
) -> None:
    """``decide case.yaml >> case.yaml`` leaves the case file as it is."""
    descriptor = os.open("case.yaml", os.O_WRONLY | os.O_APPEND)
    status, told = on_stdout(["decide", "case.yaml"], descriptor)
    assert 3 == status
    assert "standard output is case.yaml: would be written over, and is to be read" in told
    unharmed(folder, inputs)


def test_where_nobody_can_be_told_the_status_tells(monkeypatch: pytest.MonkeyPatch) -> None:
    """Standard error may be full as well."""

    class Full(io.StringIO):
        def write(self, text: str) -> int:
            raise full()

    monkeypatch.setattr(sys, "stderr", Full())
    Failure("told to nobody").show()


@pytest.mark.parametrize(
    ("error", "status", "told"),
    [
        (OSError(errno.ENOSPC, "No space left on device", "/tmp"), 3, "/tmp: No space left"),
        (full(), 3, "standard output: No space left on device"),
        (BrokenPipeError(errno.EPIPE, "Broken pipe"), 141, "standard output: closed before all"),
        (MemoryError(), 1, "there is not enough memory for this answer; ask for less"),
        (KeyboardInterrupt(), 130, "interrupted before the answer was finished"),
    ],
)
def test_what_keeps_a_command_from_printing_has_a_status(
    error: BaseException, status: int, told: str
) -> None:
    """One sentence for each, and a status that the help explains."""
    with pytest.raises(Failure) as failed, printing():
        raise error
    assert (status, True) == (failed.value.exit_code, failed.value.message.startswith(told))
    assert status in STATUSES
    listed = run("--help").stdout.partition("Exit status:")[2].split()
    assert {*map(str, STATUSES)} <= {*listed}


# A small file system.


@pytest.fixture(scope="module", name="small")
def _small(tmp_path_factory: pytest.TempPathFactory, inputs: dict[str, bytes]) -> Iterator[Path]:
    """Mount a file system that has room for the inputs, and for a little more."""
    folder = tmp_path_factory.mktemp("small")
    size = sum(-(-len(content) // 4096) * 4096 for content in inputs.values()) + 3 * 4096
    mount = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
    try:
        subprocess.run(mount, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("no file system can be mounted here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.parametrize(("name", "form"), SOME)
def test_a_small_file_system_is_filled(
    name: str,
    form: str,
    small: Path,
    inputs: dict[str, bytes],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A real one: what was there stays, and there is room again for what else is written."""
    for left in small.iterdir():
        left.unlink()
    folder = _laid_out(small, inputs, monkeypatch)
    filler = folder / "filler"
    with open(filler, "wb", buffering=0) as file, pytest.raises(OSError, match="No space left"):
        _fill(file)
    result = run(*words_of(name, form, "-o", "out"))
    assert (3, True) == (result.exit_code, "No space left on device" in result.stderr)
    filler.unlink()
    unharmed(folder, inputs)
    assert not [*folder.glob(".*")]


def _fill(file: Any) -> None:
    while True:
        file.write(bytes(4096))


# A docket, which is written case by case.


@pytest.fixture(name="docket")
def _docket(folder: Path) -> list[str]:
    """Write five case files, the second of which is none, and give what is typed."""
    for number in range(5):
        content = (folder / "case.yaml").read_bytes() if number != 1 else b"schema: ["
        (folder / f"{number}.yaml").write_bytes(content)
    cases = [f"{number}.yaml" for number in range(5)]
    return ["decide-many", *cases, "--format", "csv", "--engine", "compiled", "-o", "rows.csv"]


def _fail_at_line(patch: pytest.MonkeyPatch, number: int, happens: Callable[[], None]) -> None:
    """Have something happen in the middle of the writing of one line."""
    written: list[int] = []

    def at_last() -> None:
        written.append(0)
        if len(written) == number:
            happens()

    class Slow(Faulty):
        def write(self, content: bytes) -> int:
            half = max(len(content) // 2, 1)
            self.file.write(content[:half])
            at_last()
            return half

    def slow(*arguments: Any, **options: Any) -> Any:
        return Slow(builtins.open(*arguments, **options), raising(full()))

    patch.setattr(files, "open", slow, raising=False)


@pytest.mark.parametrize(
    ("error", "status", "told"),
    [
        (full(), 3, "rows.csv: No space left on device; interrupted after "),
        (KeyboardInterrupt(), 130, "interrupted before the answer was finished"),
    ],
)
@pytest.mark.parametrize("write", [13, 25, 33])
def test_a_docket_that_is_stopped_in_a_line_goes_on(
    write: int,
    error: BaseException,
    status: int,
    told: str,
    docket: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Half a line is taken back, the mark is written again, and the rest is added."""
    Path("rows.csv").write_text(OLD, encoding="utf-8")
    whole = run(*docket[:-2])
    with monkeypatch.context() as patch:
        _fail_at_line(patch, write, raising(error))
        stopped = run(*docket)
    assert (status, True) == (stopped.exit_code, told in stopped.stderr)
    assert OLD == Path("rows.csv").read_text(encoding="utf-8")
    lines = Path("rows.csv.part").read_text(encoding="utf-8").splitlines(keepends=True)
    assert whole.stdout.startswith("".join(lines[:-1]))
    assert lines[-1].startswith("# interrupted,")
    again = run(*docket)
    assert (3, True) == (again.exit_code, "go on with --resume, or remove it" in again.stderr)
    resumed = run(*docket, "--resume")
    assert (2, whole.stdout) == (resumed.exit_code, Path("rows.csv").read_text(encoding="utf-8"))
    assert not Path("rows.csv.part").exists()


def test_a_docket_of_which_nothing_was_written_leaves_no_file(
    docket: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """There is nothing to go on with."""
    _fail_at_line(monkeypatch, 1, raising(full()))
    stopped = run(*docket)
    assert (3, "rows.csv: No space left on device\n") == (stopped.exit_code, stopped.stderr)
    assert not [*Path().glob("rows*")]


def test_a_docket_that_cannot_be_begun_is_told(
    docket: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As where a file may be written, and none made beside it."""

    def denied(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(files, "open", denied, raising=False)
    refused = run(*docket)
    assert (3, "rows.csv: Permission denied\n") == (refused.exit_code, refused.stderr)


def test_a_summary_that_cannot_be_printed_is_told(
    docket: list[str], capsys: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The rows are whole in their file by then."""
    expected = run(*docket[:-2]).stdout
    monkeypatch.setattr(sys, "stdout", None)
    with pytest.raises(SystemExit) as ended:
        main(docket)
    assert 3 == ended.value.code
    assert capsys.readouterr().err.endswith("standard output: closed\n")
    assert expected == Path("rows.csv").read_text(encoding="utf-8")


def test_a_docket_in_which_no_case_could_be_decided_goes_on(
    docket: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file with a mark and no line is gone on with as well."""
    Path("0.yaml").write_text("schema: [", encoding="utf-8")
    docket[docket.index("csv")] = "jsonl"
    whole = run(*docket[:-2])
    with monkeypatch.context() as patch:
        _fail_at_line(patch, 20, raising(full()))
        assert 3 == run(*docket).exit_code
    mark = json.loads(Path("rows.csv.part").read_text(encoding="utf-8"))
    assert {"interrupted": True, "done": 2, "failed": 2, "last": "1.yaml"} == mark
    assert 2 == run(*docket, "--resume").exit_code
    assert whole.stdout == Path("rows.csv").read_text(encoding="utf-8")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
@pytest.mark.parametrize("name", ["decide", "decide-many"])
def test_a_named_pipe_is_written_to_as_it_is(name: str, docket: list[str]) -> None:
    """It stays a pipe, and its reader has all that is printed."""
    words = ["decide", "case.yaml", "-o", "pipe"] if name == "decide" else [*docket[:-1], "pipe"]
    os.mkfifo("pipe")
    # A pipe that is opened both ways waits for nobody.
    reader = os.open("pipe", os.O_RDWR)
    run(*words)
    content = os.read(reader, 1 << 16)
    os.close(reader)
    assert (run(*words[:-2]).stdout_bytes, True) == (content, Path("pipe").is_fifo())


def test_a_device_is_written_to_as_it_is(docket: list[str]) -> None:
    """Nothing is put in the place of /dev/null, and /dev/full is told."""
    assert 0 == run("decide", "case.yaml", "-o", os.devnull).exit_code
    assert not Path(os.devnull).is_file()
    for words in (["decide", "case.yaml"], docket[:-2]):
        assert 3 == run(*words, "-o", "/dev/full").exit_code


def test_what_is_open_already_is_added_to() -> None:
    """``-o /dev/stdout >> log`` keeps what the log has."""
    assert files.is_stream("/dev/stdout")
    assert not files.is_stream("/dev/shm")


def test_a_link_is_followed_and_permissions_are_kept(folder: Path) -> None:
    """The file that is named is replaced, and not the link to it."""
    Path("out").chmod(0o640)
    Path("link").symlink_to("out")
    assert 0 == run("decide", "case.yaml", "-o", "link").exit_code
    assert Path("link").is_symlink()
    assert 0o640 == Path("out").stat().st_mode & 0o777
    assert OLD != Path("out").read_text(encoding="utf-8")
    assert folder.exists()


def test_a_file_that_may_not_be_written_stays(
    folder: Path, inputs: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    """To rename over it would pass over its permissions."""
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    result = run("decide", "case.yaml", "-o", "out")
    assert (3, "out: Permission denied\n") == (result.exit_code, result.stderr)
    unharmed(folder, inputs)


# Processes that are killed.


def _started(*words: str, **options: Any) -> subprocess.Popen[bytes]:
    # Whoever runs the tests in the background may have left Ctrl-C without effect.
    options.setdefault("preexec_fn", lambda: signal.signal(signal.SIGINT, signal.SIG_DFL))
    return subprocess.Popen(
        [sys.executable, "-m", "injunction_rules", *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        **options,
    )


def _until(condition: Callable[[], bool], process: subprocess.Popen[bytes]) -> None:
    while not condition():
        assert process.poll() is None, process.stderr.read() if process.stderr else ""
        time.sleep(0.01)


@pytest.mark.long
def test_a_docket_that_is_killed_goes_on(docket: list[str]) -> None:
    """Nothing can be written after a kill, so the mark was there before."""
    words = ["decide-many", *["case.yaml"] * 400, *docket[6:], "--processes", "1"]
    part = Path("rows.csv.part")
    process = _started(*words)
    _until(lambda: part.exists() and part.stat().st_size > 5_000, process)
    process.kill()
    process.communicate()
    assert -signal.SIGKILL == process.returncode
    assert part.read_text(encoding="utf-8").splitlines()[-1].startswith("# interrupted,")
    assert 0 == run(*words, "--resume").exit_code
    assert run(*words[:-4]).stdout == Path("rows.csv").read_text(encoding="utf-8")


DEADLY = """
import multiprocessing, os, signal, sys

def die(event, arguments):
    if event == "open" and multiprocessing.parent_process() is not None:
        name = os.path.basename(str(arguments[0]))
        if name == "once.yaml" and not os.path.exists("killed"):
            os.mkdir("killed")
            os.kill(os.getpid(), signal.SIGKILL)
        if name == "deadly.yaml":
            os.kill(os.getpid(), signal.SIGKILL)

sys.addaudithook(die)
"""


@pytest.mark.long
@pytest.mark.parametrize(
    ("name", "status", "told"),
    [
        (
            "deadly.yaml",
            2,
            rb"deadly\.yaml: the process that was deciding it ended",
        ),
        ("once.yaml", 0, rb"decided again, for a process ended: .*once\.yaml"),
    ],
)
def test_a_process_that_is_killed_is_told_with_its_case(
    name: str, status: int, told: bytes, docket: list[str], folder: Path
) -> None:
    """The rest is decided and nothing hangs; the status is 0 only where all were decided."""
    (folder / "sitecustomize.py").write_text(DEADLY, encoding="utf-8")
    (folder / name).write_bytes((folder / "case.yaml").read_bytes())
    paths = os.pathsep.join([str(folder), *filter(None, sys.path)])
    words = ["decide-many", "0.yaml", name, "2.yaml", *docket[6:], "--processes", "2"]
    process = _started(*words, env={**os.environ, "PYTHONPATH": paths})
    _, stderr = process.communicate(timeout=120)
    assert (status, True) == (process.returncode, re.search(told, stderr) is not None)
    decided = ["0.yaml", *[name] * (status == 0), "2.yaml"]
    expected = run("decide-many", *decided, *docket[6:-2]).stdout
    assert expected == Path("rows.csv").read_text(encoding="utf-8")


@pytest.mark.parametrize("words", [["decide"], ["decide-many"]])
def test_a_table_that_a_case_names_is_not_written_over(words: list[str], folder: Path) -> None:
    """What a case file reads beside itself is an input as well."""
    table = b"URL,Notice sent\nbazaar.example/1,2024-05-02\n"
    Path("log.csv").write_bytes(table)
    item = "tables:\n- {file: log.csv, fact: listing, respondent: bazaar, columns: {name: URL}}\n"
    Path("with-table.yaml").write_text(Path("case.yaml").read_text("utf-8") + item, "utf-8")
    result = run(*words, "with-table.yaml", "-o", "log.csv")
    assert (3, table) == (result.exit_code, Path("log.csv").read_bytes())
    assert "log.csv" in result.stderr


# Processes that are stopped, and disks that are full, as they come.


@pytest.mark.long
@pytest.mark.parametrize(
    "words",
    [
        ["check-rules", "--format", "json"],
        [
            *("sweep", "case.yaml", "--motion", "cease", "--axis", "takedown.prompt-days=1..900"),
            *("--axis", "as-of=2000-01-01..2010-01-01"),
        ],
    ],
)
def test_a_command_is_interrupted_at_its_work(
    words: list[str], folder: Path, inputs: dict[str, bytes]
) -> None:
    """A real Ctrl-C, in the middle: a sentence, 130, and the older output as it was."""
    # Each has work for much longer than that.
    process = _started(*words, "-o", "out")
    time.sleep(3)
    process.send_signal(signal.SIGINT)
    _, told = process.communicate(timeout=60)
    assert (130, b"interrupted before the answer was finished\n") == (process.returncode, told)
    unharmed(folder, inputs)


@pytest.mark.long
@pytest.mark.parametrize("words", [["rules", "-o", "out"], ["decide-many"]])
def test_a_file_that_may_not_grow_is_told(
    words: list[str], docket: list[str], folder: Path, inputs: dict[str, bytes]
) -> None:
    """As on a full disk, in a process that may write files of eight kilobytes."""
    if words == ["decide-many"]:
        words = ["decide-many", *["case.yaml"] * 99, *docket[6:]]

    def limited() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (8_192, 8_192))

    process = _started(*words, preexec_fn=limited)
    _, told = process.communicate(timeout=60)
    assert (3, True) == (process.returncode, b": File too large" in told)
    for path in folder.glob("*.part"):
        assert path.read_text(encoding="utf-8").splitlines()[-1].startswith("# interrupted,")
        path.rename(folder / "kept.part")
    for number in range(5):
        (folder / f"{number}.yaml").unlink()
    unharmed(folder, inputs)


@pytest.mark.long
def test_a_pipe_that_is_closed_stops_a_docket(docket: list[str]) -> None:
    """As ``head`` does: one sentence with how far it is, and no more work."""
    process = _started("decide-many", *["case.yaml"] * 400, *docket[6:-2], "--processes", "1")
    assert process.stdout is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr is not None
    told = rb"standard output: closed before all was written; interrupted after \d+ of 400 files\n"
    assert re.fullmatch(told, process.stderr.read())
    assert 141 == process.wait(timeout=60)
    process.stderr.close()


# What is read has an end.


@pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="there is no /dev/zero")
@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["decide", "-"], "<stdin>: 1 problem\n  the document: expected at most 10 MB of text"),
        (["convert", "-"], "<stdin>: 1 problem\n  the document: expected at most 10 MB of text"),
        (["decide", "/dev/zero"], "/dev/zero: 1 problem\n  the document: expected at most 10 MB"),
        (["decide", "."], "expected a file that can be read, found is a directory"),
    ],
)
def test_what_never_ends_is_read_to_a_limit(
    words: list[str], told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Standard input as a file, and a file that is a device."""
    with open("/dev/zero", encoding="utf-8") as zeros:
        monkeypatch.setattr(sys, "stdin", zeros)
        with pytest.raises(Failure) as failed:
            main(words, standalone_mode=False)
    assert (2, True) == (failed.value.exit_code, told in failed.value.message)
