"""Addresses of the app."""

from django.urls import URLPattern

app_name = "theme"
urlpatterns: list[URLPattern] = []
