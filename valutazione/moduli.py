"""What the templates of the two instruments need, built in one place for the tags and for the views."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from valutazione import chiavi, scale
from valutazione.models import Giudizio

# Longest address that can be rated, in characters: as long as the column.
PAGINA_MASSIMA: int = Giudizio._meta.get_field("pagina").max_length or 0


@dataclass(frozen=True, kw_only=True)
class Oggetto:
    """What is rated, as it travels in hidden fields: a page, or a service with its ticket."""

    pagina: str = ""
    gettone: str = ""
    servizio: str = ""
    # Second at which the ticket expires: signed, so that "already voted" can be told from "too late".
    scade: str = ""
    # Where the citizen goes on after a vote without JavaScript; a path of this site without identifiers.
    ritorno: str = ""

    @property
    def strumento(self) -> scale.Strumento:
        """The stars that fit it."""
        return scale.STRUMENTI[scale.STELLE_PAGINA if self.pagina else scale.STELLE_SERVIZIO]

    @property
    def firmato(self) -> str:
        """What the page token signs."""
        return self.pagina or f"servizio:{self.servizio}:{self.scade}"

    @property
    def nascosti(self) -> dict[str, str]:
        """The hidden fields of its forms."""
        campi = {
            "pagina": self.pagina,
            "gettone": self.gettone,
            "servizio": self.servizio,
            "scade": self.scade,
            "ritorno": self.ritorno,
            "contrassegno": chiavi.firma_pagina(self.firmato),
        }
        return {nome: valore for nome, valore in campi.items() if valore}

    @classmethod
    def da_modulo(cls, dati: Mapping[str, str]) -> Oggetto:
        """Read it from a form: a page, or else a service. Not to be trusted before its page token is checked."""
        if dati.get("pagina"):
            return cls(pagina=dati["pagina"])
        return cls(**{nome: dati.get(nome, "") for nome in cls.__dataclass_fields__})


def oggetto_servizio(gettone: str, servizio: str, scade_il: datetime | None, ritorno: str = "") -> Oggetto:
    """Return the service rated with that ticket."""
    scade = str(int(scade_il.timestamp())) if scade_il else ""
    return Oggetto(gettone=gettone, servizio=servizio, scade=scade, ritorno=ritorno)


def contesto_stelle(oggetto: Oggetto) -> dict[str, Any]:
    """Return the context of `componenti/stelle.html`."""
    negativo, positivo = oggetto.strumento.seguiti
    return {
        "azione": reverse("valutazione:stelle"),
        "nascosti": oggetto.nascosti,
        "domanda": oggetto.strumento.domanda,
        "legenda": _("Valuta da 1 a 5 stelle la pagina") if oggetto.pagina else _("Valuta da 1 a 5 stelle il servizio"),
        "stelle": [(stelle, etichetta_stelle(int(stelle))) for stelle in scale.STELLE],
        "seguiti": [("positivo", "positive", positivo), ("negativo", "negative", negativo)],
        "testo_massimo": scale.TESTO_MASSIMO,
        "prefisso": "pagina" if oggetto.pagina else "servizio",
    }


def contesto_seguito(
    oggetto: Oggetto, stelle: str, *, invio: str = "", motivo: str = "", testo: str = ""
) -> dict[str, Any]:
    """Return the context of `componenti/seguito.html`: the second page of who has no JavaScript."""
    return {
        "azione": reverse("valutazione:stelle"),
        "nascosti": {**oggetto.nascosti, "stelle": stelle, "fase": "invia", "invio": invio or secrets.token_hex(16)},
        "scelta": ngettext("Hai scelto %(numero)d stella su 5.", "Hai scelto %(numero)d stelle su 5.", int(stelle))
        % {"numero": int(stelle)},
        "seguito": oggetto.strumento.seguito(stelle),
        "motivo": motivo,
        "testo": testo,
        "testo_massimo": scale.TESTO_MASSIMO,
    }


def contesto_facce(oggetto: Oggetto) -> dict[str, Any]:
    """Return the context of `componenti/facce.html`."""
    strumento = scale.STRUMENTI[scale.EMOTICON]
    return {
        "azione": reverse("valutazione:faccia"),
        "nascosti": oggetto.nascosti,
        "domanda": strumento.domanda,
        "facce": [
            (faccia, strumento.etichette[faccia], f"valutazione/facce/{faccia.lower()}.svg") for faccia in scale.FACCE
        ],
    }


def contesto_motivo(oggetto: Oggetto, modifica: str) -> dict[str, Any]:
    """Return the context of `componenti/motivo.html`: the second screen, only after red (A3)."""
    return {
        "azione": reverse("valutazione:motivo"),
        "nascosti": {**oggetto.nascosti, "modifica": modifica},
        "seguito": scale.STRUMENTI[scale.EMOTICON].seguito(scale.ROSSO),
    }


def etichetta_stelle(numero: int) -> str:
    """Return the accessible name of a star: "Valuta 4 stelle su 5"."""
    return ngettext("Valuta %(numero)d stella su 5", "Valuta %(numero)d stelle su 5", numero) % {"numero": numero}
