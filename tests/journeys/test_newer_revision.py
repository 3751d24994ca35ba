"""A checklist is revised while answers exist: offered with a preview, taken when the person says so, nothing lost."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from selfcheck.domain.assessment import Answer, Firm, Step
from selfcheck.domain.checklist import QuestionKey
from selfcheck.paths import DataFolder
from selfcheck.ui.widgets.text import Text
from selfcheck.usecases.answering import answer
from selfcheck.usecases.assessments import start_assessment
from selfcheck.usecases.workspace import open_workspace
from tests.conftest import TickingClock
from tests.journeys.conftest import StartProgram, settled

LAMP = """\
  - id: lamp-off
    code: EN-101
    area: energy
    text: {text}
    good: The lamp is off at night.
    why: It costs money.
    check: Look at night.
    options: [switch-off-list]
"""
FAN = """\
  - id: fan-off
    code: EN-102
    area: energy
    text: Is the fan switched off at night?
    good: The fan is off at night.
    why: It costs money.
    check: Listen at night.
    options: [switch-off-list]
"""
HEAD = "format: 1\nkind: checklist\nid: mine\nrevision: {n}\nlanguage: en\ntitle: Mine\nabout: My own.\nquestions:\n"


def test_a_newer_revision_is_shown_before_it_is_taken(
    qtbot: QtBot, start_program: StartProgram, folder: DataFolder, clock: TickingClock
) -> None:
    own = folder.checklists / "mine.yaml"
    folder.checklists.mkdir(parents=True)
    own.write_text(HEAD.format(n=1) + LAMP.format(text="Is the lamp switched off at night?"), encoding="utf-8")
    workspace = open_workspace(folder, clock)
    assessment = start_assessment(workspace, Firm(key="", name="Mine"), ["mine"])
    lamp = QuestionKey("mine", "lamp-off")
    answer(workspace, assessment.key, lamp, Answer.PARTLY, "only the one at the door")
    workspace.close()
    own.write_text(HEAD.format(n=2) + LAMP.format(text="Is every lamp switched off at night?") + FAN, encoding="utf-8")

    program = start_program()
    program.main.open_assessment(assessment.key, Step.LOOK_AROUND)
    qtbot.waitUntil(lambda: program.main.desk is not None)
    settled(qtbot, program)
    card = program.main.page._newer
    assert card.isVisible()
    assert "Revision 2 of Mine" in card._strip.accessibleName()
    assert [one.revision for one in program.main.desk.assessment.checklists] == [1]
    card._strip.button.click()
    shown = [label.text() for label in card._preview.findChildren(Text)]
    assert "New: EN-102 Is the fan switched off at night?" in shown
    assert any(line.startswith("Reworded: EN-101 Is every lamp") for line in shown)
    card._use.click()
    settled(qtbot, program)
    after = program.main.desk.assessment
    assert [question.id for _key, question in after.questions()] == ["lamp-off", "fan-off"]
    assert (after.record(lamp).answer, after.record(lamp).note) == (Answer.PARTLY, "only the one at the door")
    assert not card.isVisible()
