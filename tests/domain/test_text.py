from __future__ import annotations

import pytest

from selfcheck.domain.text import Text, in_language


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        ({"en": "bread", "es": "pan"}, "es", "pan"),
        ({"en": "bread", "es": "pan"}, "es-BO", "pan"),
        ({"en": "bread", "es": "pan"}, "es_BO", "pan"),
        ({"en": "bread", "es": "pan"}, "fr", "bread"),
        ({"vi": "bánh", "es": "pan"}, "fr", "bánh"),
        ({"en": "bread", "es": ""}, "es", "bread"),
        ({}, "en", ""),
    ],
)
def test_a_reader_gets_the_nearest_words_there_are(text: Text, language: str, said: str) -> None:
    assert in_language(text, language) == said
