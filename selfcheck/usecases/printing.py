"""Putting the plan on paper."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from selfcheck.files import written_whole
from selfcheck.i18n import load_language
from selfcheck.usecases.assessments import open_assessment
from selfcheck.usecases.workspace import Workspace

Progress = Callable[[int, int], None]
"""Told the page being written and how many there are (0 while not known). May raise Cancelled to stop the work."""

LETTER_COUNTRIES = frozenset({"US", "CA", "MX", "CO", "VE", "CL", "CR", "DO", "SV", "GT", "HN", "NI", "PA", "PH", "PR"})
"""Where firms print on Letter; everybody else on A4 (CLDR paper sizes)."""


def print_plan(
    workspace: Workspace,
    key: str,
    target: Path,
    language: str | None = None,
    paper: str | None = None,
    progress: Progress | None = None,
) -> int:
    """Write the action plan of an assessment as a PDF; give its pages. The old file stays until the new one is whole.

    Without `language` it is written in the assessment's own, without `paper` in the size of the firm's country.
    """
    # ReportLab takes a start-up 90 ms, so it is loaded when somebody prints.
    from selfcheck.report.action_plan import write_action_plan

    assessment = open_assessment(workspace, key)
    size = paper or ("Letter" if assessment.firm.country in LETTER_COUNTRIES else "A4")
    words = load_language(language or assessment.language)
    with written_whole(target) as stream:
        return write_action_plan(stream, assessment, words, workspace.today(), size, progress)
