"""The search engine: Wagtail's own on SQLite and PostgreSQL, with Italian words in index and questions.

Named in WAGTAILSEARCH_BACKENDS, so that the search of the admin goes the same way.
"""

from __future__ import annotations

from types import ModuleType
from typing import Any

from django.db import NotSupportedError, connection


def modulo() -> ModuleType:
    """Return the module for the database in use. Raises NotSupportedError.

    Imported when asked for: each needs the index model that Wagtail defines for its database only.
    """
    if connection.vendor == "postgresql":
        from comune_site.ricerca.motore import postgres

        return postgres
    if connection.vendor == "sqlite":
        from comune_site.ricerca.motore import sqlite

        return sqlite
    raise NotSupportedError(connection.vendor)


def SearchBackend(parametri: dict[str, Any]) -> Any:  # noqa: N802  the name that modelsearch looks for
    """Return the backend for the database in use."""
    return modulo().Motore(parametri)
