"""What the apps above this one add when an installation is filled: they listen, this one knows none of them.

Both signals are sent in the transaction of `semina_comune`, with `semina` (`Seminatore`) and `home` (`HomePage`).
A receiver creates what is missing and changes nothing that is there.
"""

from django.dispatch import Signal

# After the structure that every comune starts from: pages, groups.
struttura_pronta = Signal()
# After the contents of the example comune.
esempio_pronto = Signal()
