"""Everything the window asks outside its own pages, in one object, so that a test can answer for the person."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget


class Prompts:
    """The real questions. A test puts a subclass with the answers in its place."""

    def where_to_save(self, parent: QWidget, title: str, suggested: Path, kinds: str) -> Path | None:
        """Where to write a file; None when the person thinks better of it."""
        chosen, _kind = QFileDialog.getSaveFileName(parent, title, str(suggested), kinds)
        return Path(chosen) if chosen else None

    def open_which_file(self, parent: QWidget, title: str, kinds: str) -> Path | None:
        """Which file to read; None when the person thinks better of it."""
        chosen, _kind = QFileDialog.getOpenFileName(parent, title, str(Path.home()), kinds)
        return Path(chosen) if chosen else None

    def open_file(self, path: Path) -> bool:
        """Open a file in the program this computer has for it."""
        return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def show_folder(self, path: Path) -> bool:
        """Show the folder a file stands in."""
        return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))

    def leave_unsaved(self, parent: QWidget, question: str, leave: str, stay: str) -> bool:
        """Whether to close although something could not be saved."""
        box = QMessageBox(QMessageBox.Icon.Warning, "SelfCheck", question, parent=parent)
        going = box.addButton(leave, QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(stay, QMessageBox.ButtonRole.RejectRole))
        box.exec()
        return box.clickedButton() is going
