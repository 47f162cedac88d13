"""What is published is seen at once, and what has nothing to do with it stays kept."""

import datetime

import pytest
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.db import transaction
from django.test import Client
from django.utils import timezone
from wagtail.images.models import Image
from wagtail.models import Page, PageViewRestriction, Site

from comune_site.contenuti.models import (
    Classificazione,
    DomandaFrequente,
    ImpostazioniSito,
    NotiziaPage,
    ServizioPage,
    SottosezionePage,
)
from comune_site.memoria import cambiamenti, deposito, legami
from tests.factories.contenuti import crea_argomento, crea_scheda, crea_sezione, crea_ufficio

pytestmark = pytest.mark.django_db(transaction=True)


def _stato(indirizzo: str) -> str:
    return Client().get(indirizzo).get("Cache-Status", "")


def tenuta(indirizzo: str) -> bool:
    """Ask; return whether the answer came from memory."""
    return _stato(indirizzo) == "comune; hit"


def riempi(*indirizzi: str) -> None:
    """Have these pages kept."""
    for indirizzo in indirizzi:
        Client().get(indirizzo)
        assert tenuta(indirizzo), indirizzo


def leggi(indirizzo: str) -> str:
    return Client().get(indirizzo, headers={"accept-encoding": "identity"}).content.decode()


@pytest.fixture
def altra(memoria, scheda):
    """A scheda of another category, office and argomento."""
    servizi = scheda.get_parent().get_parent()
    from comune_site.contenuti.models import CategoriaServizioPage

    categoria = servizi.add_child(
        instance=CategoriaServizioPage(title="Anagrafe e stato civile", slug="anagrafe", descrizione="Una categoria.")
    )
    ufficio = crea_ufficio("Anagrafe di prova", slug="anagrafe-di-prova")
    lontana = crea_scheda("Carta di prova", unita_responsabile=ufficio)
    Classificazione.objects.filter(pagina_id=lontana.pk).update(argomento=crea_argomento("Residenza"))
    lontana.move(categoria, pos="last-child")
    return ServizioPage.objects.get(pk=lontana.pk)


@pytest.fixture
def ferma(altra):
    """The frame as the memory knows it: the first change after an empty memory forgets everything."""
    altra.save_revision().publish()
    return altra


def pubblica(pagina, **campi):
    for nome, valore in campi.items():
        setattr(pagina, nome, valore)
    pagina.save_revision().publish()


def test_a_page_published_is_seen_at_once(memoria, scheda):
    riempi(scheda.url)
    pubblica(scheda, descrizione="Scritta adesso.")
    assert "Scritta adesso." in leggi(scheda.url)


def test_lists_offices_argomenti_and_home_are_seen_anew(memoria, scheda):
    ufficio, argomento = scheda.unita_responsabile, scheda.classificazioni.first().argomento
    indirizzi = [p.url for p in (scheda, ufficio, argomento, *scheda.get_ancestors().filter(depth__gt=1))]
    riempi(*indirizzi)
    pubblica(scheda, title="Un titolo nuovo")
    assert not [indirizzo for indirizzo in indirizzi if tenuta(indirizzo)]


def test_a_scheda_with_nothing_in_common_stays_kept(ferma, scheda):
    riempi(ferma.url, ferma.unita_responsabile.url)
    pubblica(scheda, title="Un titolo nuovo")
    assert tenuta(ferma.url)
    assert tenuta(ferma.unita_responsabile.url)


def test_the_office_that_a_scheda_leaves_is_seen_anew(ferma, scheda):
    prima = scheda.unita_responsabile
    riempi(prima.url, ferma.unita_responsabile.url)
    pubblica(scheda, unita_responsabile=ferma.unita_responsabile)
    assert scheda.title not in leggi(prima.url)
    assert scheda.title in leggi(ferma.unita_responsabile.url)


def test_an_office_renamed_is_renamed_on_the_schede_that_name_it(ferma, scheda):
    riempi(scheda.url, ferma.url)
    pubblica(scheda.unita_responsabile, title="Ufficio nuovo di nome")
    assert "Ufficio nuovo di nome" in leggi(scheda.url)
    assert tenuta(ferma.url)


def test_a_draft_changes_nothing(ferma, scheda):
    riempi("/", scheda.url)
    scheda.title = "Una bozza"
    scheda.save_revision()
    assert tenuta("/")
    assert tenuta(scheda.url)


def test_a_page_withdrawn_or_deleted_is_gone_at_once(ferma, scheda):
    riempi(scheda.url, ferma.url, "/servizi/")
    scheda.unpublish()
    assert Client().get(scheda.url).status_code == 404
    assert scheda.title not in leggi("/servizi/")
    indirizzo = ferma.url
    ferma.delete()
    assert Client().get(indirizzo).status_code == 404


def test_a_page_moved_answers_at_its_new_address_only(ferma, scheda):
    vecchio = ferma.url
    riempi(vecchio)
    ferma.move(scheda.get_parent(), pos="last-child")
    assert Client().get(vecchio).status_code == 301


def test_an_address_changed_leaves_nothing_at_the_old_one(memoria, scheda):
    categoria, vecchio = scheda.get_parent().specific, scheda.url
    riempi(vecchio)
    pubblica(categoria, slug="trasporti")
    assert Client().get(vecchio).status_code == 301


def test_the_schedule_publishes_and_withdraws_also_from_memory(memoria, scheda, time_machine):
    time_machine.move_to("2026-03-10T09:00:00+00:00")
    adesso = timezone.now()
    scheda.title = "Dal pomeriggio"
    scheda.go_live_at = adesso + datetime.timedelta(minutes=10)
    scheda.expire_at = adesso + datetime.timedelta(minutes=30)
    scheda.save_revision().publish()
    riempi("/servizi/")
    time_machine.move_to("2026-03-10T09:11:00+00:00")
    call_command("publish_scheduled", verbosity=0)
    assert "Dal pomeriggio" in leggi("/servizi/")
    riempi(scheda.url)
    time_machine.move_to("2026-03-10T09:31:00+00:00")
    call_command("publish_scheduled", verbosity=0)
    assert Client().get(scheda.url).status_code == 404


def test_a_category_withdrawn_leaves_the_footer_of_every_page(ferma, scheda):
    riempi(ferma.url)
    assert "Mobilità e trasporti" in leggi(ferma.url)
    scheda.get_parent().specific.unpublish()
    assert "Mobilità e trasporti" not in leggi(ferma.url)


@pytest.mark.parametrize(
    "cambia",
    [
        lambda s: ImpostazioniSito.objects.update_or_create(site=Site.objects.get(), defaults={"motto": "Nuovo"}),
        lambda s: Site.objects.get().save(),
        lambda s: DomandaFrequente.objects.create(domanda="Quando?", risposta="<p>Sempre.</p>"),
        lambda s: PageViewRestriction.objects.create(
            page=Page.objects.get(pk=s.pk), restriction_type="password", password="x"
        ),
    ],
    ids=["settings", "site", "snippet", "restriction"],
)
def test_what_may_be_shown_anywhere_is_forgotten_everywhere(ferma, scheda, cambia):
    riempi(ferma.url)
    cambia(scheda)
    assert not tenuta(ferma.url)


def test_a_file_is_seen_anew_where_it_is_named(ferma, scheda):
    riempi(scheda.url, ferma.url)
    scheda.condizioni_servizio.title = "Altro titolo"
    scheda.condizioni_servizio.save()
    assert not tenuta(scheda.url)
    assert tenuta(ferma.url)


def test_a_picture_is_seen_anew_where_it_is_named(ferma):
    immagine = Image.objects.create(
        title="Piazza",
        file=ContentFile(b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', "p.svg"),
        width=9,
        height=9,
    )
    with transaction.atomic():
        assert legami.che_mostrano(immagine) == set()
    riempi(ferma.url)
    immagine.save()
    assert tenuta(ferma.url)


def test_nothing_is_forgotten_before_the_change_is_stored_nor_when_it_is_undone(ferma, scheda):
    riempi(scheda.url)
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        pubblica(scheda, title="Mai visto")
        assert tenuta(scheda.url)
        raise ZeroDivisionError
    assert tenuta(scheda.url)


def test_a_page_drawn_while_an_editor_publishes_is_never_kept_for_good(memoria, scheda, monkeypatch):
    from comune_site.memoria import middleware

    vera = middleware.risposte.confeziona

    def lenta(*args):
        """The page is drawn; before it is kept, somebody publishes."""
        monkeypatch.setattr(middleware.risposte, "confeziona", vera)
        pubblica(scheda, descrizione="Pubblicata intanto.")
        return vera(*args)

    monkeypatch.setattr(middleware.risposte, "confeziona", lenta)
    assert "Pubblicata intanto." not in leggi(scheda.url)
    assert "Pubblicata intanto." in leggi(scheda.url)


def test_a_sign_thrown_out_to_make_room_makes_a_page_old(memoria, scheda):
    riempi(scheda.url)
    memoria.delete(deposito.gruppo(scheda.url))
    assert not tenuta(scheda.url)


def test_what_could_not_be_forgotten_at_once_is_forgotten_later(memoria, scheda, monkeypatch, settings):
    from comune_site.core.uscita.models import LavoroInUscita

    settings.LAVORI_MODO = "lavora"
    riempi(scheda.url)
    monkeypatch.setattr(type(memoria), "delete_many", lambda *a, **k: (_ for _ in ()).throw(ConnectionError()))
    pubblica(scheda, descrizione="Scritta a memoria spenta.")
    monkeypatch.undo()
    assert tenuta(scheda.url)
    from comune_site.core.uscita import api as uscita

    assert uscita.esegui(LavoroInUscita.objects.get(tipo="memoria.dimentica_tutto").pk)
    assert not tenuta(scheda.url)


def test_a_change_that_reaches_too_far_forgets_everything(ferma, scheda, monkeypatch):
    monkeypatch.setattr(legami, "TROPPE", 1)
    riempi(ferma.url)
    pubblica(scheda, descrizione="Altro.")
    assert not tenuta(ferma.url)


def test_forgetting_costs_the_same_for_few_and_many_pages(ferma, scheda, django_assert_max_num_queries):
    def costo() -> int:
        from django.db import connection
        from django.test.utils import CaptureQueriesContext

        with CaptureQueriesContext(connection) as fatte:
            cambiamenti.pagine([scheda.pk])
        return len(fatte)

    pochi = costo()
    for numero in range(20):
        crea_scheda(f"Altra {numero}", unita_responsabile=scheda.unita_responsabile)
    assert costo() <= pochi


def test_a_proxy_is_told_the_same_addresses(memoria, scheda, settings, monkeypatch):
    from wagtail.contrib.frontend_cache.backends import HTTPBackend

    dette = []
    monkeypatch.setattr(HTTPBackend, "purge_batch", lambda self, urls: dette.extend(urls))
    settings.WAGTAILFRONTENDCACHE = {
        "proxy": {
            "BACKEND": "wagtail.contrib.frontend_cache.backends.HTTPBackend",
            "LOCATION": "http://127.0.0.1:6081",
        }
    }
    pubblica(scheda, descrizione="Una.")
    dette.clear()
    pubblica(scheda, descrizione="Due.")
    attesi = {scheda.url, "/servizi/", "/", scheda.get_parent().url, scheda.unita_responsabile.url}
    assert {f"{settings.SITO_URL}{percorso}" for percorso in attesi} <= set(dette)


def test_news_do_not_forget_schede_of_other_argomenti(ferma, scheda):
    novita = crea_sezione("novita", "Novità", "novita")
    avvisi = novita.add_child(instance=SottosezionePage(title="Avvisi", slug="avvisi", descrizione="Gli avvisi."))
    notizia = avvisi.add_child(
        instance=NotiziaPage(
            title="Ponte chiuso",
            descrizione="Chiuso.",
            testo="<p>Chiuso.</p>",
            data=timezone.localdate(),
            a_cura_di=scheda.unita_responsabile,
        )
    )
    pubblica(notizia, descrizione="Ponte ancora chiuso.")
    riempi(ferma.url, "/novita/", notizia.url)
    pubblica(notizia, title="Ponte aperto")
    assert "Ponte aperto" in leggi("/novita/")
    assert "Ponte aperto" in leggi(notizia.url)
    assert tenuta(ferma.url)
