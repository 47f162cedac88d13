"""What the site adds to the editors' admin."""

from django.contrib import messages
from django.http import HttpRequest
from wagtail import hooks
from wagtail.models import Page
from wagtail.snippets.models import register_snippet

from comune_site.contenuti.frammenti_admin import FrammentiGroup
from comune_site.contenuti.models import ServizioPage

register_snippet(FrammentiGroup)


@hooks.register("after_create_page")
@hooks.register("after_edit_page")
def avverti(request: HttpRequest, page: Page) -> None:
    """Tell the editor what a scheda promises and its flow cannot keep: a warning, not a refusal (C.SE.1.10)."""
    if isinstance(page, ServizioPage):
        for avvertenza in page.avvertenze:
            messages.warning(request, avvertenza)
