"""The content that ships is right, whole, and as large as promised."""

from __future__ import annotations

import json
import re
from itertools import combinations
from pathlib import Path

import jsonschema
import pytest

from selfcheck.catalog.library import Catalog, content_files, load, read_released, validate
from selfcheck.catalog.tree import Tree, read_tree
from selfcheck.domain.checklist import AREA_PREFIX, Area, Checklist, Question
from selfcheck.domain.library import Confidence, Option
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
    assert validate(FILES, Catalog(library=type(shipped.library)()), read_released(shipped_checklists())) == []


def test_there_is_housekeeping_and_three_sectors(shipped: Catalog) -> None:
    assert set(shipped.library.checklists) == set(LISTS)
    assert shipped.library.checklists["housekeeping"].isic is None
    assert all(shipped.library.checklists[name].isic for name in SECTORS)


def test_housekeeping_asks_at_least_sixty_questions_fifteen_of_them_quick_in_all_six_areas(shipped: Catalog) -> None:
    housekeeping = shipped.library.checklists["housekeeping"]
    assert len(housekeeping.asked) >= 60
    assert sum(question.quick for question in housekeeping.asked) == 15
    six = {Area.MATERIALS, Area.WASTE, Area.STORAGE, Area.WATER, Area.ENERGY, Area.SAFETY}
    assert six <= {question.area for question in scored(housekeeping)}


@pytest.mark.parametrize("name", SECTORS)
def test_a_sector_asks_at_least_thirty_questions_about_ten_of_them_quick(shipped: Catalog, name: str) -> None:
    sector = shipped.library.checklists[name]
    assert len(scored(sector)) >= 30
    assert 8 <= sum(question.quick for question in sector.asked) <= 12
    both = [*sector.asked, *shipped.library.checklists["housekeeping"].asked]
    assert 20 <= sum(question.quick for question in both) <= 30


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


def test_there_are_eighty_options_and_twenty_five_cases(shipped: Catalog) -> None:
    assert len(shipped.library.options) >= 80
    assert len(shipped.library.cases) >= 25


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


def test_every_question_asks_one_thing_that_yes_answers_well(shipped: Catalog) -> None:
    for one in shipped.library.checklists.values():
        for question in one.questions:
            words = question.text["en"]
            assert words.endswith("?") and words.count("?") == 1, words
            assert len(words.split()) <= 25, words
            assert re.match(r"(Is|Are|Do|Does|Did|Has|Have|Can|Was|Were|Could|Will|Would|Must)\b", words), words
            assert question.filter or question.good["en"].endswith("."), words


# What the README says a caution is needed for, in the words a step is written with.
DANGEROUS = re.compile(
    r"\b(acids?|cyanide|sulphides?|solvents?|degreas\w+ bath|confined|steam|wiring|fuse|electrician|caustic|"
    r"burners?|switch(es)? off at the main|inside (the|a) tank)\b",
    re.IGNORECASE,
)


def test_an_option_that_touches_something_dangerous_carries_a_caution(shipped: Catalog) -> None:
    def touched(option: Option) -> set[str]:
        words = " ".join(text["en"] for text in (option.title, option.short, *option.steps))
        return {match.group(0).lower() for match in DANGEROUS.finditer(words)}

    found = {option.id: touched(option) for option in shipped.library.options.values()}
    assert sum(bool(words) for words in found.values()) >= 15, "the words for danger find nothing"
    assert {name: words for name, words in found.items() if words and not shipped.library.options[name].caution} == {}


def test_an_estimate_is_a_range_and_every_figure_has_a_source(shipped: Catalog) -> None:
    for option in shipped.library.options.values():
        for figure in (option.saving, option.payback):
            if figure is None:
                continue
            assert 0 <= figure.low <= figure.high
            assert figure.low < figure.high or figure.confidence is Confidence.CONFIRMED, option.id
        assert set(option.source_ids()) <= set(shipped.library.sources)


def test_what_is_confirmed_is_not_engineering_experience(shipped: Catalog) -> None:
    for option in shipped.library.options.values():
        figures = [figure for figure in (option, option.saving, option.payback, *option.facts) if figure is not None]
        for figure in figures:
            assert not (figure.source == "engineering-experience" and figure.confidence is Confidence.CONFIRMED), (
                option.id
            )


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
