"""The catalogue as known at run time."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

from servizi.motore.definizioni import Servizio

_servizi: dict[str, Servizio] = {}


class ServizioSconosciutoError(LookupError):
    """No definition has this codice."""


class CodiceRipetutoError(ValueError):
    """Two definitions have the same codice."""


def registra(servizio: Servizio) -> None:
    """Add a definition; two with one codice are a start-up error."""
    if _servizi.get(servizio.codice, servizio) is not servizio:
        raise CodiceRipetutoError(servizio.codice)
    _servizi[servizio.codice] = servizio


def scopri(pacchetto: str) -> None:
    """Import every module of a package and register the `SERVIZIO` that each defines."""
    for modulo in iter_modules(import_module(pacchetto).__path__):
        servizio = getattr(import_module(f"{pacchetto}.{modulo.name}"), "SERVIZIO", None)
        if servizio is not None:
            registra(servizio)


def servizio(codice: str) -> Servizio:
    """Return the definition with this codice; raise ServizioSconosciutoError."""
    try:
        return _servizi[codice]
    except KeyError:
        raise ServizioSconosciutoError(codice) from None


def titolo(codice: str) -> str:
    """Return the title of a service, or the codice itself when the catalogue no longer has it."""
    return str(_servizi[codice].titolo) if codice in _servizi else codice


def tutti() -> Iterator[Servizio]:
    """Yield every definition, by codice."""
    yield from (_servizi[codice] for codice in sorted(_servizi))
