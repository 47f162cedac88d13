"""The albo pretorio for the public: what is shown, until when, and what never changes."""

import csv
import io
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from comune_site.core import archivio
from comune_site.trasparenza import azioni
from comune_site.trasparenza.models import AllegatoAlbo, AttoAlbo, EventoAlbo
from comune_site.trasparenza.models.albo import AttoImmutabileError
from tests.factories.contenuti import crea_home, crea_ufficio
from tests.factories.trasparenza import PDF, aggiungi_file, crea_atto, crea_bozza, crea_redattore, firma

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _home(db):
    crea_home()


def html(client, indirizzo="/albo-pretorio/", **parametri):
    risposta = client.get(indirizzo, parametri)
    assert risposta.status_code == 200
    return risposta.content.decode()


@time_machine.travel("2026-03-10T09:00:00+01:00", tick=False)
def test_the_first_publication_gives_the_next_number_and_the_term_of_the_law():
    atto = crea_atto()
    assert (atto.numero, atto.anno, atto.pubblicato_dal) == (1, 2026, date(2026, 3, 10))
    assert atto.pubblicato_al == date(2026, 3, 25) and atto.giorni == 15
    nozze = crea_atto(tipo="pubblicazione-matrimonio")
    assert (nozze.numero, nozze.giorni) == (2, 8)
    assert [e.tipo for e in nozze.eventi.all()] == ["pubblicato"]


def test_each_year_begins_from_one():
    with time_machine.travel("2026-12-31T22:59:00+00:00", tick=False):
        assert crea_atto().registro == "1/2026"
    with time_machine.travel("2026-12-31T23:00:00+00:00", tick=False):
        assert crea_atto().registro == "1/2027"


def test_a_refused_publication_leaves_no_gap():
    senza_testo = crea_bozza()
    senza_testo.allegati.all().delete()
    with pytest.raises(ValidationError, match="testo dell'atto"):
        azioni.pubblica(senza_testo, None)
    passato = crea_bozza(pubblicato_dal=timezone.localdate() - timedelta(days=1))
    with pytest.raises(ValidationError, match="passato"):
        azioni.pubblica(passato, None)
    assert crea_atto().numero == 1


def test_a_draft_is_published_once():
    atto = crea_bozza()
    azioni.pubblica(atto, None)
    with pytest.raises(azioni.AzioneNonAmmessaError):
        azioni.pubblica(atto, None)
    assert AttoAlbo.objects.registrati().count() == 1


@pytest.mark.parametrize(
    ("campi", "dove"),
    [
        ({"ente_esterno": ""}, "ufficio"),
        ({"data_atto": date(2999, 1, 1)}, "data_atto"),
        ({"pubblicato_dal": date(2026, 3, 1), "pubblicato_al": date(2026, 3, 10)}, "pubblicato_al"),
    ],
)
def test_a_draft_that_the_law_would_not_have_is_refused_by_its_field(campi, dove):
    atto = AttoAlbo(**{"oggetto": "x", "tipo": "avviso", "ente_esterno": "E", "data_atto": date(2026, 1, 1), **campi})
    with pytest.raises(ValidationError) as errore:
        atto.full_clean()
    assert list(errore.value.message_dict) == [dove]


def test_an_office_and_an_outside_body_are_not_both_the_author():
    atto = AttoAlbo(oggetto="x", tipo="avviso", ente_esterno="E", ufficio=crea_ufficio(), data_atto=date(2026, 1, 1))
    with pytest.raises(ValidationError, match="uno dei due"):
        atto.full_clean()


def test_the_act_leaves_the_public_view_at_midnight_in_rome(client):
    with time_machine.travel("2026-07-01T10:00:00+02:00", tick=False):
        atto = crea_atto(oggetto="Ordinanza per il palio")
        file = AllegatoAlbo.objects.select_related("atto").get(atto=atto)
    for istante, esito in (("2026-07-16T21:59:59+00:00", 200), ("2026-07-16T22:00:00+00:00", 404)):
        with time_machine.travel(istante, tick=False):
            assert client.get(atto.get_absolute_url()).status_code == esito
            assert client.get(file.url).status_code == esito
            assert ("Ordinanza per il palio" in html(client)) == (esito == 200)
            assert ("Ordinanza per il palio" in html(client, "/albo-pretorio/rss/")) == (esito == 200)
            assert ("Ordinanza per il palio" in html(client, "/albo-pretorio/atti.csv")) == (esito == 200)


def test_an_act_that_begins_tomorrow_has_its_number_and_is_not_shown_yet(client):
    domani = timezone.localdate() + timedelta(days=1)
    atto = crea_atto(pubblicato_dal=domani)
    assert atto.numero == 1 and not atto.in_pubblicazione
    assert client.get(atto.get_absolute_url()).status_code == 404


def test_a_draft_has_no_address(client):
    bozza = crea_bozza(oggetto="Segreta")
    assert bozza.get_absolute_url() == "" and "Segreta" not in html(client)


def test_who_works_on_the_albo_still_reads_an_act_that_ended(client):
    with time_machine.travel("2026-01-10T10:00:00+01:00", tick=False):
        atto = crea_atto()
        file = AllegatoAlbo.objects.select_related("atto").get(atto=atto)
    assert client.get(file.url).status_code == 404
    client.force_login(crea_redattore("view_attoalbo"))
    assert client.get(file.url).status_code == 200
    assert "lo vedi perché lavori all'albo" in html(client, atto.get_absolute_url())
    client.force_login(crea_redattore(nome="altro"))
    assert client.get(file.url).status_code == 404


def test_search_engines_keep_nothing_and_caches_ask_again(client):
    atto = crea_atto()
    file = AllegatoAlbo.objects.select_related("atto").get(atto=atto)
    for indirizzo in (
        "/albo-pretorio/",
        atto.get_absolute_url(),
        file.url,
        "/albo-pretorio/rss/",
        "/albo-pretorio/atti.csv",
    ):
        risposta = client.get(indirizzo)
        assert risposta["X-Robots-Tag"].startswith("noindex")
        assert "no-cache" in risposta["Cache-Control"] or "no-store" in risposta["Cache-Control"]


def test_the_page_of_a_reader_reads_no_session(client):
    atto = crea_atto()
    with CaptureQueriesContext(connection) as lette:
        client.get(atto.get_absolute_url())
    assert not [q for q in lette if "session" in q["sql"]]


def test_an_annulled_act_keeps_its_number_and_shows_the_reason_not_the_files(client):
    atto = crea_atto()
    file = AllegatoAlbo.objects.select_related("atto").get(atto=atto)
    azioni.annulla(atto, None, "Conteneva dati personali.")
    testo = html(client, atto.get_absolute_url())
    assert "Conteneva dati personali." in testo and file.nome not in testo
    assert client.get(file.url).status_code == 404
    assert "annullato" in html(client)
    assert crea_atto().numero == atto.numero + 1
    with pytest.raises(azioni.AzioneNonAmmessaError):
        azioni.annulla(atto, None, "Di nuovo.")


def test_a_rectification_is_a_new_act_and_both_say_so(client):
    vecchio = crea_atto(oggetto="Bando con una data sbagliata")
    nuovo = azioni.rettifica(vecchio)
    assert nuovo.bozza and nuovo.ente_esterno == vecchio.ente_esterno
    aggiungi_file(nuovo)
    nuovo = azioni.pubblica(nuovo, None)
    assert nuovo.get_absolute_url() in html(client, vecchio.get_absolute_url())
    assert vecchio.get_absolute_url() in html(client, nuovo.get_absolute_url())
    assert [e.tipo for e in vecchio.eventi.all()] == ["pubblicato", "rettificato"]


@pytest.mark.parametrize("campo", ["oggetto", "tipo", "numero", "pubblicato_al", "emittente", "numero_atto"])
def test_what_the_register_says_does_not_change(campo):
    atto = crea_atto()
    setattr(atto, campo, {"numero": 99, "pubblicato_al": date(2999, 1, 1), "tipo": "avviso"}.get(campo, "altro"))
    with pytest.raises(AttoImmutabileError):
        atto.save()


def test_files_and_history_of_a_registered_act_stay_as_they_are():
    atto = crea_atto()
    file, evento = AllegatoAlbo.objects.get(atto=atto), EventoAlbo.objects.get(atto=atto)
    evento.nota = file.titolo = "cambiato"
    for azione in (file.save, file.delete, evento.save, evento.delete, atto.delete, lambda: aggiungi_file(atto)):
        with pytest.raises(AttoImmutabileError):
            azione()


def test_the_database_itself_wants_number_and_days():
    atto = crea_bozza()
    with pytest.raises(IntegrityError), transaction.atomic():
        AttoAlbo.objects.filter(pk=atto.pk).update(stato="pubblicato")
    primo = crea_atto()
    with pytest.raises(IntegrityError), transaction.atomic():
        AttoAlbo.objects.filter(pk=crea_atto().pk).update(numero=primo.numero)


def test_a_renamed_office_does_not_change_the_register(client):
    ufficio = crea_ufficio("Ufficio Tecnico")
    atto = crea_atto(ente_esterno="", ufficio=ufficio)
    ufficio.title = "Ufficio Lavori"
    ufficio.save()
    assert "Ufficio Tecnico" in html(client, atto.get_absolute_url())


def test_a_file_comes_back_byte_for_byte_and_cannot_run(client):
    atto = crea_atto()
    file = AllegatoAlbo.objects.select_related("atto").get(atto=atto)
    risposta = client.get(file.url)
    assert b"".join(risposta.streaming_content) == PDF
    assert risposta["Content-Security-Policy"].startswith("sandbox")
    assert risposta["Content-Disposition"].startswith("attachment")


def test_a_signed_file_is_named_as_such_and_its_pdf_is_offered(client):
    bozza = crea_bozza()
    busta = firma(PDF)
    aggiungi_file(bozza, busta, "delibera.pdf.p7m", ruolo="allegato", sort_order=2)
    aggiungi_file(bozza, firma(b"<x/>"), "dati.xml.p7m", ruolo="allegato", sort_order=3)
    atto = azioni.pubblica(bozza, None)
    testo = html(client, atto.get_absolute_url())
    assert "firmato digitalmente (CAdES): contiene «delibera.pdf»" in testo
    assert "Scarica «delibera.pdf» senza la firma" in testo and "Scarica «dati.xml»" not in testo
    firmato, altro = AllegatoAlbo.objects.select_related("atto").filter(ruolo="allegato").order_by("sort_order")
    assert b"".join(client.get(firmato.url).streaming_content) == busta
    risposta = client.get(firmato.url_interno)
    assert risposta.content == PDF and risposta["Content-Type"] == "application/pdf"
    assert "no-store" in risposta["Cache-Control"]
    assert client.get(altro.url + "contenuto/").status_code == 404


def test_the_text_of_the_act_stands_before_its_attachments(client):
    bozza = crea_bozza()
    AllegatoAlbo.objects.filter(atto=bozza).update(sort_order=9)
    aggiungi_file(bozza, nome="planimetria.pdf", ruolo="allegato", sort_order=0)
    testo = html(client, azioni.pubblica(bozza, None).get_absolute_url())
    assert testo.index("atto.pdf") < testo.index("planimetria.pdf")


def test_the_filters_find_by_word_number_kind_body_days_and_state(client):
    uno = crea_atto(oggetto="Asfaltatura di via Roma", tipo="determinazione", ente_esterno="Comune A")
    due = crea_atto(oggetto="Chiusura della scuola", tipo="ordinanza-sindaco", ente_esterno="Comune B")
    azioni.annulla(due, None, "Errore.")
    dopo = (timezone.localdate() + timedelta(days=60)).isoformat()
    for parametri, trovati in (
        ({"q": "roma asfaltatura"}, {uno}),
        ({"q": f" {due.numero}/{due.anno} "}, {due}),
        ({"tipo": "ordinanza-sindaco"}, {due}),
        ({"chi": "Comune A"}, {uno}),
        ({"stato": "annullati"}, {due}),
        ({"stato": "in-pubblicazione"}, {uno}),
        ({"dal": dopo}, set()),
        ({"dal": "2020-01-01", "al": dopo}, {uno, due}),
    ):
        testo = html(client, **parametri)
        assert {atto for atto in (uno, due) if f'<a href="{atto.get_absolute_url()}">' in testo} == trovati, parametri


@pytest.mark.parametrize(
    ("parametri", "messaggio"),
    [
        ({"dal": "31/02/2026"}, "Scrivi una data che esiste"),
        ({"dal": "2026-03-02", "al": "2026-03-01"}, "viene prima"),
        ({"tipo": "inventato"}, "Scelta sconosciuta"),
        ({"stato": "x"}, "Scelta sconosciuta"),
    ],
)
def test_a_wrong_filter_is_told_by_its_field_and_hides_nothing(client, parametri, messaggio):
    crea_atto(oggetto="Un atto che resta")
    testo = html(client, **parametri)
    assert messaggio in testo and "Un atto che resta" in testo


@pytest.mark.parametrize("strana", ["\x00", "%' or 1=1", "è" * 4000, "999999999/9999", "12/26"])
def test_strange_words_break_nothing(client, strana):
    crea_atto()
    html(client, q=strana, pagina="-1")


def test_turning_pages_keeps_the_filters_and_costs_the_same(client, django_assert_max_num_queries):
    for n in range(3):
        crea_atto(oggetto=f"Lavori {n}")
    html(client, q="lavori")
    with CaptureQueriesContext(connection) as contate:
        html(client, q="lavori")
    poche = len(contate)
    for n in range(3, 25):
        crea_atto(oggetto=f"Lavori {n}")
    with django_assert_max_num_queries(poche):
        testo = html(client, q="lavori")
    assert "?q=lavori&amp;pagina=2" in testo and "<strong>25</strong> atti" in testo
    assert "Lavori 0" in html(client, q="lavori", pagina="2")


def test_the_list_is_open_data(client):
    atto = crea_atto(oggetto='Con un ; e un "accento" è')
    testo = client.get("/albo-pretorio/atti.csv").content.decode("utf-8-sig")
    (riga,) = csv.DictReader(io.StringIO(testo), delimiter=";")
    assert riga["oggetto"] == atto.oggetto and riga["numero"] == "1" and riga["url"].endswith(atto.get_absolute_url())
    assert client.get("/albo-pretorio/atti.json").json()[0]["oggetto"] == atto.oggetto
    assert client.get("/albo-pretorio/atti.csv", {"q": "altro"}).content.decode().count("\n") == 1


def test_the_first_segment_belongs_to_the_albo():
    from comune_site.contenuti.models.base import SLUG_RISERVATI

    assert "albo-pretorio" in SLUG_RISERVATI


def test_the_sweep_of_orphans_knows_the_files_of_the_albo():
    file = AllegatoAlbo.objects.get(atto=crea_bozza())
    assert file.chiave in archivio.con_riga(file.chiave[:2])


def test_acts_about_to_end_are_found_two_days_before():
    with time_machine.travel("2026-03-10T09:00:00+01:00", tick=False):
        atto = crea_atto()
    for giorno, trovato in ((22, False), (23, True), (25, True), (26, False)):
        with time_machine.travel(f"2026-03-{giorno}T12:00:00+01:00", tick=False):
            assert (atto in AttoAlbo.objects.in_scadenza(2)) == trovato


@pytest.mark.django_db(transaction=True)
def test_many_who_publish_at_once_get_each_number_once_and_without_gaps():
    bozze = [crea_bozza(oggetto=f"Atto {n}") for n in range(12)]

    def pubblica(bozza):
        try:
            return azioni.pubblica(bozza, None).numero
        finally:
            connection.close()

    with ThreadPoolExecutor(6) as esecutori:
        numeri = list(esecutori.map(pubblica, bozze))
    assert sorted(numeri) == list(range(1, 13))
