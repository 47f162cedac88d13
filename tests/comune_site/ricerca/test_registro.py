"""The questions that found nothing, and what an editor makes of them."""

from datetime import date, timedelta

import pytest
from django.db import OperationalError
from django.urls import reverse
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from comune_site.identita.models import Utente
from comune_site.ricerca import registro
from comune_site.ricerca.models import RicercaSenzaEsito, Sinonimo

BROWSER = "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0"


@pytest.fixture
def visita(sito, client):
    def cerca(chiave, agente=BROWSER, **parametri):
        assert client.get("/ricerca/", {"q": chiave, **parametri}, headers={"User-Agent": agente}).status_code == 200
        return dict(RicercaSenzaEsito.objects.values_list("testo", "volte"))

    return cerca


def test_a_question_without_an_answer_is_counted_by_its_words(visita):
    visita("Monopattini?")
    assert visita("monopattini") == {"monopattini": 2}
    assert RicercaSenzaEsito.objects.get().ultimo_giorno == timezone.localdate()


def test_a_question_answered_corrected_or_only_filtered_away_is_not(visita):
    assert visita("permesso") == visita("pemesso ztl") == visita("permesso", tipo="eventi") == visita("di") == {}


def test_automata_are_not_counted(visita):
    for agente in ("Googlebot/2.1", "SomeCrawler", "", "python-requests/2"):
        assert visita("monopattini", agente) == {}


@pytest.mark.parametrize(
    ("digitato", "tenuto"),
    [
        ("monopattini mario.rossi@esempio.it", "monopattini"),
        ("multa RSSMRA80A01H501U", "multa"),
        ("multa RSSMRA 80A01 H501U", ""),
        ("pratica 0761000199", "pratica"),
        ("chiamare 0761 000 199", "chiamare"),
        ("chiamare 333 1234567", "chiamare"),
        ("IT60X0542811101000000123456", ""),
        ("modello 730 del 2026", "modello 730 del 2026"),
        ("F24", "f24"),
        ("<b>bici</b>", "b bici b"),
        ("una due tre quattro cinque sei sette otto nove", "una due tre quattro cinque sei sette otto"),
    ],
)
def test_what_looks_like_a_person_is_not_kept(digitato, tenuto):
    assert registro.ripulisci(digitato) == tenuto


@given(st.text(max_size=300))
def test_what_is_kept_is_short_and_without_long_numbers(qualsiasi):
    tenuto = registro.ripulisci(qualsiasi)
    assert len(tenuto) <= 100
    assert sum(c.isdigit() for c in tenuto) <= registro.CIFRE_IN_TUTTO


def test_the_rows_are_bounded_and_the_oldest_go_first(db, monkeypatch):
    monkeypatch.setattr(registro, "RIGHE_AL_MASSIMO", 3)
    oggi = timezone.localdate()
    RicercaSenzaEsito.objects.create(testo="spesso", volte=9, ultimo_giorno=oggi - timedelta(days=30))
    RicercaSenzaEsito.objects.create(testo="vecchia", volte=1, ultimo_giorno=oggi - timedelta(days=20))
    RicercaSenzaEsito.objects.create(testo="recente", volte=1, ultimo_giorno=oggi)
    registro.registra("nuova", BROWSER)
    assert set(RicercaSenzaEsito.objects.values_list("testo", flat=True)) == {"spesso", "recente", "nuova"}


def test_what_nobody_asks_for_half_a_year_goes_away(db):
    RicercaSenzaEsito.objects.create(testo="antica", volte=50, ultimo_giorno=date(2020, 1, 1))
    registro.registra("nuova", BROWSER)
    assert list(RicercaSenzaEsito.objects.values_list("testo", flat=True)) == ["nuova"]


def test_a_database_that_refuses_to_write_never_fails_the_page(visita, monkeypatch):
    def rifiuta(testo):
        raise OperationalError("attempt to write a readonly database")

    monkeypatch.setattr(registro, "_conta", rifiuta)
    assert visita("monopattini") == {}


@pytest.fixture
def redattrice(db, client):
    utente = Utente.objects.create_superuser("ada", "ada@comune.it", "una-parola-lunga-2026!", first_name="Ada")
    client.force_login(utente, backend="django.contrib.auth.backends.ModelBackend")
    return client


def test_a_row_of_the_report_opens_the_form_of_a_synonym_filled_in(redattrice):
    RicercaSenzaEsito.objects.create(testo="monopattini", volte=7, ultimo_giorno=timezone.localdate())
    rapporto = redattrice.get(reverse("ricerche_senza_esito"))
    html = rapporto.content.decode()
    assert "Ricerche senza risultati" in html
    indirizzo = reverse("wagtailsnippets_ricerca_sinonimo:add") + "?parole=monopattini"
    assert f'href="{indirizzo}"' in html
    modulo = redattrice.get(indirizzo)
    assert 'value="monopattini"' in modulo.content.decode()
    redattrice.post(indirizzo, {"parole": "monopattini", "equivalenti": "mobilità sostenibile"})
    assert Sinonimo.objects.get().equivalenti == "mobilità sostenibile"
    assert not RicercaSenzaEsito.objects.exists()


def test_the_report_is_in_the_menu_and_can_be_downloaded(redattrice):
    RicercaSenzaEsito.objects.create(testo="monopattini", volte=7, ultimo_giorno=timezone.localdate())
    assert reverse("ricerche_senza_esito") in redattrice.get("/gestione/reports/site-history/").content.decode()
    righe = b"".join(redattrice.get(reverse("ricerche_senza_esito"), {"export": "csv"}).streaming_content).decode()
    assert "monopattini,7," in righe


def test_who_may_not_see_the_report_is_sent_away(db, client):
    from django.contrib.auth.models import Permission

    utente = Utente.objects.create_user("ugo", "ugo@comune.it", "una-parola-lunga-2026!")
    utente.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(utente, backend="django.contrib.auth.backends.ModelBackend")
    assert client.get(reverse("ricerche_senza_esito")).status_code == 302


@pytest.mark.parametrize(
    ("parole", "messaggio"),
    [
        ("di, la, ?", "Scrivi almeno una parola"),
        (", ".join(f"parola{n}" for n in range(13)), "Al massimo 12 voci"),
        ("una frase davvero troppo lunga assai", "al massimo 3 parole"),
    ],
)
def test_a_synonym_that_could_not_work_is_refused_by_its_field(redattrice, parole, messaggio):
    risposta = redattrice.post(
        reverse("wagtailsnippets_ricerca_sinonimo:add"), {"parole": parole, "equivalenti": "rifiuti"}
    )
    assert messaggio in risposta.content.decode()
    assert not Sinonimo.objects.exists()
