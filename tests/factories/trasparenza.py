"""Acts of the albo with their files in the archive, signed envelopes, classified documents."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import pkcs7
from cryptography.x509.oid import NameOID
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.utils import timezone
from wagtail.documents.models import Document
from wagtail.models import Page

from comune_site.contenuti.models import DocumentoPage, SottosezionePage, Termine, TipoDocumentoPage
from comune_site.trasparenza import azioni
from comune_site.trasparenza.file_albo import archivia, prepara
from comune_site.trasparenza.models import (
    AllegatoAlbo,
    AttoAlbo,
    ClassificazioneTrasparenza,
    SezioneTrasparenzaPage,
)
from tests.factories.contenuti import crea_home, crea_sezione, crea_ufficio

PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
)


def firma(contenuto: bytes, *, separata: bool = False, codifica=serialization.Encoding.DER) -> bytes:
    """A CAdES-like envelope around the content, with a key made on the spot."""
    chiave = rsa.generate_private_key(65537, 2048)
    nome = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Prova")])
    adesso = datetime.now(UTC)
    certificato = (
        x509.CertificateBuilder()
        .subject_name(nome)
        .issuer_name(nome)
        .public_key(chiave.public_key())
        .serial_number(1)
        .not_valid_before(adesso)
        .not_valid_after(adesso + timedelta(days=1))
        .sign(chiave, hashes.SHA256())
    )
    opzioni = [pkcs7.PKCS7Options.Binary]
    if separata:
        opzioni.append(pkcs7.PKCS7Options.DetachedSignature)
    return (
        pkcs7.PKCS7SignatureBuilder()
        .set_data(contenuto)
        .add_signer(certificato, chiave, hashes.SHA256())
        .sign(codifica, opzioni)
    )


def aggiungi_file(atto: AttoAlbo, contenuto: bytes = PDF, nome: str = "atto.pdf", **campi: Any) -> AllegatoAlbo:
    """A file of a draft, checked and archived as the form does."""
    allegato = AllegatoAlbo(atto=atto, **campi)
    archivia(prepara(ContentFile(contenuto, name=nome)), allegato)
    allegato.save()
    return allegato


def crea_bozza(**campi: Any) -> AttoAlbo:
    """A draft ready to be published."""
    valori = {
        "oggetto": "Approvazione di una cosa",
        "tipo": "determinazione",
        "ente_esterno": "Prefettura di prova",
        "data_atto": timezone.localdate(),
    }
    atto = AttoAlbo.objects.create(**{**valori, **campi})
    aggiungi_file(atto)
    return atto


def crea_atto(**campi: Any) -> AttoAlbo:
    """An act published today."""
    return azioni.pubblica(crea_bozza(**campi), None)


def crea_redattore(*codici: str, nome: str = "albo"):
    """A member of the staff who opens the admin and has these permissions on the acts."""
    utente = get_user_model().objects.create_user(nome, password="x" * 20, is_staff=True)
    permessi = Permission.objects.filter(content_type__app_label="trasparenza", codename__in=codici)
    accesso = Permission.objects.get(content_type__app_label="wagtailadmin", codename="access_admin")
    utente.user_permissions.add(accesso, *permessi)
    return utente


def crea_albero() -> Page:
    """The tree of the law below the home."""
    home = crea_home()
    call_command("carica_trasparenza", verbosity=0)
    return home


def crea_documento(titolo: str, *sezioni: str, data: date | None = None, fino_al: date | None = None, **campi: Any):
    """A live document with a file, classified in the sections with these codes."""
    tipo = TipoDocumentoPage.objects.first() or _tipo_documento()
    file = Document(title=titolo, file=ContentFile(PDF, name="documento.pdf"))
    file._set_document_file_metadata()
    file.save()
    pagina = tipo.add_child(
        instance=DocumentoPage(
            title=titolo,
            descrizione="Un documento.",
            data=data or timezone.localdate(),
            file=file,
            ufficio_responsabile=campi.pop("ufficio_responsabile", None) or crea_ufficio(f"Ufficio di {titolo}"),
            **campi,
        )
    )
    for ordine, codice in enumerate(sezioni):
        ClassificazioneTrasparenza.objects.create(
            pagina_id=pagina.pk,
            sezione=SezioneTrasparenzaPage.objects.get(codice=codice),
            fino_al=fino_al,
            sort_order=ordine,
        )
    return pagina


def _tipo_documento() -> TipoDocumentoPage:
    sezione = crea_sezione("amministrazione", "Amministrazione", "amministrazione")
    elenco = SottosezionePage.objects.filter(title="Documenti e dati").first() or sezione.add_child(
        instance=SottosezionePage(title="Documenti e dati", slug="documenti-e-dati", descrizione="I documenti.")
    )
    termine = Termine.objects.filter(vocabolario="tipi_documento").first() or Termine.objects.create(
        vocabolario="tipi_documento", codice="atto-normativo", titolo="Atto normativo", plurale="Atti normativi"
    )
    return elenco.add_child(
        instance=TipoDocumentoPage(title="Atti normativi", slug="atti-normativi", descrizione="Gli atti.", tipo=termine)
    )
