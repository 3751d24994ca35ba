"""Each trade has its picture, made of the icons that are bundled."""

from __future__ import annotations

from selfcheck.catalog.folder import Catalog
from selfcheck.paths import resource
from selfcheck.ui.look.sector_icons import ANY_TRADE, SECTOR_ICONS, sector_icon


def test_every_list_that_ships_has_its_icon_and_no_other(shipped: Catalog) -> None:
    assert set(SECTOR_ICONS) == set(shipped.library.checklists)


def test_every_icon_is_bundled() -> None:
    missing = [icon for icon in SECTOR_ICONS.values() if not (resource("icons") / f"{icon}.svg").is_file()]
    assert missing == []


def test_an_own_list_gets_the_icon_for_any_trade() -> None:
    assert sector_icon("tofu") == ANY_TRADE
    assert sector_icon("bakery") == "croissant"
