"""Peran: the offices of a government that take part in a cooperation, and what each is called.

Permendagri 22/2020 Pasal 46 to 49 (TKKSD), Pasal 5, 7, 11, 14; UU 23/2014 Pasal 65 and 209.
"""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Peran(models.TextChoices):
    """Codes are stable; `data/aktor.yaml` maps the law's actors to them."""

    KEPALA_DAERAH = "kepala_daerah", _("Kepala Daerah")
    SEKDA = "sekda", _("Sekda, Ketua TKKSD")
    ASISTEN = "asisten", _("Asisten, Wakil Ketua TKKSD")
    SEKRETARIAT_TKKSD = "sekretariat_tkksd", _("Sekretariat TKKSD")
    BAGIAN_HUKUM = "bagian_hukum", _("Bagian Hukum")
    BAPPEDA = "bappeda", _("Bappeda")
    BPKAD = "bpkad", _("BPKAD")
    INSPEKTORAT = "inspektorat", _("Inspektorat")
    PERANGKAT_DAERAH = "perangkat_daerah", _("Perangkat Daerah")
    TU_PIMPINAN = "tu_pimpinan", _("TU Pimpinan")
    SETWAN = "setwan", _("Sekretariat DPRD")
    ADMINISTRATOR = "administrator", _("Administrator")
    PENGAWAS_PROVINSI = "pengawas_provinsi", _("Pengawas, Pemerintah Provinsi")
    PENGAWAS_KEMENTERIAN = "pengawas_kementerian", _("Pengawas, Kementerian Dalam Negeri")


PENGAWAS = frozenset({Peran.PENGAWAS_PROVINSI, Peran.PENGAWAS_KEMENTERIAN})
TKKSD = frozenset({Peran.SEKDA, Peran.ASISTEN, Peran.SEKRETARIAT_TKKSD})
# Roles that name one unit of the government besides the role itself.
BERUNIT = frozenset({Peran.PERANGKAT_DAERAH})
