"""Groups of the staff, and the demo staff of the example comune."""

from __future__ import annotations

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

REDAZIONE = "Redazione"
SPORTELLO = "Operatori di sportello"
RESPONSABILI = "Responsabili"
ACCESSO = "wagtailadmin.access_admin"
TARIFFE = ("pratiche.view_tariffa", "pratiche.add_tariffa", "pratiche.change_tariffa")

# group -> permissions as app_label.codename
PERMESSI: dict[str, tuple[str, ...]] = {
    REDAZIONE: (ACCESSO, "contenuti.change_impostazionisito"),
    SPORTELLO: (ACCESSO, "pratiche.view_pratica", "pratiche.change_pratica"),
    RESPONSABILI: (ACCESSO, "valutazione.view_giudizio", "pratiche.view_pratica", *TARIFFE),
}
PAGINE_REDAZIONE = ("add_page", "change_page", "publish_page", "lock_page", "unlock_page")
FILE_REDAZIONE = ("add_image", "change_image", "choose_image", "add_document", "change_document", "choose_document")

# username, first name, last name, password, group
PERSONALE = (
    ("redazione", "Marta", "Olivieri", "demo-redazione-2026!", REDAZIONE),
    ("sportello", "Luca", "Bernardini", "demo-sportello-2026!", SPORTELLO),
    ("responsabile", "Chiara", "Donati", "demo-responsabile-2026!", RESPONSABILI),
)


def semina_gruppi(home: Page) -> None:
    """Create the groups and give them their rights; rights added by hand stay."""
    for nome, permessi in PERMESSI.items():
        gruppo, _ = Group.objects.get_or_create(name=nome)
        gruppo.permissions.add(*(_permesso(permesso) for permesso in permessi))
    redazione = Group.objects.get(name=REDAZIONE)
    for codice in PAGINE_REDAZIONE:
        permesso = Permission.objects.get(content_type__app_label="wagtailcore", codename=codice)
        GroupPagePermission.objects.get_or_create(group=redazione, page=home.page_ptr, permission=permesso)
    radice = Collection.get_first_root_node()
    for codice in FILE_REDAZIONE:
        for permesso in Permission.objects.filter(
            content_type__app_label__in=("wagtailimages", "wagtaildocs"), codename=codice
        ):
            GroupCollectionPermission.objects.get_or_create(group=redazione, collection=radice, permission=permesso)


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


def _permesso(nome: str) -> Permission:
    app, codice = nome.split(".")
    return Permission.objects.get(content_type__app_label=app, codename=codice)
