"""Persons: which list they are in, what they hold, how they are reached, what the law wants of them."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.documents.models import Document
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text

from comune_site.contenuti.models import AttoTrasparenza, ContattoPagina, Incarico, PersonaPage
from tests.factories.contenuti import crea_elenco, crea_persona, crea_punto, crea_ufficio

OGGI = timezone.localdate
GIORNO = timedelta(days=1)


def zuppa(risposta):
    return BeautifulSoup(risposta.content, "html.parser")


def nomi(client, elenco, **domanda):
    pagina = zuppa(client.get(crea_elenco(elenco).url, domanda))
    return [a.get_text() for a in pagina.select("section[aria-labelledby=tutte-titolo] li article a")]


def test_persons_are_listed_by_surname_with_what_they_do(db, client):
    crea_persona("Bruno", "Zeta", tipo="politico", titolo="Consigliere comunale")
    crea_persona("Zoe", "Abate", tipo="politico", titolo="Assessora alla scuola")
    assert nomi(client, "Politici") == ["Zoe Abate", "Bruno Zeta"]
    pagina = zuppa(client.get(crea_elenco("Politici").url))
    assert "Assessora alla scuola" in pagina.find("article").get_text()
    assert nomi(client, "Politici", q="zeta") == ["Bruno Zeta"]


def test_who_has_both_roles_is_in_both_lists(db, client):
    anna = crea_persona("Anna", "Verdi", tipo="politico")
    assert nomi(client, "Personale amministrativo") == []
    Incarico.objects.create(persona=anna, titolo="Direttrice del museo", tipo="amministrativo")
    assert nomi(client, "Politici") == nomi(client, "Personale amministrativo") == ["Anna Verdi"]


@pytest.mark.parametrize(
    ("inizio", "fine", "in_corso"),
    [(None, None, True), (-9, 0, True), (0, None, True), (-9, -1, False), (1, None, False)],
)
def test_an_office_is_held_from_its_first_day_to_its_last(db, inizio, fine, in_corso):
    giorni = {"inizio": inizio, "fine": fine}
    date = {nome: None if n is None else OGGI() + n * GIORNO for nome, n in giorni.items()}
    incarico = crea_persona(**date).incarichi.get()
    assert incarico.in_corso is in_corso
    assert Incarico.objects.in_corso().exists() is in_corso


def test_offices_that_ended_stand_apart(db, client):
    """In the list of who is no longer in office, and below on the page of the person."""
    anna = crea_persona("Anna", "Verdi", tipo="politico", titolo="Consigliera", fine=OGGI() - GIORNO)
    assert nomi(client, "Politici") == []
    usciti = zuppa(client.get(crea_elenco("Politici").url)).find("section", attrs={"aria-labelledby": "usciti-titolo"})
    assert usciti.a.get_text() == "Anna Verdi" and "fino al" in usciti.get_text()
    pagina = zuppa(client.get(anna.url))
    assert not pagina.find(id="incarichi")
    assert "Consigliera" in pagina.find(id="incarichi-conclusi").get_text()


def test_who_has_no_contact_is_reached_at_the_office(db, client):
    ufficio = crea_ufficio(telefono="0761 000188")
    anna = crea_persona("Anna", "Verdi", unita=ufficio)
    contatti = zuppa(client.get(anna.url)).find(id="contatti")
    assert contatti.find("a", href=ufficio.url) and contatti.find("a", href="tel:+390761000188")
    ContattoPagina.objects.create(pagina=anna.page_ptr, punto=crea_punto("Diretto", email="anna@comune.example"))
    contatti = zuppa(client.get(anna.url)).find(id="contatti")
    assert contatti.find("a", href="mailto:anna@comune.example")


def test_a_draft_office_is_not_linked(db, client):
    anna = crea_persona("Anna", "Verdi", unita=crea_ufficio("Ufficio chiuso", live=False))
    assert "Ufficio chiuso" not in zuppa(client.get(anna.url)).main.get_text()


def test_the_documents_of_the_law_are_shown_by_kind_the_newest_first(db, client):
    """d.lgs. 33/2013, art. 14; architettura §5.12."""
    anna = crea_persona("Anna", "Verdi", tipo="politico")
    for tipo, anno in (
        ("dichiarazione_dei_redditi", 2024),
        ("situazione_patrimoniale", 2024),
        ("situazione_patrimoniale", 2025),
    ):
        documento = Document.objects.create(title="Atto", file=ContentFile(b"%PDF", "a.pdf"), file_size=4)
        AttoTrasparenza.objects.create(persona=anna, tipo=tipo, anno=anno, documento=documento)
    pagina = zuppa(client.get(anna.url))
    voci = [a.get_text() for a in pagina.select('[data-element="page-index"] a')]
    assert voci.index("Situazione patrimoniale") < voci.index("Dichiarazione dei redditi")
    atti = [a.get_text() for a in pagina.select("#situazione-patrimoniale a")]
    assert atti == ["Situazione patrimoniale, 2025", "Situazione patrimoniale, 2024"]


def test_without_a_photo_the_initials_are_drawn_and_nothing_is_said_of_them(db, client):
    segno = zuppa(client.get(crea_persona("Anna", "Verdi").url)).select_one("span.ritratto")
    assert segno.get_text() == "AV" and segno["aria-hidden"] == "true"


def test_a_person_without_an_office_cannot_be_published(db):
    with pytest.raises(ValidationError, match=r"C\.SI\.1\.7"):
        crea_persona(incarichi=[])


def test_an_office_cannot_end_before_it_starts_nor_head_nothing(db):
    with pytest.raises(ValidationError) as errore:
        Incarico(titolo="X", inizio=OGGI(), fine=OGGI() - GIORNO, responsabile=True).clean()
    assert set(errore.value.message_dict) == {"fine", "unita"}


def modulo(incarichi=(), **campi):
    ricchi = ("competenze", "deleghe", "biografia", "altre_cariche", "ulteriori_informazioni")
    righe = ("contatti", "atti_trasparenza", "galleria", "classificazioni", "comments")
    semplici = dict.fromkeys(("descrizione", "immagine", "ricevimento", "curriculum", "slug"), "")
    return nested_form_data(
        {
            **semplici,
            **{nome: rich_text("<p></p>") for nome in ricchi},
            **{nome: inline_formset([]) for nome in righe},
            "incarichi": inline_formset([{**INCARICO, **i} for i in incarichi]),
            "nome": "Anna",
            "cognome": "Verdi",
            **campi,
        }
    )


INCARICO = {
    **dict.fromkeys(("unita", "inizio", "fine", "insediamento", "atto_nomina", "compensi", "importi_viaggio"), ""),
    "titolo": "Istruttrice",
    "tipo": "amministrativo",
}


@pytest.fixture
def crea(db, admin_client):
    indirizzo = ("contenuti", "personapage", crea_elenco("Personale amministrativo").pk)
    return lambda dati: admin_client.post(reverse("wagtailadmin_pages:add", args=indirizzo), dati)


def test_an_editor_writes_name_and_surname_once_and_gets_title_and_address(crea):
    risposta = crea(modulo([{}], **{"action-publish": "1"}))
    assert risposta.status_code == 302, risposta.context["form"].errors
    persona = PersonaPage.objects.get()
    assert (persona.title, persona.slug, persona.live) == ("Anna Verdi", "anna-verdi", True)


def test_an_editor_saves_a_draft_without_office_and_is_told_at_publication(crea):
    assert crea(modulo()).status_code == 302
    risposta = crea(modulo(slug="altra", **{"action-publish": "1"}))
    formset = risposta.context["form"].formsets["incarichi"]
    assert "C.SI.1.7" in str(formset.non_form_errors())


def test_queries_do_not_grow_with_the_persons(db, client):
    def quante(indirizzo):
        client.get(indirizzo)
        cache.clear()
        with CaptureQueriesContext(connection) as fatte:
            client.get(indirizzo)
        return len(fatte)

    ufficio = crea_ufficio()
    anna = crea_persona("Anna", "Verdi", unita=ufficio)
    elenco = crea_elenco("Personale amministrativo").url
    prima = quante(elenco), quante(anna.url)
    for n in range(8):
        crea_persona("Anna", f"Rossi {n}", unita=ufficio)
        Incarico.objects.create(persona=anna, titolo=f"Altro {n}", unita=crea_ufficio(f"Ufficio {n}"))
    assert (quante(elenco), quante(anna.url)) <= prima
