"""Composition root of the product and the site that editors run."""

from comune_site.celery import app as celery_app

__all__ = ["celery_app"]
