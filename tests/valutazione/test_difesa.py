import pytest
from django.core.cache import cache
from django.test import RequestFactory

from valutazione import difesa

INDIRIZZO = "203.0.113.77"


def richiesta(**meta):
    return RequestFactory().post("/valutazione/stelle/", **{"REMOTE_ADDR": INDIRIZZO, **meta})


def test_over_the_limit_of_the_hour_an_address_is_held_back_and_another_is_not(settings):
    settings.VALUTAZIONE_LIMITE_ORA = 3
    assert [difesa.entro_il_limite(richiesta()) for _ in range(4)] == [True, True, True, False]
    assert difesa.entro_il_limite(richiesta(REMOTE_ADDR="203.0.113.78"))


def test_the_address_is_written_nowhere(settings):
    difesa.entro_il_limite(richiesta())
    assert cache._cache
    assert not any(INDIRIZZO in chiave or INDIRIZZO.encode() in valore for chiave, valore in cache._cache.items())


def test_when_the_key_is_thrown_away_the_counters_cannot_be_read_again(settings):
    settings.VALUTAZIONE_LIMITE_ORA = 1
    assert difesa.entro_il_limite(richiesta())
    cache.delete("valutazione:chiave")
    assert difesa.entro_il_limite(richiesta())


def test_with_the_cache_down_votes_are_still_counted_by_this_process(monkeypatch, settings):
    settings.VALUTAZIONE_LIMITE_ORA = 2

    class Spenta:
        def get_or_set(self, *args):
            raise ConnectionError("cache spenta")

    monkeypatch.setattr(difesa, "cache", Spenta())
    difesa._di_riserva.clear()
    assert [difesa.entro_il_limite(richiesta()) for _ in range(3)] == [True, True, False]
    difesa._di_riserva.clear()


@pytest.mark.parametrize("scritto", ["", "unix:", "inventato"])
def test_an_unknown_address_is_not_held_back(scritto, settings):
    settings.VALUTAZIONE_LIMITE_ORA = 0
    assert difesa.entro_il_limite(richiesta(REMOTE_ADDR=scritto))


def test_behind_our_proxy_only_what_the_proxy_wrote_counts(settings):
    settings.VALUTAZIONE_DIETRO_PROXY = True
    settings.VALUTAZIONE_LIMITE_ORA = 1
    assert difesa.entro_il_limite(richiesta(HTTP_X_FORWARDED_FOR="198.51.100.1, 203.0.113.5"))
    assert not difesa.entro_il_limite(richiesta(HTTP_X_FORWARDED_FOR="198.51.100.2, 203.0.113.5"))


def test_without_a_proxy_what_the_visitor_writes_does_not_count(settings):
    settings.VALUTAZIONE_LIMITE_ORA = 1
    assert difesa.entro_il_limite(richiesta(HTTP_X_FORWARDED_FOR="198.51.100.1"))
    assert not difesa.entro_il_limite(richiesta(HTTP_X_FORWARDED_FOR="198.51.100.2"))


def test_the_addresses_of_one_ipv6_visitor_are_one(settings):
    settings.VALUTAZIONE_LIMITE_ORA = 1
    assert difesa.entro_il_limite(richiesta(REMOTE_ADDR="2001:db8:1:2::1"))
    assert not difesa.entro_il_limite(richiesta(REMOTE_ADDR="2001:db8:1:2:ffff::9"))


@pytest.mark.parametrize(
    ("intestazioni", "ammessa"),
    [
        ({}, True),
        ({"HTTP_SEC_FETCH_SITE": "same-origin"}, True),
        ({"HTTP_SEC_FETCH_SITE": "same-site"}, False),
        ({"HTTP_SEC_FETCH_SITE": "cross-site"}, False),
        ({"HTTP_SEC_FETCH_SITE": "cross-site", "HTTP_ORIGIN": "http://testserver"}, False),
        ({"HTTP_ORIGIN": "http://testserver"}, True),
        ({"HTTP_ORIGIN": "https://altro.esempio"}, False),
        ({"HTTP_ORIGIN": "null"}, False),
        ({"HTTP_ORIGIN": "https://amico.esempio", "HTTP_SEC_FETCH_SITE": "cross-site"}, True),
    ],
)
def test_only_forms_of_this_site_and_of_registered_origins_are_heard(intestazioni, ammessa, settings):
    settings.VALUTAZIONE_ORIGINI = ["https://amico.esempio"]
    assert difesa.viene_da_qui(richiesta(**intestazioni)) is ammessa
