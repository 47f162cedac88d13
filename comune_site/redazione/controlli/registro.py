"""The checks of a page's contents: each is a datum (name, why, weight) and a function. They warn, they never block.

What blocks a publication is `errori_di_pubblicazione` of the page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum
from typing import Any

from django.utils.translation import gettext_lazy as _

from comune_site.redazione.testi import Contenuto

# A message and the field it is about ("" for the whole page).
Trovato = tuple[str, str]
Funzione = Callable[[Contenuto], Iterable[Trovato]]


class Peso(Enum):
    """How much a warning matters."""

    IMPORTANTE = "importante"
    CONSIGLIO = "consiglio"


@dataclass(frozen=True)
class Controllo:
    """A check: `perche` tells editors the reason, with the criterion or rule where there is one."""

    codice: str
    nome: Any
    perche: Any
    peso: Peso
    trova: Funzione


@dataclass(frozen=True)
class Avviso:
    """What a check found on a page."""

    controllo: Controllo
    messaggio: str
    campo: str

    @property
    def importante(self) -> bool:
        """Tell whether it comes first."""
        return self.controllo.peso is Peso.IMPORTANTE


_controlli: dict[str, Controllo] = {}


def controllo(codice: str, *, nome: Any, perche: Any, peso: Peso = Peso.CONSIGLIO) -> Callable[[Funzione], Funzione]:
    """Register the function as a check. Two checks with one code are a start-up error."""

    def registra(funzione: Funzione) -> Funzione:
        if codice in _controlli:
            raise ValueError(f"Due controlli con il codice {codice}")
        _controlli[codice] = Controllo(codice, nome, perche, peso, funzione)
        return funzione

    return registra


def tutti() -> list[Controllo]:
    """Return the checks in the order of registration."""
    return list(_controlli.values())


def esamina(contenuto: Contenuto) -> list[Avviso]:
    """Return the warnings on a page, the important ones first."""
    avvisi = [
        Avviso(controllo, str(messaggio), campo)
        for controllo in tutti()
        for messaggio, campo in controllo.trova(contenuto)
    ]
    return sorted(avvisi, key=lambda avviso: not avviso.importante)


ETICHETTE = {Peso.IMPORTANTE: _("Importante"), Peso.CONSIGLIO: _("Consiglio")}
