"""The plan as a file: read back with another library, the way a bank or a phone would."""

from __future__ import annotations

import gettext
import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from selfcheck.domain.assessment import Answer, Depth
from selfcheck.domain.checklist import Area
from selfcheck.domain.finance import Range
from selfcheck.domain.library import EXPERIENCE, Source
from selfcheck.domain.plan import Status
from selfcheck.errors import BadInput, Cancelled
from selfcheck.files import written_whole
from selfcheck.i18n import Language
from selfcheck.labels import area_name
from selfcheck.report.action_plan import write_action_plan
from selfcheck.report.closing_pages import months_later
from tests.builders import TODAY, action, amounts, assessment, bakery, big, both, noted, option, question
from tests.report.reading import flat, golden_text, opened, pages_of, written
from tests.report.write_golden import golden_file

PARTS = [
    "What to do, step by step",
    "What is already good",
    "All answers",
    "Suggested, not adopted yet",
    "Assumptions and sources",
    "Our commitment",
]


def outline_of(reader: PdfReader) -> dict[str, int]:
    """Every title of the outline with its page, counted from 0."""
    found: dict[str, int] = {}

    def walk(entries: list[object]) -> None:
        for entry in entries:
            if isinstance(entry, list):
                walk(entry)
            else:
                found.setdefault(str(entry["/Title"]), reader.get_destination_page_number(entry))  # type: ignore[index,arg-type]

    walk(reader.outline)
    return found


def test_properties_name_the_firm_the_language_and_the_day() -> None:
    reader = opened(bakery(), "es")
    assert reader.metadata is not None
    assert reader.metadata.title == "Plan de acción: Rosa Bakery"
    assert reader.metadata.author == "Rosa Bakery"
    assert reader.metadata.creation_date is not None
    assert reader.metadata.creation_date.date() == TODAY
    assert reader.trailer["/Root"]["/Lang"] == "es"  # type: ignore[index]


@pytest.mark.parametrize(("paper", "size"), [("A4", (595, 842)), ("Letter", (612, 792))])
def test_every_page_has_the_size_of_the_paper(paper: str, size: tuple[int, int]) -> None:
    for page in opened(bakery(), paper=paper).pages:
        assert (round(page.mediabox.width), round(page.mediabox.height)) == size


def test_an_unknown_paper_is_said() -> None:
    with pytest.raises(BadInput, match="A3"):
        written(bakery(), paper="A3")


def test_every_font_travels_with_the_file() -> None:
    reader = opened(noted(bakery(), "MA-01", "\u0645\u0631\u062d\u0628\u0627 \u2212 \u2248"))
    descriptors = [
        fonts.get_object()["/FontDescriptor"].get_object()
        for page in reader.pages
        for fonts in page["/Resources"]["/Font"].values()  # type: ignore[index]
        if "/FontDescriptor" in fonts.get_object()
    ]
    names = {str(one["/FontName"]) for one in descriptors}
    assert all("/FontFile2" in one for one in descriptors)
    assert {part for name in names for part in ("Arabic", "Math") if part in name} == {"Arabic", "Math"}


def test_outline_leads_to_the_page_of_each_part() -> None:
    reader = opened(big(120, 20))
    pages, outline = pages_of(reader), outline_of(reader)
    for title in PARTS:
        assert title in pages[outline[title]], title
    assert outline["What to do, step by step"] == 1
    assert outline["Our commitment"] == len(pages) - 1
    assert {area_name(area, Language("en")) for area in Area} <= set(outline)


def test_every_page_says_which_of_how_many_it_is() -> None:
    pages = pages_of(opened(big(120, 20)))
    for number, text in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)}" in text


def test_page_one_is_enough_for_an_owner() -> None:
    first = flat(pages_of(opened(bakery()))[0])
    for words in (
        "Rosa Bakery", "12 May 2026", "Rabat, Morocco", "looked at by Amina and Youssef", "15 of 16 questions answered",
        "Fire exits are marked and free.", "MAD 22,960", "MAD 21,920–63,200", "1. Start the ovens in stages", "Youssef",
        "25 May", "7,200–14,000", "Gas work: licensed technician only.", "These five 4,960 17,020–57,200",
        "6 Hang strip curtains at the cold room · 7 Heat water with the oven exhaust",
        "1 action has no cost yet; the total leaves it out. 2 actions have no saving yet; the total leaves them out.",
    ):  # fmt: skip
        assert words in first, words
    assert "Paint the proofer door" not in first


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_page_one_ends_where_page_two_begins(paper: str) -> None:
    """Eight areas, five good things and five actions with long cautions still stand on one page."""
    pages = pages_of(opened(bakery(), paper=paper))
    assert "The steps of each action are on pages 2 to" in pages[0]
    assert "What to do, step by step" in pages[1]


def test_page_numbers_in_sentences_are_the_real_ones() -> None:
    pages = pages_of(opened(big(300, 60)))
    first = flat(pages[0])
    good = int(re.search(r"and \d+ more on page (\d+)", first).group(1))  # type: ignore[union-attr]
    assert pages[good - 1].count("What is already good") == 1
    start, end = map(int, re.search(r"on pages (\d+) to (\d+)\.", first).groups())  # type: ignore[union-attr]
    assert "1. Mend 1" in pages[start - 1]
    assert "60. Mend 60" in "".join(pages[end - 2 : end])
    assert "60. Mend 60" not in "".join(pages[end:])
    sources = int(re.search(r"where it comes from, is on page (\d+)", first).group(1))  # type: ignore[union-attr]
    assert "[1] Engineering experience" in pages[sources - 1]


def test_areas_stand_lowest_first_and_unseen_ones_have_no_score() -> None:
    first = pages_of(opened(bakery()))[0]
    chart = first[first.index("All areas") : first.index("Score: share")]
    order = ["Energy", "Waste", "Water", "Materials", "Storage and handling", "Safety and health"]
    assert sorted(order, key=chart.index) == order
    assert chart.count("%") == 7
    assert "not yet" in chart
    assert "does not apply" in chart


def test_below_half_assessed_the_score_is_only_so_far() -> None:
    asked = [question(number, Area.WATER) for number in range(1, 6)]
    first = pages_of(opened(assessment(asked, {"WA-01": Answer.YES, "WA-02": Answer.NO})))[0]
    assert "Score so far" in first
    assert "50 % so far" in first


@pytest.mark.parametrize(
    ("currency", "cost", "saving"),
    [("JPY", "1033.5", "10.4"), ("EUR", "10.555", "0.335"), ("KWD", "1.0005", "2.3335"), ("", "99.99", "1000.005")],
)
def test_totals_are_the_sums_of_the_rows_as_printed(currency: str, cost: str, saving: str) -> None:
    plan = [
        action(str(number), title=f"Idea {number}", investment=Decimal(cost) * number,
               saving=Range(Decimal(saving) * number, Decimal(saving) * number * 3))
        for number in range(1, 6)
    ]  # fmt: skip
    one = assessment(actions=tuple(plan))
    first = pages_of(opened(replace(one, firm=replace(one.firm, currency=currency))))[0]
    table = first[first.index("The first five things") :]
    rows = [figures(line) for line in table.splitlines() if re.fullmatch(r"\d[\d.,–]*", line.strip())]
    assert len(rows) == 12
    costs, savings = rows[0::2], rows[1::2]
    assert costs[-1] == [sum(row[0] for row in costs[:-1])]
    assert savings[-1] == [sum(row[0] for row in savings[:-1]), sum(row[1] for row in savings[:-1])]
    # The frame names the same totals.
    frame = flat(first[: first.index("The first five things")])
    assert table_words(costs[-1]) in frame.replace(",", "")


def figures(line: str) -> list[Decimal]:
    """The amounts of a printed figure or range."""
    return [Decimal(part) for part in line.strip().replace(",", "").split("–")]


def table_words(amounts_printed: list[Decimal]) -> str:
    """Amounts as the frame prints them, without thousands separators."""
    return "–".join(str(one) for one in amounts_printed)


def test_the_plan_total_is_the_sum_of_all_printed_actions() -> None:
    pages = pages_of(opened(big(40, 23)))
    found = re.findall(r"^EUR ([\d.,]+)$", "\n".join(pages[1:]), re.MULTILINE)
    printed = [Decimal(one.replace(",", "")) for one in found]
    assert len(printed) == 23
    total = re.search(r"To invest, all 23 actions\s+EUR ([\d.,]+)", pages[0])
    assert total is not None
    assert Decimal(total.group(1).replace(",", "")) == sum(printed)


def test_what_nobody_knows_is_not_zero() -> None:
    first = pages_of(opened(assessment(actions=(action("1", title="Idea"),))))[0]
    assert first.count("not yet quantified") == 5
    assert "EUR 0" not in first


@pytest.mark.parametrize(("quick", "said"), [((True, True), False), ((True, False), True)])
def test_a_ten_minute_check_that_left_nothing_out_does_not_say_so(quick: tuple[bool, bool], said: bool) -> None:
    questions = [question(number, Area.ENERGY, quick=one) for number, one in enumerate(quick, 1)]
    text = flat(" ".join(pages_of(opened(assessment(questions, depth=Depth.QUICK)))))
    assert ("only the questions that matter most were asked" in text) is said


def test_what_no_document_says_is_told_in_the_language_of_the_plan() -> None:
    fact = Source(id=EXPERIENCE, title="A title in another language")
    found = option("mend", source=EXPERIENCE)
    one = assessment([question(1, Area.ENERGY, options=["mend"])], {"EN-01": Answer.NO}, [found],
                     sources=(fact,), actions=(action("1", option="mend"),))  # fmt: skip
    assert "[1] Engineering experience, no published document" in flat(" ".join(pages_of(opened(one))))


def test_money_of_a_case_stays_in_its_own_currency_and_year() -> None:
    text = flat(" ".join(pages_of(opened(bakery()))))
    assert "Invented Bread Works, Armenia, 2019" in text
    assert "AUD 5,915" in text
    assert "\u22123.8 %" in text
    assert "Historic figures" in text


def test_every_typical_figure_names_its_source_and_standing() -> None:
    text = flat(" ".join(pages_of(opened(bakery()))))
    assert "Saves 4–8 % of oven fuel, an estimate [1]." in text
    assert "Saves 5–25 % of oven fuel, confirmed by a document [2]." in text
    assert "[2] Invented Institute, Oven burner tuning, 2009" in text


def test_why_names_the_answer_that_led_to_it() -> None:
    text = flat(" ".join(pages_of(opened(bakery()))))
    assert "EN-01, answered No: Are the ovens lit only when the first batch is nearly ready to go in?" in text


def test_an_option_that_is_not_adopted_carries_its_reason() -> None:
    reader = opened(bakery())
    page = pages_of(reader)[outline_of(reader)["Suggested, not adopted yet"]]
    assert "Change the lamps to LED" in page
    assert "No money" in page


def test_dropped_actions_are_only_counted() -> None:
    text = flat(" ".join(pages_of(opened(bakery()))))
    assert "Paint the proofer door" not in text
    assert "1 action was dropped and is left out of this plan." in text


def test_done_actions_stay_in_the_plan_but_not_among_the_first() -> None:
    plan = (action("1", title="Old idea", status=Status.DONE), action("2", title="New idea"))
    pages = pages_of(opened(assessment(actions=plan)))
    assert "2. New idea" in pages[0]
    assert "1. Old idea" not in pages[0]
    assert "1. Old idea" in pages[1]


def test_the_page_to_sign_names_the_day_to_look_again() -> None:
    last = flat(pages_of(opened(bakery()))[-1])
    assert "look again on 12 November 2026" in last
    assert last.count("Signature") == 3
    assert "Monday, ten minutes at the oven" in last
    assert "Promised by Amina on 4 May 2026." in last


@pytest.mark.parametrize(
    ("day", "later"), [(date(2026, 8, 31), date(2027, 2, 28)), (date(2026, 6, 30), date(2026, 12, 30))]
)
def test_six_months_later_is_a_real_day(day: date, later: date) -> None:
    assert months_later(day, 6) == later


@pytest.mark.parametrize("make", [bakery, lambda: big(300, 60), lambda: assessment()])
def test_no_heading_ends_a_page(make) -> None:  # type: ignore[no-untyped-def]
    one = make()
    headings = {*PARTS, "Why", "Steps", "What it typically brings", "What others did", "Your note", "Sources",
                "Code", "Question", "Answer"}  # fmt: skip
    headings |= {area_name(area, Language("en")) for area in Area}
    headings |= {f"{number}. {row.title}" for number, row in enumerate(one.actions, 1)}
    headings |= {f"{number}. Mend {number}" for number in range(1, 61)}
    for number, page in enumerate(pages_of(opened(one)), 1):
        last = page.strip().splitlines()[-1].strip()
        assert last not in headings, f"page {number} ends with {last!r}"
        assert not last.startswith(("Nil or minor", "Short term", "Long term", "Score ")), f"page {number}: {last}"


def test_no_row_of_answers_is_cut() -> None:
    one = big(300, 5)
    for key, asked in list(one.questions())[::7]:
        one = noted(one, asked.code, f"start-{asked.code} " + "a note of some length " * 36 + f"end-{asked.code}")
        assert one.record(key).note
    reader = opened(one)
    pages = [flat(page) for page in pages_of(reader)]
    start = outline_of(reader)["All answers"]
    end = outline_of(reader)["Suggested, not adopted yet"] + 1
    for _key, asked in one.questions():
        row = re.compile(re.escape(f"{asked.code} {asked.text['en']}"))
        homes = [page for page in pages[start:end] if row.search(page)]
        assert len(homes) == 1, asked.code
        assert (f"start-{asked.code} " in homes[0]) == (f"end-{asked.code}" in homes[0])


def test_a_note_longer_than_a_page_goes_on_and_is_printed_whole() -> None:
    words = " ".join(f"word{number}" for number in range(1400))
    text = flat(" ".join(pages_of(opened(noted(bakery(), "MA-01", words)))))
    assert {f"word{number}" for number in range(1400)} <= set(text.split())


def test_same_input_gives_the_same_bytes() -> None:
    assert written(bakery()) == written(bakery())
    assert written(bakery()) != written(bakery(), "es")


def test_nothing_at_all_still_makes_a_plan() -> None:
    one = replace(assessment(), snapshots=())
    text = flat(" ".join(pages_of(opened(one))))
    assert "No action has been chosen yet." in text
    assert "There is no question in this assessment." in text


def test_progress_counts_pages_and_ends_with_all_of_them() -> None:
    said: list[tuple[int, int]] = []
    pages = write_action_plan(
        BytesIO(), bakery(), Language("en"), TODAY, progress=lambda page, of: said.append((page, of))
    )
    assert said == [*((number, 0) for number in range(1, pages + 1)), (pages, pages)]


def test_cancelling_leaves_the_old_file_as_it_was(tmp_path: Path) -> None:
    target = tmp_path / "plan.pdf"
    target.write_bytes(b"the plan of last year")

    def stop(page: int, _pages: int) -> None:
        if page == 3:
            raise Cancelled

    with pytest.raises(Cancelled), written_whole(target) as stream:
        write_action_plan(stream, bakery(), Language("en"), TODAY, progress=stop)
    assert target.read_bytes() == b"the plan of last year"
    assert list(tmp_path.iterdir()) == [target]


def test_long_words_of_another_language_do_not_break_the_layout() -> None:
    class Longer(gettext.NullTranslations):
        def gettext(self, message: str) -> str:
            return message + " zzzzz" * max(1, len(message) // 14)

        def ngettext(self, one: str, many: str, number: int) -> str:
            return self.gettext(one if number == 1 else many)

    stream = BytesIO()
    write_action_plan(stream, bakery(), Language("es", Longer()), TODAY, "Letter")
    pages = pages_of(PdfReader(BytesIO(stream.getvalue())))
    assert "These five" in pages[0]


def test_a_caution_is_printed_with_its_action_on_both_pages() -> None:
    caution = "Never put a hand in. " * 12
    one = assessment(options=[option("mend", caution=both(caution))], actions=(
        action("1", option="mend", saving=amounts("1")),))  # fmt: skip
    pages = pages_of(opened(one))
    assert flat(caution) in flat(pages[0])
    assert flat(caution) in flat(pages[1])


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_words_of_the_fixed_plan_did_not_change(language: str) -> None:
    """A meant change: python -m tests.report.write_golden, then look at the difference."""
    assert golden_text(bakery(), language) == golden_file(language).read_text(encoding="utf-8")
