"""Periodic work of the app."""

from datetime import timedelta

from django.utils import timezone

from comune_site.contenuti.models import Allerta, VersioneCornice
from comune_site.core.uscita.api import periodico

OGNI = timedelta(minutes=1)


@periodico("contenuti.allerte", OGNI)
def gira_allerte() -> None:
    """Tell the pages that are kept that an alert has begun or is over.

    Looks back twice as far as its pace: a late run misses none, and telling it twice does no harm.
    """
    adesso = timezone.now()
    if Allerta.objects.girate(adesso - 2 * OGNI, adesso).exists():
        VersioneCornice.cambia()
