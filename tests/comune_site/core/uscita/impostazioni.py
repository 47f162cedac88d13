"""Settings of the real processes: those of the tests, the workers of `lavori_prova`, a quick sweep."""

from comune_site.settings.test import *  # noqa: F403
from comune_site.settings.test import INSTALLED_APPS

INSTALLED_APPS = [*INSTALLED_APPS, "tests.comune_site.core.uscita.app.ProvaConfig"]
CELERY_BEAT_SCHEDULE = {"spazza": {"task": "uscita.spazza", "schedule": 1.0}}
