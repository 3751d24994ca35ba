"""The content as it was last read: never older than the files, never the reason for anything but speed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from selfcheck.catalog.folder import Catalog
from selfcheck.catalog.kept import content_key, keep, keep_part, read_kept, read_part
from selfcheck.catalog.library import load
from tests.catalog.written import LIST, but, write


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write(tmp_path / "content")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "content.cache"


def kept(file: Path, folder: Path, promised: tuple[str, ...] = ()) -> Catalog:
    catalog = load([folder])
    keep(file, content_key([folder], promised), catalog)
    return catalog


def test_what_comes_back_is_what_was_read(shipped: Catalog, file: Path) -> None:
    keep(file, "key", shipped)
    back = read_kept(file, "key")
    assert back is not None
    assert back.library == shipped.library
    assert (back.files, back.ids, back.languages) == (shipped.files, shipped.ids, shipped.languages)
    assert back.faults == () and back.written == shipped.library
    assert read_kept(file, "other key") is None


def test_a_changed_file_counts_at_once(content: Path, file: Path) -> None:
    kept(file, content)
    assert read_kept(file, content_key([content], ())) is not None
    changed = content / "tofu.yaml"
    before = changed.stat()
    # The same number of letters, a moment later.
    changed.write_text(but(LIST, "title: Tofu maker", "title: Tofu makar"))
    os.utime(changed, ns=(before.st_atime_ns, before.st_mtime_ns + 1))
    assert read_kept(file, content_key([content], ())) is None


@pytest.mark.parametrize("what", ["new file", "file gone", "translation", "promise", "other folder"])
def test_anything_else_that_changes_counts_too(content: Path, tmp_path: Path, what: str) -> None:
    before, folders, promised = content_key([content], ["a"]), [content], ["a"]
    assert content_key(folders, promised) == before
    if what == "new file":
        (content / "more.yaml").write_text("format: 1\n")
    elif what == "file gone":
        (content / "tofu.yaml").unlink()
    elif what == "translation":
        (content / "tofu.es.po").write_text("")
    elif what == "promise":
        promised = ["a", "b"]
    else:
        folders = [content, tmp_path / "own"]
        write(folders[1])
    assert content_key(folders, promised) != before


def test_content_with_a_fault_is_not_kept(content: Path, file: Path) -> None:
    (content / "broken.yaml").write_text("kind: novel\n")
    assert kept(file, content).faults
    assert not file.exists()


@pytest.mark.parametrize("damage", [b"", b"\x00\xff", b"\x81\xa1a\x01", None])
def test_a_damaged_file_is_passed_over(content: Path, file: Path, damage: bytes | None) -> None:
    kept(file, content)
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2] if damage is None else damage)
    assert read_kept(file, content_key([content], ())) is None


def test_any_value_can_be_kept_and_another_kind_is_not_taken_for_it(file: Path) -> None:
    keep_part(file, "key", {"a": [1, 2]})
    assert read_part(file, "key", dict[str, list[int]]) == {"a": [1, 2]}
    assert read_part(file, "key", list[str]) is None
    assert read_part(file, "older key", dict[str, list[int]]) is None


def test_where_nothing_can_be_written_nothing_breaks(content: Path, tmp_path: Path) -> None:
    nowhere = tmp_path / "gone" / "content.cache"
    keep(nowhere, "key", load([content]))
    assert read_kept(nowhere, "key") is None


@pytest.mark.parametrize(
    "hostile",
    [
        b"\x92\xa3key\x94\x86\xa1x" + b"\x91" * 200_000,
        b"\x92\xa3key\x94\x81\xaachecklists\xdf\xff\xff\xff\xff",
        b"\x92\xdb\xff\xff\xff\xff",
    ],
    ids=["nested without end", "four billion entries", "a key of four billion letters"],
)
def test_a_hostile_file_is_passed_over(file: Path, hostile: bytes) -> None:
    file.write_bytes(hostile)
    assert read_kept(file, "key") is None


def test_a_file_too_large_to_be_ours_is_not_decoded(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep_part(file, "key", ["a" * 100])
    assert read_part(file, "key", list[str]) is not None
    monkeypatch.setattr("selfcheck.catalog.kept.LARGEST", 50)
    assert read_part(file, "key", list[str]) is None


@settings(deadline=None, max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(slips=st.lists(st.tuples(st.integers(0, 5000), st.integers(0, 255)), min_size=1, max_size=4))
def test_no_slip_of_the_disk_breaks_anything(content: Path, file: Path, slips: list[tuple[int, int]]) -> None:
    kept(file, content)
    damaged = bytearray(file.read_bytes())
    for place, byte in slips:
        damaged[place % len(damaged)] = byte
    file.write_bytes(damaged)
    found = read_kept(file, content_key([content], ()))
    assert found is None or isinstance(found, Catalog)


def test_capital_endings_count_as_they_are_read(content: Path) -> None:
    before = content_key([content], ())
    (content / "tofu.yaml").rename(content / "TOFU.YAML")
    assert content_key([content], ()) != before
    assert "tofu" in load([content]).library.checklists
