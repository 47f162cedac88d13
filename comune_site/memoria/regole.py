"""Which answers may be kept, and for how long."""

from __future__ import annotations

import re
from datetime import datetime, time, timedelta

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import cc_delim_re
from wagtail.models import Page

from comune_site.core.pubblica import Regola, scadenza

# A page lives an hour at the most: whatever happens to a sign, and well within the day of the voting token on it.
DURATA_PAGINA = 60 * 60
BYTE_MASSIMI = 1_000_000
VARIANTI_AMMESSE = frozenset(("accept-language", "accept-encoding"))
CONTRARIE = re.compile(r"private|no-store|no-cache", re.IGNORECASE)
VALORE_AMMESSO = {"pagina": re.compile(r"[1-9][0-9]{0,3}")}
ALTRO_VALORE = re.compile(r"[\w.-]{1,40}")
# Page types that show themselves, what they refer to and what refers to them. All others list what is elsewhere.
DA_SOLE = frozenset(
    (
        "serviziopage",
        "notiziapage",
        "unitaorganizzativapage",
        "personapage",
        "luogopage",
        "eventopage",
        "documentopage",
        "datasetpage",
    )
)
PARAMETRI = frozenset(("pagina",))


def regola_della_pagina(pagina: Page) -> Regola:
    """Return the rule of a page of the site. One that has pages below lists them, whatever its type."""
    da_sola = pagina._meta.model_name in DA_SOLE and pagina.numchild == 0
    return Regola(secondi=DURATA_PAGINA, parametri=PARAMETRI, da_sola=da_sola)


def conservabile(request: HttpRequest, risposta: HttpResponse, regola: Regola) -> bool:
    """Tell whether the answer is whole, went well, and says nothing that ties it to who asked."""
    return (
        request.method == "GET"
        and risposta.status_code == 200
        and not risposta.streaming
        and not risposta.cookies
        and not request.META.get("CSRF_COOKIE_NEEDS_UPDATE")
        and "Content-Encoding" not in risposta
        and not CONTRARIE.search(risposta.get("Cache-Control", ""))
        and "'nonce-" not in risposta.get("Content-Security-Policy", "")
        and _varianti(risposta) <= VARIANTI_AMMESSE
        and len(risposta.content) <= BYTE_MASSIMI
        and _parametri_ammessi(request, regola)
    )


def durata(request: HttpRequest, regola: Regola) -> int:
    """Return the seconds to keep it: never past the local midnight, when "today" changes, nor past what was said."""
    adesso = timezone.localtime()
    mezzanotte = timezone.make_aware(datetime.combine(adesso.date() + timedelta(days=1), time.min))
    limiti = [limite for limite in (mezzanotte, scadenza(request)) if limite]
    return min(regola.secondi, *(int((limite - adesso).total_seconds()) for limite in limiti))


def _varianti(risposta: HttpResponse) -> set[str]:
    return {nome.lower() for nome in cc_delim_re.split(risposta.get("Vary", "")) if nome}


def _parametri_ammessi(request: HttpRequest, regola: Regola) -> bool:
    """Tell whether every parameter is foreseen, once, with a value of few possible ones: nobody fills the cache."""
    return all(
        nome in regola.parametri and len(valori) == 1 and VALORE_AMMESSO.get(nome, ALTRO_VALORE).fullmatch(valori[0])
        for nome, valori in request.GET.lists()
    )
