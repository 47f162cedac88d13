"""Root addresses when the store runs alone."""

from django.urls import include, path

urlpatterns = [path("", include("valutazione.urls"))]
