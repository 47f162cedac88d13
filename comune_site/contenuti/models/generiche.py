"""Generic pages and the site map."""

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.fields import StreamField
from wagtail.search import index

from comune_site.contenuti.blocks import CORPO
from comune_site.contenuti.models.base import PaginaComune
from comune_site.contenuti.ruoli import RUOLI

PIANO = InlinePanel(
    "azioni_miglioramento",
    heading=_("Piano di miglioramento"),
    label=_("Azione"),
    help_text=_("Solo per la pagina «Piano di miglioramento del sito» (criterio C.SI.4.1)."),
)


class PaginaGenerica(PaginaComune):
    """A page with a free body. With a `ruolo` it is the target of a fixed link of header, footer or contact box."""

    class Ruolo(models.TextChoices):
        """What the fixed links point to: the keys of `sito.link`."""

        FAQ = "faq", _("Domande frequenti")
        PRENOTA = "prenota", _("Prenotazione appuntamento")
        DISSERVIZIO = "disservizio", _("Segnalazione disservizio")
        ASSISTENZA = "assistenza", _("Richiesta di assistenza")
        TRASPARENZA = "trasparenza", _("Amministrazione trasparente")
        PRIVACY = "privacy", _("Informativa privacy")
        NOTE_LEGALI = "note_legali", _("Note legali")
        MAPPA = "mappa", _("Mappa del sito")
        MEDIA_POLICY = "media_policy", _("Media policy")
        PNRR = "attuazione_pnrr", _("Attuazione misure PNRR")
        COOKIE = "cookie", _("Cookie")
        PIANO = "piano", _("Piano di miglioramento del sito")

    OBBLIGATORI: ClassVar[dict[str, str]] = {}
    etichetta = _("Pagina")
    parent_page_types: ClassVar[list[str]] = ["contenuti.HomePage", "contenuti.PaginaGenerica"]
    subpage_types: ClassVar[list[str]] = ["contenuti.PaginaGenerica", "contenuti.ProgettoPnrrPage"]
    ruolo = models.CharField(
        _("ruolo"),
        max_length=20,
        choices=Ruolo,
        blank=True,
        help_text=_("Solo per le pagine richiamate in fondo al sito: una per ruolo."),
    )
    corpo = StreamField(CORPO, verbose_name=_("contenuto"), blank=True)

    content_panels: ClassVar[list[Any]] = [*PaginaComune.content_panels, FieldPanel("corpo"), PIANO]
    settings_panels: ClassVar[list[Any]] = [*PaginaComune.settings_panels, FieldPanel("ruolo")]
    search_fields: ClassVar[list[Any]] = [*PaginaComune.search_fields, index.SearchField("corpo")]

    class Meta:
        verbose_name = _("pagina")
        verbose_name_plural = _("pagine")
        constraints = [
            models.UniqueConstraint(fields=["ruolo"], condition=~models.Q(ruolo=""), name="un_ruolo_una_pagina")
        ]

    def get_template(self, request: HttpRequest, *args: Any, **kwargs: Any) -> str:
        """Return the template of the role, or the generic one."""
        return RUOLI[self.ruolo][0] if self.ruolo in RUOLI else "contenuti/pagina.html"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add what the role shows beside the text."""
        contesto = super().get_context(request, *args, **kwargs)
        if self.ruolo in RUOLI:
            contesto |= RUOLI[self.ruolo][1](self, request)
        return contesto
