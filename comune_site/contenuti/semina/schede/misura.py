"""The 26 services of measure 1.4.1 of the PNRR: official name, page and digital service of each.

Source of numbers, names and types: Allegato 2 of the public notice of the measure. The `codice` is the one that the
digital service has, or will have, in the catalogue of services; the `slug` is the address of the scheda and never
changes.
"""

from dataclasses import dataclass

PERMESSI = "Permessi e autorizzazioni"
GRADUATORIA = "Domande con graduatoria"
A_PAGAMENTO = "Servizi a pagamento"
VANTAGGI = "Vantaggi economici"
PAGAMENTI = "Pagamenti dovuti"


@dataclass(frozen=True)
class ServizioMisura:
    """A service of the measure, in the order of the notice (`numero` from 1)."""

    numero: int
    titolo: str
    slug: str
    codice: str
    tipologia: str


SERVIZI_141 = tuple(
    ServizioMisura(numero, *voce)
    for numero, voce in enumerate(
        (
            (
                "Richiedere permesso di parcheggio per residenti",
                "permesso-parcheggio-residenti",
                "parcheggio-residenti",
                PERMESSI,
            ),
            ("Pagare tributi IMU", "imu", "imu", PAGAMENTI),
            ("Pagare canone CIMP", "canone-cimp", "cimp", PAGAMENTI),
            ("Pagare canone COSAP", "canone-cosap", "cosap", PAGAMENTI),
            ("Pagare canone idrico", "canone-idrico", "canone-idrico", PAGAMENTI),
            ("Richiedere agevolazioni scolastiche", "agevolazioni-scolastiche", "agevolazioni-scolastiche", VANTAGGI),
            ("Richiedere assegnazione alloggio", "assegnazione-alloggio", "assegnazione-alloggio", GRADUATORIA),
            ("Presentare domanda per assegno di maternità", "assegno-di-maternita", "assegno-maternita", VANTAGGI),
            ("Presentare domanda per bonus economici", "bonus-economici", "bonus-economici", VANTAGGI),
            ("Presentare domanda per un contributo", "contributo", "contributo", VANTAGGI),
            (
                "Presentare domanda di agevolazione tributaria",
                "agevolazione-tributaria",
                "agevolazione-tributaria",
                VANTAGGI,
            ),
            ("Richiedere permesso di accesso ad area ZTL", "permesso-ztl", "permesso-ztl", PERMESSI),
            ("Pagare contravvenzioni", "contravvenzioni", "contravvenzioni", PAGAMENTI),
            ("Richiedere permesso per parcheggio invalidi", "contrassegno-disabili", "parcheggio-invalidi", PERMESSI),
            ("Richiedere permesso per passo carrabile", "passo-carrabile", "passo-carrabile", PERMESSI),
            (
                "Richiedere iscrizione al trasporto scolastico",
                "trasporto-scolastico",
                "trasporto-scolastico",
                A_PAGAMENTO,
            ),
            ("Richiedere iscrizione alla mensa scolastica", "mensa-scolastica", "mensa-scolastica", A_PAGAMENTO),
            ("Richiedere iscrizione a corsi di formazione", "corsi-di-formazione", "corsi-formazione", A_PAGAMENTO),
            (
                "Richiedere iscrizione alla scuola dell'infanzia",
                "iscrizione-scuola-infanzia",
                "scuola-infanzia",
                GRADUATORIA,
            ),
            ("Richiedere iscrizione all'asilo nido", "iscrizione-asilo-nido", "asilo-nido", GRADUATORIA),
            (
                "Presentare domanda di partecipazione a un concorso pubblico",
                "concorso-pubblico",
                "concorso-pubblico",
                GRADUATORIA,
            ),
            (
                "Richiedere una pubblicazione di matrimonio",
                "pubblicazione-di-matrimonio",
                "pubblicazione-matrimonio",
                PERMESSI,
            ),
            ("Richiedere la sepoltura di un defunto", "sepoltura", "sepoltura", A_PAGAMENTO),
            ("Pagare il canone per le lampade votive", "lampade-votive", "lampade-votive", PAGAMENTI),
            ("Richiedere l'accesso agli atti", "accesso-agli-atti", "accesso-atti", PERMESSI),
            (
                "Richiedere permesso di occupazione suolo pubblico",
                "occupazione-suolo-pubblico",
                "occupazione-suolo",
                PERMESSI,
            ),
        ),
        start=1,
    )
)
TITOLI = {servizio.slug: servizio.titolo for servizio in SERVIZI_141}
