"""The example comune has something in every corner of the two, and a second seeding adds nothing."""

import pytest
from django.contrib.auth.models import Group
from django.core.management import CommandError, call_command
from django.utils import timezone

from comune_site.contenuti.models import DocumentoPage
from comune_site.trasparenza.models import AllegatoAlbo, AttoAlbo, ClassificazioneTrasparenza, EventoAlbo
from comune_site.trasparenza.semina.documenti_esempio import DOCUMENTI

pytestmark = pytest.mark.django_db


def conti():
    modelli = (AttoAlbo, AllegatoAlbo, EventoAlbo, ClassificazioneTrasparenza, DocumentoPage)
    return [modello.objects.count() for modello in modelli]


def test_the_example_comune_shows_every_kind_of_act_and_document(client):
    call_command("semina_comune", verbosity=0)
    prima = conti()
    assert AttoAlbo.objects.count() == 9 and ClassificazioneTrasparenza.objects.count() >= 12
    finiti = AttoAlbo.objects.registrati().filter(pubblicato_al__lt=timezone.localdate())
    assert finiti.exists() and AttoAlbo.objects.filter(stato="annullato").exists()
    firmato = AllegatoAlbo.objects.select_related("atto").get(tipo="application/pkcs7-mime")
    assert client.get(firmato.url_interno).content.startswith(b"%PDF")
    numeri = AttoAlbo.objects.filter(anno=timezone.localdate().year).order_by("pubblicato_dal").values_list("numero")
    assert [n for (n,) in numeri] == list(range(1, len(numeri) + 1))
    archivio = "/amministrazione-trasparente/bilanci/bilancio-preventivo-e-consuntivo/archivio/"
    assert "Rendiconto della gestione di sette anni fa" in client.get(archivio).content.decode()
    assert 'href="/amministrazione-trasparente/"' in client.get("/").content.decode()
    responsabili = Group.objects.get(name="Responsabili").permissions.values_list("codename", flat=True)
    redattori = Group.objects.get(name="Redattori").permissions.values_list("codename", flat=True)
    assert "publish_attoalbo" in responsabili and "publish_attoalbo" not in redattori and "add_attoalbo" in redattori
    call_command("semina_comune", verbosity=0)
    call_command("semina_trasparenza", verbosity=0)
    assert conti() == prima


def test_every_example_document_names_sections_that_exist():
    from comune_site.trasparenza.vocabolario import per_codice

    assert {codice for documento in DOCUMENTI for codice in documento.sezioni} <= set(per_codice())


def test_without_the_example_comune_there_is_nothing_to_fill():
    with pytest.raises(CommandError):
        call_command("semina_trasparenza", verbosity=0)
