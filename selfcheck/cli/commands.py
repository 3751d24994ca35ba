"""What each command does. Each takes what was typed and says its result; errors are sentences raised from below."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator

from selfcheck.cli import contact_commands, library_commands, money_commands
from selfcheck.cli.terminal import Terminal, spoken_language
from selfcheck.domain.assessment import Answer, Depth, Firm
from selfcheck.errors import N_, BadInput
from selfcheck.i18n import country_currency, is_country, is_language, load_language


def demo(terminal: Terminal, typed: argparse.Namespace) -> int:
    """The sample firm, from the first step to a printed plan."""
    from selfcheck.usecases.sample import run_demo

    with terminal.workspace(default=typed.to) as workspace:
        done = run_demo(workspace, typed.to, terminal.language.code)
        terminal.say(
            terminal.text(
                "{firm} is an invented firm. It answered {n} questions and adopted {actions} actions.",
                firm=done.assessment.firm.name,
                n=len(done.assessment.records),
                actions=len(done.assessment.actions),
            )
        )
        terminal.say(terminal.text("Its action plan ({pages} pages): {file}", pages=done.pages, file=done.plan))
        terminal.say(terminal.text("Its database: {file}", file=workspace.folder.database))
        terminal.say("")
        terminal.say(terminal.text('Next: "selfcheck" opens the window for your own firm.'))
        terminal.say(
            terminal.text("To see the sample in the window: selfcheck --data {folder}", folder=workspace.folder.folder)
        )
    return 0


def checklists(terminal: Terminal, _typed: argparse.Namespace) -> int:
    """Every checklist, and the files that were left out."""
    from selfcheck.usecases.content import list_checklists

    with terminal.workspace() as workspace:
        language = terminal.language
        rows = [
            (
                one.id,
                str(one.revision),
                str(len(one.asked)),
                " ".join(workspace.catalog.languages.get(one.id, ())),
                language.content(one.title),
            )
            for one in list_checklists(workspace)
        ]
        heads = (
            terminal.text("Id"),
            terminal.text("Revision"),
            terminal.text("Questions"),
            terminal.text("Languages"),
            terminal.text("Title"),
        )
        for line in table([heads, *rows]):
            terminal.say(line)
        terminal.say("")
        terminal.say(terminal.text("Your own checklists go into {folder}", folder=workspace.folder.checklists))
        for fault in workspace.catalog.faults:
            terminal.say(terminal.text("Left out: {fault}", fault=fault.say(language.text)))
    return 0


def words(terminal: Terminal, typed: argparse.Namespace) -> int:
    """The translation file beside a file of content."""
    from selfcheck.usecases.content import write_words

    if not library_commands.there(typed.file):
        raise BadInput(N_("There is no file {file}. Check the spelling."), file=typed.file)
    if not is_language(typed.lang):
        raise BadInput(N_('"{typed}" is not a language code. Write two letters, such as es.'), typed=typed.lang)
    path, missing = write_words(typed.file, typed.lang)
    terminal.say(
        terminal.language.count(
            "{file}: {n} text still to translate.", "{file}: {n} texts still to translate.", missing, file=path
        )
    )
    return 0


def new(terminal: Terminal, typed: argparse.Namespace) -> int:
    """Start an assessment; only its name is printed, so that a script can take it."""
    from selfcheck.usecases.assessments import start_assessment

    country = typed.country.upper()
    if country and not is_country(country):
        raise BadInput(
            N_('"{typed}" is not a country code. Write two letters, such as MA for Morocco.'), typed=typed.country
        )
    firm = Firm(key="", name=typed.firm, country=country, currency=country_currency(country))
    with terminal.workspace() as workspace:
        depth = Depth.QUICK if typed.quick else Depth.FULL
        assessment = start_assessment(workspace, firm, typed.checklist, depth, terminal.language.code)
        terminal.say(assessment.key)
    return 0


def answer(terminal: Terminal, typed: argparse.Namespace) -> int:
    """Answer one question."""
    from selfcheck.domain.scoring import score_card
    from selfcheck.usecases import answering
    from selfcheck.usecases.assessments import open_assessment
    from selfcheck.usecases.finding import find_question

    with terminal.workspace() as workspace:
        assessment = open_assessment(workspace, typed.assessment)
        key, question = find_question(assessment, typed.question)
        answering.answer(workspace, assessment.key, key, Answer(typed.answer), typed.note)
        score = score_card(open_assessment(workspace, assessment.key)).overall
        terminal.say(
            terminal.text(
                "Saved. {code}: {answer}. {assessed} of {relevant} answered.",
                code=question.code,
                answer=typed.answer,
                assessed=score.assessed,
                relevant=score.relevant,
            )
        )
    return 0


def show(terminal: Terminal, typed: argparse.Namespace) -> int:
    """Score, progress, questions, suggested options and actions of an assessment."""
    from selfcheck.cli import printed
    from selfcheck.usecases.assessments import open_assessment

    with terminal.workspace() as workspace:
        assessment = open_assessment(workspace, typed.assessment)
    if typed.json:
        terminal.say(printed.as_json(printed.assessment_values(assessment, terminal.language)))
    else:
        for line in printed.assessment_lines(assessment, terminal.language):
            terminal.say(line)
    return 0


def adopt(terminal: Terminal, typed: argparse.Namespace) -> int:
    """Take an option into the plan."""
    from selfcheck.usecases import choosing

    # Scripts write amounts one way, with a point for decimals, whatever language the reader has.
    amounts = load_language("en")
    investment = amounts.parse_amount(typed.investment or "", "--investment")
    saving = amounts.parse_range(typed.saving or "", "--saving")
    with terminal.workspace() as workspace:
        after = choosing.adopt(workspace, typed.assessment, typed.option, typed.owner, typed.due, investment, saving)
        option = after.options[typed.option.strip()]
        terminal.say(
            terminal.language.count(
                "Adopted: {title}. The plan has {n} action.",
                "Adopted: {title}. The plan has {n} actions.",
                len(after.actions),
                title=terminal.language.content(option.title),
            )
        )
    return 0


def plan(terminal: Terminal, typed: argparse.Namespace) -> int:
    """Print the action plan."""
    from selfcheck.usecases.printing import print_plan

    language = spoken_language(typed.lang)
    with terminal.workspace() as workspace:
        pages = print_plan(workspace, typed.assessment, typed.out, language, typed.paper)
        terminal.say(terminal.language.count("{file}: {n} page.", "{file}: {n} pages.", pages, file=typed.out))
    return 0


def list_all(terminal: Terminal, typed: argparse.Namespace) -> int:
    """Every assessment."""
    from selfcheck.cli import printed
    from selfcheck.usecases.assessments import list_assessments

    with terminal.workspace() as workspace:
        summaries = list_assessments(workspace)
    if typed.json:
        terminal.say(printed.as_json([printed.summary_values(one) for one in summaries]))
    elif not summaries:
        terminal.say(terminal.text("No assessment yet. Start one with: selfcheck new --firm NAME --checklist ID"))
    else:
        for line in printed.summary_lines(summaries, terminal.language):
            terminal.say(line)
    return 0


def table(rows: list[tuple[str, ...]]) -> Iterator[str]:
    """Rows as lines with aligned columns."""
    widths = [max(len(row[place]) for row in rows) for place in range(len(rows[0]))]
    for row in rows:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


COMMANDS: dict[str, Callable[[Terminal, argparse.Namespace], int]] = {
    "demo": demo,
    "checklists": checklists,
    "validate": library_commands.validate,
    "search": library_commands.search,
    "option": library_commands.option,
    "words": words,
    "new": new,
    "answer": answer,
    "show": show,
    "adopt": adopt,
    "plan": plan,
    "list": list_all,
    "calc": money_commands.calc,
    "record": money_commands.record,
    "indicators": money_commands.indicators,
    "money": money_commands.money,
    "brief": money_commands.brief,
    "contacts": contact_commands.contacts,
}
