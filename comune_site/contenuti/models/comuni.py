"""What any page may have beside its own fields: contacts, attachments, pictures, linked pages.

Keys to the core page, so that one panel and one query serve all types.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, PageChooserPanel
from wagtail.models import Orderable


class ContattoPagina(Orderable):
    """A page is answered for at a point of contact."""

    pagina = ParentalKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="contatti")
    punto = models.ForeignKey(
        "contenuti.PuntoContatto", on_delete=models.PROTECT, related_name="pagine", verbose_name=_("punto di contatto")
    )

    panels = [FieldPanel("punto")]

    class Meta(Orderable.Meta):
        verbose_name = _("contatto della pagina")
        verbose_name_plural = _("contatti della pagina")

    def __str__(self) -> str:
        return f"{self.pagina_id} {self.punto_id}"


class AllegatoPagina(Orderable):
    """A file offered by a page."""

    pagina = ParentalKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="allegati")
    documento = models.ForeignKey(
        "wagtaildocs.Document", on_delete=models.PROTECT, related_name="+", verbose_name=_("file")
    )
    titolo = models.CharField(_("titolo"), max_length=160, blank=True, help_text=_("Vuoto: il titolo del file."))

    panels = [FieldPanel("documento"), FieldPanel("titolo")]

    class Meta(Orderable.Meta):
        verbose_name = _("allegato")
        verbose_name_plural = _("allegati")

    def __str__(self) -> str:
        return self.titolo or self.documento.title


class ImmaginePagina(Orderable):
    """A picture of the gallery of a page."""

    pagina = ParentalKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="galleria")
    immagine = models.ForeignKey(
        "wagtailimages.Image", on_delete=models.CASCADE, related_name="+", verbose_name=_("immagine")
    )
    didascalia = models.CharField(_("didascalia"), max_length=200, blank=True)

    panels = [FieldPanel("immagine"), FieldPanel("didascalia")]

    class Meta(Orderable.Meta):
        verbose_name = _("immagine della galleria")
        verbose_name_plural = _("immagini della galleria")

    def __str__(self) -> str:
        return self.didascalia or str(self.immagine_id)


class CollegamentoPagina(Orderable):
    """A page is linked to another one: its type says as what (document, place, person, service, news)."""

    pagina = ParentalKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="collegamenti")
    oggetto = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.CASCADE, related_name="+", verbose_name=_("pagina collegata")
    )

    panels = [PageChooserPanel("oggetto")]

    class Meta(Orderable.Meta):
        verbose_name = _("pagina collegata")
        verbose_name_plural = _("pagine collegate")
        constraints = [models.UniqueConstraint(fields=["pagina", "oggetto"], name="collegata_una_volta")]

    def __str__(self) -> str:
        return f"{self.pagina_id} {self.oggetto_id}"


def pannello_contatti(minimo: int | None = None) -> InlinePanel:
    """Return the panel where editors choose the points of contact."""
    return InlinePanel("contatti", heading=_("Punti di contatto"), label=_("Contatto"), min_num=minimo)


def pannello_allegati() -> InlinePanel:
    """Return the panel of the attachments."""
    return InlinePanel("allegati", heading=_("Allegati"), label=_("Allegato"))


def pannello_galleria() -> InlinePanel:
    """Return the panel of the gallery."""
    return InlinePanel("galleria", heading=_("Galleria di immagini"), label=_("Immagine"))


def pannello_collegamenti(aiuto: str) -> InlinePanel:
    """Return the panel of the linked pages. `aiuto` says which types are shown."""
    return InlinePanel("collegamenti", heading=_("Pagine collegate"), label=_("Pagina"), help_text=aiuto)
