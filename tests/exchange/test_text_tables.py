"""Bills out of CSV files and pasted cells, in the ways programs and people write them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from selfcheck.domain.numbers import Period
from selfcheck.errors import BadInput
from selfcheck.exchange.bills import Preview, read_bills_file, read_bills_pasted
from selfcheck.exchange.dates import DateOrder
from selfcheck.i18n import Language
from tests.exchange.books import EN, ES, KWH, YEAR, wanted


def read(tmp_path: Path, content: str | bytes, unit: str = "kWh", language: Language = EN, **more: object) -> Preview:
    path = tmp_path / "bills.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return read_bills_file(path, wanted(unit, language, **more))


def pairs(preview: Preview) -> list[tuple[Decimal | None, Decimal | None]]:
    assert [fault.say(str) for fault in preview.faults] == []
    return [(row.quantity, row.cost) for row in preview.rows]


@pytest.mark.parametrize(
    "content",
    [
        "Mes;Consumo;Importe\r\nEnero;1.200,5;99,90\r\nFebrero;900;80\r\n",
        "Mes\tConsumo\tImporte\nEnero\t1200,5\t99,9\nFebrero\t900\t80\n",
        'Mes,Consumo,Importe\nEnero,"1.200,5","99,90"\nFebrero,900,80\n',
        'sep=;\r\n"Mes";"Consumo";"Importe"\r\n"Enero";"1.200,5";"99,90 MAD"\r\n"Febrero";"900 kWh";"80 DH"\r\n',
        "\n\nPeriodo|Cantidad|Coste\nenero 2025|1.200,5|99,9\nfeb. 2025|900|80\n",
    ],
    ids=["semicolons", "tabs", "commas and quotes", "named", "bars"],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "latin-1"])
def test_tables_are_read_however_they_are_cut_and_saved(tmp_path: Path, content: str, encoding: str) -> None:
    preview = read(tmp_path, content.encode(encoding), language=ES)
    assert pairs(preview) == [(Decimal("1200.5"), Decimal("99.9")), (900, 80)]
    assert preview.rows[0].period == Period(date(2025, 1, 1), date(2025, 1, 31))


def test_unmistakable_figures_decide_for_the_others_of_the_table(tmp_path: Path) -> None:
    table = "Date;Quantity;Cost\n2025-01;1.200;99,5\n2025-02;1.300;88,25\n"
    assert pairs(read(tmp_path, table)) == [(1200, Decimal("99.5")), (1300, Decimal("88.25"))]
    assert pairs(read(tmp_path, table.replace(",", ""), language=EN))[0][0] == Decimal("1.2")


def test_one_column_of_thousands_is_not_two_columns(tmp_path: Path) -> None:
    assert pairs(read(tmp_path, "1,200\n1,300\n12,500\n")) == [(1200, None), (1300, None), (12500, None)]


def test_twelve_pasted_cells_are_the_twelve_months() -> None:
    preview = read_bills_pasted("\n".join(map(str, KWH)), wanted())
    assert [quantity for quantity, _cost in pairs(preview)] == KWH
    assert [row.period.first.month for row in preview.rows if row.period] == list(range(1, 13))
    across = read_bills_pasted("\t".join(map(str, KWH)), wanted())
    assert pairs(across) == pairs(preview)


def test_two_pasted_columns_are_quantity_and_cost_three_begin_with_the_day() -> None:
    assert pairs(read_bills_pasted("100\t12.5\n200\t25\n", wanted())) == [(100, Decimal("12.5")), (200, 25)]
    preview = read_bills_pasted("31/01/2025\t100\t12\n28/02/2025\t200\t25\n", wanted())
    assert pairs(preview) == [(100, 12), (200, 25)]
    assert pairs(read_bills_pasted("Jan 2025\t100\nFeb 2025\t200\n", wanted())) == [(100, None), (200, None)]
    assert pairs(read_bills_pasted("1/1/2025\t31/1/2025\t100\t12\n", wanted())) == [(100, 12)]


def test_deliveries_without_days_stand_for_the_whole_period() -> None:
    preview = read_bills_pasted("1,800\n1,700\n", wanted("kg"))
    assert [row.period for row in preview.rows] == [None, None]
    assert [bill.period for bill in preview.bills("t", YEAR)] == [YEAR, YEAR]
    assert [bill.quantity for bill in preview.bills("t", YEAR)] == [Decimal("1.8"), Decimal("1.7")]


def test_several_deliveries_in_a_month_keep_their_days() -> None:
    preview = read_bills_pasted("5/3/2025\t100\t10\n19/3/2025\t100\t10\n", wanted("kg"))
    assert [row.period for row in preview.rows] == [
        Period(date(2025, 3, 5), date(2025, 3, 5)),
        Period(date(2025, 3, 19), date(2025, 3, 19)),
    ]


def test_a_column_of_units_counts_row_by_row() -> None:
    preview = read_bills_pasted("Quantity\tUnit\tCost\n2\tt\t10\n500\tkg\t3\n1\tkWh\t1\n", wanted("kg"))
    assert [bill.quantity for bill in preview.bills("kg", YEAR)] == [2000, 500]
    assert [fault.say(str) for fault in preview.faults] == [
        "row 4, column B: Unit: kWh can't be turned into kg. Write the figure in kg."
    ]


def test_a_column_of_another_resource_is_refused_by_its_heading() -> None:
    preview = read_bills_pasted("Consumo (kWh)\tImporte\n100\t10\n", wanted("m3", ES))
    assert preview.rows == ()
    assert preview.faults[0].say(str).startswith("row 1, column A: this column is in kWh")


@pytest.mark.parametrize(
    ("days", "language", "order", "sure"),
    [
        (["31/01/2025", "01/02/2025"], EN, DateOrder.DAY_FIRST, True),
        (["01/31/2025", "02/01/2025"], EN, DateOrder.MONTH_FIRST, True),
        (["03/04/2025", "05/06/2025"], ES, DateOrder.DAY_FIRST, True),
        (["03/04/2025", "05/06/2025"], EN, DateOrder.DAY_FIRST, False),
        (["01/01/2025", "02/01/2025", "03/01/2025"], EN, DateOrder.MONTH_FIRST, False),
        (["2025-03-04", "2025-05-06"], EN, DateOrder.DAY_FIRST, True),
    ],
)
def test_the_order_of_day_and_month_is_decided_or_asked(
    days: list[str], language: Language, order: DateOrder, sure: bool
) -> None:
    table = "\n".join(f"{day}\t100\t10" for day in days)
    preview = read_bills_pasted(table, wanted(language=language))
    assert (preview.order, preview.order_sure) == (order, sure)


def test_the_order_that_falls_into_the_period_is_the_right_one() -> None:
    march = Period(date(2025, 3, 1), date(2025, 3, 31))
    preview = read_bills_pasted("03/04/2025\t100\t10\n03/05/2025\t100\t10\n", wanted(period=march))
    assert (preview.order, preview.order_sure) == (DateOrder.MONTH_FIRST, True)
    assert [row.period for row in preview.rows if row.period] == [
        Period(date(2025, 3, day), date(2025, 3, day)) for day in (4, 5)
    ]


def test_the_persons_answer_about_the_order_wins() -> None:
    table = "03/04/2025\t100\t10\n05/06/2025\t100\t10\n"
    preview = read_bills_pasted(table, wanted(order=DateOrder.MONTH_FIRST))
    assert preview.order_sure
    assert [row.period.first.month for row in preview.rows if row.period] == [3, 5]


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("12 de mayo de 2025", date(2025, 5, 12), date(2025, 5, 12)),
        ("May 12, 2025", date(2025, 5, 12), date(2025, 5, 12)),
        ("12 May", date(2025, 5, 12), date(2025, 5, 12)),
        ("sept 2025", date(2025, 9, 1), date(2025, 9, 30)),
        ("Dic-25", date(2025, 12, 1), date(2025, 12, 31)),
        ("ENERO", date(2025, 1, 1), date(2025, 1, 31)),
        ("02/2025", date(2025, 2, 1), date(2025, 2, 28)),
        ("2025-02-14 00:00:00", date(2025, 2, 14), date(2025, 2, 14)),
        ("1/1/2025 - 31/1/2025", date(2025, 1, 1), date(2025, 1, 31)),
        ("15 ene a 14 feb 2025", date(2025, 1, 15), date(2025, 2, 14)),
        ("2025", date(2025, 1, 1), date(2025, 12, 31)),
    ],
)
def test_days_and_months_are_read_as_people_write_them(written: str, first: date, last: date) -> None:
    preview = read_bills_pasted(f"Date\tQuantity\n{written}\t100\n", wanted())
    assert [fault.say(str) for fault in preview.faults] == []
    assert preview.rows[0].period == Period(first, last)


@pytest.mark.parametrize("written", ["31/02/2025", "2025-13-01", "Tuesday", "32 May 2025", "12/2025/01", "0/0/2025"])
def test_what_is_no_day_is_named(written: str) -> None:
    preview = read_bills_pasted(f"Date\tQuantity\n{written}\t100\n", wanted())
    assert preview.rows == ()
    assert preview.faults[0].say(str).startswith(f'row 2, column A: "{written}" can\'t be read as a day or month.')


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("=1+1", "can't be read as a figure"),
        ("-5", "below zero"),
        ("5 apples", 'the unit "apples" is not known here'),
    ],
)
def test_a_quantity_that_is_none_is_named(typed: str, sentence: str) -> None:
    preview = read_bills_pasted(f"Quantity\tCost\n{typed}\t10\n", wanted())
    assert sentence in preview.faults[0].say(str)


@pytest.mark.parametrize(
    ("typed", "cost"),
    [
        ("$1,200.50", "1200.5"),
        ("1200.5 MAD", "1200.5"),
        ("S/ 35.10", "35.1"),
        ("€ 12", "12"),
        ("R$ 7", "7"),
        ("Bs. 20", "20"),
    ],
)
def test_a_currency_beside_an_amount_does_no_harm(typed: str, cost: str) -> None:
    assert pairs(read_bills_pasted(f"Quantity\tCost\n1\t{typed}\n", wanted())) == [(1, Decimal(cost))]


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("(120)", "below zero"),
        ("-120", "below zero"),
        ("120-", "below zero"),
        ("EUR 12", "Nothing is converted"),
        ("free", "can't be read as an amount"),
    ],
)
def test_an_amount_that_is_none_is_named(typed: str, sentence: str) -> None:
    preview = read_bills_pasted(f"Quantity\tCost\n1\t{typed}\n", wanted())
    assert sentence in preview.faults[0].say(str)
    assert preview.faults[0].say(str).startswith("row 2, column B: ")


def test_an_unknown_quantity_is_not_zero() -> None:
    preview = read_bills_pasted("Month\tkWh\tCost\nJan\t–\t12\nFeb\t\t\nMar\t100\tn/a\n", wanted())
    assert pairs(preview) == [(None, 12), (100, None)]


def test_columns_that_cannot_be_told_apart_are_refused() -> None:
    with pytest.raises(BadInput, match="which column is which"):
        read_bills_pasted("1\t2\t3\n4\t5\t6\n", wanted())


@pytest.mark.parametrize("text", ["", "  \n\t\n", "\n\n"])
def test_nothing_pasted_says_so(text: str) -> None:
    with pytest.raises(BadInput, match="There is nothing in it"):
        read_bills_pasted(text, wanted())


def test_too_many_rows_and_things_that_are_no_text_are_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="more than 2000 rows"):
        read_bills_pasted("1\n" * 2_001, wanted())
    with pytest.raises(BadInput, match="more than 2000 rows"):
        read(tmp_path, "1\n" * 100_000)
    with pytest.raises(BadInput, match="not a table of text"):
        read(tmp_path, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff\xfe")
    assert len(read_bills_pasted("1\n" * 2_000, wanted()).rows) == 2_000


def test_faults_are_said_in_the_readers_language() -> None:
    preview = read_bills_pasted("Cantidad\tCosto\nmucho\t1\n", wanted(language=ES))
    spanish = {"row {row}, column {column}: {what}": "fila {row}, columna {column}: {what}", "Quantity": "Cantidad"}
    sentence = preview.faults[0].say(lambda words: spanish.get(words, words))
    assert sentence.startswith('fila 2, columna A: Cantidad: "mucho"')


CELLS = st.text("0123456789.,;-–/ =()abMay€m³kWh\t\"'\u00a0", max_size=12)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.lists(CELLS, min_size=1, max_size=5), max_size=8), st.sampled_from([EN, ES]), st.booleans())
def test_whatever_is_pasted_gives_bills_faults_or_one_sentence(
    rows: list[list[str]], language: Language, headed: bool
) -> None:
    text = "\n".join("\t".join(row) for row in rows)
    try:
        preview = read_bills_pasted(f"Date\tQuantity\tCost\n{text}" if headed else text, wanted(language=language))
    except BadInput as error:
        assert len(str(error)) < 300
        return
    assert preview.rows or preview.faults
    assert all(bill.quantity is None or bill.quantity >= 0 for bill in preview.bills("MWh", YEAR))
    assert all(fault.say(str).startswith("row ") for fault in preview.faults)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=200))
def test_whatever_is_in_a_file_gives_bills_or_one_sentence(tmp_path: Path, content: bytes) -> None:
    try:
        preview = read(tmp_path, content)
    except BadInput as error:
        assert len(str(error)) < 300
    else:
        assert preview.rows or preview.faults


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.tuples(st.decimals("0", "999999", places=2), st.decimals("0", "999999", places=2)), min_size=2, max_size=24
    ),
    st.sampled_from([EN, ES]),
)
def test_what_a_language_writes_is_read_back(written: list[tuple[Decimal, Decimal]], language: Language) -> None:
    text = "\n".join(f"{language.number(quantity, 2)}\t{language.number(cost, 2)}" for quantity, cost in written)
    assert pairs(read_bills_pasted(text, wanted(language=language))) == written
