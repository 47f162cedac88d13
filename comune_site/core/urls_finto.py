"""Addresses of the app."""

from django.urls import URLPattern

app_name = "finto"
urlpatterns: list[URLPattern] = []
