"""Words of a text that the glossary explains."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfcheck.domain.library import Term
from selfcheck.usecases.terms import Explainer, explainer
from selfcheck.usecases.workspace import Workspace


def term(name: str, english: str, spanish: str, *, marked: bool = True) -> Term:
    return Term(id=name, term={"en": english, "es": spanish}, means={"en": "…", "es": "…"}, marked=marked)


TERMS = [
    term("flue-gas", "flue gas", "gases de chimenea"),
    term("gas", "gas", "gas"),
    term("steam-trap", "steam trap", "trampa de vapor"),
    term("bar", "bar", "bar"),
    term("led", "LED", "LED"),
    term("ph", "pH", "pH"),
    term("kwh", "kilowatt-hour (kWh)", "kilovatio-hora (kWh)"),
    term("case", "case", "caso", marked=False),
    term("sulphide", "sulphide", "sulfuro"),
    term("condensate", "condensate", "condensado"),
    term("paddy", "paddy", "arroz con cáscara"),
    term("paste", "paste", "pasta"),
    term("battery", "battery", "batería"),
    term("nozzle", "nozzle", "boquilla"),
]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "Measure the flue gases.", [("flue gases", "flue-gas")]),
        ("en", "Shut the gas, then measure the flue gas.", [("gas", "gas"), ("flue gas", "flue-gas")]),
        ("en", "Test steam traps; a steam-trap hisses.", [("steam traps", "steam-trap"), ("steam-trap", "steam-trap")]),
        ("en", "Steam leaves the trap.", []),
        ("en", "Six bars at the barrel and the barn", [("bars", "bar")]),
        ("en", "LEDs save; he led the team.", [("LEDs", "led")]),
        ("en", "Keep the pH at 7 and read the kWh.", [("pH", "ph"), ("kWh", "kwh")]),
        ("en", "A kilowatt-hour costs money, in any case.", [("kilowatt-hour", "kwh")]),
        ("es", "Revise las trampas de vapor.", [("trampas de vapor", "steam-trap")]),
        ("es-BO", "Mida los gases de chimenea.", [("gases de chimenea", "flue-gas")]),
        ("en", "The condenser has a padding; batteries have pastes.", [("batteries", "battery"), ("pastes", "paste")]),
        ("es", "Ácido sulfúrico sobre sulfuros, pasto y pasta", [("sulfuros", "sulphide"), ("pasta", "paste")]),
        ("es", "Cambie las boquillas y las baterías.", [("boquillas", "nozzle"), ("baterías", "battery")]),
        ("en", "", []),
    ],
)
def test_terms_are_found_in_any_form_and_nothing_else_is(
    language: str, text: str, found: list[tuple[str, str]]
) -> None:
    mentions = Explainer(TERMS, language).mentions(text)
    assert [(text[one.first : one.last], one.term.id) for one in mentions] == found


def test_each_term_is_told_once_in_the_order_of_reading() -> None:
    texts = ["Set the pH.", "Read the gas meter. Set the pH.", "Six bar."]
    assert [one.id for one in Explainer(TERMS, "en").terms_in(texts)] == ["ph", "gas", "bar"]


@settings(deadline=None, max_examples=200)
@given(st.text(max_size=80))
def test_no_text_breaks_it_and_mentions_never_overlap(text: str) -> None:
    last = 0
    for one in Explainer(TERMS, "en").mentions(text):
        assert last <= one.first < one.last <= len(text)
        last = one.last


def test_the_librarys_explainer_is_made_once_and_anew_when_the_content_is(workspace: Workspace) -> None:
    first = explainer(workspace, "en")
    assert explainer(workspace, "en") is first
    workspace.reload_catalog()
    assert explainer(workspace, "en") is not first


def test_half_of_the_options_have_a_word_explained_and_no_text_is_full_of_them(workspace: Workspace) -> None:
    explain = explainer(workspace, "en")
    options = workspace.library.options.values()
    explained = [one for one in options if explain.terms_in(step["en"] for step in one.steps)]
    assert len(explained) >= len(options) / 3
    crowded = [
        (one.id, step["en"])
        for one in options
        for step in one.steps
        if len({mention.term.id for mention in explain.mentions(step["en"])}) > 4
    ]
    assert crowded == []
