"""allauth's customisation points."""

from __future__ import annotations

from allauth.account.adapter import DefaultAccountAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialAccount, SocialLogin
from django.http import HttpRequest

from comune_site.identita.models import Utente
from comune_site.identita.saml.errori import AccessoRifiutato


class AdattatoreAccount(DefaultAccountAdapter):
    """No sign-up by form: citizens come with SPID and CIE, staff are made by an administrator."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Refuse every sign-up by form."""
        return False

    def add_message(self, *args: object, **kwargs: object) -> None:
        """Show none of allauth's own messages: they name the account."""


class AdattatoreCittadini(DefaultSocialAccountAdapter):
    """Links a signed assertion to the citizen of that fiscal code."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        """Refuse allauth's own sign-up: the citizen exists by then, or must not."""
        return False

    def populate_user(self, request: HttpRequest, sociallogin: SocialLogin, data: dict) -> Utente:
        """Leave allauth's provisional user as it is: no user name is derived from names."""
        return sociallogin.user

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Find or make the citizen: one for a fiscal code, by SPID and by CIE. Staff never enter this way.

        The database decides (unique fiscal code, unique account), so two first logins at once make one citizen.
        """
        if not sociallogin.is_existing:
            utente = Utente.objects.cittadino(sociallogin.account.uid)
            sociallogin.account, _creato = SocialAccount.objects.get_or_create(
                provider=sociallogin.account.provider,
                uid=sociallogin.account.uid,
                defaults={"user": utente, "extra_data": sociallogin.account.extra_data},
            )
            sociallogin.user = sociallogin.account.user
        utente = sociallogin.user
        if utente.is_staff or utente.is_superuser or not utente.is_active:
            raise AccessoRifiutato("disattivato", "account del personale o disattivato")
