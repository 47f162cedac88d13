from decimal import Decimal

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.utils import timezone

from pagamenti import api
from pagamenti.models import PosizioneDebitoria, Ricevuta
from tests.factories.pagamenti import dati_posizione

pytestmark = pytest.mark.django_db

POSIZIONI = "/gestione/pagamenti/posizioni/"
RICEVUTE = "/gestione/pagamenti/ricevute/"


@pytest.fixture
def ufficio(client):
    """A clerk who may look at payments."""
    gruppo = Group.objects.create(name="Ragioneria")
    gruppo.permissions.set(
        Permission.objects.filter(codename__in=["access_admin", "view_posizionedebitoria", "view_ricevuta"])
    )
    utente = get_user_model().objects.create_user(username="ragioneria", password="demo-ragioneria-2026!")
    utente.groups.add(gruppo)
    client.force_login(utente, backend="django.contrib.auth.backends.ModelBackend")
    return client


def ricevuta(posizione, **cambi: object) -> Ricevuta:
    campi = {
        "posizione": posizione,
        "receipt_id": "a" * 32,
        "ente_codice_fiscale": "99900010564",
        "nav": "301000000000000144",
        "iuv": "01000000000000144",
        "importo": Decimal("1016.00"),
        "pagata_il": timezone.now(),
        "psp_nome": "Banca d'Esempio",
        "originale": b"<debitore>RSSMRA80A01H501U</debitore>",
    }
    return Ricevuta.objects.create(**{**campi, **cambi})


@pytest.fixture
def posizione():
    api.crea_posizione(**dati_posizione(importo=Decimal("1016.00")))
    return PosizioneDebitoria.objects.get()


def test_the_office_reads_positions_and_their_details(ufficio, posizione):
    elenco = ufficio.get(POSIZIONI).content.decode()
    assert posizione.nav in elenco
    assert "1.016,00 €" in elenco
    assert f"{POSIZIONI}inspect/{posizione.pk}/" in elenco
    dettaglio = ufficio.get(f"{POSIZIONI}inspect/{posizione.pk}/").content.decode()
    assert "Mario Rossi" in dettaglio


def test_the_office_finds_the_receipts_to_look_at(ufficio, posizione):
    ricevuta(posizione)
    ricevuta(posizione, receipt_id="b" * 32, doppio_pagamento=True)
    ricevuta(None, receipt_id="c" * 32, nav="301999999999999999")
    tutte = ufficio.get(RICEVUTE).content.decode()
    assert "Doppio pagamento" in tutte
    assert "Regolare" in tutte
    sconosciute = ufficio.get(RICEVUTE, {"controllo": "sconosciuto"}).content.decode()
    assert "301999999999999999" in sconosciute
    assert posizione.nav not in sconosciute


def test_the_document_of_a_receipt_is_not_in_its_page(ufficio, posizione):
    pagina = ufficio.get(f"{RICEVUTE}inspect/{ricevuta(posizione).pk}/").content.decode()
    assert "Banca d&#x27;Esempio" in pagina
    assert "1.016,00 €" in pagina
    assert "False" not in pagina
    assert "RSSMRA80A01H501U" not in pagina


def test_nobody_is_offered_a_change(admin_client, posizione):
    elenco = admin_client.get(POSIZIONI).content.decode()
    assert posizione.nav in elenco
    for parte in ("new", f"edit/{posizione.pk}", f"delete/{posizione.pk}"):
        assert f"{POSIZIONI}{parte}/" not in elenco
        assert admin_client.get(f"{POSIZIONI}{parte}/").status_code == 404


def test_who_may_not_look_is_sent_away(client, posizione):
    gruppo = Group.objects.create(name="Redazione di prova")
    gruppo.permissions.set(Permission.objects.filter(codename="access_admin"))
    utente = get_user_model().objects.create_user(username="altra", password="demo-redazione-2026!")
    utente.groups.add(gruppo)
    client.force_login(utente, backend="django.contrib.auth.backends.ModelBackend")
    for indirizzo in (POSIZIONI, RICEVUTE, f"{POSIZIONI}inspect/{posizione.pk}/"):
        risposta = client.get(indirizzo)
        assert risposta.status_code == 302
        assert posizione.nav not in risposta.content.decode()


def test_the_lists_cost_the_same_however_long(ufficio, django_assert_max_num_queries):
    for n in range(15):
        stato = api.crea_posizione(**dati_posizione(riferimento=f"pratica:{n}"))
        ricevuta(PosizioneDebitoria.objects.get(nav=stato.nav), receipt_id=f"{n:032d}", nav=stato.nav)
    for indirizzo in (POSIZIONI, RICEVUTE):
        with django_assert_max_num_queries(25):
            ufficio.get(indirizzo)
