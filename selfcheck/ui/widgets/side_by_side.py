"""Parts side by side where there is room, one below the other where there is not."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QWidget

from selfcheck.ui.look.theme import Theme


class SideBySide(QBoxLayout):
    """A row from `least` units of width on, else a column; `gap` stands between its parts, `below` in the column."""

    def __init__(
        self, theme: Theme, least: int, gap: int, below: int | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(QBoxLayout.Direction.LeftToRight)
        if parent is not None:
            parent.setLayout(self)
        self.setContentsMargins(0, 0, 0, 0)
        self._theme = theme
        self._least = least
        self._gaps = (gap if below is None else below, gap)

    def fold(self, width: int) -> bool:
        """Stand as there is room in `width` pixels, in the theme's present sizes; tell whether side by side."""
        wide = width >= self._theme.px(self._least)
        self.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        self.setSpacing(self._theme.px(self._gaps[wide]))
        return wide
