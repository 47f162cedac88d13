"""System checks shared by every package."""

import re
from urllib.parse import urlsplit

import lxml.etree
import xmlsec
from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, Warning, register

ETICHETTA = r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?"
# comune.<nome>.it for a provincial capital, comune.<nome>.<provincia>.it for the others. The services stand below it.
DOMINIO_SITO = re.compile(rf"comune\.{ETICHETTA}(?:\.{ETICHETTA})?\.it")
DOMINIO_SERVIZI = re.compile(rf"(?:{ETICHETTA}\.)*{DOMINIO_SITO.pattern}")


@register()
def xml_libraries_agree(app_configs: object, **kwargs: object) -> list[CheckMessage]:
    """lxml and xmlsec embed libxml2 each: with different versions the first login fails, so find out now."""
    try:
        nodo = lxml.etree.fromstring(b"<a><b/></a>")
        xmlsec.tree.add_ids(nodo, ["ID"])
    except (xmlsec.Error, TypeError, ValueError) as errore:
        return [Error(f"lxml e xmlsec non vanno d'accordo: {errore}", id="core.E001")]
    return []


@register(Tags.security, deploy=True)
def no_stub_in_production(app_configs: object, **kwargs: object) -> list[CheckMessage]:
    """Stubs and fault points must not exist in production (decision 12)."""
    errori: list[CheckMessage] = []
    finti = [app for app in settings.INSTALLED_APPS if "finto" in app.split(".")]
    if settings.DEMO or finti:
        errori.append(Error(f"Parti finte in produzione: {', '.join(finti) or 'DEMO'}", id="core.E002"))
    if settings.PUNTO_DI_GUASTO:
        errori.append(Error("PUNTO_DI_GUASTO acceso in produzione", id="core.E003"))
    return errori


@register(Tags.security, deploy=True)
def institutional_domain(app_configs: object, **kwargs: object) -> list[CheckMessage]:
    """The site and the services stand on the reserved domain of the comune (C.SI.5.2, C.SE.5.2).

    The shape alone is looked at, not the list of reserved names. The demo on this very machine is left alone.
    """
    avvisi: list[CheckMessage] = []
    for nome, criterio in (("SITO_URL", "C.SI.5.2"), ("SERVIZI_URL", "C.SE.5.2")):
        parti = urlsplit(getattr(settings, nome))
        ospite = (parti.hostname or "").removeprefix("www.")
        if ospite in ("", "localhost", "127.0.0.1"):
            continue
        giusto = DOMINIO_SITO if nome == "SITO_URL" else DOMINIO_SERVIZI
        if parti.scheme != "https" or not giusto.fullmatch(ospite):
            avvisi.append(
                Warning(
                    f"{criterio}: {nome} ({getattr(settings, nome)}) non è sul dominio istituzionale del Comune",
                    hint="Serve https://comune.nome.provincia.it oppure, per i capoluoghi, https://comune.nome.it; "
                    "per i servizi lo stesso dominio con servizi. davanti.",
                    id="core.W001",
                )
            )
    return avvisi
