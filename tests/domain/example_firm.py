"""The Amina Bakery of the design, an invented firm: its bills of 2025, its eight actions and what calculators gave.

Every figure of it that a page or a paper shows is checked in the tests beside this file.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from selfcheck.domain.assessment import Assessment, Firm
from selfcheck.domain.checklist import Area, Confidence, EndUseShare, Resource, UsualUse
from selfcheck.domain.claims import Quantified
from selfcheck.domain.factors import Factors, Fuel, Grid
from selfcheck.domain.library import Option, Snapshot, TypicalSaving
from selfcheck.domain.money import MoneyPicture, money_picture
from selfcheck.domain.numbers import EndUse, HowKnown, MoneyPlan, Numbers, Output, Period, PriceKnown, Typed, Use
from selfcheck.domain.plan import Action, Status
from tests.builders import both, checklist, option

YEAR_2025 = Period(date(2025, 1, 1), date(2025, 12, 31))
PLAN_DAY = date(2026, 5, 12)

LPG = Fuel(
    id="lpg",
    name=both("LPG (propane, butane)"),
    kwh_per_kg=13.1,
    kg_per_litre=0.54,
    kg_co2e_per_kwh=2.98 / 13.1,
    source="ipcc-2006",
    year=2006,
    confidence=Confidence.CONFIRMED,
)
"""Per kg as facts.md §8.1 prints it: 13.1 kWh and 2.98 kg."""

FACTORS = Factors(fuels={"lpg": LPG}, grid=Grid(country="MA", g_per_kwh=630, year=2023, source="codecarbon"))

BILL, ESTIMATE = HowKnown.BILL, HowKnown.ESTIMATE
BY_COST, BY_PRICE = (Typed.QUANTITY, Typed.COST), (Typed.QUANTITY, Typed.PRICE)


def d(text: str) -> Decimal:
    """A decimal number."""
    return Decimal(text)


USES = (
    Use(key="electricity", resource=Resource.ELECTRICITY, name="Electricity", unit="kWh", quantity=d("60000"),
        cost=d("72000"), typed=BY_COST, known=BILL),
    Use(key="propane", resource=Resource.FUEL, name="Propane", unit="kg", fuel="lpg", quantity=d("16000"),
        price=d("12.50"), typed=BY_PRICE, known=BILL),
    Use(key="water", resource=Resource.WATER, name="Water and wastewater", unit="m3", quantity=d("1200"),
        cost=d("14400"), typed=BY_COST, known=BILL),
    Use(key="flour", resource=Resource.MATERIALS, name="Flour", unit="t", quantity=d("165"), price=d("3800"),
        typed=BY_PRICE, known=BILL),
    Use(key="ingredients", resource=Resource.MATERIALS, name="Other ingredients", unit="t", quantity=d("12"),
        price=d("8000"), typed=BY_PRICE, known=ESTIMATE),
    Use(key="waste", resource=Resource.WASTE, name="Waste, collected", unit="t", quantity=d("24"), cost=d("6000"),
        typed=BY_COST, known=ESTIMATE),
)  # fmt: skip

NUMBERS = Numbers(
    key="2025",
    period=YEAR_2025,
    output=Output(quantity=d("240"), unit="t", name="bread and pastry"),
    uses=USES,
    end_uses={
        "electricity": (
            EndUse(id="mixers", share=d("30")),
            EndUse(id="cold-room", share=d("25")),
            EndUse(id="lighting", share=d("15"), own=True),
            EndUse(id="oven-fans", share=d("15")),
            EndUse(id="proofers", share=d("10")),
            EndUse(id="other", share=d("5")),
        ),
        "propane": (
            EndUse(id="ovens", share=d("90"), own=True),
            EndUse(id="hot-water", share=d("7")),
            EndUse(id="proofers", share=d("3")),
        ),
    },
)

WATER_USUAL = UsualUse(
    resource=Resource.WATER, low=2, high=8, unit="m3", source="experience", confidence=Confidence.ESTIMATE
)


def _share(low: float, high: float, resource: Resource, end_use: str) -> TypicalSaving:
    return TypicalSaving(
        low=low, high=high, of=both(end_use), source="experience", confidence=Confidence.ESTIMATE, resource=resource,
        end_use=end_use,
    )  # fmt: skip


def _typical(name: str, resource: Resource, share: float) -> EndUseShare:
    return EndUseShare(
        id=name, resource=resource, name=both(name), share=share, source="experience", confidence=Confidence.ESTIMATE
    )


OPTIONS: tuple[Option, ...] = (
    option("start-ovens-in-stages", resources=(Resource.FUEL,), saving=_share(4, 8, Resource.FUEL, "ovens")),
    option("weigh-dough-scrap", area=Area.WASTE, resources=(Resource.MATERIALS, Resource.WASTE)),
    option("repair-taps", area=Area.WATER, resources=(Resource.WATER, Resource.FUEL)),
    option("tune-oven-burners", "B", resources=(Resource.FUEL,), saving=_share(5, 25, Resource.FUEL, "ovens")),
    option("trigger-nozzles", area=Area.WATER, resources=(Resource.WATER,),
           saving=_share(30, 50, Resource.WATER, "hoses")),
    option("replace-oven-door-seals", resources=(Resource.FUEL,), saving=_share(1, 3, Resource.FUEL, "ovens")),
    option("led-lighting", "B", saving=_share(50, 75, Resource.ELECTRICITY, "lighting")),
    option("oven-exhaust-heat", "C", resources=(Resource.FUEL,)),
)  # fmt: skip

TOLD, QUOTE, GUESS = PriceKnown.TOLD, PriceKnown.QUOTE, PriceKnown.FIRST_ESTIMATE
STAGES, WEIGH, TAPS, BURNERS, NOZZLES, SEALS, LED, EXHAUST = (one.id for one in OPTIONS)


def _action(name: str, costs: str, known: PriceKnown | None, owner: str, due: date, **more: Any) -> Action:
    return Action(key=name, option=name, investment=d(costs), price_known=known, owner=owner, due=due, **more)


ACTIONS = (
    _action(STAGES, "0", None, "Youssef", date(2026, 5, 25)),
    _action(WEIGH, "0", None, "Salma", date(2026, 5, 31)),
    _action(TAPS, "60", TOLD, "Karim", date(2026, 5, 18)),
    _action(BURNERS, "4500", TOLD, "Amina", date(2026, 6, 20)),
    _action(NOZZLES, "400", TOLD, "Karim", date(2026, 6, 5)),
    _action(SEALS, "1200", GUESS, "Karim", date(2026, 6, 30)),
    _action(LED, "5200", QUOTE, "Amina", date(2026, 9, 30), quoted_on=date(2026, 5, 6)),
    _action(EXHAUST, "18000", GUESS, "Amina", date(2027, 6, 30)),
)

CALCULATED = {
    TAPS: (
        Quantified(Resource.WATER, 10, 20, "m**3/year"),
        Quantified(Resource.FUEL, 30.4, 60.8, "kg/year", "hot-water"),
    ),
    NOZZLES: (Quantified(Resource.WATER, 60, 100, "m**3/year"),),
    LED: (Quantified(Resource.ELECTRICITY, 4500, 6750, "kWh/year"),),
    EXHAUST: (Quantified(Resource.FUEL, 403.2, 504, "kg/year", "hot-water"),),
}
"""Calculators' results. Exhaust heat can replace 36 to 45 % of the 1,120 kg of propane that hot water takes."""

MONEY = MoneyPlan(own_money=d("7000"), waste_low=d("6"), waste_high=d("12"), waste_collected=d("66.7"))


def amina_bakery(**more: Any) -> Assessment:
    """The firm's assessment of May 2026 with the bills of 2025."""
    sector = replace(
        checklist(()),
        end_uses=(
            _typical("ovens", Resource.FUEL, 90),
            _typical("hot-water", Resource.FUEL, 7),
            _typical("hoses", Resource.WATER, 15),
            _typical("washing-up", Resource.WATER, 35),
        ),
        usual=(WATER_USUAL,),
        output_unit="t",
        output_name=both("bread and pastry"),
    )
    settings: dict[str, Any] = {
        "firm": Firm(key="amina", name="Amina Bakery", country="MA", currency="MAD", town="Rabat", staff=14,
                     minor_cost=d("5000")),
        "actions": ACTIONS,
        "numbers": (NUMBERS,),
        "money": MONEY,
        **more,
    }  # fmt: skip
    return Assessment(
        key="amina-2026", started=PLAN_DAY, snapshots=(Snapshot(checklist=sector, options=OPTIONS),), **settings
    )


def amina_money(**more: Any) -> MoneyPicture:
    """The picture of its money."""
    return money_picture(amina_bakery(**more), FACTORS, CALCULATED)


SUMMER_2026 = Numbers(
    key="summer-2026",
    period=Period(date(2026, 6, 1), date(2026, 10, 31)),
    output=Output(quantity=d("104"), unit="t", name="bread and pastry"),
    uses=(
        replace(USES[0], quantity=d("25390"), cost=None, typed=(Typed.QUANTITY,)),
        replace(USES[1], quantity=d("6120"), price=None, typed=(Typed.QUANTITY,)),
        replace(USES[2], quantity=d("480"), cost=None, typed=(Typed.QUANTITY,)),
        replace(USES[3], quantity=d("71"), price=None, typed=(Typed.QUANTITY,)),
        replace(USES[4], quantity=d("5.1"), price=None, typed=(Typed.QUANTITY,)),
        replace(USES[5], quantity=d("11.2"), cost=None, typed=(Typed.QUANTITY,)),
        Use(key="wastewater", resource=Resource.WASTEWATER, name="Wastewater", unit="m3", quantity=d("437"),
            typed=(Typed.QUANTITY,)),
    ),
)  # fmt: skip
"""The months after the cheap actions, with the inputs that give the bars of picture 13."""

WITH_WASTEWATER = replace(
    NUMBERS,
    uses=(
        *USES,
        Use(key="wastewater", resource=Resource.WASTEWATER, name="Wastewater", unit="m3", quantity=d("1100"),
            typed=(Typed.QUANTITY,)),
    ),
)  # fmt: skip
"""2025 with the wastewater that picture 13 compares; it is in the water bill, so it has no cost of its own."""

SIX_MONTHS_LATER = (
    replace(ACTIONS[0], status=Status.DONE, status_on=date(2026, 5, 25), spent=d("0"), saved=d("9100")),
    replace(ACTIONS[1], status=Status.DONE, status_on=date(2026, 6, 14), spent=d("0")),
    replace(ACTIONS[2], status=Status.DONE, status_on=date(2026, 5, 18), spent=d("60"), saved=d("700")),
    replace(ACTIONS[3], status=Status.DONE, status_on=date(2026, 7, 4), spent=d("4800"), saved=d("19000")),
    *ACTIONS[4:],
)
"""The actions on 16 November 2026 (picture 13)."""
