"""`make bench`: home, scheda and a step of the flow beside a bare view; weight of the first visit.

Prints a table and writes `var/bench.json`, one flat object of name -> number. Figures of time depend on the machine:
compare the ratios.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from pathlib import Path

RADICE = Path(__file__).resolve().parents[2]
VOLTE = int(os.environ.get("VOLTE", "200"))
LIMITI = {
    "scheda_cpu_su_nuda": 75,
    "scheda_prima_visita_byte": 300_000,
    "scheda_prima_visita_richieste": 14,
    "css_quota_libreria": 0.5,
    "js_quota_libreria": 0.25,
}


def prepara(porta: int) -> None:
    """Set up Django on throw-away data with the demo comune."""
    os.environ["VAR_DIR"] = tempfile.mkdtemp(prefix="comune-bench-")
    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.benchmark.impostazioni"
    os.environ["SITO_URL"] = f"http://localhost:{porta}"
    os.environ["PYTHONPATH"] = str(RADICE)
    import django
    from django.core.management import call_command

    django.setup()
    for base_dati in ("default", "finto"):
        call_command("migrate", database=base_dati, interactive=False, verbosity=0)
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
    """Return how many queries a page makes in a process that has just started to serve it."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    client = Client(headers={nome: valore for nome, valore in testate.items() if nome != "Cookie"})
    if "Cookie" in testate:
        client.cookies.load(testate["Cookie"])
    with CaptureQueriesContext(
        connection,
    ) as catturate:
        assert client.get(percorso, headers={"host": "localhost"}).status_code == 200
    return len(catturate)


def main() -> int:
    """Measure, print, write; return 1 when a limit is passed."""
    from tests.benchmark import carico, peso

    porta, porta_nuda = carico.porta_libera(), carico.porta_libera()
    prepara(porta)
    from django.db import connections

    from comune_site.contenuti.models import ServizioPage

    passo, testate = passo_del_flusso()
    scheda = ServizioPage.objects.live().get(codice_servizio="permesso-ztl").get_url()
    pagine = {"home": ("/", {}), "scheda": (scheda, {}), "passo": (passo, testate)}
    cifre: dict[str, float] = {f"{nome}_query": query(*pagina) for nome, pagina in pagine.items()}
    connections.close_all()
    with carico.gunicorn("tests.benchmark.nuda:application", porta_nuda, {}) as pid:
        nuda = carico.misura(pid, porta_nuda, "/", VOLTE * 10)
    cifre |= {"nuda_al_secondo": round(nuda.al_secondo, 1), "nuda_cpu_ms": round(nuda.cpu_ms, 3)}
    with carico.gunicorn("comune_site.wsgi", porta, {}) as pid:
        for nome, (percorso, intestazioni) in pagine.items():
            m = carico.misura(pid, porta, percorso, VOLTE, intestazioni)
            cifre[f"{nome}_al_secondo"] = round(m.al_secondo, 1)
            cifre[f"{nome}_cpu_ms"] = round(m.cpu_ms, 2)
            cifre[f"{nome}_cpu_su_nuda"] = round(m.cpu_ms / nuda.cpu_ms, 1)
        byte, richieste = peso.prima_visita(f"http://localhost:{porta}{scheda}")
    cifre |= {"scheda_prima_visita_byte": byte, "scheda_prima_visita_richieste": richieste} | peso.tema()
    return riporta(cifre)


def riporta(cifre: dict[str, float]) -> int:
    """Print the table, write the file, and say which limits are passed."""
    esito = 0
    for nome, valore in cifre.items():
        limite = LIMITI.get(nome)
        oltre = limite is not None and valore > limite
        esito = 1 if oltre else esito
        nota = "" if limite is None else f"   limite {limite:g}{'  OLTRE' if oltre else ''}"
        print(f"{nome:34} {valore:>12g}{nota}")
    uscita = RADICE / "var" / "bench.json"
    uscita.parent.mkdir(exist_ok=True)
    uscita.write_text(json.dumps(cifre, indent=2) + "\n")
    return esito


if __name__ == "__main__":
    sys.exit(main())
