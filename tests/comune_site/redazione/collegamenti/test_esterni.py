"""Which addresses are asked in a round, and what is written of the answer."""

from datetime import timedelta

import pytest
from django.utils import timezone

from comune_site.redazione.collegamenti import esterni
from comune_site.redazione.models import LinkControllato
from tests.factories.contenuti import crea_home


class SondaFinta:
    """Answers from a table and remembers what it was asked."""

    def __init__(self, risposte=()):
        self.risposte, self.chiesti = dict(risposte), []

    def __call__(self):
        return self

    def __enter__(self):
        return self

    def __exit__(self, *errore):
        return None

    def motivo(self, url):
        self.chiesti.append(url)
        return self.risposte.get(url, "")


@pytest.fixture
def pagina(db):
    home = crea_home()
    home.live = True
    home.save()
    return home


def link(pagina, indirizzo, campo="testo", **altro):
    return LinkControllato.objects.create(
        pagina=pagina, campo=campo, indirizzo=indirizzo, impronta=indirizzo, tipo="esterno", **altro
    )


def test_an_address_on_two_places_is_asked_once_and_written_on_both(pagina):
    uno, due = link(pagina, "https://a.it/"), link(pagina, "https://a.it/", campo="corpo")
    sonda = SondaFinta({"https://a.it/": "La pagina non c'è (404)."})
    assert esterni.controlla(sonda) == 1
    for trovato in (uno, due):
        trovato.refresh_from_db()
        assert (trovato.esito, trovato.motivo) == ("rotto", "La pagina non c'è (404).")
        assert trovato.rotto_dal is not None


def test_a_round_is_short_and_no_host_is_asked_much(pagina):
    for n in range(10):
        link(pagina, f"https://a.it/{n}")
    for n in range(40):
        link(pagina, f"https://sito{n}.it/")
    sonda = SondaFinta()
    assert esterni.controlla(sonda) == esterni.PER_GIRO
    assert sum(url.startswith("https://a.it/") for url in sonda.chiesti) == esterni.PER_HOST


@pytest.mark.parametrize(("esito", "giorni", "chiesto"), [("funziona", 6, 0), ("funziona", 8, 1), ("rotto", 2, 1)])
def test_what_works_is_asked_every_week_and_what_does_not_every_day(pagina, esito, giorni, chiesto):
    quando = timezone.now() - timedelta(days=giorni)
    link(pagina, "https://a.it/", esito=esito, controllato_il=quando, rotto_dal=quando if esito == "rotto" else None)
    assert esterni.controlla(SondaFinta()) == chiesto


def test_nothing_is_asked_for_pages_that_nobody_sees(pagina):
    link(pagina, "https://a.it/")
    type(pagina).objects.update(live=False)
    assert esterni.controlla(SondaFinta()) == 0


def test_the_round_ends_when_its_time_is_over(pagina):
    for n in range(5):
        link(pagina, f"https://sito{n}.it/")
    orologio = iter([0.0, 1.0, 2.0, esterni.DURATA + 1]).__next__
    assert esterni.controlla(SondaFinta(), orologio=orologio) == 2
