"""Small helpers that build whole assessments out of plain values, and one bakery that many tests share.

The firm, its people and every figure of it are invented.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from selfcheck.domain.assessment import (
    Answer,
    Assessment,
    Commitment,
    Firm,
    MustHaves,
    Person,
    Record,
    WhyNot,
)
from selfcheck.domain.checklist import AREA_PREFIX, Area, Checklist, Question, QuestionKey
from selfcheck.domain.finance import Range
from selfcheck.domain.library import (
    Case,
    CasePayback,
    Confidence,
    Effect,
    Finding,
    InvestmentClass,
    Known,
    Money,
    Option,
    Practice,
    Resource,
    Snapshot,
    Source,
    TypicalPayback,
    TypicalSaving,
)
from selfcheck.domain.plan import Action, Status
from selfcheck.domain.text import Text

TODAY = date(2026, 5, 12)


def both(english: str, spanish: str = "") -> Text:
    """A content text, in Spanish too when given."""
    return {"en": english, "es": spanish} if spanish else {"en": english}


def amounts(low: str, high: str | None = None) -> Range:
    """A range of money."""
    return Range(Decimal(low), Decimal(high or low))


def question(number: int, area: Area, text: str = "", options: Iterable[str] = (), **more: Any) -> Question:
    """A question with its code made from area and number; `text` may be left to a plain invented one."""
    asked = text or f"Is thing {number} in order?"
    settings: dict[str, Any] = {
        "good": both(f"{asked.removeprefix('Is ').removesuffix('?').capitalize()}: yes."),
        "why": both("It costs money."),
        "check": both("Look at it."),
        **more,
    }
    return Question(
        id=f"{area.value}-{number}",
        code=f"{AREA_PREFIX[area]}-{number:02}",
        area=area,
        text=both(asked),
        options=tuple(options),
        **settings,
    )


def option(name: str, letter: str = "A", **more: Any) -> Option:
    """An option with everything that must be there."""
    settings: dict[str, Any] = {
        "title": both(name.replace("-", " ").capitalize()),
        "short": both("One line that says what it is."),
        "area": Area.ENERGY,
        "practice": Practice.GOOD_HOUSEKEEPING,
        "resources": (Resource.ELECTRICITY,),
        "steps": (both("Look at it."), both("Mend it.")),
        "source": "experience",
        "confidence": Confidence.ESTIMATE,
        **more,
    }
    return Option(id=name, investment_class=InvestmentClass(letter), **settings)


def checklist(questions: Iterable[Question], name: str = "bakery", isic: str | None = "1071") -> Checklist:
    """A checklist of these questions."""
    return Checklist(
        id=name,
        revision=1,
        language="en",
        title=both("Bakery", "Panadería"),
        about=both("Bread, cakes and pastry."),
        everyday=both("bread"),
        isic=isic,
        questions=tuple(questions),
    )


def action(key: str, **more: Any) -> Action:
    """An action; without an option it is an own idea."""
    return Action(key=key, **more)


def assessment(
    questions: Iterable[Question] = (),
    answers: dict[str, Answer] | None = None,
    options: Iterable[Option] = (),
    **more: Any,
) -> Assessment:
    """An assessment of one checklist; `answers` by question code."""
    found = checklist(questions)
    by_code = {one.code: one for one in found.questions}
    records = {found.key(by_code[code]): Record(answer=answer) for code, answer in (answers or {}).items()}
    cases = more.pop("cases", ())
    sources = more.pop("sources", (Source(id="experience", title="Engineering experience, no published document"),))
    settings: dict[str, Any] = {"firm": Firm(key="f", name="Test Bakery", currency="EUR"), **more}
    snapshot = Snapshot(checklist=found, options=tuple(options), cases=tuple(cases), sources=tuple(sources))
    return Assessment(key="a", started=TODAY, snapshots=(snapshot,), records=records, **settings)


def noted(one: Assessment, code: str, note: str) -> Assessment:
    """The same assessment with a note on the question of that code."""
    key, _question = next(pair for pair in one.questions() if pair[1].code == code)
    return replace(one, records={**one.records, key: replace(one.record(key), note=note)})


def big(questions: int, actions: int) -> Assessment:
    """A large assessment: questions over all areas, every third answered yes, no or partly, and many actions."""
    areas = list(Area)
    asked = [
        question(number, areas[number % len(areas)], f"Is thing number {number} of this firm kept in good order?",
                 options=[f"mend-{number}"])
        for number in range(1, questions + 1)
    ]  # fmt: skip
    cycle = (Answer.YES, Answer.NO, Answer.PARTLY, None, Answer.NOT_APPLICABLE)
    answers = {
        one.code: answer for number, one in enumerate(asked) if (answer := cycle[number % len(cycle)]) is not None
    }
    options = [option(f"mend-{number}", "ABC"[number % 3]) for number in range(1, questions + 1)]
    plan = [
        action(f"a{number}", option=f"mend-{number}", owner=f"Person {number}", due=TODAY,
               investment=Decimal(number) * Decimal("10.35"), saving=amounts(str(number), str(number * 3)))
        for number in range(1, actions + 1)
    ]  # fmt: skip
    return assessment(asked, answers, options, actions=tuple(plan))


def bakery(**more: Any) -> Assessment:
    """The Rosa Bakery, an invented firm, with a bit of everything an assessment can hold."""
    questions = _bakery_questions()
    found = checklist(questions)
    answers = dict(zip((one.code for one in questions), _BAKERY_ANSWERS, strict=True))
    records = {
        found.key(one): Record(answer=answers[one.code], note=_BAKERY_NOTES.get(one.code, ""))
        for one in questions
        if answers[one.code] is not None or one.code in _BAKERY_NOTES
    }
    snapshot = Snapshot(
        checklist=found,
        options=_bakery_options(),
        cases=_bakery_cases(),
        sources=(
            Source(id="experience", title="Engineering experience, no published document"),
            Source(id="oven-tuning", title="Oven burner tuning", who="Invented Institute", year=2009),
            Source(id="heat-cases", title="Heat recovery in bakeries", who="Invented Centre", year=2019),
        ),
    )
    settings: dict[str, Any] = {
        "firm": Firm(
            key="rosa", name="Rosa Bakery", country="MA", currency="MAD", town="Rabat", staff=14,
            minor_cost=Decimal(1000),
        ),
        "actions": _bakery_actions(),
        "why_not": {"led-lights": WhyNot.NO_MONEY},
        "people": (
            Person(key="p1", name="Amina", role="owner", looks_around=True),
            Person(key="p2", name="Youssef", role="baker", looks_around=True),
        ),
        "must_haves": MustHaves(manager="Amina", worker="Youssef", routine="Monday, ten minutes at the oven"),
        "commitment": Commitment(name="Amina", on=date(2026, 5, 4)),
        **more,
    }  # fmt: skip
    return Assessment(key="rosa-2026", started=date(2026, 5, 4), snapshots=(snapshot,), records=records, **settings)


_YES, _PARTLY, _NO, _NA = Answer.YES, Answer.PARTLY, Answer.NO, Answer.NOT_APPLICABLE
_BAKERY_ANSWERS = (_YES, _PARTLY, _YES, _NO, _YES, _YES, _YES, _PARTLY, _NO, _NO, _PARTLY, _NO, _YES, _YES, _NA, None)
_BAKERY_NOTES = {
    "EN-01": "Oven 2 is lit forty minutes before the first tray goes in.",
    "WA-01": "Both hot taps in the washing room drip, <about> one drop a second & more at night.",
}


def _bakery_questions() -> tuple[Question, ...]:
    rows: list[tuple[Area, str, str, str, int, tuple[str, ...]]] = [
        (Area.MATERIALS, "Are flour, salt and yeast weighed for every dough?",
         "¿Se pesan la harina, la sal y la levadura para cada masa?",
         "Flour, salt and yeast are weighed for every dough.", 2, ()),
        (Area.MATERIALS, "Are dough scrap and unsold bread weighed and written down?",
         "¿Se pesan y se anotan los restos de masa y el pan no vendido?",
         "Dough scrap and unsold bread are weighed and written down.", 3, ("weigh-scrap",)),
        (Area.WASTE, "Are cardboard, sacks and food waste kept apart?",
         "¿Se separan el cartón, los sacos y los restos de comida?",
         "Cardboard, sacks and food waste are kept apart.", 1, ()),
        (Area.WASTE, "Is the weight of each bin known when it is emptied?",
         "¿Se conoce el peso de cada contenedor al vaciarlo?",
         "The weight of each bin is known when it is emptied.", 1, ("weigh-scrap",)),
        (Area.STORAGE, "Does flour stand on pallets, off the floor?",
         "¿Está la harina sobre palés, sin tocar el suelo?",
         "Flour stands on pallets, off the floor.", 1, ()),
        (Area.STORAGE, "Is the oldest flour used first?", "¿Se usa primero la harina más antigua?",
         "The oldest flour is used first.", 2, ()),
        (Area.WATER, "Is the water meter read every week?", "¿Se lee el contador de agua cada semana?",
         "The water meter is read every week.", 1, ()),
        (Area.WATER, "Are all taps and hoses tight?", "¿Cierran bien todos los grifos y mangueras?",
         "All taps and hoses are tight.", 2, ("fix-taps", "trigger-nozzles")),
        (Area.WATER, "Do hoses shut by themselves when nobody holds them?",
         "¿Se cierran solas las mangueras cuando nadie las sujeta?",
         "Hoses shut by themselves when nobody holds them.", 1, ("trigger-nozzles",)),
        (Area.ENERGY, "Are the ovens lit only when the first batch is nearly ready to go in?",
         "¿Se encienden los hornos solo cuando la primera hornada está casi lista?",
         "The ovens are lit only when the first batch is nearly ready.", 3, ("stages",)),
        (Area.ENERGY, "Were the oven burners checked within the last year?",
         "¿Se revisaron los quemadores del horno en el último año?",
         "The oven burners were checked within the last year.", 3, ("tune-burners",)),
        (Area.ENERGY, "Is hot water made with heat that would otherwise be lost?",
         "¿Se calienta el agua con calor que si no se perdería?",
         "Hot water is made with heat that would otherwise be lost.", 2, ("exhaust-heat", "led-lights")),
        (Area.SAFETY, "Are fire exits marked and free?", "¿Están señaladas y libres las salidas de emergencia?",
         "Fire exits are marked and free.", 3, ()),
        (Area.SAFETY, "Is the gas shut-off valve marked?", "¿Está señalada la llave de corte del gas?",
         "The gas shut-off valve is marked.", 3, ()),
        (Area.CHEMICALS, "Are cleaning chemicals kept in their own closed place?",
         "¿Se guardan los productos de limpieza en un lugar propio y cerrado?",
         "Cleaning chemicals are kept in their own closed place.", 2, ()),
        (Area.MANAGEMENT, "Is last month's energy bill known to the bakers?",
         "¿Conocen los panaderos la factura de energía del mes pasado?",
         "Last month's energy bill is known to the bakers.", 1, ()),
    ]  # fmt: skip
    places: dict[Area, int] = {}
    made = []
    for area, english, spanish, good, weight, options in rows:
        places[area] = places.get(area, 0) + 1
        base = question(places[area], area, english, options, weight=weight, good=both(good))
        made.append(replace(base, text=both(english, spanish)))
    return tuple(made)


def _bakery_options() -> tuple[Option, ...]:
    estimate, confirmed = Confidence.ESTIMATE, Confidence.CONFIRMED
    return (
        option("stages", title=both("Start the ovens in stages", "Encender los hornos por etapas"),
               short=both("Light oven 2 forty minutes later than now."), practice=Practice.PROCESS_CONTROL,
               resources=(Resource.FUEL,),
               steps=(both("On three mornings, write down when each oven is lit and when its first tray goes in."),
                      both("Subtract the warm-up time the maker gives. What is left is waiting."),
                      both("Write a lighting time for each oven on the wall and name who lights it.")),
               saving=TypicalSaving(low=4, high=8, of=both("oven fuel", "combustible del horno"), source="experience",
                                    confidence=estimate),
               payback=TypicalPayback(low=0, high=1, source="experience", confidence=estimate)),
        option("weigh-scrap", title=both("Weigh dough scrap and unsold bread"), area=Area.MATERIALS,
               short=both("Two weeks, one line a day on the sheet by the bin."), resources=(Resource.MATERIALS,),
               steps=(both("Put a scale and a sheet beside the bin."), both("Write one line a day for two weeks."))),
        option("fix-taps", title=both("Fix the two dripping hot taps"), area=Area.WATER,
               short=both("A new washer costs less than one day of dripping."), resources=(Resource.WATER,)),
        option("tune-burners", "B", title=both("Have the oven burners checked and reset"),
               short=both("One price for both ovens, readings on paper."), practice=Practice.EQUIPMENT_MODIFICATION,
               resources=(Resource.FUEL,),
               saving=TypicalSaving(low=5, high=25, of=both("oven fuel"), source="oven-tuning", confidence=confirmed),
               payback=TypicalPayback(low=3, high=12, source="oven-tuning", confidence=confirmed),
               caution=both("Gas work: licensed technician only.", "Trabajo con gas: solo un técnico autorizado."),
               source="oven-tuning", confidence=confirmed),
        option("trigger-nozzles", title=both("Put trigger nozzles on the two hoses"), area=Area.WATER,
               short=both("It shuts by itself when nobody holds it."), resources=(Resource.WATER,)),
        option("led-lights", "B", title=both("Change the lamps to LED"),
               short=both("Room by room, the longest lit first."),
               saving=TypicalSaving(low=50, high=75, of=both("lighting electricity"), source="experience",
                                    confidence=estimate)),
        option("exhaust-heat", "C", title=both("Heat water with the oven exhaust"),
               short=both("A heat exchanger in the flue."), practice=Practice.RECOVERY_AND_REUSE,
               resources=(Resource.FUEL,), cases=("heat-bakery",), source="heat-cases", confidence=confirmed,
               facts=(Finding(text=both("One in three bakeries of the programme could do it."), source="heat-cases",
                              confidence=confirmed),)),
    )  # fmt: skip


def _bakery_cases() -> tuple[Case, ...]:
    return (
        Case(
            id="heat-bakery",
            who="Invented Bread Works",
            where=both("Armenia"),
            countries=("AM",),
            when="2019",
            done=both("Heat-recovery ventilation and a changed baking method."),
            investment=Money(amount=Decimal(5915), currency="AUD"),
            saving=Money(amount=Decimal(28200), currency="AUD"),
            payback=CasePayback(months=3, known=Known.STATED),
            effects=(Effect(what=both("gas"), change="\u22123.8 %"),),
            source="heat-cases",
            confidence=Confidence.CONFIRMED,
        ),
    )


def _bakery_actions() -> tuple[Action, ...]:
    return (
        action("1", option="stages", owner="Youssef", due=date(2026, 5, 25), investment=Decimal(0),
               saving=amounts("7200", "14000")),
        action("2", option="weigh-scrap", owner="Salma", due=date(2026, 5, 31), investment=Decimal(0)),
        action("3", option="fix-taps", owner="Karim", due=date(2026, 5, 18), investment=Decimal(60),
               saving=amounts("500", "1000"), status=Status.IN_PROGRESS),
        action("4", option="tune-burners", owner="Amina", due=date(2026, 6, 20), investment=Decimal(4500),
               saving=amounts("8600", "41000")),
        action("5", option="trigger-nozzles", owner="Karim", due=date(2026, 6, 5), investment=Decimal(400),
               saving=amounts("720", "1200")),
        action("6", title="Hang strip curtains at the cold room", area=Area.ENERGY,
               comment="Ask the neighbour's price."),
        action("7", title="Paint the proofer door", status=Status.DROPPED, investment=Decimal(999)),
        action("8", option="exhaust-heat", investment=Decimal(18000), saving=amounts("4900", "6000")),
    )  # fmt: skip


def key_of(one: Assessment, code: str) -> QuestionKey:
    """The key of the question with that code."""
    return next(key for key, asked in one.questions() if asked.code == code)
