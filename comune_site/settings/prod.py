"""Production. Refuses to start when something required is missing, and says what.

Everything comes from the environment; `docs/operations.md` has the table.
"""

from django.core.exceptions import ImproperlyConfigured

from comune_site.settings.base import *
from comune_site.settings.base import SITO_URL, WAI_SITO, env
from comune_site.settings.csp import POLITICA, con_statistiche

OBBLIGATORIE = {
    "SECRET_KEY": "la chiave segreta di Django, almeno 50 caratteri casuali",
    "VALUTAZIONE_CHIAVE": "la chiave dei gettoni di voto, almeno 32 caratteri casuali",
    "DATABASE_URL": "l'indirizzo della base dati, per esempio postgres://utente:password@host/comune",
    "SITO_URL": "l'indirizzo pubblico del sito, per esempio https://comune.esempio.vt.it",
    "VAR_DIR": "la cartella dei dati, fuori dal codice",
    "EMAIL_URL": "il server di posta in uscita, per esempio smtp+tls://utente:password@host:587",
    "ENTE_NOME": "il nome per esteso, per esempio Comune di Esempio",
    "ENTE_NOME_BREVE": "il nome breve, per esempio Esempio",
    "ENTE_CODICE_IPA": "il codice IPA, per esempio c_a123",
    "ENTE_CODICE_CATASTALE": "il codice catastale, per esempio A123",
    "ENTE_CODICE_FISCALE": "il codice fiscale dell'ente, 11 cifre",
    "ENTE_PROVINCIA": "la sigla della provincia, per esempio VT",
    "ENTE_REGIONE": "la regione, per esempio Regione Lazio",
    "ENTE_INDIRIZZO": "via e numero della sede",
    "ENTE_CAP": "il CAP della sede",
    "ENTE_EMAIL": "l'indirizzo e-mail dell'ente, stampato sulle ricevute",
    "ENTE_PEC": "la PEC dell'ente, stampata sulle ricevute",
    "ENTE_TELEFONO": "il telefono dell'ente, per esempio +390761000000",
    "DEFAULT_FROM_EMAIL": "il mittente delle e-mail, per esempio servizi@comune.esempio.vt.it",
    "SPID_CHIAVE": "il file PEM con la chiave privata SAML",
    "SPID_CERTIFICATO": "il file PEM con il certificato SAML",
    "PAGOPA_URL": "l'indirizzo della piattaforma pagoPA",
    "PAGOPA_CHIAVE": "la chiave di sottoscrizione pagoPA",
    "PAGOPA_IBAN": "l'IBAN su cui incassare",
    # Without it the browser stops at the door of pagoPA: form-action holds for the whole chain of redirects.
    "PAGOPA_CHECKOUT_HOSTS": "le origini della pagina di pagamento, per esempio https://checkout.pagopa.it",
}

mancanti = [f"  {nome}: {cosa}" for nome, cosa in OBBLIGATORIE.items() if not env.str(nome, default="")]
if mancanti:
    raise ImproperlyConfigured("Mancano queste variabili d'ambiente:\n" + "\n".join(mancanti))
if env.str("DEMO", default="") or env.str("PUNTO_DI_GUASTO", default=""):
    raise ImproperlyConfigured("DEMO e PUNTO_DI_GUASTO non sono ammessi in produzione.")
for _nome in ("SITO_URL", "SERVIZI_URL"):
    if not (env.str(_nome, default="") or "https://").startswith("https://"):
        raise ImproperlyConfigured(f"{_nome} deve cominciare con https://")
for _nome, _lunghezza in (("SECRET_KEY", 50), ("VALUTAZIONE_CHIAVE", 32)):
    if len(env.str(_nome)) < _lunghezza:
        raise ImproperlyConfigured(f"{_nome} deve avere almeno {_lunghezza} caratteri casuali.")

SECRET_KEY = env.str("SECRET_KEY")
SECRET_KEY_FALLBACKS = env.list("SECRET_KEY_FALLBACKS", default=[])
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=[]) or [
    indirizzo.split("://", 1)[1].split("/")[0].split(":")[0]
    for indirizzo in (SITO_URL, env.str("SERVIZI_URL", default=""))
    if indirizzo
]
LAVORI_MODO = env.str("LAVORI_MODO", default="celery")
if LAVORI_MODO == "celery":
    # The Redis that is there already, unless another is named.
    CACHES = {**CACHES, "pagine": cache_delle_pagine(env.str("MEMORIA_REDIS_URL", default=CELERY_BROKER_URL))}

SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
SESSION_COOKIE_NAME = "__Host-sessione"
CSRF_COOKIE_NAME = "__Host-csrf"
ACCESSO_COOKIE_NAME = "__Host-accesso"
SECURE_SSL_REDIRECT = True
# Probes ask over plain HTTP from inside, and follow no redirect.
SECURE_REDIRECT_EXEMPT = [r"^salute/"]
SECURE_HSTS_SECONDS = 63_072_000
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
if env.bool("DIETRO_PROXY", default=False):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    # Else every voter behind the proxy would share one limit.
    VALUTAZIONE_DIETRO_PROXY = True
CONTENT_SECURITY_POLICY = {"DIRECTIVES": {**con_statistiche(POLITICA, WAI_SITO), "upgrade-insecure-requests": True}}

STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
vars().update(env.email_url("EMAIL_URL"))
