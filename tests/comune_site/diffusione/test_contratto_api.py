"""The OpenAPI document says what the API does: every answer of the example comune against its schema."""

import json
import re

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from openapi_schema_validator import OAS31Validator

from comune_site.diffusione.api.tipi import RACCOLTE

DOCUMENTO = "/api/openapi.json"


@pytest.fixture
def documento(comune, client):
    return client.get(DOCUMENTO).json()


def valida(documento, percorso, stato, dati):
    schema = documento["paths"][percorso]["get"]["responses"][str(stato)]["content"]["application/json"]["schema"]
    OAS31Validator({**schema, "components": documento["components"]}, format_checker=FormatChecker()).validate(dati)


@pytest.mark.parametrize("codice", RACCOLTE)
def test_every_answer_is_as_the_document_says(comune, client, documento, codice):
    pagina = 1
    while pagina:
        elenco = client.get(f"/api/v1/{codice}/", {"per_pagina": 50, "pagina": pagina}).json()
        valida(documento, f"/{codice}/", 200, elenco)
        for voce in elenco["elementi"]:
            intera = client.get(f"/api/v1/{codice}/{voce['id']}/").json()
            valida(documento, f"/{codice}/{{id}}/", 200, intera)
            assert voce.items() <= intera.items()
        pagina = pagina + 1 if elenco["successiva"] else 0


def test_the_entrance_and_the_errors_are_as_the_document_says(comune, client, documento):
    ingresso = client.get("/api/v1/").json()
    valida(documento, "/", 200, ingresso)
    for raccolta in ingresso["raccolte"]:
        assert client.get(re.sub("^https?://[^/]+", "", raccolta["url"])).status_code == 200
    valida(documento, "/notizie/", 400, client.get("/api/v1/notizie/?pagina=x").json())
    valida(documento, "/notizie/{id}/", 404, client.get("/api/v1/notizie/999999/").json())


def test_the_document_is_whole_and_its_schemas_are_schemas(documento):
    assert documento["openapi"].startswith("3.1.")
    assert documento["info"]["license"]["url"].startswith("https://creativecommons.org/licenses/by/4.0/")
    assert set(documento["paths"]) == {"/"} | {p for c in RACCOLTE for p in (f"/{c}/", f"/{c}/{{id}}/")}
    codici = [percorso["get"]["operationId"] for percorso in documento["paths"].values()]
    assert len(set(codici)) == len(codici)
    for schema in documento["components"]["schemas"].values():
        Draft202012Validator.check_schema(schema)
    usati = set(re.findall(r"#/components/schemas/(\w+)", json.dumps(documento)))
    assert usati == set(documento["components"]["schemas"])


def test_a_wrong_answer_would_be_noticed(comune, client, documento):
    elenco = client.get("/api/v1/servizi/").json()
    elenco["elementi"][0]["stato"] = None
    with pytest.raises(Exception, match="None is not of type 'string'"):
        valida(documento, "/servizi/", 200, elenco)
