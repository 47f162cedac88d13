"""Settings with which the satisfaction store runs alone, without the site: for a project of its own, and to prove
that it needs nothing else of ours.

Environment: SECRET_KEY, VALUTAZIONE_CHIAVE, ENTE_CODICE_IPA, DATABASE_URL, ALLOWED_HOSTS.
"""

import environ
from django.core.exceptions import ImproperlyConfigured

env = environ.Env()

if not env.str("SECRET_KEY", default="") or not env.str("VALUTAZIONE_CHIAVE", default=""):
    raise ImproperlyConfigured("Servono SECRET_KEY e VALUTAZIONE_CHIAVE, casuali e di almeno 32 caratteri.")

SECRET_KEY = env.str("SECRET_KEY")
VALUTAZIONE_CHIAVE = env.str("VALUTAZIONE_CHIAVE")
ENTE_CODICE_IPA = env.str("ENTE_CODICE_IPA")
VALUTAZIONE_BASE = "valutazione/base.html"
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["localhost", "127.0.0.1"])

INSTALLED_APPS = ["valutazione", "django.contrib.contenttypes", "django.contrib.staticfiles"]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
ROOT_URLCONF = "valutazione.urls_sola"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
    }
]
DATABASES = {"default": env.db_url("DATABASE_URL", default="sqlite:///valutazione.sqlite3")}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # Writers queue instead of failing, and a vote that was acknowledged survives a power cut.
    DATABASES["default"]["OPTIONS"] = {
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
    }
    DATABASES["default"]["TEST"] = {"NAME": f"{DATABASES['default']['NAME']}.prova"}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
SECURE_REFERRER_POLICY = "strict-origin"
STATIC_URL = "/static/"
LANGUAGE_CODE = "it"
TIME_ZONE = "Europe/Rome"
USE_TZ = True
