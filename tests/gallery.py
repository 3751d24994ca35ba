"""Draw the parts sheet: `python -m tests.gallery OUT.png [--dark] [--text 2.0] [--rtl] [--page]`.

The sheet shows every part in every state, like the design's own; `--page` draws the middle of Look around instead.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from selfcheck.ui.look.paint import focus_ring, painter_on, ring_room
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.widgets.answer_buttons import AnswerButton, AnswerButtons, AnswerWords
from selfcheck.ui.widgets.area_tile import AreaTile
from selfcheck.ui.widgets.buttons import Button
from selfcheck.ui.widgets.class_badge import ClassBadge
from selfcheck.ui.widgets.empty_state import EmptyState
from selfcheck.ui.widgets.flow_layout import FlowLayout
from selfcheck.ui.widgets.form_row import line_row
from selfcheck.ui.widgets.key_cap import KeyCap
from selfcheck.ui.widgets.message_strip import MessageStrip
from selfcheck.ui.widgets.option_row import OptionRow
from selfcheck.ui.widgets.progress_strip import ProgressStrip
from selfcheck.ui.widgets.question_body import Found
from selfcheck.ui.widgets.question_card import QuestionCard
from selfcheck.ui.widgets.question_words import CardWords
from selfcheck.ui.widgets.rail import FirmBlock, Rail
from selfcheck.ui.widgets.rail_row import RailRow
from selfcheck.ui.widgets.ring import Ring
from selfcheck.ui.widgets.saved_mark import SavedMark
from selfcheck.ui.widgets.score_bar import ScoreBar
from selfcheck.ui.widgets.scroll import Scroll
from selfcheck.ui.widgets.search_field import SearchField
from selfcheck.ui.widgets.segmented import Choice, Segmented
from selfcheck.ui.widgets.status_mark import StatusMark
from selfcheck.ui.widgets.text import caption, dense, figure, heading, section
from selfcheck.ui.widgets.top_bar import TopBar

ANSWER_WORDS = AnswerWords(("Yes", "Partly", "No", "Not applicable"), ("Y", "P", "N", "A"))
CARD_WORDS = CardWords(
    answers=ANSWER_WORDS,
    why="Why it matters",
    check="How to check",
    note="Your note",
    flag="Flag",
    flagged="Flagged",
    close="Close (Enter)",
    option_found="Option found:",
    look="Look",
    classes={"A": "Nil or minor cost", "B": "Own budget or small loan", "C": "Outside loan"},
)
AREAS = {
    "materials": "Materials",
    "waste": "Waste",
    "storage": "Storage and handling",
    "water": "Water",
    "energy": "Energy",
    "safety": "Safety and health",
}
QUESTIONS = (
    ("EN-01", "Is the gas meter or tank gauge read and written down every week?", "yes"),
    ("EN-02", "Has a technician checked and set the oven burners in the last 12 months?", "no"),
    ("EN-03", "Do all oven and proofer doors close tight all the way round?", "partly"),
    ("EN-04", "Are the ovens lit only when the first batch is nearly ready to go in?", "partly"),
    ("EN-05", "Are the ovens filled at every bake, with no long gaps between batches?", None),
)


class Ringed(QWidget):
    """A part drawn as if it had the keyboard."""

    def __init__(self, theme: Theme, part: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self._part = part
        room = ring_room(theme)
        row = QHBoxLayout(self)
        row.setContentsMargins(room, room, room, room)
        row.addWidget(part)

    def paintEvent(self, event: QPaintEvent) -> None:
        focus_ring(painter_on(self), self._theme, QRectF(self._part.geometry()), self._theme.px(8))


def row(*parts: QWidget, gap: int = 8, stretch: bool = True) -> QWidget:
    """Parts side by side."""
    holder = QWidget()
    layout = QHBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(gap)
    for part in parts:
        layout.addWidget(part)
    if stretch:
        layout.addStretch(1)
    return holder


def flow(theme: Theme, *parts: QWidget, gap: int = 16) -> QWidget:
    """Parts that go on in the next line."""
    holder = QWidget()
    layout = FlowLayout(holder, gap=theme.px(gap), line_gap=theme.px(8))
    for part in parts:
        layout.addWidget(part)
    return holder


def answer_states(theme: Theme) -> QWidget:
    """One answer in all its states."""

    def one(state: str) -> QWidget:
        button = AnswerButton(theme, "yes", "Yes", "")
        button.big = True
        button.setFixedSize(theme.px(104), theme.px(40))
        button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, state == "pointer over")
        button.setChecked(state == "chosen")
        button.setEnabled(state != "locked")
        shown: QWidget = Ringed(theme, button) if state == "keyboard focus" else button
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(shown, 0, Qt.AlignmentFlag.AlignCenter)
        column.addWidget(caption(theme, state), 0, Qt.AlignmentFlag.AlignCenter)
        return holder

    return flow(theme, *(one(state) for state in ("resting", "pointer over", "keyboard focus", "chosen", "locked")))


def classes(theme: Theme) -> QWidget:
    """The three investment classes with their names."""
    names = CARD_WORDS.classes
    return flow(
        theme,
        *(row(ClassBadge(theme, letter, name), dense(theme, name), stretch=False) for letter, name in names.items()),
    )


def rings(theme: Theme) -> QWidget:
    """Progress and score side by side."""
    ring_parts = []
    for share, words in ((0, "0"), (0.45, "45\u00a0%"), (1, "100\u00a0%")):
        ring = Ring(theme)
        ring.set_progress(share, words)
        ring_parts.append(ring)
    energy, water = ScoreBar(theme, area="energy"), ScoreBar(theme, area="water")
    energy.set_score("Energy", 0.45, "45\u00a0%")
    water.set_score("Water", None, "not yet")
    for bar in (energy, water):
        bar.setFixedWidth(theme.px(150))
    return flow(theme, *ring_parts, energy, water, gap=20)


def saved(theme: Theme) -> QWidget:
    """The three things the top bar can say about saving."""
    marks = [SavedMark(theme) for _ in range(3)]
    marks[0].saved("Saved 14:32")
    marks[1].show_mark("circle-dashed", "Saving…")
    marks[2].failed("Not saved: the disk is full")
    return flow(theme, *marks)


def statuses(theme: Theme) -> QWidget:
    """The five statuses of an action."""
    words = {
        "planned": "Planned",
        "in progress": "In progress",
        "done": "Done",
        "dropped": "Dropped",
        "not asked yet": "Not asked yet",
    }
    return flow(theme, *(StatusMark(theme, status, word) for status, word in words.items()))


def messages(theme: Theme) -> Sequence[QWidget]:
    """The three tones of a message."""
    return (
        MessageStrip(
            theme, "information", "Start the ovens in stages", lead="Option found:", action="Look", icon="lightbulb"
        ),
        MessageStrip(theme, "caution", "Gas work is for a licensed technician only.", lead="Caution."),
        MessageStrip(
            theme,
            "error",
            "The plan could not be written: the folder is read-only. Your old plan is untouched.",
            action="Choose another",
        ),
    )


def buttons(theme: Theme) -> QWidget:
    """Every kind of button."""
    waiting = Button(theme, "Waiting", kind="main")
    waiting.set_waiting(True)
    return flow(
        theme,
        Button(theme, "Adopt", kind="main"),
        Ringed(theme, Button(theme, "Focused", kind="main")),
        Button(theme, "Why not yet?", trailing="chevron-down"),
        Button(theme, "See all", kind="link"),
        waiting,
        Button(theme, "Continue", kind="accent"),
        gap=12,
    )


def fields(theme: Theme) -> QWidget:
    """A field that is right and one that is wrong."""
    who, costs = line_row(theme, "Who will do it", "Karim"), line_row(theme, "Costs, MAD", "12oo")
    costs.set_error("Only digits, for example 1200")
    holder = row(who, costs, gap=theme.px(10), stretch=False)
    layout = holder.layout()
    assert layout is not None
    for part in (who, costs):
        layout.setAlignment(part, Qt.AlignmentFlag.AlignTop)
    return holder


def sheet(theme: Theme) -> QWidget:
    """The parts sheet."""
    page = QWidget()
    column = QVBoxLayout(page)
    margin = theme.px(24)
    column.setContentsMargins(margin, theme.px(20), margin, theme.px(20))
    column.setSpacing(theme.px(8))

    def part(title: str, *widgets: QWidget) -> None:
        column.addWidget(caption(theme, title, strong=True))
        for widget in widgets:
            column.addWidget(widget)
        column.addSpacing(theme.px(4))

    big = AnswerButtons(theme, ANSWER_WORDS, big=True)
    big.set_answer("partly")
    progress = ProgressStrip(theme, "file-down", "Cancel")
    progress.show_progress(0.55, "Writing page 5 of 9")
    tiles = (row(AreaTile(theme, area), dense(theme, name), stretch=False) for area, name in AREAS.items())
    part("Answer segment: every state", answer_states(theme), big)
    part("Investment class: solid, tinted, outlined; readable in grey", classes(theme))
    part("Areas: icon and name always together", flow(theme, *tiles))
    part("Rings show progress, bars show score", rings(theme))
    part("Saved, status of an action", saved(theme), statuses(theme))
    part("Messages, in the page and never over it", *messages(theme))
    part("Buttons and fields", buttons(theme), fields(theme), progress)
    empty = EmptyState(
        theme, "lightbulb", "No options yet", "They appear as soon as a question is answered Partly or No.",
        action="Look around",
    )  # fmt: skip
    part("Nothing here yet", empty)
    column.addStretch(1)
    return page


def rail(theme: Theme) -> Rail:
    """The rail of Look around."""
    side = Rail(theme, "SelfCheck")
    side.add(RailRow(theme, "Home", icon="house"))
    side.add_space(12)
    side.add_rule()
    side.add(FirmBlock(theme, "Amina Bakery", "Bakery · assessment of May 2026"))
    names = ("Get organised", "Look around", "Find options", "Choose", "Do", "Keep going")
    figures = ("6 of 8", "5 of 5", "4 of 6", "0 of 7", "4 of 10", "0 of 6")
    for number, name in enumerate(names, start=1):
        step = RailRow(theme, name, number=number)
        step.set_state("done" if number == 1 else "to come")
        side.add(step)
        if number == 2:
            step.set_current(True)
            step.set_figure("19 of 42")
            side.add_space(2)
            for (area, words), count in zip(AREAS.items(), figures, strict=True):
                below = RailRow(theme, words.split()[0], area=area)
                below.set_figure(count, checked_off=count == "5 of 5")
                below.set_current(area == "energy")
                side.add(below)
            side.add_space(6)
    settings = RailRow(theme, "Settings", icon="settings", quiet=True)
    settings.set_figure("English")
    side.add_foot(RailRow(theme, "Help and words", icon="circle-help", quiet=True))
    side.add_foot(settings)
    return side


def cards(theme: Theme) -> list[QuestionCard]:
    """The questions of the example, one open."""
    found = []
    for code, question, answer in QUESTIONS:
        card = QuestionCard(theme, CARD_WORDS)
        weight = "Counts triple" if code == "EN-04" else ""
        card.set_question(
            code,
            question,
            "A hot oven that waits still burns gas. You pay for every hour of waiting and nothing is baked.",
            "On three mornings, write down when each burner is lit and when its first tray goes in. More than the "
            "warm-up time is waiting.",
            weight,
        )
        card.set_answer(answer)
        found.append(card)
    found[1].set_note("Last seen in 2023.")
    found[3].set_flagged(True)
    found[3].set_note("Oven 2 lit at 02:40, first trays in at 03:35. Oven 1 is fine.")
    found[3].set_found([Found("A", "Start the ovens in stages")])
    found[3].set_open(True)
    return found


def panel(theme: Theme) -> QWidget:
    """The right panel of Look around: ring, scores, options found."""
    holder = QWidget()
    holder.setFixedWidth(theme.px(263))
    column = QVBoxLayout(holder)
    column.setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(16))
    ring = Ring(theme, size=80, width=8)
    ring.set_progress(19 / 42, "19", "of 42", "19 of 42 answered")
    words = QVBoxLayout()
    words.setSpacing(0)
    for part in (caption(theme, "Score so far"), figure(theme, "60\u00a0%"), caption(theme, "23 questions left")):
        words.addWidget(part)
    top = QHBoxLayout()
    top.setSpacing(theme.px(16))
    top.addWidget(ring)
    top.addLayout(words, 1)
    column.addLayout(top)
    for (area, name), score in zip(AREAS.items(), (0.68, 0.67, 0.58, None, 0.45, None), strict=True):
        bar = ScoreBar(theme, area=area, icon=True)
        bar.set_score(name, score, "not yet" if score is None else f"{round(score * 100)}\u00a0%")
        column.addWidget(bar)
    row_ = OptionRow(theme, "energy", "Have the oven burners checked and reset", "MAD 8,600–41,000 a year")
    row_.set_selected(True)
    other = OptionRow(theme, "water", "Fix the two dripping hot taps", "MAD 500–1,000 a year")
    other.set_state("check", "Adopted", "yes")
    column.addWidget(row_)
    column.addWidget(other)
    column.addWidget(Button(theme, "See all 6 options", trailing="arrow-right"))
    column.addStretch(1)
    return holder


def look_around(theme: Theme) -> QWidget:
    """The page of the second picture."""
    page = QWidget()
    outer = QHBoxLayout(page)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.setSpacing(0)
    side = rail(theme)
    outer.addWidget(side)
    bar = TopBar(theme, "Look around", undo_tip="Undo (Ctrl+Z)", redo_tip="Redo (Ctrl+Y)")
    bar.saved.saved("Saved 14:32")
    bar.set_undoable(True, False)
    bar.add_end(SearchField(theme, "Find a question", clear_tip="Clear", key="Ctrl F"))
    right = QVBoxLayout()
    right.setSpacing(0)
    right.addWidget(bar)
    scroll = Scroll(theme)
    tabs = Segmented(
        theme,
        [Choice("all", "All 10"), Choice("open", "Unanswered 6"), Choice("flagged", "Flagged 1", "flag")],
        name="Show",
    )
    head = QVBoxLayout()
    head.setSpacing(0)
    head.addWidget(section(theme, "Energy"))
    head.addWidget(caption(theme, "4 of 10 answered · score 45\u00a0% so far"))
    top = QHBoxLayout()
    top.setSpacing(theme.px(12))
    top.addWidget(AreaTile(theme, "energy", size=40))
    top.addLayout(head, 1)
    top.addWidget(tabs)
    scroll.column.addLayout(top)
    scroll.column.addSpacing(theme.px(4))
    for card in cards(theme):
        scroll.add(card)
    scroll.column.addStretch(1)
    below = QHBoxLayout()
    below.setSpacing(0)
    middle = QVBoxLayout()
    middle.addWidget(scroll, 1)
    keys = [KeyCap(theme, key) for key in ("Y", "P", "N", "A")]
    foot = row(*keys, heading(theme, ""), caption(theme, "answer"), gap=theme.px(5))
    foot.setContentsMargins(theme.px(24), 0, 0, theme.px(10))
    middle.addWidget(foot)
    below.addLayout(middle, 1)
    if theme.scale < 1.5:
        below.addWidget(panel(theme))
    else:
        side.set_compact(True)
        tabs.hide()
    right.addLayout(below, 1)
    outer.addLayout(right, 1)
    return page


def main(arguments: Sequence[str]) -> None:
    """Draw what was asked for into a picture."""
    parser = argparse.ArgumentParser(prog="tests.gallery")
    parser.add_argument("out")
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--text", type=float, default=1.0)
    parser.add_argument("--rtl", action="store_true")
    parser.add_argument("--page", action="store_true")
    parser.add_argument("--width", type=int, default=0)
    asked = parser.parse_args(arguments)
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    if asked.rtl:
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    theme = Theme("dark" if asked.dark else "light", asked.text)
    theme.apply(app)
    page = look_around(theme) if asked.page else sheet(theme)
    if asked.page:
        page.resize(asked.width or 1280, 800)
    else:
        width = asked.width or theme.px(640)
        page.resize(width, max(theme.px(500), page.heightForWidth(width)))
    page.show()
    for _ in range(3):
        app.processEvents()
    page.grab().save(asked.out)


if __name__ == "__main__":
    main(sys.argv[1:])
