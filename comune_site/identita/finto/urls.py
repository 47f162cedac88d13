"""Addresses of the test identity provider, mounted in a demo only."""

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.urls import path

from comune_site.identita.finto import viste

if not settings.DEMO:
    raise ImproperlyConfigured("Il gestore di identità di prova non è ammesso fuori dalla demo.")

app_name = "idp_finto"
urlpatterns = [
    path("<slug:profilo>/metadata", viste.metadati, name="metadati"),
    path("<slug:profilo>/sso", viste.sso, name="sso"),
    path("<slug:profilo>/scelta", viste.scelta, name="scelta"),
]
