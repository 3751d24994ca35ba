"""The files a person writes: one list with its options, cases, sources and Spanish words, all right."""

from __future__ import annotations

from pathlib import Path

from selfcheck.catalog.faults import Fault
from selfcheck.catalog.library import load, validate

LIST = """\
format: 1
kind: checklist
id: tofu
revision: 1
language: en
title: Tofu maker
isic: "1079"
everyday: [tofu, soy milk]
about: Tofu and soy milk.
questions:
  - id: has-boiler
    code: EN-101
    area: energy
    text: Is there a boiler?
    why: It burns most of the fuel.
    check: Look behind the shop.
    filter: true
  - id: lid-on
    code: EN-102
    area: energy
    text: Does the cooking pot have a lid on it?
    good: The cooking pot has a lid on it.
    why: Steam that leaves is fuel that leaves.
    check: Look into the kitchen during the second batch.
    weight: 2
    quick: true
    only_if: has-boiler
    options: [cover-the-pot]
  - id: okara-sold
    code: WS-101
    area: waste
    text: Is the okara sold or given away on the same day?
    good: The okara is sold or given away on the same day.
    why: It spoils overnight.
    check: Ask who took it yesterday.
    no_option: Everybody does that already.
"""

OPTIONS = """\
format: 1
kind: options
language: en
options:
  - id: cover-the-pot
    title: Cover the pot
    short: Keep a lid on the pot.
    area: energy
    practice: good housekeeping
    class: A
    resources: [fuel]
    steps:
      - Measure the pot.
      - Buy a lid.
    saving: {low: 5, high: 15, of: cooking fuel, source: the-miller, confidence: estimate}
    payback: {low: 0, high: 2, source: the-miller, confidence: estimate}
    facts:
      - {text: "A lid halves the steam.", source: the-miller, confidence: confirmed}
    caution: Steam burns; lift the lid away from you.
    source: the-miller
    confidence: estimate
    cases: [the-neighbour]
"""

CASES = """\
format: 1
kind: cases
language: en
cases:
  - id: the-neighbour
    who: The neighbour
    where: Vietnam
    countries: [VN]
    when: "2019"
    sectors: [tofu]
    firms: 1
    done: Bought a lid.
    investment: {amount: 12.5, currency: USD}
    saving: {amount: 100, currency: USD}
    payback: {months: 1.5, known: calculated}
    effects:
      - {what: fuel, change: "−9 %"}
    source: the-miller
    confidence: confirmed
"""

SOURCES = """\
format: 1
kind: sources
sources:
  - {id: the-miller, title: "What the miller said", who: The miller, year: 2019}
"""

SPANISH = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"

msgid "Tofu maker"
msgstr "Fábrica de tofu"

msgid "tofu, soy milk"
msgstr "tofu, leche de soja"
"""

FILES = {"tofu.yaml": LIST, "options.yaml": OPTIONS, "cases.yaml": CASES, "sources.yaml": SOURCES}


def write(folder: Path, **changed: str | bytes) -> Path:
    """All files into a folder; `changed` holds other words for some of them, by name without ending."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, words in FILES.items():
        other = changed.get(name.removesuffix(".yaml"), words)
        (folder / name).write_bytes(other if isinstance(other, bytes) else other.encode())
    return folder


def but(words: str, before: str, after: str) -> str:
    """The words with one place changed; the place must be there once."""
    assert words.count(before) == 1, f"{before!r} stands {words.count(before)} times in the file"
    return words.replace(before, after)


def line_of(words: str, part: str) -> int:
    """The line a part stands on, from 1."""
    return words[: words.index(part)].count("\n") + 1


def faults_of(folder: Path, name: str = "tofu.yaml") -> list[Fault]:
    """What `validate` says of one file beside the others of its folder."""
    file = folder / name
    return validate([file], load([folder], skip=[file.resolve()]))


def said(faults: list[Fault]) -> list[tuple[int, str]]:
    """Line and sentence of each fault."""
    return [(fault.line, fault.sentence.format(**fault.facts)) for fault in faults]
