"""The proxy in front of the site, when there is one: told the same addresses through Wagtail's frontend cache API."""

import uuid

from django.conf import settings
from wagtail.models import Page

from comune_site.core.indirizzi import url_assoluto
from comune_site.core.uscita.api import accoda

# When everything changes, the pages that lists and menus lead to: the others live in a proxy for s-maxage at the most.
PROFONDITA_MASSIMA = 4
INDIRIZZI_MASSIMI = 500


def avvisa(percorsi: set[str] | None) -> None:
    """Ask, outside the request, that the proxy forgets these paths; with None, the first levels of the site."""
    if not getattr(settings, "WAGTAILFRONTENDCACHE", None):
        return
    scelti = _primi_livelli() if percorsi is None else percorsi
    indirizzi = sorted(url_assoluto(percorso) for percorso in scelti)
    if indirizzi:
        accoda("memoria.proxy", uuid.uuid4().hex, dati={"indirizzi": indirizzi})


def _primi_livelli() -> set[str]:
    from comune_site.memoria.cambiamenti import percorsi_di

    pagine = Page.objects.live().filter(depth__gt=1, depth__lte=PROFONDITA_MASSIMA).order_by("path")
    return percorsi_di(list(pagine.values_list("pk", flat=True)[:INDIRIZZI_MASSIMI]))
