"""Citizens and their sessions, without going through SAML."""

import datetime

import factory
from codicefiscale import codicefiscale
from django.utils import timezone

from comune_site.identita import sessione
from comune_site.identita.api import Identita
from comune_site.identita.models import Utente


def codice_valido(persona) -> str:
    """Return the fiscal code that the law's formula gives to this (invented) person."""
    return codicefiscale.encode(
        lastname=persona.last_name,
        firstname=persona.first_name,
        gender=persona.sesso,
        birthdate=persona.data_nascita.isoformat(),
        birthplace=persona.luogo_nascita,
    )


class CittadinoFactory(factory.django.DjangoModelFactory):
    """A citizen with a valid fiscal code, different at each call."""

    class Meta:
        model = Utente
        skip_postgeneration_save = True

    first_name = "Giulia"
    last_name = "Fiorentini"
    sesso = "F"
    luogo_nascita = "Viterbo"
    data_nascita = factory.Sequence(lambda n: datetime.date(1955, 3, 1) + datetime.timedelta(days=n * 7))
    codice_fiscale = factory.LazyAttribute(codice_valido)
    email = factory.Sequence(lambda n: f"giulia{n}@posta.esempio.it")
    telefono = "3331234567"
    domicilio = factory.LazyFunction(
        lambda: {"via": "Via della Fonte 3", "cap": "01099", "comune": "Pietrachiara", "provincia": "VT"}
    )
    password = "!"


def identita_di(utente: Utente, livello: int = 2, **campi) -> Identita:
    """Return the identity that a login of this citizen would leave."""
    dati = {
        "codice_fiscale": utente.codice_fiscale,
        "nome": utente.first_name,
        "cognome": utente.last_name,
        "data_nascita": utente.data_nascita,
        "luogo_nascita": utente.luogo_nascita,
        "sesso": utente.sesso,
        "email": utente.email,
        "telefono": utente.telefono,
        "domicilio": utente.domicilio,
        "fornitore": "spid",
        "livello": livello,
        "idp": "https://idp.esempio.it",
        "quando": timezone.now(),
    }
    return Identita(**{**dati, **campi})


def accedi_come(client, utente: Utente, livello: int = 2, **campi) -> Identita:
    """Give a Django test client a live citizen's session, and return its identity."""
    client.force_login(utente, backend="allauth.account.auth_backends.AuthenticationBackend")
    identita = identita_di(utente, livello, **campi)
    dati = client.session
    sessione.scrivi(dati, identita)
    dati.save()
    return identita
