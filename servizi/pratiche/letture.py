"""A Bozza as the engine sees it."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from typing import Any

from comune_site.identita.api import Identita
from comune_site.identita.models import Utente
from servizi.motore import risposte as r
from servizi.motore.definizioni import Risposte
from servizi.motore.percorso import Percorso
from servizi.pratiche.models import Allegato, Bozza


def percorso_di(bozza: Bozza, persona: Identita | None) -> Percorso:
    """Return the way through the service with the answers and the files given so far. One query, for the files."""
    risposte = con_file(risposte_attuali(bozza), bozza.allegati.all())
    return Percorso(bozza.servizio, risposte, persona)


def risposte_attuali(bozza: Bozza) -> Risposte:
    """Return the answers as the present version of the service asks them."""
    servizio = bozza.servizio
    if servizio.migra is None or bozza.versione >= servizio.versione:
        return bozza.risposte
    return servizio.migra(bozza.risposte, bozza.versione)


def con_file(risposte: Risposte, allegati: Iterable[Allegato]) -> dict[str, Any]:
    """Return the answers with the references of the files in their fields: the rows are the only truth about them."""
    completo = dict(risposte)
    for allegato in allegati:
        sezione = r.di_sezione(completo, allegato.passo, allegato.sezione)
        riferimenti = [*(sezione.get(allegato.campo) or ()), riferimento(allegato)]
        completo = r.con_sezioni(completo, allegato.passo, {allegato.sezione: {**sezione, allegato.campo: riferimenti}})
    return completo


def riferimento(allegato: Allegato) -> dict[str, Any]:
    """Return a file as it stands among the answers."""
    return {
        "id": str(allegato.pk),
        "nome": allegato.nome,
        "sha256": allegato.sha256,
        "dimensione": allegato.dimensione,
    }


def persona(utente: Utente, identita: Identita) -> Identita:
    """Return who logged in, with the contacts that the person gave before instead of the provider's (C.SE.1.5)."""
    return dataclasses.replace(
        identita, email=utente.email or identita.email, telefono=utente.telefono or identita.telefono
    )
