"""The feeds and calendars that a page announces to readers (autodiscovery)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from comune_site.core.indirizzi import url_assoluto

RSS, ICS = "application/rss+xml", "text/calendar"
NOVITA = "/novita/"
EVENTI = "/vivere-il-comune/eventi/"
# Part of the site -> type, title, address of what is announced there and on the home.
FLUSSI = (
    (NOVITA, RSS, _("Novità"), f"{NOVITA}rss.xml"),
    (EVENTI, RSS, _("Eventi"), f"{EVENTI}rss.xml"),
    (EVENTI, ICS, _("Calendario degli eventi"), f"{EVENTI}calendario.ics"),
)


def flussi(pagina: Any) -> list[dict[str, Any]]:
    """Return `tipo`, `titolo`, `url` of each feed that a page announces: all on the home, its own on the others."""
    percorso = pagina.url_path.split("/", 2)[-1]
    suoi = [
        {"tipo": tipo, "titolo": titolo, "url": url_assoluto(url)}
        for parte, tipo, titolo, url in FLUSSI
        if not percorso or f"/{percorso}".startswith(parte)
    ]
    if pagina._meta.model_name == "sottosezionepage" and f"/{percorso}".startswith(NOVITA):
        suoi.insert(0, {"tipo": RSS, "titolo": pagina.title, "url": url_assoluto(f"/{percorso}rss.xml")})
    return suoi
