"""Addresses of the app: POST only, each answers with a page or, to the script, with a piece of it."""

from django.urls import path

from valutazione import views

app_name = "valutazione"
urlpatterns = [
    path("valutazione/faccia/", views.faccia, name="faccia"),
    path("valutazione/motivo/", views.motivo, name="motivo"),
    path("valutazione/stelle/", views.stelle, name="stelle"),
]
