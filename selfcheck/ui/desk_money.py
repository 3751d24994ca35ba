"""What a person does to the numbers and the money of the open assessment, and the picture worked out from them."""

from __future__ import annotations

from selfcheck.ui.act_line import ActLine


class MoneyDesk(ActLine):
    """Acts on numbers and money."""
