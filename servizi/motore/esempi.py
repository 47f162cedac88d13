"""Invented, valid answers that the examples of the services share."""

from __future__ import annotations

from typing import Any

from servizi.motore.risposte import file_esempio


def persona() -> dict[str, dict[str, Any]]:
    """Return the sections about an invented citizen: `richiedente`, `residenza`, `contatti`."""
    return {
        "richiedente": {
            "nome": "Elena",
            "cognome": "Marchetti",
            "codice_fiscale": "MRCLNE80A41H501P",
            "data_nascita": "1980-01-01",
            "luogo_nascita": "Roma",
            "sesso": "F",
        },
        "residenza": {
            "indirizzo": "Via della Fonte 3",
            "cap": "01099",
            "comune": "Pietrachiara",
            "provincia": "VT",
        },
        "contatti": {"email": "elena.marchetti@posta.esempio.it", "telefono": "+393331234567", "pec": ""},
    }


def veicolo(**campi: Any) -> dict[str, Any]:
    """Return the section `veicolo`, a car of one's own unless said otherwise."""
    return {
        "targa": "FX123RT",
        "tipo": "auto",
        "marca": "Fiat",
        "modello": "Panda",
        "relazione": "proprieta",
        "libretto": [file_esempio("libretto.pdf")],
        **campi,
    }


def risposte(versione: int, **passi: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """Return an envelope with these steps."""
    return {"versione": versione, "passi": passi}
