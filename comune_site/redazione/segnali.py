"""What happens by itself when pages are published and documents uploaded."""

from typing import Any

from django.db.models.signals import post_save
from wagtail.documents.models import Document
from wagtail.models import Page
from wagtail.signals import page_published

from comune_site.core.uscita.api import riaccoda
from comune_site.redazione import revisioni
from comune_site.redazione.lavori import CONTROLLI, PDF
from comune_site.redazione.models import AnalisiPdf


def _pubblicata(sender: Any, instance: Page, **_altro: Any) -> None:
    """Give the page its review date, and ask for its checks: outside the request, they read all its texts."""
    revisioni.pubblicata(instance)
    riaccoda(CONTROLLI, str(instance.pk))


def _caricato(sender: Any, instance: Document, raw: bool = False, **_altro: Any) -> None:
    """Ask for the analysis of a new file."""
    if raw or instance.file_extension.lower() != "pdf":
        return
    if not AnalisiPdf.objects.filter(documento=instance, impronta=instance.file_hash).exists():
        riaccoda(PDF, str(instance.pk))


def connetti() -> None:
    """Listen."""
    page_published.connect(_pubblicata, dispatch_uid="redazione.pubblicata")
    post_save.connect(_caricato, sender=Document, dispatch_uid="redazione.caricato")
