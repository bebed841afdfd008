"""App of governments, people and offices."""

from django.apps import AppConfig


class AkunConfig(AppConfig):
    name = "simpul.akun"
    label = "akun"
