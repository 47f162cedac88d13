"""What a view says of an answer that is the same for everybody: it may be kept whole, and until when.

The whole-page cache (`comune_site.memoria`) reads it from the request; the packages below it only say it here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponseBase

Vista = Callable[..., HttpResponseBase]


@dataclass(frozen=True)
class Regola:
    """How an answer may be kept: seconds at most, and the query parameters it may have.

    `da_sola`: it shows one content and what that refers to, so that only their changes make it old; any other answer
    is old as soon as anything changes on the site.
    """

    secondi: int
    parametri: frozenset[str] = frozenset()
    da_sola: bool = False


def segna(request: HttpRequest, regola: Regola) -> None:
    """Declare the answer to this request public, under a rule."""
    request.regola_memoria = regola  # type: ignore[attr-defined]


def regola_di(request: HttpRequest) -> Regola | None:
    """Return the rule declared for the answer; None when it must not be kept."""
    return getattr(request, "regola_memoria", None)


def pubblica(secondi: int, *, parametri: Iterable[str] = ()) -> Callable[[Vista], Vista]:
    """Mark a view whose answer holds nothing of the person who asks: it is kept so many seconds, or until a change.

    An address with a query parameter that is not among `parametri` is served but not kept.
    """
    regola = Regola(secondi=secondi, parametri=frozenset(parametri))

    def decora(vista: Vista) -> Vista:
        @wraps(vista)
        def marcata(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            segna(request, regola)
            return vista(request, *args, **kwargs)

        return marcata

    return decora


def scade_entro(request: HttpRequest, momento: datetime) -> None:
    """Say that what is being drawn will no longer be true from `momento` (aware): the earliest one said counts."""
    prima = scadenza(request)
    request.scadenza_memoria = min(prima, momento) if prima else momento  # type: ignore[attr-defined]


def scadenza(request: HttpRequest) -> datetime | None:
    """Return the earliest moment said with `scade_entro`."""
    return getattr(request, "scadenza_memoria", None)
