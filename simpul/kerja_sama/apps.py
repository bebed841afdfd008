"""App of the package."""

from django.apps import AppConfig


class KerjaSamaConfig(AppConfig):
    name = "simpul.kerja_sama"
    label = "kerja_sama"
