"""What is looked at on every screen, and how a browser is opened for it."""

import os
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe

# What fades in is judged when it has come, not while it is half there.
# An animation that is paused never ends: a second is the most that is waited for.
FERMI = """() => Promise.race([
    Promise.allSettled(
        document.getAnimations().filter((a) => a.effect.getComputedTiming().endTime !== Infinity).map((a) => a.finished)
    ),
    new Promise((fatto) => setTimeout(fatto, 1000)),
]).then(() => null)"""
# Where to leave a picture of each screen, to be looked at by a person; unset, none is taken.
CARTELLA_FOTO = os.environ.get("FOTO_DIR", "")


class Occhi:
    """Look at each screen: no serious violation, nothing wider than the screen, nothing that the policy refused."""

    def __init__(self, pagina, *, script=True):
        self.pagina, self.script, self.proteste, self.visti = pagina, script, [], []
        pagina.on("console", lambda m: self.proteste.append(m.text) if "Content Security Policy" in m.text else None)
        pagina.on("response", lambda r: self.proteste.append(f"{r.status} {r.url}") if r.status >= 500 else None)

    def __call__(self, nome):
        self._misura(nome)
        if not self.script:
            return
        # The admin is Wagtail's: its own faults are not ours to answer for, the pages we add are.
        if nome in ("gestione-accesso", "gestione"):
            return
        gravi = [
            f"{v['id']}: {v['nodes'][0]['html'][:200]}"
            for v in Axe().run(self.pagina).response["violations"]
            if v["impact"] in ("serious", "critical")
        ]
        assert not gravi, f"{nome}: {gravi}"

    def _misura(self, nome):
        self.visti.append(nome)
        self.pagina.wait_for_load_state("load")
        if self.script:
            self.pagina.evaluate(FERMI)
        fotografa(self.pagina, nome)
        assert not self.proteste, f"{nome}: {self.proteste}"
        if self.script:
            di_troppo = self.pagina.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            )
            assert di_troppo <= 0 or nome.startswith(("gestione", "sportello")), f"{nome}: overflows by {di_troppo} px"

    def alle_due_larghezze(self, nome):
        """Look at the same screen as on a desk and as on a phone."""
        misura = self.pagina.viewport_size
        self.pagina.set_viewport_size({"width": 1280, "height": 900})
        self._misura(nome)
        self.pagina.set_viewport_size({"width": 390, "height": 900})
        self(nome)
        self.pagina.set_viewport_size(misura)


def fotografa(pagina, nome):
    """Leave a picture of the whole page, if a folder was given for them."""
    if CARTELLA_FOTO:
        file = Path(CARTELLA_FOTO) / f"{nome}-{pagina.viewport_size['width']}.png"
        pagina.screenshot(path=file, full_page=True)


def apri(chromium, larghezza, *, script=True, **opzioni):
    """Open a page in a browser of its own, without the cookies of any other."""
    contesto = chromium.new_context(
        viewport={"width": larghezza, "height": 900}, locale="it-IT", java_script_enabled=script, **opzioni
    )
    contesto.set_default_timeout(20_000)
    return contesto.new_page()
