"""Error pages that are more than a template."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def csrf(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a failed CSRF check: say that nothing was sent and how to go on."""
    return render(request, "403_csrf.html", status=403)


def errore_500(request: HttpRequest) -> HttpResponse:
    """Answer a fault of ours with a page that needs no database, session or context processor."""
    from django.template.loader import get_template

    testo = get_template("500.html").render({"id_richiesta": getattr(request, "id_richiesta", "")})
    return HttpResponse(testo, status=500)
