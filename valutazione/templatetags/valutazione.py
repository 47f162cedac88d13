"""Tags that put the instruments on a page. Pages that use them also load `valutazione_css` and `valutazione_js`.

A site whose own files carry the instruments' says so with VALUTAZIONE_RISORSE = False, and saves two requests.
"""

from functools import lru_cache
from typing import Any

from django import template
from django.conf import settings
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from valutazione import api, moduli, scale

register = template.Library()

NASCOSTI = "valutazione/componenti/nascosti.html"
SEGNO_CAMPI = "<!--campi-->"


@register.simple_tag(takes_context=True)
def valuta_pagina(context: template.Context) -> str:
    """Draw the five stars about this page (C.SI.2.5, C.SI.2.6). One per page; no cookie, same for everybody.

    Draws nothing without a request (error pages) and at addresses too long to be stored.
    """
    request = context.get("request")
    if request is None or len(request.path) > moduli.PAGINA_MASSIMA:
        return ""
    campi = render_to_string(NASCOSTI, {"nascosti": moduli.Oggetto(pagina=request.path).nascosti})
    azione = reverse("valutazione:stelle")
    return SafeString(_stelle_di_pagina(azione, get_language()).replace(SEGNO_CAMPI, campi))


@lru_cache(maxsize=20)
def _stelle_di_pagina(azione: str, lingua: str | None) -> str:
    """Return the stars of any page in a language, with a mark where the fields of that page go."""
    contesto = {**moduli.contesto_stelle(moduli.Oggetto(pagina="/")), "campi": SafeString(SEGNO_CAMPI)}
    return render_to_string("valutazione/componenti/tutto.html", {"stelle": contesto})


@register.simple_tag
def valuta_servizio(gettone: str, servizio: str, ritorno: str = "") -> str:
    """Draw the three faces and, below, the five stars about a service just received (C.SE.1.7, rules A1-A5).

    `gettone` is the ticket from `valutazione.api.nuovo_gettone`; an instrument already used (or too late) says so.
    `ritorno` is a path of this site, without identifiers, to go on to after a vote without JavaScript.
    """
    aperti = api.scadenze(gettone)
    contesto: dict[str, Any] = {"facce": None, "stelle": None, "chiuso": len(aperti) < len(scale.STRUMENTI_SERVIZIO)}
    if api.EMOTICON in aperti:
        oggetto = moduli.oggetto_servizio(gettone, servizio, aperti[api.EMOTICON], ritorno)
        contesto["facce"] = moduli.contesto_facce(oggetto)
    if api.STELLE_SERVIZIO in aperti:
        oggetto = moduli.oggetto_servizio(gettone, servizio, aperti[api.STELLE_SERVIZIO], ritorno)
        contesto["stelle"] = moduli.contesto_stelle(oggetto)
    return render_to_string("valutazione/componenti/tutto.html", contesto)


@register.simple_tag
def valutazione_css() -> SafeString:
    """Link the style sheet of the instruments: for the block of the head."""
    if not _risorse_proprie():
        return SafeString("")
    return format_html('<link rel="stylesheet" href="{}">', static("valutazione/widget.css"))


@register.simple_tag
def valutazione_js() -> SafeString:
    """Link the script of the instruments. Without it the same forms work page by page."""
    if not _risorse_proprie():
        return SafeString("")
    return format_html('<script src="{}" defer></script>', static("valutazione/widget.js"))


def _risorse_proprie() -> bool:
    return getattr(settings, "VALUTAZIONE_RISORSE", True)
