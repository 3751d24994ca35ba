"""Content that is right but not good: validate says what to mend, loading does not mind."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfcheck.catalog.borrowed import Documents, read_documents
from selfcheck.catalog.library import load, validate, validate_whole
from selfcheck.catalog.wording import dangerous_word, negative_word, second_fact
from selfcheck.errors import BadInput
from selfcheck.usecases.content import validate_library
from tests.catalog.written import LIST, OPTIONS, but, faults_of, line_of, said, write

QUESTION = "Is the okara sold or given away on the same day?"

BAD_QUESTIONS = {
    "no question": ("The okara is sold on the same day.", "yes or no answers it"),
    "two questions": ("Is the okara sold? Is it sold at once?", "yes or no answers it"),
    "how": ("How is the okara sold on the same day?", "yes or no answers it"),
    "turned round": ("Is the okara not sold on the same day?", 'With "not", no would be the good answer'),
    "never": ("Do you never throw okara away on the same day?", 'With "never", no would be'),
    "short form": ("Isn't the okara sold on the same day?", "yes or no answers it"),
    "two facts": ("Is the okara sold and is it sold on the same day?", "asks two things"),
    "and/or": ("Is the okara sold and/or given away?", 'asks two things ("and/or")'),
    "hard words": (
        "Is comprehensive documentation regarding residual commercialisation systematically maintained?",
        'The words in "en" are hard to read here',
    ),
    "abbreviation": ("Is the okara sold with an OEE of the line?", '"OEE" is not in the glossary'),
}


@pytest.mark.parametrize("name", BAD_QUESTIONS)
def test_a_badly_worded_question_is_told_at_its_line_and_still_loads(tmp_path: Path, name: str) -> None:
    wording, told = BAD_QUESTIONS[name]
    changed = but(LIST, QUESTION, wording)
    folder = write(tmp_path, tofu=changed)
    faults = said(faults_of(folder))
    assert [line for line, sentence in faults if told in sentence] in (
        [line_of(changed, f"text: {wording}")], [line_of(changed, "- id: okara-sold")],
    ), faults  # fmt: skip
    assert load([folder]).faults == ()


def test_the_words_of_a_translation_are_judged_too(tmp_path: Path) -> None:
    folder = write(tmp_path)
    entries = {
        QUESTION: "¿Se comercializa inmediatamente la totalidad de los subproductos residuales generados?",
        "It spoils overnight.": "Fermentación bacteriológica extraordinariamente acelerada.",
        "Ask who took it yesterday.": "Consúltese documentalmente al responsable administrativo correspondiente.",
    }
    words = "".join(f'msgid "{one}"\nmsgstr "{other}"\n\n' for one, other in entries.items())
    head = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
    (folder / "tofu.es.po").write_text(head + words, encoding="utf-8")
    assert [sentence for _line, sentence in said(faults_of(folder)) if 'The words in "es" are hard' in sentence]


def test_an_option_that_can_hurt_wants_a_caution(tmp_path: Path) -> None:
    without = OPTIONS.replace("    caution: Steam burns; lift the lid away from you.\n", "")
    changed = but(without, "- Buy a lid.", "- Let the steam out and buy a lid.")
    folder = write(tmp_path, options=changed)
    assert said(faults_of(folder, "options.yaml")) == [
        (line_of(changed, "- id: cover-the-pot"), '"steam" can hurt people. Add a caution that says how to stay safe.')
    ]


def test_experience_is_never_called_confirmed(tmp_path: Path) -> None:
    changed = but(
        OPTIONS, "source: the-miller, confidence: confirmed}", "source: engineering-experience, confidence: confirmed}"
    )
    folder = write(tmp_path, options=changed)
    (folder / "sources.yaml").write_text(
        (folder / "sources.yaml").read_text() + '  - {id: engineering-experience, title: "Experience"}\n'
    )
    (told,) = said(faults_of(folder, "options.yaml"))
    assert told[0] == line_of(changed, "- {text:") and told[1].startswith("Experience is no document.")


def test_a_calculator_that_is_not_there_is_told(tmp_path: Path) -> None:
    changed = but(OPTIONS, "    caution:", "    calculator: lids\n    caution:")
    folder = write(tmp_path, options=changed)
    assert said(faults_of(folder, "options.yaml")) == [
        (line_of(changed, "calculator:"), 'There is no calculator "lids". "selfcheck calc" lists them.')
    ]


def test_effort_is_one_of_the_known_words(tmp_path: Path) -> None:
    right = but(OPTIONS, "    caution:", "    effort: {first: half a day, again: every month}\n    caution:")
    assert faults_of(write(tmp_path / "right", options=right), "options.yaml") == []
    wrong = but(right, "half a day", "four hours")
    (told,) = said(faults_of(write(tmp_path / "wrong", options=wrong), "options.yaml"))
    assert told == (
        line_of(wrong, "effort:"),
        '"four hours" is not one of the words allowed for "first". README.md lists them.',
    )


def test_an_option_nobody_asks_about_is_told_when_the_whole_folder_is_checked(tmp_path: Path) -> None:
    folder = write(tmp_path, tofu=but(LIST, "    options: [cover-the-pot]\n", "    no_option: None is known.\n"))
    faults, library, languages = validate_whole(folder, {})
    assert [(line, sentence) for line, sentence in said(faults) if "No question leads" in sentence] == [
        (
            line_of(OPTIONS, "- id: cover-the-pot"),
            "No question leads to this option. Name it in one, or take the option out.",
        )
    ]
    assert (len(library.options), languages) == (1, ("en",))


# Words of one's own

LONG = "a lid that fits keeps the steam in the pot and saves fuel every day"


def test_nine_words_in_a_row_from_a_document_are_told_eight_are_not() -> None:
    documents = Documents({"Manual": f"We say that {LONG}."})
    assert documents.find("Nobody knew: a lid that fits keeps the steam in.") is None
    assert documents.find("Surely A LID that fits keeps: the steam in THE cellar.") == (
        "a lid that fits keeps the steam in the", "Manual",
    )  # fmt: skip


def test_a_borrowed_step_is_told_with_the_document(tmp_path: Path) -> None:
    (tmp_path / "manual.txt").write_text(f"Chapter one\n\nWe say that {LONG}.", encoding="utf-8")
    changed = but(OPTIONS, "- Buy a lid.", f"- Tell all that {LONG}.")
    folder = write(tmp_path / "content", options=changed)
    file = folder / "options.yaml"
    beside = load([folder], skip=[file.resolve()])
    (told,) = said(validate([file], beside, documents=read_documents([tmp_path / "manual.txt"])))
    assert told[0] == line_of(changed, "- id: cover-the-pot")
    assert told[1].startswith('More than 8 words in a row stand in manual.txt too: "that a lid that fits')
    assert validate([file], beside) == []


def test_a_document_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="can't be opened"):
        validate_library([tmp_path / "gone.txt"])


GOOD_QUESTIONS = (
    "Are lamps that are not needed switched off?",
    "Are staff told never to mix acid and cyanide?",
    "Do workers know when not to open the lid?",
    "Can everyone tell which drums mustn't be mixed?",
    "Is the tank that isn't used emptied?",
    "Is food that can’t be sold given away?",
    "Do ovens not in use stay off?",
    "Is the tank that holds oil and is on the roof covered?",
    "Is the light off when it is not needed?",
)
TURNED_ROUND = (
    "Do you not waste water?", "Are lids never closed?", "Do your workers almost never leave taps open?",
    "Is the meter no longer read?", "Isn't the lid on?",
)  # fmt: skip
TWO_FACTS = (
    "Are lids closed and is oil labelled?", "Are pipes free of leaks and are traps tested?",
    "Is hot water saved or is steam caught?", "Are lamps cleaned; are they LED?",
)  # fmt: skip


@pytest.mark.parametrize("question", GOOD_QUESTIONS)
def test_a_good_question_is_not_accused(question: str) -> None:
    assert (negative_word(question), second_fact(question)) == (None, None)


@pytest.mark.parametrize("question", TURNED_ROUND)
def test_a_question_turned_round_is_found(question: str) -> None:
    assert negative_word(question)


@pytest.mark.parametrize("question", TWO_FACTS)
def test_a_second_fact_is_found(question: str) -> None:
    assert second_fact(question)


@pytest.mark.parametrize(
    "step",
    ["Mix cyanides", "Check the fuses", "Call electricians", "A sulfide bath", "Open the electrical cabinet",
     "Flour dust can burn", "Keep the chlorine shut", "Weld the tank"],
)  # fmt: skip
def test_what_hurts_is_known_in_any_form(step: str) -> None:
    assert dangerous_word([step])
