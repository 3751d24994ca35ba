"""The cards of the help page."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from selfcheck.domain.assessment import Step
from selfcheck.i18n import Language
from selfcheck.labels import step_name
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.pages.home.start import STEP_ICONS
from selfcheck.ui.pages.home.words import plain
from selfcheck.ui.pages.settings.cards import PathRow, private_points
from selfcheck.ui.widgets.buttons import Button
from selfcheck.ui.widgets.card import Card
from selfcheck.ui.widgets.key_cap import KeyCap
from selfcheck.ui.widgets.message_strip import MessageStrip
from selfcheck.ui.widgets.point import Point
from selfcheck.ui.widgets.text import caption, dense, section


class HelpCard(Card):
    """A heading and its points. A search leaves the points that fit, and no card without one."""

    def __init__(self, theme: Theme, title: str, points: Sequence[Point | KeyRow] = (), *, about: str = "") -> None:
        super().__init__(theme, padding=20, spacing=10)
        self.title = title
        self.points: list[Point | KeyRow] = []
        self.add(section(theme, title))
        self._about = caption(theme, about)
        self._about.setVisible(bool(about))
        self.add(self._about)
        self.add_points(points)

    def add_points(self, points: Sequence[Point | KeyRow]) -> None:
        """Put these points below what is there."""
        for point in points:
            self.points.append(point)
            self.add(point)

    def say(self, sentence: str) -> None:
        """Say something under the heading; an empty sentence takes it back."""
        self._about.setText(sentence)
        self._about.setVisible(bool(sentence))

    def narrow(self, wanted: Sequence[str]) -> int:
        """Show only the points that hold all these words; how many there are. A title that fits shows all."""
        whole = all(word in plain(self.title) for word in wanted)
        found = 0
        for point in self.points:
            fits = whole or all(word in plain(point.words()) for word in wanted)
            point.setVisible(fits)
            found += fits
        self.setVisible(bool(found) or not wanted)
        return found


class KeyRow(QWidget):
    """Keys, and what they do."""

    KEYS = 132

    def __init__(self, theme: Theme, keys: Sequence[str], words: str) -> None:
        super().__init__()
        self._theme = theme
        self._keys = keys
        self._said = words
        self._caps = QWidget()
        self._row = QHBoxLayout(self._caps)
        self._row.setContentsMargins(0, 0, 0, 0)
        for key in keys:
            self._row.addWidget(KeyCap(theme, key))
        self._row.addStretch(1)
        self._line = QHBoxLayout(self)
        self._line.addWidget(self._caps, 0, Qt.AlignmentFlag.AlignTop)
        self._line.addWidget(dense(theme, words), 1)
        self.setAccessibleName(f"{' '.join(keys)}: {words}")
        self.restyle()

    def words(self) -> str:
        """Everything the row says."""
        return f"{' '.join(self._keys)} {self._said}"

    def restyle(self) -> None:
        """Take the theme's present sizes."""
        px = self._theme.px
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(px(12))
        self._row.setSpacing(px(4))
        self._caps.setFixedWidth(px(self.KEYS))


class ProblemCard(HelpCard):
    """What to do when something breaks: the file that says what happened."""

    def __init__(self, theme: Theme, language: Language, log: Path) -> None:
        text = language.text
        about = text(
            "When SelfCheck breaks, it writes down what happened. Send this file, with a sentence about what you did "
            "before, to the person you have SelfCheck from."
        )
        super().__init__(theme, text("When something breaks"), [Point(theme, about)])
        self._foot = QVBoxLayout()
        self.place = PathRow(theme, text("File"), log, text("It is only there once something has broken."))
        self.button = Button(theme, text("Show folder"), icon="folder-open")
        self._trouble = MessageStrip(
            theme, "error", text("The folder can't be shown from here. Copy its name and open it yourself.")
        )
        self._trouble.hide()
        for part in (self.place, self.button, self._trouble):
            self.add(part)

    def show_opened(self, opened: bool) -> None:
        """Say so when the folder could not be shown."""
        self._trouble.setVisible(not opened)


def steps_card(theme: Theme, language: Language) -> HelpCard:
    """The six steps, a sentence each."""
    text = language.text
    words = {
        Step.GET_ORGANISED: text("Say who you are and what you make, and who looks round with you."),
        Step.LOOK_AROUND: text("Answer plain questions on the spot: yes, partly, no, or not applicable."),
        Step.FIND_OPTIONS: text("Each Partly or No shows you what other firms did about it. Adopt what suits you."),
        Step.CHOOSE: text("Put the actions in order: what each costs and saves, who does it, and by when."),
        Step.DO: text("Read the plan, print it, hang it up and start."),
        Step.KEEP_GOING: text("Come back later and say what was done and what it saved."),
    }
    steps = [
        Point(theme, words[step], name=f"{number} {step_name(step, language)}", icon=STEP_ICONS[step])
        for number, step in enumerate(Step, start=1)
    ]
    return HelpCard(theme, text("The six steps"), steps)


def keys_card(theme: Theme, language: Language) -> HelpCard:
    """Every key that does something."""
    text = language.text
    ctrl, alt = text("Ctrl"), text("Alt")
    rows = [
        (("1", "2", "3", "4"), text("Answer yes, partly, no, not applicable. The letter on the button does the same.")),
        (("↑", "↓"), text("Go to the question before or after")),
        (("←", "→"), text("Go from answer to answer")),
        ((text("Enter"),), text("Open or close a question")),
        (("F",), text("Flag a question to come back to")),
        (("M",), text("Write a note; Esc goes back to the question")),
        (("W",), text("Explain the words of the open question or option; Esc goes back")),
        ((alt, "↑", "↓"), text("Move an action up or down in the plan")),
        ((ctrl, "F"), text("Search on this page")),
        ((ctrl, "Z"), text("Undo")),
        ((ctrl, "Y"), text("Do again")),
        ((ctrl, "1–6"), text("Go to one of the six steps")),
        ((ctrl, "L"), text("Open the Library")),
        ((ctrl, "P"), text("Print the plan")),
        (("F1",), text("Open this page")),
    ]
    return HelpCard(theme, text("Keys"), [KeyRow(theme, keys, words) for keys, words in rows])


def private_card(theme: Theme, language: Language) -> HelpCard:
    """What stays private."""
    points = [Point(theme, words, icon=icon) for icon, words in private_points(language)]
    return HelpCard(theme, language.text("What stays private"), points)


def words_card(theme: Theme, language: Language) -> HelpCard:
    """The words explained, empty until the glossary is read."""
    return HelpCard(theme, language.text("Words explained"))
