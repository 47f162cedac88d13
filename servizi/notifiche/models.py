"""Messages to a citizen: the copy in the area personale, and how its other channels went."""

from __future__ import annotations

import uuid
from email.utils import make_msgid

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from comune_site.core.indirizzi import host, radice_servizi


def nuovo_message_id() -> str:
    """Return a Message-ID of our own host: made once, so that a repeated delivery is seen as the same e-mail."""
    return make_msgid(domain=host(radice_servizi()).split(":")[0])


class MessaggioQuerySet(models.QuerySet["Messaggio"]):
    """Questions about messages."""

    def da_leggere(self) -> MessaggioQuerySet:
        """Return those that the citizen has not marked as read."""
        return self.filter(letto_il__isnull=True)


class Messaggio(models.Model):
    """One message to one citizen. The row itself is the copy in the area personale (C.SE.1.2)."""

    class EmailStato(models.TextChoices):
        """How the e-mail went."""

        DA_INVIARE = "da_inviare", _("Da inviare")
        INVIATA = "inviata", _("Inviata")
        SENZA_INDIRIZZO = "senza_indirizzo", _("Indirizzo mancante")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    cittadino = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="messaggi")
    # What it tells about: two calls with one riferimento are one message.
    riferimento = models.CharField(max_length=120, unique=True)
    # Number and service only: it is also the subject of the e-mail.
    oggetto = models.CharField(_("oggetto"), max_length=200)
    testo = models.TextField(_("testo"))
    # Path of the page that the message is about, without the host.
    pratica_url = models.CharField(max_length=300, blank=True)
    creato_il = models.DateTimeField(default=timezone.now)
    letto_il = models.DateTimeField(null=True, blank=True)
    message_id = models.CharField(max_length=200, unique=True, default=nuovo_message_id, editable=False)
    email_stato = models.CharField(max_length=20, choices=EmailStato, default=EmailStato.DA_INVIARE)
    email_inviata_il = models.DateTimeField(null=True, blank=True)

    objects = MessaggioQuerySet.as_manager()

    class Meta:
        verbose_name = _("messaggio")
        verbose_name_plural = _("messaggi")
        ordering = ["-creato_il", "-pk"]
        indexes = [models.Index(fields=["cittadino", "-creato_il"], name="messaggio_del_cittadino")]

    def __str__(self) -> str:
        return self.oggetto

    @property
    def letto(self) -> bool:
        """Whether the citizen marked it as read."""
        return self.letto_il is not None

    def segna_letto(self) -> None:
        """Remember when it was first marked as read."""
        Messaggio.objects.filter(pk=self.pk, letto_il__isnull=True).update(letto_il=timezone.now())

    def esito_email(self, stato: EmailStato) -> None:
        """Write how the e-mail went."""
        self.email_stato = stato
        self.email_inviata_il = timezone.now() if stato == self.EmailStato.INVIATA else None
        self.save(update_fields=["email_stato", "email_inviata_il"])
