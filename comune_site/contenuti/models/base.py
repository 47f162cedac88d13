"""What every page of the site has in common, and the rule of what must be there to publish."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Page, PageViewRestriction
from wagtail.search import index

from comune_site.contenuti.metatag import testo_semplice
from comune_site.contenuti.models.vocabolari import Termine, a_gruppi
from comune_site.core.indirizzi import SEGMENTI_COMUNI, SEGMENTI_SERVIZI, url_assoluto

# First segments that belong to views: a page of first level may not take them (decision 13).
SLUG_RISERVATI = frozenset(
    (*SEGMENTI_SERVIZI, *SEGMENTI_COMUNI, "gestione", "documenti", "totem", "esci", "valutazioni", "albo-pretorio")
)
TESTO_MINIMO = 3
PROFONDITA_HOME = 2
CARATTERI = ["h3", "h4", "bold", "italic", "ul", "ol", "link", "document-link"]


def manca(criterio: str) -> str:
    """Return the message for a field that a criterion wants before publication."""
    return gettext("Da compilare per pubblicare la pagina: lo chiede il criterio %(criterio)s.") % {
        "criterio": criterio
    }


class PaginaComuneForm(WagtailAdminPageForm):
    """Tells the page whether it is being published, and words the errors."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for campo, criterio in self._meta.model.OBBLIGATORI.items():
            if campo in self.fields:
                self.fields[campo].error_messages["required"] = manca(criterio)
        for nome, campo in self.fields.items():
            if isinstance(campo, forms.ModelChoiceField) and campo.queryset.model is Termine:
                a_gruppi(campo, self.initial.get(nome))
        for nome, messaggio in self._meta.model.ALMENO_UNO.items():
            if nome in self.formsets:
                self.formsets[nome].error_messages["too_few_forms"] = str(messaggio)
                if not self.is_bound:
                    # A row drawn empty because one is wanted at publication would be refused on every draft until then.
                    self.formsets[nome].min_num = 0

    def clean(self) -> dict[str, Any]:
        """Refuse an address that belongs to the services."""
        dati = super().clean()
        if self.parent_page and self.parent_page.depth == PROFONDITA_HOME and dati.get("slug") in SLUG_RISERVATI:
            self.add_error("slug", gettext("Questo indirizzo è riservato ai servizi del sito: scegline un altro."))
        return dati

    def _post_clean(self) -> None:
        self.instance.in_pubblicazione = not self.is_deferred_validation
        self.instance.genitore_scelto = self.parent_page
        # The rows reach the page after it has been judged: it has to be told which there will be.
        self.instance.righe_nel_modulo = {nome for nome, righe in self.formsets.items() if _piene(righe)}
        super()._post_clean()


def _piene(righe: forms.BaseFormSet) -> bool:
    righe.is_valid()
    return any((r.has_changed() or r.instance.pk) and not righe._should_delete_form(r) for r in righe.forms)


class PaginaComune(Page):
    """Base of the page types. The core page model is not swapped (decision 1)."""

    # field -> criterion that wants it: enforced when a page goes live, never on a draft.
    OBBLIGATORI: ClassVar[dict[str, str]] = {"descrizione": "C.SI.1.3"}
    # Panel of rows that must have one at publication -> what to say when it has none.
    ALMENO_UNO: ClassVar[dict[str, Any]] = {
        "classificazioni": _("Scegli almeno un argomento: lo chiede il criterio C.SI.1.3.")
    }
    # Titles of the second-level pages that may hold this type; empty: any parent that the types allow.
    SOTTO: ClassVar[tuple[str, ...]] = ()
    # What the card and the search results call this type.
    etichetta: ClassVar[Any] = ""

    descrizione = models.CharField(
        _("descrizione breve"),
        max_length=255,
        help_text=_(
            "Una o due frasi, al massimo 160 caratteri se possibile: si legge sotto il titolo e negli elenchi."
        ),
    )

    content_panels: ClassVar[list[Any]] = [*Page.content_panels, FieldPanel("descrizione")]
    promote_panels: ClassVar[list[Any]] = [
        MultiFieldPanel([FieldPanel("slug"), FieldPanel("seo_title"), FieldPanel("search_description")], _("Indirizzo"))
    ]
    search_fields: ClassVar[list[Any]] = [*Page.search_fields, index.SearchField("descrizione")]
    base_form_class = PaginaComuneForm
    # Set by the form; None when a page is saved by code, where `live` decides.
    in_pubblicazione: bool | None = None
    genitore_scelto: Page | None = None
    righe_nel_modulo: set[str] | None = None

    class Meta:
        abstract = True

    @classmethod
    def can_exist_under(cls, parent: Page) -> bool:
        """Allow a page only in its part of the tree (C.SI.1.7): an event under Eventi, an office under Uffici."""
        giusto = not cls.SOTTO or parent.title in cls.SOTTO or isinstance(parent.specific_deferred, cls)
        return giusto and super().can_exist_under(parent)

    def clean_fields(self, exclude: Any = None) -> None:
        """Name the criterion where a compulsory field is empty."""
        try:
            super().clean_fields(exclude)
        except ValidationError as errore:
            raise ValidationError(
                {campo: self._con_criterio(campo, e) for campo, e in errore.error_dict.items()}
            ) from None

    def _con_criterio(self, campo: str, errori: list[ValidationError]) -> list[Any]:
        vuoto = campo in self.OBBLIGATORI and any(e.code in ("blank", "null") for e in errori)
        return [manca(self.OBBLIGATORI[campo])] if vuoto else errori

    def clean(self) -> None:
        """Check what the fields alone cannot say; only when the page goes live."""
        super().clean()
        if self.live if self.in_pubblicazione is None else self.in_pubblicazione:
            errori = self.errori_di_pubblicazione()
            if errori:
                raise ValidationError(errori)

    def errori_di_pubblicazione(self) -> dict[str, str]:
        """Return field -> message of what forbids publication. Rich text with no word in it counts as empty.

        One that is wholly empty is told by the field itself already: not twice.
        """
        return {
            campo: manca(criterio)
            for campo, criterio in self.OBBLIGATORI.items()
            if isinstance(self._meta.get_field(campo), RichTextField)
            and getattr(self, campo)
            and len(testo_semplice(getattr(self, campo))) < TESTO_MINIMO
        }

    def ha(self, righe: str) -> bool:
        """Tell whether the page has rows of a kind ("contatti"), those of the form being judged included."""
        return bool(getattr(self, righe).all()) if self.righe_nel_modulo is None else righe in self.righe_nel_modulo

    def sopra(self) -> Page | None:
        """Return the page above, also of a page that is being created in the admin."""
        return self.get_parent() if self.path else self.genitore_scelto

    def briciole(self) -> list[tuple[str, str | None]]:
        """Return the breadcrumb as (title, address); the page itself has no address."""
        antenati = self.get_ancestors().filter(depth__gte=PROFONDITA_HOME).order_by("path")
        antenati = antenati.only("title", "path", "depth", "url_path")
        passi = [(gettext("Home") if a.depth == PROFONDITA_HOME else a.title, a.url) for a in antenati]
        return [*passi, (self.title, None)]

    def get_view_restrictions(self) -> models.QuerySet[PageViewRestriction]:
        """Look for restrictions on the pages above only when any page has one: seldom, and each visit would pay."""
        if not PageViewRestriction.objects.exists():
            return PageViewRestriction.objects.none()
        return super().get_view_restrictions()

    @property
    def url_canonico(self) -> str:
        """Return the absolute address of the page, from the settings and never from the request."""
        return url_assoluto(self.url or "/")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the breadcrumb."""
        return {**super().get_context(request, *args, **kwargs), "briciole": self.briciole()}


def titolo_ammesso(pagina: Page, ammessi: list[str], criterio: str) -> dict[str, str]:
    """Return the error of a title that is not in its controlled vocabulary, or nothing."""
    if pagina.title in ammessi:
        return {}
    return {
        "title": gettext("Titolo fuori dal vocabolario del modello (criterio %(criterio)s). Ammessi: %(titoli)s.")
        % {"criterio": criterio, "titoli": ", ".join(ammessi)}
    }
