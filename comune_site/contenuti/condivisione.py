"""Plain links that share a page: no script of others, nothing asked of anybody until they are followed."""

from __future__ import annotations

from typing import Any, NamedTuple
from urllib.parse import quote, urlencode

from django.utils.translation import gettext as _


class Condivisione(NamedTuple):
    """A way to share: words, icon of the theme, address, whether it leads out of the site."""

    titolo: str
    icona: str
    url: str
    esterno: bool = True


def condivisioni(titolo: str, indirizzo: str) -> list[Condivisione]:
    """Return the ways to share the page at the absolute address `indirizzo`, in the order of the modello."""
    facebook = urlencode({"u": indirizzo})
    messaggio = urlencode({"url": indirizzo, "text": titolo})
    linkedin = urlencode({"mini": "true", "url": indirizzo, "title": titolo})
    whatsapp = urlencode({"text": f"{titolo} {indirizzo}"})
    return [
        Condivisione("Facebook", "it-facebook", f"https://www.facebook.com/sharer/sharer.php?{facebook}"),
        Condivisione("X", "it-twitter", f"https://x.com/intent/post?{messaggio}"),
        Condivisione("LinkedIn", "it-linkedin", f"https://www.linkedin.com/shareArticle?{linkedin}"),
        Condivisione("WhatsApp", "it-whatsapp", f"https://wa.me/?{whatsapp}"),
        Condivisione(_("E-mail"), "it-mail", per_email(titolo, indirizzo), esterno=False),
    ]


def per_email(titolo: str, indirizzo: str) -> str:
    """Return the mailto link with subject and text; spaces as %20, which every mail program reads."""
    return f"mailto:?subject={quote(titolo, safe='')}&body={quote(indirizzo, safe='')}"


def della_pagina(pagina: Any) -> list[Condivisione]:
    """Return the ways to share a page of the site."""
    return condivisioni(pagina.title, pagina.url_canonico)
