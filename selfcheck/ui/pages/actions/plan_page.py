"""What the pages that show the plan and its figures share: when they are filled again, and whom an act was about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from selfcheck.ui.pages.page import Page

if TYPE_CHECKING:
    from selfcheck.ui.acts import Place


class PlanPage(Page):
    """A page that fills itself from the desk, and only while somebody looks."""

    def refresh(self) -> None:
        """Show the desk as it is now, if anybody looks."""
        if self.isVisible():
            self._fill()

    def refresh_record(self, key: object) -> None:
        """Answers do not show here."""

    def _fill(self) -> None:
        """Show what the desk holds."""
        raise NotImplementedError

    def _acted_on(self, place: Place) -> str:
        """The key of the action an act was about; empty when it was about something else."""
        actions = self.desk.assessment.actions if self.desk is not None else ()
        return next((one.key for one in actions if place in (one.key, one.option)), "")
