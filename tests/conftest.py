"""What every test may use."""

import os
import shutil

import pytest

# Playwright's synchronous driver keeps an event loop in the thread, which Django would take for asynchronous code.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

ARGOMENTI_CHROMIUM = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


@pytest.fixture(autouse=True)
def _media_in_tmp(settings, tmp_path):
    """Each test has its own folders for files."""
    settings.ARCHIVIO_PRIVATO = tmp_path / "archivio"
    settings.MEDIA_ROOT = str(tmp_path / "media")
    settings.POSTA_DIR = tmp_path / "posta"


@pytest.fixture(scope="session")
def chromium():
    """A real Chromium, one a session."""
    from playwright.sync_api import sync_playwright

    programma = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=programma, args=ARGOMENTI_CHROMIUM)
        yield browser
        browser.close()


@pytest.fixture
def sito_vivo(live_server, settings):
    """The whole site on a live server: the demo comune seeded, the identity provider on another host than the site.

    Returns the address of the site. Site and provider differ (localhost, 127.0.0.1): for a browser these are two sites,
    so what SameSite and form-action forbid in production fails here too.
    """
    from django.core.management import call_command

    porta = live_server.url.rsplit(":", 1)[1]
    settings.SITO_URL = f"http://localhost:{porta}"
    settings.IDP_FINTO_URL = f"http://127.0.0.1:{porta}"
    settings.PAGOPA_URL = f"http://localhost:{porta}/_finto/pagopa"
    call_command("semina_comune", verbosity=0)
    return settings.SITO_URL


def pytest_sessionfinish(session, exitstatus):
    """In CI a skipped test is a failure: nothing may be skipped for want of a service."""
    rapporto = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("CI") == "true" and rapporto and rapporto.stats.get("skipped") and exitstatus == 0:
        rapporto.write_line("In CI nessuna prova puo' essere saltata.", red=True)
        session.exitstatus = 1
