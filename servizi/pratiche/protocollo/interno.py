"""The register kept by this installation."""

from __future__ import annotations

from dataclasses import asdict

from django.db import IntegrityError, transaction

from servizi.pratiche.models import Progressivo
from servizi.pratiche.protocollo.base import DaProtocollare, Protocollazione
from servizi.pratiche.protocollo.models import Registrazione

SERIE = "protocollo"


class RegistroInterno:
    """Adapter that numbers in our own table."""

    def registra(self, richiesta: DaProtocollare) -> Protocollazione:
        """Register once per `riferimento`; numbers are dense, since they are taken with their row."""
        gia_fatta = Registrazione.objects.filter(riferimento=richiesta.riferimento).first()
        registrazione = gia_fatta or _registra_nuova(richiesta)
        return Protocollazione(numero=str(registrazione), data=registrazione.data)


def _registra_nuova(richiesta: DaProtocollare) -> Registrazione:
    try:
        with transaction.atomic():
            return _scrivi(richiesta, Progressivo.prossimo(SERIE, richiesta.giorno))
    except IntegrityError:
        # Another worker registered it in the meantime: its row stands, our number went back with the rollback.
        return Registrazione.objects.get(riferimento=richiesta.riferimento)


def _scrivi(richiesta: DaProtocollare, numero: int) -> Registrazione:
    return Registrazione.objects.create(
        anno=richiesta.giorno.year,
        numero=numero,
        data=richiesta.giorno,
        riferimento=richiesta.riferimento,
        oggetto=richiesta.oggetto,
        mittente=richiesta.mittente,
        codice_fiscale=richiesta.codice_fiscale,
        documenti=[asdict(documento) for documento in richiesta.documenti],
    )
