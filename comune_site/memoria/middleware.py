"""The whole-page cache, before sessions: who has no cookie of ours gets the page that the last one got."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language_from_request

from comune_site.core.indirizzi import SEGMENTI_COMUNI, SEGMENTI_SERVIZI
from comune_site.core.pubblica import regola_di
from comune_site.memoria import deposito, regole, risposte
from comune_site.memoria.impronta import impronta_programma

# Addresses where nothing can be kept: not worth a look-up.
MAI = frozenset((*SEGMENTI_SERVIZI, *SEGMENTI_COMUNI, "gestione", "documenti")) - {"api"}
# Longer queries are not worth a look-up either.
QUERY_MASSIMA = 200


class MemoriaMiddleware:
    """Give a kept page to who may have it; keep the answers that were declared public (`core.pubblica`)."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer from memory, or let the site answer and keep that."""
        letto = deposito.leggi(chiave_di(request), request.path) if anonima(request) else None
        if letto is None:
            return self.get_response(request)
        pagina, segni = letto
        if pagina is not None:
            return risposte.restituisci(pagina, request, stato="hit")
        return self._conserva(request, self.get_response(request), segni)

    def _conserva(self, request: HttpRequest, risposta: HttpResponse, segni: deposito.Segni) -> HttpResponse:
        regola = regola_di(request)
        if regola is None or not regole.conservabile(request, risposta, regola):
            return risposta
        secondi = regole.durata(request, regola)
        if secondi <= 0:
            return risposta
        pagina = risposte.confeziona(risposta, settings.MEMORIA_CACHE_CONTROL)
        tolto = deposito.CONTENUTI if regola.da_sola else deposito.gruppo(request.path)
        sotto = {nome: segno for nome, segno in segni.items() if nome != tolto}
        deposito.scrivi(chiave_di(request), pagina, sotto, secondi)
        return risposte.restituisci(pagina, request, stato="fwd=miss; stored")


def anonima(request: HttpRequest) -> bool:
    """Tell whether the request carries nothing of a person: no cookie of ours, no credentials; nor is it a preview."""
    return (
        settings.MEMORIA_PAGINE
        and request.method in ("GET", "HEAD")
        and "Authorization" not in request.headers
        and not getattr(request, "is_dummy", False)
        and len(request.META.get("QUERY_STRING", "")) <= QUERY_MASSIMA
        and request.path_info.lstrip("/").split("/", 1)[0] not in MAI
        and not {settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME, "messages"} & request.COOKIES.keys()
    )


def chiave_di(request: HttpRequest) -> str:
    """Return the key: program, scheme and host, path, query in a fixed order, language."""
    query = urlencode(sorted(request.GET.items())) if request.META.get("QUERY_STRING") else ""
    parti = (
        impronta_programma(),
        f"{request.scheme}://{request.get_host()}",
        request.path,
        query,
        get_language_from_request(request, check_path=True),
    )
    return "pagina:" + hashlib.sha256("\0".join(parti).encode()).hexdigest()
