"""What the office does with a Pratica. Every move goes through `Pratica.avanza()`."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from comune_site.core.indirizzi import url_assoluto
from comune_site.core.uscita.api import accoda
from pagamenti import api as pagamenti
from servizi.pratiche.exceptions import MossaNonAmmessaError
from servizi.pratiche.models import Evento, Pratica
from servizi.pratiche.stati import StatoPratica

if TYPE_CHECKING:
    from comune_site.identita.models import Utente

# Until when a permit that was granted may be paid.
GIORNI_PER_PAGARE = 30


class NotaMancanteError(ValueError):
    """A refusal must say why (L. 241/1990 art. 3)."""


def riferimento_pagamento(pratica: Pratica) -> str:
    """Return the name by which pagamenti knows what is owed for this Pratica."""
    return f"pratica:{pratica.pk}"


def url_pratica(pratica: Pratica) -> str:
    """Return the path of its page in the area personale (a fixed address: decision 13)."""
    return f"/area-personale/pratiche/{pratica.pk}/"


def prendi_in_carico(pratica: Pratica, attore: Utente | None = None) -> Evento:
    """Take charge of it. `presa_in_carico_il` stays the day of submission: the term runs from there (art. 2 c. 6)."""
    return pratica.avanza(StatoPratica.PRESA_IN_CARICO, attore=attore)


def metti_in_elaborazione(pratica: Pratica, attore: Utente, nota: str = "") -> Evento:
    """Say that the office is examining it. `nota` is shown to the citizen."""
    return pratica.avanza(StatoPratica.IN_ELABORAZIONE, attore=attore, nota=nota)


def approva(pratica: Pratica, attore: Utente, nota: str = "") -> Evento:
    """Accept it: what is owed, if anything, is asked for; otherwise it is concluded.

    What is owed was frozen at submission: what the citizen read before sending, whatever the office set since.
    Raises MossaNonAmmessaError, CambioConcorrenteError. `nota` is shown to the citizen.
    """
    importo = pratica.importo
    if not importo:
        return concludi(pratica, attore, nota)
    with transaction.atomic():
        evento = pratica.avanza(StatoPratica.DA_PAGARE, attore=attore, nota=nota, dati={"importo": str(importo)})
        _chiedi_pagamento(pratica, importo)
    return evento


def respingi(pratica: Pratica, attore: Utente, nota: str) -> Evento:
    """Refuse it, saying why. Raises NotaMancanteError, MossaNonAmmessaError, CambioConcorrenteError.

    Not once it was accepted and its payment asked for: the citizen may be paying at this moment.
    """
    if not nota.strip():
        raise NotaMancanteError
    if pratica.stato == StatoPratica.DA_PAGARE:
        raise MossaNonAmmessaError(f"{pratica.stato} -> {StatoPratica.RESPINTA}")
    return pratica.avanza(StatoPratica.RESPINTA, attore=attore, nota=nota)


def concludi(pratica: Pratica, attore: Utente | None = None, nota: str = "") -> Evento:
    """Close it with a good outcome, and have the outcome document made if the service releases one."""
    with transaction.atomic():
        evento = pratica.avanza(StatoPratica.ACCOLTA, attore=attore, nota=nota)
        if pratica.servizio.provvedimento:
            accoda("pratiche.provvedimento", str(pratica.pk))
    return evento


def _chiedi_pagamento(pratica: Pratica, importo: Decimal) -> None:
    pagamenti.crea_posizione(
        riferimento=riferimento_pagamento(pratica),
        debitore=pagamenti.Debitore(
            codice_fiscale=pratica.cittadino.codice_fiscale,
            nome=pratica.richiedente,
            email=pratica.cittadino.email,
        ),
        importo=importo,
        causale=f"{pratica.numero} {pratica.titolo}"[:140],
        scadenza=timezone.localdate() + timedelta(days=GIORNI_PER_PAGARE),
        categoria=settings.PAGOPA_CATEGORIA,
        ritorno_url=url_assoluto(url_pratica(pratica)),
    )
