"""The words of other languages: read, missing, broken, and written for a translator."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfcheck.catalog.library import load, validate
from selfcheck.errors import BadInput
from selfcheck.paths import shipped_checklists
from selfcheck.usecases.content import write_words
from tests.catalog.written import LIST, SPANISH, but, faults_of, line_of, said, write


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return write(tmp_path / "own")


def words_of(folder: Path, content: str | bytes) -> None:
    (folder / "tofu.es.po").write_bytes(content.encode() if isinstance(content, str) else content)


BROKEN: dict[str, tuple[bytes, int | None]] = {
    "unknown keyword": (SPANISH.encode() + b'\nmgsid "Tofu"\n', SPANISH.count("\n") + 2),
    "not UTF-8": (SPANISH.encode("latin-1"), None),
    "unknown letters": (SPANISH.replace("utf-8", "klingon").encode(), None),
    "no text": (b"\x00\x01\x02", None),
    "two ids": (b'msgid "a"\nmsgid "b"\nmsgstr "c"\n', 1),
}


@pytest.mark.parametrize(("content", "line"), BROKEN.values(), ids=BROKEN)
def test_a_broken_catalogue_is_reported_and_stops_nothing(own: Path, content: bytes, line: int | None) -> None:
    words_of(own, content)
    catalog = load([shipped_checklists(), own])
    assert "bakery" in catalog.library.checklists
    faults = [fault for fault in catalog.faults if fault.file.name == "tofu.es.po"]
    assert len(faults) == 1
    assert "gettext editor" in faults[0].sentence
    assert line is None or faults[0].line == line


def test_missing_translations_are_counted_by_validate_and_stop_nothing(own: Path) -> None:
    words_of(own, SPANISH)
    (line, sentence), *more = said(faults_of(own))
    assert more == []
    assert line == 1
    assert "Run: selfcheck words tofu.yaml --lang es" in sentence
    assert sentence.startswith("13 texts")
    assert load([own]).faults == ()


def test_words_that_are_only_guessed_count_as_missing_everywhere(own: Path) -> None:
    words_of(own, SPANISH.replace('msgid "Tofu maker"', '#, fuzzy\nmsgid "Tofu maker"'))
    assert load([own]).library.checklists["tofu"].title == {"en": "Tofu maker"}
    assert said(faults_of(own))[0][1].startswith("14 texts")
    _path, missing = write_words(own / "tofu.yaml", "es")
    assert missing == 14


def test_a_new_catalogue_holds_every_text_and_filled_in_it_is_complete(own: Path) -> None:
    path, missing = write_words(own / "tofu.yaml", "es")
    assert path == own / "tofu.es.po"
    assert missing == 15
    assert b'msgid "Steam that leaves is fuel that leaves."' in path.read_bytes()
    path.write_text(path.read_text().replace('msgstr ""\n\n', 'msgstr "algo"\n\n').rstrip() + "\n")
    path.write_text(path.read_text().removesuffix('msgstr ""\n') + 'msgstr "algo"\n')
    assert faults_of(own) == []
    assert load([own]).languages["tofu"] == ("en", "es")
    assert write_words(own / "tofu.yaml", "es") == (path, 0)


def test_updating_keeps_what_is_translated_and_what_is_gone(own: Path) -> None:
    words_of(own, SPANISH)
    (own / "tofu.yaml").write_text(but(LIST, "title: Tofu maker", "title: Tofu and soy milk maker"))
    path, missing = write_words(own / "tofu.yaml", "es")
    written = path.read_text(encoding="utf-8")
    assert missing == 14
    assert '#~ msgstr "Fábrica de tofu"' in written
    assert 'msgstr "tofu, leche de soja"' in written
    (own / "tofu.yaml").write_text(LIST)
    write_words(own / "tofu.yaml", "es")
    assert 'msgid "Tofu maker"\nmsgstr "Fábrica de tofu"' in path.read_text(encoding="utf-8")


def test_a_broken_catalogue_is_never_written_over(own: Path) -> None:
    words_of(own, SPANISH + "rubbish\n")
    before = (own / "tofu.es.po").read_bytes()
    with pytest.raises(BadInput, match="Mend it first"):
        write_words(own / "tofu.yaml", "es")
    assert (own / "tofu.es.po").read_bytes() == before


@pytest.mark.parametrize(
    ("words", "language", "sentence"),
    [
        (LIST, "en", "is written in that language already"),
        (but(LIST, "weight: 2", "wieght: 2"), "es", "mend them first"),
        ("", "es", "mend them first"),
    ],
)
def test_words_are_refused_where_they_make_no_sense(own: Path, words: str, language: str, sentence: str) -> None:
    (own / "tofu.yaml").write_text(words)
    with pytest.raises(BadInput, match=sentence):
        write_words(own / "tofu.yaml", language)
    assert not list(own.glob("*.po"))


def test_a_list_written_in_another_language_speaks_it_first(own: Path) -> None:
    (own / "tofu.yaml").write_text(but(LIST, "language: en", "language: vi"))
    words_of(own, SPANISH)
    tofu = load([own]).library.checklists["tofu"]
    assert list(tofu.title) == ["vi", "es"]
    assert tofu.language == "vi"


def test_the_line_of_a_fault_is_right_below_a_translation(own: Path) -> None:
    broken = but(LIST, "weight: 2", "wieght: 2")
    (own / "tofu.yaml").write_text(broken)
    words_of(own, SPANISH)
    assert [fault.line for fault in validate([own / "tofu.yaml"], load([]))] == [line_of(broken, "wieght")]


def test_a_catalogue_in_the_files_own_language_changes_nothing(own: Path) -> None:
    before = load([own])
    for name in ("tofu.en.po", "tofu..po"):
        (own / name).write_text(SPANISH, encoding="utf-8")
    after = load([own])
    assert (after.library, after.languages) == (before.library, before.languages)
