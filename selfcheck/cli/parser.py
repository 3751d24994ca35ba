"""The words of the command line. They are stable: people write scripts with them."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NoReturn

from selfcheck import __version__
from selfcheck.cli.contact_commands import add_contacts
from selfcheck.i18n import Language


def make_parser(language: Language) -> argparse.ArgumentParser:
    """The parser with its help in the reader's language."""
    text = language.text
    shared = _Parser(add_help=False)
    shared.add_argument(
        "--data",
        metavar="DIR",
        default=argparse.SUPPRESS,
        help=text("the folder your database lives in (or set SELFCHECK_DATA)"),
    )
    parser = _Parser(
        prog="selfcheck",
        parents=[shared],
        description=text("Find where your firm loses materials, water, energy and money, and leave with a plan."),
        epilog=text("Without a command, the window opens. Exit codes: 0 done, 1 your input, 2 usage, 3 this machine."),
    )
    parser.add_argument("--version", action="version", version=f"selfcheck {__version__}")
    commands = parser.add_subparsers(dest="command", metavar=text("COMMAND"), parser_class=_Parser)

    def command(name: str, help_text: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=help_text, description=help_text, parents=[shared])

    demo = command("demo", text("take the sample firm from the first step to a printed plan"))
    demo.add_argument("--to", metavar="DIR", required=True, type=Path, help=text("the folder to write into"))
    command("checklists", text("show every checklist: id, revision, title, questions, languages"))
    validate = command("validate", text("check files of content; each fault as file:line: what and what to do"))
    validate.add_argument(
        "files", metavar="FILE", nargs="*", type=Path, help=text("without a file, everything that ships is checked")
    )
    validate.add_argument(
        "--against",
        metavar="DIR",
        type=Path,
        help=text("also say which sentences stand in a text file of this folder"),
    )
    search = command("search", text("look something up in the library, in any form of the words"))
    search.add_argument("words", metavar="WORDS", nargs="+")
    search.add_argument("--lang", metavar="xx", help=text("the language you search in"))
    search.add_argument("--json", action="store_true")
    option = command("option", text("show everything known about an option, or print it as a one-page sheet"))
    option.add_argument("option", metavar="ID")
    option.add_argument("--out", metavar="sheet.pdf", type=Path)
    option.add_argument("--lang", metavar="xx", help=text("the language of the sheet"))
    option.add_argument("--paper", choices=["A4", "Letter"])
    words = command("words", text("write or update the translation file beside a file of content"))
    words.add_argument("file", metavar="FILE", type=Path)
    words.add_argument("--lang", metavar="xx", required=True)
    new = command("new", text("start an assessment; prints its name"))
    new.add_argument("--firm", metavar="NAME", required=True)
    new.add_argument("--checklist", metavar="ID", nargs="+", required=True, action="extend")
    new.add_argument("--country", metavar="CC", default="", help=text("two letters, such as MA; brings the currency"))
    new.add_argument("--quick", action="store_true", help=text("only the ten-minute check"))
    _answer(command("answer", text("answer one question")), text)
    show = command("show", text("show score, progress, questions and suggested options"))
    show.add_argument("assessment", metavar="ASSESSMENT", type=_name)
    show.add_argument("--json", action="store_true")
    _adopt(command("adopt", text("take an option into the plan")), text)
    plan = command("plan", text("print the action plan as a PDF"))
    plan.add_argument("assessment", metavar="ASSESSMENT", type=_name)
    plan.add_argument("--out", metavar="plan.pdf", required=True, type=Path)
    plan.add_argument("--lang", metavar="xx", help=text("the language of the plan"))
    plan.add_argument("--paper", choices=["A4", "Letter"])
    _money(command, text)
    add_contacts(command, text)
    listing = command("list", text("show all assessments"))
    listing.add_argument("--json", action="store_true")
    return parser


def _answer(parser: argparse.ArgumentParser, text: Callable[[str], str]) -> None:
    parser.add_argument("assessment", metavar="ASSESSMENT", type=_name)
    parser.add_argument("question", metavar="QUESTION", help=text("its code, such as EN-04, or its id"))
    parser.add_argument("answer", choices=["yes", "partly", "no", "na"])
    parser.add_argument("--note", metavar="TEXT")


def _adopt(parser: argparse.ArgumentParser, text: Callable[[str], str]) -> None:
    parser.add_argument("assessment", metavar="ASSESSMENT", type=_name)
    parser.add_argument("option", metavar="OPTION")
    parser.add_argument("--owner", metavar="NAME", default="", help=text("who does it"))
    parser.add_argument("--due", metavar="YYYY-MM-DD", type=_day(text))
    parser.add_argument("--investment", metavar="AMOUNT", help=text("what it costs once"))
    parser.add_argument("--saving", metavar="AMOUNT", help=text("what it saves a year: one amount, or low-high"))


def _money(command: Callable[[str, str], argparse.ArgumentParser], text: Callable[[str], str]) -> None:
    calc = command("calc", text("list the calculators, or run one from field=value pairs"))
    calc.add_argument("name", metavar="NAME", nargs="?", help=text("a calculator; without one, all are listed"))
    calc.add_argument("fields", metavar="field=value[unit]", nargs="*")
    calc.add_argument("--json", action="store_true")
    _record(command("record", text("write down what was made, used and paid in a period")), text)
    indicators = command("indicators", text("show output per unit of what was used, and what changed"))
    indicators.add_argument("assessment", metavar="ASSESSMENT", type=_name)
    indicators.add_argument(
        "--base", metavar="ASSESSMENT", type=_name, help=text("an earlier assessment to compare with")
    )
    shape = indicators.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true")
    shape.add_argument("--csv", action="store_true")
    money = command("money", text("show savings, overlaps, classes, and when each action can be afforded"))
    money.add_argument("assessment", metavar="ASSESSMENT", type=_name)
    money.add_argument("--json", action="store_true")
    brief = command("brief", text("print two pages for a bank as a PDF"))
    brief.add_argument("assessment", metavar="ASSESSMENT", type=_name)
    brief.add_argument("--out", metavar="brief.pdf", required=True, type=Path)
    brief.add_argument("--lang", metavar="xx", help=text("the language of the paper"))
    brief.add_argument("--paper", choices=["A4", "Letter"])


def _record(parser: argparse.ArgumentParser, text: Callable[[str], str]) -> None:
    parser.add_argument("assessment", metavar="ASSESSMENT", type=_name)
    parser.add_argument("resource", metavar="RESOURCE", help=text("electricity, fuel, water, …, or output"))
    parser.add_argument("quantity", metavar="QUANTITY", help=text("a figure, or - when it is not known"))
    parser.add_argument("unit", metavar="UNIT", help=text("such as kWh, kg, m3"))
    parser.add_argument("cost", metavar="COST", nargs="?", default="-", help=text("what was paid, or -"))
    parser.add_argument("--from", dest="first", metavar="YYYY-MM-DD", type=_day(text), required=True)
    parser.add_argument("--to", dest="last", metavar="YYYY-MM-DD", type=_day(text), required=True)
    parser.add_argument("--known", choices=["meter", "bill", "estimate"], default="estimate")
    parser.add_argument("--name", metavar="NAME", default="", help=text("such as flour, when there are several"))
    parser.add_argument("--fuel", metavar="ID", help=text("which fuel it is, such as lpg"))
    parser.add_argument(
        "--period",
        metavar="YEAR",
        help=text("the longer period this is one bill of: 2025, or two days with .. between"),
    )


def _name(typed: str) -> str:
    """A name as typed; bytes that are no letters, which arrive as half letters, become question marks."""
    return typed.encode("utf-8", "replace").decode()


def _day(text: Callable[[str], str]) -> Callable[[str], date]:
    """Reads a day; what is none is said in the reader's language."""

    def day(typed: str) -> date:
        try:
            return date.fromisoformat(typed)
        except ValueError:
            said = text('"{typed}" is no day of the calendar; write it as YYYY-MM-DD')
            raise argparse.ArgumentTypeError(said.format(typed=typed)) from None

    return day


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line and points to the help; exit code 2."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message}. {self.prog} --help\n")
