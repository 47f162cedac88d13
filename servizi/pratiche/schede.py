"""The scheda that a request started from. A page of the site, known here only as a Wagtail page (no import upwards)."""

from __future__ import annotations

from dataclasses import dataclass

from wagtail.models import Page

from servizi.motore.definizioni import Servizio


@dataclass(frozen=True, kw_only=True)
class Scheda:
    """What a flow needs of its scheda. `briciole` are pairs (title, url), home first, the scheda last."""

    id: int
    titolo: str
    url: str
    briciole: tuple[tuple[str, str], ...]
    condizioni_url: str = ""
    termine_giorni: int | None = None


def scheda(pk: str | int | None, servizio: Servizio) -> Scheda | None:
    """Return the published scheda of this service with this id; None for anything else."""
    if not str(pk or "").isdecimal() or len(str(pk)) > 9:
        return None
    pagina = Page.objects.live().filter(pk=int(str(pk))).first()
    specifica = pagina.specific if pagina else None
    if getattr(specifica, "codice_servizio", None) != servizio.codice:
        return None
    condizioni = getattr(specifica, "condizioni_servizio", None)
    antenati = specifica.get_ancestors(inclusive=True).filter(depth__gt=1).live()
    return Scheda(
        id=specifica.pk,
        titolo=specifica.title,
        url=specifica.url or "",
        briciole=tuple((antenato.title, antenato.url or "") for antenato in antenati),
        condizioni_url=condizioni.url if condizioni else "",
        termine_giorni=getattr(specifica, "termine_giorni", None),
    )


def termine(scheda_id: int | None, servizio: Servizio) -> int | None:
    """Return the days within which to conclude: never more than the scheda says (C.SE.1.10)."""
    if servizio.termine_giorni is None:
        return None
    trovata = scheda(scheda_id, servizio)
    detto = trovata.termine_giorni if trovata else None
    return min(servizio.termine_giorni, detto) if detto else servizio.termine_giorni
