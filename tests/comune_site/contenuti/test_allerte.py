"""An emergency is told on every page, from an hour to another."""

from datetime import timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.utils import timezone

from comune_site.contenuti.lavori import gira_allerte
from comune_site.contenuti.models import Allerta, PaginaGenerica, VersioneCornice


def test_an_alert_is_on_every_page_with_its_level_in_words_and_its_link(pagina):
    dettagli = PaginaGenerica.objects.get(ruolo="assistenza")
    Allerta.objects.create(testo="Scuole chiuse domani per vento.", livello="danger", pagina=dettagli)
    for indirizzo in ("/", "/servizi/", "/novita/"):
        testo = pagina(indirizzo)
        assert "<strong>Pericolo:</strong> Scuole chiuse domani per vento." in testo
        assert f'class="alert-link" href="{dettagli.url}"' in testo


def test_the_gravest_comes_first(pagina):
    Allerta.objects.create(testo="Lavori in piazza.", livello="info")
    Allerta.objects.create(testo="Allerta meteo rossa.", livello="danger")
    testo = pagina("/")
    assert testo.index("Allerta meteo rossa.") < testo.index("Lavori in piazza.")


def test_an_alert_shows_between_its_hours_only(pagina):
    adesso = timezone.now()
    Allerta.objects.create(testo="Neve in arrivo.", dal=adesso + timedelta(hours=1), al=adesso + timedelta(hours=3))
    assert "Neve in arrivo." not in pagina("/")
    for ore, si_vede in ((2, True), (4, False)):
        with time_machine.travel(adesso + timedelta(hours=ore), tick=False):
            assert ("Neve in arrivo." in pagina("/")) is si_vede


def test_pages_that_are_kept_hear_when_an_alert_begins_and_when_it_ends(comune):
    adesso = timezone.now()
    Allerta.objects.create(testo="Neve.", dal=adesso + timedelta(minutes=10), al=adesso + timedelta(minutes=20))
    segni = []
    for minuti in (5, 10.5, 15, 20.5, 30):
        with time_machine.travel(adesso + timedelta(minutes=minuti), tick=False):
            gira_allerte()
            segni.append(VersioneCornice.attuale())
    assert len(set(segni)) == 3
    assert segni[0] != segni[1] == segni[2] != segni[3] == segni[4]


def test_an_alert_that_ends_before_it_starts_is_refused(db):
    adesso = timezone.now()
    with pytest.raises(ValidationError, match="prima dell'inizio"):
        Allerta(testo="Neve.", dal=adesso, al=adesso - timedelta(hours=1)).full_clean()
