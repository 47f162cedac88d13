"""Addresses of the API. What is below `/api/` answers JSON, errors too; only `/api/` itself is for people."""

from django.urls import path

from comune_site.diffusione.api import viste

urlpatterns = [
    path("", viste.pagina, name="api"),
    path("openapi.json", viste.descrizione, name="openapi"),
    path("v1/", viste.ingresso, name="api_v1"),
    path("v1/<slug:codice>/", viste.raccolta, name="api_raccolta"),
    path("v1/<slug:codice>/<int:pk>/", viste.contenuto, name="api_contenuto"),
    path("v1/<path:percorso>", viste.altro),
]
