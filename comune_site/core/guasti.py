"""Named fault points: where a test may kill the process to prove that nothing is lost."""

import os
import signal

from django.conf import settings


def punto(nome: str) -> None:
    """Kill this process with SIGKILL if the settings name this point; otherwise do nothing.

    Production refuses to start with `PUNTO_DI_GUASTO` set, so there the call is one comparison.
    """
    if settings.PUNTO_DI_GUASTO and nome == settings.PUNTO_DI_GUASTO:
        os.kill(os.getpid(), signal.SIGKILL)
