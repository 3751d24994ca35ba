"""A column whose lines stay short enough to read, however wide the page is."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from selfcheck.ui.look.theme import Theme


class ReadingColumn(QWidget):
    """Parts one below the other, never wider than `widest` units: at the start edge, or in the middle of the page."""

    def __init__(
        self,
        theme: Theme,
        *,
        widest: int = 720,
        spacing: int = 12,
        centred: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._widest = widest
        self._spacing = spacing
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        if centred:
            row.addStretch(1)
        # The column takes what there is up to its widest; only then do the empty sides grow.
        row.addWidget(self._inside, 10_000)
        row.addStretch(1)
        self._fit()

    def add(self, widget: QWidget) -> None:
        """Put `widget` below what is there."""
        self._column.addWidget(widget)

    def restyle(self) -> None:
        """Take the theme's present sizes."""
        self._fit()

    def _fit(self) -> None:
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(self._theme.px(self._spacing))
        self._inside.setMaximumWidth(self._theme.px(self._widest))
