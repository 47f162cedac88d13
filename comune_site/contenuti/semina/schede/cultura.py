"""Cultura e tempo libero."""

from comune_site.contenuti.semina.testo import Fase, Scheda, html

SALA = Scheda(
    titolo="Richiedere l'uso della Sala delle Botti",
    slug="sala-delle-botti",
    categoria="Cultura e tempo libero",
    ufficio="Ufficio Relazioni con il pubblico",
    argomenti=("Associazioni", "Tempo libero"),
    descrizione="La sala comunale da 80 posti per incontri, corsi, mostre e feste.",
    a_chi_e_rivolto=html("Alle associazioni, alle scuole, alle imprese e ai cittadini maggiorenni."),
    descrizione_estesa=html(
        "La sala è nelle antiche cantine del municipio, con ingresso da via del Corso 4. Ha 80 sedie, un "
        "videoproiettore, "
        "l'impianto audio e un piccolo guardaroba. Si entra senza gradini dal cortile."
    ),
    come_fare=html(
        "Controlla con l'ufficio che la data sia libera. Poi invia la richiesta per e-mail, con il tipo di iniziativa, "
        "il giorno e l'orario. Le chiavi si ritirano il giorno prima."
    ),
    cosa_serve=html("Serve il modulo firmato da chi risponde dell'iniziativa, con una copia del documento d'identità."),
    cosa_si_ottiene=html("L'autorizzazione all'uso della sala, con videoproiettore e impianto audio."),
    tempi_e_scadenze=html("La richiesta va fatta almeno 15 giorni prima. Il Comune risponde entro 7 giorni."),
    termine_giorni=7,
    fasi=(Fase(titolo="Risposta alla richiesta", giorni=7),),
    costi=html(
        "40,00 euro mezza giornata, 70,00 euro la giornata intera. Gratis per le scuole e le associazioni "
        "iscritte all'albo comunale."
    ),
    canale_fisico=html("L'Ufficio Relazioni con il pubblico è nell'atrio del municipio, senza appuntamento."),
    casi_particolari=html(
        "Nei 30 giorni prima di un'elezione la sala è riservata alle liste, a parità di condizioni. Per gli spettacoli "
        "con musica serve anche la licenza della SIAE, a cura di chi organizza."
    ),
    ulteriori_informazioni=html(
        "#Dopo l'uso", "La sala si riconsegna pulita e con le sedie in ordine. I danni sono a carico di chi organizza."
    ),
)

SCHEDE = (SALA,)
