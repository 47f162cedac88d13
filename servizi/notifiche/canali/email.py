"""The e-mail channel: number, service and a link; never an answer, a reason or an attachment."""

from __future__ import annotations

from typing import Any

from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from comune_site.core.ente import ente
from comune_site.core.indirizzi import url_assoluto
from servizi.notifiche.models import Messaggio


class CanaleEmail:
    """Send one e-mail with the Message-ID that the message was born with."""

    codice = "email"

    def consegna(self, messaggio: Messaggio) -> None:
        """Send unless already sent; a citizen without address is written down, not an error."""
        if messaggio.email_stato != Messaggio.EmailStato.DA_INVIARE:
            return
        if not messaggio.cittadino.email:
            messaggio.esito_email(Messaggio.EmailStato.SENZA_INDIRIZZO)
            return
        componi(messaggio).send()
        messaggio.esito_email(Messaggio.EmailStato.INVIATA)


def componi(messaggio: Messaggio) -> EmailMultiAlternatives:
    """Return the e-mail that announces a message: plain text, with an equal and simple HTML part."""
    dati: dict[str, Any] = {
        "ente": ente(),
        "messaggio": messaggio,
        "collegamento": url_assoluto(messaggio.pratica_url or "/area-personale/messaggi/"),
    }
    email = EmailMultiAlternatives(
        subject=_("%(comune)s: %(oggetto)s") % {"comune": ente().nome, "oggetto": messaggio.oggetto},
        body=render_to_string("notifiche/email.txt", dati),
        to=[messaggio.cittadino.email],
        headers={"Message-ID": messaggio.message_id, "Auto-Submitted": "auto-generated"},
    )
    email.attach_alternative(render_to_string("notifiche/email.html", dati), "text/html")
    return email
