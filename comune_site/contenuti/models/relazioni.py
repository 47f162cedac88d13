"""Links between pages of any type: a key to the core page, so that one query answers for all types."""

from django import forms
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, PageChooserPanel
from wagtail.models import Orderable


class Classificazione(Orderable):
    """A page is about an argomento."""

    pagina = ParentalKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="classificazioni")
    argomento = models.ForeignKey(
        "contenuti.ArgomentoPage",
        on_delete=models.CASCADE,
        related_name="classificate",
        verbose_name=_("argomento"),
    )

    panels = [FieldPanel("argomento", widget=forms.Select)]

    class Meta(Orderable.Meta):
        verbose_name = _("argomento della pagina")
        verbose_name_plural = _("argomenti della pagina")
        constraints = [models.UniqueConstraint(fields=["pagina", "argomento"], name="argomento_una_volta")]

    def __str__(self) -> str:
        return f"{self.pagina_id} {self.argomento_id}"


class Evidenza(Orderable):
    """A page puts another one in evidence."""

    pagina = ParentalKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="evidenze")
    oggetto = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.CASCADE, related_name="+", verbose_name=_("pagina in evidenza")
    )

    panels = [PageChooserPanel("oggetto")]

    class Meta(Orderable.Meta):
        verbose_name = _("pagina in evidenza")
        verbose_name_plural = _("pagine in evidenza")

    def __str__(self) -> str:
        return f"{self.pagina_id} {self.oggetto_id}"


def pannello_argomenti(minimo: int | None = None) -> InlinePanel:
    """Return the panel where editors choose the argomenti."""
    return InlinePanel("classificazioni", heading=_("Argomenti"), label=_("Argomento"), min_num=minimo)


def pannello_evidenze(aiuto: str) -> InlinePanel:
    """Return the panel where editors choose the pages in evidence."""
    return InlinePanel("evidenze", heading=_("In evidenza"), label=_("Pagina"), help_text=aiuto)
