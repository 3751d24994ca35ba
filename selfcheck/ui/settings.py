"""How a person likes the window: language, colours, text size, habits. Written whole, read forgivingly."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Literal, get_args

from selfcheck.files import write_whole
from selfcheck.i18n import LANGUAGES, system_language

Scheme = Literal["system", "light", "dark"]
TEXT_SIZES = (1.0, 1.15, 1.3, 1.5, 1.75, 2.0)


@dataclass(frozen=True)
class Settings:
    """What a person chose; an empty language follows the computer's."""

    language: str = ""
    scheme: Scheme = "system"
    text_scale: float = 1.0
    auto_advance: bool = True

    @property
    def spoken(self) -> str:
        """The language to speak."""
        return self.language if self.language in LANGUAGES else system_language()


def read_settings(path: Path) -> Settings:
    """The settings in a file. What can't be read there is as if it had never been chosen."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings()
    if not isinstance(found, dict):
        return Settings()
    settings = Settings()
    for name in (field.name for field in fields(Settings)):
        if name in found and _fits(name, found[name]):
            settings = replace(settings, **{name: found[name]})
    return settings


def write_settings(path: Path, settings: Settings) -> None:
    """Keep the settings."""
    write_whole(path, json.dumps(asdict(settings), indent=2).encode())


def _fits(name: str, value: object) -> bool:
    if name == "language":
        return value == "" or value in LANGUAGES
    if name == "scheme":
        return value in get_args(Scheme)
    if name == "text_scale":
        return isinstance(value, int | float) and not isinstance(value, bool) and 1.0 <= value <= 2.0
    return isinstance(value, bool)
