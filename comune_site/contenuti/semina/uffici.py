"""The example bodies, areas and offices. Telephones belong to nobody."""

from comune_site.contenuti.semina.altri_uffici import AREA, COMMISSIONI, ENTI, UFFICI
from comune_site.contenuti.semina.testo import html
from comune_site.contenuti.semina.unita import CITTADINO, MATTINA, POMERIGGIO, TERRITORIO, Unita

PRINCIPALI = (
    Unita(
        titolo="Sindaca",
        slug="sindaca",
        sezione="Organi di governo",
        tipo="sindaco",
        descrizione="Elena Ferranti guida l'Amministrazione comunale dal giugno 2024 e rappresenta il Comune.",
        competenze=html(
            "La Sindaca è eletta direttamente dai cittadini. Nomina la Giunta, la convoca e la presiede, "
            "sovrintende al funzionamento degli uffici e adotta le ordinanze urgenti a tutela della salute e "
            "della sicurezza.",
            "Riceve i cittadini il giovedì dalle 16:00 alle 18:00, su appuntamento.",
        ),
        telefono="0761 000110",
        email="sindaca@comune.pietrachiara.vt.it",
        argomenti=("Comunicazione istituzionale",),
    ),
    Unita(
        titolo="Giunta comunale",
        slug="giunta-comunale",
        sezione="Organi di governo",
        tipo="giunta",
        descrizione="La Giunta, nominata dalla Sindaca, collabora al governo del Comune e attua il programma.",
        competenze=html(
            "La Giunta è formata dalla Sindaca e da quattro assessori. Approva gli atti che la legge non riserva al "
            "Consiglio, propone il bilancio e decide sull'organizzazione degli uffici. Si riunisce di norma il martedì."
        ),
        telefono="0761 000110",
        email="segreteria@comune.pietrachiara.vt.it",
    ),
    Unita(
        titolo="Consiglio comunale",
        slug="consiglio-comunale",
        sezione="Organi di governo",
        tipo="consiglio",
        descrizione="Il Consiglio, eletto dai cittadini ogni cinque anni, indirizza e controlla l'Amministrazione.",
        competenze=html(
            "Il Consiglio è composto da dodici consiglieri e dalla Sindaca. Approva lo statuto, i regolamenti, il "
            "bilancio e il piano urbanistico. Le sedute sono pubbliche e si tengono nella sala consiliare, al "
            "primo piano del municipio."
        ),
        telefono="0761 000111",
        email="consiglio@comune.pietrachiara.vt.it",
    ),
    Unita(
        titolo=CITTADINO,
        slug="area-servizi-al-cittadino",
        sezione="Aree amministrative",
        tipo="area",
        descrizione="Riunisce gli uffici che seguono le persone: anagrafe, scuola, servizi sociali, tributi, URP.",
        competenze=html(
            "L'area cura i rapporti con i cittadini, i servizi demografici, l'istruzione, il sostegno alle "
            "famiglie e le entrate del Comune."
        ),
        telefono="0761 000120",
        email="servizi.cittadino@comune.pietrachiara.vt.it",
    ),
    Unita(
        titolo=TERRITORIO,
        slug="area-territorio-e-sicurezza",
        sezione="Aree amministrative",
        tipo="area",
        descrizione="Riunisce gli uffici che curano strade, edilizia, ambiente, mobilità e polizia locale.",
        competenze=html(
            "L'area progetta e mantiene le opere pubbliche, rilascia i titoli edilizi, organizza la raccolta dei "
            "rifiuti e la circolazione stradale."
        ),
        telefono="0761 000130",
        email="territorio@comune.pietrachiara.vt.it",
    ),
    Unita(
        titolo="Ufficio Polizia locale e mobilità",
        slug="polizia-locale-e-mobilita",
        sezione="Uffici",
        tipo="ufficio",
        descrizione="Permessi di circolazione e sosta, contravvenzioni, controlli e sicurezza stradale.",
        competenze=html(
            (
                "rilascia i permessi per la ZTL, per i parcheggi dei residenti e i contrassegni per disabili;",
                "gestisce i verbali e i ricorsi;",
                "controlla il traffico, i cantieri e i mercati;",
                "verifica le dichiarazioni di residenza.",
            )
        ),
        assessore="Davide Lucarelli",
        telefono="0761 000131",
        email="polizialocale@comune.pietrachiara.vt.it",
        indirizzo="Via delle Mura 14",
        orari=html((f"{MATTINA};", f"{POMERIGGIO}.")),
        genitore=TERRITORIO,
        argomenti=("ZTL", "Parcheggi", "Polizia"),
    ),
    Unita(
        titolo="Ufficio Servizi demografici",
        slug="servizi-demografici",
        sezione="Uffici",
        tipo="ufficio",
        descrizione="Anagrafe, stato civile, elettorale e carta d'identità elettronica.",
        competenze=html(
            (
                "tiene i registri della popolazione e dello stato civile;",
                "rilascia carte d'identità e certificati;",
                "riceve le dichiarazioni di residenza, nascita e morte;",
                "organizza le elezioni e aggiorna l'albo degli scrutatori.",
            )
        ),
        telefono="0761 000121",
        email="anagrafe@comune.pietrachiara.vt.it",
        orari=html(("dal lunedì al venerdì: dalle 8:30 alle 12:30;", f"{POMERIGGIO}.")),
        genitore=CITTADINO,
        argomenti=("Anagrafe", "Residenza", "Elezioni"),
    ),
    Unita(
        titolo="Ufficio Tributi",
        slug="tributi",
        sezione="Uffici",
        tipo="ufficio",
        descrizione="IMU, TARI, canone unico: calcolo, pagamento, rimborsi e rateizzazioni.",
        competenze=html(
            "L'ufficio applica i tributi comunali, aiuta i contribuenti a calcolarli, controlla i versamenti ed "
            "esamina le domande di rimborso e di rateizzazione."
        ),
        assessore="Tommaso Ricciardi",
        telefono="0761 000122",
        email="tributi@comune.pietrachiara.vt.it",
        orari=html(("lunedì e mercoledì: dalle 9:00 alle 12:30;", "giovedì: dalle 15:00 alle 17:30.")),
        genitore=CITTADINO,
        argomenti=("Imposte", "Tassa sui servizi"),
    ),
    Unita(
        titolo="Ufficio Scuola e servizi alla persona",
        slug="scuola-e-servizi-alla-persona",
        sezione="Uffici",
        tipo="ufficio",
        descrizione="Scuola dell'infanzia, mensa, trasporto, sostegno alle famiglie e agli anziani.",
        competenze=html(
            "L'ufficio organizza la scuola comunale dell'infanzia, la mensa e lo scuolabus, concede contributi alle "
            "famiglie e segue, con l'assistente sociale, le persone in difficoltà."
        ),
        assessore="Sara Benedetti",
        telefono="0761 000123",
        email="scuola@comune.pietrachiara.vt.it",
        indirizzo="Via San Rocco 8",
        orari=html((f"{MATTINA};", "giovedì: dalle 15:00 alle 17:00.")),
        genitore=CITTADINO,
        argomenti=("Istruzione", "Assistenza sociale"),
    ),
    Unita(
        titolo="Ufficio Tecnico e ambiente",
        slug="tecnico-e-ambiente",
        sezione="Uffici",
        tipo="ufficio",
        descrizione="Edilizia, lavori pubblici, verde, rifiuti e occupazione di suolo.",
        competenze=html(
            "L'ufficio esamina le pratiche edilizie, segue i lavori pubblici e la manutenzione delle strade, cura "
            "parchi e giardini e controlla il servizio di raccolta dei rifiuti."
        ),
        assessore="Davide Lucarelli",
        telefono="0761 000132",
        email="ufficiotecnico@comune.pietrachiara.vt.it",
        orari=html(("martedì: dalle 9:00 alle 12:30;", "giovedì: dalle 15:00 alle 17:30.")),
        genitore=TERRITORIO,
        argomenti=("Gestione rifiuti", "Urbanizzazione", "Spazio Verde"),
    ),
    Unita(
        titolo="Ufficio Relazioni con il pubblico",
        slug="urp",
        sezione="Uffici",
        tipo="ufficio",
        descrizione="Il primo punto di contatto: informazioni, appuntamenti, segnalazioni, accesso agli atti.",
        competenze=html(
            "L'URP orienta i cittadini tra i servizi, fissa gli appuntamenti con gli uffici, raccoglie segnalazioni e "
            "reclami e riceve le richieste di accesso agli atti."
        ),
        telefono="0761 000100",
        email="urp@comune.pietrachiara.vt.it",
        orari=html(("dal lunedì al venerdì: dalle 8:30 alle 13:00;", f"{POMERIGGIO}.")),
        genitore=CITTADINO,
        argomenti=("Accesso all'informazione", "Trasparenza amministrativa"),
    ),
)
# Those above before those below.
UNITA = (*PRINCIPALI, *COMMISSIONI, AREA, *UFFICI, *ENTI)
