"""The example news of autumn 2026."""

from dataclasses import dataclass

from comune_site.contenuti.semina.testo import html


@dataclass(frozen=True, kw_only=True)
class Notizia:
    """An example piece of news; `tipo` is the second-level title, `data` ISO."""

    titolo: str
    slug: str
    tipo: str
    data: str
    ufficio: str
    argomenti: tuple[str, ...]
    descrizione: str
    testo: str
    immagine: str = ""


NOTIZIE = (
    Notizia(
        titolo="Permessi ZTL: ora si chiedono e si pagano online",
        slug="permessi-ztl-online",
        immagine="borgo",
        tipo="Notizie",
        data="2026-11-16",
        ufficio="Ufficio Polizia locale e mobilità",
        argomenti=("ZTL", "Parcheggi"),
        descrizione=(
            "Dal 16 novembre il permesso per entrare nel centro storico si ottiene senza andare allo sportello."
        ),
        testo=html(
            "Da lunedì 16 novembre il permesso per le zone a traffico limitato si chiede dal sito del Comune, "
            "entrando con SPID o con la carta d'identità elettronica. La domanda si può salvare e riprendere in un "
            "secondo momento; la risposta arriva entro dieci giorni e il pagamento, 16 euro, si fa con pagoPA "
            "dall'area personale.",
            "I permessi già rilasciati restano validi fino alla loro scadenza. Chi preferisce lo sportello può "
            "continuare a prenotare un appuntamento all'Ufficio Polizia locale e mobilità, in via delle Mura 14.",
            "«Vogliamo che la domanda si faccia in cinque minuti e senza perdere una mattina di lavoro», spiega la "
            "Sindaca Elena Ferranti. «Al termine chiediamo a tutti un giudizio: ci serve per migliorare i "
            "prossimi servizi».",
        ),
    ),
    Notizia(
        titolo="Festa dell'olio nuovo, strade chiuse il 28 e 29 novembre",
        slug="festa-olio-nuovo-viabilita",
        immagine="uliveti",
        tipo="Avvisi",
        data="2026-11-19",
        ufficio="Ufficio Polizia locale e mobilità",
        argomenti=("ZTL", "Turismo", "Prodotti alimentari"),
        descrizione="Modifiche al traffico nel centro storico e navetta gratuita dal parcheggio di via dei Granai.",
        testo=html(
            "Per la Festa dell'olio nuovo, sabato 28 e domenica 29 novembre 2026 il traffico nel centro storico è "
            "sospeso dalle 9:00 alle 23:00. Possono passare i residenti con permesso, i mezzi di soccorso e chi ha il "
            "contrassegno per persone con disabilità.",
            (
                "Piazza della Fonte e via del Corso: divieto di transito e di sosta;",
                "via delle Mura: senso unico verso Porta Romana;",
                "via dei Granai: parcheggio libero, con navetta gratuita ogni 20 minuti.",
            ),
        ),
    ),
    Notizia(
        titolo="Approvata la variazione di bilancio: 180.000 euro per le scuole",
        slug="variazione-bilancio-scuole",
        tipo="Comunicati",
        data="2026-11-10",
        ufficio="Ufficio Scuola e servizi alla persona",
        argomenti=("Bilancio", "Istruzione"),
        descrizione=(
            "Il Consiglio comunale ha approvato i fondi per i nuovi infissi e il cortile della scuola primaria."
        ),
        testo=html(
            "Nella seduta del 9 novembre 2026 il Consiglio comunale ha approvato, con nove voti favorevoli e tre "
            "astenuti, una variazione di bilancio che destina 180.000 euro alla scuola primaria di via San Rocco.",
            "I lavori, previsti per l'estate del 2027, riguardano la sostituzione degli infissi del piano terra e il "
            "rifacimento del cortile, con nuovi alberi e una pensilina. Le lezioni non subiranno interruzioni.",
        ),
    ),
    Notizia(
        titolo="Riapre la Fonte Chiara dopo il restauro",
        slug="riapre-la-fonte-chiara",
        immagine="fonte",
        tipo="Notizie",
        data="2026-10-24",
        ufficio="Ufficio Tecnico e ambiente",
        argomenti=("Patrimonio culturale", "Acqua", "PNRR"),
        descrizione="La fontana del 1583 torna a scorrere: la pietra è stata ripulita e l'acqua ora è in ricircolo.",
        testo=html(
            "Dopo otto mesi di lavori la Fonte Chiara, nella piazza che ne porta il nome, è di nuovo visibile. Il "
            "restauro ha ripulito la pietra bianca dalle croste nere, consolidato la vasca e sostituito le tubature.",
            "Il nuovo impianto rimette in circolo l'acqua e ne fa risparmiare circa 900 metri cubi l'anno. "
            "L'intervento è costato 240.000 euro ed è stato finanziato dall'Unione europea - NextGenerationEU.",
        ),
    ),
    Notizia(
        titolo="Carta d'identità di carta: come sostituirla",
        slug="carta-identita-cartacea",
        tipo="Avvisi",
        data="2026-09-30",
        ufficio="Ufficio Servizi demografici",
        argomenti=("Anagrafe", "Viaggi"),
        descrizione=(
            "Le carte d'identità cartacee non valgono più: ecco gli orari straordinari per chiedere quella elettronica."
        ),
        testo=html(
            "Dal 3 agosto 2026 le carte d'identità su carta non sono più valide, qualunque sia la data di scadenza "
            "scritta sul documento. Chi ne ha ancora una può chiedere quella elettronica su appuntamento.",
            "Fino al 31 dicembre lo sportello apre anche il sabato mattina, dalle 9:00 alle 12:00.",
        ),
    ),
)
