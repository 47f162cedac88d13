"""What the app adds to the admin."""

from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks

from comune_site.gestione import eliminazione


@hooks.register("insert_global_admin_js")
def script_esterno() -> SafeString:
    """Load the script that starts the widgets, before the page is read."""
    return format_html('<script src="{}"></script>', static("gestione/gestione.js"))


@hooks.register("insert_global_admin_css")
def stili() -> SafeString:
    """Load the looks of our mark."""
    return format_html('<link rel="stylesheet" href="{}">', static("gestione/gestione.css"))


hooks.register("before_delete_page", eliminazione.pagina_trattenuta)
