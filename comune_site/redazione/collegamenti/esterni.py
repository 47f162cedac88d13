"""Links to other sites: a few addresses a round, each once a week, never many of one host together."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from urllib.parse import urlsplit

from django.db.models import F, Q, QuerySet
from django.utils import timezone

from comune_site.redazione.collegamenti.rete import Sonda
from comune_site.redazione.models import LinkControllato

PER_GIRO = 20
PER_HOST = 4
OGNI = timedelta(days=7)
# A link found broken is asked again sooner: sites fall and rise.
OGNI_SE_ROTTO = timedelta(days=1)
# Well inside the time that the outbox gives to a worker.
DURATA = 60.0


def controlla(sonda: Callable[[], Sonda] = Sonda, *, orologio: Callable[[], float] = time.monotonic) -> int:
    """Ask the addresses due; return how many were asked. One address on many pages is asked once."""
    fine = orologio() + DURATA
    chiesti = 0
    with sonda() as aperta:
        for indirizzo in _prossimi():
            if orologio() > fine:
                break
            _annota(indirizzo, aperta.motivo(indirizzo))
            chiesti += 1
    return chiesti


def _dovuti() -> QuerySet[LinkControllato]:
    adesso = timezone.now()
    dovuto = Q(controllato_il__isnull=True) | Q(controllato_il__lt=adesso - OGNI)
    rotto = Q(esito=LinkControllato.Esito.ROTTO, controllato_il__lt=adesso - OGNI_SE_ROTTO)
    return LinkControllato.objects.filter(dovuto | rotto, tipo=LinkControllato.Tipo.ESTERNO, pagina__live=True)


def _prossimi() -> list[str]:
    """Return the addresses of this round, the longest unseen first, at most some of each host."""
    in_coda = _dovuti().order_by(F("controllato_il").asc(nulls_first=True), "pk").values_list("indirizzo", flat=True)
    scelti: dict[str, None] = {}
    per_host: Counter[str] = Counter()
    for indirizzo in in_coda[: PER_GIRO * 10]:
        host = urlsplit(indirizzo).netloc.lower()
        if indirizzo not in scelti and per_host[host] < PER_HOST and len(scelti) < PER_GIRO:
            per_host[host] += 1
            scelti[indirizzo] = None
    return list(scelti)


def _annota(indirizzo: str, motivo: str) -> None:
    """Write the answer on every page where the address stands."""
    links = list(LinkControllato.objects.filter(indirizzo=indirizzo, tipo=LinkControllato.Tipo.ESTERNO))
    for link in links:
        link.annota(motivo)
    LinkControllato.objects.bulk_update(links, ["esito", "motivo", "controllato_il", "rotto_dal"])
