"""What the app adds to the admin."""

from django.http import HttpRequest
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from comune_site.gestione import eliminazione


@hooks.register("insert_global_admin_js")
def script_esterno() -> SafeString:
    """Load the script that starts the widgets, before the page is read."""
    return format_html('<script src="{}"></script>', static("gestione/gestione.js"))


@hooks.register("insert_global_admin_css")
def stili() -> SafeString:
    """Load the looks of our mark."""
    return format_html('<link rel="stylesheet" href="{}">', static("gestione/gestione.css"))


@hooks.register("construct_help_menu")
def solo_aiuti_nostri(request: HttpRequest, voci: list[MenuItem]) -> None:
    """Drop the guides of Wagtail: in English, on another host, about what this admin may not have."""
    voci[:] = [voce for voce in voci if not voce.name.startswith(("whats-new-in-wagtail", "editor-guide"))]


hooks.register("before_delete_page", eliminazione.pagina_trattenuta)
