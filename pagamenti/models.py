"""Debt positions, attempts to pay them, and the receipts that alone make them paid (decision 18)."""

from __future__ import annotations

import secrets
import uuid
from datetime import datetime
from typing import Any, NoReturn

from django.conf import settings
from django.db import models, transaction
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from pagamenti import numeri


class ProgressivoNav(models.Model):
    """Last base used under a segregation code. It only grows: a base is never used again (SACI)."""

    codice_segregazione = models.CharField(max_length=2, unique=True)
    ultimo = models.BigIntegerField(default=0)

    class Meta:
        verbose_name = _("progressivo degli avvisi")
        verbose_name_plural = _("progressivi degli avvisi")
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.codice_segregazione}: {self.ultimo}"

    @classmethod
    def prossimo_nav(cls, codice_segregazione: str) -> str:
        """Take the next base and return its NAV. Raises CodiceSegregazioneError before touching the row."""
        numeri.controlla_segregazione(codice_segregazione)
        with transaction.atomic():
            riga, _creata = cls.objects.select_for_update().get_or_create(codice_segregazione=codice_segregazione)
            riga.ultimo += 1
            riga.save(update_fields=["ultimo"])
        return numeri.componi_nav(codice_segregazione, riga.ultimo)


def nuovo_nav() -> str:
    """Return the next NAV of this comune."""
    return ProgressivoNav.prossimo_nav(settings.PAGOPA_CODICE_SEGREGAZIONE)


def nuovo_iupd() -> str:
    """Return a new identifier of a position, unique on the whole platform: fiscal code of the ente + random."""
    return f"{settings.ENTE_CODICE_FISCALE}-{uuid.uuid4().hex}"


class PosizioneQuerySet(models.QuerySet["PosizioneDebitoria"]):
    """Questions about positions."""

    def con_verifica(self) -> PosizioneQuerySet:
        """Add `verifica_in_corso`: the browser came back and the platform has not answered yet."""
        in_attesa = Tentativo.objects.filter(posizione=OuterRef("pk"), stato__in=Tentativo.IN_VERIFICA)
        return self.annotate(verifica_in_corso=Exists(in_attesa))


class PosizioneDebitoria(models.Model):
    """What a debtor owes, with one NAV. Only a receipt makes it PAGATA."""

    class Stato(models.TextChoices):
        """Life of a position here."""

        BOZZA = "bozza", _("In preparazione")
        PUBBLICATA = "pubblicata", _("Da pagare")
        PAGATA = "pagata", _("Pagata")
        NON_PAGABILE = "non_pagabile", _("Non pagabile")

    # Key of who asked, for example "pratica:<uuid>": asking twice is one position.
    riferimento = models.CharField(_("riferimento"), max_length=200, unique=True, editable=False)
    iupd = models.CharField(_("identificativo su pagoPA"), max_length=60, unique=True, default=nuovo_iupd)
    nav = models.CharField(_("codice avviso"), max_length=18, unique=True)
    debitore_codice_fiscale = models.CharField(_("codice fiscale del debitore"), max_length=16)
    debitore_nome = models.CharField(_("debitore"), max_length=140)
    debitore_email = models.EmailField(_("e-mail del debitore"), blank=True)
    # Amounts are euro everywhere in this package; cents are of the wire only.
    importo = models.DecimalField(_("importo"), max_digits=11, decimal_places=2)
    # SEND's notification fee, added by the platform to what the payer is asked (pagopa-io §4.3).
    costi_notifica = models.DecimalField(_("costi di notifica"), max_digits=9, decimal_places=2, default=0)
    causale = models.CharField(_("causale"), max_length=140)
    categoria = models.CharField(_("codice tassonomico"), max_length=40)
    scadenza = models.DateField(_("scadenza"))
    ritorno_url = models.CharField(max_length=500, editable=False)
    stato = models.CharField(_("stato"), max_length=12, choices=Stato, default=Stato.BOZZA)
    creata_il = models.DateTimeField(_("creata il"), default=timezone.now)
    pubblicata_il = models.DateTimeField(_("pubblicata il"), null=True, blank=True)
    pagata_il = models.DateTimeField(_("pagata il"), null=True, blank=True)

    objects = PosizioneQuerySet.as_manager()

    class Meta:
        verbose_name = _("posizione debitoria")
        verbose_name_plural = _("posizioni debitorie")
        # The office reads: whatever changes a position is an action of this package, with its own permission one day.
        default_permissions = ("view",)
        ordering = ["-creata_il"]
        constraints = [models.CheckConstraint(condition=Q(importo__gt=0), name="posizione_importo_positivo")]
        indexes = [models.Index(fields=["stato", "scadenza"], name="posizione_stato_scadenza")]

    def __str__(self) -> str:
        return self.nav

    @property
    def iuv(self) -> str:
        """The IUV of its notice."""
        return numeri.iuv_di(self.nav)

    def importo_giusto(self, pagato: Any) -> bool:
        """Tell whether the amount paid (euro) is the one due, with or without the notification fee."""
        return pagato in (self.importo, self.importo + self.costi_notifica)


def nuovo_token() -> str:
    """Return 128 random bits for the return addresses: 22 characters."""
    return secrets.token_urlsafe(16)


class Tentativo(models.Model):
    """One cart. The browser's return moves this and nothing else (pagopa-io §10.1 rule 1)."""

    class Stato(models.TextChoices):
        """Life of an attempt. A return is a hint, never an outcome."""

        CREATO = "creato", _("Creato")
        INVIATO = "inviato", _("Inviato a pagoPA")
        TORNATO_OK = "tornato_ok", _("Tornato: pagato, da verificare")
        TORNATO_ANNULLATO = "tornato_annullato", _("Tornato: annullato")
        TORNATO_ERRORE = "tornato_errore", _("Tornato: errore")
        TORNATO_ATTESA = "tornato_attesa", _("Tornato: in attesa")
        CONFERMATO = "confermato", _("Confermato dalla ricevuta")
        SENZA_ESITO = "senza_esito", _("Senza esito")

    APERTI = (Stato.CREATO, Stato.INVIATO)
    IN_VERIFICA = (Stato.TORNATO_OK, Stato.TORNATO_ATTESA)

    # Sent as idCart: it comes back in the receipt.
    id_carrello = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    posizione = models.ForeignKey(PosizioneDebitoria, on_delete=models.PROTECT, related_name="tentativi")
    token = models.CharField(max_length=32, unique=True, default=nuovo_token, editable=False)
    url_checkout = models.CharField(max_length=2000, blank=True)
    stato = models.CharField(_("stato"), max_length=20, choices=Stato, default=Stato.CREATO)
    creato_il = models.DateTimeField(_("creato il"), default=timezone.now)
    tornato_il = models.DateTimeField(_("tornato il"), null=True, blank=True)

    class Meta:
        verbose_name = _("tentativo di pagamento")
        verbose_name_plural = _("tentativi di pagamento")
        default_permissions = ()
        ordering = ["-creato_il", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["posizione"], condition=Q(stato__in=["creato", "inviato"]), name="tentativo_uno_aperto"
            )
        ]

    def __str__(self) -> str:
        return str(self.id_carrello)

    def torna(self, esito: str, ora: datetime) -> bool:
        """Note which return address the browser opened; True only the first time that it says something new.

        "Paid" and "waiting" replace an earlier cancel or error (the payer went back and tried again) and an attempt
        given up before any return; nothing replaces them, or a receipt.
        """
        da = Q(stato__in=self.APERTI)
        if esito in self.IN_VERIFICA:
            da |= Q(stato__in=[self.Stato.TORNATO_ANNULLATO, self.Stato.TORNATO_ERRORE])
            da |= Q(stato=self.Stato.SENZA_ESITO, tornato_il=None)
        return Tentativo.objects.filter(da, pk=self.pk).update(stato=esito, tornato_il=ora) == 1


class RicevutaImmutabileError(Exception):
    """A receipt is written once, and neither changed nor deleted."""


class RicevutaQuerySet(models.QuerySet["Ricevuta"]):
    """Receipts can be read and added only."""

    def update(self, **kwargs: Any) -> NoReturn:
        """Refuse."""
        raise RicevutaImmutabileError

    def delete(self) -> NoReturn:
        """Refuse."""
        raise RicevutaImmutabileError


class Ricevuta(models.Model):
    """A receipt of the platform, as it came. Immutable; one for each `receiptId`."""

    # Empty: a NAV that is not ours, kept apart until the office looks at it (quarantine).
    posizione = models.ForeignKey(
        PosizioneDebitoria, on_delete=models.PROTECT, null=True, related_name="ricevute", verbose_name=_("posizione")
    )
    receipt_id = models.CharField(_("numero univoco di pagamento"), max_length=64, unique=True)
    ente_codice_fiscale = models.CharField(_("codice fiscale dell'ente"), max_length=16)
    nav = models.CharField(_("codice avviso"), max_length=18, db_index=True)
    iuv = models.CharField(_("IUV"), max_length=35)
    importo = models.DecimalField(_("importo"), max_digits=11, decimal_places=2)
    commissione = models.DecimalField(_("commissione"), max_digits=9, decimal_places=2, null=True)
    pagata_il = models.DateTimeField(_("pagata il"))
    psp_nome = models.CharField(_("prestatore di servizi di pagamento"), max_length=140)
    psp_codice_fiscale = models.CharField(_("codice fiscale del prestatore"), max_length=16, blank=True)
    metodo = models.CharField(_("metodo"), max_length=35, blank=True)
    id_carrello = models.CharField(max_length=210, blank=True)
    # The XML as received: the proof. Holds the payer's data: never logged, never listed.
    originale = models.BinaryField()
    doppio_pagamento = models.BooleanField(_("doppio pagamento, da rimborsare"), default=False)
    importo_diverso = models.BooleanField(_("importo diverso dal dovuto"), default=False)
    registrata_il = models.DateTimeField(_("registrata il"), default=timezone.now)

    objects = RicevutaQuerySet.as_manager()

    class Meta:
        verbose_name = _("ricevuta")
        verbose_name_plural = _("ricevute")
        default_permissions = ("view",)
        ordering = ["-pagata_il", "-pk"]

    def __str__(self) -> str:
        return self.receipt_id

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Write once."""
        if not self._state.adding:
            raise RicevutaImmutabileError(self.receipt_id)
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Refuse."""
        raise RicevutaImmutabileError(self.receipt_id)
