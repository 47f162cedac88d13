"""Addresses of the app (decision 13)."""

from django.urls import path

from servizi.pratiche.views import invio, passi

app_name = "pratiche"
urlpatterns = [
    path("richieste/inviate/<uuid:pratica>/", invio.conferma, name="conferma"),
    path("richieste/allegati/<uuid:allegato>/", invio.allegato, name="allegato"),
    path("richieste/<slug:codice>/", passi.avvia, name="avvia"),
    path("richieste/<slug:codice>/<uuid:bozza>/", passi.riprendi, name="riprendi"),
    path("richieste/<slug:codice>/<uuid:bozza>/riepilogo/", invio.riepilogo, name="riepilogo"),
    path("richieste/<slug:codice>/<uuid:bozza>/invia/", invio.invia, name="invia"),
    path("richieste/<slug:codice>/<uuid:bozza>/elimina/", invio.elimina, name="elimina"),
    path("richieste/<slug:codice>/<uuid:bozza>/<slug:passo>/", passi.passo, name="passo"),
]
