"""Development: runserver, reload, tracebacks."""

from comune_site.settings.locale import *

DEBUG = True
