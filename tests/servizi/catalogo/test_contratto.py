"""What every service of the catalogue must do, whatever it asks."""

import datetime
import re

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone
from django.utils.html import escape

from servizi.motore import registro
from servizi.motore import risposte as r
from servizi.motore.campi import DocumentiField
from servizi.motore.definizioni import Modulo
from servizi.motore.percorso import RIEPILOGO, Percorso
from servizi.motore.riepilogo import nodi
from servizi.pratiche.models import Bozza
from tests.factories.identita import CittadinoFactory, accedi_come
from tests.factories.pratiche import (
    apri,
    compila,
    invia,
    invia_passo,
    passi_dati,
    percorso_di_esempio,
    post_di,
    solo,
)

SERVIZI = [servizio.codice for servizio in registro.tutti()]
CASI = [(servizio.codice, caso) for servizio in registro.tutti() for caso in ("", *servizio.casi)]


@pytest.fixture
def cittadino(client, db):
    utente = CittadinoFactory()
    accedi_come(client, utente)
    return utente


@pytest.mark.parametrize("codice", SERVIZI)
def test_a_service_has_a_second_case_and_an_example_that_never_ages(codice):
    casi = registro.servizio(codice).casi
    assert casi
    with time_machine.travel(timezone.now() + datetime.timedelta(days=400)):
        for caso in ("", *casi):
            assert percorso_di_esempio(codice, caso).primo_incompleto() is None


@pytest.mark.parametrize("codice, caso", CASI)
def test_each_case_goes_from_start_to_receipt(client, cittadino, codice, caso, django_capture_on_commit_callbacks):
    percorso = percorso_di_esempio(codice, caso)
    with django_capture_on_commit_callbacks(execute=True):
        bozza = compila(client, percorso)
        assert client.get(reverse("pratiche:riepilogo", args=[codice, bozza.pk])).status_code == 200
        risposta = invia(client, bozza)
    pratica = solo(bozza)
    assert risposta["Location"] == reverse("pratiche:conferma", args=[pratica.pk])
    pagina = client.get(risposta["Location"]).content.decode()
    assert pratica.numero in pagina
    assert pratica.documenti.filter(tipo="ricevuta").exists()
    assert "Scarica la ricevuta" in pagina
    assert not Bozza.objects.exists()


@pytest.mark.parametrize("codice, caso", CASI)
def test_the_summary_shows_every_label_and_every_step(client, cittadino, codice, caso):
    bozza = compila(client, percorso_di_esempio(codice, caso))
    pagina = client.get(reverse("pratiche:riepilogo", args=[codice, bozza.pk])).content.decode()
    percorso = percorso_di_esempio(codice, caso)
    for passo in percorso.passi:
        for aperta in percorso.moduli(passo) if passo.modulo == Modulo.DATI else ():
            assert str(aperta.sezione.titolo) in pagina
            for campo in aperta.form:
                assert f"<dt>{campo.label}</dt>" in pagina


@pytest.mark.parametrize("codice, caso", CASI)
def test_stored_answers_come_back_the_same(codice, caso):
    percorso = percorso_di_esempio(codice, caso)
    una_volta = percorso.risposte_finali()
    assert Percorso(percorso.servizio, una_volta).risposte_finali() == una_volta
    assert nodi(percorso.servizio, una_volta) == nodi(percorso.servizio, percorso.risposte_finali())
    assert r.canonico(una_volta)


def obbligatori() -> list[tuple[str, str, str, str]]:
    trovati = {}
    for codice, caso in CASI:
        percorso = percorso_di_esempio(codice, caso)
        for passo in percorso.passi:
            for aperta in percorso.moduli(passo) if passo is not RIEPILOGO else ():
                for nome, campo in aperta.form.fields.items():
                    # The fiscal code always comes with the login: it cannot be left out.
                    if campo.required and passo.modulo == Modulo.DATI and nome != "codice_fiscale":
                        trovati.setdefault((codice, passo.codice, f"{aperta.sezione.codice}-{nome}"), caso)
    return [(codice, caso, passo, nome) for (codice, passo, nome), caso in trovati.items()]


@pytest.mark.parametrize("codice, caso, passo, nome", obbligatori())
def test_each_required_field_left_out_is_an_error_beside_it_with_an_anchor(
    client, cittadino, codice, caso, passo, nome
):
    cittadino_senza_dati(client)
    percorso = percorso_di_esempio(codice, caso)
    bozza = apri(client, codice)
    for precedente in passi_dati(percorso)[: passi_dati(percorso).index(passo)]:
        invia_passo(client, bozza, precedente, post_di(percorso, precedente))
    risposta = invia_passo(client, bozza, passo, post_di(percorso, passo, senza=nome))
    assert risposta.status_code == 200
    form = next(a.form for a in risposta.context["aperte"] if nome.startswith(f"{a.sezione.codice}-"))
    campo = nome.split("-", 1)[1]
    assert set(form.errors) == {campo}
    assert sum(len(a.form.errors) for a in risposta.context["aperte"] if a.form.is_bound) == 1
    pagina = risposta.content.decode()
    etichetta = re.escape(escape(str(form.fields[campo].label)))
    ancora = re.search(rf'<a href="#([^"]+)"><strong>{etichetta}:</strong>', pagina)
    assert ancora and f'id="{ancora[1]}"' in pagina


def cittadino_senza_dati(client) -> None:
    """Log in somebody of whom the provider tells nothing but who they are: every field is asked."""
    utente = CittadinoFactory(email="", telefono="")
    accedi_come(
        client,
        utente,
        nome="",
        cognome="",
        data_nascita=None,
        luogo_nascita="",
        sesso="",
        email="",
        telefono="",
        domicilio={},
    )


@pytest.mark.parametrize("codice", SERVIZI)
def test_every_file_field_takes_no_more_than_five_files(codice):
    percorso = percorso_di_esempio(codice)
    for passo in percorso.passi:
        for aperta in percorso.moduli(passo):
            for campo in aperta.form.fields.values():
                assert not isinstance(campo, DocumentiField) or campo.massimo <= 5
