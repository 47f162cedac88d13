"""What goes wrong on the way: bad input, lost sessions, double clicks, replays."""

import re

import pytest
from django.conf import settings as impostazioni
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse
from playwright.sync_api import expect

from servizi.pratiche.models import Bozza, Pratica
from tests.e2e.ingressi import AVVIA, dentro, entra, errori, marco, scheda
from tests.e2e.occhi import Occhi, apri
from tests.e2e.viaggio import Cittadino, pdf
from tests.factories.identita import CittadinoFactory, accedi_come
from tests.factories.pratiche import bozza_completa, url_passo
from valutazione.models import Giudizio

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, databases=["default", "finto"]),
    pytest.mark.timeout(300),
]


def test_a_request_saved_half_and_wrong_is_found_as_it_was_from_another_browser(chromium, sito_vivo, tmp_path):
    cittadino = marco()
    pagina = dentro(chromium, sito_vivo, cittadino)
    pagina.goto(sito_vivo + AVVIA)
    persona = Cittadino(pagina, sito_vivo, tmp_path)
    persona.accetta_informativa()
    scritti = {"Telefono": "tre tre tre", "Targa": "ZZZ", "Marca": "Fiat"}
    for etichetta, testo in scritti.items():
        pagina.get_by_label(etichetta).fill(testo)
    pagina.locator("input[type=file]").first.set_input_files(pdf(tmp_path, "patente.pdf"))
    persona.salva()
    salvata(pagina)
    expect(pagina.locator("main")).to_contain_text("Documento caricato con successo")
    pagina.context.close()

    pagina = apri(chromium, 390)
    persona = Cittadino(pagina, sito_vivo, tmp_path)
    pagina.goto(f"{sito_vivo}/accedi/?next=/area-personale/attivita/")
    persona.entra("Marco Bellucci")
    pagina.locator("main").get_by_role("link", name=re.compile("Riprendi")).first.click()
    pagina.wait_for_url("**/dati/")
    for etichetta, testo in scritti.items():
        expect(pagina.get_by_label(etichetta)).to_have_value(testo)
    expect(pagina.get_by_role("link", name="patente.pdf")).to_be_visible()
    persona.dati_generali()
    pagina.get_by_label("Indirizzo da raggiungere").fill("Via della Fonte 3")
    pagina.get_by_label("Dal").fill("2031-05-10")
    pagina.get_by_label("Al", exact=False).last.fill("2031-05-01")
    persona.salva()
    salvata(pagina)
    pagina.context.close()

    pagina = dentro(chromium, sito_vivo, cittadino)
    persona = Cittadino(pagina, sito_vivo, tmp_path)
    pagina.goto(sito_vivo + AVVIA)
    pagina.get_by_role("link", name=re.compile("Riprendi la bozza")).click()
    pagina.wait_for_url("**/preferenze/")
    expect(pagina.get_by_label("Indirizzo da raggiungere")).to_have_value("Via della Fonte 3")
    expect(pagina.get_by_label("Dal")).to_have_value("2031-05-10")
    expect(pagina.get_by_label("Al", exact=False).last).to_have_value("2031-05-01")
    persona.preferenze()
    persona.salva()
    salvata(pagina)
    pagina.get_by_role("link", name="Informativa sulla privacy").first.click()
    persona._spunta("Ho letto e compreso")
    persona.salva()
    salvata(pagina)
    pagina.context.close()

    pagina = dentro(chromium, sito_vivo, cittadino)
    pagina.goto(sito_vivo + Bozza.objects.get().get_absolute_url())
    pagina.wait_for_url("**/privacy/")
    expect(pagina.get_by_label("Ho letto e compreso")).not_to_be_checked()


def salvata(pagina):
    """Check that the page says so, and scolds nobody."""
    expect(pagina.get_by_role("status").filter(has_text="Richiesta salvata con successo")).to_be_visible()
    expect(pagina.locator("[data-riepilogo-errori]")).to_have_count(0)


def test_refused_files_and_wrong_answers_are_told_beside_the_field_and_nothing_else_is_lost(
    chromium, sito_vivo, tmp_path
):
    pagina = dentro(chromium, sito_vivo, CittadinoFactory())
    occhi, persona = Occhi(pagina), Cittadino(pagina, sito_vivo, tmp_path)
    pagina.goto(sito_vivo + AVVIA)
    persona.avanti()
    assert errori(pagina).locator("li").count() == 1
    occhi.alle_due_larghezze("privacy-errata")
    persona.accetta_informativa()

    (tmp_path / "appunti.txt").write_text("La mia patente")
    (tmp_path / "rotta.pdf").write_bytes(b"%PDF-1.7\n" + b"x" * 500)
    (tmp_path / "enorme.pdf").write_bytes(b"%PDF-1.7\n" + b"x" * impostazioni.ALLEGATO_MAX_BYTE)
    buona = pdf(tmp_path, "patente.pdf")
    altre = [tmp_path / nome for nome in ("appunti.txt", "rotta.pdf", "enorme.pdf")]
    pagina.get_by_label("Patente di guida").set_input_files([buona, *altre])
    pagina.get_by_label("Targa").fill("1234")
    pagina.get_by_label("Marca").fill("Fiat")
    pagina.get_by_label("Email").fill("senza chiocciola")
    persona.avanti()

    riepilogo = errori(pagina)
    patente = pagina.locator(".campo", has=pagina.get_by_label("Patente di guida"))
    for nome, perche in (
        ("appunti.txt", "tipo ammesso"),
        ("rotta.pdf", "non si apre"),
        ("enorme.pdf", "troppo grande"),
    ):
        messaggio = patente.locator(".campo-errori p", has_text=nome)
        expect(messaggio).to_contain_text(perche)
        expect(riepilogo).to_contain_text(nome)
    for etichetta in ("Targa", "Modello", "Email"):
        expect(pagina.locator(".campo", has=pagina.get_by_label(etichetta)).locator(".campo-errori")).to_be_visible()
        expect(riepilogo).to_contain_text(etichetta)
    expect(riepilogo).not_to_contain_text("Marca")
    for etichetta, testo in (("Targa", "1234"), ("Marca", "Fiat"), ("Email", "senza chiocciola")):
        expect(pagina.get_by_label(etichetta)).to_have_value(testo)
    expect(patente.get_by_role("link", name="patente.pdf")).to_be_visible()
    assert pagina.title().startswith("Errore:")
    occhi.alle_due_larghezze("dati-errati")

    pagina.get_by_role("button", name="Elimina il file patente.pdf").click()
    expect(pagina.get_by_role("status")).to_contain_text("Documento eliminato")
    pagina.get_by_label("Patente di guida").set_input_files(altre[0])
    pagina.locator("#documenti").get_by_role("button", name="Carica i file scelti").click()
    expect(errori(pagina).locator("li")).to_have_count(1)
    expect(pagina.get_by_role("status")).to_have_count(0)
    expect(pagina.get_by_label("Targa")).to_have_value("1234")
    occhi.alle_due_larghezze("file-rifiutato")


def test_an_end_before_the_start_and_missing_choices_are_told_and_kept(chromium, sito_vivo, tmp_path):
    cittadino = CittadinoFactory()
    bozza = bozza_completa(cittadino)
    bozza.risposte["passi"].pop("preferenze")
    bozza.save()
    pagina = dentro(chromium, sito_vivo, cittadino)
    occhi = Occhi(pagina)
    pagina.goto(sito_vivo + url_passo(bozza, "preferenze"))
    pagina.get_by_label("Dal").fill("2031-05-10")
    pagina.get_by_label("Al", exact=False).last.fill("2031-05-01")
    Cittadino(pagina, sito_vivo, tmp_path).avanti()
    expect(errori(pagina)).to_contain_text("La fine deve venire dopo l'inizio.")
    expect(pagina.locator("[data-riepilogo-errori] li")).to_have_count(4)
    expect(pagina.get_by_label("Dal")).to_have_value("2031-05-10")
    expect(pagina.get_by_label("Al", exact=False).last).to_have_value("2031-05-01")
    occhi.alle_due_larghezze("preferenze-errate")


def test_a_double_click_on_invia_and_the_back_button_leave_one_pratica(chromium, sito_vivo):
    cittadino = CittadinoFactory()
    bozza = bozza_completa(cittadino)
    pagina = dentro(chromium, sito_vivo, cittadino, 390)
    occhi = Occhi(pagina)
    pagina.goto(f"{sito_vivo}{AVVIA}{bozza.pk}/riepilogo/")
    altra = pagina.context.new_page()
    altra.goto(pagina.url)
    pagina.get_by_role("button", name="Conferma e invia").dblclick()
    expect(pagina.get_by_role("heading", level=1)).to_contain_text("Richiesta inviata")
    pratica = Pratica.objects.get()
    pagina.go_back()
    altra.get_by_role("button", name="Conferma e invia").click()
    for tornata in (pagina, altra):
        expect(tornata.get_by_role("heading", level=1)).to_contain_text("Richiesta inviata")
        expect(tornata.locator("main")).to_contain_text(pratica.numero)
        expect(tornata.get_by_role("status").first).to_contain_text("era già stata inviata")
    occhi.alle_due_larghezze("gia-inviata")
    assert Pratica.objects.count() == 1


def test_what_is_typed_after_the_session_ended_is_there_after_the_login(chromium, sito_vivo, tmp_path):
    bozza = bozza_completa(marco())
    pagina = dentro(chromium, sito_vivo, bozza.cittadino, 390)
    occhi, persona = Occhi(pagina), Cittadino(pagina, sito_vivo, tmp_path)
    pagina.goto(sito_vivo + url_passo(bozza, "dati"))
    pagina.get_by_label("Marca").fill("Lancia")
    pagina.get_by_label("Targa").fill("sbagliata")
    Session.objects.all().delete()
    persona.avanti()
    expect(pagina.get_by_role("heading", level=1)).to_have_text("Accedi")
    expect(pagina.get_by_role("status")).to_contain_text("La sessione è scaduta")
    expect(pagina.get_by_role("status")).to_contain_text("Quello che hai scritto è conservato")
    occhi.alle_due_larghezze("sessione-finita")
    persona.entra("Marco Bellucci")
    pagina.wait_for_url("**/dati/**")
    expect(pagina.get_by_label("Marca")).to_have_value("Lancia")
    expect(pagina.get_by_label("Targa")).to_have_value("sbagliata")
    expect(pagina.get_by_role("status")).to_contain_text("abbiamo salvato quello che avevi scritto")
    occhi.alle_due_larghezze("dopo-accesso")

    pagina.get_by_label("Targa").fill("GA123BC")
    persona.avanti()
    pagina.goto(f"{sito_vivo}{AVVIA}{bozza.pk}/riepilogo/")
    Session.objects.all().delete()
    pagina.get_by_role("button", name="Conferma e invia").click()
    persona.entra("Marco Bellucci")
    pagina.wait_for_url("**/riepilogo/")
    assert not Pratica.objects.exists()
    persona.invia()
    assert Pratica.objects.get().risposte["passi"]["dati"]["veicolo"]["marca"] == "Lancia"


def test_the_bozza_of_somebody_else_is_a_page_that_does_not_exist(chromium, sito_vivo):
    bozza = bozza_completa()
    pagina = dentro(chromium, sito_vivo, CittadinoFactory())
    occhi = Occhi(pagina)
    allegato = reverse("pratiche:allegato", args=[bozza.allegati.first().pk])
    for indirizzo in (url_passo(bozza, "dati"), f"{AVVIA}{bozza.pk}/riepilogo/", bozza.get_absolute_url(), allegato):
        assert pagina.goto(sito_vivo + indirizzo).status == 404
        expect(pagina.get_by_role("heading", level=1)).to_have_text("Pagina non trovata")
        expect(pagina.get_by_role("contentinfo")).to_contain_text("Comune di Pietrachiara")
        assert bozza.cittadino.first_name not in pagina.locator("main").inner_text()
    occhi.alle_due_larghezze("bozza-altrui")


def test_a_saml_response_replayed_or_altered_meets_the_official_error_page(chromium, sito_vivo):
    # The replay is made by hand from the provider's page, whose own policy would stop it.
    pagina = apri(chromium, 390, bypass_csp=True)
    occhi, inviate = Occhi(pagina), []
    pagina.on("request", lambda r: inviate.append(r.post_data_json) if r.url.endswith("/spid/acs/") else None)
    persona = Cittadino(pagina, sito_vivo, None)
    pagina.goto(f"{sito_vivo}/accedi/")
    persona.entra("Marco Bellucci")
    pagina.wait_for_url("**/area-personale/")

    ladro = apri(chromium, 1280, bypass_csp=True)
    for altrove in (pagina, ladro):
        altrove.goto(f"{sito_vivo}/accedi/")
        altrove.evaluate(RIMANDA, ["/spid/acs/", inviate[0]])
        expect(altrove.get_by_role("heading", level=1)).to_have_text("Accesso non riuscito")
        expect(altrove.locator("main")).to_contain_text("già stato usato")
    assert not any(b["name"] == impostazioni.SESSION_COOKIE_NAME for b in ladro.context.cookies())

    ladro.goto(f"{sito_vivo}/accedi/")
    ladro.locator("summary", has_text="Entra con SPID").click()
    ladro.locator("details[open]").get_by_role("link").first.click()
    ladro.get_by_text("Banco di prova").click()
    ladro.get_by_label("Risposta da inviare").select_option("alterata")
    ladro.get_by_role("button", name="Teresa Fiorentini").click()
    expect(ladro.get_by_role("heading", level=1)).to_have_text("Accesso non riuscito")
    expect(ladro.locator("main")).to_contain_text("Non abbiamo potuto verificare la risposta")
    Occhi(ladro).alle_due_larghezze("accesso-fallito")
    ladro.get_by_role("link", name="Riprova").click()
    expect(ladro.get_by_role("heading", level=1)).to_have_text("Accedi")
    pagina.goto(f"{sito_vivo}/area-personale/")
    expect(pagina.locator("main")).to_contain_text("Marco Bellucci")
    occhi("dopo-il-rifiuto")


RIMANDA = """([dove, dati]) => {
  const modulo = document.createElement('form');
  modulo.method = 'post';
  modulo.action = dove;
  for (const [nome, valore] of Object.entries(dati)) {
    const campo = document.createElement('input');
    [campo.type, campo.name, campo.value] = ['hidden', nome, valore];
    modulo.append(campo);
  }
  document.body.append(modulo);
  modulo.submit();
}"""


@pytest.mark.parametrize("script", [True, False])
def test_a_vote_sent_twice_is_told_and_counted_once(chromium, sito_vivo, script):
    bozza, client = bozza_completa(), Client()
    accedi_come(client, bozza.cittadino)
    client.post(f"{AVVIA}{bozza.pk}/invia/", {"chiave_invio": bozza.chiave_invio, "azione": "avanti"})
    conferma = sito_vivo + reverse("pratiche:conferma", args=[Pratica.objects.get().pk])
    contesto = entra(apri(chromium, 390, script=script), sito_vivo, client).context
    schede = [contesto.new_page() for _ in range(4)]
    for pagina in schede:
        pagina.set_viewport_size({"width": 390, "height": 900})
        pagina.goto(conferma)
    for pagina, atteso in zip(schede[:2], ("Grazie", "Hai già votato"), strict=True):
        pagina.get_by_role("button", name="Soddisfatto", exact=True).click()
        expect(pagina.locator("main")).to_contain_text(atteso)
    for pagina, atteso in zip(schede[2:], ("Grazie", "Hai già votato"), strict=True):
        pagina.locator('[data-element="feedback-rate-5"]').click()
        for bottone in ("Avanti", "Invia"):
            pagina.locator("main form").get_by_role("button", name=bottone, exact=True).click()
        expect(pagina.locator("main")).to_contain_text(atteso)
    assert sorted(Giudizio.objects.values_list("punteggio", flat=True)) == ["5", "VERDE"]
    come = "" if script else "-senza-script"
    for pagina, cosa in ((schede[1], "faccia"), (schede[3], "stelle")):
        Occhi(pagina, script=script).alle_due_larghezze(f"gia-votato-{cosa}{come}")


def test_site_and_services_on_two_hosts_are_walked_as_one(chromium, sito_vivo, settings, tmp_path):
    servizi = settings.SERVIZI_URL = sito_vivo.replace("localhost", "servizi.localhost")
    pagina = apri(chromium, 1280)
    occhi = Occhi(pagina)
    persona = Cittadino(pagina, servizi, tmp_path, occhi)
    pagina.goto(sito_vivo + scheda())
    persona.accede("Marco Bellucci")
    assert pagina.url.startswith(f"{servizi}{AVVIA}")
    persona.accetta_informativa()
    persona.dati_generali()
    persona.preferenze()
    persona.invia()
    occhi("due-host-conferma")
    assert pagina.url.startswith(f"{servizi}/richieste/inviate/")
    pagina.get_by_role("button", name="Soddisfatto", exact=True).click()
    expect(pagina.get_by_role("heading", name="Grazie")).to_be_visible()
    pagina.locator("main").get_by_role("link", name="Consulta la richiesta").click()
    assert pagina.url.startswith(f"{servizi}/area-personale/pratiche/")
    expect(pagina.locator("main")).to_contain_text(Pratica.objects.get().numero)
    nostri = pagina.locator("header a, footer a, .breadcrumb a").evaluate_all("voci => voci.map((voce) => voce.href)")
    fuori = {url for url in nostri if url.startswith(servizi)}
    assert all(url.startswith((f"{servizi}/area-personale/", f"{servizi}/esci/")) or "#" in url for url in fuori), fuori
    pagina.locator("header").get_by_role("link", name="Servizi", exact=True).click()
    expect(pagina.get_by_role("heading", level=1)).to_contain_text("Servizi")
    assert pagina.url == f"{sito_vivo}/servizi/"
    occhi("due-host-servizi")
