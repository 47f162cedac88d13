"""The pages of a flow, as a browser without scripts uses them."""

import re
import uuid
from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from comune_site.contenuti.models import VersioneCornice
from comune_site.core import archivio
from comune_site.core.archivio import SpazioEsauritoError
from servizi.motore import registro
from servizi.pratiche import azioni
from servizi.pratiche.models import Bozza, PostSospeso, Pratica
from tests.factories.identita import CittadinoFactory, accedi_come
from tests.factories.pratiche import (
    CODICE,
    apri,
    compila,
    file_pdf,
    invia,
    invia_passo,
    percorso_di_esempio,
    post_di,
    servizio_di_prova,
    solo,
    url_passo,
)

pytestmark = pytest.mark.django_db
AVVIA = f"/richieste/{CODICE}/"


@pytest.fixture
def cittadino(client):
    utente = CittadinoFactory()
    accedi_come(client, utente)
    return utente


@pytest.fixture
def bozza(client, cittadino):
    return apri(client)


def riepilogo(bozza) -> str:
    return reverse("pratiche:riepilogo", args=[CODICE, bozza.pk])


def html(risposta) -> str:
    return risposta.content.decode()


def post_dati(**altro) -> dict:
    return {**post_di(percorso_di_esempio(), "dati"), **altro}


def post_preferenze(**altro) -> dict:
    return {**post_di(percorso_di_esempio(), "preferenze"), **altro}


# --- start ---------------------------------------------------------------------------------------


def test_who_is_not_logged_in_is_sent_to_log_in_and_comes_back_inside_the_flow(client):
    risposta = client.get(AVVIA + "?scheda=7")
    assert risposta.status_code == 302
    assert risposta["Location"] == "/accedi/?next=%2Frichieste%2Fpermesso-ztl%2F%3Fscheda%3D7"


def test_a_lower_level_of_identity_is_sent_to_log_in_again(client):
    accedi_come(client, CittadinoFactory(), livello=1)
    assert "/accedi/" in client.get(AVVIA)["Location"]


def test_a_service_that_wants_level_three_gets_it(client, cittadino, monkeypatch):
    monkeypatch.setitem(registro._servizi, CODICE, servizio_di_prova(livello_minimo=3))
    assert "livello=3" in client.get(AVVIA)["Location"]


def test_an_unknown_service_is_a_page_that_does_not_exist(client, cittadino):
    assert client.get("/richieste/non-esiste/").status_code == 404


def test_the_first_page_shows_the_notice_and_the_four_steps(client, cittadino):
    pagina = html(client.get(AVVIA))
    for titolo in ("Informativa sulla privacy", "Dati generali", "Preferenze di servizio", "Riepilogo"):
        assert titolo in pagina
    assert "1/4" in pagina
    assert not Bozza.objects.exists()


def test_without_the_consent_nothing_starts(client, cittadino):
    risposta = client.post(AVVIA, {"bozza": uuid.uuid4()})
    assert "conferma di aver letto" in html(risposta)
    assert not Bozza.objects.exists()


def test_a_double_click_on_start_is_one_bozza(client, cittadino):
    dati = {"bozza": uuid.uuid4(), "consenso-privacy_accettata": "on"}
    assert client.post(AVVIA, dati)["Location"] == client.post(AVVIA, dati)["Location"]
    assert Bozza.objects.count() == 1


@pytest.mark.parametrize("chiave", ["", "abc", "1" * 500])
def test_a_start_with_a_broken_key_is_refused(client, cittadino, chiave):
    assert client.post(AVVIA, {"bozza": chiave, "consenso-privacy_accettata": "on"}).status_code == 404


@pytest.mark.parametrize("scheda", ["0", "999999", "abc", "-1", "1" * 50, "²"])
def test_a_scheda_that_does_not_exist_changes_nothing(client, cittadino, scheda):
    assert client.get(AVVIA, {"scheda": scheda}).status_code == 200


def test_a_bozza_is_offered_again_and_resumes_where_it_was(client, cittadino, bozza):
    invia_passo(client, bozza, "dati", post_dati())
    altro_browser = Client()
    accedi_come(altro_browser, cittadino)
    pagina = html(altro_browser.get(AVVIA))
    (url,) = re.findall(r'href="([^"]+)">Riprendi la bozza', pagina)
    risposta = altro_browser.get(url, follow=True)
    assert risposta.request["PATH_INFO"] == url_passo(bozza, "preferenze")


# --- steps ---------------------------------------------------------------------------------------


def test_what_the_login_brings_is_shown_and_cannot_be_changed(client, cittadino, bozza):
    pagina = html(client.get(url_passo(bozza, "dati")))
    assert "Campo non modificabile" in pagina and cittadino.codice_fiscale in pagina
    invia_passo(client, bozza, "dati", post_dati(**{"richiedente-nome": "Qualcun altro"}), azione="salva")
    bozza.refresh_from_db()
    assert bozza.risposte["passi"]["dati"]["richiedente"]["nome"] == cittadino.first_name


def test_a_fiscal_code_signed_by_the_provider_is_not_judged_by_our_formula(client):
    cittadino = CittadinoFactory(codice_fiscale="FRNGLI55C41M082A", sesso="")
    accedi_come(client, cittadino, sesso="X")
    bozza = compila(client, percorso_di_esempio())
    assert bozza.risposte["passi"]["dati"]["richiedente"]["codice_fiscale"] == "FRNGLI55C41M082A"
    assert invia(client, bozza).status_code == 302


def test_a_get_never_changes_anything(client, bozza):
    prima = Bozza.objects.values().get()
    for passo in ("privacy", "dati"):
        assert client.get(url_passo(bozza, passo)).status_code == 200
    client.get(riepilogo(bozza))
    assert Bozza.objects.values().get() == prima


def test_an_empty_step_is_saved_and_says_so(client, bozza):
    risposta = client.post(url_passo(bozza, "dati"), {"azione": "salva", "sezione": ["veicolo"]}, follow=True)
    assert risposta.redirect_chain and "Richiesta salvata con successo" in html(risposta)


def test_wrong_values_are_saved_as_typed_and_shown_again(client, bozza):
    invia_passo(client, bozza, "dati", post_dati(**{"veicolo-targa": "QUESTA NO"}), azione="salva")
    risposta = client.get(url_passo(bozza, "dati"))
    assert 'value="QUESTA NO"' in html(risposta)
    assert "ATTENZIONE" not in html(risposta)


def test_an_impossible_targa_is_refused_beside_its_field_and_nothing_is_lost(client, bozza):
    risposta = invia_passo(client, bozza, "dati", post_dati(**{"veicolo-targa": "IO000QU"}))
    pagina = html(risposta)
    assert risposta.status_code == 200 and "ATTENZIONE" in pagina
    assert re.search(r'<a href="#id_veicolo-targa"><strong>Targa:</strong> Le targhe non hanno', pagina)
    assert 'value="IO000QU"' in pagina and 'value="Panda"' in pagina
    assert bozza.allegati.count() == 2


def test_an_end_before_the_start_is_refused_beside_its_field(client, bozza):
    invia_passo(client, bozza, "dati", post_dati())
    oggi = timezone.localdate()
    date = {"periodo-dal": oggi + timedelta(days=9), "periodo-al": oggi + timedelta(days=8)}
    pagina = html(invia_passo(client, bozza, "preferenze", post_preferenze(**date)))
    assert '<a href="#id_periodo-al"><strong>Al:</strong> La fine deve venire dopo' in pagina


def test_a_step_out_of_reach_leads_to_the_one_that_is_missing(client, bozza):
    assert client.get(url_passo(bozza, "preferenze"))["Location"] == url_passo(bozza, "dati")
    risposta = client.get(riepilogo(bozza), follow=True)
    assert risposta.request["PATH_INFO"] == url_passo(bozza, "dati")
    assert "completa le informazioni" in html(risposta) and "ATTENZIONE" in html(risposta)


def test_a_step_that_does_not_exist_is_not_found(client, bozza):
    assert client.get(url_passo(bozza, "inventato")).status_code == 404


def test_done_steps_can_be_opened_again_from_the_stepper(client, bozza):
    invia_passo(client, bozza, "dati", post_dati())
    pagina = html(client.get(url_passo(bozza, "preferenze")))
    assert f'<a href="{url_passo(bozza, "dati")}">Dati generali</a>' in pagina
    assert f'<a href="{url_passo(bozza, "privacy")}">Informativa sulla privacy</a>' in pagina
    assert "3/4" in pagina


def test_the_enter_key_never_deletes_a_file(client, bozza):
    invia_passo(client, bozza, "dati", post_dati(), azione="salva")
    pagina = html(client.get(url_passo(bozza, "dati")))
    modulo = pagina[pagina.index('class="modulo-passo"') :]
    primo = re.search(r"<button[^>]*>", modulo)[0]
    assert 'value="avanti"' in primo


def test_a_section_that_an_answer_calls_for_appears_without_errors(client, bozza):
    risposta = invia_passo(client, bozza, "dati", post_dati(**{"veicolo-relazione": "leasing"}))
    pagina = html(risposta)
    assert "servono altre informazioni" in pagina and "Uso del veicolo" in pagina
    assert "ATTENZIONE" not in pagina
    file = {"concessione-dichiarazione": file_pdf("contratto.pdf")}
    dati = {
        **post_dati(**{"veicolo-relazione": "leasing"}),
        **file,
        "sezione": [*post_dati()["sezione"], "concessione"],
    }
    assert invia_passo(client, bozza, "dati", dati)["Location"] == url_passo(bozza, "preferenze")


def test_a_page_drawn_without_a_section_cannot_wipe_its_answers(client, bozza):
    invia_passo(client, bozza, "dati", post_dati(), azione="salva")
    invia_passo(client, bozza, "dati", {"sezione": ["contatti"], "contatti-email": "a@b.it"}, azione="salva")
    bozza.refresh_from_db()
    assert bozza.risposte["passi"]["dati"]["veicolo"]["targa"] == "FX123RT"


def test_names_that_no_form_has_change_nothing(client, bozza):
    invia_passo(client, bozza, "dati", {**post_dati(), "veicolo-inventato": "x", "stato": "accolta"}, azione="salva")
    bozza.refresh_from_db()
    assert "inventato" not in bozza.risposte["passi"]["dati"]["veicolo"]


@pytest.mark.parametrize("ostile", ["a\x00b", "😀" * 50, "<script>alert(1)</script>", "\u202eexe", "a" * 100_000])
def test_hostile_text_is_neither_an_error_of_ours_nor_markup(client, bozza, ostile):
    risposta = invia_passo(client, bozza, "dati", post_dati(**{"veicolo-marca": ostile, "contatti-email": ostile}))
    assert risposta.status_code == 200
    assert b"<script>alert" not in risposta.content
    assert client.get(url_passo(bozza, "dati")).status_code == 200


@pytest.mark.parametrize("revisione", ["", "abc", "-1", "9" * 30, "²"])
def test_a_broken_revision_counts_as_the_oldest(client, bozza, revisione):
    url = url_passo(bozza, "dati")
    assert client.post(url, {**post_dati(), "revisione": revisione, "azione": "salva"}).status_code == 302


# --- files ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "nome, contenuto, atteso",
    [
        ("programma.exe", b"MZ" + b"\0" * 200, "non è di un tipo ammesso"),
        ("finto.pdf", b"%PDF-1.7 rotto", "rovinato"),
        ("vuoto.pdf", b"", "vuoto"),
        ("pagina.html", b"<html><script>1</script></html>", "non è di un tipo ammesso"),
    ],
)
def test_a_bad_file_is_refused_by_name_and_the_good_ones_stay(client, bozza, nome, contenuto, atteso):
    dati = post_dati(**{"documenti-patente": [file_pdf("fronte.pdf"), SimpleUploadedFile(nome, contenuto)]})
    pagina = html(invia_passo(client, bozza, "dati", dati))
    assert atteso in pagina and f"«{nome}»" in pagina
    assert set(bozza.allegati.values_list("nome", flat=True)) == {"fronte.pdf", "libretto.pdf"}


def test_a_file_over_the_limit_is_refused(client, bozza, settings):
    settings.ALLEGATO_MAX_BYTE = 1000
    grande = SimpleUploadedFile("grande.pdf", b"%PDF-1.7" + b"0" * 1000)
    pagina = html(invia_passo(client, bozza, "dati", {"sezione": ["documenti"], "documenti-patente": grande}, "carica"))
    assert "troppo grande" in pagina and not bozza.allegati.exists()


def test_a_refused_file_asked_for_alone_is_the_only_error_shown(client, bozza):
    brutto = SimpleUploadedFile("a.exe", b"MZ")
    risposta = invia_passo(
        client, bozza, "dati", {"sezione": ["documenti", "veicolo"], "documenti-patente": brutto}, "carica"
    )
    assert len(risposta.context["errori"]) == 1


def test_saving_says_that_the_answers_are_kept_and_what_became_of_the_files(client, bozza):
    def detto(azione, file):
        dati = {"sezione": ["documenti"], "documenti-patente": file}
        risposta = invia_passo(client, bozza, "dati", dati, azione, follow=True)
        return [str(messaggio) for messaggio in risposta.context["messages"]]

    assert detto("salva", file_pdf()) == ["Documento caricato con successo", "Richiesta salvata con successo"]
    assert detto("carica", file_pdf()) == ["Documento caricato con successo"]
    assert detto("salva", SimpleUploadedFile("a.exe", b"MZ")) == ["Richiesta salvata con successo"]
    assert detto("carica", SimpleUploadedFile("a.exe", b"MZ")) == []


def test_the_sixth_file_of_a_field_is_refused(client, bozza):
    sei = {"documenti-patente": [file_pdf(f"{n}.pdf") for n in range(6)]}
    pagina = html(invia_passo(client, bozza, "dati", {"sezione": ["documenti"], **sei}, "carica"))
    assert "al massimo 5 file" in pagina and bozza.allegati.count() == 5


def test_a_wrong_text_never_loses_a_file(client, bozza):
    invia_passo(client, bozza, "dati", post_dati(**{"contatti-email": "sbagliata"}))
    pagina = html(client.get(url_passo(bozza, "dati")))
    assert "patente.pdf" in pagina and "Elimina il file patente.pdf" in pagina


def test_deleting_a_file_keeps_what_was_typed(client, bozza):
    invia_passo(client, bozza, "dati", post_dati(), azione="salva")
    patente = bozza.allegati.get(sezione="documenti")
    dati = {"elimina_allegato": patente.pk, "sezione": ["veicolo"], "veicolo-modello": "Punto"}
    risposta = invia_passo(client, bozza, "dati", dati, azione="", follow=True)
    assert "Documento eliminato" in html(risposta) and 'value="Punto"' in html(risposta)
    assert not bozza.allegati.filter(pk=patente.pk).exists()


def test_a_file_of_somebody_else_cannot_be_deleted(client, bozza):
    estraneo = Client()
    accedi_come(estraneo, CittadinoFactory())
    loro = apri(estraneo)
    invia_passo(estraneo, loro, "dati", post_dati(), azione="salva")
    pk = loro.allegati.first().pk
    invia_passo(client, bozza, "dati", {"elimina_allegato": pk}, azione="salva")
    assert loro.allegati.filter(pk=pk).exists()


def test_a_full_disk_is_said_and_the_text_is_kept(client, bozza, monkeypatch):
    def pieno(contenuto):
        raise SpazioEsauritoError

    monkeypatch.setattr(archivio, "salva", pieno)
    risposta = invia_passo(client, bozza, "dati", post_dati(), azione="salva")
    assert risposta.status_code == 507 and "Spazio esaurito" in html(risposta)
    bozza.refresh_from_db()
    assert bozza.risposte["passi"]["dati"]["veicolo"]["targa"] == "FX123RT"


# --- two tabs, two people, lost sessions -----------------------------------------------------------


def test_two_tabs_on_one_step_show_both_values_and_ask(client, bozza):
    url, vecchia = url_passo(bozza, "dati"), bozza.revisione
    prima = {"sezione": ["contatti"], "contatti-email": "prima@esempio.it", "revisione": vecchia, "azione": "salva"}
    seconda = {**prima, "contatti-email": "seconda@esempio.it"}
    client.post(url, prima)
    risposta = client.post(url, seconda)
    pagina = html(risposta)
    assert risposta.status_code == 409
    assert "prima@esempio.it" in pagina and 'value="seconda@esempio.it"' in pagina
    bozza.refresh_from_db()
    assert bozza.risposte["passi"]["dati"]["contatti"]["email"] == "prima@esempio.it"
    nuova = re.search(r'name="revisione" value="(\d+)"', pagina)[1]
    assert client.post(url, {**seconda, "revisione": nuova}).status_code == 302
    bozza.refresh_from_db()
    assert bozza.risposte["passi"]["dati"]["contatti"]["email"] == "seconda@esempio.it"


def test_two_tabs_on_two_steps_are_both_kept(client, bozza):
    invia_passo(client, bozza, "dati", post_dati(), azione="salva")
    bozza.refresh_from_db()
    vecchia = {"revisione": bozza.revisione, "azione": "salva"}
    client.post(url_passo(bozza, "preferenze"), {**post_preferenze(), **vecchia})
    client.post(url_passo(bozza, "dati"), {**vecchia, "sezione": ["contatti"], "contatti-email": "nuova@esempio.it"})
    bozza.refresh_from_db()
    assert bozza.risposte["passi"]["dati"]["contatti"]["email"] == "nuova@esempio.it"
    assert bozza.risposte["passi"]["preferenze"]["permesso"]["zone"] == ["A"]


def test_a_double_click_on_a_step_is_no_clash(client, bozza):
    dati = {"sezione": ["contatti"], "contatti-email": "a@esempio.it", "revisione": bozza.revisione, "azione": "salva"}
    assert client.post(url_passo(bozza, "dati"), dati).status_code == 302
    assert client.post(url_passo(bozza, "dati"), dati).status_code == 302


@pytest.mark.parametrize("metodo", ["get", "post"])
@pytest.mark.parametrize("dove", ["", "dati/", "riepilogo/", "elimina/"])
def test_the_bozza_of_somebody_else_does_not_exist(client, bozza, metodo, dove):
    accedi_come(client, CittadinoFactory())
    risposta = getattr(client, metodo)(f"/richieste/{CODICE}/{bozza.pk}/{dove}")
    assert risposta.status_code in (404, 405)
    assert Bozza.objects.filter(pk=bozza.pk).exists()


def test_nobody_sends_the_bozza_of_somebody_else(client, cittadino):
    bozza = compila(client, percorso_di_esempio())
    accedi_come(client, CittadinoFactory())
    assert invia(client, bozza).status_code == 404
    assert Bozza.objects.filter(pk=bozza.pk).exists() and not Pratica.objects.exists()


def scaduta(client, bozza, email="scritta@esempio.it", **altro):
    """Post a step after the session has gone."""
    Session.objects.all().delete()
    dati = {"sezione": ["contatti"], "contatti-email": email, "revisione": bozza.revisione, "azione": "avanti", **altro}
    return client.post(url_passo(bozza, "dati"), dati)


def test_what_was_typed_after_the_session_expired_is_there_after_the_login(client, cittadino, bozza):
    risposta = scaduta(client, bozza)
    assert risposta.status_code == 302 and "/accedi/" in risposta["Location"]
    assert str(bozza.pk) in risposta["Location"]
    accedi_come(client, cittadino)
    pagina = html(client.get(url_passo(bozza, "dati")))
    assert 'value="scritta@esempio.it"' in pagina
    bozza.refresh_from_db()
    assert bozza.risposte["passi"]["dati"]["contatti"]["email"] == "scritta@esempio.it"
    assert not PostSospeso.objects.exists()


def test_who_finds_the_login_instead_of_the_next_step_is_told_why_and_that_nothing_is_lost(client, bozza):
    accesso = html(client.get(scaduta(client, bozza)["Location"]))
    assert "La sessione è scaduta" in accesso and "Quello che hai scritto è conservato" in accesso
    invio = client.post(reverse("pratiche:invia", args=[bozza.codice_servizio, bozza.pk]))
    accesso = html(client.get(invio["Location"]))
    assert "La sessione è scaduta" in accesso and "Quello che hai scritto" not in accesso


def test_names_of_fields_that_a_database_refuses_are_no_fault(client, bozza):
    risposta = scaduta(client, bozza, **{"contatti-email\x00": "x"})
    assert "/accedi/" in risposta["Location"]
    assert PostSospeso.objects.get().dati["contatti-email"]


def test_the_notice_accepted_without_a_session_is_accepted_at_a_time(client, cittadino, bozza):
    Session.objects.all().delete()
    dati = {"sezione": ["consenso"], "consenso-privacy_accettata": "on", "revisione": bozza.revisione}
    client.post(url_passo(bozza, "privacy"), dati)
    accedi_come(client, cittadino)
    bozza.refresh_from_db()
    assert bozza.risposte["passi"]["privacy"]["consenso"]["accettata_il"]


def test_another_citizen_who_logs_in_never_sees_what_was_typed(client, bozza):
    scaduta(client, bozza)
    altro = CittadinoFactory()
    accedi_come(client, altro)
    assert client.get(url_passo(bozza, "dati")).status_code == 404
    assert not PostSospeso.objects.exists()
    bozza.refresh_from_db()
    assert "dati" not in bozza.risposte["passi"]


def test_what_was_typed_waits_no_longer_than_half_an_hour(client, cittadino, bozza, time_machine):
    scaduta(client, bozza)
    time_machine.move_to(timezone.now() + timedelta(minutes=31), tick=False)
    accedi_come(client, cittadino)
    bozza.refresh_from_db()
    assert "dati" not in bozza.risposte["passi"]


def test_what_was_typed_and_clashes_is_shown_beside_what_was_saved(client, cittadino, bozza):
    altro_browser = Client()
    accedi_come(altro_browser, cittadino)
    vecchia = bozza.revisione
    invia_passo(
        altro_browser, bozza, "dati", {"sezione": ["contatti"], "contatti-email": "salvata@esempio.it"}, "salva"
    )
    scaduta(client, bozza, revisione=vecchia)
    accedi_come(client, cittadino)
    risposta = client.get(url_passo(bozza, "dati"))
    assert risposta.status_code == 409
    assert "salvata@esempio.it" in html(risposta) and 'value="scritta@esempio.it"' in html(risposta)
    (url,) = re.findall(r'href="([^"]+)">Usa invece i valori salvati', html(risposta))
    assert 'value="salvata@esempio.it"' in html(client.get(url))
    dati = {"sezione": ["contatti"], "contatti-email": "scritta@esempio.it"}
    invia_passo(client, bozza, "dati", dati, azione="salva")
    assert client.get(url_passo(bozza, "dati")).status_code == 200
    assert not PostSospeso.objects.exists()


def test_nothing_is_kept_for_a_bozza_that_does_not_exist(client):
    url = reverse("pratiche:passo", args=[CODICE, uuid.uuid4(), "dati"])
    assert client.post(url, {"sezione": ["contatti"]}).status_code == 302
    assert not PostSospeso.objects.exists()


def test_an_idle_session_is_an_expired_session(client, cittadino, bozza, time_machine):
    time_machine.move_to(timezone.now() + timedelta(minutes=31), tick=False)
    dati = {"sezione": ["contatti"], "contatti-email": "lenta@esempio.it", "revisione": 0, "azione": "salva"}
    assert "/accedi/" in client.post(url_passo(bozza, "dati"), dati)["Location"]
    accedi_come(client, cittadino)
    bozza.refresh_from_db()
    assert bozza.risposte["passi"]["dati"]["contatti"]["email"] == "lenta@esempio.it"


# --- summary, sending, confirmation ------------------------------------------------------------------


def test_modifica_comes_back_to_the_summary(client, cittadino):
    bozza = compila(client, percorso_di_esempio())
    pagina = html(client.get(riepilogo(bozza)))
    (url,) = re.findall(r'href="([^"#]+)#veicolo"', pagina)
    dati = post_dati(**{"veicolo-modello": "Punto", "revisione": Bozza.objects.get().revisione, "azione": "avanti"})
    assert client.post(url, dati)["Location"] == riepilogo(bozza)
    assert "Punto" in html(client.get(riepilogo(bozza)))


def test_the_summary_says_what_a_declaration_is_and_what_it_costs(client, cittadino):
    bozza = compila(client, percorso_di_esempio())
    pagina = html(client.get(riepilogo(bozza)))
    assert "hanno valore di dichiarazione" in pagina and "DPR 445/2000" in pagina
    assert "Conferma e invia" in pagina and "16,00 €" in pagina and "4/4" in pagina


def test_the_summary_can_be_saved_too(client, cittadino):
    bozza = compila(client, percorso_di_esempio())
    dati = {"azione": "salva", "chiave_invio": bozza.chiave_invio}
    risposta = client.post(reverse("pratiche:invia", args=[CODICE, bozza.pk]), dati, follow=True)
    assert "Richiesta salvata con successo" in html(risposta)
    assert Bozza.objects.filter(pk=bozza.pk).exists()


def test_sending_is_a_post_only(client, cittadino):
    bozza = compila(client, percorso_di_esempio())
    assert client.get(reverse("pratiche:invia", args=[CODICE, bozza.pk])).status_code == 405


def test_a_double_click_on_send_is_one_pratica_and_one_answer(client, cittadino):
    bozza = compila(client, percorso_di_esempio())
    prima, seconda = invia(client, bozza), invia(client, bozza)
    assert prima["Location"] == seconda["Location"]
    assert Pratica.objects.count() == 1


@pytest.mark.parametrize("dove", ["", "dati/", "riepilogo/"])
def test_going_back_after_sending_leads_to_the_confirmation(client, cittadino, dove):
    bozza = compila(client, percorso_di_esempio())
    inviata = invia(client, bozza)["Location"]
    risposta = client.get(f"/richieste/{CODICE}/{bozza.pk}/{dove}", follow=True)
    assert risposta.redirect_chain[-1][0] == inviata
    assert "era già stata inviata" in html(risposta)


def test_a_step_saved_after_sending_leads_to_the_confirmation(client, cittadino):
    bozza = compila(client, percorso_di_esempio())
    inviata = invia(client, bozza)["Location"]
    assert client.post(url_passo(bozza, "dati"), post_dati())["Location"] == inviata


def test_sending_what_has_become_incomplete_leads_to_the_step(client, cittadino):
    bozza = compila(client, percorso_di_esempio())
    bozza.allegati.filter(sezione="documenti").delete()
    risposta = invia(client, bozza)
    assert risposta["Location"] == url_passo(bozza, "dati") + "?controlla=1"


def test_a_service_that_changed_is_shown_before_it_is_sent(client, cittadino, monkeypatch):
    bozza = compila(client, percorso_di_esempio())
    monkeypatch.setitem(registro._servizi, CODICE, servizio_di_prova(versione=2))
    risposta = client.get(invia(client, bozza)["Location"])
    assert "Il servizio è cambiato" in html(risposta)
    invia_passo(client, bozza, "dati", post_dati())
    assert "inviate" in invia(client, bozza)["Location"]


def test_the_confirmation_says_number_dates_email_and_next_steps(client, cittadino, django_capture_on_commit_callbacks):
    bozza = compila(client, percorso_di_esempio())
    with django_capture_on_commit_callbacks(execute=True):
        url = invia(client, bozza)["Location"]
    pratica = solo(bozza)
    pagina = html(client.get(url))
    for atteso in (
        "Richiesta inviata",
        pratica.numero,
        pratica.protocollo_numero,
        f"{pratica.presa_in_carico_il:%d/%m/%Y}",
        f"{pratica.scadenza:%d/%m/%Y}",
        "elena.marchetti@posta.esempio.it",
        f"/area-personale/documenti/{pratica.pk}/ricevuta/",
        f"/area-personale/pratiche/{pratica.pk}/",
        "Prossimi passi",
        "Pagamento",
        "Quanto è stato facile usare questo servizio?",
    ):
        assert atteso in pagina, atteso


def test_without_workers_the_confirmation_says_what_is_still_being_made(client, cittadino):
    bozza = compila(client, percorso_di_esempio())
    pagina = html(client.get(invia(client, bozza)["Location"]))
    assert "in assegnazione" in pagina and "in preparazione" in pagina


def test_the_confirmation_of_somebody_else_does_not_exist(client, cittadino):
    url = invia(client, compila(client, percorso_di_esempio()))["Location"]
    accedi_come(client, CittadinoFactory())
    assert client.get(url).status_code == 404


def test_a_session_that_expired_on_the_summary_comes_back_to_it(client, cittadino):
    bozza = compila(client, percorso_di_esempio())
    Session.objects.all().delete()
    risposta = invia(client, bozza)
    assert "riepilogo" in risposta["Location"] and not Pratica.objects.exists()


def test_deleting_a_bozza_is_asked_first(client, bozza):
    url = reverse("pratiche:elimina", args=[CODICE, bozza.pk])
    assert "Non potrai recuperarla" in html(client.get(url))
    assert Bozza.objects.exists()
    assert client.post(url)["Location"] == AVVIA
    assert not Bozza.objects.exists()


@pytest.mark.parametrize("azione", ["elimina", "salva"])
def test_what_is_asked_of_a_bozza_sent_meanwhile_leads_to_the_confirmation(client, cittadino, azione, monkeypatch):
    bozza = compila(client, percorso_di_esempio())
    inviata = []
    quale = {"elimina": "elimina_bozza", "salva": "prolunga"}[azione]
    vera = getattr(azioni, quale)

    def dopo_l_invio(stessa):
        inviata.append(invia(client, bozza)["Location"])
        return vera(stessa)

    monkeypatch.setattr(azioni, quale, dopo_l_invio)
    pagina = "elimina" if azione == "elimina" else "invia"
    risposta = client.post(reverse(f"pratiche:{pagina}", args=[CODICE, bozza.pk]), {"azione": "salva"})
    assert [risposta["Location"]] == inviata


def test_the_first_page_left_open_does_not_start_again_what_was_sent(client, cittadino):
    bozza = compila(client, percorso_di_esempio())
    inviata = invia(client, bozza)["Location"]
    risposta = client.post(AVVIA, {"bozza": bozza.pk, "consenso-privacy_accettata": "on"})
    assert risposta["Location"] == inviata
    assert not Bozza.objects.exists()


def test_a_fault_of_ours_while_sending_is_not_passed_off_as_a_missing_page(client, cittadino, monkeypatch):
    bozza = compila(client, percorso_di_esempio())

    def guasto(*args):
        raise ValueError

    monkeypatch.setattr(azioni, "invia_bozza", guasto)
    with pytest.raises(ValueError):
        invia(client, bozza)


# --- every page ---------------------------------------------------------------------------------------


def pagine(client) -> dict[str, str]:
    bozza = compila(client, percorso_di_esempio())
    return {
        "avvia": AVVIA,
        "privacy": url_passo(bozza, "privacy"),
        "dati": url_passo(bozza, "dati"),
        "preferenze": url_passo(bozza, "preferenze"),
        "riepilogo": riepilogo(bozza),
        "elimina": reverse("pratiche:elimina", args=[CODICE, bozza.pk]),
    }


def test_no_page_of_a_flow_is_kept_by_a_cache_or_holds_inline_code(client, cittadino):
    for url in pagine(client).values():
        risposta = client.get(url)
        assert "no-store" in risposta["Cache-Control"], url
        assert not re.search(r"<style|<script(?![^>]*src=)| style=| on[a-z]+=", html(risposta)), url


def test_the_expiry_is_shown_and_the_appointment_is_reachable_in_every_step(client, cittadino):
    for nome, url in pagine(client).items():
        if nome not in ("avvia", "elimina"):
            scadenza = timezone.localtime(Bozza.objects.get().scade_il)
            assert f"{scadenza:%d/%m/%Y}" in html(client.get(url)), nome


@pytest.mark.parametrize(
    "nome, massimo", [("avvia", 8), ("privacy", 8), ("dati", 8), ("preferenze", 8), ("riepilogo", 9)]
)
def test_a_page_asks_few_things_of_the_database(client, cittadino, nome, massimo, django_assert_max_num_queries):
    url = pagine(client)[nome]
    VersioneCornice.cambia()
    client.get(url)
    with django_assert_max_num_queries(massimo):
        client.get(url)


def test_saving_a_step_asks_few_things_of_the_database(client, bozza, django_assert_max_num_queries):
    dati = {"sezione": ["contatti"], "contatti-email": "a@esempio.it", "revisione": 0, "azione": "salva"}
    with django_assert_max_num_queries(14):
        client.post(url_passo(bozza, "dati"), dati)
