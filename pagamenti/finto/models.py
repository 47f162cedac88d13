"""The stub's own tables, in its own database: what pagoPA would know. Amounts are whole cents, as on the wire."""

from __future__ import annotations

import secrets
import uuid
from datetime import datetime, timedelta
from typing import Any

from django.db import models, transaction
from django.utils import timezone

from pagamenti.finto.router import BASE_DATI

# The receipt is there this long after the payment; before, the detail answers 422.
RITARDO_RICEVUTA = timedelta(seconds=2)


class PosizioneFinta(models.Model):
    """A debt position, GPD v3, with one option and one instalment. Its status follows from its dates and receipts."""

    ente = models.CharField(max_length=11)
    iupd = models.CharField(max_length=100, unique=True)
    nav = models.CharField(max_length=18)
    iuv = models.CharField(max_length=17)
    importo = models.PositiveBigIntegerField()
    scadenza = models.DateTimeField()
    scade = models.BooleanField(default=False)
    valida_dal = models.DateTimeField(null=True)
    pubblicata_il = models.DateTimeField(null=True)
    inserita_il = models.DateTimeField(default=timezone.now)
    # The body as it came: what the answers repeat.
    corpo = models.JSONField()

    class Meta:
        verbose_name = "posizione di prova"
        verbose_name_plural = "posizioni di prova"
        constraints = [models.UniqueConstraint(fields=["ente", "iuv"], name="finto_iuv_unico")]

    def __str__(self) -> str:
        return self.nav

    def ricevuta(self) -> RicevutaFinta | None:
        """Return its last receipt that is out already."""
        return RicevutaFinta.objects.uscite().filter(ente=self.ente, iuv=self.iuv).last()

    def stato(self) -> str:
        """Return the GPD v3 status of now."""
        ora = timezone.now()
        if self.ricevuta():
            return "PAID"
        if self.pubblicata_il is None:
            return "DRAFT"
        if self.valida_dal and ora < self.valida_dal:
            return "PUBLISHED"
        return "UNPAYABLE" if self.scade and ora > self.scadenza else "VALID"

    def pagabile(self) -> bool:
        """Tell whether a payer would be let through: payable, and no payment waiting for its receipt."""
        in_corso = RicevutaFinta.objects.filter(ente=self.ente, iuv=self.iuv).exists()
        return self.stato() == "VALID" and not in_corso


class CarrelloFinto(models.Model):
    """A cart, with what the payer chose on the test page."""

    class Esito(models.TextChoices):
        """What the payer did."""

        APERTO = "", "Aperto"
        PAGATO = "pagato", "Pagato"
        ANNULLATO = "annullato", "Annullato"
        ERRORE = "errore", "Errore"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    corpo = models.JSONField()
    esito = models.CharField(max_length=10, choices=Esito, default=Esito.APERTO, blank=True)
    creato_il = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = "carrello di prova"
        verbose_name_plural = "carrelli di prova"

    def __str__(self) -> str:
        return str(self.id)

    def chiudi(self, esito: str) -> bool:
        """Note the outcome once; False when somebody did already."""
        return CarrelloFinto.objects.filter(pk=self.pk, esito=self.Esito.APERTO).update(esito=esito) == 1

    def paga(self, ritardo: timedelta = RITARDO_RICEVUTA) -> bool:
        """Pay every notice of the cart, or none; False when one is not payable any more."""
        with transaction.atomic(using=BASE_DATI):
            posizioni = [self._posizione(avviso) for avviso in self.corpo["paymentNotices"]]
            if not all(posizione and posizione.pagabile() for posizione in posizioni):
                return False
            if not self.chiudi(self.Esito.PAGATO):
                return False
            for posizione in posizioni:
                if posizione:
                    RicevutaFinta.objects.emetti(posizione, ritardo=ritardo, id_carrello=self.corpo.get("idCart", ""))
        return True

    @staticmethod
    def _posizione(avviso: dict[str, Any]) -> PosizioneFinta | None:
        return PosizioneFinta.objects.filter(ente=avviso["fiscalCode"], nav=avviso["noticeNumber"]).first()


class RicevutaFintaQuerySet(models.QuerySet["RicevutaFinta"]):
    """Receipts."""

    def uscite(self) -> RicevutaFintaQuerySet:
        """Return those that the ente can already ask for."""
        return self.filter(disponibile_il__lte=timezone.now())

    def emetti(
        self,
        posizione: PosizioneFinta,
        *,
        ritardo: timedelta = RITARDO_RICEVUTA,
        id_carrello: str = "",
        importo: int | None = None,
    ) -> RicevutaFinta:
        """Issue a receipt for a notice; from the counter of a PSP there is no cart. `importo` in cents."""
        ora: datetime = timezone.now()
        return self.create(
            ente=posizione.ente,
            nav=posizione.nav,
            iuv=posizione.iuv,
            importo=posizione.importo if importo is None else importo,
            pagata_il=ora,
            disponibile_il=ora + ritardo,
            id_carrello=id_carrello,
            causale=posizione.corpo["paymentOption"][0]["installments"][0]["description"],
            debitore=posizione.corpo["paymentOption"][0]["debtor"],
        )


def nuovo_receipt_id() -> str:
    """Return a payment token: 32 hex digits."""
    return secrets.token_hex(16)


class RicevutaFinta(models.Model):
    """A receipt as the platform keeps it."""

    receipt_id = models.CharField(max_length=64, unique=True, default=nuovo_receipt_id)
    ente = models.CharField(max_length=11)
    nav = models.CharField(max_length=18)
    iuv = models.CharField(max_length=17)
    importo = models.PositiveBigIntegerField()
    pagata_il = models.DateTimeField()
    disponibile_il = models.DateTimeField()
    id_carrello = models.CharField(max_length=210, blank=True)
    causale = models.CharField(max_length=140)
    debitore = models.JSONField()

    objects = RicevutaFintaQuerySet.as_manager()

    class Meta:
        verbose_name = "ricevuta di prova"
        verbose_name_plural = "ricevute di prova"
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.receipt_id
