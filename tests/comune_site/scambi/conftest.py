import pytest
from django.contrib.auth.models import Group, Permission
from wagtail.models import GroupPagePermission

from comune_site.contenuti.models import SottosezionePage
from comune_site.contenuti.vocabolari import carica
from comune_site.identita.models import Utente
from tests.factories.contenuti import crea_argomento, crea_home, crea_sezione, crea_ufficio


@pytest.fixture
def sito(db):
    """The lists under which imported pages go, one office, two argomenti, the vocabularies."""
    carica()
    home = crea_home()
    amministrazione = crea_sezione("amministrazione", "Amministrazione", "amministrazione")
    crea_ufficio("Ufficio Anagrafe")
    for titolo, slug in (("Politici", "politici"), ("Personale amministrativo", "personale-amministrativo")):
        amministrazione.add_child(instance=SottosezionePage(title=titolo, slug=slug, descrizione="Un elenco."))
    novita = crea_sezione("novita", "Novità", "novita")
    novita.add_child(instance=SottosezionePage(title="Avvisi", slug="avvisi", descrizione="Gli avvisi."))
    for titolo in ("ZTL", "Anagrafe"):
        crea_argomento(titolo)
    return home


def _utente(nome: str, home, permessi: tuple[str, ...]) -> Utente:
    gruppo = Group.objects.create(name=nome)
    gruppo.permissions.add(
        Permission.objects.get(content_type__app_label="wagtailadmin", codename="access_admin"),
        Permission.objects.get(content_type__app_label="scambi", codename="add_caricamento"),
    )
    for codice in permessi:
        permesso = Permission.objects.get(content_type__app_label="wagtailcore", codename=codice)
        GroupPagePermission.objects.create(group=gruppo, page=home.page_ptr, permission=permesso)
    utente = Utente.objects.create(username=nome, is_staff=True)
    utente.groups.add(gruppo)
    return utente


@pytest.fixture
def responsabile(sito):
    return _utente("responsabile-prova", sito, ("add_page", "change_page", "publish_page"))


@pytest.fixture
def redattore(sito):
    return _utente("redattore-prova", sito, ("add_page", "change_page"))
