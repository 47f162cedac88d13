"""The demo's settings on throw-away data, as the benchmark serves them."""

from comune_site.settings.demo import *  # noqa: F403

LOGGING = {"version": 1, "disable_existing_loggers": True}
