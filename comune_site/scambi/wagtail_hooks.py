"""Puts import and export in the admin."""

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from comune_site.scambi import views


class VoceScambi(MenuItem):
    """Menu entry, for who may import."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Return whether this person may."""
        return request.user.has_perm(views.PERMESSO)


@hooks.register("register_admin_urls")
def indirizzi() -> list[URLPattern]:
    """Add the addresses under the admin."""
    return [
        path("scambi/", views.inizio, name="scambi_inizio"),
        path("scambi/<int:pk>/", views.anteprima, name="scambi_anteprima"),
        path("scambi/tutto.zip", views.esporta_tutto, name="scambi_tutto"),
        path("scambi/<slug:codice>/<slug:formato>/", views.esporta, name="scambi_esporta"),
    ]


@hooks.register("register_admin_menu_item")
def voce_di_menu() -> MenuItem:
    """Add the menu entry."""
    return VoceScambi(_("Importa ed esporta"), reverse("scambi_inizio"), icon_name="download", order=900)


@hooks.register("register_permissions")
def permessi() -> QuerySet[Permission]:
    """Let groups be given the permission in the admin."""
    return Permission.objects.filter(content_type__app_label="scambi", codename="add_caricamento")
