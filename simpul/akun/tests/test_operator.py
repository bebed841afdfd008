"""The first person of an instance."""

from __future__ import annotations

import pytest

from simpul.akun.models import Pengguna
from simpul.akun.services.operator import buat_operator
from simpul.akun.tests.factories import PADA, buat_pengguna, jejak
from simpul.dasar.galat import MasukanTidakSah

pytestmark = [pytest.mark.django_db, pytest.mark.basis_data]
SANDI = "kereta malam ke Mojokerto"


def test_operator_dibuat_dan_tercatat_di_jejak():
    satu = buat_operator(email="Op@Contoh.go.id", nama=" Operator ", sandi=SANDI, pada=PADA)
    assert (satu.email, satu.operator) == ("op@contoh.go.id", True)
    assert satu.check_password(SANDI)
    (baris,) = jejak("akun.operator_dibuat")
    assert baris.rantai == "sistem"
    assert SANDI not in baris.isi
    assert "op@contoh" not in baris.isi


@pytest.mark.parametrize(
    ("email", "sandi", "bidang"),
    [("bukan surel", SANDI, "email"), ("a@b.go.id", "12345", "sandi")],
)
def test_masukan_buruk_tidak_membuat_siapa_pun(email, sandi, bidang):
    with pytest.raises(MasukanTidakSah) as galat:
        buat_operator(email=email, nama="x", sandi=sandi, pada=PADA)
    assert bidang in galat.value.bidang
    assert not Pengguna.objects.exists()


def test_alamat_yang_sudah_punya_akun_ditolak():
    buat_pengguna("a@b.go.id")
    with pytest.raises(MasukanTidakSah):
        buat_operator(email="a@b.go.id", nama="x", sandi=SANDI, pada=PADA)
