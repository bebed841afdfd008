"""May this office do this in a shared space?"""

from __future__ import annotations

from django.utils.translation import gettext as _

from simpul.akun.peran import Peran
from simpul.dasar.policies import YA, Izin, tidak
from simpul.jejak.pelaku import Pelaku

# A contact person of a partner is let in, and shown out, by the unit in charge alone.
PEMBUKA_PINTU_TAMU = frozenset({Peran.SEKRETARIAT_TKKSD})
PENJAWAB_UNDANGAN = (Peran.SEKRETARIAT_TKKSD, Peran.SEKDA, Peran.ASISTEN)


def jawab_undangan(pelaku: Pelaku) -> Izin:
    if pelaku.peran in PENJAWAB_UNDANGAN:
        return YA
    return tidak(_("Undangan ruang dijawab oleh Sekretariat TKKSD atau pimpinan TKKSD."))


def kelola_tamu(pelaku: Pelaku) -> Izin:
    if pelaku.peran in PEMBUKA_PINTU_TAMU:
        return YA
    return tidak(_("Hanya Sekretariat TKKSD yang memberi atau menarik akses mitra."))
