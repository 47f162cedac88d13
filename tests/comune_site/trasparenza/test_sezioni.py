"""Amministrazione trasparente: the tree of the law and the documents in it."""

import csv
import io
import json
from datetime import date

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from comune_site.contenuti.models import DocumentoPage
from comune_site.trasparenza.models import SezioneTrasparenzaPage, TrasparenzaPage
from comune_site.trasparenza.vocabolario import per_codice, sezioni
from tests.factories.trasparenza import crea_documento

BILANCI = "bilanci/bilancio-preventivo-e-consuntivo"


def test_the_tree_has_the_headings_of_the_law_and_a_second_load_creates_nothing(albero):
    assert SezioneTrasparenzaPage.objects.filter(depth=4).count() == 22
    assert SezioneTrasparenzaPage.objects.count() == len(per_codice()) == 83
    SezioneTrasparenzaPage.objects.filter(codice="bilanci").update(descrizione="Cambiata dall'ufficio")
    call_command("carica_trasparenza", verbosity=0)
    assert SezioneTrasparenzaPage.objects.count() == 83
    assert TrasparenzaPage.objects.count() == 1
    assert SezioneTrasparenzaPage.objects.get(codice="bilanci").descrizione == "Cambiata dall'ufficio"


def test_every_heading_says_what_it_holds_and_most_say_which_law_wants_it():
    for voce in per_codice().values():
        assert voce.titolo and 0 < len(voce.descrizione) <= 255
    assert [voce.titolo for voce in sezioni() if not voce.norma] == ["Altri contenuti"]


def test_the_title_of_a_section_is_the_one_of_the_law(albero):
    sezione = SezioneTrasparenzaPage.objects.get(codice="bilanci")
    sezione.full_clean()
    sezione.title = "I nostri conti"
    with pytest.raises(ValidationError, match="fissato dalla legge"):
        sezione.full_clean()


def test_the_first_page_shows_both_levels_and_may_be_indexed(albero, client):
    risposta = client.get("/amministrazione-trasparente/")
    html = risposta.content.decode()
    for voce in sezioni():
        assert f"/amministrazione-trasparente/{voce.slug}/" in html
    assert "Dirigenti cessati" in html
    assert "noindex" not in html and "X-Robots-Tag" not in risposta


def test_a_document_stands_in_every_section_it_is_classified_in(albero, client):
    crea_documento("Bilancio 2026", BILANCI, "altri-contenuti/dati-ulteriori")
    for percorso in (BILANCI, "altri-contenuti/dati-ulteriori"):
        html = client.get(f"/amministrazione-trasparente/{percorso}/").content.decode()
        assert "Bilancio 2026" in html and "Scarica PDF" in html and "Atti normativi" in html
    assert "Bilancio 2026" not in client.get("/amministrazione-trasparente/personale/oiv/").content.decode()


def test_a_draft_document_is_in_no_section(albero, client):
    crea_documento("Bilancio segreto", BILANCI, live=False)
    assert "Bilancio segreto" not in client.get(f"/amministrazione-trasparente/{BILANCI}/").content.decode()


def test_an_empty_section_says_so_with_the_day_of_the_check(albero, client):
    SezioneTrasparenzaPage.objects.filter(codice="personale/oiv").update(verificata_il=date(2026, 3, 1))
    html = client.get("/amministrazione-trasparente/personale/oiv/").content.decode()
    assert "Nessun dato da pubblicare in questa sezione. Ultima verifica: 01/03/2026." in html
    assert "art. 10, c. 8, lett. c" in html


def test_after_five_years_a_document_goes_to_the_archive_without_its_file(albero, client):
    documento = crea_documento("Rendiconto", BILANCI, data=date(2026, 5, 20))
    sezione, archivio = (f"/amministrazione-trasparente/{BILANCI}/{coda}" for coda in ("", "archivio/"))
    with time_machine.travel("2031-12-31T22:59:00+00:00", tick=False):
        assert "pubblicato fino al 31/12/2031" in client.get(sezione).content.decode()
        assert "Rendiconto" not in client.get(archivio).content.decode()
    with time_machine.travel("2031-12-31T23:00:00+00:00", tick=False):
        html = client.get(sezione).content.decode()
        assert "Rendiconto" not in html and "archivio/" in html
        html = client.get(archivio).content.decode()
        assert "Rendiconto" in html and documento.file.url not in html and documento.url not in html
        assert 'name="robots" content="noindex"' in html


def test_the_office_may_set_another_last_day(albero, client):
    crea_documento("Vale ancora", BILANCI, data=date(2015, 1, 1), fino_al=date(2999, 1, 1))
    crea_documento("Finito presto", BILANCI, fino_al=date(2020, 1, 1))
    html = client.get(f"/amministrazione-trasparente/{BILANCI}/").content.decode()
    assert "Vale ancora" in html and "Finito presto" not in html


def test_the_list_of_a_section_is_open_data(albero, client):
    crea_documento('=Bilancio; "2026"', BILANCI, data=date(2026, 1, 2))
    indirizzo = f"/amministrazione-trasparente/{BILANCI}/elenco"
    testo = client.get(f"{indirizzo}.csv").content.decode("utf-8-sig")
    (riga,) = csv.DictReader(io.StringIO(testo), delimiter=";")
    assert riga["titolo"] == '\'=Bilancio; "2026"' and riga["data"] == "2026-01-02"
    assert riga["pubblicato_fino_al"] == "2031-12-31" and int(riga["dimensione_byte"]) > 0
    assert riga["file"].startswith("http") and riga["indirizzo"].startswith("http")
    (riga,) = json.loads(client.get(f"{indirizzo}.json").content)
    assert riga["titolo"] == '=Bilancio; "2026"' and riga["sezione"] == "Bilancio preventivo e consuntivo"
    assert client.get(f"{indirizzo}.exe").status_code == 404
    assert client.get("/amministrazione-trasparente/inventata/elenco.csv").status_code == 404


def test_the_search_finds_documents_below_and_not_elsewhere(albero, client):
    crea_documento("Regolamento di polizia urbana", "disposizioni-generali/atti-generali")
    crea_documento("Regolamento dei mercati", BILANCI)
    html = client.get("/amministrazione-trasparente/", {"q": "regolamento"}).content.decode()
    assert "Regolamento di polizia urbana" in html and "Regolamento dei mercati" in html
    html = client.get("/amministrazione-trasparente/disposizioni-generali/", {"q": "regolamento"}).content.decode()
    assert "Regolamento di polizia urbana" in html and "Regolamento dei mercati" not in html
    html = client.get("/amministrazione-trasparente/", {"q": "inesistente"}).content.decode()
    assert "Nessun documento per «inesistente»" in html


@pytest.mark.parametrize("strana", ["'; drop table", "%%%", "a" * 5000, "\x00", "(((", "è ò"])
def test_strange_searches_find_nothing_and_break_nothing(albero, client, strana):
    assert client.get("/amministrazione-trasparente/", {"q": strana}).status_code == 200
    assert client.get("/amministrazione-trasparente/bilanci/", {"q": strana, "pagina": "9999"}).status_code == 200


def test_the_queries_do_not_grow_with_the_documents(albero, client, django_assert_max_num_queries):
    primo = crea_documento("Documento 0", BILANCI)
    indirizzo = f"/amministrazione-trasparente/{BILANCI}/"
    client.get(indirizzo)
    with CaptureQueriesContext(connection) as contate:
        client.get(indirizzo)
    poche = len(contate)
    for n in range(1, 15):
        crea_documento(f"Documento {n}", BILANCI, ufficio_responsabile=primo.ufficio_responsabile)
    client.get(indirizzo)
    with django_assert_max_num_queries(poche):
        assert client.get(indirizzo).content.decode().count("Scarica PDF") == 15


def test_editors_classify_a_document_in_its_own_page():
    nomi = [getattr(pannello, "relation_name", "") for pannello in DocumentoPage.content_panels]
    assert nomi.count("sezioni_trasparenza") == 1
