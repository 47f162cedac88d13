"""Why an access did not succeed, in words for the person (spid-cie §6).

The rules fix the reasons and oblige the service provider to explain them; the wording is ours.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Testo = str | Promise


@dataclass(frozen=True, kw_only=True)
class Spiegazione:
    """What happened, what to do about it, the HTTP status, and whether the fault is ours (then staff are told)."""

    motivo: Testo
    rimedi: tuple[Testo, ...]
    stato: int = 403
    colpa_nostra: bool = False


class AccessoRifiutato(Exception):
    """An access that must not go on. `chiave` names the explanation, `dettaglio` is for the log: no personal data."""

    def __init__(self, chiave: str, dettaglio: str = "") -> None:
        super().__init__(f"{chiave}: {dettaglio}" if dettaglio else chiave)
        self.chiave = chiave
        self.dettaglio = dettaglio


class ErroreDelGestore(AccessoRifiutato):
    """The identity provider answered with an error. Unsigned: a text to show, never a fact to act upon."""

    def __init__(self, numero: int | None) -> None:
        super().__init__(str(numero), f"ErrorCode nr{numero}")
        self.numero = numero


RIPROVA = _("Riprova: quello che avevi scritto è conservato.")
ALTRO_MODO = _("Puoi anche entrare in un altro modo, per esempio con la Carta d'Identità Elettronica (CIE).")
DAL_GESTORE = _("Rivolgiti al tuo gestore di identità digitale.")
ALTRI_MODI = _("Se il problema continua, contatta il Comune e comunica il codice qui sotto.")

_NON_PARTITO = Spiegazione(
    motivo=_("L'accesso non è partito per un problema del sito del Comune. Abbiamo avvisato chi se ne occupa."),
    rimedi=(_("Riprova più tardi."), ALTRI_MODI),
    colpa_nostra=True,
)
_SCONOSCIUTO = Spiegazione(
    motivo=_("Il gestore della tua identità digitale non ha concluso l'accesso."), rimedi=(RIPROVA, ALTRI_MODI)
)

# Numbers that mean that our request was wrong; 2-7 and 10 are shown by the identity provider itself.
NUMERI_NOSTRI = (8, 9, 11, 12, 13, 14, 15, 16, 17, 18)

DEL_GESTORE = {
    "19": Spiegazione(
        motivo=_("Hai superato il numero di tentativi: le credenziali inserite non erano corrette."),
        rimedi=(RIPROVA, _("Se non ricordi le credenziali, recuperale dal tuo gestore di identità digitale.")),
    ),
    "20": Spiegazione(
        motivo=_("Le tue credenziali non hanno il livello di sicurezza che serve per questo servizio."),
        rimedi=(_("Attiva le credenziali di livello 2 presso il tuo gestore di identità digitale."), ALTRO_MODO),
    ),
    "21": Spiegazione(motivo=_("Non hai completato l'accesso in tempo."), rimedi=(RIPROVA,)),
    "22": Spiegazione(
        motivo=_("Non hai dato il consenso a inviare i tuoi dati al Comune: senza, non possiamo riconoscerti."),
        rimedi=(
            _("Riprova e dai il consenso: il Comune riceve solo i dati che servono per i servizi."),
            ALTRO_MODO,
        ),
    ),
    "23": Spiegazione(
        motivo=_("La tua identità digitale è sospesa o revocata, oppure le credenziali sono bloccate."),
        rimedi=(DAL_GESTORE, ALTRO_MODO),
    ),
    "25": Spiegazione(motivo=_("Hai annullato l'accesso."), rimedi=(_("Se vuoi entrare, riprova."),)),
    "30": Spiegazione(
        motivo=_(
            "Hai usato un tipo di identità diverso da quello che serve qui, per esempio un'identità per uso "
            "professionale."
        ),
        rimedi=(_("Entra con la tua identità personale."),),
    ),
}

NOSTRE = {
    "non_leggibile": Spiegazione(
        motivo=_("La risposta del gestore di identità non è leggibile."), rimedi=(RIPROVA, ALTRI_MODI), stato=400
    ),
    "non_valida": Spiegazione(
        motivo=_("Non abbiamo potuto verificare la risposta del gestore di identità."), rimedi=(RIPROVA, ALTRI_MODI)
    ),
    "non_richiesta": Spiegazione(
        motivo=_("È arrivata una risposta a un accesso che questo sito non ha chiesto."),
        rimedi=(_("Ricomincia l'accesso da questa pagina."),),
    ),
    "scaduta": Spiegazione(motivo=_("È passato troppo tempo da quando hai iniziato l'accesso."), rimedi=(RIPROVA,)),
    "gia_usata": Spiegazione(
        motivo=_("Questo accesso è già stato usato: può succedere tornando indietro o ricaricando la pagina."),
        rimedi=(_("Se non sei già dentro, ricomincia l'accesso."),),
    ),
    "altro_browser": Spiegazione(
        motivo=_("L'accesso è iniziato in un altro browser o su un altro dispositivo."),
        rimedi=(_("Ricomincia l'accesso da qui, e completalo nello stesso browser."),),
    ),
    "livello_basso": Spiegazione(
        motivo=_("Il livello di sicurezza con cui sei entrato non basta per questo servizio."),
        rimedi=(_("Riprova scegliendo credenziali di livello più alto."), ALTRO_MODO),
    ),
    "altra_persona": Spiegazione(
        motivo=_("Hai confermato l'accesso con l'identità di un'altra persona. Sei ancora dentro come prima."),
        rimedi=(_("Riprova con la tua identità, oppure esci e ricomincia."),),
    ),
    "dati_mancanti": Spiegazione(
        motivo=_("Il gestore di identità non ha inviato i dati necessari per riconoscerti."),
        rimedi=(DAL_GESTORE, ALTRO_MODO),
    ),
    "gestore_sconosciuto": Spiegazione(
        motivo=_("Il gestore di identità scelto non è tra quelli ammessi."),
        rimedi=(_("Scegli il gestore dall'elenco."),),
        stato=400,
    ),
    "disattivato": Spiegazione(
        motivo=_("Il tuo accesso ai servizi del Comune è stato disattivato."),
        rimedi=(_("Contatta il Comune e comunica il codice qui sotto."),),
    ),
}


def spiegazione(chiave: str) -> Spiegazione:
    """Return the explanation of a refusal of ours or of an error number of the identity provider."""
    if chiave in NOSTRE:
        return NOSTRE[chiave]
    if chiave.isdigit() and int(chiave) in NUMERI_NOSTRI:
        return _NON_PARTITO
    return DEL_GESTORE.get(chiave, _SCONOSCIUTO)
