"""Outbox work of notifiche: one kind per channel."""

from __future__ import annotations

from functools import partial
from typing import Any

from comune_site.core.uscita.api import gestore
from servizi.notifiche.api import tipo_lavoro
from servizi.notifiche.canali import CANALI
from servizi.notifiche.canali.base import Canale
from servizi.notifiche.models import Messaggio


def consegna(canale: Canale, riferimento: str, dati: dict[str, Any]) -> None:
    """Deliver by this channel the message whose id is `riferimento`."""
    canale.consegna(Messaggio.objects.select_related("cittadino").get(pk=riferimento))


for _canale in CANALI:
    gestore(tipo_lavoro(_canale.codice))(partial(consegna, _canale))
