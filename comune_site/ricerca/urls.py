"""Addresses of the search that are not pages."""

from django.urls import path

from comune_site.ricerca import viste

urlpatterns = [path("ricerca/suggerimenti/", viste.suggerimenti, name="suggerimenti")]
