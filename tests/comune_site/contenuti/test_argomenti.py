"""The argomenti and their pages."""

from bs4 import BeautifulSoup
from django.core.cache import cache

from comune_site.contenuti.models import Classificazione
from tests.factories.contenuti import (
    crea_argomento,
    crea_elenco,
    crea_evento,
    crea_luogo,
    crea_notizia,
    crea_scheda,
)


def test_an_argomento_gathers_the_families_in_the_order_of_the_model(db, client):
    argomento = crea_argomento("Turismo")
    for pagina in (crea_luogo(), crea_evento(), crea_scheda(), crea_notizia()):
        Classificazione.objects.get_or_create(pagina_id=pagina.pk, argomento=argomento)
    cache.clear()
    zuppa = BeautifulSoup(client.get(argomento.url).content, "html.parser")
    titoli = [h.get_text() for h in zuppa.main.find_all("h2") if h.get("id", "").startswith("gruppo-")]
    assert titoli == ["Novità", "Servizi", "Eventi", "Luoghi"]
    tutti = {a.get_text().strip(): a["href"] for a in zuppa.select("main .fascia a.btn")}
    assert tutti["Tutti gli eventi"] == crea_elenco("Eventi", "vivere").url
