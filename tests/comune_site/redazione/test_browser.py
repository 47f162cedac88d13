"""Editors' tools in Chromium, under the policy of the admin: nothing refused, nothing failing."""

import re

import pytest

from comune_site.contenuti.models import NotiziaPage
from comune_site.identita.models import Utente

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PAROLA = "una-parola-lunga-2026!"
ASCOLTA = """
document.addEventListener('securitypolicyviolation', (e) => window.segnala(
  `${e.effectiveDirective} ${e.blockedURI} ${e.sourceFile}:${e.lineNumber} ${e.sample}`));
"""
WORD = (
    "<html xmlns:o='urn:schemas-microsoft-com:office:office'><body><!--StartFragment-->"
    "<p class='MsoNormal' style='margin-left:36pt'><span style='color:red'>Orario <o:p></o:p></span>"
    "<b style='mso-bidi-font-weight:normal'>nuovo</b></p><!--EndFragment--></body></html>"
)
INCOLLA = """(campo, html) => {
  const dati = new DataTransfer();
  dati.setData('text/html', html);
  dati.setData('text/plain', 'Orario nuovo');
  campo.dispatchEvent(new ClipboardEvent('paste', {clipboardData: dati, bubbles: true, cancelable: true}));
}"""


@pytest.fixture
def apri(sito_vivo, chromium):
    """Return a function that logs a person in, in a browser of its own, and opens the editor of a page."""
    rifiuti, contesti = [], []

    def _apri(username, pagina):
        Utente.objects.create_superuser(username, f"{username}@comune.it", PAROLA, first_name=username.title())
        contesto = chromium.new_context(locale="it-IT", viewport={"width": 1280, "height": 900})
        contesto.set_default_timeout(40_000)
        contesto.expose_binding("segnala", lambda sorgente, cosa: rifiuti.append(cosa))
        contesto.add_init_script(ASCOLTA)
        contesti.append(contesto)
        scheda = contesto.new_page()
        scheda.on("pageerror", lambda errore: rifiuti.append(str(errore)))
        scheda.goto(f"{sito_vivo}/gestione/login/")
        scheda.locator("#id_username").fill(username)
        scheda.locator("#id_password").fill(PAROLA)
        scheda.get_by_role("button", name="Accedi").click()
        scheda.wait_for_url(f"{sito_vivo}/gestione/")
        scheda.goto(f"{sito_vivo}/gestione/pages/{pagina.pk}/edit/")
        scheda.locator("body.ready").wait_for()
        return scheda

    yield _apri
    for contesto in contesti:
        contesto.close()
    # The looks of what is pasted are refused while it is read: it is what the policy is for.
    assert [cosa for cosa in rifiuti if not ("style-src-attr" in cosa and "draftail.js" in cosa)] == []


def test_the_editor_checks_cleans_what_is_pasted_and_warns_of_another_editor(apri):
    notizia = NotiziaPage.objects.live().first()
    notizia.title = "TUTTO IN MAIUSCOLO"
    notizia.save_revision()
    marta = apri("marta", notizia)

    # Wagtail's checker runs on the preview, ours is beside it and leads to the field.
    marta.get_by_role("button", name="Attiva/disattiva controlli").click()
    pannello = marta.locator("[data-side-panel=checks]")
    pannello.get_by_text("Titolo tutto in maiuscolo").wait_for()
    pannello.locator("[data-w-focus-target-value*=title]").click()
    marta.locator("[data-contentpath=title]:focus").wait_for()
    pannello.locator("[data-content-word-count]", has_text=re.compile(r"^\s*\d")).wait_for()

    # Words come in from a word processor, its looks do not.
    testo = marta.locator("[data-contentpath=testo] [contenteditable=true]").first
    testo.click()
    marta.keyboard.press("Control+a")
    testo.evaluate(INCOLLA, WORD)
    testo.get_by_text("Orario").wait_for()
    # The editor writes its field a moment after the last key.
    for _volta in range(50):
        if "Orario" in marta.locator("[name=testo]").input_value():
            break
        marta.wait_for_timeout(100)

    # Somebody else saves meanwhile: it is said in the page, in Italian, before saving over.
    notizia.save_revision(user=Utente.objects.create_user("chiara", first_name="Chiara", last_name="Donati"))
    marta.locator("footer button[type=submit]").first.click()
    marta.locator(".messages .success, dialog, .w-dialog:not([aria-hidden=true])").first.wait_for()
    salvata = notizia.revisions.order_by("-pk").first()
    finestra = marta.locator("[id*=save-confirmation-dialog]:visible")
    if salvata.user.username == "marta":
        assert "Chiara Donati ha salvato questa pagina" in marta.locator(".messages").inner_text()
        testo = salvata.content["testo"]
        assert "<b>nuovo</b>" in testo
        assert not any(segno in testo for segno in ("style=", "<span", "Mso", "o:p"))
    else:
        assert finestra.count() > 0
