"""Settings common to every environment. No secret stands here; DEBUG is never on here.

Environment variables are read in the settings only (django-environ). The table of all variables is in
`docs/operations.md`.
"""

from datetime import timedelta
from pathlib import Path

import environ
from redis.backoff import NoBackoff
from redis.retry import Retry

from comune_site.settings.csp import POLITICA, con_statistiche

BASE_DIR = Path(__file__).resolve().parent.parent.parent
env = environ.Env()

VAR_DIR = Path(env.str("VAR_DIR", default=str(BASE_DIR / "var")))

DEBUG = False
# The stubs (test identity provider, pagoPA stub, mail page) exist only when this is on.
DEMO = False

INSTALLED_APPS = [
    "theme",
    "comune_site.gestione",  # before wagtail.admin: overrides its templates for a strict CSP
    "comune_site.core",
    "comune_site.core.uscita",
    "comune_site.identita",
    "comune_site.ricerca",
    "comune_site.contenuti",
    "comune_site.redazione",
    "comune_site.scambi",
    "comune_site.trasparenza",
    "comune_site.diffusione",
    "comune_site.memoria",
    "servizi.motore",
    "servizi.notifiche",
    "servizi.pratiche",
    "servizi.pratiche.protocollo",
    "servizi.catalogo",
    "servizi.area_personale",
    "pagamenti",
    "valutazione",
    "valutazione.cruscotto",
    "wagtail.contrib.settings",
    "wagtail.contrib.redirects",
    "wagtail.embeds",
    "wagtail.sites",
    "comune_site.gestione.apps.UtentiConfig",  # wagtail.users, without the citizens
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    "allauth",
    "allauth.account",
    "allauth.socialaccount",
    "csp",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
]

MIDDLEWARE = [
    "comune_site.core.middleware.RichiestaMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "comune_site.core.host.HostServiziMiddleware",
    "comune_site.memoria.middleware.MemoriaMiddleware",  # outside all that writes a header: it keeps them too
    "csp.middleware.CSPMiddleware",
    "comune_site.core.middleware.IntestazioniMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "comune_site.gestione.middleware.GestioneMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]

ROOT_URLCONF = "comune_site.urls"
WSGI_APPLICATION = "comune_site.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "comune_site.contenuti.contesto.sito",
            ],
        },
    },
]

# --- the comune -----------------------------------------------------------------------------------
# Legal identity of the body: one installation serves one comune (decision 8). Read through core.ente.
ENTE_NOME = env.str("ENTE_NOME", default="Comune di Pietrachiara")
ENTE_NOME_BREVE = env.str("ENTE_NOME_BREVE", default="Pietrachiara")
ENTE_PROVINCIA = env.str("ENTE_PROVINCIA", default="VT")
ENTE_REGIONE = env.str("ENTE_REGIONE", default="Regione Lazio")
ENTE_CODICE_IPA = env.str("ENTE_CODICE_IPA", default="c_m999")
ENTE_CODICE_CATASTALE = env.str("ENTE_CODICE_CATASTALE", default="M999")
ENTE_CODICE_FISCALE = env.str("ENTE_CODICE_FISCALE", default="99900010564")
ENTE_INDIRIZZO = env.str("ENTE_INDIRIZZO", default="Piazza della Fonte 1")
ENTE_CAP = env.str("ENTE_CAP", default="01099")
ENTE_EMAIL = env.str("ENTE_EMAIL", default="protocollo@comune.pietrachiara.vt.it")
ENTE_PEC = env.str("ENTE_PEC", default="comune@pec.comune.pietrachiara.vt.it")
ENTE_TELEFONO = env.str("ENTE_TELEFONO", default="+390761000000")
# Coat of arms for the PDFs: an SVG among the static files, for example "contenuti/stemma.svg".
ENTE_STEMMA = env.str("ENTE_STEMMA", default="contenuti/stemma.svg")

# --- addresses ------------------------------------------------------------------------------------
# Canonical address of the site, used in e-mails, PDFs and metadata; never taken from the request.
SITO_URL = env.str("SITO_URL", default="http://localhost:8000").rstrip("/")
# When set (https://servizi.comune...), flows, login and area personale live there (C.SE.5.2).
SERVIZI_URL = env.str("SERVIZI_URL", default="").rstrip("/")
# Off on a public trial installation: every answer then tells search engines to leave it out. On by default, so that
# what is measured on the demo is what production serves.
INDICIZZABILE = env.bool("INDICIZZABILE", default=True)

# Number of the site on Web Analytics Italia. Empty: no statistics, nothing from elsewhere, nothing to consent to.
WAI_SITO = env.str("WAI_SITO", default="")

# --- database -------------------------------------------------------------------------------------
SQLITE_OPZIONI = {
    # FULL: with NORMAL the last commits may vanish when the power goes. IMMEDIATE: writers queue instead of failing.
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=20000;",
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
}


def database(url: str) -> dict:
    """Return the DATABASES entry for a database URL, with the options each engine needs."""
    conf = environ.Env.db_url_config(url)
    # Opening costs: a handshake on PostgreSQL, the pragmas below on SQLite.
    conf["CONN_MAX_AGE"] = 60
    if conf["ENGINE"].endswith("sqlite3"):
        conf["OPTIONS"] = {**SQLITE_OPZIONI, **conf.get("OPTIONS", {})}
    else:
        conf["CONN_HEALTH_CHECKS"] = True
        conf["OPTIONS"] = {
            "options": "-c statement_timeout=15000 -c idle_in_transaction_session_timeout=30000",
            **conf.get("OPTIONS", {}),
        }
    return conf


DATABASES = {"default": database(env.str("DATABASE_URL", default=f"sqlite:///{VAR_DIR / 'comune.sqlite3'}"))}

# --- cache ----------------------------------------------------------------------------------------
# Whole pages kept for who has no cookie. Shared by all processes: Redis, or else a folder of bounded size.
MEMORIA_PAGINE = env.bool("MEMORIA_PAGINE", default=True)
# A proxy to tell when a page changes (Varnish, Squid or any that takes PURGE), for example http://127.0.0.1:6081
PROXY_CACHE_URL = env.str("PROXY_CACHE_URL", default="")
# A browser asks every time, and is told in a few bytes that nothing changed: what an office publishes is seen at once.
MEMORIA_CACHE_CONTROL = "public, max-age=0, must-revalidate"
if PROXY_CACHE_URL:
    # Told of each page, but of a new menu only for the first levels: five minutes for the others.
    MEMORIA_CACHE_CONTROL = "public, max-age=0, s-maxage=300, must-revalidate"
    WAGTAILFRONTENDCACHE = {
        "proxy": {"BACKEND": "wagtail.contrib.frontend_cache.backends.HTTPBackend", "LOCATION": PROXY_CACHE_URL}
    }


def cache_delle_pagine(redis_url: str) -> dict:
    """Return the CACHES entry of the whole pages. A Redis that does not answer costs a third of a second, once."""
    if redis_url:
        return {
            "BACKEND": "django.core.cache.backends.redis.RedisCache",
            "LOCATION": redis_url,
            "KEY_PREFIX": "pagine",
            # The library's own way is to try for seconds, with the visitor waiting.
            "OPTIONS": {"socket_timeout": 0.3, "socket_connect_timeout": 0.3, "retry": Retry(NoBackoff(), 0)},
        }
    return {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": VAR_DIR / "memoria",
        "OPTIONS": {"MAX_ENTRIES": 4000},
    }


CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
    "pagine": cache_delle_pagine(env.str("MEMORIA_REDIS_URL", default="")),
}

# --- identity -------------------------------------------------------------------------------------
AUTH_USER_MODEL = "identita.Utente"
AUTHENTICATION_BACKENDS = [
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 15},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "/accedi/"
LOGIN_REDIRECT_URL = "/area-personale/"
SESSION_ENGINE = "django.contrib.sessions.backends.db"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 12 * 60 * 60
# On a computer that others use too, closing the browser leaves nothing behind.
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
CSRF_COOKIE_AGE = None
# Idle limit of a citizen's session, in seconds.
SESSIONE_INATTIVA = 30 * 60
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
# Joins the answer of SPID or CIE to the browser that asked.
ACCESSO_COOKIE_NAME = "accesso"
CSRF_FAILURE_VIEW = "comune_site.errori.csrf"

# Files in PEM form. In the local settings they are made at first use.
SPID_CHIAVE = env.str("SPID_CHIAVE", default="")
SPID_CERTIFICATO = env.str("SPID_CERTIFICATO", default="")
# Never changes once given to AgID; empty: the address that serves the login.
SPID_ENTITY_ID = env.str("SPID_ENTITY_ID", default="")
# Files with the metadata of the identity providers.
SPID_IDP_METADATA = env.list("SPID_IDP_METADATA", default=[])
CIE_IDP_METADATA = env.list("CIE_IDP_METADATA", default=[])
CIE_UUID_SERVIZIO = env.str("CIE_UUID_SERVIZIO", default="")

SOCIALACCOUNT_ADAPTER = "comune_site.identita.adattatore.AdattatoreCittadini"
ACCOUNT_ADAPTER = "comune_site.identita.adattatore.AdattatoreAccount"
ACCOUNT_EMAIL_VERIFICATION = "none"
SOCIALACCOUNT_AUTO_SIGNUP = True
SOCIALACCOUNT_EMAIL_AUTHENTICATION = False
SOCIALACCOUNT_STORE_TOKENS = False

# --- background work ------------------------------------------------------------------------------
# "celery": a worker and beat run it; "lavora": the process `manage.py lavora` polls; "subito": at commit (app tests).
LAVORI_MODO = env.str("LAVORI_MODO", default="lavora")
CELERY_BROKER_URL = env.str("REDIS_URL", default="redis://127.0.0.1:6379/0")
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_TASK_SOFT_TIME_LIMIT = 120
CELERY_TASK_TIME_LIMIT = 150
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "visibility_timeout": 600,
    "socket_timeout": 1,
    "socket_connect_timeout": 1,
}
CELERY_TIMEZONE = "Europe/Rome"
CELERY_BEAT_SCHEDULE = {
    "spazza": {"task": "uscita.spazza", "schedule": timedelta(seconds=30)},
}
# Wagtail's own tasks (search index, references) run at once.
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}

# --- payments -------------------------------------------------------------------------------------
PAGAMENTI_PSP = "pagamenti.psp.pagopa.PagoPA"
PAGOPA_URL = env.str("PAGOPA_URL", default="")
PAGOPA_CHIAVE = env.str("PAGOPA_CHIAVE", default="")
PAGOPA_CODICE_SEGREGAZIONE = env.str("PAGOPA_CODICE_SEGREGAZIONE", default="01")
PAGOPA_IBAN = env.str("PAGOPA_IBAN", default="")
PAGOPA_CBILL = env.str("PAGOPA_CBILL", default="")
# Taxonomy code of what is collected, from the pagoPA list: its wording depends on the kind of fee.
PAGOPA_CATEGORIA = env.str("PAGOPA_CATEGORIA", default="9/0101108TS/")
# Hosts that the "Paga" form may end on after a redirect: Chromium applies form-action to the whole chain.
PAGOPA_CHECKOUT_HOSTS = env.list("PAGOPA_CHECKOUT_HOSTS", default=[])

# --- protocol, satisfaction -----------------------------------------------------------------------
PROTOCOLLO = "servizi.pratiche.protocollo.interno.RegistroInterno"
# Keys the hash of the one-time tickets. Apart from SECRET_KEY so that each can be rotated.
VALUTAZIONE_CHIAVE = env.str("VALUTAZIONE_CHIAVE", default="")
# The thank-you pages of the store wear the theme of the site that hosts them.
VALUTAZIONE_BASE = "theme/base.html"
# Their style and script travel inside the theme's (theme/build.mjs).
VALUTAZIONE_RISORSE = False
# How the store, which knows no service, finds the name to show for a codice.
VALUTAZIONE_NOME_SERVIZIO = "servizi.motore.registro.titolo"

# --- files ----------------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
MEDIA_URL = "/media/"
MEDIA_ROOT = VAR_DIR / "media"
# Citizens' files: never under a served folder, opened only by views that check who asks.
ARCHIVIO_PRIVATO = VAR_DIR / "archivio"
FILE_UPLOAD_PERMISSIONS = 0o600
# Wagtail's page editor needs many fields.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000
ALLEGATO_MAX_BYTE = 10 * 1024 * 1024

# --- language and time ----------------------------------------------------------------------------
LANGUAGE_CODE = "it"
LANGUAGES = [("it", "Italiano")]
LOCALE_PATHS = [BASE_DIR / "comune_site" / "locale"]
TIME_ZONE = "Europe/Rome"
USE_I18N = True
USE_TZ = True

# --- mail -----------------------------------------------------------------------------------------
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", default="servizi@comune.pietrachiara.vt.it")
EMAIL_TIMEOUT = 10

# --- Wagtail --------------------------------------------------------------------------------------
WAGTAIL_SITE_NAME = ENTE_NOME
WAGTAILADMIN_BASE_URL = SITO_URL
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAILEMBEDS_FINDERS = []
WAGTAIL_PASSWORD_RESET_ENABLED = False
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILDOCS_EXTENSIONS = ["pdf", "csv", "ods", "odt", "p7m", "xml", "zip"]
WAGTAILDOCS_MAX_UPLOAD_SIZE = 30 * 1024 * 1024
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 10 * 1024 * 1024
# What a telephone of today takes, and more; a file of a few kilobytes may unfold to gigabytes.
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 60_000_000
# Wagtail's own search on the database in use, with Italian words (decision 14).
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "comune_site.ricerca.motore"}}
WAGTAIL_I18N_ENABLED = False
# As dates are written in Italy, in the forms of the admin too.
WAGTAIL_DATE_FORMAT = "%d/%m/%Y"
WAGTAIL_DATETIME_FORMAT = "%d/%m/%Y %H:%M"
# One comune, one time; the machine's own list may hold names that browsers do not know.
WAGTAIL_USER_TIME_ZONES = [TIME_ZONE]

# --- security -------------------------------------------------------------------------------------
CONTENT_SECURITY_POLICY = {"DIRECTIVES": con_statistiche(POLITICA, WAI_SITO)}
X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
# Named point at which the process kills itself, for the fault tests. Refused by production.
PUNTO_DI_GUASTO = ""

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"maschera": {"()": "comune_site.core.logs.FiltroDatiPersonali"}},
    "formatters": {"json": {"()": "comune_site.core.logs.FormatoJson"}},
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": "json", "filters": ["maschera"]},
    },
    "root": {"handlers": ["console"], "level": "INFO"},
    # Libraries that tell every call: ours say what matters of it.
    "loggers": {nome: {"level": "WARNING"} for nome in ("httpx", "httpcore", "pikepdf", "fontTools")},
}
