"""What was submitted: frozen, moved by `avanza()` only, with its history and its files."""

from __future__ import annotations

import uuid
from typing import Any

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from servizi.motore import registro
from servizi.motore.definizioni import Servizio
from servizi.pratiche.exceptions import CambioConcorrenteError, MossaNonAmmessaError
from servizi.pratiche.models.bozze import Bozza
from servizi.pratiche.stati import StatoPratica, si_puo


class Pratica(models.Model):
    """A submitted request: frozen answers and summary. Only its state moves, by `avanza()`."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    chiave_invio = models.UUIDField(unique=True, editable=False)
    # The Bozza that it was: a page of the Bozza reopened after sending leads here.
    nata_da = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    cittadino = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="pratiche")
    codice_servizio = models.SlugField(_("servizio"), max_length=60)
    versione = models.PositiveIntegerField()
    titolo = models.CharField(_("titolo"), max_length=255)
    scheda_url = models.CharField(max_length=500, blank=True)
    numero = models.CharField(_("numero"), max_length=20, unique=True)
    risposte = models.JSONField()
    # The summary as shown before sending: one source for page, PDF, e-mail.
    riepilogo = models.JSONField()
    # SHA-256, hex, of the canonical JSON of answers, summary and files.
    impronta = models.CharField(max_length=64)
    # How the applicant was identified: provider, level, attributes used.
    identita = models.JSONField(default=dict)
    richiedente = models.CharField(_("richiedente"), max_length=200)
    stato = models.CharField(_("stato"), max_length=20, choices=StatoPratica, default=StatoPratica.INVIATA)
    importo = models.DecimalField(_("importo"), max_digits=9, decimal_places=2, null=True, blank=True)
    inviata_il = models.DateTimeField(_("inviata il"), default=timezone.now)
    presa_in_carico_il = models.DateField(_("presa in carico il"), default=timezone.localdate)
    # Days from the definition or the scheda, frozen; the latest date follows (C.SE.1.10, L. 241/1990 art. 2).
    termine_giorni = models.PositiveIntegerField(null=True, blank=True)
    scadenza = models.DateField(_("da concludere entro"), null=True, blank=True)
    protocollo_numero = models.CharField(_("protocollo"), max_length=20, blank=True)
    protocollo_data = models.DateField(_("data di protocollo"), null=True, blank=True)

    class Meta:
        verbose_name = _("pratica")
        verbose_name_plural = _("pratiche")
        ordering = ["-inviata_il"]
        # The desk's list: the newest of all, a page at a time.
        indexes = [models.Index(fields=["-inviata_il"], name="pratica_inviata_il")]

    def __str__(self) -> str:
        return f"{self.numero} {self.titolo}"

    @property
    def servizio(self) -> Servizio:
        """The definition of the service; raises ServizioSconosciutoError if it is gone."""
        return registro.servizio(self.codice_servizio)

    def avanza(
        self, nuovo: StatoPratica, *, attore: Any = None, nota: str = "", dati: dict[str, Any] | None = None
    ) -> Evento:
        """Move to a new state, write the Evento, and ask for the citizen to be told.

        Raises MossaNonAmmessaError if the table forbids the move, CambioConcorrenteError if the state in the
        database is no longer the one this object was read with.
        """
        if not si_puo(self.stato, nuovo):
            raise MossaNonAmmessaError(f"{self.stato} -> {nuovo}")
        with transaction.atomic():
            mossi = Pratica.objects.filter(pk=self.pk, stato=self.stato).update(stato=nuovo)
            if not mossi:
                raise CambioConcorrenteError(self.numero)
            evento = self.eventi.create(
                tipo=Evento.Tipo.STATO, da=self.stato, a=nuovo, attore=attore, nota=nota, dati=dati or {}
            )
            self.stato = nuovo
            evento.annuncia()
        return evento


class Evento(models.Model):
    """What happened to a Pratica: append-only, shown to the citizen and to the office."""

    class Tipo(models.TextChoices):
        """Kinds of event."""

        INVIO = "invio", _("Richiesta inviata")
        PROTOCOLLO = "protocollo", _("Protocollata")
        STATO = "stato", _("Cambio di stato")
        ACCESSO = "accesso", _("Consultata dall'ufficio")
        PAGAMENTO = "pagamento", _("Pagamento")
        DOCUMENTO = "documento", _("Documento")

    pratica = models.ForeignKey(Pratica, on_delete=models.PROTECT, related_name="eventi")
    tipo = models.CharField(max_length=12, choices=Tipo)
    da = models.CharField(max_length=20, blank=True)
    a = models.CharField(max_length=20, blank=True)
    nota = models.TextField(blank=True)
    dati = models.JSONField(default=dict)
    attore = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    creato_il = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("evento")
        verbose_name_plural = _("eventi")
        ordering = ["creato_il", "pk"]

    def __str__(self) -> str:
        return f"{self.get_tipo_display()} {self.creato_il:%d/%m/%Y}"

    def annuncia(self) -> None:
        """Ask, in this transaction, for the citizen to be told (worker `pratiche.annuncia`)."""
        from comune_site.core.uscita.api import accoda

        accoda("pratiche.annuncia", str(self.pk))


class Allegato(models.Model):
    """A file given by the citizen: of a Bozza until sent, then of the Pratica. Bytes are in the private archive."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    bozza = models.ForeignKey(Bozza, null=True, blank=True, on_delete=models.CASCADE, related_name="allegati")
    pratica = models.ForeignKey(Pratica, null=True, blank=True, on_delete=models.PROTECT, related_name="allegati")
    passo = models.SlugField(max_length=60)
    sezione = models.SlugField(max_length=60)
    campo = models.SlugField(max_length=60)
    nome = models.CharField(max_length=120)
    tipo = models.CharField(max_length=60)
    dimensione = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    # Random key in the private archive (core.archivio): no name, no extension.
    chiave = models.CharField(max_length=80, unique=True)
    creato_il = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("allegato")
        verbose_name_plural = _("allegati")
        ordering = ["creato_il"]
        constraints = [
            models.CheckConstraint(
                condition=Q(bozza__isnull=True, pratica__isnull=False) | Q(bozza__isnull=False, pratica__isnull=True),
                name="allegato_di_uno_solo",
            )
        ]

    def __str__(self) -> str:
        return self.nome


class Documento(models.Model):
    """A PDF made by us for a Pratica, the same for ever once made."""

    class Tipo(models.TextChoices):
        """Kinds of document."""

        RICEVUTA = "ricevuta", _("Ricevuta della richiesta")
        PAGAMENTO = "pagamento", _("Attestazione di pagamento")
        PROVVEDIMENTO = "provvedimento", _("Provvedimento")

    pratica = models.ForeignKey(Pratica, on_delete=models.PROTECT, related_name="documenti")
    tipo = models.CharField(max_length=15, choices=Tipo)
    titolo = models.CharField(max_length=200)
    nome = models.CharField(max_length=120)
    chiave = models.CharField(max_length=80, unique=True)
    dimensione = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    creato_il = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("documento")
        verbose_name_plural = _("documenti")
        constraints = [models.UniqueConstraint(fields=["pratica", "tipo"], name="documento_unico")]

    def __str__(self) -> str:
        return self.titolo
