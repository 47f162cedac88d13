"""Deleting what is still in use: the answer is who uses it and what can be done instead, never a fault."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.admin.utils import NestedObjects
from django.db import router
from django.db.models import Model, ProtectedError, RestrictedError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.text import capfirst
from modelcluster.fields import ParentalKey
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.models import Page

# A list longer than this is not read: the rest is counted.
IN_ELENCO = 30
TRATTENUTO = 409


@dataclass(frozen=True)
class Uso:
    """Something that keeps another from being deleted, and where it is edited (empty if this person may not)."""

    nome: str
    tipo: str
    url: str


def pagina_trattenuta(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Before a page is deleted, answer with who still refers to it or to a page below it; None if nobody does."""
    sotto = Page.objects.descendant_of(page, inclusive=True)
    raccolta = NestedObjects(using=router.db_for_write(Page))
    raccolta.collect(sotto)
    usi = usi_di(request, raccolta.protected)
    return risposta(request, usi, pagina=page) if usi else None


def oggetto_trattenuto(request: HttpRequest, errore: Exception) -> HttpResponse | None:
    """Answer a deletion that the database refused; None for any other exception."""
    if isinstance(errore, ProtectedError):
        return risposta(request, usi_di(request, errore.protected_objects))
    if isinstance(errore, RestrictedError):
        return risposta(request, usi_di(request, errore.restricted_objects))
    return None


def usi_di(request: HttpRequest, trattengono: Iterable[Model]) -> list[Uso]:
    """Return who refers, each once: a row of a page is told as its page."""
    cercatore = AdminURLFinder(request.user)
    usi = {}
    for oggetto in trattengono:
        proprietario = _proprietario(oggetto)
        usi[type(proprietario), proprietario.pk] = Uso(
            nome=getattr(proprietario, "title", None) or str(proprietario),
            tipo=capfirst(str(proprietario._meta.verbose_name)),
            url=cercatore.get_edit_url(proprietario) or "",
        )
    return sorted(usi.values(), key=lambda uso: (uso.tipo, uso.nome))


def _proprietario(oggetto: Model) -> Model:
    """Return the page or object that a row belongs to, or the object itself."""
    for campo in oggetto._meta.get_fields():
        if isinstance(campo, ParentalKey):
            return _proprietario(getattr(oggetto, campo.name))
    return oggetto.specific if isinstance(oggetto, Page) else oggetto


def risposta(request: HttpRequest, usi: list[Uso], pagina: Page | None = None) -> HttpResponse:
    """Return the page that says who uses it. A page that is published can be taken down instead."""
    si_puo_togliere = pagina is not None and pagina.permissions_for_user(request.user).can_unpublish()
    contesto = {
        "usi": usi[:IN_ELENCO],
        "altri": max(0, len(usi) - IN_ELENCO),
        "pagina": pagina,
        "si_puo_togliere": si_puo_togliere,
        "titolo": pagina.get_admin_display_title() if pagina else "",
    }
    return render(request, "gestione/trattenuto.html", contesto, status=TRATTENUTO)
