"""Write the golden texts again after a change that was meant: python -m tests.report.write_golden"""

from __future__ import annotations

from pathlib import Path

from tests.builders import bakery
from tests.report.reading import golden_text

GOLDEN = Path(__file__).parent.parent / "golden"


def golden_file(language: str) -> Path:
    """Where the text of the fixed plan in a language is kept."""
    return GOLDEN / f"action-plan-{language}.txt"


if __name__ == "__main__":
    for code in ("en", "es"):
        golden_file(code).write_text(golden_text(bakery(), code), encoding="utf-8")
