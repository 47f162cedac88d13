"""What a digital service is: frozen definitions, data before code.

TipoFlusso (archetype) > Modulo (kind of step) > Passo (a page of this service) > Sezione (a form).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from django.utils.functional import Promise

from servizi.motore.moduli import SezioneForm

# {"versione": n, "passi": {passo: {sezione: {campo: JSON value}}}}
Risposte = Mapping[str, Any]
# code of a tariff -> amount in euro, as the office set it
Tariffe = Mapping[str, Decimal]
# Text for people, translated when it is shown.
Testo = str | Promise
Predicato = Callable[[Risposte], bool]
Esempio = Callable[[date], Risposte]


class Modulo(StrEnum):
    """Kinds of step."""

    PRIVACY = "privacy"
    DATI = "dati"
    RIEPILOGO = "riepilogo"


@dataclass(frozen=True, kw_only=True)
class Tappa:
    """A stage of the timeline that the citizen sees; `stati`: the values of StatoPratica in which it is reached.

    `del_documento`: it speaks of the outcome document, and is left out of a service that releases none.
    """

    codice: str
    titolo: Testo
    testo: Testo = ""
    stati: tuple[str, ...] = ()
    del_documento: bool = False


@dataclass(frozen=True, kw_only=True)
class TipoFlusso:
    """One of the five archetypes of the modello: its name, and the stages after sending.

    `sempre_a_pagamento`: a service of this kind without an amount is a mistake.
    """

    codice: str
    titolo: Testo
    tappe: tuple[Tappa, ...]
    sempre_a_pagamento: bool = False


@dataclass(frozen=True, kw_only=True)
class Sezione:
    """A form on a page. With `se`, it appears only when the answers before it say so."""

    codice: str
    titolo: Testo
    form: type[SezioneForm]
    aiuto: Testo = ""
    se: Predicato | None = None


@dataclass(frozen=True, kw_only=True)
class Passo:
    """A page of the flow."""

    codice: str
    titolo: Testo
    sezioni: tuple[Sezione, ...] = ()
    modulo: Modulo = Modulo.DATI
    aiuto: Testo = ""
    se: Predicato | None = None


@dataclass(frozen=True, kw_only=True)
class VoceTariffa:
    """An amount that the office may change, with the value it starts from (euro)."""

    codice: str
    titolo: Testo
    importo: Decimal


@dataclass(frozen=True, kw_only=True)
class Servizio:
    """A digital service. `codice` never changes; `versione` grows when a stored answer could no longer fit.

    `passi` are the data pages only: privacy first and summary last are added by `percorso`.
    `migra(risposte, da)` returns the answers of an older version as this version asks them; without it the same
    names are kept and the citizen looks at them again.
    `importo(risposte, tariffe)` returns what is due in euro; a free service has none. `spiega_importo` returns the
    lines that make it up, each a title and an amount in euro.
    `esempio(oggi)` returns answers that are valid on that day: they feed the contract test, the demo and the
    previews. `casi` are further ones, by name.
    """

    codice: str
    titolo: Testo
    flusso: TipoFlusso
    versione: int
    passi: tuple[Passo, ...]
    esempio: Esempio
    casi: Mapping[str, Esempio] = field(default_factory=dict)
    migra: Callable[[Risposte, int], Risposte] | None = None
    livello_minimo: int = 2
    termine_giorni: int | None = 30
    importo: Callable[[Risposte, Tariffe], Decimal] | None = None
    spiega_importo: Callable[[Risposte, Tariffe], tuple[tuple[Testo, Decimal], ...]] | None = None
    tariffe: tuple[VoceTariffa, ...] = ()
    # What the outcome document is called; None when the flow releases none.
    provvedimento: Testo | None = None
    # Title and text lines of the outcome document, from the answers.
    testo_provvedimento: Callable[[Risposte], tuple[Testo, ...]] | None = None
