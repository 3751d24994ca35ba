"""What is measured against what. Each pair runs in turn, so that a busy machine is busy for both."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from tests.bench.runs import STARTED

ROOT = Path(__file__).parents[2]
BYTECODE = Path(tempfile.gettempdir()) / "selfcheck-bench-bytecode"


@dataclass(frozen=True)
class Floor:
    """A measured thing may cost at most `limit` times what stands beside it. Both are run by `tests.bench.runs`."""

    name: str
    run: str
    against_run: str
    limit: float
    unit: str
    figure: str
    against: str
    against_figure: str = ""


@dataclass(frozen=True)
class Result:
    """Medians of both, and their ratio."""

    ours: float
    beside: float

    @property
    def ratio(self) -> float:
        """Ours over theirs."""
        return self.ours / self.beside


FLOORS = [
    Floor("first painted window", "first_paint", "bare_window", 1.5, "ms", "painted", "W"),
    Floor("usable Home", "usable_home", "bare_window", 3.5, "ms", "ready", "W", "painted"),
    Floor("memory with Home", "usable_home", "bare_window", 2.5, "MB", "memory", "W"),
    Floor("an assessment of 300 questions opened", "open_300", "bare_window", 1.5, "ms", "opened", "W", "painted"),
    Floor("search over everything, the first time", "searched", "bare_window", 0.5, "ms", "first", "W", "painted"),
    Floor("search over everything, while typing", "searched", "bare_window", 0.5, "ms", "each", "W", "painted"),
    Floor("one checklist opened", "checklist_opened", "bare_window", 0.5, "ms", "opened", "W", "painted"),
    Floor("an answer tapped to saved", "answer_saved", "raw_commit", 2.0, "ms", "each", "a raw sqlite3 commit"),
    Floor(
        "a plan of 60 actions, one number changed", "money_recomputed", "bare_window", 0.2, "ms", "each", "W", "painted"
    ),
    Floor("the plan as a PDF", "plan", "bare_reportlab", 1.5, "ms", "each", "the same flowables in bare ReportLab"),
]


def measure(floor: Floor, runs: int) -> Result:
    """The medians of `runs` runs of both sides, in turn, after one warm-up of each."""
    ours: list[float] = []
    beside: list[float] = []
    for turn in range(runs + 1):
        mine = _run(floor.run)[floor.figure]
        theirs = _run(floor.against_run)[floor.against_figure or floor.figure]
        if turn:
            ours.append(mine)
            beside.append(theirs)
    return Result(statistics.median(ours), statistics.median(beside))


def _run(name: str) -> dict[str, float]:
    """One fresh process; it is told when it was started, so that the interpreter's own start counts too."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "LANG": "en", "PYTHONPATH": str(ROOT)}
        # An installed program has its bytecode; a checkout gets it from the warm-up, outside of the tree.
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        environment["PYTHONPYCACHEPREFIX"] = str(BYTECODE)
        prepared = f"prepare_{name}"
        subprocess.run(
            [sys.executable, "-m", "tests.bench.runs", prepared, folder], cwd=ROOT, env=environment, check=True,
            capture_output=True,
        )  # fmt: skip
        environment[STARTED] = str(time.time())
        done = subprocess.run(
            [sys.executable, "-m", "tests.bench.runs", name, folder],
            cwd=ROOT, env=environment, check=True, capture_output=True, text=True,
        )  # fmt: skip
    return dict(json.loads(done.stdout.strip().splitlines()[-1]))
