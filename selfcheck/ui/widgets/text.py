"""Labels by role: text that wraps, takes the room it needs and is never cut."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from selfcheck.ui.look.paint import REGULAR, STRONG, painter_on
from selfcheck.ui.look.paragraph import Paragraph
from selfcheck.ui.look.theme import Role, Theme


class Text(QLabel):
    """A label. It wraps unless told not to; only names of firms elide, and then the whole name is in the tooltip."""

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
        self._changed()

    def set_lead(self, lead: str, text: str) -> None:
        """Show `text` with the SemiBold opening `lead` before it."""
        self._lead = lead
        self.setText(text)

    def set_colour(self, colour: str) -> None:
        """Draw in another colour of the palette, by its name."""
        self._colour = colour
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
        top = max(0, (self.height() - height) // 2) if not self.alignment() & Qt.AlignmentFlag.AlignTop else 0
        paragraph.draw(painter, 0, top, self.width(), colour)

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
