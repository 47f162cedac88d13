"""What every test may use."""

import os
import shutil

import pytest
from django.core.cache import cache

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
    # Wagtail keeps site paths and picture cuts by key: what a test rolled back must not reach the next.
    cache.clear()


@pytest.fixture(scope="session")
def chromium(django_db_setup):
    """A real Chromium, one a session."""
    from django.db import connection
    from playwright.sync_api import sync_playwright

    programma = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))
    contenuti = getattr(connection, "_test_serialized_contents", None)
    with sync_playwright() as playwright:
        # With Playwright's event loop in the thread Django gives it another connection: hand over what it must restore.
        if contenuti is not None:
            connection._test_serialized_contents = contenuti
        browser = playwright.chromium.launch(executable_path=programma, args=ARGOMENTI_CHROMIUM)
        yield browser
        browser.close()


@pytest.fixture
def sito_vivo(live_server, settings, tmp_path_factory):
    """The whole site on a live server: the demo comune seeded, the identity provider on another host than the site.

    Returns the address of the site. Site and provider differ (localhost, 127.0.0.1): for a browser these are two sites,
    so what SameSite and form-action forbid in production fails here too.
    """
    from tests import istantanea

    porta = live_server.url.rsplit(":", 1)[1]
    settings.SITO_URL = f"http://localhost:{porta}"
    settings.IDP_FINTO_URL = f"http://127.0.0.1:{porta}"
    settings.PAGOPA_URL = f"http://localhost:{porta}/_finto/pagopa"
    istantanea.semina(tmp_path_factory.getbasetemp() / "istantanea")
    return settings.SITO_URL


def pytest_collection_modifyitems(items):
    """What the migrations put in (the root of the pages, the admin's permission) comes back before each such test.

    A test that commits ends with empty tables, and the next one would find no site.
    """
    for item in items:
        segno = item.get_closest_marker("django_db")
        if segno and segno.kwargs.get("transaction"):
            opzioni = {**segno.kwargs, "serialized_rollback": True}
            item.add_marker(pytest.mark.django_db(**opzioni), append=False)


def pytest_sessionfinish(session, exitstatus):
    """In CI a skipped test is a failure: nothing may be skipped for want of a service."""
    rapporto = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("CI") == "true" and rapporto and rapporto.stats.get("skipped") and exitstatus == 0:
        rapporto.write_line("In CI nessuna prova puo' essere saltata.", red=True)
        session.exitstatus = 1
