"""What we rely on in Qt for Python itself, so that a broken release is noticed here and not by a person."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QWidget


def test_a_call_that_returns_nothing_borrows_none_and_gives_it_back(qtbot):
    """PySide6 6.12.0 under Python 3.11 lost a reference at each call and crashed with "deallocating None"."""
    widget = QWidget()
    qtbot.addWidget(widget)
    before = sys.getrefcount(None)
    for _call in range(300):
        widget.focusWidget()
    assert sys.getrefcount(None) > before - 150
