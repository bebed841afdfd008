"""App of the door."""

from django.apps import AppConfig


class PortalConfig(AppConfig):
    name = "simpul.antarmuka.portal"
    label = "portal"
