"""What the templates of the admin ask."""

from typing import Any

from django import template
from django.db.models import Model
from wagtail.models import Page

from comune_site.redazione.controlli.registro import esamina
from comune_site.redazione.controlli.testo import leggibilita
from comune_site.redazione.models import Revisione
from comune_site.redazione.testi import Contenuto

register = template.Library()


@register.inclusion_tag("redazione/controlli.html")
def controlli_contenuto(oggetto: Model) -> dict[str, Any]:
    """Show the warnings on a page in its editor, its reading ease and when it is to be reviewed."""
    if not isinstance(oggetto, Page) or not oggetto.pk:
        return {"pagina": None}
    contenuto = Contenuto(oggetto)
    return {
        "pagina": oggetto,
        "avvisi": esamina(contenuto),
        "leggibilita": leggibilita(contenuto),
        "revisione": Revisione.objects.filter(pagina_id=oggetto.pk).select_related("responsabile").first(),
    }
