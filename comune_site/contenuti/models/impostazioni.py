"""What the office sets for the whole site, in the admin."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.fields import StreamField

AGID = "https://form.agid.gov.it/view/"


def dichiarazione_di_agid(valore: str) -> None:
    """Refuse an address that is not AgID's form: an internal page that redirects does not pass (C.SI.3.2)."""
    if not valore.startswith(AGID):
        raise ValidationError(
            gettext("La dichiarazione di accessibilità deve stare su %(agid)s (criterio C.SI.3.2).") % {"agid": AGID}
        )


class CanaleSocialBlock(blocks.StructBlock):
    """A social channel of the comune."""

    nome = blocks.CharBlock(label=_("Nome"), max_length=40)
    icona = blocks.ChoiceBlock(
        label=_("Icona"),
        choices=[
            ("it-twitter", "X"),
            ("it-facebook", "Facebook"),
            ("it-youtube", "YouTube"),
            ("it-telegram", "Telegram"),
            ("it-whatsapp", "WhatsApp"),
            ("it-rss", "RSS"),
        ],
    )
    url = blocks.URLBlock(label=_("Indirizzo"))


class VoceMenuBlock(blocks.StructBlock):
    """A link beside the main menu."""

    titolo = blocks.CharBlock(label=_("Titolo"), max_length=30)
    pagina = blocks.PageChooserBlock(label=_("Pagina"))


@register_setting(icon="site")
class ImpostazioniSito(BaseSiteSetting):
    """Identity, contacts and fixed links. Legal data of the comune are in the settings (`core.ente`)."""

    motto = models.CharField(_("motto"), max_length=80, blank=True)
    stemma = models.ForeignKey(
        "wagtailimages.Image",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("stemma"),
        help_text=_("Vuoto: il disegno fornito con il sito."),
    )
    regione_url = models.URLField(_("sito della Regione"), blank=True)
    social = StreamField([("canale", CanaleSocialBlock())], verbose_name=_("canali social"), blank=True)
    menu_secondario = StreamField(
        [("voce", VoceMenuBlock(label=_("Collegamento")))],
        verbose_name=_("collegamenti accanto al menu"),
        blank=True,
        max_num=3,
        help_text=_("Al massimo tre; «Tutti gli argomenti» si aggiunge da sé."),
    )
    urp = models.ForeignKey(
        "contenuti.UnitaOrganizzativaPage",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("ufficio relazioni con il pubblico"),
    )
    telefono = models.CharField(_("telefono per i cittadini"), max_length=20, blank=True)
    email = models.EmailField(_("e-mail per i cittadini"), blank=True)
    dichiarazione_accessibilita = models.URLField(
        _("dichiarazione di accessibilità"), blank=True, validators=[dichiarazione_di_agid]
    )

    panels: ClassVar[list[Any]] = [
        MultiFieldPanel([FieldPanel("stemma"), FieldPanel("motto"), FieldPanel("regione_url")], _("Testata")),
        FieldPanel("menu_secondario"),
        FieldPanel("social"),
        MultiFieldPanel([FieldPanel("urp"), FieldPanel("telefono"), FieldPanel("email")], _("Contatti")),
        FieldPanel("dichiarazione_accessibilita"),
    ]

    class Meta:
        verbose_name = _("impostazioni del sito")

    def __str__(self) -> str:
        return gettext("Impostazioni del sito")
