"""Asking another site whether an address answers, without being led into our own network.

An editor types the address, so it may point anywhere (server-side request forgery): the name is resolved here, a host
with an address that is not public is refused, and the connection goes to the address that was judged, not to whatever
the name says a moment later.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable, Iterable
from types import TracebackType
from urllib.parse import urljoin, urlsplit

import httpcore
from django.utils.translation import gettext

SECONDI = 5.0
RIMANDI = 5
AGENTE = "Controllo dei collegamenti di un sito comunale (una richiesta alla settimana per indirizzo)"
INTESTAZIONI = [("User-Agent", AGENTE), ("Accept", "*/*")]
ATTESE = dict.fromkeys(("connect", "read", "write", "pool"), SECONDI)
# The site is there, but does not talk to programs or wants a login: not for us to call it broken.
NON_PER_NOI = frozenset((401, 403, 405, 406, 429, 451, 999))
RIMANDO = frozenset((301, 302, 303, 307, 308))
GUASTO_LORO = 500
NON_TROVATO = 400
_ERRORI = (
    httpcore.NetworkError,
    httpcore.TimeoutException,
    httpcore.ProtocolError,
    httpcore.ProxyError,
    httpcore.UnsupportedProtocol,
    # What resolution and an impossible host name raise.
    OSError,
    UnicodeError,
    ValueError,
)


class IndirizzoNonPubblicoError(OSError):
    """The name leads to this machine or to a private network."""


def pubblico(indirizzo: str) -> bool:
    """Tell whether an IP address is of the public Internet."""
    ip = ipaddress.ip_address(indirizzo)
    mappato = getattr(ip, "ipv4_mapped", None) or getattr(ip, "sixtofour", None)
    return ip.is_global and not ip.is_multicast and (mappato is None or mappato.is_global)


class _Rete(httpcore.SyncBackend):
    """Opens connections to judged addresses only."""

    def __init__(self, ammesso: Callable[[str], bool]) -> None:
        self._ammesso = ammesso

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[object] | None = None,
    ) -> httpcore.NetworkStream:
        """Resolve the name, refuse it if any of its addresses is not public, connect to the first."""
        trovati = [voce[4][0] for voce in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
        if not trovati or not all(self._ammesso(str(ip)) for ip in trovati):
            raise IndirizzoNonPubblicoError(host)
        return super().connect_tcp(str(trovati[0]), port, timeout, local_address, socket_options)

    def connect_unix_socket(self, path: str, *args: object, **kwargs: object) -> httpcore.NetworkStream:
        """Refuse: an address of the web never means a socket of this machine."""
        raise IndirizzoNonPubblicoError(path)


class Sonda:
    """Asks addresses one at a time; a context manager, closed at the end."""

    def __init__(self, ammesso: Callable[[str], bool] = pubblico) -> None:
        self._pool = httpcore.ConnectionPool(network_backend=_Rete(ammesso), max_connections=1)

    def __enter__(self) -> Sonda:
        return self

    def __exit__(
        self, tipo: type[BaseException] | None, errore: BaseException | None, traccia: TracebackType | None
    ) -> None:
        self._pool.close()

    def motivo(self, url: str) -> str:
        """Return why an address leads nowhere, in Italian, or an empty string if it answers."""
        try:
            stato = self._stato("HEAD", url)
            # Many sites answer HEAD badly: only their GET counts.
            stato = self._stato("GET", url) if stato >= NON_TROVATO else stato
        except IndirizzoNonPubblicoError:
            return gettext("L'indirizzo porta a una rete interna.")
        except httpcore.TimeoutException:
            return gettext("Il sito non risponde.")
        except _ERRORI:
            return gettext("Il sito non si raggiunge.")
        return _da_stato(stato)

    def _stato(self, metodo: str, url: str) -> int:
        """Return the status of the answer after redirects, each judged like the first address. Reads no body."""
        for _ in range(RIMANDI + 1):
            if urlsplit(url).scheme not in ("http", "https"):
                raise ValueError(url)
            with self._pool.stream(metodo, url, headers=INTESTAZIONI, extensions={"timeout": ATTESE}) as risposta:
                verso = _verso(risposta)
                if verso is None:
                    return risposta.status
                url = urljoin(url, verso.decode("latin-1"))
        raise ValueError(url)


def _verso(risposta: httpcore.Response) -> bytes | None:
    """Return where a redirect leads; None for any other answer. Servers write the name of the header as they like."""
    if risposta.status not in RIMANDO:
        return None
    return next((valore for nome, valore in risposta.headers if nome.lower() == b"location"), None)


def _da_stato(stato: int) -> str:
    if stato < NON_TROVATO or stato in NON_PER_NOI:
        return ""
    if stato >= GUASTO_LORO:
        return gettext("Il sito risponde con un errore (%(stato)s).") % {"stato": stato}
    return gettext("La pagina non c'è (%(stato)s).") % {"stato": stato}
