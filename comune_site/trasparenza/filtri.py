"""What visitors may ask of the list of acts."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from comune_site.trasparenza.models import AttoAlbo
from comune_site.trasparenza.vocabolario import scelte_tipo
from theme.renderer import ThemeForm

NUMERO = re.compile(r"(\d{1,9})\s*/\s*(\d{4})")
IN_PUBBLICAZIONE, ANNULLATI = "in-pubblicazione", "annullati"


def _giorno(etichetta: Any) -> forms.DateField:
    return forms.DateField(
        label=etichetta,
        required=False,
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        input_formats=["%Y-%m-%d", "%d/%m/%Y"],
        error_messages={"invalid": _("Scrivi una data che esiste, per esempio 31/12/2026.")},
    )


class FiltriForm(ThemeForm):
    """Words or number, kind, office, days, state. What is wrong is told by its field, and filters nothing."""

    q = forms.CharField(
        label=_("Parole dell'oggetto o numero"),
        required=False,
        max_length=100,
        widget=forms.TextInput({"type": "search"}),
    )
    tipo = forms.ChoiceField(label=_("Tipo di atto"), required=False)
    chi = forms.ChoiceField(label=_("Ufficio o ente"), required=False)
    dal = _giorno(_("Pubblicato dal"))
    al = _giorno(_("Pubblicato fino al"))
    stato = forms.ChoiceField(
        label=_("Stato"),
        required=False,
        choices=[("", _("Tutti")), (IN_PUBBLICAZIONE, _("In pubblicazione")), (ANNULLATI, _("Annullati"))],
    )

    def __init__(self, *args: Any, emittenti: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["tipo"].choices = [("", _("Tutti")), *scelte_tipo()]
        self.fields["chi"].choices = [("", _("Tutti")), *((nome, nome) for nome in emittenti)]
        for campo in self.fields.values():
            campo.error_messages["invalid_choice"] = _("Scelta sconosciuta: prendine una dall'elenco.")

    def clean(self) -> dict[str, Any]:
        """Refuse days that are the wrong way round."""
        dati = super().clean()
        if dati.get("dal") and dati.get("al") and dati["al"] < dati["dal"]:
            self.add_error("al", _("Questa data viene prima di «pubblicato dal»."))
        return dati

    @property
    def usati(self) -> bool:
        """Whether something was asked."""
        return any(self.data.get(nome) for nome in self.fields)

    def applica(self, atti: QuerySet[AttoAlbo]) -> QuerySet[AttoAlbo]:
        """Return the acts asked for: those whose publication touches the days given."""
        self.is_valid()
        dati = self.cleaned_data
        if dati.get("q"):
            atti = atti.filter(_parole(dati["q"]))
        if dati.get("tipo"):
            atti = atti.filter(tipo=dati["tipo"])
        if dati.get("chi"):
            atti = atti.filter(emittente=dati["chi"])
        if dati.get("dal"):
            atti = atti.filter(pubblicato_al__gte=dati["dal"])
        if dati.get("al"):
            atti = atti.filter(pubblicato_dal__lte=dati["al"])
        if dati.get("stato"):
            annullati = Q(stato=AttoAlbo.Stato.ANNULLATO)
            atti = atti.filter(annullati if dati["stato"] == ANNULLATI else ~annullati)
        return atti


def _parole(testo: str) -> Q:
    """Return the condition of "12/2026", or that every word stands in the object."""
    numero = NUMERO.fullmatch(testo.strip())
    if numero:
        return Q(numero=int(numero[1]), anno=int(numero[2]))
    condizione = Q()
    for parola in testo.split():
        condizione &= Q(oggetto__icontains=parola) | Q(numero_atto__iexact=parola)
    return condizione
