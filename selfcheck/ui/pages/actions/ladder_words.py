"""The ladder of a plan as a picture with words: what can start when, paid by the savings before it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from selfcheck.domain.ladder_shape import Flag, LadderShape, ladder_shape
from selfcheck.domain.plan import Action
from selfcheck.domain.scale import round_ticks
from selfcheck.ui.pages.actions.order_words import OrderWords
from selfcheck.ui.widgets.ladder_chart import LadderPicture, Mark

MOST_LINES = 3
"""Grid lines above 0: the chart is low."""


class LadderWords:
    """The ladder of one picture; `after` is how many months are shown after the last start."""

    def __init__(self, words: OrderWords, after: int) -> None:
        assert words.picture is not None
        self._words = words
        self._language = words.language
        self._actions = words.kept()
        self._after = after
        self.shape = ladder_shape(words.picture.ladder) if words.picture.ladder.starts else None

    def picture(self) -> LadderPicture | None:
        """What the chart draws; None while no action has a price."""
        shape = self.shape
        if shape is None:
            return None
        months = float(max(6, min(shape.months, max((flag.last for flag in shape.flags), default=0) + self._after)))
        top = max((pot for month, pot in shape.points if month <= months), default=0.0)
        lines = _lines(top)
        return LadderPicture(
            shape=shape,
            marks=tuple(self._mark(shape, flag) for flag in shape.flags),
            months=months,
            top=max(lines[-1], top),
            ticks=tuple(self._ticks(shape, int(months))),
            lines=tuple((line, self._words.amount(Decimal(str(line)))) for line in lines),
        )

    def sentence(self) -> str:
        """The whole ladder in one or two sentences, for who can't see the chart."""
        if self.shape is None:
            return ""
        said = [self._named(flag, self.shape, short=False) for flag in self.shape.flags]
        return "; ".join([*said, *([self.never()] if self.shape.never else [])])

    def never(self) -> str:
        """What the pot can never pay for; empty when it can pay for everything."""
        if self.shape is None or not self.shape.never:
            return ""
        return self._language.count(
            "{n} action costs more than the low savings can ever pay for.",
            "{n} actions cost more than the low savings can ever pay for.",
            len(self.shape.never),
        )

    def waits(self) -> list[tuple[str, str]]:
        """The actions that have to wait for the pot, as title and month, in their order."""
        if self.shape is None or self._words.picture is None:
            return []
        found = []
        for start in self._words.picture.ladder.starts:
            if start.on is not None and start.month is not None and start.month > 1:
                action = next((one for one in self._actions if one.key == start.key), None)
                if action is not None:
                    found.append((self._words.title(action), self._language.month(start.on)))
        return found

    def names(self, keys: Sequence[str], *, short: bool = False) -> str:
        """Actions by the title of the one, or by the numbers of their rows."""
        found = [(at, one) for at, one in enumerate(self._actions, start=1) if one.key in keys]
        if len(found) == 1:
            return self._one(*found[0], short=short)
        numbers = self._words.listed([at for at, _one in found])
        return self._language.text("actions {numbers}", numbers=numbers)

    def _one(self, number: int, action: Action, *, short: bool) -> str:
        return self._language.text("action {number}", number=number) if short else self._words.title(action)

    def _mark(self, shape: LadderShape, flag: Flag) -> Mark:
        letter = flag.letter.value if flag.letter is not None else "–"
        return Mark(flag.month, letter, self._named(flag, shape, short=False), self._named(flag, shape, short=True))

    def _named(self, flag: Flag, shape: LadderShape, *, short: bool) -> str:
        names, month = self.names(flag.keys, short=short), self._language.month(shape.on(flag.month))
        if flag.last == flag.month:
            return self._language.text("{actions}, {month}", actions=names, month=month)
        return self._language.text("{actions}, from {month}", actions=names, month=month)

    def _ticks(self, shape: LadderShape, months: int) -> list[tuple[float, str]]:
        step = 3 if months <= 30 else 12
        found, year = [], 0
        for at in range(0, months + 1, step):
            day = shape.on(at)
            found.append((float(at), self._language.short_month(day, year=day.year != year)))
            year = day.year
        return found


def _lines(highest: float) -> tuple[float, ...]:
    """Round amounts from 0 until above the highest, few enough for a low chart."""
    ticks = round_ticks(0, highest)
    if len(ticks) < 2:
        return (0.0, max(highest, 1.0))
    step = ticks[1]
    while step * MOST_LINES < highest - 1e-9:
        step *= 2
    count = int(-(-highest // step))
    return tuple(step * at for at in range(count + 1))
