"""Sections about a vehicle."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from servizi.motore.campi import DocumentiField, SceltaField, TargaField
from servizi.motore.moduli import SezioneForm

TIPI = (
    ("auto", _("Automobile")),
    ("moto", _("Motociclo o ciclomotore")),
    ("furgone", _("Autocarro o furgone")),
    ("altro", _("Altro veicolo")),
)
RELAZIONI = (
    ("proprieta", _("Proprietà")),
    ("leasing", _("Leasing")),
    ("noleggio", _("Noleggio a lungo termine")),
    ("comodato", _("Comodato")),
    ("usufrutto", _("Usufrutto")),
    ("aziendale", _("Auto aziendale in uso promiscuo")),
    ("uso_esclusivo", _("Uso esclusivo")),
)


class VeicoloForm(SezioneForm):
    """The vehicle, the tie of the applicant with it, and its registration document."""

    targa = TargaField(label=_("Targa"), help_text=_("Come sul libretto, per esempio AB123CD."))
    tipo = SceltaField(label=_("Tipo di veicolo"), choices=TIPI)
    marca = forms.CharField(label=_("Marca"), max_length=60)
    modello = forms.CharField(label=_("Modello"), max_length=60)
    relazione = SceltaField(
        label=_("Relazione con il veicolo"),
        help_text=_("Se il veicolo non è tuo ti chiederemo la dichiarazione di chi te lo concede."),
        choices=RELAZIONI,
    )
    libretto = DocumentiField(label=_("Libretto di circolazione"))


class ConcessioneForm(SezioneForm):
    """What proves that the applicant may use a vehicle of others."""

    dichiarazione = DocumentiField(label=_("Dichiarazione di concessione del veicolo"))
