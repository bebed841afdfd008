"""The roof as an app: registers the fact providers when everything below is loaded."""

from django.apps import AppConfig


class KonfigurasiConfig(AppConfig):
    name = "simpul.konfigurasi"
    label = "konfigurasi"

    def ready(self) -> None:
        """Facts come from the packages that know them; here they are told to the rules."""
        from simpul.kerja_sama import fakta
        from simpul.regulasi import penyedia

        penyedia.daftarkan(fakta.PENYEDIA)
