"""Documents of a section: those in force, those past the five years, as rows to be shown or taken away."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from django.db.models import Max, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page

from comune_site.contenuti import elenchi
from comune_site.contenuti.models import TipoDocumentoPage
from comune_site.trasparenza.models.classificazione import ClassificazioneTrasparenza

if TYPE_CHECKING:
    from comune_site.trasparenza.models.sezioni import SezioneTrasparenzaPage, TrasparenzaPage

# Years after the one of the document (d.lgs. 33/2013, art. 8, c. 3).
ANNI = 5


@dataclass(frozen=True, kw_only=True)
class Riga:
    """A document as a section lists it. `byte` is 0 where there is no file; `fino_al` the last day in the list."""

    titolo: str
    url: str
    descrizione: str
    tipo: str
    data: date
    formato: str
    byte: int
    file_url: str
    fino_al: date


def termine(data: date, fino_al: date | None = None) -> date:
    """Return the last day of publication: the one that was set, else five years from the 1st of January after."""
    return fino_al or date(data.year + ANNI, 12, 31)


def nessuno() -> QuerySet[Page]:
    """Return no document."""
    return Page.objects.none()


def di(
    sezione: SezioneTrasparenzaPage | TrasparenzaPage, *, tutte: bool = False, scaduti: bool = False
) -> QuerySet[Page]:
    """Return the live documents of a section (`tutte`: of those below it too), the newest first.

    `scaduti`: those past their term instead of those within it. Each page has `data`, `fino_al` and what a row needs,
    whatever their number: one query.
    """
    dove = {"sezione__path__startswith": sezione.path} if tutte else {"sezione_id": sezione.pk}
    legami = ClassificazioneTrasparenza.objects.filter(**dove).annotate(
        data=Coalesce("pagina__documentopage__data", "pagina__datasetpage__data")
    )
    validi = legami.filter(_in_corso()).values("pagina_id")
    fino_al = legami.filter(pagina=OuterRef("pk")).order_by("sort_order", "pk").values("fino_al")[:1]
    scelti = (
        Q(pk__in=legami.filter(data__isnull=False).values("pagina_id")) & ~Q(pk__in=validi)
        if scaduti
        else Q(pk__in=validi)
    )
    return (
        Page.objects.live()
        .filter(scelti)
        .annotate(data=Coalesce("documentopage__data", "datasetpage__data"), fino_al=Subquery(fino_al))
        .select_related("documentopage__file", "datasetpage")
        .order_by("-data", "title", "pk")
    )


def _in_corso() -> Q:
    oggi = timezone.localdate()
    return Q(fino_al__gte=oggi) | Q(fino_al__isnull=True, data__gte=date(oggi.year - ANNI, 1, 1))


def cerca(documenti: QuerySet[Page], chiave: str) -> QuerySet[Page]:
    """Return the documents that hold every word of `chiave`, in title or text."""
    trovate = elenchi.cerca(Page.objects.filter(pk__in=list(documenti.values_list("pk", flat=True))), chiave)
    return documenti.filter(pk__in=trovate.values("pk"))


def ultimo_aggiornamento(sezione: SezioneTrasparenzaPage) -> datetime | None:
    """Return when a document of the section was last published."""
    return di(sezione).order_by().aggregate(ultimo=Max("last_published_at"))["ultimo"]


def righe(pagine: Iterable[Page]) -> list[Riga]:
    """Return the rows of documents got with `di`. One query for their kinds."""
    pagine = list(pagine)
    sopra = {pagina.path[: -Page.steplen] for pagina in pagine}
    tipi = dict(TipoDocumentoPage.objects.filter(path__in=sopra).values_list("path", "title")) if sopra else {}
    return [_riga(pagina, tipi.get(pagina.path[: -Page.steplen], "")) for pagina in pagine]


def _riga(pagina: Any, tipo: str) -> Riga:
    documento = getattr(pagina, "documentopage", None)
    dataset = getattr(pagina, "datasetpage", None)
    file = documento.file if documento else None
    return Riga(
        titolo=pagina.title,
        url=pagina.url,
        descrizione=(documento or dataset).descrizione,
        tipo=tipo,
        data=pagina.data,
        formato=documento.formato if documento else str(_("Dati aperti")),
        byte=(file.file_size or 0) if file else 0,
        file_url=file.url if file else getattr(documento, "url_documento", ""),
        fino_al=termine(pagina.data, pagina.fino_al),
    )
