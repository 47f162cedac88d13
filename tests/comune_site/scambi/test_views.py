"""Import and export as editors meet them."""

import io
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from comune_site.contenuti.models import PersonaPage
from comune_site.scambi.lavori import dimentica
from comune_site.scambi.models import VITA, Caricamento
from tests.factories.identita import CittadinoFactory

CSV = b"elenco;nome;cognome;incarico\nPersonale amministrativo;Ada;Neri;Istruttrice\n"


def carica(client, contenuto=CSV, nome="persone.csv", tracciato="persone", **altro):
    dati = {"tracciato": tracciato, "file": SimpleUploadedFile(nome, contenuto)}
    return client.post(reverse("scambi_inizio"), dati, **altro)


def test_from_the_file_to_the_site_through_the_preview(client, responsabile):
    client.force_login(responsabile)
    anteprima = carica(client, follow=True)
    assert "Da creare: <strong>1</strong>" in anteprima.content.decode()
    assert not PersonaPage.objects.exists()
    fine = client.post(anteprima.request["PATH_INFO"], {"come": "pubblica"}, follow=True)
    assert "1 pagina creata, 0 cambiate, 0 già uguali." in fine.content.decode()
    assert PersonaPage.objects.live().get().title == "Ada Neri"
    ancora = client.get(anteprima.request["PATH_INFO"]).content.decode()
    assert "è stata importata il" in ancora and 'name="come"' not in ancora


def test_who_may_not_publish_brings_in_drafts_only(client, redattore):
    client.force_login(redattore)
    anteprima = carica(client, follow=True)
    assert 'value="pubblica"' not in anteprima.content.decode()
    client.post(anteprima.request["PATH_INFO"], {"come": "pubblica"})
    assert not PersonaPage.objects.exists()
    client.post(anteprima.request["PATH_INFO"], {"come": "bozze"})
    assert not PersonaPage.objects.get().live


@pytest.mark.parametrize(
    ("contenuto", "nome", "perche"),
    [
        (b"", "vuoto.csv", "vuoto"),
        (b"\x89PNG\x00\x00", "foto.png", "non è una tabella"),
        (b"nome\nAda\n", "a.csv", "Mancano le colonne: elenco, cognome"),
        (b"elenco;nome;cognome;paga\nx;a;b;1\n", "a.csv", "Colonne sconosciute: paga"),
    ],
)
def test_a_wrong_file_is_refused_beside_the_field(client, responsabile, contenuto, nome, perche):
    client.force_login(responsabile)
    risposta = carica(client, contenuto, nome)
    assert risposta.status_code == 422
    assert perche in risposta.content.decode()
    assert not Caricamento.objects.exists()


def test_rows_to_correct_come_first_and_nothing_can_be_confirmed(client, responsabile):
    client.force_login(responsabile)
    righe = b"elenco;nome;cognome;incarico\nPolitici;Ada;Neri;Sindaca\nUscieri;Ugo;Verdi;Messo\n"
    testo = carica(client, righe, follow=True).content.decode()
    assert testo.index("Ugo Verdi") < testo.index("Ada Neri")
    assert "nulla viene importato" in testo and 'name="come"' not in testo


def test_a_colleague_does_not_see_my_table(client, responsabile, redattore):
    client.force_login(responsabile)
    indirizzo = carica(client)["Location"]
    client.force_login(redattore)
    assert client.get(indirizzo).status_code == 404


@pytest.mark.parametrize("nome", ["scambi_inizio", "scambi_tutto"])
def test_only_who_has_the_right_comes_in(client, sito, nome):
    client.force_login(CittadinoFactory())
    assert client.get(reverse(nome)).status_code in (302, 403)
    client.logout()
    assert client.get(reverse(nome)).status_code == 302


def test_tables_and_the_whole_of_the_contents_can_be_taken_away(client, responsabile):
    client.force_login(responsabile)
    for formato in ("csv", "xlsx", "modello"):
        risposta = client.get(reverse("scambi_esporta", args=("uffici", formato)))
        assert risposta.status_code == 200 and risposta["Content-Disposition"].startswith("attachment")
    assert "Ufficio Anagrafe" in client.get(reverse("scambi_esporta", args=("uffici", "csv"))).content.decode()
    assert client.get(reverse("scambi_esporta", args=("segreti", "csv"))).status_code == 404
    assert client.get(reverse("scambi_esporta", args=("uffici", "pdf"))).status_code == 404
    with zipfile.ZipFile(io.BytesIO(client.get(reverse("scambi_tutto")).content)) as archivio:
        assert {"tabelle/persone.csv", "pagine/unitaorganizzativapage.json"} <= set(archivio.namelist())


def test_tables_are_forgotten_after_their_time(responsabile):
    nuovo, vecchio = (
        Caricamento.objects.create(tracciato="persone", nome_file=n, righe=[], utente=responsabile) for n in "ab"
    )
    Caricamento.objects.filter(pk=vecchio.pk).update(creato=nuovo.creato - VITA)
    dimentica()
    assert list(Caricamento.objects.all()) == [nuovo]
