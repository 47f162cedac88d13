"""The page that says why an access did not succeed, drawn where it failed and never by a redirect to a 200."""

from __future__ import annotations

import logging
import secrets

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from comune_site.identita.accesso import url_accedi
from comune_site.identita.saml.errori import AccessoRifiutato, spiegazione

logger = logging.getLogger(__name__)


def accesso_fallito(request: HttpRequest, rifiuto: AccessoRifiutato, *, profilo: str, ritorno: str) -> HttpResponse:
    """Answer 403 (400 if malformed) with reason, remedies, "Riprova" that keeps the service, a code for assistance."""
    perche = spiegazione(rifiuto.chiave)
    codice = f"{profilo.upper()}-{secrets.token_hex(3).upper()}"
    logger.log(
        logging.ERROR if perche.colpa_nostra else logging.WARNING,
        "accesso_rifiutato",
        extra={"codice": codice, "motivo": rifiuto.chiave, "dettaglio": rifiuto.dettaglio},
    )
    contesto = {"spiegazione": perche, "codice": codice, "riprova_url": url_accedi(ritorno)}
    return render(request, "identita/accesso_fallito.html", contesto, status=perche.stato)
