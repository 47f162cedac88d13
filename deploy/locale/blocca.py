"""`make lock`: compile the exact locks, with hashes and without any download address."""

import shutil
import subprocess
import sys

from passi import BIN, RADICE

BLOCCHI = (
    ("base.txt", ["pyproject.toml"]),
    ("dev.txt", ["pyproject.toml", "--group", "dev", "-c", "requirements/base.txt"]),
    ("node.txt", ["--group", "node"]),
    ("server.txt", ["--group", "server", "-c", "requirements/dev.txt"]),
)


def main() -> int:
    """Run uv once per lock."""
    uv = shutil.which("uv") or shutil.which("uv", path=str(BIN))
    if not uv:
        print("Serve uv: .venv/bin/pip install uv", file=sys.stderr)
        return 1
    for nome, sorgenti in BLOCCHI:
        comando = [uv, "pip", "compile", "--quiet", "--universal", "--python-version", "3.11", "--generate-hashes"]
        comando += ["--no-emit-index-url", "--no-emit-find-links", "--custom-compile-command", "make lock"]
        subprocess.run([*comando, *sorgenti, "-o", f"requirements/{nome}"], cwd=RADICE, check=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
