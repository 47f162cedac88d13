"""Messages to citizens."""

import factory

from servizi.notifiche.models import Messaggio
from tests.factories.identita import CittadinoFactory


class MessaggioFactory(factory.django.DjangoModelFactory):
    """A message as an announcement of a Pratica leaves it."""

    class Meta:
        model = Messaggio

    cittadino = factory.SubFactory(CittadinoFactory)
    riferimento = factory.Sequence(lambda n: f"prova:{n}")
    oggetto = factory.Sequence(lambda n: f"Richiesta AN26{n:07} ricevuta")
    testo = "Abbiamo ricevuto la tua richiesta."
    pratica_url = "/area-personale/pratiche/11111111-1111-4111-8111-111111111111/"
