"""People who log in: citizens (by SPID or CIE only) and staff (by password only)."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.contrib.auth.models import AbstractUser, UserManager
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from comune_site.identita.sessione import Identita

# What a login may write: nothing else of the account changes then.
DATI_DEL_LOGIN = [
    "first_name",
    "last_name",
    "data_nascita",
    "luogo_nascita",
    "sesso",
    "domicilio",
    "email",
    "telefono",
    "ultimo_fornitore",
]


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

    def aggiorna(self, identita: Identita) -> None:
        """Refresh what the identity provider vouches for; e-mail and phone are taken only while there is none."""
        self.first_name, self.last_name = identita.nome[:150], identita.cognome[:150]
        self.data_nascita = identita.data_nascita or self.data_nascita
        self.luogo_nascita = identita.luogo_nascita[:100] or self.luogo_nascita
        self.sesso = identita.sesso or self.sesso
        self.domicilio = identita.domicilio or self.domicilio
        self.email = self.email or identita.email[:254]
        self.telefono = self.telefono or identita.telefono[:30]
        self.ultimo_fornitore = identita.idp[:200]
        self.save(update_fields=DATI_DEL_LOGIN)

    @property
    def is_cittadino(self) -> bool:
        """Whether this account is a citizen's."""
        return self.codice_fiscale is not None


class Scambio(models.Model):
    """One request to an identity provider and what came of it. Two tabs are two rows; two web processes share them.

    Only hashes of secrets are kept: `browser_hash` of the cookie that started the exchange, `relay_state_hash`,
    `gettone_hash` of the ticket that carries the browser from the ACS to the end. `identita` holds the person between
    those two steps only. The text of the Response is not here: it is personal data for an encrypted register.
    """

    id_richiesta = models.CharField(max_length=100, unique=True)
    fornitore = models.CharField(max_length=10)
    idp = models.CharField(max_length=500)
    livello = models.PositiveSmallIntegerField()
    istante = models.DateTimeField()
    richiesta_xml = models.TextField()
    relay_state_hash = models.CharField(max_length=64)
    browser_hash = models.CharField(max_length=64)
    next = models.CharField(max_length=1000, blank=True)
    # The person already logged in who raises the level: the answer must be about the same one.
    atteso = models.ForeignKey("Utente", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")

    consumato_il = models.DateTimeField(null=True, blank=True)
    id_risposta = models.CharField(max_length=200, blank=True)
    id_asserzione = models.CharField(max_length=200, blank=True)
    identita = models.JSONField(null=True, blank=True)
    gettone_hash = models.CharField(max_length=64, blank=True, db_index=True)
    gettone_usato_il = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("scambio con un gestore di identità")
        verbose_name_plural = _("scambi con i gestori di identità")
        constraints = [
            models.UniqueConstraint(
                fields=["idp", "id_asserzione"], condition=~Q(id_asserzione=""), name="asserzione_usata_una_volta"
            )
        ]

    def __str__(self) -> str:
        return f"{self.fornitore} {self.id_richiesta}"
