"""What makes the frame of the pages to be read again."""

from typing import Any

from django.db.models.signals import post_delete, post_save
from wagtail.models import Page, Site
from wagtail.signals import post_page_move

from comune_site.contenuti.models import Allerta, ImpostazioniSito, VersioneCornice

RIGUARDANO = (Page, Site, ImpostazioniSito, Allerta)


def _cambiata(sender: Any, **_altro: Any) -> None:
    if isinstance(sender, type) and issubclass(sender, RIGUARDANO):
        VersioneCornice.cambia()


def connetti() -> None:
    """Listen to every change that menus, footer or contacts may show."""
    for segnale in (post_save, post_delete, post_page_move):
        segnale.connect(_cambiata, dispatch_uid="cornice")
