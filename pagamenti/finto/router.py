"""Keeps the stub's tables in its own database: a third party's data never stand in ours."""

from typing import Any

ETICHETTA = "pagopa_finto"
BASE_DATI = "finto"


class RouterFinto:
    """Route the stub's models to the `finto` database and nothing else there."""

    def db_for_read(self, model: Any, **hints: Any) -> str | None:
        """Return the database of the stub's models."""
        return BASE_DATI if model._meta.app_label == ETICHETTA else None

    db_for_write = db_for_read

    def allow_migrate(self, db: str, app_label: str, **hints: Any) -> bool | None:
        """Let the stub's tables only into its database, and no other table there."""
        if app_label == ETICHETTA:
            return db == BASE_DATI
        return False if db == BASE_DATI else None
