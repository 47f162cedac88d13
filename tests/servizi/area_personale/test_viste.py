"""Desk, messages, activities: one's own things only, read without side effects, in few queries."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from servizi.notifiche.models import Messaggio
from servizi.pratiche.models import Bozza
from servizi.pratiche.stati import StatoPratica
from tests.factories.identita import CittadinoFactory, accedi_come
from tests.factories.notifiche import MessaggioFactory
from tests.factories.sportello import CODICE, con_invio, con_posizione, in_carico

pytestmark = pytest.mark.django_db

SCRIVANIA = reverse("area_personale:scrivania")
MESSAGGI = reverse("area_personale:messaggi")
ATTIVITA = reverse("area_personale:attivita")


@pytest.fixture
def cittadina(client):
    """A citizen logged in."""
    cittadina = CittadinoFactory(first_name="Elena", last_name="Marchetti")
    accedi_come(client, cittadina)
    return cittadina


def bozza(cittadino, **campi) -> Bozza:
    return Bozza.objects.create(cittadino=cittadino, codice_servizio=CODICE, versione=1, **campi)


def corpo(risposta) -> str:
    assert risposta.status_code == 200
    return risposta.content.decode()


@pytest.mark.parametrize("pagina", [SCRIVANIA, MESSAGGI, ATTIVITA])
def test_a_stranger_is_asked_to_log_in_and_comes_back_here(client, pagina):
    risposta = client.get(pagina)
    assert risposta.status_code == 302
    assert risposta.url.startswith("/accedi/?next=")


@pytest.mark.parametrize("pagina", [SCRIVANIA, MESSAGGI, ATTIVITA])
def test_pages_are_kept_by_no_cache(client, cittadina, pagina):
    assert "no-store" in client.get(pagina)["Cache-Control"]


def test_the_desk_shows_name_fiscal_code_and_the_last_things(client, cittadina):
    for _volta in range(4):
        MessaggioFactory(cittadino=cittadina)
    pratica = in_carico(cittadino=cittadina)
    pagina = corpo(client.get(SCRIVANIA))
    assert "Elena Marchetti" in pagina
    assert cittadina.codice_fiscale in pagina
    assert pratica.numero in pagina
    assert [messaggio.oggetto in pagina for messaggio in Messaggio.objects.all()] == [True, True, True, False]


def test_an_empty_desk_says_so(client, cittadina):
    pagina = corpo(client.get(SCRIVANIA))
    assert "Non hai messaggi." in pagina
    assert "Non hai ancora fatto richieste." in pagina


def test_the_last_activity_comes_first_be_it_draft_or_pratica(client, cittadina):
    ora = timezone.now()
    con_invio(cittadino=cittadina, inviata_il=ora - timedelta(days=2))
    bozza(cittadina, modificata_il=ora - timedelta(days=1))
    attivita = client.get(SCRIVANIA).context["attivita"]
    assert [voce.stato for voce in attivita] == ["In bozza", "Inviata"]


def test_nothing_of_others_is_listed(client, cittadina):
    altrui = CittadinoFactory()
    messaggio = MessaggioFactory(cittadino=altrui)
    pratica = in_carico(cittadino=altrui)
    bozza(altrui, scheda_titolo="Bozza altrui")
    for pagina in (SCRIVANIA, MESSAGGI, ATTIVITA):
        contenuto = corpo(client.get(pagina))
        assert not [cosa for cosa in (messaggio.oggetto, pratica.numero, "Bozza altrui") if cosa in contenuto]


def test_a_message_of_somebody_else_is_not_found_and_stays_unread(client, cittadina):
    altrui = MessaggioFactory()
    assert client.get(reverse("area_personale:messaggio", args=[altrui.pk])).status_code == 404
    assert client.post(reverse("area_personale:segna_letto", args=[altrui.pk])).status_code == 404
    altrui.refresh_from_db()
    assert not altrui.letto


def test_reading_a_message_does_not_mark_it_the_button_does(client, cittadina):
    messaggio = MessaggioFactory(cittadino=cittadina, testo="Primo capoverso.\n\nSecondo <b>capoverso</b>.")
    pagina = corpo(client.get(reverse("area_personale:messaggio", args=[messaggio.pk])))
    assert "<p>Primo capoverso.</p>" in pagina
    assert "<b>capoverso</b>" not in pagina
    messaggio.refresh_from_db()
    assert not messaggio.letto
    segna = reverse("area_personale:segna_letto", args=[messaggio.pk])
    assert client.get(segna).status_code == 405
    assert client.post(segna).url == MESSAGGI
    messaggio.refresh_from_db()
    assert messaggio.letto
    assert "Segna come letto" not in corpo(client.get(reverse("area_personale:messaggio", args=[messaggio.pk])))


def test_the_tab_counts_what_is_to_be_read(client, cittadina):
    MessaggioFactory(cittadino=cittadina)
    MessaggioFactory(cittadino=cittadina, letto_il=timezone.now())
    schede = {scheda["titolo"]: scheda for scheda in client.get(SCRIVANIA).context["schede"]}
    assert schede["Messaggi"]["conto"] == 1


def test_messages_are_paged(client, cittadina):
    for _volta in range(11):
        MessaggioFactory(cittadino=cittadina)
    assert len(client.get(MESSAGGI).context["pagina"].object_list) == 10
    assert len(client.get(MESSAGGI, {"pagina": "2"}).context["pagina"].object_list) == 1
    assert len(client.get(MESSAGGI, {"pagina": "abc"}).context["pagina"].object_list) == 10


def test_a_draft_may_be_resumed_or_deleted_a_pratica_may_not(client, cittadina):
    propria = bozza(cittadina)
    in_carico(cittadino=cittadina)
    pagina = corpo(client.get(ATTIVITA))
    assert propria.get_absolute_url() in pagina
    assert reverse("pratiche:elimina", args=[CODICE, propria.pk]) in pagina
    assert pagina.count("Riprendi") == 1
    assert pagina.count("Elimina") == 1


def test_an_expired_draft_is_no_more_listed(client, cittadina):
    bozza(cittadina, scade_il=timezone.now() - timedelta(seconds=1))
    assert "Riprendi" not in corpo(client.get(ATTIVITA))


@pytest.mark.parametrize(
    ("mostra", "attesi"),
    [
        ("", ["In bozza", "Conclusa con esito positivo", "Presa in carico"]),
        ("bozze", ["In bozza"]),
        ("in-corso", ["Presa in carico"]),
        ("concluse", ["Conclusa con esito positivo"]),
        ("inventato", ["In bozza", "Conclusa con esito positivo", "Presa in carico"]),
    ],
)
def test_activities_are_filtered_by_links(client, cittadina, mostra, attesi):
    bozza(cittadina)
    in_carico(cittadino=cittadina, inviata_il=timezone.now() - timedelta(days=1))
    in_carico(cittadino=cittadina, stato=StatoPratica.ACCOLTA)
    contesto = client.get(ATTIVITA, {"mostra": mostra}).context
    assert [voce.stato for voce in [*contesto["bozze"], *contesto["pratiche"]]] == attesi


@pytest.mark.parametrize(
    ("stato_posizione", "bottone", "avviso"),
    [("pubblicata", True, ""), ("bozza", False, "in preparazione"), ("non_pagabile", False, "non è più pagabile")],
)
def test_pay_now_appears_only_when_it_can_be_paid(client, cittadina, stato_posizione, bottone, avviso):
    pratica = in_carico(cittadino=cittadina, stato=StatoPratica.DA_PAGARE)
    posizione = con_posizione(pratica)
    posizione.stato = stato_posizione
    posizione.save()
    pagina = corpo(client.get(ATTIVITA))
    assert (reverse("area_personale:paga", args=[pratica.pk]) in pagina) is bottone
    assert avviso in pagina


@pytest.mark.parametrize("pagina", [SCRIVANIA, MESSAGGI, ATTIVITA])
def test_as_many_queries_for_one_thing_as_for_many(client, cittadina, pagina, django_assert_max_num_queries):
    def una_cosa():
        MessaggioFactory(cittadino=cittadina)
        bozza(cittadina)
        con_posizione(in_carico(cittadino=cittadina, stato=StatoPratica.DA_PAGARE))

    una_cosa()
    client.get(pagina)
    with django_assert_max_num_queries(20) as una:
        client.get(pagina)
    for _volta in range(8):
        una_cosa()
    with django_assert_max_num_queries(len(una)):
        client.get(pagina)
