"""How well a thing is known, in sentences: typical figures, findings, real cases, and the documents behind them."""

from __future__ import annotations

from selfcheck.domain.library import Case, Confidence, Finding, Known, Option, Source, TypicalPayback, TypicalSaving
from selfcheck.errors import N_
from selfcheck.i18n import Language
from selfcheck.labels import source_title
from selfcheck.report.paper import Paper

_SAVING = {
    Confidence.CONFIRMED: N_("Saves {share} of {base}, confirmed by a document [{source}]."),
    Confidence.ESTIMATE: N_("Saves {share} of {base}, an estimate [{source}]."),
}
_PAYBACK = {
    Confidence.CONFIRMED: N_("Pays back in: {months}, confirmed by a document [{source}]."),
    Confidence.ESTIMATE: N_("Pays back in: {months}, an estimate [{source}]."),
}
_FACT = {
    Confidence.CONFIRMED: N_("{sentence} Confirmed by a document [{source}]."),
    Confidence.ESTIMATE: N_("{sentence} An estimate [{source}]."),
}
_MEASURE = {
    Confidence.CONFIRMED: N_("The measure itself is described in a document [{source}]."),
    Confidence.ESTIMATE: N_("The measure itself is known from experience [{source}]."),
}
_CASE = {
    Confidence.CONFIRMED: N_("Confirmed by a document [{source}]."),
    Confidence.ESTIMATE: N_("An estimate [{source}]."),
}


def typical_saving(paper: Paper, saving: TypicalSaving) -> str:
    """The share an option typically saves, of what, and how that is known."""
    share, base = paper.share(saving.low, saving.high), paper.language.content(saving.of)
    return paper.cited(_SAVING, saving.confidence, saving.source, share=share, base=base)


def typical_payback(paper: Paper, payback: TypicalPayback) -> str:
    """In how many months an option typically pays back, and how that is known."""
    months = paper.language.months(payback.low, payback.high)
    return paper.cited(_PAYBACK, payback.confidence, payback.source, months=months)


def finding(paper: Paper, fact: Finding) -> str:
    """Any other sentence with a number in it, and how that is known."""
    return paper.cited(_FACT, fact.confidence, fact.source, sentence=paper.language.content(fact.text))


def measure(paper: Paper, option: Option) -> str:
    """Where the option itself comes from."""
    return paper.cited(_MEASURE, option.confidence, option.source)


def typical(paper: Paper, option: Option) -> list[str]:
    """Everything the library knows about an option's figures, a sentence for each."""
    said = []
    if option.saving:
        said.append(typical_saving(paper, option.saving))
    if option.payback:
        said.append(typical_payback(paper, option.payback))
    return [*said, *(finding(paper, fact) for fact in option.facts), measure(paper, option)]


def case_words(paper: Paper, case: Case) -> str:
    """One real result, in the money and year of its own."""
    language, text = paper.language, paper.language.text
    place, done = language.content(case.where), language.content(case.done)
    if case.when:
        said = [text("{who}, {place}, {year}: {done}", who=case.who, place=place, year=case.when, done=done)]
    else:
        said = [text("{who}, {place}, year not stated: {done}", who=case.who, place=place, done=done)]
    said += _case_money(paper, case)
    if case.effects:
        changes = "; ".join(f"{language.content(effect.what)} {effect.change}" for effect in case.effects)
        said.append(text("What changed: {changes}.", changes=changes))
    if case.investment or case.saving:
        said.append(text("Historic figures in the money of that time, never converted."))
    said.append(paper.cited(_CASE, case.confidence, case.source))
    return " ".join(said)


def _case_money(paper: Paper, case: Case) -> list[str]:
    language, text = paper.language, paper.language.text
    said = []
    if case.investment:
        said.append(text("Invested: {money}.", money=language.money(case.investment.amount, case.investment.currency)))
    if case.saving:
        said.append(text("Saved a year: {money}.", money=language.money(case.saving.amount, case.saving.currency)))
    if case.payback:
        months = language.months(case.payback.months, case.payback.months)
        if case.payback.known is Known.STATED:
            said.append(text("Paid back in: {months}, as the source states.", months=months))
        else:
            said.append(text("Paid back in: {months}, worked out from these figures.", months=months))
    return said


def source_words(source: Source, number: int, language: Language) -> str:
    """A source as a numbered list at the end names it; that there is no document is said in the reader’s language."""
    title = source_title(source, language)
    parts = [part for part in (source.who, title, str(source.year) if source.year else "") if part]
    return f"[{number}] {', '.join(parts)}"
