"""Tributi, finanze e contravvenzioni."""

from comune_site.contenuti.semina.testo import Fase, Scheda, html

CATEGORIA = "Tributi, finanze e contravvenzioni"
UFFICIO = "Ufficio Tributi"

IMU = Scheda(
    titolo="Pagare l'imposta municipale propria (IMU)",
    slug="imu",
    categoria=CATEGORIA,
    ufficio=UFFICIO,
    argomenti=("Imposte",),
    descrizione="L'imposta sugli immobili diversi dalla casa in cui si abita: aliquote, calcolo e pagamento.",
    a_chi_e_rivolto=html(
        "A chi possiede fabbricati, aree edificabili o terreni nel Comune, o ha su di essi un diritto reale come "
        "l'usufrutto. Non si paga sull'abitazione principale, salvo che sia di categoria A/1, A/8 o A/9."
    ),
    come_fare=html(
        "Calcola l'imposta con le aliquote dell'anno, approvate dal Consiglio comunale, e versala con il modello F24 o "
        "con il bollettino. Se vuoi un controllo del calcolo prima di pagare, rivolgiti all'ufficio.",
    ),
    cosa_serve=html(
        "Per calcolare l'imposta ti servono:",
        (
            "la rendita catastale degli immobili, che trovi nella visura;",
            "la percentuale e i mesi di possesso;",
            "il codice catastale del Comune e i codici tributo del modello F24.",
        ),
    ),
    cosa_si_ottiene=html("La quietanza del versamento, che vale come prova del pagamento."),
    tempi_e_scadenze=html("L'imposta si versa in due rate, oppure per intero alla scadenza della prima."),
    fasi=(
        Fase(titolo="Scadenza dell'acconto", data="2026-06-16"),
        Fase(titolo="Scadenza del saldo", data="2026-12-16", testo="Con le aliquote approvate per il 2026."),
    ),
    costi=html(
        "L'aliquota ordinaria per il 2026 è del 9,6 per mille; 7,6 per mille per gli alloggi affittati a canone "
        "concordato. Il versamento con F24 non ha commissioni."
    ),
    canale_fisico=html("Lo sportello dell'Ufficio Tributi aiuta a fare il calcolo, su appuntamento."),
    casi_particolari=html(
        "La base imponibile è ridotta della metà per gli immobili inagibili e per quelli dati in comodato ai figli "
        "o ai genitori, se il contratto è registrato."
    ),
)

TARI = Scheda(
    titolo="Dichiarare l'occupazione di locali per la tassa sui rifiuti (TARI)",
    slug="dichiarazione-tari",
    categoria=CATEGORIA,
    ufficio=UFFICIO,
    argomenti=("Tassa sui servizi", "Gestione rifiuti"),
    descrizione="La dichiarazione da fare quando si comincia o si smette di occupare una casa o un'attività.",
    a_chi_e_rivolto=html(
        "A chi occupa, a qualsiasi titolo, locali o aree che possono produrre rifiuti: proprietari, inquilini, imprese."
    ),
    come_fare=html(
        "Compila il modulo di inizio, variazione o cessazione e invialo per e-mail o PEC all'ufficio, oppure "
        "portalo allo sportello. L'ufficio controlla i dati e aggiorna la bolletta."
    ),
    cosa_serve=html(
        "Nel modulo vanno indicati:",
        (
            "i dati catastali e i metri quadrati calpestabili;",
            "il numero delle persone che abitano nella casa, o l'attività svolta;",
            "la data di inizio o di fine dell'occupazione.",
        ),
    ),
    cosa_si_ottiene=html("L'iscrizione, la modifica o la chiusura della posizione, con una comunicazione scritta."),
    tempi_e_scadenze=html(
        "La dichiarazione si presenta entro 90 giorni dall'inizio o dalla fine dell'occupazione. L'ufficio risponde "
        "entro 30 giorni."
    ),
    termine_giorni=30,
    fasi=(
        Fase(titolo="Prima rata della TARI", data="2026-05-31"),
        Fase(titolo="Seconda rata della TARI", data="2026-11-30"),
    ),
    costi=html("La dichiarazione è gratuita. La tassa dipende dai metri quadrati e dal numero di persone."),
    canale_fisico=html("Lo sportello dell'Ufficio Tributi riceve su appuntamento."),
    casi_particolari=html("Chi fa il compostaggio domestico ha diritto a uno sconto del 10 per cento sulla tassa."),
)

MULTE = Scheda(
    titolo="Pagare contravvenzioni",
    slug="contravvenzioni",
    categoria=CATEGORIA,
    ufficio="Ufficio Polizia locale e mobilità",
    argomenti=("Polizia", "ZTL"),
    descrizione="Come pagare, contestare o rateizzare una sanzione per violazione del Codice della strada.",
    a_chi_e_rivolto=html("A chi ha ricevuto dalla Polizia locale un verbale o un preavviso di accertamento."),
    come_fare=html(
        "Nel verbale trovi il codice dell'avviso pagoPA: puoi pagare da casa con l'app della tua banca o con l'app IO, "
        "oppure in tabaccheria, in banca e alla posta.",
        "Se pensi che il verbale sia sbagliato, prima di pagare puoi ricorrere al Prefetto entro 60 giorni o al "
        "Giudice di pace entro 30 giorni dalla notifica.",
    ),
    cosa_serve=html("Serve il verbale, con il suo numero e il codice dell'avviso di pagamento."),
    cosa_si_ottiene=html("La ricevuta del pagamento: il procedimento si chiude."),
    tempi_e_scadenze=html(
        "Chi paga entro 5 giorni dalla notifica ha lo sconto del 30 per cento. Dopo 60 giorni l'importo aumenta."
    ),
    fasi=(
        Fase(titolo="Ultimo giorno per lo sconto", giorni=5),
        Fase(titolo="Ultimo giorno per l'importo ordinario", giorni=60),
    ),
    costi=html("L'importo è indicato nel verbale, insieme alle spese di notifica."),
    canale_fisico=html("Allo sportello puoi vedere le fotografie dell'infrazione e chiedere la rateizzazione."),
)

SCHEDE = (IMU, TARI, MULTE)
