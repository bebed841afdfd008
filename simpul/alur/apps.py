"""App of the package."""

from django.apps import AppConfig


class AlurConfig(AppConfig):
    name = "simpul.alur"
    label = "alur"
