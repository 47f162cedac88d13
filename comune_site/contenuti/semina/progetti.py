"""The funded projects of the example. CUP codes are well formed and belong to nobody."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from comune_site.contenuti.models import PaginaGenerica, ProgettoPnrrPage
from comune_site.contenuti.semina.albero import Seminatore
from comune_site.contenuti.semina.testo import html

DIGITALE = "Missione 1 - Digitalizzazione, innovazione, competitività, cultura e turismo"
VERDE = "Missione 2 - Rivoluzione verde e transizione ecologica"
PA = "Componente 1 - Digitalizzazione, innovazione e sicurezza nella PA"


@dataclass(frozen=True, kw_only=True)
class Progetto:
    """An example project; amounts in euro."""

    titolo: str
    slug: str
    missione: str
    componente: str
    investimento: str
    cup: str
    importo: Decimal
    stato: str
    inizio: date
    fine: date | None
    descrizione: str
    testo: str


PROGETTI = (
    Progetto(
        titolo="Il nuovo sito e i servizi online",
        slug="nuovo-sito-e-servizi-online",
        missione=DIGITALE,
        componente=PA,
        investimento="Misura 1.4.1 - Esperienza del cittadino nei servizi pubblici",
        cup="Z91F26000010006",
        importo=Decimal("79922.00"),
        stato="in_corso",
        inizio=date(2026, 1, 12),
        fine=None,
        descrizione="Un sito più chiaro e accessibile e i servizi che si chiedono da casa, a ogni ora.",
        testo=html(
            "Il progetto rinnova il sito del Comune secondo il modello nazionale e porta online i servizi più chiesti.",
            (
                "tutte le schede dei servizi, scritte in modo semplice;",
                "le richieste online con SPID e CIE, dalla bozza alla ricevuta;",
                "la valutazione di ogni pagina e di ogni servizio da parte di chi li usa.",
            ),
        ),
    ),
    Progetto(
        titolo="Pagamenti e avvisi digitali",
        slug="pagamenti-e-avvisi-digitali",
        missione=DIGITALE,
        componente=PA,
        investimento="Misura 1.4.3 - Adozione pagoPA e app IO",
        cup="Z91F26000020006",
        importo=Decimal("27440.00"),
        stato="concluso",
        inizio=date(2025, 3, 3),
        fine=date(2026, 2, 27),
        descrizione="Tutti i pagamenti verso il Comune con pagoPA e gli avvisi ai cittadini sull'app IO.",
        testo=html(
            "Chi deve pagare riceve un avviso con tutto quello che serve e sceglie come pagare: online, in banca, alla "
            "posta o in tabaccheria. La ricevuta arriva nell'area personale."
        ),
    ),
    Progetto(
        titolo="Accesso con l'identità digitale",
        slug="accesso-con-identita-digitale",
        missione=DIGITALE,
        componente=PA,
        investimento="Misura 1.4.4 - Estensione dell'utilizzo di SPID e CIE",
        cup="Z91F26000030006",
        importo=Decimal("14000.00"),
        stato="concluso",
        inizio=date(2025, 5, 5),
        fine=date(2026, 3, 31),
        descrizione="Una sola chiave per tutti i servizi del Comune: SPID o la carta d'identità elettronica.",
        testo=html(
            "Il progetto ha collegato i servizi online del Comune a SPID e CIE. Non servono più nomi utente e parole "
            "chiave diverse per ogni servizio."
        ),
    ),
    Progetto(
        titolo="Restauro della Fonte Chiara",
        slug="restauro-fonte-chiara",
        missione=VERDE,
        componente="Componente 4 - Tutela del territorio e della risorsa idrica",
        investimento="Investimento 2.2 - Interventi per la resilienza dei comuni",
        cup="Z95F25000040006",
        importo=Decimal("240000.00"),
        stato="in_corso",
        inizio=date(2025, 9, 15),
        fine=None,
        descrizione="La fontana della piazza torna a scorrere, con l'acqua che si ricicla e non si spreca.",
        testo=html(
            "I lavori riguardano la vasca, le tubature e la pavimentazione intorno alla fonte.",
            (
                "ricircolo dell'acqua, con un risparmio previsto di nove milioni di litri l'anno;",
                "restauro delle parti in peperino;",
                "percorso senza gradini fino alla vasca.",
            ),
        ),
    ),
)


def semina_progetti(semina: Seminatore) -> None:
    """Create the missing projects under the page of the PNRR."""
    sopra = PaginaGenerica.objects.get(ruolo=PaginaGenerica.Ruolo.PNRR)
    for progetto in PROGETTI:
        semina.pagina(
            sopra,
            ProgettoPnrrPage,
            progetto.slug,
            title=progetto.titolo,
            descrizione=progetto.descrizione,
            missione=progetto.missione,
            componente=progetto.componente,
            investimento=progetto.investimento,
            cup=progetto.cup,
            importo=progetto.importo,
            stato=progetto.stato,
            inizio=progetto.inizio,
            fine=progetto.fine,
            testo=progetto.testo,
        )
