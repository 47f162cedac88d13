"""A period of validity."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from servizi.motore.campi import DataField
from servizi.motore.moduli import SezioneForm


class PeriodoForm(SezioneForm):
    """From when to when: from today on, for at most `anni_massimi` (a subclass may set another limit)."""

    dal = DataField(label=_("Dal"))
    al = DataField(label=_("Al"))

    anni_massimi: ClassVar[int] = 5

    def clean_dal(self) -> date:
        """Refuse a beginning in the past."""
        dal: date = self.cleaned_data["dal"]
        if dal < timezone.localdate():
            raise forms.ValidationError(_("L'inizio non può essere prima di oggi."))
        return dal

    def clean(self) -> None:
        """Refuse an end that comes before the beginning, or too late."""
        dal, al = self.cleaned_data.get("dal"), self.cleaned_data.get("al")
        if dal is None or al is None:
            return
        if al <= dal:
            self.add_error("al", _("La fine deve venire dopo l'inizio."))
        elif (al.year - self.anni_massimi, al.month, al.day) > (dal.year, dal.month, dal.day):
            testo = ngettext(
                "Il periodo può durare al massimo %(anni)d anno.",
                "Il periodo può durare al massimo %(anni)d anni.",
                self.anni_massimi,
            )
            self.add_error("al", testo % {"anni": self.anni_massimi})
