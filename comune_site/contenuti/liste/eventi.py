"""The calendar of the events: coming dates by day, a month, a range of days, the archive."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from django.db.models import F, Max, Min, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from comune_site.contenuti import elenchi
from comune_site.contenuti.liste.filtri import parametri
from comune_site.contenuti.liste.filtro_eventi import FiltroEventi
from comune_site.contenuti.liste.giorni import per_giorno
from comune_site.contenuti.liste.mese import Mese
from comune_site.contenuti.periodi import periodo

if TYPE_CHECKING:
    from django.http import HttpRequest
    from wagtail.models import Page

PER_PAGINA = 12
# Home, section, "Eventi", event: what is deeper is an appointment of another event.
PROFONDITA_EVENTO = 5


def calendario(pagina: Page, request: HttpRequest) -> dict[str, Any]:
    """Return the second-level page: by default the dates to come, the days that last since before first.

    `?mese=2026-12`, `?dal=…&al=…` choose the days, `?passati=1` the archive; `q` and `tipo` narrow each of them.
    """
    modulo = FiltroEventi(request, tipi_in_uso(pagina))
    eventi = _cercati(_tutti(pagina), modulo)
    contesto = {
        "modulo": modulo,
        "chiave": modulo.chiave,
        "avvisi": modulo.avvisi,
        "mese": Mese.di(_tutte_le_date(pagina), modulo.mese or timezone.localdate().replace(day=1)),
        "passati": modulo.passati,
        "inizio_url": pagina.url,
    }
    elenco = _archivio(eventi, request) if modulo.passati else _date(eventi, modulo, request)
    return {**contesto, **elenco, "altri": _altri(elenco["pagina"], modulo)}


def tipi_in_uso(pagina: Page) -> list[tuple[str, str]]:
    """Return code and title of the types that have an event, in the order of the vocabulary."""
    from comune_site.contenuti.models import Termine

    usati = _tutti(pagina).order_by().values("tipo_id")
    return list(Termine.objects.filter(pk__in=usati).order_by("ordine").values_list("codice", "titolo"))


def prossimi(radice: Page, quanti: int, esclusi: list[int] | None = None) -> QuerySet[Any]:
    """Return the events that stand by themselves and are to come, by next date, each with it as `prossima_data`.

    Those that were called off are on the calendar, not among these.
    """
    soli = _tutti(radice).filter(depth=PROFONDITA_EVENTO).exclude(pk__in=esclusi or [])
    return _per_data(soli)[:quanti]


def prossimi_in(luogo: Page, quanti: int) -> QuerySet[Any]:
    """Return the events to come in a place, like `prossimi`."""
    return _per_data(luogo.eventi.live())[:quanti]


def _per_data(eventi: QuerySet[Any]) -> QuerySet[Any]:
    da_venire = Q(occorrenze__fine__gte=timezone.now())
    return (
        eventi.exclude(stato="annullato")
        .annotate(prossima_data=Min("occorrenze__inizio", filter=da_venire))
        .filter(prossima_data__isnull=False)
        .select_related("tipo", "luogo")
        .order_by("prossima_data", "title")
    )


def _tutti(radice: Page) -> QuerySet[Any]:
    from comune_site.contenuti.models import EventoPage

    return EventoPage.objects.live().descendant_of(radice)


def _occorrenze(eventi: QuerySet[Any]) -> QuerySet[Any]:
    from comune_site.contenuti.models import OccorrenzaEvento

    return OccorrenzaEvento.objects.filter(evento__in=eventi.order_by()).select_related("evento__tipo", "evento__luogo")


def _tutte_le_date(pagina: Page) -> QuerySet[Any]:
    return _occorrenze(_tutti(pagina))


def _cercati(eventi: QuerySet[Any], modulo: FiltroEventi) -> QuerySet[Any]:
    if modulo.tipo:
        eventi = eventi.filter(tipo__codice=modulo.tipo)
    return elenchi.cerca(eventi, modulo.chiave)


def _date(eventi: QuerySet[Any], modulo: FiltroEventi, request: HttpRequest) -> dict[str, Any]:
    """Return the dates of the range asked for, grouped by day."""
    dal, al = modulo.intervallo
    date_ = _occorrenze(eventi).filter(fine__gte=_mezzanotte(dal) if modulo.scelto else timezone.now())
    if al:
        date_ = date_.filter(inizio__lt=_mezzanotte(al + timedelta(days=1)))
    pagina = elenchi.pagina_di(request, date_.order_by("inizio", "pk"), PER_PAGINA)
    return {"titolo_elenco": _titolo(modulo), "pagina": pagina, "giorni": per_giorno(pagina, dal)}


def _titolo(modulo: FiltroEventi) -> str:
    dal, al = modulo.intervallo
    if modulo.mese:
        return _("Eventi di %(mese)s") % {"mese": Mese.nome_di(modulo.mese)}
    if modulo.scelto and al:
        return _("Eventi: %(periodo)s") % {"periodo": periodo(dal, al)}
    return _("Prossimi eventi")


def _archivio(eventi: QuerySet[Any], request: HttpRequest) -> dict[str, Any]:
    """Return the events all of whose dates are past, the latest first."""
    conclusi = (
        eventi.annotate(ultima=Max("occorrenze__fine"))
        .filter(ultima__lt=timezone.now())
        .select_related("tipo")
        .order_by(F("ultima").desc(), "title")
    )
    pagina = elenchi.pagina_di(request, conclusi, PER_PAGINA)
    carte = [elenchi.carta_evento(evento) for evento in elenchi.illustrate(pagina)]
    return {"titolo_elenco": _("Eventi passati"), "pagina": pagina, "carte": carte}


def _altri(pagina: Any, modulo: FiltroEventi) -> dict[str, str]:
    """Return address and words of the button below the list: the next page, else what was before today.

    The button is always there while the coming dates are shown: who reads the list by machine looks for it.
    """
    if pagina.has_next():
        successiva = {**modulo.valori, "pagina": str(pagina.next_page_number())}
        return {"url": f"?{parametri(successiva)}", "testo": _("Carica altri eventi")}
    if modulo.passati:
        return {}
    conclusi = {"q": modulo.chiave, "tipo": modulo.tipo, "passati": "1"}
    return {"url": f"?{parametri(conclusi)}", "testo": _("Carica gli eventi passati")}


def _mezzanotte(giorno: date) -> datetime:
    return timezone.make_aware(datetime.combine(giorno, time.min))
