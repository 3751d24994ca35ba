"""A file is right, or the error names its line and what to do."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from selfcheck.catalog.reader import read_file
from selfcheck.catalog.tree import Tree, read_tree
from tests.catalog.written import CASES, FILES, LIST, OPTIONS, SOURCES, but, faults_of, line_of, said, write

BOMB = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: &d [*c, *c]\n"


def test_the_files_these_tests_break_are_right(tmp_path: Path) -> None:
    write(tmp_path)
    assert [said(faults_of(tmp_path, name)) for name in FILES] == [[], [], [], []]


# What is broken, the words before and after, where the fault stands, and the mend its sentence names.
IN_THE_LIST = {
    "unknown key": ("weight: 2", "wieght: 2", "wieght", "Mend the spelling or delete the line"),
    "unknown key at the top": ("title: Tofu maker", "titel: Tofu maker\ntitle: Tofu", "titel", "Mend the spelling"),
    "merge key": ("weight: 2", "<<: {weight: 2}", "<<:", "Mend the spelling or delete the line"),
    "duplicate key": ("weight: 2", "weight: 2\n    weight: 3", "weight: 3", "Keep one"),
    "missing key": ("    check: Look behind the shop.\n", "", "- id: has-boiler", "Add it"),
    "missing good": ("    good: The cooking pot has a lid on it.\n", "", "- id: lid-on", "Add it"),
    "duplicate id": ("id: okara-sold", "id: lid-on", "id: lid-on\n    code: WS", "Give one of them another"),
    "duplicate code": (
        "code: EN-102",
        "code: EN-101",
        "code: EN-101\n    area: energy\n    text: Does",
        "next free number",
    ),
    "code of the wrong area": ("code: WS-101", "code: EN-103", "code: EN-103", "begins with WS"),
    "code badly written": ("code: WS-101", "code: WS101", "code: WS101", "codes are like EN-04"),
    "id badly written": ("id: okara-sold", "id: Okara Sold", "id: Okara", "lower-case words with hyphens"),
    "dangling option": (
        "[cover-the-pot]",
        "[cover-the-pan]",
        "[cover-the-pan]",
        "Mend the spelling or write the option",
    ),
    "the same option twice": ("[cover-the-pot]", "[cover-the-pot, cover-the-pot]", "[cover-the-pot,", "Keep one"),
    "dangling only_if": ("only_if: has-boiler", "only_if: has-kettle", "only_if: has-kettle", "Name one"),
    "only_if on a plain question": ("only_if: has-boiler", "only_if: okara-sold", "only_if: okara", "filter: true"),
    "a filter that hides itself": (
        "filter: true",
        "filter: true\n    only_if: has-boiler",
        "only_if",
        "Take one only_if out",
    ),
    "wrong enum": ("area: waste", "area: wast", "area: wast", "is not one of the words allowed"),
    "text for a number": ("weight: 2", "weight: heavy", "weight: heavy", "Write digits"),
    "number out of bounds": ("weight: 2", "weight: 4", "weight: 4", "should be <= 3"),
    "revision zero": ("revision: 1", "revision: 0", "revision: 0", "should be >= 1"),
    "number for text": ("title: Tofu maker", "title: 2019", "title: 2019", "Put it in quotes"),
    "number for a code of ISIC": ('isic: "1079"', "isic: 1079", "isic", "Put it in quotes"),
    "word for true": ("quick: true", "quick: yes", "quick: yes", "either true or false"),
    "text for a list": ("[cover-the-pot]", "cover-the-pot", "options: cover", "is a list"),
    "list for text": ("why: It spoils overnight.", "why: [a, b]", "why: [a", "Write it on this line"),
    "text for keys": ("weight: 2", "weight: 2\n    retired: yes", "retired: yes", "has keys of its own"),
    "empty text": ("why: It spoils overnight.", 'why: ""', 'why: ""', "too long or empty"),
    "text left out": ("why: It spoils overnight.", "why:", "why:\n    check: Ask", "Write it on this line"),
    "neither option nor why not": ("    options: [cover-the-pot]\n", "", "- id: lid-on", "Write one of the two"),
    "too many words": (
        "Is the okara sold or given away on the same day?",
        "Is " + "so " * 24 + "it?",
        "text: Is so",
        "Say it shorter",
    ),
    "retired in the future": (
        "    no_option: Everybody does that already.\n",
        "    no_option: Everybody does.\n    retired: {in: 2, why: nobody asks}\n",
        "retired:",
        "later than this one. Mend one",
    ),
    "other format": ("format: 1", "format: 2", "format: 2", "not one of the words allowed"),
    "other kind": ("kind: checklist", "kind: novel", "kind: novel", "should be one of"),
    "no questions": (LIST[LIST.index("questions:") :], "questions: []\n", "questions: []", "at least one entry"),
    "tab": ("    weight: 2", "\tweight: 2", "\tweight", "tab"),
    "unclosed quote": ("why: It spoils overnight.", 'why: "It spoils.', 'why: "It', "Close it"),
    "unclosed bracket": ("[cover-the-pot]", "[cover-the-pot", "[cover-the-pot", "Close it"),
    "colon in a text": ("why: It spoils overnight.", "why: It spoils: overnight.", "why: It spoils:", "in quotes"),
    "wrong indent": ("    weight: 2", "   weight: 2", "   weight", "Line it up"),
    "anchor": ("why: It spoils overnight.", "why: &why It spoils.", "why: &why", "Write it out"),
    "alias": ("why: It spoils overnight.", "why: *why", "why: *why", "Write it out"),
    "tag": ("why: It spoils overnight.", "why: !!str It spoils.", "why: !!str", "Write plain text"),
    "python object": (
        "why: It spoils overnight.",
        "why: !!python/object/apply:os.system [echo gotcha]",
        "why: !!python",
        "Write plain text",
    ),
    "second document": ("questions:", "---\nquestions:", "---", "Keep one per file"),
    "NUL": ("why: It spoils overnight.", "why: It\0spoils.", "why: It\0", "Delete it and type it again"),
    "key in brackets": ("weight: 2", "[weight]: 2", "[weight]", "one word"),
}


@pytest.mark.parametrize(("before", "after", "at", "mend"), IN_THE_LIST.values(), ids=IN_THE_LIST)
def test_a_broken_list_is_told_its_line_and_the_mend(
    tmp_path: Path, before: str, after: str, at: str, mend: str
) -> None:
    words = but(LIST, before, after)
    faults = said(faults_of(write(tmp_path, tofu=words)))
    assert len(faults) == 1, faults
    assert faults[0][0] == line_of(words, at)
    assert mend in faults[0][1]


def test_a_retired_question_is_replaced_by_one_that_exists(tmp_path: Path) -> None:
    words = but(
        but(LIST, "revision: 1", "revision: 2"),
        "    filter: true\n",
        "    filter: true\n    retired: {in: 2, why: no, replaced_by: gone}\n",
    )
    faults = said(faults_of(write(tmp_path, tofu=words)))
    assert faults == [
        (line_of(words, "retired:"), 'There is no question "gone" in this file to replace it. Mend the spelling.')
    ]


ANOTHER_CASE = CASES[CASES.index("  - id:") :].replace("The neighbour", "Somebody")
SECOND_CASE = "  - id: the-neighbour\n    who: The neighbour"

ELSEWHERE = {
    "dangling case": ("options", "cases: [the-neighbour]", "cases: [nobody]", "cases: [nobody]", "write the case"),
    "dangling source": ("options", "    source: the-miller\n", "    source: x\n", "    source: x", "add it to sources"),
    "dangling source of a figure": ("options", "fuel, source: the-miller", "fuel, source: x", "saving:", "add it to"),
    "dangling source of a fact": (
        "options",
        'am.", source: the-miller',
        'am.", source: x',
        "A lid halves",
        "add it to",
    ),
    "dangling source of a case": ("cases", "source: the-miller", "source: x", "source: x", "add it to sources.yaml"),
    "low above high": ("options", "low: 5, high: 15", "low: 25, high: 15", "saving:", "Change them over"),
    "an estimate without range": ("options", "low: 0, high: 2", "low: 2, high: 2", "payback:", "estimate is a range"),
    "more than all": ("options", "low: 5, high: 15", "low: 5, high: 115", "saving:", "should be <= 100"),
    "wrong practice": ("options", "practice: good housekeeping", "practice: good", "practice:", "README.md lists them"),
    "wrong class": ("options", "class: A", "class: D", "class: D", "README.md lists them"),
    "wrong resource": ("options", "resources: [fuel]", "resources: [fule]", "resources:", "README.md lists them"),
    "one step": ("options", "      - Buy a lid.\n", "", "steps:", "Add or join some"),
    "a long title": ("options", "title: Cover the pot", "title: " + "long " * 30, "title: long", "too long or empty"),
    "unknown key in a figure": ("options", "low: 0, high: 2", "low: 0, hihg: 1, high: 2", "payback:", "Mend the spell"),
    "year without quotes": ("cases", 'when: "2019"', "when: 2019", "when: 2019", "Put it in quotes"),
    "amount in words": ("cases", "amount: 100", "amount: a lot", "saving:", "Write digits"),
    "country in words": ("cases", "countries: [VN]", "countries: [Vietnam]", "countries:", "countries like MA"),
    "duplicate case": ("cases", "cases:\n", f"cases:\n{ANOTHER_CASE}", SECOND_CASE, "Give one of"),
    "source without title": ("sources", 'title: "What the miller said", ', "", "- {id", "Add it"),
}
WORDS = {"options": OPTIONS, "cases": CASES, "sources": SOURCES}


@pytest.mark.parametrize(("file", "before", "after", "at", "mend"), ELSEWHERE.values(), ids=ELSEWHERE)
def test_broken_options_cases_and_sources_are_told_their_line_and_the_mend(
    tmp_path: Path, file: str, before: str, after: str, at: str, mend: str
) -> None:
    words = but(WORDS[file], before, after)
    faults = said(faults_of(write(tmp_path, **{file: words}), f"{file}.yaml"))
    assert len(faults) == 1, faults
    assert faults[0][0] == line_of(words, at)
    assert mend in faults[0][1]


def test_every_fault_of_a_file_is_told_not_only_the_first(tmp_path: Path) -> None:
    words = but(but(but(LIST, "weight: 2", "wieght: 2"), "area: waste", "area: wast"), 'isic: "1079"', "isic: 1079")
    lines = [line for line, _sentence in said(faults_of(write(tmp_path, tofu=words)))]
    assert sorted(lines) == sorted(line_of(words, part) for part in ("isic", "wieght", "area: wast"))


RAW: dict[str, tuple[bytes, int, str]] = {
    "empty": (b"", 1, "Copy one that works"),
    "only a comment": (b"# nothing yet\n", 1, "Copy one that works"),
    "a list at the top": (b"- one\n- two\n", 1, "begin with keys"),
    "one word": (b"hello\n", 1, "begin with keys"),
    "not UTF-8": ("format: 1\ntitle: Caf\u00e9\n".encode("latin-1"), 2, "Save the file as UTF-8"),
    "UTF-16": ("format: 1\n".encode("utf-16"), 1, "Save the file as UTF-8"),
    "NUL after letters of many bytes": ("a: ñandú ñandú ñandú\nb: 你好\nc: x\0\nd: 1\n".encode(), 3, "type it again"),
    "escape character": (b"a: 1\nb: \x1b[31mred\n", 2, "type it again"),
    "ten megabytes": (b"a: " + b"x" * 10_000_000, 1, "Split it"),
    "alias bomb": (BOMB.encode(), 1, "Write it out"),
    "deep nesting": (b"a:\n " + b"[" * 50 + b"]" * 50, 2, "nested too deep"),
    "deep keys": (b"{a: " * 40 + b"1" + b"}" * 40, 1, "nested too deep"),
    "an image": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), 1, "UTF-8"),
    "undefined alias": (b"format: 1\ntext: *important* words\n", 2, "quotes"),
}


@pytest.mark.parametrize(("content", "line", "mend"), RAW.values(), ids=RAW)
def test_what_is_no_list_at_all_is_refused_with_its_line(tmp_path: Path, content: bytes, line: int, mend: str) -> None:
    faults = said(faults_of(write(tmp_path, tofu=content)))
    assert len(faults) == 1, faults
    assert faults[0][0] == line
    assert mend in faults[0][1]


def test_a_folder_or_a_missing_file_in_place_of_a_file_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "folder.yaml").mkdir()
    for name in ("folder.yaml", "missing.yaml"):
        assert "Check that it may be read" in said(read_file(tmp_path / name).faults)[0][1]


def test_nesting_without_end_never_brings_the_program_down(tmp_path: Path) -> None:
    file = tmp_path / "deep.yaml"
    file.write_text("a: " + "[" * 990_000)
    code = "import sys, pathlib, selfcheck.catalog.tree as tree; print(tree.read_tree(pathlib.Path(sys.argv[1])).line)"
    done = subprocess.run([sys.executable, "-c", code, str(file)], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout.strip()) == (0, "1")


def test_nothing_in_a_file_is_ever_run(tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    words = f"a: !!python/object/apply:os.system ['touch {trace}']\n"
    assert faults_of(write(tmp_path / "own", tofu=words))
    assert not trace.exists()


def tree_of(tmp_path: Path, words: str) -> Tree:
    file = tmp_path / "x.yaml"
    file.write_text(words, encoding="utf-8")
    tree = read_tree(file)
    assert isinstance(tree, Tree)
    return tree


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("no", "no"),
        ("NO", "NO"),
        ("yes", "yes"),
        ("on", "on"),
        ("true", True),
        ("False", False),
        ("12", 12),
        ("-3", -3),
        ("1.5", 1.5),
        ("0111", "0111"),
        ("0x1F", "0x1F"),
        ("1_000", "1_000"),
        ("1e5", "1e5"),
        ("12:30", "12:30"),
        ("2019-01-02", "2019-01-02"),
        ("9" * 40, "9" * 40),
        (".inf", ".inf"),
        ('"5"', "5"),
        ("~", None),
        ("null", None),
        ("|\n  two\n  lines", "two\nlines\n"),
    ],
)
def test_words_stay_words(tmp_path: Path, written: str, value: object) -> None:
    found = tree_of(tmp_path, f"a: {written}\n").value["a"]
    assert found == value
    assert type(found) is type(value)


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm(tmp_path: Path) -> None:
    write(tmp_path, tofu=b"\xef\xbb\xbf" + LIST.replace("\n", "\r\n").encode())
    assert faults_of(tmp_path) == []
    broken = but(LIST, "weight: 2", "wieght: 2")
    write(tmp_path, tofu=b"\xef\xbb\xbf" + broken.replace("\n", "\r\n").encode())
    assert [line for line, _sentence in said(faults_of(tmp_path))] == [line_of(broken, "wieght")]


def mangled(base: str) -> st.SearchStrategy[str]:
    """The text with a few places cut out or something nasty put in."""
    nasty = st.sampled_from(
        ["&a ", "*a", "!!x ", "'", '"', "{", "[", "]", ": ", "- ", "\t", "\n", "#", "|", "%", "?", "é", "@"]
    )
    edit = st.tuples(st.integers(0, len(base)), st.integers(0, 8), st.one_of(st.just(""), nasty))

    def apply(edits: list[tuple[int, int, str]]) -> str:
        text = base
        for at, length, put in edits:
            text = text[:at] + put + text[at + length :]
        return text

    return st.lists(edit, min_size=1, max_size=4).map(apply)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(mangled(LIST))
def test_whatever_a_slip_of_the_hand_makes_it_gives_entries_or_faults(tmp_path: Path, words: str) -> None:
    file = tmp_path / "x.yaml"
    file.write_text(words, encoding="utf-8")
    read = read_file(file)
    assert bool(read.entries) != bool(read.faults)
    lines = words.count("\n") + 1
    assert all(1 <= fault.line <= lines + 1 and fault.say(str) for fault in read.faults)


@pytest.mark.parametrize("say", [str, lambda sentence: sentence.upper().lower()])
def test_a_fault_says_file_line_and_sentence(tmp_path: Path, say: Callable[[str], str]) -> None:
    fault = faults_of(write(tmp_path, tofu="format: 1\nkind: novel\n"))[0]
    assert fault.say(say).startswith(f"{tmp_path / 'tofu.yaml'}:2: ")


@pytest.mark.parametrize("title", ['"a\\0b"', '"a\\ab"', '"\\x1b[31m"', '"   "', "' '"])
def test_signs_nobody_sees_are_refused_however_they_are_written(tmp_path: Path, title: str) -> None:
    changed = but(LIST, "title: Tofu maker", f"title: {title}")
    ((line, _told), *_more) = said(faults_of(write(tmp_path, tofu=changed)))
    assert line == line_of(changed, "title:")
