"""App of shared spaces."""

from django.apps import AppConfig


class RuangConfig(AppConfig):
    name = "simpul.ruang"
    label = "ruang"
