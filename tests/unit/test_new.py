"""The command that begins a case, typed in a terminal."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pexpect
import pyte
import pytest
from attrs import evolve
from click.testing import CliRunner
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output import DummyOutput

from answers_of_the_order import ANSWERS, HEAD
from injunction_rules import RULES, decide, demo, load_case
from injunction_rules.cli import new
from injunction_rules.cli.main import main
from injunction_rules.cli.output import Failure
from injunction_rules.corpus import demo_text
from injunction_rules.interviews import Draft, answered, next_question
from injunction_rules.interviews.choosing import record_questions
from injunction_rules.model.facts import FACTS, Timing, Violation
from injunction_rules.model.proof import Proof

EXAMPLES = Path(__file__).parents[2] / "examples"
COLUMNS, ROWS = 80, 40


class Terminal:
    """A terminal of eighty columns in which the command was typed, and what is seen in it."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        self.screen = pyte.HistoryScreen(COLUMNS, ROWS, history=4_000)
        self.stream = pyte.Stream(self.screen)
        environment = {
            name: value for name, value in os.environ.items() if name not in ("COLUMNS", "LINES")
        }
        self.child = pexpect.spawn(
            sys.executable,
            ["-m", "injunction_rules", "new", *arguments],
            cwd=str(folder),
            env={**environment, "TERM": "xterm-256color"},
            dimensions=(ROWS, COLUMNS),
            encoding="utf-8",
        )
        # A terminal answers when it is asked where the cursor stands.
        self.screen.write_process_input = self.child.send
        self.typed = 0

    def wait(self) -> None:
        """Show what is printed until the next prompt stands."""
        for _ in range(600):
            try:
                self.stream.feed(self.child.read_nonblocking(65_536, 0.2))
            except pexpect.TIMEOUT:
                prompts = [line for line in self.lines if line.startswith("   >")]
                if len(prompts) > self.typed and "Ctrl-C keeps" in self.screen.display[-1]:
                    return
        raise AssertionError("\n".join(self.lines))

    def type(self, text: str) -> None:
        """Wait for the prompt, and type a line."""
        self.wait()
        self.child.sendline(text)
        self.typed += 1

    def interrupt(self) -> None:
        """Press Ctrl-C at the prompt."""
        self.wait()
        self.child.sendcontrol("c")

    def end(self) -> int:
        """Wait for the end; give the exit status."""
        self.child.expect(pexpect.EOF, timeout=60)
        self.stream.feed(self.child.before)
        self.child.close()
        return int(self.child.exitstatus)

    @property
    def lines(self) -> list[str]:
        """Give all lines, those too that have been scrolled away."""
        above = ["".join(line[x].data for x in range(COLUMNS)) for line in self.screen.history.top]
        return [line.rstrip() for line in (*above, *self.screen.display)]


pytestmark = pytest.mark.filterwarnings("ignore:This process .* is multi-threaded")


@pytest.mark.long
def test_the_case_of_the_order_is_typed_in_under_twenty_questions(tmp_path: Path) -> None:
    """From nothing, stopped by Ctrl-C on the way and resumed, to the rulings of the order."""
    terminal = Terminal(tmp_path, "kelly.yaml")
    for answer in HEAD[:6]:
        terminal.type(answer)
    terminal.interrupt()
    assert terminal.end() == 130
    seen = "\n".join(terminal.lines)
    assert "Saved in kelly.yaml.  To go on: injunction-rules new kelly.yaml" in seen
    assert "6  Who are the enjoined parties, whom the injunction names?" in seen

    draft = Draft.read((tmp_path / "kelly.yaml").read_bytes(), RULES)
    number = 6
    terminal = Terminal(tmp_path, "kelly.yaml")
    while number < 19:
        question = next_question(draft)
        assert question is not None
        number += 1
        answer = HEAD[number - 1] if number <= len(HEAD) else ANSWERS.get(question.key, "")
        terminal.type(answer)
        draft = answered(draft, question, answer)
    terminal.type("done")
    assert terminal.end() == 0

    seen = "\n".join(terminal.lines)
    assert "Going on with kelly.yaml." in seen
    assert "13  " in seen
    assert "15  " not in seen
    assert "comply against four enjoined parties: denied as futile" in seen
    assert "injunction-rules decide kelly.yaml" in seen
    assert max(map(len, terminal.lines)) <= COLUMNS
    typed = load_case(tmp_path / "kelly.yaml")
    assert [(r.motion, r.disposition) for r in decide(typed).rulings] == [
        (r.motion, r.disposition) for r in decide(demo()).rulings
    ]


def test_outside_of_a_terminal_it_says_what_to_do(tmp_path: Path) -> None:
    """A pipe cannot be asked; nor is a file written that cannot hold comments."""
    result = CliRunner().invoke(main, ["new", str(tmp_path / "x.yaml")], input="A v. B\n")
    assert result.exit_code == 2
    assert "`injunction-rules schema` prints what may stand in it" in result.output
    assert not [*tmp_path.iterdir()]
    for name in ("x.json", "-"):
        result = CliRunner().invoke(main, ["new", name])
        assert (result.exit_code, "name one that ends in .yaml" in result.output) == (2, True)


# What is typed in, without another process.


@pytest.fixture(name="keys")
def _keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PipeInput]:
    """Type into the command run here, as if it stood in a terminal."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(new, "_in_terminal", lambda: True)
    monkeypatch.setenv("COLUMNS", "80")
    with create_pipe_input() as keys, create_app_session(input=keys, output=DummyOutput()):
        yield keys


def run(keys: PipeInput, *answers: str, file: str = "case.yaml", end: str = "") -> int:
    """Type answers, each with Enter, and give the exit status."""
    keys.send_text("".join(f"{answer}\r" for answer in answers) + end)
    try:
        assert new.new_command.callback is not None
        new.new_command.callback(file=file, rules=RULES)
    except SystemExit as status:
        return int(str(status.code))
    return 0


BEGUN = ("A v. B", "nysd", "2024-06-03", "3", "2024-01-08", "Glow Store", "", "2")


def test_a_question_is_explained_and_a_wrong_answer_is_asked_again(
    keys: PipeInput, capsys: pytest.CaptureFixture[str]
) -> None:
    """``?`` gives the definition and the authority; a wrong answer one sentence."""
    assert run(keys, "?", *BEGUN[:2], "5/6/2024", *BEGUN[2:], "?", "maybe", "done") == 0
    seen = " ".join(capsys.readouterr().out.split())
    assert "A new case, saved after each answer in case.yaml." in seen
    assert "The caption only names the case" in seen
    assert "“5/6/2024” could be two days" in seen
    assert "A rule that asks for it" in seen
    assert "An answer may say how it is shown" in seen
    assert "“maybe” is not an answer" in seen
    assert "questions that can still change them" in seen
    assert "more questions: injunction-rules new case.yaml" in seen


def test_back_undoes_the_last_answer_in_the_file_too(
    keys: PipeInput, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As far as this session goes."""
    assert run(keys, "back", "A v. C", "back", "A v. B", "done", *BEGUN[1:], end="\x03") == 130
    seen = capsys.readouterr().out
    assert "There is no answer of this session to undo." in seen
    assert "Nothing is asked of the court yet" in seen
    assert load_case(tmp_path / "case.yaml").caption == "A v. B"
    assert [path.name for path in tmp_path.iterdir()] == ["case.yaml"]


def test_nothing_answered_is_nothing_saved(
    keys: PipeInput, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The end of the input is as good as Ctrl-C."""
    assert run(keys, end="\x04") == 130
    assert "Nothing was answered, and nothing was saved." in capsys.readouterr().out
    assert not [*tmp_path.iterdir()]


def test_the_interview_ends_by_itself(
    keys: PipeInput, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """When nothing asked here can change a ruling any more, it says so."""
    draft = Draft(RULES)
    for answer in BEGUN:
        question = next_question(draft)
        assert question is not None
        draft = answered(draft, question, answer)
    for question in record_questions(draft):
        fewer = draft.settling(question.keys)
        draft = fewer if record_questions(fewer) else draft
    (tmp_path / "case.yaml").write_text(draft.text, encoding="utf-8")
    assert run(keys, "", "") == 0
    seen = " ".join(capsys.readouterr().out.split())
    assert "questions can still change that" in seen
    assert "nothing asked here can change that" in seen
    assert "The rulings, which nothing else asked here can change" in seen


def test_the_facts_on_which_a_ruling_turns_are_listed(
    keys: PipeInput, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """How well they are shown is asked of all together, each on its line."""
    kinds = ("appearance", "identity", "address", "alternative_service")
    draft = Draft.read(demo_text(), RULES)
    facts = [FACTS[kind](respondent="xintu", shown=False) for kind in kinds]
    violation = Violation(timing=Timing.AFTER_NOTICE, proof=Proof.ALLEGED)
    draft = draft.with_case(evolve(draft.case, facts=[*facts, violation]))
    (tmp_path / "case.yaml").write_text(draft.text, encoding="utf-8")
    assert run(keys, "", "done") == 0
    seen = capsys.readouterr().out
    assert "How well are these four facts shown?" in seen
    assert "   · no address is known" in seen


def test_comments_of_ones_own_are_kept_beside(
    keys: PipeInput, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The file is written anew, so that it is copied before."""
    shutil.copy(Path(new.__file__).parents[1] / "data" / "kelly_toys.yaml", tmp_path / "case.yaml")
    text = (tmp_path / "case.yaml").read_bytes()
    (tmp_path / "case.yaml.before-1").touch()
    assert run(keys, "skip", "done") == 0
    assert (tmp_path / "case.yaml.before-2").read_bytes() == text
    assert load_case(tmp_path / "case.yaml") == demo()
    seen = " ".join(capsys.readouterr().out.split())
    assert "case.yaml is kept as case.yaml.before-2" in seen
    assert "12" not in seen.partition("—")[0]


def test_a_case_with_tables_goes_on(keys: PipeInput, tmp_path: Path) -> None:
    """They stay beside it, and it is the same case."""
    shutil.copytree(EXAMPLES / "takedowns", tmp_path, dirs_exist_ok=True)
    before = load_case(tmp_path / "case.yaml")
    assert run(keys, "skip", "done") == 0
    assert "file: takedowns.csv" in (tmp_path / "case.yaml").read_text(encoding="utf-8")
    assert load_case(tmp_path / "case.yaml") == before


def test_a_file_that_cannot_be_read_or_written_is_told(keys: PipeInput, tmp_path: Path) -> None:
    """In words, and before anything is lost."""
    with pytest.raises(Failure, match="directory"):
        run(keys, file=str(tmp_path))
    with pytest.raises(Failure, match="No such file or directory"):
        run(keys, "A v. B", file="nowhere/case.yaml")
