"""Index and timeline of a page, from what the page really holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

if TYPE_CHECKING:
    from collections.abc import Iterable

    from comune_site.contenuti.models import FaseServizio, ServizioPage

Voci = list[tuple[str, str]]


def indice_scheda(scheda: ServizioPage, *, domande: bool = False, documenti: bool = False) -> Voci:
    """Return title and anchor of each section: the eight compulsory ones, in the order of C.SI.1.3, and the others."""
    voci: list[tuple[str, str, Any]] = [
        (_("A chi è rivolto"), "a-chi-e-rivolto", True),
        (_("Descrizione"), "descrizione", scheda.descrizione_estesa),
        (_("Come fare"), "come-fare", True),
        (_("Cosa serve"), "cosa-serve", True),
        (_("Cosa si ottiene"), "cosa-si-ottiene", True),
        (_("Tempi e scadenze"), "tempi-e-scadenze", True),
        (_("Quanto costa"), "quanto-costa", scheda.costi),
        (_("Accedi al servizio"), "accedi-al-servizio", True),
        (
            _("Ulteriori informazioni"),
            "ulteriori-informazioni",
            scheda.ulteriori_informazioni + scheda.casi_particolari + scheda.vincoli,
        ),
        (_("Domande frequenti"), "domande-frequenti", domande),
        (_("Documenti"), "documenti", documenti),
        (_("Condizioni di servizio"), "condizioni-di-servizio", True),
        (_("Contatti"), "contatti", True),
    ]
    return presenti(voci)


def presenti(voci: list[tuple[str, str, Any]]) -> Voci:
    """Return the entries whose section is on the page."""
    return [(titolo, ancora) for titolo, ancora, presente in voci if presente]


def sequenza_fasi(fasi: Iterable[FaseServizio]) -> list[dict[str, Any]]:
    """Return the stages as the timeline wants them: a date, or a number of days."""
    return [{**_quando(fase), "titolo": fase.titolo, "testo": fase.testo} for fase in fasi]


def _quando(fase: FaseServizio) -> dict[str, Any]:
    if fase.data:
        return {"giorno": f"{fase.data:%d}", "mese": date_format(fase.data, "M").lower(), "anno": fase.data.year}
    giorni = fase.giorni or 0
    return {"giorno": giorni, "mese": ngettext("giorno", "giorni", giorni), "anno": None}
