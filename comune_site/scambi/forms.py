"""Form of the import."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from comune_site.scambi.exceptions import TabellaIllegibileError
from comune_site.scambi.lettura import leggi
from comune_site.scambi.piano import prepara
from comune_site.scambi.tracciati import TRACCIATI


class CaricamentoForm(forms.Form):
    """Which table, which file. A file that cannot be read is refused here, with the reason."""

    tracciato = forms.ChoiceField(
        label=gettext_lazy("Che cosa importi"), choices=[(t.codice, t.nome) for t in TRACCIATI.values()]
    )
    file = forms.FileField(
        label=gettext_lazy("File CSV o Excel"),
        help_text=gettext_lazy("Al massimo 10 MB e 5000 righe. La prima riga porta i nomi delle colonne."),
        max_length=120,
        widget=forms.FileInput(attrs={"accept": ".csv,.xlsx"}),
    )

    def clean(self) -> dict[str, Any]:
        """Read the rows and check their headings."""
        dati = super().clean()
        if not self.errors:
            try:
                dati["righe"] = leggi(dati["file"], dati["file"].name)
                prepara(TRACCIATI[dati["tracciato"]], dati["righe"][:1], pubblica=False)
            except TabellaIllegibileError as errore:
                self.add_error("file", str(errore))
        return dati


class ConfermaForm(forms.Form):
    """How the rows go in."""

    def __init__(self, *args: Any, puo_pubblicare: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        scelte = [("bozze", _("Salva come bozze: le rileggo prima di pubblicarle"))]
        if puo_pubblicare:
            scelte.append(("pubblica", _("Pubblica subito")))
        self.fields["come"] = forms.ChoiceField(
            label=_("Come le porto nel sito"), choices=scelte, widget=forms.RadioSelect, initial="bozze"
        )
