"""Error pages: each with its own text, none kept by a cache, none that shows our insides."""

import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import Http404, HttpResponse
from django.template import RequestContext, Template
from django.test import Client
from django.urls import path


def solleva(errore):
    def vista(request):
        raise errore

    return vista


def modulo(request):
    return HttpResponse(Template("{% csrf_token %}").render(RequestContext(request)))


urlpatterns = [
    path("400/", solleva(SuspiciousOperation("segreto interno"))),
    path("403/", solleva(PermissionDenied("segreto interno"))),
    path("404/", solleva(Http404("segreto interno"))),
    path("modulo/", modulo),
]
handler500 = "comune_site.errori.errore_500"
pytestmark = [pytest.mark.urls(__name__), pytest.mark.django_db]


@pytest.mark.parametrize("codice", [400, 403, 404])
def test_each_error_has_its_page_without_our_insides(client, codice):
    risposta = client.get(f"/{codice}/")
    testo = risposta.content.decode()
    assert risposta.status_code == codice
    assert 'lang="it"' in testo
    assert testo.count("<h1") == 1
    assert "segreto interno" not in testo
    assert "no-store" in risposta["Cache-Control"]
    assert "default-src 'none'" in risposta["Content-Security-Policy"]
    assert not risposta.cookies


def test_the_pages_of_the_errors_say_different_things(client):
    titoli = {
        client.get(f"/{codice}/").content.decode().split("<h1>")[1].split("</h1>")[0] for codice in (400, 403, 404)
    }
    assert len(titoli) == 3


def test_a_forged_or_stale_form_is_told_that_nothing_was_sent():
    risposta = Client(enforce_csrf_checks=True).post("/modulo/", {"testo": "x"})
    assert risposta.status_code == 403
    assert "nulla è stato inviato" in risposta.content.decode()
    assert "no-store" in risposta["Cache-Control"]


def test_an_unknown_host_is_refused_with_a_page(client, settings):
    settings.ALLOWED_HOSTS = ["comune.esempio.it"]
    risposta = client.get("/404/", headers={"host": "evil.it"})
    assert risposta.status_code == 400
    assert "evil.it" not in risposta.content.decode()
