"""Bring the demo's databases up to date and load the demo comune. Runs inside the virtual environment."""

import sys
from pathlib import Path

RADICE = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(RADICE))


def main() -> None:
    """Migrate both databases, then seed: each part does nothing when it is already there."""
    import django
    from django.conf import settings
    from django.core.management import call_command

    Path(settings.VAR_DIR).mkdir(parents=True, exist_ok=True)
    django.setup()
    call_command("migrate", interactive=False, verbosity=0)
    call_command("migrate", database="finto", interactive=False, verbosity=0)
    call_command("semina_comune", verbosity=0)


if __name__ == "__main__":
    main()
