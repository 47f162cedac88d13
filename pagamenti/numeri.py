"""Numero avviso (NAV) and IUV with aux digit 3: how they are built and checked. Pure functions.

NAV, 18 digits = `3` + segregation code (2) + base (13) + check (2); the IUV is the 17 digits after the 3; the check
is the number made by the first 16 digits, modulo 93, on two digits (SACI, "generation of univocal payment identifier").
"""

MODULO = 93
BASE_MASSIMA = 10**13 - 1
# Assigned at national level (CIE, ANPR certificates, SUAP, bollo auto, TARI/TEFA, Canone Unico): never a comune's.
SEGREGAZIONI_RISERVATE = frozenset({"47", "81", "85", "96", "97", "98", "99"})
# pagoPA assigns 00-45 today, 00-49 before: an older assignment stays good.
SEGREGAZIONE_MASSIMA = 49


class CodiceSegregazioneError(ValueError):
    """The segregation code is malformed, reserved at national level, or outside what pagoPA assigns."""


class BaseEsauritaError(ValueError):
    """The base does not fit in 13 digits, or is not positive."""


def controlla_segregazione(codice: str) -> str:
    """Return the code if a comune may use it; raise CodiceSegregazioneError otherwise."""
    if not (len(codice) == 2 and codice.isascii() and codice.isdigit()):
        raise CodiceSegregazioneError(f"Il codice di segregazione deve avere due cifre: {codice!r}")
    if codice in SEGREGAZIONI_RISERVATE or int(codice) > SEGREGAZIONE_MASSIMA:
        raise CodiceSegregazioneError(f"Il codice di segregazione {codice} è riservato o non assegnabile")
    return codice


def cifre_di_controllo(prime_sedici: str) -> str:
    """Return the two check digits of the first 16 digits of a NAV."""
    if not (len(prime_sedici) == 16 and prime_sedici.isascii() and prime_sedici.isdigit()):
        raise ValueError("Servono sedici cifre")
    return f"{int(prime_sedici) % MODULO:02d}"


def componi_nav(segregazione: str, base: int) -> str:
    """Return the NAV of a progressive base. Raises CodiceSegregazioneError or BaseEsauritaError."""
    if not 0 < base <= BASE_MASSIMA:
        raise BaseEsauritaError(f"Base fuori intervallo: {base}")
    prime = f"3{controlla_segregazione(segregazione)}{base:013d}"
    return prime + cifre_di_controllo(prime)


def nav_corretto(nav: str) -> bool:
    """Tell whether a NAV has 18 digits, aux digit 3 and the right check.

    Only to warn who types one: many notices around have a wrong check, so whoever receives a NAV accepts any.
    """
    if not (len(nav) == 18 and nav.isascii() and nav.isdigit() and nav[0] == "3"):
        return False
    return cifre_di_controllo(nav[:16]) == nav[16:]


def iuv_di(nav: str) -> str:
    """Return the IUV of a NAV with aux digit 3."""
    return nav[1:]
