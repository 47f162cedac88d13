"""The parameters of a list, read and judged. What is absurd is refused with the reason, in Italian."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import gettext as _

from comune_site.contenuti import elenchi
from comune_site.contenuti.models import ArgomentoPage
from comune_site.diffusione.api.raccolte import Raccolta
from comune_site.diffusione.risposte import senza_controlli

PER_PAGINA, MASSIMO_PER_PAGINA, ULTIMA_PAGINA = 20, 100, 10_000
# name -> (schema, description): what the OpenAPI document says, and the only names that are taken.
PARAMETRI: dict[str, tuple[dict[str, Any], str]] = {
    "pagina": (
        {"type": "integer", "minimum": 1, "maximum": ULTIMA_PAGINA, "default": 1},
        "Numero di pagina, da 1.",
    ),
    "per_pagina": (
        {"type": "integer", "minimum": 1, "maximum": MASSIMO_PER_PAGINA, "default": PER_PAGINA},
        "Quanti contenuti per pagina.",
    ),
    "argomento": ({"type": "string", "maxLength": 120}, "Codice di un argomento."),
    "dal": ({"type": "string", "format": "date"}, "Solo contenuti con data da questo giorno, compreso."),
    "al": ({"type": "string", "format": "date"}, "Solo contenuti con data fino a questo giorno, compreso."),
    "modificati_dal": ({"type": "string", "format": "date"}, "Solo contenuti pubblicati di nuovo da questo giorno."),
    "q": ({"type": "string", "maxLength": 100}, "Parole da cercare, come nella ricerca del sito."),
}


class DomandaErrataError(ValueError):
    """A parameter that cannot be answered: `parametro` names it, the text says why."""

    def __init__(self, parametro: str, testo: str) -> None:
        super().__init__(testo)
        self.parametro = parametro


@dataclass(frozen=True)
class Domanda:
    """The parameters of a list, all valid."""

    pagina: int
    per_pagina: int
    argomento: str
    dal: date | None
    al: date | None
    modificati_dal: date | None
    q: str

    def scegli(self, raccolta: Raccolta) -> QuerySet[Any]:
        """Return the pages that answer. Raises `DomandaErrataError` for a topic that does not exist."""
        pagine, data = raccolta.pagine(), raccolta.data or "first_published_at__date"
        if self.argomento:
            pagine = pagine.filter(classificazioni__argomento=_argomento(self.argomento))
        limiti = {
            f"{data}__gte": self.dal,
            f"{data}__lte": self.al,
            "last_published_at__date__gte": self.modificati_dal,
        }
        pagine = pagine.filter(**{chiave: valore for chiave, valore in limiti.items() if valore})
        return elenchi.cerca(pagine, self.q)


def leggi(parametri: QueryDict) -> Domanda:
    """Return the parameters. Raises `DomandaErrataError` at the first that is wrong or unknown."""
    for nome, valori in parametri.lists():
        if nome not in PARAMETRI:
            raise DomandaErrataError(nome[:60], _("Parametro sconosciuto."))
        if len(valori) > 1:
            raise DomandaErrataError(nome, _("Indica questo parametro una volta sola."))
        if len(valori[0]) > PARAMETRI[nome][0].get("maxLength", 30):
            raise DomandaErrataError(nome, _("Il valore è troppo lungo."))
    dal, al, modificati = (_giorno(parametri, nome) for nome in ("dal", "al", "modificati_dal"))
    if dal and al and al < dal:
        raise DomandaErrataError("al", _("La data finale viene prima di quella iniziale."))
    return Domanda(
        pagina=_numero(parametri, "pagina"),
        per_pagina=_numero(parametri, "per_pagina"),
        argomento=parametri.get("argomento", ""),
        dal=dal,
        al=al,
        modificati_dal=modificati,
        q=senza_controlli(parametri.get("q", "")),
    )


def _numero(parametri: QueryDict, nome: str) -> int:
    schema = PARAMETRI[nome][0]
    valore = parametri.get(nome, "")
    if not valore:
        return schema["default"]
    if not (valore.isascii() and valore.isdigit() and schema["minimum"] <= int(valore) <= schema["maximum"]):
        testo = _("Scrivi un numero da %(minimo)s a %(massimo)s.")
        raise DomandaErrataError(nome, testo % {"minimo": schema["minimum"], "massimo": schema["maximum"]})
    return int(valore)


def _giorno(parametri: QueryDict, nome: str) -> date | None:
    valore = parametri.get(nome, "")
    if not valore:
        return None
    try:
        return date.fromisoformat(valore)
    except ValueError:
        raise DomandaErrataError(nome, _("Scrivi una data come 2026-01-31.")) from None


def _argomento(codice: str) -> ArgomentoPage:
    trovato = ArgomentoPage.objects.live().filter(slug=codice).first() if codice.isprintable() else None
    if trovato is None:
        raise DomandaErrataError("argomento", _("Questo argomento non esiste: l'elenco è in /api/v1/argomenti/."))
    return trovato
