"""A tiny site around the two instruments, as any page of any project would use them."""

from django.http import HttpResponse
from django.template import RequestContext, Template
from django.urls import include, path

from valutazione import api

GUSCIO = """{% load valutazione %}<!doctype html><html lang="it"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Prova</title>
{% valutazione_css %}</head><body><main><h1>Prova</h1>
{% if gettone %}{% valuta_servizio gettone "permesso-ztl" "/pagina/" %}{% else %}{% valuta_pagina %}{% endif %}</main>
{% valutazione_js %}</body></html>"""
POLITICA = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'"
)


def _pagina(request, **contesto):
    risposta = HttpResponse(Template(GUSCIO).render(RequestContext(request, contesto)))
    risposta["Content-Security-Policy"] = POLITICA
    risposta["Referrer-Policy"] = "same-origin"
    return risposta


def conferma(request, evento):
    return _pagina(request, gettone=api.nuovo_gettone(evento))


urlpatterns = [
    path("pagina/", _pagina),
    path("altra/", _pagina),
    path("conferma/<slug:evento>/", conferma),
    path("", include("valutazione.urls")),
]
