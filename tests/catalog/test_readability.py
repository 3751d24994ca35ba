"""How easily a text reads, by published formulas."""

from __future__ import annotations

import pytest

from selfcheck.catalog.readability import EASY_ENOUGH, reading_ease


def test_one_short_sentence_of_one_syllable_words_has_the_value_the_formula_gives() -> None:
    # Six words, one sentence, six syllables.
    assert reading_ease("The cat sat on the mat.", "en") == pytest.approx(206.835 - 1.015 * 6 - 84.6 * 1)
    # Five words, one sentence, eight syllables: el ga-to du-er-me aquí counts el·ga-to·duer-me·a-quí.
    assert reading_ease("El gato duerme.", "es") == pytest.approx(206.84 - 1.02 * 3 - 60 * 5 / 3)


def test_long_sentences_and_long_words_are_harder() -> None:
    plain = "Turn the valve off. Look for leaks. Write them down."
    stiff = (
        "Notwithstanding organisational considerations, systematic identification of inefficiencies necessitates "
        "comprehensive documentation of consumption characteristics."
    )
    easy, hard = reading_ease(plain, "en"), reading_ease(stiff, "en")
    assert easy is not None and hard is not None
    assert easy > 90 > EASY_ENOUGH > 0 > hard


def test_a_region_reads_like_its_language_and_others_are_not_judged() -> None:
    assert reading_ease("El gato duerme.", "es-BO") == reading_ease("El gato duerme.", "es")
    assert reading_ease("Pisica doarme.", "ro") is None
    assert reading_ease("12 %", "en") is None
