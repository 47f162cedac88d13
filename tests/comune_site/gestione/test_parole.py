"""The words of the admin: Italian, and those that Wagtail's catalogue lacks are ours."""

import gettext
import re
from pathlib import Path

import pytest
from django.apps import apps
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from comune_site.contenuti.models import NotiziaPage

CATALOGO = Path(apps.get_app_config("gestione").path) / "locale/it/LC_MESSAGES"
VOCI = re.findall(r'^msgid "(.+)"\nmsgstr "(.+)"$', (CATALOGO / "django.po").read_text(), re.MULTILINE)


def pulita(voce):
    return voce.replace('\\"', '"')


@pytest.mark.parametrize(("inglese", "italiano"), VOCI)
def test_each_of_our_words_is_the_one_in_use(inglese, italiano):
    assert _(pulita(inglese)) == pulita(italiano)


def test_the_compiled_catalogue_is_the_written_one():
    with (CATALOGO / "django.mo").open("rb") as compilato:
        voci = gettext.GNUTranslations(compilato)._catalog
    semplici = {chiave: testo for chiave, testo in voci.items() if isinstance(chiave, str) and chiave}
    assert semplici == {pulita(inglese): pulita(italiano) for inglese, italiano in VOCI}


def test_plurals_agree():
    assert [ngettext("Referenced %(count)s time", "Referenced %(count)s times", n) % {"count": n} for n in (1, 2)] == [
        "Usata 1 volta",
        "Usata 2 volte",
    ]


def test_placeholders_are_those_of_the_original_or_left_out():
    for inglese, italiano in VOCI:
        assert set(re.findall(r"%\(\w+\)s", italiano)) <= set(re.findall(r"%\(\w+\)s", inglese)), inglese


def test_the_login_and_the_home_bear_the_name_of_the_comune_and_our_mark(client, gestione, comune):
    login = type(client)().get(reverse("wagtailadmin_login")).content.decode()
    home = gestione.get(reverse("wagtailadmin_home")).content.decode()
    for testo in (login, home):
        assert "Comune di Pietrachiara" in testo
        assert "gestione/marchio" in testo
        assert 'aria-label="Wagtail"' not in testo
        assert "icon-wagtail" not in testo
    assert "Gestione del sito e dei servizi" in login


def test_the_menu_of_publication_is_italian(gestione, comune):
    pagina = NotiziaPage.objects.live().first()
    testo = gestione.get(reverse("wagtailadmin_pages:edit", args=[pagina.pk])).content.decode()
    assert "Invia in approvazione" in testo
    for inglese in ("Submit to", "Moderators", "Save draft", ">Publish<", "Unpublish"):
        assert inglese not in testo
