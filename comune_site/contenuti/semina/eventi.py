"""Sow the example events around the day of the seeding."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import Decimal

from django.utils import timezone

from comune_site.contenuti.models import (
    CostoEvento,
    EventoPage,
    LuogoPage,
    SottosezionePage,
    Termine,
    UnitaOrganizzativaPage,
)
from comune_site.contenuti.semina.albero import Seminatore
from comune_site.contenuti.semina.immagini import immagine
from comune_site.contenuti.semina.territorio.programma import PROGRAMMA, Appuntamento
from comune_site.contenuti.semina.testo import GIORNI


class SeminaEventi:
    """Knows what the events refer to; creates those that are missing."""

    def __init__(
        self,
        semina: Seminatore,
        uffici: dict[str, UnitaOrganizzativaPage],
        luoghi: dict[str, LuogoPage],
        oggi: date,
    ) -> None:
        self.semina, self.uffici, self.luoghi, self.oggi = semina, uffici, luoghi, oggi
        self.tipi = {t.titolo: t for t in Termine.objects.filter(vocabolario="tipi_evento")}

    def tutti(self) -> None:
        """Create the whole programme."""
        elenco = SottosezionePage.objects.get(title="Eventi")
        for appuntamento in PROGRAMMA:
            evento = self.uno(elenco, appuntamento)
            for figlio in appuntamento.figli:
                self.uno(evento, figlio)

    def uno(self, sopra: SottosezionePage | EventoPage, voce: Appuntamento) -> EventoPage:
        """Create one event, or return the one that is there."""
        primo = giorno_di(voce.giorno, self.oggi) + timedelta(days=voce.dopo)
        evento, nuovo = self.semina.pagina(
            sopra,
            EventoPage,
            voce.slug,
            title=voce.titolo,
            tipo=self.tipi[voce.tipo],
            stato=voce.stato,
            descrizione=voce.descrizione,
            inizio=istante(primo, voce.dalle),
            fine=istante(primo + timedelta(days=voce.dura), voce.alle) if voce.alle or voce.dura else None,
            tutto_il_giorno=not voce.dalle,
            ricorrenza=voce.ripete,
            ripeti_fino_al=self.oggi + timedelta(days=voce.per_giorni) if voce.ripete else None,
            descrizione_completa=voce.testo,
            a_chi_e_rivolto=voce.per_chi,
            immagine=immagine(voce.immagine) if voce.immagine else None,
            luogo=self.luoghi.get(voce.luogo),
            indirizzo=voce.indirizzo,
            gratuito=not voce.costi,
            organizzatore=self.uffici.get(voce.ufficio),
            patrocinato_da=voce.patrocinato_da,
            sponsor=voce.sponsor,
        )
        if nuovo:
            self._completa(evento, voce)
        return evento

    def _completa(self, evento: EventoPage, voce: Appuntamento) -> None:
        self.semina.classifica(evento, voce.argomenti)
        CostoEvento.objects.bulk_create(
            CostoEvento(evento=evento, titolo=titolo, prezzo=Decimal(prezzo), descrizione=altro, sort_order=n)
            for n, (titolo, prezzo, altro) in enumerate(voce.costi)
        )


def giorno_di(regola: tuple[str, int], oggi: date) -> date:
    """Return the day that is so many days from `oggi`, or the first such day of the week from then on."""
    settimana, scarto = regola
    giorno = oggi + timedelta(days=scarto)
    return giorno + timedelta(days=(GIORNI.index(settimana) - giorno.weekday()) % 7) if settimana else giorno


def istante(giorno: date, ora: str) -> datetime:
    """Return the aware instant of an hour "HH:MM" of Europe/Rome; midnight for an empty one."""
    ore, _, minuti = ora.partition(":")
    return timezone.make_aware(datetime.combine(giorno, time(int(ore or 0), int(minuti or 0))))
