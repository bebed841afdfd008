"""Django's door to the package; there are no models yet."""

from __future__ import annotations

from django.apps import AppConfig


class RegulasiConfig(AppConfig):
    """Law as data."""

    name = "simpul.regulasi"
    label = "regulasi"
    verbose_name = "Regulasi"
