"""The answers of the API: JSON for anybody, from any site, without cookies."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import wraps
from math import ceil
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from comune_site.core.ente import ente
from comune_site.core.indirizzi import url_assoluto, url_sito
from comune_site.diffusione.api.documento import LICENZA, openapi
from comune_site.diffusione.api.domanda import PARAMETRI, Domanda, DomandaErrataError, leggi
from comune_site.diffusione.api.raccolte import RADICE, Raccolta
from comune_site.diffusione.api.tipi import RACCOLTE
from comune_site.diffusione.risposte import da_conservare

UN_MINUTO = 60
JSON = "application/json; charset=utf-8"
Vista = Callable[..., dict[str, Any]]


class NonTrovatoError(LookupError):
    """What is asked is not there; the text says what."""


def per_tutti(vista: Vista) -> Callable[..., HttpResponse]:
    """Turn a function that returns data into a view: JSON, errors in Italian, open to scripts of any site.

    `Access-Control-Allow-Origin: *` never goes with credentials: a browser sends no cookie.
    """

    @csrf_exempt
    @wraps(vista)
    def risponde(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        risposta = _risposta(request, vista, *args, **kwargs)
        risposta["Access-Control-Allow-Origin"] = "*"
        risposta["Cross-Origin-Resource-Policy"] = "cross-origin"
        return risposta

    return risponde


def _risposta(request: HttpRequest, vista: Vista, *args: Any, **kwargs: Any) -> HttpResponse:
    if request.method not in ("GET", "HEAD"):
        rifiuto = _errore(405, _("Queste interfacce si leggono soltanto: usa GET."))
        rifiuto["Allow"] = "GET, HEAD"
        return rifiuto
    try:
        dati = vista(request, *args, **kwargs)
    except DomandaErrataError as errore:
        return _errore(400, str(errore), errore.parametro)
    except NonTrovatoError as errore:
        return _errore(404, str(errore))
    return da_conservare(request, json.dumps(dati, ensure_ascii=False), JSON, secondi=UN_MINUTO)


def _errore(stato: int, testo: str, parametro: str | None = None) -> HttpResponse:
    corpo = json.dumps({"errore": testo, "parametro": parametro}, ensure_ascii=False)
    return HttpResponse(corpo, content_type=JSON, status=stato)


@require_safe
def pagina(request: HttpRequest) -> HttpResponse:
    """Show what the API gives and how it is used."""
    contesto = {
        "raccolte": RACCOLTE.values(),
        "parametri": [(nome, descrizione) for nome, (_schema, descrizione) in PARAMETRI.items()],
        "radice": url_assoluto(RADICE),
        "licenza": LICENZA,
        "canonico": url_assoluto("/api/"),
        "briciole": [(_("Home"), url_sito("/")), (_("Dati aperti e API"), None)],
    }
    return render(request, "diffusione/api.html", contesto)


@per_tutti
def descrizione(request: HttpRequest) -> dict[str, Any]:
    """Answer the OpenAPI document."""
    return openapi()


@per_tutti
def ingresso(request: HttpRequest) -> dict[str, Any]:
    """Answer the list of the collections."""
    return {
        "ente": ente().nome,
        "codice_ipa": ente().codice_ipa,
        "licenza": LICENZA["url"],
        "openapi": url_assoluto("/api/openapi.json"),
        "raccolte": [
            {"codice": r.codice, "titolo": r.titolo, "url": url_assoluto(f"{RADICE}{r.codice}/")}
            for r in RACCOLTE.values()
        ],
    }


@per_tutti
def raccolta(request: HttpRequest, codice: str) -> dict[str, Any]:
    """Answer a page of a collection. Two counts and a fixed number of queries, whatever its length."""
    tipo, domanda = _raccolta(codice), leggi(request.GET)
    pagine = domanda.scegli(tipo)
    totale = pagine.count()
    ultima = max(1, ceil(totale / domanda.per_pagina))
    if domanda.pagina > ultima:
        raise NonTrovatoError(_("L'elenco ha %(ultima)s pagine.") % {"ultima": ultima})
    inizio = (domanda.pagina - 1) * domanda.per_pagina
    return {
        "totale": totale,
        "pagina": domanda.pagina,
        "per_pagina": domanda.per_pagina,
        "pagine": ultima,
        "precedente": _altra(request, tipo, domanda, -1) if domanda.pagina > 1 else None,
        "successiva": _altra(request, tipo, domanda, 1) if domanda.pagina < ultima else None,
        "elementi": [tipo.scrivi(p, intera=False) for p in pagine[inizio : inizio + domanda.per_pagina]],
    }


@per_tutti
def contenuto(request: HttpRequest, codice: str, pk: int) -> dict[str, Any]:
    """Answer one content whole."""
    tipo = _raccolta(codice)
    for nome in request.GET:
        raise DomandaErrataError(nome[:60], _("Parametro sconosciuto."))
    trovata = tipo.pagine().filter(pk=pk).first() if pk < 2**31 else None
    if trovata is None:
        raise NonTrovatoError(_("Questo contenuto non esiste o non è pubblico."))
    return tipo.scrivi(trovata, intera=True)


@per_tutti
def altro(request: HttpRequest, percorso: str) -> dict[str, Any]:
    """Answer any other address of the API as the API does, not with a page."""
    raise NonTrovatoError(_("Questo indirizzo non esiste: l'elenco è in /api/v1/."))


def _raccolta(codice: str) -> Raccolta:
    if codice not in RACCOLTE:
        raise NonTrovatoError(_("Questa raccolta non esiste: l'elenco è in /api/v1/."))
    return RACCOLTE[codice]


def _altra(request: HttpRequest, tipo: Raccolta, domanda: Domanda, passo: int) -> str:
    parametri = {**request.GET.dict(), "pagina": domanda.pagina + passo}
    return url_assoluto(f"{RADICE}{tipo.codice}/?{urlencode(parametri)}")
