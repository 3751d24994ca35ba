"""The picture of each trade: which of the bundled icons stands for which checklist."""

from __future__ import annotations

ANY_TRADE = "factory"
"""For a trade none of the bundled icons fits, and for a list somebody wrote."""

SECTOR_ICONS = {
    "housekeeping": "store",
    "bakery": "croissant",
    "battery-recovery": "recycle",
    "brewery": ANY_TRADE,
    "ceramics": "flame",
    "crafts": "house",
    "dairy": "milk",
    "fish": ANY_TRADE,
    "foundry": "flame",
    "fruit-vegetables": ANY_TRADE,
    "hospital": "building-2",
    "hotel": "hotel",
    "laundry": "shirt",
    "leather": ANY_TRADE,
    "metal-finishing": "zap",
    "mining": "hard-hat",
    "office": "landmark",
    "paint": "flask-conical",
    "paper": "package",
    "plastics": ANY_TRADE,
    "poultry": ANY_TRADE,
    "printing": "printer",
    "restaurant": "utensils",
    "rice-mill": "wheat",
    "slaughter": ANY_TRADE,
    "soap-chemicals": "flask-conical",
    "sugar-oil": ANY_TRADE,
    "tea-coffee": ANY_TRADE,
    "textile": "shirt",
    "vehicle-repair": "wrench",
    "wood": ANY_TRADE,
}
"""The icon of every checklist that ships, by its id."""


def sector_icon(checklist: str) -> str:
    """The name of the icon for a checklist's id."""
    return SECTOR_ICONS.get(checklist, ANY_TRADE)
