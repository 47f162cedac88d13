"""Vita lavorativa."""

from comune_site.contenuti.semina.schede.misura import TITOLI
from comune_site.contenuti.semina.testo import Fase, Scheda, html

INPA = '<a href="https://www.inpa.gov.it">portale inPA</a>'

CONCORSO = Scheda(
    titolo=TITOLI["concorso-pubblico"],
    slug="concorso-pubblico",
    categoria="Vita lavorativa",
    ufficio="Ufficio Relazioni con il pubblico",
    argomenti=("Concorsi", "Lavoro"),
    motivo_stato=(
        "In questo momento non ci sono concorsi aperti. Il prossimo bando sarà annunciato fra le novità e sul portale "
        "inPA."
    ),
    descrizione="Come candidarsi ai concorsi e alle selezioni per lavorare in Comune.",
    a_chi_e_rivolto=html(
        "A chi ha almeno 18 anni e i requisiti scritti nel bando. Di norma si chiedono:",
        (
            "la cittadinanza italiana o di un altro Paese dell'Unione europea, salvo eccezioni;",
            "il godimento dei diritti civili e politici;",
            "il titolo di studio indicato nel bando;",
            "l'idoneità fisica al lavoro.",
        ),
    ),
    descrizione_estesa=html(
        "Il Comune assume per concorso, per esami o per titoli ed esami. Per i posti a tempo determinato usa anche "
        "selezioni più brevi. Bandi, date delle prove, criteri ed esiti sono in Amministrazione trasparente, alla voce "
        "«Bandi di concorso»."
    ),
    come_fare=html(
        f"La domanda si presenta soltanto online, sul {INPA}, entrando con SPID o con la carta d'identità elettronica "
        "(CIE). Lì si compila il curriculum una volta per tutte e si sceglie il bando.",
        "Dopo la chiusura il Comune controlla le domande e pubblica l'elenco degli ammessi, il calendario delle "
        "prove e "
        "la graduatoria.",
    ),
    cosa_serve=html(
        "Per candidarti servono:",
        (
            "SPID oppure la CIE con il PIN;",
            "un indirizzo PEC intestato a te, o il domicilio digitale;",
            "i dati dei titoli di studio e dei lavori svolti;",
            "i documenti che danno diritto a preferenze o riserve;",
            "la ricevuta della tassa di concorso, se il bando la prevede.",
        ),
    ),
    cosa_si_ottiene=html("L'ammissione alle prove e, se le superi, il posto in graduatoria."),
    tempi_e_scadenze=html(
        "Il bando resta aperto di norma 30 giorni. Il concorso si conclude entro 180 giorni dalla fine delle prove "
        "scritte."
    ),
    termine_giorni=180,
    fasi=(
        Fase(titolo="Chiusura del bando", testo="Di norma 30 giorni dopo la pubblicazione.", giorni=30),
        Fase(titolo="Elenco degli ammessi e calendario", giorni=60, testo="Almeno 15 giorni prima delle prove."),
        Fase(titolo="Prove scritte", giorni=90),
        Fase(titolo="Graduatoria", giorni=270, testo="Entro 180 giorni dalla fine delle prove scritte."),
    ),
    costi=html("La tassa di concorso, se prevista, è di 10,00 euro e si paga con pagoPA prima di inviare la domanda."),
    canale_digitale_url="https://www.inpa.gov.it/",
    canale_digitale_etichetta="Vai al portale inPA",
    canale_fisico=html(
        "Non è possibile presentare la domanda su carta. L'Ufficio Relazioni con il pubblico ha una postazione con il "
        "computer e aiuta chi ha difficoltà con il portale."
    ),
    casi_particolari=html(
        "Le persone con disabilità o con un disturbo dell'apprendimento possono chiedere ausili, tempi più lunghi o "
        "una "
        "prova diversa: si indica nella domanda, con il certificato. Chi è in gravidanza o allattamento può chiedere "
        "di svolgere le prove in un'altra data."
    ),
    ulteriori_informazioni=html(
        "#Riferimenti",
        "Decreto legislativo 165/2001, articoli 35 e 35-ter. Decreto del Presidente della Repubblica 487/1994.",
    ),
)

SCHEDE = (CONCORSO,)
