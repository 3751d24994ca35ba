"""Putting the plan on paper, and the pages for a bank."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from selfcheck.domain.assessment import Assessment
from selfcheck.files import written_whole
from selfcheck.i18n import Language, load_language
from selfcheck.usecases.assessments import open_assessment
from selfcheck.usecases.contacts import contacts_of
from selfcheck.usecases.money import has_numbers, picture
from selfcheck.usecases.plan_words import words_in_plan
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
    words, size = _shape(assessment, language, paper)
    known = picture(workspace, assessment) if has_numbers(assessment) else None
    with written_whole(target) as stream:
        return write_action_plan(
            stream,
            assessment,
            words,
            workspace.today(),
            size,
            progress,
            known,
            workspace.library.sources,
            contacts_of(workspace, assessment.firm.country),
            words_in_plan(workspace, assessment, words.code),
        )


def print_brief(
    workspace: Workspace,
    key: str,
    target: Path,
    language: str | None = None,
    paper: str | None = None,
    progress: Progress | None = None,
) -> int:
    """Write the two pages for a bank as a PDF; give its pages. Language and paper as for the plan."""
    from selfcheck.report.loan_brief import write_loan_brief

    assessment = open_assessment(workspace, key)
    words, size = _shape(assessment, language, paper)
    known = picture(workspace, assessment)
    with written_whole(target) as stream:
        return write_loan_brief(
            stream, assessment, known, words, workspace.today(), size, progress, workspace.library.sources
        )


def _shape(assessment: Assessment, language: str | None, paper: str | None) -> tuple[Language, str]:
    """The language and the paper somebody asked for, else the assessment's own and what the firm's country uses."""
    usual = "Letter" if assessment.firm.country in LETTER_COUNTRIES else "A4"
    return load_language(language or assessment.language), paper or usual
