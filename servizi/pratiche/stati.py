"""States of a Pratica and the moves between them (taxonomy "Stati di una pratica")."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class StatoPratica(models.TextChoices):
    """Where a submitted Pratica stands."""

    INVIATA = "inviata", _("Inviata")
    PRESA_IN_CARICO = "presa_in_carico", _("Presa in carico")
    IN_ELABORAZIONE = "in_elaborazione", _("In elaborazione")
    DA_PAGARE = "da_pagare", _("Da pagare")
    ACCOLTA = "accolta", _("Conclusa con esito positivo")
    RESPINTA = "respinta", _("Conclusa con esito negativo")


S = StatoPratica

# state -> states it may move to
MOSSE: dict[StatoPratica, frozenset[StatoPratica]] = {
    S.INVIATA: frozenset({S.PRESA_IN_CARICO}),
    S.PRESA_IN_CARICO: frozenset({S.IN_ELABORAZIONE, S.DA_PAGARE, S.ACCOLTA, S.RESPINTA}),
    S.IN_ELABORAZIONE: frozenset({S.DA_PAGARE, S.ACCOLTA, S.RESPINTA}),
    S.DA_PAGARE: frozenset({S.ACCOLTA, S.RESPINTA}),
    S.ACCOLTA: frozenset(),
    S.RESPINTA: frozenset(),
}

FINALI = frozenset(stato for stato, mosse in MOSSE.items() if not mosse)


def si_puo(da: StatoPratica | str, a: StatoPratica | str) -> bool:
    """Return whether a Pratica may move from one state to the other."""
    return StatoPratica(a) in MOSSE[StatoPratica(da)]
