"""The albo pretorio for the public: nothing of it outlives its term, and no search engine keeps it.

The term ends at midnight in Rome because every view asks the database by date: no job, nothing to forget. The files
are in the private archive; `X-Robots-Tag: noindex` is the Garante's wish (provv. 243/2014).
"""

from __future__ import annotations

import uuid
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from comune_site.contenuti import elenchi
from comune_site.core import archivio
from comune_site.core.indirizzi import url_assoluto, url_sito
from comune_site.core.scarico import risposta_byte, risposta_file
from comune_site.trasparenza import esporta
from comune_site.trasparenza.busta import estrai
from comune_site.trasparenza.filtri import FiltriForm
from comune_site.trasparenza.models import AllegatoAlbo, AttoAlbo

PER_PAGINA = 20
PERMESSO = "trasparenza.view_attoalbo"
COLONNE = ("numero", "anno", "tipo", "oggetto", "emittente", "data_atto", "numero_atto", "dal", "al", "stato", "url")


def non_indicizzare(vista: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Tell search engines to keep nothing of the answer, and caches to ask again each time."""

    @wraps(vista, updated=())
    def marcata(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        risposta = vista(request, *args, **kwargs)
        risposta["X-Robots-Tag"] = "noindex, nofollow, noarchive"
        if "Cache-Control" not in risposta:
            patch_cache_control(risposta, no_cache=True)
        return risposta

    return marcata


@require_safe
@non_indicizzare
def elenco(request: HttpRequest) -> HttpResponse:
    """List what is in publication today, the newest first."""
    filtri = _filtri(request)
    atti = filtri.applica(AttoAlbo.objects.visibili())
    contesto = {
        "filtri": filtri,
        "pagina": elenchi.pagina_di(request, atti, PER_PAGINA),
        "parametri": _parametri(request),
        "briciole": _briciole(),
    }
    return render(request, "trasparenza/albo_elenco.html", contesto)


@require_safe
@non_indicizzare
def esporta_atti(request: HttpRequest, formato: str) -> HttpResponse:
    """Return the acts asked for as CSV or JSON."""
    atti = _filtri(request).applica(AttoAlbo.objects.visibili())
    return esporta.risposta(formato, "albo-pretorio", COLONNE, [_dati(riga) for riga in atti])


@require_safe
@non_indicizzare
def atto(request: HttpRequest, anno: int, numero: int) -> HttpResponse:
    """Show an act while it is in publication; to the staff, always. Raises Http404."""
    trovato = _atto_o_404(request, anno, numero)
    contesto = {
        "atto": trovato,
        "allegati": _file_leggibili(trovato),
        "rettifiche": [r for r in trovato.rettifiche.registrati() if r.visibile],
        "briciole": [*_briciole(collegata=True), (_("Atto n. %(numero)s") % {"numero": trovato.registro}, None)],
    }
    return render(request, "trasparenza/albo_atto.html", contesto)


@require_safe
@non_indicizzare
def file(request: HttpRequest, anno: int, numero: int, codice: uuid.UUID) -> FileResponse:
    """Give a file of an act in publication, byte for byte as it was loaded. Raises Http404."""
    trovato = _allegato_o_404(request, anno, numero, codice)
    return risposta_file(trovato.chiave, trovato.nome, trovato.tipo)


@require_safe
@non_indicizzare
def contenuto(request: HttpRequest, anno: int, numero: int, codice: uuid.UUID) -> HttpResponse:
    """Give the document inside a signed file, without the signature. Raises Http404."""
    trovato = _allegato_o_404(request, anno, numero, codice)
    if not trovato.tipo_interno:
        raise Http404
    return risposta_byte(estrai(archivio.leggi(trovato.chiave)), trovato.nome_interno, trovato.tipo_interno)


def _filtri(request: HttpRequest) -> FiltriForm:
    nomi = AttoAlbo.objects.visibili().order_by("emittente").values_list("emittente", flat=True).distinct()
    return FiltriForm(request.GET, emittenti=list(nomi))


def _parametri(request: HttpRequest) -> str:
    """Return the query string that keeps the filters while turning pages."""
    parametri = request.GET.copy()
    parametri.pop("pagina", None)
    return parametri.urlencode()


def _briciole(*, collegata: bool = False) -> list[tuple[str, str | None]]:
    return [(_("Home"), url_sito("/")), (_("Albo pretorio"), url_sito("/albo-pretorio/") if collegata else None)]


def _atto_o_404(request: HttpRequest, anno: int, numero: int) -> AttoAlbo:
    """Return the act; once its term is over, only to who works on it. The session is read only then."""
    trovato = get_object_or_404(AttoAlbo.objects.select_related("rettifica_di"), anno=anno, numero=numero)
    if not trovato.visibile and not request.user.has_perm(PERMESSO):
        raise Http404
    return trovato


def _allegato_o_404(request: HttpRequest, anno: int, numero: int, codice: uuid.UUID) -> AllegatoAlbo:
    trovato = _atto_o_404(request, anno, numero)
    if not trovato.in_pubblicazione and not request.user.has_perm(PERMESSO):
        raise Http404
    return get_object_or_404(AllegatoAlbo.objects.select_related("atto"), atto=trovato, codice=codice)


def _file_leggibili(trovato: AttoAlbo) -> list[AllegatoAlbo]:
    """Return the files to be shown, the text of the act first; none once it is annulled or over."""
    if not trovato.in_pubblicazione:
        return []
    file = AllegatoAlbo.objects.filter(atto=trovato).select_related("atto").order_by("sort_order", "pk")
    return sorted(file, key=lambda allegato: allegato.ruolo != AllegatoAlbo.Ruolo.ATTO)


def _dati(riga: AttoAlbo) -> dict[str, object]:
    return {
        "numero": riga.numero,
        "anno": riga.anno,
        "tipo": riga.dati_tipo.titolo,
        "oggetto": riga.oggetto,
        "emittente": riga.emittente,
        "data_atto": riga.data_atto,
        "numero_atto": riga.numero_atto,
        "dal": riga.pubblicato_dal,
        "al": riga.pubblicato_al,
        "stato": riga.get_stato_display(),
        "url": url_assoluto(riga.get_absolute_url()),
    }
