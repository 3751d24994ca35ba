"""Look around: what stands over the questions."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from selfcheck.domain.assessment import Answer, Assessment, Depth, Firm
from selfcheck.ui.context import Context
from selfcheck.ui.desk import Desk
from selfcheck.ui.pages.look_around.page import LookAroundPage
from selfcheck.usecases.assessments import start_assessment
from selfcheck.usecases.workspace import Workspace

MakeContext = Callable[..., Context]
QUICK = Depth.QUICK


def settle(page: LookAroundPage) -> None:
    assert page.context.jobs.wait()
    for _ in range(3):
        QApplication.processEvents()


def shown(qtbot: QtBot, context: Context, assessment: Assessment) -> LookAroundPage:
    page = LookAroundPage(context)
    qtbot.addWidget(page)
    page.take_desk(Desk(assessment, context.workspace, context.jobs, context.language))
    page.resize(1048, 745)
    page.show()
    page.enter()
    settle(page)
    return page


def quick(workspace: Workspace, *lists: str) -> Assessment:
    return start_assessment(workspace, Firm(key="", name="Mai"), list(lists), QUICK)


def answer_all(page: LookAroundPage) -> None:
    assert page.desk is not None
    for key, _question in list(page.desk.assessment.questions()):
        page.desk.answer(key, Answer.YES)
    settle(page)


def test_the_ten_minute_check_promises_the_other_questions(
    qtbot: QtBot, make_context: MakeContext, workspace: Workspace
) -> None:
    page = shown(qtbot, make_context(), quick(workspace, "bakery", "housekeeping"))
    assert page._deeper.isVisibleTo(page)
    assert "The others can follow" in page._deeper.words.text()
    answer_all(page)
    assert page._deeper.isVisibleTo(page) and "Done." in page._deeper.words.text()
    page._go_deeper()
    settle(page)
    assert not page._deeper.isVisibleTo(page)


@pytest.mark.parametrize("code", ["en", "es"])
def test_a_list_that_is_quick_as_a_whole_promises_no_others(
    qtbot: QtBot, make_context: MakeContext, workspace: Workspace, code: str
) -> None:
    page = shown(qtbot, make_context(code), quick(workspace, "crafts"))
    assert not page._deeper.isVisibleTo(page)
    answer_all(page)
    assert not page._deeper.isVisibleTo(page)


@pytest.mark.parametrize("code", ["en", "es"])
def test_the_keys_stand_on_one_line_and_the_last_ones_give_way(
    qtbot: QtBot, make_context: MakeContext, bakery: Assessment, code: str
) -> None:
    page = shown(qtbot, make_context(code), bakery)
    page.resize(1300, 745)
    settle(page)
    hints = page._hints.hints
    assert [one.isVisibleTo(page) for one in hints] == [True] * len(hints)
    assert len({one.y() for one in hints}) == 1
    page.resize(800, 745)
    settle(page)
    seen = [one.isVisibleTo(page) for one in hints]
    assert seen == sorted(seen, reverse=True) and seen[0] and not seen[-1]
    last = [one for one in hints if one.isVisibleTo(page)][-1]
    assert last.geometry().right() < page._hints.width()
