"""The boxes of the home and of "Vivere il Comune"."""

from datetime import timedelta

from bs4 import BeautifulSoup
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from comune_site.contenuti.models import HomePage, SitoTematico
from tests.factories.contenuti import crea_elenco, crea_evento, crea_home, crea_luogo, crea_notizia


def letta(client, indirizzo="/"):
    cache.clear()
    return BeautifulSoup(client.get(indirizzo).content, "html.parser")


def primo(zuppa):
    return zuppa.find(id="evidenza-titolo").get_text()


def test_editors_put_an_event_first_until_it_is_over(db, client):
    home = crea_home()
    crea_notizia("La notizia")
    evento = crea_evento("La festa")
    HomePage.objects.update(contenuto_in_evidenza=evento.page_ptr)
    assert primo(letta(client)) == "La festa"
    evento.inizio = timezone.now() - timedelta(days=3)
    evento.save()
    assert primo(letta(client)) == "La notizia"
    assert home.pk


def test_a_notice_in_evidence_leaves_the_home_when_it_expires(db, client):
    crea_home()
    crea_notizia("La notizia")
    ieri = timezone.localdate() - timedelta(days=1)
    scaduto = crea_notizia("L'avviso", "Avvisi", data=ieri, data_scadenza=ieri)
    HomePage.objects.update(contenuto_in_evidenza=scaduto.page_ptr)
    assert primo(letta(client)) == "La notizia"


def test_the_home_shows_four_events_by_day_and_none_called_off(db, client):
    crea_home()
    crea_evento("Annullato", stato="annullato")
    for n in range(6):
        crea_evento(f"Evento {n}", inizio=timezone.now() + timedelta(days=n // 2 + 1))
    riquadro = letta(client).find("section", attrs={"aria-labelledby": "eventi-titolo"})
    assert [a.get_text() for a in riquadro.select("li li a")] == ["Evento 0", "Evento 1", "Evento 2", "Evento 3"]
    assert len(riquadro.select(".giorno-data")) == 2


def test_thematic_sites_are_plain_links(db, client):
    crea_home()
    SitoTematico.objects.create(titolo="Turismo", descrizione="Il turismo.", url="https://turismo.esempio.it")
    assert letta(client).find("a", string="Turismo")["href"] == "https://turismo.esempio.it"


def test_vivere_shows_six_events_and_places_and_leads_to_the_lists(db, client):
    for n in range(8):
        crea_evento(f"Evento {n}", inizio=timezone.now() + timedelta(days=n + 1))
        crea_luogo(f"Luogo {n}")
    eventi = crea_elenco("Eventi", "vivere")
    zuppa = letta(client, eventi.get_parent().url)
    assert [a.get_text() for a in zuppa.select('a[data-element="event-link"]')] == [f"Evento {n}" for n in range(6)]
    assert zuppa.select_one('a[data-element="live-button-events"]')["href"] == eventi.url
    assert zuppa.select_one('a[data-element="live-button-locations"]')["href"] == crea_elenco("Luoghi", "vivere").url


def test_the_home_of_a_large_comune_asks_no_more(db, client):
    def quante():
        cache.clear()
        with CaptureQueriesContext(connection) as fatte:
            client.get("/")
        return len(fatte)

    crea_home()
    for n in range(4):
        crea_evento(f"E{n}")
        crea_luogo(f"L{n}")
        crea_notizia(f"N{n}")
    quante()
    poche = quante()
    for n in range(12):
        crea_evento(f"Evento {n}")
        crea_luogo(f"Luogo {n}")
        crea_notizia(f"Notizia {n}")
    quante()
    assert quante() <= poche
