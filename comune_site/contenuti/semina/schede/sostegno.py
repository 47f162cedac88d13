"""Salute, benessere e assistenza: home, maternity, bonuses, contributions."""

from comune_site.contenuti.semina.schede.misura import TITOLI
from comune_site.contenuti.semina.testo import Fase, Scheda, html

CATEGORIA = "Salute, benessere e assistenza"
UFFICIO = "Ufficio Scuola e servizi alla persona"
ASSISTENTE = "L'assistente sociale riceve il lunedì e il giovedì, su appuntamento, in via San Rocco 8."

ALLOGGIO = Scheda(
    titolo=TITOLI["assegnazione-alloggio"],
    slug="assegnazione-alloggio",
    categoria=CATEGORIA,
    ufficio=UFFICIO,
    argomenti=("Assistenza sociale", "Residenza"),
    descrizione="La domanda per avere in affitto una casa popolare, con un canone adatto al reddito.",
    a_chi_e_rivolto=html(
        "Alle persone e alle famiglie che, alla data del bando:",
        (
            "risiedono o lavorano a Pietrachiara;",
            "hanno un reddito entro il limite fissato dalla Regione Lazio;",
            "non possiedono una casa adatta alla famiglia nella provincia di Viterbo;",
            "non hanno già avuto una casa pubblica o un contributo pubblico per comprarla;",
            "non occupano una casa senza titolo.",
        ),
    ),
    descrizione_estesa=html(
        "Gli alloggi di edilizia residenziale pubblica a Pietrachiara sono 42. Si liberano in media due o tre case "
        "l'anno: per questo si assegnano secondo una graduatoria.",
        "Il punteggio tiene conto del reddito, delle condizioni della casa attuale, dello sfratto, dei figli, degli "
        "anziani e delle persone con disabilità nella famiglia.",
    ),
    come_fare=html(
        "Compila il modulo del bando e consegnalo allo sportello o per PEC. Il bando resta sempre aperto: la "
        "graduatoria si aggiorna due volte l'anno.",
        "L'ufficio controlla i requisiti e pubblica la graduatoria provvisoria. Hai 30 giorni per chiedere di "
        "correggere il punteggio. Poi esce la graduatoria definitiva. Quando si libera una casa, il Comune la propone "
        "a chi è primo per quel tipo di alloggio.",
    ),
    cosa_serve=html(
        "Per la domanda servono:",
        (
            "un documento d'identità e, per i cittadini stranieri, il permesso di soggiorno;",
            "l'ISEE di tutta la famiglia;",
            "il contratto di affitto o il provvedimento di sfratto;",
            "il verbale di invalidità, se c'è;",
            "il certificato della ASL, se la casa è malsana o troppo piccola.",
        ),
    ),
    cosa_si_ottiene=html("Il posto in graduatoria e, quando tocca a te, l'assegnazione di una casa in affitto."),
    tempi_e_scadenze=html(
        "Il Comune esamina le domande e pubblica la graduatoria entro 180 giorni dalla chiusura del semestre. Non si "
        "può dire in anticipo quando si libererà una casa."
    ),
    termine_giorni=180,
    fasi=(
        Fase(titolo="Chiusura del semestre", data="06-30"),
        Fase(titolo="Graduatoria provvisoria", data="10-31"),
        Fase(titolo="Termine per le osservazioni", data="11-30", testo="Trenta giorni per chiedere correzioni."),
        Fase(titolo="Graduatoria definitiva", data="12-27"),
    ),
    costi=html(
        "Per la domanda serve una marca da bollo da 16,00 euro. Il canone di affitto dipende dal reddito della "
        "famiglia e dalle caratteristiche della casa."
    ),
    canale_fisico=html(f"{ASSISTENTE} Aiuta anche a compilare il modulo."),
    casi_particolari=html(
        "Se la famiglia cambia, per una nascita, uno sfratto o una malattia, comunicalo: il punteggio si aggiorna. Chi "
        "è senza casa per un'emergenza può rivolgersi subito all'assistente sociale, anche senza domanda."
    ),
    ulteriori_informazioni=html(
        "#Riferimenti", "Legge della Regione Lazio 12/1999, sull'edilizia residenziale pubblica."
    ),
)

MATERNITA = Scheda(
    titolo=TITOLI["assegno-di-maternita"],
    slug="assegno-di-maternita",
    categoria=CATEGORIA,
    ufficio=UFFICIO,
    argomenti=("Assistenza sociale", "Nascita"),
    descrizione="Il sostegno concesso dal Comune e pagato dall'INPS alle madri senza altre indennità.",
    a_chi_e_rivolto=html(
        "Alle madri residenti a Pietrachiara che:",
        (
            "sono italiane, cittadine europee o hanno un permesso di soggiorno fra quelli ammessi dalla legge;",
            "non ricevono l'indennità di maternità, o ne ricevono una più bassa dell'assegno;",
            "hanno un ISEE entro il limite che l'INPS pubblica ogni anno.",
        ),
    ),
    descrizione_estesa=html(
        "L'assegno spetta per ogni figlio nato, adottato o preso in affidamento prima dell'adozione. Per i gemelli si "
        "moltiplica. Se la madre riceve già un'indennità più bassa, l'INPS paga la differenza."
    ),
    come_fare=html(
        "Presenta la domanda allo sportello o per PEC. L'ufficio controlla i requisiti e trasmette i dati all'INPS, "
        "che "
        "paga.",
    ),
    cosa_serve=html(
        "Alla domanda vanno allegati:",
        (
            "l'ISEE con il nuovo nato nella famiglia;",
            "un documento d'identità e, se serve, il titolo di soggiorno;",
            "l'IBAN di un conto intestato alla madre;",
            "la dichiarazione sulle altre indennità ricevute.",
        ),
    ),
    cosa_si_ottiene=html("Un assegno per cinque mesi, pagato in un'unica volta sul conto indicato."),
    tempi_e_scadenze=html(
        "La domanda si presenta entro sei mesi dalla nascita, dall'adozione o dall'affidamento. Il Comune decide "
        "entro 30 giorni. Il pagamento dell'INPS arriva di norma nei 45 giorni dopo."
    ),
    termine_giorni=30,
    fasi=(
        Fase(titolo="Presa in carico", giorni=2),
        Fase(titolo="Decisione del Comune", giorni=30),
        Fase(titolo="Pagamento dell'INPS", giorni=75),
    ),
    costi=html("Il servizio è gratuito."),
    canale_fisico=html(f"{ASSISTENTE} La domanda si può consegnare anche allo sportello."),
    casi_particolari=html(
        "Se la madre non può presentare la domanda, in alcuni casi la presenta il padre: chiedi all'ufficio. Chi ha "
        "avuto almeno tre mesi di contributi negli ultimi anni può avere diritto, invece, all'assegno dello Stato: la "
        "domanda si fa all'INPS."
    ),
    ulteriori_informazioni=html("#Riferimenti", "Decreto legislativo 151/2001, articolo 74."),
)

BONUS = Scheda(
    titolo=TITOLI["bonus-economici"],
    slug="bonus-economici",
    categoria=CATEGORIA,
    ufficio=UFFICIO,
    argomenti=("Assistenza sociale", "Integrazione sociale"),
    descrizione="Buoni e rimborsi per la spesa, l'affitto, le bollette e lo sport dei figli.",
    a_chi_e_rivolto=html(
        "Alle persone e alle famiglie residenti con un ISEE basso. Il limite cambia con il bonus:",
        (
            "buoni spesa: ISEE fino a 8.000 euro;",
            "contributo per l'affitto e per le bollette: ISEE fino a 12.000 euro;",
            "bonus sport, per i figli da 6 a 16 anni: ISEE fino a 15.000 euro.",
        ),
    ),
    descrizione_estesa=html(
        "I bonus sono pagati con fondi del Comune e della Regione. Ogni bonus ha un avviso, pubblicato fra le novità, "
        "che dice l'importo e la scadenza. I bonus sociali di luce, gas e acqua non si chiedono al Comune: arrivano "
        "in bolletta a chi presenta l'ISEE."
    ),
    come_fare=html(
        "Leggi l'avviso, compila il modulo e consegnalo allo sportello, per e-mail o per PEC. Con una sola domanda "
        "puoi "
        "chiedere più di un bonus, se gli avvisi sono aperti."
    ),
    cosa_serve=html(
        "Per la domanda servono:",
        (
            "un documento d'identità;",
            "l'ISEE in corso di validità;",
            "il contratto di affitto registrato e le ricevute, per il bonus affitto;",
            "le bollette pagate, per il bonus utenze;",
            "la ricevuta dell'iscrizione a una società sportiva, per il bonus sport;",
            "l'IBAN di un conto intestato a chi fa la domanda.",
        ),
    ),
    cosa_si_ottiene=html("Un buono da usare nei negozi convenzionati, oppure un accredito sul conto."),
    tempi_e_scadenze=html("Il Comune risponde entro 30 giorni. Il pagamento arriva entro altri 30 giorni."),
    termine_giorni=30,
    fasi=(
        Fase(titolo="Presa in carico", giorni=2),
        Fase(titolo="Esito della domanda", giorni=30),
        Fase(titolo="Pagamento o consegna dei buoni", giorni=60),
    ),
    costi=html("La domanda è gratuita."),
    canale_fisico=html(f"{ASSISTENTE} Per i buoni spesa si può venire anche senza appuntamento, il lunedì mattina."),
    casi_particolari=html(
        "Se i fondi non bastano per tutti, passa prima chi ha l'ISEE più basso. Chi ha perso il lavoro può presentare "
        "l'ISEE corrente, che tiene conto della situazione di oggi."
    ),
    ulteriori_informazioni=html(
        "#Controlli", "Il Comune controlla le dichiarazioni a campione. Chi dichiara il falso restituisce quanto avuto."
    ),
)

CONTRIBUTO = Scheda(
    titolo=TITOLI["contributo"],
    slug="contributo",
    categoria=CATEGORIA,
    ufficio=UFFICIO,
    argomenti=("Assistenza agli invalidi", "Assistenza sociale"),
    descrizione="Il contributo per chi assiste a casa una persona non autosufficiente.",
    a_chi_e_rivolto=html(
        "Alle persone residenti che non possono vivere senza l'aiuto di qualcuno:",
        (
            "anziani non autosufficienti;",
            "persone con disabilità grave riconosciuta (legge 104/1992, articolo 3, comma 3);",
            "persone con l'indennità di accompagnamento.",
        ),
        "La domanda può essere presentata anche dal familiare che assiste, dal tutore o dall'amministratore di "
        "sostegno.",
    ),
    descrizione_estesa=html(
        "Il contributo serve a pagare un assistente familiare con un regolare contratto, oppure a sostenere il "
        "familiare che assiste ogni giorno. L'importo dipende dall'ISEE e dal bisogno, valutato a casa dall'assistente "
        "sociale insieme alla ASL."
    ),
    come_fare=html(
        "Presenta il modulo allo sportello, per e-mail o per PEC. L'assistente sociale ti chiama e fissa una visita a "
        "casa. Dopo la visita scrive con te un piano di assistenza, che indica le ore e il contributo."
    ),
    cosa_serve=html(
        "Per la domanda servono:",
        (
            "i documenti d'identità della persona e di chi la assiste;",
            "il verbale di invalidità o di disabilità grave;",
            "l'ISEE socio-sanitario;",
            "il contratto dell'assistente familiare, se c'è già;",
            "l'IBAN del conto.",
        ),
    ),
    cosa_si_ottiene=html("Un contributo da 200,00 a 700,00 euro al mese, per dodici mesi, che si può rinnovare."),
    tempi_e_scadenze=html("Il Comune decide entro 60 giorni. Il primo pagamento arriva il mese dopo la decisione."),
    termine_giorni=60,
    fasi=(
        Fase(titolo="Chiamata dell'assistente sociale", giorni=7),
        Fase(titolo="Visita a casa", giorni=30),
        Fase(titolo="Decisione", giorni=60),
        Fase(titolo="Primo pagamento", giorni=90),
    ),
    costi=html("Il servizio è gratuito."),
    canale_fisico=html(f"{ASSISTENTE} Chi non può muoversi può chiedere un colloquio a casa."),
    casi_particolari=html(
        "Se la persona entra in una struttura o viene a mancare, avvisa l'ufficio entro 15 giorni. In caso di bisogno "
        "urgente, per esempio un'uscita improvvisa dall'ospedale, l'assistente sociale valuta subito la situazione."
    ),
    ulteriori_informazioni=html(
        "#Riferimenti",
        "Legge 328/2000 e legge della Regione Lazio 11/2016, sul sistema integrato dei servizi sociali. Decreto del "
        "Presidente del Consiglio dei ministri 159/2013, sull'ISEE.",
    ),
)

SCHEDE = (ALLOGGIO, MATERNITA, BONUS, CONTRIBUTO)
