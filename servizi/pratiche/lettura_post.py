"""What a page of a flow posted, as sections: used when it arrives, and again when it had to wait for a login."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.http import QueryDict

from servizi.motore import risposte as r
from servizi.motore.definizioni import Passo
from servizi.motore.percorso import Percorso, SezioneAperta


def moduli_inviati(percorso: Percorso, passo: Passo, post: QueryDict) -> tuple[SezioneAperta, ...]:
    """Return the sections that the page held, bound to what was posted and to the files kept so far.

    A section that the page did not hold is left alone, whatever now applies: its answers cannot be wiped.
    """
    inviate = set(post.getlist("sezione"))
    dati = post.copy()
    for sezione in passo.sezioni:
        for campo, valore in r.di_sezione(percorso.risposte, passo.codice, sezione.codice).items():
            if _sono_file(valore):
                dati.setlist(f"{sezione.codice}-{campo}", valore)
    return tuple(percorso.modulo(passo, sezione, dati) for sezione in passo.sezioni if sezione.codice in inviate)


def risposte_inviate(aperte: Iterable[SezioneAperta]) -> dict[str, dict[str, Any]]:
    """Return the answers of bound sections, valid or not."""
    return {aperta.sezione.codice: r.da_modulo(aperta.form) for aperta in aperte}


def da_salvare(aperte: Iterable[SezioneAperta], risposte: Mapping[str, Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
    """Return the answers without the files: their rows are the only truth."""
    return {
        aperta.sezione.codice: {
            campo: valore for campo, valore in risposte[aperta.sezione.codice].items() if campo not in aperta.campi_file
        }
        for aperta in aperte
    }


def revisione(post: QueryDict) -> int:
    """Return the revision that the page was drawn with; 0, the oldest, when it says nothing sensible."""
    testo = post.get("revisione", "")
    return int(testo) if testo.isdecimal() and len(testo) <= 9 else 0


def _sono_file(valore: Any) -> bool:
    return isinstance(valore, list) and bool(valore) and isinstance(valore[0], dict)
