"""Words and lists that the criteria prescribe, written here again so that no check trusts what the product ships.

Sources: italia/pa-website-validator-ng at bb31fe92 (BSD-3-Clause: the licence stands in `dati/`) and
italia/design-comuni-docs at f51c9d5d (CC BY 4.0). The topics are kept as a fingerprint: the SHA-256 of the 64
titles, one a line, sorted.
"""

import json
from pathlib import Path

DATI = Path(__file__).parent / "dati"
CLASSI = frozenset(json.loads((DATI / "classi-bootstrap-italia.json").read_text())["voci"])
CARATTERI = frozenset({"Titillium Web", "Lora", "Roboto Mono", "titillium web", "lora", "roboto mono"})

ARGOMENTI = 64
ARGOMENTI_SHA256 = "f51c91cce2fdc91b8124c0c3da1ec827ea7990e78da450d8f99a117521808b1b"

MENU = {"management": "Amministrazione", "news": "Novità", "all-services": "Servizi", "live": "Vivere il Comune"}
SECONDO_LIVELLO = {
    "management-category-link": {
        "Organi di governo",
        "Aree amministrative",
        "Uffici",
        "Enti e fondazioni",
        "Politici",
        "Personale amministrativo",
        "Documenti e dati",
    },
    "news-category-link": {"Notizie", "Comunicati", "Avvisi"},
    "service-category-link": {
        "Educazione e formazione",
        "Salute, benessere e assistenza",
        "Vita lavorativa",
        "Mobilità e trasporti",
        "Catasto e urbanistica",
        "Anagrafe e stato civile",
        "Turismo",
        "Giustizia e sicurezza pubblica",
        "Tributi, finanze e contravvenzioni",
        "Cultura e tempo libero",
        "Ambiente",
        "Imprese e commercio",
        "Autorizzazioni",
        "Appalti pubblici",
        "Agricoltura e pesca",
    },
}
# Which marks the cards of each first-level page carry.
MARCHE_SECONDO_LIVELLO = {
    "management": ("management-category-link",),
    "news": ("news-category-link",),
    "all-services": ("service-category-link",),
    "live": ("live-button-events", "live-button-locations"),
}

# Entry of the index, then the marks of its content: one is enough.
INDICE = {
    "A chi è rivolto": ("service-addressed",),
    "Come fare": ("service-how-to",),
    "Cosa serve": ("service-needed",),
    "Cosa si ottiene": ("service-achieved",),
    "Tempi e scadenze": ("service-calendar-text", "service-calendar-list"),
    "Accedi al servizio": ("service-generic-access", "service-booking-access", "service-online-access"),
    "Condizioni di servizio": ("service-file",),
    "Contatti": ("service-area",),
}
SCHEDE_MINIME = 10

DOMANDA = "Quanto sono chiare le informazioni su questa pagina?"
SEGUITI = {
    "feedback-rating-positive": (
        "Quali sono stati gli aspetti che hai preferito?",
        [
            "Le indicazioni erano chiare",
            "Le indicazioni erano complete",
            "Capivo sempre che stavo procedendo correttamente",
            "Non ho avuto problemi tecnici",
            "Altro",
        ],
    ),
    "feedback-rating-negative": (
        "Dove hai incontrato le maggiori difficoltà?",
        [
            "A volte le indicazioni non erano chiare",
            "A volte le indicazioni non erano complete",
            "A volte non capivo se stavo procedendo correttamente",
            "Ho avuto problemi tecnici",
            "Altro",
        ],
    ),
}

DISSERVIZIO = {"disservizio", "segnala disservizio", "segnalazione disservizio"}
AGID = "https://form.agid.gov.it/view/"

LICENZA = (
    "In applicazione del principio open by default ai sensi dell’articolo 52 del decreto legislativo 7 marzo "
    "2005, n. 82 (CAD) e salvo dove diversamente specificato (compresi i contenuti incorporati di terzi), i dati, "
    "i documenti e le informazioni pubblicati sul sito sono rilasciati con licenza CC-BY 4.0. Gli utenti sono "
    "quindi liberi di condividere (riprodurre, distribuire, comunicare al pubblico, esporre in pubblico), "
    "rappresentare, eseguire e recitare questo materiale con qualsiasi mezzo e formato e modificare (trasformare "
    "il materiale e utilizzarlo per opere derivate) per qualsiasi fine, anche commerciale con il solo onere di "
    "attribuzione, senza apporre restrizioni aggiuntive."
)
TITOLO_LICENZA = "Licenza dei contenuti"

METATAG = (
    "name",
    "serviceType",
    "serviceOperator.name",
    "areaServed.name",
    "audience.audienceType",
    "availableChannel.serviceUrl",
    "availableChannel.serviceLocation.name",
    "availableChannel.serviceLocation.address.streetAddress",
    "availableChannel.serviceLocation.address.postalCode",
    "availableChannel.serviceLocation.address.addressLocality",
)
