"""What a citizen's session keeps: who was identified, how, when, and when the person was last active."""

from __future__ import annotations

import time
from dataclasses import asdict, dataclass, field
from datetime import date, datetime

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest

CHIAVE = "identita"
CHIAVE_ATTIVITA = "identita_attiva"
# The instant of last activity is written at most this often (seconds), to spare the session table.
PASSO_ATTIVITA = 60


@dataclass(frozen=True, kw_only=True)
class Identita:
    """A person as the identity provider described them at login; never changes during a session.

    `livello` is the level obtained (1, 2 or 3), `fornitore` is "spid" or "cie", `idp` the entityID of the provider,
    `quando` an aware instant. `domicilio` has the keys via, cap, comune, provincia, nazione, each possibly missing.
    What the provider did not send is an empty string or None.
    """

    codice_fiscale: str
    nome: str
    cognome: str
    data_nascita: date | None = None
    luogo_nascita: str = ""
    sesso: str = ""
    email: str = ""
    telefono: str = ""
    domicilio: dict[str, str] = field(default_factory=dict)
    fornitore: str = "spid"
    livello: int = 2
    idp: str = ""
    quando: datetime

    @property
    def nome_completo(self) -> str:
        """First name and surname."""
        return f"{self.nome} {self.cognome}".strip()


def in_sessione(identita: Identita) -> dict[str, object]:
    """Return the identity as JSON values."""
    dati = asdict(identita)
    dati["data_nascita"] = identita.data_nascita.isoformat() if identita.data_nascita else None
    dati["quando"] = identita.quando.isoformat()
    return dati


def da_sessione(dati: dict) -> Identita:
    """Return the identity written by `in_sessione`."""
    nascita = dati["data_nascita"]
    return Identita(
        **{
            **dati,
            "data_nascita": date.fromisoformat(nascita) if nascita else None,
            "quando": datetime.fromisoformat(dati["quando"]),
        }
    )


def scrivi(sessione, identita: Identita) -> None:
    """Put the identity in a session and count the person as active now."""
    sessione[CHIAVE] = in_sessione(identita)
    sessione[CHIAVE_ATTIVITA] = int(time.time())


def leggi(request: HttpRequest) -> Identita | None:
    """Return the identity of the citizen who makes this request; None without a live citizen's session.

    A session idle for longer than SESSIONE_INATTIVA seconds, or SESSION_COOKIE_AGE seconds after the login however
    busy it was (each save puts off the end that Django gives it), ends here: nothing of it survives.
    """
    utente = request.user
    if not (utente.is_authenticated and utente.is_cittadino and CHIAVE in request.session):
        return None
    adesso = int(time.time())
    identita = da_sessione(request.session[CHIAVE])
    fermo_da = adesso - request.session.get(CHIAVE_ATTIVITA, 0)
    if fermo_da > settings.SESSIONE_INATTIVA or adesso - identita.quando.timestamp() > settings.SESSION_COOKIE_AGE:
        logout(request)
        return None
    if fermo_da >= PASSO_ATTIVITA:
        request.session[CHIAVE_ATTIVITA] = adesso
    return identita if identita.codice_fiscale == utente.codice_fiscale else None
