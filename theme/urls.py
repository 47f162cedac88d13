"""Addresses of the app."""

from django.urls import path

from theme import views

app_name = "theme"
urlpatterns = [
    path("", views.componenti, name="componenti"),
    path("passo/", views.passo, name="passo"),
]
