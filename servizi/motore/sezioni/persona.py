"""Sections about the person who asks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from servizi.motore.campi import CodiceFiscaleField, DataField, EmailField, SceltaField, TelefonoField
from servizi.motore.moduli import Persona, SezioneForm

SESSO = (("F", _("Femmina")), ("M", _("Maschio")))


class RichiedenteForm(SezioneForm):
    """Who asks. What the login brings is locked (decision 17)."""

    nome = forms.CharField(label=_("Nome"), max_length=100)
    cognome = forms.CharField(label=_("Cognome"), max_length=100)
    codice_fiscale = CodiceFiscaleField(label=_("Codice fiscale"))
    data_nascita = DataField(label=_("Data di nascita"))
    luogo_nascita = forms.CharField(label=_("Luogo di nascita"), max_length=100)
    sesso = SceltaField(label=_("Sesso"), choices=SESSO)

    campi_bloccati = ("nome", "cognome", "codice_fiscale", "data_nascita", "luogo_nascita", "sesso")

    @classmethod
    def iniziali_da(cls, persona: Persona) -> Mapping[str, Any]:
        """Return the six data of the assertion."""
        return {nome: getattr(persona, nome) for nome in cls.campi_bloccati}

    def clean_data_nascita(self) -> Any:
        """Refuse a birth in the future."""
        giorno = self.cleaned_data["data_nascita"]
        if giorno > timezone.localdate():
            raise forms.ValidationError(_("La data di nascita non può essere nel futuro."))
        return giorno


class ResidenzaForm(SezioneForm):
    """Where the person lives; the login's address is only a proposal, since it may be the domicile."""

    indirizzo = forms.CharField(label=_("Indirizzo e numero civico"), max_length=150)
    cap = forms.RegexField(
        label=_("CAP"),
        regex=r"^[0-9]{5}$",
        error_messages={"invalid": _("Il CAP ha cinque cifre.")},
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "postal-code"}),
    )
    comune = forms.CharField(label=_("Comune"), max_length=100)
    provincia = forms.RegexField(
        label=_("Provincia (sigla)"),
        regex=r"^[A-Za-z]{2}$",
        error_messages={"invalid": _("Scrivi la sigla di due lettere, per esempio VT.")},
    )

    @classmethod
    def iniziali_da(cls, persona: Persona) -> Mapping[str, Any]:
        """Return the address of the assertion, where there is one."""
        domicilio = persona.domicilio
        return {
            "indirizzo": domicilio.get("via", ""),
            "cap": domicilio.get("cap", ""),
            "comune": domicilio.get("comune", ""),
            "provincia": domicilio.get("provincia", ""),
        }

    def clean_provincia(self) -> str:
        """Store the code upper-case."""
        return self.cleaned_data["provincia"].upper()


class ContattiForm(SezioneForm):
    """How to reach the person: always editable."""

    email = EmailField(
        label=_("Email"),
        help_text=_("Qui riceverai la ricevuta e gli avvisi sulla pratica."),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    telefono = TelefonoField(label=_("Telefono"), required=False)
    pec = EmailField(label=_("PEC"), required=False)

    @classmethod
    def iniziali_da(cls, persona: Persona) -> Mapping[str, Any]:
        """Return the contacts of the login."""
        return {"email": persona.email, "telefono": persona.telefono}
