"""Blocks of the generic pages: text, notice, questions with their answers."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

_CARATTERI = ["h2", "h3", "bold", "italic", "ul", "ol", "link", "document-link"]


class AvvisoBlock(blocks.StructBlock):
    """A notice that stands out from the text."""

    titolo = blocks.CharBlock(label=_("Titolo"), max_length=120)
    testo = blocks.RichTextBlock(label=_("Testo"), features=["bold", "italic", "link"])

    class Meta:
        label = _("Avviso")
        icon = "warning"
        template = "contenuti/blocchi/avviso.html"


class DomandaBlock(blocks.StructBlock):
    """One question and its answer."""

    domanda = blocks.CharBlock(label=_("Domanda"), max_length=200)
    risposta = blocks.RichTextBlock(label=_("Risposta"), features=_CARATTERI)


class DomandeBlock(blocks.ListBlock):
    """Questions that open one by one, without a script."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(DomandaBlock(), **kwargs)

    class Meta:
        label = _("Domande e risposte")
        icon = "help"
        template = "contenuti/blocchi/domande.html"


CORPO = [
    ("testo", blocks.RichTextBlock(label=_("Testo"), features=_CARATTERI, template="contenuti/blocchi/testo.html")),
    ("avviso", AvvisoBlock()),
    ("domande", DomandeBlock()),
]
