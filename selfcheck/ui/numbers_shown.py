"""The same changes to numbers on the value in memory, so that a page shows them before they are on disk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from selfcheck.domain.assessment import Assessment
from selfcheck.domain.numbers import EndUse, Numbers, Reading, Target, Use


def with_period(said: Numbers, assessment: Assessment) -> Assessment:
    """A period that is there keeps its rows; a new one brings them."""
    there = {one.key: one for one in assessment.numbers}
    known = there.get(said.key)
    there[said.key] = said if known is None else replace(known, period=said.period, output=said.output)
    return replace(assessment, numbers=tuple(sorted(there.values(), key=lambda one: (one.period, one.key))))


def without_period(period: str, assessment: Assessment) -> Assessment:
    """A period taken off."""
    return replace(assessment, numbers=tuple(one for one in assessment.numbers if one.key != period))


def _in_period(
    period: str, assessment: Assessment, uses: Sequence[Use], end_uses: dict[str, tuple[EndUse, ...]]
) -> Assessment:
    changed = tuple(
        replace(one, uses=tuple(uses), end_uses=end_uses) if one.key == period else one for one in assessment.numbers
    )
    return replace(assessment, numbers=changed)


def with_use(period: str, use: Use, shares: tuple[EndUse, ...], assessment: Assessment) -> Assessment:
    """A row put into a period, in the order of the keys; `shares` come back with a row that was taken off."""
    found = next((one for one in assessment.numbers if one.key == period), None)
    if found is None:
        return assessment
    there = {one.key: one for one in found.uses}
    there[use.key] = use
    end_uses = {**found.end_uses, use.key: shares} if shares else found.end_uses
    return _in_period(period, assessment, sorted(there.values(), key=lambda one: one.key), end_uses)


def without_use(period: str, use: str, assessment: Assessment) -> Assessment:
    """A row taken off a period, and its shares with it."""
    found = next((one for one in assessment.numbers if one.key == period), None)
    if found is None:
        return assessment
    left = {key: shares for key, shares in found.end_uses.items() if key != use}
    return _in_period(period, assessment, [one for one in found.uses if one.key != use], left)


def with_shares(period: str, use: str, shares: tuple[EndUse, ...], assessment: Assessment) -> Assessment:
    """A row split in another way; without shares the typical ones hold."""
    found = next((one for one in assessment.numbers if one.key == period), None)
    if found is None:
        return assessment
    split = {key: old for key, old in found.end_uses.items() if key != use}
    return _in_period(period, assessment, found.uses, {**split, use: shares} if shares else split)


def with_reading(action: str, reading: Reading | None, assessment: Assessment) -> Assessment:
    """A calculator attached to an action, or taken off."""
    others = {key: one for key, one in assessment.readings.items() if key != action}
    return replace(assessment, readings={**others, action: reading} if reading is not None else others)


def with_target(indicator: str, target: Target | None, assessment: Assessment) -> Assessment:
    """A target set for an indicator, or taken back; in the order they are read from disk."""
    kept = {one.indicator: one for one in assessment.targets if one.indicator != indicator}
    if target is not None:
        kept[indicator] = target
    return replace(assessment, targets=tuple(kept[name] for name in sorted(kept)))
