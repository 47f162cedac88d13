"""Addresses of the app."""

from django.urls import URLPattern

app_name = "identita"
urlpatterns: list[URLPattern] = []
