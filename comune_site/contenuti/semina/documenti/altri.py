"""Political acts, internal rules, agreements, technical papers, notices."""

from comune_site.contenuti.semina.documenti.testo import Documento, Parte
from comune_site.contenuti.semina.testo import html

POLITICA = "Documento attività politica"
INTERNO = "Documento funzionamento interno"
SUPPORTO = "Documento (tecnico) di supporto"
SEGRETERIA = "Ufficio Segreteria e protocollo"

ALTRI = (
    Documento(
        titolo="Linee programmatiche di mandato 2024-2029",
        slug="linee-programmatiche-di-mandato",
        tipo=POLITICA,
        ufficio=SEGRETERIA,
        descrizione="Gli impegni dell'Amministrazione per i cinque anni di mandato.",
        data="2024-07-18",
        argomenti=("Comunicazione politica", "Sviluppo sostenibile"),
        collegati=("Elena Ferranti",),
        parti=(
            Parte(
                "Gli impegni",
                ("Presentate dalla Sindaca al Consiglio comunale il 18 luglio 2024.",),
                (
                    "acqua e territorio: ridurre di un terzo le perdite dell'acquedotto;",
                    "scuola: tempo pieno in tutte le prime classi;",
                    "mobilità: unire a piedi e in bicicletta stazione, scuole e centro;",
                    "servizi: ogni richiesta al Comune si può fare anche da casa.",
                ),
            ),
            Parte("La verifica", ("La Sindaca riferisce ogni anno in Consiglio sullo stato degli impegni.",)),
        ),
    ),
    Documento(
        titolo="Decreto di nomina della Giunta comunale",
        slug="decreto-nomina-giunta",
        tipo=POLITICA,
        ufficio=SEGRETERIA,
        descrizione="La Sindaca nomina i quattro assessori e affida le deleghe.",
        data="2024-06-18",
        protocollo="6204/2024",
        argomenti=("Comunicazione politica",),
        collegati=("Elena Ferranti", "Davide Lucarelli", "Sara Benedetti", "Tommaso Ricciardi", "Irene Moscatelli"),
        riferimenti=html("Decreto legislativo 18 agosto 2000, n. 267, articoli 46 e 47."),
        parti=(
            Parte(
                "La Sindaca nomina",
                ("Visti gli articoli 46 e 47 del decreto legislativo 267/2000 e lo statuto comunale:",),
                (
                    "Davide Lucarelli, vicesindaco: lavori pubblici, mobilità, urbanistica;",
                    "Sara Benedetti: scuola, politiche sociali, pari opportunità;",
                    "Tommaso Ricciardi: bilancio, tributi, attività produttive, innovazione;",
                    "Irene Moscatelli: cultura, turismo, sport, ambiente.",
                ),
            ),
            Parte("Durata", ("L'incarico dura fino alla fine del mandato, salvo revoca. La Sindaca, Elena Ferranti.",)),
        ),
    ),
    Documento(
        titolo="Codice di comportamento dei dipendenti",
        slug="codice-di-comportamento",
        tipo=INTERNO,
        ufficio="Ufficio Personale",
        descrizione="Come deve comportarsi chi lavora in Comune, e a chi segnalare chi non lo fa.",
        data="2024-01-25",
        argomenti=("Lavoro", "Trasparenza amministrativa"),
        riferimenti=html("Decreto del Presidente della Repubblica 16 aprile 2013, n. 62."),
        parti=(
            Parte(
                "Con i cittadini",
                (),
                (
                    "si presenta con nome e cognome, anche al telefono;",
                    "risponde alle e-mail entro cinque giorni lavorativi;",
                    "rispetta l'ordine di arrivo e non fa favori.",
                ),
            ),
            Parte(
                "Regali",
                ("Può accettare solo regali d'uso, fino a 100 euro l'anno. Gli altri si restituiscono.",),
            ),
            Parte(
                "Segnalazioni",
                ("Le violazioni si segnalano alla Segretaria generale. Chi segnala è protetto dalla legge.",),
            ),
        ),
    ),
    Documento(
        titolo="Manuale di gestione del protocollo",
        slug="manuale-di-gestione-del-protocollo",
        tipo=INTERNO,
        ufficio=SEGRETERIA,
        descrizione="Come il Comune registra, assegna e conserva i documenti che riceve e spedisce.",
        data="2025-03-13",
        argomenti=("Accesso all'informazione",),
        collegati=("Teresa Anselmi",),
        parti=(
            Parte(
                "Che cosa si registra",
                (
                    "Ogni documento da cui nasce un diritto o un obbligo è registrato lo stesso giorno in cui arriva, "
                    "da qualsiasi canale.",
                ),
                ("posta elettronica certificata;", "sportello telematico;", "posta e consegna a mano."),
            ),
            Parte(
                "Formati ammessi",
                ("Si accettano file in formato PDF, meglio se PDF/A, immagini JPEG e PNG, fino a 10 megabyte.",),
            ),
        ),
    ),
    Documento(
        titolo="Convenzione per la gestione associata della protezione civile",
        slug="convenzione-protezione-civile",
        tipo="Accordo tra enti",
        ufficio="Ufficio Polizia locale e mobilità",
        descrizione="Quattro comuni vicini uniscono volontari, mezzi e sala operativa per le emergenze.",
        data="2023-06-29",
        argomenti=("Protezione civile", "Risposta alle emergenze"),
        collegati=("Luca Bernardini",),
        data_inizio="2023-07-01",
        data_fine="2028-06-30",
        parti=(
            Parte("Articolo 1. Oggetto", ("I comuni gestiscono insieme la sala operativa e il gruppo dei volontari.",)),
            Parte(
                "Articolo 3. Spese",
                ("Le spese si dividono in proporzione agli abitanti.",),
                tabella=(
                    ("Comune", "Quota"),
                    ("Pietrachiara", "41%"),
                    ("Gli altri tre comuni", "59%"),
                ),
            ),
            Parte("Articolo 5. Durata", ("La convenzione dura cinque anni e può essere rinnovata.",)),
        ),
    ),
    Documento(
        titolo="Piano di emergenza: che cosa fare",
        slug="piano-di-emergenza-che-cosa-fare",
        tipo=SUPPORTO,
        ufficio="Ufficio Polizia locale e mobilità",
        descrizione="Terremoto, alluvione, incendio: i comportamenti da tenere e i punti di raccolta.",
        data="2025-05-08",
        argomenti=("Protezione civile", "Risposta alle emergenze"),
        collegati=("Convenzione per la gestione associata della protezione civile",),
        parti=(
            Parte(
                "Durante il terremoto",
                (),
                ("riparati sotto un tavolo o accanto a un muro portante;", "non usare le scale né l'ascensore;"),
            ),
            Parte(
                "I punti di raccolta",
                tabella=(
                    ("Quartiere", "Dove"),
                    ("Centro storico", "Piazza della Fonte"),
                    ("San Rocco", "Campo sportivo"),
                    ("Le Mura", "Parcheggio di via delle Mura"),
                ),
            ),
        ),
    ),
    Documento(
        titolo="Qualità dell'acqua del rubinetto, anno 2025",
        slug="qualita-dell-acqua-2025",
        tipo=SUPPORTO,
        ufficio="Ufficio Tecnico e ambiente",
        descrizione="I valori misurati nell'acquedotto durante l'anno, confrontati con i limiti di legge.",
        data="2026-02-10",
        argomenti=("Acqua", "Igiene pubblica"),
        riferimenti=html("Decreto legislativo 23 febbraio 2023, n. 18."),
        parti=(
            Parte(
                "I valori",
                ("Media di dodici prelievi alle fontanelle pubbliche.",),
                tabella=(
                    ("Parametro", "Misurato", "Limite"),
                    ("pH", "7,4", "6,5-9,5"),
                    ("Nitrati (mg/l)", "11", "50"),
                    ("Arsenico (µg/l)", "6", "10"),
                    ("Fluoruri (mg/l)", "0,9", "1,5"),
                    ("Escherichia coli (UFC/100 ml)", "0", "0"),
                ),
            ),
        ),
    ),
    Documento(
        titolo="Avviso di mobilità per un istruttore amministrativo",
        slug="avviso-mobilita-istruttore-amministrativo",
        tipo="Documento Albo Pretorio",
        ufficio="Ufficio Personale",
        descrizione="Selezione, riservata a chi lavora già in un'altra amministrazione, per un posto a tempo pieno.",
        data="2026-10-05",
        protocollo="10417/2026",
        argomenti=("Concorsi", "Lavoro"),
        data_inizio="2026-10-05",
        data_fine="2026-12-04",
        riferimenti=html("Decreto legislativo 30 marzo 2001, n. 165, articolo 30."),
        collegati=("Rita Gasperini",),
        parti=(
            Parte(
                "Chi può partecipare",
                ("Chi è dipendente a tempo indeterminato di un'altra amministrazione, nella stessa area.",),
            ),
            Parte(
                "Come",
                ("La domanda si presenta dal portale del reclutamento, con SPID o CIE, entro il 4 dicembre 2026.",),
            ),
            Parte("Il colloquio", ("Il calendario è pubblicato all'albo almeno dieci giorni prima.",)),
        ),
    ),
)
