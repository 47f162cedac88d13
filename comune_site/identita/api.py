"""The door of `identita` for the other packages: who is asking, and from which level on they may."""

from comune_site.identita.accesso import esci, next_sicuro, richiede_cittadino, url_accedi
from comune_site.identita.sessione import Identita
from comune_site.identita.sessione import leggi as identita

__all__ = ["Identita", "esci", "identita", "next_sicuro", "richiede_cittadino", "url_accedi"]
