"""Puts the dashboard in the Wagtail admin."""

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from valutazione.cruscotto import views


class VoceValutazione(MenuItem):
    """Menu entry, for who may see the figures."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Return whether this person may."""
        return request.user.has_perm(views.PERMESSO)


@hooks.register("register_admin_urls")
def indirizzi() -> list[URLPattern]:
    """Add the address of the dashboard under the admin."""
    return [path("valutazione/", views.cifre, name="cruscotto_valutazione")]


@hooks.register("register_admin_menu_item")
def voce_di_menu() -> MenuItem:
    """Add the menu entry."""
    return VoceValutazione(_("Valutazione"), reverse("cruscotto_valutazione"), icon_name="form", order=350)


@hooks.register("register_permissions")
def permessi() -> QuerySet[Permission]:
    """Let groups be given the permission in the admin."""
    return Permission.objects.filter(content_type__app_label="valutazione", codename="view_giudizio")
