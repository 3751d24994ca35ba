"""A bakery with a plan, and pages that show it: what tests of Choose, Do and Keep going share."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from selfcheck.domain.assessment import Assessment
from selfcheck.domain.checklist import Area
from selfcheck.domain.finance import Range
from selfcheck.domain.plan import Action
from selfcheck.ui.context import Context
from selfcheck.ui.desk import Desk
from selfcheck.ui.pages.page import Page
from selfcheck.usecases import choosing
from selfcheck.usecases.assessments import open_assessment
from selfcheck.usecases.workspace import Workspace

ROWS = (
    ("Youssef", date(2026, 5, 25), Decimal(0), Range(Decimal(7200), Decimal(14000))),
    ("Salma", date(2026, 5, 31), Decimal(0), None),
    ("Karim", date(2026, 6, 18), Decimal(60), Range(Decimal(500), Decimal(1000))),
    ("Amina", None, Decimal(18000), Range(Decimal(4900), Decimal(6000))),
)
P = TypeVar("P", bound=Page)
IDEA = "Day-old bread at half price from 17:00"


def with_plan(workspace: Workspace, bakery: Assessment) -> Assessment:
    """Four options adopted, the first three with little cost, and an own idea without money."""
    for option, (owner, due, cost, saving) in zip(list(bakery.options)[::4], ROWS, strict=False):
        choosing.adopt(workspace, bakery.key, option, owner, due, cost, saving)
    return choosing.add_own_idea(workspace, bakery.key, IDEA, Area.WASTE)


def shown(qtbot: QtBot, context: Context, page: P, assessment: Assessment, width: int = 1048) -> P:
    """The page in a window of its own, with that assessment on the desk."""
    desk = Desk(assessment, context.workspace, context.jobs, context.language)
    page.take_desk(desk)
    qtbot.addWidget(page)
    page.resize(width, 800)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.enter()
    settle(page)
    return page


def settle(page: Page) -> None:
    """Let everything that was given be written and shown."""
    assert page.context.jobs.wait()
    for _ in range(4):
        QApplication.processEvents()


def on_disk(page: Page) -> tuple[Action, ...]:
    """The plan as another window would read it."""
    settle(page)
    assert page.desk is not None
    return open_assessment(page.context.workspace, page.desk.key).actions


def type_in(field: QLineEdit, words: str) -> None:
    """Type over what stands in a field and leave it with Enter."""
    field.setFocus(Qt.FocusReason.TabFocusReason)
    field.selectAll()
    if words:
        QTest.keyClicks(field, words)
    else:
        QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClick(field, Qt.Key.Key_Return)
