"""Health for whoever watches the process: no version, no names, nothing that helps an attacker.

Degraded is not down: what can stop without stopping the citizens (queue, mail, pagoPA) is not looked at here.
"""

from django.db import DatabaseError, connection, transaction
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from comune_site.core.uscita.models import LavoroInUscita

_migrazioni_viste: set[str] = set()


@require_safe
@never_cache
def vivo(request: HttpRequest) -> HttpResponse:
    """Answer 200: the process answers."""
    return _testo("vivo")


@require_safe
@never_cache
def pronto(request: HttpRequest) -> HttpResponse:
    """Answer 200 when the database takes writes and has every migration, else 503 with what is missing."""
    try:
        mancanti = _migrazioni_mancanti()
        _prova_scrittura()
    except DatabaseError:
        return _testo("base dati non disponibile", 503)
    return _testo("migrazioni da applicare", 503) if mancanti else _testo("pronto")


def _testo(testo: str, stato: int = 200) -> HttpResponse:
    return HttpResponse(f"{testo}\n", content_type="text/plain; charset=utf-8", status=stato)


def _prova_scrittura() -> None:
    """Write a row and take it back: a read-only copy or a full disk fails here."""
    with transaction.atomic():
        LavoroInUscita.objects.create(tipo="salute.prova", riferimento="scrittura")
        transaction.set_rollback(True)


def _migrazioni_mancanti() -> bool:
    """Tell whether a migration is to be applied; once none is, that stays true for the life of the process."""
    if connection.alias in _migrazioni_viste:
        return False
    esecutore = MigrationExecutor(connection)
    mancanti = bool(esecutore.migration_plan(esecutore.loader.graph.leaf_nodes()))
    if not mancanti:
        _migrazioni_viste.add(connection.alias)
    return mancanti
