"""What is wrong in a page of forms, as links to the fields."""

from collections.abc import Iterable
from dataclasses import dataclass

from django import forms


@dataclass(frozen=True, kw_only=True)
class VoceErrore:
    """One line of the error summary. `ancora` is the id of the control, empty for errors of the whole form."""

    etichetta: str
    messaggio: str
    ancora: str


def id_controllo(campo: forms.BoundField) -> str:
    """Return the id of the first control of a field: what a link must point at to put the focus there."""
    if campo.use_fieldset:
        return campo[0].id_for_label if len(campo) else ""
    return campo.id_for_label


def voci_di_errore(moduli: Iterable[forms.BaseForm]) -> list[VoceErrore]:
    """Return one entry per error, in the order in which the page shows the fields."""
    voci = []
    for modulo in moduli:
        voci += [
            VoceErrore(etichetta="", messaggio=str(messaggio), ancora="") for messaggio in modulo.non_field_errors()
        ]
        voci += [
            VoceErrore(etichetta=str(campo.label), messaggio=str(messaggio), ancora=id_controllo(campo))
            for campo in modulo
            for messaggio in campo.errors
        ]
    return voci
