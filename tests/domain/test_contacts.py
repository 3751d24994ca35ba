"""Who helps a firm, by its country."""

from __future__ import annotations

from selfcheck.domain.contacts import Contact, contacts_for

RABAT = Contact(name="Chamber", helps="advice", country="MA", phone="+212 500")
FEZ = Contact(name="Bank", helps="loans", country="MA", phone="+212 501")
LIMA = Contact(name="Cámara", helps="talleres", country="PE", phone="+51 500")
LETTERS = Contact(name="Network", helps="questions", email="help@example.org")
EVERY = (LETTERS, RABAT, LIMA, FEZ)


def test_a_firm_gets_its_own_country_first_and_then_who_helps_everywhere() -> None:
    assert contacts_for(EVERY, "MA") == (RABAT, FEZ, LETTERS)
    assert contacts_for(EVERY, "PE") == (LIMA, LETTERS)


def test_a_country_nobody_wrote_down_gets_only_who_helps_everywhere() -> None:
    assert contacts_for(EVERY, "KE") == (LETTERS,)
    assert contacts_for((RABAT,), "KE") == ()


def test_a_firm_without_a_country_gets_each_helper_once() -> None:
    assert contacts_for(EVERY, "") == (LETTERS,)


def test_the_same_helper_is_known_again_in_other_letters_but_not_in_another_town() -> None:
    assert Contact(name="CHAMBER", helps="x", country="MA").same_as == RABAT.same_as
    assert Contact(name="Chamber", helps="x", country="MA", town="Fez").same_as != RABAT.same_as
