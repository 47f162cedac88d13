"""Educazione e formazione: meals, school bus, reductions, courses."""

from comune_site.contenuti.semina.schede.misura import TITOLI
from comune_site.contenuti.semina.testo import Fase, Scheda, html

CATEGORIA = "Educazione e formazione"
UFFICIO = "Ufficio Scuola e servizi alla persona"

MENSA = Scheda(
    titolo=TITOLI["mensa-scolastica"],
    slug="mensa-scolastica",
    categoria=CATEGORIA,
    ufficio=UFFICIO,
    argomenti=("Istruzione", "Prodotti alimentari"),
    descrizione="L'iscrizione al pranzo a scuola, le diete speciali e le tariffe secondo l'ISEE.",
    a_chi_e_rivolto=html(
        "Alle famiglie dei bambini e dei ragazzi che frequentano la scuola dell'infanzia, la primaria a tempo pieno e "
        "la secondaria di primo grado nei giorni di rientro."
    ),
    descrizione_estesa=html(
        "I pasti si cucinano ogni mattina nella cucina di via San Rocco. Il menu cambia con la stagione, segue le "
        "indicazioni della ASL e usa olio e verdure delle aziende del paese.",
        "Una commissione di genitori e insegnanti assaggia i pasti e controlla il servizio durante l'anno.",
    ),
    come_fare=html(
        "Presenta la domanda all'inizio di ogni ciclo scolastico: negli anni successivi resta valida. Le diete "
        "speciali, invece, si chiedono ogni anno.",
        "Con l'iscrizione ricevi un codice personale. Con quel codice ricarichi il borsellino dei pasti: da casa con "
        "pagoPA, oppure in tabaccheria. Le assenze si comunicano entro le 9:00 e il pasto non viene scalato.",
    ),
    cosa_serve=html(
        "Per la domanda servono:",
        (
            "i dati del bambino, della scuola e della classe;",
            "i dati di chi paga i pasti;",
            "l'ISEE, se vuoi la tariffa ridotta;",
            "il certificato del medico, per allergie e intolleranze.",
        ),
        "Per le diete legate alla religione o a una scelta della famiglia basta indicarle nel modulo.",
    ),
    cosa_si_ottiene=html("L'iscrizione alla mensa e il codice personale con cui si ricarica il borsellino dei pasti."),
    tempi_e_scadenze=html(
        "L'iscrizione è attiva entro 15 giorni dalla domanda. Per mangiare a scuola dal primo giorno presenta la "
        "domanda entro il 31 luglio."
    ),
    termine_giorni=15,
    fasi=(
        Fase(titolo="Presa in carico", giorni=2),
        Fase(titolo="Attivazione del codice", giorni=15, testo="Ricevi il codice per e-mail o per lettera."),
    ),
    costi=html(
        "Il pasto costa da 1,50 a 4,80 euro, secondo l'ISEE. È gratuito se l'ISEE non supera 4.000 euro. I non "
        "residenti pagano la tariffa intera; dal secondo figlio c'è uno sconto del 20 per cento."
    ),
    canale_fisico=html("Prenota un appuntamento all'Ufficio Scuola, oppure scrivi un'e-mail con il modulo firmato."),
    casi_particolari=html(
        "Se cambi scuola o lasci il paese, chiedi la cancellazione: il denaro rimasto nel borsellino viene rimborsato "
        "o passato a un fratello."
    ),
    ulteriori_informazioni=html(
        "#Menu", "Il menu della settimana è affisso nelle scuole. L'ufficio lo invia per e-mail a chi lo chiede."
    ),
)

TRASPORTO = Scheda(
    titolo=TITOLI["trasporto-scolastico"],
    slug="trasporto-scolastico",
    categoria=CATEGORIA,
    ufficio=UFFICIO,
    argomenti=("Istruzione", "Trasporto pubblico"),
    descrizione="L'iscrizione allo scuolabus per andare a scuola e tornare a casa.",
    a_chi_e_rivolto=html(
        "Agli alunni della scuola dell'infanzia, della primaria e della secondaria di primo grado di Pietrachiara. Chi "
        "abita a più di un chilometro dalla scuola ha la precedenza."
    ),
    descrizione_estesa=html(
        "Lo scuolabus ha due linee: la <b>linea verde</b> passa per Poggio Lago e via dei Granai, la <b>linea blu</b> "
        "per Colle Alto e il Borgo delle Mura. Sul mezzo dei più piccoli viaggia sempre un'accompagnatrice.",
    ),
    come_fare=html(
        "Compila il modulo e indica la fermata di andata e quella di ritorno. Puoi chiedere anche un solo viaggio al "
        "giorno. Consegna il modulo allo sportello o invialo per e-mail con un documento d'identità.",
        "L'ufficio conferma la fermata e l'orario. Poi ricevi l'avviso pagoPA e ritiri il tesserino.",
    ),
    cosa_serve=html(
        "Per la domanda servono:",
        (
            "i dati dell'alunno, la scuola e la classe;",
            "la fermata scelta;",
            "i nomi delle persone, fino a quattro, che possono prendere il bambino alla fermata;",
            "l'ISEE, se vuoi la tariffa ridotta.",
        ),
    ),
    cosa_si_ottiene=html("Il tesserino per viaggiare sullo scuolabus per tutto l'anno scolastico."),
    tempi_e_scadenze=html(
        "Il Comune risponde entro 30 giorni. Le domande per l'anno scolastico si presentano dal 1° giugno al 31 "
        "luglio. Dopo questa data si accettano se restano posti sul mezzo."
    ),
    termine_giorni=30,
    fasi=(
        Fase(titolo="Conferma della fermata", giorni=30),
        Fase(titolo="Pagamento", giorni=45, testo="In una o due rate, con pagoPA."),
        Fase(titolo="Consegna del tesserino", giorni=50),
    ),
    costi=html(
        "L'abbonamento annuale costa 220,00 euro; 130,00 euro per un solo viaggio al giorno. Con un ISEE fino a "
        "10.000 euro si paga la metà. Il terzo figlio non paga.",
        "Si può pagare in due rate, a settembre e a gennaio.",
    ),
    canale_fisico=html("Prenota un appuntamento all'Ufficio Scuola: allo sportello trovi la mappa delle fermate."),
    casi_particolari=html(
        "Per gli alunni con disabilità il servizio è gratuito e parte da casa. I ragazzi della secondaria possono "
        "scendere da soli, se i genitori lo autorizzano nel modulo. Per sospendere il servizio basta un'e-mail: dal "
        "mese dopo non si paga."
    ),
    ulteriori_informazioni=html(
        "#Sciopero e neve", "In caso di sciopero o di neve l'ufficio avvisa le famiglie con un messaggio."
    ),
)

AGEVOLAZIONI = Scheda(
    titolo=TITOLI["agevolazioni-scolastiche"],
    slug="agevolazioni-scolastiche",
    categoria=CATEGORIA,
    ufficio=UFFICIO,
    argomenti=("Istruzione", "Assistenza sociale"),
    descrizione="Rimborsi e sconti per libri di testo, mensa, scuolabus e servizi prima e dopo la scuola.",
    a_chi_e_rivolto=html(
        "Alle famiglie residenti con figli che vanno a scuola, dalla primaria alla secondaria di secondo grado.",
        (
            "per i libri di testo: ISEE fino a 15.493,71 euro;",
            "per mensa, scuolabus e pre-scuola: ISEE fino a 12.000 euro.",
        ),
    ),
    descrizione_estesa=html(
        "Le agevolazioni si sommano: con una sola domanda puoi chiederne più di una. I libri della scuola primaria "
        "sono gratuiti per tutti, con la cedola che consegna la scuola: per quelli non serve domanda."
    ),
    come_fare=html(
        "Compila il modulo e segna le agevolazioni che chiedi. Consegnalo allo sportello o invialo per PEC o per "
        "e-mail con un documento d'identità.",
        "Lo sconto su mensa e scuolabus si applica ai pagamenti successivi. Il rimborso dei libri arriva sul conto.",
    ),
    cosa_serve=html(
        "Per la domanda servono:",
        (
            "l'ISEE in corso di validità;",
            "il nome della scuola e la classe di ogni figlio;",
            "le fatture o gli scontrini parlanti dei libri acquistati;",
            "l'IBAN di un conto intestato a chi fa la domanda, per il rimborso.",
        ),
    ),
    cosa_si_ottiene=html("Il provvedimento che concede lo sconto o il rimborso, con l'importo."),
    tempi_e_scadenze=html(
        "Il Comune risponde entro 60 giorni. Il contributo per i libri è pagato quando la Regione trasferisce i fondi."
    ),
    termine_giorni=60,
    fasi=(
        Fase(titolo="Apertura delle domande", data="09-15"),
        Fase(titolo="Chiusura delle domande", data="10-31"),
        Fase(titolo="Esito", data="12-30", testo="Entro 60 giorni dalla chiusura."),
    ),
    costi=html("La domanda è gratuita."),
    canale_fisico=html("L'Ufficio Scuola riceve su appuntamento e aiuta a compilare il modulo."),
    casi_particolari=html(
        "Se il reddito è diminuito durante l'anno puoi presentare l'ISEE corrente. Chi studia in un altro comune fa la "
        "domanda a Pietrachiara, dove risiede."
    ),
    ulteriori_informazioni=html("#Riferimenti", "Legge 448/1998, articolo 27, per i libri di testo."),
)

CORSI = Scheda(
    titolo=TITOLI["corsi-di-formazione"],
    slug="corsi-di-formazione",
    categoria=CATEGORIA,
    ufficio="Ufficio Relazioni con il pubblico",
    argomenti=("Formazione professionale", "Tempo libero", "Lavoro"),
    descrizione="I corsi organizzati dal Comune: lingue, competenze digitali, mestieri, primo soccorso.",
    a_chi_e_rivolto=html(
        "A chi ha compiuto 16 anni. I residenti hanno la precedenza fino a 10 giorni dall'apertura delle iscrizioni."
    ),
    descrizione_estesa=html(
        "I corsi si tengono in autunno e in primavera, di sera o il sabato mattina, nella Sala delle Botti e in "
        "biblioteca. Ogni corso dura da 12 a 30 ore e ha al massimo 18 posti.",
        (
            "inglese e italiano per stranieri;",
            "uso del telefono, di SPID e dei servizi online;",
            "potatura dell'olivo e assaggio dell'olio;",
            "primo soccorso, con la Croce Rossa.",
        ),
    ),
    come_fare=html(
        "Scegli il corso dal programma, che trovi all'URP e in biblioteca. Compila la scheda di iscrizione e "
        "consegnala allo sportello o per e-mail. I posti si assegnano in ordine di arrivo.",
        "Se il posto c'è, ricevi l'avviso pagoPA. Il posto resta tuo se paghi entro 7 giorni.",
    ),
    cosa_serve=html(
        "Per iscriverti servono:",
        (
            "un documento d'identità;",
            "un recapito telefonico e un'e-mail;",
            "il documento che dà diritto allo sconto, se lo chiedi;",
            "la firma di un genitore, per i minorenni.",
        ),
    ),
    cosa_si_ottiene=html("L'iscrizione al corso e, con almeno il 75 per cento delle presenze, l'attestato."),
    tempi_e_scadenze=html("L'ufficio conferma l'iscrizione entro 15 giorni dalla domanda."),
    termine_giorni=15,
    fasi=(
        Fase(titolo="Conferma del posto", giorni=15),
        Fase(titolo="Pagamento della quota", giorni=22, testo="Entro 7 giorni dalla conferma."),
    ),
    costi=html(
        "La quota va da 20,00 a 80,00 euro, secondo il corso. Pagano la metà gli studenti, i disoccupati e chi ha più "
        "di 65 anni. I corsi sulle competenze digitali sono gratuiti."
    ),
    canale_fisico=html("L'Ufficio Relazioni con il pubblico è nell'atrio del municipio, senza appuntamento."),
    casi_particolari=html(
        "Se un corso non raggiunge 8 iscritti non parte e la quota viene restituita. Chi rinuncia almeno 5 giorni "
        "prima "
        "dell'inizio ha il rimborso intero."
    ),
    ulteriori_informazioni=html(
        "#Accessibilità", "Le aule sono senza gradini. Se hai bisogno di un aiuto particolare scrivilo nella scheda."
    ),
)

SCHEDE = (MENSA, TRASPORTO, AGEVOLAZIONI, CORSI)
