"""Who may correct a border: the operator any, an administrator those of the own region."""

from __future__ import annotations

from django.utils.translation import gettext as _

from simpul.dasar.policies import YA, Izin, tidak
from simpul.jejak.pelaku import Pelaku

OPERATOR = "operator"
ADMINISTRATOR = "administrator"


def koreksi_batas(pelaku: Pelaku, kode_a: str, kode_b: str) -> Izin:
    if pelaku.peran == OPERATOR:
        return YA
    if pelaku.peran != ADMINISTRATOR:
        return tidak(
            _("Hanya administrator pemerintah daerah atau operator yang mengoreksi batas.")
        )
    if pelaku.pemda_kode and pelaku.pemda_kode in (kode_a, kode_b):
        return YA
    return tidak(
        _(
            "Administrator hanya mengoreksi batas daerahnya sendiri. Mintalah operator untuk yang lain."
        )
    )
