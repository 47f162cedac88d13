"""The door of notifiche: tell a citizen something, once, on every channel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from comune_site.core.uscita.api import accoda
from servizi.notifiche.canali import CANALI
from servizi.notifiche.models import Messaggio

if TYPE_CHECKING:
    from comune_site.identita.models import Utente


def tipo_lavoro(canale: str) -> str:
    """Return the kind of outbox work that delivers by this channel."""
    return f"notifiche.{canale}"


def invia(*, cittadino: Utente, oggetto: str, testo: str, pratica_url: str, riferimento: str) -> Messaggio:
    """Write the message in the area personale and ask each other channel to carry it (C.SE.1.2).

    Idempotent on `riferimento`: the second call returns the first message and sends nothing. `oggetto` travels by
    e-mail: number and service only. `pratica_url` is a path, such as `/area-personale/pratiche/<uuid>/`.
    """
    with transaction.atomic():
        messaggio, creato = Messaggio.objects.get_or_create(
            riferimento=riferimento,
            defaults={"cittadino": cittadino, "oggetto": oggetto, "testo": testo, "pratica_url": pratica_url},
        )
        if creato:
            for canale in CANALI:
                accoda(tipo_lavoro(canale.codice), str(messaggio.pk))
    return messaggio
