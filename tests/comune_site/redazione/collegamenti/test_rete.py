"""Asking other sites, never our own network. The server of these tests is on loopback: only they may allow it."""

import socket
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from comune_site.redazione.collegamenti import rete

RISPOSTE = {
    "/bene": (200, {}),
    "/sparita": (404, {}),
    "/guasto": (503, {}),
    "/chiuso": (403, {}),
    "/altrove": (301, {"Location": "/bene"}),
    "/giro": (302, {"Location": "/giro"}),
    "/file": (302, {"Location": "file:///etc/passwd"}),
    "/dentro": (302, {"Location": "http://10.0.0.1/"}),
}


class Finto(BaseHTTPRequestHandler):
    def do_GET(self):
        self.server.chiesti.append((self.command, self.path))
        if self.path == "/solo-get":
            stato, intestazioni = (405, {}) if self.command == "HEAD" else (200, {})
        else:
            stato, intestazioni = RISPOSTE[self.path]
        self.send_response(stato)
        for nome, valore in intestazioni.items():
            self.send_header(nome, valore)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def do_HEAD(self):
        self.do_GET()

    def log_message(self, *args):
        """Say nothing."""


@pytest.fixture(scope="module")
def server():
    finto = ThreadingHTTPServer(("127.0.0.1", 0), Finto)
    finto.chiesti = []
    threading.Thread(target=finto.serve_forever, daemon=True).start()
    yield finto
    finto.shutdown()


def motivo(server, percorso, ammesso=lambda ip: ip == "127.0.0.1"):
    with rete.Sonda(ammesso) as sonda:
        return sonda.motivo(f"http://127.0.0.1:{server.server_port}{percorso}")


@pytest.mark.parametrize(
    ("percorso", "atteso"),
    [
        ("/bene", ""),
        ("/altrove", ""),
        ("/chiuso", ""),
        ("/solo-get", ""),
        ("/sparita", "La pagina non c'è (404)."),
        ("/guasto", "Il sito risponde con un errore (503)."),
        ("/giro", "Il sito non si raggiunge."),
        ("/file", "Il sito non si raggiunge."),
        ("/dentro", "L'indirizzo porta a una rete interna."),
    ],
)
def test_the_answer_becomes_a_reason_in_italian_or_nothing(server, percorso, atteso):
    assert motivo(server, percorso) == atteso


def test_what_works_is_asked_without_its_body(server):
    server.chiesti.clear()
    motivo(server, "/bene")
    assert server.chiesti == [("HEAD", "/bene")]


def test_our_own_network_is_never_asked(server):
    server.chiesti.clear()
    assert motivo(server, "/bene", ammesso=rete.pubblico) == "L'indirizzo porta a una rete interna."
    assert server.chiesti == []


@pytest.mark.parametrize(
    "indirizzo",
    [
        *("127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.1", "100.64.0.1"),
        *("224.0.0.1", "255.255.255.255", "::1", "fe80::1", "fc00::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1"),
        "2002:7f00:1::",
    ],
)
def test_addresses_that_are_not_of_the_internet_are_refused(indirizzo):
    assert not rete.pubblico(indirizzo)


@pytest.mark.parametrize("indirizzo", ["8.8.8.8", "193.206.1.1", "2001:4860:4860::8888"])
def test_addresses_of_the_internet_pass(indirizzo):
    assert rete.pubblico(indirizzo)


def test_one_private_address_among_many_is_enough_to_refuse(monkeypatch, server):
    monkeypatch.setattr(
        socket,
        "getaddrinfo",
        lambda *a, **k: [(2, 1, 6, "", ("8.8.8.8", 80)), (2, 1, 6, "", ("10.0.0.1", 80))],
    )
    with rete.Sonda() as sonda:
        assert sonda.motivo("http://doppio.esempio.it/") == "L'indirizzo porta a una rete interna."


def test_the_connection_goes_to_the_address_that_was_judged(monkeypatch, server):
    """A name that changes its mind between the judgement and the connection gains nothing."""
    risposte = iter(["127.0.0.1", "10.0.0.1"])
    vera = socket.getaddrinfo

    def cambia_idea(host, *altro, **nomi):
        return vera(next(risposte) if host == "furbo.esempio.it" else host, *altro, **nomi)

    monkeypatch.setattr(socket, "getaddrinfo", cambia_idea)
    with rete.Sonda(lambda ip: ip == "127.0.0.1") as sonda:
        assert sonda.motivo(f"http://furbo.esempio.it:{server.server_port}/bene") == ""


@pytest.mark.parametrize("url", ["http://", "http://[::1", "ftp://esempio.it/", "http://a..b/", "javascript:x()"])
def test_what_is_no_address_is_told_and_raises_nothing(url):
    with rete.Sonda() as sonda:
        assert sonda.motivo(url)


def test_a_site_that_does_not_answer_is_told():
    with socket.socket() as presa:
        presa.bind(("127.0.0.1", 0))
        porta = presa.getsockname()[1]
    with rete.Sonda(lambda ip: True) as sonda:
        assert sonda.motivo(f"http://127.0.0.1:{porta}/") == "Il sito non si raggiunge."
