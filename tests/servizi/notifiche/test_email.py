"""What the e-mail says, and what it never says."""

import smtplib

import pytest
from django.core import mail
from django.core.mail.backends import locmem

from comune_site.core.uscita import api as uscita
from comune_site.core.uscita.models import LavoroInUscita
from servizi.notifiche.canali.email import CanaleEmail, componi
from servizi.notifiche.models import Messaggio
from tests.factories.identita import CittadinoFactory
from tests.factories.notifiche import MessaggioFactory

pytestmark = pytest.mark.django_db


def parti(email):
    return [email.subject, email.body, email.alternatives[0].content]


def test_the_email_has_subject_and_absolute_link_in_both_parts(settings):
    settings.SITO_URL = "https://comune.esempio.vt.it"
    messaggio = MessaggioFactory(oggetto="Richiesta AN260000007 ricevuta")
    soggetto, testo, html = parti(componi(messaggio))
    collegamento = f"https://comune.esempio.vt.it{messaggio.pratica_url}"
    assert "AN260000007" in soggetto
    assert collegamento in testo
    assert f'href="{collegamento}"' in html


def test_the_link_is_on_the_host_of_the_services_when_they_have_one(settings):
    settings.SERVIZI_URL = "https://servizi.comune.esempio.vt.it"
    messaggio = MessaggioFactory()
    assert "https://servizi.comune.esempio.vt.it/area-personale/pratiche/" in componi(messaggio).body


def test_the_email_tells_nothing_of_the_person_nor_of_the_content():
    messaggio = MessaggioFactory(testo="La targa AB123CD non è ammessa")
    cittadino = messaggio.cittadino
    riservati = ["AB123CD", cittadino.codice_fiscale, cittadino.last_name, cittadino.telefono]
    assert not [dato for dato in riservati for parte in parti(componi(messaggio)) if dato in parte]


def test_the_html_part_escapes_the_subject():
    messaggio = MessaggioFactory(oggetto="Richiesta <b>AN1</b>")
    soggetto, testo, html = parti(componi(messaggio))
    assert "<b>AN1</b>" not in html
    assert "Richiesta <b>AN1</b>" in testo


def test_two_deliveries_of_one_message_are_one_email():
    messaggio = MessaggioFactory()
    CanaleEmail().consegna(messaggio)
    CanaleEmail().consegna(Messaggio.objects.get(pk=messaggio.pk))
    assert len(mail.outbox) == 1


def test_a_repeated_delivery_after_a_crash_carries_the_same_message_id():
    messaggio = MessaggioFactory()
    CanaleEmail().consegna(messaggio)
    # The process died before writing that it was sent.
    Messaggio.objects.update(email_stato=Messaggio.EmailStato.DA_INVIARE)
    CanaleEmail().consegna(Messaggio.objects.get(pk=messaggio.pk))
    prima, seconda = mail.outbox
    assert prima.message()["Message-ID"] == seconda.message()["Message-ID"] == messaggio.message_id


def test_a_citizen_without_address_is_written_down_and_not_tried_again():
    messaggio = MessaggioFactory(cittadino=CittadinoFactory(email=""))
    CanaleEmail().consegna(messaggio)
    assert mail.outbox == []
    assert messaggio.email_stato == Messaggio.EmailStato.SENZA_INDIRIZZO


def test_when_the_mail_server_is_down_the_message_waits_in_the_outbox(monkeypatch):
    messaggio = MessaggioFactory()
    uscita.accoda("notifiche.email", str(messaggio.pk))

    def guasto(self, messaggi):
        raise smtplib.SMTPServerDisconnected("nessuna risposta")

    monkeypatch.setattr(locmem.EmailBackend, "send_messages", guasto)
    lavoro = LavoroInUscita.objects.get()
    assert not uscita.esegui(lavoro.pk)
    lavoro.refresh_from_db()
    messaggio.refresh_from_db()
    assert (lavoro.stato, lavoro.errori) == (LavoroInUscita.Stato.DA_FARE, 1)
    assert messaggio.email_stato == Messaggio.EmailStato.DA_INVIARE
