"""What the return page says in each case. Our words: what happened, then what to do; never a platform code."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from pagamenti.models import PosizioneDebitoria, Tentativo


@dataclass(frozen=True, kw_only=True)
class Situazione:
    """Texts of the page. `tipo` is the look of the alert box; `in_verifica` makes the page look again."""

    titolo: str | Promise
    testi: tuple[str | Promise, ...]
    tipo: str
    in_verifica: bool = False


PAGATA = Situazione(
    titolo=_("Pagamento ricevuto"),
    testi=(
        _("pagoPA ha confermato il pagamento: non devi fare altro."),
        _("Trovi l'attestazione di pagamento e i documenti nella tua pratica."),
    ),
    tipo="success",
)
IN_VERIFICA = Situazione(
    titolo=_("Pagamento in verifica"),
    testi=(
        _("Aspettiamo la conferma di pagoPA: di solito arriva in pochi secondi, a volte serve qualche minuto."),
        _("Puoi chiudere questa pagina: il controllo continua da solo e l'esito sarà nella tua area personale."),
        _("Non pagare di nuovo finché il pagamento è in verifica."),
    ),
    tipo="info",
    in_verifica=True,
)
ANNULLATO = Situazione(
    titolo=_("Pagamento annullato"),
    testi=(
        _("Hai interrotto il pagamento prima di concluderlo."),
        _("L'avviso resta da pagare: puoi riprovare quando vuoi, entro la scadenza, dalla tua pratica."),
    ),
    tipo="info",
)
ERRORE = Situazione(
    titolo=_("Pagamento non riuscito"),
    testi=(
        _("pagoPA ha segnalato che il pagamento non è andato a buon fine."),
        _("Puoi riprovare dalla tua pratica, anche con un altro metodo di pagamento."),
        _("Se vedi un addebito sul tuo conto non pagare di nuovo: l'esito si aggiorna da solo nella tua pratica."),
    ),
    tipo="warning",
)
NON_CONFERMATO = Situazione(
    titolo=_("Pagamento non confermato"),
    testi=(
        _("Per ora pagoPA non risulta aver ricevuto questo pagamento."),
        _("Controlla lo stato nella tua pratica: se è ancora da pagare puoi riprovare."),
    ),
    tipo="warning",
)

_PER_TENTATIVO = {
    Tentativo.Stato.TORNATO_OK: IN_VERIFICA,
    Tentativo.Stato.TORNATO_ATTESA: IN_VERIFICA,
    Tentativo.Stato.TORNATO_ANNULLATO: ANNULLATO,
    Tentativo.Stato.TORNATO_ERRORE: ERRORE,
}


def situazione(tentativo: Tentativo) -> Situazione:
    """Return what to say: the receipt first, then the hint that the browser gave."""
    if tentativo.posizione.stato == PosizioneDebitoria.Stato.PAGATA:
        return PAGATA
    return _PER_TENTATIVO.get(Tentativo.Stato(tentativo.stato), NON_CONFERMATO)
