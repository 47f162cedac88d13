"""`make bench`: pages and a step of the flow beside a bare view, drawn and kept; weight of a visit; many pages.

Prints a table and writes `var/bench.json`, one flat object of name -> number. Runs on a PostgreSQL of its own.
Figures of time depend on the machine: compare the ratios.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

RADICE = Path(__file__).resolve().parents[2]
VOLTE = int(os.environ.get("VOLTE", "200"))
PAGINE = int(os.environ.get("PAGINE", "20000"))
LIMITI = {
    "home_cpu_su_nuda": 65,
    "servizi_cpu_su_nuda": 60,
    "scheda_cpu_su_nuda": 45,
    "scheda_in_memoria_cpu_su_nuda": 5,
    "scheda_prima_visita_byte": 200_000,
    "scheda_prima_visita_richieste": 10,
    "css_quota_libreria": 0.36,
    "js_quota_libreria": 0.12,
    "ricerca_p95_ms": 500,
}
CERCATE = (
    "permesso",
    "carta d'identità",
    "iscrizione asilo",
    "rifiuti",
    "ztl residenti",
    "permeso",
    "tributi",
    "sindaco",
)


def prepara(porta: int, base_dati: str) -> None:
    """Set up Django on throw-away data with the demo comune."""
    os.environ["VAR_DIR"] = tempfile.mkdtemp(prefix="comune-bench-")
    os.environ["DATABASE_URL"] = base_dati
    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.benchmark.impostazioni"
    os.environ["SITO_URL"] = f"http://localhost:{porta}"
    os.environ["PYTHONPATH"] = str(RADICE)
    import django
    from django.core.management import call_command

    django.setup()
    for nome in ("default", "finto"):
        call_command("migrate", database=nome, interactive=False, verbosity=0)
    call_command("semina_comune", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)


def passo_del_flusso() -> tuple[str, dict[str, str]]:
    """Return the path of a step of a Bozza, and the headers of the citizen who owns it."""
    from django.test import Client

    from servizi.pratiche.azioni import apri_bozza
    from tests.factories.identita import CittadinoFactory, accedi_come

    cittadino, client = CittadinoFactory(), Client()
    accedi_come(client, cittadino)
    bozza = apri_bozza(cittadino, "permesso-ztl")
    biscotti = "; ".join(f"{nome}={valore.value}" for nome, valore in client.cookies.items())
    return f"/richieste/permesso-ztl/{bozza.pk}/dati/", {"Cookie": biscotti}


def query(percorso: str, testate: dict[str, str]) -> int:
    """Return how many queries a page makes in a process that serves already."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    client = Client(headers={nome: valore for nome, valore in testate.items() if nome != "Cookie"})
    if "Cookie" in testate:
        client.cookies.load(testate["Cookie"])
    for _ in range(2):
        with CaptureQueriesContext(connection) as catturate:
            assert client.get(percorso, headers={"host": "localhost"}).status_code == 200, percorso
    return len(catturate)


def con_molte_pagine(pagine: dict[str, tuple[str, dict[str, str]]]) -> dict[str, float]:
    """Return the queries of each page, and the time of a search, among PAGINE pages."""
    from django.core.management import call_command
    from django.test import Client

    from comune_site.contenuti.models import NotiziaPage, ServizioPage, VersioneCornice
    from tests.benchmark import mole

    mole.moltiplica(NotiziaPage, PAGINE - PAGINE // 40)
    mole.moltiplica(ServizioPage, PAGINE // 40)
    VersioneCornice.cambia()
    cifre: dict[str, float] = {f"{nome}_query_{PAGINE}": query(*pagina) for nome, pagina in pagine.items()}
    call_command("update_index", verbosity=0)
    client, tempi = Client(), []
    for parola in CERCATE * 5:
        inizio = time.perf_counter()
        assert client.get("/ricerca/", {"q": parola}, headers={"host": "localhost"}).status_code == 200
        tempi.append(1000 * (time.perf_counter() - inizio))
    return cifre | {"ricerca_p95_ms": round(sorted(tempi)[int(len(tempi) * 0.95)], 1)}


def tempi(pagine: dict[str, tuple[str, dict[str, str]]], porte: tuple[int, int], scheda: str) -> dict[str, float]:
    """Return requests per second and CPU of each page, drawn every time; of the scheda kept; of the first visit."""
    from tests.benchmark import carico, peso

    porta, porta_nuda = porte
    with carico.gunicorn("tests.benchmark.nuda:application", porta_nuda, {}) as pid:
        nuda = carico.misura(pid, porta_nuda, "/", VOLTE * 10)
    cifre = {"nuda_al_secondo": round(nuda.al_secondo, 1), "nuda_cpu_ms": round(nuda.cpu_ms, 3)}
    with carico.gunicorn("comune_site.wsgi", porta, {"MEMORIA_PAGINE": "no"}) as pid:
        for nome, (percorso, testate) in pagine.items():
            cifre |= _cifre(nome, carico.misura(pid, porta, percorso, VOLTE, testate), nuda)
    with carico.gunicorn("comune_site.wsgi", porta, {"MEMORIA_PAGINE": "yes"}) as pid:
        codifica = {"Accept-Encoding": "br"}
        cifre |= _cifre("scheda_in_memoria", carico.misura(pid, porta, scheda, VOLTE * 5, codifica), nuda)
        byte, richieste = peso.prima_visita(f"http://localhost:{porta}{scheda}")
    return cifre | {"scheda_prima_visita_byte": byte, "scheda_prima_visita_richieste": richieste}


def _cifre(nome: str, m: Any, nuda: Any) -> dict[str, float]:
    return {
        f"{nome}_al_secondo": round(m.al_secondo, 1),
        f"{nome}_cpu_ms": round(m.cpu_ms, 2),
        f"{nome}_cpu_su_nuda": round(m.cpu_ms / nuda.cpu_ms, 1),
    }


def misura_tutto(base_dati: str) -> dict[str, float]:
    """Return every figure."""
    from tests.benchmark import carico, peso

    porte = carico.porta_libera(), carico.porta_libera()
    prepara(porte[0], base_dati)
    from django.conf import settings
    from django.db import connections

    from comune_site.contenuti.models import ArgomentoPage, ServizioPage

    settings.MEMORIA_PAGINE = False
    scheda = ServizioPage.objects.live().get(codice_servizio="permesso-ztl").get_url()
    argomento = ArgomentoPage.objects.live().filter(classificate__isnull=False).first().get_url()
    pagine = {"home": ("/", {}), "servizi": ("/servizi/", {}), "scheda": (scheda, {}), "passo": passo_del_flusso()}
    liste = pagine | {"novita": ("/novita/", {}), "argomento": (argomento, {})}
    cifre: dict[str, float] = {f"{nome}_query": query(*pagina) for nome, pagina in liste.items()}
    connections.close_all()
    cifre |= tempi(pagine, porte, scheda) | peso.tema()
    return cifre | con_molte_pagine(liste)


def main() -> int:
    """Measure, print, write; return 1 when a limit is passed."""
    from tests.servizi_privati import avvia_postgres

    cartella = Path(tempfile.mkdtemp(prefix="comune-bench-pg-"))
    with avvia_postgres(cartella) as base_dati:
        return riporta(misura_tutto(base_dati))


def riporta(cifre: dict[str, float]) -> int:
    """Print the table, write the file, and say which limits are passed."""
    esito = 0
    for nome, valore in cifre.items():
        limite = LIMITI.get(nome, _di_molte(nome, cifre))
        oltre = limite is not None and valore > limite
        esito = 1 if oltre else esito
        nota = "" if limite is None else f"   limite {limite:g}{'  OLTRE' if oltre else ''}"
        print(f"{nome:34} {valore:>12g}{nota}")
    uscita = RADICE / "var" / "bench.json"
    uscita.parent.mkdir(exist_ok=True)
    uscita.write_text(json.dumps(cifre, indent=2) + "\n")
    return esito


def _di_molte(nome: str, cifre: dict[str, float]) -> float | None:
    """Return the limit of the queries among many pages: as many as among few."""
    poche, _segno, quante = nome.partition("_query_")
    return cifre[f"{poche}_query"] if quante else None


if __name__ == "__main__":
    sys.exit(main())
