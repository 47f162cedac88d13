"""Headers by kind of address, request identifiers, two hosts."""

import re

import pytest
from django.db import OperationalError
from django.http import HttpResponse
from django.test import RequestFactory, override_settings
from django.urls import path

from comune_site.core.host import HostServiziMiddleware
from comune_site.core.logs import ID_RICHIESTA

SITO, SERVIZI = "https://comune.esempio.it", "https://servizi.comune.esempio.it"


def pubblica(request):
    return HttpResponse("x", headers={"Cache-Control": "public, max-age=60"})


def personale(request):
    request.session.get("qualcosa")
    return HttpResponse("x", headers={"Cache-Control": "public, max-age=60"})


def con_biscotto(request):
    risposta = HttpResponse("x", headers={"Cache-Control": "public, max-age=60"})
    risposta.set_cookie("uno", "1")
    return risposta


def dice_chi_e(request):
    return HttpResponse(f"{request.id_richiesta} {ID_RICHIESTA.get()}")


def guasta(request):
    raise RuntimeError("guasto di prova")


def senza_base_dati(request):
    raise OperationalError("connection refused")


urlpatterns = [
    path("senza-base-dati/", senza_base_dati),
    path("pubblica/", pubblica),
    path("personale/", personale),
    path("biscotto/", con_biscotto),
    path("chi/", dice_chi_e),
    path("guasta/", guasta),
]
handler500 = "comune_site.errori.errore_500"
qui = pytest.mark.urls(__name__)


@qui
def test_a_page_that_did_not_read_the_session_stays_public_and_sets_no_cookie(client):
    risposta = client.get("/pubblica/")
    assert risposta["Cache-Control"] == "public, max-age=60"
    assert "Cookie" not in risposta.get("Vary", "")
    assert not risposta.cookies


@qui
@pytest.mark.django_db
@pytest.mark.parametrize("indirizzo", ["/personale/", "/biscotto/"])
def test_a_page_that_read_the_session_or_sets_a_cookie_is_never_kept(client, indirizzo):
    cache = client.get(indirizzo)["Cache-Control"]
    assert "no-store" in cache
    assert "private" in cache
    assert "public" not in cache


@qui
def test_every_answer_has_the_security_headers(client):
    risposta = client.get("/pubblica/")
    assert risposta["Permissions-Policy"] == "geolocation=(self), camera=(self), microphone=(), payment=(), usb=()"
    assert risposta["Cross-Origin-Resource-Policy"] == "same-origin"
    assert risposta["Cross-Origin-Opener-Policy"] == "same-origin"
    assert risposta["X-Content-Type-Options"] == "nosniff"
    assert risposta["Referrer-Policy"] == "same-origin"
    assert risposta["X-Frame-Options"] == "DENY"
    politica = risposta["Content-Security-Policy"]
    assert "default-src 'none'" in politica
    assert "frame-ancestors 'none'" in politica
    assert "base-uri 'none'" in politica
    assert "unsafe" not in politica
    assert "Server" not in risposta


@qui
def test_each_request_has_its_own_identifier_also_in_the_log(client):
    primo, secondo = (client.get("/chi/").content.decode().split() for _ in range(2))
    assert primo[0] == primo[1]
    assert re.fullmatch(r"[0-9a-f]{12}", primo[0])
    assert primo != secondo
    assert ID_RICHIESTA.get() == "-"


@qui
def test_a_fault_shows_the_identifier_and_nothing_else(client):
    client.raise_request_exception = False
    risposta = client.get("/guasta/")
    testo = risposta.content.decode()
    assert risposta.status_code == 500
    assert re.search(r"<code>[0-9a-f]{12}</code>", testo)
    assert "guasto di prova" not in testo
    assert "no-store" in risposta["Cache-Control"]
    assert "unsafe" not in risposta["Content-Security-Policy"]


@qui
def test_while_the_database_is_away_the_page_says_whom_to_call_and_when_to_try_again(client, settings):
    client.raise_request_exception = False
    risposta = client.get("/senza-base-dati/")
    assert (risposta.status_code, risposta["Retry-After"]) == (503, "60")
    assert settings.ENTE_TELEFONO in risposta.content.decode()
    assert "no-store" in risposta["Cache-Control"]


# --- two hosts -----------------------------------------------------------------------------------


def passa(indirizzo, host, metodo="get"):
    """Return where the middleware sends this request, or None when it lets it pass."""
    richiesta = getattr(RequestFactory(), metodo)(indirizzo, headers={"host": host}, secure=True)
    risposta = HostServiziMiddleware(lambda _richiesta: HttpResponse("qui"))(richiesta)
    return risposta.get("Location")


@pytest.fixture
def due_host():
    with override_settings(
        SITO_URL=SITO, SERVIZI_URL=SERVIZI, ALLOWED_HOSTS=["comune.esempio.it", ".comune.esempio.it"]
    ):
        yield


@pytest.mark.usefixtures("due_host")
@pytest.mark.parametrize(
    ("indirizzo", "host", "atteso"),
    [
        ("/accedi/?next=/x", "comune.esempio.it", f"{SERVIZI}/accedi/?next=/x"),
        ("/area-personale/", "comune.esempio.it", f"{SERVIZI}/area-personale/"),
        ("/richieste/permesso-ztl/", "COMUNE.esempio.it", f"{SERVIZI}/richieste/permesso-ztl/"),
        ("/spid/metadata", "comune.esempio.it", f"{SERVIZI}/spid/metadata"),
        ("/servizi/", "servizi.comune.esempio.it", f"{SITO}/servizi/"),
        ("/", "servizi.comune.esempio.it", f"{SITO}/"),
        ("/gestione/", "servizi.comune.esempio.it", f"{SITO}/gestione/"),
        ("/accedi/", "servizi.comune.esempio.it", None),
        ("/servizi/", "comune.esempio.it", None),
        ("/static/a.css", "servizi.comune.esempio.it", None),
        ("/static/a.css", "comune.esempio.it", None),
        ("/salute/vivo", "servizi.comune.esempio.it", None),
        ("/servizi/", "altro.comune.esempio.it", None),
    ],
)
def test_each_address_is_served_by_its_own_host(indirizzo, host, atteso):
    assert passa(indirizzo, host) == atteso


@pytest.mark.usefixtures("due_host")
def test_a_post_is_served_where_it_came_so_that_nothing_typed_is_lost():
    assert passa("/accedi/", "comune.esempio.it", "post") is None


@pytest.mark.usefixtures("due_host")
@pytest.mark.parametrize("indirizzo", ["//evil.it/accedi/", "/\\evil.it", "/%2f%2fevil.it/"])
def test_no_address_leads_to_a_host_that_is_not_ours(indirizzo):
    for host in ("comune.esempio.it", "servizi.comune.esempio.it"):
        dove = passa(indirizzo, host)
        assert dove is None or dove.startswith((f"{SITO}/", f"{SERVIZI}/"))


def test_with_one_host_everything_passes(settings):
    settings.SERVIZI_URL = ""
    assert passa("/accedi/", "localhost") is None


@pytest.mark.django_db
@override_settings(ALLOWED_HOSTS=["comune.esempio.it"])
def test_another_host_is_refused(client):
    assert client.get("/salute/vivo", headers={"host": "evil.it"}).status_code == 400
