"""The command that loads the tree."""

import pytest
from django.core.management import CommandError, call_command


@pytest.mark.django_db
def test_without_a_site_the_tree_is_not_loaded():
    with pytest.raises(CommandError, match="semina_comune"):
        call_command("carica_trasparenza", verbosity=0)
