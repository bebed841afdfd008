"""People at their offices, for the tests of these pages."""

from __future__ import annotations

from simpul.akun.peran import BERUNIT, Peran
from simpul.akun.tests import factories


def masuk(client, kode="34.02", peran=Peran.SEKRETARIAT_TKKSD):
    """Sign in at an office of this region; `kementerian` and `operator` have none."""
    if kode == "operator":
        pengguna = factories.buat_pengguna(operator=True)
    elif kode == "kementerian":
        pemda = factories.buat_kementerian()
        pengguna = factories.buat_jabatan(pemda, Peran.PENGAWAS_KEMENTERIAN).pengguna
    else:
        pemda = factories.buat_pemda(kode)
        unit = factories.buat_unit(pemda) if peran in BERUNIT else None
        pengguna = factories.buat_jabatan(pemda, peran, unit).pengguna
    client.force_login(pengguna)
    return client


def teks(jawab):
    return jawab.content.decode()
