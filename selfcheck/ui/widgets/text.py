"""Labels by role: text that wraps, takes the room it needs and is never cut."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip, QWidget

from selfcheck.ui.look.paint import REGULAR, STRONG, painter_on
from selfcheck.ui.look.paragraph import Paragraph
from selfcheck.ui.look.theme import Role, Theme

UNDER = 3
"""How far below the letters the dots of an explained word stand."""


class Mention(NamedTuple):
    """A word that is explained: its letters in a text from `first` to before `last`, its name, what it means."""

    first: int
    last: int
    name: str
    meaning: str

    @property
    def said(self) -> str:
        """Name and meaning in one line."""
        return f"{self.name}: {self.meaning}"


class Text(QLabel):
    """A label. It wraps unless told not to; only names of firms elide, and then the whole name is in the tooltip.

    Words in it can be explained: dots under them, the meaning in the tooltip, and in a note when one is pressed.
    """

    _mentions: tuple[Mention, ...] = ()
    _under_pointer: Mention | None = None
    _pressed: Mention | None = None

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        role: Role = "body",
        *,
        strong: bool = False,
        colour: str = "ink",
        wrap: bool = True,
        elide: bool = False,
        lead: str = "",
        centred: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._role: Role = role
        self._strong = strong
        self._colour = colour
        self._wrap = wrap and not elide
        self._elide = elide
        self._lead = lead
        self._centred = centred
        self._paragraph: Paragraph | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(self._wrap)
        self.setSizePolicy(policy)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show `text`, after the SemiBold opening if there is one."""
        super().setText(f"{self._lead} {text}".strip() if self._lead else text)
        if self._mentions:
            self.set_mentions(())
        self._changed()

    def set_lead(self, lead: str, text: str) -> None:
        """Show `text` with the SemiBold opening `lead` before it."""
        self._lead = lead
        self.setText(text)

    def set_colour(self, colour: str) -> None:
        """Draw in another colour of the palette, by its name."""
        self._colour = colour
        self.update()

    def mentions(self) -> tuple[Mention, ...]:
        """The words of this text that are explained, in reading order."""
        return self._mentions

    def set_mentions(self, mentions: Sequence[Mention]) -> None:
        """Explain these words of the text as it stands now; another text has none until it is told its own."""
        before = _spoken(self._mentions)
        self._mentions = tuple(mentions)
        about = self.accessibleDescription().removesuffix(before).rstrip()
        self.setAccessibleDescription(f"{about} {_spoken(self._mentions)}".strip())
        self._point_at(None)
        self.setMouseTracking(bool(self._mentions))
        self.update()

    def set_strong(self, strong: bool) -> None:
        """Draw SemiBold, or not."""
        self._strong = strong
        self._changed()

    def restyle(self) -> None:
        """Take the theme's present fonts and colours."""
        self._changed()

    def hasHeightForWidth(self) -> bool:
        """Wrapped text is higher when narrower."""
        return self._wrap

    def heightForWidth(self, width: int) -> int:
        """The height of the text when set `width` wide."""
        return self._text().height(width)

    def sizeHint(self) -> QSize:
        """The text on one line; long text that wraps asks for a readable width only."""
        width = int(self._text().natural_width()) + 1
        if self._wrap:
            width = min(width, self._theme.px(640))
        return QSize(width, self._text().height(width))

    def minimumSizeHint(self) -> QSize:
        """Wrapped text can shrink to its longest word; other text cannot shrink, unless it may be elided."""
        if self._elide:
            return QSize(self._theme.px(40), self._theme.line_height(self._role))
        if not self._wrap:
            return self.sizeHint()
        return QSize(int(self._text().widest_word()) + 1, self._theme.line_height(self._role))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """An elided name shows itself whole in the tooltip."""
        super().resizeEvent(event)
        if self._elide:
            self.setToolTip(self.text() if self._text().natural_width() > self.width() else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, in the middle when there is more height than it needs."""
        painter = painter_on(self)
        colour = getattr(self._theme.colours, self._colour if self.isEnabled() else "ink_3")
        paragraph = self._text()
        if self._elide and paragraph.natural_width() > self.width():
            metrics = self._theme.metrics(self._role, STRONG if self._strong else REGULAR)
            short = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
            paragraph = self._paragraph_of(short)
        height = paragraph.height(self.width())
        top = self._top(height)
        paragraph.draw(painter, 0, top, self.width(), colour)
        for mention in self._mentions:
            self._draw_dots(painter, self.mention_boxes(mention))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand and the meaning over a word that is explained."""
        self._point_at(self._mention_at(event.position()))
        super().mouseMoveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press on a word that is explained; any other belongs to what the text lies on."""
        left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = self._mention_at(event.position()) if left else None
        if self._pressed is None:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Explain the word that was pressed."""
        pressed, self._pressed = self._pressed, None
        if pressed is None:
            super().mouseReleaseEvent(event)
            return
        if pressed != self._mention_at(event.position()):
            return
        # Loaded with the first press, for the note is made of texts.
        from selfcheck.ui.widgets.term_note import TermNote

        QToolTip.hideText()
        place = next(iter(self.mention_boxes(pressed))).toAlignedRect()
        TermNote(self._theme, self, place, [(pressed.name, pressed.meaning)]).open()

    def mention_boxes(self, mention: Mention) -> list[QRectF]:
        """Where an explained word stands in this widget, a box for each line it takes part in."""
        paragraph = self._text()
        top = self._top(paragraph.height(self.width()))
        return [box.translated(0, top) for box in paragraph.boxes(mention.first, mention.last, self.width())]

    def _mention_at(self, point: QPointF) -> Mention | None:
        return next(
            (one for one in self._mentions if any(box.contains(point) for box in self.mention_boxes(one))), None
        )

    def _point_at(self, mention: Mention | None) -> None:
        if mention == self._under_pointer:
            return
        self._under_pointer = mention
        if mention is None:
            self.unsetCursor()
            self.setToolTip("")
            QToolTip.hideText()
        else:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            # Only rich text wraps in a tooltip.
            self.setToolTip(f"<p>{escape(mention.said)}</p>")

    def _draw_dots(self, painter: QPainter, boxes: Sequence[QRectF]) -> None:
        size = self._theme.px(1)
        pen = QPen(self._theme.colours.ink_3, size)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([1.5, 2])
        painter.setPen(pen)
        down = self._text().baseline() + self._theme.px(UNDER)
        for box in boxes:
            y = round(box.top() + down) + size / 2
            painter.drawLine(QPointF(round(box.left()), y), QPointF(round(box.right()), y))

    def _top(self, height: int) -> int:
        """Where the first line begins: in the middle when there is more height than the text needs."""
        return max(0, (self.height() - height) // 2) if not self.alignment() & Qt.AlignmentFlag.AlignTop else 0

    def _changed(self) -> None:
        self._paragraph = None
        self.updateGeometry()
        self.update()

    def _text(self) -> Paragraph:
        if self._paragraph is None:
            self._paragraph = self._paragraph_of(self.text())
        return self._paragraph

    def _paragraph_of(self, text: str) -> Paragraph:
        return Paragraph(
            text,
            self._theme.font(self._role, STRONG if self._strong else REGULAR),
            self._theme.line_height(self._role),
            lead=len(self._lead),
            lead_font=self._theme.font(self._role, STRONG),
            centred=self._centred,
            direction=self.layoutDirection(),
        )


def _spoken(mentions: Sequence[Mention]) -> str:
    """What the screen reader says of the explained words, each once."""
    return " ".join(dict.fromkeys(mention.said for mention in mentions))


def title(theme: Theme, text: str = "") -> Text:
    """The title of a page."""
    return Text(theme, text, "title", strong=True)


def section(theme: Theme, text: str = "") -> Text:
    """The heading of a large section, or an open question."""
    return Text(theme, text, "section", strong=True)


def heading(theme: Theme, text: str = "") -> Text:
    """The heading of a card."""
    return Text(theme, text, "body", strong=True)


def body(theme: Theme, text: str = "") -> Text:
    """Running text."""
    return Text(theme, text, "body")


def dense(theme: Theme, text: str = "") -> Text:
    """Running text in a tight place: helps, rows, notes."""
    return Text(theme, text, "dense")


def caption(theme: Theme, text: str = "", *, strong: bool = False) -> Text:
    """A second line, a label, a hint."""
    return Text(theme, text, "caption", strong=strong, colour="ink_2")


def figure(theme: Theme, text: str = "") -> Text:
    """The one big figure of a page."""
    return Text(theme, text, "figure", strong=True, wrap=False)
