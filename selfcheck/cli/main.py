"""Where every command begins and ends: what was typed, what is said, and the exit code."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from selfcheck.errors import N_, SelfCheckError
from selfcheck.files import as_sentence
from selfcheck.i18n import load_language, system_language

THIS_MACHINE = 3


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that was typed; without one, open the window. Gives the exit code."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError, ValueError):
            stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    language = load_language(system_language())
    typed_words = list(sys.argv[1:] if arguments is None else arguments)
    if not typed_words:
        return _window(None)
    from selfcheck.cli.parser import make_parser

    typed = make_parser(language).parse_args(typed_words)
    data = getattr(typed, "data", None)
    if typed.command is None:
        return _window(data)
    try:
        from selfcheck.cli.commands import COMMANDS
        from selfcheck.cli.terminal import Terminal

        code = COMMANDS[typed.command](Terminal(language, _say, data), typed)
        with _output():
            sys.stdout.flush()
        return code
    except SelfCheckError as error:
        return complain(error.say(language.text), error.exit_code)
    except BrokenPipeError:
        # The reader of our output has gone (`selfcheck list | head`); there is nobody left to tell.
        _throw_away_output()
        return 0
    except KeyboardInterrupt:
        return complain(language.text(N_("Stopped. What was saved before is safe.")), 1)
    except Exception as error:
        from selfcheck.log import note_bug

        log = note_bug(error, data)
        return complain(
            language.text(
                N_("Something in SelfCheck broke; this is our fault. Your answers are safe. Please send us {file}."),
                file=log,
            ),
            THIS_MACHINE,
        )


def _say(line: str) -> None:
    with _output():
        print(line)


@contextlib.contextmanager
def _output() -> Iterator[None]:
    """Where our output goes may be full or gone; that is told like any other file that can't be written."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        _throw_away_output()
        raise as_sentence(error, Path(getattr(sys.stdout, "name", "stdout"))) from error


def _throw_away_output() -> None:
    """What is still in the buffer goes nowhere, or Python would complain of it once more at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def complain(sentence: str, code: int) -> int:
    """Say what is wrong on the error stream; give the exit code."""
    # One line, and no control character of what was typed reaches the terminal.
    line = "".join(letter if letter.isprintable() else " " for letter in sentence)
    print(f"selfcheck: {line}", file=sys.stderr)
    return code


def _window(data: str | None) -> int:
    from selfcheck.app import run

    return run(data)
