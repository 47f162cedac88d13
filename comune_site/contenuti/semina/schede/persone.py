"""Educazione e formazione; Salute, benessere e assistenza; Cultura e tempo libero."""

from comune_site.contenuti.semina.testo import Fase, Scheda, html

UFFICIO = "Ufficio Scuola e servizi alla persona"

INFANZIA = Scheda(
    titolo="Iscriversi alla scuola dell'infanzia comunale",
    slug="iscrizione-scuola-infanzia",
    categoria="Educazione e formazione",
    ufficio=UFFICIO,
    argomenti=("Istruzione",),
    descrizione="L'iscrizione dei bambini dai 3 ai 5 anni alla scuola «Il Melograno».",
    a_chi_e_rivolto=html(
        "Alle famiglie con bambini che compiono 3 anni entro il 31 dicembre 2027. Se restano posti, anche a chi li "
        "compie entro il 30 aprile 2028."
    ),
    come_fare=html(
        "Ritira il modulo all'ufficio o alla scuola durante le giornate aperte e riconsegnalo firmato da entrambi i "
        "genitori. Le domande sono ordinate in graduatoria secondo i punteggi del regolamento."
    ),
    cosa_serve=html(
        "Per l'iscrizione servono:",
        (
            "i documenti d'identità dei genitori e il codice fiscale del bambino;",
            "la dichiarazione sugli obblighi vaccinali;",
            "l'ISEE, se vuoi la tariffa ridotta per la mensa.",
        ),
    ),
    cosa_si_ottiene=html("L'iscrizione per l'anno scolastico 2027/2028, o il posto in lista d'attesa."),
    tempi_e_scadenze=html("Le domande arrivate dopo la scadenza si esaminano in coda alla graduatoria."),
    fasi=(
        Fase(titolo="Apertura delle iscrizioni", data="2027-01-11"),
        Fase(titolo="Chiusura delle iscrizioni", data="2027-02-08"),
        Fase(titolo="Pubblicazione della graduatoria", data="2027-03-15"),
    ),
    costi=html("La frequenza è gratuita; si paga solo la mensa."),
    canale_fisico=html("L'Ufficio Scuola riceve su appuntamento e aiuta a compilare il modulo."),
)

MENSA = Scheda(
    titolo="Richiedere iscrizione alla mensa scolastica",
    slug="mensa-scolastica",
    categoria="Educazione e formazione",
    ufficio=UFFICIO,
    argomenti=("Istruzione", "Prodotti alimentari"),
    descrizione="L'iscrizione al pranzo a scuola, le diete speciali e le tariffe secondo l'ISEE.",
    a_chi_e_rivolto=html("Alle famiglie dei bambini che frequentano l'infanzia, la primaria e la secondaria."),
    come_fare=html(
        "Presenta la domanda all'inizio di ogni ciclo scolastico; negli anni successivi resta valida. Per le diete "
        "speciali la richiesta va rinnovata ogni anno."
    ),
    cosa_serve=html(
        "Servono i dati del bambino e della scuola, l'ISEE per la tariffa ridotta e, per le allergie, il "
        "certificato del pediatra."
    ),
    cosa_si_ottiene=html("Il codice personale con cui si ricarica il borsellino dei pasti."),
    tempi_e_scadenze=html("L'iscrizione è attiva entro 15 giorni dalla domanda."),
    termine_giorni=15,
    fasi=(Fase(titolo="Attivazione del codice", giorni=15),),
    costi=html("Da 1,50 a 4,80 euro a pasto, secondo l'ISEE. I non residenti pagano la tariffa intera."),
    canale_fisico=html("Prenota un appuntamento all'Ufficio Scuola, oppure scrivi un'e-mail con il modulo firmato."),
)

MATERNITA = Scheda(
    titolo="Richiedere l'assegno di maternità",
    slug="assegno-di-maternita",
    categoria="Salute, benessere e assistenza",
    ufficio=UFFICIO,
    argomenti=("Assistenza sociale", "Nascita"),
    descrizione="Il sostegno economico concesso dal Comune e pagato dall'INPS alle madri senza altre indennità.",
    a_chi_e_rivolto=html(
        "Alle madri residenti, italiane, europee o con permesso di soggiorno, che non ricevono l'indennità di "
        "maternità o ne ricevono una più bassa, e che hanno un ISEE entro il limite fissato ogni anno."
    ),
    come_fare=html(
        "Presenta la domanda all'ufficio, che controlla i requisiti e trasmette i dati all'INPS per il pagamento."
    ),
    cosa_serve=html(
        "Alla domanda vanno allegati:",
        (
            "l'ISEE con il nuovo nato nel nucleo familiare;",
            "un documento d'identità e, se serve, il titolo di soggiorno;",
            "l'IBAN di un conto intestato alla madre.",
        ),
    ),
    cosa_si_ottiene=html("Un assegno per cinque mesi, pagato in un'unica volta sul conto indicato."),
    tempi_e_scadenze=html(
        "La domanda si presenta entro sei mesi dalla nascita, dall'adozione o dall'affidamento. Il Comune decide "
        "entro 30 giorni; il pagamento dell'INPS arriva di norma nei 45 giorni successivi."
    ),
    termine_giorni=30,
    fasi=(Fase(titolo="Decisione del Comune", giorni=30), Fase(titolo="Pagamento dell'INPS", giorni=75)),
    costi=html("Il servizio è gratuito."),
    canale_fisico=html("L'assistente sociale riceve il lunedì e il giovedì, su appuntamento."),
)

SALA = Scheda(
    titolo="Richiedere l'uso della Sala delle Botti",
    slug="sala-delle-botti",
    categoria="Cultura e tempo libero",
    ufficio="Ufficio Relazioni con il pubblico",
    argomenti=("Associazioni", "Tempo libero"),
    descrizione="La sala comunale da 80 posti per incontri, corsi, mostre e feste.",
    a_chi_e_rivolto=html("Alle associazioni, alle scuole, alle imprese e ai cittadini maggiorenni."),
    come_fare=html(
        "Controlla con l'ufficio che la data sia libera, poi invia la richiesta per e-mail con il tipo di "
        "iniziativa, il giorno e l'orario. Le chiavi si ritirano il giorno prima."
    ),
    cosa_serve=html("Serve il modulo firmato da chi risponde dell'iniziativa, con una copia del documento d'identità."),
    cosa_si_ottiene=html("L'autorizzazione all'uso della sala, con videoproiettore e impianto audio."),
    tempi_e_scadenze=html("La richiesta va fatta almeno 15 giorni prima. Il Comune risponde entro 7 giorni."),
    termine_giorni=7,
    fasi=(Fase(titolo="Risposta alla richiesta", giorni=7),),
    costi=html(
        "40,00 euro mezza giornata, 70,00 euro la giornata intera. Gratis per le scuole e le associazioni "
        "iscritte all'albo comunale."
    ),
    canale_fisico=html("L'Ufficio Relazioni con il pubblico è nell'atrio del municipio, senza appuntamento."),
)

SCHEDE = (INFANZIA, MENSA, MATERNITA, SALA)
