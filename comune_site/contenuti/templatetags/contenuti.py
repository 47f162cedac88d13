"""Tags of the site's templates."""

from datetime import date
from typing import Any
from urllib.parse import urlencode

from django import template
from django.utils.formats import date_format
from django.utils.safestring import SafeString, mark_safe

from comune_site.contenuti.condivisione import Condivisione, della_pagina, per_email
from comune_site.contenuti.elenchi import RITAGLIO_CARTA, Carta
from comune_site.contenuti.metatag import protetto
from comune_site.contenuti.periodi import giorno_in_parole, inizio_e_fine
from comune_site.core.validators import normalizza_telefono
from theme.templatetags.theme import scheda

register = template.Library()


@register.simple_tag
def metatag(dati: dict[str, Any]) -> SafeString:
    """Draw the JSON-LD of a scheda (R.SI.1.1): data, not a script; no text in it can close the element."""
    return mark_safe(f'<script type="application/ld+json" data-element="metatag">{protetto(dati)}</script>')  # noqa: S308


@register.inclusion_tag("theme/componenti/scheda.html")
def carta(
    voce: Carta,
    data_element: str = "",
    livello: int = 3,
    altro: str = "",
    sopra: str | None = None,
    icona: str = "",
) -> dict[str, Any]:
    """Draw the card of a page. `sopra` replaces the small label; an empty string takes it away."""
    immagine = voce.immagine.get_rendition(RITAGLIO_CARTA).url if voce.immagine else ""
    return scheda(
        titolo=voce.titolo,
        url=voce.url,
        testo=voce.descrizione,
        categoria=voce.sopra if sopra is None else sopra,
        icona=icona,
        data=voce.quando or (date_format(voce.data, "j M Y").lower() if voce.data else ""),
        immagine=immagine,
        data_element=data_element,
        livello=livello,
        altro=altro,
    )


@register.filter
def parametri_ricerca(chiave: str) -> str:
    """Return the query string that keeps the search while turning pages."""
    return urlencode({"q": chiave}) if chiave else ""


@register.filter
def tel(numero: str) -> str:
    """Return the link that calls a number, with the prefix of the country (C.SI.2.2)."""
    return f"tel:{normalizza_telefono(numero)}"


@register.filter
def giorno(data: date | None) -> str:
    """Return a date in words: "3 dicembre 2026"."""
    return giorno_in_parole(data) if data else ""


@register.filter
def orario_evento(evento: Any) -> str:
    """Return the hours of an event, with the days when it lasts more than one."""
    return inizio_e_fine(evento.inizio, evento.fine) if evento.inizio else ""


@register.filter
def condivisioni(pagina: Any) -> list[Condivisione]:
    """Return the ways to share a page."""
    return della_pagina(pagina)


@register.filter
def invio(pagina: Any) -> str:
    """Return the link that sends a page by e-mail."""
    return per_email(pagina.title, pagina.url_canonico)
