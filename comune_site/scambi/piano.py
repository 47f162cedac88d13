"""What an import would do, row by row, before it does anything."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Page

from comune_site.scambi.colonne import Colonna
from comune_site.scambi.exceptions import TabellaIllegibileError, ValoreError
from comune_site.scambi.lettura import Righe
from comune_site.scambi.tracciati import INDIRIZZO, Tracciato

# The table counts its headings as the first row, as the spreadsheet does.
PRIMA_RIGA = 2


class Azione(models.TextChoices):
    """What becomes of a row."""

    CREA = "crea", gettext_lazy("Da creare")
    CAMBIA = "cambia", gettext_lazy("Da cambiare")
    UGUALE = "uguale", gettext_lazy("Già uguale")
    ERRORE = "errore", gettext_lazy("Da correggere")


@dataclass(kw_only=True)
class Esito:
    """A row of the plan. `differenze`: heading, before, after. `pagina` holds the new values, not saved."""

    numero: int
    titolo: str
    azione: Azione = Azione.UGUALE
    differenze: list[tuple[str, str, str]] = field(default_factory=list)
    errori: list[str] = field(default_factory=list)
    pagina: Page | None = None
    genitore: Page | None = None


@dataclass(kw_only=True)
class Piano:
    """All rows, and how many of each kind."""

    esiti: list[Esito]

    @property
    def conteggi(self) -> dict[str, int]:
        """Return how many rows of each action, none left out."""
        contati = Counter(e.azione for e in self.esiti)
        return {azione.value: contati[azione] for azione in Azione}

    @property
    def applicabile(self) -> bool:
        """Tell whether there is something to do and nothing to correct."""
        conteggi = self.conteggi
        return not conteggi[Azione.ERRORE] and bool(conteggi[Azione.CREA] + conteggi[Azione.CAMBIA])


def prepara(tracciato: Tracciato, righe: Righe, *, pubblica: bool) -> Piano:
    """Return the plan. With `pubblica` each row is judged as a page that goes live.

    Raises TabellaIllegibileError when the headings are not those of the table.
    """
    _controlla_nomi(tracciato, righe[0])
    viste: dict[tuple[int, str], int] = {}
    esiti = [_esito(tracciato, riga, n, viste, pubblica) for n, riga in enumerate(righe, start=PRIMA_RIGA)]
    return Piano(esiti=esiti)


def _controlla_nomi(tracciato: Tracciato, riga: Iterable[str]) -> None:
    presenti = {nome for nome in riga if nome}
    ignoti = sorted(presenti - set(tracciato.nomi))
    mancano = [c.nome for c in tracciato.colonne if c.obbligatoria and c.nome not in presenti]
    if tracciato.dove not in presenti:
        mancano.insert(0, tracciato.dove)
    if mancano:
        raise TabellaIllegibileError(_("Mancano le colonne: %(quali)s.") % {"quali": ", ".join(mancano)})
    if ignoti:
        raise TabellaIllegibileError(
            _("Colonne sconosciute: %(quali)s. Quelle ammesse sono nel modello da scaricare.")
            % {"quali": ", ".join(ignoti)}
        )


def _esito(
    tracciato: Tracciato, riga: dict[str, str], numero: int, viste: dict[tuple[int, str], int], pubblica: bool
) -> Esito:
    esito = Esito(numero=numero, titolo=tracciato.titolo(riga))
    try:
        esito.genitore = tracciato.genitore(riga)
        slug = _slug(tracciato, riga, esito.genitore, numero, viste)
    except ValoreError as errore:
        esito.errori.append(str(errore))
    else:
        esito.pagina = _pagina(tracciato, esito, slug)
        _riempi(tracciato.colonne, riga, esito)
        if not esito.errori and esito.azione != Azione.UGUALE:
            esito.errori += _invalidita(esito, pubblica)
    if esito.errori:
        esito.azione = Azione.ERRORE
    return esito


def _slug(
    tracciato: Tracciato, riga: dict[str, str], genitore: Page, numero: int, viste: dict[tuple[int, str], int]
) -> str:
    slug = tracciato.slug(riga)
    if not slug:
        raise ValoreError(_("Manca il titolo."))
    prima = viste.setdefault((genitore.pk, slug), numero)
    if prima != numero:
        raise ValoreError(
            _("Ha lo stesso indirizzo della riga %(riga)s: se è un'altra pagina compila la colonna «%(col)s».")
            % {"riga": prima, "col": INDIRIZZO}
        )
    return slug


def _pagina(tracciato: Tracciato, esito: Esito, slug: str) -> Page:
    """Return the newest draft of the page with that address, or a new page."""
    trovata = tracciato.modello.objects.child_of(esito.genitore).filter(slug=slug).first()
    if trovata is None:
        esito.azione = Azione.CREA
        return tracciato.modello(slug=slug, live=False)
    return trovata.get_latest_revision_as_object()


def _riempi(colonne: tuple[Colonna, ...], riga: dict[str, str], esito: Esito) -> None:
    """Put the cells on the page and note what changes. An empty cell changes nothing."""
    for colonna in colonne:
        testo = riga.get(colonna.nome, "")
        if not testo:
            if colonna.obbligatoria:
                esito.errori.append(_("Colonna «%(colonna)s»: è vuota.") % {"colonna": colonna.nome})
            continue
        try:
            prima, dopo = colonna.leggi(esito.pagina), colonna.normale(testo)
            if prima != dopo:
                colonna.scrivi(esito.pagina, testo)
                esito.differenze.append((colonna.nome, prima, dopo))
        except ValoreError as errore:
            esito.errori.append(_("Colonna «%(colonna)s»: %(cosa)s") % {"colonna": colonna.nome, "cosa": errore})
    if esito.azione != Azione.CREA and esito.differenze:
        esito.azione = Azione.CAMBIA


def _invalidita(esito: Esito, pubblica: bool) -> list[str]:
    """Return what the page itself refuses, field by field."""
    pagina, nuova = esito.pagina, esito.azione == Azione.CREA
    pagina.title = pagina.title or esito.titolo
    if hasattr(pagina, "nome_completo"):
        pagina.title = pagina.nome_completo
    pagina.draft_title = pagina.title
    pagina.in_pubblicazione = pubblica or pagina.live
    pagina.genitore_scelto = esito.genitore
    campi_di_albero = ["path", "depth", "content_type", "owner", "url_path", "translation_key", "locale"]
    esclusi = [*campi_di_albero, *([] if pagina.in_pubblicazione else _vuoti(pagina)), *(["slug"] if nuova else [])]
    try:
        pagina.full_clean(exclude=esclusi)
    except ValidationError as errore:
        return [f"{_nome(pagina, campo)}: {' '.join(messaggi)}" for campo, messaggi in errore.message_dict.items()]
    return []


def _vuoti(pagina: Page) -> list[str]:
    """Return the fields that a draft may leave empty."""
    return [c.name for c in pagina._meta.fields if getattr(pagina, c.attname, None) in (None, "") and c.name != "title"]


def _nome(pagina: Page, campo: str) -> str:
    try:
        return str(pagina._meta.get_field(campo).verbose_name)
    except FieldDoesNotExist:
        return _("La riga")
