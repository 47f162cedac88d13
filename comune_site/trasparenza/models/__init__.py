"""Amministrazione trasparente and albo pretorio."""

from comune_site.trasparenza.models.albo import AttoAlbo
from comune_site.trasparenza.models.allegati import AllegatoAlbo
from comune_site.trasparenza.models.classificazione import ClassificazioneTrasparenza
from comune_site.trasparenza.models.eventi import EventoAlbo
from comune_site.trasparenza.models.sezioni import SezioneTrasparenzaPage, TrasparenzaPage

__all__ = [
    "AllegatoAlbo",
    "AttoAlbo",
    "ClassificazioneTrasparenza",
    "EventoAlbo",
    "SezioneTrasparenzaPage",
    "TrasparenzaPage",
]
