"""The five archetypes of the modello, with the stages that follow the sending (C.SE.1.9).

`stati` of a stage are the values of StatoPratica in which it is reached.
"""

from django.utils.translation import gettext_lazy as _

from servizi.motore.definizioni import Tappa, Testo, TipoFlusso

_CONCLUSA = ("accolta", "respinta")
_DOPO_ESITO = ("da_pagare", *_CONCLUSA)
_IN_LAVORO = ("in_elaborazione", *_DOPO_ESITO)
_IN_CARICO = ("presa_in_carico", *_IN_LAVORO)

INVIATA = Tappa(
    codice="inviata",
    titolo=_("Richiesta inviata"),
    testo=_("Il comune ha ricevuto la tua richiesta."),
    stati=("inviata", *_IN_CARICO),
)
PRESA_IN_CARICO = Tappa(
    codice="presa_in_carico",
    titolo=_("Presa in carico"),
    testo=_("L'ufficio competente apre la pratica e ne controlla i dati."),
    stati=_IN_CARICO,
)
IN_ELABORAZIONE = Tappa(
    codice="in_elaborazione",
    titolo=_("In elaborazione"),
    testo=_("L'ufficio esamina la richiesta e i documenti."),
    stati=_IN_LAVORO,
)
ESITO = Tappa(
    codice="esito",
    titolo=_("Esito della richiesta"),
    testo=_("Ti comunicheremo l'esito entro questa data."),
    stati=_DOPO_ESITO,
)
PAGAMENTO = Tappa(
    codice="pagamento",
    titolo=_("Pagamento"),
    testo=_("Se la richiesta è accolta potrai pagare con pagoPA dalla tua area personale."),
    stati=("accolta",),
)


def _rilascio(titolo: Testo, testo: Testo, *, del_documento: bool = False) -> Tappa:
    return Tappa(codice="rilascio", titolo=titolo, testo=testo, stati=("accolta",), del_documento=del_documento)


PERMESSI = TipoFlusso(
    codice="permessi",
    titolo=_("Permessi e autorizzazioni"),
    tappe=(
        INVIATA,
        PRESA_IN_CARICO,
        IN_ELABORAZIONE,
        ESITO,
        PAGAMENTO,
        _rilascio(_("Rilascio"), _("Troverai il documento nella tua area personale."), del_documento=True),
    ),
)
GRADUATORIA = TipoFlusso(
    codice="graduatoria",
    titolo=_("Domande con graduatoria"),
    tappe=(
        INVIATA,
        PRESA_IN_CARICO,
        IN_ELABORAZIONE,
        Tappa(
            codice="esito",
            titolo=_("Pubblicazione della graduatoria"),
            testo=_("Ti avviseremo quando la graduatoria sarà pubblicata."),
            stati=_DOPO_ESITO,
        ),
        _rilascio(_("Perfezionamento"), _("Se sarai tra gli ammessi potrai completare la richiesta.")),
    ),
)
SERVIZI_A_PAGAMENTO = TipoFlusso(
    codice="servizi_a_pagamento",
    titolo=_("Servizi a pagamento"),
    sempre_a_pagamento=True,
    tappe=(
        INVIATA,
        PRESA_IN_CARICO,
        ESITO,
        PAGAMENTO,
        _rilascio(_("Attivazione del servizio"), _("Dopo il pagamento il servizio è attivo.")),
    ),
)
VANTAGGI = TipoFlusso(
    codice="vantaggi",
    titolo=_("Vantaggi economici"),
    tappe=(
        INVIATA,
        PRESA_IN_CARICO,
        IN_ELABORAZIONE,
        ESITO,
        _rilascio(_("Erogazione"), _("Se la richiesta è accolta riceverai il beneficio.")),
    ),
)
PAGAMENTI_DOVUTI = TipoFlusso(
    codice="pagamenti_dovuti",
    titolo=_("Pagamenti dovuti"),
    sempre_a_pagamento=True,
    tappe=(
        INVIATA,
        Tappa(
            codice="pagamento",
            titolo=_("Pagamento"),
            testo=_("Puoi pagare con pagoPA dalla tua area personale."),
            stati=("accolta",),
        ),
        _rilascio(_("Quietanza"), _("Troverai la ricevuta del pagamento nella tua area personale.")),
    ),
)

FLUSSI = (PERMESSI, GRADUATORIA, SERVIZI_A_PAGAMENTO, VANTAGGI, PAGAMENTI_DOVUTI)
