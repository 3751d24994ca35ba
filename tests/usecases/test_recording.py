"""Bills and figures written down one by one, or many at once out of a spreadsheet."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from selfcheck.domain.assessment import Assessment, Firm
from selfcheck.domain.library import Resource
from selfcheck.domain.numbers import Bill, HowKnown, Numbers, Output, Period, Typed, Use
from selfcheck.errors import BadInput
from selfcheck.i18n import load_language
from selfcheck.usecases import bills, numbers
from selfcheck.usecases.assessments import open_assessment, start_assessment
from selfcheck.usecases.recording import Recorded, record_output, record_use
from selfcheck.usecases.workspace import Workspace

YEAR = Period(date(2025, 1, 1), date(2025, 12, 31))
JANUARY = Period(date(2025, 1, 1), date(2025, 1, 31))
FEBRUARY = Period(date(2025, 2, 1), date(2025, 2, 28))
ENGLISH = load_language("en")
PASTED = "\n".join(f"2025-{month:02}\t{1000 + month}\t{(1000 + month) * 12}" for month in range(1, 13))


@pytest.fixture
def bakery(workspace: Workspace) -> Assessment:
    firm = Firm(key="", name="Amina Bakery", country="MA", currency="MAD")
    return start_assessment(workspace, firm, ["bakery", "housekeeping"])


def power(
    days: Period = YEAR, quantity: str | None = "60000", cost: str | None = "72000", unit: str = "kWh"
) -> Recorded:
    return Recorded(
        resource=Resource.ELECTRICITY,
        days=days,
        unit=unit,
        quantity=None if quantity is None else Decimal(quantity),
        cost=None if cost is None else Decimal(cost),
        known=HowKnown.BILL,
    )


def propane(days: Period, quantity: str | None, cost: str | None, unit: str = "kg", name: str = "") -> Recorded:
    return replace(power(days, quantity, cost, unit), resource=Resource.FUEL, fuel="lpg", name=name)


def test_a_figure_makes_its_period_and_its_row(workspace: Workspace, bakery: Assessment) -> None:
    after, use = record_use(workspace, bakery.key, power())
    (found,) = after.numbers
    assert found.period == YEAR
    assert found.uses == (use,)
    assert (use.name, use.price, use.known) == ("Electricity", Decimal("1.20"), HowKnown.BILL)
    assert open_assessment(workspace, bakery.key) == after


def test_the_same_row_again_takes_the_place_of_the_older_figures(workspace: Workspace, bakery: Assessment) -> None:
    record_use(workspace, bakery.key, power())
    after, use = record_use(workspace, bakery.key, power(quantity="61", unit="MWh"))
    assert after.numbers[0].uses == (use,)
    assert (use.quantity, use.unit, use.cost) == (Decimal(61), "MWh", Decimal(72000))
    after, use = record_use(workspace, bakery.key, power(quantity=None, cost="80000"))
    assert (use.quantity, use.cost, use.price) == (None, Decimal(80000), None)


def test_names_and_fuels_tell_rows_of_one_resource_apart(workspace: Workspace, bakery: Assessment) -> None:
    flour = Recorded(resource=Resource.MATERIALS, days=YEAR, unit="t", quantity=Decimal(165), name="Flour")
    record_use(workspace, bakery.key, flour)
    record_use(workspace, bakery.key, replace(flour, name="Sugar", quantity=Decimal(12)))
    record_use(workspace, bakery.key, replace(flour, name="flour ", cost=Decimal(627000)))
    record_use(workspace, bakery.key, propane(YEAR, "16000", "200000"))
    after, _use = record_use(workspace, bakery.key, replace(propane(YEAR, "500", None, "L"), fuel="diesel"))
    assert [(one.name, one.quantity, one.fuel) for one in after.numbers[0].uses] == [
        ("Flour", Decimal(165), None),
        ("Sugar", Decimal(12), None),
        ("LPG (propane, butane)", Decimal(16000), "lpg"),
        (after.numbers[0].uses[3].name, Decimal(500), "diesel"),
    ]


def test_bills_of_a_longer_period_add_up(workspace: Workspace, bakery: Assessment) -> None:
    record_use(workspace, bakery.key, propane(FEBRUARY, "1.2", "15000", "t"), within=YEAR)
    record_use(workspace, bakery.key, propane(JANUARY, "1300", "16250"), within=YEAR)
    after, use = record_use(workspace, bakery.key, propane(FEBRUARY, "1250", "15625"), within=YEAR)
    assert [one.period for one in after.numbers] == [YEAR]
    assert use.unit == "t", "a row keeps the unit it was begun in"
    assert [(one.period, one.quantity) for one in use.bills] == [(JANUARY, Decimal("1.3")), (FEBRUARY, Decimal("1.25"))]
    assert (use.quantity, use.cost) == (Decimal("2.55"), Decimal(31875))


def test_output_is_written_beside_the_rows(workspace: Workspace, bakery: Assessment) -> None:
    record_use(workspace, bakery.key, power())
    after = record_output(workspace, bakery.key, YEAR, Decimal(240), "t", "bread")
    assert after.numbers[0].output == Output(quantity=Decimal(240), unit="t", name="bread")
    assert len(after.numbers[0].uses) == 1
    assert record_output(workspace, bakery.key, YEAR, Decimal(250), "t").numbers[0].output.name == "bread"


@pytest.mark.parametrize(
    ("said", "within", "sentence"),
    [
        (power(quantity=None, cost=None), None, "Give a quantity or a cost"),
        (power(unit="m3"), None, 'Electricity: "m3" is not a unit for this'),
        (power(unit=""), None, "choose the unit"),
        (power(quantity="-5"), None, "can't be below zero"),
        (replace(propane(YEAR, "5", None), fuel="propan-1,3-diol"), None, "There is no fuel"),
        (power(JANUARY), Period(date(2024, 1, 1), date(2024, 12, 31)), "lies outside of the period"),
        (replace(power(unit="ton"), resource=Resource.MATERIALS), None, "1,000 kg or 907 kg"),
    ],
)
def test_what_can_not_be_recorded_leaves_not_even_its_period(
    workspace: Workspace, bakery: Assessment, said: Recorded, within: Period | None, sentence: str
) -> None:
    with pytest.raises(BadInput, match=sentence):
        record_use(workspace, bakery.key, said, within)
    assert open_assessment(workspace, bakery.key).numbers == ()


def test_a_material_may_be_counted_in_a_word_of_its_own(workspace: Workspace, bakery: Assessment) -> None:
    sheets = Recorded(resource=Resource.MATERIALS, days=YEAR, unit="sheets", quantity=Decimal(900), name="Paper")
    assert record_use(workspace, bakery.key, sheets)[1].unit == "sheets"


def test_a_slip_by_ten_is_asked_about_until_somebody_says_it_is_right(workspace: Workspace, bakery: Assessment) -> None:
    record_output(workspace, bakery.key, YEAR, Decimal(240), "t")
    water = Recorded(resource=Resource.WATER, days=YEAR, unit="m3", quantity=Decimal(12000))
    after, use = record_use(workspace, bakery.key, water)
    slip = numbers.slip_in(after, after.numbers[0], use)
    assert slip is not None and slip.likely == 1200
    after = numbers.confirm_quantity(workspace, bakery.key, after.numbers[0].key, use.key, Decimal(12000))
    assert numbers.slip_in(after, after.numbers[0], after.numbers[0].uses[0]) is None
    litres, use = record_use(workspace, bakery.key, replace(water, unit="L", quantity=Decimal(1_200_000)))
    assert numbers.slip_in(litres, litres.numbers[0], use) is None, "1,200 m3 in litres is no slip"


# Many at once


def a_row(workspace: Workspace, bakery: Assessment) -> tuple[Assessment, Numbers, Use]:
    use = Use(key="", resource=Resource.FUEL, name="Propane", unit="kg", fuel="lpg", quantity=Decimal(5),
              typed=(Typed.QUANTITY,))  # fmt: skip
    after = numbers.put_period(workspace, bakery.key, Numbers(key="", period=YEAR, uses=(use,)))
    return after, after.numbers[0], after.numbers[0].uses[0]


def test_twelve_pasted_months_are_put_as_one_step(workspace: Workspace, bakery: Assessment) -> None:
    assessment, year, row = a_row(workspace, bakery)
    preview = bills.preview_pasted(assessment, year, row, PASTED, ENGLISH)
    assert (len(preview.rows), preview.faults) == (12, ())
    assert open_assessment(workspace, bakery.key) == assessment, "a preview writes nothing"
    after = bills.put_bills(workspace, bakery.key, year.key, row.key, preview)
    (found,) = after.numbers[0].uses
    assert len(found.bills) == 12 and found.bills[1].period == FEBRUARY
    assert (found.quantity, found.cost, found.price) == (Decimal(12078), Decimal(144936), Decimal("12.00"))
    assert found.known is HowKnown.BILL


def test_bills_out_of_a_file_replace_the_older_ones(workspace: Workspace, bakery: Assessment, tmp_path: Path) -> None:
    assessment, year, row = a_row(workspace, bakery)
    pasted = bills.preview_pasted(assessment, year, row, PASTED, ENGLISH)
    bills.put_bills(workspace, bakery.key, year.key, row.key, pasted)
    file = tmp_path / "bills.csv"
    file.write_text("Month;Quantity;Cost\n2025-01;1,5;18\n2025-02;2,5;30\n", encoding="utf-8")
    preview = bills.preview_file(assessment, year, row, file, load_language("es"))
    after = bills.put_bills(workspace, bakery.key, year.key, row.key, preview)
    (found,) = after.numbers[0].uses
    assert [one.quantity for one in found.bills] == [Decimal("1.5"), Decimal("2.5")]
    assert (found.quantity, found.cost) == (Decimal("4.0"), Decimal(48))


def test_a_row_without_its_bills_keeps_their_sums(workspace: Workspace, bakery: Assessment) -> None:
    assessment, year, row = a_row(workspace, bakery)
    full = bills.with_bills(row, [Bill(period=FEBRUARY, quantity=Decimal(2), cost=Decimal(6)),
                                  Bill(period=JANUARY, quantity=Decimal(1), cost=Decimal(3))])  # fmt: skip
    assert [one.period for one in full.bills] == [JANUARY, FEBRUARY]
    empty = bills.with_bills(full, [])
    assert (empty.bills, empty.quantity, empty.cost) == ((), Decimal(3), Decimal(9))
    after = numbers.put_use(workspace, assessment.key, year.key, empty)
    assert after.numbers[0].uses == (empty,)


def test_a_bill_over_new_year_belongs_to_both_years(workspace: Workspace, bakery: Assessment) -> None:
    assessment, year, row = a_row(workspace, bakery)
    over = Bill(period=Period(date(2024, 12, 20), date(2025, 1, 19)), quantity=Decimal(7), cost=Decimal(84))
    after = numbers.put_use(workspace, assessment.key, year.key, bills.with_bills(row, [over]))
    assert after.numbers[0].uses[0].bills == (over,)
