"""How a person is shown in a list: photo or initials, name, what they do. And who holds which office."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet
from wagtail.images.models import Image

if TYPE_CHECKING:
    from comune_site.contenuti.models import Incarico, PersonaPage, UnitaOrganizzativaPage

# The cuts of a photo: round in the lists, larger on the person's own page.
TONDO = "fill-128x128|format-webp"
INTERO = "fill-480x480|format-webp"


@dataclass(frozen=True, kw_only=True)
class Ritratto:
    """A person in a list. Without a `foto` (address) the initials are drawn. `fine`: when the last office ended."""

    nome: str
    url: str
    iniziali: str
    ruolo: str = ""
    foto: str = ""
    fine: date | None = None


def ritratto(persona: PersonaPage, ruolo: str = "", fine: date | None = None) -> Ritratto:
    """Return how a person is shown."""
    foto = persona.immagine.get_rendition(TONDO).url if persona.immagine else ""
    return Ritratto(nome=persona.title, url=persona.url, iniziali=persona.iniziali, ruolo=ruolo, foto=foto, fine=fine)


def _foto(campo: str) -> Prefetch:
    return Prefetch(campo, Image.objects.prefetch_renditions(TONDO))


def incarichi_di(unita: UnitaOrganizzativaPage) -> list[Incarico]:
    """Return the offices held today in a unit, who heads it first, then by surname. Three queries."""
    return list(
        unita.incarichi.in_corso()
        .filter(persona__live=True)
        .select_related("persona")
        .prefetch_related(_foto("persona__immagine"))
        .order_by("-responsabile", "persona__cognome", "persona__nome", "sort_order")
    )


def per_incarico(incarichi: Iterable[Incarico]) -> list[Ritratto]:
    """Return the holders of some offices, each once: who holds two has both beside the name."""
    ruoli: dict[int, list[str]] = {}
    persone: dict[int, Any] = {}
    for incarico in incarichi:
        persone[incarico.persona_id] = incarico.persona
        ruoli.setdefault(incarico.persona_id, []).append(incarico.titolo)
    return [ritratto(persona, ", ".join(ruoli[pk])) for pk, persona in persone.items()]


def persone(elenco: Any, tipo: str) -> QuerySet[PersonaPage]:
    """Return who is listed under Politici or Personale amministrativo (`elenco`, a page), by surname.

    Who holds an office of the type is in the list wherever the page stands, so that one with both roles is in both;
    whose page stands here and who never held one that ended is in it too.
    """
    from comune_site.contenuti.models import PersonaPage

    qui = Q(path__startswith=elenco.path, depth=elenco.depth + 1)
    trovate = PersonaPage.objects.live().filter(locale_id=elenco.locale_id)
    return _con_incarichi(trovate.filter(_in_carica(tipo) | (qui & ~_avuto(tipo))))


def non_piu_in_carica(elenco: Any, tipo: str) -> QuerySet[PersonaPage]:
    """Return whose page stands here and whose offices of the type have all ended: the law wants them for three years
    (d.lgs. 33/2013, art. 14)."""
    from comune_site.contenuti.models import PersonaPage

    return _con_incarichi(PersonaPage.objects.child_of(elenco).live().filter(_avuto(tipo), ~_in_carica(tipo)))


def _in_carica(tipo: str) -> Exists:
    from comune_site.contenuti.models import Incarico

    return Exists(Incarico.objects.in_corso().filter(persona=OuterRef("pk"), tipo=tipo))


def _avuto(tipo: str) -> Exists:
    from comune_site.contenuti.models import Incarico

    return Exists(Incarico.objects.filter(persona=OuterRef("pk"), tipo=tipo))


def _con_incarichi(persone: QuerySet[PersonaPage]) -> QuerySet[PersonaPage]:
    return persone.order_by("cognome", "nome").prefetch_related(_foto("immagine"), "incarichi")


def in_lista(persone: Iterable[PersonaPage]) -> list[Ritratto]:
    """Return how persons fetched by `persone` are shown: what they are today, or what they last were and until when."""
    return [_di_oggi_o_di_ieri(persona) for persona in persone]


def _di_oggi_o_di_ieri(persona: PersonaPage) -> Ritratto:
    tutti = list(persona.incarichi.all())
    oggi = [i.titolo for i in tutti if i.in_corso]
    if oggi or not tutti:
        return ritratto(persona, ", ".join(oggi))
    ultimo = max(tutti, key=lambda i: i.fine or date.max)
    return ritratto(persona, ultimo.titolo, ultimo.fine)
