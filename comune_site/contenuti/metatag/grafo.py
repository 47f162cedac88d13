"""Which schema.org data a page carries beside the metatag of a scheda."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from comune_site.contenuti.metatag import contenuti
from comune_site.contenuti.metatag.comune import CONTESTO, organizzazione, sito_web
from comune_site.core.indirizzi import url_assoluto

# Page type -> what it is. Types that are not here carry the breadcrumb alone.
COSTRUTTORI: dict[str, Callable[[Any, str, dict[str, Any]], dict[str, Any]]] = {
    "unitaorganizzativapage": lambda pagina, immagine, _: contenuti.ufficio_pubblico(pagina, immagine),
    "notiziapage": lambda pagina, immagine, _: contenuti.notizia(pagina, immagine),
    "luogopage": lambda pagina, immagine, _: contenuti.luogo(pagina, immagine),
    "eventopage": lambda pagina, immagine, _: contenuti.evento(pagina, immagine),
    "personapage": lambda pagina, _, contesto: contenuti.persona(
        pagina, [incarico.titolo for incarico in contesto.get("incarichi", ())]
    ),
}


def dati_strutturati(pagina: Any, immagine: str, contesto: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the objects for a page. `contesto`: the context of its template, read and never changed."""
    if pagina._meta.model_name == "homepage":
        sito = contesto.get("sito") or {}
        social = [canale["url"] for canale in sito.get("social", ())]
        return [sito_web(), organizzazione(url_assoluto(sito.get("stemma_url", "/")), social)]
    costruttore = COSTRUTTORI.get(pagina._meta.model_name)
    oggetti = [costruttore(pagina, immagine, contesto)] if costruttore else []
    passi = contesto.get("briciole")
    return [*oggetti, briciole(passi, pagina.url_canonico)] if passi else oggetti


def briciole(passi: Sequence[tuple[str, str | None]], indirizzo: str) -> dict[str, Any]:
    """Return the BreadcrumbList of pairs (title, address); the last one is the page at `indirizzo`."""
    return {
        "@context": CONTESTO,
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": n, "name": str(titolo), "item": _assoluto(url) if url else indirizzo}
            for n, (titolo, url) in enumerate(passi, 1)
        ],
    }


def _assoluto(url: str) -> str:
    return url if url.startswith(("http://", "https://")) else url_assoluto(url)
