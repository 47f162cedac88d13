"""No page of the admin needs more than the site's own policy."""

import re
from collections import Counter, deque
from pathlib import Path

import pytest
from django.apps import apps
from django.core.exceptions import ImproperlyConfigured
from django.test import Client
from django.urls import Resolver404, resolve, reverse
from wagtail.admin.widgets import BaseChooser
from wagtail.models import Page, get_page_models

from comune_site.gestione import scelte
from comune_site.gestione.apps import GestioneConfig
from comune_site.gestione.middleware import RADICE
from tests.comune_site.gestione.esame import collegamenti, esamina

# Addresses that change something or leave the admin, and what is asked of a script with arguments of its own.
DA_NON_APRIRE = re.compile(r"/(logout|dismissibles|sprite|jsi18n|oembed|generate_alt)")
PER_VISTA = 2


def direttive(risposta):
    politica = {}
    for direttiva in risposta["Content-Security-Policy"].split(";"):
        nome, *valori = direttiva.split()
        politica[nome] = valori
    return politica


def chiave(indirizzo):
    """Return what makes two addresses the same page for us: the view, and what is not a number in its arguments."""
    trovata = resolve(indirizzo.split("?")[0])
    return trovata.view_name, tuple(str(v) for v in trovata.kwargs.values() if not str(v).isdigit())


def percorri(client, inizio):
    """Visit the admin from these addresses; return the faults, and the views seen."""
    coda, visti, viste, guasti = deque(inizio), set(), Counter(), []
    while coda:
        indirizzo = coda.popleft()
        try:
            vista = chiave(indirizzo)
        except Resolver404:
            continue
        if indirizzo in visti or DA_NON_APRIRE.search(indirizzo) or viste[vista] >= PER_VISTA:
            continue
        visti.add(indirizzo)
        risposta = client.get(indirizzo)
        tipo = risposta.get("Content-Type", "")
        if risposta.status_code in (301, 302):
            coda.append(risposta["Location"])
            continue
        if risposta.status_code >= 400 or not tipo.startswith(("text/html", "application/json")):
            continue
        viste[vista] += 1
        testo = risposta.content.decode()
        guasti += [f"{indirizzo}: {guasto}" for guasto in esamina(testo, tipo)]
        politica = direttive(risposta)
        if any("unsafe" in valore for valori in politica.values() for valore in valori):
            guasti.append(f"{indirizzo}: {politica}")
        coda.extend(sorted(collegamenti(testo, tipo)))
    return guasti, {nome for nome, _argomenti in viste}


def partenze():
    """Return the admin's home, and the edit and create pages of every type of page."""
    indirizzi = [reverse("wagtailadmin_home")]
    radice = Page.objects.filter(depth=2).first()
    for modello in get_page_models():
        pagina = modello.objects.exclude(depth=1).first()
        if pagina:
            indirizzi += [reverse("wagtailadmin_pages:edit", args=[pagina.pk])]
            indirizzi += [reverse("wagtailadmin_pages:history", args=[pagina.pk])]
        indirizzi.append(
            reverse("wagtailadmin_pages:add", args=[modello._meta.app_label, modello._meta.model_name, radice.pk])
        )
    indirizzi += [reverse("wagtailadmin_pages:usage", args=[radice.pk]), reverse("wagtailadmin_choose_page")]
    return indirizzi


def test_no_page_of_the_admin_has_inline_code_or_an_unsafe_policy(comune, gestione):
    guasti, viste = percorri(gestione, partenze())
    assert guasti == []
    attese = {
        "wagtailadmin_home",
        "wagtailadmin_explore",
        "wagtailadmin_pages:edit",
        "wagtailadmin_pages:history",
        "wagtailadmin_pages:add_subpage",
        "wagtailadmin_choose_page",
        "wagtailadmin_account",
        "wagtailadmin_reports:site_history",
        "wagtailadmin_workflows:index",
        "wagtailimages:index",
        "wagtailimages:add_multiple",
        "wagtailimages_chooser:choose",
        "wagtaildocs:index",
        "wagtaildocs_chooser:choose",
        "wagtailusers_users:index",
        "wagtailusers_users:add",
        "wagtailusers_groups:edit",
        "wagtailsites:index",
        "wagtailsettings:edit",
        "redazione_da_rivedere",
        "redazione_controlli",
        "redazione_collegamenti",
        "redazione_revisione",
    }
    assert attese <= viste, attese - viste
    assert len(viste) > 60


@pytest.mark.django_db
def test_the_login_page_too_has_no_inline_code_and_speaks_italian():
    risposta = Client().get("/gestione/login/")
    testo = risposta.content.decode()
    assert risposta.status_code == 200
    assert esamina(testo) == []
    assert 'lang="it"' in testo
    assert "unsafe" not in risposta["Content-Security-Policy"]
    assert "password_reset" not in testo


@pytest.mark.django_db
def test_no_password_is_reset_by_mail():
    assert Client().get("/gestione/password_reset/").status_code == 404


def test_the_address_of_the_admin_is_the_one_that_the_middleware_knows():
    assert reverse("wagtailadmin_home") == RADICE


def test_only_the_admin_may_frame_its_own_pages(gestione):
    ammessa = gestione.get("/gestione/")
    assert direttive(ammessa)["frame-src"] == ["'self'"]
    assert direttive(ammessa)["frame-ancestors"] == ["'self'"]
    assert ammessa["X-Frame-Options"] == "SAMEORIGIN"
    pubblica = gestione.get("/accedi/")
    assert "frame-src" not in direttive(pubblica)
    assert direttive(pubblica)["frame-ancestors"] == ["'none'"]
    assert pubblica["X-Frame-Options"] == "DENY"


def test_nothing_else_of_the_policy_is_wider_in_the_admin_but_images_from_memory(gestione):
    pubblica, ammessa = direttive(gestione.get("/accedi/")), direttive(gestione.get("/gestione/"))
    assert ammessa.pop("frame-src") == ammessa.pop("frame-ancestors") == ["'self'"]
    assert ammessa.pop("img-src") == [*pubblica.pop("img-src"), "blob:"]
    del pubblica["frame-ancestors"]
    assert ammessa == pubblica


def test_the_admin_asks_nothing_of_other_hosts(gestione):
    testo = gestione.get("/gestione/").content.decode() + gestione.get("/gestione/account/").content.decode()
    assert "gravatar" not in testo
    assert "releases.wagtail" not in testo


def test_the_configuration_in_use_mends_the_choosers():
    assert isinstance(apps.get_app_config("gestione"), GestioneConfig)
    assert BaseChooser.render is scelte.disegna


def test_every_chooser_in_use_is_one_that_our_script_starts():
    script = (Path(apps.get_app_config("gestione").path) / "static/gestione/gestione.js").read_text()
    ammessi = set(re.findall(r"['\"](\w*Chooser)['\"]", script))
    usati = {classe.js_constructor for classe in discendenti(BaseChooser) if not classe.__module__.startswith("tests")}
    assert usati <= ammessi


def test_a_chooser_that_would_start_itself_in_line_is_an_error_at_once():
    class Proprio(BaseChooser):
        model = Page
        chooser_modal_url_name = "wagtailadmin_choose_page"

        def render_js_init(self, id_, name, value_data):
            return "alert(1)"

    with pytest.raises(ImproperlyConfigured, match="Proprio"):
        Proprio().render("campo", None, {"id": "id_campo"})


def discendenti(classe):
    figlie = classe.__subclasses__()
    return {*figlie, *(nipote for figlia in figlie for nipote in discendenti(figlia))}


@pytest.mark.parametrize(
    "testo",
    [
        "<script>alert(1)</script>",
        "<script type='module'>alert(1)</script>",
        "<style>b{}</style>",
        "<p style='color:red'>",
        "<p onclick='x()'>",
        "<a href='javascript:x()'>",
        "<div data-html='&lt;p style=\"x\"&gt;'>",
        '<script type="application/json">{"a": "\\u003Cscript\\u003Ex()\\u003C/script\\u003E"}</script>',
    ],
)
def test_the_examination_sees_what_it_must(testo):
    assert esamina(testo)


@pytest.mark.parametrize(
    "testo",
    [
        "<script src='/a.js'></script>",
        '<script type="application/json">{"a": 1}</script>',
        "<p class='style'>onclick</p>",
        "<template data-gestione='data'></template>",
    ],
)
def test_the_examination_lets_the_rest_pass(testo):
    assert esamina(testo) == []
