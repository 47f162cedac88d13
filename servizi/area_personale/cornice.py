"""What every page of the area personale shows around its own content."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from comune_site.core.indirizzi import url_sito

Briciole = list[tuple[str, str | None]]


def cornice(request: HttpRequest, attiva: str, *briciole: tuple[str, str | None]) -> dict[str, Any]:
    """Return the frame: who is logged in, breadcrumb, tabs with `attiva` the current one. One query, for the count.

    `briciole` come after "Area personale"; the last is the page itself.
    """
    radice: Briciole = [(_("Home"), url_sito("/"))]
    radice.append((_("Area personale"), reverse("area_personale:scrivania") if briciole else None))
    return {
        "utente_cittadino": request.identita,  # type: ignore[attr-defined]
        "briciole": [*radice, *briciole],
        "schede": _schede(attiva, request.user.messaggi.da_leggere().count()),
    }


def _schede(attiva: str, da_leggere: int) -> list[dict[str, Any]]:
    voci = [
        ("scrivania", _("Scrivania"), "it-pa", reverse("area_personale:scrivania")),
        ("messaggi", _("Messaggi"), "it-mail", reverse("area_personale:messaggi")),
        ("attivita", _("Attività"), "it-file", reverse("area_personale:attivita")),
        ("servizi", _("Servizi"), "it-settings", url_sito("/servizi/")),
    ]
    return [
        {
            "titolo": titolo,
            "icona": icona,
            "url": url,
            "attiva": codice == attiva,
            "conto": da_leggere if codice == "messaggi" else 0,
        }
        for codice, titolo, icona, url in voci
    ]
