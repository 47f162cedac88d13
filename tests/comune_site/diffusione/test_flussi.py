"""Feeds: well formed, in order, of public pages only."""

from datetime import date, timedelta
from email.utils import parsedate_to_datetime

import pytest
from django.utils import timezone
from lxml import etree

from comune_site.diffusione import flussi
from tests.factories.contenuti import crea_home
from tests.factories.diffusione import crea_evento, crea_notizia

NOVITA, EVENTI = "/novita/rss.xml", "/vivere-il-comune/eventi/rss.xml"


def voci(client, indirizzo):
    risposta = client.get(indirizzo)
    assert risposta.status_code == 200, risposta.status_code
    assert risposta["Content-Type"].startswith("application/rss+xml")
    return etree.fromstring(risposta.content).findall("channel/item")


def titoli(client, indirizzo):
    return [voce.findtext("title") for voce in voci(client, indirizzo)]


def test_the_news_come_newest_first_with_lasting_addresses(db, client, settings):
    vecchia = crea_notizia("Vecchia", data=date(2026, 1, 2))
    nuova = crea_notizia("Nuova", sotto="Avvisi", data=date(2026, 3, 4))
    prima, seconda = voci(client, NOVITA)
    assert (prima.findtext("title"), seconda.findtext("title")) == ("Nuova", "Vecchia")
    assert prima.findtext("link") == f"{settings.SITO_URL}{nuova.url}"
    assert prima.findtext("guid") == f"urn:uuid:{nuova.translation_key}"
    assert parsedate_to_datetime(seconda.findtext("pubDate")).astimezone().date() == vecchia.data


def test_each_type_of_news_has_its_feed(db, client):
    crea_notizia("Notizia")
    crea_notizia("Avviso", sotto="Avvisi")
    assert titoli(client, "/novita/avvisi/rss.xml") == ["Avviso"]
    assert titoli(client, "/novita/notizie/rss.xml") == ["Notizia"]
    assert client.get("/novita/che-non-esiste/rss.xml").status_code == 404


def test_drafts_and_private_news_are_in_no_feed(db, client):
    crea_notizia("Pubblica")
    crea_notizia("Bozza", live=False)
    crea_notizia("Riservata").view_restrictions.create(restriction_type="login")
    assert titoli(client, NOVITA) == ["Pubblica"]
    assert titoli(client, "/novita/notizie/rss.xml") == ["Pubblica"]


def test_the_events_to_come_are_listed_nearest_first_and_say_when(db, client):
    adesso = timezone.now()
    crea_evento("Lontano", inizio=adesso + timedelta(days=30))
    crea_evento("Passato", inizio=adesso - timedelta(days=30))
    crea_evento("Vicino", inizio=adesso + timedelta(days=2), stato="annullato")
    crea_evento(
        "Ogni settimana",
        inizio=adesso - timedelta(days=6),
        ricorrenza="settimana",
        ripeti_fino_al=timezone.localdate() + timedelta(days=60),
    )
    assert titoli(client, EVENTI) == ["Ogni settimana", "Vicino", "Lontano"]
    assert voci(client, EVENTI)[1].findtext("description").startswith("Annullato: ")


def test_an_event_without_hours_shows_no_hour(db, client):
    crea_evento("Festa", tutto_il_giorno=True)
    assert "ore" not in voci(client, EVENTI)[0].findtext("description")


@pytest.mark.parametrize(("indirizzo", "crea"), [(NOVITA, crea_notizia), (EVENTI, crea_evento)])
def test_a_feed_is_short_and_costs_the_same_for_many(
    db, client, indirizzo, crea, monkeypatch, django_assert_num_queries
):
    monkeypatch.setattr(flussi, "VOCI", 5)
    for n in range(2):
        crea(f"Prima {n}")
    client.get(indirizzo)
    with django_assert_num_queries(2):
        client.get(indirizzo)
    for n in range(7):
        crea(f"Altra {n}")
    with django_assert_num_queries(2):
        assert len(voci(client, indirizzo)) == 5


def test_strange_characters_do_not_break_the_feed(db, client):
    crea_notizia("Titolo \x0b <b>strano</b> & \x1f", slug="strana")
    assert titoli(client, NOVITA) == ["Titolo <b>strano</b> &"]


def test_who_has_it_already_gets_no_body(db, client):
    crea_notizia()
    prima = client.get(NOVITA)
    assert "public" in prima["Cache-Control"]
    assert client.get(NOVITA, headers={"If-None-Match": prima["ETag"]}).status_code == 304


def test_an_empty_site_has_empty_feeds(db, client):
    crea_home()
    assert titoli(client, NOVITA) == titoli(client, EVENTI) == []
