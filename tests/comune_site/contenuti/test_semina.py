"""The command that sows the example comune."""

import io

import pikepdf
import pytest
from django.core.management import call_command
from wagtail.models import Page, Revision, Site

from comune_site.contenuti.models import (
    ArgomentoPage,
    HomePage,
    ImpostazioniSito,
    NotiziaPage,
    ServizioPage,
    UnitaOrganizzativaPage,
)
from comune_site.contenuti.semina import condizioni
from comune_site.contenuti.semina.notizie import NOTIZIE
from comune_site.contenuti.semina.schede import SCHEDE


def test_it_makes_a_whole_comune(comune):
    assert ServizioPage.objects.live().count() == len(SCHEDE) >= 32
    assert UnitaOrganizzativaPage.objects.filter(tipo="ufficio").count() >= 4
    assert NotiziaPage.objects.live().count() == len(NOTIZIE) >= 14
    assert ArgomentoPage.objects.live().count() == 64
    assert Site.objects.get(is_default_site=True).root_page.specific == HomePage.objects.get()


def test_a_second_run_changes_nothing(comune):
    titolo = ServizioPage.objects.get(slug="imu")
    titolo.descrizione = "Corretta dalla redazione."
    titolo.save()
    prima = list(Page.objects.order_by("path").values_list("path", "title"))
    uscita = io.StringIO()
    call_command("semina_comune", stdout=uscita)
    assert "Pagine create: 0." in uscita.getvalue()
    assert list(Page.objects.order_by("path").values_list("path", "title")) == prima
    assert ServizioPage.objects.get(slug="imu").descrizione == "Corretta dalla redazione."
    assert ImpostazioniSito.objects.count() == 1
    assert Revision.objects.count() == 0


def test_every_sown_page_could_be_published_by_hand(comune):
    for pagina in Page.objects.filter(depth__gte=2).specific():
        pagina.full_clean()


@pytest.mark.parametrize(
    ("nome", "permesso", "negato"),
    [
        ("redazione", "contenuti.add_domandafrequente", "contenuti.change_impostazionisito"),
        ("sportello", "pratiche.change_pratica", "contenuti.change_impostazionisito"),
        ("responsabile", "valutazione.view_giudizio", "pratiche.change_pratica"),
        ("responsabile", "pratiche.add_tariffa", "pratiche.delete_tariffa"),
    ],
)
def test_each_demo_account_enters_the_admin_with_the_rights_of_its_desk(
    comune, client, django_user_model, nome, permesso, negato
):
    utente = django_user_model.objects.get(username=nome)
    assert utente.check_password(f"demo-{nome}-2026!")
    assert utente.has_perm("wagtailadmin.access_admin") and utente.has_perm(permesso)
    assert not utente.has_perm(negato)


def test_the_terms_of_service_are_an_accessible_pdf(settings):
    documento = pikepdf.open(io.BytesIO(condizioni.pdf(SCHEDE[0])))
    assert bool(documento.Root.MarkInfo.Marked)
    assert str(documento.Root.Lang).lower().startswith("it")
    assert "ZTL" in str(documento.docinfo.get("/Title", "")) or "ZTL" in str(documento.open_metadata().get("dc:title"))
