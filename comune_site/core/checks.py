"""System checks shared by every package."""

import lxml.etree
import xmlsec
from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register


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
