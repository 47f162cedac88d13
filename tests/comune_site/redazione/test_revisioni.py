"""By when a page is looked at again."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from comune_site.contenuti.models import NotiziaPage
from comune_site.identita.models import Utente
from comune_site.redazione import revisioni
from comune_site.redazione.models import Revisione
from tests.comune_site.redazione.modulo import modifica

OGGI = timezone.localdate()


@pytest.fixture
def notizia(comune):
    return NotiziaPage.objects.live().first()


@pytest.mark.parametrize(
    ("giorno", "atteso"),
    [(date(2026, 11, 22), date(2027, 11, 22)), (date(2028, 2, 29), date(2029, 2, 28))],
)
def test_twelve_months_later(giorno, atteso):
    assert revisioni.fra_un_anno(giorno) == atteso


def test_a_publication_sets_it_in_a_year_and_the_next_ones_leave_it(responsabile, notizia):
    modifica(responsabile, notizia, "action-publish", title="Pubblicata")
    revisione = Revisione.objects.get(pagina=notizia)
    assert revisione.da_rivedere_entro == revisioni.fra_un_anno(OGGI)
    revisioni.fissa(notizia, entro=OGGI + timedelta(days=5))
    modifica(responsabile, notizia, "action-publish", title="Ripubblicata")
    revisione.refresh_from_db()
    assert revisione.da_rivedere_entro == OGGI + timedelta(days=5)


def test_pages_that_were_loaded_get_one_too_and_only_once(notizia):
    assert revisioni.completa(limite=10_000) > 20
    assert revisioni.completa(limite=10_000) == 0
    assert Revisione.objects.get(pagina=notizia).da_rivedere_entro > OGGI


def test_an_editor_sets_day_and_person(redattore, notizia):
    chi = Utente.objects.get(username="responsabile")
    indirizzo = reverse("redazione_revisione", args=[notizia.pk])
    giorno = OGGI + timedelta(days=40)
    risposta = redattore.post(indirizzo, {"da_rivedere_entro": giorno.strftime("%d/%m/%Y"), "responsabile": chi.pk})
    assert risposta["Location"] == reverse("wagtailadmin_pages:edit", args=[notizia.pk])
    revisione = Revisione.objects.get(pagina=notizia)
    assert (revisione.da_rivedere_entro, revisione.responsabile) == (giorno, chi)
    assert giorno.strftime("%d/%m/%Y") in redattore.get(indirizzo).content.decode()


@pytest.mark.parametrize(
    ("giorno", "messaggio"),
    [("", "Scrivi il giorno."), ("domani", "31/12/2027"), ("01/01/2020", "Scegli un giorno da oggi in poi.")],
)
def test_a_wrong_day_is_told_by_the_field_and_keeps_what_was_typed(redattore, notizia, giorno, messaggio):
    risposta = redattore.post(reverse("redazione_revisione", args=[notizia.pk]), {"da_rivedere_entro": giorno})
    assert messaggio in risposta.content.decode()
    assert f'value="{giorno}"' in risposta.content.decode() or giorno == ""
    assert not Revisione.objects.filter(pagina=notizia).exists()


def test_looked_at_today_puts_it_off_a_year(redattore, notizia):
    revisioni.fissa(notizia, entro=OGGI - timedelta(days=3))
    redattore.post(reverse("redazione_revisione", args=[notizia.pk]), {"rivista": "1"})
    revisione = Revisione.objects.get(pagina=notizia)
    assert (revisione.rivista_il, revisione.da_rivedere_entro) == (OGGI, revisioni.fra_un_anno(OGGI))
    assert not revisione.scaduta


def test_who_edits_no_page_may_not(comune, notizia, client):
    client.force_login(Utente.objects.get(username="sportello"), backend="django.contrib.auth.backends.ModelBackend")
    risposta = client.post(reverse("redazione_revisione", args=[notizia.pk]), {"rivista": "1"})
    assert risposta.status_code in (302, 403)
    assert not Revisione.objects.filter(pagina=notizia).exists()


def test_reading_changes_nothing(redattore, notizia):
    redattore.get(reverse("redazione_revisione", args=[notizia.pk]))
    redattore.get(reverse("wagtailadmin_pages:edit", args=[notizia.pk]))
    assert not Revisione.objects.exists()


def test_the_root_has_no_review(redattore):
    assert redattore.get(reverse("redazione_revisione", args=[1])).status_code == 404
