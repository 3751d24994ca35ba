"""Write the golden texts again after a change that was meant: python -m tests.report.write_golden"""

from __future__ import annotations

from pathlib import Path

from selfcheck.i18n import load_language
from tests.builders import bakery
from tests.report.amina import amina, brief_bytes, golden_words, plan_bytes
from tests.report.reading import golden_text

GOLDEN = Path(__file__).parent.parent / "golden"


def golden_file(language: str, paper: str = "action-plan") -> Path:
    """Where the text of a fixed paper in a language is kept."""
    return GOLDEN / f"{paper}-{language}.txt"


if __name__ == "__main__":
    for code in ("en", "es"):
        language = load_language(code)
        golden_file(code).write_text(golden_text(bakery(), code), encoding="utf-8")
        for paper, written in (("money-plan", plan_bytes), ("loan-brief", brief_bytes)):
            golden_file(code, paper).write_text(golden_words(written(amina(), language)), encoding="utf-8")
