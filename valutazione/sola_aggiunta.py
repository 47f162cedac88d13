"""The database itself refuses to change a vote: triggers on the two tables that are only added to.

Only updates are stopped here. Deleting is stopped by the models; the seal of the month will show a missing row.
"""

from django.apps.registry import Apps
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

TABELLE = ("valutazione_giudizio", "valutazione_motivogiudizio")

_SQLITE = """
CREATE TRIGGER {tabella}_sola_aggiunta BEFORE UPDATE ON {tabella}
BEGIN SELECT RAISE(ABORT, 'un voto non si cambia'); END
"""
_FUNZIONE = """
CREATE FUNCTION valutazione_sola_aggiunta() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'un voto non si cambia' USING ERRCODE = 'integrity_constraint_violation'; END $$
"""
_POSTGRESQL = """
CREATE TRIGGER {tabella}_sola_aggiunta BEFORE UPDATE ON {tabella}
FOR EACH ROW EXECUTE FUNCTION valutazione_sola_aggiunta()
"""


def innesca(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Create the triggers (PostgreSQL and SQLite)."""
    vendor = schema_editor.connection.vendor
    if vendor == "postgresql":
        schema_editor.execute(_FUNZIONE)
    for tabella in TABELLE:
        schema_editor.execute((_POSTGRESQL if vendor == "postgresql" else _SQLITE).format(tabella=tabella))


def disinnesca(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Drop the triggers."""
    vendor = schema_editor.connection.vendor
    for tabella in TABELLE:
        dove = f" ON {tabella}" if vendor == "postgresql" else ""
        schema_editor.execute(f"DROP TRIGGER IF EXISTS {tabella}_sola_aggiunta{dove}")
    if vendor == "postgresql":
        schema_editor.execute("DROP FUNCTION IF EXISTS valutazione_sola_aggiunta()")
