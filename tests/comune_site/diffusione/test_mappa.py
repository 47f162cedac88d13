"""The map for search engines and the rules for crawlers."""

import pytest
from django.core.cache import cache
from lxml import etree

from comune_site.diffusione import mappa
from tests.factories.contenuti import crea_argomento, crea_home, crea_scheda, crea_ufficio

SPAZIO = {"s": mappa.SPAZIO}


def indirizzi(client, url="/sitemap.xml", elemento="url") -> list[str]:
    risposta = client.get(url)
    assert risposta.status_code == 200
    assert risposta["Content-Type"].startswith("application/xml")
    albero = etree.fromstring(risposta.content)
    return [luogo.text for luogo in albero.findall(f"s:{elemento}/s:loc", SPAZIO)]


def test_drafts_and_private_pages_are_not_in_the_map(db, client, settings):
    pubblica, bozza, riservata = (crea_scheda(t, slug=t) for t in ("pubblica", "bozza", "riservata"))
    bozza.unpublish()
    riservata.view_restrictions.create(restriction_type="login")
    trovati = [u.rstrip("/").rsplit("/", 1)[1] for u in indirizzi(client)]
    assert pubblica.slug in trovati
    assert not {bozza.slug, riservata.slug} & set(trovati)


def test_a_large_site_is_split_in_files(db, client, settings, monkeypatch):
    monkeypatch.setattr(mappa, "PER_FILE", 2)
    crea_argomento()
    parti = indirizzi(client, elemento="sitemap")
    assert parti == [f"{settings.SITO_URL}/sitemap-1.xml", f"{settings.SITO_URL}/sitemap-2.xml"]
    tutti = [u for p in parti for u in indirizzi(client, p.removeprefix(settings.SITO_URL))]
    assert len(tutti) == len(set(tutti)) == 3
    assert client.get("/sitemap-3.xml").status_code == 404
    assert client.get("/sitemap-0.xml").status_code == 404


def test_the_map_costs_the_same_for_few_and_many_pages(db, client, django_assert_num_queries):
    crea_scheda()
    cache.clear()
    with django_assert_num_queries(4):
        client.get("/sitemap.xml")
    for n in range(8):
        crea_ufficio(f"Ufficio {n}")
    cache.clear()
    with django_assert_num_queries(4):
        assert len(indirizzi(client)) > 8


def test_without_a_site_the_map_is_empty(db, client):
    from wagtail.models import Site

    Site.objects.all().delete()
    assert indirizzi(client) == []


def test_crawlers_are_told_where_not_to_go_and_where_the_map_is(db, client, settings):
    risposta = client.get("/robots.txt")
    assert risposta["Content-Type"].startswith("text/plain")
    righe = risposta.content.decode().splitlines()
    assert f"Sitemap: {settings.SITO_URL}/sitemap.xml" in righe
    for percorso in ("/gestione/", "/richieste/", "/area-personale/", "/ricerca/?"):
        assert f"Disallow: {percorso}" in righe
    assert "Disallow: /" not in righe
    assert "X-Robots-Tag" not in risposta


def test_a_trial_installation_asks_to_be_left_out_everywhere(db, client, settings):
    crea_scheda()
    settings.INDICIZZABILE = False
    for indirizzo in ("/", "/servizi/", "/accedi/", "/robots.txt"):
        assert "noindex" in client.get(indirizzo)["X-Robots-Tag"]
    # The answer must be read for its noindex to be obeyed.
    assert "Disallow: /" not in client.get("/robots.txt").content.decode()


@pytest.mark.parametrize("indirizzo", ["/sitemap.xml", "/robots.txt"])
def test_they_may_be_kept_and_cannot_be_posted_to(db, client, indirizzo):
    crea_home()
    risposta = client.get(indirizzo)
    assert "public" in risposta["Cache-Control"] and not risposta.cookies
    assert client.post(indirizzo).status_code == 405
