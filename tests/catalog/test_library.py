"""People's own files stand beside ours, and a broken one never stops the rest."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfcheck.catalog.folder import Catalog
from selfcheck.catalog.library import load, validate
from selfcheck.paths import shipped_checklists
from tests.catalog.written import LIST, OPTIONS, SPANISH, but, line_of, said, write


def beside_ours(own: Path) -> Catalog:
    return load([shipped_checklists(), own])


def test_an_own_list_with_own_options_and_spanish_words_is_loaded_like_ours(tmp_path: Path, shipped: Catalog) -> None:
    write(tmp_path)
    (tmp_path / "tofu.es.po").write_text(SPANISH, encoding="utf-8")
    catalog = beside_ours(tmp_path)
    assert catalog.faults == ()
    tofu = catalog.library.checklists["tofu"]
    assert tofu.title == {"en": "Tofu maker", "es": "Fábrica de tofu"}
    assert tofu.everyday == {"en": "tofu, soy milk", "es": "tofu, leche de soja"}
    assert tofu.about == {"en": "Tofu and soy milk."}
    assert catalog.languages["tofu"] == ("en",), "Spanish is not complete"
    assert catalog.files["tofu"] == tmp_path / "tofu.yaml"
    snapshot = catalog.library.snapshot("tofu")
    assert [option.id for option in snapshot.options] == ["cover-the-pot"]
    assert [case.id for case in snapshot.cases] == ["the-neighbour"]
    assert [source.id for source in snapshot.sources] == ["the-miller"]
    assert set(catalog.library.checklists) == {*shipped.library.checklists, "tofu"}


def test_an_own_list_may_lead_to_our_options(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text(but(LIST, "[cover-the-pot]", "[weigh-inputs]"))
    catalog = beside_ours(tmp_path)
    assert catalog.faults == ()
    assert [option.id for option in catalog.library.snapshot("tofu").options] == ["weigh-inputs"]


def test_a_broken_own_file_is_reported_and_left_out_and_the_others_load(tmp_path: Path, shipped: Catalog) -> None:
    write(tmp_path)
    broken = but(but(LIST, "id: tofu", "id: broken"), "weight: 2", "wieght: 2")
    (tmp_path / "broken.yaml").write_text(broken)
    (tmp_path / "photo.yaml").write_bytes(b"\x89PNG")
    catalog = beside_ours(tmp_path)
    assert set(catalog.library.checklists) == {*shipped.library.checklists, "tofu"}
    assert [(fault.file.name, fault.line) for fault in catalog.faults] == [
        ("broken.yaml", line_of(broken, "wieght")),
        ("photo.yaml", 1),
    ]


def test_what_hangs_on_a_broken_file_is_left_out_with_it(tmp_path: Path, shipped: Catalog) -> None:
    write(tmp_path, sources="format: 1\nkind: sources\nsources: none\n")
    catalog = beside_ours(tmp_path)
    assert set(catalog.library.checklists) == set(shipped.library.checklists)
    assert "cover-the-pot" not in catalog.library.options
    assert {fault.file.name for fault in catalog.faults} == {"sources.yaml", "options.yaml", "cases.yaml", "tofu.yaml"}


@pytest.mark.parametrize(
    ("words", "line", "sentence"),
    [
        (but(LIST, "id: tofu", "id: bakery"), 3, 'The id "bakery" is already used in bakery.yaml. Choose another.'),
        (
            but(OPTIONS, "id: cover-the-pot", "id: weigh-inputs"),
            5,
            'The id "weigh-inputs" is already used in housekeeping.yaml. Choose another.',
        ),
    ],
)
def test_an_own_file_can_not_take_an_id_of_ours(
    tmp_path: Path, shipped: Catalog, words: str, line: int, sentence: str
) -> None:
    write(tmp_path)
    (tmp_path / "thief.yaml").write_text(words)
    catalog = beside_ours(tmp_path)
    assert (line, sentence) in said([fault for fault in catalog.faults if fault.file.name == "thief.yaml"])
    assert catalog.library.checklists["bakery"] == shipped.library.checklists["bakery"]
    assert catalog.library.options["weigh-inputs"] == shipped.library.options["weigh-inputs"]


def test_a_checklist_an_option_and_a_source_may_share_an_id(tmp_path: Path) -> None:
    write(tmp_path, options=OPTIONS.replace("cover-the-pot", "tofu"), tofu=but(LIST, "[cover-the-pot]", "[tofu]"))
    assert beside_ours(tmp_path).faults == ()


def test_files_of_other_kinds_and_hidden_folders_are_read_in_a_fixed_order(tmp_path: Path) -> None:
    write(tmp_path / "deep" / "down")
    (tmp_path / "notes.txt").write_text("format: nonsense")
    (tmp_path / "empty.yaml").mkdir()
    assert beside_ours(tmp_path).faults == ()
    assert "tofu" in beside_ours(tmp_path).library.checklists
    assert beside_ours(tmp_path) == beside_ours(tmp_path)


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    assert load([tmp_path / "nothing"]).library.checklists == {}


@pytest.mark.parametrize("name", ["[tofu] *.yaml", "ñandú 豆腐.yaml", "it's.new.yaml", "100%.yaml"])
def test_a_file_may_have_any_name_and_finds_its_own_words(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(but(LIST, "[cover-the-pot]", "[weigh-inputs]"))
    (tmp_path / name).with_suffix(".es.po").write_text(SPANISH, encoding="utf-8")
    catalog = beside_ours(tmp_path)
    assert catalog.faults == ()
    assert catalog.library.checklists["tofu"].title["es"] == "Fábrica de tofu"


def test_the_words_of_a_file_whose_name_begins_alike_are_not_mixed_in(tmp_path: Path) -> None:
    mine = but(LIST, "[cover-the-pot]", "[weigh-inputs]")
    (tmp_path / "tofu.yaml").write_text(mine)
    (tmp_path / "tofu.annex.yaml").write_text(but(mine, "id: tofu", "id: annex"))
    (tmp_path / "tofu.annex.es.po").write_text(SPANISH, encoding="utf-8")
    catalog = beside_ours(tmp_path)
    assert catalog.library.checklists["tofu"].title == {"en": "Tofu maker"}
    assert catalog.library.checklists["annex"].title == {"en": "Tofu maker", "es": "Fábrica de tofu"}


def test_files_are_validated_beside_the_library_and_beside_each_other(tmp_path: Path) -> None:
    write(tmp_path)
    ours = load([shipped_checklists()])
    together = [tmp_path / name for name in ("tofu.yaml", "options.yaml", "cases.yaml", "sources.yaml")]
    assert validate(together, ours) == []
    alone = said(validate([tmp_path / "tofu.yaml"], ours))
    assert alone == [
        (line_of(LIST, "[cover-the-pot]"), 'There is no option "cover-the-pot". Mend the spelling or write the option.')
    ]


def test_a_fault_in_one_file_makes_no_second_one_in_the_file_that_names_it(tmp_path: Path) -> None:
    words = but(OPTIONS, "low: 5, high: 15", "low: 25, high: 15")
    write(tmp_path, options=words)
    files = [tmp_path / "tofu.yaml", tmp_path / "options.yaml", tmp_path / "cases.yaml", tmp_path / "sources.yaml"]
    assert [fault.file.name for fault in validate(files, Catalog(library=load([]).library))] == ["options.yaml"]


def test_what_a_mac_leaves_beside_a_file_on_a_stick_is_no_content(tmp_path: Path) -> None:
    folder = write(tmp_path)
    (folder / "._tofu.yaml").write_bytes(b"\x00\x05\x16\x07")
    found = load([folder])
    assert found.faults == () and "tofu" in found.library.checklists
