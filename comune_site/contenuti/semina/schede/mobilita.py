"""Mobilità e trasporti."""

from comune_site.contenuti.semina.schede.misura import TITOLI
from comune_site.contenuti.semina.testo import Fase, Scheda, html

CATEGORIA = "Mobilità e trasporti"
UFFICIO = "Ufficio Polizia locale e mobilità"

ZTL = Scheda(
    titolo=TITOLI["permesso-ztl"],
    slug="permesso-ztl",
    categoria=CATEGORIA,
    ufficio=UFFICIO,
    argomenti=("ZTL", "Parcheggi", "Residenza"),
    descrizione="Il permesso per entrare con il proprio veicolo nelle zone a traffico limitato del centro storico.",
    a_chi_e_rivolto=html(
        "Il permesso si rivolge a chi deve entrare con un veicolo nelle zone a traffico limitato (ZTL) del centro "
        "storico:",
        (
            "residenti e domiciliati nelle vie comprese nella ZTL;",
            "proprietari o affittuari di un posto auto o di un garage nella ZTL;",
            "imprese, artigiani e professionisti che vi lavorano, anche solo per il tempo di un cantiere;",
            "chi assiste in modo continuativo una persona che vi abita.",
        ),
    ),
    descrizione_estesa=html(
        "Il centro storico è diviso in tre zone: la <b>zona A</b> comprende Piazza della Fonte e via del Corso, la "
        "<b>zona B</b> il quartiere di San Rocco, la <b>zona C</b> il Borgo delle Mura. Gli accessi sono controllati "
        "dalle telecamere tutti i giorni dalle 8:00 alle 20:00; in zona A anche la notte del venerdì e del sabato.",
        "Con il permesso la targa viene inserita nell'elenco dei veicoli autorizzati: non serve esporre nulla sul "
        "parabrezza. Il permesso vale per le zone e per il periodo indicati nella domanda.",
    ),
    come_fare=html(
        "La domanda si presenta online, in qualsiasi momento: si entra con SPID o con la carta d'identità elettronica "
        "(CIE), si compilano i dati del veicolo, si scelgono le zone e il periodo e si allegano i documenti. Puoi "
        "salvare la domanda e riprenderla quando vuoi, prima di inviarla.",
        "L'ufficio controlla la domanda e risponde. Se viene accolta, ricevi l'avviso per pagare online: il permesso è "
        "attivo non appena il pagamento è registrato.",
        "Chi non può usare il servizio online può presentare la domanda allo sportello, su appuntamento.",
    ),
    cosa_serve=html(
        "Per presentare la domanda ti servono:",
        (
            "SPID oppure la carta d'identità elettronica (CIE) con il PIN;",
            "la targa e i dati del veicolo, che trovi sulla carta di circolazione o documento unico;",
            "una copia della carta di circolazione, in formato PDF o come fotografia leggibile;",
            "una copia della patente di guida, fronte e retro;",
            "se non sei residente nella zona, il documento che prova il tuo titolo: contratto, visura, iscrizione "
            "alla Camera di commercio, contrassegno;",
            "le date di inizio e di fine del permesso.",
        ),
    ),
    cosa_si_ottiene=html(
        "Il permesso di accesso alla ZTL per la targa indicata, in formato PDF, con le zone e il periodo di validità. "
        "Il permesso dura al massimo cinque anni e si può rinnovare."
    ),
    tempi_e_scadenze=html(
        "Il Comune risponde entro <b>10 giorni</b> da quando ricevi la conferma di presa in carico. Se manca qualcosa, "
        "l'ufficio te lo chiede una sola volta e il conto dei giorni riprende quando rispondi. La domanda di rinnovo "
        "si può presentare da 30 giorni prima della scadenza."
    ),
    termine_giorni=10,
    fasi=(
        Fase(titolo="Presa in carico", giorni=1, testo="Ricevi il numero della richiesta e quello di protocollo."),
        Fase(titolo="Esito della domanda", giorni=10, testo="Ultimo giorno utile: lo trovi nell'area personale."),
        Fase(titolo="Pagamento", giorni=30, testo="Dall'accoglimento hai 30 giorni per pagare con pagoPA."),
    ),
    costi=html(
        "Il rilascio del permesso per una zona costa <b>16,00 euro</b>; ogni zona in più costa 5,00 euro.",
        "Si paga con pagoPA dall'area personale, dopo l'accoglimento della domanda: con carta, conto corrente o "
        "stampando l'avviso per pagare in tabaccheria, in banca o alla posta.",
    ),
    canale_fisico=html(
        "Oppure, puoi prenotare un appuntamento e presentarti all'Ufficio Polizia locale e mobilità con i documenti "
        "indicati in «Cosa serve»."
    ),
    ulteriori_informazioni=html(
        "#Veicolo sostitutivo",
        "Se il tuo veicolo è in officina, comunica la targa di quello sostitutivo telefonando all'ufficio: "
        "l'autorizzazione vale 15 giorni e non costa nulla.",
        "#Riferimenti",
        "Regolamento comunale per la disciplina della circolazione nelle ZTL, approvato con deliberazione del "
        "Consiglio comunale n. 12 del 26 marzo 2025; articolo 7 del Codice della strada.",
    ),
    casi_particolari=html(
        "Se il veicolo è intestato a un'altra persona o a una società di noleggio, allega anche la dichiarazione di "
        "concessione in uso o il contratto. Per un trasloco o un carico eccezionale scegli «Transito occasionale» e "
        "indica solo i giorni che ti servono."
    ),
    codice_servizio="permesso-ztl",
)

PARCHEGGIO = Scheda(
    titolo=TITOLI["permesso-parcheggio-residenti"],
    slug="permesso-parcheggio-residenti",
    categoria=CATEGORIA,
    ufficio=UFFICIO,
    argomenti=("Parcheggi", "Residenza"),
    descrizione="L'abbonamento per lasciare l'auto negli stalli riservati vicino a casa.",
    a_chi_e_rivolto=html(
        "Alle persone residenti nelle vie con stalli a strisce gialle o blu, che non hanno un garage o un posto auto "
        "nella stessa zona. Ogni famiglia può avere al massimo due permessi."
    ),
    descrizione_estesa=html(
        "I posti per residenti sono 140, divisi in due zone: <b>Mura</b> e <b>San Rocco</b>. Negli stalli gialli "
        "parcheggia solo chi ha il permesso; in quelli blu chi ha il permesso non paga. Il permesso non riserva un "
        "posto preciso."
    ),
    come_fare=html(
        "Compila il modulo che trovi allo sportello, oppure scrivi all'ufficio. Indica la targa e la via di residenza. "
        "L'ufficio controlla i dati e ti manda l'avviso pagoPA. Dopo il pagamento ritiri il permesso su appuntamento."
    ),
    cosa_serve=html(
        "Per la domanda servono:",
        (
            "un documento d'identità valido;",
            "la carta di circolazione del veicolo;",
            "la dichiarazione di non avere un garage o un posto auto nella zona;",
            "se l'auto è aziendale o a noleggio, la dichiarazione del datore di lavoro o il contratto.",
        ),
    ),
    cosa_si_ottiene=html("Un permesso con la targa e la zona, valido un anno, da esporre sul parabrezza."),
    tempi_e_scadenze=html(
        "Il permesso è rilasciato entro 30 giorni dalla domanda. Il rinnovo si chiede da 30 giorni prima della "
        "scadenza."
    ),
    termine_giorni=30,
    fasi=(
        Fase(titolo="Presa in carico", giorni=2),
        Fase(titolo="Esito e avviso di pagamento", giorni=20),
        Fase(titolo="Rilascio del permesso", giorni=30),
    ),
    costi=html("30,00 euro l'anno per la prima auto, 60,00 euro per la seconda. Le auto elettriche pagano la metà."),
    canale_fisico=html(
        "Prenota un appuntamento all'Ufficio Polizia locale e mobilità, il martedì o il giovedì pomeriggio."
    ),
    casi_particolari=html(
        "Se cambi auto comunica la nuova targa: il permesso si aggiorna senza spese. Chi assiste un familiare che "
        "abita "
        "nella zona può chiedere un permesso a ore."
    ),
    ulteriori_informazioni=html(
        "#Smarrimento", "Se perdi il permesso, il duplicato costa 5,00 euro e si ritira in giornata."
    ),
)

DISABILI = Scheda(
    titolo=TITOLI["contrassegno-disabili"],
    slug="contrassegno-disabili",
    categoria=CATEGORIA,
    ufficio=UFFICIO,
    argomenti=("Assistenza agli invalidi", "Parcheggi"),
    descrizione="Il contrassegno europeo per persone con disabilità: per circolare e parcheggiare nei posti riservati.",
    a_chi_e_rivolto=html(
        "Alle persone residenti che hanno grandi difficoltà a camminare e alle persone non vedenti. Il contrassegno è "
        "personale: vale su qualunque veicolo che trasporta il titolare."
    ),
    descrizione_estesa=html(
        "Con il contrassegno si parcheggia nei posti gialli riservati e si entra nella ZTL e nelle aree pedonali "
        "aperte "
        "al traffico autorizzato. Vale in tutta Italia e nei Paesi dell'Unione europea. Si espone in originale sul "
        "parabrezza, solo quando il titolare è a bordo."
    ),
    come_fare=html(
        "Chiedi alla ASL il certificato medico che attesta la ridotta capacità di camminare. Poi presenta la domanda "
        "allo sportello. Può farlo anche un familiare o un'altra persona, con una delega firmata."
    ),
    cosa_serve=html(
        "Per la domanda servono:",
        (
            "il certificato del medico legale della ASL, o il verbale della commissione invalidi con l'annotazione "
            "sul contrassegno;",
            "un documento d'identità della persona interessata;",
            "due fotografie formato tessera;",
            "per il rinnovo, il certificato del medico di base e il vecchio contrassegno.",
        ),
    ),
    cosa_si_ottiene=html(
        "Il contrassegno unificato disabili europeo (CUDE), valido cinque anni o per il tempo indicato nel certificato."
    ),
    tempi_e_scadenze=html(
        "Il contrassegno è pronto entro 15 giorni. Il rinnovo si può chiedere da 60 giorni prima della scadenza."
    ),
    termine_giorni=15,
    fasi=(
        Fase(titolo="Presa in carico", giorni=2),
        Fase(titolo="Consegna del contrassegno", giorni=15, testo="Allo sportello o a domicilio."),
    ),
    costi=html(
        "Il contrassegno definitivo è gratuito. Per quello temporaneo servono due marche da bollo da 16,00 euro."
    ),
    canale_fisico=html(
        "Lo sportello è al piano terra, senza gradini, con un posto auto riservato davanti all'ingresso. Se non puoi "
        "venire, telefona: portiamo noi il contrassegno a domicilio."
    ),
    casi_particolari=html(
        "Chi ha una disabilità grave e guida, o lavora lontano da un parcheggio, può chiedere un posto riservato "
        "vicino "
        "a casa o al lavoro. In caso di furto porta la denuncia: il duplicato è gratuito."
    ),
    ulteriori_informazioni=html(
        "#Riferimenti",
        "Codice della strada, articolo 188. Decreto del Presidente della Repubblica 495/1992, articolo 381.",
    ),
)

SCHEDE = (ZTL, PARCHEGGIO, DISABILI)
