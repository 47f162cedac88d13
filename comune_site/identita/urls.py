"""Addresses of the app (decision 13): those of SPID and CIE are in the metadata and never change."""

from django.urls import URLPattern, path

from comune_site.identita import viste, viste_saml
from comune_site.identita.saml.profili import PROFILI

app_name = "identita"


def _di(profilo: str) -> list[URLPattern]:
    campi = {"profilo": profilo}
    return [
        path(f"{profilo}/metadata", viste_saml.metadati, campi, name=f"{profilo}_metadata"),
        path(f"{profilo}/login/", viste_saml.inizio, campi, name=f"{profilo}_login"),
        path(f"{profilo}/acs/", viste_saml.acs, campi, name=f"{profilo}_acs"),
        path(f"{profilo}/fine/", viste_saml.fine, campi, name=f"{profilo}_fine"),
    ]


urlpatterns = [
    path("accedi/", viste.accedi, name="accedi"),
    path("esci/", viste.esci, name="esci"),
    *[indirizzo for profilo in PROFILI for indirizzo in _di(profilo)],
]
