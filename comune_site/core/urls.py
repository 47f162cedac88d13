"""Health (affidabilità 13). No trailing slash: probes do not follow redirects."""

from django.urls import path

from comune_site.core import salute

app_name = "core"
urlpatterns = [
    path("salute/vivo", salute.vivo, name="vivo"),
    path("salute/pronto", salute.pronto, name="pronto"),
]
