"""May this office do this to a government, its units, its people?

The administrator keeps house for the whole government. The unit in charge (Sekretariat TKKSD) works
with every Perangkat Daerah and cannot wait for the administrator to let one in: it too keeps the
units, and invites, changes and ends offices of Perangkat Daerah, but of no other role. Opening a
government is the operator's act, who has no office in it and sees nothing of its work.
"""

from __future__ import annotations

from django.utils.translation import gettext as _

from simpul.akun.models import Pemda
from simpul.akun.peran import PENGAWAS, Peran
from simpul.dasar.policies import YA, Izin, tidak
from simpul.jejak.pelaku import Pelaku

PERAN_OPERATOR = "operator"
# Who keeps units and people; the pages of both take their access from here.
PENGELOLA = frozenset({Peran.ADMINISTRATOR, Peran.SEKRETARIAT_TKKSD})


def buka_pemda(pelaku: Pelaku) -> Izin:
    if pelaku.peran == PERAN_OPERATOR:
        return YA
    return tidak(_("Hanya operator sistem yang membuka pemerintah daerah."))


def kelola_pemda(pelaku: Pelaku) -> Izin:
    """Profile, emblem, colour, number patterns, working week of the own government."""
    if pelaku.peran == Peran.ADMINISTRATOR:
        return YA
    return tidak(_("Hanya administrator yang mengubah pengaturan pemerintah daerah."))


def kelola_unit(pelaku: Pelaku) -> Izin:
    if pelaku.peran in PENGELOLA:
        return YA
    return tidak(_("Hanya administrator atau Sekretariat TKKSD yang mengelola unit."))


def kelola_orang(pelaku: Pelaku) -> Izin:
    """See the people of the own government, their offices and invitations."""
    if pelaku.peran in PENGELOLA:
        return YA
    return tidak(_("Hanya administrator atau Sekretariat TKKSD yang mengelola orang dan jabatan."))


def beri_peran(pelaku: Pelaku, peran: str) -> Izin:
    """Invite to this role, give it, change it or end it, in the own government."""
    if pelaku.peran == Peran.ADMINISTRATOR:
        return YA
    if pelaku.peran == Peran.SEKRETARIAT_TKKSD:
        if peran == Peran.PERANGKAT_DAERAH:
            return YA
        return tidak(
            _(
                "Sekretariat TKKSD mengelola jabatan Perangkat Daerah; mintalah administrator untuk peran lain."
            )
        )
    return kelola_orang(pelaku)


def peran_tersedia(pemda: Pemda) -> list[Peran]:
    """Roles that exist in a government of this kind.

    A supervisor's eyes reach past its own government, so only the province and the ministry have one.
    """
    if pemda.jenis == Pemda.Jenis.KEMENTERIAN:
        return [Peran.ADMINISTRATOR, Peran.PENGAWAS_KEMENTERIAN]
    provinsi = "." not in pemda.kode
    return [p for p in Peran if p not in PENGAWAS or (provinsi and p == Peran.PENGAWAS_PROVINSI)]


def peran_boleh_diberi(pelaku: Pelaku, pemda: Pemda) -> list[Peran]:
    """What this office may choose from."""
    return [p for p in peran_tersedia(pemda) if beri_peran(pelaku, p)]
