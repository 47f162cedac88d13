"""The sample citizens: invented people with the fiscal code that the law's formula gives them."""

from __future__ import annotations

from dataclasses import dataclass

VIA = {
    "domicileStreetAddress": "Via della Fonte 3",
    "domicilePostalCode": "01099",
    "domicileMunicipality": "Pietrachiara",
    "domicileProvince": "VT",
    "domicileNation": "IT",
}


@dataclass(frozen=True, kw_only=True)
class Persona:
    """A sample citizen. `perche` says what it is good for; `attributi` are SAML name → value."""

    codice: str
    perche: str
    attributi: dict[str, str]

    @property
    def nome_completo(self) -> str:
        """First name and surname."""
        return f"{self.attributi['name']} {self.attributi['familyName']}"


def _persona(
    codice: str,
    nome: str,
    cognome: str,
    codice_fiscale: str,
    nascita: str,
    sesso: str,
    luogo: str,
    perche: str,
    **altri: str,
) -> Persona:
    attributi = {
        "fiscalNumber": f"TINIT-{codice_fiscale}",
        "name": nome,
        "familyName": cognome,
        "dateOfBirth": nascita,
        "gender": sesso,
        "placeOfBirth": luogo,
        "email": f"{codice}@posta.esempio.it",
        "mobilePhone": "3331234567",
        **VIA,
        **altri,
    }
    return Persona(codice=codice, perche=perche, attributi={n: v for n, v in attributi.items() if v})


FAMIGLIA = "famiglia.bellucci@posta.esempio.it"
SENZA_DOMICILIO = dict.fromkeys(VIA, "")

PERSONE = (
    _persona("teresa", "Teresa", "Fiorentini", "FRNTRS48C52M082X", "1948-03-12", "F", "M082", "Pensionata"),
    _persona(
        "marco",
        "Marco",
        "Bellucci",
        "BLLMRC84L23H501P",
        "1984-07-23",
        "M",
        "H501",
        "Padre di tre figli",
        email=FAMIGLIA,
    ),
    _persona(
        "sofia",
        "Sofia",
        "Bellucci",
        "BLLSFO10E44M082E",
        "2010-05-04",
        "F",
        "M082",
        "Minorenne; stessa e-mail di Marco",
        email=FAMIGLIA,
    ),
    _persona("amina", "Amina", "Benali", "BNLMNA91P70Z330O", "1991-09-30", "F", "Z330", "Nata all'estero"),
    _persona("paolo", "Paolo", "Santini", "SNTPLA79S02G14UX", "1979-11-02", "M", "G148", "Codice fiscale con omocodia"),
    _persona("nicolo", "Nicolò", "D'Angiò", "DNGNCL95B18F839C", "1995-02-18", "M", "F839", "Accenti e apostrofo"),
    _persona(
        "annamaria",
        "Anna Maria",
        "De Santis",
        "DSNNMR67H49D024Q",
        "1967-06-09",
        "F",
        "D024",
        "Nome e cognome di due parole; senza e-mail",
        email="",
    ),
    _persona(
        "elena",
        "Elena",
        "Ricci",
        "RCCLNE75T55M082A",
        "1975-12-15",
        "F",
        "M082",
        "Dipendente del Comune che entra come cittadina",
    ),
    _persona(
        "davide", "Davide", "Conti", "CNTDVD00M05L117F", "2000-08-05", "M", "L117", "Senza domicilio", **SENZA_DOMICILIO
    ),
    _persona(
        "piero",
        "Piero",
        "Gatti",
        "GTTPRI58D21M082A",
        "0000-00-00",
        "M",
        "M082",
        "Carattere di controllo del codice fiscale errato, data di nascita illeggibile",
    ),
)
PER_CODICE = {persona.codice: persona for persona in PERSONE}
