"""Addresses of the app."""

from django.urls import URLPattern

app_name = "pratiche"
urlpatterns: list[URLPattern] = []
