"""Do: what prints is what shows, and it ends as a PDF in the person's hand."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from selfcheck.domain.assessment import Assessment, Step
from selfcheck.domain.plan import Status
from selfcheck.ui.context import Context
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.pages.do import printing as do_printing
from selfcheck.ui.pages.do.page import DoPage, PlanRow
from selfcheck.ui.prompts import Prompts
from selfcheck.usecases import choosing
from selfcheck.usecases.assessments import open_assessment
from selfcheck.usecases.workspace import Workspace
from tests.ui.pages.checks import fit, nameless
from tests.ui.pages.plan import IDEA, settle, shown, with_plan

MakeContext = Callable[..., Context]


class Answers(Prompts):
    """Answers for the person, and remembers what was asked."""

    def __init__(self, *targets: Path | None) -> None:
        self.targets = list(targets)
        self.suggested: list[Path] = []
        self.opened: list[Path] = []
        self.folders: list[Path] = []
        self.works = True

    def where_to_save(self, parent: QWidget, title: str, suggested: Path, kinds: str) -> Path | None:
        self.suggested.append(suggested)
        return self.targets.pop(0)

    def open_file(self, path: Path) -> bool:
        self.opened.append(path)
        return self.works

    def show_folder(self, path: Path) -> bool:
        self.folders.append(path)
        return self.works


@pytest.fixture
def make_page(
    qtbot: QtBot, make_context: MakeContext, workspace: Workspace, bakery: Assessment
) -> Callable[..., DoPage]:
    def make(*targets: Path | None, planned: bool = True) -> DoPage:
        context = make_context(prompts=Answers(*targets))
        return shown(qtbot, context, DoPage(context), with_plan(workspace, bakery) if planned else bakery)

    return make


def answers(page: DoPage) -> Answers:
    prompts = page.context.prompts
    assert isinstance(prompts, Answers)
    return prompts


def rows(page: DoPage) -> list[PlanRow]:
    return [row for row in page.table.rows if isinstance(row, PlanRow)]


def read(path: Path) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(path).pages)


def test_the_figures_and_the_table_say_the_same(make_page: Callable[..., DoPage]) -> None:
    page = make_page()
    assert page.figures.invest.value.text() == "MAD\u00a018,060"
    assert page.figures.saves.value.text() == "MAD\u00a012,600–21,000"
    assert page.figures.saves.line.text() == "2 actions not yet quantified"
    assert page.figures.done.value.text() == "0 of 5 done"
    assert page.total.sums["cost"].text() == "18,060"
    assert page.total.sums["saving"].text() == "12,600–21,000"
    assert rows(page)[-1].title.words.text() == IDEA
    assert rows(page)[-1].saving.text() == "not yet quantified"
    assert rows(page)[1].saving.text() == "not yet quantified"


def test_a_change_elsewhere_shows_here(make_page: Callable[..., DoPage]) -> None:
    page = make_page()
    assert page.desk is not None
    page.desk.set_status(page.desk.assessment.actions[0], Status.DONE)
    settle(page)
    assert page.figures.done.value.text() == "1 of 5 done"
    assert rows(page)[0].status.text() == "Done"
    page.bar.undo.click()
    settle(page)
    assert page.figures.done.value.text() == "0 of 5 done"


def test_the_plan_is_written_and_can_be_opened(make_page: Callable[..., DoPage], tmp_path: Path) -> None:
    target = tmp_path / "plan.pdf"
    page = make_page(target)
    page.save_button.click()
    assert not page.save_button.isEnabled()
    assert page.printing.strip.cancel.hasFocus()
    settle(page)
    assert page.save_button.hasFocus()
    assert page.save_button.isEnabled()
    assert page.printing.strip.words.text() == "Plan saved"
    words = read(target)
    assert "Amina Bakery" in words
    assert IDEA in " ".join(words.split())
    assert "18,060" in words
    open_it, folder = page.printing.strip.choices
    open_it.click()
    folder.click()
    assert answers(page).opened == [target]
    assert answers(page).folders == [target]


def test_ctrl_p_asks_with_a_name_every_system_takes(
    make_page: Callable[..., DoPage], workspace: Workspace, bakery: Assessment
) -> None:
    page = make_page(None)
    QTest.keyClick(page.save_button, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert [path.name for path in answers(page).suggested] == ["Amina Bakery action plan.pdf"]
    assert page.save_button.isEnabled(), "thinking better of it changes nothing"


@pytest.mark.parametrize(
    ("firm", "name"),
    [
        ('A/B: "Bread" <1>', "A B Bread 1 action plan.pdf"),
        ("..", "action plan.pdf"),
        ("x" * 200, "x" * 80 + " action plan.pdf"),
        ("خبز أمينة", "خبز أمينة action plan.pdf"),
    ],
)
def test_hostile_names_of_firms(make_page: Callable[..., DoPage], firm: str, name: str) -> None:
    page = make_page()
    assert page.desk is not None
    page.desk.assessment = replace(page.desk.assessment, firm=replace(page.desk.assessment.firm, name=firm))
    assert do_printing.plan_name(page.desk, page.language) == name


def test_a_name_without_ending_gains_it(make_page: Callable[..., DoPage], tmp_path: Path) -> None:
    page = make_page(tmp_path / "my plan 2.0")
    page.save_plan()
    settle(page)
    assert (tmp_path / "my plan 2.0.pdf").is_file()


def test_what_was_typed_last_is_in_the_plan(
    make_page: Callable[..., DoPage], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = make_page(tmp_path / "plan.pdf")
    change = choosing.change_action

    def slowly(*given: object) -> Assessment:
        time.sleep(0.5)
        return change(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(choosing, "change_action", slowly)
    assert page.desk is not None
    page.desk.change_action(replace(page.desk.assessment.actions[0], owner="Hind Berrada"))
    page.save_plan()
    settle(page)
    assert "Hind Berrada" in " ".join(read(tmp_path / "plan.pdf").split())


def test_language_and_paper_are_those_chosen(make_page: Callable[..., DoPage], tmp_path: Path) -> None:
    page = make_page(tmp_path / "plan.pdf")
    assert page.paper.code() == "A4"
    page.paper.set_code("Letter")
    page.spoken.set_code("es")
    page.spoken.chosen.emit("es")
    settle(page)
    assert page.desk is not None
    assert open_assessment(page.context.workspace, page.desk.key).language == "es"
    page.save_plan()
    settle(page)
    plan = PdfReader(tmp_path / "plan.pdf")
    assert (round(plan.pages[0].mediabox.width), round(plan.pages[0].mediabox.height)) == (612, 792)
    assert plan.root_object["/Lang"] == "es"


def test_cancel_leaves_the_old_file(
    qtbot: QtBot, make_page: Callable[..., DoPage], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "plan.pdf"
    target.write_bytes(b"the old one")
    page = make_page(target)
    asked = threading.Event()

    def slow(workspace: object, key: str, file: Path, language: str, paper: str, progress: Callable[..., None]) -> int:
        for _ in range(200):
            progress(1, 9)
            if asked.wait(0.02):
                break
        progress(2, 9)
        file.write_bytes(b"a new one")
        return 9

    monkeypatch.setattr(do_printing, "print_plan", slow)
    page.save_plan()
    qtbot.waitUntil(lambda: page.printing.strip.words.text() == "Writing page 1 of 9")
    page.printing.strip.cancel.click()
    asked.set()
    settle(page)
    assert target.read_bytes() == b"the old one"
    assert page.save_button.isEnabled()
    assert page.printing.strip.words.text() == "Stopped. Nothing was written."
    assert not page.printing.strip.choices


def test_a_place_that_cannot_be_written_offers_another(make_page: Callable[..., DoPage], tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    page = make_page(blocked / "plan.pdf", tmp_path / "plan.pdf")
    page.save_plan()
    settle(page)
    assert page.printing.trouble.isVisible()
    assert page.printing.trouble.words.text()
    assert not page.printing.strip.isVisible()
    page.printing.trouble.button.click()
    settle(page)
    assert (tmp_path / "plan.pdf").is_file()
    assert not page.printing.trouble.isVisible()


def test_nothing_to_open_it_with_says_where_it_is(make_page: Callable[..., DoPage], tmp_path: Path) -> None:
    page = make_page(tmp_path / "plan.pdf")
    answers(page).works = False
    page.save_plan()
    settle(page)
    page.printing.strip.choices[0].click()
    assert str(tmp_path / "plan.pdf") in page.printing.trouble.words.text()


def test_without_actions_it_prints_too_and_says_what_is_missing(
    qtbot: QtBot, make_page: Callable[..., DoPage], tmp_path: Path
) -> None:
    page = make_page(tmp_path / "plan.pdf", planned=False)
    assert page.empty.isVisible() and not page.table.isVisible()
    page.save_plan()
    settle(page)
    assert "Amina Bakery" in read(tmp_path / "plan.pdf")
    with qtbot.waitSignal(page.go_to) as asked:
        page.empty.button.click()
    assert asked.args == [Step.FIND_OPTIONS]


def test_money_spent_is_named(make_page: Callable[..., DoPage], workspace: Workspace, bakery: Assessment) -> None:
    page = make_page()
    assert page.desk is not None
    action = page.desk.assessment.actions[2]
    choosing.change_action(workspace, bakery.key, replace(action, status=Status.DONE, spent=Decimal(60)))
    page.desk.change_action(replace(action, status=Status.DONE, spent=Decimal(60)))
    settle(page)
    assert page.figures.invest.line.text() == "of it MAD\u00a060 spent"


def test_everything_can_be_named(make_page: Callable[..., DoPage], tmp_path: Path) -> None:
    page = make_page(tmp_path / "plan.pdf")
    page.save_plan()
    settle(page)
    assert nameless(page) == []


@pytest.mark.parametrize(("width", "height", "text"), [(816, 700, 1.0), (1048, 800, 1.0), (1152, 800, 2.0)])
def test_nothing_is_wider_than_the_page(
    make_page: Callable[..., DoPage], theme: Theme, tmp_path: Path, width: int, height: int, text: float
) -> None:
    page = make_page(tmp_path / "plan.pdf")
    page.set_narrow(width != 1048, text > 1)
    page.save_plan()
    settle(page)
    assert fit(page, theme, width, height, text) == []
