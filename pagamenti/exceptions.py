"""What may go wrong for who calls `pagamenti.api`."""

from django.utils.translation import gettext_lazy as _


class PosizioneDiversaError(Exception):
    """A position with this riferimento exists with another amount or debtor: same key, other content, refused."""


class DatiPosizioneError(ValueError):
    """The data of the position are not acceptable: amount, lengths, personal data in the causale."""


class RicevutaDiAltroAvvisoError(Exception):
    """Asked for the receipt of one notice, the platform gave another's: recorded, but this one is not settled."""


class PagamentoNonDisponibileError(Exception):
    """The payment cannot start now. `messaggio` says to the citizen, in Italian, what happened and what to do."""

    messaggio = _("Il pagamento non è disponibile in questo momento. Riprova tra qualche minuto.")

    def __init__(self, messaggio: object = None) -> None:
        self.messaggio = messaggio or type(self).messaggio
        super().__init__(str(self.messaggio))


class PosizioneSconosciutaError(PagamentoNonDisponibileError):
    """There is no position with this riferimento."""

    messaggio = _("Non c'è nessun pagamento da fare per questa pratica.")


class InPreparazioneError(PagamentoNonDisponibileError):
    """The position is not on the platform yet."""

    messaggio = _("L'avviso di pagamento è in preparazione. Riprova tra qualche minuto.")


class GiaPagataError(PagamentoNonDisponibileError):
    """Paid already: there is nothing to pay."""

    messaggio = _("Questo pagamento risulta già effettuato: non devi pagare di nuovo.")


class InVerificaError(PagamentoNonDisponibileError):
    """The citizen has just come back from paying: paying again now could be paying twice."""

    messaggio = _("Il pagamento è in verifica: non pagare di nuovo. Riceverai l'esito appena pagoPA lo conferma.")


class NonPagabileError(PagamentoNonDisponibileError):
    """Annulled or expired on the platform."""

    messaggio = _("Questo avviso non è più pagabile. Contatta l'ufficio per sapere come procedere.")


class RifiutatoDallaPiattaformaError(PagamentoNonDisponibileError):
    """The platform refused the cart: paid already, under way elsewhere, annulled or expired."""

    messaggio = _(
        "pagoPA non permette di pagare questo avviso adesso: può essere già pagato, scaduto, oppure c'è già un "
        "pagamento in corso. Controlla lo stato della pratica tra qualche minuto."
    )
