"""The tree of the law, loaded once a module: what a test adds is undone, the tree stays until the module ends."""

import pytest
from django.core.cache import cache
from django.db import transaction

from tests.factories.trasparenza import crea_albero


@pytest.fixture(scope="module")
def _piantato(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock():
        cache.clear()
        with transaction.atomic():
            crea_albero()
            yield
            transaction.set_rollback(True)
        cache.clear()


@pytest.fixture
def albero(_piantato, db):
    """The home and the sections below it."""
