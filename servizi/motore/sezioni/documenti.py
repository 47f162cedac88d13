"""Sections made of documents only."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from servizi.motore.campi import DocumentiField
from servizi.motore.moduli import SezioneForm


class PatenteForm(SezioneForm):
    """The driving licence."""

    patente = DocumentiField(label=_("Patente di guida, fronte e retro"))
