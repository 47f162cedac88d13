"""The four addresses of SPID and of CIE: metadata, start, ACS, finish.

Two steps after the identity provider because its POST carries no SameSite=Lax cookie: the ACS checks the answer and
logs nobody in, the GET that follows has the cookie and checks the browser.
"""

from __future__ import annotations

import logging
import secrets
from urllib.parse import urlencode

from allauth.socialaccount.helpers import complete_social_login
from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET, require_POST

from comune_site.core.indirizzi import url_assoluto
from comune_site.identita import registro, scambi, sessione
from comune_site.identita.accesso import livello_chiesto, next_sicuro
from comune_site.identita.attributi import identita_da
from comune_site.identita.models import Scambio
from comune_site.identita.pagina_errore import accesso_fallito
from comune_site.identita.provider import provider_classes
from comune_site.identita.saml import risposta as risposte
from comune_site.identita.saml.controlli import Attesa
from comune_site.identita.saml.errori import AccessoRifiutato
from comune_site.identita.saml.impostazioni import fornitore, impostazioni
from comune_site.identita.saml.profili import PROFILI
from comune_site.identita.saml.richiesta import Richiesta

logger = logging.getLogger(__name__)

PROVIDER = {provider.id: provider for provider in provider_classes}


@require_GET
def metadati(request: HttpRequest, profilo: str) -> HttpResponse:
    """Answer the signed metadata of this service provider: no cookie, may be cached."""
    xml = impostazioni(fornitore(PROFILI[profilo])).get_sp_metadata()
    return HttpResponse(
        xml, content_type="application/samlmetadata+xml", headers={"Cache-Control": "public, max-age=3600"}
    )


@never_cache
@require_GET
def inizio(request: HttpRequest, profilo: str) -> HttpResponse:
    """Send the browser to the identity provider with a signed request."""
    ritorno = next_sicuro(request.GET.get("next"))
    gestori = registro.elenco(profilo)
    entity_id = request.GET.get("idp") or (gestori[0].entity_id if len(gestori) == 1 else "")
    gestore = registro.trova(profilo, entity_id)
    if gestore is None:
        rifiuto = AccessoRifiutato("gestore_sconosciuto", "idp non nel registro")
        return accesso_fallito(request, rifiuto, profilo=profilo, ritorno=ritorno)
    livello = livello_chiesto(request)
    richiesta = Richiesta(impostazioni(fornitore(PROFILI[profilo]), gestore), livello)
    relay_state, browser = (
        secrets.token_urlsafe(24),
        request.COOKIES.get(settings.ACCESSO_COOKIE_NAME) or secrets.token_urlsafe(32),
    )
    Scambio.objects.create(
        id_richiesta=richiesta.get_id(),
        fornitore=profilo,
        idp=gestore.entity_id,
        livello=livello,
        istante=richiesta.istante,
        richiesta_xml=richiesta.get_xml(),
        relay_state_hash=scambi.impronta(relay_state),
        browser_hash=scambi.impronta(browser),
        next=ritorno,
        atteso=scambi.atteso_per(request.user, sessione.leggi(request), livello),
    )
    risposta = HttpResponseRedirect(richiesta.url(relay_state))
    risposta.set_cookie(
        settings.ACCESSO_COOKIE_NAME,
        browser,
        max_age=int(scambi.VITA_SCAMBIO.total_seconds()),
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
    return risposta


@csrf_exempt
@never_cache
@require_POST
def acs(request: HttpRequest, profilo: str) -> HttpResponse:
    """Check the Response and go on to the finish with a ticket. An answer of error does not use up the exchange."""
    scambio = None
    try:
        documento = risposte.leggi(request.POST.get("SAMLResponse", ""))
        scambio = scambi.cerca(documento.get("InResponseTo", ""), request.POST.get("RelayState", ""))
        if scambio.fornitore != profilo:
            raise AccessoRifiutato("non_valida", "scambio dell'altro profilo")
        esito = risposte.verifica(documento, _attesa(scambio))
        persona = identita_da(esito, fornitore=profilo, idp=scambio.idp, quando=timezone.now())
        gettone = scambi.consuma(scambio, esito, persona)
    except AccessoRifiutato as rifiuto:
        return accesso_fallito(request, rifiuto, profilo=profilo, ritorno=scambio.next if scambio else "")
    return HttpResponseRedirect(
        url_assoluto(reverse(f"identita:{profilo}_fine")) + "?" + urlencode({"gettone": gettone})
    )


def _attesa(scambio: Scambio) -> Attesa:
    gestore = registro.trova(scambio.fornitore, scambio.idp)
    if gestore is None:
        raise AccessoRifiutato("gestore_sconosciuto", "idp tolto dal registro durante l'accesso")
    return Attesa(
        fornitore=fornitore(PROFILI[scambio.fornitore]),
        gestore=gestore,
        id_richiesta=scambio.id_richiesta,
        istante_richiesta=scambio.istante,
        livello=scambio.livello,
        adesso=timezone.now(),
    )


@never_cache
@require_GET
def fine(request: HttpRequest, profilo: str) -> HttpResponse:
    """Log the citizen in, if this is the browser that started, and go back to the service that was asked for."""
    ritorno = ""
    try:
        scambio, persona = scambi.concludi(
            request.GET.get("gettone", ""), request.COOKIES.get(settings.ACCESSO_COOKIE_NAME, "")
        )
        ritorno = scambio.next
        if scambio.atteso and scambio.atteso.codice_fiscale != persona.codice_fiscale:
            raise AccessoRifiutato("altra_persona", "livello alzato da un'altra persona")
        _entra(request, profilo, persona)
    except AccessoRifiutato as rifiuto:
        return accesso_fallito(request, rifiuto, profilo=profilo, ritorno=ritorno)
    return HttpResponseRedirect(ritorno or settings.LOGIN_REDIRECT_URL)


def _entra(request: HttpRequest, profilo: str, persona: sessione.Identita) -> None:
    provider = PROVIDER[profilo](request)
    login = provider.sociallogin_from_response(request, persona)
    login.state = {"process": "login", "next": settings.LOGIN_REDIRECT_URL}
    complete_social_login(request, login)
    request.user.aggiorna(persona)
    sessione.scrivi(request.session, persona)
    logger.info("accesso_riuscito", extra={"fornitore": profilo, "livello_ottenuto": persona.livello})
