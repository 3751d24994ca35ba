"""Every command: what it says, what it leaves, and its exit code. Others script it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from selfcheck import __version__
from selfcheck.cli import main
from selfcheck.paths import DataFolder, shipped_checklists
from tests.catalog.written import LIST, SPANISH, but, line_of, write
from tests.cli.conftest import Runner

OPTION = "weigh-inputs"


def test_checklists_shows_id_revision_questions_languages_and_title(run: Runner, folder: DataFolder) -> None:
    done = run("checklists")
    assert done.code == 0
    lines = done.out.splitlines()
    assert lines[0].split() == ["Id", "Revision", "Questions", "Languages", "Title"]
    assert lines[1].split(maxsplit=5)[:2] == ["housekeeping", "2"]
    named = [line.split()[0] for line in lines[1 : lines.index("")]]
    assert named[0] == "housekeeping"
    assert {"bakery", "hotel", "metal-finishing"} <= set(named)
    assert all(" en es " in line for line in lines[1:5])
    assert lines[-1] == f"Your own checklists go into {folder.checklists}"


def test_checklists_tells_what_was_left_out_and_why(run: Runner, folder: DataFolder) -> None:
    broken = but(LIST, "weight: 2", "wieght: 2")
    write(folder.checklists, tofu=broken)
    done = run("checklists")
    assert done.code == 0
    assert f"Left out: {folder.checklists / 'tofu.yaml'}:{line_of(broken, 'wieght')}: " in done.out


def test_validate_says_nothing_is_wrong_with_our_files(run: Runner, folder: DataFolder) -> None:
    files = [str(file) for file in sorted(shipped_checklists().rglob("*.yaml"))]
    done = run("validate", *files)
    assert (done.code, done.out) == (0, f"{len(files)} files are right.\n")
    assert run("validate", files[0]).out == "1 file is right.\n"
    assert not folder.database.exists()


def test_validate_says_each_fault_as_file_line_what_and_what_to_do(run: Runner, tmp_path: Path) -> None:
    words = but(but(LIST, "weight: 2", "wieght: 2"), "area: waste", "area: wast")
    write(tmp_path / "own", tofu=words)
    file = tmp_path / "own" / "tofu.yaml"
    done = run("validate", str(file))
    assert done.code == 1
    assert sorted(done.out.splitlines()) == sorted(
        [
            f'{file}:{line_of(words, "wieght")}: "wieght" is not a key of this format. '
            "Mend the spelling or delete the line.",
            f'{file}:{line_of(words, "area: wast")}: "wast" is not one of the words allowed for "area". '
            "README.md lists them.",
        ]
    )
    assert done.err == ""


def test_validate_names_a_file_that_is_not_there(run: Runner, tmp_path: Path) -> None:
    assert "There is no file" in run("validate", str(tmp_path / "none.yaml")).told(1)


def test_validate_speaks_plainly_of_what_it_may_not_look_at(
    open_folder: Path,
    as_nobody: Callable[[], AbstractContextManager[None]],
    capsys: pytest.CaptureFixture[str],
) -> None:
    secret = open_folder / "secret"
    secret.mkdir()
    (secret / "list.yaml").write_text(LIST)
    secret.chmod(0o000)
    with as_nobody():
        code = main(["validate", str(secret / "list.yaml"), "--data", str(open_folder / "data")])
    secret.chmod(0o700)
    said = capsys.readouterr()
    assert code == 1
    assert "Check that it may be read" in said.out
    assert said.err == ""


def test_words_writes_the_file_for_a_translator(run: Runner, tmp_path: Path) -> None:
    write(tmp_path / "own")
    file, po = tmp_path / "own" / "tofu.yaml", tmp_path / "own" / "tofu.es.po"
    po.write_text(SPANISH, encoding="utf-8")
    assert run("words", str(file), "--lang", "es").out == f"{po}: 13 texts still to translate.\n"
    assert "Fábrica de tofu" in po.read_text(encoding="utf-8")
    assert "is not a language code" in run("words", str(file), "--lang", "klingon").told(1)
    assert "is written in that language already" in run("words", str(file), "--lang", "en").told(1)
    assert "There is no file" in run("words", str(file) + "x", "--lang", "es").told(1)


def test_new_prints_the_key_alone_so_that_a_script_can_take_it(run: Runner) -> None:
    done = run("new", "--firm", "Ñandú & Söhne", "--checklist", "bakery", "--checklist", "housekeeping")
    key = done.out.strip()
    assert (done.code, done.err) == (0, "")
    assert done.out == f"{key}\n" and key.startswith("nandu-sohne-20")
    shown = run("show", key, "--json").json
    assert [one["id"] for one in shown["checklists"]] == ["bakery", "housekeeping"]
    assert shown["firm"]["name"] == "Ñandú & Söhne"


def test_a_country_brings_its_currency(run: Runner, key: str) -> None:
    firm = run("show", key, "--json").json["firm"]
    assert (firm["country"], firm["currency"]) == ("MA", "MAD")


def test_new_quick_asks_only_the_ten_minute_check(run: Runner) -> None:
    key = run("new", "--firm", "Q", "--quick", "--checklist", "bakery", "housekeeping").out.strip()
    shown = run("show", key, "--json").json
    assert shown["depth"] == "quick"
    assert 20 <= shown["score"]["relevant"] <= 30


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--firm", "F", "--checklist", "bakry"], "Did you mean bakery?"),
        (["--firm", "  ", "--checklist", "bakery"], "The firm needs a name"),
        (["--firm", "F", "--checklist", "bakery", "--country", "Morocco"], "Write two letters"),
        (["--firm", "F", "--checklist", "bakery", "--country", "XX"], "Write two letters"),
        (["--firm", "x" * 10_000, "--checklist", "bakery"], "at most 200 letters fit here"),
    ],
)
def test_new_says_in_one_sentence_what_is_wrong_and_starts_nothing(
    run: Runner, words: list[str], sentence: str
) -> None:
    assert sentence in run("new", *words).told(1)
    assert run("list", "--json").json == []


def test_answer_saves_and_says_how_far_the_look_has_gone(run: Runner, key: str) -> None:
    relevant = run("show", key, "--json").json["score"]["relevant"]
    done = run("answer", key, "MA-01", "no", "--note", "no weight in the shop")
    assert (done.code, done.out) == (0, f"Saved. MA-01: no. 1 of {relevant} answered.\n")
    shown = run("show", key, "--json").json
    (question,) = [one for one in shown["questions"] if one["code"] == "MA-01"]
    assert (question["answer"], question["note"]) == ("no", "no weight in the shop")
    assert question["checklist"] == "bakery" and question["id"] == "scales-checked"


@pytest.mark.parametrize("given", ["yes", "partly", "no", "na"])
def test_every_answer_can_be_given_by_code_or_id(run: Runner, key: str, given: str) -> None:
    assert run("answer", key, "scales-checked", given).code == 0
    assert run("answer", key, "ma-02", given).code == 0
    shown = run("show", key, "--json").json
    assert [one["answer"] for one in shown["questions"] if one["answer"]] == [given, given]


def test_answer_says_in_one_sentence_what_is_wrong(run: Runner, key: str) -> None:
    assert "Did you mean MA-" in run("answer", key, "MA-00", "no").told(1)
    assert "Did you mean" in run("answer", key + "x", "MA-01", "no").told(1)
    assert "at most 5000 letters" in run("answer", key, "MA-01", "no", "--note", "x" * 10_000).told(1)
    assert run("show", key, "--json").json["score"]["assessed"] == 0


def test_show_tells_score_progress_questions_and_suggestions(run: Runner, key: str) -> None:
    assert "no score yet, 0 of " in run("show", key).out
    run("answer", key, "MA-01", "no")
    run("answer", key, "MA-02", "yes")
    out = run("show", key).out
    assert out.startswith(f"Sunrise Bakery ({key})\n")
    assert " so far, 2 of " in out
    assert "2 options suggested\n" in out
    assert f"  A  {OPTION}: " in out
    run("adopt", key, OPTION)
    assert f" +A  {OPTION}: " in run("show", key).out


def test_show_json_has_what_a_script_needs(run: Runner, key: str) -> None:
    run("answer", key, "MA-01", "partly")
    run(
        "adopt", key, OPTION, "--owner", "Fatima", "--due", "2026-06-01", "--investment", "150.5", "--saving", "500-900"
    )
    shown = run("show", key, "--json").json
    assert shown["assessment"] == key
    assert shown["score"]["score"] == 0.5
    assert set(shown["score"]) == {"score", "assessed", "relevant", "progress", "so_far"}
    assert {one["area"] for one in shown["areas"]} >= {"materials", "waste", "storage", "water", "energy", "safety"}
    (first, second) = shown["suggested"]
    by_id = {one["id"]: one for one in (first, second)}
    assert by_id[OPTION]["adopted"] is True
    assert by_id[OPTION]["because"] == [{"code": "MA-01", "answer": "partly"}]
    assert by_id[OPTION]["class"] == "A"
    (action,) = shown["actions"]
    assert (action["option"], action["owner"], action["due"]) == (OPTION, "Fatima", "2026-06-01")
    assert (action["investment"], action["saving"]) == (150.5, {"low": 500, "high": 900})
    assert (action["status"], action["title"] != "") == ("planned", True)


@pytest.mark.parametrize("named", [OPTION, f" {OPTION} "])
def test_adopt_says_what_was_adopted_and_how_long_the_plan_is(run: Runner, key: str, named: str) -> None:
    assert run("adopt", key, named).out == "Adopted: Weigh or count what goes in. The plan has 1 action.\n"
    assert run("adopt", key, "recipe-cards").out.endswith("The plan has 2 actions.\n")


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        ([OPTION, "--investment", "a lot"], 1, "--investment: only digits, for example 1,200.5."),
        ([OPTION, "--investment=-5"], 1, "--investment: an amount can't be below zero."),
        ([OPTION, "--investment", "nan"], 1, "--investment: "),
        ([OPTION, "--investment", "1e99"], 1, "more than this program can count"),
        ([OPTION, "--saving", "900-500"], 1, "Change them over"),
        ([OPTION, "--saving", "1-2-3"], 1, "the lowest and the highest"),
        ([OPTION, "--due", "2026-02-30"], 2, '"2026-02-30" is no day of the calendar; write it as YYYY-MM-DD'),
        (["weigh-input"], 1, "Did you mean weigh-inputs?"),
    ],
)
def test_adopt_says_in_one_sentence_what_is_wrong(
    run: Runner, key: str, words: list[str], code: int, sentence: str
) -> None:
    assert sentence in run("adopt", key, *words).told(code)
    assert run("show", key, "--json").json["actions"] == []


def test_list_shows_every_assessment_the_last_touched_first(run: Runner, key: str) -> None:
    other = run("new", "--firm", "Other", "--checklist", "housekeeping").out.strip()
    run("answer", key, "MA-01", "yes")
    listed = run("list", "--json").json
    assert [one["assessment"] for one in listed] == [key, other]
    assert listed[0]["firm"] == "Sunrise Bakery"
    assert listed[0]["score"]["score"] == 1.0
    assert listed[0]["actions"] == 0 and listed[0]["sample"] is False
    lines = run("list").out.splitlines()
    assert [line.split(":")[0] for line in lines] == [key, other]


def test_an_empty_list_says_how_to_begin(run: Runner) -> None:
    done = run("list")
    assert (done.code, done.out.count("\n")) == (0, 1)
    assert "selfcheck new --firm NAME --checklist ID" in done.out
    assert run("list", "--json").json == []


def test_plan_prints_a_pdf_and_says_where(run: Runner, key: str, tmp_path: Path) -> None:
    run("answer", key, "MA-01", "no")
    run("adopt", key, OPTION)
    out = tmp_path / "plan.pdf"
    done = run("plan", key, "--out", str(out))
    assert done.code == 0 and done.out.startswith(f"{out}: ") and done.out.endswith(" pages.\n")
    assert out.read_bytes().startswith(b"%PDF-") and out.read_bytes().rstrip().endswith(b"%%EOF")
    assert run("plan", key, "--out", str(out), "--lang", "es", "--paper", "Letter").code == 0


def test_plan_says_in_one_sentence_what_is_wrong_and_leaves_the_old_file(run: Runner, key: str, tmp_path: Path) -> None:
    old = tmp_path / "plan.pdf"
    old.write_bytes(b"old")
    assert "There is no language" in run("plan", key, "--out", str(old), "--lang", "xx").told(1)
    assert "There is no assessment" in run("plan", "zzz", "--out", str(old)).told(1)
    assert "its folder does not exist" in run("plan", key, "--out", str(tmp_path / "no" / "plan.pdf")).told(3)
    assert "that is a folder" in run("plan", key, "--out", str(tmp_path)).told(3)
    assert old.read_bytes() == b"old"
    assert sorted(path.name for path in tmp_path.iterdir() if path.suffix == ".part") == []


def test_demo_leaves_a_database_and_a_plan_and_says_what_is_next(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "demo"
    assert main(["demo", "--to", str(folder)]) == 0
    out = capsys.readouterr().out
    assert (folder / "action-plan.pdf").read_bytes().startswith(b"%PDF-")
    assert (folder / "selfcheck.db").read_bytes().startswith(b"SQLite format 3")
    assert str(folder / "action-plan.pdf") in out and str(folder / "selfcheck.db") in out
    assert f"selfcheck --data {folder}" in out
    before = out
    assert main(["demo", "--to", str(folder)]) == 0
    assert capsys.readouterr().out == before, "a second time it is the same firm, not another"


def test_demo_keeps_its_database_where_the_person_says(
    run: Runner, folder: DataFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("demo", "--to", str(tmp_path / "demo")).code == 0
    assert folder.database.exists()
    monkeypatch.setenv("SELFCHECK_DATA", str(tmp_path / "named"))
    assert main(["demo", "--to", str(tmp_path / "demo")]) == 0
    assert (tmp_path / "named" / "selfcheck.db").exists()
    assert [path.name for path in (tmp_path / "demo").iterdir()] == ["action-plan.pdf"]


@pytest.mark.parametrize("place", ["before", "after"])
def test_data_may_stand_before_or_after_the_command(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], place: str
) -> None:
    where = ["--data", str(tmp_path / "here")]
    assert main([*where, "list"] if place == "before" else ["list", *where]) == 0
    assert (tmp_path / "here" / "selfcheck.db").exists()
    assert capsys.readouterr().err == ""


def test_data_on_the_command_line_goes_before_the_environment(
    run: Runner, folder: DataFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SELFCHECK_DATA", str(tmp_path / "other"))
    run("list")
    assert folder.database.exists() and not (tmp_path / "other").exists()
    main(["list"])
    assert (tmp_path / "other" / "selfcheck.db").exists()


@pytest.mark.parametrize(
    "words",
    [
        ["nonsense"],
        ["new"],
        ["new", "--firm", "F"],
        ["answer", "a", "MA-01", "maybe"],
        ["answer", "a"],
        ["plan", "a"],
        ["demo"],
        ["search"],
        ["option"],
        ["list", "--colour"],
        ["plan", "a", "--out", "x.pdf", "--paper", "A3"],
    ],
    ids=" ".join,
)
def test_wrong_usage_is_exit_code_two_and_one_line_that_points_to_the_help(run: Runner, words: list[str]) -> None:
    assert "--help" in run(*words).told(2)


def test_help_and_version_are_exit_code_zero(run: Runner) -> None:
    assert run("--version").out == f"selfcheck {__version__}\n"
    helped = run("--help")
    assert helped.code == 0
    for command in ("demo", "checklists", "validate", "words", "new", "answer", "show", "adopt", "plan", "list"):
        assert command in helped.out.split()
        assert run(command, "--help").code == 0
    assert "Exit codes: 0 done, 1 your input, 2 usage, 3 this machine." in " ".join(helped.out.split())


def test_a_machine_in_trouble_is_exit_code_three(run: Runner, folder: DataFolder) -> None:
    folder.folder.mkdir()
    folder.database.write_text("not a database")
    assert "is not a SelfCheck database" in run("list").told(3)
    shutil.rmtree(folder.folder)
    folder.folder.write_text("a file where the folder should be")
    assert "Choose another place" in run("list").told(3)


def test_a_bug_of_ours_is_told_in_one_line_and_logged_without_what_was_typed(
    run: Runner, key: str, folder: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    from selfcheck.usecases import answering

    def broken(*_words: object) -> str:
        raise ZeroDivisionError("a slip")

    monkeypatch.setattr(answering, "clean", broken)
    told = run("answer", key, "MA-01", "no", "--note", "a secret").told(3)
    assert "this is our fault" in told and str(folder.log) in told
    log = folder.log.read_text(encoding="utf-8")
    assert "ZeroDivisionError: a slip" in log
    assert "a secret" not in log
    monkeypatch.undo()
    assert run("show", key, "--json").json["score"]["assessed"] == 0


@pytest.mark.parametrize("typed", ["two\nlines", "\x1b[31mred\x1b[0m", "bell\a", "half \udcff", "{braces}", "%s"])
def test_whatever_was_typed_an_error_is_one_line_without_control_characters(run: Runner, typed: str) -> None:
    told = run("show", typed).told(1)
    assert told.removesuffix("\n").isprintable()
