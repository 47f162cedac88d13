"""The files of an act: its text first, then the attachments, in order."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from typing import Any

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from comune_site.core import archivio
from comune_site.trasparenza.models.albo import AttoAlbo, AttoImmutabileError

P7M = "application/pkcs7-mime"
PDF = "application/pdf"


class AllegatoAlbo(Orderable):
    """A file of an act. Bytes are in the private archive; what the register shows of them is here.

    A digitally signed file (CAdES, .p7m) is published as it was signed; `nome_interno` names the document inside and
    `tipo_interno` is its type, empty where it cannot be taken out.
    """

    class Ruolo(models.TextChoices):
        """What the file is to the act."""

        ATTO = "atto", _("Testo dell'atto")
        ALLEGATO = "allegato", _("Allegato")

    codice = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    atto = ParentalKey(AttoAlbo, on_delete=models.CASCADE, related_name="allegati")
    ruolo = models.CharField(_("che cos'è"), max_length=10, choices=Ruolo, default=Ruolo.ATTO)
    titolo = models.CharField(_("titolo"), max_length=200, blank=True, help_text=_("Vuoto: il nome del file."))
    nome = models.CharField(max_length=120, editable=False)
    tipo = models.CharField(max_length=60, editable=False)
    dimensione = models.PositiveIntegerField(editable=False)
    sha256 = models.CharField(max_length=64, editable=False)
    chiave = models.CharField(max_length=80, unique=True, editable=False)
    nome_interno = models.CharField(max_length=120, blank=True, editable=False)
    tipo_interno = models.CharField(max_length=60, blank=True, editable=False)

    class Meta(Orderable.Meta):
        verbose_name = _("file dell'atto")
        verbose_name_plural = _("file dell'atto")

    def __str__(self) -> str:
        return self.titolo or self.nome

    @property
    def firmato(self) -> bool:
        """Whether it is an envelope with a digital signature."""
        return self.tipo == P7M

    @property
    def estensione(self) -> str:
        """Return the extension, in capitals, as label of the format."""
        return self.nome.rpartition(".")[2].upper()

    @property
    def url(self) -> str:
        """Return the public address, good while the act is in publication."""
        return reverse("albo:file", args=[self.atto.anno, self.atto.numero, self.codice])

    @property
    def url_interno(self) -> str:
        """Return the public address of the document inside the envelope, or nothing."""
        indirizzo = reverse("albo:contenuto", args=[self.atto.anno, self.atto.numero, self.codice])
        return indirizzo if self.tipo_interno else ""

    def _fermo(self) -> None:
        if AttoAlbo.objects.registrati().filter(pk=self.atto_id).exists():
            raise AttoImmutabileError(self.nome)

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save; raise AttoImmutabileError when the act is in the register."""
        self._fermo()
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        """Delete; raise AttoImmutabileError when the act is in the register. The sweep of orphans takes the bytes."""
        self._fermo()
        return super().delete(*args, **kwargs)


@archivio.custode
def _file_dell_albo(inizio: str) -> Iterable[str]:
    return AllegatoAlbo.objects.filter(chiave__startswith=inizio).values_list("chiave", flat=True)
