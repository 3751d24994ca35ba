"""Print medians and ratios against the floors; exit code 1 when a floor is missed."""

from __future__ import annotations

import sys

from tests.bench.floors import FLOORS, measure

RUNS = 7


def main() -> int:
    """Measure everything and judge it."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else RUNS
    missed = 0
    print(f"Medians of {runs} runs, measured in turn; W is a bare PySide6 window from process start to painted.\n")
    for floor in FLOORS:
        result = measure(floor, runs)
        holds = result.ratio <= floor.limit
        missed += not holds
        print(
            f"{'ok  ' if holds else 'MISS'}  {floor.name:<46} {result.ours:9.2f} {floor.unit:<3} / "
            f"{result.beside:9.2f} {floor.unit:<3} = {result.ratio:5.2f}   (floor {floor.limit:g} x {floor.against})"
        )
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
