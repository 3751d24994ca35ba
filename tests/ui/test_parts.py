"""All other parts: what a person does with them, what a screen reader hears, and that nothing is ever cut."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from selfcheck.ui.look.theme import Theme
from selfcheck.ui.widgets.answer_buttons import AnswerButtons
from selfcheck.ui.widgets.buttons import Button
from selfcheck.ui.widgets.card import Card
from selfcheck.ui.widgets.chip import Chip
from selfcheck.ui.widgets.fields import ComboField, NumberField
from selfcheck.ui.widgets.flow_layout import FlowLayout
from selfcheck.ui.widgets.form_row import combo_row, date_row, line_row, number_row, text_row
from selfcheck.ui.widgets.marks import Mark
from selfcheck.ui.widgets.message_strip import MessageStrip
from selfcheck.ui.widgets.option_row import OptionRow
from selfcheck.ui.widgets.path_ahead import Milestone, PathAhead
from selfcheck.ui.widgets.progress_strip import ProgressStrip
from selfcheck.ui.widgets.rail_row import RailRow
from selfcheck.ui.widgets.ring import Ring
from selfcheck.ui.widgets.saved_mark import SavedMark
from selfcheck.ui.widgets.score_bar import ScoreBar
from selfcheck.ui.widgets.scroll import Scroll
from selfcheck.ui.widgets.search_field import SearchField
from selfcheck.ui.widgets.segmented import Choice, Segmented
from selfcheck.ui.widgets.text import Text
from tests import gallery

PAGES: dict[str, Callable[[Theme], QWidget]] = {"sheet": gallery.sheet, "look around": gallery.look_around}
LONG = "Are the ovens lit only when the first batch is nearly ready to go in, and never before? " * 2


def said(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def shown(page: QWidget, qtbot: QtBot, width: int) -> QWidget:
    qtbot.addWidget(page)
    page.resize(width, max(800, page.heightForWidth(width)))
    with qtbot.waitActive(page):
        page.show()
    QApplication.processEvents()
    return page


@pytest.mark.parametrize("page", PAGES)
def test_everything_that_takes_the_keyboard_has_a_name(theme: Theme, qtbot: QtBot, page: str) -> None:
    made = shown(PAGES[page](theme), qtbot, 1280)
    parts = [w for w in made.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isVisible()]
    assert len(parts) > 5
    assert [type(part).__name__ for part in parts if not said(part)] == []


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_nothing_is_cut_at_any_text_size(theme: Theme, qtbot: QtBot, page: str, scale: float) -> None:
    theme.set_text_scale(scale)
    made = shown(PAGES[page](theme), qtbot, 1280)
    for text in made.findChildren(Text):
        if text.isVisible() and text.hasHeightForWidth():
            assert text.height() >= text.heightForWidth(text.width()), text.text()
    for part in made.findChildren(QWidget):
        if isinstance(part, Button | Chip | Mark | ScoreBar | RailRow) and part.isVisible():
            icon_only = isinstance(part, Button) and not part.words()
            assert icon_only or part.width() >= part.minimumSizeHint().width(), said(part)
            assert part.height() >= theme.line_height("caption"), said(part)
    for answers in made.findChildren(AnswerButtons):
        for button in answers.buttons:
            assert not button.isVisible() or button.width() >= button.content_width()
    for field in made.findChildren(SearchField):
        hint = field.line.fontMetrics().horizontalAdvance(field.line.placeholderText())
        assert field.line.width() >= hint


def test_text_wraps_and_is_as_high_as_its_lines(theme: Theme) -> None:
    text = Text(theme, LONG)
    assert text.heightForWidth(2000) == theme.line_height()
    narrow = text.heightForWidth(200)
    assert narrow > 4 * theme.line_height()
    assert narrow % theme.line_height() == 0
    assert text.minimumSizeHint().width() < 120


def test_only_text_that_may_elide_does_and_then_the_tooltip_has_it_all(theme: Theme, qtbot: QtBot) -> None:
    name = Text(theme, "Boulangerie et pâtisserie des Trois Frères de Rabat", elide=True)
    qtbot.addWidget(name)
    name.show()
    name.resize(100, 20)
    assert name.toolTip() == name.text()
    name.resize(600, 20)
    assert name.toolTip() == ""


def test_a_lead_is_part_of_what_is_read(theme: Theme) -> None:
    text = Text(theme, lead="Caution.")
    text.setText("Gas work is for a licensed technician only.")
    assert text.text() == "Caution. Gas work is for a licensed technician only."


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_button_is_pressed_by_space_and_enter(theme: Theme, qtbot: QtBot, key: Qt.Key) -> None:
    button = Button(theme, "Adopt", kind="main")
    qtbot.addWidget(button)
    button.show()
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, key)


def test_a_waiting_button_cannot_be_pressed(theme: Theme, qtbot: QtBot) -> None:
    button = Button(theme, "Save plan as PDF", kind="main")
    qtbot.addWidget(button)
    button.set_waiting(True)
    with qtbot.assertNotEmitted(button.clicked):
        button.click()
    button.set_waiting(False)
    with qtbot.waitSignal(button.clicked):
        button.click()


def test_an_icon_only_button_is_named_by_its_tooltip(theme: Theme, qtbot: QtBot) -> None:
    button = Button(theme, kind="quiet", icon="undo-2", tip="Undo (Ctrl+Z)")
    qtbot.addWidget(button)
    assert said(button) == button.toolTip() == "Undo (Ctrl+Z)"


def test_views_change_by_press_and_arrow(theme: Theme, qtbot: QtBot) -> None:
    tabs = Segmented(theme, [Choice("all", "All 10"), Choice("open", "Unanswered 6"), Choice("flag", "Flagged 1")])
    qtbot.addWidget(tabs)
    with qtbot.waitActive(tabs):
        tabs.show()
    told: list[str] = []
    tabs.chosen.connect(told.append)
    assert tabs.code() == "all"
    qtbot.mouseClick(tabs.segments[1], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(tabs.segments[1].hasFocus)
    qtbot.keyClick(tabs.segments[1], Qt.Key.Key_Right)
    qtbot.keyClick(tabs.segments[2], Qt.Key.Key_Right)
    assert told == ["open", "flag", "all"]
    assert [s.isChecked() for s in tabs.segments] == [True, False, False]


def test_a_view_takes_new_words_and_the_room_for_them(theme: Theme, qtbot: QtBot) -> None:
    tabs = Segmented(theme, [Choice("all", "All 9"), Choice("open", "Unanswered 9")])
    qtbot.addWidget(tabs)
    before = tabs.sizeHint().width()
    tabs.set_words("all", "All 1,000")
    assert tabs.sizeHint().width() > before


def test_a_form_row_names_its_field_and_tells_what_is_wrong(theme: Theme, qtbot: QtBot) -> None:
    row = line_row(theme, "Who will do it", "Karim", description="A name from your staff")
    qtbot.addWidget(row)
    row.show()
    assert row.label.buddy() is row.field
    assert said(row.field) == "Who will do it"
    assert row.field.accessibleDescription() == "A name from your staff"
    before = row.sizeHint().height()
    row.set_error("Only digits, for example 1200")
    assert row.field.accessibleDescription() == row.error() == "Only digits, for example 1200"
    assert row.sizeHint().height() > before
    row.set_error("")
    assert row.field.accessibleDescription() == "A name from your staff"
    assert row.sizeHint().height() == before


def test_every_kind_of_row_names_its_field(theme: Theme, qtbot: QtBot) -> None:
    rows = (
        line_row(theme, "Label"),
        number_row(theme, "Label"),
        combo_row(theme, "Label", [("a", "A")]),
        date_row(theme, "Label"),
        text_row(theme, "Label"),
    )
    for row in rows:
        qtbot.addWidget(row)
        # On Linux a combo box says its choice, and its label through the buddy.
        assert row.field.accessibleName() == "Label"
        assert row.label.buddy() is row.field


def test_a_number_is_told_when_one_leaves_and_never_when_unreadable(theme: Theme, qtbot: QtBot) -> None:
    field = NumberField(theme, Decimal(14))
    qtbot.addWidget(field)
    told: list[Decimal | None] = []
    field.value_changed.connect(told.append)
    for typed in ("12oo", "1200", "", "14.5"):
        field.setText(typed)
        field.editingFinished.emit()
    assert told == [Decimal(1200), None, Decimal("14.5")]
    field.setText("12oo")
    assert (field.value(), field.readable()) == (None, False)


def test_the_wheel_does_not_change_a_choice(theme: Theme, qtbot: QtBot) -> None:
    combo = ComboField(theme, [("ma", "Morocco"), ("in", "India")])
    qtbot.addWidget(combo)
    told: list[str] = []
    combo.chosen.connect(told.append)
    combo.set_code("in")
    assert (combo.code(), told) == ("in", [])
    combo.activated.emit(1)
    assert told == ["in"]


def test_search_tells_every_letter_and_esc_empties_it(theme: Theme, qtbot: QtBot) -> None:
    search = SearchField(theme, "Find a question", clear_tip="Clear", key="Ctrl F")
    qtbot.addWidget(search)
    search.show()
    told: list[str] = []
    search.changed.connect(told.append)
    qtbot.keyClicks(search.line, "gas")
    search.set_found("3 found")
    qtbot.keyClick(search.line, Qt.Key.Key_Escape)
    assert told == ["g", "ga", "gas", ""]
    assert said(search.line) == "Find a question"


def test_saving_is_only_mentioned_when_it_is_slow(theme: Theme, qtbot: QtBot) -> None:
    mark = SavedMark(theme)
    qtbot.addWidget(mark)
    mark.saving("Saving…")
    mark.saved("Saved 14:32")
    qtbot.wait(400)
    assert mark.text() == "Saved 14:32"
    mark.saving("Saving…")
    qtbot.waitUntil(lambda: mark.text() == "Saving…", timeout=1000)
    mark.failed("Not saved: the disk is full")
    qtbot.wait(400)
    assert mark.text() == "Not saved: the disk is full"


def test_rings_and_bars_say_their_figures(theme: Theme, qtbot: QtBot) -> None:
    ring, bar = Ring(theme), ScoreBar(theme, area="water")
    for part in (ring, bar):
        qtbot.addWidget(part)
    ring.set_progress(19 / 42, "19", "of 42", "19 of 42 answered")
    bar.set_score("Water", None, "not yet")
    assert said(ring) == "19 of 42 answered"
    assert said(bar) == "Water: not yet"
    without = bar.sizeHint().height()
    bar.set_score("Water", 0.0, "0\u00a0%")
    assert bar.sizeHint().height() > without


def test_a_ring_fills_clockwise_from_twelve(theme: Theme, qtbot: QtBot) -> None:
    ring = Ring(theme, size=56)
    qtbot.addWidget(ring)
    ring.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    ring.set_progress(0.4)
    ring.resize(ring.sizeHint())
    picture = ring.grab().toImage()
    assert picture.pixelColor(53, 28) == theme.colours.accent
    assert picture.pixelColor(2, 28) == theme.colours.hover


def test_a_bar_fills_from_the_start_edge(theme: Theme, qtbot: QtBot) -> None:
    for direction, filled, empty in (
        (Qt.LayoutDirection.LeftToRight, 10, 190),
        (Qt.LayoutDirection.RightToLeft, 190, 10),
    ):
        bar = ScoreBar(theme, area="energy")
        qtbot.addWidget(bar)
        bar.setLayoutDirection(direction)
        bar.set_score("", 0.5, "")
        bar.resize(200, bar.sizeHint().height())
        picture = bar.grab().toImage()
        middle = theme.line_height("dense") + 5
        assert picture.pixelColor(filled, middle) == theme.area("energy").colour
        assert picture.pixelColor(empty, middle) == theme.colours.hover


def test_a_message_grows_with_its_sentence_and_offers_its_action(theme: Theme, qtbot: QtBot) -> None:
    strip = MessageStrip(theme, "error", LONG * 2, action="Choose another")
    qtbot.addWidget(strip)
    strip.show()
    assert strip.heightForWidth(300) > strip.heightForWidth(900)
    with qtbot.waitSignal(strip.acted):
        strip.button.click()
    assert said(strip) == (LONG * 2)


def test_long_work_ends_with_its_result_in_the_same_place(theme: Theme, qtbot: QtBot) -> None:
    strip = ProgressStrip(theme, "file-down", "Cancel")
    qtbot.addWidget(strip)
    strip.show()
    strip.show_progress(0.5, "Writing page 5 of 9")
    with qtbot.waitSignal(strip.cancelled):
        strip.cancel.click()
    strip.show_done("Plan saved", ("Open", "Show folder"))
    assert not strip.cancel.isVisible()
    with qtbot.waitSignal(strip.acted) as asked:
        strip.choices[1].click()
    assert asked.args == [1]


def test_an_option_row_is_read_with_its_figures_and_state(theme: Theme, qtbot: QtBot) -> None:
    row = OptionRow(theme, "energy", "Start the ovens in stages", "MAD 7,200–14,000 a year")
    qtbot.addWidget(row)
    before = row.heightForWidth(360)
    row.set_state("check", "Adopted", "yes")
    assert said(row) == "Start the ovens in stages, MAD 7,200–14,000 a year, Adopted"
    assert row.heightForWidth(360) == before
    assert row.heightForWidth(200) > before


def test_the_rail_folds_to_icons_that_say_their_name(theme: Theme, qtbot: QtBot) -> None:
    rail = gallery.rail(theme)
    shown(rail, qtbot, 232)
    pressed: list[RailRow] = []
    rail.pressed.connect(pressed.append)
    rows = rail.findChildren(RailRow)
    rows[0].click()
    assert pressed == [rows[0]]
    assert "Look around, 19 of 42" in [said(row) for row in rows]
    rail.set_compact(True)
    assert rail.width() == 52
    assert [row.isVisible() for row in rows if row.sub] == [False] * 6
    assert rows[0].toolTip() == "Home"


def test_a_flow_goes_on_in_the_next_line_and_mirrors(theme: Theme, qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowLayout(holder, gap=8)
    buttons = [Button(theme, "Adopt") for _ in range(6)]
    for button in buttons:
        flow.addWidget(button)
    holder.resize(200, holder.heightForWidth(200))
    holder.show()
    assert len({button.y() for button in buttons}) > 1
    assert buttons[0].x() == 0
    assert buttons[-1].geometry().bottom() < holder.height()
    holder.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    flow.setGeometry(QRect(QPoint(0, 0), holder.size()))
    assert buttons[0].geometry().right() == 199


def test_a_page_never_scrolls_sideways_and_follows_the_keyboard(theme: Theme, qtbot: QtBot) -> None:
    page = Scroll(theme)
    qtbot.addWidget(page)
    buttons = [Button(theme, f"Button {at}") for at in range(40)]
    for button in buttons:
        page.add(button)
    page.resize(300, 300)
    with qtbot.waitActive(page):
        page.show()
    assert page.horizontalScrollBar().maximum() == 0
    buttons[30].setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(buttons[30].hasFocus)
    at = QRect(buttons[30].mapTo(page.viewport(), QPoint(0, 0)), buttons[30].size())
    assert page.viewport().rect().contains(at)


def overlays(window: QWidget) -> list[QWidget]:
    return [w for w in window.findChildren(QWidget) if type(w).__name__ == "_Overlay" and w.isVisible()]


def test_the_ring_shows_for_keys_only_and_in_fields_always(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    first, second, field = Button(theme, "First"), Button(theme, "Second"), QLineEdit()
    for part in (first, second, field):
        column.addWidget(part)
    with qtbot.waitActive(window):
        window.show()
    handle = window.windowHandle()
    at = second.mapTo(window, second.rect().center())
    qtbot.mouseClick(handle, Qt.MouseButton.LeftButton, pos=at)
    qtbot.waitUntil(second.hasFocus)
    assert overlays(window) == []
    qtbot.keyClick(handle, Qt.Key.Key_Tab)
    qtbot.waitUntil(field.hasFocus)
    assert len(overlays(window)) == 1
    qtbot.mouseClick(handle, Qt.MouseButton.LeftButton, pos=field.geometry().center())
    (ring,) = overlays(window)
    assert ring.geometry() == field.geometry().adjusted(-4, -4, 4, 4)


def test_a_ringed_part_may_go_away(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    first, second = QLineEdit(), QLineEdit()
    column.addWidget(first)
    column.addWidget(second)
    with qtbot.waitActive(window):
        window.show()
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    assert len(overlays(window)) == 1
    first.hide()
    first.deleteLater()
    QCoreApplication.sendPostedEvents(first, QEvent.Type.DeferredDelete)
    qtbot.waitUntil(second.hasFocus)
    assert len(overlays(window)) == 1


def test_a_card_follows_the_text_size(theme: Theme, qtbot: QtBot) -> None:
    card = Card(theme)
    qtbot.addWidget(card)
    button: QAbstractButton = Button(theme, "Adopt")
    card.add(button)
    before = card.sizeHint()
    theme.set_text_scale(2.0)
    assert card.sizeHint() == QSize(before.width() * 2, before.height() * 2) or card.sizeHint().height() == 112


def test_the_path_ahead_is_never_squeezed_below_its_words(theme: Theme, qtbot: QtBot) -> None:
    steps = [Milestone("store", f"{at} Buscar", "Qué arreglar y por qué, con nombres y fechas") for at in range(1, 7)]
    box = QWidget()
    qtbot.addWidget(box)
    column = QVBoxLayout(box)
    path, greedy = PathAhead(theme, steps), QWidget()
    greedy.setMinimumHeight(300)
    column.addWidget(greedy)
    column.addWidget(path)
    box.resize(816, 340)
    box.show()
    qtbot.waitUntil(lambda: path.height() >= path.heightForWidth(path.width()))
    assert path.heightForWidth(path.width()) > 60
