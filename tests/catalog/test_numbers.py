"""What a list knows about money: where a resource goes, what is usual, and which bill a saving is a share of."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfcheck.catalog.folder import Catalog
from selfcheck.catalog.library import load, validate
from selfcheck.domain.checklist import Checklist, Confidence, EndUseShare, Resource, UsualUse
from selfcheck.domain.library import InvestmentClass
from selfcheck.paths import shipped_checklists
from tests.catalog.written import LIST, OPTIONS, SPANISH, but, faults_of, line_of, said, write

NUMBERS = """\
output: {unit: t, name: blocks of tofu}
end_uses:
  - {id: pot, resource: fuel, name: Cooking pot, share: 66.7, source: the-miller, confidence: estimate}
  - {id: boiler, resource: fuel, name: Boiler, share: 33.3, source: the-miller, confidence: confirmed}
  - {id: boiler, resource: electricity, name: Boiler pump, share: 100, source: the-miller, confidence: estimate}
usual:
  - {resource: water, low: 8, high: 20.5, unit: m3, source: the-miller, confidence: estimate}
"""
COUNTED = but(LIST, "questions:\n", f"{NUMBERS}questions:\n")
BASED = but(OPTIONS, "of: cooking fuel,", "of: cooking fuel, resource: fuel, end_use: pot,")
WHOLE = but(OPTIONS, "of: cooking fuel,", "of: cooking fuel, resource: fuel, end_use: all,")


def counted(folder: Path) -> Checklist:
    return load([write(folder, tofu=COUNTED, options=BASED)]).library.checklists["tofu"]


def test_a_list_says_what_is_counted_where_it_goes_and_what_is_usual(tmp_path: Path) -> None:
    tofu = counted(tmp_path)
    assert (tofu.output_unit, tofu.output_name) == ("t", {"en": "blocks of tofu"})
    assert tofu.end_uses[0] == EndUseShare(
        id="pot",
        resource=Resource.FUEL,
        name={"en": "Cooking pot"},
        share=66.7,
        source="the-miller",
        confidence=Confidence.ESTIMATE,
    )
    assert [(one.resource, one.id, one.share) for one in tofu.end_uses[1:]] == [
        (Resource.FUEL, "boiler", 33.3),
        (Resource.ELECTRICITY, "boiler", 100),
    ]
    assert tofu.usual == (
        UsualUse(
            resource=Resource.WATER,
            low=8,
            high=20.5,
            unit="m3",
            source="the-miller",
            confidence=Confidence.ESTIMATE,
        ),
    )


def test_a_list_without_numbers_is_right_and_knows_none(tmp_path: Path) -> None:
    tofu = load([write(tmp_path)]).library.checklists["tofu"]
    assert (tofu.end_uses, tofu.usual, tofu.output_unit, tofu.output_name) == ((), (), "", {})


def test_a_saving_names_the_end_use_it_is_a_share_of(tmp_path: Path) -> None:
    folder = write(tmp_path, tofu=COUNTED, options=BASED)
    assert faults_of(folder, "options.yaml") == []
    saving = load([folder]).library.options["cover-the-pot"].saving
    assert saving is not None
    assert (saving.resource, saving.end_use) == (Resource.FUEL, "pot")


def test_the_word_all_is_the_whole_use_and_needs_no_list(tmp_path: Path) -> None:
    folder = write(tmp_path, options=WHOLE)
    assert faults_of(folder, "options.yaml") == []
    saving = load([folder]).library.options["cover-the-pot"].saving
    assert saving is not None
    assert (saving.resource, saving.end_use) == (Resource.FUEL, None)


def test_a_saving_without_a_base_stays_a_sentence(tmp_path: Path) -> None:
    saving = load([write(tmp_path)]).library.options["cover-the-pot"].saving
    assert saving is not None
    assert (saving.resource, saving.end_use) == (None, None)


def test_names_of_end_uses_and_of_the_output_are_translated_like_the_rest(tmp_path: Path) -> None:
    words = SPANISH + '\nmsgid "Cooking pot"\nmsgstr "Olla"\n\nmsgid "blocks of tofu"\nmsgstr "bloques de tofu"\n'
    write(tmp_path, tofu=COUNTED, options=BASED)
    (tmp_path / "tofu.es.po").write_text(words, encoding="utf-8")
    tofu = load([tmp_path]).library.checklists["tofu"]
    assert tofu.end_uses[0].name == {"en": "Cooking pot", "es": "Olla"}
    assert tofu.output_name == {"en": "blocks of tofu", "es": "bloques de tofu"}
    # The four names less the two translated, and the fifteen texts of the list less its title and everyday words.
    assert said(faults_of(tmp_path))[0][1].startswith("15 texts")


def test_a_snapshot_carries_the_sources_of_the_shares_too(tmp_path: Path) -> None:
    source = "  - {id: the-cook, title: What the cook said}\n"
    words = but(COUNTED, "share: 100, source: the-miller", "share: 100, source: the-cook")
    folder = write(tmp_path, tofu=words, options=BASED)
    (folder / "more.yaml").write_text(f"format: 1\nkind: sources\nsources:\n{source}")
    library = load([folder]).library
    assert [one.id for one in library.snapshot("tofu").sources] == ["the-miller", "the-cook"]


# What is broken, the words before and after, where the fault stands, and the mend its sentence names.
IN_THE_LIST = {
    "shares below 100": ("share: 66.7", "share: 60", "- {id: pot", '"fuel" make 93.3 % together'),
    "shares above 100": ("share: 66.7", "share: 70", "- {id: pot", '"fuel" make 103.3 % together'),
    "shares a little short": ("share: 66.7", "share: 66.6", "- {id: pot", '"fuel" make 99.9 % together'),
    "an end use twice": (
        "id: boiler, resource: fuel",
        "id: pot, resource: fuel",
        "name: Boiler, share",
        "Give one of them another",
    ),
    "the word all": ("{id: pot", "{id: all", "- {id: all", "Give this end use another id"),
    "no share": ("share: 100", "share: 0", "- {id: boiler, resource: electricity", "should be > 0"),
    "more than all": ("share: 100", "share: 101", "- {id: boiler, resource: electricity", "should be <= 100"),
    "wrong resource": ("resource: electricity", "resource: power", "resource: power", "README.md lists them"),
    "no name": ("name: Boiler pump, ", "", "resource: electricity", "Add it"),
    "no source": ("share: 100, source: the-miller", "share: 100", "resource: electricity", "Add it"),
    "dangling source of a share": ("share: 100, source: the-miller", "share: 100, source: x", "source: x", "add it to"),
    "dangling source of a range": ("m3, source: the-miller", "m3, source: x", "source: x", "add it to sources"),
    "a usual range upside down": ("high: 20.5", "high: 2", "{resource: water", "Change them over"),
    "an estimate without range": ("high: 20.5", "high: 8", "{resource: water", "estimate is a range"),
    "below nothing": ("low: 8", "low: -8", "{resource: water", "should be >= 0"),
    "unknown unit": ("unit: m3", "unit: buckets", "unit: buckets", "README.md lists them"),
    "unknown unit of output": ("unit: t,", "unit: loaves,", "output:", "README.md lists them"),
    "usual without output": ("output: {unit: t, name: blocks of tofu}\n", "", "usual:", '"output" is missing here'),
    "unknown key": ("unit: m3", "per: t, unit: m3", "per: t", "Mend the spelling or delete the line"),
    "text for a list": (NUMBERS[NUMBERS.index("usual:") :], "usual: 3 litres\n", "usual:", "is a list"),
}


@pytest.mark.parametrize(("before", "after", "at", "mend"), IN_THE_LIST.values(), ids=IN_THE_LIST)
def test_broken_numbers_of_a_list_are_told_their_line_and_the_mend(
    tmp_path: Path, before: str, after: str, at: str, mend: str
) -> None:
    words = but(COUNTED, before, after)
    faults = said(faults_of(write(tmp_path, tofu=words, options=OPTIONS)))
    assert len(faults) == 1, faults
    assert faults[0][0] == line_of(words, at)
    assert mend in faults[0][1]


def test_a_usual_range_stands_once_for_a_resource(tmp_path: Path) -> None:
    second = "  - {resource: water, low: 1, high: 2, unit: L, source: the-miller, confidence: estimate}\n"
    words = but(COUNTED, "questions:\n", f"{second}questions:\n")
    assert said(faults_of(write(tmp_path, tofu=words, options=OPTIONS))) == [
        (line_of(words, "{resource: water, low: 1"), '"water" stands here twice. Keep one.')
    ]


IN_THE_OPTIONS = {
    "an end use of no list": ("end_use: pot", "end_use: pan", 'No checklist has an end use "pan" of "fuel"'),
    "an end use of another resource": (
        "resource: fuel, end_use: pot",
        "resource: electricity, end_use: pot",
        'No checklist has an end use "pot" of "electricity"',
    ),
    "an end use alone": ("resource: fuel, end_use", "end_use", '"resource" is missing here. Add it.'),
    "a resource alone": (", end_use: pot", "", '"end_use" is missing here. Add it.'),
    "a resource the option does not save": (
        "resource: fuel, end_use: pot",
        "resource: water, end_use: all",
        '"resources" of this option does not name "water"',
    ),
    "wrong resource": ("resource: fuel, end", "resource: gas, end", '"gas" is not one of the words allowed'),
    "end use badly written": ("end_use: pot", "end_use: The pot", "lower-case words with hyphens"),
}


@pytest.mark.parametrize(("before", "after", "mend"), IN_THE_OPTIONS.values(), ids=IN_THE_OPTIONS)
def test_a_broken_base_of_a_saving_is_told_its_line_and_the_mend(
    tmp_path: Path, before: str, after: str, mend: str
) -> None:
    words = but(but(BASED, before, after), "resources: [fuel]", "resources: [fuel, electricity]")
    faults = said(faults_of(write(tmp_path, tofu=COUNTED, options=words), "options.yaml"))
    assert len(faults) == 1, faults
    assert faults[0][0] == line_of(words, "saving:")
    assert mend in faults[0][1]


def test_a_fault_in_the_base_of_a_saving_leaves_the_file_out_and_the_rest_in(tmp_path: Path, shipped: Catalog) -> None:
    write(tmp_path, tofu=COUNTED, options=but(BASED, "end_use: pot", "end_use: pan"))
    catalog = load([shipped_checklists(), tmp_path])
    assert set(catalog.library.checklists) == set(shipped.library.checklists)
    assert "cover-the-pot" not in catalog.library.options
    assert {fault.file.name for fault in catalog.faults} == {"options.yaml", "tofu.yaml"}


def test_a_list_and_the_options_that_count_on_it_are_validated_one_at_a_time(tmp_path: Path) -> None:
    folder = write(tmp_path, tofu=COUNTED, options=BASED)
    assert faults_of(folder, "tofu.yaml") == []
    assert faults_of(folder, "options.yaml") == []


def test_an_end_use_taken_out_of_a_list_is_told_where_the_option_counts_on_it(tmp_path: Path) -> None:
    words = but(COUNTED, "id: pot", "id: kettle")
    folder = write(tmp_path, tofu=words, options=BASED)
    assert faults_of(folder, "tofu.yaml") == [], "the list is right, it only no longer serves the option"
    assert [sentence for _line, sentence in said(faults_of(folder, "options.yaml"))] == [
        'No checklist has an end use "pot" of "fuel". '
        'Mend the spelling, or write "all" when the share is of the whole use.'
    ]


def test_most_shipped_savings_say_which_bill_they_are_a_share_of(shipped: Catalog) -> None:
    savings = [one.saving for one in shipped.library.options.values() if one.saving is not None]
    # The rest is a share of something on no bill of its own: the water of one rinse, the wood among all materials.
    by_hand = [saving.of["en"] for saving in savings if saving.resource is None]
    assert len(savings) >= 200
    assert len(by_hand) <= len(savings) / 4
    # A share of a whole bill speaks of nearly everything a firm buys; nobody halves that with one option.
    whole = {one.id: one.saving for one in shipped.library.options.values() if one.saving and one.saving.resource}
    large = {name: saving.high for name, saving in whole.items() if saving.end_use is None and saving.high > 50}
    assert large == {}


def test_a_typical_payback_goes_with_its_class(shipped: Catalog) -> None:
    odd = {
        one.id: (one.investment_class.value, one.payback.low, one.payback.high)
        for one in shipped.library.options.values()
        if one.payback is not None
        and (
            (one.investment_class is InvestmentClass.A and one.payback.high > 12)
            or (one.investment_class is InvestmentClass.C and one.payback.high < 12)
        )
    }
    assert odd == {}
    assert sum(one.payback is not None for one in shipped.library.options.values()) >= 250


def test_every_shipped_list_shares_out_power_fuel_and_water(shipped: Catalog) -> None:
    wanted = {Resource.ELECTRICITY, Resource.FUEL, Resource.WATER}
    for checklist in shipped.library.checklists.values():
        assert {one.resource for one in checklist.end_uses} == wanted, checklist.id
        for one in checklist.end_uses:
            experience = one.source == "engineering-experience"
            assert (one.confidence is Confidence.ESTIMATE) or not experience, checklist.id


def test_what_options_of_every_firm_count_on_has_the_same_id_in_the_sectors(shipped: Catalog) -> None:
    lists = shipped.library.checklists
    for sector in set(lists) - {"housekeeping"}:
        found = {(one.resource.value, one.id) for one in lists[sector].end_uses}
        shared = {("electricity", "lighting"), ("water", "hoses"), ("water", "taps-and-showers"), ("water", "toilets")}
        assert shared <= found, sector


def test_the_bakery_is_the_one_that_was_drawn(shipped: Catalog) -> None:
    bakery = shipped.library.checklists["bakery"]
    drawn = {
        Resource.ELECTRICITY: [30, 25, 15, 15, 10, 5],
        Resource.FUEL: [90, 7, 3],
    }
    for resource, shares in drawn.items():
        assert [one.share for one in bakery.end_uses if one.resource is resource] == shares
    names = [one.name["en"] for one in bakery.end_uses if one.resource is Resource.ELECTRICITY]
    assert names == ["Mixers, dividers", "Cold room", "Lighting", "Oven fans", "Proofers", "Other"]
    assert (bakery.output_unit, bakery.output_name["en"]) == ("t", "bread and pastry")
    water = next(one for one in bakery.usual if one.resource is Resource.WATER)
    assert (water.low, water.high, water.unit) == (2, 8, "m3")


def test_what_each_list_counts_as_output(shipped: Catalog) -> None:
    units = {name: one.output_unit for name, one in shipped.library.checklists.items()}
    assert (
        units.items() >= {"bakery": "t", "hotel": "guest-nights", "metal-finishing": "m2", "housekeeping": ""}.items()
    )
    assert all(unit for name, unit in units.items() if name != "housekeeping")


def test_a_broken_share_in_our_own_words_is_told_by_the_command_that_checks_files(tmp_path: Path) -> None:
    bakery = (shipped_checklists() / "sectors" / "bakery.yaml").read_text(encoding="utf-8")
    copy = tmp_path / "bakery.yaml"
    copy.write_text(but(bakery, "name: Ovens, share: 90", "name: Ovens, share: 9"), encoding="utf-8")
    ours = shipped_checklists() / "sectors" / "bakery.yaml"
    faults = said(validate([copy], load([shipped_checklists()], skip=[ours])))
    assert faults == [
        (line_of(bakery, "{id: ovens"), 'The shares of "fuel" make 19 % together. Mend them so that they make 100.')
    ]


def test_usual_water_of_a_hotel_is_a_wide_estimate_in_the_unit_of_the_bill(shipped: Catalog) -> None:
    (water,) = shipped.library.checklists["hotel"].usual
    assert (water.resource, water.low, water.high, water.unit) == (Resource.WATER, 0.1, 0.7, "m3")
    assert water.confidence is Confidence.ESTIMATE
