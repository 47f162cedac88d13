"""The albo in the admin: who may do what, and what becomes of a draft."""

import io
from datetime import timedelta

import pikepdf
import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from comune_site.trasparenza import azioni
from comune_site.trasparenza.models import AllegatoAlbo, AttoAlbo
from tests.factories.contenuti import crea_home
from tests.factories.trasparenza import PDF, aggiungi_file, crea_atto, crea_bozza, crea_redattore, firma

pytestmark = pytest.mark.django_db
SCRIVE = ("view_attoalbo", "add_attoalbo", "change_attoalbo")
PUBBLICA = (*SCRIVE, "delete_attoalbo", "publish_attoalbo")


@pytest.fixture
def ufficio(client):
    crea_home()
    client.force_login(crea_redattore(*PUBBLICA))
    return client


def dati(*file, **campi):
    """The fields of the form, as the browser sends them; `file` are the uploads of the new rows."""
    valori = {
        "tipo": "avviso",
        "oggetto": "Avviso di prova",
        "ente_esterno": "Prefettura",
        "ufficio": "",
        "data_atto": f"{timezone.localdate():%d/%m/%Y}",
        "numero_atto": "",
        "pubblicato_dal": "",
        "pubblicato_al": "",
        "allegati-TOTAL_FORMS": len(file),
        "allegati-INITIAL_FORMS": 0,
        "allegati-MIN_NUM_FORMS": 0,
        "allegati-MAX_NUM_FORMS": 1000,
    }
    for n, caricato in enumerate(file):
        valori |= {f"allegati-{n}-ruolo": "atto" if n == 0 else "allegato", f"allegati-{n}-titolo": ""}
        valori |= {f"allegati-{n}-ORDER": n + 1, f"allegati-{n}-file": caricato, f"allegati-{n}-id": ""}
    return {**valori, **campi}


def url(nome, *args):
    return reverse(f"albo_gestione:{nome}", args=args)


def pdf(nome="atto.pdf"):
    return SimpleUploadedFile(nome, PDF, "application/pdf")


def test_a_draft_is_written_with_its_files_then_published(ufficio):
    risposta = ufficio.post(url("add"), dati(pdf(), SimpleUploadedFile("relazione.pdf.p7m", firma(PDF))))
    bozza = AttoAlbo.objects.get()
    assert risposta.status_code == 302 and risposta.url == url("inspect", bozza.pk)
    assert [a.nome for a in bozza.allegati.order_by("sort_order")] == ["atto.pdf", "relazione.pdf.p7m"]
    assert "Pubblica all'albo" in ufficio.get(risposta.url).content.decode().replace("&#x27;", "'")
    assert ufficio.get(url("pubblica", bozza.pk)).status_code == 200
    assert AttoAlbo.objects.get().bozza, "a GET publishes nothing"
    ufficio.post(url("pubblica", bozza.pk))
    atto = AttoAlbo.objects.get()
    assert atto.numero == 1 and atto.eventi.get().attore.username == "albo"
    html = ufficio.get(url("inspect", atto.pk)).content.decode()
    assert "In pubblicazione" in html and "Modifica la bozza" not in html and "Annulla l" in html


def test_a_wrong_file_is_told_by_its_field_and_what_was_typed_stays(ufficio):
    cattivo = SimpleUploadedFile("virus.exe", b"MZ\x90\x00")
    html = ufficio.post(url("add"), dati(cattivo)).content.decode()
    assert "non è di un tipo ammesso" in html and "Avviso di prova" in html
    assert not AttoAlbo.objects.exists()
    html = ufficio.post(url("add"), dati("")).content.decode()
    assert "Scegli il file da pubblicare" in html


def test_a_draft_without_its_text_waits(ufficio):
    ufficio.post(url("add"), dati())
    bozza = AttoAlbo.objects.get()
    risposta = ufficio.post(url("pubblica", bozza.pk))
    assert "Manca il file con il testo" in risposta.content.decode()
    assert AttoAlbo.objects.get().bozza


def test_a_draft_is_changed_its_file_replaced_or_kept(ufficio):
    bozza = crea_bozza()
    prima = bozza.allegati.get()
    righe = {
        "allegati-TOTAL_FORMS": 1,
        "allegati-INITIAL_FORMS": 1,
        "allegati-0-id": prima.pk,
        "allegati-0-ruolo": "atto",
        "allegati-0-titolo": "Testo",
        "allegati-0-ORDER": 1,
    }
    assert "atto.pdf" in ufficio.get(url("edit", bozza.pk)).content.decode()
    assert ufficio.post(url("edit", bozza.pk), dati(**righe)).status_code == 302
    tenuto = AllegatoAlbo.objects.get()
    assert (tenuto.chiave, tenuto.titolo) == (prima.chiave, "Testo")
    ufficio.post(url("edit", bozza.pk), dati(**righe, **{"allegati-0-file": pdf("nuovo.pdf")}))
    nuovo = AllegatoAlbo.objects.get()
    assert nuovo.nome == "nuovo.pdf" and nuovo.chiave != prima.chiave


def test_what_is_in_the_register_is_neither_edited_nor_deleted(ufficio):
    atto = crea_atto()
    for nome in ("edit", "delete"):
        assert ufficio.get(url(nome, atto.pk)).url == url("inspect", atto.pk)
        assert ufficio.post(url(nome, atto.pk), dati(oggetto="Cambiato")).url == url("inspect", atto.pk)
    assert AttoAlbo.objects.get().oggetto == atto.oggetto


def test_an_act_is_annulled_with_a_reason_only(ufficio):
    atto = crea_atto()
    assert "Scrivi il motivo" in ufficio.post(url("annulla", atto.pk), {"motivo": " "}).content.decode()
    ufficio.post(url("annulla", atto.pk), {"motivo": "Dati personali di troppo"})
    atto.refresh_from_db()
    assert atto.annullato and atto.eventi.last().nota == "Dati personali di troppo"
    assert ufficio.post(url("annulla", atto.pk), {"motivo": "Ancora"}).status_code == 302
    assert atto.eventi.count() == 2


def test_a_rectification_opens_the_new_draft(ufficio):
    atto = crea_atto()
    assert ufficio.get(url("rettifica", atto.pk)).status_code == 405
    risposta = ufficio.post(url("rettifica", atto.pk))
    nuovo = AttoAlbo.objects.get(rettifica_di=atto)
    assert risposta.url == url("edit", nuovo.pk) and nuovo.bozza


def test_the_certificate_is_given_after_the_end_and_written_in_the_history(ufficio):
    oggi = timezone.now()
    with time_machine.travel(oggi - timedelta(days=30), tick=False):
        finito = crea_atto(oggetto="Avviso con caratteri strani ☂ e «virgolette»")
    in_corso = crea_atto()
    annullato = azioni.annulla(in_corso, None, "Errore.")
    assert ufficio.post(url("referta", annullato.pk)).status_code == 404
    assert ufficio.get(url("referta", finito.pk)).status_code == 405
    risposta = ufficio.post(url("referta", finito.pk))
    assert risposta["Content-Type"] == "application/pdf"
    with pikepdf.open(io.BytesIO(risposta.content)) as documento:
        assert documento.docinfo["/Title"] == "Referta di pubblicazione"
    assert finito.eventi.last().tipo == "referta"


def test_each_does_what_its_permissions_say(client):
    crea_home()
    atto, bozza = crea_atto(), crea_bozza()
    client.force_login(crea_redattore(*SCRIVE))
    assert "Pubblica all" not in client.get(url("inspect", bozza.pk)).content.decode()
    for nome, pk in (("pubblica", bozza.pk), ("annulla", atto.pk), ("referta", atto.pk)):
        assert client.post(url(nome, pk), {"motivo": "x"}).status_code in (302, 403)
    atto.refresh_from_db()
    bozza.refresh_from_db()
    assert not atto.annullato and bozza.bozza
    client.force_login(crea_redattore(nome="estraneo"))
    file = atto.allegati.get()
    for indirizzo in (url("index"), url("inspect", atto.pk), url("file", atto.pk, file.codice)):
        assert client.get(indirizzo).status_code in (302, 403)
    assert "Albo pretorio" not in client.get("/gestione/").content.decode()


def test_the_staff_reads_the_files_of_drafts(ufficio):
    bozza = crea_bozza()
    risposta = ufficio.get(url("file", bozza.pk, bozza.allegati.get().codice))
    assert b"".join(risposta.streaming_content) == PDF


def test_the_list_puts_drafts_first_and_filters(ufficio):
    oggi = timezone.now()
    with time_machine.travel(oggi - timedelta(days=30), tick=False):
        crea_atto(oggetto="Un atto finito")
    with time_machine.travel(oggi - timedelta(days=14), tick=False):
        crea_atto(oggetto="Un atto in scadenza")
    crea_bozza(oggetto="Una bozza")
    html = ufficio.get(url("index")).content.decode()
    assert html.index("Una bozza") < html.index("Un atto in scadenza") < html.index("Un atto finito")
    for periodo, trovato in (("finiti", "Un atto finito"), ("in-scadenza", "Un atto in scadenza")):
        html = ufficio.get(url("index"), {"periodo": periodo}).content.decode()
        trovati = {testo for testo in ("Un atto finito", "Un atto in scadenza", "Una bozza") if testo in html}
        assert trovati == {trovato}
    assert "Una bozza" in ufficio.get(url("index"), {"q": "bozza"}).content.decode()
    html = ufficio.get("/gestione/").content.decode()
    assert "atti in scadenza" in html and "Un atto in scadenza" in html and "Un atto finito" not in html


def test_the_list_costs_the_same_however_long(ufficio, django_assert_max_num_queries):
    crea_atto()
    ufficio.get(url("index"))
    with CaptureQueriesContext(connection) as contate:
        ufficio.get(url("index"))
    poche = len(contate)
    for n in range(12):
        aggiungi_file(crea_bozza(oggetto=f"Bozza {n}"), nome="altro.pdf", ruolo="allegato")
    with django_assert_max_num_queries(poche):
        ufficio.get(url("index"))
