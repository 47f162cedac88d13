"""How forms are drawn: Bootstrap Italia markup from plain Django forms.

`ThemeForm` carries its renderer itself. It is never the global `FORM_RENDERER`: that would restyle Wagtail's admin.
The renderer builds on `DjangoTemplates`, which finds both Django's widget templates and ours without
`django.forms` among the installed apps.
"""

from typing import Any

from django import forms
from django.forms.renderers import DjangoTemplates

CLASSI = {
    forms.CheckboxInput: "",
    forms.CheckboxSelectMultiple: "",
    forms.RadioSelect: "",
    forms.Select: "form-select",
    forms.FileInput: "form-control",
}


class CampoTema(forms.BoundField):
    """A field as the theme's templates see it."""

    @property
    def bloccato(self) -> bool:
        """Whether the value comes from elsewhere and cannot be edited here (C.SE.1.5)."""
        return bool(getattr(self.field, "bloccato", False))

    @property
    def genere(self) -> str:
        """Which template part draws the control: casella, gruppo, file, testo."""
        widget = self.field.widget
        if isinstance(widget, forms.RadioSelect | forms.CheckboxSelectMultiple):
            return "gruppo"
        if isinstance(widget, forms.CheckboxInput):
            return "casella"
        if isinstance(widget, forms.FileInput):
            return "file"
        return "testo"

    @property
    def da_compilare(self) -> bool:
        """Whether the citizen must fill it in: required, and not locked on a value that we already have."""
        return self.field.required and not self.bloccato

    @property
    def radio(self) -> bool:
        """Whether one choice of the group excludes the others."""
        return isinstance(self.field.widget, forms.RadioSelect)

    @property
    def file_caricati(self) -> list[Any]:
        """Files uploaded before for this field: objects or dicts with id, nome, url, dimensione."""
        return list(getattr(self.field, "file_caricati", ()))

    @property
    def aria_describedby(self) -> str | None:
        """Add the note "Campo non modificabile" to the help and error texts."""
        descritto = super().aria_describedby
        if self.bloccato and self.auto_id:
            return f"{descritto or ''} {self.auto_id}_bloccato".strip()
        return descritto

    def build_widget_attrs(self, attrs: dict[str, Any], widget: forms.Widget | None = None) -> dict[str, Any]:
        """Add the class of the control, the invalid mark and the lock."""
        attrs = super().build_widget_attrs(attrs, widget)
        classi = [self.field.widget.attrs.get("class", ""), self._classe()]
        if self.errors and self.genere == "testo":
            classi.append("is-invalid")
        if any(classi):
            attrs["class"] = " ".join(classe for classe in classi if classe)
        if self.bloccato:
            attrs["disabled"] = True
        elif self.da_compilare and self.genere in ("testo", "casella"):
            attrs["aria-required"] = "true"
        if self.genere == "gruppo":
            # A radio may not carry it; the fieldset says it for the whole group.
            attrs.pop("aria-invalid", None)
        if self.genere == "file" and self.file_caricati:
            attrs.pop("required", None)
        return attrs

    def _classe(self) -> str:
        for tipo in type(self.field.widget).__mro__:
            if tipo in CLASSI:
                return CLASSI[tipo]
        return "form-control"


class ThemeRenderer(DjangoTemplates):
    """Draws forms with the templates in `theme/moduli/`."""

    form_template_name = "theme/moduli/modulo.html"
    field_template_name = "theme/moduli/campo.html"
    bound_field_class = CampoTema


class ThemeForm(forms.Form):
    """Base of the forms that citizens fill in.

    A field with `field.bloccato = True` is shown disabled with "Campo non modificabile"; use `blocca()` so that
    what the browser sends for it is ignored as well. A file field may carry `field.file_caricati`.
    """

    # One for all forms: each renderer compiles the templates anew.
    default_renderer = ThemeRenderer()
    # The server explains what is wrong in plain words; the browser's bubbles are not translated nor linked.
    use_required_attribute = False

    def blocca(self, nome: str, valore: Any) -> None:
        """Lock a field on a value known from elsewhere: shown, not editable, never read from the request."""
        campo = self.fields[nome]
        campo.disabled = True
        campo.bloccato = True
        if isinstance(campo.widget, forms.DateInput):
            # Nothing to pick: as text it reads the Italian way, whatever the language of the browser.
            campo.widget = forms.DateInput(format="%d/%m/%Y")
        self.initial[nome] = valore
