"""The example places outside the walls. Telephones belong to nobody."""

from comune_site.contenuti.semina.territorio.posto import Posto
from comune_site.contenuti.semina.testo import html

FUORI = (
    Posto(
        titolo="Parco delle Querce",
        slug="parco-delle-querce",
        tipo="Parco",
        immagine="parco",
        descrizione="Quattro ettari di prati e querce, con giochi per bambini, area per i cani e pista ciclabile.",
        testo=html(
            "Il parco scende dal paese verso il lago. Ha un'area giochi con altalene per tutti, un'area per i cani "
            "con la fontanella e l'inizio della pista ciclabile per Pian del Lago."
        ),
        accesso=html(
            "Vialetti di terra battuta, praticabili con la sedia a rotelle. Parcheggio da trenta posti, due riservati, "
            "in via del Lago."
        ),
        orario=html(("da aprile a settembre: dalle 7:00 alle 22:00;", "da ottobre a marzo: dalle 7:30 alle 18:00.")),
        indirizzo="Via del Lago 12",
        quartiere="Querce",
        posizione=("42.444270", "12.087730"),
        telefono="0761 000130",
        ufficio="Ufficio Tecnico e ambiente",
        argomenti=("Spazio Verde", "Animale domestico", "Pista ciclabile"),
    ),
    Posto(
        titolo="Scuola primaria San Rocco",
        slug="scuola-primaria-san-rocco",
        tipo="Scuola",
        immagine="scuola",
        descrizione="La scuola primaria del paese: dieci classi, la mensa, la palestra e il cortile con gli alberi.",
        testo=html(
            "La scuola fa parte dell'istituto comprensivo e accoglie 210 alunni. La palestra, con i pannelli solari "
            "sul tetto, è aperta alle associazioni dopo le lezioni."
        ),
        accesso=html("Rampa all'ingresso di via San Rocco e ascensore interno. Lo scuolabus ferma nel cortile."),
        orario=html(("lezioni: dal lunedì al venerdì, dalle 8:15 alle 16:15.",)),
        indirizzo="Via San Rocco 8",
        posizione=("42.450110", "12.082730"),
        telefono="0761 000142",
        ufficio="Ufficio Scuola e servizi alla persona",
        argomenti=("Istruzione",),
    ),
    Posto(
        titolo="Palazzetto dello sport",
        slug="palazzetto-dello-sport",
        tipo="Campo sportivo",
        immagine="campo",
        descrizione="Campo da pallacanestro e pallavolo, palestra e campo di calcio: la casa delle società sportive.",
        testo=html(
            "Il palazzetto ha 300 posti a sedere, un campo coperto, una palestra e un campo di calcio in erba "
            "sintetica. Gli spazi si chiedono all'Ufficio Cultura, sport e turismo."
        ),
        accesso=html("Ingresso e spogliatoi senza barriere; dieci posti in tribuna per chi usa una sedia a rotelle."),
        orario=html(("dal lunedì al sabato: dalle 9:00 alle 23:00.",)),
        indirizzo="Viale dello Sport 5",
        quartiere="Stazione",
        posizione=("42.440930", "12.076480"),
        telefono="0761 000143",
        ufficio="Ufficio Cultura, sport e turismo",
        argomenti=("Sport", "Tempo libero", "Covid-19"),
    ),
    Posto(
        titolo="Centro di raccolta",
        slug="centro-di-raccolta",
        tipo="Centro di raccolta",
        immagine="raccolta",
        descrizione="Dove portare ingombranti, elettrodomestici, potature, vernici e oli usati.",
        testo=html(
            "Il centro accoglie gratis i rifiuti delle famiglie che non vanno nei contenitori di casa. Le imprese "
            "possono portare soltanto imballaggi e potature, con la convenzione."
        ),
        accesso=html(
            "Si entra in auto, con la tessera sanitaria di chi paga la Tari. Il personale aiuta chi non può "
            "scaricare da solo."
        ),
        orario=html(("lunedì, mercoledì e sabato: dalle 8:00 alle 12:00;", "giovedì: dalle 14:00 alle 17:00.")),
        indirizzo="Via dei Pozzi 44",
        quartiere="Zona artigianale",
        posizione=("42.437560", "12.072190"),
        telefono="0761 000144",
        ufficio="Ufficio Tecnico e ambiente",
        argomenti=("Gestione rifiuti", "Igiene pubblica", "Commercio all'ingrosso"),
    ),
    Posto(
        titolo="Cimitero comunale",
        slug="cimitero-comunale",
        tipo="Cimitero",
        descrizione="Il cimitero del paese, con la cappella dell'Ottocento e il giardino del ricordo.",
        testo=html(
            "Aperto nel 1834, è diviso in cinque campi. Nel giardino del ricordo si possono disperdere le ceneri."
        ),
        accesso=html(
            "I viali principali sono lastricati. Chi ha difficoltà a camminare può entrare in auto il mercoledì e il "
            "venerdì, chiedendo al custode."
        ),
        orario=html(("da aprile a settembre: dalle 7:30 alle 19:00;", "da ottobre a marzo: dalle 8:00 alle 17:00.")),
        indirizzo="Via della Pieve 20",
        quartiere="Pieve",
        posizione=("42.453380", "12.088940"),
        telefono="0761 000145",
        ufficio="Ufficio Servizi demografici",
        argomenti=("Morte",),
    ),
)
