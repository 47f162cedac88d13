"""The open API: its contract, its errors, what it must never say."""

import json
from datetime import date, datetime, timedelta

import pytest
from django.utils import timezone

from comune_site.contenuti.models import Classificazione
from tests.factories.contenuti import crea_argomento, crea_home, crea_scheda, crea_ufficio
from tests.factories.diffusione import crea_evento, crea_luogo, crea_notizia, crea_persona

V1 = "/api/v1/"


def leggi(client, indirizzo, stato=200, **parametri):
    risposta = client.get(indirizzo, parametri)
    assert risposta.status_code == stato, risposta.content
    assert risposta["Content-Type"].startswith("application/json")
    assert risposta["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in risposta and not risposta.cookies
    return risposta.json()


def titoli(client, raccolta, **parametri):
    return [e["titolo"] for e in leggi(client, f"{V1}{raccolta}/", **parametri)["elementi"]]


def test_a_list_turns_its_pages_by_its_own_addresses(db, client, settings):
    for n in range(5):
        crea_ufficio(f"Ufficio {n}")
    prima = leggi(client, f"{V1}unita-organizzative/", per_pagina=2)
    assert (prima["totale"], prima["pagine"], prima["precedente"]) == (5, 3, None)
    seconda = leggi(client, prima["successiva"].removeprefix(settings.SITO_URL))
    assert [e["titolo"] for e in seconda["elementi"]] == ["Ufficio 2", "Ufficio 3"]
    assert leggi(client, seconda["precedente"].removeprefix(settings.SITO_URL))["pagina"] == 1


def test_a_content_is_read_whole_at_its_address(db, client, settings):
    notizia = crea_notizia(testo='<p>Ciao <a href="/servizi/">qui</a></p>', data=date(2026, 3, 4))
    (voce,) = leggi(client, f"{V1}notizie/")["elementi"]
    assert "testo" not in voce
    intera = leggi(client, voce["api"].removeprefix(settings.SITO_URL))
    assert intera["testo"] == f'<p>Ciao <a href="{settings.SITO_URL}/servizi/">qui</a></p>'
    assert (intera["data"], intera["tipo"], intera["id"]) == ("2026-03-04", "Notizie", notizia.pk)
    assert intera["a_cura_di"]["titolo"] == notizia.a_cura_di.title


def test_lists_are_filtered_by_topic_date_and_words(db, client):
    vecchia, nuova = crea_notizia("Strade", data=date(2026, 1, 10)), crea_notizia("Scuole", data=date(2026, 2, 10))
    argomento = crea_argomento("Istruzione")
    Classificazione.objects.create(pagina_id=nuova.pk, argomento=argomento, sort_order=0)
    assert titoli(client, "notizie") == ["Scuole", "Strade"]
    assert titoli(client, "notizie", argomento=argomento.slug) == ["Scuole"]
    assert titoli(client, "notizie", al="2026-01-31") == [vecchia.title]
    assert titoli(client, "notizie", dal="2026-02-10", al="2026-02-10") == [nuova.title]
    assert titoli(client, "notizie", q="strade") == ["Strade"]
    assert titoli(client, "notizie", q="niente di simile") == []


def test_what_changed_since_a_day_can_be_asked(db, client):
    ieri = timezone.now() - timedelta(days=1)
    crea_notizia("Ferma", last_published_at=ieri - timedelta(days=30))
    crea_notizia("Mossa", last_published_at=ieri)
    assert titoli(client, "notizie", modificati_dal=ieri.date().isoformat()) == ["Mossa"]


def test_drafts_private_pages_and_references_to_them_are_not_told(db, client):
    crea_notizia("Pubblica", a_cura_di=crea_ufficio("Ufficio chiuso", live=False))
    bozza, riservata = crea_notizia("Bozza", live=False), crea_notizia("Riservata")
    riservata.view_restrictions.create(restriction_type="login")
    (voce,) = leggi(client, f"{V1}notizie/")["elementi"]
    assert (voce["titolo"], voce["a_cura_di"]) == ("Pubblica", None)
    for pagina in (bozza, riservata):
        leggi(client, f"{V1}notizie/{pagina.pk}/", stato=404)


def test_of_a_person_only_the_public_office_is_told(db, client):
    persona = crea_persona()
    intera = leggi(client, f"{V1}persone/{persona.pk}/")
    assert [i["titolo"] for i in intera["incarichi"]] == ["Assessora"]
    assert not {"biografia", "immagine", "compensi", "contatti", "curriculum"} & set(json.dumps(intera).split('"'))


@pytest.mark.parametrize(
    ("parametri", "parametro"),
    [
        ({"pagina": "0"}, "pagina"),
        ({"pagina": "-1"}, "pagina"),
        ({"pagina": "uno"}, "pagina"),
        ({"pagina": "²"}, "pagina"),
        ({"pagina": "9" * 29}, "pagina"),
        ({"pagina": "9" * 5000}, "pagina"),
        ({"per_pagina": "101"}, "per_pagina"),
        ({"dal": "ieri"}, "dal"),
        ({"dal": "2026-02-30"}, "dal"),
        ({"dal": "2026-03-01", "al": "2026-02-01"}, "al"),
        ({"argomento": "che-non-esiste"}, "argomento"),
        ({"argomento": "\x00"}, "argomento"),
        ({"q": "a" * 101}, "q"),
        ({"ordine": "titolo"}, "ordine"),
        ({"pagina": ["1", "2"]}, "pagina"),
    ],
)
def test_an_absurd_parameter_is_refused_with_the_reason(db, client, parametri, parametro):
    crea_home()
    errore = leggi(client, f"{V1}notizie/", stato=400, **parametri)
    assert errore["parametro"] == parametro
    assert errore["errore"].endswith(".")


@pytest.mark.parametrize("chiave", ['"', "*", "' OR 1=1 --", "((", "AND", "\x00permesso", "%%", "città è"])
def test_an_absurd_search_is_answered(db, client, chiave):
    crea_scheda()
    leggi(client, f"{V1}servizi/", q=chiave)


@pytest.mark.parametrize(
    "indirizzo",
    ["notizie/999999/", f"notizie/{10**30}/", "niente/", "niente/1/", "notizie/1/altro/", "notizie/?pagina=9"],
)
def test_what_is_not_there_is_told_as_data(db, client, indirizzo):
    crea_home()
    assert leggi(client, f"{V1}{indirizzo}", stato=404)["errore"]


def test_the_api_is_read_only_and_says_so(db, client):
    crea_home()
    for metodo in (client.post, client.put, client.delete):
        risposta = metodo(f"{V1}notizie/")
        assert risposta.status_code == 405 and risposta["Allow"] == "GET, HEAD"
        assert "GET" in risposta.json()["errore"]
    assert client.head(f"{V1}notizie/").status_code == 200


def test_an_answer_may_be_kept_a_minute_and_checked(db, client):
    crea_notizia()
    prima = client.get(f"{V1}notizie/")
    assert "max-age=60" in prima["Cache-Control"] and "public" in prima["Cache-Control"]
    seconda = client.get(f"{V1}notizie/", headers={"If-None-Match": prima["ETag"]})
    assert seconda.status_code == 304 and seconda["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize(
    ("raccolta", "crea", "query"),
    [
        ("servizi", crea_scheda, 5),
        ("notizie", crea_notizia, 5),
        ("eventi", crea_evento, 6),
        ("luoghi", crea_luogo, 5),
        ("unita-organizzative", crea_ufficio, 5),
        ("persone", lambda nome: crea_persona(nome, "Prova"), 6),
    ],
)
def test_a_list_costs_the_same_for_few_and_many(db, client, raccolta, crea, query, django_assert_max_num_queries):
    argomento = crea_argomento("Turismo")
    prima = crea("Primo")
    Classificazione.objects.get_or_create(pagina_id=prima.pk, argomento=argomento, defaults={"sort_order": 5})
    client.get(f"{V1}{raccolta}/")
    with django_assert_max_num_queries(query):
        client.get(f"{V1}{raccolta}/")
    for n in range(7):
        pagina = crea(f"Altro {n}")
        Classificazione.objects.get_or_create(pagina_id=pagina.pk, argomento=argomento, defaults={"sort_order": 5})
    with django_assert_max_num_queries(query):
        assert leggi(client, f"{V1}{raccolta}/")["totale"] == 8


def test_dates_carry_their_zone(db, client):
    crea_evento()
    (voce,) = leggi(client, f"{V1}eventi/")["elementi"]
    assert datetime.fromisoformat(voce["inizio"]).tzinfo is not None


def test_no_other_address_opens_itself_to_scripts_of_other_sites(db, client):
    crea_home()
    assert "Access-Control-Allow-Origin" not in client.get("/")
    assert "Access-Control-Allow-Origin" not in client.get("/api/")


def test_the_page_for_people_tells_how_and_under_which_licence(db, client):
    crea_home()
    risposta = client.get("/api/")
    html = risposta.content.decode()
    assert risposta.status_code == 200
    assert "CC BY 4.0" in html and "/api/openapi.json" in html and "/api/v1/servizi/" in html
    assert not risposta.cookies
