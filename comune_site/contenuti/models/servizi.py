"""Categories of services: the second level of "Servizi"."""

from typing import Any, ClassVar

from django.db.models import Exists, OuterRef
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from comune_site.contenuti import elenchi, tassonomie
from comune_site.contenuti.models.base import PaginaComune, titolo_ammesso
from comune_site.contenuti.models.relazioni import pannello_argomenti


class CategoriaServizioPage(PaginaComune):
    """One of the 15 categories. Without a published scheda it is in no menu."""

    OBBLIGATORI: ClassVar[dict[str, str]] = {"descrizione": "C.SI.1.7"}
    etichetta = _("Categoria di servizio")
    is_creatable = False
    template = "contenuti/categoria.html"
    parent_page_types: ClassVar[list[str]] = ["contenuti.SezionePage"]
    subpage_types: ClassVar[list[str]] = ["contenuti.ServizioPage"]
    content_panels: ClassVar[list[Any]] = [
        FieldPanel("title", read_only=True),
        FieldPanel("descrizione"),
        pannello_argomenti(),
    ]

    class Meta:
        verbose_name = _("categoria di servizio")
        verbose_name_plural = _("categorie di servizio")

    def errori_di_pubblicazione(self) -> dict[str, str]:
        """Refuse a title that is not one of the 15."""
        return {
            **super().errori_di_pubblicazione(),
            **titolo_ammesso(self, tassonomie.titoli_di("servizi"), "C.SI.1.7"),
        }

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the schede of the category and the offices that answer for them."""
        from comune_site.contenuti.models.amministrazione import UnitaOrganizzativaPage
        from comune_site.contenuti.models.servizio import ServizioPage

        contesto = super().get_context(request, *args, **kwargs)
        schede = ServizioPage.objects.child_of(self).live().order_by("title")
        contesto["chiave"] = elenchi.parola_chiave(request)
        contesto["pagina"] = elenchi.pagina_di(request, elenchi.cerca(schede, contesto["chiave"]))
        contesto["carte"] = elenchi.carte(contesto["pagina"])
        responsabile = schede.filter(unita_responsabile=OuterRef("pk"))
        uffici = UnitaOrganizzativaPage.objects.live().filter(Exists(responsabile)).order_by("title")
        contesto["uffici"] = elenchi.carte(uffici)
        return contesto
