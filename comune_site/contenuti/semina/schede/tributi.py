"""Tributi, finanze e contravvenzioni: taxes and their reductions."""

from comune_site.contenuti.semina.schede.misura import TITOLI
from comune_site.contenuti.semina.testo import Fase, Scheda, html

CATEGORIA = "Tributi, finanze e contravvenzioni"
UFFICIO = "Ufficio Tributi"

IMU = Scheda(
    titolo=TITOLI["imu"],
    slug="imu",
    categoria=CATEGORIA,
    ufficio=UFFICIO,
    argomenti=("Imposte",),
    descrizione="L'imposta municipale propria sugli immobili: chi la paga, aliquote, calcolo e scadenze.",
    a_chi_e_rivolto=html(
        "A chi possiede fabbricati, aree edificabili o terreni nel Comune, o ha su di essi un diritto reale come "
        "l'usufrutto. Non si paga sull'abitazione principale, salvo che sia di categoria A/1, A/8 o A/9."
    ),
    descrizione_estesa=html(
        "L'imposta si calcola così: la rendita catastale aumentata del 5 per cento, per il moltiplicatore della "
        "categoria, per l'aliquota del Comune. Il risultato va diviso secondo la quota e i mesi di possesso.",
        (
            "160 per le case (categoria A, esclusi gli uffici), i garage e le cantine;",
            "140 per laboratori, palestre e collegi;",
            "80 per gli uffici (A/10) e le banche (D/5);",
            "65 per gli altri immobili di categoria D;",
            "55 per i negozi.",
        ),
    ),
    come_fare=html(
        "Calcola l'imposta con le aliquote dell'anno, approvate dal Consiglio comunale. Versala con il modello F24, "
        "online dalla tua banca oppure allo sportello di una banca o delle poste.",
        "Se vuoi un controllo del calcolo prima di pagare, rivolgiti all'ufficio.",
    ),
    cosa_serve=html(
        "Per calcolare l'imposta ti servono:",
        (
            "la rendita catastale degli immobili, che trovi nella visura;",
            "la percentuale e i mesi di possesso;",
            "il codice catastale del Comune: M999;",
            "i codici tributo del modello F24: 3918 per i fabbricati, 3916 per le aree edificabili, 3912 per "
            "l'abitazione principale di pregio.",
        ),
    ),
    cosa_si_ottiene=html("La quietanza del versamento, che vale come prova del pagamento."),
    tempi_e_scadenze=html(
        "L'imposta si versa in due rate: l'acconto entro il 16 giugno e il saldo entro il 16 dicembre. Si può anche "
        "pagare tutto entro il 16 giugno."
    ),
    fasi=(
        Fase(titolo="Scadenza dell'acconto", data="06-16", testo="Con le aliquote dell'anno precedente."),
        Fase(titolo="Scadenza del saldo", data="12-16", testo="Con le aliquote approvate per l'anno in corso."),
    ),
    costi=html(
        "L'aliquota ordinaria è del 9,6 per mille; del 7,6 per mille per le case affittate a canone concordato. Il "
        "versamento con F24 non ha commissioni. Non si versa se l'imposta di tutto l'anno è sotto 12,00 euro."
    ),
    canale_fisico=html("Lo sportello dell'Ufficio Tributi aiuta a fare il calcolo, su appuntamento."),
    casi_particolari=html(
        "La base imponibile è ridotta della metà per gli immobili inagibili, per quelli storici e per quelli dati in "
        "comodato ai figli o ai genitori, se il contratto è registrato. Chi ha dimenticato una scadenza può ancora "
        "pagare con il ravvedimento: prima lo fa, più bassa è la sanzione."
    ),
    ulteriori_informazioni=html(
        "#Dichiarazione",
        "Se cambia qualcosa che il catasto non dice, la dichiarazione IMU si presenta entro il 30 giugno dell'anno "
        "dopo.",
        "#Riferimenti",
        "Legge 160/2019, articolo 1, commi da 739 a 783.",
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
    descrizione_estesa=html(
        "La tassa paga la raccolta e lo smaltimento dei rifiuti. È divisa in una parte fissa, che dipende dai metri "
        "quadrati, e una variabile, che dipende dalle persone o dal tipo di attività."
    ),
    come_fare=html(
        "Compila il modulo di inizio, variazione o cessazione. Invialo per e-mail o PEC all'ufficio, oppure portalo "
        "allo sportello. L'ufficio controlla i dati e aggiorna la bolletta."
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
        Fase(titolo="Prima rata della TARI", data="05-31"),
        Fase(titolo="Seconda rata della TARI", data="11-30"),
    ),
    costi=html("La dichiarazione è gratuita. La tassa dipende dai metri quadrati e dal numero di persone."),
    canale_fisico=html("Lo sportello dell'Ufficio Tributi riceve su appuntamento."),
    casi_particolari=html(
        "Chi fa il compostaggio domestico ha uno sconto del 10 per cento. Le case vuote, senza mobili e senza utenze, "
        "non pagano: va dichiarato."
    ),
    ulteriori_informazioni=html("#Riferimenti", "Legge 147/2013, articolo 1, commi da 641 a 668."),
)

AGEVOLAZIONE = Scheda(
    titolo=TITOLI["agevolazione-tributaria"],
    slug="agevolazione-tributaria",
    categoria=CATEGORIA,
    ufficio=UFFICIO,
    argomenti=("Imposte", "Tassa sui servizi"),
    descrizione="Riduzioni, esenzioni, rimborsi e rate per IMU, TARI e canone unico.",
    a_chi_e_rivolto=html(
        "Alle persone e alle imprese che pagano tributi al Comune e si trovano in uno di questi casi:",
        (
            "vivono da sole in una casa soggetta alla TARI;",
            "fanno il compostaggio domestico;",
            "hanno un ISEE fino a 9.796 euro;",
            "possiedono un immobile inagibile, o dato in comodato a un figlio o a un genitore;",
            "hanno pagato più del dovuto;",
            "non riescono a pagare in una volta sola.",
        ),
    ),
    descrizione_estesa=html(
        "La <b>riduzione</b> abbassa l'importo, l'<b>esenzione</b> lo azzera. Il <b>rimborso</b> restituisce quanto "
        "pagato in più negli ultimi cinque anni. La <b>rateizzazione</b> divide il debito in rate mensili, fino a un "
        "massimo di 36."
    ),
    come_fare=html(
        "Compila il modulo, scegli il tributo e il motivo. Invialo per e-mail o PEC, oppure portalo allo sportello. La "
        "riduzione vale dall'anno della domanda, se non è scritto altro."
    ),
    cosa_serve=html(
        "Per la domanda servono:",
        (
            "il codice utente o il numero dell'avviso;",
            "i dati catastali dell'immobile;",
            "l'ISEE, se la riduzione dipende dal reddito;",
            "la perizia o la dichiarazione, se l'immobile è inagibile;",
            "le ricevute e l'IBAN, se chiedi un rimborso.",
        ),
    ),
    cosa_si_ottiene=html("La decisione scritta, con il nuovo importo, il rimborso o il piano delle rate."),
    tempi_e_scadenze=html(
        "Il Comune risponde entro 60 giorni. I rimborsi si pagano entro 180 giorni dalla domanda. Un rimborso si può "
        "chiedere entro cinque anni dal versamento."
    ),
    termine_giorni=60,
    fasi=(
        Fase(titolo="Presa in carico", giorni=2),
        Fase(titolo="Decisione", giorni=60),
        Fase(titolo="Pagamento del rimborso", giorni=180, testo="Solo se hai chiesto un rimborso."),
    ),
    costi=html("La domanda è gratuita. Sulle rate si pagano gli interessi legali."),
    canale_fisico=html("L'Ufficio Tributi riceve su appuntamento il lunedì, il mercoledì e il giovedì pomeriggio."),
    casi_particolari=html(
        "Se hai ricevuto un avviso di accertamento la rateizzazione si chiede prima della scadenza scritta "
        "nell'avviso. "
        "Chi salta due rate, anche non di seguito, perde il piano e deve pagare tutto."
    ),
    ulteriori_informazioni=html(
        "#Riferimenti",
        "Legge 160/2019, articolo 1, commi 747 e 796. Legge 147/2013, articolo 1, comma 659. Legge 296/2006, "
        "articolo 1, comma 164.",
    ),
)

SCHEDE = (IMU, TARI, AGEVOLAZIONE)
