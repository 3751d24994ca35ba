"""What an open question shows below its answers: why it matters, how to check, the note, the options found."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from selfcheck.ui.look.paint import painter_on, rounded
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.widgets.buttons import Button
from selfcheck.ui.widgets.class_badge import ClassBadge
from selfcheck.ui.widgets.fields import TextField
from selfcheck.ui.widgets.flow_layout import FlowLayout
from selfcheck.ui.widgets.message_strip import MessageStrip
from selfcheck.ui.widgets.question_words import CardWords
from selfcheck.ui.widgets.text import caption, dense

PAUSE = 800
"""Milliseconds without a keystroke after which a note is told."""


class Found(NamedTuple):
    """An option that an answer led to."""

    investment_class: str
    title: str


class HelpText(QWidget):
    """A small heading with a short text below it."""

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.title = caption(theme, title, strong=True)
        self.words = dense(theme)
        self.words.setAccessibleName(title)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.title)
        self._column.addWidget(self.words)
        self._column.addStretch(1)
        self.restyle()

    def restyle(self) -> None:
        """Take the theme's present sizes."""
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(self._theme.px(4))


class _NoteText(TextField):
    """The note's text; Esc hands the keyboard back."""

    escaped = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the note."""
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)


class NoteField(QWidget):
    """A note with its label inside the frame. `typed` comes 800 ms after the last keystroke and when one leaves."""

    typed = Signal(str)
    escaped = Signal()

    def __init__(self, theme: Theme, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._told = ""
        self.ring_radius = theme.tokens.radius.field
        self._label = caption(theme, label)
        self.text_field = _NoteText(theme, lines=1)
        self.text_field.setProperty("bare", "true")
        self.text_field.ring_target = self  # type: ignore[attr-defined]
        self.text_field.setAccessibleName(label)
        self._label.setBuddy(self.text_field)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._label)
        self._column.addWidget(self.text_field)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.flush)
        self.text_field.textChanged.connect(self._pause.start)
        self.text_field.left.connect(self.flush)
        self.text_field.escaped.connect(self.escaped)
        self.restyle()

    def note(self) -> str:
        """What stands there."""
        return self.text_field.toPlainText()

    def set_note(self, note: str) -> None:
        """Show `note` without telling anybody."""
        self._told = note
        if note != self.note():
            self.text_field.setPlainText(note)
        self._pause.stop()

    def flush(self) -> None:
        """Tell what was typed now, without waiting for the pause."""
        self._pause.stop()
        note = self.note()
        if note != self._told:
            self._told = note
            self.typed.emit(note)

    def restyle(self) -> None:
        """Take the theme's present sizes and colours."""
        px = self._theme.px
        self._column.setContentsMargins(px(13), px(8), px(13), px(8))
        self._column.setSpacing(px(1))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame."""
        colours, px = self._theme.colours, self._theme.px
        radius = px(self._theme.tokens.radius.field)
        rounded(painter_on(self), QRectF(self.rect()), radius, colours.surface, colours.line_strong, px(1))


class QuestionBody(QWidget):
    """Help texts side by side, note, options found. Folded, the texts and the note open one by one from links."""

    look_at_option = Signal(int)

    def __init__(self, theme: Theme, words: CardWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._folded = False
        self.why = HelpText(theme, words.why)
        self.check = HelpText(theme, words.check)
        self.note = NoteField(theme, words.note)
        self.strips: list[MessageStrip] = []
        self._links = QWidget()
        self._link_row = FlowLayout(self._links)
        self.links = [self._link(title) for title in (words.why, words.check, words.note)]
        self._help = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._help.addWidget(self.why, 1)
        self._help.addWidget(self.check, 1)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._links)
        self._column.addLayout(self._help)
        self._column.addWidget(self.note)
        self.restyle()
        self._show()

    def set_help(self, why: str, check: str) -> None:
        """Show why it matters and how to check; an empty text takes no room."""
        self.why.words.setText(why)
        self.check.words.setText(check)
        self._show()

    def set_found(self, found: Sequence[Found]) -> None:
        """Show the options the answer led to."""
        for strip in self.strips:
            strip.hide()
            strip.deleteLater()
        self.strips = [self._strip(option) for option in found]
        for strip in self.strips:
            self._column.addWidget(strip)
            strip.show()  # A layout shows what is new only later, and until then measures without it.

    def set_folded(self, folded: bool) -> None:
        """Show links in place of the texts, where it is narrow."""
        self._folded = folded
        self._help.setDirection(QBoxLayout.Direction.TopToBottom if folded else QBoxLayout.Direction.LeftToRight)
        self._show()

    def open_note(self) -> None:
        """Put the keyboard into the note, opening it when it is folded."""
        self.links[2].setChecked(True)
        self._show()
        self.note.text_field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def restyle(self) -> None:
        """Take the theme's present sizes."""
        px = self._theme.px
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(11))
        self._help.setSpacing(px(24))
        self._link_row.set_gaps(px(24), px(4))

    def _link(self, title: str) -> Button:
        link = Button(self._theme, title, kind="link", trailing="chevron-down", parent=self._links)
        link.setCheckable(True)
        link.toggled.connect(self._show)
        self._link_row.addWidget(link)
        return link

    def _strip(self, option: Found) -> MessageStrip:
        words = self._words
        strip = MessageStrip(
            self._theme, "information", option.title, lead=words.option_found, action=words.look, icon="lightbulb"
        )
        name = words.classes.get(option.investment_class, option.investment_class)
        strip.row.insertWidget(2, ClassBadge(self._theme, option.investment_class, name))
        strip.acted.connect(self._look)
        return strip

    def _look(self) -> None:
        strip = self.sender()
        if isinstance(strip, MessageStrip):
            self.look_at_option.emit(self.strips.index(strip))

    def _show(self) -> None:
        parts: list[tuple[QWidget, bool]] = [
            (self.why, bool(self.why.words.text())), (self.check, bool(self.check.words.text())), (self.note, True),
        ]  # fmt: skip
        for link, (part, has_words) in zip(self.links, parts, strict=True):
            link.setVisible(self._folded and has_words)
            link.set_trailing("chevron-up" if link.isChecked() else "chevron-down")
            part.setVisible(has_words and (not self._folded or link.isChecked()))
        self._links.setVisible(self._folded)
        self.updateGeometry()
