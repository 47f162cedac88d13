"""Where editors find the pieces that are not pages: menu "Contenuti"."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from comune_site.contenuti.models import Allerta, DomandaFrequente, PuntoContatto, SitoTematico


class AllertaViewSet(SnippetViewSet):
    """Alerts on top of every page."""

    model = Allerta
    icon = "warning"
    list_display = ["testo", "livello", "dal", "al"]
    list_filter = ["livello"]


class DomandaFrequenteViewSet(SnippetViewSet):
    """Frequent questions."""

    model = DomandaFrequente
    icon = "help"
    list_display = ["domanda", "categoria", "ordine", "pubblicata"]
    list_filter = ["categoria", "pubblicata"]


class PuntoContattoViewSet(SnippetViewSet):
    """Points of contact."""

    model = PuntoContatto
    icon = "mail"
    list_display = ["nome", "descrizione"]


class SitoTematicoViewSet(SnippetViewSet):
    """Thematic sites of the home."""

    model = SitoTematico
    icon = "site"
    list_display = ["titolo", "url", "ordine"]


class FrammentiGroup(SnippetViewSetGroup):
    """The menu entry."""

    menu_label = _("Contenuti")
    menu_icon = "list-ul"
    menu_order = 210
    items = (AllertaViewSet, DomandaFrequenteViewSet, PuntoContattoViewSet, SitoTematicoViewSet)
