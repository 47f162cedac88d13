"""SPID and CIE as providers of allauth (found by allauth because of the name of this module).

Only the base class is used: allauth's own SAML provider has one metadata and one ACS per identity provider, where SPID
wants one for all.
"""

from __future__ import annotations

from urllib.parse import urlencode

from allauth.socialaccount.providers.base import Provider, ProviderAccount
from django.http import HttpRequest
from django.urls import reverse

from comune_site.identita.saml.profili import CIE, SPID
from comune_site.identita.sessione import Identita


class AccountCittadino(ProviderAccount):
    """How allauth shows an account: by name, never by fiscal code."""

    def to_str(self) -> str:
        """Return the name of the provider."""
        return self.account.get_provider().name


class ProviderCittadini(Provider):
    """An identity federation. The account is the fiscal code, whichever identity provider vouched for it.

    No e-mail is ever handed to allauth: with one, two people of a family who share it would collide.
    """

    uses_apps = False
    supports_redirect = True
    account_class = AccountCittadino

    def get_login_url(self, request: HttpRequest, **kwargs: str) -> str:
        """Return the address that starts a login."""
        return f"{reverse(f'identita:{self.id}_login')}?{urlencode(kwargs)}"

    def extract_uid(self, data: Identita) -> str:
        """Return the fiscal code."""
        return data.codice_fiscale

    def extract_extra_data(self, data: Identita) -> dict[str, object]:
        """Return which identity provider and level: the person's data live on Utente only."""
        return {"idp": data.idp, "livello": data.livello}

    def extract_common_fields(self, data: Identita) -> dict[str, str]:
        """Return names only."""
        return {"first_name": data.nome, "last_name": data.cognome}


class SpidProvider(ProviderCittadini):
    """Sistema Pubblico di Identità Digitale."""

    id = SPID.codice
    name = SPID.nome


class CieProvider(ProviderCittadini):
    """Carta d'Identità Elettronica."""

    id = CIE.codice
    name = CIE.nome


provider_classes = [SpidProvider, CieProvider]
