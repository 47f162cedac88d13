"""Events for diaries: read back with a parser, across daylight saving, repeated, cancelled."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone
from icalendar import Calendar

from tests.factories.diffusione import crea_evento, crea_luogo, ora_di_roma

TUTTI = "/vivere-il-comune/eventi/calendario.ics"


def calendario(client, indirizzo):
    risposta = client.get(indirizzo)
    assert risposta.status_code == 200, risposta.status_code
    assert risposta["Content-Type"].startswith("text/calendar")
    return Calendar.from_ical(risposta.content)


def voci(client, indirizzo=TUTTI):
    return calendario(client, indirizzo).walk("VEVENT")


def test_an_event_can_be_added_to_a_diary(db, client, settings):
    evento = crea_evento(
        "Festa della fonte",
        inizio=ora_di_roma(2026, 7, 4, 21, 0),
        fine=ora_di_roma(2026, 7, 4, 23, 30),
        luogo=crea_luogo("Piazza della Fonte"),
    )
    tutto = calendario(client, f"{evento.url}evento.ics")
    (voce,) = tutto.walk("VEVENT")
    assert voce["SUMMARY"] == "Festa della fonte"
    assert voce["UID"] == str(evento.translation_key)
    assert voce.start == ora_di_roma(2026, 7, 4, 21, 0)
    assert voce["DTSTART"].params["TZID"] == "Europe/Rome"
    assert voce.end == ora_di_roma(2026, 7, 4, 23, 30)
    assert voce["LOCATION"] == "Piazza della Fonte, Piazza di Prova 2, 01099 Pietrachiara"
    assert voce["URL"] == f"{settings.SITO_URL}{evento.url}"
    assert voce["STATUS"] == "CONFIRMED"
    assert (voce["GEO"].latitude, voce["GEO"].longitude) == (42.417, 12.105)
    assert [z["TZID"] for z in tutto.walk("VTIMEZONE")] == ["Europe/Rome"]
    assert tutto["VERSION"] == "2.0" and tutto["METHOD"] == "PUBLISH"


def test_a_day_without_hours_ends_on_the_day_after_that_is_left_out(db, client):
    evento = crea_evento(
        inizio=ora_di_roma(2026, 8, 14, 0, 0), fine=ora_di_roma(2026, 8, 16, 0, 0), tutto_il_giorno=True
    )
    (voce,) = voci(client, f"{evento.url}evento.ics")
    assert (voce.start, voce.end) == (date(2026, 8, 14), date(2026, 8, 17))


@pytest.mark.parametrize(
    ("ricorrenza", "frequenza", "fino_al", "ultima"),
    [
        ("settimana", "WEEKLY", date(2026, 11, 3), datetime(2026, 11, 2, 17, 0, tzinfo=UTC)),
        ("mese", "MONTHLY", date(2026, 12, 31), datetime(2026, 12, 5, 17, 0, tzinfo=UTC)),
        ("giorno", "DAILY", date(2030, 1, 1), datetime(2027, 10, 9, 16, 0, tzinfo=UTC)),
    ],
)
def test_a_repeated_event_keeps_its_hour_and_ends(db, client, ricorrenza, frequenza, fino_al, ultima):
    evento = crea_evento(inizio=ora_di_roma(2026, 10, 5, 18, 0), ricorrenza=ricorrenza, ripeti_fino_al=fino_al)
    (voce,) = voci(client, f"{evento.url}evento.ics")
    assert voce["RRULE"]["FREQ"] == [frequenza]
    assert voce["RRULE"]["UNTIL"] == [ultima]
    # The same dates that the site shows.
    assert evento.occorrenze.last().inizio == ultima


def test_an_event_called_off_says_so_and_its_sequence_grows(db, client):
    evento = crea_evento(inizio=ora_di_roma(2026, 12, 5, 18, 0))
    indirizzo = f"{evento.url}evento.ics"
    evento.save_revision().publish()
    (prima,) = voci(client, indirizzo)
    evento.refresh_from_db()
    evento.stato = "annullato"
    evento.save_revision().publish()
    (dopo,) = voci(client, indirizzo)
    assert dopo["STATUS"] == "CANCELLED"
    assert dopo["SEQUENCE"] > prima["SEQUENCE"]
    assert dopo["UID"] == prima["UID"]


def test_an_event_inside_another_has_its_own_file(db, client):
    festival = crea_evento("Festival")
    serata = crea_evento("Prima serata", genitore=festival)
    (voce,) = voci(client, f"{serata.url}evento.ics")
    assert voce["SUMMARY"] == "Prima serata"


def test_only_public_events_are_given(db, client):
    pubblico, bozza, riservato = crea_evento("Pubblico"), crea_evento("Bozza", live=False), crea_evento("Riservato")
    riservato.view_restrictions.create(restriction_type="login")
    assert [v["SUMMARY"] for v in voci(client)] == ["Pubblico"]
    for evento in (bozza, riservato):
        assert client.get(f"{evento.url}evento.ics").status_code == 404
    assert client.get(pubblico.url.replace("/eventi/", "/eventi/altrove/") + "evento.ics").status_code == 404


def test_the_calendar_forgets_what_is_long_past(db, client):
    crea_evento("Antico", inizio=timezone.now() - timedelta(days=500))
    crea_evento("Recente", inizio=timezone.now() - timedelta(days=100))
    assert [v["SUMMARY"] for v in voci(client)] == ["Recente"]


def test_the_calendar_costs_the_same_for_many_events(db, client, django_assert_num_queries):
    luogo = crea_luogo()
    crea_evento("Primo", luogo=luogo)
    client.get(TUTTI)
    with django_assert_num_queries(2):
        client.get(TUTTI)
    for n in range(8):
        crea_evento(f"Altro {n}", luogo=luogo)
    with django_assert_num_queries(2):
        assert len(voci(client)) == 9


def test_strange_texts_stay_inside_their_line(db, client):
    evento = crea_evento("A;B,C\\D\nEND:VEVENT\x0b", slug="strano", descrizione="x" * 255)
    (voce,) = voci(client, f"{evento.url}evento.ics")
    assert voce["SUMMARY"] == "A;B,C\\D END:VEVENT"
    righe = client.get(f"{evento.url}evento.ics").content.split(b"\r\n")
    assert max(map(len, righe)) <= 75


def test_a_reader_that_has_it_asks_with_its_validator(db, client):
    crea_evento()
    prima = client.get(TUTTI)
    assert client.get(TUTTI, headers={"If-None-Match": prima["ETag"]}).status_code == 304
