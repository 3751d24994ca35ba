"""A card that begins with a heading: less room above it than at the sides, so that it sits as it looks right."""

from __future__ import annotations

from selfcheck.ui.widgets.card import Card

ABOVE, BELOW = 15, 17


class FormCard(Card):
    """A card of a page that is one long form."""

    def _measure(self) -> None:
        super()._measure()
        side = self._theme.px(self._padding)
        self.column.setContentsMargins(side, self._theme.px(ABOVE), side, self._theme.px(BELOW))
