"""App of the package."""

from django.apps import AppConfig


class BerkasConfig(AppConfig):
    name = "simpul.berkas"
    label = "berkas"
