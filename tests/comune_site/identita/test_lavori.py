"""Periodic work."""

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.utils import timezone

from comune_site.identita.lavori import elimina_sessioni_finite
from tests.factories.identita import CittadinoFactory, accedi_come

pytestmark = pytest.mark.django_db


def test_of_a_session_past_its_end_nothing_is_kept(client, time_machine):
    accedi_come(client, CittadinoFactory())
    elimina_sessioni_finite()
    assert Session.objects.count() == 1
    time_machine.move_to(timezone.now() + timedelta(hours=13))
    elimina_sessioni_finite()
    assert not Session.objects.exists()
