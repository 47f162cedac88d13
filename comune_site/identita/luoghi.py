"""Names of birthplaces from the Belfiore code, with the data of python-codicefiscale."""

from __future__ import annotations

import datetime
from functools import lru_cache

from codicefiscale import codicefiscale
from codicefiscale.data import get_countries_data, get_municipalities_data


@lru_cache(maxsize=1)
def _per_codice() -> dict[str, list[dict]]:
    indice: dict[str, list[dict]] = {}
    for luogo in [*get_municipalities_data(), *get_countries_data()]:
        indice.setdefault(luogo["code"], []).append(luogo)
    return indice


def nome_del_luogo(codice: str, il: datetime.date | None = None) -> str:
    """Return the name that comune or state `codice` had on day `il`; the code itself when it is unknown."""
    luoghi = _per_codice().get(codice.strip().upper())
    if not luoghi:
        return codice.strip()
    giorno = il.isoformat() if il else "9999-12-31"
    contemporanei = [
        luogo
        for luogo in luoghi
        if (luogo["date_created"] or "")[:10] <= giorno <= ((luogo["date_deleted"] or "9999-12-31")[:10])
    ]
    return (contemporanei or luoghi)[0]["name"]


def dal_codice_fiscale(codice_fiscale: str) -> tuple[str, str]:
    """Return sex and Belfiore code written in a fiscal code ("", "" if it cannot be read, as a provisional one)."""
    try:
        letto = codicefiscale.decode(codice_fiscale)
    except ValueError:
        return "", ""
    return letto["gender"], letto["birthplace"]["code"]
