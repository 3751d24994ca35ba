"""Taking the invented sample firm through the use cases of a real one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

from selfcheck.catalog.sample import read_sample
from selfcheck.domain.assessment import Assessment, Firm, MustHaves, Person, Record, Step
from selfcheck.domain.plan import Status
from selfcheck.files import make_folder
from selfcheck.paths import resource
from selfcheck.usecases.answering import put_record
from selfcheck.usecases.assessments import go_to_step, list_assessments, open_assessment, start_assessment
from selfcheck.usecases.choosing import adopt, change_action, say_why_not, set_status
from selfcheck.usecases.finding import find_question
from selfcheck.usecases.money import attach_reading, set_money_plan
from selfcheck.usecases.numbers import put_period
from selfcheck.usecases.organising import commit, put_person, set_must_haves
from selfcheck.usecases.printing import print_plan
from selfcheck.usecases.workspace import Workspace

PLAN_NAME = "action-plan.pdf"


@dataclass(frozen=True)
class Demo:
    """What the demo left behind."""

    assessment: Assessment
    plan: Path
    pages: int


def open_sample(workspace: Workspace, language: str) -> Assessment:
    """The sample firm's assessment: the one that is here already, or a new one gone through from the first step."""
    for summary in list_assessments(workspace):
        if summary.sample:
            return open_assessment(workspace, summary.key)
    return _go_through(workspace, language)


def run_demo(workspace: Workspace, folder: Path, language: str) -> Demo:
    """Take the sample firm from the first step to a printed plan in `folder`."""
    make_folder(folder)
    assessment = open_sample(workspace, language)
    plan = folder / PLAN_NAME
    pages = print_plan(workspace, assessment.key, plan, language)
    return Demo(assessment, plan, pages)


def _go_through(workspace: Workspace, language: str) -> Assessment:
    sample = read_sample(resource("sample", "sunrise-bakery.yaml"), language, workspace.today())
    told = sample.firm
    firm = Firm(
        key="",
        name=told.name,
        country=told.country,
        currency=told.currency,
        town=told.town,
        staff=told.staff,
        minor_cost=Decimal(told.minor_cost),
    )
    assessment = start_assessment(workspace, firm, sample.checklists, language=language, sample=True)
    key = assessment.key
    for name, role, looks_around in sample.people:
        put_person(workspace, key, Person(key="", name=name, role=role, looks_around=looks_around))
    set_must_haves(workspace, key, MustHaves(manager=sample.manager, worker=sample.worker, routine=sample.routine))
    commit(workspace, key, sample.commitment)
    for code, given in sample.answers.items():
        question, _asked = find_question(assessment, code)
        record = Record(answer=given, note=sample.notes.get(code, ""), flagged=code in sample.flags)
        put_record(workspace, key, question, record)
    for one in sample.actions:
        adopted = adopt(workspace, key, one.option, one.owner, one.due, one.investment, one.saving)
        action = next(action for action in adopted.actions if action.option == one.option)
        if one.price_known is not None:
            change_action(workspace, key, replace(action, price_known=one.price_known))
        if one.option in sample.readings:
            attach_reading(workspace, key, action.key, sample.readings[one.option])
        if one.status is not Status.PLANNED:
            set_status(workspace, key, action.key, one.status)
    for option, reason in sample.why_not.items():
        say_why_not(workspace, key, option, reason)
    put_period(workspace, key, sample.numbers)
    set_money_plan(workspace, key, sample.money)
    go_to_step(workspace, key, Step.DO)
    return open_assessment(workspace, key)
