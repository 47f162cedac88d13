"""The mailbox of the demo."""

import pytest
from django.core.mail import EmailMessage, get_connection

from comune_site.core import posta


@pytest.fixture
def spedisci(settings):
    settings.EMAIL_BACKEND = "comune_site.core.posta.PostaSuFile"

    def invia(oggetto="La tua richiesta", testo="Perché no: http://localhost:8000/area-personale/", **altro):
        messaggio = EmailMessage(oggetto, testo, "servizi@comune.it", ["ada@example.it"], **altro)
        get_connection().send_messages([messaggio])
        return posta.elenco()[0]

    return invia


def test_a_message_sent_is_read_back(spedisci):
    lettera = spedisci(attachments=[("ricevuta.pdf", b"%PDF", "application/pdf")])
    assert (lettera.mittente, lettera.destinatari) == ("servizi@comune.it", "ada@example.it")
    assert lettera.oggetto == "La tua richiesta"
    assert lettera.testo.strip() == "Perché no: http://localhost:8000/area-personale/"
    assert lettera.allegati == ("ricevuta.pdf",)


def test_the_list_is_newest_first_and_has_each_message_once(spedisci):
    for numero in range(3):
        spedisci(f"Messaggio {numero}")
    assert [lettera.oggetto for lettera in posta.elenco()] == ["Messaggio 2", "Messaggio 1", "Messaggio 0"]
    assert [lettera.oggetto for lettera in posta.elenco(limite=1)] == ["Messaggio 2"]


@pytest.mark.django_db
def test_the_pages_show_list_and_text_with_links(client, spedisci):
    lettera = spedisci("Ciao <b>mondo</b>")
    pagina = client.get("/_finto/posta/").content.decode()
    assert f"/_finto/posta/{lettera.codice}/" in pagina
    assert "Ciao &lt;b&gt;mondo" in pagina
    dettaglio = client.get(f"/_finto/posta/{lettera.codice}/").content.decode()
    assert 'href="http://localhost:8000/area-personale/"' in dettaglio


@pytest.mark.django_db
def test_an_empty_mailbox_says_so(client):
    assert "nessuna e-mail" in client.get("/_finto/posta/").content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("codice", ["assente", "20261121-000000-000000-00000000", ".."])
def test_a_message_that_is_not_there_is_not_found(client, codice):
    assert client.get(f"/_finto/posta/{codice}/").status_code == 404
