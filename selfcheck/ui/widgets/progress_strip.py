"""Long work: what is being done, a bar, Cancel; afterwards what came of it, in the same place."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from selfcheck.ui.look.paint import painter_on, rounded
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.widgets.area_tile import Icon
from selfcheck.ui.widgets.buttons import Button
from selfcheck.ui.widgets.score_bar import paint_bar
from selfcheck.ui.widgets.text import Text


class ProgressBar(QWidget):
    """A thin bar from 0 to 1."""

    def __init__(self, theme: Theme, *, width: int = 120, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._width = width
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_share(self, share: float, words: str = "") -> None:
        """Show how far it is; `words` are for the screen reader."""
        self._share = share
        self.setAccessibleName(words)
        self.update()

    def restyle(self) -> None:
        """Take the theme's present sizes and colours."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A thin line."""
        return QSize(self._theme.px(self._width), self._theme.px(6))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw track and bar."""
        accent = self._theme.colours.accent
        paint_bar(painter_on(self), self._theme, QRectF(self.rect()), self._share, accent, self.layoutDirection())


class ProgressStrip(QWidget):
    """Icon, "Writing page 5 of 9", bar and Cancel; then "Plan saved"."""

    cancelled = Signal()
    acted = Signal(int)

    def __init__(self, theme: Theme, icon: str, cancel: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = icon
        self._icon = Icon(theme, icon, "accent", size=18)
        self.words = Text(theme, "", "dense", wrap=False)
        self._bar = ProgressBar(theme)
        self.cancel = Button(theme, cancel, kind="link")
        self.cancel.clicked.connect(self.cancelled)
        self.choices: list[Button] = []
        self._row = QHBoxLayout(self)
        for part in (self._icon, self.words, self._bar, self.cancel):
            self._row.addWidget(part)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.restyle()

    def show_progress(self, share: float, words: str) -> None:
        """Show how far the work is."""
        self._drop_actions()
        self._icon.set_icon(self._icon_name, "accent")
        self.words.setText(words)
        self._bar.set_share(share, words)
        self._bar.show()
        self.cancel.show()

    def show_done(self, words: str, actions: tuple[str, ...] = ()) -> None:
        """Say what came of it; `acted` tells which of `actions` was pressed."""
        self._drop_actions()
        self._icon.set_icon("check", "yes")
        self.words.setText(words)
        self._bar.hide()
        self.cancel.hide()
        for action in actions:
            button = Button(self._theme, action, kind="link")
            button.clicked.connect(self._acted)
            self._row.addWidget(button)
            self.choices.append(button)

    def restyle(self) -> None:
        """Take the theme's present sizes and colours."""
        px = self._theme.px
        self._row.setContentsMargins(px(12), 0, px(14), 0)
        self._row.setSpacing(px(12))
        self.setFixedHeight(px(self._theme.tokens.space.button))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        colours, px = self._theme.colours, self._theme.px
        radius = px(self._theme.tokens.radius.button)
        rounded(painter_on(self), QRectF(self.rect()), radius, colours.surface, colours.line, px(1))

    def _acted(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self.acted.emit(self.choices.index(button))

    def _drop_actions(self) -> None:
        for button in self.choices:
            button.hide()
            button.deleteLater()
        self.choices.clear()
