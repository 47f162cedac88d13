"""The filter of the dashboard."""

from __future__ import annotations

import calendar
from datetime import date
from typing import Any

from django import forms
from django.utils.dates import MONTHS
from django.utils.translation import gettext_lazy as _

from valutazione import api


class PeriodoForm(forms.Form):
    """First and last month. Whole months only: with single days one vote could be told from the others."""

    dal = forms.ChoiceField(label=_("Dal mese"), required=False)
    al = forms.ChoiceField(label=_("Al mese"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        mesi = [(f"{mese:%Y-%m}", f"{MONTHS[mese.month]} {mese.year}") for mese in api.mesi_con_voti()]
        self.fields["dal"].choices = [("", _("Dall'inizio")), *mesi]
        self.fields["al"].choices = [("", _("A oggi")), *mesi]

    def clean(self) -> dict[str, Any]:
        """Refuse a period that ends before it starts."""
        dati = super().clean() or {}
        if dati.get("dal") and dati.get("al") and dati["al"] < dati["dal"]:
            self.add_error("al", _("Il mese finale viene prima di quello iniziale."))
        return dati

    def periodo(self) -> api.Periodo:
        """Return the days asked for; everything while the filter is wrong."""
        if not self.is_valid():
            return api.Periodo()
        dal, al = self.cleaned_data["dal"], self.cleaned_data["al"]
        return api.Periodo(dal=_primo(dal) if dal else None, al=_ultimo(al) if al else None)


def _primo(mese: str) -> date:
    return date.fromisoformat(f"{mese}-01")


def _ultimo(mese: str) -> date:
    primo = _primo(mese)
    return primo.replace(day=calendar.monthrange(primo.year, primo.month)[1])
