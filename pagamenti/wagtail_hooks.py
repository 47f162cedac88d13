"""Payments in Wagtail's admin."""

from wagtail import hooks
from wagtail.permissions import register_permission_policy

from pagamenti.gestione import PagamentiViewSetGroup, SolaLettura
from pagamenti.models import PosizioneDebitoria, Ricevuta

for _modello in (PosizioneDebitoria, Ricevuta):
    register_permission_policy(_modello, SolaLettura(_modello), exact_class=True)


@hooks.register("register_admin_viewset")
def gestione_pagamenti() -> PagamentiViewSetGroup:
    """Add the lists."""
    return PagamentiViewSetGroup()
