"""Before the example is sown: nothing here may see it."""

import io

from django.core.management import call_command
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext

from comune_site.contenuti.contesto import sito
from comune_site.contenuti.models import ArgomentoPage, ServizioPage
from comune_site.contenuti.semina import condizioni
from tests.factories.contenuti import crea_scheda


def test_it_is_whole_on_an_empty_installation(db):
    richiesta = RequestFactory().get("/")
    oggetto = sito(richiesta)["sito"]
    assert [v["titolo"] for v in oggetto["menu"]] == ["Amministrazione", "Novità", "Servizi", "Vivere il Comune"]
    assert oggetto["link"]["privacy"] == "/privacy/"


def test_the_number_of_queries_does_not_grow_with_the_schede(db, client, django_assert_num_queries):
    crea_scheda("Uno")
    client.get("/servizi/")
    with CaptureQueriesContext(connection) as poche:
        client.get("/servizi/")
    quante = len(poche)
    for numero in range(12):
        crea_scheda(f"Altra {numero}")
    client.get("/servizi/")
    with django_assert_num_queries(quante):
        risposta = client.get("/servizi/")
    assert risposta.content.decode().count('data-element="service-link"') == 13


def test_the_structure_alone_has_no_example_and_no_account(db, django_user_model):
    call_command("semina_comune", "--solo-struttura", stdout=io.StringIO())
    assert ArgomentoPage.objects.count() == 64
    assert not ServizioPage.objects.exists()
    assert not django_user_model.objects.exists()


def test_without_demo_no_account_with_a_public_password_is_made(db, settings, django_user_model, monkeypatch):
    monkeypatch.setattr(condizioni, "componi", lambda *a, **k: b"%PDF-")
    settings.DEMO = False
    avvisi = io.StringIO()
    call_command("semina_comune", stdout=io.StringIO(), stderr=avvisi)
    assert not django_user_model.objects.exists()
    assert "demo" in avvisi.getvalue()
