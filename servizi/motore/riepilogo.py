"""From answers to labelled nodes: one source for the summary page, the receipt, the desk and the e-mail."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, time
from decimal import Decimal
from typing import Any, cast

from django import forms
from django.utils.formats import date_format, number_format, time_format
from django.utils.translation import gettext as _

from servizi.motore import risposte as r
from servizi.motore.campi import DocumentiField
from servizi.motore.definizioni import Modulo, Risposte, Servizio, Tariffe
from servizi.motore.percorso import Percorso

NON_INDICATO = "Non indicato"
Nodo = dict[str, Any]


def nodi(servizio: Servizio, risposte: Risposte, tariffe: Tariffe | None = None) -> list[Nodo]:
    """Return the summary: `[{"passo", "titolo", "sezioni": [{"codice", "titolo", "voci": [{"etichetta", "valore",
    "file": None | {"id", "nome"}}]}]}]`, everything as text.

    Give the answers of `Percorso.risposte_finali()`. With `tariffe` the amount due is explained in a last node.
    """
    percorso = Percorso(servizio, risposte)
    fatti = [
        {"passo": passo.codice, "titolo": str(passo.titolo), "sezioni": list(_sezioni(percorso, passo))}
        for passo in percorso.passi
        if passo.modulo == Modulo.DATI
    ]
    costi = _costi(servizio, risposte, tariffe) if tariffe is not None else None
    return [*fatti, costi] if costi else fatti


def _sezioni(percorso: Percorso, passo: Any) -> Iterator[Nodo]:
    for sezione in percorso.sezioni(passo):
        valori = r.di_sezione(percorso.risposte, passo.codice, sezione.codice)
        campi = sezione.form(prefix=sezione.codice).fields
        voci = [voce for nome, campo in campi.items() for voce in _voci(campo, valori.get(nome))]
        yield {"codice": sezione.codice, "titolo": str(sezione.titolo), "voci": voci}


def _voci(campo: forms.Field, valore: Any) -> Iterator[Nodo]:
    etichetta = str(campo.label)
    if isinstance(campo, DocumentiField) and valore:
        for file in valore:
            yield voce(etichetta, file["nome"], {"id": file["id"], "nome": file["nome"]})
    else:
        yield voce(etichetta, testo(campo, valore))


def voce(etichetta: str, valore: str, file: dict[str, str] | None = None) -> Nodo:
    """Return one line of the summary."""
    return {"etichetta": etichetta, "valore": valore, "file": file}


def testo(campo: forms.Field, valore: Any) -> str:
    """Return an answer as people read it; what does not validate is shown as it was typed."""
    if isinstance(campo, forms.BooleanField):
        return _("Sì") if valore else _("No")
    if valore in (None, "", []):
        return _(NON_INDICATO)
    if isinstance(campo, forms.ChoiceField):
        etichette = _etichette(campo)
        scelte = valore if isinstance(valore, list) else [valore]
        return ", ".join(etichette.get(str(scelta), str(scelta)) for scelta in scelte)
    if isinstance(campo, forms.DateField):
        return _giorno(str(valore))
    if isinstance(campo, forms.TimeField):
        return _ora(str(valore))
    if isinstance(campo, forms.DecimalField):
        return _decimale(str(valore))
    return str(valore)


def _etichette(campo: forms.ChoiceField) -> dict[str, str]:
    voci: dict[str, str] = {}
    for chiave, etichetta in cast("Iterable[tuple[Any, Any]]", campo.choices):
        gruppo = etichetta if isinstance(etichetta, list | tuple) else [(chiave, etichetta)]
        voci.update({str(sotto): str(nome) for sotto, nome in gruppo})
    return voci


def _giorno(valore: str) -> str:
    try:
        return date_format(date.fromisoformat(valore), "d/m/Y")
    except ValueError:
        return valore


def _ora(valore: str) -> str:
    try:
        return time_format(time.fromisoformat(valore), "H:i")
    except ValueError:
        return valore


def _decimale(valore: str) -> str:
    try:
        return number_format(Decimal(valore), use_l10n=True, force_grouping=True)
    except ArithmeticError:
        return valore


def euro(importo: Decimal) -> str:
    """Return an amount in euro as people read it."""
    return f"{number_format(importo, decimal_pos=2, use_l10n=True, force_grouping=True)} €"


def _costi(servizio: Servizio, risposte: Risposte, tariffe: Tariffe) -> Nodo | None:
    if servizio.importo is None:
        return None
    righe = servizio.spiega_importo(risposte, tariffe) if servizio.spiega_importo else ()
    voci = [voce(str(titolo), euro(importo)) for titolo, importo in righe]
    voci.append(voce(_("Importo totale"), euro(servizio.importo(risposte, tariffe))))
    return {
        "passo": "importo",
        "titolo": _("Costi"),
        "sezioni": [{"codice": "importo", "titolo": _("Importo da pagare"), "voci": voci}],
    }
