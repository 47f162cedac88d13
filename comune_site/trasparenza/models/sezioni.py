"""The pages of Amministrazione trasparente: a root and the tree of the law (d.lgs. 33/2013, annex A)."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField
from wagtail.search import index

from comune_site.contenuti import elenchi
from comune_site.contenuti.models.base import CARATTERI, PaginaComune
from comune_site.trasparenza import documenti
from comune_site.trasparenza.vocabolario import Voce, per_codice

LEGGE = "d.lgs. 33/2013"
SLUG = "amministrazione-trasparente"
PER_PAGINA = 20


class _ConDocumenti(PaginaComune):
    """What root and sections share: a locked title, an introduction, the search among the documents below."""

    OBBLIGATORI: ClassVar[dict[str, str]] = {}
    is_creatable = False

    introduzione = RichTextField(_("introduzione"), features=CARATTERI, blank=True)

    content_panels: ClassVar[list[Any]] = [
        FieldPanel("title", read_only=True),
        FieldPanel("descrizione"),
        FieldPanel("introduzione"),
    ]
    search_fields: ClassVar[list[Any]] = [*PaginaComune.search_fields, index.SearchField("introduzione")]

    class Meta:
        abstract = True

    def sottosezioni(self) -> list[dict[str, Any]]:
        """Return the live sections right below, with title, address and description, in the order of the law."""
        figlie = SezioneTrasparenzaPage.objects.child_of(self).live().order_by("path")
        return [{"titolo": f.title, "url": f.url, "descrizione": f.descrizione} for f in figlie]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the sections below and, when words are asked for, the documents below that hold them."""
        contesto = super().get_context(request, *args, **kwargs)
        chiave = contesto["chiave"] = elenchi.parola_chiave(request)
        contesto["sottosezioni"] = self.sottosezioni()
        contesto["pagina"] = elenchi.pagina_di(request, self._documenti(chiave), PER_PAGINA)
        contesto["righe"] = documenti.righe(contesto["pagina"])
        return contesto

    def _documenti(self, chiave: str) -> Any:
        raise NotImplementedError


class TrasparenzaPage(_ConDocumenti):
    """The entrance: the 22 headings of the law and a search over all documents."""

    etichetta = _("Amministrazione trasparente")
    template = "trasparenza/indice.html"
    parent_page_types: ClassVar[list[str]] = ["contenuti.HomePage"]
    subpage_types: ClassVar[list[str]] = ["trasparenza.SezioneTrasparenzaPage"]
    max_count = 1

    class Meta:
        verbose_name = _("amministrazione trasparente")
        verbose_name_plural = _("amministrazione trasparente")

    def _documenti(self, chiave: str) -> Any:
        return documenti.cerca(documenti.di(self, tutte=True), chiave) if chiave else documenti.nessuno()

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add each heading with the titles below it: one query for the whole tree."""
        contesto = super().get_context(request, *args, **kwargs)
        contesto["rami"] = self._rami()
        return contesto

    def _rami(self) -> list[dict[str, Any]]:
        rami: dict[str, dict[str, Any]] = {}
        tutte = SezioneTrasparenzaPage.objects.descendant_of(self).live().order_by("path")
        for sezione in tutte.filter(depth__lte=self.depth + 2):
            ramo = {"titolo": sezione.title, "url": sezione.url, "figli": []}
            sopra = rami.get(sezione.path[: -self.steplen])
            if sopra is not None:
                sopra["figli"].append(ramo)
            elif sezione.depth == self.depth + 1:
                rami[sezione.path] = ramo
        return list(rami.values())


class SezioneTrasparenzaPage(_ConDocumenti):
    """A section: what the law wants in it, its subsections, its documents in force. Title from the vocabulary."""

    etichetta = _("Sezione di Amministrazione trasparente")
    template = "trasparenza/sezione.html"
    parent_page_types: ClassVar[list[str]] = ["trasparenza.TrasparenzaPage", "trasparenza.SezioneTrasparenzaPage"]
    subpage_types: ClassVar[list[str]] = ["trasparenza.SezioneTrasparenzaPage"]

    codice = models.CharField(_("codice"), max_length=160, unique=True, editable=False)
    # The day on which somebody looked, and there was nothing: an empty section says so with its date.
    verificata_il = models.DateField(
        _("verificata il"),
        default=timezone.localdate,
        help_text=_("Il giorno in cui l'ufficio ha controllato che la sezione fosse completa."),
    )

    content_panels: ClassVar[list[Any]] = [*_ConDocumenti.content_panels, FieldPanel("verificata_il")]

    class Meta:
        verbose_name = _("sezione di Amministrazione trasparente")
        verbose_name_plural = _("sezioni di Amministrazione trasparente")

    @property
    def voce(self) -> Voce:
        """Return the heading of the law that the section implements."""
        return per_codice()[self.codice]

    def clean(self) -> None:
        """Keep the titles of the law: a citizen finds the same ones in every administration."""
        super().clean()
        voce = per_codice().get(self.codice)
        if voce is None or self.title != voce.titolo:
            raise ValidationError({"title": gettext("Il titolo è fissato dalla legge: %(legge)s.") % {"legge": LEGGE}})

    def _documenti(self, chiave: str) -> Any:
        if chiave:
            return documenti.cerca(documenti.di(self, tutte=True), chiave)
        return documenti.di(self)

    @property
    def aggiornata_il(self) -> date | None:
        """Return the last day on which the section, or a document in it, changed or was checked."""
        date_note = (self.last_published_at, documenti.ultimo_aggiornamento(self))
        giorni = [timezone.localdate(istante) for istante in date_note if istante]
        return max([*giorni, self.verificata_il])

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the law, the last update, and whether there is an archive."""
        contesto = super().get_context(request, *args, **kwargs)
        contesto |= {
            "voce": self.voce,
            "aggiornata_il": self.aggiornata_il,
            "con_archivio": documenti.di(self, scaduti=True).exists(),
        }
        return contesto
