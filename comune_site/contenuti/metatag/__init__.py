"""What machines read in the head of a page: schema.org data and cards for sharing.

Pure functions of a page and of the comune; no query beyond those that the page itself makes.
"""

from comune_site.contenuti.metatag.servizio import governo_servizio
from comune_site.contenuti.metatag.testo import protetto, testo_semplice

__all__ = ["governo_servizio", "protetto", "testo_semplice"]
