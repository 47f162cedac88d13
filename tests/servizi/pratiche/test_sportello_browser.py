"""The desk in a real browser: strict CSP, accessible, usable."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.contrib.auth.models import Group, Permission

from servizi.pratiche.models import Pratica
from servizi.pratiche.stati import StatoPratica
from tests.factories.sportello import con_allegato, con_invio, con_posizione, in_carico

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
GRAVI = ("serious", "critical")


@pytest.fixture
def pagina(chromium, live_server, client, django_user_model):
    """A page of a clerk logged in; the test fails on anything that the CSP blocks."""
    utente = django_user_model.objects.create_user("sportello", password="x", first_name="Marta", last_name="Orsini")
    gruppo = Group.objects.create(name="Operatori di sportello")
    gruppo.permissions.set(Permission.objects.filter(codename__in=["access_admin", "change_pratica"]))
    utente.groups.add(gruppo)
    client.force_login(utente, backend="django.contrib.auth.backends.ModelBackend")
    contesto = chromium.new_context(viewport={"width": 1280, "height": 900})
    contesto.add_cookies([{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}])
    pagina = contesto.new_page()
    bloccati = []
    pagina.on("console", lambda riga: bloccati.append(riga.text) if "Content Security Policy" in riga.text else None)
    yield pagina
    contesto.close()
    assert bloccati == []


def violazioni(pagina) -> list[str]:
    """Return what axe finds serious or critical in our part of the page."""
    esito = Axe().run(pagina, context={"include": [["main"]]})
    return [f"{v['id']}: {v['nodes'][0]['html']}" for v in esito.response["violations"] if v["impact"] in GRAVI]


@pytest.mark.parametrize("larghezza", [390, 1280])
def test_list_detail_and_action_are_accessible(pagina, live_server, larghezza):
    pagina.set_viewport_size({"width": larghezza, "height": 900})
    pratica = in_carico()
    con_allegato(pratica)
    con_posizione(con_invio(stato=StatoPratica.DA_PAGARE))
    for indirizzo in ("", f"{pratica.pk}/", f"{pratica.pk}/respingi/"):
        pagina.goto(f"{live_server.url}/gestione/pratiche/{indirizzo}")
        assert violazioni(pagina) == [], indirizzo
        assert pagina.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), indirizzo


def test_a_clerk_finds_opens_and_approves(pagina, live_server):
    pratica = in_carico()
    pagina.goto(f"{live_server.url}/gestione/")
    pagina.get_by_role("link", name="Pratiche", exact=True).click()
    pagina.get_by_role("link", name=pratica.numero).click()
    pagina.get_by_role("link", name="Approva").click()
    pagina.get_by_role("button", name="Conferma: Approva").click()
    pagina.get_by_text("ora è «Da pagare»").wait_for()
    assert Pratica.objects.get().stato == StatoPratica.DA_PAGARE


def test_filters_work_with_the_strict_policy(pagina, live_server):
    in_carico()
    da_pagare = con_invio(stato=StatoPratica.DA_PAGARE)
    pagina.goto(f"{live_server.url}/gestione/pratiche/?stato=da_pagare")
    assert pagina.get_by_role("link", name=da_pagare.numero).is_visible()
    assert pagina.locator("table.listing tbody tr").count() == 1
