"""What the pages of a flow share: who may open them, breadcrumb, stepper, title."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from comune_site.core.indirizzi import url_servizi, url_sito
from comune_site.identita.api import richiede_cittadino, url_accedi
from servizi.motore import registro
from servizi.motore.definizioni import Modulo, Passo, Servizio
from servizi.motore.percorso import RIEPILOGO, Percorso
from servizi.pratiche.letture import percorso_di, persona
from servizi.pratiche.models import Bozza

Vista = Callable[..., HttpResponse]
DA_RIEPILOGO = "riepilogo"


def servizio_o_404(codice: str) -> Servizio:
    """Return the service; a codice that nobody defines is a page that does not exist."""
    try:
        return registro.servizio(codice)
    except registro.ServizioSconosciutoError as errore:
        raise Http404 from errore


def uuid_o_404(testo: str) -> uuid.UUID:
    """Return the id that a page of ours sent back; anything else is a page that does not exist."""
    try:
        return uuid.UUID(testo)
    except ValueError as errore:
        raise Http404 from errore


def per_servizio(sospendi: Callable[..., str | None]) -> Callable[[Vista], Vista]:
    """Decorate a view for a citizen identified as well as the service wants; `codice` becomes the Servizio."""

    def decora(vista: Vista) -> Vista:
        @wraps(vista)
        def protetta(request: HttpRequest, codice: str, **kwargs: Any) -> HttpResponse:
            servizio = servizio_o_404(codice)
            if request.identita.livello < servizio.livello_minimo:  # type: ignore[attr-defined]
                return HttpResponseRedirect(url_accedi(request.get_full_path(), servizio.livello_minimo))
            return vista(request, servizio, **kwargs)

        return richiede_cittadino(sospendi=sospendi)(protetta)

    return decora


def con_bozza(sospendi: Callable[..., str | None]) -> Callable[[Vista], Vista]:
    """Decorate a view of a Bozza: `bozza` becomes the citizen's own, or 404; one already sent leads to its Pratica."""

    def decora(vista: Vista) -> Vista:
        @per_servizio(sospendi)
        @wraps(vista)
        def protetta(request: HttpRequest, servizio: Servizio, bozza: uuid.UUID, **kwargs: Any) -> HttpResponse:
            trovata = request.user.bozze.vive().filter(pk=bozza, codice_servizio=servizio.codice).first()
            if trovata is None:
                return gia_inviata(request, bozza)
            return vista(request, trovata, **kwargs)

        return protetta

    return decora


def gia_inviata(request: HttpRequest, bozza: uuid.UUID) -> HttpResponse:
    """Lead from a Bozza that was sent to its Pratica; 404 when this citizen never had it."""
    pratica = request.user.pratiche.filter(nata_da=bozza).first()
    if pratica is None:
        raise Http404
    messages.info(request, _("Questa richiesta era già stata inviata: non serve inviarla di nuovo."))
    return redirect("pratiche:conferma", pratica.pk)


def percorso(request: HttpRequest, bozza: Bozza) -> Percorso:
    """Return the way through the service for the citizen of this request."""
    return percorso_di(bozza, persona(request.user, request.identita))  # type: ignore[attr-defined, arg-type]


def url_passo(bozza: Bozza, passo: Passo) -> str:
    """Return the address of a step of a Bozza."""
    if passo is RIEPILOGO:
        return reverse("pratiche:riepilogo", args=[bozza.codice_servizio, bozza.pk])
    return reverse("pratiche:passo", args=[bozza.codice_servizio, bozza.pk, passo.codice])


def url_passo_corrente(request: HttpRequest, bozza: Bozza, passo: Passo) -> str:
    """Return the address of the step being answered, which remembers that one came from the summary."""
    ritorno = f"?da={DA_RIEPILOGO}" if request.GET.get("da") == DA_RIEPILOGO else ""
    return url_passo(bozza, passo) + ritorno


def briciole(titolo: str, scheda: Iterable[Iterable[str]] = ()) -> list[tuple[str, str | None]]:
    """Return the breadcrumb of the scheda, home first; its pages are on the host of the site."""
    voci = [(nome, _sul_sito(url)) for nome, url in scheda]
    if not voci:
        voci = [("", url_sito("/")), (_("Servizi"), url_sito("/servizi/")), (titolo, None)]
    return [(_("Home"), voci[0][1]), *voci[1:]]


def _sul_sito(url: str) -> str:
    return url_sito(url) if url.startswith("/") else url


def contesto_pagina(request: HttpRequest, titolo: str) -> dict[str, Any]:
    """Return what every page of a citizen says."""
    return {
        "utente_cittadino": request.identita,  # type: ignore[attr-defined]
        "titolo_servizio": titolo,
        "area_personale_url": url_servizi("/area-personale/"),
    }


def contesto_passo(request: HttpRequest, bozza: Bozza, percorso: Percorso, passo: Passo) -> dict[str, Any]:
    """Return the frame of a step of a Bozza: breadcrumb, stepper, buttons."""
    precedente = percorso.precedente(passo)
    return {
        **contesto_pagina(request, bozza.titolo),
        "bozza": bozza,
        "passo": passo,
        "intro": _("Inserisci le informazioni necessarie. Potrai ricontrollarle tutte nel riepilogo, prima di inviare.")
        if passo.modulo == Modulo.DATI
        else "",
        "briciole": briciole(bozza.titolo, bozza.briciole),
        "passi": percorso.stepper(passo, lambda altro: url_passo(bozza, altro)),
        "indietro_url": url_passo(bozza, precedente) if precedente else "",
        "salva": True,
        "cambiato": bozza.versione != bozza.servizio.versione,
    }
