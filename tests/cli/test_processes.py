"""What only shows in a process of its own: exit codes, streams, locales, and that the core needs no screen."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from selfcheck.paths import DataFolder
from tests.cli.conftest import ROOT, Runner

NEW = ("new", "--checklist", "bakery", "housekeeping", "--firm")
NO_SCREEN = """
import sys

class Refuse:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ("PySide6", "shiboken6"):
            raise ImportError(f"{name} is not here")

sys.meta_path.insert(0, Refuse())
from selfcheck.cli import main
sys.exit(main(sys.argv[1:]))
"""


def test_a_whole_assessment_on_the_command_line(process: Runner, tmp_path: Path) -> None:
    key = process(*NEW, "Sunrise Bakery").out.strip()
    assert process("answer", key, "MA-01", "no").code == 0
    assert process("adopt", key, "weigh-inputs", "--owner", "Fatima").code == 0
    done = process("plan", key, "--out", str(tmp_path / "plan.pdf"))
    assert (done.code, done.err) == (0, "")
    assert (tmp_path / "plan.pdf").read_bytes().startswith(b"%PDF-")
    assert process("show", key, "--json").json["score"]["assessed"] == 1


@pytest.mark.parametrize(
    ("words", "code"),
    [(["list"], 0), (["show", "nothing"], 1), (["nonsense"], 2), (["list", "--data", "/dev/null/x"], 3)],
    ids=["0", "1", "2", "3"],
)
def test_exit_codes(process: Runner, words: list[str], code: int) -> None:
    done = process(*words)
    assert done.code == code
    assert "Traceback" not in done.err
    assert done.err.count("\n") == (0 if code == 0 else 1)


def test_the_commands_load_no_qt_and_no_more_than_they_need(folder: DataFolder) -> None:
    code = (
        "import sys; from selfcheck.cli import main; main(['list', '--data', sys.argv[1]]);"
        "print(sorted({name.split('.')[0] for name in sys.modules} & {'PySide6', 'shiboken6', 'reportlab', 'yaml'}))"
    )
    folder.folder.mkdir()
    done = subprocess.run(
        [sys.executable, "-c", code, str(folder.folder)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize("words", [["checklists"], ["list"], [*NEW, "Firm"], ["demo", "--to", "DEMO"]], ids=" ".join)
def test_without_qt_every_command_works(folder: DataFolder, tmp_path: Path, words: list[str]) -> None:
    typed = [str(tmp_path / "demo") if word == "DEMO" else word for word in words]
    done = subprocess.run(
        [sys.executable, "-c", NO_SCREEN, *typed, "--data", str(folder.folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout


@pytest.mark.parametrize(
    "environment",
    [
        {"LC_ALL": "C"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "cp1252:strict"},
    ],
    ids=str,
)
def test_a_terminal_of_few_letters_is_no_reason_to_fail(
    run: Runner, process: Runner, environment: dict[str, str]
) -> None:
    key = run(*NEW, "Ñandú 豆腐 👩‍🏭").out.strip()
    for words in (["show", key], ["show", "Ñandú"]):
        done = process(*words, env=environment)
        assert done.code == (1 if words[1:] == ["Ñandú"] else 0)
        assert "Traceback" not in done.err
    listed = json.loads(process("list", "--json", env=environment).out)
    assert listed[0]["firm"] == "Ñandú 豆腐 👩‍🏭", "a script gets every letter"


@pytest.mark.parametrize("spoken", ["es_ES.UTF-8", "fr_FR.UTF-8", "nonsense", ""])
def test_the_command_line_speaks_whatever_the_computer_is_set_to(
    run: Runner, monkeypatch: pytest.MonkeyPatch, spoken: str
) -> None:
    monkeypatch.setenv("LANG", spoken)
    done = run("checklists")
    assert (done.code, done.err) == (0, "")
    assert "bakery" in done.out
    assert '"nothing"' in run("show", "nothing").told(1)


def test_a_computer_set_to_spanish_gets_its_checklists(process: Runner) -> None:
    done = process("checklists", env={"LANG": "es_ES.UTF-8"})
    assert (done.code, done.err) == (0, "")
    assert "Panadería" in done.out


def test_bytes_that_are_no_letters_are_taken_without_a_word(process: Runner) -> None:
    done = process(*NEW, os.fsdecode(b"Caf\xe9 \xff Luna"))
    assert (done.code, done.err) == (0, "")
    assert process("list", "--json").json[0]["firm"] == "Caf Luna"


def test_a_reader_that_has_gone_is_no_error(process: Runner) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = process("checklists", capture_output=False, stdout=writing, stderr=subprocess.PIPE)
    finally:
        os.close(writing)
    assert (done.code, done.err) == (0, "")


def test_output_that_can_not_be_written_is_told(process: Runner) -> None:
    with Path("/dev/full").open("wb") as full:
        done = process("checklists", capture_output=False, stdout=full, stderr=subprocess.PIPE)
    assert done.code == 3
    assert done.err.count("\n") == 1 and "disk is full" in done.err


def test_without_a_display_the_window_says_so_in_one_sentence(process: Runner) -> None:
    hidden = dict.fromkeys(("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"), "")
    done = process(env=hidden)
    assert done.code == 3
    assert "Traceback" not in done.err and done.err.count("\n") == 1, done.err
    assert "selfcheck" in done.err
