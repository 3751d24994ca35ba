"""Shapes that several parts draw: rounded frames, key caps, the focus ring."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import bidirectional

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPaintDevice, QPainter, QPen

if TYPE_CHECKING:
    from selfcheck.ui.look.theme import Role, Theme

REGULAR = QFont.Weight.Normal
STRONG = QFont.Weight.DemiBold

LOCKED = 0.45
"""How much of a part is left when it cannot be used now."""


def painter_on(device: QPaintDevice) -> QPainter:
    """A painter with smooth edges."""
    painter = QPainter(device)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    return painter


def rounded(
    painter: QPainter, rect: QRectF, radius: float, fill: QColor | None, edge: QColor | None = None, width: float = 1.0
) -> None:
    """A rounded rectangle whose edge lies inside `rect`."""
    painter.setBrush(fill if fill is not None else QBrush(Qt.BrushStyle.NoBrush))
    if edge is None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(rect, radius, radius)
        return
    painter.setPen(QPen(edge, width))
    half = width / 2
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius - half, radius - half)


def focus_ring(painter: QPainter, theme: Theme, rect: QRectF, radius: float, gap: float = 2.0) -> None:
    """The ring around a part that has the keyboard: 2 wide, `gap` away from `rect`."""
    width = theme.px(theme.tokens.line.focus)
    away = theme.px(gap) + width
    rounded(
        painter,
        rect.adjusted(-away, -away, away, away),
        radius + away,
        None,
        theme.colours.accent,
        width,
    )


def ring_room(theme: Theme) -> int:
    """How far the focus ring reaches beyond a part."""
    return theme.px(theme.tokens.line.focus) + theme.px(2)


def key_cap_width(theme: Theme, key: str) -> int:
    """How wide the cap for `key` is."""
    return max(theme.px(18), round(theme.metrics("caption").horizontalAdvance(key)) + theme.px(10))


def key_cap(
    painter: QPainter, theme: Theme, rect: QRectF, key: str, *, ground: QColor | None = None, strong: bool = False
) -> None:
    """A key of the keyboard: a small frame, heavier at the foot, its letter in the middle."""
    px, colours = theme.px, theme.colours
    radius = px(theme.tokens.radius.key_cap)
    rounded(painter, rect, radius, colours.line)
    rounded(painter, rect.adjusted(px(1), px(1), -px(1), -px(2)), radius - px(1), ground or colours.surface)
    face = rect.adjusted(0, 0, 0, -px(1))
    text(painter, theme, face, key, "caption", colours.ink_2, strong=strong, centred=True)


def text(
    painter: QPainter,
    theme: Theme,
    rect: QRectF,
    words: str,
    role: Role = "body",
    colour: QColor | None = None,
    *,
    strong: bool = False,
    centred: bool = False,
    at_end: bool = False,
    direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight,
) -> None:
    """One line of text in the vertical middle of `rect`, at its start, centre or end."""
    metrics = theme.metrics(role, STRONG if strong else REGULAR)
    painter.setLayoutDirection(reading_direction(words))
    room = rect.width() - metrics.horizontalAdvance(words)
    to_right = at_end != (direction == Qt.LayoutDirection.RightToLeft)
    left = rect.left() + (room / 2 if centred else room if to_right else 0)
    baseline = rect.top() + (rect.height() - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent()
    painter.setFont(theme.font(role, STRONG if strong else REGULAR))
    painter.setPen(colour or theme.colours.ink)
    painter.drawText(QPointF(round(left), round(baseline)), words)


def reading_direction(words: str) -> Qt.LayoutDirection:
    """Which way `words` themselves run: figures, codes and Latin names stay left to right in every window."""
    if not words.isascii() and any(bidirectional(letter) in ("R", "AL") for letter in words):
        return Qt.LayoutDirection.RightToLeft
    return Qt.LayoutDirection.LeftToRight


def mixed(over: QColor, under: QColor, share: float) -> QColor:
    """`share` of `over` laid upon `under`."""
    return QColor(
        round(over.red() * share + under.red() * (1 - share)),
        round(over.green() * share + under.green() * (1 - share)),
        round(over.blue() * share + under.blue() * (1 - share)),
    )
