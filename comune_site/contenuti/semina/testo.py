"""Helpers to write the example texts as data: paragraphs are strings, lists are tuples."""

from dataclasses import dataclass, field


def html(*blocchi: str | tuple[str, ...]) -> str:
    """Return rich text: a string becomes a paragraph, a tuple a bulleted list, a string starting with # a heading."""
    return "".join(_blocco(blocco) for blocco in blocchi)


def _blocco(blocco: str | tuple[str, ...]) -> str:
    if isinstance(blocco, tuple):
        return "<ul>" + "".join(f"<li>{voce}</li>" for voce in blocco) + "</ul>"
    if blocco.startswith("#"):
        return f"<h3>{blocco[1:].strip()}</h3>"
    return f"<p>{blocco}</p>"


@dataclass(frozen=True, kw_only=True)
class Fase:
    """A stage of the timeline of a scheda: after so many days, or on a date (ISO)."""

    titolo: str
    testo: str = ""
    giorni: int | None = None
    data: str | None = None


@dataclass(frozen=True, kw_only=True)
class Scheda:
    """An example scheda. Rich text is HTML made by `html`; `ufficio` and `categoria` are titles."""

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
    descrizione_estesa: str = ""
    costi: str = ""
    canale_fisico: str = ""
    casi_particolari: str = ""
    ulteriori_informazioni: str = ""
    codice_servizio: str = ""
