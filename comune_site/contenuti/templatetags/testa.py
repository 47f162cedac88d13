"""The head of a page: description, canonical address, card for sharing, feeds, schema.org data."""

from typing import Any

from django import template
from django.core.paginator import Page as Pagina
from django.utils.safestring import SafeString, mark_safe

from comune_site.contenuti.metatag import protetto
from comune_site.contenuti.metatag.condivisione import carta_sociale, url_immagine
from comune_site.contenuti.metatag.flussi import flussi
from comune_site.contenuti.metatag.grafo import dati_strutturati

register = template.Library()


@register.inclusion_tag("contenuti/parti/testa.html", takes_context=True)
def testa_pagina(context: template.Context) -> dict[str, Any]:
    """Draw the head of `page`. Nothing for a view that is no page, or a page that was never saved (a preview)."""
    pagina = context.get("page")
    if pagina is None or not pagina.pk:
        return {}
    indirizzo = canonico(context)
    immagine = url_immagine(pagina, (context.get("sito") or {}).get("stemma_url", ""))
    return {
        "page": pagina,
        "canonico": indirizzo,
        "sociale": carta_sociale(pagina, indirizzo, immagine),
        "flussi": flussi(pagina),
        "alternative": (context.get("sito") or {}).get("alternative", ()),
        "dati": [scritti(oggetto) for oggetto in dati_strutturati(pagina, immagine, context.flatten())],
    }


def canonico(context: template.Context) -> str:
    """Return the canonical address: a further page of a list is its own, a filtered list is the list."""
    pagina, elenco, richiesta = context["page"], context.get("pagina"), context.get("request")
    if isinstance(elenco, Pagina) and elenco.number > 1 and richiesta and set(richiesta.GET) == {"pagina"}:
        return f"{pagina.url_canonico}?pagina={elenco.number}"
    return pagina.url_canonico


def scritti(dati: dict[str, Any]) -> SafeString:
    """Write the data: `protetto` lets no text close the element."""
    return mark_safe(protetto(dati))  # noqa: S308
