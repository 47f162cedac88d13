"""What is found, on both databases: this is Italian, and people mistype."""

import pytest
from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page, PageViewRestriction
from wagtail.search.query import Not, Phrase, PlainText

from comune_site.contenuti.models import ServizioPage
from comune_site.ricerca import vocabolario
from comune_site.ricerca.models import Sinonimo, Vocabolo
from comune_site.ricerca.motore.comune import traduci
from comune_site.ricerca.sinonimi import carica
from comune_site.ricerca.testo import radici
from tests.factories.ricerca import crea_notizia

ZTL = "Permesso di accesso alla ZTL"
CIE = "Carta d'identità elettronica"
IMU = "Pagare l'imposta sugli immobili"
RIFIUTI = "Raccolta dei rifiuti"
FESTA = "La città in festa"


@pytest.mark.parametrize(
    ("chiave", "titolo"),
    [
        ("permessi", ZTL),
        ("PERMESSO ztl", ZTL),
        ("citta", FESTA),
        ("città", FESTA),
        ("CITTA'", FESTA),
        ("imposta", IMU),
        ("l'imposta", IMU),
        ("dell’imposta", IMU),
        ("imposte sull'immobile", IMU),
        ("f24", IMU),
        ("I.M.U.", IMU),
        ("come faccio a pagare l'imu", IMU),
        ("carta d'identita eletronica", CIE),
        ("carta didentità", CIE),
        ("pemesso ztl", ZTL),
        ("peremsso ztl", ZTL),
        ("raccolta rifuiti", RIFIUTI),
    ],
)
def test_a_page_is_found_however_its_words_are_written(cerca, chiave, titolo):
    assert cerca(chiave)[0] == titolo


def test_a_word_of_the_title_counts_more_than_one_of_the_text(cerca):
    assert cerca("permesso")[:2] == [ZTL, FESTA]


def test_a_correction_is_told_with_its_accents(sito, client):
    risposta = client.get("/ricerca/", {"q": "carta d'identita eletronica"})
    html = risposta.content.decode()
    assert "Forse cercavi:" in html
    assert "carta d&#x27;identità elettronica" in html


def test_a_known_word_is_never_corrected(cerca, client):
    cerca("permesso")
    assert "Forse cercavi" not in client.get("/ricerca/", {"q": "permessi"}).content.decode()


def test_when_no_page_has_all_the_words_those_that_have_some_are_shown_and_it_is_said(sito, client):
    risposta = client.get("/ricerca/", {"q": "rifiuti festa"})
    assert {r.carta.titolo for r in risposta.context["risultati"]} == {RIFIUTI, FESTA}
    assert "Nessuna pagina contiene tutte le parole" in risposta.content.decode()


def test_a_synonym_finds_what_the_site_calls_by_another_name(cerca):
    assert cerca("spazzatura") == []
    Sinonimo.objects.create(parole="spazzatura, immondizia", equivalenti="rifiuti")
    assert cerca("spazzatura") == cerca("raccolta immondizia") == [RIFIUTI]


def test_a_synonym_may_be_of_more_words_on_both_sides(cerca):
    Sinonimo.objects.create(parole="zona a traffico limitato", equivalenti="ztl")
    Sinonimo.objects.create(parole="documento", equivalenti="carta identità")
    assert cerca("permesso zona traffico limitato")[0] == ZTL
    assert cerca("documento") == [CIE]


def test_the_synonyms_of_the_product_are_loaded_once_and_are_all_usable(cerca, db):
    assert carica() >= 40
    assert carica() == 0
    for sinonimo in Sinonimo.objects.all():
        sinonimo.full_clean()
    Sinonimo.objects.filter(codice="rifiuti").update(equivalenti="festa")
    assert carica() == 0
    assert cerca("immondizia") == [FESTA]


def test_drafts_private_pages_and_their_words_stay_out(sito, cerca, client):
    segreta = crea_notizia("Segretissimo ritrovamento", live=False)
    privata = crea_notizia("Riservatissimo verbale")
    PageViewRestriction.objects.create(page=privata, restriction_type="login")
    vocabolario.allinea([segreta.pk, privata.pk])
    assert cerca("segretissimo") == cerca("riservatissimo") == cerca("riservatisimo") == []
    assert not Vocabolo.objects.filter(parola__in=["segretissimo", "riservatissimo"])
    for inizio in ("segreti", "riserva"):
        assert client.get("/ricerca/suggerimenti/", {"q": inizio}).json() == {"suggerimenti": []}


def test_words_leave_the_vocabulary_with_the_last_page_that_has_them(sito, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        una = crea_notizia("Carnevale in piazza")
        altra = crea_notizia("Carnevale dei bambini")
    assert Vocabolo.objects.get(parola="carnevale").documenti == 2
    with django_capture_on_commit_callbacks(execute=True):
        una.delete()
    assert Vocabolo.objects.get(parola="carnevale").documenti == 1
    with django_capture_on_commit_callbacks(execute=True):
        altra.title = "Festa dei bambini"
        altra.save()
    assert not Vocabolo.objects.filter(parola__in=["carnevale", "piazza"]).exists()


def test_words_of_a_page_that_becomes_private_leave_the_vocabulary(sito, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        pagina = crea_notizia("Anteprima riservatissima")
    assert Vocabolo.objects.filter(parola="riservatissima").exists()
    with django_capture_on_commit_callbacks(execute=True):
        PageViewRestriction.objects.create(page=pagina.page_ptr, restriction_type="login")
    assert not Vocabolo.objects.filter(parola="riservatissima").exists()


def test_counting_again_changes_nothing_and_costs_the_same_for_few_and_many(sito, django_assert_max_num_queries):
    pagine = list(Page.objects.values_list("pk", flat=True))
    vocabolario.allinea(pagine)
    prima = set(Vocabolo.objects.values_list("parola", "documenti"))
    for numero in range(30):
        crea_notizia(f"Notizia numero{numero}", slug=f"n{numero}")
    tutte = list(Page.objects.values_list("pk", flat=True))
    with django_assert_max_num_queries(25):
        vocabolario.allinea(tutte)
    with django_assert_max_num_queries(20):
        vocabolario.allinea(tutte)
    assert prima <= set(Vocabolo.objects.values_list("parola", "documenti")) | prima
    assert Vocabolo.objects.get(parola="numero7").documenti == 1


def test_the_search_of_the_admin_goes_the_same_way(sito):
    assert [p.title for p in Page.objects.search("permessi dell'accesso")] == [ZTL]
    assert [p.title for p in ServizioPage.objects.all().search("identita")] == [CIE]
    assert [p.title for p in Page.objects.autocomplete("carta d'ident")] == [CIE]
    assert list(Page.objects.search("?")) == list(Page.objects.search("di")) == []
    assert ZTL not in [p.title for p in Page.objects.search(~PlainText("permesso"))]
    assert [p.title for p in Page.objects.search(Phrase("raccolta rifiuto"))] == [RIFIUTI]
    # The oldest first: an order asked for is kept.
    titoli = [p.title for p in Page.objects.order_by("title").search("permesso", order_by_relevance=False)]
    assert titoli == sorted(titoli)


def test_a_question_that_says_nothing_is_left_out_of_a_combination():
    assert traduci(PlainText("di") | PlainText("ztl"), radici).subqueries[0].query_string == "ztl"
    assert traduci(PlainText("di") & PlainText("?"), radici) is None
    assert isinstance(traduci(Not(PlainText("ztl")), radici), Not)


def test_a_section_is_searched_the_same_way(sito, client):
    html = client.get("/servizi/", {"q": "permessi"}).content.decode()
    assert ZTL in html
    assert CIE not in html
    assert ContentType.objects.exists()
