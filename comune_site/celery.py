"""Celery application: production's way to run the work of `core.uscita`.

Rules from the measurements on lost tasks: acknowledge late, refuse when the child dies, take one task at a
time, keep no results. Whatever the broker loses is found again by the sweep.
"""

from celery import Celery

app = Celery("comune")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks(["comune_site.core.uscita"])
