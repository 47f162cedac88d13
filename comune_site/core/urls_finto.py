"""Pages of the demo only, under `/_finto/`."""

from django.urls import path

from comune_site.core import viste_finto

app_name = "finto"
urlpatterns = [
    path("posta/", viste_finto.elenco_posta, name="posta"),
    path("posta/<slug:codice>/", viste_finto.dettaglio_posta, name="lettera"),
]
