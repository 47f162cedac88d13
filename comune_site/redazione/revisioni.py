"""When a page is to be looked at again."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils import timezone
from wagtail.models import Page

from comune_site.contenuti.models.base import PROFONDITA_HOME
from comune_site.redazione.models import Revisione

ULTIMO_DI_FEBBRAIO = 28


def fra_un_anno(giorno: date) -> date:
    """Return the same day twelve months later; the 29th of February becomes the 28th."""
    try:
        return giorno.replace(year=giorno.year + 1)
    except ValueError:
        return giorno.replace(year=giorno.year + 1, day=ULTIMO_DI_FEBBRAIO)


def pubblicata(pagina: Page) -> Revisione:
    """Return the review of a page that goes live, made now if it is the first time."""
    revisione, _nuova = Revisione.objects.get_or_create(
        pagina_id=pagina.pk, defaults={"da_rivedere_entro": fra_un_anno(timezone.localdate())}
    )
    return revisione


def fissa(pagina: Page, *, entro: date, responsabile: Any = None) -> Revisione:
    """Set by when and by whom a page is looked at again."""
    revisione, _nuova = Revisione.objects.update_or_create(
        pagina_id=pagina.pk, defaults={"da_rivedere_entro": entro, "responsabile": responsabile}
    )
    return revisione


def rivista_oggi(pagina: Page) -> Revisione:
    """Write that the page was looked at today and is fine: the next time is in a year."""
    revisione = pubblicata(pagina)
    revisione.rivista_il = timezone.localdate()
    revisione.da_rivedere_entro = fra_un_anno(revisione.rivista_il)
    revisione.save(update_fields=["rivista_il", "da_rivedere_entro"])
    return revisione


def completa(limite: int = 500) -> int:
    """Give a review to live pages that have none (loaded, not published by hand); return how many were given."""
    senza = Page.objects.live().filter(revisione__isnull=True, depth__gte=PROFONDITA_HOME)
    nuove = [
        Revisione(
            pagina_id=pk, da_rivedere_entro=fra_un_anno(timezone.localdate(quando) if quando else timezone.localdate())
        )
        for pk, quando in senza.order_by("pk").values_list("pk", "last_published_at")[:limite]
    ]
    return len(Revisione.objects.bulk_create(nuove, ignore_conflicts=True))
