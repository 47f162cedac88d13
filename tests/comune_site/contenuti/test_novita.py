"""The lists of the news and their pages."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.utils import timezone

from tests.factories.contenuti import crea_elenco, crea_notizia

pytestmark = pytest.mark.django_db
OGGI = timezone.localdate


@pytest.fixture
def leggi(client):
    """Return the document at an address, which must answer 200."""

    def _leggi(indirizzo, **parametri):
        cache.clear()
        risposta = client.get(indirizzo, parametri)
        assert risposta.status_code == 200
        return BeautifulSoup(risposta.content, "html.parser")

    return _leggi


def novita():
    return crea_elenco("Notizie", "novita").get_parent().url


def titoli(zuppa):
    return [a.get_text() for a in zuppa.select("[aria-labelledby=tutte-titolo] .it-card-title a")]


def filtri(zuppa, nome):
    return {a.get_text(): a["href"] for a in zuppa.select(f'nav[aria-label="{nome}"] a')}


def test_news_are_by_date_with_a_count_of_each_type(leggi):
    crea_notizia("Vecchia", data=OGGI() - timedelta(days=9))
    crea_notizia("Nuova", data=OGGI())
    crea_notizia("Avviso", "Avvisi", data=OGGI() - timedelta(days=3))
    zuppa = leggi(novita())
    assert titoli(zuppa) == ["Nuova", "Avviso", "Vecchia"]
    assert filtri(zuppa, "Tipi di novità") == {
        "Tutte (3)": "?",
        "Notizie (2)": "?tipo=notizie",
        "Avvisi (1)": "?tipo=avvisi",
    }
    assert titoli(leggi(novita(), tipo="avvisi")) == ["Avviso"]


def test_news_can_be_narrowed_by_year(leggi):
    crea_notizia("Del 2024", data="2024-05-01")
    crea_notizia("Del 2025", data="2025-05-01")
    assert filtri(leggi(novita()), "Anno")["2024"] == "?anno=2024"
    assert titoli(leggi(novita(), anno="2024")) == ["Del 2024"]
    sezione = crea_elenco("Notizie", "novita").url
    assert titoli(leggi(sezione, anno="2025")) == ["Del 2025"]


@pytest.mark.parametrize("parametri", [{"anno": "abc"}, {"anno": "1800"}, {"tipo": "inventato"}])
def test_an_unknown_filter_is_told_and_all_news_stay(leggi, parametri):
    crea_notizia("Nuova")
    zuppa = leggi(novita(), **parametri)
    assert titoli(zuppa) == ["Nuova"]
    assert "le vedi tutte" in zuppa.select_one(".alert").get_text()


def test_an_expired_notice_leaves_the_lists_and_says_so_on_its_page(leggi):
    scaduto = crea_notizia("Scaduto", "Avvisi", data="2026-01-02", data_scadenza=OGGI() - timedelta(days=1))
    crea_notizia("Vale oggi", "Avvisi", data_scadenza=OGGI())
    assert titoli(leggi(novita())) == ["Vale oggi"]
    assert "Avviso scaduto il" in leggi(scaduto.url).select_one(".alert").get_text()


def test_an_expiry_before_the_date_is_not_published():
    with pytest.raises(ValidationError) as errore:
        crea_notizia(data="2026-05-02", data_scadenza="2026-05-01")
    assert "data_scadenza" in errore.value.error_dict


def test_the_page_says_number_date_reading_time_and_ways_to_share_without_scripts_of_others(leggi):
    notizia = crea_notizia("Bilancio & tributi", "Comunicati", numero_comunicato="12/2026", data="2026-12-01")
    zuppa = leggi(notizia.url)
    testo = zuppa.main.get_text()
    assert "Comunicato n. 12/2026" in testo and "1° dicembre 2026" in testo and "1 min" in testo
    condividi = zuppa.select_one("details.menu-a-tendina")
    assert [a.get_text().strip() for a in condividi.select("a")] == ["Facebook", "X", "LinkedIn", "WhatsApp", "E-mail"]
    assert "Bilancio%20%26%20tributi" in condividi.select("a")[-1]["href"]
    assert zuppa.select_one('[data-azione="stampa"]').has_attr("hidden")
    assert not [s for s in zuppa.find_all("script", src=True) if "//" in s["src"]]
