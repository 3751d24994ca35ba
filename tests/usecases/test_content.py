"""Which checklists there are, and which trade somebody means."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from selfcheck.paths import shipped_checklists
from selfcheck.usecases import content
from selfcheck.usecases.content import HOUSEKEEPING, checklists_for, find_sectors, list_checklists, validate_files
from selfcheck.usecases.workspace import Workspace
from tests.catalog.written import LIST, but, write


def test_the_list_for_every_firm_comes_first(workspace: Workspace) -> None:
    first, *others = [one.id for one in list_checklists(workspace)]
    assert first == HOUSEKEEPING
    assert others == sorted(others)
    assert {"bakery", "hotel", "metal-finishing"} <= set(others)


@pytest.mark.parametrize(
    ("typed", "language", "first"),
    [
        ("bread", "en", "bakery"),
        ("BREAD", "en", "bakery"),
        ("bakeries", "en", "bakery"),
        ("I make bread and cakes", "en", "bakery"),
        ("panadería", "es", "bakery"),
        ("panaderia", "es", "bakery"),
        ("PANADERÍA", "es", "bakery"),
        ("hotel", "en", "hotel"),
        ("hotels", "en", "hotel"),
        ("guest house", "en", "hotel"),
        ("hotel", "es", "hotel"),
        ("electroplating", "en", "metal-finishing"),
        ("metal-finishing", "en", "metal-finishing"),
        ("garage", "en", "vehicle-repair"),
        ("dye house", "en", "textile"),
        ("cake shop", "en", "bakery"),
        ("body shop", "en", "vehicle-repair"),
        ("print shop", "en", "printing"),
        ("butcher", "en", "slaughter"),
        ("palm oil", "en", "sugar-oil"),
        ("sawmill", "en", "wood"),
        ("egg trays", "en", "paper"),
        ("car batteries", "en", "battery-recovery"),
        ("gold panning", "en", "mining"),
        ("candles", "en", "crafts"),
        ("dentist", "en", "hospital"),
        ("taller mecánico", "es", "vehicle-repair"),
        ("garaje", "es", "vehicle-repair"),
        ("curtiembre", "es", "leather"),
        ("té", "es", "tea-coffee"),
        ("pollo", "es-BO", "poultry"),
        ("ladrillos", "es", "ceramics"),
        ("chatarra", "es", "battery-recovery"),
        ("tortillas", "es", "bakery"),
        ("escuela", "es", "office"),
    ],
)
def test_a_sector_is_found_by_the_words_people_use(workspace: Workspace, typed: str, language: str, first: str) -> None:
    found = [match.checklist.id for match in find_sectors(workspace, typed, language)]
    assert found[0] == first
    assert found[-1] == HOUSEKEEPING


@pytest.mark.parametrize(
    ("typed", "language", "first"),
    [("bakry", "en", "bakery"), ("resturant", "en", "restaurant"), ("lavandria", "es", "laundry")],
)
def test_a_mistyped_word_still_finds_its_sector(workspace: Workspace, typed: str, language: str, first: str) -> None:
    assert find_sectors(workspace, typed, language)[0].checklist.id == first


def test_each_sector_is_found_by_every_one_of_its_everyday_words(workspace: Workspace) -> None:
    missed = [
        (language, word)
        for checklist in list_checklists(workspace)
        if checklist.isic is not None
        for language, words in checklist.everyday.items()
        for word in (one.strip() for one in words.split(","))
        if checklist.id not in [match.checklist.id for match in find_sectors(workspace, word, language)][:4]
    ]
    assert missed == []


def test_the_word_that_matched_is_told(workspace: Workspace) -> None:
    assert find_sectors(workspace, "bread", "en")[0].matched[0] == "bread"


@pytest.mark.parametrize("typed", ["xyzzy", "???", "خبز", "豆腐", "x" * 10_000, "%_"])
def test_nonsense_finds_only_the_list_for_every_firm(workspace: Workspace, typed: str) -> None:
    found = [match.checklist.id for match in find_sectors(workspace, typed, "en")]
    assert found == [HOUSEKEEPING]


@pytest.mark.parametrize("typed", ["", "   ", "a", "of the"])
def test_nothing_typed_shows_every_sector(workspace: Workspace, typed: str) -> None:
    found = [match.checklist for match in find_sectors(workspace, typed, "en")]
    titles = [one.title["en"] for one in found[:-1]]
    assert titles == sorted(titles)
    assert found[-1].id == HOUSEKEEPING
    assert {one.id for one in found} == set(workspace.library.checklists)


def test_an_own_sector_is_found_like_ours(workspace: Workspace) -> None:
    write(workspace.folder.checklists)
    workspace.reload_catalog()
    assert find_sectors(workspace, "soy milk", "en")[0].checklist.id == "tofu"


@pytest.mark.parametrize(
    ("sector", "asked"),
    [
        ("bakery", ["bakery", "housekeeping"]),
        (None, ["housekeeping"]),
        ("housekeeping", ["housekeeping"]),
        ("crafts", ["crafts"]),
        ("nobody-knows-it", ["nobody-knows-it", "housekeeping"]),
    ],
)
def test_every_firm_but_a_household_is_asked_good_housekeeping_too(
    workspace: Workspace, sector: str | None, asked: list[str]
) -> None:
    assert checklists_for(workspace.library, sector) == asked


def test_an_own_list_can_stand_alone_too(workspace: Workspace) -> None:
    write(workspace.folder.checklists, tofu=but(LIST, "revision: 1", "revision: 1\nalone: true"))
    assert workspace.reload_catalog().faults == ()
    assert checklists_for(workspace.library, "tofu") == ["tofu"]


def test_validating_opens_no_database_and_reads_a_shipped_file_in_its_place(workspace: Workspace) -> None:
    folder = type(workspace.folder)(workspace.folder.folder / "elsewhere")
    assert validate_files([shipped_checklists() / "housekeeping.yaml"], folder) == []
    assert not folder.folder.exists()


def test_validating_a_changed_copy_of_a_shipped_file_tells_both_what_it_breaks(workspace: Workspace) -> None:
    copy = workspace.folder.folder / "bakery.yaml"
    copy.write_bytes((shipped_checklists() / "sectors" / "bakery.yaml").read_bytes())
    (fault,) = validate_files([copy], workspace.folder)
    assert fault.line == 4 and "already used" in fault.sentence


def test_validating_knows_the_persons_own_options(workspace: Workspace) -> None:
    write(workspace.folder.checklists)
    other = workspace.folder.folder / "other.yaml"
    other.write_text(but(LIST, "id: tofu", "id: tempeh"))
    assert validate_files([other], workspace.folder) == []


@pytest.mark.parametrize(
    ("name", "language", "sector"),
    [
        ("bakery", "en", "bakery"),
        ("hotel", "en", "hotel"),
        ("dye house", "en", "textile"),
        ("panadería", "es", "bakery"),
        ("lavandería", "es", "laundry"),
        ("ladrillos", "es", "ceramics"),
    ],
)
def test_letter_by_letter_the_sector_is_always_among_those_shown(
    workspace: Workspace, name: str, language: str, sector: str
) -> None:
    for end in range(1, len(name) + 1):
        shown = [match.checklist.id for match in find_sectors(workspace, name[:end], language)]
        assert sector in shown, name[:end]


def test_a_page_pasted_by_mistake_does_not_hold_anybody_up(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared: list[str] = []
    real = content.difflib.get_close_matches

    def counted(word: str, *rest: Any, **named: Any) -> list[str]:
        compared.append(word)
        return real(word, *rest, **named)

    monkeypatch.setattr(content.difflib, "get_close_matches", counted)
    find_sectors(workspace, " ".join(f"zq{number}xw" for number in range(20_000)), "en")
    assert sum(map(len, compared)) <= content.MOST_LETTERS


@settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(typed=st.text(max_size=60), language=st.sampled_from(["en", "es-BO", "hy", "ar", "km", ""]))
def test_whatever_is_typed_the_list_for_every_firm_is_there_last_and_nothing_twice(
    workspace: Workspace, typed: str, language: str
) -> None:
    shown = [match.checklist.id for match in find_sectors(workspace, typed, language)]
    assert shown[-1] == HOUSEKEEPING
    assert len(shown) == len(set(shown))
