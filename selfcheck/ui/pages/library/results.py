"""What was found, in groups that open in place. One row takes the Tab key; arrows go through the rest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractButton, QWidget

from selfcheck.i18n import Language
from selfcheck.ui.look.theme import Theme
from selfcheck.ui.pages.library.groups import Group, HitRow
from selfcheck.ui.pages.library.rows import KINDS, SEARCHED, GroupKind, Thing
from selfcheck.ui.widgets.scroll import Scroll
from selfcheck.usecases.searching import Found


class ResultList(Scroll):
    """All groups. `left` tells that an arrow went up from the first row. The Tab key comes here from `before`."""

    opened = Signal(object)  # Thing
    left = Signal()

    def __init__(self, theme: Theme, language: Language, before: QWidget) -> None:
        super().__init__(theme, margins=(16, 4, 16, 16), spacing=8)
        self._before = before
        self._selected: Thing | None = None
        self._order: Sequence[GroupKind] = ()
        self._at: QAbstractButton | None = None
        self.groups = {kind: Group(theme, language, kind) for kind in SEARCHED}
        for group in self.groups.values():
            group.opened.connect(self.opened)
            group.moved.connect(self._moved)
            group.grown.connect(self._grown)
            group.hide()
            self.add(group)
        self.column.addStretch(1)
        self.setAccessibleName(language.text("What was found"))

    def show_found(self, found: Found, order: Sequence[GroupKind]) -> None:
        """Show what was found, group by group in this order, from the top."""
        if tuple(order) != tuple(self._order):
            self._order = tuple(order)
            for at, kind in enumerate(order):
                self.column.insertWidget(at, self.groups[kind])
        for kind, group in self.groups.items():
            hits = tuple(hit for one in KINDS[kind] for hit in found.hits.get(one, ()))
            group.show_hits(hits)
            group.setVisible(bool(hits))
        self.select(self._selected)
        self.verticalScrollBar().setValue(0)

    def open_group(self, kind: GroupKind) -> None:
        """Open a group and bring its beginning to the top."""
        group = self.groups[kind]
        if not group.isHidden():
            group.open()
            self.select(self._selected)
            QTimer.singleShot(0, group, _Scrolling(self, group))

    def rows(self) -> list[HitRow]:
        """Every row in sight or scrolled out of it."""
        return [stop for stop in self._stops() if isinstance(stop, HitRow)]

    def select(self, thing: Thing | None, *, focus: bool = False) -> None:
        """Draw the row of what is open as such."""
        self._selected = thing
        here: HitRow | None = None
        for row in self.rows():
            chosen = row.thing == thing
            row.set_selected(chosen)
            here = row if chosen else here
        if self._at not in self._stops() or here is not None:
            self._hold(here or next(iter(self._stops()), None))
        if focus:
            self.focus_here()

    def focus_here(self) -> bool:
        """Put the keyboard on the row that takes the Tab key; False when there is none."""
        if self._at is None:
            return False
        self._at.setFocus(Qt.FocusReason.TabFocusReason)
        self.show_whole(self._at)
        return True

    def _stops(self) -> list[QAbstractButton]:
        return list(self._each())

    def _each(self) -> Iterator[QAbstractButton]:
        for kind in self._order:
            if not self.groups[kind].isHidden():
                yield from self.groups[kind].stops()

    def _hold(self, stop: QAbstractButton | None) -> None:
        """Only this one takes the Tab key."""
        if self._at is not None and self._at is not stop:
            self._at.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._at = stop
        if stop is not None:
            stop.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            # Rows are made late, and Qt would bring the keyboard to them last of all.
            QWidget.setTabOrder(self._before, stop)

    def _moved(self, stop: QAbstractButton, step: int) -> None:
        stops = self._stops()
        at = stops.index(stop) + step if stop in stops else 0
        if at < 0:
            self.left.emit()
        elif at < len(stops):
            self._hold(stops[at])
            self.focus_here()

    def _grown(self, row: HitRow) -> None:
        self.select(self._selected)
        self._hold(row)
        self.focus_here()


class _Scrolling:
    """Brings a group to the top once the list knows its height."""

    def __init__(self, scroll: Scroll, group: Group) -> None:
        self._scroll, self._group = scroll, group

    def __call__(self) -> None:
        content = self._scroll.widget()
        if content is not None:
            if layout := content.layout():
                layout.activate()
            self._scroll.verticalScrollBar().setValue(self._group.mapTo(content, QPoint(0, 0)).y())
