"""The certificate of publication: what the office attests once the term is over."""

from __future__ import annotations

from typing import Any

from django.template.defaultfilters import filesizeformat
from django.utils import timezone
from django.utils.translation import gettext as _

from comune_site.core.ente import ente
from comune_site.core.pdf import componi
from comune_site.trasparenza.models import AllegatoAlbo, AttoAlbo


def pdf_referta(atto: AttoAlbo) -> bytes:
    """Return the PDF. The act must have ended (`atto.finito`)."""
    return componi("trasparenza/referta.typ", dati_referta(atto), titolo=_("Referta di pubblicazione"))


def dati_referta(atto: AttoAlbo) -> dict[str, Any]:
    """Return the words of the certificate, for the template."""
    valori = {
        "comune": ente().nome,
        "numero": atto.registro,
        "dal": f"{atto.pubblicato_dal:%d/%m/%Y}",
        "al": f"{atto.pubblicato_al:%d/%m/%Y}",
        "giorni": atto.giorni,
    }
    return {
        "attestazione": _(
            "Si attesta che l'atto è stato pubblicato all'albo pretorio online del %(comune)s (legge 69/2009, "
            "art. 32), al n. %(numero)s del registro, dal %(dal)s al %(al)s, per %(giorni)s giorni consecutivi."
        )
        % valori,
        "titolo_atto": _("L'atto"),
        "voci": [{"etichetta": e, "valore": v} for e, v in _estremi(atto) if v],
        "titolo_file": _("I file pubblicati"),
        "aiuto_file": _("Di ogni file è indicata l'impronta SHA-256: permette di verificare che non sia cambiato."),
        "file": [
            {"nome": f"{file.nome} ({filesizeformat(file.dimensione)})", "sha256": file.sha256}
            for file in AllegatoAlbo.objects.filter(atto=atto).order_by("sort_order", "pk")
        ],
        "rilascio": _("Rilasciata il %(giorno)s. Il responsabile della pubblicazione: ____________________")
        % {"giorno": f"{timezone.localdate():%d/%m/%Y}"},
    }


def _estremi(atto: AttoAlbo) -> list[tuple[str, str]]:
    return [
        (_("Numero di registro"), atto.registro),
        (_("Tipo"), atto.dati_tipo.titolo),
        (_("Oggetto"), atto.oggetto),
        (_("Ufficio o ente"), atto.emittente),
        (_("Data dell'atto"), f"{atto.data_atto:%d/%m/%Y}"),
        (_("Numero dell'atto"), atto.numero_atto),
    ]
