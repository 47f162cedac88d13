"""What the demo and the development settings share: plain HTTP on loopback, stubs on, generated keys.

The keys are made at first start and kept in `var/`, so that sessions survive a restart and nothing secret is
in the repository.
"""

import secrets

from comune_site.settings.base import *
from comune_site.settings.base import DATABASES, INSTALLED_APPS, LOGGING, SITO_URL, VAR_DIR, database, env

DEMO = True


def chiave_locale(nome: str) -> str:
    """Return the key kept in `var/chiavi/<nome>`, making it at first use."""
    percorso = VAR_DIR / "chiavi" / nome
    if not percorso.exists():
        percorso.parent.mkdir(parents=True, exist_ok=True)
        percorso.write_text(secrets.token_urlsafe(64))
        percorso.chmod(0o600)
    return percorso.read_text()


SECRET_KEY = chiave_locale("django")
VALUTAZIONE_CHIAVE = chiave_locale("valutazione")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["localhost", "127.0.0.1", "[::1]", ".localhost"])

INSTALLED_APPS = [*INSTALLED_APPS, "comune_site.identita.finto", "pagamenti.finto"]
# The pagoPA stub keeps its own file: a third party's data are never in our database.
DATABASES = {**DATABASES, "finto": database(f"sqlite:///{VAR_DIR / 'finto.sqlite3'}")}
DATABASE_ROUTERS = ["pagamenti.finto.router.RouterFinto"]

# The test identity provider answers on another host than the site, as a real one does.
IDP_FINTO_URL = env.str("IDP_FINTO_URL", default=SITO_URL.replace("localhost", "127.0.0.1"))
PAGOPA_URL = env.str("PAGOPA_URL", default=f"{SITO_URL}/_finto/pagopa")
PAGOPA_CHIAVE = env.str("PAGOPA_CHIAVE", default="chiave-di-prova")
PAGOPA_IBAN = env.str("PAGOPA_IBAN", default="IT62A0000000000000000000000")

EMAIL_BACKEND = "comune_site.core.posta.PostaSuFile"
POSTA_DIR = VAR_DIR / "posta"

PUNTO_DI_GUASTO = env.str("PUNTO_DI_GUASTO", default="")

# A person watches this console: only what needs attention.
LOGGING = {**LOGGING, "root": {"handlers": ["console"], "level": env.str("LIVELLO_LOG", default="WARNING")}}
