"""allauth's customisation points."""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.http import HttpRequest


class AdattatoreAccount(DefaultAccountAdapter):
    """No sign-up by form: citizens come with SPID and CIE, staff are made by an administrator."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Refuse every sign-up by form."""
        return False


class AdattatoreCittadini(DefaultSocialAccountAdapter):
    """Links a signed assertion to the citizen of that fiscal code."""
