"""The base of every section's form."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, ClassVar, Protocol

from theme.renderer import ThemeForm


class Persona(Protocol):
    """What a form may ask about who logged in; `identita.api.Identita` has this shape."""

    @property
    def codice_fiscale(self) -> str: ...  # noqa: D102
    @property
    def nome(self) -> str: ...  # noqa: D102
    @property
    def cognome(self) -> str: ...  # noqa: D102
    @property
    def data_nascita(self) -> date | None: ...  # noqa: D102
    @property
    def luogo_nascita(self) -> str: ...  # noqa: D102
    @property
    def sesso(self) -> str: ...  # noqa: D102
    @property
    def email(self) -> str: ...  # noqa: D102
    @property
    def telefono(self) -> str: ...  # noqa: D102
    @property
    def domicilio(self) -> dict[str, str]: ...  # noqa: D102


class SezioneForm(ThemeForm):
    """A form of a Sezione: plain Django, drawn by the theme. Knows no request and no model.

    `iniziali_da(persona)` says how the login fills the fields. Those named in `campi_bloccati` cannot be edited
    when the login brings them (decision 17): whatever is posted or stored, the login's value is read again, and our
    own rules do not judge it. A locked field that the login leaves empty is asked like any other.
    """

    campi_bloccati: ClassVar[tuple[str, ...]] = ()

    def __init__(self, *args: Any, persona: Persona | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if persona is not None:
            self._precompila(self.iniziali_da(persona))

    @classmethod
    def iniziali_da(cls, persona: Persona) -> Mapping[str, Any]:
        """Return initial values of fields, from what the login brought; empty values are ignored."""
        return {}

    @property
    def bloccati(self) -> list[str]:
        """Names of the fields that the login fills and locks here."""
        return [nome for nome in self.campi_bloccati if self.fields[nome].disabled]

    def blocca(self, nome: str, valore: Any) -> None:
        """Lock a field on what the login vouches for. A signed fiscal code with a wrong check letter is that person's
        all the same: an error beside a field that cannot be edited would be the end of the way.
        """
        super().blocca(nome, valore)
        campo = self.fields[nome]
        campo.validate = campo.run_validators = _non_giudica  # type: ignore[method-assign]

    def _precompila(self, iniziali: Mapping[str, Any]) -> None:
        for nome, valore in iniziali.items():
            if valore in (None, ""):
                continue
            if nome in self.campi_bloccati:
                self.blocca(nome, valore)
            else:
                self.initial.setdefault(nome, valore)


def _non_giudica(value: Any) -> None:
    """Stand for the rules of a field whose value somebody else vouches for."""
