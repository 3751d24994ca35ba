from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from selfcheck.cli import main
from selfcheck.paths import DataFolder

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Ran:
    """What a command left behind."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    def told(self, code: int) -> str:
        """The one sentence on the error stream of a command that failed with that code."""
        assert self.code == code, self
        assert self.out == ""
        assert "Traceback" not in self.err
        assert self.err.startswith("selfcheck") and self.err.endswith("\n") and self.err.count("\n") == 1, self.err
        return self.err


Runner = Callable[..., Ran]


@pytest.fixture
def run(folder: DataFolder, capsys: pytest.CaptureFixture[str]) -> Runner:
    """Runs a command in this process, on this test's own folder."""

    def one(*words: str) -> Ran:
        try:
            code = main([*words, "--data", str(folder.folder)])
        except SystemExit as exit_asked:
            code = int(exit_asked.code or 0)
        said = capsys.readouterr()
        return Ran(code, said.out, said.err)

    return one


@pytest.fixture
def process(folder: DataFolder) -> Runner:
    """Runs a command as a person does, in a process of its own."""

    def one(*words: str, **rest: Any) -> Ran:
        environment = {**os.environ, "SELFCHECK_DATA": str(folder.folder), **rest.pop("env", {})}
        done = subprocess.run(
            [sys.executable, "-m", "selfcheck", *words], env=environment, cwd=ROOT, timeout=60, check=False,
            **{"capture_output": True, **rest},
        )  # fmt: skip
        return Ran(done.returncode, *((said or b"").decode(errors="replace") for said in (done.stdout, done.stderr)))

    return one


@pytest.fixture
def key(run: Runner) -> str:
    """A started assessment."""
    return run(
        "new", "--firm", "Sunrise Bakery", "--checklist", "bakery", "housekeeping", "--country", "ma"
    ).out.strip()
