"""Documents and datasets: lists by type, the page of each, what forbids publication."""

import csv
import json

import pytest
from bs4 import BeautifulSoup
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text

from comune_site.contenuti.models import (
    CollegamentoPagina,
    DatasetPage,
    DistribuzioneDataset,
    Evidenza,
    Termine,
)
from tests.factories.contenuti import (
    crea_argomento,
    crea_documento,
    crea_elenco,
    crea_persona,
    crea_tipo_documento,
    crea_ufficio,
)


def zuppa(risposta):
    return BeautifulSoup(risposta.content, "html.parser")


def titoli(pagina, sezione):
    return [h.get_text() for h in pagina.select(f"section[aria-labelledby={sezione}] li article h3")]


def crea_dataset(titolo="Dati", **campi):
    sopra = crea_tipo_documento("dataset")
    valori = {
        "descrizione": "Dei dati.",
        "licenza": Termine.objects.get(titolo="Attribuzione (CC BY 4.0)"),
        "frequenza": Termine.objects.get(titolo="Annuale"),
        "titolare": crea_ufficio(),
        "distribuzioni": [DistribuzioneDataset(formato="CSV", url="https://dati.example/d.csv")],
    }
    return sopra.add_child(instance=DatasetPage(title=titolo, **{**valori, **campi}))


def test_all_documents_are_searched_and_counted_in_alphabetical_order(db, client):
    """Architettura §5.6."""
    crea_documento("Statuto", tipo="atto-normativo")
    crea_documento("Modulo di delega")
    crea_dataset("Vie e piazze")
    elenco = crea_elenco("Documenti e dati")
    pagina = zuppa(client.get(elenco.url))
    assert titoli(pagina, "tutti-titolo") == ["Modulo di delega", "Statuto", "Vie e piazze"]
    assert "3 documenti trovati in ordine alfabetico" in pagina.select_one("main [role=status]").get_text()
    assert "Atti normativi" in pagina.find("section", attrs={"aria-labelledby": "tutti-titolo"}).get_text()
    trovati = zuppa(client.get(elenco.url, {"q": "statuto"}))
    assert titoli(trovati, "tutti-titolo") == ["Statuto"]
    assert not trovati.find(id="categorie-titolo")


def test_only_types_with_documents_are_shown(db, client):
    crea_documento()
    crea_tipo_documento("atto-normativo")
    pagina = zuppa(client.get(crea_elenco("Documenti e dati").url))
    assert titoli(pagina, "categorie-titolo") == ["Modulistica"]


def test_a_document_in_evidence_comes_first(db, client):
    documento = crea_documento("Bilancio")
    elenco = crea_elenco("Documenti e dati")
    Evidenza.objects.create(pagina_id=elenco.pk, oggetto_id=documento.pk)
    assert titoli(zuppa(client.get(elenco.url)), "evidenza-titolo") == ["Bilancio"]


def test_the_list_of_a_type_has_its_own_documents_only(db, client):
    crea_documento("Statuto", tipo="atto-normativo")
    documento = crea_documento("Modulo")
    assert titoli(zuppa(client.get(documento.get_parent().url)), "tutti-titolo") == ["Modulo"]


def test_a_document_offers_its_file_with_type_and_size(db, client):
    documento = crea_documento("Statuto", numero_protocollo="12/2026", data_protocollo="2026-03-02")
    pagina = zuppa(client.get(documento.url))
    file = pagina.find(id="documento")
    assert file.a["href"] == documento.file.url
    assert "PDF" in file.get_text() and "2,0" in file.get_text()
    assert "Protocollo 12/2026 del 2 marzo 2026" in pagina.get_text()
    assert pagina.find(id="ufficio-responsabile").find("a", href=documento.ufficio_responsabile.url)


def test_linked_pages_are_shown_by_what_they_are(db, client):
    documento, altro, anna = crea_documento("Uno"), crea_documento("Due"), crea_persona("Anna", "Verdi")
    for n, pagina in enumerate((altro, anna)):
        CollegamentoPagina.objects.create(pagina_id=documento.pk, oggetto_id=pagina.pk, sort_order=n)
    pagina = zuppa(client.get(documento.url))
    assert pagina.find(id="autori").a.get_text() == "Anna Verdi"
    assert pagina.find(id="documenti-collegati").a.get_text() == "Due"


@pytest.mark.parametrize(
    ("campi", "campo"),
    [
        ({"file": None}, "file"),
        ({"data_inizio": "2026-03-02", "data_fine": "2026-03-01"}, "data_fine"),
        ({"data_protocollo": "2026-03-02"}, "numero_protocollo"),
    ],
)
def test_a_document_that_is_none_cannot_be_published(db, campi, campo):
    from datetime import date

    valori = {k: date.fromisoformat(v) if isinstance(v, str) else v for k, v in campi.items()}
    with pytest.raises(ValidationError) as errore:
        crea_documento(**valori)
    assert campo in errore.value.message_dict


def test_a_document_elsewhere_needs_no_file(db, client):
    documento = crea_documento(file=None, url_documento="https://bilancio.example/2026")
    assert zuppa(client.get(documento.url)).find("a", href="https://bilancio.example/2026")


def test_a_dataset_gives_its_data_licence_and_renewal(db, client):
    pagina = zuppa(client.get(crea_dataset().url))
    assert pagina.find(id="distribuzioni").find("a", href="https://dati.example/d.csv")
    assert "CC BY 4.0" in pagina.find(id="licenza").get_text()
    assert "annuale" in pagina.find(id="aggiornamento").get_text()


def test_data_that_nobody_can_take_are_not_published(db):
    with pytest.raises(ValidationError, match=r"C\.SI\.1\.7"):
        crea_dataset(distribuzioni=[])
    with pytest.raises(ValidationError):
        DistribuzioneDataset(formato="CSV").clean()


def test_an_editor_publishes_a_dataset_with_the_distribution_of_the_same_form(db, admin_client):
    sopra, argomento = crea_tipo_documento("dataset"), crea_argomento()
    dati = {
        "title": "Vie",
        "slug": "vie",
        "descrizione": "Le vie.",
        "descrizione_estesa": rich_text("<p></p>"),
        "licenza": Termine.objects.get(titolo="Attribuzione (CC BY 4.0)").pk,
        "frequenza": Termine.objects.get(titolo="Annuale").pk,
        "titolare": crea_ufficio().pk,
        "data": "2026-01-02",
        "url_dataset": "",
        "classificazioni": inline_formset([{"argomento": argomento.pk}]),
        "comments": inline_formset([]),
        "sezioni_trasparenza": inline_formset([]),
        "action-publish": "1",
    }
    indirizzo = reverse("wagtailadmin_pages:add", args=("contenuti", "datasetpage", sopra.pk))
    senza = admin_client.post(indirizzo, nested_form_data({**dati, "distribuzioni": inline_formset([])}))
    assert "C.SI.1.7" in str(senza.context["form"].formsets["distribuzioni"].non_form_errors())
    riga = {"formato": "CSV", "file": "", "url": "https://dati.example/vie.csv"}
    con = admin_client.post(indirizzo, nested_form_data({**dati, "distribuzioni": inline_formset([riga])}))
    assert con.status_code == 302, {n: f.errors + f.non_form_errors() for n, f in con.context["form"].formsets.items()}
    assert DatasetPage.objects.get().live


def test_the_title_of_a_type_is_the_vocabulary_s(db):
    """C.SI.1.7."""
    pagina = crea_tipo_documento("modulistica")
    pagina.title = "Moduli da scaricare"
    with pytest.raises(ValidationError, match="Modulistica"):
        pagina.save()


def test_queries_do_not_grow_with_the_documents(db, client):
    def quante(indirizzo):
        client.get(indirizzo)
        cache.clear()
        with CaptureQueriesContext(connection) as fatte:
            client.get(indirizzo)
        return len(fatte)

    documento = crea_documento("Primo")
    crea_dataset()
    indirizzi = crea_elenco("Documenti e dati").url, documento.get_parent().url, documento.url
    poche = [quante(i) for i in indirizzi]
    for n in range(8):
        altro = crea_documento(f"Altro {n}", ufficio_responsabile=crea_ufficio(f"Ufficio {n}"))
        CollegamentoPagina.objects.create(pagina_id=documento.pk, oggetto_id=altro.pk, sort_order=n)
    molte = [quante(i) for i in indirizzi]
    # The links of the document cost the same whether one or eight; none at all costs less.
    assert molte[:2] == poche[:2] and molte[2] <= poche[2] + 3


def test_the_open_data_of_the_example_can_be_read_by_a_program():
    from comune_site.contenuti.semina.documenti.dati import DATASET

    for dati in DATASET:
        righe = list(csv.DictReader(dati.csv().decode().splitlines()))
        oggetti = json.loads(dati.json())
        assert len(righe) == len(oggetti) >= 10
        assert [list(o) for o in oggetti] == [list(r) for r in righe]


def test_the_files_of_the_example_are_accessible_pdfs():
    import io

    import pikepdf

    from comune_site.contenuti.semina.documenti import DOCUMENTI, pdf

    bilancio = next(d for d in DOCUMENTI if d.slug.startswith("bilancio"))
    documento = pikepdf.open(io.BytesIO(pdf(bilancio)))
    assert bool(documento.Root.MarkInfo.Marked)
    assert ContentFile(pdf(bilancio)).size < 200_000


def test_the_sums_of_the_example_add_up():
    from comune_site.contenuti.semina.documenti import DOCUMENTI

    bilancio = next(d for d in DOCUMENTI if d.slug.startswith("bilancio"))
    for parte in bilancio.parti:
        *voci, (nome, totale) = [(riga[0], int(riga[1].replace(".", ""))) for riga in parte.tabella[1:]]
        assert nome == "Totale" and sum(importo for _, importo in voci) == totale
