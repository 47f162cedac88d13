"""Addresses of the app: where pagoPA sends the browser back."""

from django.urls import URLPattern, re_path

from pagamenti import views

app_name = "pagamenti"
urlpatterns: list[URLPattern] = [
    re_path(
        r"^pagamenti/(?P<token>[A-Za-z0-9_-]{22})/(?P<esito>ok|annullato|errore|attesa)/$",
        views.ritorno,
        name="ritorno",
    ),
]
