"""How a site tells the dashboard the names of its services."""


def nome(codice):
    """Return the name of the service."""
    return f"Il servizio {codice}"
