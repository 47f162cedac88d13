"""The tree of the law and who may do what with the albo: what every comune starts from."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import Group, Permission
from wagtail.models import Page

from comune_site.contenuti.models import HomePage
from comune_site.contenuti.semina.albero import Seminatore
from comune_site.contenuti.semina.personale import AMMINISTRATORI, REDATTORI, RESPONSABILI
from comune_site.trasparenza.models import SezioneTrasparenzaPage, TrasparenzaPage
from comune_site.trasparenza.models.sezioni import SLUG
from comune_site.trasparenza.vocabolario import Voce, sezioni

SCRIVE = ("view_attoalbo", "add_attoalbo", "change_attoalbo")
PUBBLICA = (*SCRIVE, "delete_attoalbo", "publish_attoalbo")
PERMESSI = {REDATTORI: SCRIVE, RESPONSABILI: PUBBLICA, AMMINISTRATORI: PUBBLICA}


def aggiungi(semina: Seminatore, home: HomePage, **_altro: Any) -> None:
    """Create what is missing: pages of the tree, rights of the groups."""
    semina_albero(semina, home)
    semina_permessi()


def semina_albero(semina: Seminatore, home: HomePage) -> TrasparenzaPage:
    """Create the sections that are missing and return the root."""
    radice, _nuova = semina.pagina(
        home,
        TrasparenzaPage,
        SLUG,
        title="Amministrazione trasparente",
        descrizione="I dati e i documenti che il Comune pubblica per legge (decreto legislativo 33/2013).",
    )
    _ramo(semina, radice, sezioni())
    return radice


def semina_permessi() -> None:
    """Give the groups of the staff their rights on the albo."""
    for nome, codici in PERMESSI.items():
        gruppo = Group.objects.get_or_create(name=nome)[0]
        permessi = Permission.objects.filter(content_type__app_label="trasparenza", codename__in=codici)
        gruppo.permissions.add(*permessi)


def _ramo(semina: Seminatore, sopra: Page, voci: tuple[Voce, ...]) -> None:
    for voce in voci:
        pagina, _nuova = semina.pagina(
            sopra,
            SezioneTrasparenzaPage,
            voce.slug,
            title=voce.titolo,
            descrizione=voce.descrizione,
            codice=voce.codice,
        )
        _ramo(semina, pagina, voce.figli)
