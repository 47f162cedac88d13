"""Technical log: one JSON line an event, without personal data.

What happened to a Pratica is an `Evento`, not a log.
"""

import json
import logging
import re
from contextvars import ContextVar

from django.http import HttpRequest

ID_RICHIESTA: ContextVar[str] = ContextVar("id_richiesta", default="-")

_STANDARD = set(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}
_MASCHERE = (
    # PostgreSQL tells the whole row that it refuses, or the text that it could not read.
    (re.compile(r"\b(?:DETAIL|CONTEXT): .*?(?=\n\n|\Z)", re.DOTALL), "[DETTAGLIO]"),
    (re.compile(r"\b[A-Z]{6}[0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]\b", re.I), "[CF]"),
    (re.compile(r"\bIT\d{2}[A-Z][0-9]{10}[0-9A-Z]{12}\b", re.I), "[IBAN]"),
    (re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{2,64}"), "[EMAIL]"),
    # Mobile numbers; longer runs of digits are notices and other codes of ours.
    (re.compile(r"(?<![\w.])(?:\+39 ?)?3\d{2}[ .-]?\d{3}[ .-]?\d{3,4}(?![\w.])"), "[TELEFONO]"),
)


def maschera(testo: str) -> str:
    """Return the text with fiscal codes, IBANs, e-mail addresses and mobile numbers replaced by their kind.

    Of an error of PostgreSQL only the first part stays: the rest quotes the data.
    """
    for espressione, segno in _MASCHERE:
        testo = espressione.sub(segno, testo)
    return testo


def _messaggio(record: logging.LogRecord) -> str:
    """Return the message; a library that hands arguments that do not fit must not break what it was logging."""
    try:
        return record.getMessage()
    except (TypeError, ValueError, LookupError):
        return str(record.msg)


def _maschera_tutto(valore: object) -> object:
    if isinstance(valore, HttpRequest):
        # Django hands it with each error. The query may hold a name searched for, or a ticket that lets in.
        return f"{valore.method} {maschera(valore.path)}"
    if isinstance(valore, str):
        return maschera(valore)
    if isinstance(valore, list | tuple | set):
        return [_maschera_tutto(v) for v in valore]
    if isinstance(valore, dict):
        return {maschera(str(chiave)): _maschera_tutto(v) for chiave, v in valore.items()}
    return valore


class FiltroDatiPersonali(logging.Filter):
    """Mask personal data in message and extra fields, whatever the caller wrote."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Mask in place; never drop the record."""
        record.msg = maschera(_messaggio(record))
        record.args = None
        for nome, valore in vars(record).items():
            if nome not in _STANDARD:
                setattr(record, nome, _maschera_tutto(valore))
        return True


class FormatoJson(logging.Formatter):
    """One JSON object a line: time, level, logger, event, request id, extra fields."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the JSON text of a record."""
        dati = {
            "ora": self.formatTime(record, "%Y-%m-%dT%H:%M:%S%z"),
            "livello": record.levelname,
            "da": record.name,
            "evento": record.getMessage(),
            "richiesta": ID_RICHIESTA.get(),
        }
        dati |= {n: v for n, v in vars(record).items() if n not in _STANDARD}
        if record.exc_info:
            dati["errore"] = maschera(self.formatException(record.exc_info))
        return json.dumps(dati, ensure_ascii=False, default=lambda altro: maschera(str(altro)))
