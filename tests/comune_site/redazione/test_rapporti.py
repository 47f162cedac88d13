"""The three reports and what is to be done."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from comune_site.contenuti.models import NotiziaPage, ServizioPage
from comune_site.redazione import esiti, revisioni
from comune_site.redazione.models import EsitoControlli, LinkControllato, Revisione
from tests.comune_site.redazione.conftest import entra
from tests.comune_site.redazione.modulo import modifica

OGGI = timezone.localdate()
RAPPORTI = ("redazione_da_rivedere", "redazione_controlli", "redazione_collegamenti")


def righe(client, nome, **filtri):
    risposta = client.get(reverse(nome), filtri)
    assert risposta.status_code == 200
    documento = BeautifulSoup(risposta.content.decode(), "html.parser")
    return [riga.get_text(" ", strip=True) for riga in documento.select("table.listing tbody tr")]


def rotto(pagina, indirizzo="https://www.esempio.it/sparita", **altro):
    return LinkControllato.objects.create(
        pagina=pagina,
        campo="testo",
        testo="Il bando",
        indirizzo=indirizzo,
        impronta=indirizzo,
        tipo="esterno",
        esito="rotto",
        motivo="La pagina non c'è (404).",
        rotto_dal=timezone.now() - timedelta(days=3),
        **altro,
    )


def popola(quante):
    for pagina in Page.objects.live().filter(depth__gt=2)[:quante]:
        Revisione.objects.update_or_create(pagina=pagina, defaults={"da_rivedere_entro": OGGI - timedelta(days=1)})
        EsitoControlli.objects.update_or_create(
            pagina=pagina, defaults={"quanti": 1, "importanti": 1, "avvisi": [], "calcolato_il": timezone.now()}
        )
        LinkControllato.objects.filter(pagina=pagina).delete()
        rotto(pagina)


def test_the_overdue_pages_come_first_and_can_be_had_alone(redattore):
    vecchia, prossima, lontana = NotiziaPage.objects.live()[:3]
    revisioni.fissa(lontana, entro=OGGI + timedelta(days=300))
    revisioni.fissa(vecchia, entro=OGGI - timedelta(days=1))
    revisioni.fissa(prossima, entro=OGGI + timedelta(days=20))
    trovate = righe(redattore, "redazione_da_rivedere")
    assert [vecchia.title in trovate[0], prossima.title in trovate[1], lontana.title in trovate[2]] == [True] * 3
    assert "Scaduta" in trovate[0]
    assert len(righe(redattore, "redazione_da_rivedere", entro="scadute")) == 1
    assert len(righe(redattore, "redazione_da_rivedere", entro="mese")) == 2
    assert len(righe(redattore, "redazione_da_rivedere", q=prossima.title)) == 1


def test_a_page_taken_down_is_in_no_report(redattore):
    notizia = NotiziaPage.objects.live().first()
    revisioni.fissa(notizia, entro=OGGI - timedelta(days=1))
    rotto(notizia)
    notizia.title = "TUTTO IN MAIUSCOLO"
    notizia.save()
    esiti.calcola(notizia)
    assert [len(righe(redattore, nome)) for nome in RAPPORTI] == [1, 1, 1]
    notizia.unpublish()
    assert [len(righe(redattore, nome)) for nome in RAPPORTI] == [0, 0, 0]


def test_the_checks_are_listed_by_page_and_filtered_by_check(redattore):
    scheda = ServizioPage.objects.live().first()
    scheda.termine_giorni = None
    scheda.save()
    notizia = NotiziaPage.objects.live().first()
    notizia.title = "TUTTO IN MAIUSCOLO"
    notizia.save()
    for pagina in (scheda, notizia):
        esiti.calcola(pagina)
    assert len(righe(redattore, "redazione_controlli")) == 2
    (sola,) = righe(redattore, "redazione_controlli", controllo="tempo-massimo")
    assert scheda.title in sola
    assert "Indica il tempo massimo in giorni." in sola


def test_a_broken_link_is_listed_with_text_address_reason_and_day(redattore):
    rotto(NotiziaPage.objects.live().first())
    (riga,) = righe(redattore, "redazione_collegamenti")
    assert all(parte in riga for parte in ("Il bando", "https://www.esempio.it/sparita", "(404)"))


@pytest.mark.parametrize("nome", RAPPORTI)
def test_a_report_costs_the_same_with_few_and_many_rows(redattore, nome, django_assert_max_num_queries):
    popola(2)
    righe(redattore, nome)
    with django_assert_max_num_queries(40) as poche:
        righe(redattore, nome)
    popola(25)
    with django_assert_max_num_queries(len(poche)):
        assert len(righe(redattore, nome)) == 25


@pytest.mark.parametrize("nome", RAPPORTI)
@pytest.mark.parametrize("formato", ["csv", "xlsx"])
def test_a_report_is_exported(redattore, nome, formato):
    popola(2)
    risposta = redattore.get(reverse(nome), {"export": formato})
    assert risposta.status_code == 200
    assert len(b"".join(risposta.streaming_content)) > 50


@pytest.mark.parametrize("nome", RAPPORTI)
def test_absurd_filters_are_no_error(redattore, nome):
    for filtri in ({"entro": "mai"}, {"controllo": "x'"}, {"tipo": "?"}, {"ordering": "password"}, {"p": "9999"}):
        assert redattore.get(reverse(nome), filtri).status_code == 200


@pytest.mark.parametrize("nome", RAPPORTI)
def test_who_edits_no_page_sees_no_report(comune, nome):
    assert entra("sportello").get(reverse(nome)).status_code in (302, 403)


def test_the_home_says_what_is_to_be_done(redattore, responsabile):
    notizia, altra = NotiziaPage.objects.live()[:2]
    revisioni.fissa(notizia, entro=OGGI - timedelta(days=1))
    rotto(notizia)
    modifica(redattore, altra, "action-submit", title="Da approvare")
    home = responsabile.get(reverse("wagtailadmin_home")).content.decode()
    assert "1 pagina aspetta la tua approvazione" in home
    assert "1 pagina da rivedere è scaduta" in home
    assert "1 collegamento non funziona" in home
    sua = redattore.get(reverse("wagtailadmin_home")).content.decode()
    assert "aspetta la tua approvazione" not in sua
    assert "1 pagina da rivedere è scaduta" in sua


def test_with_nothing_to_do_the_home_says_nothing(redattore):
    assert "da-fare" not in redattore.get(reverse("wagtailadmin_home")).content.decode()
    assert "da-fare" not in entra("sportello").get(reverse("wagtailadmin_home")).content.decode()


def test_the_checks_of_the_pages_loaded_are_worked_out_and_kept_up(comune):
    assert esiti.ricalcola(limite=10_000) > 20
    assert esiti.ricalcola() == 0
    Page.objects.filter(pk=NotiziaPage.objects.first().pk).update(
        last_published_at=timezone.now() + timedelta(minutes=1)
    )
    assert esiti.ricalcola() == 1
