"""The calendar of the events and their pages."""

from datetime import datetime, timedelta

import pytest
from bs4 import BeautifulSoup
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.utils import timezone

from comune_site.contenuti.models import CostoEvento, OccorrenzaEvento
from tests.factories.contenuti import crea_elenco, crea_evento, crea_luogo, crea_termine

pytestmark = pytest.mark.django_db


@pytest.fixture
def leggi(client):
    """Return the document at an address, which must answer 200."""

    def _leggi(indirizzo, **parametri):
        cache.clear()
        risposta = client.get(indirizzo, parametri)
        assert risposta.status_code == 200
        return BeautifulSoup(risposta.content, "html.parser")

    return _leggi


def marcati(zuppa, valore):
    return [a.get_text() for a in zuppa.select(f'a[data-element="{valore}"]')]


def fra(giorni, ora=18):
    return timezone.localtime().replace(hour=ora, minute=0, second=0, microsecond=0) + timedelta(days=giorni)


def calendario():
    return crea_elenco("Eventi", "vivere").url


def test_the_calendar_shows_the_dates_to_come_by_day_and_not_those_past(leggi):
    crea_evento("Ieri", inizio=fra(-2), fine=fra(-1))
    crea_evento("Dopodomani", inizio=fra(2))
    crea_evento("Domani", inizio=fra(1))
    zuppa = leggi(calendario())
    assert marcati(zuppa, "event-link") == ["Domani", "Dopodomani"]
    assert [s["id"] for s in zuppa.select(".giorno-eventi")] == [f"giorno-{fra(n):%Y-%m-%d}" for n in (1, 2)]


def test_what_goes_on_since_before_stands_on_today_and_says_until_when(leggi):
    crea_evento("Mostra", inizio=fra(-5), fine=fra(8), tutto_il_giorno=True)
    zuppa = leggi(calendario())
    assert zuppa.select_one(".giorno-eventi")["id"] == f"giorno-{timezone.localdate():%Y-%m-%d}"
    assert "Fino al" in zuppa.select_one(".giorno-eventi").get_text()


def test_an_event_without_end_is_shown_until_midnight(leggi):
    crea_evento("Stamattina", inizio=timezone.localtime().replace(hour=0, minute=1))
    crea_evento("Tutto il giorno", inizio=timezone.localtime().replace(hour=0, minute=0), tutto_il_giorno=True)
    assert sorted(marcati(leggi(calendario()), "event-link")) == ["Stamattina", "Tutto il giorno"]


def test_the_button_that_loads_more_leads_to_the_next_page_and_then_to_the_past(leggi):
    for n in range(14):
        crea_evento(f"Evento {n}", inizio=fra(n + 1))
    zuppa = leggi(calendario())
    assert len(marcati(zuppa, "event-link")) == 12
    (bottone,) = zuppa.select('a[data-element="load-other-cards"]')
    assert bottone["href"] == "?pagina=2"
    ultima = leggi(calendario(), pagina=2)
    assert len(marcati(ultima, "event-link")) == 2
    assert ultima.select_one('a[data-element="load-other-cards"]')["href"] == "?passati=1"


def test_the_archive_holds_what_is_over_the_latest_first(leggi):
    crea_evento("Vecchio", inizio=fra(-40))
    crea_evento("Recente", inizio=fra(-4))
    crea_evento("Mercato", inizio=fra(-30), ricorrenza="settimana", ripeti_fino_al=fra(30).date())
    assert marcati(leggi(calendario(), passati=1), "event-link") == ["Recente", "Vecchio"]


def test_a_month_shows_all_its_days_and_leads_to_its_neighbours_while_there_is_something(leggi):
    crea_evento("Dicembre", inizio=timezone.make_aware(datetime(2031, 12, 3, 18)))
    crea_evento("Novembre", inizio=timezone.make_aware(datetime(2031, 11, 30, 18)))
    zuppa = leggi(calendario(), mese="2031-12")
    assert marcati(zuppa, "event-link") == ["Dicembre"]
    assert "Eventi di dicembre 2031" in zuppa.h2.get_text() or "Eventi di dicembre 2031" in zuppa.get_text()
    collegamenti = {a["href"] for a in zuppa.select("nav.mese a")}
    assert "?mese=2031-11" in collegamenti and "?mese=2032-01" not in collegamenti
    assert "?dal=2031-12-03&al=2031-12-03" in collegamenti


def test_a_range_of_days_counts_its_ends(leggi):
    for giorno in (9, 10, 12, 13):
        crea_evento(f"Il {giorno}", inizio=timezone.make_aware(datetime(2031, 5, giorno, 23)))
    assert marcati(leggi(calendario(), dal="2031-05-10", al="2031-05-12"), "event-link") == ["Il 10", "Il 12"]


@pytest.mark.parametrize(
    ("parametri", "messaggio"),
    [
        ({"dal": "2031-05-10", "al": "2031-05-01"}, "viene prima di quella di inizio"),
        ({"dal": "2031-02-31"}, "Scrivi una data che esiste"),
        ({"al": "domani"}, "Scrivi una data che esiste"),
        ({"mese": "2031-13"}, "Il mese che hai chiesto non esiste"),
        ({"mese": "0000-01"}, "Il mese che hai chiesto non esiste"),
        ({"mese": "x" * 500}, "Il mese che hai chiesto non esiste"),
        ({"tipo": "inventato"}, "Questo tipo di evento non esiste"),
    ],
)
def test_what_cannot_be_asked_is_told_and_the_coming_events_stay(leggi, parametri, messaggio):
    crea_evento("Domani")
    zuppa = leggi(calendario(), **parametri)
    assert messaggio in zuppa.main.get_text()
    assert marcati(zuppa, "event-link") == ["Domani"]
    for nome in ("dal", "al"):
        if nome in parametri:
            assert zuppa.find("input", attrs={"name": nome})["value"] == parametri[nome]


def test_the_calendar_can_be_narrowed_by_type(leggi):
    crea_evento("Un festival")
    crea_evento("Una mostra", tipo=crea_termine("tipi_evento", "Mostra"))
    assert marcati(leggi(calendario(), tipo="mostra"), "event-link") == ["Una mostra"]


def test_saving_the_rule_writes_the_dates_again(leggi):
    evento = crea_evento(ricorrenza="settimana", ripeti_fino_al=fra(22).date())
    assert evento.occorrenze.count() == 4
    evento.ricorrenza = ""
    evento.save()
    assert OccorrenzaEvento.objects.count() == 1


def test_the_page_says_its_days_its_price_and_offers_the_calendar(leggi):
    evento = crea_evento(inizio=fra(3, 10), fine=fra(4, 12), luogo=crea_luogo("Piazza"))
    testo = leggi(evento.url).main.get_text()
    assert "Festival - dal" in testo and "Gratuito" in testo and "Piazza" in testo
    assert leggi(evento.url).select_one(f'a[href="{evento.url}evento.ics"]') is not None
    evento.gratuito = False
    evento.save()
    CostoEvento.objects.create(evento=evento, titolo="Intero", prezzo="6.50")
    assert "6,50 €" in leggi(evento.url).main.get_text()


@pytest.mark.parametrize(("stato", "parole"), [("annullato", "Evento annullato"), ("rinviato", "Evento rinviato")])
def test_an_event_that_will_not_happen_says_so_first_and_on_the_calendar(leggi, stato, parole):
    evento = crea_evento(stato=stato)
    zuppa = leggi(evento.url)
    assert parole in zuppa.select_one(".alert").get_text()
    assert zuppa.select_one(".alert").sourceline < zuppa.h1.sourceline
    assert parole.split()[1].capitalize() in leggi(calendario()).select_one(".giorno-eventi").get_text()


def test_children_are_its_appointments_and_say_whose_they_are(leggi):
    festival = crea_evento("Festival")
    concerto = crea_evento("Concerto", sopra=festival)
    zuppa = leggi(festival.url)
    assert marcati(zuppa.find(id="appuntamenti"), "event-link") == ["Concerto"]
    assert leggi(concerto.url).find("a", string="Festival") is not None


def test_a_video_is_a_plain_link_beside_its_transcription(leggi):
    evento = crea_evento(video="https://video.esempio.it/1", trascrizione="Buonasera a tutti.")
    zuppa = leggi(evento.url)
    assert not zuppa.find_all(["iframe", "video", "embed", "object"])
    assert "Buonasera a tutti." in zuppa.find("details", class_="mb-3").get_text()


@pytest.mark.parametrize(
    ("campi", "campo"),
    [
        ({"fine": fra(-3)}, "fine"),
        ({"ricorrenza": "settimana"}, "ripeti_fino_al"),
        ({"ricorrenza": "settimana", "ripeti_fino_al": fra(-3).date()}, "ripeti_fino_al"),
        ({"indirizzo": ""}, "luogo"),
        ({"video": "https://video.esempio.it/1"}, "trascrizione"),
    ],
)
def test_an_event_that_does_not_hold_together_is_not_published(campi, campo):
    with pytest.raises(ValidationError) as errore:
        crea_evento(**campi)
    assert campo in errore.value.error_dict


def test_the_questions_to_the_database_do_not_grow_with_the_events(client, django_assert_max_num_queries):
    crea_evento("Primo", luogo=crea_luogo())
    indirizzi = (calendario(), f"{calendario()}?passati=1")
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    def quante():
        totale = []
        for indirizzo in indirizzi:
            cache.clear()
            with CaptureQueriesContext(connection) as fatte:
                client.get(indirizzo)
            totale.append(len(fatte))
        return totale

    quante()
    poche = quante()
    for n in range(12):
        crea_evento(f"Altro {n}", inizio=fra(n + 1), ricorrenza="settimana", ripeti_fino_al=fra(60).date())
        crea_evento(f"Passato {n}", inizio=fra(-n - 2), luogo=crea_luogo(f"Luogo {n}"))
    quante()
    assert all(dopo <= prima + 2 for prima, dopo in zip(poche, quante(), strict=True))
