"""What every page is asked: can everything be reached and named, and does everything fit?"""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from selfcheck.ui.look.theme import Theme


def stops(page: QWidget) -> list[QWidget]:
    """Everything in sight that Tab comes to."""
    return [
        part
        for part in page.findChildren(QWidget)
        if part.isVisibleTo(page) and part.isEnabled() and part.focusPolicy() & Qt.FocusPolicy.TabFocus
        if part.focusProxy() is None
    ]


def nameless(page: QWidget) -> list[QWidget]:
    """What Tab comes to and a screen reader can't name."""
    found = []
    for part in stops(page):
        told = QAccessible.queryAccessibleInterface(part)
        if told is None or not told.text(QAccessible.Text.Name).strip():
            found.append(part)
    return found


def fit(page: QWidget, theme: Theme, width: int, height: int, text: float) -> list[str]:
    """Put the page into a window of that size and say what is wider than it."""
    if theme.text_scale != text:
        theme.set_text_scale(text)
    page.resize(width, height)
    for _ in range(6):
        QApplication.processEvents()
    assert page.width() == width, f"the page wants {page.width()} and may have {width}"
    return too_wide(page)


def too_wide(page: QWidget) -> list[str]:
    """What is wider than the page, or than the scroll area it lies in."""
    width = page.width()
    out = []
    for area in page.findChildren(QScrollArea):
        content = area.widget()
        if area.isVisible() and content is not None and content.width() > area.viewport().width():
            out.append(
                f"{type(content).__name__} in a scroll area is {content.width()}, seen {area.viewport().width()}"
            )
    for part in page.findChildren(QWidget):
        if part.isVisible() and part.width() and type(part).__name__ != "_Overlay":
            left = part.mapTo(page, QPoint(0, 0)).x()
            if left < 0 or left + part.width() > width:
                out.append(f"{type(part).__name__} from {left} to {left + part.width()}")
    return out


def tab_from(part: QWidget) -> QWidget | None:
    """Put the keyboard on `part` and press Tab; what has it now."""
    part.setFocus()
    QTest.keyClick(part, Qt.Key.Key_Tab)
    return QApplication.focusWidget()
