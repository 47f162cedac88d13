"""What is offered while one types."""

import pytest

from tests.factories.ricerca import crea_notizia


@pytest.fixture
def suggeriti(sito, client):
    def chiedi(testo):
        risposta = client.get("/ricerca/suggerimenti/", {"q": testo})
        assert risposta.status_code == 200
        return risposta.json()["suggerimenti"]

    return chiedi


def test_titles_are_offered_by_the_beginning_of_their_words(suggeriti):
    assert [s["testo"] for s in suggeriti("perm")] == ["Permesso di accesso alla ZTL"]
    assert suggeriti("carta d'ident")[0]["url"].endswith("/carta-didentità-elettronica/") or suggeriti("carta d'ident")
    assert [s["testo"] for s in suggeriti("citta")] == ["La città in festa"]


def test_a_title_that_begins_so_comes_before_one_that_contains_it(sito, suggeriti):
    crea_notizia("Sospesi i permessi", slug="sospesi")
    crea_notizia("Permessi", slug="permessi")
    assert [s["testo"] for s in suggeriti("permess")][:2] == ["Permessi", "Permesso di accesso alla ZTL"]


def test_a_mistyped_word_is_offered_corrected_and_with_its_pages(suggeriti):
    testi = [s["testo"] for s in suggeriti("pemesso ztl")]
    assert testi == ["permesso ztl", "Permesso di accesso alla ZTL"]
    assert suggeriti("pemesso ztl")[0]["url"] == "/ricerca/?q=permesso+ztl"


def test_nothing_is_offered_for_too_little(suggeriti):
    assert suggeriti("") == suggeriti("p") == suggeriti("?") == suggeriti("xyzzyx") == []


def test_at_most_eight_by_a_bounded_number_of_questions(sito, suggeriti, django_assert_max_num_queries):
    for numero in range(60):
        crea_notizia(f"Permesso speciale {numero}", slug=f"p{numero}")
    suggeriti("perm")
    with django_assert_max_num_queries(7):
        assert len(suggeriti("perm")) == 8
    with django_assert_max_num_queries(9):
        suggeriti("pemesso ztl")


def test_the_answer_may_be_kept_for_a_minute_and_only_read(sito, client):
    risposta = client.get("/ricerca/suggerimenti/", {"q": "perm"})
    assert risposta.headers["Cache-Control"] == "public, max-age=60"
    assert risposta.headers["Content-Type"] == "application/json"
    assert "Set-Cookie" not in risposta.headers
    assert client.post("/ricerca/suggerimenti/", {"q": "perm"}).status_code == 405
