"""The command that begins a case: it asks in a terminal, and saves a case file at each step."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path

import click
from attrs import define, field
from prompt_toolkit import PromptSession
from prompt_toolkit.completion import WordCompleter
from prompt_toolkit.formatted_text import FormattedText
from prompt_toolkit.styles import Style
from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from injunction_rules.cli import completion
from injunction_rules.cli.files import put
from injunction_rules.cli.options import BOOK, bare_command
from injunction_rules.cli.output import WIDEST, Failure, not_written
from injunction_rules.decisions.decide import decide
from injunction_rules.decisions.layout import laid_out
from injunction_rules.interviews.drafts import Draft, foreign_comments
from injunction_rules.interviews.interview import answered, left, next_question, standing
from injunction_rules.interviews.questions import Question
from injunction_rules.interviews.reading import AnswerError
from injunction_rules.model.cases import Disposition
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.rendering.escaping import plain

_KEYS = " ? why it is asked · back undoes · done ends · Enter: unknown · Ctrl-C keeps the file "
_HELP = (
    "An answer may say how it is shown, after a comma, and where in the record, in brackets: "
    "yes, alleged [ECF No. 41 ¶ 12].  Left out, it is undisputed.  Type unknown or press Enter "
    "where the record is silent, skip to be asked when you come back, back to undo the last "
    "answer, done when you have enough."
)
_STYLE = Style.from_dict({"bottom-toolbar": "noreverse", "bottom-toolbar.text": "ansibrightblack"})
_COLOURS = {
    Disposition.GRANTED: "green",
    Disposition.OPEN: "yellow",
    Disposition.DENIED: "red",
    Disposition.DENIED_AS_FUTILE: "red",
}
_INTERRUPTED = 130

_CASE = click.Argument(
    ["file"], default="case.yaml", required=False, shell_complete=completion.case_files
)


@bare_command("new", _CASE, BOOK)
def new_command(file: str, rules: RuleBook) -> None:
    """
    Begin a case, or go on with one, by answering questions.

    It asks for court, day, order, parties and motions, and then only for what can still
    change a ruling.  FILE is written after each answer, case.yaml where none is named;
    where it is there already, the questions go on where they stopped.

    Type ? to have a question explained with its authority, back to undo an answer, done to end.
    Nothing typed leaves a thing unknown.  Ctrl-C keeps the file and ends with status 130.

    \b
    Example:
      injunction-rules new
      injunction-rules new lantern.yaml
    """
    if file == "-" or file.lower().endswith(".json"):
        raise Failure(f"{file}: new writes a case file with comments; name one that ends in .yaml")
    if not _in_terminal():
        raise Failure(
            "new asks questions in a terminal, and this is not one.  Without one, write the case "
            "file by hand: `injunction-rules schema` prints what may stand in it, and "
            "`injunction-rules check FILE` names every problem."
        )
    path = Path(file)
    interview = _Interview(path, [_begun(path, rules)])
    try:
        interview.open()
        interview.run()
    except (KeyboardInterrupt, EOFError):
        interview.interrupted()
        raise SystemExit(_INTERRUPTED) from None
    interview.close()


def _in_terminal() -> bool:
    # A stream that is closed is none.
    return all(stream and stream.isatty() for stream in (sys.stdin, sys.stdout))


def _begun(path: Path, rules: RuleBook) -> Draft:
    """Read the draft in a file; an empty one where there is no file."""
    if not path.exists():
        return Draft(rules)
    try:
        text = path.read_bytes()
    except OSError as error:
        raise Failure(f"{path}: {error.strerror}") from error
    draft = Draft.read(text, rules, str(path), folder=path.parent)
    if foreign_comments(text.decode("utf-8-sig"), draft):
        kept = _free(path)
        _write(kept, text)
        click.echo(f"Your own comments are not written again: {path} is kept as {kept}.")
    return draft


def _free(path: Path) -> Path:
    """Give a name beside a file that no file has."""
    names = (path.with_name(f"{path.name}.before-{number}") for number in range(1, 1_000_000))
    return next(name for name in names if not name.exists())


def _write(path: Path, text: bytes) -> None:
    """Write a file whole or not at all."""
    try:
        put(str(path), text)
    except (OSError, ValueError) as error:
        raise not_written(str(path), error) from error


@define
class _Interview:
    """The interview in a terminal: the drafts after each answer, the last of which is saved."""

    path: Path
    drafts: list[Draft]
    number: int = 0
    console: Console = field(factory=Console)
    session: PromptSession[str] = field(factory=lambda: PromptSession(style=_STYLE))

    @property
    def draft(self) -> Draft:
        """Give the case as it is after the last answer."""
        return self.drafts[-1]

    @property
    def again(self) -> str:
        """Give the command that goes on."""
        return f"injunction-rules new {shlex.quote(str(self.path))}"

    def open(self) -> None:
        """Say what is about to happen."""
        verb = "Going on with" if self.draft.tree else "A new case, saved after each answer in"
        self.say(f"{verb} {self.path}.", style="bold")
        self.say("Answer as far as the record goes: what it does not say is unknown.", style="dim")
        if self.draft.is_finished:
            self.state()

    def run(self) -> None:
        """Ask until no answer could change a ruling, or the person has enough."""
        while (question := next_question(self.draft)) is not None:
            self.number += 1
            self.ask(question)
            if not self.answer(question):
                return

    def ask(self, question: Question) -> None:
        """Print a question with the answers that it may have."""
        self.console.print()
        text = Text(f"{self.number}  ", style="dim").append(plain(question.text), style="bold")
        self.show(text, hanging=len(str(self.number)) + 2)
        for line in question.details:
            self.say(f"· {plain(line)}", indent=3)
        for place, (_, words) in enumerate(question.choices, 1):
            self.say(f"{place:>2}  {words}", indent=3, hanging=4)
        if question.forms:
            self.say(question.forms, style="dim", indent=3)

    def answer(self, question: Question) -> bool:
        """Take what is typed until it is an answer; tell whether to go on."""
        while True:
            typed = self.session.prompt(
                FormattedText([("ansicyan", "   > ")]),
                completer=WordCompleter(
                    [*question.offers], ignore_case=True, sentence=True, match_middle=True
                ),
                complete_while_typing=False,
                bottom_toolbar=_KEYS,
            ).strip()
            word = typed.lower()
            if word in ("?", "help"):
                self.explain(question)
            elif word == "back":
                if self.back():
                    return True
            elif word == "done" and self.draft.is_finished:
                return False
            elif word == "done":
                self.wrong("Nothing is asked of the court yet; Ctrl-C stops, and keeps the file.")
            else:
                try:
                    draft = answered(self.draft, question, typed)
                except AnswerError as error:
                    self.wrong(str(error))
                    continue
                self.drafts.append(draft)
                self.save()
                if draft.is_finished:
                    self.state()
                return True

    def back(self) -> bool:
        """Undo the last answer; tell whether there was one."""
        if len(self.drafts) == 1:
            self.wrong("There is no answer of this session to undo.")
            return False
        self.drafts.pop()
        self.number -= 2
        self.save()
        return True

    def explain(self, question: Question) -> None:
        """Say why a question is asked, with the authority."""
        for paragraph in question.explained(self.draft):
            self.say(plain(paragraph), style="cyan", indent=3, hanging=2)
        if self.draft.is_finished:
            self.say(_HELP, style="dim", indent=3, hanging=2)

    def wrong(self, sentence: str) -> None:
        """Say in a sentence why an answer cannot be taken."""
        self.say(plain(sentence), style="yellow", indent=3)

    def state(self) -> None:
        """Say on one line how the motions stand, and how much can still change that."""
        many = left(self.draft)
        questions = "1 question" if many == 1 else f"{many} questions"
        can = f"{questions} can still change that" if many else "nothing asked here can change that"
        now, in_all = standing(self.draft)
        lines = (f"{now} — {can}", f"{now} — {many} left", f"{in_all} — {can}")
        line = next((line for line in lines if len(line) + 3 <= self.width), lines[-1])
        text = Text(f"   {plain(line)}")
        for disposition, colour in _COLOURS.items():
            text.highlight_words([disposition.words], colour)
        self.show(text, hanging=3)

    def save(self) -> None:
        """Write the case as it is."""
        _write(self.path, self.draft.text.encode())

    def close(self) -> None:
        """Give the rulings, and say what to do next."""
        self.console.print()
        many = left(self.draft)
        if many:
            questions = "1 question that can" if many == 1 else f"{many} questions that can"
            self.say(f"The rulings now, with {questions} still change them:", style="bold")
        else:
            self.say("The rulings, which nothing else asked here can change:", style="bold")
        entries = laid_out(decide(self.draft.case, self.draft.rules)).entries
        for entry in entries:
            line = Text(f"{entry.relief.value} against {entry.people}: ")
            line.append(entry.disposition.words, style=_COLOURS[entry.disposition])
            self.show(line.append(f" — {entry.headline}"), indent=2, hanging=2)
        file = shlex.quote(str(self.path))
        ruling = entries[0].ruling
        of = f"{file} --motion {ruling.motion} --against {ruling.against}"
        self.console.print()
        self.say(f"The case is in {plain(str(self.path))}.  What next:")
        for words, command in (
            ("the rulings with their reasons", f"injunction-rules decide {file}"),
            ("what must still be proved", f"injunction-rules requires {of}"),
            ("which unknown fact matters most", f"injunction-rules next-facts {of}"),
            ("more questions" if many or self.draft.skipped else "the same again", self.again),
        ):
            self.say(f"{words}:", style="dim", indent=2)
            # Whole, so that it can be copied.
            self.console.print(Text(f"    {command}"), soft_wrap=True)

    def interrupted(self) -> None:
        """Say where the answers are, and how to go on."""
        self.console.print()
        if len(self.drafts) == 1 and not self.draft.tree:
            self.say("Nothing was answered, and nothing was saved.")
        else:
            self.say(f"Saved in {plain(str(self.path))}.  To go on: {self.again}")

    @property
    def width(self) -> int:
        """Give the columns that are used."""
        return min(self.console.width, WIDEST)

    def say(self, text: str, *, style: str = "", indent: int = 0, hanging: int = 0) -> None:
        """Print a paragraph."""
        self.show(Text(text, style=style), indent=indent, hanging=hanging)

    def show(self, text: Text, *, indent: int = 0, hanging: int = 0) -> None:
        """Print a paragraph, the lines after the first further in."""
        for place, line in enumerate(text.wrap(self.console, self.width - indent - hanging)):
            margin = indent + hanging if place else indent
            self.console.print(Padding(line, (0, 0, 0, margin)), soft_wrap=True)
