"""What tests of the window may ask for: the theme, once for the whole run, and widgets that really go away."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtWidgets import QApplication

from selfcheck.domain.assessment import Answer, Assessment, Firm, Record
from selfcheck.i18n import load_language
from selfcheck.paths import DataFolder
from selfcheck.ui.context import Context
from selfcheck.ui.jobs import Jobs
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.prompts import Prompts
from selfcheck.ui.settings import Settings
from selfcheck.usecases.answering import put_record
from selfcheck.usecases.assessments import open_assessment, start_assessment
from selfcheck.usecases.workspace import Workspace, open_workspace

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> Theme:
    theme = Theme("light")
    theme.apply(qapp)
    return theme


@pytest.fixture
def theme(dressed: Theme) -> Iterator[Theme]:
    """The light theme at 100 %; what a test changes is put back."""
    yield dressed
    if dressed.text_scale != 1.0:
        dressed.set_text_scale(1.0)
    if dressed.scheme != "light":
        dressed.set_scheme("light")


@pytest.fixture(autouse=True)
def _really_gone(qapp: QApplication) -> Iterator[None]:
    """Qt never delivers `deleteLater` between tests by itself; nor does it forget the language a program was set to."""
    before = QLocale()
    yield
    QLocale.setDefault(before)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


class Clock:
    """A clock a test sets by hand."""

    def __init__(self) -> None:
        self.now = datetime(2026, 5, 12, 14, 32, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def workspace(tmp_path: Path, clock: Clock) -> Iterator[Workspace]:
    """An empty folder with its database."""
    found = open_workspace(DataFolder(tmp_path / "data"), clock, "tester")
    yield found
    found.close()


@pytest.fixture
def make_context(theme: Theme, workspace: Workspace) -> Iterator[Callable[..., Context]]:
    """What pages are given, in any language, with prompts that answer for the person. Its work is done at the end."""
    made: list[Context] = []

    def make(language: str = "en", prompts: Prompts | None = None) -> Context:
        speech = load_language(language)

        def change(settings: Settings) -> None:
            context.settings = settings

        jobs = Jobs(speech, str(workspace.folder.folder))
        context = Context(theme, speech, workspace, jobs, prompts or Prompts(), Settings(language=language), change)
        made.append(context)
        return context

    yield make
    for context in made:
        assert context.jobs.wait(), "work was still going on"
        context.jobs.close()


@pytest.fixture
def bakery(workspace: Workspace) -> Assessment:
    """A bakery that has answered its first ten questions: no, partly and yes by turns."""
    firm = Firm(key="", name="Amina Bakery", town="Rabat", country="MA", currency="MAD", staff=14)
    begun = start_assessment(workspace, firm, ["bakery", "housekeeping"])
    for place, (key, _question) in enumerate(list(begun.questions())[:10]):
        answer = (Answer.NO, Answer.PARTLY, Answer.YES)[place % 3]
        put_record(workspace, begun.key, key, Record(answer=answer))
    return open_assessment(workspace, begun.key)
