"""Bills out of real XLSX files, good ones and hostile ones."""

from __future__ import annotations

import random
import tracemalloc
import zipfile
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from selfcheck.domain.numbers import Period
from selfcheck.errors import BadInput
from selfcheck.exchange.bills import Preview, read_bills_file
from tests.exchange.books import ES, KWH, YEAR, book, repacked, wanted

HEAD = ["Date", "Quantity", "Cost"]
SHEET = "xl/worksheets/sheet1.xml"


def said(preview: Preview) -> list[str]:
    return [fault.say(str) for fault in preview.faults]


def test_twelve_monthly_bills_are_read_as_twelve_months(tmp_path: Path) -> None:
    rows = [[datetime(2025, month, 1), KWH[month - 1], KWH[month - 1] * 1.2] for month in range(1, 13)]
    preview = read_bills_file(book(tmp_path, [HEAD, *rows]), wanted())
    assert said(preview) == []
    bills = preview.bills("kWh", YEAR)
    assert len(bills) == 12
    assert sum(bill.quantity or 0 for bill in bills) == 60_000
    assert sum(bill.cost or 0 for bill in bills) == 72_000
    assert bills[1].period == Period(date(2025, 2, 1), date(2025, 2, 28))


def test_spanish_headings_units_in_them_titles_and_totals_are_understood(tmp_path: Path) -> None:
    rows = [
        ["Panadería Amina, 2025"],
        [],
        ["Nº factura", "Mes", "Consumo (MWh)", "Precio unitario", "Importe total"],
        ["F-1", "ene-25", 5.2, 1200, 6240],
        ["F-2", "febrero 2025", 5.1, 1200, 6120],
        [None, "Total", 10.3, None, 12360],
    ]
    preview = read_bills_file(book(tmp_path, rows), wanted(language=ES))
    assert said(preview) == []
    assert [(row.row, row.quantity, row.unit, row.cost) for row in preview.rows] == [
        (4, Decimal("5.2"), "MWh", 6240),
        (5, Decimal("5.1"), "MWh", 6120),
    ]
    assert preview.totals == (6,)
    assert preview.bills("kWh", YEAR)[0].quantity == 5200
    assert preview.rows[1].period == Period(date(2025, 2, 1), date(2025, 2, 28))


def test_wrong_cells_are_named_by_row_and_column_and_the_others_read(tmp_path: Path) -> None:
    rows = [
        HEAD,
        [date(2025, 1, 31), "a lot", 10],
        [date(2025, 2, 28), 100, -5],
        ["last spring", 100, 10],
        [None, 100, 10],
        [date(2019, 1, 31), 100, 10],
        [date(2025, 6, 30), date(2025, 6, 30), 10],
        [date(2025, 7, 31), 100, "USD 12"],
        [date(2025, 8, 31), "12 m3", 12],
        [date(2025, 9, 30), True, 12],
        [date(2025, 10, 31), 1e300, 12],
        [date(2025, 11, 30), 0.1 + 0.2, "MAD 1,200.50"],
    ]
    preview = read_bills_file(book(tmp_path, rows), wanted())
    starts = [sentence.split(": ")[0] for sentence in said(preview)]
    assert starts == [
        "row 2, column B", "row 3, column C", "row 4, column A", "row 5, column A", "row 6, column A",
        "row 7, column B", "row 8, column C", "row 9, column B", "row 10, column B", "row 11, column B",
    ]  # fmt: skip
    assert "outside the period from 1 January 2025 to 31 December 2025" in said(preview)[4]
    assert "m³ can't be turned into kWh" in said(preview)[7]
    (row,) = preview.rows
    assert (row.row, row.quantity, row.cost) == (12, Decimal("0.3"), Decimal("1200.5"))


def test_a_formula_without_a_value_is_named_and_one_with_a_value_read(tmp_path: Path) -> None:
    path = book(tmp_path, [HEAD, ["Jan 2025", "=50*2", 10], ["Feb 2025", "=50*3", 10], ["Mar 2025", "=1/0", 10]])

    def worked_out(sheet: bytes) -> bytes:
        stored = sheet.replace(b"<f>50*3</f><v></v>", b"<f>50*3</f><v>150</v>").replace(
            b"<f>50*3</f><v />", b"<f>50*3</f><v>150</v>"
        )
        assert stored != sheet
        head, cell, tail = stored.partition(b'<c r="B4"')
        tail = tail.replace(b"<f>1/0</f><v></v>", b"<f>1/0</f><v>#DIV/0!</v>").replace(
            b"<f>1/0</f><v />", b"<f>1/0</f><v>#DIV/0!</v>"
        )
        return head + cell + b' t="e"' + tail

    preview = read_bills_file(repacked(path, SHEET, worked_out), wanted())
    assert [row.quantity for row in preview.rows] == [150]
    first, second = said(preview)
    assert first.startswith("row 2, column B: this cell holds a formula that was never worked out.")
    assert second == "row 4, column B: this cell holds an error of the spreadsheet (#DIV/0!). Mend it there."


def test_merged_cells_of_the_bills_are_named_and_a_merged_title_does_no_harm(tmp_path: Path) -> None:
    rows = [["Electricity 2025", None, None], HEAD, ["Jan 2025", 100, 10], ["Feb 2025", None, 10], ["Mar 2025", 90, 9]]

    def merge(sheet: object) -> None:
        sheet.merge_cells("A1:C1")  # type: ignore[attr-defined]
        sheet.merge_cells("B3:B4")  # type: ignore[attr-defined]

    preview = read_bills_file(book(tmp_path, rows, merge), wanted())
    assert [row.row for row in preview.rows] == [5]
    assert [sentence.split(".")[0] for sentence in said(preview)] == [
        "row 3, column B: this cell is merged with others",
        "row 4, column B: this cell is merged with others",
    ]


def test_days_as_a_spreadsheet_counts_them_are_days(tmp_path: Path) -> None:
    preview = read_bills_file(book(tmp_path, [HEAD, [45688, 100, 10], ["45716", 100, 10]]), wanted())
    assert [row.period for row in preview.rows] == [
        Period(date(2025, 1, 1), date(2025, 1, 31)),
        Period(date(2025, 2, 1), date(2025, 2, 28)),
    ]


def test_two_days_make_a_period_and_must_be_in_order(tmp_path: Path) -> None:
    rows = [
        ["From", "To", "kWh", "Amount"],
        [date(2025, 1, 5), date(2025, 2, 4), 100, 10],
        [date(2025, 3, 5), date(2025, 2, 4), 100, 10],
    ]
    preview = read_bills_file(book(tmp_path, rows), wanted())
    assert [row.period for row in preview.rows] == [Period(date(2025, 1, 5), date(2025, 2, 4))]
    assert said(preview) == ["row 3, column B: the bill ends before it begins. Mend one of the two days."]


def test_rows_keep_the_number_they_have_in_the_spreadsheet(tmp_path: Path) -> None:
    rows = [[], [], HEAD, [], ["Jan 2025", 100, 10], [], ["Feb 2025", "x", 10]]
    preview = read_bills_file(book(tmp_path, rows), wanted())
    assert [row.row for row in preview.rows] == [5]
    assert said(preview)[0].startswith("row 7, column B")


def test_the_first_sheet_that_holds_anything_is_read_and_another_can_be_chosen(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    workbook.active.title = "Empty"
    workbook.create_sheet("Hidden").append([1])
    workbook["Hidden"].sheet_state = "hidden"
    for title, amount in (("Power", 10), ("Water", 20)):
        workbook.create_sheet(title).append([amount])
    path = tmp_path / "bills.xlsx"
    workbook.save(path)
    preview = read_bills_file(path, wanted())
    assert (preview.sheet, preview.sheets) == ("Power", ("Empty", "Power", "Water"))
    assert read_bills_file(path, wanted(sheet="Water")).rows[0].quantity == 20
    with pytest.raises(BadInput, match='no sheet "Gas"'):
        read_bills_file(path, wanted(sheet="Gas"))


def test_a_workbook_with_macros_is_only_read(tmp_path: Path) -> None:
    path = book(tmp_path, [["kWh"], [100]])
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0 macro")
    target = path.rename(tmp_path / "bills.xlsm")
    assert read_bills_file(target, wanted()).rows[0].quantity == 100


@pytest.mark.parametrize("rows", [2_001, 100_000])
def test_more_rows_than_a_firm_has_bills_are_refused(tmp_path: Path, rows: int) -> None:
    workbook = openpyxl.Workbook(write_only=True)
    sheet = workbook.create_sheet()
    for number in range(rows):
        sheet.append([number])
    path = tmp_path / "bills.xlsx"
    workbook.save(path)
    with pytest.raises(BadInput, match="more than 2000 rows"):
        read_bills_file(path, wanted())


def test_a_file_that_is_too_large_is_refused_before_it_is_opened(tmp_path: Path) -> None:
    for name in ("bills.xlsx", "bills.csv"):
        path = tmp_path / name
        with path.open("wb") as stream:
            stream.write(b"PK\x03\x04" if name.endswith("xlsx") else b"1\n")
            stream.truncate(20 * 1024 * 1024 + 1)
        with pytest.raises(BadInput, match="more than 20 MB"):
            read_bills_file(path, wanted())


def test_a_small_file_that_unpacks_to_a_large_one_is_refused(tmp_path: Path) -> None:
    path = book(tmp_path, [["kWh"], [100]])
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet9.xml", b" " * (61 * 1024 * 1024))
    assert path.stat().st_size < 200_000
    with pytest.raises(BadInput, match="more than 20 MB"):
        read_bills_file(path, wanted())


def test_a_part_that_lies_about_its_size_unpacks_no_further_than_it_says(tmp_path: Path) -> None:
    path = book(tmp_path, [["kWh"], [100]])
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/zz.xml", b" " * (50 * 1024 * 1024))
    raw = path.read_bytes()
    size = (50 * 1024 * 1024).to_bytes(4, "little")
    assert raw.count(size) == 2
    path.write_bytes(raw.replace(size, (1024).to_bytes(4, "little")))
    tracemalloc.start()
    try:
        with pytest.raises(BadInput, match="not a workbook that can be read"):
            read_bills_file(path, wanted())
        assert tracemalloc.get_traced_memory()[1] < 20 * 1024 * 1024
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(
    "content",
    [b"PK\x03\x04 and nothing more", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600],
    ids=["cut off", "old or with a password"],
)
def test_what_is_no_workbook_is_refused_in_one_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "bills.xlsx"
    path.write_bytes(content)
    with pytest.raises(BadInput, match="not a workbook that can be read"):
        read_bills_file(path, wanted())


def test_a_workbook_that_declares_entities_is_refused(tmp_path: Path) -> None:
    lol = b'<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;">]>'
    path = repacked(book(tmp_path, [["kWh"], [100]]), SHEET, lambda sheet: lol + sheet)
    with pytest.raises(BadInput, match="not a workbook that can be read"):
        read_bills_file(path, wanted())


def test_another_kind_of_zip_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bills.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("content.xml", "<office/>")
    with pytest.raises(BadInput, match="not a workbook that can be read"):
        read_bills_file(path, wanted())


def test_an_empty_workbook_says_so(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="There is nothing in it"):
        read_bills_file(book(tmp_path, []), wanted())
    with pytest.raises(BadInput, match="No bill was found"):
        read_bills_file(book(tmp_path, [HEAD]), wanted())


def test_a_missing_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"none\.xlsx can't be opened"):
        read_bills_file(tmp_path / "none.xlsx", wanted())


def test_a_damaged_workbook_gives_bills_or_one_sentence(tmp_path: Path) -> None:
    whole = book(tmp_path, [HEAD, ["Jan 2025", 100, 10], ["Feb 2025", "1,200.5 kWh", "MAD 10"]]).read_bytes()
    chance = random.Random(3)
    path = tmp_path / "damaged.xlsx"
    refused = 0
    for _ in range(120):
        raw = bytearray(whole)
        for _ in range(chance.randint(1, 12)):
            raw[chance.randrange(len(raw))] = chance.randrange(256)
        path.write_bytes(raw[: chance.randint(len(raw) // 2, len(raw))] if chance.random() < 0.2 else raw)
        try:
            read_bills_file(path, wanted())
        except BadInput as error:
            assert len(str(error)) < 300
            refused += 1
    assert refused > 60


def test_nonsense_inside_the_sheet_gives_bills_or_one_sentence(tmp_path: Path) -> None:
    whole = book(tmp_path, [HEAD, [date(2025, 1, 31), 100, 10], ["Feb 2025", 90, "MAD 10"]]).read_bytes()
    chance = random.Random(5)
    path = tmp_path / "odd.xlsx"

    def spoil(sheet: bytes) -> bytes:
        raw = bytearray(sheet)
        for _ in range(chance.randint(1, 4)):
            raw[chance.randrange(len(raw))] = chance.choice(b'0123456789<>"/=ABZtnse-.')
        return bytes(raw)

    refused = 0
    for _ in range(150):
        path.write_bytes(whole)
        try:
            read_bills_file(repacked(path, SHEET, spoil), wanted())
        except BadInput as error:
            refused += 1
            assert len(str(error)) < 300
    assert 0 < refused < 150
