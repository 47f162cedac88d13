"""Educazione e formazione: nursery and kindergarten, which rank the requests."""

from comune_site.contenuti.semina.schede.misura import TITOLI
from comune_site.contenuti.semina.testo import Fase, Scheda, html

CATEGORIA = "Educazione e formazione"
UFFICIO = "Ufficio Scuola e servizi alla persona"
VACCINI = "la documentazione sulle vaccinazioni, come chiede la legge 119/2017"

INFANZIA = Scheda(
    titolo=TITOLI["iscrizione-scuola-infanzia"],
    slug="iscrizione-scuola-infanzia",
    categoria=CATEGORIA,
    ufficio=UFFICIO,
    argomenti=("Istruzione", "Nascita"),
    descrizione="L'iscrizione dei bambini dai 3 ai 5 anni alla scuola comunale «Il Melograno».",
    a_chi_e_rivolto=html(
        "Alle famiglie con bambini che compiono 3 anni entro il 31 dicembre dell'anno di iscrizione. Se restano posti, "
        "anche a chi li compie entro il 30 aprile dell'anno dopo.",
        "I bambini residenti a Pietrachiara hanno la precedenza.",
    ),
    descrizione_estesa=html(
        "La scuola «Il Melograno» è in via San Rocco 12. Ha tre sezioni, 66 posti, un giardino e la cucina interna. È "
        "aperta da settembre a giugno, dal lunedì al venerdì.",
        ("tempo normale: dalle 8:00 alle 16:00, con il pranzo;", "tempo ridotto: dalle 8:00 alle 13:00."),
    ),
    come_fare=html(
        "Ritira il modulo all'ufficio o alla scuola, nelle giornate aperte. Riconsegnalo firmato da tutti e due i "
        "genitori, allo sportello o per PEC.",
        "L'ufficio assegna i punteggi del regolamento e pubblica la graduatoria. Se tuo figlio è ammesso, conferma il "
        "posto entro 15 giorni: altrimenti passa a chi è in lista d'attesa.",
    ),
    cosa_serve=html(
        "Per l'iscrizione servono:",
        (
            "i documenti d'identità dei genitori e il codice fiscale del bambino;",
            f"{VACCINI};",
            "la dichiarazione sul lavoro dei genitori, che dà punteggio;",
            "l'ISEE, se vuoi la tariffa ridotta per la mensa;",
            "la certificazione della legge 104/1992, se il bambino ha una disabilità.",
        ),
    ),
    cosa_si_ottiene=html("L'iscrizione per il prossimo anno scolastico, oppure il posto in lista d'attesa."),
    tempi_e_scadenze=html(
        "La graduatoria è pubblicata entro 60 giorni dalla chiusura delle iscrizioni. Le domande arrivate dopo si "
        "esaminano in coda."
    ),
    termine_giorni=60,
    fasi=(
        Fase(titolo="Apertura delle iscrizioni", data="01-11"),
        Fase(titolo="Chiusura delle iscrizioni", data="02-08"),
        Fase(titolo="Pubblicazione della graduatoria", data="03-15"),
        Fase(titolo="Conferma del posto", data="03-30", testo="Entro 15 giorni dalla graduatoria."),
    ),
    costi=html("La frequenza è gratuita. Si paga solo la mensa, secondo l'ISEE."),
    canale_fisico=html("L'Ufficio Scuola riceve su appuntamento e aiuta a compilare il modulo."),
    casi_particolari=html(
        "I bambini con disabilità e quelli segnalati dai servizi sociali entrano prima degli altri. Chi si trasferisce "
        "a Pietrachiara durante l'anno può chiedere l'iscrizione in qualsiasi momento, se ci sono posti."
    ),
    ulteriori_informazioni=html(
        "#Riferimenti",
        "Decreto legislativo 65/2017, sistema integrato di educazione e istruzione fino a sei anni.",
    ),
)

NIDO = Scheda(
    titolo=TITOLI["iscrizione-asilo-nido"],
    slug="iscrizione-asilo-nido",
    categoria=CATEGORIA,
    ufficio=UFFICIO,
    argomenti=("Istruzione", "Nascita"),
    descrizione="Il posto all'asilo nido comunale «Il Girasole», per bambini dai 3 mesi ai 3 anni.",
    a_chi_e_rivolto=html(
        "Alle famiglie residenti con bambini che, a settembre, hanno fra 3 mesi e 3 anni. Puoi fare domanda anche "
        "prima della nascita, se è prevista entro il 31 maggio.",
        "Chi non risiede a Pietrachiara può fare domanda: entra se restano posti liberi.",
    ),
    descrizione_estesa=html(
        "Il nido è in via dei Granai 3 e accoglie 36 bambini in tre gruppi: lattanti, medi e grandi. È aperto da "
        "settembre a luglio, dal lunedì al venerdì.",
        (
            "tempo pieno: dalle 7:30 alle 16:30;",
            "mezza giornata: dalle 7:30 alle 13:30, con il pranzo;",
            "orario lungo: fino alle 18:00, se lo chiedono almeno sei famiglie.",
        ),
    ),
    come_fare=html(
        "Compila il modulo nel periodo delle iscrizioni e consegnalo allo sportello o per PEC. Nel modulo scegli "
        "l'orario e dichiari la situazione della famiglia e del lavoro.",
        "L'ufficio pubblica la graduatoria con il numero della domanda, senza nomi. Se c'è posto, conferma entro 15 "
        "giorni e concorda con le educatrici i giorni dell'ambientamento.",
    ),
    cosa_serve=html(
        "Per la domanda servono:",
        (
            "i documenti d'identità dei genitori e il codice fiscale del bambino;",
            f"{VACCINI};",
            "l'ISEE per minorenni, se vuoi la retta ridotta;",
            "i dati sul lavoro di ciascun genitore: sede, ore, tipo di contratto;",
            "il certificato con la data prevista del parto, se il bambino non è ancora nato.",
        ),
    ),
    cosa_si_ottiene=html("Il posto al nido per un anno educativo, oppure il posto in lista d'attesa."),
    tempi_e_scadenze=html(
        "La graduatoria è pubblicata entro 60 giorni dalla chiusura delle iscrizioni e vale un anno. Chi è già "
        "iscritto "
        "non deve rifare domanda: basta una conferma."
    ),
    termine_giorni=60,
    fasi=(
        Fase(titolo="Apertura delle iscrizioni", data="04-01"),
        Fase(titolo="Chiusura delle iscrizioni", data="04-30"),
        Fase(titolo="Pubblicazione della graduatoria", data="06-05"),
        Fase(titolo="Conferma del posto", data="06-20", testo="Entro 15 giorni dalla graduatoria."),
    ),
    costi=html(
        "La retta va da 90,00 a 380,00 euro al mese per il tempo pieno, secondo l'ISEE. La mezza giornata costa il 30 "
        "per cento in meno. Il secondo figlio iscritto paga la metà.",
        "Le famiglie possono chiedere all'INPS il bonus asilo nido, per avere un rimborso della retta.",
    ),
    canale_fisico=html(
        "L'Ufficio Scuola riceve su appuntamento. Il nido si può visitare nelle giornate aperte, il primo sabato di "
        "aprile e il secondo."
    ),
    casi_particolari=html(
        "Hanno la precedenza i bambini con disabilità, quelli che vivono con un solo genitore e quelli seguiti dai "
        "servizi sociali. Se rinunci al posto durante l'anno, avvisa l'ufficio entro il giorno 20: la retta del mese "
        "dopo non è dovuta."
    ),
    ulteriori_informazioni=html(
        "#Riferimenti",
        "Decreto legislativo 65/2017, sistema integrato di educazione e istruzione fino a sei anni.",
    ),
)

SCHEDE = (INFANZIA, NIDO)
