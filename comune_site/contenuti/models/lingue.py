"""Pages in another language, each standing for an Italian one (decision 0011)."""

from __future__ import annotations

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.utils import translation
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, PageChooserPanel
from wagtail.fields import StreamField
from wagtail.search import index

from comune_site.contenuti import elenchi, lingue
from comune_site.contenuti.blocks import CORPO
from comune_site.contenuti.models.base import PROFONDITA_HOME, PaginaComune


class PaginaInLinguaPage(PaginaComune):
    """A page of the branch of a language. The top of the branch has the code of the language as address."""

    OBBLIGATORI: ClassVar[dict[str, str]] = {}
    etichetta = _("Pagina in un'altra lingua")
    template = "contenuti/in_lingua.html"
    parent_page_types: ClassVar[list[str]] = ["contenuti.HomePage", "contenuti.PaginaInLinguaPage"]
    subpage_types: ClassVar[list[str]] = ["contenuti.PaginaInLinguaPage"]

    originale = models.ForeignKey(
        "wagtailcore.Page",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("pagina italiana"),
        help_text=_("La pagina di cui questa tiene il posto: chi cambia lingua passa dall'una all'altra."),
    )
    corpo = StreamField(CORPO, verbose_name=_("contenuto"), blank=True)

    content_panels: ClassVar[list[Any]] = [
        *PaginaComune.content_panels,
        PageChooserPanel("originale"),
        FieldPanel("corpo"),
    ]
    search_fields: ClassVar[list[Any]] = [*PaginaComune.search_fields, index.SearchField("corpo")]

    class Meta:
        verbose_name = _("pagina in un'altra lingua")
        verbose_name_plural = _("pagine in altre lingue")

    @property
    def lingua(self) -> str:
        """Return the code of the language, from the branch that the page stands in."""
        passi = self.url_path.split("/")
        return lingue.lingua_di(passi[2]) if len(passi) > PROFONDITA_HOME else lingue.ITALIANO

    def errori_di_pubblicazione(self) -> dict[str, str]:
        """The top of a branch has a known code; one translation for each page and language."""
        errori = super().errori_di_pubblicazione()
        if self.depth == PROFONDITA_HOME + 1 and self.slug not in lingue.ALTRE:
            errori["slug"] = gettext("L'indirizzo è il codice della lingua: %(codici)s.") % {
                "codici": ", ".join(lingue.ALTRE)
            }
        if self.originale_id and self._doppioni().exists():
            errori["originale"] = gettext("Questa pagina ha già una traduzione nella stessa lingua.")
        return errori

    def _doppioni(self) -> models.QuerySet[PaginaInLinguaPage]:
        ramo = self.path[: self.steplen * (PROFONDITA_HOME + 1)] if self.path else ""
        stesse = PaginaInLinguaPage.objects.live().filter(originale_id=self.originale_id).exclude(pk=self.pk)
        return stesse.filter(path__startswith=ramo) if ramo else stesse.none()

    def clean(self) -> None:
        """Refuse to stand for itself or for a page that is a translation too."""
        super().clean()
        if self.originale_id and PaginaInLinguaPage.objects.filter(pk=self.originale_id).exists():
            raise ValidationError({"originale": gettext("Scegli una pagina in italiano.")})

    def briciole(self) -> list[tuple[str, str | None]]:
        """Return the breadcrumb from the top of the language's branch."""
        return [] if self.depth == PROFONDITA_HOME + 1 else super().briciole()[1:]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the pages below this one."""
        contesto = super().get_context(request, *args, **kwargs)
        contesto["carte"] = elenchi.carte(PaginaInLinguaPage.objects.child_of(self).live().order_by("path"))
        return contesto

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> TemplateResponse:
        """Draw the page with its language active: drawing is lazy, so it is done here."""
        with translation.override(self.lingua):
            return super().serve(request, *args, **kwargs).render()
