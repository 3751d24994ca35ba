"""The content that ships is right, whole, and as large as promised."""

from __future__ import annotations

import json
import os
import re
from itertools import combinations
from pathlib import Path

import jsonschema
import pytest

from selfcheck.catalog.borrowed import read_documents
from selfcheck.catalog.folder import Catalog, content_files
from selfcheck.catalog.library import load, read_released, validate_whole
from selfcheck.catalog.tree import Tree, read_tree
from selfcheck.domain.calculators.registry import CALCULATORS, for_option
from selfcheck.domain.checklist import AREA_PREFIX, Area, Checklist, Question
from selfcheck.domain.library import Confidence
from selfcheck.domain.text import Text
from selfcheck.paths import shipped_checklists
from tests.write_released import released_file
from tests.write_schemas import schema_files

SECTORS = tuple(sorted(path.stem for path in (shipped_checklists() / "sectors").glob("*.yaml")))
LISTS = ("housekeeping", *SECTORS)
FILES = content_files(shipped_checklists())


def scored(checklist: Checklist) -> list[Question]:
    return [question for question in checklist.asked if not question.filter]


def texts_of(shipped: Catalog) -> list[tuple[str, Text]]:
    """Every text a person reads, and where it stands."""
    found: list[tuple[str, Text | None]] = []
    for one in shipped.library.checklists.values():
        found += [(one.id, one.title), (one.id, one.about), (one.id, one.everyday)]
        for asked in one.questions:
            parts = (asked.text, asked.why, asked.check, asked.good or None, asked.no_option)
            found += [(f"{one.id}/{asked.id}", part) for part in parts]
    for option in shipped.library.options.values():
        parts = (option.title, option.short, *option.steps, option.caution, *(fact.text for fact in option.facts))
        found += [(option.id, part) for part in (*parts, option.saving.of if option.saving else None)]
    for case in shipped.library.cases.values():
        found += [(case.id, part) for part in (case.where, case.done, *(effect.what for effect in case.effects))]
    for term in shipped.library.terms.values():
        found += [(term.id, term.term), (term.id, term.means)]
    return [(where, text) for where, text in found if text is not None]


def test_the_whole_folder_has_no_fault(shipped: Catalog) -> None:
    assert shipped.faults == ()
    faults, library, languages = validate_whole(shipped_checklists(), read_released(shipped_checklists()))
    assert [fault.say(str) for fault in faults] == []
    assert library == shipped.library and languages == ("en", "es")


def test_there_is_housekeeping_and_the_sectors(shipped: Catalog) -> None:
    assert set(shipped.library.checklists) == set(LISTS)
    assert shipped.library.checklists["housekeeping"].isic is None
    assert all(shipped.library.checklists[name].isic for name in SECTORS)


def test_housekeeping_asks_at_least_sixty_questions_fifteen_of_them_quick_in_all_six_areas(shipped: Catalog) -> None:
    housekeeping = shipped.library.checklists["housekeeping"]
    assert len(housekeeping.asked) >= 60
    assert sum(question.quick for question in housekeeping.asked) == 15
    six = {Area.MATERIALS, Area.WASTE, Area.STORAGE, Area.WATER, Area.ENERGY, Area.SAFETY}
    assert six <= {question.area for question in scored(housekeeping)}


@pytest.mark.parametrize("name", [name for name in SECTORS if name != "crafts"])
def test_a_sector_asks_25_to_45_questions_about_ten_of_them_quick(shipped: Catalog, name: str) -> None:
    sector = shipped.library.checklists[name]
    assert 25 <= len(scored(sector)) <= len(sector.asked) <= 45
    assert 8 <= sum(question.quick for question in sector.asked) <= 12
    both = [*sector.asked, *shipped.library.checklists["housekeeping"].asked]
    assert 20 <= sum(question.quick for question in both) <= 30


def test_craft_households_are_asked_twelve_short_questions_all_quick(shipped: Catalog) -> None:
    crafts = shipped.library.checklists["crafts"]
    assert len(crafts.asked) == len(scored(crafts)) == 12
    assert all(question.quick for question in crafts.asked)
    assert max(len(question.text["en"].split()) for question in crafts.asked) <= 14
    assert not [question.id for question in crafts.asked if re.search(r"\d", question.text["en"])]


def test_only_craft_households_are_asked_without_good_housekeeping(shipped: Catalog) -> None:
    assert [one.id for one in shipped.library.checklists.values() if one.alone] == ["crafts"]


NAMED_IN_THE_DOCUMENTS = [
    "bakery",
    "dairy",
    "slaughter",
    "poultry",
    "brewery",
    "fruit-vegetables",
    "fish",
    "rice-mill",
    "tea-coffee",
    "sugar-oil",
    "textile",
    "leather",
    "metal-finishing",
    "foundry",
    "vehicle-repair",
    "printing",
    "paint",
    "soap-chemicals",
    "plastics",
    "wood",
    "paper",
    "ceramics",
    "battery-recovery",
    "laundry",
    "hotel",
    "restaurant",
    "hospital",
    "office",
    "mining",
    "crafts",
]


def test_every_sector_the_documents_name_has_its_list(shipped: Catalog) -> None:
    assert set(SECTORS) == set(NAMED_IN_THE_DOCUMENTS)
    codes = [shipped.library.checklists[name].isic or "" for name in SECTORS]
    assert all(re.fullmatch(r"\d{4}", code) for code in codes)


@pytest.mark.parametrize("name", SECTORS)
def test_where_a_firm_may_lack_the_thing_a_filter_asks_first(shipped: Catalog, name: str) -> None:
    sector = shipped.library.checklists[name]
    # Craft households are asked nothing they would have to skip.
    assert any(question.filter for question in sector.asked) or name == "crafts"


@pytest.mark.parametrize(("one", "other"), [("housekeeping", name) for name in SECTORS])
def test_no_two_questions_on_a_desk_share_a_code_or_an_id(shipped: Catalog, one: str, other: str) -> None:
    both = [*shipped.library.checklists[one].questions, *shipped.library.checklists[other].questions]
    assert len({question.code for question in both}) == len(both)
    assert len({question.id for question in both}) == len(both)


@pytest.mark.parametrize("name", LISTS)
def test_codes_begin_with_their_area_and_count_from_the_lists_own_number(shipped: Catalog, name: str) -> None:
    for question in shipped.library.checklists[name].questions:
        prefix, number = question.code.split("-")
        assert prefix == AREA_PREFIX[question.area]
        assert (int(number) >= 51) == (name == "housekeeping"), question.code


def test_there_are_at_least_220_options_70_cases_and_150_words(shipped: Catalog) -> None:
    assert len(shipped.library.options) >= 220
    assert len(shipped.library.cases) >= 70
    assert len(shipped.library.terms) >= 150


def test_every_option_says_what_it_asks_of_peoples_time(shipped: Catalog) -> None:
    assert [one.id for one in shipped.library.options.values() if one.effort is None] == []


def test_calculators_that_quantify_an_option_know_it_from_both_sides(shipped: Catalog) -> None:
    named = {one.calculator for one in shipped.library.options.values() if one.calculator}
    served = {one.id for one in CALCULATORS.values() if one.options}
    assert named | served >= set(CALCULATORS) - {"exhaust-heat", "spray-transfer"}
    assert sum(1 for one in shipped.library.options.values() if for_option(one.id, one.calculator)) >= 60


# Words that only rows marked FLAG in our collection of facts have, whose figures contradict themselves.
FLAGGED = re.compile(r"Aceros|290 GJ|around 17[,.]000|1[,.]168 g|2\.4236", re.IGNORECASE)


def test_no_figure_that_contradicts_itself_is_shown(shipped: Catalog) -> None:
    flagged = [(where, text) for where, text in texts_of(shipped) if FLAGGED.search(" ".join(text.values()))]
    assert flagged == []
    assert "Aceros" not in {case.who for case in shipped.library.cases.values()}


SOURCES = Path(os.environ.get("SELFCHECK_SOURCES", Path(__file__).parents[3] / "shared" / "sources"))
"""The documents the content is checked against where they are at hand; nothing of them is in this repository."""


def test_no_sentence_is_taken_from_a_document_at_hand(shipped: Catalog) -> None:
    documents = read_documents(sorted(SOURCES.glob("*.txt")))
    borrowed = [(where, found) for where, text in texts_of(shipped) if (found := documents.find(text["en"]))]
    assert borrowed == []


def test_every_option_is_reached_from_some_question(shipped: Catalog) -> None:
    asked = [question for one in shipped.library.checklists.values() for question in one.asked]
    assert set(shipped.library.options) == {option for question in asked for option in question.options}


def test_a_filter_question_leads_to_no_option_and_hides_something(shipped: Catalog) -> None:
    for one in shipped.library.checklists.values():
        for gate in (question for question in one.questions if question.filter):
            assert gate.options == ()
            assert any(question.only_if == gate.id for question in one.questions), gate.id


def test_every_text_is_there_in_spanish(shipped: Catalog) -> None:
    assert all(shipped.languages[name] == ("en", "es") for name in LISTS)
    assert [where for where, text in texts_of(shipped) if not text.get("es", "").strip()] == []


def test_a_translation_keeps_every_figure(shipped: Catalog) -> None:
    def figures(words: str) -> list[str]:
        plain = re.sub(r"(?<=\d)[ \u00a0\u202f](?=\d{3})", "", words)
        return sorted(
            re.sub(r"[.,](?=\d{3}\b)", "", one).replace(",", ".") for one in re.findall(r"\d[\d.,]*\d|\d", plain)
        )

    odd = [(where, text) for where, text in texts_of(shipped) if figures(text["en"]) != figures(text["es"])]
    assert odd == []


def test_an_estimate_is_a_range_and_every_figure_has_a_source(shipped: Catalog) -> None:
    for option in shipped.library.options.values():
        for figure in (option.saving, option.payback):
            if figure is None:
                continue
            assert 0 <= figure.low <= figure.high
            assert figure.low < figure.high or figure.confidence is Confidence.CONFIRMED, option.id
        assert set(option.source_ids()) <= set(shipped.library.sources)


def test_a_case_is_confirmed_and_its_calculated_payback_follows_from_its_money(shipped: Catalog) -> None:
    for case in shipped.library.cases.values():
        assert case.confidence is Confidence.CONFIRMED, case.id
        if case.payback and case.payback.known == "calculated":
            assert case.investment and case.saving and case.investment.currency == case.saving.currency, case.id
            months = float(case.investment.amount / case.saving.amount * 12)
            assert case.payback.months == pytest.approx(months, rel=0.06, abs=0.06), case.id


def test_no_two_questions_of_a_list_ask_the_same(shipped: Catalog) -> None:
    for one in shipped.library.checklists.values():
        for a, b in combinations(one.asked, 2):
            assert a.text["en"] != b.text["en"], (a.id, b.id)


@pytest.mark.parametrize("path", sorted(schema_files()), ids=lambda path: path.stem)
def test_the_schema_files_say_what_the_reader_checks(path: Path) -> None:
    expected = schema_files()[path]
    assert path.read_bytes() == expected, "run: python -m tests.write_schemas"
    jsonschema.Draft202012Validator.check_schema(json.loads(expected))


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_every_shipped_file_fits_its_schema_and_names_it(file: Path) -> None:
    tree = read_tree(file)
    assert isinstance(tree, Tree)
    kind = tree.value["kind"]
    schema = json.loads((shipped_checklists() / "schema" / f"{kind}.json").read_bytes())
    jsonschema.validate(tree.value, schema, jsonschema.Draft202012Validator)
    first = tree.file.read_text(encoding="utf-8").splitlines()[0]
    named = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
    assert named, first
    assert (tree.file.parent / named[1]).resolve() == shipped_checklists() / "schema" / f"{kind}.json"


def test_a_schema_refuses_what_the_reader_refuses() -> None:
    schema = json.loads((shipped_checklists() / "schema" / "sources.json").read_bytes())
    right = {"format": 1, "kind": "sources", "sources": [{"id": "a", "title": "A"}]}
    jsonschema.validate(right, schema)
    for wrong in (
        {**right, "colour": "red"},
        {**right, "format": 2},
        {**right, "sources": [{"id": "A B", "title": "A"}]},
    ):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(wrong, schema)


def test_what_was_released_is_what_ships_now() -> None:
    path, content = released_file()
    assert path.read_bytes() == content, "run: python -m tests.write_released, after raising the revision"
    assert set(read_released(path.parent)) == set(LISTS)


def test_loading_with_the_promises_finds_them_kept() -> None:
    assert load([shipped_checklists()], read_released(shipped_checklists())).faults == ()
