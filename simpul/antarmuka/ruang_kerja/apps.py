"""App of the door."""

from django.apps import AppConfig


class RuangKerjaConfig(AppConfig):
    name = "simpul.antarmuka.ruang_kerja"
    label = "ruang_kerja"
