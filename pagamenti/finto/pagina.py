"""The page for people: "Checkout di prova". Stands for a third party, so it reads nothing of the site."""

from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

from csp.decorators import csp_update
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.middleware.csrf import get_token
from django.shortcuts import get_object_or_404, redirect
from django.template.loader import render_to_string
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from pagamenti.finto.models import RITARDO_RICEVUTA, CarrelloFinto

# "Esito in attesa": the receipt comes this long after.
RITARDO_LUNGO = timedelta(minutes=1)

# Choice of the payer -> how long the receipt takes (None: not paid), and the return address (None: the tab is closed).
SCELTE: dict[str, tuple[timedelta | None, str | None]] = {
    "paga": (RITARDO_RICEVUTA, "returnOkUrl"),
    "attesa": (RITARDO_LUNGO, "returnWaitingUrl"),
    "chiudi": (RITARDO_RICEVUTA, None),
    "annulla": (None, "returnCancelUrl"),
    "errore": (None, "returnErrorUrl"),
}


@require_safe
def checkout(request: HttpRequest, carrello_id: UUID) -> HttpResponse:
    """Answer the address given to the site as the real one does: by sending on to the page."""
    return redirect("pagopa_finto:pagina", carrello_id)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def pagina(request: HttpRequest, carrello_id: UUID) -> HttpResponseBase:
    """Show the cart and let the payer choose how it ends. A choice not offered shows the page again."""
    carrello = get_object_or_404(CarrelloFinto, pk=carrello_id)
    scelta = SCELTE.get(request.POST.get("esito", "")) if request.method == "POST" else None
    if scelta is None:
        return _pagina(request, carrello)
    ritardo, ritorno = scelta
    if ritardo is not None and not carrello.paga(ritardo):
        return _pagina(request, carrello, rifiutato=True)
    if ritardo is None:
        carrello.chiudi(carrello.Esito.ANNULLATO if ritorno == "returnCancelUrl" else carrello.Esito.ERRORE)
    if ritorno is None:
        return redirect("pagopa_finto:pagina", carrello_id)
    return HttpResponseRedirect(carrello.corpo["returnUrls"][ritorno])


def _pagina(request: HttpRequest, carrello: CarrelloFinto, *, rifiutato: bool = False) -> HttpResponseBase:
    # Drawn without the request: the site's context processors have nothing to do on somebody else's page.
    contesto = {
        "csrf_token": get_token(request),
        "avvisi": [_avviso(avviso) for avviso in carrello.corpo["paymentNotices"]],
        "esito": carrello.esito,
        "rifiutato": rifiutato,
        "torna_url": carrello.corpo["returnUrls"]["returnErrorUrl"],
    }
    testo = render_to_string("pagopa_finto/pagina.html", contesto)
    # Chromium holds the redirect after the POST to form-action: the return addresses may be on another host.
    aggiunte = {"form-action": sorted({_origine(url) for url in carrello.corpo["returnUrls"].values()})}
    disegna = csp_update(aggiunte)(lambda _request: HttpResponse(testo, status=409 if rifiutato else 200))
    return disegna(request)


def _avviso(avviso: dict[str, Any]) -> dict[str, str]:
    centesimi, nav = avviso["amount"], avviso["noticeNumber"]
    return {
        "ente": avviso["companyName"],
        "oggetto": avviso["description"],
        "codice": " ".join(nav[n : n + 4] for n in range(0, len(nav), 4)),
        "importo": f"{centesimi // 100:,}".replace(",", ".") + f",{centesimi % 100:02d}",
    }


def _origine(url: str) -> str:
    parti = urlsplit(url)
    return f"{parti.scheme}://{parti.netloc}"
