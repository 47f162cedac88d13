"""The editor of a page: what it warns of, and that it never blocks."""

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from comune_site.contenuti.models import NotiziaPage, ServizioPage
from comune_site.redazione.controlli import registro
from tests.comune_site.redazione.modulo import modifica


def pannello(client, pagina):
    html = client.get(reverse("wagtailadmin_pages:edit", args=[pagina.pk])).content.decode()
    return BeautifulSoup(html, "html.parser").select_one('[data-side-panel="checks"]')


def test_the_panel_tells_what_is_wrong_and_leads_to_the_field(redattore):
    scheda = ServizioPage.objects.live().filter(termine_giorni=None).first() or ServizioPage.objects.live().first()
    scheda.termine_giorni, scheda.title = None, "CHIEDERE IL PERMESSO"
    scheda.save_revision()
    dentro = pannello(redattore, scheda)
    testo = dentro.get_text(" ", strip=True)
    assert "Scheda senza tempo massimo" in testo
    assert "Titolo tutto in maiuscolo" in testo
    assert "C.SE.1.10" in testo
    verso = {b["data-w-focus-target-value"] for b in dentro.select("[data-w-focus-target-value]")}
    assert {"[data-contentpath='termine_giorni']", "[data-contentpath='title']"} <= verso


def test_wagtails_own_checks_stay_beside_ours(redattore):
    dentro = pannello(redattore, NotiziaPage.objects.live().first())
    assert dentro.select_one("[data-checks-panel]")
    assert dentro.select_one("#checker-axe-configuration")
    assert dentro.select_one(".redazione-controlli")


def test_the_panel_shows_the_reading_ease_and_the_review(redattore):
    testo = pannello(redattore, NotiziaPage.objects.live().first()).get_text(" ", strip=True)
    assert "Leggibilità (Gulpease)" in testo
    assert "Revisione" in testo


def test_a_save_says_how_many_warnings_there_are_and_saves_all_the_same(redattore):
    notizia = NotiziaPage.objects.live().first()
    risposta = modifica(redattore, notizia, title="TUTTO MAIUSCOLO")
    assert "Controlli: " in risposta.content.decode()
    assert notizia.revisions.order_by("-pk").first().content["title"] == "TUTTO MAIUSCOLO"


def test_warnings_do_not_stop_a_publication(responsabile):
    notizia = NotiziaPage.objects.live().first()
    modifica(responsabile, notizia, "action-publish", title="TUTTO MAIUSCOLO")
    notizia.refresh_from_db()
    assert notizia.title == "TUTTO MAIUSCOLO"


def test_a_save_without_warnings_says_nothing(redattore, monkeypatch):
    monkeypatch.setattr(registro, "_controlli", {})
    assert "Controlli: " not in modifica(redattore, NotiziaPage.objects.live().first()).content.decode()


def test_a_new_page_can_be_started(redattore):
    madre = NotiziaPage.objects.live().first().get_parent()
    indirizzo = reverse("wagtailadmin_pages:add", args=["contenuti", "notiziapage", madre.pk])
    assert redattore.get(indirizzo).status_code == 200


def test_two_checks_with_one_code_are_an_error():
    with pytest.raises(ValueError, match="tempo-massimo"):
        registro.controllo("tempo-massimo", nome="", perche="")(lambda contenuto: [])


def test_who_writes_hands_in_and_who_answers_sends_back_with_a_comment(redattore, responsabile):
    notizia = NotiziaPage.objects.live().first()
    modifica(redattore, notizia, "action-submit", title="Da approvare")
    notizia.refresh_from_db()
    assert notizia.current_workflow_task.name == "Approvazione del responsabile"
    passo = notizia.current_workflow_task_state
    responsabile.post(
        reverse("wagtailadmin_pages:workflow_action", args=[notizia.pk, "reject", passo.pk]),
        {"comment": "Manca la data"},
    )
    passo.refresh_from_db()
    assert (passo.status, passo.comment) == ("rejected", "Manca la data")
    modifica(redattore, notizia, "action-submit", title="Con la data")
    passo = NotiziaPage.objects.get(pk=notizia.pk).current_workflow_task_state
    responsabile.post(reverse("wagtailadmin_pages:workflow_action", args=[notizia.pk, "approve", passo.pk]))
    notizia.refresh_from_db()
    assert (notizia.title, notizia.live) == ("Con la data", True)
