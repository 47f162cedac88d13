"""The generic pages of the example: each has a role in header, footer or contact box."""

from dataclasses import dataclass, field
from typing import Any

from comune_site.contenuti.semina.testo import html

TEL = '<a href="tel:0761000100">0761 000100</a>'
EMAIL = '<a href="mailto:urp@comune.pietrachiara.vt.it">urp@comune.pietrachiara.vt.it</a>'


@dataclass(frozen=True, kw_only=True)
class Pagina:
    """An example generic page; `corpo` is the raw value of the StreamField."""

    titolo: str
    ruolo: str
    descrizione: str
    corpo: list[dict[str, Any]] = field(default_factory=list)


def blocco(*righe: str | tuple[str, ...]) -> dict[str, Any]:
    """Return a text block."""
    return {"type": "testo", "value": html(*righe).replace("h3>", "h2>")}


RECAPITI = (
    "# A chi rivolgersi",
    (
        f"telefono: {TEL}, dal lunedì al venerdì 8:30-13:00, martedì e giovedì anche 15:00-17:30;",
        f"e-mail: {EMAIL};",
        "di persona: Ufficio Relazioni con il pubblico, nell'atrio del municipio, Piazza della Fonte 1.",
    ),
)

PAGINE = (
    Pagina(
        titolo="Domande frequenti",
        ruolo="faq",
        descrizione="Le risposte alle domande che riceviamo più spesso.",
    ),
    Pagina(
        titolo="Prenotazione appuntamento",
        ruolo="prenota",
        descrizione="Come fissare un appuntamento con gli uffici del Comune.",
        corpo=[
            blocco(
                "Gli appuntamenti con gli uffici si fissano per telefono, per e-mail o di persona. Bastano due minuti.",
                "# Che cosa serve",
                (
                    "il tuo nome e un recapito;",
                    "l'ufficio o il servizio di cui hai bisogno;",
                    "il motivo dell'appuntamento e due o tre giorni in cui puoi venire.",
                ),
                "# Quando ricevono gli uffici",
                (
                    "Servizi demografici: dal lunedì al venerdì 8:30-12:30, martedì e giovedì anche 15:00-17:30;",
                    "Polizia locale e mobilità: lunedì, mercoledì e venerdì 9:00-12:30, martedì e giovedì 15:00-17:30;",
                    "Tributi: lunedì e mercoledì 9:00-12:30, giovedì 15:00-17:30;",
                    "Scuola e servizi alla persona: lunedì, mercoledì e venerdì 9:00-12:30, giovedì 15:00-17:00;",
                    "Tecnico e ambiente: martedì 9:00-12:30, giovedì 15:00-17:30.",
                ),
                *RECAPITI,
            )
        ],
    ),
    Pagina(
        titolo="Segnalazione disservizio",
        ruolo="disservizio",
        descrizione="Una buca, un lampione spento, un cassonetto rotto: come farlo sapere al Comune.",
        corpo=[
            blocco(
                "Racconta che cosa non va e dove: la segnalazione arriva all'ufficio competente, che risponde "
                "entro 10 giorni.",
                "# Che cosa scrivere",
                (
                    "il luogo, con la via e il numero civico o un punto di riferimento;",
                    "il problema, in poche parole;",
                    "se puoi, una o due fotografie.",
                ),
                *RECAPITI,
            ),
            {
                "type": "avviso",
                "value": {
                    "titolo": "Se c'è un pericolo",
                    "testo": html("Per un'emergenza non usare questa pagina: chiama subito il numero unico 112."),
                },
            },
        ],
    ),
    Pagina(
        titolo="Richiesta di assistenza",
        ruolo="assistenza",
        descrizione="Un aiuto per trovare il servizio giusto, compilare una richiesta o capire una risposta.",
        corpo=[
            blocco(
                "L'Ufficio Relazioni con il pubblico aiuta chi ha difficoltà con i servizi del Comune, online o allo "
                "sportello. Rispondiamo alle e-mail entro due giorni lavorativi.",
                "# Prima di scrivere",
                (
                    "indica il nome del servizio e, se l'hai, il numero della richiesta;",
                    "descrivi che cosa stavi facendo e il messaggio che hai visto;",
                    "non mandare password, PIN o copie di documenti.",
                ),
                *RECAPITI,
            )
        ],
    ),
    Pagina(
        titolo="Informativa privacy",
        ruolo="privacy",
        descrizione="Come il Comune tratta i dati personali di chi visita il sito e usa i servizi online.",
        corpo=[
            blocco(
                "Informativa ai sensi degli articoli 13 e 14 del Regolamento (UE) 2016/679.",
                "# Chi tratta i dati",
                "Il titolare del trattamento è il Comune di Pietrachiara, Piazza della Fonte 1, 01099 Pietrachiara "
                "(VT), PEC comune@pec.comune.pietrachiara.vt.it. Il responsabile della protezione dei dati "
                "risponde all'indirizzo "
                '<a href="mailto:rpd@comune.pietrachiara.vt.it">rpd@comune.pietrachiara.vt.it</a>.',
                "# Quali dati e perché",
                (
                    "<b>Visitare il sito</b>: nessun dato personale viene raccolto e non si usano cookie di "
                    "profilazione. Per chi entra nei servizi c'è un solo cookie tecnico, che dura quanto la sessione.",
                    "<b>Usare i servizi online</b>: i dati ricevuti da SPID o CIE e quelli della richiesta servono a "
                    "esaminarla, nell'esercizio di un compito di interesse pubblico (articolo 6, paragrafo 1, "
                    "lettera e).",
                    "<b>Valutare pagine e servizi</b>: i giudizi sono anonimi e non si possono ricollegare "
                    "alla persona.",
                ),
                "# Per quanto tempo",
                "Le richieste non inviate si cancellano un anno dopo l'ultimo salvataggio. Quelle inviate seguono "
                "i tempi di conservazione dei documenti del Comune.",
                "# A chi si comunicano",
                "Ai soggetti che la legge indica e ai fornitori che lavorano per il Comune, nominati responsabili del "
                "trattamento. I dati non escono dall'Unione europea.",
                "# I tuoi diritti",
                "Puoi chiedere di vedere, correggere o cancellare i tuoi dati, limitarne il trattamento o opporti, "
                "scrivendo al responsabile della protezione dei dati. Puoi presentare reclamo al Garante per la "
                "protezione dei dati personali.",
            )
        ],
    ),
    Pagina(
        titolo="Note legali",
        ruolo="note_legali",
        descrizione="Le condizioni d'uso del sito e dei suoi contenuti.",
        corpo=[
            blocco(
                "# Uso del sito",
                "Il Comune cura che le informazioni siano corrette e aggiornate. Gli atti ufficiali restano quelli "
                "pubblicati all'albo pretorio: se il testo di una pagina fosse diverso, vale l'atto.",
                "# Collegamenti ad altri siti",
                "Il Comune non risponde dei contenuti dei siti esterni a cui rimandano le pagine.",
            )
        ],
    ),
    Pagina(
        titolo="Media policy",
        ruolo="media_policy",
        descrizione="Le regole per dialogare con il Comune sui canali digitali.",
        corpo=[
            blocco(
                "Il Comune usa i canali digitali per informare e ascoltare i cittadini. Sono benvenute domande, "
                "proposte e critiche, nel rispetto delle persone.",
                "Vengono rimossi i messaggi offensivi o discriminatori, la pubblicità, i dati personali di altri e "
                "i contenuti protetti dal diritto d'autore. Le richieste che riguardano una pratica non si "
                "trattano in pubblico: per quelle ci sono l'area personale e gli uffici.",
            )
        ],
    ),
    Pagina(
        titolo="Mappa del sito",
        ruolo="mappa",
        descrizione="Tutte le pagine del sito, nell'ordine del menu.",
    ),
    Pagina(
        titolo="Attuazione misure PNRR",
        ruolo="attuazione_pnrr",
        descrizione="I progetti del Comune finanziati dal Piano nazionale di ripresa e resilienza.",
        corpo=[
            blocco(
                "Il Piano nazionale di ripresa e resilienza (PNRR) è il programma con cui l'Italia usa i fondi europei "
                "di NextGenerationEU. Qui trovi i progetti che il Comune realizza con questi fondi, a che punto sono e "
                "quanto costano."
            )
        ],
    ),
    Pagina(
        titolo="Cookie",
        ruolo="cookie",
        descrizione="Quali cookie usa il sito, a che cosa servono e quanto durano.",
    ),
)
