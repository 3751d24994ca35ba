"""Saving the loan brief as a PDF: two pages for the bank, written like the plan."""

from __future__ import annotations

from collections.abc import Callable

from selfcheck.ui.desk import Desk
from selfcheck.ui.pages.do.printing import Printing, pdf_name, safe_firm
from selfcheck.usecases.printing import print_brief


class BriefPrinting(Printing):
    """Writes the loan brief."""

    def _title(self) -> str:
        """What the person is asked to save."""
        return self._language.text("Save loan brief as PDF")

    def _name(self, desk: Desk) -> str:
        """The name suggested for the file."""
        firm, text = safe_firm(desk), self._language.text
        return pdf_name(text("{firm} loan brief", firm=firm) if firm else text("loan brief"))

    def _saved_words(self) -> str:
        """What is said when it is written."""
        return self._language.text("Loan brief saved")

    def _work(self) -> Callable[..., int]:
        """The use case that writes it."""
        return print_brief
