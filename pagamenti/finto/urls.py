"""Addresses of the app."""

from django.urls import URLPattern

app_name = "pagopa_finto"
urlpatterns: list[URLPattern] = []
