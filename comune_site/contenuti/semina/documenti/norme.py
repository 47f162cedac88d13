"""Statute and regulations, in the articles that a citizen looks for."""

from comune_site.contenuti.semina.documenti.testo import Documento, Parte
from comune_site.contenuti.semina.testo import html

ATTO = "Atto normativo"
SEGRETERIA = "Ufficio Segreteria e protocollo"
ESTRATTO = "Estratto: le disposizioni che riguardano più da vicino i cittadini. L'originale è depositato in segreteria."

NORME = (
    Documento(
        titolo="Statuto comunale",
        slug="statuto-comunale",
        tipo=ATTO,
        ufficio=SEGRETERIA,
        descrizione="Le regole fondamentali del Comune: principi, organi, partecipazione dei cittadini.",
        data="2022-03-31",
        argomenti=("Comunicazione istituzionale", "Sistema giuridico"),
        premessa=ESTRATTO,
        oggetto=html("Statuto del Comune, approvato dal Consiglio comunale e in vigore dal 12 maggio 2022."),
        riferimenti=html("Decreto legislativo 18 agosto 2000, n. 267, articolo 6."),
        parti=(
            Parte(
                "Articolo 1. Il Comune",
                (
                    "Il Comune di Pietrachiara rappresenta la propria comunità, ne cura gli interessi e ne promuove "
                    "lo sviluppo.",
                    "L'acqua è un bene comune: il Comune ne tutela le sorgenti e ne garantisce a tutti l'uso.",
                ),
            ),
            Parte(
                "Articolo 7. Istanze e petizioni",
                (
                    "Chiunque viva o lavori nel Comune può rivolgere istanze alla Sindaca o al Sindaco, che risponde "
                    "per iscritto entro trenta giorni.",
                    "Una petizione firmata da almeno cento residenti è discussa nella prima seduta del Consiglio.",
                ),
            ),
            Parte(
                "Articolo 9. Referendum",
                (
                    "Il referendum consultivo si tiene quando lo chiedono il dieci per cento degli elettori o i due "
                    "terzi dei consiglieri.",
                ),
                ("Non si può tenere su:", "tributi e tariffe;", "bilancio;", "nomine e questioni di persone."),
            ),
            Parte(
                "Articolo 14. Sedute del Consiglio",
                ("Le sedute sono pubbliche e trasmesse in diretta. Il verbale è pubblicato entro quindici giorni.",),
            ),
        ),
    ),
    Documento(
        titolo="Regolamento della biblioteca comunale",
        slug="regolamento-della-biblioteca",
        tipo=ATTO,
        ufficio="Ufficio Cultura, sport e turismo",
        descrizione="Iscrizione, prestito, uso dei computer e comportamento in sala.",
        data="2023-02-27",
        argomenti=("Patrimonio culturale", "Tempo libero"),
        premessa=ESTRATTO,
        collegati=("Lucia Rotondi",),
        parti=(
            Parte(
                "Articolo 3. Iscrizione",
                (
                    "L'iscrizione è gratuita e aperta a tutti, anche a chi non risiede nel Comune. Per i minori di "
                    "quattordici anni firma un genitore.",
                ),
            ),
            Parte(
                "Articolo 5. Prestito",
                (),
                (
                    "libri: fino a cinque, per trenta giorni;",
                    "film e musica: fino a tre, per sette giorni;",
                    "riviste: tutte tranne l'ultimo numero, per sette giorni.",
                ),
            ),
            Parte(
                "Articolo 6. Rinnovi e ritardi",
                (
                    "Il prestito si rinnova una volta, se nessuno ha prenotato. Chi ritarda oltre quindici giorni è "
                    "sospeso dal prestito per altrettanti; non sono dovute somme.",
                ),
            ),
        ),
    ),
    Documento(
        titolo="Regolamento della mensa scolastica",
        slug="regolamento-della-mensa-scolastica",
        tipo=ATTO,
        ufficio="Ufficio Scuola e servizi alla persona",
        descrizione="Chi può usare la mensa, come si paga, le diete e la commissione dei genitori.",
        data="2024-05-23",
        argomenti=("Istruzione", "Prodotti alimentari"),
        premessa=ESTRATTO,
        collegati=("Anna Taddei",),
        parti=(
            Parte(
                "Articolo 2. Iscrizione",
                ("L'iscrizione si presenta ogni anno entro il 31 luglio e vale per l'anno scolastico successivo.",),
            ),
            Parte(
                "Articolo 4. Tariffe",
                ("La tariffa di ogni pasto dipende dall'ISEE della famiglia.",),
                tabella=(
                    ("ISEE", "Primo figlio", "Altri figli"),
                    ("fino a 6.000 euro", "1,20 euro", "0,60 euro"),
                    ("da 6.000,01 a 15.000 euro", "3,10 euro", "2,20 euro"),
                    ("oltre 15.000 euro", "4,60 euro", "3,70 euro"),
                ),
            ),
            Parte(
                "Articolo 7. Diete speciali",
                (
                    "La dieta per motivi di salute si chiede con un certificato medico; quella per motivi etici o "
                    "religiosi con una semplice dichiarazione.",
                ),
            ),
            Parte(
                "Articolo 9. Commissione mensa",
                ("Due genitori per scuola possono assaggiare i pasti e visitare la cucina senza preavviso.",),
            ),
        ),
    ),
    Documento(
        titolo="Regolamento per l'uso delle sale comunali",
        slug="regolamento-uso-delle-sale-comunali",
        tipo=ATTO,
        ufficio="Ufficio Cultura, sport e turismo",
        descrizione="Quali sale si possono chiedere, a che prezzo e con quali regole.",
        data="2021-11-25",
        argomenti=("Associazioni", "Tempo libero"),
        premessa=ESTRATTO,
        parti=(
            Parte(
                "Articolo 2. Le sale",
                tabella=(
                    ("Sala", "Posti", "Tariffa a mezza giornata"),
                    ("Sala consiliare", "60", "90 euro"),
                    ("Sala della biblioteca", "35", "40 euro"),
                    ("Ex lavatoio", "80", "70 euro"),
                ),
            ),
            Parte(
                "Articolo 3. Chi non paga",
                (),
                (
                    "le associazioni iscritte all'albo comunale, per quattro usi l'anno;",
                    "le scuole del territorio;",
                    "chi celebra un matrimonio civile nella sala consiliare, se residente.",
                ),
            ),
            Parte(
                "Articolo 6. Responsabilità",
                ("Chi usa la sala la riconsegna pulita entro la mezzanotte e risponde dei danni.",),
            ),
        ),
    ),
)
