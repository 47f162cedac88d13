"""Groups of the staff with what each may do, and the demo staff of the example comune."""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

REDATTORI = "Redattori"
RESPONSABILI = "Responsabili"
AMMINISTRATORI = "Amministratori"
SPORTELLO = "Operatori di sportello"
# Made by Wagtail's migrations, in English, with rights on every site.
DI_WAGTAIL = ("Editors", "Moderators")

ACCESSO = "wagtailadmin.access_admin"
IMPOSTAZIONI = "contenuti.change_impostazionisito"
TARIFFE = ("pratiche.view_tariffa", "pratiche.add_tariffa", "pratiche.change_tariffa")


def _tutto(*modelli: str) -> tuple[str, ...]:
    """Return the four permissions of Django on each of these models, given as app_label.model."""
    coppie = (modello.split(".") for modello in modelli)
    return tuple(f"{app}.{azione}_{nome}" for app, nome in coppie for azione in ("view", "add", "change", "delete"))


RINVII = _tutto("wagtailredirects.redirect")
# Tables brought in become drafts of who may only write.
SCAMBI = "scambi.add_caricamento"
SCRIVE_FRAMMENTI = tuple(
    f"contenuti.{azione}_{nome}"
    for nome in ("domandafrequente", "puntocontatto", "sitotematico")
    for azione in ("view", "add", "change")
)
FRAMMENTI = _tutto(
    "contenuti.allerta", "contenuti.domandafrequente", "contenuti.puntocontatto", "contenuti.sitotematico"
)
PAGAMENTI = ("pagamenti.view_posizionedebitoria", "pagamenti.view_ricevuta")
# group -> permissions as app_label.codename
PERMESSI: dict[str, tuple[str, ...]] = {
    REDATTORI: (ACCESSO, SCAMBI, *SCRIVE_FRAMMENTI),
    RESPONSABILI: (
        ACCESSO,
        IMPOSTAZIONI,
        SCAMBI,
        "valutazione.view_giudizio",
        "pratiche.view_pratica",
        *FRAMMENTI,
        *PAGAMENTI,
        *TARIFFE,
        *RINVII,
    ),
    AMMINISTRATORI: (
        ACCESSO,
        IMPOSTAZIONI,
        "valutazione.view_giudizio",
        "pratiche.view_pratica",
        SCAMBI,
        *FRAMMENTI,
        *PAGAMENTI,
        *TARIFFE,
        *RINVII,
        *_tutto("identita.utente", "auth.group", "wagtailcore.collection", "wagtailcore.workflow", "wagtailcore.task"),
        *_tutto("wagtailcore.groupapprovaltask"),
        "wagtailcore.view_site",
        "wagtailcore.change_site",
    ),
    SPORTELLO: (ACCESSO, "pratiche.view_pratica", "pratiche.change_pratica", *PAGAMENTI),
}
# Who writes and who publishes are two: a redattore hands in, a responsabile approves.
SCRIVE = ("add_page", "change_page")
PUBBLICA = (*SCRIVE, "publish_page", "lock_page", "unlock_page")
# group -> permissions on the home and on all that is below
PAGINE: dict[str, tuple[str, ...]] = {
    REDATTORI: SCRIVE,
    RESPONSABILI: PUBBLICA,
    AMMINISTRATORI: (*PUBBLICA, "bulk_delete_page"),
}
CARICA = ("add_image", "change_image", "choose_image", "add_document", "change_document", "choose_document")
TOGLIE = (*CARICA, "delete_image", "delete_document")
# group -> permissions on all images and documents
FILE: dict[str, tuple[str, ...]] = {REDATTORI: CARICA, RESPONSABILI: TOGLIE, AMMINISTRATORI: TOGLIE}

# username, first name, last name, password, group
PERSONALE = (
    ("redazione", "Marta", "Olivieri", "demo-redazione-2026!", REDATTORI),
    ("responsabile", "Chiara", "Donati", "demo-responsabile-2026!", RESPONSABILI),
    ("amministratore", "Paolo", "Ferranti", "demo-amministratore-2026!", AMMINISTRATORI),
    ("sportello", "Luca", "Bernardini", "demo-sportello-2026!", SPORTELLO),
)


def semina_gruppi(home: Page) -> None:
    """Create the groups and give them their rights; rights added by hand stay. Wagtail's own go, if nobody is in."""
    gruppi = {nome: Group.objects.get_or_create(name=nome)[0] for nome in PERMESSI}
    for nome, permessi in PERMESSI.items():
        gruppi[nome].permissions.add(*(_permesso(permesso) for permesso in permessi))
    for nome, codici in PAGINE.items():
        for permesso in _permessi("wagtailcore", codici):
            GroupPagePermission.objects.get_or_create(group=gruppi[nome], page=home.page_ptr, permission=permesso)
    radice = Collection.get_first_root_node()
    for nome, codici in FILE.items():
        for permesso in (*_permessi("wagtailimages", codici), *_permessi("wagtaildocs", codici)):
            GroupCollectionPermission.objects.get_or_create(group=gruppi[nome], collection=radice, permission=permesso)
    Group.objects.filter(name__in=DI_WAGTAIL, user__isnull=True).delete()


def semina_personale() -> None:
    """Create the demo staff. Their passwords are public: only a demo may call this."""
    utente = get_user_model()
    for username, nome, cognome, password, gruppo in PERSONALE:
        persona, nuova = utente.objects.get_or_create(
            username=username,
            defaults={
                "first_name": nome,
                "last_name": cognome,
                "email": f"{username}@comune.pietrachiara.vt.it",
                "is_staff": True,
            },
        )
        if nuova:
            persona.set_password(password)
            persona.save(update_fields=["password"])
            persona.groups.add(Group.objects.get(name=gruppo))


def _permessi(app: str, codici: Iterable[str]) -> list[Permission]:
    return list(Permission.objects.filter(content_type__app_label=app, codename__in=codici))


def _permesso(nome: str) -> Permission:
    app, codice = nome.split(".")
    return Permission.objects.get(content_type__app_label=app, codename=codice)
