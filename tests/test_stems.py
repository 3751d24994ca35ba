"""Words in all their forms."""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfcheck.stems import KEPT, LONG_WORD, SHORTEST, WORD, folded, root, singular, spans, words_of

BEGINNINGS = ("leak", "measur", "insulat", "condens", "separat", "operat", "install", "press", "clean", "weld")


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("en", ["leak", "leaks", "leaking", "Leaked"]),
        ("en", ["energy", "energies"]),
        ("en", ["battery", "batteries"]),
        ("es", ["fuga", "fugas", "FUGAS"]),
        ("es", ["caldera", "calderas"]),
        ("es-BO", ["lámpara", "Lámparas", "lampara"]),
    ],
)
def test_the_forms_of_a_word_share_their_root(language: str, forms: list[str]) -> None:
    roots = {root(form, language) for form in forms}
    assert len(roots) == 1, roots
    assert all(folded(form).startswith(tuple(roots)) for form in forms)


def test_a_root_keeps_enough_of_the_word_to_mean_it() -> None:
    assert root("baterías", "es").startswith("bater")
    assert root("seres", "es") == "ser"
    assert root("air", "en") == "air"


def test_a_language_without_a_stemmer_keeps_the_word() -> None:
    assert root("Leaks", "km") == "leaks"


def test_accents_and_case_fold_away_and_words_are_told_from_signs() -> None:
    assert folded("PANADERÍA") == "panaderia"
    assert words_of("Compressed-air: 4 mm, 8 bar — ¡sí!") == ["compressed", "air", "4", "mm", "8", "bar", "si"]


def test_the_letters_to_mark_are_those_of_the_whole_word_as_it_stands() -> None:
    text = "Mend leaks: a Leaking joint, no bleak one"
    marked = [text[first:last] for first, last in spans(text, ["leak"])]
    assert marked == ["leaks", "Leaking"]
    assert spans("Ñandú y fugas", [root("fuga", "es")]) == [(8, 13)]
    assert spans("anything", []) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("पानी की बचत", ["पानी", "की", "बचत"]),
        ("តម្លៃ\u200bទឹក", ["តម្លៃ", "ទឹក"]),
        ("Արդյո՞ք ջուրը", ["արդյոք", "ջուրը"]),
        ("أفران بِالمَاءِ", ["افران", "بالماء"]),
        ("がき", ["がき"]),
        ("điện nước", ["dien", "nuoc"]),
        ("ISITMA ısıtma", ["isitma", "isitma"]),
        ("cafe\u0301 camara\u00adfria", ["cafe", "camarafria"]),
    ],
)
def test_a_word_of_any_script_stays_whole(text: str, words: list[str]) -> None:
    assert words_of(text) == words
    # What is marked in the text as it stands is the same word.
    assert [text[first:last] for first, last in spans(text, words)] == WORD.findall(text)
    assert [folded(word) for word in WORD.findall(text)] == words


@settings(deadline=None, max_examples=400)
@given(st.text(max_size=40))
def test_what_is_folded_is_folded(text: str) -> None:
    assert folded(folded(text)) == folded(text)


ENGLISH_PLURALS = {
    "case": "cases", "hose": "hoses", "rinse": "rinses", "grease": "greases", "glaze": "glazes",
    "purchase": "purchases",
    "cookie": "cookies", "battery": "batteries", "box": "boxes", "gas": "gases", "process": "processes",
    "alkali": "alkalis", "axe": "axes", "dye": "dyes", "pie": "pies", "trap": "traps", "gauge": "gauges",
}  # fmt: skip
SPANISH_PLURALS = {
    "avance": "avances", "balance": "balances", "envase": "envases", "luz": "luces", "ave": "aves", "eje": "ejes",
    "mes": "meses", "gas": "gases", "motor": "motores", "fuga": "fugas", "ley": "leyes", "taxi": "taxis",
}  # fmt: skip


@pytest.mark.parametrize(("language", "pairs"), [("en", ENGLISH_PLURALS), ("es", SPANISH_PLURALS)])
def test_a_plural_is_the_same_word_as_its_singular(language: str, pairs: dict[str, str]) -> None:
    told_apart = [pair for pair in pairs.items() if len({singular(word, language) for word in pair}) > 1]
    assert told_apart == []
    assert len({singular(one, language) for one in pairs}) == len(pairs)


@settings(deadline=None, max_examples=200)
@given(st.text(max_size=40), st.sampled_from(["en", "es", "ar", "km"]))
def test_whatever_is_typed_has_a_root_that_begins_it(word: str, language: str) -> None:
    for one in words_of(word):
        beginning = root(one, language)
        assert one.startswith(beginning)
        assert len(beginning) >= min(len(one), KEPT if len(one) >= LONG_WORD else SHORTEST)


def test_window_and_worker_may_ask_at_the_same_time() -> None:
    # A pace of its own, so that the threads take turns in the middle of a word; and no word from the memory.
    words = [
        f"{beginning}{ending}" for beginning in BEGINNINGS for ending in ("s", "ing", "ed", "ation", "ations", "er")
    ]
    root.cache_clear()
    alone = [root(word, "en") for word in words]
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        for _round in range(4):
            root.cache_clear()
            with ThreadPoolExecutor(4) as pool:
                together = list(pool.map(lambda _at: [root.__wrapped__(word, "en") for word in words], range(4)))
            assert together == [alone] * 4
    finally:
        sys.setswitchinterval(before)
        root.cache_clear()


@pytest.mark.parametrize(
    ("language", "many", "one"),
    [
        ("en", "traps", "trap"), ("en", "batteries", "battery"), ("en", "gases", "gas"), ("en", "boxes", "box"),
        ("en", "brushes", "brush"), ("en", "glass", "glass"), ("en", "analysis", "analysis"), ("en", "bus", "bus"),
        ("es", "luces", "luz"), ("es", "motores", "motor"), ("es", "gases", "gas"), ("es", "baterías", "bateria"),
        ("es", "pasto", "pasto"), ("es-MX", "mangueras", "manguera"), ("km", "traps", "traps"),
    ],
)  # fmt: skip
def test_the_plural_goes_and_nothing_else(language: str, many: str, one: str) -> None:
    assert singular(many, language) == one
