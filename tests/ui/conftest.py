"""What tests of the window may ask for: the theme, once for the whole run, and widgets that really go away."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from selfcheck.ui.look.theme import Theme

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
    """Qt never delivers `deleteLater` between tests by itself."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
