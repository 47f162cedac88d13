"""Telling Celery that there is a row to do, without ever making a request wait for the broker.

With Redis stopped a publication fails in some tenths of a second, with Redis silent it hangs for many seconds: so it
is done by a thread of its own. A wake that is lost costs nothing but time, the sweep finds the row.
"""

import logging
import os
import queue
import threading

import redis.exceptions
from kombu.exceptions import KombuError

logger = logging.getLogger(__name__)
_ERRORI_DEL_BROKER = (KombuError, redis.exceptions.RedisError, OSError)


class Campanello:
    """One thread that publishes the identifiers handed to it. A full queue means a broker in trouble: it drops them."""

    def __init__(self) -> None:
        self._coda: queue.Queue[int] = queue.Queue(maxsize=100)
        self._filo: threading.Thread | None = None
        self._processo = 0
        self._serratura = threading.Lock()

    def suona(self, pk: int) -> None:
        """Ask for a worker to look at this row; return at once."""
        with self._serratura:
            if self._processo != os.getpid() or self._filo is None or not self._filo.is_alive():
                self._riparti()
        try:
            self._coda.put_nowait(pk)
        except queue.Full:
            logger.warning("sveglia_persa")

    def _riparti(self) -> None:
        """Start the thread, also in a process forked from one that had it: threads do not survive a fork."""
        self._processo = os.getpid()
        self._coda = queue.Queue(maxsize=100)
        self._filo = threading.Thread(target=self._pubblica, args=(self._coda,), name="sveglia", daemon=True)
        self._filo.start()

    @staticmethod
    def _pubblica(coda: queue.Queue[int]) -> None:
        from comune_site.core.uscita.tasks import esegui_lavoro

        while True:
            pk = coda.get()
            try:
                esegui_lavoro.apply_async((pk,), retry=False)
            except _ERRORI_DEL_BROKER:
                logger.warning("broker_non_raggiungibile")


campanello = Campanello()
