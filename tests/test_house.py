"""The house stays as it is drawn: arrows between rooms, style, types, words. Each tool says itself what is wrong."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from selfcheck.i18n import LANGUAGES
from tests import words

ROOT = Path(__file__).parents[1]
# The fence counts as one test only when the checkout is there; an installed wheel has no tests folder to run it from.
TOOLS = {
    "import-linter": [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()"],
    "ruff": [sys.executable, "-m", "ruff", "check", "."],
    "ruff-format": [sys.executable, "-m", "ruff", "format", "--check", "."],
    "mypy": [sys.executable, "-m", "mypy"],
}
OTHER_LANGUAGES = sorted(set(LANGUAGES) - {"en"})


@pytest.mark.parametrize("tool", TOOLS)
def test_the_tools_have_nothing_to_say(tool: str) -> None:
    done = subprocess.run(TOOLS[tool], cwd=ROOT, capture_output=True, text=True, timeout=400)
    assert done.returncode == 0, f"{tool}:\n{done.stdout[-6000:]}{done.stderr[-2000:]}"


@pytest.mark.parametrize("language", OTHER_LANGUAGES)
def test_every_word_of_the_program_is_translated(language: str) -> None:
    have = words.read(language)
    wanted = [message for message in words.extracted() if message.id]
    missing = [message.id for message in wanted if message.id not in have or not words.said(have[message.id])]
    assert len(wanted) > 100
    assert not missing, f"run: python -m tests.words {language}\n{missing[:10]}"


def test_no_word_hides_from_the_translators_inside_a_longer_string() -> None:
    hidden = [
        f"{path.relative_to(ROOT)}:{call.lineno}"
        for path in (ROOT / "selfcheck").rglob("*.py")
        for filled in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(filled, ast.JoinedStr)
        for call in ast.walk(filled)
        if isinstance(call, ast.Call) and _named(call.func) in words.KEYWORDS and call.args
        if isinstance(call.args[0], ast.Constant)
    ]
    assert hidden == [], "put the translated words into a variable first; some Pythons don't find them there"


def _named(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


@pytest.mark.parametrize("language", OTHER_LANGUAGES)
def test_the_compiled_words_are_those_of_the_catalogue(language: str) -> None:
    path = words.po_path(language)
    assert path.with_suffix(".mo").read_bytes() == words.compiled(words.read(language))


@pytest.mark.parametrize("language", OTHER_LANGUAGES)
def test_a_translation_fills_the_same_braces(language: str) -> None:
    wrong = []
    for message in words.read(language):
        ids = message.id if isinstance(message.id, tuple) else (message.id,)
        for english, translated in zip((*ids, ids[-1]), words.strings(message.string), strict=False):
            have, wanted = words.braces(translated), words.braces(english)
            # A singular may say its number or leave it out, as the language likes; it is filled in either way.
            counted = {"n"} if len(ids) > 1 else set()
            if message.id and translated and have - counted != wanted - counted:
                wrong.append((english, translated))
    assert not wrong


def test_nothing_stands_beside_the_rooms_at_the_top() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split(
        "\n"
    )
    top = {line.split("/")[0] for line in listed if line}
    assert top <= {
        "selfcheck", "checklists", "resources", "tests", "pyproject.toml", "README.md",
        ".ci", ".gitignore", "LICENSE", "CHANGELOG.md",
    }  # fmt: skip


def test_no_file_is_too_long_to_hold_in_the_head() -> None:
    long = {
        str(path.relative_to(ROOT)): lines
        for path in (ROOT / "selfcheck").rglob("*.py")
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > 450
    }
    assert not long
