"""People who log in: citizens (by SPID or CIE only) and staff (by password only)."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.contrib.auth.models import AbstractUser, UserManager
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


def nome_utente_opaco() -> str:
    """Return a random user name: a citizen's must tell nothing, it ends in logs."""
    return uuid.uuid4().hex


class UtenteManager(UserManager["Utente"]):
    """Creation of accounts."""

    def cittadino(self, codice_fiscale: str, **campi: object) -> Utente:
        """Return the citizen with this fiscal code, made at first login. Never a member of staff."""
        utente, creato = self.get_or_create(codice_fiscale=codice_fiscale.upper(), defaults=campi)
        if creato:
            utente.set_unusable_password()
            utente.save(update_fields=["password"])
        return utente


class Utente(AbstractUser):
    """An account. A citizen has a fiscal code and no password; a member of staff the contrary.

    The fiscal code comes from a signed assertion (decision 17); the e-mail never links accounts. What the last
    login brought is kept to prefill forms; what the person typed (telefono, email) is not overwritten by it.
    """

    username = models.CharField(_("nome utente"), max_length=150, unique=True, default=nome_utente_opaco)
    codice_fiscale = models.CharField(_("codice fiscale"), max_length=16, unique=True, null=True, blank=True)
    data_nascita = models.DateField(_("data di nascita"), null=True, blank=True)
    luogo_nascita = models.CharField(_("luogo di nascita"), max_length=100, blank=True)
    sesso = models.CharField(_("sesso"), max_length=1, blank=True)
    telefono = models.CharField(_("telefono"), max_length=30, blank=True)
    domicilio = models.JSONField(_("domicilio"), default=dict, blank=True)
    ultimo_fornitore = models.CharField(max_length=200, blank=True)

    objects: ClassVar[UtenteManager] = UtenteManager()

    class Meta:
        verbose_name = _("utente")
        verbose_name_plural = _("utenti")
        constraints = [
            models.CheckConstraint(
                condition=Q(codice_fiscale__isnull=True) | Q(is_staff=False, is_superuser=False),
                name="cittadino_mai_personale",
            )
        ]

    def __str__(self) -> str:
        return self.get_full_name() or self.username

    @property
    def is_cittadino(self) -> bool:
        """Whether this account is a citizen's."""
        return self.codice_fiscale is not None
