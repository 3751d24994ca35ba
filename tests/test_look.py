"""The tokens hold every value of the look, and every pair reads as well as the design promises."""

from dataclasses import fields

import pytest

from selfcheck.domain.checklist import Area
from selfcheck.look import Palette, contrast, load_tokens

TOKENS = load_tokens()
GROUNDS = ("canvas", "rail", "surface", "sunken", "hover")
# token -> the least contrast on any ground, light and dark, as the design states it
TEXT = {"ink": (12.6, 10.8), "ink_2": (5.4, 6.6), "ink_3": (4.5, 4.8), "accent": (5.8, 6.4)}
ON_TINT = {"yes": (5.4, 7.6), "partly": (5.9, 7.8), "no": (5.6, 7.3), "na": (6.0, 7.2)}
ON_AREA = {
    "materials": (5.2, 7.5),
    "waste": (5.5, 6.8),
    "storage": (5.2, 7.0),
    "water": (5.0, 6.8),
    "energy": (4.6, 6.7),
    "safety": (5.4, 6.7),
    "chemicals": (4.8, 7.3),
    "management": (6.5, 7.7),
}
ROUNDING = 0.05
SCHEMES = [(0, TOKENS.light), (1, TOKENS.dark)]


@pytest.mark.parametrize(("at", "palette"), SCHEMES)
@pytest.mark.parametrize("token", TEXT)
def test_text_reads_on_every_ground(token: str, at: int, palette: Palette[str]) -> None:
    least = min(contrast(getattr(palette, token), getattr(palette, ground)) for ground in GROUNDS)
    assert least >= TEXT[token][at] - ROUNDING


@pytest.mark.parametrize(("at", "palette"), SCHEMES)
@pytest.mark.parametrize("answer", ON_TINT)
def test_an_answer_reads_on_its_tint(answer: str, at: int, palette: Palette[str]) -> None:
    assert contrast(getattr(palette, answer), getattr(palette, f"{answer}_tint")) >= ON_TINT[answer][at] - ROUNDING


@pytest.mark.parametrize(("at", "palette"), SCHEMES)
def test_edges_of_fields_can_be_seen(at: int, palette: Palette[str]) -> None:
    least = min(contrast(palette.line_strong, getattr(palette, ground)) for ground in ("canvas", "surface", "hover"))
    assert least >= (3.1, 3.4)[at] - ROUNDING


@pytest.mark.parametrize(("at", "palette"), SCHEMES)
def test_words_on_the_accent_read(at: int, palette: Palette[str]) -> None:
    assert contrast(palette.on_accent, palette.accent) >= (7.3, 8.3)[at] - ROUNDING


@pytest.mark.parametrize("area", ON_AREA)
def test_an_area_reads_on_its_tint_and_its_bar_on_the_track(area: str) -> None:
    look = TOKENS.areas[area]
    for at, pair in enumerate((look.light, look.dark)):
        assert contrast(pair.colour, pair.tint) >= ON_AREA[area][at] - ROUNDING
        assert contrast(pair.colour, (TOKENS.light, TOKENS.dark)[at].hover) >= 4.3 - ROUNDING


def test_every_area_has_a_look() -> None:
    assert set(TOKENS.areas) == {area.value for area in Area}


def test_every_colour_is_six_digits() -> None:
    for palette in (TOKENS.light, TOKENS.dark):
        for field in fields(palette):
            value = getattr(palette, field.name)
            assert len(value) == 7
            int(value[1:], 16)


def test_contrast_is_the_wcag_one() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#FFFFFF", "#FFFFFF") == pytest.approx(1)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
