"""The satisfaction store. Rows are added and never changed; nothing in it tells who voted.

A judgement and the ticket that allowed it share no key, no order and no exact time. What may come after the vote
(the reason, the free text) is a row of its own, so that the vote itself is never touched again.
"""

from __future__ import annotations

import uuid
from typing import Any, NoReturn

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from valutazione import scale

_E_FACCIA = Q(strumento=scale.EMOTICON)
_E_STELLE = Q(strumento__in=[scale.STELLE_PAGINA, scale.STELLE_SERVIZIO])


class SolaAggiuntaError(TypeError):
    """Somebody tried to change or delete a vote."""


class Canale(models.TextChoices):
    """Where the service was received."""

    WEB = "web", _("Web")
    SPORTELLO = "sportello", _("Sportello")
    TELEFONO = "telefono", _("Telefono")
    APP = "app", _("App")
    EMAIL = "email", _("E-mail")


class FasciaOraria(models.TextChoices):
    """Part of the day: wide enough that it does not tell one person from another."""

    NOTTE = "00-08", _("dalle 0 alle 8")
    MATTINA = "08-14", _("dalle 8 alle 14")
    POMERIGGIO = "14-20", _("dalle 14 alle 20")
    SERA = "20-24", _("dalle 20 alle 24")

    @classmethod
    def di(cls, ora: int) -> FasciaOraria:
        """Return the band of an hour 0-23."""
        return cls.NOTTE if ora < 8 else cls.MATTINA if ora < 14 else cls.POMERIGGIO if ora < 20 else cls.SERA


class SolaAggiuntaQuerySet(models.QuerySet[Any]):
    """Rows that are never changed nor deleted, not even many at a time."""

    def update(self, **kwargs: Any) -> NoReturn:
        """Refuse."""
        raise SolaAggiuntaError("Un voto non si cambia.")

    def bulk_update(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Refuse."""
        raise SolaAggiuntaError("Un voto non si cambia.")

    def delete(self) -> NoReturn:
        """Refuse."""
        raise SolaAggiuntaError("Un voto non si cancella.")


class SolaAggiunta(models.Model):
    """A row that is written once. On update the database refuses too (trigger in the migration)."""

    objects = SolaAggiuntaQuerySet.as_manager()

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Insert; raise SolaAggiuntaError on a row that is already there."""
        if not self._state.adding:
            raise SolaAggiuntaError("Un voto non si cambia.")
        super().save(force_insert=True, using=kwargs.get("using"))

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Refuse."""
        raise SolaAggiuntaError("Un voto non si cancella.")


class Giudizio(SolaAggiunta):
    """One vote: instrument, score, where and in which part of which day. No person, no file, no address."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    ente = models.CharField(_("ente"), max_length=16)
    strumento = models.CharField(_("strumento"), max_length=20)
    versione = models.PositiveSmallIntegerField(_("versione dei testi"))
    canale = models.CharField(_("canale"), max_length=12, choices=Canale)
    servizio = models.CharField(_("servizio"), max_length=100, blank=True)
    pagina = models.CharField(_("pagina"), max_length=500, blank=True)
    # Text for faces and for stars alike: nobody can sum or average the two by mistake.
    punteggio = models.CharField(_("punteggio"), max_length=6)
    giorno = models.DateField(_("giorno"))
    fascia = models.CharField(_("fascia oraria"), max_length=5, choices=FasciaOraria)
    completato = models.BooleanField(_("completato"), default=True)
    lingua = models.CharField(_("lingua"), max_length=8)

    class Meta:
        verbose_name = _("giudizio")
        verbose_name_plural = _("giudizi")
        default_permissions = ("view",)
        indexes = [models.Index(fields=["ente", "strumento", "giorno"], name="giudizio_cruscotto")]
        constraints = [
            models.CheckConstraint(
                name="giudizio_scala",
                condition=(_E_FACCIA & Q(punteggio__in=scale.FACCE)) | (_E_STELLE & Q(punteggio__in=scale.STELLE)),
            ),
            models.CheckConstraint(
                name="giudizio_oggetto",
                condition=(Q(strumento=scale.STELLE_PAGINA, servizio="") & ~Q(pagina=""))
                | (Q(strumento__in=scale.STRUMENTI_SERVIZIO, pagina="") & ~Q(servizio="")),
            ),
            models.CheckConstraint(name="giudizio_canale", condition=Q(canale__in=Canale.values)),
            models.CheckConstraint(name="giudizio_fascia", condition=Q(fascia__in=FasciaOraria.values)),
            # One touch is the whole vote (A2): a face is never half given.
            models.CheckConstraint(name="giudizio_faccia_completa", condition=~_E_FACCIA | Q(completato=True)),
        ]

    def __str__(self) -> str:
        return f"{self.strumento} {self.punteggio}"


class MotivoGiudizio(SolaAggiunta):
    """The reason that followed a vote, at most one. Instrument and score are repeated so that the database itself
    refuses a reason where none is asked (A3: only after red)."""

    giudizio = models.OneToOneField(Giudizio, on_delete=models.PROTECT, primary_key=True, related_name="motivo")
    strumento = models.CharField(_("strumento"), max_length=20)
    punteggio = models.CharField(_("punteggio"), max_length=6)
    codice = models.CharField(_("motivo"), max_length=20)

    class Meta:
        verbose_name = _("motivo")
        verbose_name_plural = _("motivi")
        default_permissions = ("view",)
        constraints = [
            models.CheckConstraint(
                name="motivo_ammesso",
                condition=(_E_FACCIA & Q(punteggio=scale.ROSSO, codice__in=scale.MOTIVI_FACCE))
                | (_E_STELLE & Q(punteggio__in=scale.STELLE, codice__in=scale.MOTIVI_STELLE)),
            )
        ]

    def __str__(self) -> str:
        return self.codice


class TestoLibero(models.Model):
    """The free text of a star rating, already masked. Apart, because it is moderated and kept for a shorter time."""

    class Stato(models.TextChoices):
        """What staff decided about it."""

        DA_CONTROLLARE = "da_controllare", _("Da controllare")
        PUBBLICABILE = "pubblicabile", _("Pubblicabile")
        OSCURATO = "oscurato", _("Oscurato")

    giudizio = models.OneToOneField(Giudizio, on_delete=models.PROTECT, primary_key=True, related_name="testo")
    strumento = models.CharField(_("strumento"), max_length=20)
    testo = models.CharField(_("testo"), max_length=scale.TESTO_MASSIMO)
    stato = models.CharField(_("stato"), max_length=15, choices=Stato, default=Stato.DA_CONTROLLARE)

    class Meta:
        verbose_name = _("testo libero")
        verbose_name_plural = _("testi liberi")
        default_permissions = ("view", "change")
        constraints = [
            models.CheckConstraint(name="testo_solo_stelle", condition=_E_STELLE & ~Q(testo="")),
        ]

    def __str__(self) -> str:
        return self.testo


class GettoneVoto(models.Model):
    """The right to vote once with one instrument. Only a keyed hash is kept; deleted when used or expired.

    It points at nothing and nothing points at it.
    """

    impronta = models.CharField(max_length=64, primary_key=True)
    ente = models.CharField(max_length=16)
    strumento = models.CharField(max_length=20)
    servizio = models.CharField(max_length=100)
    canale = models.CharField(max_length=12, choices=Canale)
    # Both on the full hour: the moment of the event must not be read here.
    emesso_il = models.DateTimeField()
    scade_il = models.DateTimeField(db_index=True)

    class Meta:
        verbose_name = _("gettone di voto")
        verbose_name_plural = _("gettoni di voto")
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                name="gettone_strumento", condition=Q(strumento__in=scale.STRUMENTI_SERVIZIO) & ~Q(servizio="")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.strumento} {self.servizio}"


class UtentiServiti(models.Model):
    """How many received a service on a day through a channel: the base of the participation rate."""

    ente = models.CharField(_("ente"), max_length=16)
    servizio = models.CharField(_("servizio"), max_length=100)
    canale = models.CharField(_("canale"), max_length=12, choices=Canale)
    giorno = models.DateField(_("giorno"))
    numero = models.PositiveIntegerField(_("numero"), default=0)

    class Meta:
        verbose_name = _("utenti serviti")
        verbose_name_plural = _("utenti serviti")
        default_permissions = ("view",)
        constraints = [
            models.UniqueConstraint(fields=["ente", "servizio", "canale", "giorno"], name="utenti_serviti_unico")
        ]

    def __str__(self) -> str:
        return f"{self.servizio} {self.giorno}: {self.numero}"
