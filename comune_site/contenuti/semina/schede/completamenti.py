"""What the schede of one type share: who may apply, how the outcome is known, the events of life they belong to."""

from collections.abc import Iterable

from comune_site.contenuti.semina.schede.misura import (
    A_PAGAMENTO,
    GRADUATORIA,
    PAGAMENTI,
    PERMESSI,
    SERVIZI_141,
    VANTAGGI,
)
from comune_site.contenuti.semina.testo import Scheda, html

PREAVVISO = (
    "Se il Comune sta per respingere la domanda te lo scrive prima, con i motivi. Hai 10 giorni per rispondere (legge "
    "241/1990, articolo 10-bis)."
)
DELEGA = "Puoi fare domanda per te o, con una delega firmata e la copia del documento, per un'altra persona."
GENITORE = "La domanda è presentata da un genitore, o da chi ha la responsabilità del minore."
CHI = {
    PERMESSI: html(DELEGA),
    GRADUATORIA: html(DELEGA),
    A_PAGAMENTO: html(DELEGA),
    VANTAGGI: html(DELEGA),
    PAGAMENTI: html("Può pagare chiunque, anche per un'altra persona: basta il codice dell'avviso."),
}
CHI_IN_PARTICOLARE = {
    **dict.fromkeys(("mensa-scolastica", "trasporto-scolastico", "agevolazioni-scolastiche"), html(GENITORE)),
    **dict.fromkeys(("iscrizione-scuola-infanzia", "iscrizione-asilo-nido"), html(GENITORE)),
    "imu": html("Paga chi possiede l'immobile, o il suo erede. Può pagare anche un'altra persona per lui."),
    "concorso-pubblico": html("Solo la persona interessata: non si può fare domanda per conto di altri."),
    "pubblicazione-di-matrimonio": html("I futuri sposi, insieme; oppure uno dei due con la procura dell'altro."),
    "sepoltura": html("Un familiare, un convivente, o l'impresa funebre con una delega."),
    "assegno-di-maternita": html("La madre. In alcuni casi il padre, o chi ha adottato il bambino."),
}
ESITO = {
    PERMESSI: html(f"L'esito arriva per e-mail, per PEC o per lettera. {PREAVVISO}"),
    GRADUATORIA: html(
        "La graduatoria è pubblicata su questo sito con il numero della domanda, senza nomi. Chi è ammesso riceve "
        "anche "
        "una comunicazione personale."
    ),
    A_PAGAMENTO: html("La conferma arriva per e-mail o per lettera, insieme all'avviso pagoPA se c'è da pagare."),
    VANTAGGI: html(f"L'esito arriva per e-mail o per lettera, con l'importo concesso. {PREAVVISO}"),
    PAGAMENTI: html(
        "La ricevuta arriva subito dopo il pagamento. Se l'importo ti sembra sbagliato scrivi all'ufficio prima della "
        "scadenza: può correggere o annullare l'avviso."
    ),
}
ESITO_IN_PARTICOLARE = {
    "concorso-pubblico": html(
        "Gli esiti delle prove e la graduatoria sono pubblicati sul portale inPA e in Amministrazione trasparente."
    ),
    "pubblicazione-di-matrimonio": html(
        "Se la pubblicazione non si può fare, l'ufficiale di stato civile rilascia un certificato con i motivi. "
        "Contro il "
        "rifiuto si può ricorrere al Tribunale (codice civile, articolo 98)."
    ),
    "accesso-agli-atti": html("La risposta arriva per e-mail, per PEC o per lettera. Il rifiuto è sempre motivato."),
    "imu": html(
        "Conserva la quietanza: il Comune può controllare i versamenti fino al 31 dicembre del quinto anno successivo."
    ),
    "sepoltura": html(
        "L'autorizzazione è consegnata allo sportello o inviata all'impresa funebre. L'avviso pagoPA arriva a chi ha "
        "fatto "
        "la richiesta."
    ),
}
_TIPOLOGIE = {servizio.slug: servizio.tipologia for servizio in SERVIZI_141}

TRIBUTI = "Dichiarazione dei redditi, versamento e riscossione tributi/imposte e contributi"
SCUOLA = "Iscrizione Scuola/Università e/o richiesta borsa di studio"
NASCITA = "Nascita di un bambino, richiesta adozioni"
VEICOLO = "Registrazione o possesso veicolo"
CASA = "Compravendita/affitto casa/edifici/terreni, costruzione o ristrutturazione casa/edificio"
LICENZE = "Richiesta licenze, permessi e certificati"
TRASLOCO = "Cambio di residenza o domicilio"
MORTE = "Morte ed eredità"
LAVORO = "Ricerca di lavoro, avvio nuovo lavoro, disoccupazione"
EVENTI = {
    "permesso-parcheggio-residenti": (VEICOLO, TRASLOCO),
    "imu": (TRIBUTI, CASA),
    "canone-cimp": ("Pagamento IVA, tasse e dogane",),
    "canone-cosap": (TRIBUTI, "Pagamento IVA, tasse e dogane"),
    "canone-idrico": (TRIBUTI,),
    "agevolazioni-scolastiche": (SCUOLA,),
    "assegnazione-alloggio": (CASA,),
    "assegno-di-maternita": (NASCITA,),
    "bonus-economici": (LAVORO,),
    "contributo": ("Invalidità",),
    "agevolazione-tributaria": (TRIBUTI,),
    "permesso-ztl": (VEICOLO, TRASLOCO),
    "contravvenzioni": (VEICOLO,),
    "contrassegno-disabili": ("Invalidità", VEICOLO),
    "passo-carrabile": (CASA,),
    "trasporto-scolastico": (SCUOLA, "Accesso al trasporto pubblico"),
    "mensa-scolastica": (SCUOLA,),
    "corsi-di-formazione": (LAVORO,),
    "iscrizione-scuola-infanzia": (SCUOLA,),
    "iscrizione-asilo-nido": (SCUOLA, NASCITA),
    "concorso-pubblico": (LAVORO,),
    "pubblicazione-di-matrimonio": ("Matrimonio e/o cambio stato civile",),
    "sepoltura": (MORTE,),
    "lampade-votive": (MORTE,),
    "occupazione-suolo-pubblico": (LICENZE,),
    "carta-identita-elettronica": ("Richiesta passaporto, visto e assistenza viaggi internazionali",),
    "cambio-di-residenza": (TRASLOCO,),
    "certificati-anagrafici": (MORTE, "Matrimonio e/o cambio stato civile"),
    "dichiarazione-tari": (TRIBUTI, TRASLOCO),
    "sala-delle-botti": ("Accesso ai luoghi della cultura",),
}


def chi_puo_presentare(scheda: Scheda) -> str:
    """Return who may apply, as rich text: what the scheda says, else what its type does, else nothing."""
    return CHI_IN_PARTICOLARE.get(scheda.slug) or CHI.get(_TIPOLOGIE.get(scheda.slug, ""), "")


def procedure_collegate(scheda: Scheda) -> str:
    """Return how the outcome is known, as rich text, or nothing for a service outside the measure."""
    return ESITO_IN_PARTICOLARE.get(scheda.slug) or ESITO.get(_TIPOLOGIE.get(scheda.slug, ""), "")


def eventi_vita(scheda: Scheda) -> Iterable[str]:
    """Return the titles of the events of life, of people and of businesses."""
    return EVENTI.get(scheda.slug, ())
