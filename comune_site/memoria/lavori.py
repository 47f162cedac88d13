"""Work that must not be lost: forgetting when the cache was away, telling a proxy."""

from typing import Any

from wagtail.contrib.frontend_cache.utils import get_backends

from comune_site.core.uscita.api import gestore
from comune_site.memoria import deposito


@gestore("memoria.dimentica_tutto")
def dimentica_tutto(riferimento: str, dati: dict[str, Any]) -> None:
    """Forget every page; raises GuastoError, so that it is tried again, while the cache does not answer."""
    deposito.dimentica(None)


@gestore("memoria.proxy")
def avvisa_proxy(riferimento: str, dati: dict[str, Any]) -> None:
    """Ask each proxy of WAGTAILFRONTENDCACHE to forget these addresses: `dati["indirizzi"]`."""
    for proxy in get_backends().values():
        proxy.purge_batch(dati["indirizzi"])
