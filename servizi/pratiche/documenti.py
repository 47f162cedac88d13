"""The PDFs made for a Pratica: each is made once and stays the same for ever."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import IntegrityError, transaction
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from comune_site.core import archivio, pdf
from comune_site.core.archivio import FileArchiviato
from servizi.pratiche.models import Documento, Evento, Pratica
from servizi.pratiche.pdf import dati

TIPO_PDF = "application/pdf"


@dataclass(frozen=True, kw_only=True)
class Modello:
    """How a kind of document is made: typst template, data from the Pratica, file name."""

    template: str
    contenuto: dati.Contenuto
    nome: str | Promise


MODELLI: dict[str, Modello] = {
    Documento.Tipo.RICEVUTA: Modello(
        template="pratiche/ricevuta.typ", contenuto=dati.ricevuta, nome=gettext_lazy("ricevuta-%(numero)s.pdf")
    ),
    Documento.Tipo.PAGAMENTO: Modello(
        template="pratiche/attestazione.typ",
        contenuto=dati.attestazione,
        nome=gettext_lazy("attestazione-pagamento-%(numero)s.pdf"),
    ),
    Documento.Tipo.PROVVEDIMENTO: Modello(
        template="pratiche/provvedimento.typ",
        contenuto=dati.provvedimento,
        nome=gettext_lazy("provvedimento-%(numero)s.pdf"),
    ),
}


def crea(pratica: Pratica, tipo: str) -> Documento:
    """Return the document of this kind, making it the first time.

    Raises what the PDF or the archive raises: the outbox tries again, the Pratica goes on without it.
    """
    fatto = pratica.documenti.filter(tipo=tipo).first()
    if fatto:
        return fatto
    modello = MODELLI[tipo]
    titolo = titolo_di(pratica, tipo)
    contenuto = pdf.componi(modello.template, modello.contenuto(pratica), titolo=f"{titolo} {pratica.numero}")
    archiviato = archivio.salva(contenuto)
    nome = str(modello.nome) % {"numero": pratica.numero}
    try:
        return _registra(pratica, tipo, titolo, nome, archiviato)
    except IntegrityError:
        # Another worker made it in the meantime: its bytes are the document, ours go.
        archivio.elimina(archiviato.chiave)
        return pratica.documenti.get(tipo=tipo)


def titolo_di(pratica: Pratica, tipo: str) -> str:
    """Return what the document is called on pages and as the title of the PDF."""
    if tipo == Documento.Tipo.PROVVEDIMENTO:
        return str(pratica.servizio.provvedimento)
    return str(Documento.Tipo(tipo).label)


def _registra(pratica: Pratica, tipo: str, titolo: str, nome: str, archiviato: FileArchiviato) -> Documento:
    with transaction.atomic():
        documento = pratica.documenti.create(
            tipo=tipo,
            titolo=titolo,
            nome=nome,
            chiave=archiviato.chiave,
            dimensione=archiviato.dimensione,
            sha256=archiviato.sha256,
        )
        pratica.eventi.create(tipo=Evento.Tipo.DOCUMENTO, dati={"tipo": tipo, "sha256": archiviato.sha256})
    return documento
