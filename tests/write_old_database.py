"""Write tests/old_databases/NAME.db with the program as it is: `python -m tests.write_old_database 0001-main-job`.

Run it before a new migration is written, name the file after the version its tables have, and never write it again:
the files in that folder are what people have on their disks.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from datetime import date
from decimal import Decimal
from pathlib import Path

from selfcheck.domain.assessment import Answer, Depth, Firm, MustHaves, Person, Record, Step, WhyNot
from selfcheck.domain.checklist import Area, QuestionKey
from selfcheck.domain.finance import Range
from selfcheck.domain.plan import Status
from selfcheck.paths import DataFolder
from selfcheck.usecases import answering, assessments, choosing, organising
from selfcheck.usecases.workspace import Workspace, open_workspace
from tests.catalog.written import SPANISH, write
from tests.conftest import TickingClock

FOLDER = Path(__file__).parent / "old_databases"
FIRM = Firm(key="", name="Tofu Ñandú", country="MA", currency="MAD", town="Fez", staff=4, minor_cost=Decimal(800))
LID, OKARA, BOILER = (QuestionKey("tofu", name) for name in ("lid-on", "okara-sold", "has-boiler"))


def fill(workspace: Workspace) -> None:
    """Two looks at one firm, the first with a row of everything a person can say."""
    first = assessments.start_assessment(workspace, FIRM, ["tofu"], depth=Depth.QUICK, language="es").key
    assessments.change_depth(workspace, first, Depth.FULL)
    organising.put_person(workspace, first, Person(key="", name="Karim", role="cook", looks_around=True))
    organising.put_person(workspace, first, Person(key="", name="Gone"))
    organising.put_person(workspace, first, Person(key="p002", name="Gone"), removed=True)
    organising.set_must_haves(workspace, first, MustHaves(manager="Amal", worker="Karim", routine="Mondays"))
    organising.commit(workspace, first, "Amal")
    answering.answer(workspace, first, BOILER, Answer.YES)
    answering.answer(workspace, first, LID, Answer.NO, "no lid\nanywhere")
    answering.put_record(workspace, first, LID, Record(answer=Answer.PARTLY, note="a lid since May", flagged=True))
    answering.answer(workspace, first, OKARA, Answer.YES)
    saving = Range(Decimal("90.50"), Decimal(250))
    choosing.adopt(workspace, first, "cover-the-pot", "Karim", date(2026, 7, 1), Decimal("120.25"), saving)
    choosing.adopt(workspace, first, "weigh-inputs")
    choosing.add_own_idea(workspace, first, "Cool the milk with well water", Area.WATER)
    choosing.add_own_idea(workspace, first, "Taken out again", Area.WASTE)
    choosing.take_out(workspace, first, "a0004")
    choosing.put_in_order(workspace, first, ["a0003", "a0001", "a0002"])
    choosing.set_status(workspace, first, "a0001", Status.IN_PROGRESS)
    choosing.say_why_not(workspace, first, "recipe-cards", WhyNot.NO_TIME)
    assessments.go_to_step(workspace, first, Step.DO)
    assessments.start_again(workspace, first)


def write_database(name: str) -> Path:
    """A new file in the folder of old databases; one that is there already is left alone and refused."""
    target = FOLDER / f"{name}.db"
    if target.exists():
        raise SystemExit(f"{target} is there already: it is what people have on their disks.")
    with tempfile.TemporaryDirectory() as made:
        folder = DataFolder(Path(made))
        write(folder.checklists)
        (folder.checklists / "tofu.es.po").write_text(SPANISH, encoding="utf-8")
        workspace = open_workspace(folder, TickingClock(), who="Ana")
        fill(workspace)
        workspace.close()
        FOLDER.mkdir(exist_ok=True)
        shutil.copyfile(folder.database, target)
    return target


if __name__ == "__main__":
    print(write_database(sys.argv[1]))
