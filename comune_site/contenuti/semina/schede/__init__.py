"""The example schede, one module for each family of services."""

from comune_site.contenuti.semina.schede import (
    accesso,
    ambiente,
    anagrafe,
    autorizzazioni,
    canoni,
    cultura,
    infanzia,
    lavoro,
    mobilita,
    scuola,
    sostegno,
    stato_civile,
    tributi,
)
from comune_site.contenuti.semina.testo import Scheda

SCHEDE: tuple[Scheda, ...] = (
    *mobilita.SCHEDE,
    *anagrafe.SCHEDE,
    *stato_civile.SCHEDE,
    *accesso.SCHEDE,
    *tributi.SCHEDE,
    *canoni.SCHEDE,
    *infanzia.SCHEDE,
    *scuola.SCHEDE,
    *sostegno.SCHEDE,
    *lavoro.SCHEDE,
    *autorizzazioni.SCHEDE,
    *ambiente.SCHEDE,
    *cultura.SCHEDE,
)
