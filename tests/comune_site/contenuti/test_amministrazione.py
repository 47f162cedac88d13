"""Bodies, areas, offices: where they stand, who heads them, how they are reached."""

import pytest
from bs4 import BeautifulSoup
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text

from comune_site.contenuti.contesto import sito
from comune_site.contenuti.models import LuogoPage, SottosezionePage, UnitaOrganizzativaPage
from tests.factories.contenuti import (
    TESTO,
    crea_documento,
    crea_elenco,
    crea_persona,
    crea_punto,
    crea_scheda,
    crea_ufficio,
)


def zuppa(risposta):
    return BeautifulSoup(risposta.content, "html.parser")


def interrogazioni(client, indirizzo):
    client.get(indirizzo)
    cache.clear()
    with CaptureQueriesContext(connection) as fatte:
        assert client.get(indirizzo).status_code == 200
    return len(fatte)


def crea_luogo(titolo="Palazzo comunale", **campi):
    valori = {
        "descrizione": "Un luogo.",
        "modalita_accesso": TESTO,
        "indirizzo": "Piazza della Fonte 1",
        "cap": "01099",
    }
    return crea_elenco("Luoghi", "vivere").add_child(instance=LuogoPage(title=titolo, **{**valori, **campi}))


def test_an_office_shows_what_the_model_wants_in_its_order(db, client):
    """Architettura §5.13."""
    area = crea_ufficio("Area tecnica", elenco="Aree amministrative", tipo="area")
    ufficio = crea_ufficio("Ufficio strade", genitore=area, ulteriori_informazioni=TESTO)
    crea_persona("Anna", "Verdi", unita=ufficio, responsabile=True)
    crea_scheda("Permesso di passo carrabile", unita_responsabile=ufficio)
    crea_documento("Regolamento delle strade", ufficio_responsabile=ufficio)
    pagina = zuppa(client.get(ufficio.url))
    assert [h.get_text() for h in pagina.select("main section[id] > h2") if h.parent["id"] != "contatta-comune"][
        :7
    ] == [
        "Cosa fa",
        "Struttura",
        "Persone",
        "Servizi",
        "Contatti",
        "Documenti",
        "Ulteriori informazioni",
    ]
    ancore = [a["href"][1:] for a in pagina.select('[data-element="page-index"] > li > a')]
    assert all(pagina.find(id=ancora) for ancora in ancore) and len(ancore) == 7
    assert pagina.select_one(f'#struttura a[href="{area.url}"]')
    assert "Regolamento delle strade" in pagina.find(id="documenti").get_text()


def test_the_head_is_who_holds_the_office_and_goes_when_the_office_ends(db, client):
    ufficio = crea_ufficio()
    anna = crea_persona("Anna", "Verdi", titolo="Responsabile dell'ufficio", unita=ufficio, responsabile=True)
    assert "Responsabile" in zuppa(client.get(ufficio.url)).find(id="struttura").get_text()
    incarico = anna.incarichi.get()
    incarico.inizio, incarico.fine = None, "2020-12-31"
    incarico.save()
    pagina = zuppa(client.get(ufficio.url))
    assert "Anna Verdi" not in pagina.find("main").get_text()
    assert not pagina.find(id="persone")


def test_the_seat_is_the_place_when_no_address_is_written(db, client):
    luogo = crea_luogo(indirizzo="Via del Palazzo 7", cap="01033")
    ufficio = crea_ufficio(sede=luogo, indirizzo="", cap="", localita="")
    contatti = zuppa(client.get(ufficio.url)).find(id="contatti")
    assert "Via del Palazzo 7, 01033" in contatti.get_text()
    assert contatti.find("a", href=luogo.url)


def test_an_office_without_seat_or_address_cannot_be_published(db):
    with pytest.raises(ValidationError) as errore:
        crea_ufficio(indirizzo="", cap="", localita="")
    assert set(errore.value.message_dict) == {"indirizzo", "cap", "localita"}
    assert "C.SI.2.2" in errore.value.message_dict["indirizzo"][0]


def test_an_office_is_reached_by_its_point_of_contact_alone(db, client):
    ufficio = crea_ufficio(contatti=[crea_punto("Sportello", telefono="0761 000155")], telefono="", email="")
    collegamento = zuppa(client.get(ufficio.url)).find(id="contatti").find("a", href="tel:+390761000155")
    assert collegamento.get_text() == "0761 000155"
    with pytest.raises(ValidationError, match=r"C\.SI\.2\.2"):
        crea_ufficio("Irraggiungibile", telefono="", email="")


@pytest.mark.parametrize(
    ("tipo", "elenco"),
    [
        ("area", "Aree amministrative"),
        ("ufficio", "Uffici"),
        ("sindaco", "Organi di governo"),
        ("commissione", "Organi di governo"),
        ("biblioteca", "Enti e fondazioni"),
        ("altra", "Enti e fondazioni"),
    ],
)
def test_the_type_decides_the_list(db, tipo, elenco):
    """C.SI.1.7."""
    assert crea_ufficio("Giusta", elenco=elenco, tipo=tipo).live
    altro = "Uffici" if elenco != "Uffici" else "Aree amministrative"
    with pytest.raises(ValidationError) as errore:
        crea_ufficio("Sbagliata", elenco=altro, tipo=tipo)
    assert elenco in errore.value.message_dict["tipo"][0]


def modulo(**campi):
    vuoti = dict.fromkeys(("competenze", "orari", "ulteriori_informazioni"), "<p></p>")
    testi = {nome: rich_text(campi.pop(nome, vuoto)) for nome, vuoto in vuoti.items()}
    righe = dict.fromkeys(("contatti", "allegati", "collegamenti", "classificazioni", "comments"), [])
    formset = {nome: inline_formset(campi.pop(nome, vuote)) for nome, vuote in righe.items()}
    dati = {"title": "Ufficio nuovo", "slug": "ufficio-nuovo", "descrizione": "", "tipo": "ufficio", "sede": ""}
    altri = dict.fromkeys(
        ("genitore", "assessore", "immagine", "indirizzo", "cap", "localita", "telefono", "email"), ""
    )
    return nested_form_data({**dati, **altri, "pec": "", **formset, **testi, **campi})


@pytest.fixture
def crea(db, admin_client):
    """Post the form of a new unit under a list."""
    return lambda elenco, dati: admin_client.post(
        reverse("wagtailadmin_pages:add", args=("contenuti", "unitaorganizzativapage", crea_elenco(elenco).pk)), dati
    )


def test_an_editor_keeps_a_draft_that_lacks_everything(crea):
    assert crea("Uffici", modulo(tipo="area")).status_code == 302
    assert not UnitaOrganizzativaPage.objects.get(slug="ufficio-nuovo").live


def test_an_editor_is_told_which_list_is_right_and_what_is_missing(crea):
    risposta = crea("Uffici", modulo(tipo="area", competenze=TESTO, **{"action-publish": "1"}))
    errori = risposta.context["form"].errors
    assert "Aree amministrative" in errori["tipo"][0]
    assert "C.SI.2.2" in errori["indirizzo"][0] and "C.SI.2.2" in errori["telefono"][0]


def test_an_editor_may_give_a_point_of_contact_instead_of_a_telephone(crea):
    dati = modulo(
        descrizione="Un ufficio.",
        competenze=TESTO,
        indirizzo="Via Uno 1",
        cap="01099",
        localita="Pietrachiara",
        contatti=[{"punto": crea_punto("Sportello").pk}],
        **{"action-publish": "1"},
    )
    assert crea("Uffici", dati).status_code == 302
    assert UnitaOrganizzativaPage.objects.get(slug="ufficio-nuovo").live


def test_a_list_is_alphabetical_and_is_searched(db, client):
    for titolo in ("Ufficio Zeta", "Ufficio Alfa", "Ufficio Metà"):
        crea_ufficio(titolo)
    elenco = SottosezionePage.objects.get(title="Uffici")
    pagina = zuppa(client.get(elenco.url))
    assert [h.get_text() for h in pagina.select("main li article h3")] == [
        "Ufficio Alfa",
        "Ufficio Metà",
        "Ufficio Zeta",
    ]
    assert pagina.find(id="tutte-titolo").get_text() == "Esplora tutti gli uffici"
    trovati = zuppa(client.get(elenco.url, {"q": "zeta"}))
    assert [h.get_text() for h in trovati.select("main li article h3")] == ["Ufficio Zeta"]


def test_the_first_three_in_evidence_are_shown_before_any_search(db, client):
    from comune_site.contenuti.models import Evidenza

    uffici = [crea_ufficio(f"Ufficio {n}") for n in range(4)]
    elenco = SottosezionePage.objects.get(title="Uffici")
    Evidenza.objects.bulk_create(
        Evidenza(pagina_id=elenco.pk, oggetto_id=u.pk, sort_order=n) for n, u in enumerate(uffici)
    )
    sezione = zuppa(client.get(elenco.url)).find("section", attrs={"aria-labelledby": "evidenza-titolo"})
    assert [h.get_text() for h in sezione.find_all("h3")] == ["Ufficio 0", "Ufficio 1", "Ufficio 2"]
    assert not zuppa(client.get(elenco.url, {"q": "ufficio"})).find(id="evidenza-titolo")


def test_an_empty_list_is_nowhere_until_it_has_a_page(db, client, rf):
    """C.SI.1.7: in the section, in the footer."""
    ufficio = crea_ufficio()
    crea_elenco("Enti e fondazioni")
    sezione = SottosezionePage.objects.get(title="Uffici").get_parent()

    def titoli():
        pagina = zuppa(client.get(sezione.url))
        piede = [v["titolo"] for v in sito(rf.get("/"))["sito"]["pie"]["amministrazione"]]
        return [a.get_text() for a in pagina.select('[data-element="management-category-link"]')], piede

    assert titoli() == (["Uffici"], ["Uffici"])
    crea_ufficio("Biblioteca", elenco="Enti e fondazioni", tipo="biblioteca")
    assert titoli() == (["Enti e fondazioni", "Uffici"], ["Uffici", "Enti e fondazioni"])
    ufficio.unpublish()
    assert titoli() == (["Enti e fondazioni"], ["Enti e fondazioni"])


def test_queries_do_not_grow_with_what_an_office_has(db, client):
    ufficio = crea_ufficio()
    crea_persona("Anna", "Verdi", unita=ufficio)
    crea_documento("Documento", ufficio_responsabile=ufficio)
    crea_scheda("Servizio", unita_responsabile=ufficio)
    crea_ufficio("Figlio", genitore=ufficio)
    poche, elenco = interrogazioni(client, ufficio.url), SottosezionePage.objects.get(title="Uffici").url
    poche_in_elenco = interrogazioni(client, elenco)
    for n in range(5):
        crea_persona("Anna", f"Rossi {n}", unita=ufficio, slug=f"p{n}")
        crea_documento(f"Documento {n}", ufficio_responsabile=ufficio)
        crea_scheda(f"Servizio {n}", unita_responsabile=ufficio)
        crea_ufficio(f"Figlio {n}", genitore=ufficio)
    assert interrogazioni(client, ufficio.url) <= poche
    assert interrogazioni(client, elenco) <= poche_in_elenco
