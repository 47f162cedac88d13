"""Events: what, for whom, where, when, at what price."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, ClassVar

from django.db import models
from django.db.models import Q
from django.http import HttpRequest
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Orderable
from wagtail.search import index

from comune_site.contenuti import elenchi
from comune_site.contenuti.indici import Voci, presenti
from comune_site.contenuti.liste.giorni import quando
from comune_site.contenuti.models.base import CARATTERI, PaginaComune
from comune_site.contenuti.models.comuni import (
    pannello_allegati,
    pannello_collegamenti,
    pannello_contatti,
    pannello_galleria,
)
from comune_site.contenuti.models.relazioni import pannello_argomenti
from comune_site.contenuti.models.vocabolari import Vocabolario, termine
from comune_site.contenuti.periodi import fino_a, periodo
from comune_site.contenuti.ricorrenze import fine_del_giorno, occorrenze

EVENTO = "C.SI.1.7"
DATE_MOSTRATE = 8


class EventoPage(PaginaComune):
    """An event; its children are its "Appuntamenti"."""

    class Stato(models.TextChoices):
        """Whether it will happen."""

        CONFERMATO = "confermato", _("Confermato")
        RINVIATO = "rinviato", _("Rinviato")
        ANNULLATO = "annullato", _("Annullato")

    class Ricorrenza(models.TextChoices):
        """How it repeats."""

        MAI = "", _("Non si ripete")
        GIORNO = "giorno", _("Ogni giorno")
        SETTIMANA = "settimana", _("Ogni settimana")
        MESE = "mese", _("Ogni mese, nello stesso giorno")
        ANNO = "anno", _("Ogni anno")

    OBBLIGATORI: ClassVar[dict[str, str]] = {
        "descrizione": EVENTO,
        "tipo": EVENTO,
        "descrizione_completa": EVENTO,
        "a_chi_e_rivolto": EVENTO,
        "inizio": EVENTO,
    }
    SOTTO = ("Eventi",)
    etichetta = _("Evento")
    template = "contenuti/evento.html"
    parent_page_types: ClassVar[list[str]] = ["contenuti.SottosezionePage", "contenuti.EventoPage"]
    subpage_types: ClassVar[list[str]] = ["contenuti.EventoPage"]

    sottotitolo = models.CharField(_("sottotitolo"), max_length=255, blank=True)
    tipo = termine(Vocabolario.TIPI_EVENTO, _("tipo di evento"), null=True)
    stato = models.CharField(_("stato"), max_length=10, choices=Stato, default=Stato.CONFERMATO)
    inizio = models.DateTimeField(_("inizio"), null=True)
    fine = models.DateTimeField(_("fine"), null=True, blank=True)
    tutto_il_giorno = models.BooleanField(_("senza orario"), default=False)
    ricorrenza = models.CharField(_("si ripete"), max_length=10, choices=Ricorrenza, blank=True, default=Ricorrenza.MAI)
    ripeti_fino_al = models.DateField(_("si ripete fino al"), null=True, blank=True)
    descrizione_completa = RichTextField(_("cos'è"), features=CARATTERI)
    a_chi_e_rivolto = RichTextField(_("a chi è rivolto"), features=CARATTERI)
    immagine = models.ForeignKey(
        "wagtailimages.Image",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("immagine"),
    )
    video = models.URLField(_("video"), blank=True)
    trascrizione = models.TextField(_("trascrizione del video"), blank=True)
    luogo = models.ForeignKey(
        "contenuti.LuogoPage",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="eventi",
        verbose_name=_("luogo"),
    )
    indirizzo = models.CharField(_("oppure indirizzo"), max_length=255, blank=True)
    gratuito = models.BooleanField(_("ingresso gratuito"), default=True)
    organizzatore = models.ForeignKey(
        "contenuti.UnitaOrganizzativaPage",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="eventi",
        verbose_name=_("con il supporto di"),
    )
    patrocinato_da = models.CharField(_("patrocinato da"), max_length=255, blank=True)
    sponsor = models.CharField(_("sponsor"), max_length=255, blank=True)
    ulteriori_informazioni = RichTextField(_("ulteriori informazioni"), features=CARATTERI, blank=True)

    content_panels: ClassVar[list[Any]] = [
        *PaginaComune.content_panels,
        FieldPanel("sottotitolo"),
        FieldPanel("tipo"),
        FieldPanel("stato"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("inizio"), FieldPanel("fine")]),
                FieldPanel("tutto_il_giorno"),
                FieldRowPanel([FieldPanel("ricorrenza"), FieldPanel("ripeti_fino_al")]),
            ],
            _("Date e orari"),
        ),
        FieldPanel("descrizione_completa"),
        FieldPanel("a_chi_e_rivolto"),
        FieldPanel("immagine"),
        pannello_galleria(),
        MultiFieldPanel([FieldPanel("video"), FieldPanel("trascrizione")], _("Video")),
        MultiFieldPanel([FieldPanel("luogo"), FieldPanel("indirizzo")], _("Luogo")),
        FieldPanel("gratuito"),
        InlinePanel("costi", heading=_("Costi"), label=_("Costo")),
        pannello_contatti(),
        FieldPanel("organizzatore"),
        MultiFieldPanel([FieldPanel("patrocinato_da"), FieldPanel("sponsor")], _("Patrocinio e sponsor")),
        pannello_allegati(),
        pannello_collegamenti(_("Le persone dell'amministrazione che parteciperanno, i documenti, le notizie.")),
        FieldPanel("ulteriori_informazioni"),
        pannello_argomenti(minimo=1),
    ]
    search_fields: ClassVar[list[Any]] = [
        *PaginaComune.search_fields,
        index.SearchField("sottotitolo"),
        index.SearchField("descrizione_completa"),
        index.FilterField("inizio"),
    ]

    class Meta:
        verbose_name = _("evento")
        verbose_name_plural = _("eventi")

    def errori_di_pubblicazione(self) -> dict[str, str]:
        """Dates in order, a place, a transcription for who cannot hear, somebody who answers."""
        errori = super().errori_di_pubblicazione()
        if self.inizio and self.fine and self.fine < self.inizio:
            errori["fine"] = gettext("La fine viene prima dell'inizio.")
        if self.ricorrenza and not self.ripeti_fino_al:
            errori["ripeti_fino_al"] = gettext("Di' fino a quando si ripete.")
        elif self.ricorrenza and self.inizio and self.ripeti_fino_al < timezone.localdate(self.inizio):
            errori["ripeti_fino_al"] = gettext("Questa data viene prima dell'inizio.")
        if not (self.luogo_id or self.indirizzo):
            errori["luogo"] = gettext("Di' dove si svolge: un luogo o un indirizzo.")
        if self.video and not self.trascrizione.strip():
            errori["trascrizione"] = gettext("Un video ha bisogno della trascrizione, per chi non può sentirlo.")
        return errori

    def save(self, *args: Any, **kwargs: Any) -> Any:
        """Keep the dates of the calendar when the page itself, not a draft of it, is saved."""
        risultato = super().save(*args, **kwargs)
        if kwargs.get("update_fields") is None:
            self.aggiorna_occorrenze()
        return risultato

    def aggiorna_occorrenze(self) -> None:
        """Write again the dates on which the event happens. One whose end is not known lasts until midnight."""
        self.occorrenze.all().delete()
        if self.inizio:
            date = occorrenze(self.inizio, self.fine, self.ricorrenza, self.ripeti_fino_al)
            OccorrenzaEvento.objects.bulk_create(
                OccorrenzaEvento(evento=self, inizio=inizio, fine=self._chiusura(inizio, fine)) for inizio, fine in date
            )

    def _chiusura(self, inizio: datetime, fine: datetime | None) -> datetime:
        return fine if fine and not self.tutto_il_giorno else fine_del_giorno(fine or inizio)

    def prossima(self) -> OccorrenzaEvento | None:
        """Return the occurrence under way or next; None when all are past."""
        return self.occorrenze.filter(fine__gte=timezone.now()).order_by("inizio").first()

    @property
    def ultimo_giorno(self) -> date:
        """Return the last day on which something happens. Needs `inizio`."""
        if self.ricorrenza and self.ripeti_fino_al:
            return self.ripeti_fino_al
        return timezone.localdate(self.fine or self.inizio)

    @property
    def concluso(self) -> bool:
        """Whether the last day is past. No query."""
        return self.inizio is not None and self.ultimo_giorno < timezone.localdate()

    @property
    def giorni_in_parole(self) -> str:
        """Return "dal 28 al 29 novembre 2026" or "ogni sabato fino al 26 giugno 2027"; empty without a date."""
        if self.inizio is None:
            return ""
        primo = timezone.localdate(self.inizio)
        if not self.ricorrenza:
            return periodo(primo, self.ultimo_giorno)
        ogni = {"giorno": _("ogni giorno"), "mese": _("ogni mese"), "anno": _("ogni anno")}
        settimanale = gettext("ogni %(giorno)s") % {"giorno": date_format(primo, "l").lower()}
        return f"{ogni.get(self.ricorrenza, settimanale)} {fino_a(self.ultimo_giorno)}"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add dates, prices, children, contacts, linked pages, index, argomenti."""
        contesto = super().get_context(request, *args, **kwargs)
        sopra = self.get_parent()
        da_venire = self.occorrenze.filter(fine__gte=timezone.now()).order_by("inizio")
        contesto |= {
            "genitore": sopra if sopra.content_type_id == self.content_type_id else None,
            "prossime": [self._data(occorrenza) for occorrenza in da_venire[:DATE_MOSTRATE]],
            "costi_evento": list(self.costi.all()),
            "appuntamenti": elenchi.carte(elenchi.illustrate(self._appuntamenti())),
            "collegati": elenchi.collegati(self),
            "contatti": list(self.contatti.select_related("punto").prefetch_related("punto__voci")),
            "galleria": elenchi.galleria(self),
            "allegati": list(self.allegati.select_related("documento")),
            "argomenti": [c.argomento for c in self.classificazioni.select_related("argomento")],
        }
        contesto["indice"] = self._indice(contesto)
        return contesto

    def _appuntamenti(self) -> models.QuerySet:
        return EventoPage.objects.child_of(self).live().select_related("tipo").order_by("inizio", "title")

    def _data(self, occorrenza: OccorrenzaEvento) -> tuple[date, str]:
        """Return first day and hours of an occurrence."""
        giorno = timezone.localdate(occorrenza.inizio)
        return giorno, quando(self, occorrenza.inizio, occorrenza.fine, giorno)

    def _indice(self, contesto: dict[str, Any]) -> Voci:
        return presenti(
            [
                (_("Cos'è"), "cos-e", True),
                (_("A chi è rivolto"), "a-chi-e-rivolto", True),
                (_("Luogo"), "luogo", self.luogo_id or self.indirizzo),
                (_("Date e orari"), "date-e-orari", True),
                (_("Costi"), "costi", True),
                (_("Allegati"), "allegati", contesto["allegati"] or contesto["collegati"].get("documentopage")),
                (_("Appuntamenti"), "appuntamenti", contesto["appuntamenti"]),
                (_("Contatti"), "contatti", contesto["contatti"] or self.organizzatore_id),
                (_("Patrocinio e sponsor"), "patrocinio", self.patrocinato_da or self.sponsor),
                (_("Ulteriori informazioni"), "ulteriori-informazioni", self.ulteriori_informazioni),
            ]
        )


class CostoEvento(Orderable):
    """A price: for whom, how much."""

    evento = ParentalKey(EventoPage, on_delete=models.CASCADE, related_name="costi")
    titolo = models.CharField(_("biglietto"), max_length=80, help_text=_("Per esempio «Intero» o «Ridotto»."))
    prezzo = models.DecimalField(_("prezzo in euro"), max_digits=7, decimal_places=2)
    descrizione = models.CharField(_("descrizione"), max_length=160, blank=True)

    panels: ClassVar[list[Any]] = [FieldPanel("titolo"), FieldPanel("prezzo"), FieldPanel("descrizione")]

    class Meta(Orderable.Meta):
        verbose_name = _("costo")
        verbose_name_plural = _("costi")
        constraints = [models.CheckConstraint(condition=Q(prezzo__gte=0), name="costo_mai_negativo")]

    def __str__(self) -> str:
        return self.titolo


class OccorrenzaEvento(models.Model):
    """One date on which an event happens: what the calendar asks. Written by the page, never by hand.

    `fine` is until when it is shown: midnight for an event without hours or whose end is not known.
    """

    evento = models.ForeignKey(EventoPage, on_delete=models.CASCADE, related_name="occorrenze")
    inizio = models.DateTimeField(db_index=True)
    fine = models.DateTimeField(db_index=True)

    class Meta:
        ordering = ["inizio"]

    def __str__(self) -> str:
        return f"{self.evento_id} {self.inizio:%Y-%m-%d}"
