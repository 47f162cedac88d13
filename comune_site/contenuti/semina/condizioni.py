"""The PDF "Termini e condizioni di servizio" of an example scheda: accessible, made by the common composer."""

import re

from comune_site.contenuti.metatag import testo_semplice
from comune_site.contenuti.semina.testo import Scheda
from comune_site.core.pdf.composizione import componi

PARTI = (
    ("A chi è rivolto", "a_chi_e_rivolto"),
    ("Come fare", "come_fare"),
    ("Cosa serve", "cosa_serve"),
    ("Tempi e scadenze", "tempi_e_scadenze"),
    ("Quanto costa", "costi"),
)
DATI_PERSONALI = (
    "I dati forniti sono trattati dal Comune per esaminare la richiesta, nell'esercizio di un compito di interesse "
    "pubblico (articolo 6, paragrafo 1, lettera e, del Regolamento (UE) 2016/679). L'informativa completa è alla "
    "pagina «Informativa privacy» del sito."
)
RESPONSABILITA = (
    "Chi presenta la richiesta risponde di quanto dichiara: le dichiarazioni false sono punite dalla legge (articoli "
    "75 e 76 del d.P.R. 445/2000). Se il Comune non risponde nei tempi indicati ci si può rivolgere al titolare del "
    "potere sostitutivo, la Segretaria comunale (legge 241/1990, articolo 2)."
)


def pdf(scheda: Scheda) -> bytes:
    """Return the PDF of a scheda."""
    parti = [{"titolo": titolo, "righe": _righe(getattr(scheda, campo))} for titolo, campo in PARTI]
    parti += [
        {"titolo": "Dati personali", "righe": [DATI_PERSONALI]},
        {"titolo": "Responsabilità e rimedi", "righe": [RESPONSABILITA]},
    ]
    dati = {
        "descrizione": scheda.descrizione,
        "ufficio": scheda.ufficio,
        "tempo": f"{scheda.termine_giorni} giorni" if scheda.termine_giorni else "indicato nella scheda",
        "parti": [parte for parte in parti if parte["righe"]],
    }
    return componi("contenuti/condizioni.typ", dati, titolo=f"Condizioni di servizio: {scheda.titolo}")


def _righe(html: str) -> list[str]:
    """Return paragraphs and list items as lines of plain text."""
    # Bold and links leave no space behind, as the other tags do.
    senza_carattere = re.sub(r"</?(b|a)\b[^>]*>", "", html)
    righe = [testo_semplice(riga) for riga in re.split(r"</p>|</li>|</h3>", senza_carattere)]
    return [riga for riga in righe if riga]
