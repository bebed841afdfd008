"""Opening a case: parties, kind with reasons and articles, drafts that are never lost."""

from __future__ import annotations

from datetime import timedelta

import pytest

from simpul.akun.peran import Peran
from simpul.dasar.galat import KeadaanBerubah, MasukanTidakSah, TidakBerwenang, TidakDitemukan
from simpul.kerja_sama import selectors
from simpul.kerja_sama.models import KerjaSama, RancanganPembukaan
from simpul.kerja_sama.services import pembukaan, rancangan
from simpul.kerja_sama.tests.lakon import BANTUL, KOTA, SLEMAN, ST, dunia, surat
from simpul.ruang.models import Keanggotaan, Ruang

pytestmark = [pytest.mark.django_db, pytest.mark.basis_data]


def isi(**nilai):
    bawaan = {
        "judul": "Sampah",
        "objek": "Sampah lintas batas",
        "mitra": [SLEMAN],
        "eksternalitas": True,
        "efisien": True,
    }
    return pembukaan.Pembukaan(**{**bawaan, **nilai})


def buka(d, **nilai):
    return pembukaan.buka(pelaku=d.pelaku(BANTUL, ST), pada=d.pada, isi=isi(**nilai))


def test_jenis_ditetapkan_dengan_alasan_dan_pasalnya(pada):
    kasus = dunia(pada).buka(SLEMAN, KOTA)
    k = kasus.kerja_sama
    assert (k.jenis, k.konfigurasi) == ("KSDD-W", "W5")
    assert all(a["dasar"] for a in k.klasifikasi["alasan"])
    assert kasus.keadaan.garis[0].tahap.kode == "DD-01"


def test_tahap_koordinasi_terbaca_menurut_konfigurasinya(pada):
    d = dunia(pada)
    satu_provinsi = d.buka(SLEMAN, KOTA).tabel.cari("DD-02")
    beda_provinsi = d.buka("33.10", pemrakarsa=SLEMAN).tabel.cari("DD-02")
    assert "Permendagri 22/2020 Pasal 5 ayat (4) huruf a" in satu_provinsi.dasar
    assert "Permendagri 22/2020 Pasal 5 ayat (4) huruf b" in beda_provinsi.dasar
    assert satu_provinsi.diam is None
    assert beda_provinsi.diam is not None


@pytest.mark.parametrize(
    ("mitra", "eksternalitas", "efisien", "jenis"),
    [
        ([SLEMAN], True, True, "KSDD-W"),
        ([SLEMAN], False, True, "KSDD-S"),
        ([SLEMAN], True, False, "KSDD-S"),
        (["35.76"], True, True, "KSDD-S"),  # does not border
        (["33.10"], True, True, "KSDD-S"),  # Klaten borders Sleman, not Bantul
        (["34.03"], True, True, "KSDD-W"),
        (["34"], True, True, "KSDD-W"),  # province with its own regency: W2
    ],
)
def test_wajib_menuntut_batas_dan_kedua_jawaban(pada, mitra, eksternalitas, efisien, jenis):
    kasus = buka(dunia(pada), mitra=mitra, eksternalitas=eksternalitas, efisien=efisien)
    assert kasus.kerja_sama.jenis == jenis


def test_belum_tahu_tidak_ditebak(pada):
    with pytest.raises(MasukanTidakSah, match="Jenis belum dapat ditentukan"):
        buka(dunia(pada), eksternalitas=None)
    assert not Ruang._semua.exists()


@pytest.mark.parametrize(
    ("nilai", "bidang"),
    [
        ({"judul": " "}, "judul"),
        ({"judul": "x" * 400}, "judul"),
        ({"objek": ""}, "objek"),
        ({"mitra": []}, "mitra"),
        ({"mitra": [BANTUL]}, "mitra"),
        ({"mitra": ["99.99"]}, "mitra"),
        ({"mitra": ["'; DROP TABLE"]}, "mitra"),
        ({"urusan": "9.z"}, "urusan"),
    ],
)
def test_masukan_yang_tidak_sah_menyebut_isiannya_dan_tidak_menyimpan_apa_pun(pada, nilai, bidang):
    with pytest.raises(MasukanTidakSah) as galat:
        buka(dunia(pada), **nilai)
    assert bidang in galat.value.bidang or bidang == "judul"
    assert not KerjaSama._semua.exists()
    assert not Ruang._semua.exists()


def test_surat_besok_ditolak(pada):
    d = dunia(pada)
    with pytest.raises(MasukanTidakSah) as galat:
        buka(d, surat=surat(d.hari_ini + timedelta(days=1)))
    assert "tanggal" in galat.value.bidang


def test_unit_milik_pemerintah_lain_ditolak(pada):
    d = dunia(pada)
    with pytest.raises(MasukanTidakSah) as galat:
        buka(d, unit_id=d.unit[SLEMAN].pk)
    assert "unit" in galat.value.bidang


def test_kota_administrasi_jakarta_diwakili_provinsinya(pada):
    kasus = buka(dunia(pada), mitra=["31.74"], eksternalitas=False)
    assert [p.wilayah_id for p in kasus.para_pihak] == [BANTUL, "31"]


@pytest.mark.parametrize("peran", [Peran.KEPALA_DAERAH, Peran.INSPEKTORAT, Peran.ADMINISTRATOR])
def test_hanya_unit_dan_perangkat_daerah_yang_membuka(pada, peran):
    d = dunia(pada)
    with pytest.raises(TidakBerwenang):
        pembukaan.buka(pelaku=d.pelaku(BANTUL, peran), pada=d.pada, isi=isi())


def test_nomor_perkara_berurut_per_pemerintah(pada):
    d = dunia(pada)
    nomor = [buka(d).kerja_sama.nomor for _ in range(3)]
    assert nomor == [f"KS-34.02-2026-000{n}" for n in (1, 2, 3)]


def test_yang_ada_di_sistem_diundang_dan_yang_tidak_dicatat_sebagai_pihak(pada):
    d = dunia(pada)
    kasus = d.buka(SLEMAN, "34.03", bergabung=False)
    undangan = Keanggotaan._semua.filter(keadaan="diundang")
    assert [u.pemda_id for u in undangan] == [d.pemda[SLEMAN].pk]
    assert len(kasus.para_pihak) == 3
    assert all(p.pemda_id is None for p in kasus.mitra)


def test_bergabung_dua_kali_ditolak_dengan_kata(pada):
    d = dunia(pada)
    d.buka(SLEMAN, bergabung=False)
    undangan = Keanggotaan._semua.get(keadaan="diundang")
    d.gabung(SLEMAN)
    with pytest.raises(KeadaanBerubah):
        pembukaan.gabung(
            pelaku=d.pelaku(SLEMAN, ST), pada=pada, keanggotaan_id=undangan.pk, bergabung=True
        )


def test_undangan_pemerintah_lain_tidak_dapat_dijawab(pada):
    d = dunia(pada)
    d.buka(SLEMAN, bergabung=False)
    undangan = Keanggotaan._semua.get(keadaan="diundang")
    with pytest.raises(TidakDitemukan):
        pembukaan.gabung(
            pelaku=d.pelaku(KOTA, ST), pada=pada, keanggotaan_id=undangan.pk, bergabung=True
        )


class TestRancangan:
    def test_tersimpan_dibuang_dan_diambil_kembali(self, pada):
        d = dunia(pada)
        saya = {"pelaku": d.pelaku(BANTUL, ST), "pada": pada}
        baris = rancangan.mulai_rancangan(**saya, isi={"judul": "Banjir"})
        rancangan.simpan_rancangan(**saya, rancangan_id=baris.pk, isi={"mitra": [SLEMAN]})
        cakupan = d.pelaku(BANTUL, ST).cakupan
        assert selectors.rancangan_satu(cakupan, baris.pk).isi == {
            "judul": "Banjir",
            "mitra": [SLEMAN],
        }
        rancangan.buang_rancangan(**saya, rancangan_id=baris.pk)
        assert list(selectors.rancangan(cakupan)) == []
        assert [r.pk for r in selectors.rancangan(cakupan, terbuang=True)] == [baris.pk]
        rancangan.pulihkan_rancangan(**saya, rancangan_id=baris.pk)
        assert [r.pk for r in selectors.rancangan(cakupan)] == [baris.pk]

    def test_rancangan_pemerintah_lain_tidak_ditemukan(self, pada):
        d = dunia(pada)
        baris = rancangan.mulai_rancangan(
            pelaku=d.pelaku(BANTUL, ST), pada=pada, isi={"judul": "Banjir"}
        )
        lain = {"pelaku": d.pelaku(SLEMAN, ST), "pada": pada, "rancangan_id": baris.pk}
        with pytest.raises(TidakDitemukan):
            rancangan.buang_rancangan(**lain)
        with pytest.raises(TidakDitemukan):
            rancangan.simpan_rancangan(**lain, isi={"judul": "x"})
        assert RancanganPembukaan._semua.get().judul == "Banjir"
