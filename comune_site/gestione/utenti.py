"""The list of users in the admin: the staff only. Citizens are users too, and nobody's business there."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.http import Http404
from wagtail.users.views.users import CreateView, DeleteView, EditView, HistoryView, IndexView, UserViewSet

from comune_site.identita.models import Utente


class SoloPersonale:
    """Finds members of the staff; a citizen is not found (404), whatever the address says."""

    def get_object(self, *args: Any, **kwargs: Any) -> Utente:
        """Return the member of the staff; raises Http404 for a citizen."""
        trovato = super().get_object(*args, **kwargs)
        if trovato.codice_fiscale:
            raise Http404
        return trovato


class ElencoPersonale(IndexView):
    """The list."""

    def get_base_queryset(self) -> QuerySet[Utente]:
        """Leave citizens out."""
        return super().get_base_queryset().filter(codice_fiscale__isnull=True)


class NuovoPersonale(CreateView):
    """Who is made here is staff."""

    def save_instance(self) -> Any:
        """Mark it so: it may never log in as a citizen does."""
        self.form.instance.is_staff = True
        return super().save_instance()


class ModificaPersonale(SoloPersonale, EditView):
    """The form of one."""


class EliminaPersonale(SoloPersonale, DeleteView):
    """The deletion of one."""


class StoriaPersonale(SoloPersonale, HistoryView):
    """What was done to one."""


class PersonaleViewSet(UserViewSet):
    """The addresses of the users, without citizens."""

    index_view_class = ElencoPersonale
    add_view_class = NuovoPersonale
    edit_view_class = ModificaPersonale
    delete_view_class = EliminaPersonale
    history_view_class = StoriaPersonale
