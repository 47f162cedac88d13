"""`make run`: as close to production as plain HTTP on loopback allows. DEBUG off, hashed and compressed files."""

from comune_site.settings.locale import *

STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
