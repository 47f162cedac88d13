"""Addresses of the app."""

from django.urls import URLPattern

app_name = "area_personale"
urlpatterns: list[URLPattern] = []
