"""When the frame of every page (menus, footer, contacts) may have changed."""

import uuid

from django.db import models


class VersioneCornice(models.Model):
    """One row with a random sign, new whenever a page, the site or its settings change.

    What a process has read for the frame is good while the sign in the database is the one it was read under: one
    small query instead of many large ones, and right across processes.
    """

    segno = models.UUIDField(default=uuid.uuid4)

    def __str__(self) -> str:
        return str(self.segno)

    @classmethod
    def attuale(cls) -> uuid.UUID | None:
        """Return the sign, None where nothing has been saved yet."""
        return cls.objects.values_list("segno", flat=True).first()

    @classmethod
    def cambia(cls) -> None:
        """Make a new sign, in the transaction of the change."""
        cls.objects.update_or_create(pk=1, defaults={"segno": uuid.uuid4()})
