"""The rest of the example organisation: commissions, one more area with its offices, entities."""

from comune_site.contenuti.semina.testo import html
from comune_site.contenuti.semina.unita import CITTADINO, MATTINA, POMERIGGIO, TERRITORIO, Unita

AMMINISTRATIVA = "Area Amministrativa e finanziaria"

COMMISSIONI = (
    Unita(
        titolo="Commissione Bilancio e statuto",
        slug="commissione-bilancio-e-statuto",
        sezione="Organi di governo",
        tipo="commissione",
        descrizione="Esamina bilanci, tributi e regolamenti prima che arrivino in Consiglio.",
        competenze=html(
            "La Commissione è formata da cinque consiglieri, in proporzione ai gruppi. Dà un parere sulle proposte di "
            "bilancio, sulle tariffe e sui regolamenti, e può ascoltare gli uffici e le associazioni.",
            "Le sedute sono pubbliche; il calendario è affisso all'albo cinque giorni prima.",
        ),
        telefono="0761 000111",
        email="consiglio@comune.pietrachiara.vt.it",
        genitore="Consiglio comunale",
        argomenti=("Bilancio",),
    ),
    Unita(
        titolo="Commissione Scuola, cultura e sociale",
        slug="commissione-scuola-cultura-e-sociale",
        sezione="Organi di governo",
        tipo="commissione",
        descrizione="Segue scuole, biblioteca, sport e servizi alle famiglie.",
        competenze=html(
            "La Commissione esamina le proposte su scuole, mensa, trasporto, biblioteca, sport e sostegno alle "
            "famiglie. Incontra una volta l'anno i consigli d'istituto e le associazioni."
        ),
        telefono="0761 000111",
        email="consiglio@comune.pietrachiara.vt.it",
        genitore="Consiglio comunale",
        argomenti=("Istruzione",),
    ),
)
AREA = Unita(
    titolo=AMMINISTRATIVA,
    slug="area-amministrativa-e-finanziaria",
    sezione="Aree amministrative",
    tipo="area",
    descrizione="Riunisce segreteria, protocollo, personale, contabilità e attività produttive.",
    competenze=html(
        "L'area assiste gli organi di governo, tiene il protocollo e l'archivio, gestisce il personale, il bilancio e "
        "gli acquisti e segue le imprese nei rapporti con il Comune."
    ),
    telefono="0761 000140",
    email="amministrazione@comune.pietrachiara.vt.it",
    assessore="Tommaso Ricciardi",
)
UFFICI = (
    Unita(
        titolo="Ufficio Segreteria e protocollo",
        slug="segreteria-e-protocollo",
        sezione="Uffici",
        tipo="ufficio",
        descrizione="Delibere, albo pretorio, protocollo, archivio e notifiche.",
        competenze=html(
            (
                "assiste la Giunta e il Consiglio e ne conserva le delibere;",
                "pubblica gli atti all'albo pretorio;",
                "registra i documenti che entrano ed escono dal Comune;",
                "cura l'archivio e le notifiche.",
            )
        ),
        telefono="0761 000141",
        email="protocollo@comune.pietrachiara.vt.it",
        orari=html((f"{MATTINA};", f"{POMERIGGIO}.")),
        genitore=AMMINISTRATIVA,
        argomenti=("Trasparenza amministrativa",),
    ),
    Unita(
        titolo="Ufficio Ragioneria",
        slug="ragioneria",
        sezione="Uffici",
        tipo="ufficio",
        descrizione="Bilancio, pagamenti ai fornitori, acquisti e patrimonio.",
        competenze=html(
            "L'ufficio prepara il bilancio e il rendiconto, paga i fornitori, riscuote le entrate non tributarie e "
            "tiene l'inventario dei beni del Comune."
        ),
        telefono="0761 000142",
        email="ragioneria@comune.pietrachiara.vt.it",
        orari=html(("mercoledì: dalle 9:00 alle 12:30;", "giovedì: dalle 15:00 alle 17:30.")),
        genitore=AMMINISTRATIVA,
        assessore="Tommaso Ricciardi",
        argomenti=("Bilancio",),
    ),
    Unita(
        titolo="Ufficio Personale",
        slug="personale",
        sezione="Uffici",
        tipo="ufficio",
        descrizione="Concorsi, assunzioni, stipendi e formazione dei dipendenti.",
        competenze=html(
            "L'ufficio bandisce i concorsi, segue assunzioni e pensionamenti, paga gli stipendi e organizza la "
            "formazione di chi lavora in Comune."
        ),
        telefono="0761 000143",
        email="personale@comune.pietrachiara.vt.it",
        orari=html(("martedì: dalle 10:00 alle 12:30;", "negli altri giorni su appuntamento.")),
        genitore=AMMINISTRATIVA,
        argomenti=("Concorsi",),
    ),
    Unita(
        titolo="Sportello unico per le attività produttive",
        slug="suap",
        sezione="Uffici",
        tipo="ufficio",
        descrizione="Un solo sportello per aprire, cambiare o chiudere un'impresa.",
        competenze=html(
            "Lo sportello riceve le segnalazioni e le domande di chi apre, trasferisce o chiude un'attività, e le "
            "trasmette agli altri enti. Rilascia le licenze per i mercati e le autorizzazioni per gli spettacoli."
        ),
        telefono="0761 000144",
        email="suap@comune.pietrachiara.vt.it",
        orari=html(("lunedì e mercoledì: dalle 9:00 alle 12:30;", "giovedì: dalle 15:00 alle 17:30.")),
        genitore=AMMINISTRATIVA,
        argomenti=("Imprese", "Mercato"),
    ),
    Unita(
        titolo="Ufficio Servizi sociali",
        slug="servizi-sociali",
        sezione="Uffici",
        tipo="ufficio",
        descrizione="Ascolto, assistenza domiciliare, contributi e tutela dei minori.",
        competenze=html(
            "L'assistente sociale ascolta chi è in difficoltà e costruisce con la persona e la famiglia un progetto di "
            "aiuto: assistenza a casa, contributi, affidi, inserimento in strutture.",
            "Il primo colloquio è gratuito e riservato. Si fissa per telefono o all'URP.",
        ),
        telefono="0761 000124",
        email="sociale@comune.pietrachiara.vt.it",
        indirizzo="Via San Rocco 8",
        orari=html(("lunedì e giovedì: dalle 9:00 alle 12:30;", "gli altri giorni su appuntamento.")),
        genitore=CITTADINO,
        assessore="Sara Benedetti",
        argomenti=("Assistenza sociale",),
    ),
    Unita(
        titolo="Ufficio Cultura, sport e turismo",
        slug="cultura-sport-e-turismo",
        sezione="Uffici",
        tipo="ufficio",
        descrizione="Eventi, biblioteca, impianti sportivi, patrocini e accoglienza dei visitatori.",
        competenze=html(
            "L'ufficio organizza gli eventi del Comune, concede patrocini e sale, assegna le palestre e gli impianti "
            "sportivi e gestisce il punto di informazione turistica."
        ),
        telefono="0761 000125",
        email="cultura@comune.pietrachiara.vt.it",
        indirizzo="Via dell'Acquedotto 3",
        orari=html((f"{MATTINA};", "sabato: dalle 10:00 alle 12:00.")),
        genitore=CITTADINO,
        assessore="Irene Moscatelli",
        argomenti=("Turismo", "Sport"),
    ),
    Unita(
        titolo="Ufficio Urbanistica ed edilizia privata",
        slug="urbanistica-ed-edilizia-privata",
        sezione="Uffici",
        tipo="ufficio",
        descrizione="Piano regolatore, permessi di costruire, CILA, SCIA e certificati urbanistici.",
        competenze=html(
            "L'ufficio tiene il piano urbanistico, esamina le pratiche edilizie, rilascia i certificati di "
            "destinazione urbanistica e vigila sui cantieri."
        ),
        telefono="0761 000133",
        email="edilizia@comune.pietrachiara.vt.it",
        orari=html(("martedì: dalle 9:00 alle 12:30;", "giovedì: dalle 15:00 alle 17:30, su appuntamento.")),
        genitore=TERRITORIO,
        assessore="Davide Lucarelli",
        argomenti=("Urbanizzazione",),
    ),
)
ENTI = (
    Unita(
        titolo="Biblioteca comunale",
        slug="biblioteca-comunale",
        sezione="Enti e fondazioni",
        tipo="biblioteca",
        descrizione="Prestito di libri, sala studio, letture per bambini e accesso a Internet.",
        competenze=html(
            "La biblioteca possiede 18.000 volumi e fa parte del sistema bibliotecario provinciale. Presta libri, film "
            "e riviste, offre venti posti per lo studio e propone letture ad alta voce.",
            "L'iscrizione è gratuita e dura tre anni.",
        ),
        telefono="0761 000126",
        email="biblioteca@comune.pietrachiara.vt.it",
        indirizzo="Via dell'Acquedotto 3",
        orari=html(("dal martedì al venerdì: dalle 15:00 alle 19:00;", "sabato: dalle 9:30 alle 12:30.")),
        assessore="Irene Moscatelli",
        argomenti=("Patrimonio culturale", "Tempo libero"),
    ),
    Unita(
        titolo="Fondazione Teatro della Fonte",
        slug="fondazione-teatro-della-fonte",
        sezione="Enti e fondazioni",
        tipo="fondazione",
        descrizione="Gestisce il teatro comunale e la sua stagione, per conto del Comune.",
        competenze=html(
            "La fondazione, nata nel 2009, è partecipata dal Comune per il 60 per cento. Gestisce il Teatro della "
            "Fonte, ne programma la stagione e tiene la scuola di recitazione per ragazzi."
        ),
        telefono="0761 000127",
        email="info@teatrodellafonte.example",
        indirizzo="Largo del Teatro 2",
        argomenti=("Tempo libero",),
    ),
    Unita(
        titolo="Consorzio Acque della Tuscia minore",
        slug="consorzio-acque-della-tuscia-minore",
        sezione="Enti e fondazioni",
        tipo="ente",
        descrizione="Il consorzio di sette comuni che cura sorgenti, acquedotto e depuratori.",
        competenze=html(
            "Il consorzio porta l'acqua nelle case di sette comuni e depura gli scarichi. Il Comune vi partecipa con "
            "il 12 per cento. Le letture dei contatori e i guasti si comunicano direttamente al consorzio."
        ),
        telefono="0761 000128",
        email="utenti@acquetuscia.example",
        indirizzo="Via dei Pozzi 40",
        argomenti=("Acqua",),
    ),
)
