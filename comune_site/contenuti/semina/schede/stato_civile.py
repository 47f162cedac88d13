"""Anagrafe e stato civile: marriage, burial and the cemetery."""

from comune_site.contenuti.semina.schede.misura import TITOLI
from comune_site.contenuti.semina.testo import Fase, Scheda, html

CATEGORIA = "Anagrafe e stato civile"
UFFICIO = "Ufficio Servizi demografici"

MATRIMONIO = Scheda(
    titolo=TITOLI["pubblicazione-di-matrimonio"],
    slug="pubblicazione-di-matrimonio",
    categoria=CATEGORIA,
    ufficio=UFFICIO,
    argomenti=("Matrimonio", "Anagrafe"),
    descrizione="L'annuncio pubblico che due persone vogliono sposarsi: serve prima di ogni matrimonio.",
    a_chi_e_rivolto=html(
        "Alle coppie in cui almeno una persona risiede a Pietrachiara. Serve per il matrimonio civile e per quello "
        "religioso che ha effetti civili. Per l'unione civile non serve la pubblicazione: basta una richiesta."
    ),
    descrizione_estesa=html(
        "La pubblicazione resta otto giorni all'albo pretorio online. Chi conosce un impedimento può opporsi. Se "
        "nessuno si oppone, tre giorni dopo l'ufficio rilascia il certificato e ci si può sposare, in qualsiasi comune "
        "italiano."
    ),
    come_fare=html(
        "Compila il modulo con i dati dei futuri sposi e invialo all'ufficio, che cerca da solo gli altri documenti. "
        "Quando sono pronti l'ufficio vi chiama per firmare il verbale: si viene insieme, o uno solo con la procura "
        "dell'altro.",
        "Da quel giorno parte la pubblicazione. Alla fine ritirate il certificato, oppure lo mandiamo noi al comune "
        "delle nozze.",
    ),
    cosa_serve=html(
        "Per la richiesta servono:",
        (
            "i documenti d'identità;",
            "il luogo e la data di nascita di tutti e due;",
            "la richiesta del parroco o del ministro di culto, se il matrimonio è religioso;",
            "il nulla osta del consolato, per i cittadini stranieri;",
            "la marca da bollo.",
        ),
    ),
    cosa_si_ottiene=html("Il certificato di eseguita pubblicazione, con cui ci si può sposare entro 180 giorni."),
    tempi_e_scadenze=html(
        "L'ufficio raccoglie i documenti e fa la pubblicazione entro 30 giorni dalla richiesta. Chiedila almeno due "
        "mesi prima delle nozze. Se non vi sposate entro 180 giorni, la pubblicazione va rifatta."
    ),
    termine_giorni=30,
    fasi=(
        Fase(titolo="Firma del verbale", giorni=15, testo="Su appuntamento."),
        Fase(titolo="Fine della pubblicazione", giorni=24, testo="Dopo otto giorni all'albo."),
        Fase(titolo="Rilascio del certificato", giorni=30),
    ),
    costi=html(
        "Una marca da bollo da 16,00 euro; due se uno degli sposi risiede in un altro comune. Le sale per la cerimonia "
        "hanno una tariffa a parte."
    ),
    canale_fisico=html("Prenota un appuntamento all'Ufficio Servizi demografici: la firma del verbale si fa lì."),
    casi_particolari=html(
        "Chi ha fra 16 e 18 anni deve avere l'autorizzazione del Tribunale. Chi non capisce l'italiano viene con un "
        "interprete. Se uno dei due è in pericolo di vita ci si può sposare senza pubblicazione."
    ),
    ulteriori_informazioni=html(
        "#Riferimenti",
        "Codice civile, articoli da 93 a 101. Decreto del Presidente della Repubblica 396/2000, articoli da 50 a 57.",
    ),
)

SEPOLTURA = Scheda(
    titolo=TITOLI["sepoltura"],
    slug="sepoltura",
    categoria=CATEGORIA,
    ufficio=UFFICIO,
    argomenti=("Morte",),
    descrizione="L'autorizzazione per seppellire una persona cara nel cimitero comunale.",
    a_chi_e_rivolto=html(
        "Ai familiari di chi è morto a Pietrachiara, vi risiedeva, o ha già un posto in una tomba di famiglia. Di "
        "norma se ne occupa l'impresa funebre, con una delega."
    ),
    descrizione_estesa=html(
        "Il cimitero è in via della Pieve. Si può scegliere fra:",
        (
            "la sepoltura in terra, per dieci anni;",
            "il loculo, in concessione per trent'anni;",
            "la tomba di famiglia, se c'è già;",
            "il cinerario, per l'urna con le ceneri.",
        ),
    ),
    come_fare=html(
        "Per prima cosa si dichiara la morte all'ufficiale di stato civile. Nello stesso appuntamento si presenta la "
        "richiesta di sepoltura, si sceglie il posto e si fissa il giorno del funerale.",
        "La sepoltura non può avvenire prima di 24 ore dalla morte, salvo i casi indicati dal medico.",
    ),
    cosa_serve=html(
        "Per la richiesta servono:",
        (
            "il certificato del medico necroscopo;",
            "la scheda ISTAT compilata dal medico;",
            "un documento di chi fa la richiesta e la delega all'impresa funebre;",
            "l'atto di concessione, se c'è già un loculo o una tomba;",
            "per la cremazione, la volontà scritta della persona o la dichiarazione dei familiari.",
        ),
    ),
    cosa_si_ottiene=html("L'autorizzazione alla sepoltura e, se serve, la concessione del loculo."),
    tempi_e_scadenze=html("L'autorizzazione è rilasciata entro 2 giorni, anche il sabato mattina."),
    termine_giorni=2,
    fasi=(
        Fase(titolo="Dichiarazione di morte", giorni=1, testo="Entro 24 ore dalla morte."),
        Fase(titolo="Autorizzazione alla sepoltura", giorni=2),
    ),
    costi=html(
        "Sepoltura in terra: 280,00 euro. Loculo per trent'anni: da 1.600,00 a 2.400,00 euro, secondo la fila. "
        "Cinerario: 400,00 euro. Si aggiungono due marche da bollo da 16,00 euro. Si paga con pagoPA."
    ),
    canale_fisico=html(
        "L'Ufficio Servizi demografici riceve senza appuntamento. Il sabato e nei festivi risponde il numero "
        "dell'ufficio, dalle 9:00 alle 11:00."
    ),
    casi_particolari=html(
        "Se la famiglia non può pagare, il Comune si fa carico della sepoltura in terra: chiedi all'assistente "
        "sociale. "
        "Per il trasporto in un altro comune o all'estero serve un'autorizzazione diversa."
    ),
    ulteriori_informazioni=html(
        "#Riferimenti",
        "Decreto del Presidente della Repubblica 285/1990, regolamento di polizia mortuaria. Decreto del Presidente "
        "della Repubblica 396/2000, articoli da 72 a 74.",
    ),
)

LAMPADE = Scheda(
    titolo=TITOLI["lampade-votive"],
    slug="lampade-votive",
    categoria=CATEGORIA,
    ufficio="Ufficio Tributi",
    argomenti=("Morte", "Tassa sui servizi"),
    descrizione="Il pagamento annuale della luce sulle tombe del cimitero comunale.",
    a_chi_e_rivolto=html("A chi ha un contratto per una o più lampade votive, e a chi vuole accenderne una."),
    descrizione_estesa=html(
        "Il Comune tiene accese le lampade giorno e notte, cambia quelle guaste e cura l'impianto. Il contratto si "
        "rinnova da solo ogni anno, finché non lo disdici."
    ),
    come_fare=html(
        "Ogni anno l'ufficio spedisce l'avviso pagoPA. Puoi pagarlo da casa, con l'app della tua banca o con l'app IO, "
        "oppure in tabaccheria, in banca e alla posta.",
        "Per una lampada nuova compila il modulo e indica la tomba. L'elettricista la accende entro 15 giorni.",
    ),
    cosa_serve=html(
        "Per pagare basta il codice dell'avviso. Se non lo trovi, serve il numero del contratto. Per una lampada nuova "
        "servono il nome del defunto e la posizione della tomba."
    ),
    cosa_si_ottiene=html("La ricevuta del pagamento e la lampada accesa per tutto l'anno."),
    tempi_e_scadenze=html(
        "Il pagamento è registrato subito. Una lampada nuova è accesa entro 15 giorni; una guasta è riparata entro 5."
    ),
    termine_giorni=15,
    fasi=(
        Fase(titolo="Invio degli avvisi", data="01-31"),
        Fase(titolo="Scadenza del pagamento", data="03-31"),
    ),
    costi=html(
        "10,50 euro l'anno per ogni lampada, IVA compresa. Per una lampada nuova si pagano anche 20,00 euro di "
        "allacciamento, una volta sola."
    ),
    canale_fisico=html(
        "L'Ufficio Tributi ristampa l'avviso e raccoglie le segnalazioni, su appuntamento o al telefono."
    ),
    casi_particolari=html(
        "Se l'intestatario è morto, un familiare chiede la voltura senza spese. La disdetta si manda entro il 30 "
        "novembre e vale dall'anno dopo."
    ),
    ulteriori_informazioni=html(
        "#Lampada spenta", "Chiama l'ufficio e indica il campo, la fila e il nome: non serve essere l'intestatario."
    ),
)

SCHEDE = (MATRIMONIO, SEPOLTURA, LAMPADE)
