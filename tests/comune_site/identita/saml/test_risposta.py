"""Each check of a Response with a good and with bad documents, made by the signer of the test identity provider."""

import base64
import datetime
from dataclasses import replace

import pytest
from lxml import etree
from onelogin.saml2.constants import OneLogin_Saml2_Constants

from comune_site.identita.finto import gestore
from comune_site.identita.finto.difetti import DIFETTI
from comune_site.identita.finto.risposte import codifica, errore, istante, risposta
from comune_site.identita.saml import risposta as risposte
from comune_site.identita.saml.chiavi import coppia_semplice
from comune_site.identita.saml.errori import AccessoRifiutato, ErroreDelGestore
from comune_site.identita.saml.nomi import CLASSI, NSMAP, SAML, SAMLP, nome
from tests.factories.accesso import banco

PRIMA = datetime.timedelta(minutes=-10)
DOPO = datetime.timedelta(minutes=10)
ALTROVE = "https://altrove.esempio/"
FORMATO_SBAGLIATO = "urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified"


def fra(quanto):
    return istante(datetime.datetime.now(datetime.UTC) + quanto)


def rifiutata(p, b, chiave="non_valida"):
    with pytest.raises(AccessoRifiutato) as rifiuto:
        b.verifica(p)
    assert not isinstance(rifiuto.value, ErroreDelGestore)
    assert rifiuto.value.chiave == chiave, rifiuto.value
    return rifiuto.value.dettaglio


@pytest.mark.parametrize("profilo", ["spid", "cie"])
def test_a_good_response_is_accepted(profilo):
    b = banco(profilo)
    esito = b.verifica()
    assert esito.attributi["fiscalNumber"] == "TINIT-FRNTRS48C52M082X"
    assert esito.id_asserzione == b.buoni.id_asserzione
    assert esito.livello == 2


def test_only_the_assertion_need_be_signed():
    b = banco()
    assert b.verifica(replace(b.buoni, firma_risposta=False)).livello == 2


def test_sha512_is_accepted():
    b = banco()
    p = replace(b.buoni, algoritmo=OneLogin_Saml2_Constants.RSA_SHA512, impronta=OneLogin_Saml2_Constants.SHA512)
    assert b.verifica(p).livello == 2


@pytest.mark.parametrize(
    ("campo", "valore"),
    [
        ("destinazione", ""),
        ("destinazione", None),
        ("destinazione", ALTROVE),
        ("destinazione", "{acs}.evil.esempio/"),
        ("in_risposta_a", ""),
        ("in_risposta_a", None),
        ("in_risposta_a", "_altra"),
        ("emittente", None),
        ("emittente", ""),
        ("emittente", ALTROVE),
        ("formato_emittente", FORMATO_SBAGLIATO),
        ("emessa", PRIMA),
        ("emessa", DOPO),
        ("emessa", "ieri"),
        ("emessa", None),
        ("stato", ""),
        ("versione_asserzione", "1.1"),
        ("emessa_asserzione", PRIMA),
        ("emessa_asserzione", DOPO),
        ("emittente_asserzione", None),
        ("emittente_asserzione", ""),
        ("emittente_asserzione", ALTROVE),
        ("formato_emittente_asserzione", ""),
        ("formato_emittente_asserzione", None),
        ("formato_emittente_asserzione", FORMATO_SBAGLIATO),
        ("name_id", ""),
        ("name_id", None),
        ("formato_name_id", ""),
        ("formato_name_id", None),
        ("formato_name_id", FORMATO_SBAGLIATO),
        ("qualificatore", ""),
        ("qualificatore", None),
        ("metodo", ""),
        ("metodo", None),
        ("metodo", "urn:oasis:names:tc:SAML:2.0:cm:holder-of-key"),
        ("recapito", ""),
        ("recapito", None),
        ("recapito", ALTROVE),
        ("recapito", "https://evil.esempio/?{acs}"),
        ("in_risposta_a_soggetto", ""),
        ("in_risposta_a_soggetto", None),
        ("in_risposta_a_soggetto", "_altra"),
        ("non_oltre_soggetto", ""),
        ("non_oltre_soggetto", None),
        ("non_oltre_soggetto", "domani"),
        ("non_oltre_soggetto", PRIMA),
        ("non_prima", ""),
        ("non_prima", None),
        ("non_prima", "oggi"),
        ("non_prima", DOPO),
        ("non_prima", datetime.timedelta(seconds=200)),
        ("non_oltre", ""),
        ("non_oltre", None),
        ("non_oltre", "domani"),
        ("destinatario", ""),
        ("destinatario", None),
        ("destinatario", ALTROVE),
        ("classe", ""),
        ("classe", None),
        ("classe", "urn:oasis:names:tc:SAML:2.0:ac:classes:SpidL2"),
    ],
)
def test_a_wrong_value_is_refused(campo, valore):
    b = banco()
    if isinstance(valore, datetime.timedelta):
        valore = fra(valore)
    elif valore:
        valore = valore.replace("{acs}", b.attesa.fornitore.acs_url)
    rifiutata(replace(b.buoni, **{campo: valore}), b)


@pytest.mark.parametrize("da", [PRIMA, datetime.timedelta(seconds=-200)])
def test_a_response_past_its_time_is_refused_as_expired(da):
    """Also between our 60 seconds and the library's 300."""
    b = banco()
    rifiutata(replace(b.buoni, non_oltre=fra(da)), b, "scaduta")


def test_a_response_that_says_that_it_never_ends_is_no_fault():
    b = banco()
    sempre = "9999-12-31T23:59:59Z"
    assert b.verifica(replace(b.buoni, non_oltre=sempre, non_oltre_soggetto=sempre)).livello == 2


@pytest.mark.parametrize("scarto", [-45, 45])
def test_a_clock_a_little_wrong_is_borne(scarto):
    b = banco()
    adesso = datetime.timedelta(seconds=scarto)
    p = replace(
        b.buoni,
        emessa=fra(adesso),
        emessa_asserzione=fra(adesso),
        non_prima=fra(adesso),
        non_oltre=fra(adesso + datetime.timedelta(minutes=5)),
    )
    assert b.verifica(p).livello == 2


def test_cie_may_leave_out_the_format_of_the_issuer():
    b = banco("cie")
    assert b.verifica(replace(b.buoni, formato_emittente_asserzione=None)).livello == 2
    rifiutata(replace(b.buoni, formato_emittente_asserzione=FORMATO_SBAGLIATO), b)


@pytest.mark.parametrize(("chiesto", "ottenuto"), [(1, 1), (1, 3), (2, 2), (2, 3), (3, 3)])
def test_a_level_at_least_as_high_as_asked_is_accepted(chiesto, ottenuto):
    b = banco(livello=chiesto)
    assert b.verifica(replace(b.buoni, classe=CLASSI[ottenuto])).livello == ottenuto


@pytest.mark.parametrize(("chiesto", "ottenuto"), [(2, 1), (3, 1), (3, 2)])
def test_a_level_lower_than_asked_is_refused(chiesto, ottenuto):
    b = banco(livello=chiesto)
    rifiutata(replace(b.buoni, classe=CLASSI[ottenuto]), b, "livello_basso")


def test_an_attribute_without_value_is_refused():
    b = banco()
    rifiutata(replace(b.buoni, attributi={**b.buoni.attributi, "email": ""}), b)


@pytest.mark.parametrize("nome_attributo", ["fiscalNumber", "name", "familyName"])
def test_a_necessary_attribute_missing_is_refused_with_its_own_words(nome_attributo):
    b = banco()
    rimasti = {n: v for n, v in b.buoni.attributi.items() if n != nome_attributo}
    rifiutata(replace(b.buoni, attributi=rimasti), b, "dati_mancanti")


def test_another_attribute_missing_is_no_reason_to_refuse():
    b = banco()
    rimasti = {n: v for n, v in b.buoni.attributi.items() if n not in ("email", "mobilePhone")}
    assert "email" not in b.verifica(replace(b.buoni, attributi=rimasti)).attributi


def test_texts_padded_with_line_breaks_are_accepted():
    b = banco()
    p = replace(
        b.buoni,
        emittente=f"\n  {b.buoni.emittente}\n",
        emittente_asserzione=f"\n {b.buoni.emittente}\n",
        destinatario=f"\n  {b.buoni.destinatario}\n",
        classe=f"\n  {b.buoni.classe}\n",
    )
    assert b.verifica(p).livello == 2


@pytest.mark.parametrize("firme", [{"firma_asserzione": False}, {"firma_asserzione": False, "firma_risposta": False}])
def test_an_unsigned_assertion_is_refused(firme):
    b = banco()
    rifiutata(replace(b.buoni, **firme), b)


@pytest.mark.parametrize(
    "algoritmi",
    [{"algoritmo": OneLogin_Saml2_Constants.RSA_SHA1}, {"impronta": OneLogin_Saml2_Constants.SHA1}],
)
def test_sha1_is_refused(algoritmi):
    b = banco()
    rifiutata(replace(b.buoni, **algoritmi), b)


@pytest.mark.parametrize("codice", [c for c in DIFETTI if c not in ("scaduta", "livello", "senza_codice_fiscale")])
def test_every_fault_of_the_bench_is_refused(codice):
    b = banco()
    xml = DIFETTI[codice].applica(b.buoni, gestore.coppia())
    with pytest.raises(AccessoRifiutato) as rifiuto:
        risposte.verifica(risposte.leggi(codifica(xml)), b.attesa)
    assert rifiuto.value.chiave == "non_valida"


def test_a_key_whose_certificate_comes_along_proves_nothing():
    b = banco()
    xml = risposta(b.buoni, coppia_semplice("Gestore di identità di prova"))
    with pytest.raises(AccessoRifiutato):
        risposte.verifica(risposte.leggi(codifica(xml)), b.attesa)


def test_a_comment_inside_a_value_cuts_nothing_off():
    """The comment is outside the canonical form, so the signature holds; the whole text must survive."""
    b = banco()
    xml = risposta(b.buoni, gestore.coppia()).replace(b">Fiorentini<", b">Fioren<!-- -->tini<")
    esito = risposte.verifica(risposte.leggi(codifica(xml)), b.attesa)
    assert esito.attributi["familyName"] == "Fiorentini"


def _avvolta(b, disposizione):
    """Return a document in which a forged Assertion stands beside the signed one (signature wrapping)."""
    radice = etree.fromstring(risposta(replace(b.buoni, firma_risposta=False), gestore.coppia()))
    buona = radice.find(nome(SAML, "Assertion"))
    falsa = etree.fromstring(etree.tostring(buona).replace(b"FRNTRS48C52M082X", b"BLLMRC84L23H501P"))
    firma = falsa.find("{http://www.w3.org/2000/09/xmldsig#}Signature")
    posizione = radice.index(buona)
    if disposizione == "falsa_prima":
        falsa.remove(firma)
        falsa.set("ID", "_falsa")
        radice.insert(posizione, falsa)
    elif disposizione == "stesso_id":
        falsa.remove(firma)
        radice.insert(posizione, falsa)
    elif disposizione == "buona_nella_firma":
        radice.remove(buona)
        falsa.set("ID", "_falsa")
        oggetto = etree.SubElement(firma, "{http://www.w3.org/2000/09/xmldsig#}Object")
        oggetto.append(buona)
        radice.append(falsa)
    elif disposizione == "buona_in_estensioni":
        radice.remove(buona)
        falsa.remove(firma)
        falsa.set("ID", "_falsa")
        estensioni = etree.Element(nome(SAMLP, "Extensions"), nsmap=NSMAP)
        estensioni.append(buona)
        radice.insert(1, estensioni)
        radice.append(falsa)
    else:
        falsa.remove(firma)
        falsa.set("ID", "_falsa")
        radice.remove(buona)
        radice.append(falsa)
        falsa.append(buona)
    return etree.tostring(radice)


@pytest.mark.parametrize(
    "disposizione", ["falsa_prima", "stesso_id", "buona_nella_firma", "buona_in_estensioni", "buona_nella_falsa"]
)
def test_a_wrapped_signature_is_refused(disposizione):
    b = banco()
    with pytest.raises(AccessoRifiutato):
        risposte.verifica(risposte.leggi(codifica(_avvolta(b, disposizione))), b.attesa)


@pytest.mark.parametrize(
    "testo",
    [
        "",
        "%%%",
        "non base64 é",
        codifica(b""),
        codifica(b"ciao"),
        codifica(b"<a/>"),
        codifica(b'<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>'),
        codifica(b'<!DOCTYPE a [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><a>&b;</a>'),
        codifica(b"<a>" * 300 + b"</a>" * 300),
        base64.b64encode(b"<a>" + b"x" * 300_000 + b"</a>").decode(),
    ],
)
def test_what_is_no_response_is_refused_as_malformed(testo):
    with pytest.raises(AccessoRifiutato) as rifiuto:
        risposte.leggi(testo)
    assert rifiuto.value.chiave == "non_leggibile"


@pytest.mark.parametrize("numero", [19, 20, 21, 22, 23, 24, 25, 30, 8, 18])
def test_the_number_of_an_error_is_read_from_the_message(numero):
    b = banco()
    xml = errore(b.buoni, numero, gestore.coppia())
    with pytest.raises(ErroreDelGestore) as rifiuto:
        risposte.verifica(risposte.leggi(codifica(xml)), b.attesa)
    assert rifiuto.value.numero == numero


def test_an_error_without_number_is_an_error_all_the_same():
    b = banco()
    p = replace(b.buoni, stato="urn:oasis:names:tc:SAML:2.0:status:Responder", messaggio="Qualcosa non va")
    with pytest.raises(ErroreDelGestore) as rifiuto:
        b.verifica(p)
    assert rifiuto.value.numero is None
