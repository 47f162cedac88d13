"""Addresses for machines. None can be a page's: slugs have no dot, and `immagini-sociali` is reserved."""

from django.urls import include, path, re_path

from comune_site.diffusione import calendario, flussi, mappa, robot, viste

app_name = "diffusione"
urlpatterns = [
    path("api/", include("comune_site.diffusione.api.urls")),
    path("sitemap.xml", mappa.mappa, name="mappa"),
    path("sitemap-<int:numero>.xml", mappa.parte, name="parte"),
    path("robots.txt", robot.robots, name="robots"),
    re_path(
        r"^immagini-sociali/(?P<pk>[0-9]{1,10})-(?P<impronta>[0-9a-f]{16})\.(?P<estensione>png|jpg)$",
        viste.immagine,
        name="immagine",
    ),
    path("novita/rss.xml", flussi.novita, name="novita"),
    path("novita/<slug:tipo>/rss.xml", flussi.novita_di, name="novita_di"),
    path("vivere-il-comune/eventi/rss.xml", flussi.eventi, name="eventi"),
    path("vivere-il-comune/eventi/calendario.ics", calendario.tutti, name="calendario"),
    path("vivere-il-comune/eventi/<path:percorso>/evento.ics", calendario.evento, name="evento"),
]
