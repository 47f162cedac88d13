"""Configuration of the app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TrasparenzaConfig(AppConfig):
    """Amministrazione trasparente and albo pretorio."""

    name = "comune_site.trasparenza"
    label = "trasparenza"
    verbose_name = _("Trasparenza")

    def ready(self) -> None:
        """Give the documents of the site their panel, the home its child, the seeding our part."""
        from comune_site.contenuti.models import DatasetPage, DocumentoPage, HomePage
        from comune_site.contenuti.semina.tappe import esempio_pronto, struttura_pronta
        from comune_site.trasparenza.models.classificazione import pannello_trasparenza
        from comune_site.trasparenza.semina import esempio, struttura

        for tipo in (DocumentoPage, DatasetPage):
            tipo.content_panels = [*tipo.content_panels, pannello_trasparenza()]
        HomePage.subpage_types = [*HomePage.subpage_types, "trasparenza.TrasparenzaPage"]
        struttura_pronta.connect(struttura.aggiungi, dispatch_uid="trasparenza")
        esempio_pronto.connect(esempio.aggiungi, dispatch_uid="trasparenza")
