"""Tributi, finanze e contravvenzioni: fees and fines to pay."""

from comune_site.contenuti.semina.schede.misura import TITOLI
from comune_site.contenuti.semina.testo import Fase, Scheda, html

CATEGORIA = "Tributi, finanze e contravvenzioni"
UFFICIO = "Ufficio Tributi"
DOVE_SI_PAGA = (
    "Con il codice dell'avviso pagoPA paghi da casa, con l'app della tua banca o con l'app IO, oppure in tabaccheria, "
    "in banca e alla posta."
)
CANONE_UNICO = (
    "Dal 2021 questo canone fa parte del canone unico patrimoniale. Il nome vecchio resta in uso, ma regole e tariffe "
    "sono quelle del regolamento comunale sul canone unico."
)
LEGGE_CANONE = "Legge 160/2019, articolo 1, commi da 816 a 836."

CIMP = Scheda(
    titolo=TITOLI["canone-cimp"],
    slug="canone-cimp",
    categoria=CATEGORIA,
    ufficio=UFFICIO,
    argomenti=("Imposte", "Imprese", "Politica commerciale"),
    descrizione="Il canone per insegne, cartelli e altri mezzi pubblicitari.",
    a_chi_e_rivolto=html(
        "Alle imprese, ai professionisti e alle associazioni che espongono insegne, cartelli, striscioni, vetrofanie o "
        "pubblicità sui veicoli."
    ),
    descrizione_estesa=html(
        CANONE_UNICO,
        "Le insegne che indicano la sede dell'attività non pagano, se in tutto non superano cinque metri quadrati.",
    ),
    come_fare=html(
        "Chi ha già un'autorizzazione riceve ogni anno l'avviso con l'importo. " + DOVE_SI_PAGA,
        "Per un'insegna nuova si chiede prima l'autorizzazione. L'ufficio calcola il canone e prepara l'avviso.",
    ),
    cosa_serve=html(
        "Serve il codice dell'avviso. Se non hai l'avviso, servono:",
        (
            "il codice fiscale o la partita IVA;",
            "il numero dell'autorizzazione;",
            "le misure e il numero delle facce del mezzo pubblicitario.",
        ),
    ),
    cosa_si_ottiene=html("La ricevuta del pagamento, che vale come quietanza."),
    tempi_e_scadenze=html(
        "Il pagamento è registrato subito. Il canone annuale si paga entro il 31 marzo. Se supera 1.500,00 euro si può "
        "dividere in quattro rate."
    ),
    fasi=(
        Fase(titolo="Invio degli avvisi", data="02-28"),
        Fase(titolo="Scadenza del canone annuale", data="03-31"),
    ),
    costi=html(
        "La tariffa annuale parte da 13,40 euro al metro quadrato. Cresce con la superficie e se il mezzo è luminoso. "
        "Chi paga l'avviso può trovare una commissione della banca o della posta."
    ),
    canale_fisico=html("L'Ufficio Tributi ristampa gli avvisi e controlla gli importi, su appuntamento."),
    casi_particolari=html(
        "Chi chiude l'attività o toglie l'insegna deve comunicarlo entro 30 giorni. La pubblicità di iniziative "
        "patrocinate dal Comune paga la metà."
    ),
    ulteriori_informazioni=html("#Riferimenti", LEGGE_CANONE),
)

COSAP = Scheda(
    titolo=TITOLI["canone-cosap"],
    slug="canone-cosap",
    categoria=CATEGORIA,
    ufficio=UFFICIO,
    argomenti=("Imposte", "Commercio ambulante", "Mercato"),
    descrizione="Il canone per chi occupa strade e piazze con tavolini, cantieri, banchi o passi carrabili.",
    a_chi_e_rivolto=html(
        "A chi ha una concessione di suolo pubblico: pubblici esercizi, imprese edili, condomìni con passo carrabile, "
        "venditori del mercato, organizzatori di manifestazioni."
    ),
    descrizione_estesa=html(
        CANONE_UNICO,
        "L'importo si calcola con i metri quadrati, i giorni e la categoria della strada. Le strade del centro sono "
        "nella prima categoria.",
    ),
    come_fare=html(
        "L'ufficio prepara l'avviso quando rilascia la concessione e, per quelle permanenti, ogni anno. " + DOVE_SI_PAGA
    ),
    cosa_serve=html(
        "Serve il codice dell'avviso. Se non hai l'avviso, servono:",
        (
            "il numero della concessione;",
            "il codice fiscale o la partita IVA di chi l'ha chiesta;",
            "le date dell'occupazione, se è temporanea.",
        ),
    ),
    cosa_si_ottiene=html("La ricevuta del pagamento, da tenere insieme alla concessione."),
    tempi_e_scadenze=html(
        "Il pagamento è registrato subito. Per le occupazioni temporanee si paga prima di cominciare; per quelle "
        "permanenti entro il 31 marzo."
    ),
    fasi=(
        Fase(titolo="Invio degli avvisi", data="02-28"),
        Fase(titolo="Scadenza delle occupazioni permanenti", data="03-31"),
    ),
    costi=html(
        "Occupazione permanente: da 30,00 euro l'anno al metro quadrato. Temporanea: da 0,60 euro al giorno al metro "
        "quadrato, con sconti dopo i 15 giorni. Passo carrabile: la superficie si conta a metà."
    ),
    canale_fisico=html("L'Ufficio Tributi ristampa gli avvisi e controlla gli importi, su appuntamento."),
    casi_particolari=html(
        "Se l'occupazione finisce prima, la parte non usata si rimborsa solo quando la causa è un atto del Comune. Chi "
        "occupa senza concessione paga il canone, la sanzione e le spese per liberare lo spazio."
    ),
    ulteriori_informazioni=html("#Riferimenti", f"{LEGGE_CANONE} Per i mercati, commi da 837 a 845."),
)

IDRICO = Scheda(
    titolo=TITOLI["canone-idrico"],
    slug="canone-idrico",
    categoria=CATEGORIA,
    ufficio=UFFICIO,
    argomenti=("Acqua", "Tassa sui servizi"),
    descrizione="Il pagamento della bolletta dell'acqua, la lettura del contatore e le perdite.",
    a_chi_e_rivolto=html("Alle famiglie e alle imprese con un contratto dell'acqua nel territorio di Pietrachiara."),
    descrizione_estesa=html(
        "Il Comune gestisce l'acquedotto e la fognatura. La bolletta arriva due volte l'anno e comprende acquedotto, "
        "fognatura e depurazione. Se non comunichi la lettura, l'importo è stimato e si corregge la volta dopo."
    ),
    come_fare=html(
        DOVE_SI_PAGA,
        "Per pagare quanto consumi davvero, comunica la lettura del contatore a giugno e a dicembre: per telefono, per "
        "e-mail o allo sportello.",
    ),
    cosa_serve=html(
        "Per pagare basta il codice dell'avviso. Per la lettura servono il codice utente, che è sulla bolletta, e i "
        "numeri neri del contatore."
    ),
    cosa_si_ottiene=html("La ricevuta del pagamento, oppure la conferma della lettura."),
    tempi_e_scadenze=html("Il pagamento è registrato subito. La scadenza è scritta in bolletta."),
    fasi=(
        Fase(titolo="Lettura di giugno", data="06-30"),
        Fase(titolo="Prima bolletta", data="08-31"),
        Fase(titolo="Lettura di dicembre", data="12-31"),
        Fase(titolo="Seconda bolletta", data="02-28"),
    ),
    costi=html(
        "Una famiglia di tre persone che consuma 120 metri cubi l'anno paga circa 265,00 euro. Le tariffe sono "
        "approvate "
        "secondo le regole dell'Autorità per energia, reti e ambiente (ARERA)."
    ),
    canale_fisico=html("L'Ufficio Tributi riceve su appuntamento e rateizza le bollette più alte del solito."),
    casi_particolari=html(
        "Se c'è stata una perdita dopo il contatore, manda la fattura della riparazione: una parte del consumo viene "
        "tolta. Chi ha un ISEE basso riceve il bonus acqua in bolletta, senza chiederlo."
    ),
    ulteriori_informazioni=html(
        "#Guasti", "Per una perdita in strada chiama il 0761 000134, a ogni ora: è il numero della squadra di turno."
    ),
)

MULTE = Scheda(
    titolo=TITOLI["contravvenzioni"],
    slug="contravvenzioni",
    categoria=CATEGORIA,
    ufficio="Ufficio Polizia locale e mobilità",
    argomenti=("Polizia", "ZTL", "Parcheggi"),
    descrizione="Come pagare, contestare o rateizzare una multa per violazione del Codice della strada.",
    a_chi_e_rivolto=html("A chi ha ricevuto dalla Polizia locale un verbale o un preavviso di accertamento."),
    descrizione_estesa=html(
        "Il preavviso è il foglio lasciato sul parabrezza: se lo paghi entro 5 giorni non ci sono spese. Se non lo "
        "paghi, "
        "il verbale arriva a casa con le spese di notifica. Il verbale indica l'importo, la scadenza e come fare "
        "ricorso."
    ),
    come_fare=html(
        f"Nel verbale trovi il codice dell'avviso. {DOVE_SI_PAGA}",
        "Se pensi che il verbale sia sbagliato, prima di pagare puoi fare ricorso: al Prefetto entro 60 giorni dalla "
        "notifica, oppure al Giudice di pace entro 30 giorni. Chi paga non può più fare ricorso.",
    ),
    cosa_serve=html("Serve il verbale, con il suo numero e il codice dell'avviso di pagamento."),
    cosa_si_ottiene=html("La ricevuta del pagamento: il procedimento si chiude."),
    tempi_e_scadenze=html(
        "Chi paga entro 5 giorni ha lo sconto del 30 per cento. Dal sesto al sessantesimo giorno si paga l'importo "
        "ordinario. Dopo 60 giorni l'importo aumenta. I giorni si contano da quello dopo la notifica."
    ),
    fasi=(
        Fase(titolo="Ultimo giorno per lo sconto", giorni=5),
        Fase(titolo="Ultimo giorno per il ricorso al Giudice di pace", giorni=30),
        Fase(titolo="Ultimo giorno per l'importo ordinario", giorni=60, testo="E per il ricorso al Prefetto."),
    ),
    costi=html("L'importo è indicato nel verbale, insieme alle spese di notifica."),
    canale_fisico=html("Allo sportello puoi vedere le fotografie dell'infrazione e chiedere la rateizzazione."),
    casi_particolari=html(
        "Se guidava un'altra persona, e la violazione toglie punti, comunica i suoi dati entro 60 giorni. Chi ha un "
        "reddito basso e una multa sopra i 200 euro può chiedere le rate entro 30 giorni. Se il veicolo era già "
        "venduto "
        "o rubato, porta il documento: il verbale viene annullato."
    ),
    ulteriori_informazioni=html("#Riferimenti", "Codice della strada, articoli da 201 a 204-bis."),
)

SCHEDE = (CIMP, COSAP, IDRICO, MULTE)
