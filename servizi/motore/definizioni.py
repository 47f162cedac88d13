"""What a digital service is: frozen definitions, data before code.

TipoFlusso (archetype) > Modulo (kind of step) > Passo (a page of this service) > Sezione (a form).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Any

from servizi.motore.moduli import SezioneForm

# {"versione": n, "passi": {passo: {sezione: {campo: JSON value}}}}
Risposte = Mapping[str, Any]
# code of a tariff -> amount in euro, as the office set it
Tariffe = Mapping[str, Decimal]
Predicato = Callable[[Risposte], bool]


class Modulo(StrEnum):
    """Kinds of step."""

    PRIVACY = "privacy"
    DATI = "dati"
    RIEPILOGO = "riepilogo"


@dataclass(frozen=True, kw_only=True)
class Tappa:
    """One stage of the timeline that the citizen sees: `stati` are the values of StatoPratica in which it is reached."""

    titolo: str
    testo: str = ""
    stati: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class TipoFlusso:
    """One of the five archetypes of the modello: its name, and the stages after sending."""

    codice: str
    titolo: str
    tappe: tuple[Tappa, ...]
    paga_dopo_esito: bool = False


@dataclass(frozen=True, kw_only=True)
class Sezione:
    """A form on a page. With `se`, it appears only when the answers so far say so."""

    codice: str
    titolo: str
    form: type[SezioneForm]
    aiuto: str = ""
    se: Predicato | None = None


@dataclass(frozen=True, kw_only=True)
class Passo:
    """A page of the flow."""

    codice: str
    titolo: str
    sezioni: tuple[Sezione, ...] = ()
    modulo: Modulo = Modulo.DATI
    aiuto: str = ""
    se: Predicato | None = None


@dataclass(frozen=True, kw_only=True)
class VoceTariffa:
    """An amount that the office may change, with the value it starts from (euro)."""

    codice: str
    titolo: str
    importo: Decimal


@dataclass(frozen=True, kw_only=True)
class Servizio:
    """A digital service. `codice` never changes; `versione` grows when a stored answer could no longer fit.

    `passi` are the data pages only: privacy first and summary last are added by `percorso`.
    `importo(risposte, tariffe)` returns what is due in euro, None for a free service.
    `esempio` are valid answers: they feed the contract test, the demo and the previews.
    """

    codice: str
    titolo: str
    flusso: TipoFlusso
    versione: int
    passi: tuple[Passo, ...]
    esempio: Risposte
    livello_minimo: int = 2
    termine_giorni: int | None = 30
    importo: Callable[[Risposte, Tariffe], Decimal] | None = None
    tariffe: tuple[VoceTariffa, ...] = ()
    # What the outcome document is called; None when the flow releases none.
    provvedimento: str | None = None
    # Title and text lines of the outcome document, from the answers.
    testo_provvedimento: Callable[[Risposte], tuple[str, ...]] | None = None
    dati_personali: str = field(default="")
