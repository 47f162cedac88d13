"""The page of one Pratica, its payment, its documents. A Pratica of somebody else is not there: 404."""

from __future__ import annotations

import uuid
from typing import Any
from urllib.parse import urlsplit

from csp.decorators import csp_update
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from comune_site.core.scarico import risposta_file
from comune_site.identita.api import richiede_cittadino
from pagamenti import api as pagamenti
from servizi.area_personale import dettaglio
from servizi.area_personale.cornice import cornice
from servizi.area_personale.elenchi import COLORI, avviso_pagamento
from servizi.pratiche.documenti import TIPO_PDF
from servizi.pratiche.esiti import riferimento_pagamento
from servizi.pratiche.models import Evento, Pratica
from servizi.pratiche.stati import StatoPratica


class VediAltro(HttpResponseRedirect):
    """303: whatever came, the next request is a GET."""

    status_code = 303


@richiede_cittadino()
@require_safe
def pratica(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Where a Pratica stands, what it says, what came of it (C.SE.1.9, C.SE.1.10)."""
    propria = get_object_or_404(request.user.pratiche, pk=pk)
    eventi = list(propria.eventi.all())
    posizione = pagamenti.posizione(riferimento_pagamento(propria))
    contesto = {
        **cornice(request, "attivita", (_("Attività"), reverse("area_personale:attivita")), (propria.numero, None)),
        "pratica": propria,
        "colore": COLORI.get(propria.stato, "primary"),
        "tappe": dettaglio.tappe(propria, eventi),
        "nota": _ultima_nota(eventi),
        "eventi": eventi,
        "documenti": dettaglio.documenti(propria, eventi),
        "allegati": propria.allegati.all(),
        "posizione": posizione,
        "avviso": avviso_pagamento(posizione),
    }
    return render(request, "area_personale/pratica.html", contesto)


def _ultima_nota(eventi: list[Evento]) -> str:
    return next((evento.nota for evento in reversed(eventi) if evento.nota), "")


def paga(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The payment page. Its form ends on pagoPA: form-action holds for the whole chain of redirects."""
    return csp_update({"form-action": destinazioni()})(_paga)(request, pk)


def destinazioni() -> list[str]:
    """Return the origins that the payment form may end on."""
    piattaforma = urlsplit(settings.PAGOPA_URL)
    origine = [f"{piattaforma.scheme}://{piattaforma.netloc}"] if piattaforma.netloc else []
    return [*settings.PAGOPA_CHECKOUT_HOSTS, *origine]


@richiede_cittadino()
@require_http_methods(["GET", "HEAD", "POST"])
def _paga(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    propria = get_object_or_404(request.user.pratiche, pk=pk)
    if propria.stato != StatoPratica.DA_PAGARE:
        messages.info(request, _("Per questa richiesta non c'è nessun pagamento da fare."))
        return redirect("area_personale:pratica", propria.pk)
    if request.method == "POST":
        return _avvia(request, propria)
    return render(request, "area_personale/paga.html", _contesto_pagamento(request, propria))


def _avvia(request: HttpRequest, propria: Pratica) -> HttpResponse:
    try:
        return VediAltro(pagamenti.avvia(riferimento_pagamento(propria), request.user.email))
    except pagamenti.PagamentoNonDisponibileError as errore:
        messages.error(request, errore.messaggio)
        return redirect("area_personale:paga", propria.pk)


def _contesto_pagamento(request: HttpRequest, propria: Pratica) -> dict[str, Any]:
    posizione = pagamenti.posizione(riferimento_pagamento(propria))
    return {
        **cornice(request, "attivita", (_("Pagamento"), None)),
        "pratica": propria,
        "posizione": posizione,
        "pagabile": posizione is not None and posizione.stato == "da_pagare",
        "avviso": avviso_pagamento(posizione),
    }


@richiede_cittadino()
@require_safe
def documento(request: HttpRequest, pk: uuid.UUID, tipo: str) -> HttpResponse:
    """Give a document of a Pratica to its citizen."""
    propria = get_object_or_404(request.user.pratiche, pk=pk)
    file = get_object_or_404(propria.documenti, tipo=tipo)
    return risposta_file(file.chiave, file.nome, TIPO_PDF)
