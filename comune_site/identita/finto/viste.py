"""Pages of the test identity provider: choose who you are, go back to the service with a signed answer."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from csp.decorators import csp_update
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from comune_site.core.indirizzi import radice_servizi
from comune_site.identita.finto import gestore, risposte
from comune_site.identita.finto.cittadini import PER_CODICE, PERSONE
from comune_site.identita.finto.difetti import DIFETTI
from comune_site.identita.finto.richieste import RichiestaLetta, RichiestaRifiutata, leggi

# What the person may do instead of entering, with the number of the official table.
RINUNCE = {
    25: "Annulla",
    22: "Nega il consenso",
    19: "Sbaglia le credenziali troppe volte",
    20: "Credenziali di livello troppo basso",
    21: "Fai scadere il tempo",
    23: "Identità sospesa",
    30: "Identità per uso professionale",
}


def solo_in_demo(vista: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Answer 404 outside a demo, whatever the addresses say."""

    @wraps(vista)
    def protetta(request: HttpRequest, profilo: str) -> HttpResponse:
        if not settings.DEMO or profilo not in gestore.NOMI:
            raise Http404
        return vista(request, profilo)

    return protetta


@solo_in_demo
@require_GET
def metadati(request: HttpRequest, profilo: str) -> HttpResponse:
    """Answer the metadata of the test identity provider."""
    return HttpResponse(gestore.metadati(profilo), content_type="application/samlmetadata+xml")


@never_cache
@solo_in_demo
@require_GET
def sso(request: HttpRequest, profilo: str) -> HttpResponse:
    """Verify the request and show the sample citizens."""
    query = request.META["QUERY_STRING"]
    try:
        richiesta = leggi(profilo, query)
    except RichiestaRifiutata as rifiuto:
        return _rifiuta(request, profilo, rifiuto)
    contesto = {
        "profilo": profilo,
        "titolo": gestore.NOMI[profilo],
        "query": query,
        "richiesta": richiesta,
        "persone": PERSONE,
        "rinunce": RINUNCE,
        "difetti": DIFETTI,
        "livelli": [n for n in (1, 2, 3) if n >= richiesta.livello],
    }
    return render(request, "idp_finto/scelta.html", contesto)


@never_cache
@solo_in_demo
@require_POST
def scelta(request: HttpRequest, profilo: str) -> HttpResponse:
    """Answer the choice with a form that carries the signed Response to the service."""
    try:
        richiesta = leggi(profilo, request.POST.get("query", ""))
    except RichiestaRifiutata as rifiuto:
        return _rifiuta(request, profilo, rifiuto)
    rinuncia = request.POST.get("rinuncia", "")
    persona = PER_CODICE.get(request.POST.get("persona", ""))
    if rinuncia.isdigit() and int(rinuncia) in RINUNCE:
        return _riporta(request, profilo, richiesta, _errore(profilo, richiesta, int(rinuncia)))
    if persona is None:
        raise Http404
    livello = 3 if profilo == "cie" else _livello(request, richiesta)
    parametri = _parametri(profilo, richiesta, livello, persona.attributi)
    difetto = DIFETTI.get(request.POST.get("difetto", ""))
    coppia = gestore.coppia()
    xml = difetto.applica(parametri, coppia) if difetto else risposte.risposta(parametri, coppia)
    return _riporta(request, profilo, richiesta, xml)


def _livello(request: HttpRequest, richiesta: RichiestaLetta) -> int:
    scritto = request.POST.get("livello", "")
    return int(scritto) if scritto in ("1", "2", "3") else richiesta.livello


def _parametri(profilo: str, richiesta: RichiestaLetta, livello: int, attributi: dict[str, str]) -> risposte.Parametri:
    return risposte.parametri(
        richiesta,
        idp=gestore.entity_id(profilo),
        profilo=profilo,
        livello=livello,
        attributi=attributi,
        adesso=timezone.now(),
    )


def _errore(profilo: str, richiesta: RichiestaLetta, numero: int) -> bytes:
    return risposte.errore(_parametri(profilo, richiesta, richiesta.livello, {}), numero, gestore.coppia())


def _rifiuta(request: HttpRequest, profilo: str, rifiuto: RichiestaRifiutata) -> HttpResponse:
    if rifiuto.richiesta is None:
        return render(
            request, "idp_finto/errore.html", {"rifiuto": rifiuto, "titolo": gestore.NOMI[profilo]}, status=400
        )
    return _riporta(request, profilo, rifiuto.richiesta, _errore(profilo, rifiuto.richiesta, rifiuto.numero))


def _riporta(request: HttpRequest, profilo: str, richiesta: RichiestaLetta, xml: bytes) -> HttpResponse:
    """Show the form that goes back. The policy lets it post to the other host, and follow the redirects after it."""

    @csp_update({"form-action": sorted({radice_servizi(), settings.SITO_URL})})
    def pagina(request: HttpRequest) -> HttpResponse:
        contesto = {
            "titolo": gestore.NOMI[profilo],
            "acs_url": richiesta.acs_url,
            "risposta": risposte.codifica(xml),
            "relay_state": richiesta.relay_state,
        }
        return render(request, "idp_finto/ritorno.html", contesto)

    return pagina(request)
