"""Addresses of the app (decision 13)."""

from django.urls import path

from servizi.area_personale import viste, viste_pratica

app_name = "area_personale"
urlpatterns = [
    path("area-personale/", viste.scrivania, name="scrivania"),
    path("area-personale/messaggi/", viste.messaggi, name="messaggi"),
    path("area-personale/messaggi/<uuid:pk>/", viste.messaggio, name="messaggio"),
    path("area-personale/messaggi/<uuid:pk>/letto/", viste.segna_letto, name="segna_letto"),
    path("area-personale/attivita/", viste.attivita, name="attivita"),
    path("area-personale/pratiche/<uuid:pk>/", viste_pratica.pratica, name="pratica"),
    path("area-personale/pratiche/<uuid:pk>/paga/", viste_pratica.paga, name="paga"),
    path("area-personale/documenti/<uuid:pk>/<slug:tipo>/", viste_pratica.documento, name="documento"),
]
