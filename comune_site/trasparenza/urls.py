"""Addresses of the albo, and of what a section of Amministrazione trasparente has beside its page."""

from django.urls import include, path, register_converter

from comune_site.trasparenza import viste_albo, viste_sezioni
from comune_site.trasparenza.esporta import FORMATI
from comune_site.trasparenza.feed import AttiFeed
from comune_site.trasparenza.models.sezioni import SLUG


class FormatoConverter:
    """The open formats of the lists."""

    regex = "|".join(FORMATI)

    def to_python(self, value: str) -> str:
        """Return it as it is."""
        return value

    def to_url(self, value: str) -> str:
        """Return it as it is."""
        return value


register_converter(FormatoConverter, "formato_aperto")

albo = [
    path("", viste_albo.elenco, name="elenco"),
    path("atti.<formato_aperto:formato>", viste_albo.esporta_atti, name="dati"),
    path("rss/", viste_albo.non_indicizzare(AttiFeed()), name="rss"),
    path("<int:anno>/<int:numero>/", viste_albo.atto, name="atto"),
    path("<int:anno>/<int:numero>/file/<uuid:codice>/", viste_albo.file, name="file"),
    path("<int:anno>/<int:numero>/file/<uuid:codice>/contenuto/", viste_albo.contenuto, name="contenuto"),
]
sezioni = [
    path("<path:percorso>/archivio/", viste_sezioni.archivio, name="archivio"),
    path("<path:percorso>/elenco.<formato_aperto:formato>", viste_sezioni.esporta_elenco, name="dati"),
]
urlpatterns = [
    path("albo-pretorio/", include((albo, "albo"))),
    path(f"{SLUG}/", include((sezioni, "trasparenza"))),
]
