"""System checks on every definition of the catalogue: a broken service stops the start, not a citizen."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from django.core.checks import CheckMessage, Error, register
from django.utils import timezone

from servizi.motore import registro, risposte
from servizi.motore.definizioni import Esempio, Passo, Servizio
from servizi.motore.percorso import CODICI_RISERVATI, Percorso

_CODICE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_CAMPO = re.compile(r"[a-z0-9]+(_[a-z0-9]+)*")
LUNGHEZZA_CODICE = 60
# Valid for hardly any field, and impossible to compare with a number.
_GUASTA = "?"


@register
def controlla_catalogo(app_configs: Any = None, **kwargs: Any) -> list[CheckMessage]:
    """Return what is wrong in the registered services."""
    return [errore for servizio in registro.tutti() for errore in controlla(servizio)]


def controlla(servizio: Servizio) -> Iterator[Error]:
    """Yield what is wrong in one service."""
    yield from _pagamento(servizio)
    strutturali = [*_codici(servizio), *(errore for passo in servizio.passi for errore in _campi(servizio, passo))]
    yield from strutturali
    if not strutturali:
        yield from _esempi(servizio)


def _errore(numero: int, servizio: Servizio, testo: str) -> Error:
    return Error(f"{servizio.codice}: {testo}", id=f"motore.E00{numero}")


def _codici(servizio: Servizio) -> Iterator[Error]:
    sezioni = [sezione.codice for passo in servizio.passi for sezione in passo.sezioni]
    for codice in (servizio.codice, *(passo.codice for passo in servizio.passi), *sezioni):
        if not _CODICE.fullmatch(codice) or len(codice) > LUNGHEZZA_CODICE:
            yield _errore(1, servizio, f"unsafe codice {codice!r}: lower-case letters, digits and single hyphens")
    for passo in servizio.passi:
        if passo.codice in CODICI_RISERVATI:
            yield _errore(1, servizio, f"the codice {passo.codice!r} is reserved")


def _pagamento(servizio: Servizio) -> Iterator[Error]:
    if servizio.flusso.sempre_a_pagamento and servizio.importo is None:
        yield _errore(2, servizio, "a paying flow needs `importo`")


def _campi(servizio: Servizio, passo: Passo) -> Iterator[Error]:
    ripetuti = _doppi([passo.codice for passo in servizio.passi]) | _doppi([s.codice for s in passo.sezioni])
    for codice in sorted(ripetuti):
        yield _errore(3, servizio, f"{codice!r} is repeated: its fields would have the same names")
    for sezione in passo.sezioni:
        for nome, campo in sezione.form(prefix=sezione.codice).fields.items():
            dove = f"{passo.codice}.{sezione.codice}.{nome}"
            if not campo.label:
                yield _errore(4, servizio, f"{dove} has no label")
            if not _CAMPO.fullmatch(nome):
                yield _errore(1, servizio, f"unsafe name of field {dove}")


def _doppi(codici: list[str]) -> set[str]:
    return {codice for codice in codici if codici.count(codice) > 1}


def _esempi(servizio: Servizio) -> Iterator[Error]:
    esempi: Mapping[str, Esempio] = {"esempio": servizio.esempio, **servizio.casi}
    for nome, esempio in esempi.items():
        percorso = Percorso(servizio, con_consenso(esempio(timezone.localdate())))
        incompleto = percorso.primo_incompleto()
        if incompleto is not None:
            errori = {a.sezione.codice: dict(a.form.errors) for a in percorso.vincolati(incompleto) if a.form.errors}
            yield _errore(5, servizio, f"{nome} does not validate at step {incompleto.codice}: {errori}")
        else:
            yield from _conseguenze(servizio, nome, percorso)


def _conseguenze(servizio: Servizio, nome: str, percorso: Percorso) -> Iterator[Error]:
    """Run what is otherwise run only in front of a citizen, or months later at the desk; what it raises is shown."""
    for parziali in (risposte.vuote(servizio.versione), _guaste(percorso.risposte)):
        Percorso(servizio, parziali).primo_incompleto()
    try:
        finali = percorso.risposte_finali()
    except TypeError as errore:
        yield _errore(6, servizio, f"the answers of {nome} cannot be stored: {errore}")
        return
    if servizio.importo is not None:
        tariffe = {voce.codice: voce.importo for voce in servizio.tariffe}
        dovuto = servizio.importo(finali, tariffe)
        righe = servizio.spiega_importo(finali, tariffe) if servizio.spiega_importo else ((nome, dovuto),)
        if sum(importo for _titolo, importo in righe) != dovuto:
            yield _errore(7, servizio, f"the lines of `spiega_importo` do not add up to `importo` in {nome}")
    if servizio.testo_provvedimento is not None:
        servizio.testo_provvedimento(finali)


def _guaste(valore: Any) -> Any:
    """Return answers of which none is what was asked: every `se` sees those too, while the citizen still types."""
    if isinstance(valore, Mapping):
        return {chiave: _guaste(dato) for chiave, dato in valore.items()}
    if isinstance(valore, list):
        return [dato if isinstance(dato, Mapping) else _GUASTA for dato in valore]
    return valore if isinstance(valore, bool) else _GUASTA


def con_consenso(risposte: Mapping[str, Any]) -> dict[str, Any]:
    """Return the answers of an example with the privacy notice accepted."""
    passi = {"privacy": {"consenso": {"privacy_accettata": True}}, **risposte["passi"]}
    return {**risposte, "passi": passi}
