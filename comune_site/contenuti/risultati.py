"""The search of the site: what was found, the filters with their counts, what each result shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from comune_site.contenuti import elenchi
from comune_site.contenuti.trovate import Trovata, cerca, etichette_dei_tipi
from comune_site.ricerca.testo import pulito
from theme.renderer import ThemeForm

SCELTE_AL_MASSIMO = 40


@dataclass(frozen=True)
class Opzione:
    """One checkbox of a filter."""

    valore: str
    titolo: str
    quante: int
    scelta: bool


class PeriodoForm(ThemeForm):
    """From when and until when. A broken date is said by its field, and does not narrow the search."""

    dal = forms.DateField(label=_("Dal"), required=False, input_formats=["%Y-%m-%d", "%d/%m/%Y"])
    al = forms.DateField(label=_("Al"), required=False, input_formats=["%Y-%m-%d", "%d/%m/%Y"])
    ordine = forms.ChoiceField(
        label=_("Ordina per"),
        required=False,
        choices=[("", _("Rilevanza")), ("data", _("Data, dalla più recente"))],
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for nome in ("dal", "al"):
            self.fields[nome].widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
            self.fields[nome].error_messages["invalid"] = gettext("Questa data non esiste: scrivila come 31/12/2026.")

    def clean(self) -> dict[str, Any]:
        """Refuse a period that ends before it begins."""
        dati = super().clean()
        if dati.get("dal") and dati.get("al") and dati["dal"] > dati["al"]:
            self.add_error("al", gettext("La data finale viene prima di quella iniziale."))
        return dati

    def ammette(self, giorno: date | None) -> bool:
        """Return whether a day is in the period. A page without a date is in no period; a broken period takes all."""
        dal, al = self.cleaned_data.get("dal"), self.cleaned_data.get("al")
        if self.errors or (dal is None and al is None):
            return True
        return giorno is not None and (dal is None or giorno >= dal) and (al is None or giorno <= al)


class Filtro:
    """A group of checkboxes: one of the chosen values is enough; nothing chosen lets everything through."""

    def __init__(self, nome: str, titolo: Any, chiesti: Sequence[str], valori: Callable[[Trovata], Iterable[str]]):
        self.nome = nome
        self.titolo = titolo
        self.chiesti = list(dict.fromkeys(pulito(valore) for valore in chiesti[:SCELTE_AL_MASSIMO]))
        self.valori = valori
        self.quante: Counter[str] = Counter()
        self.etichette: dict[str, Any] = {}

    @cached_property
    def scelti(self) -> list[str]:
        """The values asked for that exist: to be read once the labels are known."""
        return [valore for valore in self.chiesti if valore in self.etichette]

    @property
    def sconosciuti(self) -> bool:
        """Whether a value was asked for that does not exist."""
        return len(self.scelti) < len(self.chiesti)

    def ammette(self, trovata: Trovata) -> bool:
        """Return whether a page goes through."""
        return not self.scelti or any(valore in self.scelti for valore in self.valori(trovata))

    @property
    def opzioni(self) -> list[Opzione]:
        """The checkboxes: those with pages and those chosen, in the order of the labels."""
        scelti = set(self.scelti)
        return [
            Opzione(valore, str(titolo), self.quante[valore], valore in scelti)
            for valore, titolo in self.etichette.items()
            if self.quante[valore] or valore in scelti
        ]


class Ricerca:
    """One search, from the parameters of its address. `radice`: the page that the results are under."""

    def __init__(self, parametri: QueryDict, chiave: str, radice: Page) -> None:
        self.chiave = chiave
        self.esito = cerca(chiave, radice)
        self.periodo = PeriodoForm(parametri)
        self.periodo.is_valid()
        self.filtri = [
            Filtro("tipo", _("Tipologie"), parametri.getlist("tipo"), lambda t: (t.tipo,)),
            Filtro("argomento", _("Argomenti"), parametri.getlist("argomento"), lambda t: t.argomenti),
            Filtro("categoria", _("Categorie di servizio"), parametri.getlist("categoria"), lambda t: t.categorie),
        ]
        etichette = (etichette_dei_tipi(), self.esito.argomenti(self.filtri[1].chiesti), self.esito.categorie)
        for filtro, sue in zip(self.filtri, etichette, strict=True):
            filtro.etichette = sue
        self.trovate = self._filtra()

    @property
    def filtrata(self) -> bool:
        """Whether any filter narrows the search."""
        dati = self.periodo.cleaned_data
        return any(f.scelti for f in self.filtri) or bool(dati.get("dal") or dati.get("al"))

    @property
    def senza_esito(self) -> bool:
        """Whether no page holds the words, corrected or not: what a synonym could mend."""
        return self.esito.comprensibile and (self.esito.parziale or not self.esito.trovate)

    @property
    def filtri_sconosciuti(self) -> bool:
        """Whether the address names a filter that does not exist."""
        return any(filtro.sconosciuti for filtro in self.filtri)

    @cached_property
    def parametri(self) -> str:
        """Return the query string of this search without the page: what exists, as it was asked."""
        dati = QueryDict(mutable=True)
        dati["q"] = self.chiave
        for filtro in self.filtri:
            if filtro.scelti:
                dati.setlist(filtro.nome, filtro.scelti)
        for nome, valore in self.periodo.cleaned_data.items():
            if valore:
                dati[nome] = valore.isoformat() if isinstance(valore, date) else valore
        return dati.urlencode()

    def _filtra(self) -> list[Trovata]:
        """Return what goes through all filters, and count for each filter what the others let through. One pass."""
        passate = []
        for trovata in self.esito.trovate:
            if not self.periodo.ammette(trovata.data):
                continue
            fermata_da = [filtro for filtro in self.filtri if not filtro.ammette(trovata)]
            if not fermata_da:
                passate.append(trovata)
            if len(fermata_da) <= 1:
                for filtro in fermata_da or self.filtri:
                    filtro.quante.update(filtro.valori(trovata))
        if self.periodo.cleaned_data.get("ordine") == "data":
            passate.sort(key=lambda t: t.data or date.min, reverse=True)
        return passate


@dataclass(frozen=True)
class Risultato:
    """A result as it is shown. `stato`, `motivo`, `url_online`: of a service only."""

    carta: elenchi.Carta
    tipo: str
    stato: str = ""
    attivo: bool = True
    motivo: str = ""
    url_online: str = ""


def risultati(trovate: Iterable[Trovata]) -> list[Risultato]:
    """Return the results of one page of the list, in order: one query for each type among them."""
    ordinate = list(trovate)
    pagine = {p.pk: p for p in Page.objects.filter(pk__in=[t.pk for t in ordinate]).specific()}
    tipi = etichette_dei_tipi()
    return [_risultato(pagine[t.pk], str(tipi[t.tipo])) for t in ordinate if t.pk in pagine]


def _risultato(pagina: Any, tipo: str) -> Risultato:
    carta = elenchi.carta(pagina)
    if not hasattr(pagina, "motivo_stato"):
        return Risultato(carta, tipo)
    return Risultato(
        carta,
        tipo,
        stato=pagina.get_stato_display(),
        attivo=pagina.stato == pagina.Stato.ATTIVO,
        motivo=pagina.motivo_stato,
        url_online=pagina.url_online,
    )
