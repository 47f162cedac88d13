"""Form fields that services share: they store one form of a value and explain what is wrong in plain Italian."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import EmailValidator
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from comune_site.core import validators

# Up to this many exclusive options are radio buttons, more are a select (flows of the modello).
MASSIMO_RADIO = 5
FILE_PER_CAMPO = 5


class _TestoNormale(forms.CharField):
    """Text stored in its normal form, then judged."""

    normalizza: Callable[[str], str]
    valida: Callable[[str], None]

    def to_python(self, value: Any) -> str:
        """Return the text to store."""
        testo = super().to_python(value) or ""
        return type(self).normalizza(testo) if testo else testo

    def validate(self, value: str) -> None:
        """Refuse what the rule of this datum refuses."""
        super().validate(value)
        if value:
            type(self).valida(value)


class TargaField(_TestoNormale):
    """A number plate, stored upper-case without blanks."""

    normalizza = staticmethod(validators.normalizza_targa)
    valida = staticmethod(validators.valida_targa)


class CodiceFiscaleField(_TestoNormale):
    """The fiscal code of a person, stored upper-case."""

    normalizza = staticmethod(validators.normalizza_codice_fiscale)
    valida = staticmethod(validators.valida_codice_fiscale)


class TelefonoField(_TestoNormale):
    """A telephone number, stored in E.164 form."""

    widget = forms.TextInput(attrs={"type": "tel", "autocomplete": "tel"})
    normalizza = staticmethod(validators.normalizza_telefono)
    valida = staticmethod(validators.valida_telefono)


class EmailField(forms.EmailField):
    """An e-mail address, with a message that gives an example."""

    default_validators = [EmailValidator(message=_("Scrivi un indirizzo email completo, per esempio nome@esempio.it."))]


class DataField(forms.DateField):
    """A day. Drawn as a native date input, stored in ISO form."""

    default_error_messages = {"invalid": _("Scrivi una data che esiste, nel formato gg/mm/aaaa.")}

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}))
        super().__init__(**kwargs)


class SceltaField(forms.ChoiceField):
    """One option among several: radio buttons up to five, a select beyond."""

    def __init__(self, *, choices: Sequence[tuple[str, Any]], **kwargs: Any) -> None:
        radio = len(choices) <= MASSIMO_RADIO
        voci = list(choices) if radio else [("", _("Scegli un'opzione")), *choices]
        kwargs.setdefault("widget", forms.RadioSelect if radio else forms.Select)
        super().__init__(choices=voci, **kwargs)


class ScelteField(forms.MultipleChoiceField):
    """Several options among a few, as checkboxes."""

    widget = forms.CheckboxSelectMultiple


class DocumentiInput(forms.FileInput):
    """A file input whose value are the files already uploaded: the browser cannot send them back."""

    allow_multiple_selected = True

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> list[dict[str, Any]]:
        """Return the references put in the data by whoever keeps the files."""
        if hasattr(data, "getlist"):
            return [valore for valore in data.getlist(name) if isinstance(valore, dict)]
        return data.get(name) or []

    def value_omitted_from_data(self, data: Mapping[str, Any], files: Any, name: str) -> bool:
        """Return whether the data know nothing of this field."""
        return name not in data

    def format_value(self, value: Any) -> None:
        """A file input never shows its value."""
        return None

    def use_required_attribute(self, initial: Any) -> bool:
        """Return False: the browser cannot know that a file is already there."""
        return False


class DocumentiField(forms.Field):
    """One or more uploaded files; the value is a list of references `{"id", "nome", "sha256", "dimensione"}`."""

    widget = DocumentiInput
    default_error_messages = {
        "required": _("Documento mancante: carica almeno un file."),
        "troppi": ngettext_lazy(
            "Puoi caricare al massimo %(massimo)d file: eliminane qualcuno.",
            "Puoi caricare al massimo %(massimo)d file: eliminane qualcuno.",
            "massimo",
        ),
    }

    def __init__(self, *, massimo: int = FILE_PER_CAMPO, **kwargs: Any) -> None:
        kwargs.setdefault("help_text", _("Uno o più file in formato PDF, JPG o PNG, al massimo 10 MB ciascuno."))
        super().__init__(**kwargs)
        self.massimo = massimo

    def to_python(self, value: Any) -> list[dict[str, Any]]:
        """Return the references."""
        return list(value or [])

    def validate(self, value: list[dict[str, Any]]) -> None:
        """Refuse no file where one is needed, and too many."""
        super().validate(value)
        if len(value) > self.massimo:
            raise ValidationError(self.error_messages["troppi"], code="troppi", params={"massimo": self.massimo})
