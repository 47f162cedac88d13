"""Helpers to write the example texts as data: paragraphs are strings, lists are tuples, dates are relative."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.utils.dateformat import format as scrivi_data

GIORNI = ("lun", "mar", "mer", "gio", "ven", "sab", "dom")
# How a date is written: in full, with the day of the week, without the year, the day's number alone, the year alone.
FORMATI = {"": "j F Y", "giorno": "l j F", "corta": "j F", "numero": "j", "anno": "Y"}
SEGNAPOSTO = re.compile(r"\{(lun|mar|mer|gio|ven|sab|dom)?([+-]\d+)([+-]\d+)?(?::([a-z]+))?\}")


def html(*blocchi: str | tuple[str, ...]) -> str:
    """Return rich text: a string becomes a paragraph, a tuple a bulleted list, a string starting with # a heading."""
    return "".join(_blocco(blocco) for blocco in blocchi)


def _blocco(blocco: str | tuple[str, ...]) -> str:
    if isinstance(blocco, tuple):
        return "<ul>" + "".join(f"<li>{voce}</li>" for voce in blocco) + "</ul>"
    if blocco.startswith("#"):
        return f"<h3>{blocco[1:].strip()}</h3>"
    return f"<p>{blocco}</p>"


def datato(testo: str, oggi: date) -> str:
    """Return a text with its dates written out, so that the example never looks old.

    `{+6}` is six days after `oggi`, `{sab-10}` the first Saturday from ten days before on, `{sab-10+1}` the day after
    that Saturday; after a colon a key of `FORMATI`. Raises KeyError for another key.
    """
    return SEGNAPOSTO.sub(lambda trovato: _data_scritta(trovato, oggi), testo)


def _data_scritta(trovato: re.Match[str], oggi: date) -> str:
    settimana, scarto, ancora, formato = trovato.groups()
    giorno = oggi + timedelta(days=int(scarto))
    if settimana:
        giorno += timedelta(days=(GIORNI.index(settimana) - giorno.weekday()) % 7)
    giorno += timedelta(days=int(ancora or 0))
    # Django capitalizes the months; Italian does not.
    return scrivi_data(giorno, FORMATI[formato or ""]).lower()


@dataclass(frozen=True, kw_only=True)
class Fase:
    """A stage of the timeline of a scheda: after so many days, or every year on a date ("MM-GG")."""

    titolo: str
    testo: str = ""
    giorni: int | None = None
    data: str | None = None


def date_delle_fasi(fasi: Sequence[Fase], oggi: date) -> list[date | None]:
    """Return the dates of the stages, in order: the last is the first to come, the others are those before it."""
    date_scritte: list[date | None] = []
    limite = oggi + timedelta(days=365)
    for fase in reversed(fasi):
        if fase.data is None:
            date_scritte.append(None)
            continue
        mese, giorno = map(int, fase.data.split("-"))
        anno = limite.year if (mese, giorno) <= (limite.month, limite.day) else limite.year - 1
        limite = date(anno, mese, giorno)
        date_scritte.append(limite)
    return date_scritte[::-1]


@dataclass(frozen=True, kw_only=True)
class Scheda:
    """An example scheda. Rich text is HTML made by `html`; `ufficio` and `categoria` are titles.

    A service with a `motivo_stato` is not active.
    """

    titolo: str
    slug: str
    categoria: str
    ufficio: str
    argomenti: tuple[str, ...]
    descrizione: str
    a_chi_e_rivolto: str
    come_fare: str
    cosa_serve: str
    cosa_si_ottiene: str
    tempi_e_scadenze: str
    termine_giorni: int | None = None
    fasi: tuple[Fase, ...] = field(default=())
    motivo_stato: str = ""
    descrizione_estesa: str = ""
    costi: str = ""
    canale_digitale_url: str = ""
    canale_digitale_etichetta: str = ""
    canale_fisico: str = ""
    casi_particolari: str = ""
    ulteriori_informazioni: str = ""
    codice_servizio: str = ""
