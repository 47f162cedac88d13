"""The JSON-LD of a scheda (R.SI.1.1): ten strings, one object, no array."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from comune_site.contenuti.metatag.testo import testo_semplice
from comune_site.core.ente import ente
from comune_site.core.indirizzi import url_assoluto

if TYPE_CHECKING:
    from comune_site.contenuti.models import ArgomentoPage, ServizioPage, UnitaOrganizzativaPage


def governo_servizio(scheda: ServizioPage, argomenti: list[ArgomentoPage]) -> dict[str, Any]:
    """Return the GovernmentService of a scheda. The digital channel is its address when it has one."""
    comune = ente()
    online = f"/richieste/{scheda.codice_servizio}/?scheda={scheda.pk}" if scheda.url_online else scheda.url or "/"
    return {
        "@context": "https://schema.org",
        "@type": "GovernmentService",
        "name": scheda.title,
        "serviceType": ", ".join(a.title for a in argomenti) or str(scheda.etichetta),
        "serviceOperator": {"@type": "GovernmentOrganization", "name": comune.nome},
        "areaServed": {"@type": "AdministrativeArea", "name": scheda.copertura_geografica or comune.nome},
        "audience": {"@type": "Audience", "audienceType": testo_semplice(scheda.a_chi_e_rivolto)},
        "availableChannel": {
            "@type": "ServiceChannel",
            "serviceUrl": url_assoluto(online),
            "serviceLocation": _luogo(scheda.unita_responsabile),
        },
    }


def _luogo(ufficio: UnitaOrganizzativaPage | None) -> dict[str, Any]:
    comune = ente()
    sede = ufficio.sede_postale if ufficio else {}
    return {
        "@type": "Place",
        "name": ufficio.title if ufficio else comune.nome,
        "address": {
            "@type": "PostalAddress",
            "streetAddress": sede.get("indirizzo") or comune.indirizzo,
            "postalCode": sede.get("cap") or comune.cap,
            "addressLocality": sede.get("localita") or comune.nome_breve,
        },
    }
