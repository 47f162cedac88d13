"""Addresses of the app."""

from django.urls import URLPattern

app_name = "valutazione"
urlpatterns: list[URLPattern] = []
