"""Django app of the look; it has templates and tags, and no table of its own."""

from django.apps import AppConfig


class TampilanConfig(AppConfig):
    """Registers the templates under the short label that `{% load komponen %}` relies on."""

    name = "simpul.antarmuka.tampilan"
    label = "tampilan"
    verbose_name = "Tampilan"
