"""Access to the documents of the Comune. The model lists it with the services of the registry office."""

from comune_site.contenuti.semina.schede.misura import TITOLI
from comune_site.contenuti.semina.testo import Fase, Scheda, html

ATTI = Scheda(
    titolo=TITOLI["accesso-agli-atti"],
    slug="accesso-agli-atti",
    categoria="Anagrafe e stato civile",
    ufficio="Ufficio Relazioni con il pubblico",
    argomenti=("Accesso all'informazione", "Trasparenza amministrativa"),
    descrizione="Vedere o avere copia dei documenti del Comune: accesso documentale, civico e generalizzato.",
    a_chi_e_rivolto=html(
        "Dipende dal tipo di accesso:",
        (
            "<b>documentale</b>: spetta a chi ha un interesse diretto, concreto e attuale, per esempio il vicino di "
            "una "
            "casa in costruzione;",
            "<b>civico semplice</b>: spetta a chiunque, per i documenti che il Comune doveva già pubblicare;",
            "<b>civico generalizzato</b>: spetta a chiunque, per gli altri dati e documenti, senza dire il motivo.",
        ),
    ),
    descrizione_estesa=html(
        "Si possono chiedere delibere, autorizzazioni, progetti edilizi, verbali e dati già in possesso del Comune. Il "
        "Comune non è tenuto a crearne di nuovi. Alcuni documenti non si possono vedere, o si vedono in parte, per "
        "proteggere la riservatezza di altre persone o la sicurezza."
    ),
    come_fare=html(
        "Scrivi per e-mail, PEC o lettera, oppure compila il modulo allo sportello. Indica il documento che cerchi, o "
        "gli elementi per trovarlo.",
        "Se ci sono altre persone interessate, il Comune le avvisa: hanno 10 giorni per opporsi. In quei giorni il "
        "termine si ferma.",
    ),
    cosa_serve=html(
        "Per la richiesta servono:",
        (
            "un documento d'identità;",
            "gli elementi per trovare l'atto: numero, data, indirizzo dell'immobile;",
            "il motivo, solo per l'accesso documentale;",
            "la delega, se chiedi per un'altra persona.",
        ),
    ),
    cosa_si_ottiene=html("La copia dei documenti, o la possibilità di leggerli in ufficio."),
    tempi_e_scadenze=html(
        "Il Comune risponde entro 30 giorni. Per l'accesso documentale, se non risponde, la richiesta si considera "
        "respinta."
    ),
    termine_giorni=30,
    fasi=(
        Fase(titolo="Presa in carico", giorni=2),
        Fase(titolo="Avviso alle persone interessate", giorni=10, testo="Solo se ce ne sono."),
        Fase(titolo="Risposta del Comune", giorni=30),
    ),
    costi=html(
        "Leggere gli atti è gratuito. Le copie su carta costano 0,20 euro a facciata; quelle in PDF nulla. Le copie "
        "conformi richiedono la marca da bollo da 16,00 euro ogni quattro facciate."
    ),
    canale_fisico=html("L'Ufficio Relazioni con il pubblico aiuta a compilare la richiesta, senza appuntamento."),
    casi_particolari=html(
        "Per i progetti edilizi più vecchi del 1990 la ricerca si fa nell'archivio storico: indica l'anno, anche "
        "approssimato, e il nome di chi costruì. Se la risposta è negativa puoi chiedere il riesame al difensore "
        "civico, per l'accesso documentale, o alla responsabile della trasparenza, per quello civico."
    ),
    ulteriori_informazioni=html(
        "#Riferimenti", "Legge 241/1990, articoli da 22 a 25. Decreto legislativo 33/2013, articoli 5 e 5-bis."
    ),
)

SCHEDE = (ATTI,)
