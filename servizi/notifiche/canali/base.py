"""What a channel is: another way, beside the area personale, to reach a citizen."""

from typing import Protocol

from servizi.notifiche.models import Messaggio


class Canale(Protocol):
    """A way to carry a message out. `codice` names its outbox work, `notifiche.<codice>`."""

    codice: str

    def consegna(self, messaggio: Messaggio) -> None:
        """Deliver the message; a second call for the same message must have no second effect.

        Raises whatever the transport raises when it fails: the outbox tries again later.
        """
