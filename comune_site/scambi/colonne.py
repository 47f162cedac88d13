"""Columns: how a cell becomes the value of a page, and back. One class a kind of value."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from django.db.models import Model, QuerySet
from django.utils.html import escape
from django.utils.translation import gettext as _

from comune_site.contenuti.metatag import testo_semplice
from comune_site.contenuti.models import ArgomentoPage, Classificazione
from comune_site.scambi.exceptions import ValoreError

FORMATI_DATA = ("%d/%m/%Y", "%Y-%m-%d", "%d-%m-%Y", "%d.%m.%Y")
SI = {"sì", "si", "s", "x", "1", "vero", "true"}
NO = {"no", "n", "0", "falso", "false"}


@dataclass(frozen=True, kw_only=True)
class Colonna:
    """A column of text. `nome` is its heading; `campo` the attribute of the page; an empty cell changes nothing."""

    nome: str
    campo: str
    aiuto: str = ""
    obbligatoria: bool = False

    def leggi(self, pagina: Any) -> str:
        """Return what the page holds, as a cell."""
        return str(getattr(pagina, self.campo) or "")

    def normale(self, testo: str) -> str:
        """Return the cell as `leggi` would give it back; raise ValoreError when it cannot be taken."""
        return testo

    def scrivi(self, pagina: Any, testo: str) -> None:
        """Put the value of the cell on the page."""
        setattr(pagina, self.campo, testo)


@dataclass(frozen=True, kw_only=True)
class Formattata(Colonna):
    """Text that becomes paragraphs: what was formatted by hand stays while its words stay."""

    def leggi(self, pagina: Any) -> str:
        """Return the words on one line."""
        return testo_semplice(getattr(pagina, self.campo) or "")

    def normale(self, testo: str) -> str:
        """Return the words on one line."""
        return " ".join(testo.split())

    def scrivi(self, pagina: Any, testo: str) -> None:
        """Put one paragraph a line."""
        righe = [riga.strip() for riga in testo.splitlines() if riga.strip()]
        setattr(pagina, self.campo, "".join(f"<p>{escape(riga)}</p>" for riga in righe))


@dataclass(frozen=True, kw_only=True)
class Data(Colonna):
    """A day."""

    def leggi(self, pagina: Any) -> str:
        """Return the day as dd/mm/yyyy."""
        valore = getattr(pagina, self.campo)
        return f"{valore:%d/%m/%Y}" if valore else ""

    def normale(self, testo: str) -> str:
        """Return the day as dd/mm/yyyy."""
        return f"{giorno(testo):%d/%m/%Y}" if testo else ""

    def scrivi(self, pagina: Any, testo: str) -> None:
        """Put the day."""
        setattr(pagina, self.campo, giorno(testo) if testo else None)


@dataclass(frozen=True, kw_only=True)
class Numero(Colonna):
    """A number with decimals, comma or point."""

    def leggi(self, pagina: Any) -> str:
        """Return the number with a comma, without idle zeros."""
        valore = getattr(pagina, self.campo)
        return "" if valore is None else _con_virgola(Decimal(valore))

    def normale(self, testo: str) -> str:
        """Return the number with a comma, without idle zeros."""
        return _con_virgola(_decimale(testo)) if testo else ""

    def scrivi(self, pagina: Any, testo: str) -> None:
        """Put the number."""
        setattr(pagina, self.campo, _decimale(testo) if testo else None)


@dataclass(frozen=True, kw_only=True)
class Scelta(Colonna):
    """One of a closed list, by its label or its code."""

    scelte: Mapping[str, Any]

    def leggi(self, pagina: Any) -> str:
        """Return the label."""
        return str(self.scelte.get(getattr(pagina, self.campo), ""))

    def normale(self, testo: str) -> str:
        """Return the label."""
        return str(self.scelte[self.codice(testo)]) if testo else ""

    def scrivi(self, pagina: Any, testo: str) -> None:
        """Put the code."""
        setattr(pagina, self.campo, self.codice(testo))

    def codice(self, testo: str) -> str:
        """Return the code of a label or of a code. Raises ValoreError."""
        for codice, etichetta in self.scelte.items():
            if testo.lower() in (codice.lower(), str(etichetta).lower()):
                return codice
        raise ValoreError(
            _("«%(testo)s» non è tra i valori ammessi: %(ammessi)s.")
            % {"testo": testo, "ammessi": ", ".join(str(e) for e in self.scelte.values())}
        )


@dataclass(frozen=True, kw_only=True)
class Riferimento(Colonna):
    """Another page or term, by its title."""

    tra: Callable[[], QuerySet[Any]]
    titolo: str = "title"

    def leggi(self, pagina: Any) -> str:
        """Return the title of what the page refers to."""
        oggetto = getattr(pagina, self.campo)
        return str(getattr(oggetto, self.titolo)) if oggetto else ""

    def normale(self, testo: str) -> str:
        """Return the title as it is written there."""
        return str(getattr(self.trova(testo), self.titolo)) if testo else ""

    def scrivi(self, pagina: Any, testo: str) -> None:
        """Put the reference."""
        setattr(pagina, self.campo, self.trova(testo) if testo else None)

    def trova(self, testo: str) -> Model:
        """Return the only one with that title, whatever the case. Raises ValoreError."""
        trovati = list(self.tra().filter(**{f"{self.titolo}__iexact": testo})[:2])
        if len(trovati) == 1:
            return trovati[0]
        if trovati:
            raise ValoreError(_("Ce n'è più d'uno che si chiama «%(testo)s».") % {"testo": testo})
        raise ValoreError(_("Non c'è niente che si chiama «%(testo)s».") % {"testo": testo})


@dataclass(frozen=True, kw_only=True)
class Argomenti(Colonna):
    """The argomenti, by title, separated by semicolons or new lines."""

    nome: str = "argomenti"
    campo: str = "classificazioni"

    def leggi(self, pagina: Any) -> str:
        """Return the titles in their order."""
        return "; ".join(c.argomento.title for c in pagina.classificazioni.all())

    def normale(self, testo: str) -> str:
        """Return the titles as the vocabulary writes them."""
        return "; ".join(a.title for a in self._trova(testo))

    def scrivi(self, pagina: Any, testo: str) -> None:
        """Put the argomenti in the place of those that were there."""
        pagina.classificazioni = [
            Classificazione(argomento=argomento, sort_order=n) for n, argomento in enumerate(self._trova(testo))
        ]

    def _trova(self, testo: str) -> list[ArgomentoPage]:
        titoli = list(dict.fromkeys(t.strip() for t in testo.replace("\n", ";").split(";") if t.strip()))
        trovati = {a.title.lower(): a for a in ArgomentoPage.objects.filter(title__in=titoli)}
        mancano = [t for t in titoli if t.lower() not in trovati]
        if mancano:
            per_nome = {a.title.lower(): a for a in ArgomentoPage.objects.all()}
            trovati |= {t.lower(): per_nome[t.lower()] for t in mancano if t.lower() in per_nome}
            mancano = [t for t in mancano if t.lower() not in trovati]
        if mancano:
            raise ValoreError(_("Non sono argomenti del modello: %(quali)s.") % {"quali": ", ".join(mancano)})
        return [trovati[t.lower()] for t in titoli]


def giorno(testo: str) -> date:
    """Return the day written in a cell. Raises ValoreError."""
    for formato in FORMATI_DATA:
        try:
            return datetime.strptime(testo.split(" ")[0], formato).date()
        except ValueError:
            continue
    raise ValoreError(_("«%(testo)s» non è una data: scrivila come 31/12/2026.") % {"testo": testo})


def si_o_no(testo: str) -> bool:
    """Return the yes or no written in a cell; empty is no. Raises ValoreError."""
    if testo.lower() in SI:
        return True
    if not testo or testo.lower() in NO:
        return False
    raise ValoreError(_("«%(testo)s»: scrivi sì oppure no.") % {"testo": testo})


def _decimale(testo: str) -> Decimal:
    try:
        numero = Decimal(testo.replace(".", "").replace(",", ".") if "," in testo else testo)
    except InvalidOperation:
        raise ValoreError(_("«%(testo)s» non è un numero.") % {"testo": testo}) from None
    if not numero.is_finite():
        raise ValoreError(_("«%(testo)s» non è un numero.") % {"testo": testo})
    return numero


def _con_virgola(numero: Decimal) -> str:
    testo = f"{numero:f}"
    return (testo.rstrip("0").rstrip(".") if "." in testo else testo).replace(".", ",")
