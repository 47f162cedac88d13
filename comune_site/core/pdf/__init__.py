"""PDFs for citizens: accessible (PDF/UA-1) and fit for keeping (PDF/A-2b), drawn by Typst from templates of the apps.

A template `<app>/pdf/<label>/<name>.typ` begins with the common parts::

    #import "/comune_site/core/pdf/base.typ": dati, documento, elenco_dati, sezione
    #show: documento
    #sezione("La richiesta")
    #elenco_dati(dati.voci)

and is drawn with `componi("<label>/<name>.typ", {"voci": [{"etichetta": "Targa", "valore": "AB123CD"}]}, titolo=…)`.
"""

from comune_site.core.pdf.composizione import ModelloSconosciutoError, componi, disegna

__all__ = ["ModelloSconosciutoError", "componi", "disegna"]
