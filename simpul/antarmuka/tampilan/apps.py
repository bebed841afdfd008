"""Django app of the look; it has templates and tags, and no table of its own."""

from django.apps import AppConfig
from django.forms import Field
from django.utils.translation import gettext_lazy as _


class TampilanConfig(AppConfig):
    """Registers the templates under the short label that `{% load komponen %}` relies on."""

    name = "simpul.antarmuka.tampilan"
    label = "tampilan"
    verbose_name = "Tampilan"

    def ready(self) -> None:
        """An empty required field says what to do, in every form, the libraries' too."""
        pesan = {**Field.default_error_messages, "required": _("Belum diisi; isi bagian ini.")}
        Field.default_error_messages = pesan
