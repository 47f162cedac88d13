"""The demo's mailbox: e-mails become files, shown at `/_finto/posta/`."""

from django.conf import settings
from django.core.mail.backends.filebased import EmailBackend


class PostaSuFile(EmailBackend):
    """Write each message to a file in `var/posta/`."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(
            *args, file_path=str(settings.POSTA_DIR), **{k: v for k, v in kwargs.items() if k != "file_path"}
        )
