"""When to ask the platform again about a position (pagopa-io §10.1 rule 8). Pure functions."""

from datetime import date, datetime, timedelta

from django.utils import timezone

# While somebody is paying: 5, 10, 20, 40 s… for 5 minutes, then each minute as long as the attempt is young.
PRIMA_ATTESA = timedelta(seconds=5)
SUBITO_DOPO = timedelta(minutes=5)
TENTATIVO_GIOVANE = timedelta(minutes=20)
FITTA = timedelta(minutes=1)
# Then every 10 minutes for 48 hours, then daily; the notice stays payable after it is due, so the watch goes on.
DI_FONDO = timedelta(minutes=10)
DUE_GIORNI = timedelta(hours=48)
OGNI_GIORNO = timedelta(days=1)
OLTRE_LA_SCADENZA = timedelta(days=60)


def prossimo_controllo(
    ora: datetime, *, pubblicata_il: datetime, tentato_il: datetime | None, scadenza: date
) -> timedelta | None:
    """Return how long to wait before the next look, None when the watch is over (the sweep of receipts goes on).

    `tentato_il` is the last thing that the payer did: cart opened, or browser back.
    """
    if tentato_il is not None:
        passato = max(ora - tentato_il, timedelta(0))
        if passato < SUBITO_DOPO:
            return passato + PRIMA_ATTESA
        if passato < TENTATIVO_GIOVANE:
            return FITTA
    if ora - max(pubblicata_il, tentato_il or pubblicata_il) < DUE_GIORNI:
        return DI_FONDO
    return OGNI_GIORNO if timezone.localdate(ora) <= scadenza + OLTRE_LA_SCADENZA else None
