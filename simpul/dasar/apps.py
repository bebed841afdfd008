"""App of the technical ground."""

from django.apps import AppConfig


class DasarConfig(AppConfig):
    name = "simpul.dasar"
    label = "dasar"
