"""The endpoints of the instruments: forms that work page by page, and piece by piece when the script is there.

Every answer is the answer to a POST, never a redirect to an address of thanks: that address would thank who did not
vote, and the secret that lets a reason follow must not be in an address that logs keep. Sending again is harmless,
because a vote counts once.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from valutazione import api, chiavi, difesa, moduli, scale
from valutazione.moduli import Oggetto

Vista = Callable[[HttpRequest, Oggetto], HttpResponse]


def voto(vista: Vista) -> Callable[[HttpRequest], HttpResponse]:
    """Wrap a view that takes a vote: right origin, small body, page token of that very page."""

    @csrf_exempt
    @require_POST
    @never_cache
    @wraps(vista)
    def controllata(request: HttpRequest) -> HttpResponse:
        if difesa.corpo_troppo_grande(request):
            return _rifiuto(request, 413, _("La richiesta è troppo grande."))
        if not difesa.viene_da_qui(request):
            return _rifiuto(request, 403, _("La valutazione si può inviare solo dalle pagine del sito."))
        oggetto = Oggetto.da_modulo(request.POST)
        if not chiavi.pagina_firmata(oggetto.firmato, request.POST.get("contrassegno", "")):
            return _rifiuto(request, 403, _("La pagina è rimasta aperta troppo a lungo: ricaricala e riprova."))
        return vista(request, oggetto)

    return controllata


@voto
def faccia(request: HttpRequest, oggetto: Oggetto) -> HttpResponse:
    """Take a face. The touch is stored at once; after red the second screen follows (A2, A3)."""
    try:
        registrato = api.registra_faccia(oggetto.gettone, request.POST.get("faccia", ""), lingua=_lingua())
    except api.GiudizioNonValidoError:
        return _rifiuto(request, 400, _("Scegli una delle tre faccine."))
    except api.GettoneNonValidoError:
        return _non_conta(request, oggetto)
    if registrato.modifica:
        contesto = moduli.contesto_motivo(oggetto, registrato.modifica)
        return _blocco(request, "motivo", contesto, oggetto, altro=_stelle_ancora(oggetto))
    return _grazie(request, oggetto, altro=_stelle_ancora(oggetto))


@voto
def motivo(request: HttpRequest, oggetto: Oggetto) -> HttpResponse:
    """Take the reason of a red face, or none: the vote stands either way."""
    scelto = request.POST.get("motivo", "")
    if scelto:
        try:
            api.registra_motivo(request.POST.get("modifica", ""), scelto)
        except api.GiudizioNonValidoError:
            return _rifiuto(request, 400, _("Scegli una delle quattro risposte."))
        except api.GiaVotatoError:
            return _non_conta(request, oggetto)
        except api.ModificaScadutaError:
            testo = _("Sono passati più di 15 minuti: il tuo voto resta registrato, senza il motivo.")
            return _messaggio(request, oggetto, 410, _("Tempo scaduto"), testo)
    return _grazie(request, oggetto, altro=_stelle_ancora(oggetto))


@voto
def stelle(request: HttpRequest, oggetto: Oggetto) -> HttpResponse:
    """Take the stars. Nothing is stored at the first step: only when the citizen sends (conformita.md, traps)."""
    scelte = request.POST.get("stelle", "")
    seguito = oggetto.strumento.seguito(scelte)
    if seguito is None:
        modulo = render_to_string("valutazione/componenti/stelle.html", moduli.contesto_stelle(oggetto))
        return _modulo(request, oggetto, modulo, _("Scegli da 1 a 5 stelle."))
    if request.POST.get("fase") != "invia":
        return _modulo(request, oggetto, _seguito(oggetto, scelte))
    if oggetto.pagina and not difesa.entro_il_limite(request):
        return _troppi(request)
    segno = "positivo" if seguito.polarita == scale.POSITIVA else "negativo"
    scelto = request.POST.get("motivo") or request.POST.get(f"motivo_{segno}", "")
    return _registra_stelle(request, oggetto, scelte, scelto)


def _registra_stelle(request: HttpRequest, oggetto: Oggetto, scelte: str, scelto: str) -> HttpResponse:
    testo, invio = request.POST.get("testo", ""), request.POST.get("invio", "")
    seguito: dict[str, str] = {"motivo": scelto, "testo": testo}
    try:
        if oggetto.pagina:
            invio = invio or secrets.token_hex(16)
            api.registra_stelle_pagina(oggetto.pagina, scelte, invio=invio, lingua=_lingua(), **seguito)
        else:
            api.registra_stelle(oggetto.gettone, scelte, lingua=_lingua(), **seguito)
    except api.GiudizioNonValidoError:
        errore = _("Il dettaglio può avere al massimo %(massimo)d caratteri.") % {"massimo": scale.TESTO_MASSIMO}
        return _modulo(request, oggetto, _seguito(oggetto, scelte, invio=invio, **seguito), errore)
    except (api.GettoneNonValidoError, api.GiaVotatoError):
        return _non_conta(request, oggetto)
    return _grazie(request, oggetto)


def _lingua() -> str:
    return (get_language() or settings.LANGUAGE_CODE)[:8]


def _e_frammento(request: HttpRequest) -> bool:
    """Return whether the script asks: then only the piece that it puts in place is sent."""
    return request.headers.get("X-Requested-With") == "valutazione"


def _ritorno(request: HttpRequest, oggetto: Oggetto) -> str:
    """Return where the citizen goes on: the page rated, or the path that the service's page gave; never elsewhere."""
    dove = oggetto.pagina or oggetto.ritorno
    return dove if url_has_allowed_host_and_scheme(dove, {request.get_host()}, request.is_secure()) else ""


def _pagina(request: HttpRequest, stato: int = 200, **contesto: Any) -> HttpResponse:
    contesto["base_valutazione"] = getattr(settings, "VALUTAZIONE_BASE", "valutazione/base.html")
    return render(request, "valutazione/pagina.html", contesto, status=stato)


def _blocco(
    request: HttpRequest, nome: str, contesto: dict[str, Any], oggetto: Oggetto, *, stato: int = 200, altro: str = ""
) -> HttpResponse:
    blocco = render_to_string(f"valutazione/componenti/{nome}.html", contesto)
    if _e_frammento(request):
        return HttpResponse(blocco, status=stato)
    return _pagina(request, stato, blocco=blocco, altro=altro, ritorno=_ritorno(request, oggetto))


def _modulo(request: HttpRequest, oggetto: Oggetto, modulo: str, errore: str = "") -> HttpResponse:
    if errore and _e_frammento(request):
        return _rifiuto(request, 400, errore)
    stato = 400 if errore else 200
    return _pagina(request, stato, modulo=modulo, errore=errore, ritorno=_ritorno(request, oggetto))


def _seguito(oggetto: Oggetto, scelte: str, **dati: str) -> str:
    return render_to_string("valutazione/componenti/seguito.html", moduli.contesto_seguito(oggetto, scelte, **dati))


def _stelle_ancora(oggetto: Oggetto) -> str:
    """Return the stars for the page that follows a face, so that without JavaScript both can be given."""
    scade = api.scadenze(oggetto.gettone).get(api.STELLE_SERVIZIO)
    if scade is None:
        return ""
    rimasto = moduli.oggetto_servizio(oggetto.gettone, oggetto.servizio, scade, oggetto.ritorno)
    return render_to_string("valutazione/componenti/stelle.html", moduli.contesto_stelle(rimasto))


def _messaggio(
    request: HttpRequest, oggetto: Oggetto, stato: int, titolo: str, testo: str = "", altro: str = ""
) -> HttpResponse:
    return _blocco(request, "messaggio", {"titolo": titolo, "testo": testo}, oggetto, stato=stato, altro=altro)


def _grazie(request: HttpRequest, oggetto: Oggetto, altro: str = "") -> HttpResponse:
    titolo = _("Grazie, il tuo parere ci aiuterà a migliorare il servizio!")
    return _messaggio(request, oggetto, 200, titolo, altro=altro)


def _non_conta(request: HttpRequest, oggetto: Oggetto) -> HttpResponse:
    """Say why the vote was not counted: already given, or too late. Never a thank-you."""
    if oggetto.scade and int(oggetto.scade) <= timezone.now().timestamp():
        testo = _("Si può votare entro 24 ore dal servizio ricevuto: questo voto non è stato contato.")
        return _messaggio(request, oggetto, 410, _("Tempo scaduto"), testo)
    testo = _("Ogni servizio si valuta una volta sola: il primo voto resta valido, questo non è stato contato.")
    if oggetto.pagina:
        testo = _("Il tuo voto era già arrivato: è contato una volta sola.")
    return _messaggio(request, oggetto, 409, _("Hai già votato"), testo)


def _rifiuto(request: HttpRequest, stato: int, testo: str) -> HttpResponse:
    titolo = _("La valutazione non è stata registrata")
    return _messaggio(request, Oggetto(), stato, titolo, testo)


def _troppi(request: HttpRequest) -> HttpResponse:
    risposta = _rifiuto(request, 429, _("Da questa connessione sono arrivate troppe valutazioni. Riprova più tardi."))
    risposta["Retry-After"] = str(difesa.ORA_IN_SECONDI)
    return risposta
