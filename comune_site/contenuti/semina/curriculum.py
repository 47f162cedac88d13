"""The papers that the law wants of an example politician: a curriculum, a yearly statement."""

import re

from comune_site.contenuti.metatag import testo_semplice
from comune_site.contenuti.semina.persona import Persona
from comune_site.core.pdf.composizione import componi

DICHIARAZIONI = (
    "di possedere, al 31 dicembre, un'abitazione nel Comune di Pietrachiara e un'automobile del 2019;",
    "di non possedere quote di società e di non avere incarichi di amministratore;",
    "di avere presentato la dichiarazione dei redditi dell'anno precedente, per 51.240 euro complessivi;",
    "che il coniuge e i parenti entro il secondo grado non hanno dato il consenso alla pubblicazione.",
)


def pdf(persona: Persona) -> bytes:
    """Return the curriculum."""
    parti = [
        {"titolo": "Incarichi", "righe": [f"{c.titolo} ({c.unita})" for c in persona.cariche]},
        {"titolo": "Formazione e lavoro", "righe": righe(persona.biografia)},
        {"titolo": "Contatti", "righe": [persona.email, persona.telefono]},
    ]
    return componi("contenuti/documento.typ", {"parti": parti}, titolo=f"Curriculum di {persona.titolo}")


def dichiarazione(persona: Persona, titolo: str) -> bytes:
    """Return the statement that is given every year (law 441/1982, art. 2; d.lgs. 33/2013, art. 14)."""
    parti = [
        {"titolo": "", "righe": [f"{persona.titolo}, {persona.cariche[0].titolo}, dichiara sul proprio onore:"]},
        {"titolo": "", "elenco": list(DICHIARAZIONI)},
        {"titolo": "", "righe": ["Firmato digitalmente dall'interessata."]},
    ]
    return componi("contenuti/documento.typ", {"parti": parti}, titolo=f"{titolo}: {persona.titolo}")


def righe(html: str) -> list[str]:
    """Return paragraphs and list items as lines of plain text."""
    return [riga for riga in map(testo_semplice, re.split(r"</p>|</li>|</h3>", html)) if riga]
