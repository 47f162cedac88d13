"""Who may do what: the groups, the approval, and nothing of Wagtail's own names left."""

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from wagtail.models import Page, Task, Workflow, WorkflowPage

from comune_site.contenuti.models import HomePage, NotiziaPage
from comune_site.identita.models import Utente


def permessi(username):
    pagina = NotiziaPage.objects.live().first()
    return pagina.permissions_for_user(Utente.objects.get(username=username))


@pytest.fixture
def personale(comune, settings):
    settings.DEMO = True
    call_command("semina_comune", verbosity=0)


def test_who_writes_hands_in_and_does_not_publish(personale):
    assert permessi("redazione").can_edit()
    assert permessi("redazione").can_submit_for_moderation()
    assert not permessi("redazione").can_publish()


@pytest.mark.parametrize("username", ["responsabile", "amministratore"])
def test_who_answers_for_the_pages_publishes_and_unlocks(personale, username):
    assert permessi(username).can_publish()
    assert permessi(username).can_unlock()


def test_the_desk_touches_no_page(personale):
    assert not permessi("sportello").can_edit()


def test_only_administrators_manage_the_staff(personale):
    possono = [u.username for u in Utente.objects.filter(is_staff=True) if u.has_perm("identita.change_utente")]
    assert possono == ["amministratore"]
    assert Utente.objects.get(username="responsabile").has_perm("contenuti.change_impostazionisito")
    assert not Utente.objects.get(username="redazione").has_perm("contenuti.change_impostazionisito")


def test_every_page_goes_through_one_approval_by_the_responsabili(comune):
    flusso = NotiziaPage.objects.first().get_workflow()
    assert flusso.name == "Pubblicazione"
    (passo,) = flusso.tasks
    assert [gruppo.name for gruppo in passo.specific.groups.all()] == ["Responsabili"]
    assert WorkflowPage.objects.get(workflow=flusso).page_id == HomePage.objects.get().pk


def test_no_name_of_wagtail_in_english_is_left(comune):
    nomi = {*Group.objects.values_list("name", flat=True), *Workflow.objects.values_list("name", flat=True)}
    nomi |= set(Task.objects.values_list("name", flat=True))
    assert nomi == {
        "Redattori",
        "Responsabili",
        "Amministratori",
        "Operatori di sportello",
        "Pubblicazione",
        "Approvazione del responsabile",
    }


def test_sowing_again_keeps_what_was_changed_by_hand(comune):
    Group.objects.get(name="Redattori").permissions.add(
        Group.objects.get(name="Responsabili").permissions.get(codename="view_giudizio")
    )
    passo = Task.objects.get().specific
    passo.groups.set([Group.objects.get(name="Amministratori")])
    flusso = Workflow.objects.get()
    sezione = Page.objects.get(slug="novita")
    WorkflowPage.objects.create(page=sezione, workflow=flusso)
    call_command("semina_comune", verbosity=0)
    assert Group.objects.get(name="Redattori").permissions.filter(codename="view_giudizio").exists()
    assert [gruppo.name for gruppo in passo.groups.all()] == ["Amministratori"]
    assert WorkflowPage.objects.count() == 2


def test_a_group_of_wagtail_with_people_in_stays(comune):
    """Where the site was run before with Wagtail's own groups."""
    usato, vuoto = (Group.objects.create(name=nome) for nome in ("Editors", "Moderators"))
    usato.user_set.add(Utente.objects.create_user("rita", password="x"))
    call_command("semina_comune", "--solo-struttura", verbosity=0)
    assert Group.objects.filter(pk=usato.pk).exists()
    assert not Group.objects.filter(pk=vuoto.pk).exists()
