"""The comune itself: the body, its address, its site."""

from __future__ import annotations

from typing import Any

from comune_site.core.ente import ente
from comune_site.core.indirizzi import url_assoluto

CONTESTO = "https://schema.org"


def indirizzo(via: str, cap: str, localita: str) -> dict[str, Any]:
    """Return a PostalAddress; what is missing is the comune's own."""
    comune = ente()
    return {
        "@type": "PostalAddress",
        "streetAddress": via or comune.indirizzo,
        "postalCode": cap or comune.cap,
        "addressLocality": localita or comune.nome_breve,
        "addressRegion": comune.provincia,
        "addressCountry": "IT",
    }


def riferimento() -> dict[str, Any]:
    """Return the body as others refer to it."""
    return {"@type": "GovernmentOrganization", "name": ente().nome, "url": url_assoluto("/")}


def organizzazione(stemma: str, social: list[str]) -> dict[str, Any]:
    """Return the body in full, for the home. `stemma`: absolute address; `social`: addresses of its channels."""
    comune = ente()
    dati = {
        "@context": CONTESTO,
        **riferimento(),
        "logo": stemma,
        "address": indirizzo("", "", ""),
        "telephone": comune.telefono,
        "email": comune.email,
        "taxID": comune.codice_fiscale,
        "identifier": comune.codice_ipa,
        "areaServed": {"@type": "AdministrativeArea", "name": comune.nome},
    }
    return {**dati, "sameAs": social} if social else dati


def sito_web() -> dict[str, Any]:
    """Return the site with the address of its search, for the home."""
    return {
        "@context": CONTESTO,
        "@type": "WebSite",
        "name": ente().nome,
        "url": url_assoluto("/"),
        "inLanguage": "it-IT",
        "publisher": riferimento(),
        "potentialAction": {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": url_assoluto("/ricerca/?q={parole}")},
            "query-input": "required name=parole",
        },
    }
