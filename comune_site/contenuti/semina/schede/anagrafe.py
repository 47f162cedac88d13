"""Anagrafe e stato civile."""

from comune_site.contenuti.semina.testo import Fase, Scheda, html

CATEGORIA = "Anagrafe e stato civile"
UFFICIO = "Ufficio Servizi demografici"

CARTA_IDENTITA = Scheda(
    titolo="Richiedere la carta d'identità elettronica",
    slug="carta-identita-elettronica",
    categoria=CATEGORIA,
    ufficio=UFFICIO,
    argomenti=("Anagrafe", "Viaggi"),
    descrizione="Il documento per farsi riconoscere, viaggiare in Europa e accedere ai servizi online.",
    a_chi_e_rivolto=html(
        "A chi risiede o dimora nel Comune, a qualsiasi età, e agli italiani residenti all'estero iscritti "
        "all'AIRE del Comune. Il documento si può chiedere nei sei mesi prima della scadenza, o subito in caso di "
        "furto, smarrimento o deterioramento."
    ),
    descrizione_estesa=html(
        "La carta ha un microchip con i dati, la fotografia e le impronte. Con il PIN si entra nei servizi online "
        "della "
        "pubblica amministrazione. Vale come documento di viaggio nei Paesi dell'Unione europea e in quelli che hanno "
        "un accordo con l'Italia.",
    ),
    come_fare=html(
        "Prenota un appuntamento e vieni di persona: allo sportello si acquisiscono le impronte e la firma. I "
        "minorenni vengono con un genitore; perché il documento valga per l'espatrio serve l'assenso di entrambi.",
        "Se non puoi muoverti per motivi di salute, un familiare può chiedere il rilascio a domicilio.",
    ),
    cosa_serve=html(
        "Il giorno dell'appuntamento porta:",
        (
            "il documento scaduto o in scadenza, oppure la denuncia di furto o smarrimento;",
            "una fotografia formato tessera recente, su sfondo chiaro;",
            "la tessera sanitaria.",
        ),
    ),
    cosa_si_ottiene=html(
        "La carta d'identità elettronica, valida da 3 a 10 anni secondo l'età, con i codici PIN e PUK per usarla "
        "online. Nel frattempo ricevi una ricevuta con la fotografia."
    ),
    tempi_e_scadenze=html(
        "La carta arriva a casa, o in Comune se preferisci, entro 6 giorni lavorativi dall'appuntamento."
    ),
    termine_giorni=10,
    fasi=(Fase(titolo="Consegna della carta", giorni=10, testo="A domicilio con raccomandata, o allo sportello."),),
    costi=html(
        "22,20 euro; 27,40 euro se si chiede un duplicato prima della scadenza. Si paga allo sportello con carta o "
        "bancomat, oppure online con pagoPA."
    ),
    canale_fisico=html(
        "Prenota un appuntamento all'Ufficio Servizi demografici. Per i casi urgenti e documentati lo sportello riceve "
        "anche senza appuntamento, il lunedì mattina."
    ),
    casi_particolari=html(
        "Al momento della richiesta puoi dichiarare la volontà di donare organi e tessuti: si può cambiare idea in "
        "qualsiasi momento, presso la ASL."
    ),
    ulteriori_informazioni=html(
        "#Se perdi il PIN",
        "Le due metà del PIN sono nella ricevuta e nella lettera che accompagna la carta. Se le hai perse, lo "
        "sportello "
        "le ristampa.",
    ),
)

RESIDENZA = Scheda(
    titolo="Dichiarare il cambio di residenza",
    slug="cambio-di-residenza",
    categoria=CATEGORIA,
    ufficio=UFFICIO,
    argomenti=("Residenza", "Anagrafe"),
    descrizione="La dichiarazione da fare quando ci si trasferisce nel Comune o si cambia casa al suo interno.",
    a_chi_e_rivolto=html(
        "A chi arriva da un altro comune o dall'estero e a chi cambia abitazione restando a Pietrachiara. Una sola "
        "dichiarazione vale per tutta la famiglia."
    ),
    descrizione_estesa=html(
        "La residenza è il luogo in cui si vive di solito. Serve per il medico di base, la scuola, il voto e molti "
        "servizi del Comune. Con la dichiarazione si aggiornano anche la patente e la carta di circolazione, senza "
        "altre "
        "domande."
    ),
    come_fare=html(
        "Puoi fare la dichiarazione:",
        (
            "online, dall'Anagrafe nazionale della popolazione residente (ANPR), entrando con SPID o CIE;",
            "allo sportello, su appuntamento;",
            "inviando il modulo firmato all'indirizzo PEC del Comune.",
        ),
    ),
    cosa_serve=html(
        "Nella dichiarazione vanno indicati:",
        (
            "i dati di tutte le persone che si trasferiscono e i loro documenti d'identità;",
            "il titolo con cui si occupa la casa: proprietà, affitto registrato, comodato, ospitalità;",
            "le targhe dei veicoli e il numero della patente, per aggiornare i dati della Motorizzazione.",
        ),
        "I cittadini stranieri presentano anche il passaporto e il permesso di soggiorno.",
    ),
    cosa_si_ottiene=html("L'iscrizione nell'anagrafe del Comune al nuovo indirizzo, con effetto dalla dichiarazione."),
    tempi_e_scadenze=html(
        "La dichiarazione va fatta entro 20 giorni dal trasferimento. La registrazione avviene entro 2 giorni "
        "lavorativi; nei 45 giorni successivi la Polizia locale verifica che la casa sia abitata. Se entro 45 "
        "giorni non ricevi comunicazioni, la residenza è confermata."
    ),
    termine_giorni=45,
    fasi=(
        Fase(titolo="Registrazione della residenza", giorni=2),
        Fase(titolo="Fine degli accertamenti", giorni=45),
    ),
    costi=html("Il servizio è gratuito."),
    canale_digitale_url="https://www.anagrafenazionale.interno.it/",
    canale_digitale_etichetta="Vai all'Anagrafe nazionale (ANPR)",
    canale_fisico=html("Prenota un appuntamento all'Ufficio Servizi demografici: basta che venga una sola persona."),
    casi_particolari=html(
        "Chi va ad abitare in una casa dove c'è già un'altra famiglia allega l'assenso di chi ci abita. Chi non ha una "
        "casa può chiedere la residenza nella via istituita dal Comune, tramite l'assistente sociale."
    ),
    ulteriori_informazioni=html(
        "#Riferimenti",
        "Decreto del Presidente della Repubblica 223/1989. Decreto-legge 5/2012, articolo 5.",
    ),
)

CERTIFICATI = Scheda(
    titolo="Richiedere certificati anagrafici e di stato civile",
    slug="certificati-anagrafici",
    categoria=CATEGORIA,
    ufficio=UFFICIO,
    argomenti=("Anagrafe", "Nascita", "Matrimonio", "Morte"),
    descrizione="Certificati di residenza, stato di famiglia, nascita, matrimonio, unione civile e morte.",
    a_chi_e_rivolto=html(
        "A chiunque ne abbia bisogno per un rapporto tra privati. Gli uffici pubblici non possono chiedere "
        "certificati: a loro basta un'autocertificazione."
    ),
    descrizione_estesa=html(
        "I certificati provano quello che è scritto nei registri del Comune. Gli estratti e le copie integrali "
        "riportano "
        "l'atto di nascita, di matrimonio o di morte. Si può chiedere un certificato anche per un'altra persona, con "
        "l'eccezione di quelli riservati."
    ),
    come_fare=html(
        "Scarica subito il certificato dall'Anagrafe nazionale (ANPR) con SPID o CIE, oppure chiedilo allo sportello. "
        "Gli estratti degli atti più vecchi del 1985 si chiedono all'ufficio, che li cerca in archivio."
    ),
    cosa_serve=html(
        "Servono un documento d'identità e, per gli atti di stato civile, il nome della persona e la data dell'evento."
    ),
    cosa_si_ottiene=html("Il certificato richiesto, valido sei mesi, o l'estratto dell'atto di stato civile."),
    tempi_e_scadenze=html(
        "I certificati sono rilasciati subito. Per gli estratti che richiedono una ricerca d'archivio, entro 30 giorni."
    ),
    termine_giorni=30,
    fasi=(
        Fase(titolo="Estratto con ricerca d'archivio", giorni=30, testo="Gli altri certificati si rilasciano subito."),
    ),
    costi=html(
        "Online sono gratuiti. Allo sportello: 16,00 euro di marca da bollo e 0,52 euro di diritti, salvo i casi di "
        "esenzione."
    ),
    canale_digitale_url="https://www.anagrafenazionale.interno.it/",
    canale_digitale_etichetta="Vai all'Anagrafe nazionale (ANPR)",
    canale_fisico=html("Per i certificati semplici non serve l'appuntamento: basta rispettare l'orario di apertura."),
    casi_particolari=html(
        "Per usare un certificato all'estero può servire il modello plurilingue, che non va tradotto. I certificati "
        "per "
        "adozione, pensione e borse di studio sono esenti dal bollo."
    ),
    ulteriori_informazioni=html(
        "#Riferimenti", "Decreto del Presidente della Repubblica 445/2000, articoli 40, 41 e 46."
    ),
)

SCHEDE = (CARTA_IDENTITA, RESIDENZA, CERTIFICATI)
