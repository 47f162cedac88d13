"""The pages on which pagoPA leaves the browser. They prove nothing and show nothing personal (pagopa-io §5)."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from comune_site.core.indirizzi import url_servizi
from pagamenti import azioni
from pagamenti.models import Tentativo
from pagamenti.situazioni import situazione

# Seconds between one look and the next, 5 minutes in all; then the citizen is told in other ways (§10.1 rule 8).
ATTESE = (5, 10, 20, 40, 80, 145)


@require_safe
@never_cache
def ritorno(request: HttpRequest, token: str, esito: str) -> HttpResponse:
    """Say where the payment stands. Opening it moves at most the hint on the attempt, once, never the position."""
    tentativo = get_object_or_404(Tentativo.objects.select_related("posizione"), token=token)
    azioni.segna_ritorno(tentativo, esito)
    tentativo.posizione.refresh_from_db(fields=["stato"])
    detto = situazione(tentativo)
    giro = _giro(request)
    attesa = ATTESE[giro] if detto.in_verifica and giro < len(ATTESE) else None
    indirizzo = reverse("pagamenti:ritorno", args=[token, "attesa"])
    contesto = {
        "situazione": detto,
        "attesa": attesa,
        "aggiorna_url": f"{indirizzo}?giro={giro}",
        "ferma_url": f"{indirizzo}?giro={len(ATTESE)}",
        "pratica_url": tentativo.posizione.ritorno_url,
        "area_personale_url": url_servizi("/area-personale/"),
    }
    risposta = render(request, "pagamenti/ritorno.html", contesto)
    if attesa:
        # A header, not a meta tag: needs no script, goes on a fixed number of times, and a link stops it.
        risposta["Refresh"] = f"{attesa}; url={indirizzo}?giro={giro + 1}"
    return risposta


def _giro(request: HttpRequest) -> int:
    valore = request.GET.get("giro", "0")
    return int(valore) if valore.isascii() and valore.isdigit() and len(valore) < 3 else 0
