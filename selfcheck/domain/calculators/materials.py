"""Materials that do not become product, paint that does not reach the part, and what waste really costs."""

from __future__ import annotations

from collections.abc import Mapping

from selfcheck.domain.calculators.fields import share
from selfcheck.domain.calculators.kernel import (
    Calculator,
    Field,
    Result,
    Rule,
    Saving,
    Shown,
    at_most,
    less,
    saved,
    tidy,
)
from selfcheck.domain.checklist import Area, Resource
from selfcheck.errors import N_

DISPOSAL_TOO_SMALL = 1000
"""A cost so many times its disposal says nothing any more about disposal."""


def yield_percent(input_kg: float, product_kg: float) -> float:
    """Per cent of the material that becomes good product: product ÷ input. Source: mass balance."""
    return 100 * product_kg / input_kg


def yield_saving_kg(input_kg: float, product_kg: float, target: float) -> float:
    """kg of material saved for the same product at a yield of `target` %: input − product ÷ target.

    Source: mass balance, as in foundry-planet's example (47.8 % and ten points more save 17 %).
    """
    return input_kg - product_kg / (target / 100)


def transfer_share(now: float, better: float) -> float:
    """Share (0 to 1) of the paint saved when more of it reaches the part: 1 − now ÷ better, both in %.

    Source: US EPA, pollution prevention information sheets, 2005.
    """
    return 1 - now / better


def cost_of_waste(lost_kg: float, purchase: float, processing: float, disposal: float) -> float:
    """Money a year: kg lost × (purchase + processing so far + handling and disposal), each for a kg.

    Source: non-product output cost, material flow cost accounting (ISO 14051); UNIDO/UNEP 2015.
    """
    return lost_kg * (purchase + processing + disposal)


def _with_disposal(first: Saving, disposal: Saving) -> tuple[Saving, ...]:
    """The waste counts as a saving of its own only where getting rid of it is paid for."""
    return (first, disposal) if disposal.money[1] > 0 else (first,)


def _yield(values: Mapping[str, float]) -> Result:
    kg = yield_saving_kg(values["input_kg"], values["product_kg"], values["target_yield"])
    now = yield_percent(values["input_kg"], values["product_kg"])
    cut = 100 * kg / values["input_kg"]
    return Result(
        savings=_with_disposal(
            saved(Resource.MATERIALS, kg, kg, "kg/year", values["material_price"]),
            saved(Resource.WASTE, kg, kg, "kg/year", values["disposal_price"]),
        ),
        shown=(
            Shown(name=N_("Becomes product today"), low=now, high=now, unit="%"),
            Shown(name=N_("Less material"), low=cut, high=cut, unit="%"),
        ),
        assumed=N_("you make and sell as much as today; the energy and work in the scrap are not counted."),
    )


def _transfer(values: Mapping[str, float]) -> Result:
    low = transfer_share(values["transfer_high"], values["new_transfer"])
    high = transfer_share(values["transfer_low"], values["new_transfer"])
    used = values["paint_kg"]
    return Result(
        savings=_with_disposal(
            saved(Resource.MATERIALS, used * low, used * high, "kg/year", values["material_price"]),
            saved(Resource.WASTE, used * low, used * high, "kg/year", values["disposal_price"]),
        ),
        shown=(Shown(name=N_("Less paint"), low=100 * low, high=100 * high, unit="%"),),
        assumed=N_("the coat stays as thick as today, and {low}–{high} % of the paint reaches the part now."),
        facts={"low": tidy(values["transfer_low"]), "high": tidy(values["transfer_high"])},
    )


def _waste(values: Mapping[str, float]) -> Result:
    low, high = (values["lost_kg"] * values[one] / 100 for one in ("avoid_low", "avoid_high"))
    inside = values["purchase_price"] + values["processing_price"]
    disposal = values["disposal_price"]
    total = cost_of_waste(values["lost_kg"], values["purchase_price"], values["processing_price"], disposal)
    cost = Shown(name=N_("What this waste costs"), low=total, high=total, unit="money/year")
    beside: tuple[Shown, ...] = ()
    if inside < DISPOSAL_TOO_SMALL * disposal:
        times = (inside + disposal) / disposal
        beside = (Shown(name=N_("Times the cost of disposal"), low=times, high=times, unit="1"),)
    material = saved(Resource.MATERIALS, low, high, "kg/year", inside)
    return Result(
        savings=_with_disposal(material, saved(Resource.WASTE, low, high, "kg/year", disposal)),
        shown=(cost, *beside),
        assumed=N_("{low}–{high} % of this waste can be avoided, and each kg costs what you typed."),
        facts={"low": tidy(values["avoid_low"]), "high": tidy(values["avoid_high"])},
    )


def _price(field_id: str, name: str, help_text: str, of: Resource | None, default: float | None = None) -> Field:
    return Field(id=field_id, name=name, unit="money/kg", low=0, high=1e9, default=default, help=help_text, price_of=of)


def _weight(field_id: str, name: str, help_text: str, low: float = 0.1) -> Field:
    return Field(id=field_id, name=name, unit="kg/year", low=low, high=1e10, us_unit="lb/year", help=help_text)


MATERIAL_PRICE = _price("material_price", N_("Price of the material"), N_("For a kg, as bought."), Resource.MATERIALS)
DISPOSAL_PRICE = _price(
    "disposal_price",
    N_("Disposal"),
    N_("For a kg: bin, collection, tip. 0 if it costs you nothing."),
    Resource.WASTE,
    default=0,
)

MATERIAL_YIELD = Calculator(
    id="material-yield",
    name=N_("Material yield and scrap"),
    what_to_do=N_("Add up the material bought and the good product made from it in a year. Rejects are not product."),
    area=Area.MATERIALS,
    fields=(
        _weight("input_kg", N_("Material used"), N_("Opening stock + bought − closing stock.")),
        _weight("product_kg", N_("Good product"), N_("Weight of this material in what you sold.")),
        share(
            "target_yield", N_("Yield afterwards"), None, N_("Your best week or batch shows what is possible."), 1, 100
        ),
        MATERIAL_PRICE,
        DISPOSAL_PRICE,
    ),
    sources=("Mass balance; worked example of foundry-planet",),
    options=("count-scrap-daily", "setup-sheet", "weigh-dough-scrap", "check-weigh-dough-pieces", "weigh-inputs"),
    run=_yield,
    rules=(
        at_most("product_kg", "input_kg"),
        Rule(
            field="target_yield",
            other="product_kg",
            sentence=N_("{field}: that is no better than today. Type more than good product ÷ material used."),
            holds=lambda values: values["target_yield"] > yield_percent(values["input_kg"], values["product_kg"]),
        ),
    ),
)

SPRAY_TRANSFER = Calculator(
    id="spray-transfer",
    name=N_("Paint that reaches the part"),
    what_to_do=N_(
        "Take from the bills how much paint is sprayed in a year. Ask the supplier how much a better "
        "gun brings onto the part."
    ),
    area=Area.MATERIALS,
    fields=(
        _weight("paint_kg", N_("Paint sprayed"), N_("Thinner included.")),
        share("transfer_low", N_("Reaches the part today, at least"), 30, N_("30–60 % with usual guns."), 5, 99),
        share("transfer_high", N_("Reaches the part today, at most"), 60, N_("30–60 % with usual guns."), 5, 99),
        share(
            "new_transfer",
            N_("Reaches the part afterwards"),
            70,
            N_("70 % with a low-pressure (HVLP) gun and good aim."),
            5,
            99,
        ),
        _price("material_price", N_("Price of the paint"), N_("For a kg, ready to spray."), None),
        DISPOSAL_PRICE,
    ),
    sources=("us-epa-2005",),
    options=(),
    run=_transfer,
    rules=(at_most("transfer_low", "transfer_high"), less("transfer_high", "new_transfer")),
)

COST_OF_WASTE = Calculator(
    id="cost-of-waste",
    name=N_("What waste really costs"),
    what_to_do=N_(
        "Weigh one kind of waste for a week. Add to its disposal what it cost to buy and to work on until it was lost."
    ),
    area=Area.WASTE,
    fields=(
        _weight("lost_kg", N_("Lost"), N_("A week's weight × weeks a year.")),
        _price("purchase_price", N_("Bought for"), N_("For a kg, as bought."), Resource.MATERIALS),
        _price(
            "processing_price",
            N_("Work and energy until then"),
            N_("For a kg: wages, energy and water until it was lost. A guess is better than 0."),
            None,
        ),
        DISPOSAL_PRICE,
        share("avoid_low", N_("Can be avoided, at least"), 10, N_("10 % at little cost, 20–30 % in good programmes.")),
        share("avoid_high", N_("Can be avoided, at most"), 30, N_("10 % at little cost, 20–30 % in good programmes.")),
    ),
    sources=("etbpp-wrap", "ncpc-20-years", "ISO 14051, material flow cost accounting"),
    options=("waste-log", "weigh-food-waste", "sort-waste", "day-old-bread-plan"),
    run=_waste,
    rules=(at_most("avoid_low", "avoid_high"),),
)

FAMILY = (MATERIAL_YIELD, SPRAY_TRANSFER, COST_OF_WASTE)
