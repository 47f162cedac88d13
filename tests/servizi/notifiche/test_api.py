"""One message, once, on every channel."""

import pytest
from django.core import mail

from comune_site.core.uscita.models import LavoroInUscita
from servizi.notifiche import api
from servizi.notifiche.models import Messaggio
from tests.factories.identita import CittadinoFactory

pytestmark = pytest.mark.django_db

PRATICA_URL = "/area-personale/pratiche/22222222-2222-4222-8222-222222222222/"


def manda(cittadino, riferimento="evento:1"):
    return api.invia(
        cittadino=cittadino,
        oggetto="Richiesta AN260000001 ricevuta: Richiedere permesso di accesso ad area ZTL",
        testo="Motivo riservato: targa AB123CD",
        pratica_url=PRATICA_URL,
        riferimento=riferimento,
    )


def test_a_message_is_in_the_area_personale_and_goes_out_by_email(django_capture_on_commit_callbacks):
    cittadino = CittadinoFactory(email="giulia@posta.esempio.it")
    with django_capture_on_commit_callbacks(execute=True):
        messaggio = manda(cittadino)
    assert list(cittadino.messaggi.all()) == [messaggio]
    assert [email.to for email in mail.outbox] == [["giulia@posta.esempio.it"]]
    messaggio.refresh_from_db()
    assert messaggio.email_stato == Messaggio.EmailStato.INVIATA
    assert messaggio.email_inviata_il


def test_the_same_reference_twice_is_one_message_and_one_email(django_capture_on_commit_callbacks):
    cittadino = CittadinoFactory()
    with django_capture_on_commit_callbacks(execute=True):
        primo = manda(cittadino)
        secondo = manda(cittadino)
    assert primo == secondo
    assert Messaggio.objects.count() == 1
    assert len(mail.outbox) == 1


def test_nothing_goes_out_when_the_transaction_does_not_commit(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=False):
        manda(CittadinoFactory())
    assert mail.outbox == []
    assert LavoroInUscita.objects.get().tipo == "notifiche.email"


def test_marking_as_read_keeps_the_first_time():
    messaggio = manda(CittadinoFactory())
    messaggio.segna_letto()
    messaggio.refresh_from_db()
    prima_volta = messaggio.letto_il
    messaggio.segna_letto()
    messaggio.refresh_from_db()
    assert prima_volta is not None
    assert messaggio.letto_il == prima_volta
    assert not Messaggio.objects.da_leggere().exists()
