"""Every criterion, on every page of the example comune that it applies to."""

import pytest

from tests.comune_site.conformita.dove import CONTROLLI

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("codice", "controllo", "tipi"), CONTROLLI, ids=[c.__name__ for _, c, _ in CONTROLLI])
def test_every_page_meets_the_criterion_in_full(sito, codice, controllo, tipi):
    esiti = sito.mancanze(controllo, tipi)
    assert not esiti, (codice, len(esiti), dict(list(esiti.items())[:5]))


def test_the_pages_are_found_from_the_home_by_the_marks_alone(sito):
    """A check over no page proves nothing: how many of each kind the example has."""
    quante = {tipo: len(indirizzi) for tipo, indirizzi in sito.tipi.items()}
    assert quante["primo"] == 4
    assert quante["secondo"] >= 7 + 3 + 9 + 2
    assert quante["scheda"] >= 32
    assert quante["altra"] >= 150
    assert {quante[t] for t in ("home", "servizi", "argomenti", "note", "accesso", "prenota")} == {1}


def test_every_scheda_that_can_be_reached_is_in_the_list_of_the_services(sito):
    """C.SI.1.3: wherever a service is delivered, its scheda stands under Servizi."""
    schede = {i for i, d in sito.documenti.items() if d.marcati("service-title")}
    assert schede == set(sito.tipi["scheda"])
