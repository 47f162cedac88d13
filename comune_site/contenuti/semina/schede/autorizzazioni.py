"""Autorizzazioni."""

from comune_site.contenuti.semina.testo import Fase, Scheda, html

CATEGORIA = "Autorizzazioni"

SUOLO = Scheda(
    titolo="Richiedere permesso di occupazione di suolo pubblico",
    slug="occupazione-suolo-pubblico",
    categoria=CATEGORIA,
    ufficio="Ufficio Tecnico e ambiente",
    argomenti=("Commercio al minuto", "Urbanizzazione"),
    descrizione="Il permesso per occupare strade e piazze con ponteggi, tavolini, traslochi e manifestazioni.",
    a_chi_e_rivolto=html("A cittadini, imprese, associazioni e pubblici esercizi che devono occupare spazi pubblici."),
    come_fare=html(
        "Invia la domanda per PEC o consegnala allo sportello. L'ufficio chiede il parere della Polizia locale e, "
        "per i lavori in strada, prepara l'ordinanza di traffico."
    ),
    cosa_serve=html(
        "Alla domanda vanno allegati:",
        (
            "una planimetria con le misure dell'area;",
            "le date e gli orari dell'occupazione;",
            "per i cantieri, gli estremi del titolo edilizio;",
            "per i dehors, la relazione con materiali e arredi.",
        ),
    ),
    cosa_si_ottiene=html("La concessione di occupazione del suolo, temporanea o permanente."),
    tempi_e_scadenze=html(
        "La concessione è rilasciata entro 30 giorni. Per i traslochi di un giorno basta chiederla 5 giorni prima."
    ),
    termine_giorni=30,
    fasi=(Fase(titolo="Rilascio della concessione", giorni=30),),
    costi=html(
        "Il canone unico patrimoniale dipende dalla superficie, dalla durata e dalla via; a questo si aggiungono due "
        "marche da bollo da 16,00 euro. Le associazioni senza scopo di lucro non pagano il canone."
    ),
    canale_fisico=html("L'Ufficio Tecnico riceve su appuntamento il martedì mattina e il giovedì pomeriggio."),
)

ATTI = Scheda(
    titolo="Richiedere l'accesso agli atti",
    slug="accesso-agli-atti",
    categoria=CATEGORIA,
    ufficio="Ufficio Relazioni con il pubblico",
    argomenti=("Accesso all'informazione", "Trasparenza amministrativa"),
    descrizione="Vedere o avere copia dei documenti del Comune: accesso documentale, civico e generalizzato.",
    a_chi_e_rivolto=html(
        "L'accesso documentale spetta a chi ha un interesse diretto, concreto e attuale; l'accesso civico spetta a "
        "chiunque, senza doverne spiegare il motivo."
    ),
    come_fare=html(
        "Scrivi per e-mail, PEC o lettera, oppure compila il modulo allo sportello, indicando il documento o le "
        "informazioni che cerchi. Se ci sono altre persone interessate, il Comune le avvisa: hanno 10 giorni per "
        "opporsi."
    ),
    cosa_serve=html(
        "Servono un documento d'identità, gli elementi per trovare l'atto e, per l'accesso documentale, il motivo "
        "della richiesta."
    ),
    cosa_si_ottiene=html("La copia dei documenti, o la possibilità di leggerli in ufficio."),
    tempi_e_scadenze=html("Il Comune risponde entro 30 giorni dalla richiesta (legge 241/1990, articolo 25)."),
    termine_giorni=30,
    fasi=(Fase(titolo="Risposta del Comune", giorni=30),),
    costi=html("Leggere gli atti è gratuito. Le copie su carta costano 0,20 euro a facciata; quelle in PDF nulla."),
    canale_fisico=html("L'Ufficio Relazioni con il pubblico aiuta a compilare la richiesta, senza appuntamento."),
)

SCHEDE = (SUOLO, ATTI)
