"""What must be there to publish, and may be missing from a draft."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail.models import Page
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text

from comune_site.contenuti.models import ServizioPage
from tests.factories.contenuti import crea_argomento, crea_categoria, crea_home, crea_scheda, crea_ufficio

RICCHI = (
    "a_chi_e_rivolto",
    "descrizione_estesa",
    "come_fare",
    "cosa_serve",
    "cosa_si_ottiene",
    "tempi_e_scadenze",
    "costi",
    "canale_fisico",
    "ulteriori_informazioni",
    "casi_particolari",
    "chi_puo_presentare",
    "procedure_collegate",
    "vincoli",
)


@pytest.fixture
def responsabile(comune, client, django_user_model):
    """Somebody who writes and publishes, logged in."""
    client.force_login(django_user_model.objects.get(username="responsabile"))
    return client


def modulo(argomenti=(), fasi=(), **campi):
    """Return the data of the form of a scheda: empty where nothing is given."""
    vuoti = dict.fromkeys(RICCHI, "<p></p>")
    testi = {nome: rich_text(campi.pop(nome, vuoto)) for nome, vuoto in vuoti.items()}
    return nested_form_data(
        {
            "title": "Una scheda",
            "slug": "una-scheda",
            "descrizione": "",
            "stato": "attivo",
            "motivo_stato": "",
            "termine_giorni": "",
            "copertura_geografica": "",
            "codice_servizio": "",
            "condizioni_servizio": "",
            "unita_responsabile": "",
            "fasi": inline_formset(list(fasi)),
            "classificazioni": inline_formset([{"argomento": a.pk} for a in argomenti]),
            "comments": inline_formset([]),
            "contatti": inline_formset([]),
            "collegamenti": inline_formset([]),
            **testi,
            **campi,
        }
    )


def crea(client, dati):
    return client.post(reverse("wagtailadmin_pages:add", args=("contenuti", "serviziopage", crea_categoria().pk)), dati)


def test_an_editor_saves_an_incomplete_draft(responsabile):
    risposta = crea(responsabile, modulo())
    scheda = ServizioPage.objects.get(title="Una scheda")
    assert risposta.status_code == 302
    assert not scheda.live


def test_the_new_scheda_as_the_browser_has_it_is_a_draft_that_can_be_saved(responsabile):
    nuova = reverse("wagtailadmin_pages:add", args=("contenuti", "serviziopage", crea_categoria().pk))
    argomenti = responsabile.get(nuova).context["form"].formsets["classificazioni"]
    vuoti = inline_formset([{"argomento": ""}] * len(argomenti.forms))
    assert responsabile.post(nuova, {**modulo(), **nested_form_data({"classificazioni": vuoti})}).status_code == 302


@pytest.mark.parametrize("intatto", [rich_text("<p></p>"), "null"], ids=["emptied", "never-touched"])
def test_publishing_an_incomplete_scheda_names_the_criterion_by_each_field(responsabile, intatto):
    risposta = crea(responsabile, {**modulo(), **dict.fromkeys(RICCHI, intatto), "action-publish": "1"})
    errori = risposta.context["form"].errors
    assert not ServizioPage.objects.filter(title="Una scheda").exists()
    for campo in ("descrizione", "a_chi_e_rivolto", "come_fare", "cosa_serve", "condizioni_servizio"):
        assert len(errori[campo]) == 1, campo
        assert "C.SI.1.3" in errori[campo][0], campo
    assert "C.SI.2.2" in errori["unita_responsabile"][0]
    assert "C.SI.1.3" in str(risposta.context["form"].formsets["classificazioni"].non_form_errors())


def test_a_complete_scheda_is_published_and_shown(responsabile):
    modello = ServizioPage.objects.get(slug="imu")
    testi = dict.fromkeys(RICCHI, "<p>Un testo vero.</p>")
    dati = modulo(
        argomenti=[modello.classificazioni.first().argomento],
        fasi=[{"titolo": "Esito", "giorni": "10", "data": "", "testo": ""}],
        descrizione="Una prova.",
        condizioni_servizio=modello.condizioni_servizio_id,
        unita_responsabile=modello.unita_responsabile_id,
        **testi,
    )
    risposta = crea(responsabile, {**dati, "action-publish": "1"})
    assert risposta.status_code == 302, risposta.context["form"].errors
    html = responsabile.get("/servizi/mobilita-e-trasporti/una-scheda/").content.decode()
    assert "Un testo vero." in html


def test_an_editor_changes_a_scheda_and_the_site_shows_it_only_when_published(responsabile):
    scheda = ServizioPage.objects.get(slug="permesso-ztl")
    scheda.descrizione = "Descrizione nuova di zecca."
    revisione = scheda.save_revision()
    assert "nuova di zecca" not in responsabile.get(scheda.url).content.decode()
    revisione.publish()
    assert "nuova di zecca" in responsabile.get(scheda.url).content.decode()
    assert "nuova di zecca" in responsabile.get("/servizi/").content.decode()


def test_the_preview_draws_the_page_as_it_is_being_written(responsabile):
    scheda = ServizioPage.objects.get(slug="permesso-ztl")
    indirizzo = reverse("wagtailadmin_pages:preview_on_edit", args=(scheda.pk,))
    dati = modulo(title="Titolo in prova", slug=scheda.slug, descrizione="Solo in anteprima.")
    assert responsabile.post(indirizzo, dati).json()["is_valid"]
    html = responsabile.get(indirizzo).content.decode()
    assert "Solo in anteprima." in html
    assert "Titolo in prova" in html


def test_words_only_in_appearance_do_not_count(db):
    with pytest.raises(ValidationError, match=r"C\.SI\.1\.3"):
        crea_scheda(cosa_serve="<p>&nbsp; </p><ul><li></li></ul>")


def test_code_that_publishes_is_held_to_the_same_rule(db):
    with pytest.raises(ValidationError, match=r"C\.SI\.1\.3"):
        crea_scheda(come_fare="")
    assert crea_scheda("Bozza", come_fare="", live=False).pk


def test_a_service_that_is_not_active_needs_its_reason(db):
    with pytest.raises(ValidationError, match="motivo"):
        crea_scheda(stato="disattivo")


def test_an_office_needs_a_way_to_be_reached(db):
    with pytest.raises(ValidationError, match=r"C\.SI\.2\.2"):
        crea_ufficio(telefono="", email="")


def test_titles_of_categories_and_argomenti_come_from_the_vocabulary(db):
    with pytest.raises(ValidationError, match=r"C\.SI\.1\.7"):
        crea_categoria("Famiglia e dintorni", "famiglia")
    with pytest.raises(ValidationError, match=r"C\.SI\.1\.5"):
        crea_argomento("Accesso all’informazione")


def test_a_first_level_page_cannot_take_an_address_of_the_services(responsabile):
    home = Page.objects.get(slug="home")
    indirizzo = reverse("wagtailadmin_pages:add", args=("contenuti", "paginagenerica", home.pk))
    dati = nested_form_data(
        {
            "title": "Accedi",
            "slug": "accedi",
            "descrizione": "No.",
            "ruolo": "",
            "corpo": {"count": "0"},
            "comments": inline_formset([]),
        }
    )
    risposta = responsabile.post(indirizzo, {**dati, "corpo-count": "0"})
    assert "riservato" in risposta.context["form"].errors["slug"][0]


def test_two_pages_cannot_have_the_same_role(comune):
    from comune_site.contenuti.models import PaginaGenerica

    with pytest.raises(ValidationError):
        crea_home().add_child(instance=PaginaGenerica(title="Altra", descrizione="Altra.", ruolo="privacy"))


def test_the_editor_is_told_when_the_flow_takes_longer_than_the_scheda_promises(comune):
    scheda = ServizioPage.objects.get(slug="permesso-ztl")
    assert scheda.avvertenze == []
    scheda.termine_giorni = 5
    assert "C.SE.1.10" in scheda.avvertenze[0]


def test_the_accessibility_statement_must_be_agids(db):
    from comune_site.contenuti.models.impostazioni import dichiarazione_di_agid

    dichiarazione_di_agid("https://form.agid.gov.it/view/abc")
    with pytest.raises(ValidationError, match=r"C\.SI\.3\.2"):
        dichiarazione_di_agid("https://comune.pietrachiara.vt.it/accessibilita/")


def test_saving_a_scheda_shorter_than_its_flow_warns_the_editor(responsabile):
    risposta = crea(responsabile, modulo(codice_servizio="permesso-ztl", termine_giorni="3"))
    avvisi = [str(m) for m in responsabile.get(risposta.url).context["messages"]]
    assert any("C.SE.1.10" in avviso for avviso in avvisi)


def test_an_office_still_named_by_a_scheda_is_not_deleted(responsabile, django_user_model):
    ufficio = ServizioPage.objects.get(slug="imu").unita_responsabile
    risposta = responsabile.post(reverse("wagtailadmin_pages:delete", args=(ufficio.pk,)))
    assert risposta.status_code == 409
    assert "Pagare tributi IMU" in risposta.content.decode()
    ufficio.refresh_from_db()
    assert ufficio.live


def test_editors_are_not_offered_the_pages_that_the_model_fixes(responsabile):
    def offerte(slug):
        pagina = Page.objects.get(slug=slug)
        html = responsabile.get(
            reverse("wagtailadmin_pages:add_subpage", args=(pagina.pk,)), follow=True
        ).content.decode()
        return {tipo for tipo in ("sezionepage", "categoriaserviziopage", "serviziopage") if f"/{tipo}/" in html}

    assert offerte("home") == offerte("servizi") == set()
    assert offerte("mobilita-e-trasporti") == {"serviziopage"}
