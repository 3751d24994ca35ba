"""The look's values: colours, type, spacing and shape, read once from resources/look/tokens.json.

No Qt and no ReportLab here: the window and the paper both draw with these numbers.
Colours are "#RRGGBB"; type is in points, everything else in pixels at 96 dpi and 100 % text.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Generic, TypeVar

from selfcheck.paths import resource

Colour = TypeVar("Colour")


@dataclass(frozen=True)
class Palette(Generic[Colour]):
    """The colours of one scheme, light or dark: as text here, as the drawing library's own colours once it has them."""

    canvas: Colour
    rail: Colour
    surface: Colour
    sunken: Colour
    hover: Colour
    line: Colour
    line_strong: Colour
    ink: Colour
    ink_2: Colour
    ink_3: Colour
    accent: Colour
    accent_hover: Colour
    accent_tint: Colour
    on_accent: Colour
    yes: Colour
    yes_tint: Colour
    partly: Colour
    partly_tint: Colour
    no: Colour
    no_tint: Colour
    na: Colour
    na_tint: Colour


@dataclass(frozen=True)
class AreaPair(Generic[Colour]):
    """An area's colour and the tint it stands on."""

    colour: Colour
    tint: Colour


@dataclass(frozen=True)
class AreaLook:
    """How an area is recognised: a Lucide icon and a colour pair for each scheme."""

    icon: str
    light: AreaPair[str]
    dark: AreaPair[str]


@dataclass(frozen=True)
class Paper:
    """Colours that only exist on paper."""

    page: str
    ink: str
    line: str


@dataclass(frozen=True)
class TypeSize:
    """One size of type and the distance from one line to the next, both in points."""

    points: float
    line: float


@dataclass(frozen=True)
class Type:
    """The sizes of type by role, and the family they are set in."""

    family: str
    caption: TypeSize
    dense: TypeSize
    body: TypeSize
    section: TypeSize
    title: TypeSize
    figure: TypeSize


@dataclass(frozen=True)
class Space:
    """Distances and heights."""

    inside: int
    unit: int
    between: int
    card: int
    card_wide: int
    section: int
    page: int
    top_bar: int
    button: int
    button_main: int
    answer: int
    answer_big: int
    rail: int
    rail_narrow: int
    rail_row: int
    area_row: int
    strip: int


@dataclass(frozen=True)
class Radius:
    """Corners."""

    key_cap: int
    badge: int
    cell: int
    button: int
    field: int
    answer: int
    card: int
    chip: int


@dataclass(frozen=True)
class Line:
    """Widths of lines and edges."""

    thin: float
    chosen: float
    focus: float
    open: float


@dataclass(frozen=True)
class Tokens:
    """Every value of the look."""

    light: Palette[str]
    dark: Palette[str]
    areas: Mapping[str, AreaLook]
    paper: Paper
    type: Type
    space: Space
    radius: Radius
    line: Line


def load_tokens(path: Path | None = None) -> Tokens:
    """The tokens in `path`, or the ones that ship with the program."""
    raw = json.loads((path or resource("look", "tokens.json")).read_text(encoding="utf-8"))
    return Tokens(
        light=Palette(**raw["light"]),
        dark=Palette(**raw["dark"]),
        areas={area: _area(values) for area, values in raw["areas"].items()},
        paper=Paper(**raw["paper"]),
        type=_type(raw["type"]),
        space=Space(**raw["space"]),
        radius=Radius(**raw["radius"]),
        line=Line(**raw["line"]),
    )


def contrast(one: str, other: str) -> float:
    """How well `one` reads on `other`, from 1 to 21 (WCAG 2.x)."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _area(values: Mapping[str, Any]) -> AreaLook:
    return AreaLook(values["icon"], AreaPair(*values["light"]), AreaPair(*values["dark"]))


def _type(values: Mapping[str, Any]) -> Type:
    roles = [field.name for field in fields(Type) if field.name != "family"]
    return Type(family=values["family"], **{role: TypeSize(**values[role]) for role in roles})


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
