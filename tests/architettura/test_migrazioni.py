"""Migrations are complete, and every app of ours installs from nothing."""

import pytest
from django.core.management import call_command


@pytest.mark.django_db(databases=["default", "finto"])
def test_no_model_waits_for_a_migration():
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)
