"""iCalendar: one event to add to a diary, and a calendar of all of them to subscribe to (RFC 5545, RFC 7986)."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from icalendar import Calendar, Event, vRecur

from comune_site.contenuti.metatag.flussi import EVENTI, ICS
from comune_site.contenuti.models import EventoPage
from comune_site.contenuti.ricorrenze import occorrenze
from comune_site.core.ente import ente
from comune_site.diffusione.pubbliche import eventi_pubblici
from comune_site.diffusione.risposte import da_conservare, senza_controlli

MEZZ_ORA = 30 * 60
# A diary keeps what is past: a year of it is offered, then it leaves the calendar.
PASSATO = timedelta(days=365)
EVENTI_MASSIMI = 500
STATI = {"confermato": "CONFIRMED", "rinviato": "TENTATIVE", "annullato": "CANCELLED"}
FREQUENZE = {"giorno": "DAILY", "settimana": "WEEKLY", "mese": "MONTHLY", "anno": "YEARLY"}


@require_safe
def evento(request: HttpRequest, percorso: str) -> HttpResponse:
    """Answer one event, below the address of its page. Raises Http404 unless the page is public."""
    slug = percorso.rsplit("/", 1)[-1]
    trovato = eventi_pubblici().filter(slug=slug, url_path__endswith=f"{EVENTI}{percorso}/").first()
    if trovato is None:
        raise Http404
    return _rispondi(request, _calendario([trovato], trovato.title), f"{slug}.ics")


@require_safe
def tutti(request: HttpRequest) -> HttpResponse:
    """Answer the calendar of the events to come and of the last year."""
    da = timezone.now() - PASSATO
    trovati = eventi_pubblici().filter(occorrenze__fine__gte=da).distinct().order_by("-inizio")[:EVENTI_MASSIMI]
    titolo = _("Eventi - %(comune)s") % {"comune": ente().nome}
    return _rispondi(request, _calendario(trovati, titolo), "eventi.ics")


def _rispondi(request: HttpRequest, calendario: Calendar, nome: str) -> HttpResponse:
    risposta = da_conservare(request, calendario.to_ical(), f"{ICS}; charset=utf-8", secondi=MEZZ_ORA)
    risposta["Content-Disposition"] = f'inline; filename="{nome}"'
    return risposta


def _calendario(eventi: Iterable[EventoPage], titolo: str) -> Calendar:
    calendario = Calendar()
    calendario.add("prodid", f"-//{ente().nome}//Eventi//IT")
    calendario.add("version", "2.0")
    calendario.add("method", "PUBLISH")
    for chiave in ("name", "x-wr-calname"):
        calendario.add(chiave, senza_controlli(titolo))
    calendario.add("refresh-interval", timedelta(hours=12), parameters={"VALUE": "DURATION"})
    calendario.add("x-published-ttl", "PT12H")
    for pagina in eventi:
        calendario.add_component(voce(pagina))
    calendario.add_missing_timezones()
    return calendario


def voce(pagina: EventoPage) -> Event:
    """Return the VEVENT of a page: its UID outlives a change of address, its SEQUENCE grows at each publication."""
    voce_ = Event()
    voce_.add("uid", str(pagina.translation_key))
    voce_.add("dtstamp", _in_utc(pagina.last_published_at or pagina.first_published_at or pagina.inizio))
    voce_.add("sequence", pagina.live_revision_id or 0)
    voce_.add("summary", senza_controlli(pagina.title))
    voce_.add("description", senza_controlli(pagina.descrizione))
    voce_.add("url", pagina.url_canonico)
    voce_.add("status", STATI[pagina.stato])
    voce_.add("location", senza_controlli(_dove(pagina)))
    if pagina.tipo:
        voce_.add("categories", [pagina.tipo.titolo])
    if pagina.luogo and pagina.luogo.latitudine is not None and pagina.luogo.longitudine is not None:
        voce_.add("geo", (float(pagina.luogo.latitudine), float(pagina.luogo.longitudine)))
    for chiave, valore in _date(pagina).items():
        voce_.add(chiave, valore)
    return voce_


def _dove(pagina: EventoPage) -> str:
    luogo = pagina.luogo
    return f"{luogo.title}, {luogo.indirizzo}, {luogo.cap} {ente().nome_breve}" if luogo else pagina.indirizzo


def _date(pagina: EventoPage) -> dict[str, Any]:
    """Return start, end and rule. A day without hours ends at the day after, which the format leaves out."""
    inizio, fine = timezone.localtime(pagina.inizio), timezone.localtime(pagina.fine) if pagina.fine else None
    if pagina.tutto_il_giorno:
        date_ = {"dtstart": inizio.date(), "dtend": (fine or inizio).date() + timedelta(days=1)}
    else:
        date_ = {"dtstart": inizio, **({"dtend": fine} if fine else {})}
    fino_a = _ultima(pagina)
    if fino_a:
        date_["rrule"] = vRecur({"freq": FREQUENZE[pagina.ricorrenza], "until": fino_a})
    return date_


def _ultima(pagina: EventoPage) -> date | datetime | None:
    """Return the start of the last repetition, in UTC as the format wants; None for an event that does not repeat."""
    if not pagina.ricorrenza or not pagina.ripeti_fino_al:
        return None
    volte = occorrenze(pagina.inizio, pagina.fine, pagina.ricorrenza, pagina.ripeti_fino_al)
    ((ultima, _fine),) = deque(volte, maxlen=1) or [(pagina.inizio, None)]
    return timezone.localdate(ultima) if pagina.tutto_il_giorno else _in_utc(ultima)


def _in_utc(istante: datetime) -> datetime:
    return istante.astimezone(UTC)
