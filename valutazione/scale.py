"""The instruments as data: scales, questions and reasons, word for word, each with its version.

Sources: the three faces and their four reasons come from "Mettiamoci la faccia" (rules A1-A3), with the labels
reworded for the web; the stars come from the criteria C.SI.2.5, C.SI.2.6 and C.SE.1.7 of the modello Comuni.
A change of wording is a new version: old votes stay under the words that the citizen read. The texts prescribed
by the criteria are compared letter by letter by the validator, so they are not translated.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

EMOTICON = "EMOTICON"
STELLE_PAGINA = "STELLE_PAGINA"
STELLE_SERVIZIO = "STELLE_SERVIZIO"

VERDE, GIALLO, ROSSO = "VERDE", "GIALLO", "ROSSO"
FACCE = (VERDE, GIALLO, ROSSO)
STELLE = ("1", "2", "3", "4", "5")
# The threshold of the model itself: up to three stars it asks for the difficulties.
STELLE_NEGATIVE = ("1", "2", "3")
STELLE_POSITIVE = ("4", "5")

NEGATIVA, POSITIVA = "NEGATIVA", "POSITIVA"

# Longest free text, in characters (the official templates' own limit).
TESTO_MASSIMO = 200


@dataclass(frozen=True, kw_only=True)
class Motivo:
    """One predefined answer: the code that is stored and the words that are shown."""

    codice: str
    etichetta: str


@dataclass(frozen=True, kw_only=True)
class Seguito:
    """What is asked after some scores: a question with its answers, none of them compulsory."""

    polarita: str
    punteggi: tuple[str, ...]
    domanda: str
    motivi: tuple[Motivo, ...]

    @property
    def codici(self) -> tuple[str, ...]:
        """The codes of the answers, in order."""
        return tuple(motivo.codice for motivo in self.motivi)


@dataclass(frozen=True, kw_only=True)
class Strumento:
    """One instrument: never converted into another, never averaged with another."""

    codice: str
    versione: int
    domanda: str
    punteggi: tuple[str, ...]
    etichette: Mapping[str, str] = field(default_factory=dict)
    seguiti: tuple[Seguito, ...]
    testo_libero: bool

    def seguito(self, punteggio: str) -> Seguito | None:
        """Return what is asked after that score; None where the vote ends with the touch."""
        return next((seguito for seguito in self.seguiti if punteggio in seguito.punteggi), None)


_FACCE = Strumento(
    codice=EMOTICON,
    versione=1,
    domanda="Sei soddisfatto del servizio che hai ricevuto?",
    punteggi=FACCE,
    etichette=MappingProxyType({VERDE: "Soddisfatto", GIALLO: "Così così", ROSSO: "Insoddisfatto"}),
    seguiti=(
        Seguito(
            polarita=NEGATIVA,
            punteggi=(ROSSO,),
            domanda="Che cosa non ha funzionato?",
            motivi=(
                Motivo(codice="ATTESA", etichetta="Tempi lunghi o sito lento"),
                Motivo(codice="PROFESSIONALITA", etichetta="Indicazioni poco chiare"),
                Motivo(
                    codice="RITORNO",
                    etichetta="Non sono riuscito a completare: devo tornare o usare un altro canale",
                ),
                Motivo(codice="ESITO", etichetta="Risposta negativa"),
            ),
        ),
    ),
    testo_libero=False,
)

_SEGUITI_STELLE = (
    Seguito(
        polarita=NEGATIVA,
        punteggi=STELLE_NEGATIVE,
        domanda="Dove hai incontrato le maggiori difficoltà?",
        motivi=(
            Motivo(codice="CHIAREZZA", etichetta="A volte le indicazioni non erano chiare"),
            Motivo(codice="COMPLETEZZA", etichetta="A volte le indicazioni non erano complete"),
            Motivo(codice="ORIENTAMENTO", etichetta="A volte non capivo se stavo procedendo correttamente"),
            Motivo(codice="TECNICA", etichetta="Ho avuto problemi tecnici"),
            Motivo(codice="ALTRO", etichetta="Altro"),
        ),
    ),
    Seguito(
        polarita=POSITIVA,
        punteggi=STELLE_POSITIVE,
        domanda="Quali sono stati gli aspetti che hai preferito?",
        motivi=(
            Motivo(codice="CHIAREZZA", etichetta="Le indicazioni erano chiare"),
            Motivo(codice="COMPLETEZZA", etichetta="Le indicazioni erano complete"),
            Motivo(codice="ORIENTAMENTO", etichetta="Capivo sempre che stavo procedendo correttamente"),
            Motivo(codice="TECNICA", etichetta="Non ho avuto problemi tecnici"),
            Motivo(codice="ALTRO", etichetta="Altro"),
        ),
    ),
)

_PAGINA = Strumento(
    codice=STELLE_PAGINA,
    versione=1,
    domanda="Quanto sono chiare le informazioni su questa pagina?",
    punteggi=STELLE,
    seguiti=_SEGUITI_STELLE,
    testo_libero=True,
)

_SERVIZIO = Strumento(
    codice=STELLE_SERVIZIO,
    versione=1,
    domanda="Quanto è stato facile usare questo servizio?",
    punteggi=STELLE,
    seguiti=_SEGUITI_STELLE,
    testo_libero=True,
)

# The version in use of each instrument.
STRUMENTI: Mapping[str, Strumento] = MappingProxyType(
    {strumento.codice: strumento for strumento in (_FACCE, _PAGINA, _SERVIZIO)}
)
# The instruments that stand at the end of a service, each with its own ticket (decision of the client: both, always).
STRUMENTI_SERVIZIO = (EMOTICON, STELLE_SERVIZIO)

MOTIVI_FACCE = _FACCE.seguiti[0].codici
MOTIVI_STELLE = _SEGUITI_STELLE[0].codici
