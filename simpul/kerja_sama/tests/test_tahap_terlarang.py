"""Every act against every state: only the steps whose moment has come are possible."""

from __future__ import annotations

import pytest

from simpul.dasar.galat import KeadaanBerubah
from simpul.jejak.models import Catatan
from simpul.kerja_sama.models import Dokumen
from simpul.kerja_sama.tests.lakon import BANTUL, KOTA, SLEMAN, Dunia, dunia, jalan
from simpul.ruang.models import StatusJalur

pytestmark = [pytest.mark.django_db, pytest.mark.basis_data]
JALAN = jalan()
# Steps that may be taken in any order among themselves: each party on its own track.
SEJAJAR = [
    {f"petakan {k}" for k in (BANTUL, SLEMAN, KOTA)},
    {f"tanggapi {k}" for k in (SLEMAN, KOTA)},
    {f"sepakati {k}" for k in (BANTUL, SLEMAN, KOTA)},
    {f"teken ksb {k}" for k in (BANTUL, SLEMAN, KOTA)},
]


def boleh(posisi: int) -> set[str]:
    """Names of the steps that are open after `posisi` steps have been taken."""
    if posisi >= len(JALAN):
        return set()
    nama = JALAN[posisi].nama
    sudah = {langkah.nama for langkah in JALAN[:posisi]}
    return next((s for s in SEJAJAR if nama in s), {nama}) - sudah


def isi_basis_data() -> tuple[int, int, int]:
    return Catatan._semua.count(), Dokumen._semua.count(), StatusJalur._semua.count()


def di_posisi(pada, posisi: int) -> Dunia:
    d = dunia(pada)
    d.buka(SLEMAN, KOTA)
    for langkah in JALAN[:posisi]:
        langkah.jalankan(d)
    return d


@pytest.mark.parametrize("posisi", range(len(JALAN) + 1))
def test_hanya_langkah_yang_gilirannya_dapat_dilakukan(pada, posisi):
    d = di_posisi(pada, posisi)
    for langkah in JALAN:
        if langkah.nama in boleh(posisi):
            continue
        d.pelaku(langkah.kode, langkah.peran)
        sebelum = isi_basis_data()
        with pytest.raises(KeadaanBerubah) as galat:
            langkah.jalankan(d)
        assert galat.value.pesan.endswith(".")
        assert isi_basis_data() == sebelum, f"{langkah.nama} meninggalkan sesuatu"


def test_jalan_yang_sah_sampai_pada_ksb_yang_ditandatangani(pada):
    d = di_posisi(pada, len(JALAN))
    kasus = d.kasus()
    assert kasus.kerja_sama.status == "ksb_ttd"
    assert kasus.ksb is not None
    assert kasus.ksb.masa_bulan == 60
    assert kasus.umur_ksb() == 0
    assert {n.nomor for n in kasus.ksb.daftar_nomor.all()} == {"100.3.7.1/1/KB/2026"}


def test_setiap_langkah_meninggalkan_satu_catatan_jejak(pada):
    d = dunia(pada)
    d.buka(SLEMAN, KOTA)
    for langkah in JALAN:
        sebelum = Catatan._semua.count()
        langkah.jalankan(d)
        assert Catatan._semua.count() == sebelum + 1
        akhir = Catatan._semua.order_by("-id").first()
        assert akhir.rantai == f"pemda:{langkah.kode}"
        assert akhir.dibagikan
