"""The acts of the invented albo, as if they had been published in the weeks before the seeding."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import pkcs7
from cryptography.x509.oid import NameOID
from django.core.files.base import ContentFile
from django.utils import timezone
from django.utils.text import slugify

from comune_site.contenuti.models import UnitaOrganizzativaPage
from comune_site.core.ente import ente
from comune_site.core.pdf import componi
from comune_site.trasparenza import azioni
from comune_site.trasparenza.file_albo import archivia, prepara
from comune_site.trasparenza.models import AllegatoAlbo, AttoAlbo, EventoAlbo
from comune_site.trasparenza.semina.atti_esempio import ATTI, Atto
from servizi.pratiche.models import Progressivo

MATTINA = time(9, 30)


def semina_atti(uffici: dict[str, UnitaOrganizzativaPage], oggi: date) -> None:
    """Register the example acts, the oldest first. Call in a transaction, on an empty albo."""
    for atto in sorted(ATTI, key=lambda atto: -atto.da):
        _registra(atto, uffici, oggi - timedelta(days=atto.da))


def _registra(esempio: Atto, uffici: dict[str, UnitaOrganizzativaPage], giorno: date) -> None:
    """Write an act with the number and the history that it would have, had it been published that day."""
    ufficio = uffici.get(esempio.chi)
    atto = AttoAlbo.objects.create(
        oggetto=esempio.oggetto,
        tipo=esempio.tipo,
        ufficio=ufficio,
        ente_esterno="" if ufficio else esempio.chi,
        data_atto=giorno,
        numero_atto=esempio.numero_atto,
    )
    _aggiungi_file(atto, esempio)
    quando = timezone.make_aware(datetime.combine(giorno, MATTINA))
    atto.anno, atto.numero = giorno.year, Progressivo.prossimo(azioni.SERIE, giorno)
    atto.emittente, atto.registrato_il, atto.stato = atto.chi, quando, AttoAlbo.Stato.PUBBLICATO
    atto.pubblicato_dal, atto.pubblicato_al = giorno, atto.fine_di_legge(giorno)
    atto.save()
    EventoAlbo.objects.create(atto=atto, tipo=EventoAlbo.Tipo.PUBBLICATO, creato_il=quando)
    if esempio.annullato:
        azioni.annulla(atto, None, esempio.annullato)


def _aggiungi_file(atto: AttoAlbo, esempio: Atto) -> None:
    nome = f"{_nome(esempio.oggetto)}.pdf"
    contenuto = _pdf(esempio.oggetto, atto, esempio.testo)
    if esempio.firmato:
        nome, contenuto = f"{nome}.p7m", _firma(contenuto)
    _archivia(atto, nome, contenuto, AllegatoAlbo.Ruolo.ATTO, "", 0)
    if esempio.allegato:
        pdf = _pdf(esempio.allegato, atto, ("La relazione descrive l'area e le scelte della variante.",))
        _archivia(atto, f"{_nome(esempio.allegato)}.pdf", pdf, AllegatoAlbo.Ruolo.ALLEGATO, esempio.allegato, 1)


def _nome(titolo: str) -> str:
    return slugify(titolo.replace("'", " "))[:60].strip("-")


def _archivia(atto: AttoAlbo, nome: str, contenuto: bytes, ruolo: AllegatoAlbo.Ruolo, titolo: str, ordine: int) -> None:
    allegato = AllegatoAlbo(atto=atto, ruolo=ruolo, titolo=titolo, sort_order=ordine)
    archivia(prepara(ContentFile(contenuto, name=nome)), allegato)
    allegato.save()


def _pdf(titolo: str, atto: AttoAlbo, righe: tuple[str, ...]) -> bytes:
    numero = f" n. {atto.numero_atto}" if atto.numero_atto else ""
    dati = {
        "estremi": f"{atto.dati_tipo.titolo}{numero} del {atto.data_atto:%d/%m/%Y}",
        "parti": [{"titolo": "Testo", "righe": list(righe)}],
        "firma": atto.chi,
    }
    return componi("trasparenza/documento.typ", dati, titolo=titolo)


def _firma(contenuto: bytes) -> bytes:
    """Return a signed envelope, with a key that is thrown away: nobody's signature, for a demo."""
    chiave = ec.generate_private_key(ec.SECP256R1())
    nome = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, f"Dimostrazione - {ente().nome}")])
    adesso = datetime.now(UTC)
    certificato = (
        x509.CertificateBuilder()
        .subject_name(nome)
        .issuer_name(nome)
        .public_key(chiave.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(adesso)
        .not_valid_after(adesso + timedelta(days=365))
        .sign(chiave, hashes.SHA256())
    )
    busta = pkcs7.PKCS7SignatureBuilder().set_data(contenuto).add_signer(certificato, chiave, hashes.SHA256())
    return busta.sign(serialization.Encoding.DER, [pkcs7.PKCS7Options.Binary])
