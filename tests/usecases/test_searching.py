"""Looking something up in the library."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfcheck.catalog.folder import Catalog
from selfcheck.domain.checklist import Area, Resource
from selfcheck.domain.library import InvestmentClass, Library, Term
from selfcheck.domain.text import Text
from selfcheck.i18n import load_language
from selfcheck.stems import folded
from selfcheck.usecases.library_entries import EVERYWHERE
from selfcheck.usecases.searching import Filters, Found, Hit, Kind, LibraryIndex, library_index, make_index
from selfcheck.usecases.workspace import Workspace
from tests.builders import both, option, question

AIR = "repair-air-leaks"


def index_of(library: Library, code: str) -> LibraryIndex:
    language = load_language(code)
    return LibraryIndex(language, make_index(library, language))


@pytest.fixture(scope="module")
def english(shipped: Catalog) -> LibraryIndex:
    return index_of(shipped.library, "en")


@pytest.fixture(scope="module")
def spanish(shipped: Catalog) -> LibraryIndex:
    return index_of(shipped.library, "es")


def ids(found: Found, kind: Kind = Kind.OPTION) -> list[str]:
    return [hit.entry.id for hit in found.hits.get(kind, ())]


def every(found: Found) -> list[Hit]:
    return [hit for hits in found.hits.values() for hit in hits]


def word(name: str, also: str = "", means: str = "What it means.") -> Term:
    other: Text = both(also) if also else {}
    return Term(id=name.replace(" ", "-"), term=both(name), means=both(means), also=other)


def small(*titles: str, terms: tuple[Term, ...] = (), **more: object) -> LibraryIndex:
    """A library of options with these titles, and words explained."""
    options = {f"o{at}": option(f"o{at}", title=both(title), **more) for at, title in enumerate(titles)}
    library = Library(options=options, terms={one.id: one for one in terms})
    return index_of(library, "en")


# Words


def test_any_form_of_a_word_finds_the_same(english: LibraryIndex) -> None:
    found = {typed: english.search(typed) for typed in ("leak", "leaks", "leaking", "LEAKS", " leak ")}
    first = found.pop("leak")
    assert first.count > 20 and AIR in ids(first)
    for other in found.values():
        assert [hit.entry.id for hit in every(other)] == [hit.entry.id for hit in every(first)]


def test_a_reader_finds_it_in_their_own_language(spanish: LibraryIndex) -> None:
    assert AIR in ids(spanish.search("fuga"))[:3]
    assert {Kind.OPTION, Kind.QUESTION} <= set(spanish.search("fugas").hits)
    assert AIR not in ids(spanish.search("leaking hoses"))


@pytest.mark.parametrize(("typed", "plain"), [("válvula", "valvula"), ("CALEFACCIÓN", "calefaccion")])
def test_accents_and_case_do_not_matter(spanish: LibraryIndex, typed: str, plain: str) -> None:
    assert every(spanish.search(typed))
    assert ids(spanish.search(typed)) == ids(spanish.search(plain))


def test_it_is_found_while_it_is_typed(english: LibraryIndex) -> None:
    for typed in ("compr", "compre", "compres", "compress", "compressed", "compressed a", "compressed air le"):
        assert AIR in ids(english.search(typed)), typed


def test_all_words_must_be_there_in_any_order(english: LibraryIndex) -> None:
    both_words = set(ids(english.search("leak steam")))
    assert both_words == set(ids(english.search("steam leak")))
    assert both_words < set(ids(english.search("leak")))
    assert not english.search("leak xyzzy").count


def test_a_word_is_found_at_its_beginning_only() -> None:
    assert not small("Empty the sink").search("ink").count
    assert ids(small("Store the ink cool", "Empty the sink").search("ink")) == ["o0"]


def test_digits_and_codes_are_words_too(english: LibraryIndex, shipped: Catalog) -> None:
    found = english.search("EN-04").hits[Kind.QUESTION]
    assert len(found) > 10 and all(hit.entry.under.startswith("EN-04") for hit in found)
    for typed in ("en-4", "en04", " EN-04 "):
        assert ids(english.search(typed), Kind.QUESTION) == [hit.entry.id for hit in found]
    assert any(hit.entry.kind is Kind.FINDING for hit in every(english.search("8 bar")))
    code = shipped.library.checklists["bakery"].isic
    assert "bakery" in ids(english.search(str(code)), Kind.CHECKLIST)


# Other words for the same thing


def test_other_names_find_it_and_say_so() -> None:
    index = small("Mend each drip", "Stop every leak", terms=(word("leak", also="drip, hiss"),))
    found = {hit.entry.id: hit for hit in index.search("leaking").hits[Kind.OPTION]}
    assert list(found) == ["o1", "o0"], "its own word comes before another name"
    assert (found["o1"].by, found["o0"].by) == ("", "leaking")
    title = found["o0"].entry.title
    assert [title[first:last] for first, last in found["o0"].marked] == ["drip"]


def test_names_of_several_words_are_names_as_a_whole() -> None:
    index = small("Shut the cold room", "Clean the fridge", "Sweep the room", terms=(word("fridge", also="cold room"),))
    assert ids(index.search("cold room")) == ["o0", "o1"]
    assert set(ids(index.search("fridge"))) == {"o0", "o1"}
    assert ids(index.search("room")) == ["o0", "o2"]


def test_another_name_is_not_found_in_words_that_only_begin_like_it() -> None:
    index = small("Sweep the workshop", "Work the shop", terms=(word("garage", also="workshop"),))
    assert ids(index.search("garage")) == ["o0"]
    spanish = {
        "o0": option("o0", title=both("", "Barrer los talleres")),
        "o1": option("o1", title=both("", "El tallo")),
    }
    terms = {"garage": Term(id="garage", term=both("", "garaje"), means=both("", "Lugar."), also=both("", "taller"))}
    found = index_of(Library(options=spanish, terms=terms), "es").search("garajes")
    assert ids(found) == ["o0"]


def test_the_little_words_of_a_name_are_not_marked() -> None:
    index = small("Stop the loss of air of the line", terms=(word("leak", also="loss of air"),))
    (hit,) = index.search("leak").hits[Kind.OPTION]
    assert [hit.entry.title[first:last] for first, last in hit.marked] == ["loss", "air"]


def test_the_shipped_words_know_everyday_names(english: LibraryIndex) -> None:
    listed = [hit for hit in every(english.search("leak")) if hit.by == "leak"]
    assert listed, "the glossary has other names for a leak"


def test_a_checklist_is_found_by_the_everyday_word(english: LibraryIndex) -> None:
    (hit,) = [hit for hit in english.search("garage").hits[Kind.CHECKLIST] if hit.entry.id == "vehicle-repair"]
    assert "garage" in hit.by.casefold()


# What is marked


def test_the_letters_to_mark_are_the_found_words_whole(english: LibraryIndex) -> None:
    for hit in every(english.search("leak")):
        for text, spans in ((hit.entry.title, hit.marked), (hit.line, hit.line_marked)):
            assert all(text[first:last].isalnum() for first, last in spans)
        assert hit.marked or hit.line_marked or hit.by, hit.entry.title


def test_what_stands_in_neither_line_is_shown_in_its_sentence() -> None:
    steps = (both("Walk round. Listen for the hiss at each joint. Tag it."),)
    (hit,) = small("Look for losses", steps=steps).search("hissing").hits[Kind.OPTION]
    assert hit.line == "Listen for the hiss at each joint."
    assert [hit.line[first:last] for first, last in hit.line_marked] == ["hiss"]


def test_with_nothing_typed_nothing_is_marked(english: LibraryIndex) -> None:
    for hit in every(english.search(""))[:200]:
        assert (hit.marked, hit.line_marked, hit.by, hit.line) == ((), (), "", hit.entry.under)


# Browsing, kinds, order


@pytest.mark.parametrize("typed", ["", "   ", "\t\n"])
def test_nothing_typed_shows_everything(english: LibraryIndex, shipped: Catalog, typed: str) -> None:
    library, found = shipped.library, english.search(typed)
    asked = [one for each in library.checklists.values() for one in each.asked if not one.filter]
    facts = [fact for one in library.options.values() for fact in one.facts]
    counted = {kind: len(hits) for kind, hits in found.hits.items()}
    assert counted == {
        Kind.OPTION: len(library.options), Kind.QUESTION: len(asked), Kind.CASE: len(library.cases),
        Kind.FINDING: len(facts), Kind.CHECKLIST: len(library.checklists), Kind.TERM: len(library.terms),
    }  # fmt: skip
    assert found.count == sum(counted.values())
    assert list(found.hits) == list(Kind)


@pytest.mark.parametrize("kind", Kind)
def test_everything_is_found_by_its_own_title(english: LibraryIndex, kind: Kind) -> None:
    entries = [one for one in english.entries if one.kind is kind]
    assert entries
    for entry in entries[:: max(1, len(entries) // 25)]:
        assert entry.id in ids(english.search(entry.title), kind), entry.title


def test_the_list_for_every_firm_comes_first(english: LibraryIndex) -> None:
    assert ids(english.search(""), Kind.CHECKLIST)[0] == "housekeeping"


def test_better_places_come_first_then_cheaper_ones_then_those_asked_in_more_trades(english: LibraryIndex) -> None:
    found = english.search("leak").hits[Kind.OPTION]
    in_title = [bool(hit.marked) and not hit.by for hit in found]
    assert in_title[0] and not in_title[-1]
    assert in_title == sorted(in_title, reverse=True)
    first = [hit.entry for hit, titled in zip(found, in_title, strict=True) if titled]
    letters = [next(iter(one.classes)) for one in first]
    assert letters == sorted(letters)
    cheap = [one for one in first if one.classes == {InvestmentClass.A}]
    breadth = [EVERYWHERE if one.everywhere else len(one.sectors) for one in cheap]
    assert len(cheap) > 2 and breadth == sorted(breadth, reverse=True)


def test_words_that_stand_together_come_before_the_same_words_apart() -> None:
    index = small("Dry the air before it is compressed", "Mend compressed-air leaks")
    assert ids(index.search("compressed air")) == ["o1", "o0"]


# Filters


def test_a_sector_lets_its_own_and_what_fits_every_firm_through(english: LibraryIndex) -> None:
    found = english.search("", Filters(sectors=frozenset({"bakery"})))
    assert ids(found, Kind.CHECKLIST) == ["bakery"]
    assert all(hit.entry.id.startswith("bakery/") for hit in found.hits[Kind.QUESTION])
    entries = [hit.entry for hit in found.hits[Kind.OPTION]]
    own = ["bakery" in one.sectors for one in entries]
    assert any(own) and not all(own) and own == sorted(own, reverse=True), "its own come first"
    assert all("bakery" in one.sectors or one.everywhere for one in entries)
    assert Kind.TERM not in found.hits


def test_a_list_that_is_asked_on_its_own_shows_nothing_of_the_list_for_every_firm(
    english: LibraryIndex, shipped: Catalog
) -> None:
    crafts = shipped.library.checklists["crafts"]
    found = english.search("", Filters(sectors=frozenset({"crafts"})))
    assert set(ids(found)) == {option for question in crafts.asked for option in question.options}
    assert all("crafts" in hit.entry.sectors for hit in found.hits.get(Kind.FINDING, ()))
    both_lists = english.search("", Filters(sectors=frozenset({"crafts", "bakery"})))
    assert AIR in ids(both_lists), "a second sector brings good housekeeping with it"


@pytest.mark.parametrize(
    "filters",
    [
        Filters(areas=frozenset({Area.WATER, Area.ENERGY})),
        Filters(classes=frozenset({InvestmentClass.B})),
        Filters(resources=frozenset({Resource.FUEL})),
        Filters(sectors=frozenset({"hotel"}), areas=frozenset({Area.WATER}), classes=frozenset({InvestmentClass.A})),
        Filters(areas=frozenset({Area.ENERGY}), resources=frozenset({Resource.FUEL, Resource.ELECTRICITY})),
    ],
)
@pytest.mark.parametrize("typed", ["", "hot"])
def test_filters_take_out_what_does_not_fit_each_of_them(english: LibraryIndex, typed: str, filters: Filters) -> None:
    everything = every(english.search(typed))
    wanted = [hit.entry.id for hit in everything if filters.let_through(hit.entry)]
    found = every(english.search(typed, filters))
    assert {hit.entry.id for hit in found} == set(wanted)
    assert 0 < len(found) < len(everything)
    for hit in found:
        one = hit.entry
        assert not filters.areas or one.areas & filters.areas
        assert not filters.classes or one.classes & filters.classes
        assert not filters.resources or one.resources & filters.resources


def test_filters_that_nothing_fits_give_nothing(english: LibraryIndex) -> None:
    filters = Filters(
        sectors=frozenset({"bakery"}), areas=frozenset({Area.CHEMICALS}), classes=frozenset({InvestmentClass.C})
    )
    assert filters.set and not Filters().set
    assert not english.search("oven", filters).count


# Whatever is typed


@pytest.mark.parametrize(
    "typed",
    ["(", "[a-", ".*", "\\", "?", "a{99999}", "%_'; drop table", "\x00", "\ud800", "🙂", "🙂🙂", "\u200f", "—"],
)
def test_signs_find_nothing_and_break_nothing(english: LibraryIndex, typed: str) -> None:
    assert english.search(typed).count in range(len(english.entries))


@pytest.mark.parametrize("typed", ["تسرب", "утечка", "漏れ", "ការលេច"])
def test_another_script_finds_nothing_here(english: LibraryIndex, typed: str) -> None:
    assert not english.search(typed).count


def test_a_page_pasted_by_mistake_is_no_trouble(english: LibraryIndex) -> None:
    assert not english.search("x" * 10_000).count
    english.search("leak " * 10_000)
    english.search("aa ba ca " * 5_000)


@settings(max_examples=150)
@given(st.text(max_size=60))
def test_whatever_is_typed_every_hit_holds_it(typed: str) -> None:
    index = small("Mend compressed-air leaks", "Lower the light", terms=(word("leak", also="drip"),))
    for hit in every(index.search(typed)):
        assert all(0 <= first < last <= len(hit.entry.title) for first, last in hit.marked)
        assert all(0 <= first < last <= len(hit.line) for first, last in hit.line_marked)
        assert not typed.strip() or folded(hit.entry.title)


# The index


def test_the_index_is_kept_until_the_content_is_read_anew(workspace: Workspace) -> None:
    language = load_language("en")
    index = library_index(workspace, language)
    assert library_index(workspace, language) is index
    assert library_index(workspace, load_language("es")) is not index
    workspace.reload_catalog()
    assert library_index(workspace, language) is not index


def test_the_index_of_an_earlier_start_is_taken_and_finds_the_same(workspace: Workspace) -> None:
    language = load_language("en")
    before = library_index(workspace, language).search("leak")
    assert workspace.folder.kept_index("en").exists()
    again = Workspace(workspace.folder, workspace.clock, workspace.who)
    after = library_index(again, language).search("leak")
    assert after.hits == before.hits
    assert "catalog" not in vars(again), "the content was read although only the index was asked for"
    again.close()


def test_a_question_says_where_it_stands_and_what_it_leads_to(english: LibraryIndex, shipped: Catalog) -> None:
    (hit,) = [hit for hit in english.search("EN-04 bakery").hits[Kind.QUESTION] if hit.entry.id.startswith("bakery/")]
    asked = shipped.library.checklists["bakery"].by_id[hit.entry.id.partition("/")[2]]
    assert (hit.entry.under, hit.entry.leads_to) == ("EN-04 · Bakery", len(asked.options))


def test_an_option_nobody_asks_about_says_so() -> None:
    (hit,) = small("Mend it").search("mend").hits[Kind.OPTION]
    assert hit.line == "not asked in any checklist"


def test_questions_that_only_hide_others_are_not_listed(english: LibraryIndex, shipped: Catalog) -> None:
    asked = {f"{one.id}/{each.id}": each for one in shipped.library.checklists.values() for each in one.asked}
    listed = ids(english.search(""), Kind.QUESTION)
    assert not any(asked[one].filter for one in listed)
    assert any(each.filter for each in asked.values())
    assert question(1, Area.WATER).filter is False
