"""App of the regions."""

from django.apps import AppConfig


class WilayahConfig(AppConfig):
    name = "simpul.wilayah"
    label = "wilayah"
