"""The last page of the opening conversation: the affair is proposed from the object, never taken."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from simpul.akun.models import Pengguna
from simpul.dasar.cakupan import Cakupan
from simpul.kerja_sama.models import KerjaSama, RancanganPembukaan
from simpul.kerja_sama.services import rancangan
from simpul.kerja_sama.tests.lakon import BANTUL, SLEMAN, ST, dunia

pytestmark = pytest.mark.django_db


@pytest.fixture
def d(pada):
    return dunia(pada)


@pytest.fixture
def klien(d):
    satu = Client()
    satu.force_login(
        Pengguna.objects.get(pk=d.pelaku(BANTUL, ST).pengguna_id),
        backend="allauth.account.auth_backends.AuthenticationBackend",
    )
    return satu


def buat(d, **isi):
    bawaan = {"judul": "Kerja sama", "mitra": [SLEMAN], "eksternalitas": "ya", "efisien": "ya"}
    return rancangan.mulai_rancangan(
        pelaku=d.pelaku(BANTUL, ST), pada=d.pada, isi={**bawaan, **isi}
    )


def isi_kini(baris):
    return (
        RancanganPembukaan.objek.untuk(Cakupan.sistem("uji"))
        .values_list("isi", flat=True)
        .get(pk=baris.pk)
    )


def test_urusan_terbaca_dari_objek_diusulkan_dan_baru_dipakai_bila_dipilih(d, klien):
    baris = buat(d, objek="Pelayanan air minum perbatasan")
    alamat = reverse("pembukaan_langkah", args=[baris.pk, "hasil"])
    teks = klien.get(alamat).content.decode()
    assert "1.c Pekerjaan umum dan penataan ruang" in teks
    assert "terbaca dari objek, belum dipilih" in teks
    assert isi_kini(baris).get("urusan", "") == ""
    assert klien.post(alamat, {"urusan": "1.c"}).status_code == 302
    assert isi_kini(baris)["urusan"] == "1.c"
    assert "belum dipilih" not in klien.get(alamat).content.decode()


def test_objek_di_luar_kewenangan_kabupaten_diperingatkan_dengan_pasalnya(d, klien):
    baris = buat(d, objek="Pengelolaan hutan lindung")
    teks = klien.get(reverse("pembukaan_langkah", args=[baris.pk, "hasil"])).content.decode()
    assert "tidak memberi Daerah kabupaten/kota bagian" in teks
    assert "UU 23/2014" in teks


def test_objek_yang_tidak_terbaca_tidak_menebak(d, klien):
    baris = buat(d, objek="Hal lain-lain")
    teks = klien.get(reverse("pembukaan_langkah", args=[baris.pk, "hasil"])).content.decode()
    assert "terbaca dari objek" not in teks


def test_urusan_yang_tidak_ada_tidak_disimpan_dan_tidak_membuka_apa_pun(d, klien):
    baris = buat(d, objek="Pelayanan air minum")
    klien.post(reverse("pembukaan_langkah", args=[baris.pk, "hasil"]), {"urusan": "9.z"})
    assert isi_kini(baris).get("urusan", "") == ""
    assert not KerjaSama.objek.untuk(Cakupan.sistem("uji")).exists()
