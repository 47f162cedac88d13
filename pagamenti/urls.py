"""Addresses of the app."""

from django.urls import URLPattern

app_name = "pagamenti"
urlpatterns: list[URLPattern] = []
