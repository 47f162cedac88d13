"""The example events: days counted from the day of the seeding, so that the calendar is never empty."""

from dataclasses import dataclass, field

from comune_site.contenuti.semina.testo import html


@dataclass(frozen=True, kw_only=True)
class Appuntamento:
    """An example event. `giorno` is (day of the week or "", days from today on), hours are "HH:MM".

    `dopo` moves it so many days after that, `dura` is how many days later it ends; `ripete` a recurrence of the
    page's field, until `per_giorni` from today.
    """

    titolo: str
    slug: str
    tipo: str
    giorno: tuple[str, int]
    descrizione: str
    testo: str
    per_chi: str
    argomenti: tuple[str, ...]
    dalle: str = ""
    alle: str = ""
    dura: int = 0
    dopo: int = 0
    luogo: str = ""
    indirizzo: str = ""
    ufficio: str = "Ufficio Cultura, sport e turismo"
    immagine: str = ""
    ripete: str = ""
    per_giorni: int = 180
    stato: str = "confermato"
    costi: tuple[tuple[str, str, str], ...] = ()
    patrocinato_da: str = ""
    sponsor: str = ""
    figli: tuple["Appuntamento", ...] = field(default=())


TUTTI = html("A tutte le cittadine e a tutti i cittadini, e a chi visita il paese.")

FESTA = Appuntamento(
    titolo="Festa dell'olio nuovo",
    slug="festa-olio-nuovo",
    tipo="Sagra",
    giorno=("sab", 5),
    dura=1,
    dalle="10:00",
    alle="22:00",
    immagine="uliveti",
    luogo="piazza-della-fonte",
    descrizione="Due giorni di assaggi, frantoi aperti e musica per l'olio appena spremuto.",
    testo=html(
        "Sabato e domenica il centro storico si riempie di banchi: diciotto produttori fanno assaggiare l'olio nuovo "
        "con il pane cotto a legna. I tre frantoi del paese restano aperti alle visite.",
        "Il parcheggio di via dei Granai è collegato alla piazza con una navetta gratuita ogni venti minuti.",
    ),
    per_chi=TUTTI,
    argomenti=("Agricoltura", "Prodotti alimentari", "Turismo"),
    patrocinato_da="Provincia di Viterbo",
    sponsor="Consorzio dei frantoi della Tuscia",
    figli=(
        Appuntamento(
            titolo="Frantoi aperti: visite con assaggio",
            slug="frantoi-aperti",
            tipo="Visita guidata",
            giorno=("sab", 5),
            dalle="10:30",
            alle="13:00",
            immagine="borgo",
            indirizzo="Partenza da Piazza della Fonte, davanti alla Fonte Chiara",
            descrizione="A piedi fra i tre frantoi del paese, con chi l'olio lo fa.",
            testo=html("La visita dura due ore e mezza. Il percorso, di due chilometri, ha una salita breve."),
            per_chi=html("A chi ha più di otto anni; i minori con un adulto."),
            argomenti=("Agricoltura",),
        ),
        Appuntamento(
            titolo="Laboratorio per bambini: dal fiore all'oliva",
            slug="laboratorio-bambini",
            tipo="Laboratorio",
            giorno=("sab", 5),
            dalle="16:00",
            alle="17:30",
            immagine="biblioteca",
            luogo="biblioteca-comunale",
            descrizione="Colori, carta e foglie per scoprire come nasce l'olio.",
            testo=html("Venti posti, con iscrizione in biblioteca. I materiali sono offerti dal Comune."),
            per_chi=html("Alle bambine e ai bambini da 5 a 10 anni."),
            argomenti=("Tempo libero",),
        ),
        Appuntamento(
            titolo="Concerto in piazza della banda cittadina",
            slug="concerto-della-banda",
            tipo="Manifestazione musicale",
            giorno=("sab", 5),
            dopo=1,
            dalle="18:00",
            immagine="lanterne",
            luogo="piazza-della-fonte",
            descrizione="Marce, arie d'opera e canzoni popolari sotto le lanterne.",
            testo=html("In caso di pioggia il concerto si tiene al Teatro della Fonte, alla stessa ora."),
            per_chi=TUTTI,
            argomenti=("Tempo libero",),
        ),
    ),
)

PROGRAMMA = (
    FESTA,
    Appuntamento(
        titolo="Mercato settimanale",
        slug="mercato-settimanale",
        tipo="Mercatino",
        giorno=("gio", 0),
        dalle="7:30",
        alle="13:30",
        ripete="settimana",
        per_giorni=360,
        immagine="mercato",
        luogo="piazza-della-fonte",
        ufficio="Sportello unico per le attività produttive",
        descrizione="Ogni giovedì mattina quaranta banchi di frutta, verdura, formaggi, tessuti e casalinghi.",
        testo=html("I produttori della zona espongono sotto i portici; i banchi grandi stanno intorno alla fontana."),
        per_chi=TUTTI,
        argomenti=("Mercato", "Commercio ambulante"),
    ),
    Appuntamento(
        titolo="Letture ad alta voce in biblioteca",
        slug="letture-in-biblioteca",
        tipo="Lettura pubblica",
        giorno=("sab", 0),
        dalle="10:30",
        alle="11:30",
        ripete="settimana",
        immagine="biblioteca",
        luogo="biblioteca-comunale",
        ufficio="Biblioteca comunale",
        descrizione="Ogni sabato una storia letta dai volontari di «Nati per leggere».",
        testo=html("Le storie cambiano ogni settimana. Si entra senza prenotare, fino a trenta posti."),
        per_chi=html("Alle bambine e ai bambini da 3 a 7 anni, con un adulto."),
        argomenti=("Tempo libero", "Istruzione"),
    ),
    Appuntamento(
        titolo="Vasi, dèi e banchetti: la necropoli di Pian del Lago",
        slug="mostra-vasi-etruschi",
        tipo="Mostra",
        giorno=("", -12),
        dura=60,
        immagine="museo",
        luogo="museo-civico",
        descrizione="Quaranta reperti mai esposti prima, con i disegni degli scavi del 1926.",
        testo=html(
            "La mostra racconta la vita della comunità etrusca che abitava sulle rive del lago. La domenica alle "
            "16:00 c'è la visita guidata, compresa nel biglietto."
        ),
        per_chi=TUTTI,
        argomenti=("Patrimonio culturale", "Turismo"),
        costi=(("Intero", "6.00", ""), ("Ridotto", "3.00", "da 6 a 18 anni e oltre i 65"), ("Residenti", "0.00", "")),
    ),
    Appuntamento(
        titolo="Gara di pesca sul lago",
        slug="gara-di-pesca",
        tipo="Gara o torneo",
        giorno=("dom", 12),
        dalle="8:00",
        alle="12:00",
        immagine="lago",
        indirizzo="Pontile di Pian del Lago",
        stato="annullato",
        descrizione="La gara dell'associazione pescatori, annullata per il livello del lago troppo basso.",
        testo=html("Le quote già versate vengono restituite dall'associazione. La gara torna a marzo."),
        per_chi=html("A chi ha la licenza di pesca."),
        argomenti=("Pesca", "Sport", "Associazioni"),
        costi=(("Iscrizione", "10.00", "restituita a chi l'ha già pagata"),),
    ),
    Appuntamento(
        titolo="Corso di italiano per chi arriva da lontano",
        slug="corso-di-italiano",
        tipo="Corso",
        giorno=("mar", 1),
        dalle="18:00",
        alle="19:30",
        ripete="settimana",
        per_giorni=120,
        luogo="biblioteca-comunale",
        ufficio="Ufficio Servizi sociali",
        descrizione="Lezioni serali gratuite, dal livello di base alla preparazione dell'esame A2.",
        testo=html("Il corso è tenuto da insegnanti volontarie. Ci si può iscrivere in ogni momento."),
        per_chi=html("Alle persone straniere che hanno più di 16 anni."),
        argomenti=("Immigrazione", "Integrazione sociale"),
    ),
    Appuntamento(
        titolo="Vaccini d'autunno: influenza e Covid-19",
        slug="vaccini-autunno",
        tipo="Giornata aperta",
        giorno=("dom", 14),
        dalle="9:00",
        alle="17:00",
        immagine="campo",
        luogo="palazzetto-dello-sport",
        ufficio="Ufficio Servizi sociali",
        descrizione="Una giornata senza prenotazione per chi ha più di 60 anni o una malattia cronica.",
        testo=html("Porta la tessera sanitaria. Il vaccino è gratuito e lo somministra il personale della ASL."),
        per_chi=html("Alle persone sopra i 60 anni, a chi è fragile e a chi se ne prende cura."),
        argomenti=("Covid-19", "Assistenza sociale"),
    ),
    Appuntamento(
        titolo="La giustizia vicino a casa: incontro con il giudice di pace",
        slug="incontro-giustizia",
        tipo="Dibattito o dialogo pubblico",
        giorno=("ven", 9),
        dalle="17:30",
        alle="19:00",
        immagine="municipio",
        luogo="municipio",
        ufficio="Ufficio Segreteria e protocollo",
        descrizione="Come funzionano le cause piccole, la mediazione e il patrocinio gratuito.",
        testo=html("L'incontro si tiene nella sala consiliare. Si può fare domande anche per iscritto."),
        per_chi=TUTTI,
        argomenti=("Giustizia",),
    ),
    Appuntamento(
        titolo="Un cane per amico: giornata delle adozioni",
        slug="giornata-delle-adozioni",
        tipo="Giornata aperta",
        giorno=("dom", 20),
        dalle="10:00",
        alle="16:00",
        immagine="parco",
        luogo="parco-delle-querce",
        ufficio="Ufficio Polizia locale e mobilità",
        stato="rinviato",
        descrizione="I cani del rifugio comunale cercano casa: vieni a conoscerli al parco.",
        testo=html("I volontari del rifugio spiegano come si adotta un cane e quali aiuti offre il Comune."),
        per_chi=TUTTI,
        argomenti=("Animale domestico", "Associazioni"),
    ),
    Appuntamento(
        titolo="Il berretto a sonagli",
        slug="il-berretto-a-sonagli",
        tipo="Spettacolo teatrale",
        giorno=("sab", 12),
        dalle="21:00",
        alle="22:45",
        immagine="teatro",
        luogo="teatro-della-fonte",
        ufficio="Fondazione Teatro della Fonte",
        descrizione="La commedia di Pirandello apre la stagione del Teatro della Fonte.",
        testo=html("Due atti, un'ora e tre quarti senza intervallo. Lo spettacolo è sopratitolato."),
        per_chi=TUTTI,
        argomenti=("Tempo libero",),
        costi=(("Platea", "15.00", ""), ("Palchi", "12.00", ""), ("Ridotto", "8.00", "fino a 25 anni")),
    ),
    Appuntamento(
        titolo="Camminata d'autunno sul sentiero del lago",
        slug="camminata-autunno",
        tipo="Escursione",
        giorno=("dom", -20),
        dalle="9:00",
        alle="13:00",
        immagine="sentiero",
        indirizzo="Partenza dal Parco delle Querce, via del Lago 12",
        descrizione="Nove chilometri fra boschi e canneti con le guide ambientali.",
        testo=html("Servono scarpe da cammino e una borraccia. Il percorso non ha tratti ripidi."),
        per_chi=html("A chi cammina senza difficoltà per tre ore."),
        argomenti=("Tempo libero", "Sport", "Foreste"),
    ),
    Appuntamento(
        titolo="Fiera delle produzioni locali",
        slug="fiera-delle-produzioni",
        tipo="Fiera",
        giorno=("ven", 30),
        dura=2,
        immagine="lanterne",
        indirizzo="Zona artigianale, via dei Pozzi",
        ufficio="Sportello unico per le attività produttive",
        descrizione="Tre giorni di incontri fra produttori, negozi e ristoranti della provincia.",
        testo=html(
            "Il venerdì è riservato agli operatori del commercio all'ingrosso; sabato e domenica si entra tutti."
        ),
        per_chi=html("Alle imprese e, da sabato, a tutti."),
        argomenti=("Commercio all'ingrosso", "Imprese"),
    ),
)
