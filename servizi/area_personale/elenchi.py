"""Drafts and Pratiche as lines of a list: what each is, where it stands, what may be done about it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from pagamenti import api as pagamenti
from servizi.pratiche.esiti import riferimento_pagamento
from servizi.pratiche.models import Bozza, Pratica
from servizi.pratiche.stati import FINALI, StatoPratica

COLORI: dict[str, str] = {
    StatoPratica.DA_PAGARE: "warning",
    StatoPratica.ACCOLTA: "success",
    StatoPratica.RESPINTA: "danger",
}


@dataclass(frozen=True, kw_only=True)
class Voce:
    """A line: `url` is its page; `paga_url` and `elimina_url` are empty when that may not be done."""

    titolo: str
    url: str
    quando: datetime
    stato: str
    colore: str
    numero: str = ""
    importo: Decimal | None = None
    avviso: str = ""
    paga_url: str = ""
    elimina_url: str = ""


@dataclass(frozen=True, kw_only=True)
class Filtro:
    """A choice of the list of activities."""

    codice: str
    titolo: str | Promise
    pratiche: Callable[[QuerySet[Pratica]], QuerySet[Pratica]]
    bozze: bool = False


FILTRI = (
    Filtro(codice="", titolo=gettext_lazy("Tutte"), pratiche=lambda pratiche: pratiche.all(), bozze=True),
    Filtro(codice="bozze", titolo=gettext_lazy("Bozze"), pratiche=lambda pratiche: pratiche.none(), bozze=True),
    Filtro(
        codice="in-corso",
        titolo=gettext_lazy("In corso"),
        pratiche=lambda pratiche: pratiche.exclude(stato__in=FINALI),
    ),
    Filtro(
        codice="concluse",
        titolo=gettext_lazy("Concluse"),
        pratiche=lambda pratiche: pratiche.filter(stato__in=FINALI),
    ),
)


def filtro(codice: str | None) -> Filtro:
    """Return the filter with this code; the first for anything else."""
    return next((voce for voce in FILTRI if voce.codice == codice), FILTRI[0])


def di_bozza(bozza: Bozza) -> Voce:
    """Return the line of a draft."""
    return Voce(
        titolo=bozza.titolo,
        url=bozza.get_absolute_url(),
        quando=bozza.modificata_il,
        stato=_("In bozza"),
        colore="secondary",
        elimina_url=reverse("pratiche:elimina", args=[bozza.codice_servizio, bozza.pk]),
    )


def di_pratiche(pratiche: Iterable[Pratica]) -> list[Voce]:
    """Return the lines of some Pratiche. Two queries for what is to be paid, however many they are."""
    righe = list(pratiche)
    da_pagare = [riferimento_pagamento(riga) for riga in righe if riga.stato == StatoPratica.DA_PAGARE]
    posizioni = pagamenti.posizioni(da_pagare) if da_pagare else {}
    return [_di_pratica(riga, posizioni.get(riferimento_pagamento(riga))) for riga in righe]


def _di_pratica(pratica: Pratica, posizione: pagamenti.StatoPosizione | None) -> Voce:
    pagabile = posizione is not None and posizione.stato == "da_pagare"
    return Voce(
        titolo=pratica.titolo,
        url=reverse("area_personale:pratica", args=[pratica.pk]),
        quando=pratica.inviata_il,
        stato=pratica.get_stato_display(),
        colore=COLORI.get(pratica.stato, "primary"),
        numero=pratica.numero,
        importo=posizione.importo if posizione else None,
        avviso=avviso_pagamento(posizione),
        paga_url=reverse("area_personale:paga", args=[pratica.pk]) if pagabile else "",
    )


def avviso_pagamento(posizione: pagamenti.StatoPosizione | None) -> str:
    """Return why a payment asked for cannot be made now; nothing when it can, or when nothing is asked for."""
    if posizione is None or posizione.stato in ("da_pagare", "pagata"):
        return ""
    testi = {
        "in_preparazione": _("L'avviso di pagamento è in preparazione: riprova tra qualche minuto."),
        "in_verifica": _("Il pagamento è in verifica: non pagare di nuovo. Ti avviseremo quando sarà confermato."),
        "non_pagabile": _("L'avviso non è più pagabile: contatta l'ufficio."),
    }
    return testi[posizione.stato]
