"""Who can help a firm: a chamber, a centre, a bank, an adviser, as a programme wrote them down."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Contact:
    """Somebody who helps firms: what with, where, and how to reach them, all as the programme wrote it.

    `country` is an ISO 3166 code of two letters, empty for one who helps everywhere; `languages` are the languages one
    can speak with them. At least one of phone, email and web is there; everything else may be empty.
    """

    name: str
    helps: str
    country: str = ""
    town: str = ""
    phone: str = ""
    email: str = ""
    web: str = ""
    languages: str = ""

    @property
    def same_as(self) -> tuple[str, str, str]:
        """What two entries for the same helper share: country, name and town, whatever the case of the letters."""
        return (self.country, self.name.casefold(), self.town.casefold())


def contacts_for(contacts: Iterable[Contact], country: str) -> tuple[Contact, ...]:
    """Those who help a firm in that country: its own first, then those who help everywhere, each in their order.

    A firm that has not said its country (empty) gets only those who help everywhere.
    """
    every = tuple(contacts)
    own = tuple(one for one in every if country and one.country == country)
    return own + tuple(one for one in every if not one.country)
