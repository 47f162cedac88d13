"""Tests. The database comes from DATABASE_URL; work runs at commit; files go to a temporary folder."""

import os
import tempfile

os.environ.setdefault("VAR_DIR", tempfile.mkdtemp(prefix="comune-test-"))

from comune_site.settings.locale import *
from comune_site.settings.locale import DATABASES, STATIC_ROOT, VAR_DIR, env

SECRET_KEY = "solo-per-i-test-" + "x" * 50
VALUTAZIONE_CHIAVE = "solo-per-i-test-valutazione"
LAVORI_MODO = env.str("LAVORI_MODO", default="subito")
for _nome, _conf in DATABASES.items():
    if _conf["ENGINE"].endswith("sqlite3"):
        # A file, not memory: the live server's threads and the child processes must see the same rows.
        _conf["TEST"] = {"NAME": str(VAR_DIR / f"test-{_nome}.sqlite3")}
# A test is undone without a commit, so nothing would tell that what was kept is old: its own tests switch it on.
MEMORIA_PAGINE = False
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
ALLOWED_HOSTS = ["*"]
# WhiteNoise warns of a folder that is not there, at every client that a test makes.
STATIC_ROOT.mkdir(parents=True, exist_ok=True)
