"""RSS: the news, each type of news, the events to come."""

from __future__ import annotations

from datetime import datetime, time

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.feedgenerator import Rss201rev2Feed
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from comune_site.contenuti.metatag.flussi import EVENTI, NOVITA, RSS
from comune_site.contenuti.models import EventoPage, NotiziaPage, PaginaComune, SottosezionePage
from comune_site.core.ente import ente
from comune_site.core.indirizzi import url_assoluto
from comune_site.diffusione.pubbliche import pagine_pubbliche, prossimi_eventi
from comune_site.diffusione.risposte import da_conservare, senza_controlli

VOCI = 30
MEZZ_ORA = 30 * 60


@require_safe
def novita(request: HttpRequest) -> HttpResponse:
    """Answer the newest news of any type."""
    flusso = _flusso(NOVITA, _("Novità"), _("Notizie, comunicati e avvisi del comune."))
    return _con_notizie(request, flusso, NotiziaPage.objects.all())


@require_safe
def novita_di(request: HttpRequest, tipo: str) -> HttpResponse:
    """Answer the newest news below one second-level page, by its slug. Raises Http404 for one that is not there."""
    trovate = pagine_pubbliche().filter(slug=tipo, url_path__endswith=f"{NOVITA}{tipo}/")
    pagina = get_object_or_404(SottosezionePage, pk__in=trovate.values("pk"))
    flusso = _flusso(f"{NOVITA}{tipo}/", pagina.title, pagina.descrizione)
    return _con_notizie(request, flusso, NotiziaPage.objects.child_of(pagina))


@require_safe
def eventi(request: HttpRequest) -> HttpResponse:
    """Answer the events that are not over, the nearest first."""
    flusso = _flusso(EVENTI, _("Eventi"), _("I prossimi eventi, a cominciare dal più vicino."))
    for evento in prossimi_eventi()[:VOCI]:
        _aggiungi(flusso, evento, f"{_data_in_parole(evento)}. {evento.descrizione}", _pubblicata(evento))
    return _rispondi(request, flusso)


def _con_notizie(request: HttpRequest, flusso: Rss201rev2Feed, notizie: object) -> HttpResponse:
    for notizia in notizie.live().public().order_by("-data", "-pk")[:VOCI]:  # type: ignore[attr-defined]
        _aggiungi(flusso, notizia, notizia.descrizione, _data_notizia(notizia))
    return _rispondi(request, flusso)


def _flusso(percorso: str, titolo: str, descrizione: str) -> Rss201rev2Feed:
    return Rss201rev2Feed(
        title=senza_controlli(f"{titolo} - {ente().nome}"),
        link=url_assoluto(percorso),
        description=senza_controlli(descrizione),
        language="it",
        feed_url=url_assoluto(f"{percorso}rss.xml"),
        feed_copyright="CC BY 4.0",
    )


def _aggiungi(flusso: Rss201rev2Feed, pagina: PaginaComune, testo: str, quando: datetime | None) -> None:
    flusso.add_item(
        title=senza_controlli(pagina.title),
        link=pagina.url_canonico,
        description=senza_controlli(testo),
        pubdate=quando,
        # Stays the same when the address of the page changes.
        unique_id=f"urn:uuid:{pagina.translation_key}",
        unique_id_is_permalink=False,
    )


def _rispondi(request: HttpRequest, flusso: Rss201rev2Feed) -> HttpResponse:
    return da_conservare(request, flusso.writeString("utf-8"), f"{RSS}; charset=utf-8", secondi=MEZZ_ORA)


def _pubblicata(pagina: PaginaComune) -> datetime | None:
    return pagina.first_published_at or pagina.last_published_at


def _data_notizia(notizia: NotiziaPage) -> datetime:
    """Return the date that the page shows, with the hour of publication when it went out on that day."""
    pubblicata = _pubblicata(notizia)
    if pubblicata and timezone.localdate(pubblicata) == notizia.data:
        return pubblicata
    return timezone.make_aware(datetime.combine(notizia.data, time()))


def _data_in_parole(evento: EventoPage) -> str:
    prossima = timezone.localtime(evento.prossima)  # type: ignore[attr-defined]
    giorno = date_format(prossima, "l j F Y").lower()
    quando = (
        giorno
        if evento.tutto_il_giorno
        else _("%(giorno)s, ore %(ora)s")
        % {
            "giorno": giorno,
            "ora": date_format(prossima, "H:i"),
        }
    )
    stato = evento.get_stato_display() if evento.stato != EventoPage.Stato.CONFERMATO else ""
    return f"{stato}: {quando}" if stato else quando[0].upper() + quando[1:]
