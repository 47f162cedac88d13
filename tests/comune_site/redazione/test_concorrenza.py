"""Two editors on one page."""

import json

from django.urls import reverse

from comune_site.contenuti.models import NotiziaPage
from tests.comune_site.redazione.modulo import campi


def test_the_second_save_says_whose_version_was_there_and_keeps_it(redattore, responsabile):
    notizia = NotiziaPage.objects.live().first()
    notizia.save_revision()
    indirizzo = reverse("wagtailadmin_pages:edit", args=[notizia.pk])
    primo, secondo = campi(redattore, indirizzo), campi(responsabile, indirizzo)
    redattore.post(indirizzo, {**primo, "title": "Scritta da Marta"})
    risposta = responsabile.post(indirizzo, {**secondo, "title": "Scritta da Chiara"}, follow=True)
    testo = risposta.content.decode()
    assert "Marta Olivieri ha salvato questa pagina" in testo
    assert "Confronta le versioni" in testo
    titoli = [r.content["title"] for r in notizia.revisions.order_by("-pk")[:2]]
    assert titoli == ["Scritta da Chiara", "Scritta da Marta"]


def test_the_comparison_opens(redattore, responsabile):
    notizia = NotiziaPage.objects.live().first()
    uno, _due = notizia.save_revision(), notizia.save_revision()
    indirizzo = reverse("wagtailadmin_pages:revisions_compare", args=[notizia.pk, uno.pk, "latest"])
    assert responsabile.get(indirizzo).status_code == 200


def test_alone_nobody_is_named(redattore):
    notizia = NotiziaPage.objects.live().first()
    notizia.save_revision()
    indirizzo = reverse("wagtailadmin_pages:edit", args=[notizia.pk])
    redattore.post(indirizzo, {**campi(redattore, indirizzo), "title": "Prima"})
    risposta = redattore.post(indirizzo, {**campi(redattore, indirizzo), "title": "Seconda"}, follow=True)
    assert "Mentre lavoravi" not in risposta.content.decode()


def test_an_automatic_save_over_a_newer_version_is_refused(redattore, responsabile):
    notizia = NotiziaPage.objects.live().first()
    notizia.save_revision()
    indirizzo = reverse("wagtailadmin_pages:edit", args=[notizia.pk])
    primo, secondo = campi(redattore, indirizzo), campi(responsabile, indirizzo)
    redattore.post(indirizzo, {**primo, "title": "Scritta da Marta"})
    risposta = responsabile.post(
        indirizzo, {**secondo, "title": "Scritta da Chiara"}, headers={"accept": "application/json"}
    )
    assert risposta.status_code == 400
    assert json.loads(risposta.content)["error_code"] == "invalid_revision"
    assert notizia.revisions.order_by("-pk").first().content["title"] == "Scritta da Marta"
