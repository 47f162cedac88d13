"""The example's territory: places, events, home, argomenti."""

from datetime import timedelta

from bs4 import BeautifulSoup
from django.core.cache import cache
from django.db.models import Count
from django.utils import timezone

from comune_site.contenuti.models import ArgomentoPage, EventoPage, LuogoPage, OccorrenzaEvento, SitoTematico


def letta(client, indirizzo="/"):
    cache.clear()
    return BeautifulSoup(client.get(indirizzo).content, "html.parser")


def test_the_example_has_its_places_and_events(comune):
    luoghi = LuogoPage.objects.live()
    assert luoghi.count() == 12 and not luoghi.filter(tipo=None).exists()
    assert not luoghi.filter(latitudine=None).exists()
    assert EventoPage.objects.filter(depth=5).count() >= 10
    assert EventoPage.objects.exclude(ricorrenza="").count() >= 2
    assert EventoPage.objects.get(slug="festa-olio-nuovo").get_children().count() == 3
    assert EventoPage.objects.filter(stato="annullato").count() == 1
    assert SitoTematico.objects.count() == 3


def test_the_example_has_something_on_for_weeks(comune):
    adesso = timezone.now()
    for settimana in range(8):
        inizio = adesso + timedelta(weeks=settimana)
        assert OccorrenzaEvento.objects.filter(inizio__gte=inizio, inizio__lt=inizio + timedelta(weeks=1)).exists()


def test_every_argomento_is_used_by_a_page_of_the_example(comune):
    vuoti = ArgomentoPage.objects.annotate(quante=Count("classificate")).filter(quante=0)
    assert list(vuoti.values_list("title", flat=True)) == []


def test_an_argomento_shows_its_picture_and_its_offices(comune, client):
    zuppa = BeautifulSoup(client.get("/argomenti/turismo/").content, "html.parser")
    assert zuppa.select_one(".testa-argomento img.testa-immagine")["alt"] == ""
    assert zuppa.select_one('[data-element="breadcrumb"]').get_text(" ", strip=True) == "Home Argomenti Turismo"


def test_the_home_has_the_boxes_of_the_model_in_order(comune, client):
    titoli = [h.get_text().strip() for h in letta(client).main.find_all("h2")]
    attesi = [
        "Ultime novità",
        "Organi di governo",
        "Eventi",
        "Argomenti in evidenza",
        "Luoghi",
        "Siti tematici",
        "Che cosa cerchi?",
    ]
    assert [t for t in titoli if t in attesi] == attesi


def test_the_home_reads_little_and_no_more_with_more_contents(comune, client, django_assert_max_num_queries):
    letta(client)
    cache.clear()
    with django_assert_max_num_queries(25):
        client.get("/")
