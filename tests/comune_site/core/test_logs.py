"""The technical log: one JSON line an event, and no personal data whatever the caller wrote."""

import io
import json
import logging
import time

import pytest
from django.db import IntegrityError
from django.test import RequestFactory

from comune_site.core.logs import FiltroDatiPersonali, FormatoJson, maschera
from comune_site.identita.models import Utente


@pytest.fixture
def registro():
    """A logger with our filter and format, and what it wrote."""
    uscita = io.StringIO()
    gestore = logging.StreamHandler(uscita)
    gestore.setFormatter(FormatoJson())
    gestore.addFilter(FiltroDatiPersonali())
    logger = logging.Logger("prova")
    logger.addHandler(gestore)
    logger.righe = lambda: [json.loads(riga) for riga in uscita.getvalue().splitlines()]
    return logger


PERSONALI = [
    "RSSMRA80A01H501U",
    "rssmra80a01h501u",
    "RSSMRAUVAMLHPLMX",
    "IT60X0542811101000000123456",
    "ada.neri+x@example.it",
    "+39 333 1234567",
    "3331234567",
]


@pytest.mark.parametrize("dato", PERSONALI)
def test_personal_data_are_masked_wherever_they_are_written(registro, dato):
    registro.info("arrivato %s", dato, extra={"chi": dato, "elenco": [dato], "mappa": {dato: dato}})
    try:
        raise ValueError(dato)
    except ValueError:
        registro.exception("guasto")
    assert dato.lower() not in json.dumps(registro.righe()).lower()
    assert len(registro.righe()) == 2


def test_a_line_says_when_how_bad_who_what_and_for_which_request(registro):
    registro.warning("lavoro_fallito", extra={"tipo": "pratiche.ricevuta", "tentativi": 3})
    (riga,) = registro.righe()
    assert riga.pop("ora").startswith("20")
    assert riga == {
        "livello": "WARNING",
        "da": "prova",
        "evento": "lavoro_fallito",
        "richiesta": "-",
        "tipo": "pratiche.ricevuta",
        "tentativi": 3,
    }


def test_of_a_request_the_query_is_not_written(registro):
    richiesta = RequestFactory().get("/gestione/pratiche/?q=Fiorentini&gettone=segreto")
    registro.warning("Not Found", extra={"request": richiesta, "status_code": 404})
    (riga,) = registro.righe()
    assert riga["request"] == "GET /gestione/pratiche/"


@pytest.mark.parametrize(
    "testo, argomenti", [("%d", ("due",)), ("100% vero %s", (1,)), ("%(chi)s", ({},)), ("%s", (1, 2))]
)
def test_a_message_that_does_not_fit_its_arguments_breaks_nothing(registro, testo, argomenti):
    registro.info(testo, *argomenti)
    (riga,) = registro.righe()
    assert riga["evento"] == testo


def test_a_line_feed_in_a_text_does_not_make_a_second_line(registro):
    registro.info('uno\n{"livello": "ERROR"}')
    assert len(registro.righe()) == 1


@pytest.mark.django_db
def test_the_row_that_the_database_refuses_is_not_written(registro):
    cognome = "Fiorentini"
    try:
        Utente.objects.create(codice_fiscale="FRNGLI55C41M082X", is_staff=True, last_name=cognome)
    except IntegrityError:
        registro.exception("guasto")
    (riga,) = registro.righe()
    assert "cittadino_mai_personale" in riga["errore"]
    assert cognome not in riga["errore"]


def test_of_what_postgresql_could_not_read_nothing_is_written_and_what_follows_is():
    errore = 'invalid input\nDETAIL:  Token "Fiorentini"\nCONTEXT:  JSON data, line 1: Giulia\n\nDuring handling'
    assert maschera(errore) == "invalid input\n[DETTAGLIO]\n\nDuring handling"


@pytest.mark.parametrize(
    "testo", ["AN260000001", "iupd 0123", "2026-11-21T10:00:00", "permesso-ztl", "302001000000000123"]
)
def test_numbers_of_ours_are_left_readable(testo):
    assert maschera(testo) == testo


@pytest.mark.parametrize(
    "testo", ["A" * 100_000, "a@" * 50_000, "IT60" * 25_000, "+39 " * 25_000, "a." * 50_000 + "@", "DETAIL: " * 12_000]
)
def test_hostile_text_is_masked_at_once(testo):
    inizio = time.perf_counter()
    maschera(testo)
    assert time.perf_counter() - inizio < 0.5
