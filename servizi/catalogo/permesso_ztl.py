"""Permit to drive into the limited traffic zone: the sample of the flow "Permessi e autorizzazioni".

Categories and documents are those that comuni ask in practice. Due: the release of the permit for the first zone,
plus a fee for each further one; the office sets both.
"""

from datetime import date, timedelta
from decimal import Decimal

from django import forms
from django.utils.translation import gettext_lazy as _

from servizi.motore import esempi
from servizi.motore.campi import DocumentiField, SceltaField, ScelteField
from servizi.motore.definizioni import Passo, Risposte, Servizio, Sezione, Tariffe, Testo, VoceTariffa
from servizi.motore.flussi import PERMESSI
from servizi.motore.moduli import SezioneForm
from servizi.motore.risposte import file_esempio, valore
from servizi.motore.sezioni.documenti import PatenteForm
from servizi.motore.sezioni.periodo import PeriodoForm
from servizi.motore.sezioni.persona import ContattiForm, ResidenzaForm, RichiedenteForm
from servizi.motore.sezioni.veicolo import ConcessioneForm, VeicoloForm

ZONE = tuple((zona, _("Zona Traffico Limitato %(zona)s") % {"zona": zona}) for zona in "ABC")
CATEGORIE = (
    ("residente", _("Residente nella zona")),
    ("domiciliato", _("Domiciliato nella zona")),
    ("posto_auto", _("Proprietario o affittuario di un posto auto nella zona")),
    ("disabilita", _("Persona con contrassegno per disabilità (CUDE)")),
    ("attivita", _("Titolare o dipendente di un'attività nella zona")),
    ("transito", _("Transito occasionale")),
)


class PermessoForm(SezioneForm):
    """For which zones, and by what right."""

    zone = ScelteField(label=_("Tipo di permesso"), choices=ZONE, help_text=_("Scegli una o più zone."))
    categoria = SceltaField(label=_("In qualità di"), choices=CATEGORIE)
    indirizzo_accesso = forms.CharField(label=_("Indirizzo da raggiungere nella zona"), max_length=150)


class TitoloForm(SezioneForm):
    """What proves the category. Of a resident nothing is asked: the comune has the register (CAD art. 50)."""

    titolo = DocumentiField(label=_("Documento che prova il tuo titolo"))


def veicolo_di_altri(risposte: Risposte) -> bool:
    """Return whether somebody else lets the applicant use the vehicle."""
    return valore(risposte, "dati", "veicolo", "relazione") not in (None, "", "proprieta")


def non_residente(risposte: Risposte) -> bool:
    """Return whether the category must be proved by a document."""
    return valore(risposte, "preferenze", "permesso", "categoria") not in (None, "", "residente")


def spiega(risposte: Risposte, tariffe: Tariffe) -> tuple[tuple[Testo, Decimal], ...]:
    """Return the release of the permit, and the fee for the zones beyond the first."""
    altre = len(valore(risposte, "preferenze", "permesso", "zone") or ()) - 1
    righe = ((_("Rilascio del permesso per una zona"), tariffe["rilascio"]),)
    aggiunta = (_("Zone aggiuntive: %(numero)d") % {"numero": altre}, altre * tariffe["zona-aggiuntiva"])
    return (*righe, aggiunta) if altre > 0 else righe


def importo(risposte: Risposte, tariffe: Tariffe) -> Decimal:
    """Return what is due in euro."""
    return sum((euro for _titolo, euro in spiega(risposte, tariffe)), Decimal(0))


def testo_permesso(risposte: Risposte) -> tuple[Testo, ...]:
    """Return the lines of the permit: vehicle, zones, validity."""
    giorni = (date.fromisoformat(valore(risposte, "preferenze", "periodo", campo)) for campo in ("dal", "al"))
    dal, al = (giorno.strftime("%d/%m/%Y") for giorno in giorni)
    return (
        _("Veicolo con targa %(targa)s") % {"targa": valore(risposte, "dati", "veicolo", "targa")},
        _("Zone: %(zone)s") % {"zone": ", ".join(valore(risposte, "preferenze", "permesso", "zone"))},
        _("Valido dal %(dal)s al %(al)s") % {"dal": dal, "al": al},
    )


def esempio(oggi: date) -> Risposte:
    """Return a resident with a car of her own, who asks for one zone for a year."""
    documenti = {"patente": [file_esempio("patente.pdf")]}
    permesso = {"zone": ["A"], "categoria": "residente", "indirizzo_accesso": "Via della Fonte 3"}
    periodo = {"dal": str(oggi + timedelta(days=7)), "al": str(oggi + timedelta(days=372))}
    return esempi.risposte(
        1,
        dati={**esempi.persona(), "documenti": documenti, "veicolo": esempi.veicolo()},
        preferenze={"permesso": permesso, "periodo": periodo},
    )


def esempio_attivita(oggi: date) -> Risposte:
    """Return a shopkeeper with a hired van, who asks for every zone for almost as long as it may be."""
    dati = {
        **esempio(oggi)["passi"]["dati"],
        "veicolo": esempi.veicolo(targa="GB456ZK", tipo="furgone", relazione="noleggio"),
        "concessione": {"dichiarazione": [file_esempio("contratto-di-noleggio.pdf")]},
    }
    permesso = {"zone": ["A", "B", "C"], "categoria": "attivita", "indirizzo_accesso": "Piazza del Mercato 8"}
    periodo = {"dal": str(oggi), "al": str(oggi + timedelta(days=5 * 365))}
    titolo = {"titolo": [file_esempio("visura.pdf"), file_esempio("contratto-di-locazione.pdf")]}
    return esempi.risposte(1, dati=dati, preferenze={"permesso": permesso, "titolo": titolo, "periodo": periodo})


SERVIZIO = Servizio(
    codice="permesso-ztl",
    versione=1,
    flusso=PERMESSI,
    titolo=_("Richiedere permesso di accesso ad area ZTL"),
    termine_giorni=10,
    passi=(
        Passo(
            codice="dati",
            titolo=_("Dati generali"),
            sezioni=(
                Sezione(codice="richiedente", titolo=_("Richiedente"), form=RichiedenteForm),
                Sezione(codice="residenza", titolo=_("Residenza"), form=ResidenzaForm),
                Sezione(codice="contatti", titolo=_("Contatti"), form=ContattiForm),
                Sezione(codice="documenti", titolo=_("Documenti"), form=PatenteForm),
                Sezione(codice="veicolo", titolo=_("Veicolo"), form=VeicoloForm),
                Sezione(codice="concessione", titolo=_("Uso del veicolo"), form=ConcessioneForm, se=veicolo_di_altri),
            ),
        ),
        Passo(
            codice="preferenze",
            titolo=_("Preferenze di servizio"),
            sezioni=(
                Sezione(codice="permesso", titolo=_("Permesso"), form=PermessoForm),
                Sezione(codice="titolo", titolo=_("Titolo di accesso"), form=TitoloForm, se=non_residente),
                Sezione(codice="periodo", titolo=_("Periodo di validità"), form=PeriodoForm),
            ),
        ),
    ),
    tariffe=(
        VoceTariffa(codice="rilascio", titolo=_("Rilascio del permesso per una zona"), importo=Decimal("16.00")),
        VoceTariffa(codice="zona-aggiuntiva", titolo=_("Ogni zona in più"), importo=Decimal("5.00")),
    ),
    importo=importo,
    spiega_importo=spiega,
    provvedimento=_("Permesso di accesso alla ZTL"),
    testo_provvedimento=testo_permesso,
    esempio=esempio,
    casi={"attività con furgone a noleggio": esempio_attivita},
)
