"""One builder for each type that schema.org knows: office, news, place, person, event."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from comune_site.contenuti.metatag.comune import CONTESTO, indirizzo, riferimento
from comune_site.contenuti.metatag.testo import senza_vuoti

if TYPE_CHECKING:
    from comune_site.contenuti.models import EventoPage, LuogoPage, NotiziaPage, PersonaPage, UnitaOrganizzativaPage

# States and recurrences of an event, as schema.org and ISO 8601 write them.
STATI = {
    "confermato": "https://schema.org/EventScheduled",
    "rinviato": "https://schema.org/EventPostponed",
    "annullato": "https://schema.org/EventCancelled",
}
FREQUENZE = {"giorno": "P1D", "settimana": "P1W", "mese": "P1M", "anno": "P1Y"}


def _base(tipo: str, pagina: Any, immagine: str = "") -> dict[str, Any]:
    return {
        "@context": CONTESTO,
        "@type": tipo,
        "name": pagina.title,
        "description": pagina.descrizione,
        "url": pagina.url_canonico,
        "image": immagine,
    }


def ufficio_pubblico(unita: UnitaOrganizzativaPage, immagine: str) -> dict[str, Any]:
    """Return the GovernmentOffice of an organisational unit."""
    sede = unita.sede_postale
    return senza_vuoti(
        {
            **_base("GovernmentOffice", unita, immagine),
            "parentOrganization": riferimento(),
            "address": indirizzo(sede["indirizzo"], sede["cap"], sede["localita"]),
            "telephone": unita.telefono,
            "email": unita.email or unita.pec,
        }
    )


def notizia(pagina: NotiziaPage, immagine: str) -> dict[str, Any]:
    """Return the NewsArticle of a piece of news. The publisher is the comune, whoever wrote it."""
    return senza_vuoti(
        {
            **{k: v for k, v in _base("NewsArticle", pagina, immagine).items() if k != "name"},
            "headline": pagina.title,
            "mainEntityOfPage": pagina.url_canonico,
            "datePublished": pagina.data.isoformat(),
            "dateModified": _istante(pagina.last_published_at),
            "expires": pagina.data_scadenza.isoformat() if pagina.data_scadenza else "",
            "inLanguage": "it-IT",
            "author": riferimento(),
            "publisher": riferimento(),
            "license": "https://creativecommons.org/licenses/by/4.0/",
        }
    )


def luogo(pagina: LuogoPage, immagine: str = "") -> dict[str, Any]:
    """Return the Place of a page of a place."""
    return senza_vuoti(
        {
            **_base("Place", pagina, immagine),
            "alternateName": pagina.nome_alternativo,
            "address": indirizzo(pagina.indirizzo, pagina.cap, ""),
            "geo": _posizione(pagina),
        }
    )


def persona(pagina: PersonaPage, incarichi: list[str]) -> dict[str, Any]:
    """Return the Person of a public person: name and public offices, nothing else. `incarichi`: those held today."""
    return senza_vuoti(
        {
            **{k: v for k, v in _base("Person", pagina).items() if k != "description"},
            "givenName": pagina.nome,
            "familyName": pagina.cognome,
            "jobTitle": ", ".join(incarichi),
            "worksFor": riferimento(),
        }
    )


def evento(pagina: EventoPage, immagine: str) -> dict[str, Any]:
    """Return the Event of a page of an event, in its own day and hour (Europe/Rome)."""
    return senza_vuoti(
        {
            **_base("Event", pagina, immagine),
            "startDate": _quando(pagina.inizio, pagina.tutto_il_giorno),
            "endDate": _quando(pagina.fine, pagina.tutto_il_giorno),
            "eventStatus": STATI[pagina.stato],
            "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
            "eventSchedule": _calendario(pagina),
            "location": _sede(pagina),
            "isAccessibleForFree": pagina.gratuito,
            "offers": _prezzi(pagina),
            "organizer": riferimento(),
            "inLanguage": "it-IT",
        }
    )


def _quando(istante: datetime | None, solo_giorno: bool) -> str:
    if istante is None:
        return ""
    locale = timezone.localtime(istante)
    return locale.date().isoformat() if solo_giorno else locale.isoformat(timespec="minutes")


def _calendario(pagina: EventoPage) -> dict[str, Any]:
    if not (pagina.ricorrenza and pagina.inizio and pagina.ripeti_fino_al):
        return {}
    return {
        "@type": "Schedule",
        "repeatFrequency": FREQUENZE[pagina.ricorrenza],
        "startDate": timezone.localdate(pagina.inizio).isoformat(),
        "endDate": pagina.ripeti_fino_al.isoformat(),
        "scheduleTimezone": "Europe/Rome",
    }


def _sede(pagina: EventoPage) -> dict[str, Any]:
    if pagina.luogo:
        return {k: v for k, v in luogo(pagina.luogo).items() if k != "@context"}
    return {"@type": "Place", "name": pagina.indirizzo, "address": indirizzo(pagina.indirizzo, "", "")}


def _prezzi(pagina: EventoPage) -> list[dict[str, Any]]:
    if pagina.gratuito:
        return [{"@type": "Offer", "price": "0", "priceCurrency": "EUR"}]
    return [
        {"@type": "Offer", "name": costo.titolo, "price": str(costo.prezzo), "priceCurrency": "EUR"}
        for costo in pagina.costi.all()
    ]


def _posizione(pagina: LuogoPage) -> dict[str, Any]:
    if pagina.latitudine is None or pagina.longitudine is None:
        return {}
    return {"@type": "GeoCoordinates", "latitude": float(pagina.latitudine), "longitude": float(pagina.longitudine)}


def _istante(quando: datetime | None) -> str:
    return quando.isoformat(timespec="seconds") if quando else ""
