"""The identity providers that citizens may use.

Sources are functions that return SAML metadata; the settings name files (`SPID_IDP_METADATA`, `CIE_IDP_METADATA`), the
test identity provider adds its own. Parsed metadata are kept in memory: listing providers asks the database nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from pathlib import Path

from django.conf import settings

from comune_site.identita.saml import gestori
from comune_site.identita.saml.profili import Gestore

# Given the code of a profile, return XML documents.
Fonte = Callable[[str], Iterable[bytes]]


def dai_file(profilo: str) -> list[bytes]:
    """Return the metadata files that the settings name for a profile."""
    percorsi = getattr(settings, f"{profilo.upper()}_IDP_METADATA", [])
    return [Path(percorso).read_bytes() for percorso in percorsi]


_fonti: list[Fonte] = [dai_file]
_letti = lru_cache(maxsize=32)(gestori.da_metadati)


def aggiungi_fonte(fonte: Fonte) -> None:
    """Add a source of metadata; called once, when an app starts."""
    if fonte not in _fonti:
        _fonti.append(fonte)


def elenco(profilo: str) -> tuple[Gestore, ...]:
    """Return the identity providers of "spid" or "cie", each once."""
    per_id = {gestore.entity_id: gestore for fonte in _fonti for xml in fonte(profilo) for gestore in _letti(xml)}
    return tuple(per_id.values())


def trova(profilo: str, entity_id: str) -> Gestore | None:
    """Return the provider with this entityID, None if it is not (or no longer) admitted."""
    return next((gestore for gestore in elenco(profilo) if gestore.entity_id == entity_id), None)
