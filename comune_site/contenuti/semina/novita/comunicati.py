"""Comunicati: the official voice of the bodies and the offices."""

from comune_site.contenuti.semina.novita.notizia import Notizia
from comune_site.contenuti.semina.testo import html

TIPO = "Comunicati"
SCUOLA = "Ufficio Scuola e servizi alla persona"
TECNICO = "Ufficio Tecnico e ambiente"
URP = "Ufficio Relazioni con il pubblico"

COMUNICATI = (
    Notizia(
        titolo="Convocato il Consiglio comunale",
        slug="convocato-consiglio-comunale",
        immagine="municipio",
        tipo=TIPO,
        giorni_fa=4,
        ufficio=URP,
        argomenti=("Comunicazione istituzionale", "Comunicazione politica", "Piano di sviluppo"),
        descrizione="All'ordine del giorno il piano delle opere pubbliche e il regolamento del verde.",
        testo=html(
            "Il Consiglio comunale si riunisce {gio+4:giorno} alle 18:00, nella sala consiliare al primo piano del "
            "municipio. La seduta è pubblica e si può seguire anche in diretta, con i sottotitoli.",
            "#L'ordine del giorno",
            (
                "comunicazioni della Sindaca;",
                "programma triennale delle opere pubbliche;",
                "regolamento del verde pubblico e privato;",
                "mozione sulla sicurezza davanti alle scuole;",
                "interrogazioni dei consiglieri.",
            ),
            "La sala si raggiunge con l'ascensore dal cortile. Chi ha bisogno dell'interprete nella lingua dei segni "
            "lo "
            "chieda all'URP almeno tre giorni prima.",
        ),
    ),
    Notizia(
        titolo="Approvata la variazione di bilancio: 180.000 euro per le scuole",
        slug="variazione-bilancio-scuole",
        immagine="scuola",
        tipo=TIPO,
        giorni_fa=12,
        ufficio=SCUOLA,
        argomenti=("Bilancio", "Istruzione"),
        descrizione="Il Consiglio comunale ha approvato i fondi per i nuovi infissi e il cortile della scuola "
        "primaria.",
        testo=html(
            "Nella seduta di {-13:giorno} il Consiglio comunale ha approvato, con nove voti favorevoli e tre astenuti, "
            "una variazione di bilancio che destina 180.000 euro alla scuola primaria di via San Rocco.",
            "#I lavori",
            "Si sostituiscono gli infissi del piano terra e si rifà il cortile, con nuovi alberi e una pensilina. Il "
            "cantiere apre a giugno e chiude a settembre: le lezioni non subiranno interruzioni.",
            "#Da dove vengono i fondi",
            "Centoventimila euro arrivano dall'avanzo dell'anno scorso, sessantamila da un contributo della Regione "
            "Lazio. Le tariffe di mensa e trasporto non cambiano.",
        ),
    ),
    Notizia(
        titolo="Piano neve: mezzi pronti e numeri da tenere a portata di mano",
        slug="piano-neve",
        immagine="tetti",
        tipo=TIPO,
        giorni_fa=14,
        ufficio=TECNICO,
        argomenti=("Protezione civile", "Risposta alle emergenze"),
        descrizione="Chi interviene, quali strade si liberano per prime, come si avvisano le famiglie.",
        testo=html(
            "La Giunta ha approvato il piano per la neve e il ghiaccio. Tre mezzi spargisale e due lame sono pronti "
            "nel "
            "deposito di via dei Granai, insieme a 18 volontari della protezione civile.",
            "#Le strade da liberare per prime",
            (
                "l'accesso al poliambulatorio e alla farmacia;",
                "il percorso dello scuolabus e della linea 2;",
                "via delle Mura e la salita di Colle Alto.",
            ),
            "#Che cosa chiediamo",
            "Dal 15 novembre al 15 aprile si circola con gomme invernali o con le catene a bordo. Chi abita al piano "
            "strada tiene libero il marciapiede davanti a casa. Le scuole si chiudono solo con un'ordinanza, "
            "pubblicata "
            "qui entro le 20:00 della sera prima.",
        ),
    ),
    Notizia(
        titolo="Teatro delle Logge: la nuova stagione costa meno ai giovani",
        slug="stagione-teatro-delle-logge",
        immagine="teatro",
        tipo=TIPO,
        giorni_fa=33,
        ufficio=URP,
        argomenti=("Patrimonio culturale", "Tempo libero"),
        descrizione="Otto spettacoli da dicembre ad aprile. Con meno di 25 anni l'abbonamento è a 32 euro.",
        testo=html(
            "La Giunta ha approvato il cartellone e le tariffe del Teatro delle Logge. In programma ci sono otto "
            "spettacoli: quattro di prosa, due di musica, due per bambini la domenica pomeriggio.",
            "#Biglietti",
            (
                "intero 16 euro, ridotto 12;",
                "meno di 25 anni: 5 euro, abbonamento 32 euro;",
                "chi accompagna una persona con disabilità entra gratis.",
            ),
            "La biglietteria apre un'ora prima degli spettacoli e il sabato mattina in biblioteca. Sei posti in platea "
            "sono riservati alle carrozzine.",
        ),
    ),
    Notizia(
        titolo="Il museo civico entra nella rete dei musei etruschi",
        slug="museo-civico-rete-etruschi",
        immagine="museo",
        tipo=TIPO,
        giorni_fa=80,
        ufficio=URP,
        argomenti=("Patrimonio culturale", "Turismo", "Formazione professionale"),
        descrizione="Un biglietto unico per sei musei e due borse di studio per giovani archeologi.",
        testo=html(
            "Pietrachiara ha firmato la convenzione con altri cinque comuni della provincia. Con un solo biglietto "
            "da 10 "
            "euro, valido tre mesi, si visitano tutti i musei della rete.",
            "La convenzione paga due borse di studio da sei mesi per catalogare i vasi della necropoli di Poggio Lago, "
            "finora chiusi nei depositi. Il bando esce entro l'anno.",
            "«Sono oggetti che pochi hanno visto: vogliamo portarli in sala e, in digitale, nelle scuole», dice "
            "l'assessora alla cultura.",
        ),
    ),
)
