"""A document is classified once, and stands in every section that wants it."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, PageChooserPanel
from wagtail.models import Orderable


class ClassificazioneTrasparenza(Orderable):
    """A page (document, dataset) is published in a section of Amministrazione trasparente."""

    pagina = ParentalKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="sezioni_trasparenza")
    sezione = models.ForeignKey(
        "trasparenza.SezioneTrasparenzaPage",
        on_delete=models.CASCADE,
        related_name="classificati",
        verbose_name=_("sezione"),
    )
    fino_al = models.DateField(
        _("pubblicato fino al"),
        null=True,
        blank=True,
        help_text=_(
            "Vuoto: cinque anni dal 1° gennaio dopo la data del documento (d.lgs. 33/2013, art. 8, comma 3). Indica "
            "un giorno diverso se la legge lo prevede o se l'atto produce ancora effetti."
        ),
    )

    panels = [PageChooserPanel("sezione", "trasparenza.SezioneTrasparenzaPage"), FieldPanel("fino_al")]

    class Meta(Orderable.Meta):
        verbose_name = _("sezione di Amministrazione trasparente")
        verbose_name_plural = _("sezioni di Amministrazione trasparente")
        constraints = [models.UniqueConstraint(fields=["pagina", "sezione"], name="una_volta_per_sezione")]

    def __str__(self) -> str:
        return f"{self.pagina_id} {self.sezione_id}"


def pannello_trasparenza() -> InlinePanel:
    """Return the panel where editors classify a document."""
    return InlinePanel("sezioni_trasparenza", heading=_("Amministrazione trasparente"), label=_("Sezione"))
