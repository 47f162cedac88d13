"""The page after sending."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.factories.identita import CittadinoFactory, accedi_come, identita_di
from tests.factories.pratiche import bozza_completa

pytestmark = pytest.mark.django_db


@pytest.fixture
def pratica():
    from servizi.pratiche.azioni import invia_bozza

    cittadino = CittadinoFactory()
    bozza = bozza_completa(cittadino)
    return invia_bozza(bozza.pk, bozza.chiave_invio, cittadino, identita_di(cittadino))


def test_it_tells_number_dates_and_where_we_wrote(client, pratica):
    accedi_come(client, pratica.cittadino)
    testo = client.get(reverse("pratiche:conferma", args=[pratica.pk])).content.decode()
    assert pratica.numero in testo
    assert f"{pratica.scadenza:%d/%m/%Y}" in testo
    assert pratica.cittadino.email in testo


def test_a_vote_sent_from_it_tells_no_address(client, pratica):
    accedi_come(client, pratica.cittadino)
    risposta = client.get(reverse("pratiche:conferma", args=[pratica.pk]))
    assert risposta["Referrer-Policy"] == "strict-origin"


def test_the_pratica_of_somebody_else_does_not_exist(pratica):
    altro = Client()
    accedi_come(altro, CittadinoFactory())
    assert altro.get(reverse("pratiche:conferma", args=[pratica.pk])).status_code == 404
