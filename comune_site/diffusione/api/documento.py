"""The OpenAPI 3.1 document, written from the declarations that answer: it cannot say another thing."""

from __future__ import annotations

from typing import Any

from comune_site.core.ente import ente
from comune_site.core.indirizzi import url_assoluto
from comune_site.diffusione.api.campi import INDIRIZZO, NUMERO, TESTO, Campo, oggetto
from comune_site.diffusione.api.domanda import PARAMETRI
from comune_site.diffusione.api.raccolte import RADICE, RIFERIMENTO, Raccolta
from comune_site.diffusione.api.tipi import RACCOLTE

VERSIONE = "1.0.0"
LICENZA = {
    "name": "Creative Commons Attribuzione 4.0 Internazionale (CC BY 4.0)",
    "url": "https://creativecommons.org/licenses/by/4.0/deed.it",
}
FORSE_INDIRIZZO = {"type": ["string", "null"], "format": "uri"}


def openapi() -> dict[str, Any]:
    """Return the whole document."""
    comune = ente()
    return {
        "openapi": "3.1.0",
        "info": {
            "title": f"Contenuti del sito di {comune.nome}",
            "version": VERSIONE,
            "description": "I contenuti pubblici del sito, in sola lettura. Senza chiave e senza registrazione.",
            "license": LICENZA,
            "contact": {"name": comune.nome, "email": comune.email, "url": url_assoluto("/api/")},
        },
        "servers": [{"url": url_assoluto(RADICE).rstrip("/")}],
        "paths": {"/": _ingresso(), **{p: v for r in RACCOLTE.values() for p, v in _percorsi(r).items()}},
        "components": {"schemas": _schemi()},
    }


def _schemi() -> dict[str, Any]:
    voce = oggetto(codice=TESTO, titolo=TESTO, url=INDIRIZZO)
    schemi = {
        "Riferimento": RIFERIMENTO,
        "Errore": oggetto(errore=TESTO, parametro={"type": ["string", "null"]}),
        "Ingresso": oggetto(
            ente=TESTO,
            codice_ipa=TESTO,
            licenza=INDIRIZZO,
            openapi=INDIRIZZO,
            raccolte={"type": "array", "items": voce},
        ),
    }
    for raccolta in RACCOLTE.values():
        schemi[raccolta.nome] = _schema(raccolta.campi_interi)
        schemi[f"{raccolta.nome}InElenco"] = _schema(raccolta.campi)
        schemi[f"Elenco{raccolta.nome}"] = _elenco(raccolta)
    return schemi


def _schema(campi: list[Campo]) -> dict[str, Any]:
    return oggetto(**{campo.nome: {**campo.schema, "description": campo.descrizione} for campo in campi})


def _elenco(raccolta: Raccolta) -> dict[str, Any]:
    return oggetto(
        totale=NUMERO,
        pagina=NUMERO,
        per_pagina=NUMERO,
        pagine=NUMERO,
        precedente=FORSE_INDIRIZZO,
        successiva=FORSE_INDIRIZZO,
        elementi={"type": "array", "items": {"$ref": f"#/components/schemas/{raccolta.nome}InElenco"}},
    )


def _percorsi(raccolta: Raccolta) -> dict[str, Any]:
    parametri = [
        {"name": nome, "in": "query", "required": False, "schema": schema, "description": descrizione}
        for nome, (schema, descrizione) in PARAMETRI.items()
    ]
    chiave = {"name": "id", "in": "path", "required": True, "schema": NUMERO, "description": "Identificativo."}
    return {
        f"/{raccolta.codice}/": {
            "get": _lettura(f"elenca{raccolta.nome}", raccolta.titolo, f"Elenco{raccolta.nome}", parametri, 400, 404)
        },
        f"/{raccolta.codice}/{{id}}/": {
            "get": _lettura(f"leggi{raccolta.nome}", f"{raccolta.titolo}: uno", raccolta.nome, [chiave], 400, 404)
        },
    }


def _ingresso() -> dict[str, Any]:
    return {"get": _lettura("ingresso", "Le raccolte", "Ingresso", [])}


def _lettura(codice: str, titolo: str, schema: str, parametri: list[Any], *errori: int) -> dict[str, Any]:
    risposte = {str(stato): _contenuto("Errore", "Che cosa non va, in italiano.") for stato in errori}
    return {
        "operationId": codice,
        "summary": titolo,
        "parameters": parametri,
        "responses": {"200": _contenuto(schema, titolo), **risposte},
    }


def _contenuto(schema: str, descrizione: str) -> dict[str, Any]:
    contenuto = {"application/json": {"schema": {"$ref": f"#/components/schemas/{schema}"}}}
    return {"description": descrizione, "content": contenuto}
