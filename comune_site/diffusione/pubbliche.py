"""Which pages the whole world may know of."""

from __future__ import annotations

from django.db.models import Min, Q, QuerySet
from django.utils import timezone
from wagtail.models import Page, PageQuerySet, Site

from comune_site.contenuti.models import EventoPage, RicercaPage


def pagine_pubbliche() -> PageQuerySet:
    """Return the live pages of the default site that no restriction covers, the search page left out (noindex)."""
    sito = Site.objects.filter(is_default_site=True).select_related("root_page").first()
    if sito is None:
        return Page.objects.none()
    pagine = Page.objects.live().public().descendant_of(sito.root_page, inclusive=True)
    return pagine.not_type(RicercaPage)


def eventi_pubblici() -> QuerySet[EventoPage]:
    """Return the public events with all that a feed or a calendar says of them. One query for any number."""
    eventi = EventoPage.objects.live().public().filter(inizio__isnull=False)
    return eventi.select_related("luogo", "tipo")


def prossimi_eventi() -> QuerySet[EventoPage]:
    """Return the public events that are not over, the nearest first; `prossima`: when it happens next."""
    futura = Min("occorrenze__inizio", filter=Q(occorrenze__fine__gte=timezone.now()))
    return eventi_pubblici().annotate(prossima=futura).filter(prossima__isnull=False).order_by("prossima", "pk")
