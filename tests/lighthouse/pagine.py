"""One live page for each template of the site in use, and the addresses that are no page: a JSON list of paths."""

import json

import django

# Public addresses of views, where they exist.
ALTRI = ("/accedi/", "/amministrazione-trasparente/", "/albo-pretorio/")


def percorsi() -> list[str]:
    """Return the paths, the shortest page of each template first among its equals."""
    from django.test import Client, RequestFactory
    from wagtail.models import Page, Site

    radice, richiesta = Site.objects.get(is_default_site=True).root_page, RequestFactory().get("/")
    trovati: dict[str, str] = {}
    for pagina in (
        Page.objects.live().public().descendant_of(radice, inclusive=True).order_by("depth", "path").specific()
    ):
        modello = str(pagina.get_template(richiesta))
        # A scheda with its flow says more than one without.
        if modello not in trovati or getattr(pagina, "codice_servizio", "") == "permesso-ztl":
            trovati[modello] = pagina.url
    client = Client(headers={"host": "localhost"})
    return list(dict.fromkeys([*trovati.values(), *(p for p in ALTRI if client.get(p).status_code == 200)]))


if __name__ == "__main__":
    django.setup()
    print(json.dumps(percorsi()))  # noqa: T201 - read by make lighthouse
