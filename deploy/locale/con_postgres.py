"""Run pytest on a private PostgreSQL that lives as long as the run. Runs inside the virtual environment."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

RADICE = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(RADICE))

from tests.servizi_privati import avvia_postgres  # noqa: E402


def main() -> int:
    """Start the server, run pytest with DATABASE_URL, stop the server."""
    cartella = Path(tempfile.mkdtemp(prefix="comune-postgres-"))
    cartella.chmod(0o755)
    try:
        with avvia_postgres(cartella / "dati") as url:
            env = {**os.environ, "DATABASE_URL": url, "VAR_DIR": str(cartella / "var")}
            (cartella / "var").mkdir()
            comando = [sys.executable, "-m", "pytest", "-q", "--no-header", "-p", "no:cacheprovider", *sys.argv[1:]]
            return subprocess.run(comando, cwd=RADICE, env=env, check=False).returncode
    finally:
        shutil.rmtree(cartella, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
