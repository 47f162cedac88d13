"""Error pages that are more than a template. Those of faults need no database, session or context processor."""

import sys

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import get_template

from comune_site.core.ente import ente

RIPROVA_DOPO = "60"  # seconds


def csrf(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a failed CSRF check: say that nothing was sent and how to go on."""
    return render(request, "403_csrf.html", status=403)


def errore_500(request: HttpRequest) -> HttpResponse:
    """Answer a fault of ours; when the database is away, a 503 that says whom to call meanwhile."""
    contesto = {"id_richiesta": getattr(request, "id_richiesta", "")}
    if isinstance(sys.exc_info()[1], OperationalError | InterfaceError):
        testo = get_template("503.html").render({**contesto, "ente": ente()})
        return HttpResponse(testo, status=503, headers={"Retry-After": RIPROVA_DOPO})
    return HttpResponse(get_template("500.html").render(contesto), status=500)
