"""What makes kept pages old: every change of what they show, whoever makes it (editor, schedule, import)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Model
from django.db.models.signals import m2m_changed, post_delete, post_save, pre_delete, pre_save
from modelcluster.fields import ParentalKey
from wagtail.documents.models import AbstractDocument
from wagtail.images.models import AbstractImage
from wagtail.models import Locale, Page, PageViewRestriction, Site
from wagtail.signals import page_slug_changed, post_page_move

from comune_site.memoria import cambiamenti, legami

# What a draft writes on the row of a page: nothing that is shown.
DI_BOZZA = frozenset(
    (
        "draft_title",
        "has_unpublished_changes",
        "latest_revision",
        "latest_revision_created_at",
        "locked",
        "locked_at",
        "locked_by",
        "go_live_at",
        "expire_at",
    )
)
# What Wagtail writes on the row of a file the first time that a page shows it.
DI_SERVIZIO = frozenset(("file_size", "file_hash"))
# Apps whose rows are shown on pages: those that belong to no page (vocabularies, settings, snippets) on any of them.
APP_MOSTRATE = frozenset(("contenuti", "trasparenza"))
# Moves with every page, and draws nothing.
ESCLUSI = frozenset(("versionecornice",))
DI_TUTTI = (Site, Locale, PageViewRestriction)


def connetti() -> None:
    """Listen to models of every app; each receiver sends away what concerns no page."""
    for segnale in (pre_save, pre_delete):
        segnale.connect(_prima, dispatch_uid="memoria.prima")
    for segnale in (post_save, post_delete):
        segnale.connect(_dopo, dispatch_uid="memoria.dopo")
    m2m_changed.connect(_dopo_legame, dispatch_uid="memoria.legame")
    for segnale in (page_slug_changed, post_page_move):
        segnale.connect(_spostata, dispatch_uid="memoria.spostata")


def _prima(sender: Any, instance: Any, update_fields: Iterable[str] | None = None, **_altro: Any) -> None:
    """Note who shows a page before it changes: the office it leaves, the list it goes away from."""
    if isinstance(instance, Page) and instance.pk and not _solo_bozza(update_fields):
        cambiamenti.pagina_prima(instance.pk)


def _dopo(sender: Any, instance: Any, update_fields: Iterable[str] | None = None, **_altro: Any) -> None:
    if isinstance(instance, Page):
        if instance.live and not _solo_bozza(update_fields):
            cambiamenti.pagine([instance.pk])
        return
    if isinstance(instance, AbstractImage | AbstractDocument):
        if not (update_fields and DI_SERVIZIO.issuperset(update_fields)):
            _di_un_file(instance)
    elif pagine := _pagine_della_riga(instance):
        cambiamenti.pagine(pagine)
    elif _di_tutti(instance):
        cambiamenti.tutto()


def _dopo_legame(sender: Any, instance: Any, action: str, **_altro: Any) -> None:
    if action.startswith("post_") and isinstance(instance, Model):
        _dopo(type(instance), instance)


def _spostata(sender: Any, **_altro: Any) -> None:
    """The addresses of everything below have changed, and so may any link."""
    cambiamenti.tutto()


def _solo_bozza(update_fields: Iterable[str] | None) -> bool:
    return update_fields is not None and DI_BOZZA.issuperset(update_fields)


def _pagine_della_riga(instance: Any) -> list[int]:
    """Return the page that a row belongs to, and the others it points to; none when it is no part of a page."""
    if isinstance(instance, DI_TUTTI) or instance._meta.app_label == "wagtailcore":
        return []
    legami_a_pagine = [c for c in instance._meta.concrete_fields if c.many_to_one and issubclass(c.related_model, Page)]
    if not any(isinstance(c, ParentalKey) or _e_mostrata(instance) and not c.null for c in legami_a_pagine):
        return []
    return [pk for campo in legami_a_pagine if (pk := getattr(instance, campo.attname))]


def _di_un_file(instance: Model) -> None:
    try:
        cambiamenti.pagine(legami.che_mostrano(instance))
    except legami.TroppiLegamiError:
        cambiamenti.tutto()


def _di_tutti(instance: Any) -> bool:
    """Tell whether it may be shown anywhere: settings, snippets, vocabularies, sites, restrictions."""
    return isinstance(instance, DI_TUTTI) or _e_mostrata(instance)


def _e_mostrata(instance: Any) -> bool:
    opzioni = instance._meta
    return opzioni.app_label in APP_MOSTRATE and opzioni.model_name not in ESCLUSI
