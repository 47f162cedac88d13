"""Points of contact: how to reach an office, a person, a place."""

from __future__ import annotations

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator, validate_email
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.models import Orderable
from wagtail.search import index

from comune_site.core.validators import normalizza_telefono, valida_telefono


class PuntoContatto(index.Indexed, ClusterableModel):
    """A named set of ways to reach somebody; pages refer to it, so that a number is corrected once."""

    nome = models.CharField(_("nome"), max_length=120, unique=True, help_text=_("Come lo riconosce chi scrive."))
    descrizione = models.CharField(
        _("descrizione"),
        max_length=255,
        blank=True,
        help_text=_("Si legge sul sito, per esempio «Solo per emergenze»."),
    )

    panels: ClassVar[list[Any]] = [
        FieldPanel("nome"),
        FieldPanel("descrizione"),
        InlinePanel("voci", heading=_("Recapiti"), label=_("Recapito"), min_num=1),
    ]
    search_fields: ClassVar[list[Any]] = [index.SearchField("nome"), index.AutocompleteField("nome")]

    class Meta:
        verbose_name = _("punto di contatto")
        verbose_name_plural = _("punti di contatto")
        ordering = ["nome"]

    def __str__(self) -> str:
        return self.nome


class VoceContatto(Orderable):
    """One way: a telephone, an address, an account."""

    class Tipo(models.TextChoices):
        """Types of the model (tipi punto di contatto)."""

        TELEFONO = "telefono", _("Telefono")
        EMAIL = "email", _("E-mail")
        PEC = "pec", _("PEC")
        INDIRIZZO = "indirizzo", _("Indirizzo")
        URL = "url", _("Sito web")
        WHATSAPP = "whatsapp", _("WhatsApp")
        TELEGRAM = "telegram", _("Telegram")
        SKYPE = "skype", _("Skype")
        LINKEDIN = "linkedin", _("LinkedIn")
        TWITTER = "twitter", _("X")
        FAX = "fax", _("Fax")

    punto = ParentalKey(PuntoContatto, on_delete=models.CASCADE, related_name="voci")
    tipo = models.CharField(_("tipo"), max_length=10, choices=Tipo, default=Tipo.TELEFONO)
    valore = models.CharField(
        _("valore"),
        max_length=160,
        help_text=_("Il numero, l'indirizzo e-mail o l'indirizzo web per intero, per esempio https://www.esempio.it."),
    )

    panels: ClassVar[list[Any]] = [FieldRowPanel([FieldPanel("tipo"), FieldPanel("valore")])]

    class Meta(Orderable.Meta):
        verbose_name = _("recapito")
        verbose_name_plural = _("recapiti")

    def __str__(self) -> str:
        return self.valore

    def clean(self) -> None:
        """Refuse a value that is not of its type."""
        super().clean()
        controllo = CONTROLLI.get(self.tipo)
        if controllo and self.valore:
            try:
                controllo(self.valore)
            except ValidationError as errore:
                raise ValidationError({"valore": errore.messages}) from None

    @property
    def href(self) -> str:
        """Return the link that uses this value, or an empty string."""
        if self.tipo in (self.Tipo.TELEFONO, self.Tipo.WHATSAPP):
            # Abroad, and for WhatsApp, a number without its prefix is another number.
            numero = normalizza_telefono(self.valore)
            return f"tel:{numero}" if self.tipo == self.Tipo.TELEFONO else f"https://wa.me/{numero.lstrip('+')}"
        if self.tipo in (self.Tipo.EMAIL, self.Tipo.PEC):
            return f"mailto:{self.valore}"
        return self.valore if self.valore.startswith(("https://", "http://")) else ""


def _indirizzo_web(valore: str) -> None:
    try:
        URLValidator(schemes=["https", "http"])(valore)
    except ValidationError:
        raise ValidationError(gettext("Scrivi l'indirizzo completo, per esempio https://www.esempio.it.")) from None


def _posta(valore: str) -> None:
    try:
        validate_email(valore)
    except ValidationError:
        raise ValidationError(gettext("Questo indirizzo e-mail non è valido.")) from None


CONTROLLI = {
    VoceContatto.Tipo.TELEFONO: valida_telefono,
    VoceContatto.Tipo.WHATSAPP: valida_telefono,
    VoceContatto.Tipo.EMAIL: _posta,
    VoceContatto.Tipo.PEC: _posta,
    VoceContatto.Tipo.URL: _indirizzo_web,
    VoceContatto.Tipo.LINKEDIN: _indirizzo_web,
}
