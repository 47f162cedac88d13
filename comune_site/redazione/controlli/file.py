"""Checks on the pictures and the documents that a page shows."""

from collections.abc import Iterable

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.images import get_image_model

from comune_site.redazione.controlli.registro import Peso, Trovato, controllo
from comune_site.redazione.models import AnalisiPdf
from comune_site.redazione.testi import Contenuto


@controllo(
    "immagine-senza-testo",
    nome=_("Immagine senza testo alternativo"),
    perche=_("Chi non vede l'immagine ne ascolta la descrizione (WCAG 1.1.1)."),
    peso=Peso.IMPORTANTE,
)
def immagine_senza_testo(contenuto: Contenuto) -> Iterable[Trovato]:
    """A picture has a description, in itself or where the text shows it."""
    nel_testo = {dati["id"]: dati.get("alt", "") for b in contenuto.brani for dati in b.letto.immagini if "id" in dati}
    mute = get_image_model().objects.filter(pk__in=contenuto.immagini, description="")
    for immagine in mute:
        if not nel_testo.get(str(immagine.pk), "").strip():
            messaggio = gettext("Scrivi la descrizione dell'immagine «%(titolo)s».") % {"titolo": immagine.title}
            yield messaggio, contenuto.immagini[immagine.pk]


@controllo(
    "pdf-scansione",
    nome=_("PDF che è solo una scansione"),
    perche=_("Una scansione è un'immagine: non si legge con un lettore di schermo né si cerca (legge 4/2004)."),
    peso=Peso.IMPORTANTE,
)
def pdf_scansione(contenuto: Contenuto) -> Iterable[Trovato]:
    """A document that a page offers has text in it."""
    scansioni = AnalisiPdf.objects.filter(documento__in=contenuto.documenti, solo_scansione=True)
    for analisi in scansioni.select_related("documento"):
        messaggio = gettext("Il documento «%(titolo)s» è una scansione: pubblica il file originale, con il testo.")
        yield messaggio % {"titolo": analisi.documento.title}, contenuto.documenti[analisi.documento_id]
