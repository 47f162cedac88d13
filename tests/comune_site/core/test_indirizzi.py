"""Which host a link goes to (C.SE.5.2)."""

import pytest
from django.template import Context, Template

from comune_site.core.indirizzi import url_assoluto

SITO, SERVIZI = "https://comune.esempio.it", "https://servizi.comune.esempio.it"


@pytest.fixture
def due_host(settings):
    settings.SITO_URL, settings.SERVIZI_URL = SITO, SERVIZI


def disegna(testo):
    return Template("{% load indirizzi %}" + testo).render(Context())


def test_on_one_host_links_are_paths(settings):
    settings.SERVIZI_URL = ""
    assert disegna("{% url_servizi '/accedi/' %} {% url_sito '/servizi/' %}") == "/accedi/ /servizi/"


def test_on_two_hosts_each_link_names_the_host_of_its_page(due_host):
    assert disegna("{% url_servizi '/accedi/' %}") == f"{SERVIZI}/accedi/"
    assert disegna("{% url_sito '/servizi/' %}") == f"{SITO}/servizi/"


@pytest.mark.parametrize(
    ("percorso", "radice"),
    [
        ("/area-personale/", SERVIZI),
        ("/richieste/x/", SERVIZI),
        ("/servizi/", SITO),
        ("/", SITO),
        ("/spid/acs/", SERVIZI),
    ],
)
def test_absolute_links_come_from_the_settings(due_host, percorso, radice):
    assert url_assoluto(percorso) == f"{radice}{percorso}"
    assert disegna("{% url_assoluto '" + percorso + "' %}") == f"{radice}{percorso}"


def test_absolute_links_on_one_host_all_name_the_site(settings):
    settings.SITO_URL, settings.SERVIZI_URL = SITO, ""
    assert url_assoluto("/area-personale/") == f"{SITO}/area-personale/"
