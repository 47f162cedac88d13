"""`make lint`: every check that needs no running test. All run, then the failures are named."""

from __future__ import annotations

import os
import subprocess
import sys

from passi import BIN, PYTHON, RADICE, ambiente_node, node

PROVA = {"DJANGO_SETTINGS_MODULE": "comune_site.settings.test"}

CONTROLLI: dict[str, list[str]] = {
    "formato Python": [str(BIN / "ruff"), "format", "--check", "."],
    "regole Python": [str(BIN / "ruff"), "check", "."],
    "confini tra i pacchetti": [str(BIN / "lint-imports")],
    "tipi": [str(BIN / "mypy")],
    "modelli HTML": [
        str(BIN / "djlint"),
        "--lint",
        "--quiet",
        "comune_site",
        "servizi",
        "pagamenti",
        "valutazione",
        "theme/templates",
    ],
    "migrazioni complete": [str(PYTHON), "manage.py", "makemigrations", "--check", "--dry-run"],
    "controlli di sistema": [str(PYTHON), "manage.py", "check"],
}


def main() -> int:
    """Run the checks; return 1 if any fails."""
    cartella_node = node()
    scripts = {
        "regole JavaScript": [str(cartella_node / "node"), "node_modules/eslint/bin/eslint.js", "."],
        "formato JavaScript": [
            str(cartella_node / "node"),
            "node_modules/prettier/bin/prettier.cjs",
            "--check",
            "src",
            "build.mjs",
        ],
    }
    falliti = []
    for nome, comando in CONTROLLI.items():
        if subprocess.run(comando, cwd=RADICE, env={**os.environ, **PROVA}, check=False).returncode:
            falliti.append(nome)
    for nome, comando in scripts.items():
        if subprocess.run(comando, cwd=RADICE / "theme", env=ambiente_node(cartella_node), check=False).returncode:
            falliti.append(nome)
    print("Tutti i controlli passano." if not falliti else f"NON PASSANO: {', '.join(falliti)}")
    return 1 if falliti else 0


if __name__ == "__main__":
    sys.exit(main())
