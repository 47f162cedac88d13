"""The list of users shows the staff and no citizen."""

import pytest
from django.urls import reverse

from comune_site.identita.models import Utente

NUOVO = {
    "username": "rita",
    "email": "rita@comune.it",
    "first_name": "Rita",
    "last_name": "Neri",
    "password1": "una-parola-lunga-2026!",
    "password2": "una-parola-lunga-2026!",
}


@pytest.fixture
def cittadina(db):
    return Utente.objects.cittadino("FRNTRS58E41M082K", first_name="Teresa", last_name="Fiorentini")


def test_citizens_are_in_no_list_nor_search(gestione, cittadina, amministratore):
    elenco = reverse("wagtailusers_users:index")
    for indirizzo in (elenco, f"{elenco}?q=Fiorentini", f"{reverse('wagtailusers_users:index_results')}?q=Teresa"):
        testo = gestione.get(indirizzo).content.decode()
        assert cittadina.username not in testo
        assert reverse("wagtailusers_users:edit", args=[cittadina.pk]) not in testo
    assert reverse("wagtailusers_users:edit", args=[amministratore.pk]) in gestione.get(elenco).content.decode()


@pytest.mark.parametrize("vista", ["edit", "delete", "history"])
def test_a_citizen_is_not_found_whatever_the_address(gestione, cittadina, vista):
    assert gestione.get(reverse(f"wagtailusers_users:{vista}", args=[cittadina.pk])).status_code == 404


def test_who_is_made_here_is_staff(gestione):
    gestione.post(reverse("wagtailusers_users:add"), NUOVO)
    assert Utente.objects.get(username="rita").is_staff


def test_who_is_staff_can_be_changed(gestione, amministratore):
    assert gestione.get(reverse("wagtailusers_users:edit", args=[amministratore.pk])).status_code == 200
