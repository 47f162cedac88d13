"""What `check --deploy` says of the address of the site."""

import pytest

from comune_site.core.checks import institutional_domain


@pytest.mark.parametrize(
    "indirizzo",
    [
        "https://comune.pietrachiara.vt.it",
        "https://www.comune.pietrachiara.vt.it",
        "https://comune.reggio-emilia.it",
        "https://comune.forli.forlicesena.it",
        "http://localhost:8000",
        "http://127.0.0.1:8000",
    ],
)
def test_the_domain_of_a_comune_or_this_machine_is_fine(settings, indirizzo):
    settings.SITO_URL, settings.SERVIZI_URL = indirizzo, ""
    assert institutional_domain(None) == []


@pytest.mark.parametrize(
    "indirizzo",
    [
        "https://pietrachiara.vt.it",
        "https://comune-pietrachiara.vt.it",
        "https://comune.pietrachiara.vt.com",
        "https://comune.it",
        "https://nuovo.comune.pietrachiara.vt.it",
        "https://comune.pietràchiara.vt.it",
        "https://comune.pietrachiara.vt.it.example.org",
        "http://comune.pietrachiara.vt.it",
    ],
)
def test_another_domain_is_a_warning_with_the_criterion(settings, indirizzo):
    settings.SITO_URL, settings.SERVIZI_URL = indirizzo, ""
    (avviso,) = institutional_domain(None)
    assert avviso.id == "core.W001"
    assert avviso.msg.startswith("C.SI.5.2") and indirizzo in avviso.msg


def test_the_services_stand_below_the_same_domain(settings):
    settings.SITO_URL = "https://comune.pietrachiara.vt.it"
    settings.SERVIZI_URL = "https://servizi.comune.pietrachiara.vt.it"
    assert institutional_domain(None) == []
    settings.SERVIZI_URL = "https://servizi.altrove.example"
    assert [avviso.msg[:8] for avviso in institutional_domain(None)] == ["C.SE.5.2"]
