"""The example places inside the walls. Telephones belong to nobody."""

from comune_site.contenuti.semina.territorio.posto import Posto
from comune_site.contenuti.semina.testo import html

CENTRO = (
    Posto(
        titolo="Municipio",
        slug="municipio",
        nome_alternativo="Palazzo Comunale",
        tipo="Municipio",
        immagine="municipio",
        descrizione="La sede del Comune: gli sportelli al piano terra, la sala consiliare al primo piano.",
        testo=html(
            "Il palazzo, con i portici su Piazza della Fonte, fu costruito nel 1564 come residenza del governatore. "
            "Dal 1871 è la sede del Comune.",
            "Al piano terra si trovano gli sportelli e l'Ufficio Relazioni con il pubblico; al primo piano la sala "
            "consiliare, con un affresco del lago, e gli uffici della Sindaca.",
        ),
        accesso=html(
            "Si entra dai portici. Chi usa una sedia a rotelle entra da via del Corso 3, dove non ci sono gradini; "
            "l'ascensore porta a tutti i piani. Due posti auto riservati sono in Largo del Teatro, a 80 metri.",
        ),
        orario=html(
            (
                "lunedì, mercoledì e venerdì: dalle 9:00 alle 12:30;",
                "martedì e giovedì: dalle 9:00 alle 12:30 e dalle 15:00 alle 17:30.",
            )
        ),
        indirizzo="Piazza della Fonte 1",
        posizione=("42.448120", "12.081340"),
        telefono="0761 000100",
        ufficio="Ufficio Relazioni con il pubblico",
        argomenti=("Accesso all'informazione", "Matrimonio", "Giustizia"),
        collegati=("piazza-della-fonte",),
    ),
    Posto(
        titolo="Biblioteca comunale",
        slug="biblioteca-comunale",
        tipo="Biblioteca",
        immagine="biblioteca",
        descrizione="Diciottomila libri, venti posti per studiare, una sala per i bambini e le letture del sabato.",
        testo=html(
            "La biblioteca occupa l'antico granaio, restaurato nel 2008. Al piano terra ci sono la sala dei bambini e "
            "le riviste, al primo piano la sala di lettura e i posti per lo studio.",
            "Il prestito è gratuito. I libri che non ci sono si chiedono alle altre biblioteche della provincia.",
        ),
        servizi=html(("Internet senza fili, gratuito;", "macchina per le fotocopie;", "distributore di bevande.")),
        accesso=html(
            "L'ingresso è al livello della strada e l'ascensore porta al primo piano. C'è un ingranditore per chi vede "
            "poco. L'autobus 2 ferma davanti alla porta."
        ),
        orario=html(("dal martedì al venerdì: dalle 15:00 alle 19:00;", "sabato: dalle 9:30 alle 12:30.")),
        indirizzo="Via dell'Acquedotto 3",
        posizione=("42.449050", "12.083110"),
        telefono="0761 000126",
        ufficio="Biblioteca comunale",
        argomenti=("Tempo libero", "Patrimonio culturale", "Immigrazione"),
        collegati=("museo-civico",),
    ),
    Posto(
        titolo="Teatro della Fonte",
        slug="teatro-della-fonte",
        tipo="Teatro",
        immagine="teatro",
        descrizione="Il teatro storico del paese: duecento posti fra platea e palchi, stagione da ottobre a maggio.",
        testo=html(
            "Inaugurato nel 1842, il teatro ha la sala a ferro di cavallo e due ordini di palchi di legno dipinto. La "
            "Fondazione Teatro della Fonte ne cura la stagione di prosa e musica."
        ),
        accesso=html(
            "La platea è raggiungibile senza gradini da Largo del Teatro; quattro posti sono riservati a chi usa una "
            "sedia a rotelle. I palchi si raggiungono solo con le scale."
        ),
        orario=html(("biglietteria: da mercoledì a sabato, dalle 16:00 alle 19:00.",)),
        indirizzo="Largo del Teatro 2",
        posizione=("42.447610", "12.082050"),
        telefono="0761 000127",
        ufficio="Fondazione Teatro della Fonte",
        argomenti=("Tempo libero", "Patrimonio culturale"),
        collegati=("piazza-della-fonte",),
    ),
    Posto(
        titolo="Museo civico",
        slug="museo-civico",
        tipo="Museo",
        immagine="museo",
        descrizione="Vasi etruschi, attrezzi del lavoro nei campi e la storia dell'acqua di Pietrachiara.",
        testo=html(
            "Il museo raccoglie in sei sale i reperti della necropoli di Pian del Lago, gli attrezzi degli oliveti e i "
            "documenti sull'acquedotto antico. L'ultima sala è dedicata al restauro della Fonte Chiara."
        ),
        accesso=html(
            "Tutte le sale sono su un piano, raggiungibile con l'ascensore. Cinque vasi sono riprodotti per essere "
            "toccati e le schede sono anche in braille."
        ),
        orario=html(("da giovedì a domenica: dalle 10:00 alle 13:00 e dalle 15:00 alle 18:00.",)),
        indirizzo="Via del Corso 27",
        posizione=("42.448530", "12.080410"),
        telefono="0761 000140",
        ufficio="Ufficio Cultura, sport e turismo",
        argomenti=("Patrimonio culturale", "Turismo"),
        collegati=("rocca", "biblioteca-comunale"),
    ),
    Posto(
        titolo="Piazza della Fonte",
        slug="piazza-della-fonte",
        tipo="Piazza",
        immagine="fonte",
        descrizione="Il cuore del paese, con la Fonte Chiara, i portici e il mercato del giovedì.",
        testo=html(
            "La piazza prende il nome dalla Fonte Chiara, la fontana a tre vasche del 1583 tornata a scorrere dopo il "
            "restauro. Ogni giovedì mattina ospita il mercato."
        ),
        accesso=html(
            "La piazza è zona pedonale, in pietra liscia e quasi piana. I veicoli con contrassegno per persone con "
            "disabilità possono arrivare da via del Corso."
        ),
        indirizzo="Piazza della Fonte",
        posizione=("42.448000", "12.081500"),
        telefono="0761 000100",
        ufficio="Ufficio Cultura, sport e turismo",
        argomenti=("Zone pedonali", "Mercato", "Turismo"),
        collegati=("municipio", "teatro-della-fonte"),
    ),
    Posto(
        titolo="Chiesa di San Rocco",
        slug="chiesa-di-san-rocco",
        tipo="Chiesa",
        immagine="tetti",
        descrizione="La chiesa del patrono, con il campanile romanico e gli affreschi del Quattrocento.",
        testo=html(
            "Costruita nel 1190 e ampliata dopo il terremoto del 1695, conserva nella navata di sinistra un ciclo di "
            "affreschi con la vita del santo."
        ),
        accesso=html("Tre gradini all'ingresso principale; la porta di via San Rocco è senza barriere."),
        orario=html(("tutti i giorni: dalle 8:00 alle 12:00 e dalle 16:00 alle 18:30.",)),
        indirizzo="Via San Rocco 2",
        posizione=("42.449320", "12.081980"),
        telefono="0761 000141",
        ufficio="Ufficio Cultura, sport e turismo",
        argomenti=("Patrimonio culturale",),
    ),
    Posto(
        titolo="Rocca dei Prefetti",
        slug="rocca",
        tipo="Roccaforte",
        immagine="borgo",
        descrizione="La fortezza che domina il paese: dalla torre si vedono il lago e i monti Cimini.",
        testo=html(
            "La rocca fu costruita fra il 1250 e il 1310 a difesa della strada per il lago. Restano il mastio, alto "
            "22 metri, il cortile e un tratto delle mura, che si percorre a piedi."
        ),
        accesso=html(
            "Il cortile è raggiungibile con una rampa. Alla torre si sale con 96 scalini: nel cortile uno schermo "
            "mostra lo stesso panorama a chi non può salire."
        ),
        orario=html(("sabato e domenica: dalle 10:00 al tramonto;", "gli altri giorni su prenotazione.")),
        indirizzo="Salita della Rocca 1",
        posizione=("42.449810", "12.079660"),
        telefono="0761 000140",
        ufficio="Ufficio Cultura, sport e turismo",
        argomenti=("Patrimonio culturale", "Turismo"),
        collegati=("museo-civico",),
    ),
)
