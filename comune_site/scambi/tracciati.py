"""The tables that can be imported and exported: which columns, which pages, where new ones go. Data before code."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Page

from comune_site.contenuti.models import (
    DocumentoPage,
    Incarico,
    LuogoPage,
    NotiziaPage,
    PersonaPage,
    SottosezionePage,
    Termine,
    TipoDocumentoPage,
    UnitaOrganizzativaPage,
    Vocabolario,
)
from comune_site.scambi.colonne import (
    Argomenti,
    Colonna,
    Data,
    Formattata,
    Numero,
    Riferimento,
    Scelta,
    giorno,
    si_o_no,
)
from comune_site.scambi.exceptions import ValoreError

# Where a page is found again: its address under the parent, given or made from the title.
INDIRIZZO = "indirizzo"


@dataclass(frozen=True, kw_only=True)
class Tracciato:
    """A table. `dove` is the column that says the parent, `genitori` its values; `titolo` makes the title of a row."""

    codice: str
    nome: Any
    modello: type[Page]
    colonne: tuple[Colonna, ...]
    titolo: Callable[[dict[str, str]], str]
    dove: str
    genitori: Callable[[], dict[str, Page]]
    esempio: dict[str, str] = field(default_factory=dict)

    @property
    def nomi(self) -> list[str]:
        """Return the headings, in order."""
        return [INDIRIZZO, self.dove, *[c.nome for c in self.colonne]]

    def genitore(self, riga: dict[str, str]) -> Page:
        """Return the page under which the row goes. Raises ValoreError."""
        genitori = self.genitori()
        scritto = riga.get(self.dove, "").lower()
        for nome, pagina in genitori.items():
            if scritto == nome.lower():
                return pagina
        raise ValoreError(
            _("Colonna «%(colonna)s»: scrivi uno di questi: %(quali)s.")
            % {"colonna": self.dove, "quali": ", ".join(genitori)}
        )

    def slug(self, riga: dict[str, str]) -> str:
        """Return the address of the row: given, or made from the title."""
        return slugify(riga.get(INDIRIZZO, "") or self.titolo(riga).replace("'", " "))


@dataclass(frozen=True, kw_only=True)
class PrimoIncarico(Colonna):
    """A part of the first office of a person; further ones are written on the page."""

    campo: str
    nome: str

    def leggi(self, pagina: PersonaPage) -> str:
        """Return the part as a cell."""
        incarico = next(iter(pagina.incarichi.all()), None)
        return self.testo(getattr(incarico, self.campo)) if incarico else ""

    def testo(self, valore: Any) -> str:
        """Return the value as a cell."""
        if isinstance(valore, bool):
            return _("sì") if valore else _("no")
        if isinstance(valore, date):
            return f"{valore:%d/%m/%Y}"
        if isinstance(valore, Page):
            return valore.title
        return str(TIPI_INCARICO.scelte.get(valore, "") if self.campo == "tipo" else valore or "")

    def normale(self, testo: str) -> str:
        """Return the cell as `leggi` gives it."""
        return self.testo(self.valore(testo)) if testo else ""

    def valore(self, testo: str) -> Any:
        """Return the value of the cell. Raises ValoreError."""
        if self.campo == "responsabile":
            return si_o_no(testo)
        if self.campo in ("inizio", "fine"):
            return giorno(testo)
        if self.campo == "unita":
            return UNITA.trova(testo)
        if self.campo == "tipo":
            return TIPI_INCARICO.codice(testo)
        return testo

    def scrivi(self, pagina: PersonaPage, testo: str) -> None:
        """Put the part on the first office, which is made when there is none."""
        incarichi = list(pagina.incarichi.all()) or [Incarico(sort_order=0)]
        setattr(incarichi[0], self.campo, self.valore(testo))
        pagina.incarichi = incarichi


def _unita() -> Any:
    return UnitaOrganizzativaPage.objects.all()


def _sottosezioni(*titoli: str) -> Callable[[], dict[str, Page]]:
    return lambda: {p.title: p for p in SottosezionePage.objects.filter(title__in=titoli).order_by("path")}


def _tipi_di_documento() -> dict[str, Page]:
    return {p.title: p for p in TipoDocumentoPage.objects.exclude(tipo__codice="dataset").order_by("path")}


def _termini(vocabolario: Vocabolario) -> Callable[[], Any]:
    return lambda: Termine.objects.filter(vocabolario=vocabolario, attivo=True)


UNITA = Riferimento(nome="unità organizzativa", campo="unita", tra=_unita)
TIPI_INCARICO = Scelta(nome="tipo di incarico", campo="tipo", scelte=dict(Incarico.Tipo.choices))
BREVE = Colonna(nome="descrizione breve", campo="descrizione", aiuto="Una frase, al massimo 255 caratteri.")

PERSONE = Tracciato(
    codice="persone",
    nome=gettext_lazy("Persone"),
    modello=PersonaPage,
    dove="elenco",
    genitori=_sottosezioni("Politici", "Personale amministrativo"),
    titolo=lambda riga: f"{riga.get('nome', '')} {riga.get('cognome', '')}".strip(),
    colonne=(
        Colonna(nome="nome", campo="nome", obbligatoria=True),
        Colonna(nome="cognome", campo="cognome", obbligatoria=True),
        BREVE,
        PrimoIncarico(nome="incarico", campo="titolo", aiuto="Per esempio «Istruttrice amministrativa»."),
        PrimoIncarico(nome="tipo di incarico", campo="tipo", aiuto="Politico, Amministrativo o Altro."),
        PrimoIncarico(nome="ufficio", campo="unita", aiuto="Il titolo della pagina dell'ufficio o dell'organo."),
        PrimoIncarico(nome="responsabile", campo="responsabile", aiuto="sì oppure no."),
        PrimoIncarico(nome="dal", campo="inizio"),
        PrimoIncarico(nome="al", campo="fine"),
        Colonna(nome="quando riceve", campo="ricevimento"),
        Formattata(nome="competenze", campo="competenze"),
        Formattata(nome="deleghe", campo="deleghe"),
        Formattata(nome="biografia", campo="biografia"),
    ),
    esempio={
        "elenco": "Personale amministrativo",
        "nome": "Lucia",
        "cognome": "Moretti",
        "incarico": "Istruttrice amministrativa",
        "tipo di incarico": "Amministrativo",
        "dal": "01/03/2024",
        "responsabile": "no",
    },
)

UFFICI = Tracciato(
    codice="uffici",
    nome=gettext_lazy("Unità organizzative"),
    modello=UnitaOrganizzativaPage,
    dove="elenco",
    genitori=_sottosezioni("Organi di governo", "Aree amministrative", "Uffici", "Enti e fondazioni"),
    titolo=lambda riga: riga.get("titolo", ""),
    colonne=(
        Colonna(nome="titolo", campo="title", obbligatoria=True),
        BREVE,
        Scelta(nome="tipo", campo="tipo", scelte=dict(UnitaOrganizzativaPage.Tipo.choices), obbligatoria=True),
        Formattata(nome="cosa fa", campo="competenze"),
        Riferimento(nome="fa parte di", campo="genitore", tra=_unita),
        Colonna(nome="via e numero", campo="indirizzo"),
        Colonna(nome="cap", campo="cap"),
        Colonna(nome="località", campo="localita"),
        Formattata(nome="orario per il pubblico", campo="orari"),
        Colonna(nome="telefono", campo="telefono"),
        Colonna(nome="e-mail", campo="email"),
        Colonna(nome="pec", campo="pec"),
        Argomenti(),
    ),
    esempio={"elenco": "Uffici", "titolo": "Ufficio Cultura", "tipo": "Ufficio", "telefono": "0761 000199"},
)

LUOGHI = Tracciato(
    codice="luoghi",
    nome=gettext_lazy("Luoghi"),
    modello=LuogoPage,
    dove="elenco",
    genitori=_sottosezioni("Luoghi"),
    titolo=lambda riga: riga.get("titolo", ""),
    colonne=(
        Colonna(nome="titolo", campo="title", obbligatoria=True),
        BREVE,
        Colonna(nome="nome alternativo", campo="nome_alternativo"),
        Riferimento(nome="tipo", campo="tipo", tra=_termini(Vocabolario.TIPI_LUOGO), titolo="titolo"),
        Formattata(nome="descrizione estesa", campo="descrizione_estesa"),
        Formattata(nome="modalità di accesso", campo="modalita_accesso"),
        Colonna(nome="via e numero", campo="indirizzo"),
        Colonna(nome="cap", campo="cap"),
        Colonna(nome="quartiere", campo="quartiere"),
        Numero(nome="latitudine", campo="latitudine"),
        Numero(nome="longitudine", campo="longitudine"),
        Formattata(nome="orario per il pubblico", campo="orario_pubblico"),
        Riferimento(nome="struttura responsabile", campo="struttura_responsabile", tra=_unita),
        Argomenti(),
    ),
    esempio={"elenco": "Luoghi", "titolo": "Parco della Rocca", "tipo": "Parco", "cap": "01099"},
)

DOCUMENTI = Tracciato(
    codice="documenti",
    nome=gettext_lazy("Documenti pubblici"),
    modello=DocumentoPage,
    dove="tipo di documento",
    genitori=_tipi_di_documento,
    titolo=lambda riga: riga.get("titolo", ""),
    colonne=(
        Colonna(nome="titolo", campo="title", obbligatoria=True),
        BREVE,
        Data(nome="data", campo="data"),
        Colonna(nome="numero di protocollo", campo="numero_protocollo"),
        Data(nome="data di protocollo", campo="data_protocollo"),
        Colonna(nome="url", campo="url_documento", aiuto="Il file si carica poi dalla pagina."),
        Formattata(nome="oggetto", campo="descrizione_estesa"),
        Riferimento(nome="ufficio responsabile", campo="ufficio_responsabile", tra=_unita),
        Riferimento(nome="licenza", campo="licenza", tra=_termini(Vocabolario.LICENZE), titolo="titolo"),
        Data(nome="data di inizio", campo="data_inizio"),
        Data(nome="data di fine", campo="data_fine"),
        Formattata(nome="riferimenti normativi", campo="riferimenti_normativi"),
        Argomenti(),
    ),
    esempio={"tipo di documento": "Atti normativi", "titolo": "Regolamento del verde", "data": "15/04/2026"},
)

NOTIZIE = Tracciato(
    codice="notizie",
    nome=gettext_lazy("Notizie, comunicati e avvisi"),
    modello=NotiziaPage,
    dove="tipo",
    genitori=_sottosezioni("Notizie", "Comunicati", "Avvisi"),
    titolo=lambda riga: riga.get("titolo", ""),
    colonne=(
        Colonna(nome="titolo", campo="title", obbligatoria=True),
        BREVE,
        Data(nome="data", campo="data"),
        Data(nome="data di scadenza", campo="data_scadenza"),
        Formattata(nome="testo", campo="testo", aiuto="Una riga per paragrafo."),
        Riferimento(nome="a cura di", campo="a_cura_di", tra=_unita),
        Colonna(nome="numero del comunicato", campo="numero_comunicato"),
        Argomenti(),
    ),
    esempio={"tipo": "Avvisi", "titolo": "Chiusura di via del Corso", "data": "01/12/2026"},
)

TRACCIATI = {t.codice: t for t in (PERSONE, UFFICI, LUOGHI, DOCUMENTI, NOTIZIE)}
