"""Sample contexts of the gallery of components: one invented comune, every component at least once."""

from typing import Any

from django import forms
from django.core.paginator import Paginator

from theme.renderer import ThemeForm

SITO: dict[str, Any] = {
    "nome": "Comune di Pietrachiara",
    "nome_breve": "Pietrachiara",
    "motto": "Un comune da vivere",
    "stemma_url": "",
    "regione": {"nome": "Regione Lazio", "url": "#regione"},
    "lingua": "it",
    "accedi_url": "/accedi/",
    "home_url": "/",
    "cerca_url": "/cerca/",
    "menu": [
        {"titolo": "Amministrazione", "url": "/amministrazione/", "data_element": "management", "attivo": False},
        {"titolo": "Novità", "url": "/novita/", "data_element": "news", "attivo": False},
        {"titolo": "Servizi", "url": "/servizi/", "data_element": "all-services", "attivo": True},
        {"titolo": "Vivere il Comune", "url": "/vivere/", "data_element": "live", "attivo": False},
    ],
    "menu_secondario": [
        {"titolo": "Iscrizioni", "url": "/argomenti/iscrizioni/"},
        {"titolo": "Polizia locale", "url": "/argomenti/polizia/"},
        {"titolo": "Tutti gli argomenti", "url": "/argomenti/", "data_element": "all-topics"},
    ],
    "social": [
        {"nome": "Facebook", "icona": "it-facebook", "url": "#facebook"},
        {"nome": "YouTube", "icona": "it-youtube", "url": "#youtube"},
        {"nome": "Telegram", "icona": "it-telegram", "url": "#telegram"},
        {"nome": "RSS", "icona": "it-rss", "url": "#rss"},
    ],
    "pie": {
        "amministrazione": [
            {"titolo": titolo, "url": "/amministrazione/"}
            for titolo in ("Organi di governo", "Aree amministrative", "Uffici", "Enti e fondazioni", "Politici")
        ],
        "categorie": [
            {"titolo": titolo, "url": "/servizi/"}
            for titolo in (
                "Anagrafe e stato civile",
                "Cultura e tempo libero",
                "Vita lavorativa",
                "Imprese e commercio",
                "Appalti pubblici",
                "Catasto e urbanistica",
                "Turismo",
                "Mobilità e trasporti",
                "Educazione e formazione",
                "Giustizia e sicurezza pubblica",
            )
        ],
        "novita": [{"titolo": titolo, "url": "/novita/"} for titolo in ("Notizie", "Comunicati", "Avvisi")],
        "vivere": [{"titolo": titolo, "url": "/vivere/"} for titolo in ("Luoghi", "Eventi")],
    },
    "contatti": {
        "indirizzo": "Piazza della Fonte 1 - 01099 Pietrachiara (VT)",
        "codice_fiscale": "99900010564",
        "urp_url": "/amministrazione/uffici/urp/",
        "telefono": "+39 0761 000000",
        "pec": "comune@pec.comune.pietrachiara.vt.it",
        "email": "protocollo@comune.pietrachiara.vt.it",
    },
    "link": {
        "faq": "/domande-frequenti/",
        "prenota": "/prenota-appuntamento/",
        "disservizio": "/segnala-disservizio/",
        "assistenza": "/assistenza/",
        "trasparenza": "/amministrazione-trasparente/",
        "privacy": "/informativa-privacy/",
        "note_legali": "/note-legali/",
        "accessibilita": "/accessibilita/",
        "mappa": "/mappa/",
        "media_policy": "/media-policy/",
        "valutazioni": "/valutazioni/",
        "attuazione_pnrr": "/attuazione-pnrr/",
    },
}

BRICIOLE = [
    ("Home", "/"),
    ("Servizi", "/servizi/"),
    ("Mobilità e trasporti", "/servizi/mobilita-e-trasporti/"),
    ("Permesso ZTL", None),
]


class CittadinoDiEsempio:
    """Stands for the citizen in the header."""

    nome_completo = "Marisa Dell'Acqua"


class ModuloDiEsempio(ThemeForm):
    """One field of each kind, with its notes."""

    codice_fiscale = forms.CharField(label="Codice fiscale")
    nome = forms.CharField(label="Nome", help_text="Come sul documento di identità.")
    email = forms.EmailField(label="Indirizzo e-mail", widget=forms.EmailInput(attrs={"autocomplete": "email"}))
    dal = forms.DateField(label="Valido dal", widget=forms.DateInput(attrs={"type": "date"}))
    comune = forms.ChoiceField(label="Comune", choices=[("", "Scegli"), ("a", "Viterbo"), ("b", "Orte")])
    durata = forms.ChoiceField(
        label="Durata", choices=[("6", "Sei mesi"), ("12", "Un anno")], widget=forms.RadioSelect, help_text="Una sola."
    )
    zone = forms.MultipleChoiceField(
        label="Zone",
        choices=[
            ("A", "Zona Traffico Limitato A"),
            ("B", "Zona Traffico Limitato B"),
            ("C", "Zona Traffico Limitato C"),
        ],
        widget=forms.CheckboxSelectMultiple,
    )
    libretto = forms.FileField(label="Libretto di circolazione", help_text="File pdf, jpg o png fino a 10 MB.")
    note = forms.CharField(label="Note per l'ufficio", widget=forms.Textarea, required=False)
    privacy = forms.BooleanField(label="Ho letto e compreso l'informativa sulla privacy")


def modulo(*, errato: bool = False) -> ModuloDiEsempio:
    """Return the sample form: empty, or sent with everything wrong."""
    campi = ModuloDiEsempio({"email": "marisa"} if errato else None, prefix="errato" if errato else "vuoto")
    campi.blocca("codice_fiscale", "DLLMRS80A41M082P")
    campi.fields["libretto"].file_caricati = [
        {"id": "1", "nome": "libretto-fronte.pdf", "url": "#libretto", "dimensione": 248_320}
    ]
    return campi


PASSI = [
    {"titolo": "Informativa sulla privacy", "url": "#privacy", "stato": "confermato"},
    {"titolo": "Dati generali", "url": "#dati", "stato": "confermato"},
    {"titolo": "Preferenze di servizio", "url": None, "stato": "attivo"},
    {"titolo": "Riepilogo", "url": None, "stato": "futuro"},
]

SEQUENZA = [
    {"giorno": "21", "mese": "nov", "anno": 2026, "titolo": "Richiesta inviata"},
    {
        "giorno": "01",
        "mese": "dic",
        "anno": None,
        "titolo": "Risposta entro questa data",
        "testo": "Ti scriviamo appena l'ufficio ha deciso.",
    },
]

DATI = [
    {"etichetta": "Nome e cognome", "valore": "Marisa Dell'Acqua"},
    {"etichetta": "Targa", "valore": "AB123CD"},
    {"etichetta": "Libretto", "valore": "libretto-fronte.pdf", "url": "#libretto"},
    {"etichetta": "Secondo nome", "valore": ""},
]

SCHEDE = [
    {
        "titolo": "Richiedere permesso di accesso ad area ZTL",
        "url": "#ztl",
        "testo": "Il permesso per entrare con l'auto nelle zone a traffico limitato.",
        "categoria": "Mobilità e trasporti",
        "categoria_url": "#mobilita",
        "altro": "Vai alla pagina",
    },
    {
        "titolo": "La fiera d'autunno riempie la piazza",
        "url": "#fiera",
        "testo": "Tre giorni di mercato, musica e cucina.",
        "categoria": "Notizie",
        "icona": "it-calendar",
        "data": "18 nov 2026",
        "etichette": [("Tempo libero", "#tempo-libero")],
    },
    {"titolo": "Ufficio mobilità", "testo": "Aperto il lunedì e il giovedì mattina."},
]


def contesto() -> dict[str, Any]:
    """Return everything that the gallery page shows."""
    return {
        "sito": SITO,
        "briciole": BRICIOLE,
        "passi": PASSI,
        "sequenza": SEQUENZA,
        "dati": DATI,
        "schede": SCHEDE,
        "indice": [("Pulsanti", "pulsanti"), ("Schede", "schede"), ("Moduli", "moduli"), ("Moduli errati", "errati")],
        "pagina": Paginator(range(120), 10).page(4),
        "modulo": modulo(),
        "modulo_errato": modulo(errato=True),
    }


def contesto_passo(*, errato: bool = False) -> dict[str, Any]:
    """Return the sample step of a flow, as a logged-in citizen sees it."""
    return {
        "sito": SITO,
        "briciole": BRICIOLE,
        "utente_cittadino": CittadinoDiEsempio(),
        "titolo_servizio": "Permesso ZTL",
        "passi": PASSI,
        "indice": [("Tipo di permesso", "tipo"), ("Documenti", "documenti")],
        "modulo": modulo(errato=errato),
        "errato": errato,
        "indietro_url": "#indietro",
        "salva": True,
    }
