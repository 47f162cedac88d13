"""What a visitor asks of the calendar, and what is wrong with it."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from comune_site.contenuti import elenchi
from comune_site.contenuti.liste.mese import fine_mese
from comune_site.ricerca.testo import LUNGHEZZA_DOMANDA
from theme.renderer import ThemeForm

if TYPE_CHECKING:
    from django.http import HttpRequest

MESE = re.compile(r"(\d{4})-(\d{2})")
# Beyond these a calendar has nothing to say.
PRIMO_ANNO, ULTIMO_ANNO = 1990, 2100


def _giorno(etichetta: Any) -> forms.DateField:
    return forms.DateField(
        label=etichetta,
        required=False,
        input_formats=["%Y-%m-%d", "%d/%m/%Y"],
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date", "class": "form-control"}),
        error_messages={"invalid": _("Scrivi una data che esiste, per esempio 03/12/2026.")},
    )


class FiltroEventi(ThemeForm):
    """Words, type, range of days. Nothing asked is an error that stops the page: what is wrong is told and left out."""

    q = forms.CharField(label=_("Cerca una parola chiave"), required=False)
    tipo = forms.ChoiceField(
        label=_("Tipo di evento"),
        required=False,
        error_messages={"invalid_choice": _("Questo tipo di evento non esiste: li vedi tutti.")},
    )
    dal = _giorno(_("Dal giorno"))
    al = _giorno(_("Al giorno"))

    def __init__(self, request: HttpRequest, tipi: list[tuple[str, str]]) -> None:
        chiesti = {nome: request.GET.get(nome, "") for nome in ("tipo", "dal", "al")}
        super().__init__({**chiesti, "q": elenchi.parola_chiave(request)})
        self.fields["tipo"].choices = [("", gettext("Tutti i tipi")), *tipi]
        # Not in `attrs`: the widget writes a type of its own, and the second of two is ignored.
        self.fields["q"].widget.input_type = "search"
        self.fields["q"].widget.attrs["maxlength"] = str(LUNGHEZZA_DOMANDA)
        self.is_valid()
        self.chiave: str = self.cleaned_data.get("q", "")
        self.tipo: str = self.cleaned_data.get("tipo", "")
        self.avvisi: list[str] = []
        self.passati = request.GET.get("passati") == "1"
        self.mese = self._mese(request.GET.get("mese", ""))

    def clean(self) -> dict[str, Any]:
        """Refuse a range that ends before it starts."""
        dati = super().clean() or self.cleaned_data
        dal, al = dati.get("dal"), dati.get("al")
        if dal and al and al < dal:
            self.add_error("al", gettext("Questa data viene prima di quella di inizio: correggi una delle due."))
        return dati

    def _mese(self, testo: str) -> date | None:
        """Return the first day of the month asked for; a range of days wins over it."""
        if not testo or self._dati("dal") or self._dati("al"):
            return None
        trovato = MESE.fullmatch(testo)
        anno, mese = (int(n) for n in trovato.groups()) if trovato else (0, 0)
        if PRIMO_ANNO <= anno <= ULTIMO_ANNO and 1 <= mese <= 12:
            return date(anno, mese, 1)
        self.avvisi.append(gettext("Il mese che hai chiesto non esiste: vedi i prossimi eventi."))
        return None

    def _dati(self, nome: str) -> date | None:
        # A range with a mistake in it is no range: the half that is right would show other days than asked.
        return None if self.errors.get("dal") or self.errors.get("al") else self.cleaned_data.get(nome)

    @property
    def scelto(self) -> bool:
        """Whether days were chosen, by month or by range."""
        return bool(self.mese or self._dati("dal") or self._dati("al"))

    @property
    def intervallo(self) -> tuple[date, date | None]:
        """Return first and last day; without a choice from today on. Only an end means from today to it."""
        if self.mese:
            return self.mese, fine_mese(self.mese)
        dal, al = self._dati("dal"), self._dati("al")
        oggi = timezone.localdate()
        return dal or (min(oggi, al) if al else oggi), al

    @property
    def valori(self) -> dict[str, str]:
        """Return what was asked and is valid, as parameters of an address."""
        dal, al = self._dati("dal"), self._dati("al")
        return {
            "q": self.chiave,
            "tipo": self.tipo,
            "mese": f"{self.mese:%Y-%m}" if self.mese else "",
            "dal": dal.isoformat() if dal else "",
            "al": al.isoformat() if al else "",
            "passati": "1" if self.passati else "",
        }
