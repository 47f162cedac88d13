"""The form of the page editor as a browser would send it."""

from bs4 import BeautifulSoup
from django.urls import reverse


def campi(client, indirizzo):
    """Return what the form of this page of the admin would send if nothing were touched."""
    risposta = client.get(indirizzo)
    assert risposta.status_code == 200, (indirizzo, risposta.status_code)
    documento = BeautifulSoup(risposta.content.decode(), "html.parser")
    for riga_vuota in documento.select("template"):
        riga_vuota.decompose()
    modulo = max(documento.select("main form"), key=lambda trovato: len(trovato.select("[name]")))
    dati = {}
    for campo in modulo.select("input[name], textarea[name], select[name]"):
        tipo = campo.get("type", "")
        if campo.name == "select":
            scelta = campo.select_one("option[selected]") or campo.select_one("option")
            dati[campo["name"]] = scelta.get("value", "") if scelta else ""
        elif campo.name == "textarea":
            dati[campo["name"]] = campo.get_text().removeprefix("\n")
        elif tipo in ("checkbox", "radio"):
            if campo.has_attr("checked"):
                dati[campo["name"]] = campo.get("value", "on")
        elif tipo not in ("submit", "file", "button"):
            dati[campo["name"]] = campo.get("value", "")
    return dati


def modifica(client, pagina, azione="", **cambi):
    """Save a page from the editor, with the given changes; return the answer, redirects followed."""
    indirizzo = reverse("wagtailadmin_pages:edit", args=[pagina.pk])
    dati = {**campi(client, indirizzo), **cambi}
    if azione:
        dati[azione] = azione
    return client.post(indirizzo, dati, follow=True)
