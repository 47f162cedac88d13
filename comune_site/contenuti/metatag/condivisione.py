"""The card that social networks and messages show of a page (Open Graph), and the name of its picture.

The name holds a hash of what is drawn, so a picture may be kept for ever: when the page changes, so does the name.
"""

from __future__ import annotations

import hashlib
import json
from typing import Any

from comune_site.contenuti.lingue import ITALIANO, LOCALI
from comune_site.core.ente import ente
from comune_site.core.indirizzi import url_assoluto

CARTELLA = "immagini-sociali"
LARGHEZZA, ALTEZZA = 1200, 630
# To be raised when the drawing changes.
VERSIONE = 1
# The photo of a person is a portrait: cut to a strip it would lose the face.
SENZA_FOTO = ("personapage",)


def foto(pagina: Any) -> Any:
    """Return the picture of the page that fits a card, or None. At most one query, which the page's template spares."""
    return None if pagina._meta.model_name in SENZA_FOTO else getattr(pagina, "immagine", None)


def nome_immagine(pagina: Any, stemma: str) -> str:
    """Return the file name of the picture: `<pk>-<hash>.jpg` cut from a photo, `.png` drawn. `stemma`: its address."""
    immagine = foto(pagina)
    ritratto = immagine and [immagine.pk, immagine.file.name, immagine.file_hash, *_fuoco(immagine)]
    cosa = [VERSIONE, pagina.title, str(pagina.etichetta), ente().nome, stemma, ritratto]
    impronta = hashlib.sha256(json.dumps(cosa).encode()).hexdigest()[:16]
    return f"{pagina.pk}-{impronta}.{'jpg' if immagine else 'png'}"


def url_immagine(pagina: Any, stemma: str) -> str:
    """Return the absolute address of the picture of a page."""
    return url_assoluto(f"/{CARTELLA}/{nome_immagine(pagina, stemma)}")


def carta_sociale(pagina: Any, indirizzo: str, immagine: str) -> list[tuple[str, str]]:
    """Return the Open Graph properties as pairs, in order."""
    tipo = "article" if pagina._meta.model_name == "notiziapage" else "website"
    proprieta = [
        ("og:type", tipo),
        ("og:site_name", ente().nome),
        ("og:locale", LOCALI[getattr(pagina, "lingua", ITALIANO)]),
        ("og:title", pagina.seo_title or pagina.title),
        ("og:description", pagina.search_description or pagina.descrizione),
        ("og:url", indirizzo),
        ("og:image", immagine),
        ("og:image:width", str(LARGHEZZA)),
        ("og:image:height", str(ALTEZZA)),
        ("og:image:alt", pagina.title),
    ]
    if tipo == "article":
        proprieta.append(("article:published_time", pagina.data.isoformat()))
    return proprieta


def _fuoco(immagine: Any) -> list[int | None]:
    return [immagine.focal_point_x, immagine.focal_point_y]
