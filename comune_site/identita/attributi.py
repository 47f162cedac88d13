"""From the attributes of an assertion to the person (spid-cie §7). Lenient about content: it is signed."""

from __future__ import annotations

import datetime
import logging
import re

from codicefiscale import codicefiscale

from comune_site.identita.luoghi import dal_codice_fiscale, nome_del_luogo
from comune_site.identita.saml.errori import AccessoRifiutato
from comune_site.identita.saml.risposta import Esito
from comune_site.identita.sessione import Identita

logger = logging.getLogger(__name__)

# The shape only, omocodia included; 11 digits are a provisional code. The check letter is not demanded.
FORMA = re.compile(
    r"[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]|\d{11}", re.ASCII
)
PREFISSO = "TINIT-"
DOMICILIO = {
    "via": "domicileStreetAddress",
    "cap": "domicilePostalCode",
    "comune": "domicileMunicipality",
    "provincia": "domicileProvince",
    "nazione": "domicileNation",
}


def identita_da(esito: Esito, *, fornitore: str, idp: str, quando: datetime.datetime) -> Identita:
    """Return the person that a verified Response describes; refuse a fiscal code without the shape of one."""
    ricevuti = esito.attributi
    codice = codice_fiscale(ricevuti["fiscalNumber"])
    nascita = data(ricevuti.get("dateOfBirth", ""))
    # CIE sends neither sex nor birthplace: both are written in the fiscal code.
    sesso, belfiore = dal_codice_fiscale(codice)
    return Identita(
        codice_fiscale=codice,
        nome=ricevuti["name"],
        cognome=ricevuti["familyName"],
        data_nascita=nascita,
        luogo_nascita=nome_del_luogo(ricevuti.get("placeOfBirth") or belfiore, nascita),
        sesso=(ricevuti.get("gender") or sesso).upper()[:1],
        email=ricevuti.get("email", ""),
        telefono=ricevuti.get("mobilePhone", ""),
        domicilio={chiave: ricevuti[n] for chiave, n in DOMICILIO.items() if ricevuti.get(n)},
        fornitore=fornitore,
        livello=esito.livello,
        idp=idp,
        quando=quando,
    )


def codice_fiscale(valore: str) -> str:
    """Return the fiscal code without prefix, upper case. A wrong check letter is noted, not refused."""
    codice = valore.strip().upper().removeprefix(PREFISSO)
    if not FORMA.fullmatch(codice):
        raise AccessoRifiutato("dati_mancanti", "fiscalNumber senza la forma di un codice fiscale")
    if len(codice) == 16 and not codicefiscale.is_valid(codice):
        logger.warning("codice fiscale con carattere di controllo errato, accettato perché firmato dal gestore")
    return codice


def data(valore: str) -> datetime.date | None:
    """Return an xs:date; None for what cannot be read, as the "0000-00-00" of a public test user."""
    try:
        return datetime.date.fromisoformat(valore.strip()[:10])
    except ValueError:
        return None
