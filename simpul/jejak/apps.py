"""App of the trail."""

from django.apps import AppConfig


class JejakConfig(AppConfig):
    name = "simpul.jejak"
    label = "jejak"
