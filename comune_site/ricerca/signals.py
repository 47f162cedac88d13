"""What changes the public words of the site without a page being saved."""

from typing import Any

from django.db.models.signals import post_delete, post_save
from wagtail.models import Page, PageViewRestriction

from comune_site.ricerca import vocabolario


def _riservatezza_cambiata(instance: PageViewRestriction, **_altro: Any) -> None:
    sotto = Page.objects.descendant_of(instance.page, inclusive=True)
    vocabolario.segna(sotto.values_list("pk", flat=True))


def connetti() -> None:
    """Count again the words of pages that become private, or public again."""
    for segnale in (post_save, post_delete):
        segnale.connect(_riservatezza_cambiata, sender=PageViewRestriction, dispatch_uid="ricerca-riservatezza")
