"""Checks on title, description, maximum time."""

import pytest

from comune_site.contenuti.models import NotiziaPage, ServizioPage
from comune_site.redazione.controlli import pagina
from comune_site.redazione.testi import Contenuto


def test_a_scheda_without_maximum_time_is_told():
    ((_messaggio, campo),) = pagina.tempo_massimo(Contenuto(ServizioPage(title="x")))
    assert campo == "termine_giorni"
    assert not list(pagina.tempo_massimo(Contenuto(ServizioPage(title="x", termine_giorni=30))))
    assert not list(pagina.tempo_massimo(Contenuto(NotiziaPage(title="x"))))


@pytest.mark.parametrize(
    ("titolo", "avvisi"), [("PAGARE LA TARI", 1), ("IMU", 0), ("TARI 2026", 0), ("Pagare la TARI", 0), ("2026", 0)]
)
def test_a_title_in_capitals_is_told_but_not_an_acronym(titolo, avvisi):
    assert len(list(pagina.titolo_maiuscolo(Contenuto(NotiziaPage(title=titolo))))) == avvisi


@pytest.mark.parametrize(
    ("descrizione", "vuota", "lunga"), [("", 1, 0), ("  ", 1, 0), ("a" * 160, 0, 0), ("a" * 161, 0, 1)]
)
def test_the_description_is_there_and_fits(descrizione, vuota, lunga):
    contenuto = Contenuto(NotiziaPage(title="x", descrizione=descrizione))
    assert len(list(pagina.descrizione_vuota(contenuto))) == vuota
    assert len(list(pagina.descrizione_lunga(contenuto))) == lunga
