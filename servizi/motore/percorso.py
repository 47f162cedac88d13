"""The way through a service: which steps apply, which are complete, what comes next."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from servizi.motore import risposte as r
from servizi.motore.campi import DocumentiField
from servizi.motore.definizioni import Modulo, Passo, Risposte, Servizio, Sezione
from servizi.motore.moduli import Persona, SezioneForm


class PassoSconosciutoError(LookupError):
    """The service has no such step, or the answers so far rule it out."""


class ConsensoForm(SezioneForm):
    """The notice on personal data, read before anything is asked (GDPR art. 13)."""

    privacy_accettata = forms.BooleanField(
        label=_("Ho letto e compreso l'informativa sulla privacy"),
        error_messages={"required": _("Per proseguire conferma di aver letto l'informativa sulla privacy.")},
    )


PRIVACY = Passo(
    codice="privacy",
    titolo=_("Informativa sulla privacy"),
    modulo=Modulo.PRIVACY,
    sezioni=(Sezione(codice="consenso", titolo=_("Informativa sulla privacy"), form=ConsensoForm),),
)
RIEPILOGO = Passo(codice="riepilogo", titolo=_("Riepilogo"), modulo=Modulo.RIEPILOGO)
CODICI_RISERVATI = frozenset({"privacy", "riepilogo", "invia", "elimina", "importo"})


@dataclass(frozen=True, kw_only=True)
class SezioneAperta:
    """A section with its form, as drawn on a page."""

    sezione: Sezione
    form: SezioneForm

    @property
    def campi_file(self) -> tuple[str, ...]:
        """Names of the fields that hold uploaded files."""
        return tuple(nome for nome, campo in self.form.fields.items() if isinstance(campo, DocumentiField))


class Percorso:
    """A service seen with the answers given so far, by one person. Pure: changes nothing.

    Applicability is worked out in order and each `se` sees only the answers of what applies before it: an answer
    that no longer counts cannot keep a later section alive.
    """

    def __init__(self, servizio: Servizio, risposte: Risposte, persona: Persona | None = None) -> None:
        self.servizio = servizio
        self.risposte = risposte
        self.persona = persona

    @cached_property
    def _applicabili(self) -> dict[Passo, tuple[Sezione, ...]]:
        viste: dict[str, Any] = r.vuote(self.servizio.versione)
        passi: dict[Passo, tuple[Sezione, ...]] = {}
        for passo in (PRIVACY, *self.servizio.passi):
            if passo.se is not None and not passo.se(viste):
                continue
            sezioni = []
            for sezione in passo.sezioni:
                if sezione.se is None or sezione.se(viste):
                    sezioni.append(sezione)
                    date = r.di_sezione(self.risposte, passo.codice, sezione.codice)
                    viste = r.con_sezioni(viste, passo.codice, {sezione.codice: date})
            passi[passo] = tuple(sezioni)
        return {**passi, RIEPILOGO: ()}

    @property
    def passi(self) -> tuple[Passo, ...]:
        """Steps that apply, privacy first and summary last (C.SE.1.4)."""
        return tuple(self._applicabili)

    def passo(self, codice: str) -> Passo:
        """Return an applicable step; raise PassoSconosciutoError."""
        for passo in self.passi:
            if passo.codice == codice:
                return passo
        raise PassoSconosciutoError(codice)

    def sezioni(self, passo: Passo) -> tuple[Sezione, ...]:
        """Return the sections of a step that apply."""
        return self._applicabili[passo]

    def modulo(self, passo: Passo, sezione: Sezione, dati: Any = None) -> SezioneAperta:
        """Return a section with its form: bound to `dati` if given, else showing what was saved, unjudged."""
        salvate = r.di_sezione(self.risposte, passo.codice, sezione.codice)
        form = sezione.form(dati, prefix=sezione.codice, persona=self.persona, initial=salvate)
        return SezioneAperta(sezione=sezione, form=form)

    def moduli(self, passo: Passo) -> tuple[SezioneAperta, ...]:
        """Return the sections of a step that apply, showing what was saved, unjudged."""
        return tuple(self.modulo(passo, sezione) for sezione in self.sezioni(passo))

    @cached_property
    def _vincolati(self) -> Mapping[Passo, tuple[SezioneAperta, ...]]:
        return {
            passo: tuple(self.modulo(passo, sezione, self._dati(passo, sezione)) for sezione in sezioni)
            for passo, sezioni in self._applicabili.items()
        }

    def _dati(self, passo: Passo, sezione: Sezione) -> dict[str, Any]:
        salvate = r.di_sezione(self.risposte, passo.codice, sezione.codice)
        return {f"{sezione.codice}-{campo}": valore for campo, valore in salvate.items()}

    def vincolati(self, passo: Passo) -> tuple[SezioneAperta, ...]:
        """Return the sections of a step with every form bound to what was saved: what is missing is an error."""
        return self._vincolati[passo]

    def completo(self, passo: Passo) -> bool:
        """Return whether every section of the step validates; the summary is never complete."""
        if passo is RIEPILOGO:
            return False
        return all(aperta.form.is_valid() for aperta in self._vincolati[passo])

    def primo_incompleto(self) -> Passo | None:
        """Return the first step that does not validate, None when the request can be sent."""
        return next((passo for passo in self.passi if passo is not RIEPILOGO and not self.completo(passo)), None)

    def raggiungibile(self, passo: Passo) -> bool:
        """Return whether the citizen may open the step: saved before, or with everything before it complete."""
        if passo.codice in self.risposte.get("passi", {}):
            return True
        return all(self.completo(precedente) for precedente in self.passi[: self.passi.index(passo)])

    def successivo(self, passo: Passo) -> Passo:
        """Return the step after this one; the summary for the last."""
        return self.passi[min(self.passi.index(passo) + 1, len(self.passi) - 1)]

    def precedente(self, passo: Passo) -> Passo | None:
        """Return the step before this one, None for the first."""
        indice = self.passi.index(passo)
        return self.passi[indice - 1] if indice else None

    def stepper(self, attivo: Passo, indirizzo: Callable[[Passo], str]) -> list[dict[str, Any]]:
        """Return the steps for the stepper: `titolo`, `url` (None where one cannot go yet), `stato` (C.SE.1.8)."""
        return [
            {
                "titolo": passo.titolo,
                "url": indirizzo(passo) if passo is not attivo and self.raggiungibile(passo) else None,
                "stato": self._stato(passo, attivo),
            }
            for passo in self.passi
        ]

    def _stato(self, passo: Passo, attivo: Passo) -> str:
        if passo is attivo:
            return "attivo"
        return "confermato" if self.completo(passo) else "futuro"

    def risposte_finali(self) -> dict[str, Any]:
        """Return the answers as they would be frozen: what applies only, cleaned, locked values read again."""
        finali = r.vuote(self.servizio.versione)
        for passo, aperte in self._vincolati.items():
            if passo is not RIEPILOGO:
                sezioni = {aperta.sezione.codice: r.da_modulo(aperta.form) for aperta in aperte}
                finali = r.con_sezioni(finali, passo.codice, sezioni)
        return finali
