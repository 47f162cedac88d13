"""Pages of the demo only: the e-mails that would have been sent."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from comune_site.core import posta


@require_safe
@never_cache
def elenco_posta(request: HttpRequest) -> HttpResponse:
    """List the demo's e-mails, newest first."""
    return render(request, "core/posta/elenco.html", {"lettere": posta.elenco()})


@require_safe
@never_cache
def dettaglio_posta(request: HttpRequest, codice: str) -> HttpResponse:
    """Show the text of one e-mail."""
    lettera = posta.lettera(codice)
    if lettera is None:
        raise Http404(_("Nessun messaggio con questo codice."))
    return render(request, "core/posta/dettaglio.html", {"lettera": lettera})
