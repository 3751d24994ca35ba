"""The button that takes an option into the plan, and out again."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from selfcheck.ui.look.theme import Role, Theme
from selfcheck.ui.widgets.buttons import Button

HEIGHT = 40


class AdoptButton(Button):
    """The page's main button; once adopted it is edged and says so, and pressing it again takes the option out."""

    def __init__(
        self, theme: Theme, adopt: str, adopted: str, *, adopted_tip: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, adopt, kind="main", icon="check", parent=parent)
        self._adopt, self._adopted, self._adopted_tip = adopt, adopted, adopted_tip
        self.is_adopted = False

    def set_adopted(self, adopted: bool) -> None:
        """Show how the option stands."""
        self.is_adopted = adopted
        self._kind = "accent" if adopted else "main"
        self.set_words(self._adopted if adopted else self._adopt)
        self.setToolTip(self._adopted_tip if adopted else "")
        if adopted:
            self.setAccessibleName(f"{self._adopted}. {self._adopted_tip}")

    def sizeHint(self) -> QSize:
        """As high as the main button in both states."""
        return QSize(super().sizeHint().width(), self._theme.px(HEIGHT))

    def _role(self) -> Role:
        return "body"
