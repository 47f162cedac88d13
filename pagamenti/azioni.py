"""What happens to positions, attempts and receipts. Nothing is called out inside a transaction (decision 12)."""

from __future__ import annotations

import logging
from datetime import date, timedelta
from decimal import Decimal

from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from comune_site.core.indirizzi import url_assoluto
from comune_site.core.logs import maschera
from comune_site.core.uscita.api import accoda, riaccoda
from pagamenti import exceptions
from pagamenti.models import PosizioneDebitoria, Ricevuta, Tentativo, nuovo_nav
from pagamenti.psp import psp
from pagamenti.psp.base import Carrello, ErrorePSP, RicevutaRemota, Ritorni, StatoNonCompatibile

PUBBLICA = "pagamenti.pubblica"
CONTROLLA = "pagamenti.controlla"
CONCLUSO = "pagamenti.concluso"

# An open attempt younger than this is used again when "Paga" is pressed twice (pagopa-io §10.1 rule 6).
TENTATIVO_VALIDO = timedelta(minutes=20)
IMPORTO_MASSIMO = Decimal("999999999.99")
CAUSALE_MASSIMA = 140

logger = logging.getLogger(__name__)


def crea_posizione(
    *,
    riferimento: str,
    debitore_codice_fiscale: str,
    debitore_nome: str,
    debitore_email: str,
    importo: Decimal,
    causale: str,
    scadenza: date,
    categoria: str,
    ritorno_url: str,
) -> PosizioneDebitoria:
    """Return the position of this riferimento, made now if there is none. Its publication is an outbox row."""
    _controlla_dati(importo, causale, debitore_nome, debitore_codice_fiscale)
    with transaction.atomic():
        posizione, creata = PosizioneDebitoria.objects.get_or_create(
            riferimento=riferimento,
            defaults={
                "nav": nuovo_nav,
                "debitore_codice_fiscale": debitore_codice_fiscale,
                "debitore_nome": debitore_nome,
                "debitore_email": debitore_email,
                "importo": importo,
                "causale": causale,
                "categoria": categoria,
                "scadenza": scadenza,
                "ritorno_url": ritorno_url,
            },
        )
        if not creata and (posizione.importo, posizione.debitore_codice_fiscale) != (importo, debitore_codice_fiscale):
            raise exceptions.PosizioneDiversaError(riferimento)
        accoda(PUBBLICA, riferimento)
    return posizione


def _controlla_dati(importo: Decimal, causale: str, nome: str, codice_fiscale: str) -> None:
    if not 0 < importo <= IMPORTO_MASSIMO or importo != importo.quantize(Decimal("0.01")):
        raise exceptions.DatiPosizioneError(f"Importo non valido: {importo}")
    if not 0 < len(causale) <= CAUSALE_MASSIMA:
        raise exceptions.DatiPosizioneError("La causale deve avere da 1 a 140 caratteri")
    if len(codice_fiscale) not in (11, 16) or not nome:
        raise exceptions.DatiPosizioneError("Servono nome e codice fiscale del debitore")
    # The causale is shown by PSPs, printed and logged by others (SANP, good practice).
    testo = causale.casefold()
    if maschera(causale) != causale or nome.casefold() in testo or codice_fiscale.casefold() in testo:
        raise exceptions.DatiPosizioneError("La causale non può contenere dati personali")


def avvia(riferimento: str, email: str) -> str:
    """Return the checkout address: row first, then the call, then its outcome."""
    try:
        with transaction.atomic():
            posizione = _blocca_pagabile(riferimento)
            tentativo = _tentativo_aperto(posizione)
    except exceptions.InPreparazioneError:
        # Somebody is waiting for it: not at the next turn of a long wait, now.
        riaccoda(PUBBLICA, riferimento)
        raise
    if tentativo.url_checkout:
        return tentativo.url_checkout
    try:
        url = psp().apri_carrello(_carrello(posizione, tentativo, email))
    except StatoNonCompatibile as errore:
        riaccoda(CONTROLLA, riferimento)
        raise exceptions.RifiutatoDallaPiattaformaError from errore
    except ErrorePSP as errore:
        logger.warning("carrello_non_aperto", extra={"causa": type(errore).__name__})
        raise exceptions.PagamentoNonDisponibileError from errore
    Tentativo.objects.filter(pk=tentativo.pk).update(url_checkout=url)
    Tentativo.objects.filter(pk=tentativo.pk, stato=Tentativo.Stato.CREATO).update(stato=Tentativo.Stato.INVIATO)
    riaccoda(CONTROLLA, riferimento)
    return url


def _blocca_pagabile(riferimento: str) -> PosizioneDebitoria:
    """Return the position with its row locked, or raise why it cannot be paid now."""
    posizione = PosizioneDebitoria.objects.select_for_update().filter(riferimento=riferimento).first()
    if posizione is None:
        raise exceptions.PosizioneSconosciutaError
    if posizione.stato == PosizioneDebitoria.Stato.PAGATA:
        raise exceptions.GiaPagataError
    if posizione.stato == PosizioneDebitoria.Stato.NON_PAGABILE:
        raise exceptions.NonPagabileError
    if posizione.stato == PosizioneDebitoria.Stato.BOZZA:
        raise exceptions.InPreparazioneError
    if posizione.tentativi.filter(stato__in=Tentativo.IN_VERIFICA).exists():
        raise exceptions.InVerificaError
    return posizione


def _tentativo_aperto(posizione: PosizioneDebitoria) -> Tentativo:
    """Return the open attempt if it is young, else close it and make another. The position's row is locked."""
    aperto = posizione.tentativi.filter(stato__in=Tentativo.APERTI).first()
    if aperto and aperto.creato_il > timezone.now() - TENTATIVO_VALIDO:
        return aperto
    if aperto:
        posizione.tentativi.filter(pk=aperto.pk).update(stato=Tentativo.Stato.SENZA_ESITO)
    return posizione.tentativi.create()


def _carrello(posizione: PosizioneDebitoria, tentativo: Tentativo, email: str) -> Carrello:
    def indirizzo(esito: str) -> str:
        return url_assoluto(reverse("pagamenti:ritorno", args=[tentativo.token, esito]))

    return Carrello(
        id_carrello=str(tentativo.id_carrello),
        nav=posizione.nav,
        importo=posizione.importo,
        causale=posizione.causale,
        email=email,
        ritorni=Ritorni(
            ok=indirizzo("ok"),
            annullato=indirizzo("annullato"),
            errore=indirizzo("errore"),
            attesa=indirizzo("attesa"),
        ),
    )


RITORNI = {
    "ok": Tentativo.Stato.TORNATO_OK,
    "annullato": Tentativo.Stato.TORNATO_ANNULLATO,
    "errore": Tentativo.Stato.TORNATO_ERRORE,
    "attesa": Tentativo.Stato.TORNATO_ATTESA,
}


def segna_ritorno(tentativo: Tentativo, esito: str) -> None:
    """Note the return as a hint and wake the check, the first time only. The position is never touched."""
    if tentativo.torna(RITORNI[esito], timezone.now()):
        riaccoda(CONTROLLA, tentativo.posizione.riferimento)
        tentativo.refresh_from_db(fields=["stato", "tornato_il"])


def concludi(remota: RicevutaRemota) -> Ricevuta:
    """Record a receipt once and make its position paid; safe to repeat and to run in parallel.

    Late, double, of another amount, of a NAV that is not ours: recorded all the same, and flagged (affidabilita §4.2).
    """
    with transaction.atomic():
        posizione = PosizioneDebitoria.objects.select_for_update().filter(nav=remota.nav).first()
        ricevuta, nuova = Ricevuta.objects.get_or_create(
            receipt_id=remota.receipt_id, defaults=_campi_ricevuta(remota, posizione)
        )
        if not nuova:
            logger.info("ricevuta_ripetuta", extra={"nav": ricevuta.nav})
        elif posizione is None:
            logger.error("ricevuta_di_avviso_sconosciuto", extra={"nav": remota.nav})
        else:
            _segna_pagata(posizione, ricevuta)
    return ricevuta


def _campi_ricevuta(remota: RicevutaRemota, posizione: PosizioneDebitoria | None) -> dict[str, object]:
    return {
        "posizione": posizione,
        "ente_codice_fiscale": remota.ente_codice_fiscale,
        "nav": remota.nav,
        "iuv": remota.iuv,
        "importo": remota.importo,
        "commissione": remota.commissione,
        "pagata_il": remota.pagata_il,
        "psp_nome": remota.psp_nome,
        "psp_codice_fiscale": remota.psp_codice_fiscale,
        "metodo": remota.metodo,
        "id_carrello": remota.id_carrello,
        "originale": remota.originale,
        "doppio_pagamento": posizione is not None and posizione.ricevute.exists(),
        "importo_diverso": posizione is not None and not posizione.importo_giusto(remota.importo),
    }


def _segna_pagata(posizione: PosizioneDebitoria, ricevuta: Ricevuta) -> None:
    if ricevuta.doppio_pagamento or ricevuta.importo_diverso:
        logger.error(
            "ricevuta_da_controllare",
            extra={"nav": posizione.nav, "doppia": ricevuta.doppio_pagamento, "importo": ricevuta.importo_diverso},
        )
    PosizioneDebitoria.objects.filter(pk=posizione.pk).exclude(stato=PosizioneDebitoria.Stato.PAGATA).update(
        stato=PosizioneDebitoria.Stato.PAGATA, pagata_il=ricevuta.pagata_il
    )
    posizione.tentativi.filter(stato__in=[*Tentativo.APERTI, *Tentativo.IN_VERIFICA]).update(
        stato=Tentativo.Stato.CONFERMATO
    )
    accoda(CONCLUSO, posizione.riferimento)
