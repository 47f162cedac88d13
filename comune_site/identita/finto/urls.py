"""Addresses of the app."""

from django.urls import URLPattern

app_name = "idp_finto"
urlpatterns: list[URLPattern] = []
