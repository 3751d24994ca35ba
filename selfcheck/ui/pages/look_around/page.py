"""Step 2, where people live: the questions of an area, answered on the spot."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget
from shiboken6 import isValid

from selfcheck.domain.assessment import Assessment, Depth, Step
from selfcheck.domain.checklist import Area, Question, QuestionKey
from selfcheck.domain.revision import RevisionChange
from selfcheck.labels import area_name, area_short_name
from selfcheck.ui.acts import Place
from selfcheck.ui.context import Context
from selfcheck.ui.desk import Desk
from selfcheck.ui.jobs import Trouble
from selfcheck.ui.look.paint import painter_on
from selfcheck.ui.pages.look_around.hints import KeyHints
from selfcheck.ui.pages.look_around.panel import LookAroundPanel, LookAroundStrip, score_words
from selfcheck.ui.pages.look_around.question_list import QuestionList
from selfcheck.ui.pages.look_around.upgrade_card import UpgradeCard
from selfcheck.ui.pages.page import Page
from selfcheck.ui.widgets.area_tile import AreaTile
from selfcheck.ui.widgets.buttons import Button
from selfcheck.ui.widgets.message_strip import MessageStrip
from selfcheck.ui.widgets.search_field import SearchField
from selfcheck.ui.widgets.segmented import Choice, Segmented
from selfcheck.ui.widgets.text import Text
from selfcheck.usecases.assessments import open_assessment
from selfcheck.usecases.upgrading import offered_upgrades
from selfcheck.usecases.workspace import Workspace


class LookAroundPage(Page):
    """Areas are chosen in the rail (or the strip's menu); the cards stand in the middle, the score at the side."""

    area_changed = Signal(object)  # the Area now shown
    look_at_option = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__(context, context.language.text("Look around"))
        text = context.language.text
        self.area: Area | None = None
        self._narrow = self._very_narrow = self._entered = False
        self._search = SearchField(self.theme, text("Find a question"), clear_tip=text("Show all again"), key="Ctrl F")
        self._search.changed.connect(self._searched)
        self._search.entered.connect(self._search_entered)
        self.bar.add_end(self._search)
        self._strip = LookAroundStrip(context)
        self._strip.see_options.connect(self._see_options)
        self._strip.choose_area.connect(self._show_area_menu)
        self._panel = LookAroundPanel(context)
        self._panel.see_options.connect(self._see_options)
        self._list = QuestionList(context)
        self._list.look_at_option.connect(self.look_at_option)
        self._list.nothing_left.connect(self._area_done)
        self._deeper = MessageStrip(self.theme, "information", "", action=text("Ask everything"), icon="timer")
        self._deeper.acted.connect(self._go_deeper)
        self._newer = UpgradeCard(context)
        self._newer.accepted.connect(self._accept_upgrade)
        self._build()

    # What the window calls

    def step(self) -> Step:
        """Step 2."""
        return Step.LOOK_AROUND

    def take_desk(self, desk: Desk) -> None:
        """Show this assessment, at the first area with something left to answer."""
        super().take_desk(desk)
        self._list.take_desk(desk)
        self.area = next(
            (area for area, score in desk.card.areas.items() if not score.complete),
            next(iter(desk.card.areas), None),
        )

    def enter(self) -> None:
        """Show the questions and put the keyboard on the open one."""
        self._entered = True
        super().enter()
        QTimer.singleShot(0, self._list.take_focus)
        self._look_for_upgrades()

    def leave(self) -> None:
        """Hand over a note that is still being typed."""
        self._list.flush()

    def show_area(self, area: Area) -> None:
        """Show the questions of one area."""
        self._list.flush()
        self._search.line.clear()
        self.area = area
        self._filter.set_chosen("all")
        self.refresh()
        self._list.take_focus()
        self.area_changed.emit(area)

    def show_question(self, key: QuestionKey) -> None:
        """Bring one question into view, open."""
        question = self.desk.assessment.question(key) if self.desk else None
        if question is None:
            return
        if question.area is not self.area or self._search.text():
            self._search.line.clear()
            self.area = question.area
            self.area_changed.emit(self.area)
        if self._filter.code() != "all":
            self._filter.set_chosen("all")
        self.refresh()
        self._list.open(key)

    def reveal(self, place: Place) -> None:
        """Bring the question an undo was about into view."""
        if isinstance(place, QuestionKey):
            self.show_question(place)

    def search(self) -> None:
        """Put the keyboard into the search field."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.line.selectAll()

    def set_narrow(self, narrow: bool, very_narrow: bool) -> None:
        """Turn the panel into a strip."""
        self._narrow, self._very_narrow = narrow, very_narrow
        self._panel.setVisible(not narrow)
        self._strip.setVisible(narrow)
        self._hints.setVisible(not very_narrow)
        self._head.setVisible(not very_narrow)
        if self._entered and self.desk is not None:
            self._show_around()

    # Showing

    def refresh(self) -> None:
        """Show the desk as it is now."""
        if self.desk is None:
            return
        areas = self.desk.card.areas
        if self.area not in areas:
            self.area = next(iter(areas), None)
        self._list.show_questions(self._wanted())
        self._show_around()

    def refresh_record(self, key: object) -> None:
        """An answer, note or flag changed: its card, the counts and the side; the list only where a filter changed."""
        if self.desk is None or not isinstance(key, QuestionKey):
            return
        question = self.desk.assessment.question(key)
        if question is not None and question.filter:
            self.refresh()
            return
        self._list.show_record(key)
        self._show_around()

    def _wanted(self) -> list[tuple[QuestionKey, Question]]:
        assert self.desk is not None
        assessment = self.desk.assessment
        typed = self._search.text().strip().casefold()
        if typed:
            return [one for one in assessment.questions() if self._matches(one[1], typed)]
        asked = assessment.questions_in(self.area) if self.area else []
        if self._filter.code() == "unanswered":
            return [one for one in asked if assessment.answer(one[0]) is None]
        if self._filter.code() == "flagged":
            return [one for one in asked if assessment.record(one[0]).flagged]
        return asked

    def _matches(self, question: Question, typed: str) -> bool:
        text = f"{question.code} {self.language.content(question.text)}".casefold()
        return all(word in text for word in typed.split())

    def _show_around(self) -> None:
        assert self.desk is not None
        self._show_head(self.desk.assessment)
        self._panel.show_desk(self.desk)
        area_words = ""
        if self.area is not None:
            score = self.desk.card.areas[self.area]
            area_words = self.language.text(
                "{area} {assessed} of {relevant}",
                assessed=score.assessed,
                area=area_short_name(self.area, self.language),
                relevant=score.relevant,
            )
        self._strip.show_desk(self.desk, area_words, self._very_narrow)
        following = self._following()
        self._next.setVisible(True)
        self._next.set_words(
            self.language.text("Next: {area}", area=area_name(following, self.language))
            if following
            else self.language.text("Next: Find options")
        )
        self._show_depth()

    def _show_head(self, assessment: Assessment) -> None:
        assert self.desk is not None
        text = self.language.text
        typed = self._search.text().strip()
        asked = assessment.questions_in(self.area) if self.area else []
        self._filter.setVisible(not typed)
        if typed:
            found = len(self._wanted())
            self._tile.hide()
            self._title.setText(text("Questions with “{words}”", words=typed))
            self._caption.setText(self.language.count("{n} found", "{n} found", found))
            return
        if self.area is None:
            return
        score = self.desk.card.areas[self.area]
        self._tile.show()
        self._tile.set_area(self.area.value)
        self._title.setText(area_name(self.area, self.language))
        answered = text("{assessed} of {relevant} answered", assessed=score.assessed, relevant=score.relevant)
        if score.value is None:
            self._caption.setText(answered)
        elif score.so_far:
            self._caption.setText(
                text("{answered} · score {score} so far", answered=answered, score=score_words(score, self.language))
            )
        else:
            self._caption.setText(
                text("{answered} · score {score}", answered=answered, score=score_words(score, self.language))
            )
        unanswered = sum(1 for key, _question in asked if assessment.answer(key) is None)
        flagged = sum(1 for key, _question in asked if assessment.record(key).flagged)
        self._filter.set_words("all", text("All {n}", n=len(asked)))
        self._filter.set_words("unanswered", text("Unanswered {n}", n=unanswered))
        self._filter.set_words("flagged", text("Flagged {n}", n=flagged))

    def _show_depth(self) -> None:
        assert self.desk is not None
        shorter = _asks_less(self.desk.assessment)
        self._deeper_place.setVisible(shorter)
        if shorter:
            overall = self.desk.card.overall
            lead = self.language.text("Ten-minute check.")
            if overall.complete:
                said = self.language.text(
                    "Done. Go on with all the other questions whenever you like; nothing is asked twice."
                )
            else:
                said = self.language.text(
                    "The most important questions only. The others can follow; nothing is asked twice."
                )
            self._deeper.set_message(said, lead=lead, action=self.language.text("Ask everything"))

    # What a person does

    def _following(self) -> Area | None:
        """The next area with something left, walking on from here."""
        assert self.desk is not None
        areas = list(self.desk.card.areas)
        if self.area not in areas:
            return None
        place = areas.index(self.area)
        later = [*areas[place + 1 :], *areas[:place]]
        return next((area for area in later if not self.desk.card.areas[area].complete), None)

    def _go_on(self) -> None:
        following = self._following() if self.desk else None
        if following is None:
            self.go_to.emit(Step.FIND_OPTIONS)
        else:
            self.show_area(following)

    def _area_done(self) -> None:
        self._next.setFocus(Qt.FocusReason.TabFocusReason)

    def _filtered(self, _code: str) -> None:
        self._list.flush()
        self.refresh()

    def _searched(self, _typed: str) -> None:
        self._list.flush()
        self.refresh()

    def _search_entered(self, _typed: str) -> None:
        self._list.take_focus()

    def _see_options(self) -> None:
        self.go_to.emit(Step.FIND_OPTIONS)

    def _show_area_menu(self) -> None:
        if self.desk is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for area, score in self.desk.card.areas.items():
            words = self.language.text(
                "{area} {assessed} of {relevant}",
                area=area_name(area, self.language),
                assessed=score.assessed,
                relevant=score.relevant,
            )
            action = menu.addAction(words)
            action.setData(area)
            action.setCheckable(True)
            action.setChecked(area is self.area)
        menu.triggered.connect(self._area_chosen)
        menu.popup(self._strip.area.mapToGlobal(QPoint(0, self._strip.area.height())))

    def _area_chosen(self, action: QAction) -> None:
        self.show_area(Area(action.data()))

    def _go_deeper(self) -> None:
        if self.desk is not None:
            self.desk.change_depth(Depth.FULL)

    def _look_for_upgrades(self) -> None:
        """Ask, off the screen's thread, whether newer revisions are out."""
        if self.desk is not None:
            find = partial(_find_upgrades, self.context.workspace, self.desk.key)
            self.context.jobs.save(find, self._upgrades_found, self._no_upgrades)

    def _upgrades_found(self, found: list[RevisionChange]) -> None:
        if isValid(self):
            self._newer.offer(found[0] if found else None)

    def _no_upgrades(self, _trouble: Trouble) -> None:
        """The content could not be read; the questions that are pinned are enough."""

    def _accept_upgrade(self, checklist: str) -> None:
        if self.desk is not None:
            self.desk.accept_upgrade(checklist)
            self._look_for_upgrades()

    # Building

    def _build(self) -> None:
        theme, text, px = self.theme, self.language.text, self.theme.px
        self._tile = AreaTile(theme, Area.ENERGY.value, size=40)
        self._title = Text(theme, "", "section", strong=True)
        self._caption = Text(theme, "", "caption", colour="ink_2")
        self._filter = Segmented(
            theme,
            [Choice("all", text("All {n}", n=0)), Choice("unanswered", text("Unanswered {n}", n=0)),
             Choice("flagged", text("Flagged {n}", n=0), "flag")],
            name=text("Which questions are shown"),
        )  # fmt: skip
        self._filter.chosen.connect(self._filtered)
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(px(24), px(12), px(24), px(4))
        head.setSpacing(px(12))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._caption)
        head.addWidget(self._tile)
        head.addLayout(words, 1)
        head.addWidget(self._filter)
        middle = QVBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        self._deeper_place = QWidget()
        inset = QVBoxLayout(self._deeper_place)
        inset.setContentsMargins(px(24), px(12), px(24), 0)
        inset.addWidget(self._deeper)
        self._deeper_place.hide()
        middle.addWidget(self._deeper_place)
        middle.addWidget(self._newer)
        middle.addWidget(self._head)
        middle.addWidget(self._list, 1)
        middle.addWidget(self._foot())
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(middle, 1)
        row.addWidget(self._panel)
        self.body.addWidget(self._strip)
        self.body.addLayout(row, 1)
        self._strip.hide()

    def _foot(self) -> QWidget:
        theme, text, px = self.theme, self.language.text, self.theme.px
        self._next = Button(theme, "", kind="link", trailing="arrow-right")
        self._next.clicked.connect(self._go_on)
        hints = (
            (text("Y P N A").split(), text("answer")),
            (["↑", "↓"], text("next question")),
            (["F"], text("flag")),
            (["M"], text("note")),
            (["W"], text("words")),
            (["Ctrl Z"], text("undo")),
        )
        self._hints = KeyHints(theme, hints)
        foot = _Foot(self.context)
        line = QHBoxLayout(foot)
        line.setContentsMargins(px(24), px(6), px(24), px(6))
        line.addWidget(self._hints, 1)
        line.addStretch(0)
        line.addWidget(self._next)
        return foot


def _asks_less(assessment: Assessment) -> bool:
    """The ten-minute check leaves questions for later; of a short list it leaves none."""
    if assessment.depth is Depth.FULL:
        return False
    whole = replace(assessment, depth=Depth.FULL)
    return sum(1 for _one in whole.questions()) > sum(1 for _one in assessment.questions())


def _find_upgrades(workspace: Workspace, key: str) -> list[RevisionChange]:
    """Runs on the worker, after every act that was given before."""
    return offered_upgrades(workspace, open_assessment(workspace, key))


class _Foot(QWidget):
    """The row under the cards, with a line above."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._theme = context.theme

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        painter_on(self).fillRect(QRectF(0, 0, self.width(), self._theme.px(1)), self._theme.colours.line)
