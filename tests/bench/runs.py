"""One measured process each: `python -m tests.bench.runs NAME FOLDER` prints its figures as JSON."""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from typing import Any

STARTED = "SELFCHECK_BENCH_STARTED"
SAVES = 60
PLANS = 5
RECOMPUTED = 25


def since_start() -> float:
    """Milliseconds since the parent started this process."""
    return (time.time() - float(os.environ[STARTED])) * 1000


def peak_memory() -> float:
    """The most memory this process has had, in MB."""
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)


# Windows


def bare_window(_folder: Path) -> dict[str, float]:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication, QWidget

    figures: dict[str, float] = {}

    class Bare(QWidget):
        def paintEvent(self, event: QPaintEvent) -> None:
            figures.setdefault("painted", since_start())

    application = QApplication([])
    window = Bare()
    window.resize(1280, 800)
    window.show()
    while not figures:
        application.processEvents()
    figures["memory"] = peak_memory()
    return figures


def _program(folder: Path) -> tuple[Any, Any, dict[str, float]]:
    from selfcheck.paths import DataFolder
    from selfcheck.ui.program import Program

    from PySide6.QtWidgets import QApplication  # isort: skip

    figures: dict[str, float] = {}
    application = QApplication([])
    program = Program(application, DataFolder(folder))
    program.window.painted.connect(lambda: figures.setdefault("painted", since_start()))
    program.ready.connect(lambda: figures.setdefault("ready", 0.0))
    program.show()
    return application, program, figures


def first_paint(folder: Path) -> dict[str, float]:
    application, program, figures = _program(folder)
    while "painted" not in figures:
        application.processEvents()
    program.window.close()
    return figures


def usable_home(folder: Path) -> dict[str, float]:
    """Until the recent assessments stand there and the window answers; then until the database has confirmed them."""
    application, program, figures = _program(folder)
    while "ready" not in figures:
        application.processEvents()
    application.processEvents()
    assert len(program.main.page.summaries) == 8
    figures["ready"] = since_start()
    while program._jobs.busy:
        application.processEvents()
    assert len(program.main.page.summaries) == 8
    figures["confirmed"] = since_start()
    figures["memory"] = peak_memory()
    program.window.close()
    return figures


def prepare_usable_home(folder: Path) -> None:
    from selfcheck.domain.assessment import Answer, Firm
    from selfcheck.usecases.answering import answer
    from selfcheck.usecases.assessments import list_assessments, start_assessment
    from selfcheck.usecases.recent import remember
    from selfcheck.usecases.sample import open_sample

    workspace = _workspace(folder)
    open_sample(workspace, "en")
    for number in range(7):
        firm = Firm(key="", name=f"Firm {number}", country="MA", currency="MAD", town="Rabat")
        assessment = start_assessment(workspace, firm, ["bakery", "housekeeping"])
        for key, _question in list(assessment.questions())[: 10 * number]:
            answer(workspace, assessment.key, key, Answer.PARTLY)
    # What the window itself keeps when it was open before.
    remember(workspace.folder, list_assessments(workspace))
    workspace.close()


prepare_first_paint = prepare_usable_home


def open_300(folder: Path) -> dict[str, float]:
    """From the press on Continue until the questions stand there, in a window that has been open for a moment."""
    application, program, figures = _program(folder)
    program.warm.connect(lambda: figures.setdefault("warm", 1.0))
    while "warm" not in figures or program._jobs.busy:
        application.processEvents()
    application.processEvents()
    window = program.main
    begun = time.perf_counter()
    window.open_assessment("big-firm-2026-05", None)
    while window.desk is None or program._jobs.busy:
        application.processEvents()
    application.processEvents()
    figures["opened"] = (time.perf_counter() - begun) * 1000
    program.window.close()
    return figures


def prepare_open_300(folder: Path) -> None:
    from datetime import UTC, datetime

    from selfcheck.domain.assessment import Answer, Firm, Record, Step
    from selfcheck.usecases.answering import put_record
    from selfcheck.usecases.assessments import go_to_step, start_assessment

    own = folder / "checklists"
    own.mkdir(parents=True)
    (own / "big.yaml").write_text(_big_checklist(), encoding="utf-8")
    workspace = _workspace(folder, lambda: datetime(2026, 5, 4, 9, 0, tzinfo=UTC))
    assessment = start_assessment(workspace, Firm(key="", name="Big Firm", currency="MAD"), ["big"])
    for place, (key, _question) in enumerate(assessment.questions()):
        if place % 2:
            put_record(workspace, assessment.key, key, Record(answer=Answer.PARTLY))
    go_to_step(workspace, assessment.key, Step.LOOK_AROUND)
    workspace.close()


def _big_checklist() -> str:
    areas = [
        ("MA", "materials"),
        ("WS", "waste"),
        ("ST", "storage"),
        ("WA", "water"),
        ("EN", "energy"),
        ("SH", "safety"),
    ]
    lines = [
        "format: 1",
        "kind: checklist",
        "id: big",
        "revision: 1",
        "language: en",
        "title: Big",
        "about: Three hundred.",
        "questions:",
    ]
    for place in range(300):
        prefix, area = areas[place // 50]
        lines += [
            f"  - id: question-{place}",
            f"    code: {prefix}-{101 + place % 50}",
            f"    area: {area}",
            f"    text: Is the thing with the number {place} looked at by somebody who knows it every single week?",
            f"    good: Thing {place} is looked at.",
            "    why: Because it costs money when nobody looks at it for a long time.",
            "    check: Go there and look at it with your own eyes.",
            "    options: [read-water-meter]",
        ]
    return "\n".join(lines) + "\n"


# The library


def searched(folder: Path) -> dict[str, float]:
    """From a typed word to what was found, in a program that has been open for a moment: the first time, with the
    content and its index still to be read, and then letter by letter.
    """
    from selfcheck.i18n import load_language
    from selfcheck.usecases.searching import Kind, library_index

    workspace, language = _open_for_a_moment(folder), load_language("en")
    begun = time.perf_counter()
    found = library_index(workspace, language).search("leak")
    first = (time.perf_counter() - begun) * 1000
    assert len(found.hits[Kind.OPTION]) > 10
    times = []
    for typed in ("w", "wa", "wat", "water", "water l", "water leak", "air", "compressed", "boiler", "fuel"):
        begun = time.perf_counter()
        found = library_index(workspace, language).search(typed)
        times.append((time.perf_counter() - begun) * 1000)
        assert found.count
    workspace.close()
    return {"first": first, "each": _median(times)}


def checklist_opened(folder: Path) -> dict[str, float]:
    """One checklist with everything it leads to, from the content on disk, in a program open for a moment."""
    workspace = _open_for_a_moment(folder)
    begun = time.perf_counter()
    snapshot = workspace.library.snapshot("bakery")
    opened = (time.perf_counter() - begun) * 1000
    assert snapshot.checklist is not None and len(snapshot.options) > 20 and snapshot.sources
    workspace.close()
    return {"opened": opened}


def _open_for_a_moment(folder: Path) -> Any:
    """A workspace with its database open, and the code loaded that the window loads while nobody presses anything."""
    import selfcheck.catalog.kept
    import selfcheck.usecases.searching  # noqa: F401

    workspace = _workspace(folder)
    _ = workspace.store
    return workspace


def prepare_searched(folder: Path) -> None:
    """The content was read, and searched once, in an earlier start of the program."""
    from selfcheck.i18n import load_language
    from selfcheck.usecases.searching import library_index

    workspace = _workspace(folder)
    assert workspace.catalog.faults == ()
    assert library_index(workspace, load_language("en")).entries
    workspace.close()


prepare_checklist_opened = prepare_searched


# Saving


def answer_saved(folder: Path) -> dict[str, float]:
    """From the tap on an answer to the signal that it is on disk, through desk and worker."""
    from PySide6.QtCore import QCoreApplication

    from selfcheck.domain.assessment import Answer, Firm
    from selfcheck.i18n import load_language
    from selfcheck.ui.desk import Desk
    from selfcheck.ui.jobs import Jobs
    from selfcheck.usecases.assessments import start_assessment

    application = QCoreApplication([])
    workspace = _workspace(folder)
    language = load_language("en")
    jobs = Jobs(language)
    assessment = start_assessment(workspace, Firm(key="", name="Firm", currency="MAD"), ["bakery", "housekeeping"])
    desk = Desk(assessment, workspace, jobs, language)
    keys = [key for key, _question in assessment.questions()][:SAVES]
    times = []
    for key in keys:
        begun = time.perf_counter()
        desk.answer(key, Answer.YES)
        while desk.unsaved:
            application.processEvents()
        times.append((time.perf_counter() - begun) * 1000)
    jobs.close()
    workspace.close()
    return {"each": _median(times)}


def raw_commit(folder: Path) -> dict[str, float]:
    """One row into a file of the same make, with the same durability."""
    import sqlite3

    from selfcheck.store.sqlite import PRAGMAS

    _workspace(folder).close()
    connection = sqlite3.connect(folder / "selfcheck.db", isolation_level=None)
    for name, value, _read_back in PRAGMAS:
        connection.execute(f"PRAGMA {name}={value}")
    connection.execute("INSERT INTO firms (key) VALUES ('a')")
    connection.execute("INSERT INTO assessments (key, firm, started, sample) VALUES ('a', 1, '2026-05-04', 0)")
    times = []
    for number in range(SAVES):
        begun = time.perf_counter()
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(
            "INSERT INTO answers (assessment, checklist, question, answer, note, flagged, who, at) "
            "VALUES (1, 'bakery', ?, 'yes', '', 0, 'me', '2026-05-04 09:00:00.000000')",
            (f"question-{number}",),
        )
        connection.execute("COMMIT")
        times.append((time.perf_counter() - begun) * 1000)
    connection.close()
    return {"each": _median(times)}


# Money


def money_recomputed(folder: Path) -> dict[str, float]:
    """From a changed number to the whole picture of the money: savings, overlaps, classes, ladder, loan, indicators."""
    from dataclasses import replace

    from PySide6.QtCore import QCoreApplication

    from selfcheck.i18n import load_language
    from selfcheck.ui.desk import Desk
    from selfcheck.ui.jobs import Jobs
    from selfcheck.usecases.assessments import list_assessments, open_assessment

    application = QCoreApplication([])
    workspace = _workspace(folder)
    language = load_language("en")
    jobs = Jobs(language)
    key = list_assessments(workspace)[0].key
    desk = Desk(open_assessment(workspace, key), workspace, jobs, language)
    assert len(desk.money.lines) == 60 and desk.money.totals.without_saving < 60
    (numbers,) = desk.assessment.numbers
    times = []
    for turn in range(1, RECOMPUTED + 1):
        use = numbers.uses[turn % len(numbers.uses)]
        assert use.cost is not None
        begun = time.perf_counter()
        desk.put_use(numbers.key, replace(use, cost=use.cost + turn))
        total = desk.money.totals.saving
        times.append((time.perf_counter() - begun) * 1000)
        assert total.high > 0
        while desk.unsaved:
            application.processEvents()
    jobs.close()
    workspace.close()
    return {"each": _median(times)}


def prepare_money_recomputed(folder: Path) -> None:
    from datetime import date
    from decimal import Decimal

    from selfcheck.domain.assessment import Firm
    from selfcheck.domain.library import Resource
    from selfcheck.domain.numbers import Numbers, Output, Period, Typed, Use
    from selfcheck.usecases.assessments import start_assessment
    from selfcheck.usecases.choosing import adopt
    from selfcheck.usecases.numbers import put_period

    rows = (
        (Resource.ELECTRICITY, "kWh", None, 60_000, 72_000),
        (Resource.FUEL, "kg", "lpg", 16_000, 200_000),
        (Resource.WATER, "m3", None, 1_200, 14_400),
        (Resource.MATERIALS, "t", None, 165, 627_000),
        (Resource.WASTE, "t", None, 24, 6_000),
    )
    uses = tuple(
        Use(key="", resource=resource, name="", unit=unit, fuel=fuel, quantity=Decimal(quantity), cost=Decimal(cost),
            typed=(Typed.QUANTITY, Typed.COST))
        for resource, unit, fuel, quantity, cost in rows
    )  # fmt: skip
    workspace = _workspace(folder)
    firm = Firm(key="", name="Firm", country="MA", currency="MAD")
    key = start_assessment(workspace, firm, ["bakery", "housekeeping"]).key
    year = Period(date(2025, 1, 1), date(2025, 12, 31))
    put_period(workspace, key, Numbers(key="", period=year, output=Output(quantity=Decimal(240)), uses=uses))
    # Options with a typical share first: they are what there is most to work out for.
    options = sorted(workspace.library.options.values(), key=lambda one: (one.saving is None, one.id))
    for option in options[:60]:
        adopt(workspace, key, option.id, investment=Decimal(1000))
    workspace.close()


# Paper


def plan(_folder: Path) -> dict[str, float]:
    """The whole plan of a large assessment, from its values to the bytes of the file."""
    import io
    from datetime import date

    from selfcheck.i18n import load_language
    from selfcheck.report.action_plan import write_action_plan
    from tests.builders import big

    assessment, language = big(300, 60), load_language("en")
    times = []
    for _run in range(PLANS + 1):
        begun = time.perf_counter()
        write_action_plan(io.BytesIO(), assessment, language, date(2026, 5, 12))
        times.append((time.perf_counter() - begun) * 1000)
    return {"each": _median(times[1:])}


def bare_reportlab(_folder: Path) -> dict[str, float]:
    """The same flowables, laid out by a bare document template without header, foot or late page numbers."""
    import io
    from datetime import date

    from reportlab.pdfgen.canvas import Canvas
    from reportlab.platypus import SimpleDocTemplate

    from selfcheck.i18n import load_language
    from selfcheck.report import action_plan
    from selfcheck.report.theme import MARGIN
    from tests.builders import big

    class BareCanvas(Canvas):  # type: ignore[misc]
        """Knows the names our flowables call, and does nothing for them."""

        def draw_later(self, _draw: object) -> None:
            pass

        def remember(self, _name: str) -> None:
            pass

    assessment, language = big(300, 60), load_language("en")
    times = []
    for _run in range(PLANS + 1):
        desk = action_plan.make_desk(assessment, language, date(2026, 5, 12), "A4")
        begun = time.perf_counter()
        story = action_plan.story(desk)
        document = SimpleDocTemplate(
            io.BytesIO(), leftMargin=MARGIN, rightMargin=MARGIN, topMargin=MARGIN, bottomMargin=MARGIN
        )
        document.build(story, canvasmaker=BareCanvas)
        times.append((time.perf_counter() - begun) * 1000)
    return {"each": _median(times[1:])}


def _workspace(folder: Path, clock: Any = None) -> Any:
    from selfcheck.paths import DataFolder
    from selfcheck.usecases.workspace import open_workspace, system_clock

    return open_workspace(DataFolder(folder), clock or system_clock, "bench")


def _median(values: list[float]) -> float:
    import statistics

    return statistics.median(values)


if __name__ == "__main__":
    deed = globals().get(sys.argv[1])
    if sys.argv[1].startswith("prepare_") and deed is None:
        sys.exit(0)
    result = deed(Path(sys.argv[2]))  # type: ignore[misc]
    print(json.dumps(result))
