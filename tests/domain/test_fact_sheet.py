"""Everything the library knows about one option."""

from __future__ import annotations

import pytest

from selfcheck.catalog.folder import Catalog
from selfcheck.domain.fact_sheet import fact_sheet


def test_a_sheet_has_every_question_that_leads_there_its_cases_and_its_documents(shipped: Catalog) -> None:
    library = shipped.library
    for option in library.options.values():
        sheet = fact_sheet(library, option.id)
        assert sheet.option is option
        assert sheet.asked and all(option.id in question.options for _list, question in sheet.asked)
        assert [case.id for case in sheet.cases] == list(option.cases)
        assert {*option.source_ids(), *(case.source for case in sheet.cases)} == set(sheet.sources)


def test_a_checklist_that_asks_twice_is_named_once(shipped: Catalog) -> None:
    twice = [
        sheet
        for option in shipped.library.options
        if len((sheet := fact_sheet(shipped.library, option)).asked) > len(sheet.asked_in)
    ]
    assert twice
    for sheet in twice:
        ids = [one.id for one in sheet.asked_in]
        assert len(ids) == len(set(ids))


def test_a_retired_question_does_not_count(shipped: Catalog) -> None:
    for option in shipped.library.options:
        assert all(question.retired is None for _list, question in fact_sheet(shipped.library, option).asked)


def test_an_id_the_library_lacks_is_a_key_error(shipped: Catalog) -> None:
    with pytest.raises(KeyError):
        fact_sheet(shipped.library, "nothing")
