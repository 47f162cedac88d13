"""What a page of second level lists, by its title in the vocabulary of the modello (C.SI.1.7).

Each list is a function of page and request that returns what its template reads. Lists ask the database a number of
questions that does not grow with the contents.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from comune_site.contenuti.liste import documenti, eventi, generica, luoghi, novita, persone, unita

if TYPE_CHECKING:
    from django.http import HttpRequest
    from wagtail.models import Page


class Lista(NamedTuple):
    """A template and what fills it."""

    template: str
    contesto: Callable[[Page, HttpRequest], dict[str, Any]]


GENERICA = Lista("contenuti/elenco.html", generica.figli)
SECONDO_LIVELLO = {
    "Organi di governo": Lista("contenuti/elenco.html", unita.elenco),
    "Aree amministrative": Lista("contenuti/elenco.html", unita.elenco),
    "Uffici": Lista("contenuti/elenco.html", unita.elenco),
    "Enti e fondazioni": Lista("contenuti/elenco.html", unita.elenco),
    "Politici": Lista("contenuti/persone.html", persone.politici),
    "Personale amministrativo": Lista("contenuti/persone.html", persone.personale),
    "Documenti e dati": Lista("contenuti/documenti_e_dati.html", documenti.elenco),
    "Notizie": Lista("contenuti/elenco_novita.html", novita.di_un_tipo),
    "Comunicati": Lista("contenuti/elenco_novita.html", novita.di_un_tipo),
    "Avvisi": Lista("contenuti/elenco_novita.html", novita.di_un_tipo),
    "Luoghi": Lista("contenuti/luoghi.html", luoghi.elenco),
    "Eventi": Lista("contenuti/eventi.html", eventi.calendario),
}


def lista_di(titolo: str) -> Lista:
    """Return the list of the second-level page with this title; the plain one when it has none of its own."""
    return SECONDO_LIVELLO.get(titolo, GENERICA)
