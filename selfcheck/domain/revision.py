"""What a newer revision of a pinned checklist would change."""

from __future__ import annotations

from dataclasses import dataclass, replace

from selfcheck.domain.checklist import Checklist, Question, Retired


@dataclass(frozen=True)
class RevisionChange:
    """The difference between a pinned checklist and a newer revision; answers stay whatever is accepted."""

    pinned: Checklist
    newer: Checklist
    new: tuple[Question, ...]
    reworded: tuple[tuple[Question, Question], ...]
    retired: tuple[Question, ...]

    @property
    def nothing_asked_changes(self) -> bool:
        """Only help texts or options differ."""
        return not (self.new or self.reworded or self.retired)


def revision_change(pinned: Checklist, newer: Checklist) -> RevisionChange:
    """What is new, reworded (before, after) and retired in `newer`."""
    before, after = pinned.by_id, newer.by_id
    return RevisionChange(
        pinned=pinned,
        newer=newer,
        new=tuple(one for one in newer.asked if one.id not in before),
        reworded=tuple(
            (before[one.id], one) for one in newer.asked if one.id in before and before[one.id].text != one.text
        ),
        retired=tuple(one for one in pinned.asked if one.id not in after or after[one.id].retired is not None),
    )


def keeping_questions(pinned: Checklist, newer: Checklist) -> Checklist:
    """`newer` with every question of `pinned` it dropped, as retired, so that old answers stay readable."""
    dropped = [one for one in pinned.questions if one.id not in newer.by_id]
    gone = Retired(since=newer.revision, why={})
    return replace(newer, questions=(*newer.questions, *(replace(one, retired=one.retired or gone) for one in dropped)))
