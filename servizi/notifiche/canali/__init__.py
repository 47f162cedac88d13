"""The channels in use, beside the area personale."""

from servizi.notifiche.canali.base import Canale
from servizi.notifiche.canali.email import CanaleEmail

CANALI: tuple[Canale, ...] = (CanaleEmail(),)
