"""Workers of the outbox. Each may run twice, or after having been lost, with one effect."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from comune_site.core.uscita.api import RiprovaPiuTardi, gestore, periodico
from pagamenti import azioni, piattaforma
from pagamenti.models import PosizioneDebitoria
from pagamenti.psp.base import TroppeRichieste


@gestore(azioni.PUBBLICA)
def pubblica(riferimento: str, dati: dict[str, Any]) -> None:
    """Put the position on the platform."""
    _con_pazienza(lambda: piattaforma.pubblica(PosizioneDebitoria.objects.get(riferimento=riferimento)))


@gestore(azioni.CONTROLLA)
def controlla(riferimento: str, dati: dict[str, Any]) -> None:
    """Ask whether it is paid; asks again by the schedule of `cadenza`."""
    _con_pazienza(lambda: piattaforma.controlla(PosizioneDebitoria.objects.get(riferimento=riferimento)))


@periodico("pagamenti.riconcilia", timedelta(hours=1))
def riconcilia() -> None:
    """Look for receipts that we lack."""
    _con_pazienza(piattaforma.riconcilia)


def _con_pazienza(lavoro: Callable[[], None]) -> None:
    """Wait as long as the platform asks, without counting an error."""
    try:
        lavoro()
    except TroppeRichieste as errore:
        raise RiprovaPiuTardi(timedelta(seconds=errore.dopo)) from errore
