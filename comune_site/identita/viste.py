"""The choice page and the way out."""

from __future__ import annotations

import random
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from comune_site.core.indirizzi import url_servizi, url_sito
from comune_site.identita import registro, sessione
from comune_site.identita.accesso import esci as chiudi_sessione
from comune_site.identita.accesso import livello_chiesto, next_sicuro, url_accedi
from comune_site.identita.saml.profili import CIE, SPID, Gestore, Profilo


@never_cache
@require_GET
def accedi(request: HttpRequest) -> HttpResponse:
    """Show the ways in; who is in already goes straight on. After login the person is in the service (C.SE.1.1)."""
    ritorno, livello = next_sicuro(request.GET.get("next")), livello_chiesto(request)
    attuale = sessione.leggi(request)
    if attuale is not None and attuale.livello >= livello:
        return HttpResponseRedirect(ritorno or settings.LOGIN_REDIRECT_URL)
    contesto = {
        "spid": _voci(SPID, ritorno, livello),
        "cie": _voci(CIE, ritorno, livello),
        "da_servizio": bool(ritorno),
        "livello_piu_alto": attuale is not None,
        "dipendenti_url": url_sito("/gestione/"),
        "briciole": [(_("Home"), url_sito("/")), (_("Accedi"), None)],
    }
    return render(request, "identita/accedi.html", contesto)


def _voci(profilo: Profilo, ritorno: str, livello: int) -> list[dict[str, str]]:
    """Return name and start address of each provider, in an order drawn anew at each showing (AgID, Avviso 42)."""
    gestori = list(registro.elenco(profilo.codice))
    random.SystemRandom().shuffle(gestori)
    return [{"nome": gestore.nome, "url": _url_inizio(profilo, gestore, ritorno, livello)} for gestore in gestori]


def _url_inizio(profilo: Profilo, gestore: Gestore, ritorno: str, livello: int) -> str:
    dati = {"idp": gestore.entity_id}
    if ritorno:
        dati["next"] = ritorno
    if livello != 2:
        dati["livello"] = str(livello)
    return f"{reverse(f'identita:{profilo.codice}_login')}?{urlencode(dati)}"


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def esci(request: HttpRequest) -> HttpResponse:
    """Ask before leaving (a GET changes nothing), leave on POST, then say that the session is closed."""
    if request.method != "POST":
        contesto = {
            "dentro": request.user.is_authenticated,
            "home_url": url_sito("/"),
            "accedi_url": url_accedi(),
            "area_personale_url": url_servizi("/area-personale/"),
        }
        return render(request, "identita/esci.html", contesto)
    chiudi_sessione(request)
    risposta = HttpResponseRedirect(reverse("identita:esci"))
    risposta["Clear-Site-Data"] = '"cache", "storage"'
    return risposta
