"""The demo's mailbox: e-mails become files, shown at `/_finto/posta/`. Installed only where DEMO is on."""

import email
import email.policy
import re
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage as Ricevuta
from pathlib import Path

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from django.utils import timezone

_NOME = re.compile(r"\d{8}-\d{6}-\d{6}-[0-9a-f]{8}")


@dataclass(frozen=True, kw_only=True)
class Lettera:
    """One e-mail of the demo. `testo` is its plain text part, `allegati` the names of what is attached."""

    codice: str
    data: datetime
    mittente: str
    destinatari: str
    oggetto: str
    testo: str
    allegati: tuple[str, ...]


class PostaSuFile(BaseEmailBackend):
    """Write each message to a file of its own in `settings.POSTA_DIR`."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Write the messages; return how many."""
        cartella = Path(settings.POSTA_DIR)
        cartella.mkdir(parents=True, exist_ok=True)
        for messaggio in email_messages:
            codice = f"{timezone.localtime():%Y%m%d-%H%M%S-%f}-{uuid.uuid4().hex[:8]}"
            provvisorio = cartella / f".{codice}"
            provvisorio.write_bytes(messaggio.message().as_bytes())
            provvisorio.rename(cartella / f"{codice}.eml")
        return len(email_messages)


def elenco(limite: int = 200) -> list[Lettera]:
    """Return the latest e-mails, newest first."""
    file = sorted(Path(settings.POSTA_DIR).glob("*.eml"), reverse=True)
    return [_leggi(percorso) for percorso in file[:limite] if _NOME.fullmatch(percorso.stem)]


def lettera(codice: str) -> Lettera | None:
    """Return one e-mail, or None when there is none with this code."""
    percorso = Path(settings.POSTA_DIR) / f"{codice}.eml"
    return _leggi(percorso) if _NOME.fullmatch(codice) and percorso.is_file() else None


def _leggi(percorso: Path) -> Lettera:
    messaggio = email.message_from_bytes(percorso.read_bytes(), _class=Ricevuta, policy=email.policy.default)
    testo = messaggio.get_body(("plain",))
    return Lettera(
        codice=percorso.stem,
        data=timezone.make_aware(datetime.strptime(percorso.stem[:22], "%Y%m%d-%H%M%S-%f")),
        mittente=str(messaggio["From"]),
        destinatari=str(messaggio["To"]),
        oggetto=str(messaggio["Subject"]),
        testo=testo.get_content() if testo else "",
        allegati=tuple(allegato.get_filename("senza nome") for allegato in messaggio.iter_attachments()),
    )
