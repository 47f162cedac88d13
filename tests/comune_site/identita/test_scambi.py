"""The exchange is used once, whatever arrives together."""

import threading
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from comune_site.identita import scambi
from comune_site.identita.models import Scambio
from comune_site.identita.saml.errori import AccessoRifiutato
from comune_site.identita.saml.risposta import Esito
from tests.factories.identita import CittadinoFactory, identita_di


def scambio(**campi):
    dati = {
        "id_richiesta": "_r1",
        "fornitore": "spid",
        "idp": "https://idp.esempio.it",
        "livello": 2,
        "istante": timezone.now(),
        "richiesta_xml": "<a/>",
        "relay_state_hash": scambi.impronta("stato"),
        "browser_hash": scambi.impronta("browser"),
    }
    return Scambio.objects.create(**{**dati, **campi})


def esito(asserzione="_a1"):
    return Esito(id_risposta="_x", id_asserzione=asserzione, livello=2, attributi={})


def persona():
    return identita_di(CittadinoFactory.build())


def rifiuto(funzione, *argomenti):
    with pytest.raises(AccessoRifiutato) as preso:
        funzione(*argomenti)
    return preso.value.chiave


@pytest.mark.django_db
def test_a_ticket_gives_the_person_once_and_then_the_row_forgets_them():
    gettone = scambi.consuma(scambio(), esito(), persona())
    concluso, identita = scambi.concludi(gettone, "browser")
    assert identita.nome == "Giulia"
    concluso.refresh_from_db()
    assert concluso.identita is None
    assert gettone not in (concluso.gettone_hash, concluso.browser_hash)
    assert rifiuto(scambi.concludi, gettone, "browser") == "gia_usata"


@pytest.mark.django_db
@pytest.mark.parametrize("browser", ["altro", ""])
def test_another_browser_gets_nothing_and_uses_up_nothing(browser):
    gettone = scambi.consuma(scambio(), esito(), persona())
    assert rifiuto(scambi.concludi, gettone, browser) == "altro_browser"
    assert scambi.concludi(gettone, "browser")[1].nome == "Giulia"


@pytest.mark.django_db
def test_a_ticket_lasts_a_minute():
    riga = scambio()
    gettone = scambi.consuma(riga, esito(), persona())
    Scambio.objects.filter(pk=riga.pk).update(consumato_il=timezone.now() - timedelta(seconds=61))
    assert rifiuto(scambi.concludi, gettone, "browser") == "scaduta"


@pytest.mark.django_db
@pytest.mark.parametrize("gettone", ["", "inventato"])
def test_an_invented_ticket_is_worth_nothing(gettone):
    scambio()
    assert rifiuto(scambi.concludi, gettone, "browser") == "non_richiesta"


@pytest.mark.django_db
def test_an_exchange_is_found_only_alive_with_its_relay_state():
    riga = scambio()
    assert scambi.cerca("_r1", "stato") == riga
    assert rifiuto(scambi.cerca, "_r1", "altro") == "non_valida"
    assert rifiuto(scambi.cerca, "_r2", "stato") == "non_richiesta"
    assert rifiuto(scambi.cerca, "", "stato") == "non_richiesta"
    Scambio.objects.update(istante=timezone.now() - timedelta(minutes=16))
    assert rifiuto(scambi.cerca, "_r1", "stato") == "scaduta"


@pytest.mark.django_db
def test_an_assertion_seen_before_is_refused_in_another_exchange():
    scambi.consuma(scambio(), esito("_a1"), persona())
    assert rifiuto(scambi.consuma, scambio(id_richiesta="_r2"), esito("_a1"), persona()) == "gia_usata"


@pytest.mark.django_db
def test_people_who_never_came_back_are_forgotten():
    abbandonato, recente = scambio(), scambio(id_richiesta="_r2")
    scambi.consuma(abbandonato, esito("_a1"), persona())
    scambi.consuma(recente, esito("_a2"), persona())
    Scambio.objects.filter(pk=abbandonato.pk).update(consumato_il=timezone.now() - timedelta(minutes=5))
    assert scambi.dimentica_persone_rimaste() == 1
    abbandonato.refresh_from_db()
    recente.refresh_from_db()
    assert abbandonato.identita is None and recente.identita is not None


@pytest.mark.django_db(transaction=True)
def test_of_six_answers_at_once_one_enters():
    riga, chi, cancello, esiti = scambio(), persona(), threading.Barrier(6), []

    def consuma(n):
        cancello.wait()
        try:
            scambi.consuma(riga, esito(f"_a{n}"), chi)
            esiti.append("dentro")
        except AccessoRifiutato as errore:
            esiti.append(errore.chiave)
        finally:
            connection.close()

    fili = [threading.Thread(target=consuma, args=(n,)) for n in range(6)]
    for filo in fili:
        filo.start()
    for filo in fili:
        filo.join()
    assert sorted(esiti) == ["dentro", *["gia_usata"] * 5]
