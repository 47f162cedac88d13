"""The example schede, one module per category."""

from comune_site.contenuti.semina.schede import ambiente, anagrafe, autorizzazioni, mobilita, persone, tributi
from comune_site.contenuti.semina.testo import Scheda

SCHEDE: tuple[Scheda, ...] = (
    *mobilita.SCHEDE,
    *anagrafe.SCHEDE,
    *tributi.SCHEDE,
    *persone.SCHEDE,
    *autorizzazioni.SCHEDE,
    *ambiente.SCHEDE,
)
