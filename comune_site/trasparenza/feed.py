"""The acts in publication as RSS."""

from __future__ import annotations

from datetime import datetime

from django.contrib.syndication.views import Feed
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _

from comune_site.core.ente import ente
from comune_site.core.indirizzi import url_assoluto
from comune_site.trasparenza.models import AttoAlbo

QUANTI = 50


class AttiFeed(Feed):
    """The newest acts that can be read today."""

    language = "it"

    def title(self) -> str:
        """Return the name of the channel."""
        return _("Albo pretorio - %(comune)s") % {"comune": ente().nome}

    def description(self) -> str:
        """Return what the channel holds."""
        return _("Gli atti in pubblicazione all'albo pretorio.")

    def link(self) -> str:
        """Return the list."""
        return url_assoluto("/albo-pretorio/")

    def feed_url(self) -> str:
        """Return the channel's own address."""
        return url_assoluto("/albo-pretorio/rss/")

    def get_object(self, request: HttpRequest) -> None:
        """Return nothing: there is one channel."""

    def items(self) -> QuerySet[AttoAlbo]:
        """Return the acts."""
        return AttoAlbo.objects.in_pubblicazione()[:QUANTI]

    def item_title(self, item: AttoAlbo) -> str:
        """Return kind and number."""
        return f"{item.dati_tipo.titolo} n. {item.registro}"

    def item_description(self, item: AttoAlbo) -> str:
        """Return the object."""
        return item.oggetto

    def item_link(self, item: AttoAlbo) -> str:
        """Return the page of the act."""
        return url_assoluto(item.get_absolute_url())

    def item_pubdate(self, item: AttoAlbo) -> datetime | None:
        """Return when it was registered."""
        return item.registrato_il
