"""Who gets a kept page, who never does, and what it looks like on the wire."""

import gzip

import brotli
import pytest
from django.core.cache import caches
from django.http import HttpResponse
from django.test import Client, RequestFactory
from wagtail.models import Page, PageViewRestriction

from comune_site.core.pubblica import pubblica, scade_entro
from comune_site.memoria import deposito
from comune_site.memoria.middleware import MemoriaMiddleware
from comune_site.settings.base import cache_delle_pagine
from tests.factories.identita import CittadinoFactory, accedi_come

pytestmark = pytest.mark.django_db


def presa(risposta) -> bool:
    """Whether the answer came from memory."""
    return risposta.get("Cache-Status") == "comune; hit"


def tenuta(risposta) -> bool:
    """Whether the answer was just kept."""
    return risposta.get("Cache-Status") == "comune; fwd=miss; stored"


@pytest.fixture
def indirizzo(memoria, scheda):
    return scheda.url


def test_the_second_visitor_gets_the_page_of_the_first_without_a_query(indirizzo, visita, django_assert_num_queries):
    prima = visita(indirizzo)
    with django_assert_num_queries(0):
        seconda = visita(indirizzo)
    assert tenuta(prima)
    assert presa(seconda)
    assert seconda.content == prima.content


def test_the_kept_page_is_the_page_and_carries_its_headers(indirizzo, visita, settings):
    settings.MEMORIA_PAGINE = False
    fresca = visita(indirizzo)
    settings.MEMORIA_PAGINE = True
    visita(indirizzo)
    tenuta_ = visita(indirizzo)
    assert brotli.decompress(tenuta_.content) == fresca.content
    assert tenuta_["Content-Encoding"] == "br"
    assert tenuta_["Content-Length"] == str(len(tenuta_.content))
    assert {"Accept-Encoding"} <= {voce.strip() for voce in tenuta_["Vary"].split(",")}
    for nome, valore in fresca.items():
        if nome not in ("Vary", "Content-Length", "Cache-Control"):
            assert tenuta_[nome] == valore, nome


def test_each_encoding_has_its_body_and_its_strong_validator(indirizzo, visita):
    visita(indirizzo)
    br, gz, intera = (visita(indirizzo, **{"accept-encoding": codifica}) for codifica in ("br", "gzip", "identity"))
    assert brotli.decompress(br.content) == gzip.decompress(gz.content) == intera.content
    assert "Content-Encoding" not in intera
    assert len({br["ETag"], gz["ETag"], intera["ETag"]}) == 3
    assert not any(risposta["ETag"].startswith("W/") for risposta in (br, gz, intera))


@pytest.mark.parametrize(
    ("accettate", "codifica"),
    [("gzip, deflate, br", "br"), ("gzip;q=1.0, br;q=0", "gzip"), ("br;q=0.0", None), ("", None), ("zstd", None)],
)
def test_the_encoding_is_one_that_the_browser_takes(indirizzo, visita, accettate, codifica):
    assert visita(indirizzo, **{"accept-encoding": accettate}).get("Content-Encoding") == codifica


def test_who_has_the_page_already_is_told_so_in_a_few_bytes(indirizzo, visita):
    etag = visita(indirizzo)["ETag"]
    for nomi in (etag, f'"altro", W/{etag}', "*"):
        risposta = visita(indirizzo, **{"if-none-match": nomi})
        assert (risposta.status_code, risposta.content) == (304, b"")
        assert risposta["ETag"] == etag
        assert risposta["Cache-Control"] == "public, max-age=0, must-revalidate"
        assert "Content-Type" not in risposta
    assert visita(indirizzo, **{"if-none-match": '"altro"'}).status_code == 200


def test_a_head_has_the_headers_of_the_get_and_no_body(indirizzo, visita):
    intera = visita(indirizzo)
    testa = Client().head(indirizzo, headers={"accept-encoding": "br"})
    assert presa(testa)
    assert testa.content == b""
    assert (testa["Content-Length"], testa["ETag"]) == (intera["Content-Length"], intera["ETag"])


def test_a_head_keeps_nothing(indirizzo, visita):
    Client().head(indirizzo)
    assert tenuta(visita(indirizzo))


def test_a_range_is_answered_whole(indirizzo, visita):
    intera = visita(indirizzo)
    risposta = visita(indirizzo, range="bytes=0-9")
    assert (risposta.status_code, risposta.content) == (200, intera.content)


@pytest.mark.parametrize("biscotto", ["sessionid", "csrftoken", "messages"])
def test_who_has_a_cookie_of_ours_neither_gets_nor_fills_the_memory(indirizzo, visita, biscotto):
    client = Client()
    client.cookies[biscotto] = "qualcosa"
    assert "Cache-Status" not in client.get(indirizzo)
    assert tenuta(visita(indirizzo))
    client.cookies[biscotto] = "qualcosa"
    assert "Cache-Status" not in client.get(indirizzo)


def test_a_citizen_and_an_editor_never_meet_the_memory(indirizzo, visita, admin_client):
    cittadino = Client()
    accedi_come(cittadino, CittadinoFactory())
    for client in (cittadino, admin_client):
        assert "Cache-Status" not in client.get(indirizzo)
    assert tenuta(visita(indirizzo))


def test_credentials_in_the_request_are_never_answered_from_memory(indirizzo, visita):
    visita(indirizzo)
    assert "Cache-Status" not in visita(indirizzo, authorization="Basic eA==")


def test_a_post_is_not_answered_from_memory(indirizzo, visita):
    visita(indirizzo)
    assert "Cache-Status" not in Client().post(indirizzo)


@pytest.mark.parametrize(
    ("query", "si_tiene"),
    [
        ("?pagina=2", True),
        ("?q=carta", False),
        ("?utm_source=x", False),
        ("?pagina=2&pagina=3", False),
        ("?pagina=-1", False),
        ("?pagina=99999", False),
        ("?pagina=abc", False),
    ],
)
def test_only_the_page_number_may_be_asked_of_a_kept_page(memoria, scheda, visita, query, si_tiene):
    risposta = visita(f"/servizi/{query}")
    assert risposta.status_code == 200
    assert tenuta(risposta) is si_tiene


def test_pages_of_a_list_are_kept_apart(memoria, scheda, visita):
    visita("/servizi/")
    assert tenuta(visita("/servizi/?pagina=1"))
    assert presa(visita("/servizi/?pagina=1"))


def test_each_host_has_its_own(indirizzo, settings):
    visite = [Client().get(indirizzo, headers={"host": host}) for host in ("uno.localhost", "due.localhost")]
    assert [tenuta(risposta) for risposta in visite] == [True, True]


def test_what_goes_wrong_is_not_kept(memoria, scheda, visita):
    for percorso in ("/non-esiste/", scheda.url.rstrip("/")):
        assert "Cache-Status" not in visita(percorso)


def test_a_restricted_page_is_not_kept(indirizzo, visita, scheda):
    PageViewRestriction.objects.create(page=Page.objects.get(pk=scheda.pk), restriction_type="password", password="x")
    assert "Cache-Status" not in visita(indirizzo)


def test_a_kept_page_holds_no_token_of_one_visitor_and_its_vote_counts(indirizzo, visita):
    html = brotli.decompress(visita(indirizzo).content).decode()
    assert "csrfmiddlewaretoken" not in html
    assert 'data-element="feedback"' in html
    contrassegno = html.split('name="contrassegno" value="')[1].split('"')[0]
    voto = Client(enforce_csrf_checks=True).post(
        "/valutazione/stelle/",
        {"pagina": indirizzo, "contrassegno": contrassegno, "stelle": "5", "fase": "invia"},
    )
    assert voto.status_code == 200


def test_a_page_lives_until_midnight_at_the_most(memoria, scheda, visita, time_machine):
    time_machine.move_to("2026-03-10T22:50:00+00:00")  # 23.50 in Rome
    visita("/")
    time_machine.move_to("2026-03-10T22:59:50+00:00")
    assert presa(visita("/"))
    time_machine.move_to("2026-03-10T23:00:10+00:00")
    assert tenuta(visita("/"))


def test_a_page_lives_an_hour_at_the_most(memoria, scheda, visita, time_machine):
    time_machine.move_to("2026-03-10T09:00:00+00:00")
    visita("/")
    time_machine.move_to("2026-03-10T10:00:10+00:00")
    assert tenuta(visita("/"))


def _con_vista(vista):
    """Return a function that asks for a path of a view behind the middleware alone."""
    catena = MemoriaMiddleware(vista)
    return lambda percorso="/novita/rss.xml", **meta: catena(RequestFactory().get(percorso, **meta))


def test_a_view_marked_public_is_kept_and_forgotten_with_any_change(memoria, django_capture_on_commit_callbacks):
    chiedi = _con_vista(pubblica(60)(lambda request: HttpResponse("voci")))
    assert tenuta(chiedi())
    assert presa(chiedi())
    deposito.dimentica({"/tutt-altro/"})
    assert tenuta(chiedi())


def test_a_view_that_is_not_marked_is_not_kept(memoria):
    assert "Cache-Status" not in _con_vista(lambda request: HttpResponse("voci"))()


def test_a_view_says_until_when_it_is_true(memoria, time_machine):
    from datetime import timedelta

    from django.utils import timezone

    time_machine.move_to("2026-03-10T09:00:00+00:00")

    @pubblica(3600)
    def vista(request):
        scade_entro(request, timezone.now() + timedelta(minutes=20))
        scade_entro(request, timezone.now() + timedelta(minutes=5))
        return HttpResponse("allerta")

    chiedi = _con_vista(vista)
    chiedi()
    time_machine.move_to("2026-03-10T09:04:00+00:00")
    assert presa(chiedi())
    time_machine.move_to("2026-03-10T09:05:10+00:00")
    assert tenuta(chiedi())


@pytest.mark.parametrize(
    "testate",
    [
        {"Set-Cookie": "x=1"},
        {"Vary": "Cookie"},
        {"Cache-Control": "private"},
        {"Cache-Control": "no-store"},
        {"Content-Encoding": "gzip"},
        {"Content-Security-Policy": "script-src 'nonce-abc'"},
    ],
)
def test_an_answer_tied_to_who_asked_is_not_kept(memoria, testate):
    def vista(request):
        risposta = HttpResponse("x")
        for nome, valore in testate.items():
            if nome == "Set-Cookie":
                risposta.set_cookie("x", "1")
            else:
                risposta[nome] = valore
        return risposta

    assert "Cache-Status" not in _con_vista(pubblica(60)(vista))()


def test_a_public_view_that_draws_a_form_token_is_not_kept(memoria):
    from django.middleware.csrf import get_token

    assert "Cache-Status" not in _con_vista(pubblica(60)(lambda request: HttpResponse(get_token(request))))()


def test_a_preview_is_not_kept(indirizzo, visita, scheda, rf, admin_user):
    richiesta = rf.get("/gestione/")
    richiesta.user = admin_user
    assert "Cache-Status" not in scheda.make_preview_request(richiesta, "")
    assert tenuta(visita(indirizzo))


def test_a_broken_memory_costs_nothing_to_the_visitor(indirizzo, visita, settings, caplog, monkeypatch):
    settings.CACHES = {**settings.CACHES, "pagine": cache_delle_pagine("redis://127.0.0.1:1/0")}
    chieste = []
    vera = type(caches["pagine"]).get_many
    monkeypatch.setattr(type(caches["pagine"]), "get_many", lambda *a, **k: chieste.append(1) or vera(*a, **k))
    for _ in range(3):
        risposta = visita(indirizzo)
        assert risposta.status_code == 200
        assert "Cache-Status" not in risposta
    assert "memoria_guasta" in caplog.text
    assert len(chieste) == 1  # it is left in peace for some seconds


def test_a_file_of_the_memory_that_is_broken_is_as_if_it_were_not_there(indirizzo, visita, tmp_path):
    visita(indirizzo)
    for file in (tmp_path / "memoria").iterdir():
        file.write_bytes(b"guasto")
    assert visita(indirizzo).status_code == 200
