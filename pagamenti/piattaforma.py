"""What is done with the platform, outside any transaction: publish, check, reconcile. Called by the workers."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta

from django.utils import timezone

from comune_site.core import guasti
from comune_site.core.uscita.api import RiprovaPiuTardi, accoda
from pagamenti import azioni, cadenza
from pagamenti.exceptions import PosizioneDiversaError, RicevutaDiAltroAvvisoError
from pagamenti.models import PosizioneDebitoria, Ricevuta, Tentativo, nuovo_nav
from pagamenti.psp import psp
from pagamenti.psp.base import (
    PSP,
    GiaEsistente,
    NonTrovato,
    NuovaPosizione,
    PosizioneRemota,
    RicevutaNonLeggibile,
    StatoNonCompatibile,
    StatoRemoto,
    VoceRicevuta,
)

logger = logging.getLogger(__name__)

# How long after a return an unpaid position stays "in verifica": then the hint was wrong and it can be paid again.
VERIFICA = {
    Tentativo.Stato.TORNATO_OK: timedelta(minutes=20),
    Tentativo.Stato.TORNATO_ATTESA: timedelta(hours=2),
}
FINESTRA_RICEVUTE = timedelta(days=7)
# A base taken by another programme of the comune: the next one at once.
ALTRO_NAV = timedelta(seconds=1)


def pubblica(posizione: PosizioneDebitoria) -> None:
    """Put a position on the platform. A call whose answer was lost is healed by reading back with our key."""
    if posizione.stato != PosizioneDebitoria.Stato.BOZZA:
        return
    piattaforma = psp()
    try:
        piattaforma.crea(_nuova(posizione))
    except GiaEsistente:
        _rimedia(posizione, piattaforma)
    guasti.punto("pagamenti.pubblicata")
    PosizioneDebitoria.objects.filter(pk=posizione.pk, stato=PosizioneDebitoria.Stato.BOZZA).update(
        stato=PosizioneDebitoria.Stato.PUBBLICATA, pubblicata_il=timezone.now()
    )
    accoda(azioni.CONTROLLA, posizione.riferimento, non_prima_di=timezone.now() + cadenza.DI_FONDO)


def _nuova(posizione: PosizioneDebitoria) -> NuovaPosizione:
    return NuovaPosizione(**{campo: getattr(posizione, campo) for campo in NuovaPosizione.__dataclass_fields__})


def _rimedia(posizione: PosizioneDebitoria, piattaforma: PSP) -> None:
    """After "already there": ours from before, or a NAV taken by another programme of the same ente."""
    bozza = PosizioneDebitoria.objects.filter(pk=posizione.pk, stato=PosizioneDebitoria.Stato.BOZZA)
    try:
        remota = piattaforma.leggi(posizione.iupd)
    except NonTrovato as errore:
        logger.warning("nav_gia_usato_da_altri", extra={"nav": posizione.nav})
        bozza.update(nav=nuovo_nav())
        raise RiprovaPiuTardi(ALTRO_NAV) from errore
    dovuto = (posizione.importo, posizione.debitore_codice_fiscale)
    if (remota.importo, remota.debitore_codice_fiscale) != dovuto:
        raise PosizioneDiversaError(posizione.riferimento)
    if remota.nav != posizione.nav:
        # Changed here while an earlier call was going through: the iupd is ours, so the notice out there is the one.
        bozza.update(nav=remota.nav)
    if remota.stato is StatoRemoto.BOZZA:
        piattaforma.pubblica(posizione.iupd)


def controlla(posizione: PosizioneDebitoria) -> None:
    """Ask whether a position is paid, and record its receipt. Raises RiprovaPiuTardi while it is worth asking."""
    if posizione.stato == PosizioneDebitoria.Stato.PAGATA:
        return
    piattaforma = psp()
    remota = piattaforma.leggi(posizione.iupd)
    ora = timezone.now()
    _aggiorna(posizione, remota, ora)
    if remota.stato is StatoRemoto.PAGATA:
        try:
            ricevuta = azioni.concludi(piattaforma.ricevuta(posizione.iuv))
        except (NonTrovato, StatoNonCompatibile) as errore:
            raise RiprovaPiuTardi(_attesa(posizione, ora) or cadenza.OGNI_GIORNO) from errore
        if ricevuta.posizione_id != posizione.pk:
            raise RicevutaDiAltroAvvisoError(posizione.nav)
        return
    attesa = _attesa(posizione, ora)
    if attesa is not None:
        raise RiprovaPiuTardi(attesa)


def _aggiorna(posizione: PosizioneDebitoria, remota: PosizioneRemota, ora: datetime) -> None:
    """Take over what only the platform knows. A receipt recorded meanwhile wins: PAGATA is never left."""
    righe = PosizioneDebitoria.objects.filter(pk=posizione.pk)
    if remota.costi_notifica != posizione.costi_notifica:
        righe.update(costi_notifica=remota.costi_notifica)
    aperta, chiusa = PosizioneDebitoria.Stato.PUBBLICATA, PosizioneDebitoria.Stato.NON_PAGABILE
    if remota.stato is StatoRemoto.NON_PAGABILE:
        righe.filter(stato=aperta).update(stato=chiusa)
    elif remota.stato is StatoRemoto.PAGABILE:
        righe.filter(stato=chiusa).update(stato=aperta)
        for stato, durata in VERIFICA.items():
            posizione.tentativi.filter(stato=stato, tornato_il__lt=ora - durata).update(
                stato=Tentativo.Stato.SENZA_ESITO
            )


def _attesa(posizione: PosizioneDebitoria, ora: datetime) -> timedelta | None:
    ultimo = posizione.tentativi.first()
    return cadenza.prossimo_controllo(
        ora,
        pubblicata_il=posizione.pubblicata_il or posizione.creata_il,
        tentato_il=(ultimo.tornato_il or ultimo.creato_il) if ultimo else None,
        scadenza=posizione.scadenza,
    )


def riconcilia() -> None:
    """Record every receipt of the last days that we lack, whoever paid and however late; report what does not match.

    One that cannot be read is reported each time, and does not keep the others out.
    """
    piattaforma = psp()
    oggi = timezone.localdate()
    voci = list(piattaforma.ricevute(oggi - FINESTRA_RICEVUTE, oggi))
    for iuv in _mancanti(voci):
        try:
            azioni.concludi(piattaforma.ricevuta(iuv))
        except (NonTrovato, StatoNonCompatibile):
            logger.info("ricevuta_non_pronta", extra={"iuv": iuv})
        except RicevutaNonLeggibile as errore:
            logger.error("ricevuta_non_leggibile", extra={"iuv": iuv, "causa": str(errore)})
    senza = PosizioneDebitoria.objects.filter(stato=PosizioneDebitoria.Stato.PAGATA, ricevute__isnull=True)
    for nav in senza.values_list("nav", flat=True):
        logger.error("pagata_senza_ricevuta", extra={"nav": nav})


def _mancanti(voci: list[VoceRicevuta]) -> list[str]:
    """Return the IUVs with a payment that we have no receipt of; the same IUV twice at two times is two payments."""
    note = set(Ricevuta.objects.filter(iuv__in={voce.iuv for voce in voci}).values_list("iuv", "pagata_il"))
    return sorted({voce.iuv for voce in voci if (voce.iuv, voce.pagata_il) not in note})
