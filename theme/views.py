"""Gallery of the components, for developers. Mounted in the demo only."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from theme import galleria


@require_safe
def componenti(request: HttpRequest) -> HttpResponse:
    """Show every component once."""
    return render(request, "theme/galleria/componenti.html", galleria.contesto())


@require_safe
def passo(request: HttpRequest) -> HttpResponse:
    """Show a sample step of a flow; with `?errato=1` as it looks when fields are wrong."""
    contesto = galleria.contesto_passo(errato="errato" in request.GET)
    return render(request, "theme/galleria/passo.html", contesto)
