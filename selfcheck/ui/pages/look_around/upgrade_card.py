"""A newer revision of a checklist: offered in a line, shown question by question, taken only when somebody says so."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from selfcheck.domain.checklist import Question
from selfcheck.domain.revision import RevisionChange
from selfcheck.ui.context import Context
from selfcheck.ui.widgets.buttons import Button
from selfcheck.ui.widgets.card import Card
from selfcheck.ui.widgets.message_strip import MessageStrip
from selfcheck.ui.widgets.text import Text


class UpgradeCard(QWidget):
    """Hidden while there is nothing newer."""

    accepted = Signal(str)  # the checklist's id

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._change: RevisionChange | None = None
        theme, text = context.theme, context.language.text
        self._strip = MessageStrip(theme, "information", "", action=text("See what changes"), icon="refresh-cw")
        self._strip.acted.connect(self._show_preview)
        self._preview = Card(theme)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(theme.px(4))
        self._use = Button(theme, "", kind="main")
        self._use.clicked.connect(self._accept)
        self._later = Button(theme, text("Not now"))
        self._later.clicked.connect(self.hide)
        buttons = QHBoxLayout()
        buttons.addWidget(self._use)
        buttons.addWidget(self._later)
        buttons.addStretch(1)
        self._preview.column.addLayout(self._lines)
        self._preview.column.addLayout(buttons)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._strip)
        self._column.addWidget(self._preview)
        self.restyle()
        self.hide()

    def offer(self, change: RevisionChange | None) -> None:
        """Offer a newer revision, or nothing."""
        self._change = change
        self._preview.hide()
        self.setVisible(change is not None)
        if change is None:
            return
        text, title = self._context.language.text, self._context.language.content(change.newer.title)
        lead = text("Revision {revision} of {title} is here.", revision=change.newer.revision, title=title)
        said = text(
            "{new} new, {reworded} reworded, {retired} no longer asked. Your answers stay.",
            new=len(change.new), reworded=len(change.reworded), retired=len(change.retired),
        )  # fmt: skip
        self._strip.set_message(said, lead=lead, action=text("See what changes"))
        self._use.set_words(text("Use revision {revision}", revision=change.newer.revision))

    def restyle(self) -> None:
        """Take the theme's present sizes."""
        px = self._context.theme.px
        self._column.setContentsMargins(px(24), px(12), px(24), 0)
        self._column.setSpacing(px(8))

    def _show_preview(self) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for line in self._changes():
            self._lines.addWidget(Text(self._context.theme, line, "dense"))
        self._preview.show()
        self._use.setFocus()

    def _changes(self) -> list[str]:
        """Each question that changes, in a line."""
        assert self._change is not None
        text = self._context.language.text

        def said(question: Question) -> str:
            return self._context.language.content(question.text)

        return [
            *(text("New: {code} {question}", code=one.code, question=said(one)) for one in self._change.new),
            *(
                text("Reworded: {code} {question} (before: {before})", code=now.code, question=said(now),
                     before=said(before))
                for before, now in self._change.reworded
            ),
            *(
                text("No longer asked: {code} {question}", code=one.code, question=said(one))
                for one in self._change.retired
            ),
        ]  # fmt: skip

    def _accept(self) -> None:
        if self._change is not None:
            self.accepted.emit(self._change.newer.id)
