"""KSDPK (Permendagri 22/2020 Pasal 25 sampai 39): rules of the stage table as sentences."""

from datetime import date

import pytest

from simpul.inti.kondisi import Kebenaran, nilai_kondisi
from simpul.inti.tahapan import Lingkup, Peserta, Sifat
from simpul.regulasi import pengetahuan

PADA = date(2026, 11, 21)
D = pengetahuan.tabel_tahapan("KSDPK-D", PADA)
K = pengetahuan.tabel_tahapan("KSDPK-K", PADA)


def kode(tabel):
    return [tahap.kode for tahap in tabel.tahap]


def test_tahap_prakarsa_daerah_dan_prakarsa_pihak_ketiga():
    assert kode(D) == [f"PK-{n:02}" for n in [*range(1, 7), *range(9, 18), 20, 21, 90]]
    assert kode(K) == [f"PK-{n:02}" for n in [1, 3, *range(7, 18), 20, 21, 90]]


def test_huruf_tahap_sama_dengan_pasal_28():
    huruf = {t.huruf for t in (*D.tahap, *K.tahap)} - {None}
    assert huruf == set("abcdefghij")
    assert D.cari("PK-12").huruf == "e"


def test_penandatanganan_kontrak_terkunci_sampai_dprd_menyetujui():
    for tabel in (D, K):
        assert tabel.cari("PK-14").dikunci == ("PK-12",)


def test_penyusunan_kontrak_tidak_menunggu_dprd():
    for tabel in (D, K):
        assert "PK-12" not in tabel.cari("PK-11").sesudah
        assert tabel.cari("PK-11").dikunci == ()


@pytest.mark.parametrize(("tabel", "tahap"), [(D, "PK-06"), (K, "PK-08")])
def test_jawaban_penawaran_tidak_bertenggat_karena_hukum_diam(tabel, tahap):
    satu = tabel.cari(tahap)
    assert satu.tenggat is None
    assert satu.diam is not None
    assert not satu.diam.setuju
    assert satu.diam.lanjut is None
    assert satu.diam.teks.id.startswith("Hukum diam")


def test_dprd_45_hari_bukan_hari_kerja_dan_diam_berarti_setuju():
    dprd = D.cari("PK-12")
    assert (dprd.tenggat.nilai, dprd.tenggat.satuan.value) == (45, "hari")
    assert dprd.diam.setuju
    assert dprd.diam.dasar == "Permendagri 22/2020 Pasal 34 ayat (6)"


def test_awal_hitungan_45_hari_hanya_tafsir():
    assert D.cari("PK-12").tenggat.keyakinan.value == "tafsir"


def test_dprd_tidak_dirinci_15_hari_seperti_antardaerah():
    assert [langkah.tenggat for langkah in D.cari("PK-12").langkah] == [None] * 3


@pytest.mark.parametrize(
    ("beban", "belum_anggaran", "perlu"),
    [(True, False, True), (False, True, True), (False, False, False), (None, False, None)],
)
def test_dprd_hanya_bila_membebani_atau_belum_dianggarkan(beban, belum_anggaran, perlu):
    fakta = {
        "dprd.membebani_masyarakat_dan_daerah": beban,
        "dprd.belum_dianggarkan": belum_anggaran,
    }
    hasil, _ = nilai_kondisi(D.cari("PK-12").pemicu.bila, fakta)
    assert (
        hasil
        is {True: Kebenaran.BENAR, False: Kebenaran.SALAH, None: Kebenaran.TAK_DIKETAHUI}[perlu]
    )


def test_studi_kelayakan_disusun_pemrakarsanya():
    assert (D.cari("PK-03").peserta, D.cari("PK-03").pelaku[0].kode) == (
        Peserta.DAERAH,
        "PD_PEMRAKARSA",
    )
    assert (K.cari("PK-03").peserta, K.cari("PK-03").pelaku[0].kode) == (
        Peserta.LUAR,
        "PIHAK_KETIGA",
    )


def test_kesepakatan_bersama_menunggu_studi_kelayakan_pada_kedua_prakarsa():
    assert "PK-03" in D.cari("PK-09").sesudah
    assert "PK-03" in K.cari("PK-09").sesudah


def test_kak_hanya_pada_prakarsa_daerah():
    assert "PK-04" not in kode(K)
    assert [d.kode for d in D.cari("PK-04").keluar] == ["KAK_KSDPK"]


def test_rancangan_kesepakatan_bersama_disusun_tkksd_bukan_perangkat_daerah_pemrakarsa():
    susun = D.cari("PK-09").langkah[0]
    assert [p.kode for p in susun.pelaku] == ["TKKSD"]
    assert [p.kode for p in D.cari("PK-11").langkah[0].pelaku] == ["PD_PEMRAKARSA", "PAKAR"]


def test_kajian_lima_pertimbangan_bagi_daerah_delapan_bagi_pihak_ketiga():
    lima = D.cari("PK-05").keluar[0].unsur
    delapan = next(d for d in K.cari("PK-08").keluar if d.kode == "TELAAHAN_TKKSD_8").unsur
    assert len(lima) == 5
    assert [u.kode for u in delapan][:5] == [u.kode for u in lima]
    assert [u.kode for u in delapan][5:] == ["bonafiditas", "pengalaman", "komitmen"]


def test_kepala_daerah_sendiri_yang_meneken_kesepakatan_bersama():
    teken = D.cari("PK-10").langkah[-1]
    assert [p.kode for p in teken.pelaku] == ["KDH", "PIHAK_KETIGA"]
    assert "PEJABAT_DITUNJUK" in [p.kode for p in D.cari("PK-14").pelaku]


def test_tahap_per_pihak_hanya_milik_pemerintah_daerah():
    for tabel in (D, K):
        per_pihak = [t for t in tabel.tahap if t.lingkup is Lingkup.PER_PIHAK]
        luar = [t.kode for t in per_pihak if t.jalur is not Peserta.DAERAH]
        assert luar == ([] if tabel is D else ["PK-03"])


def test_laporan_tiap_semester_dan_daftar_rencana_tiap_tahun():
    assert D.cari("PK-17").berkala.satuan == "semester"
    assert D.cari("PK-02").berkala.satuan == "tahun"


def test_perubahan_perselisihan_dan_akhir_tidur_sampai_terjadi():
    for satu in ("PK-20", "PK-21", "PK-90"):
        assert D.cari(satu).sifat is Sifat.BERSYARAT
        assert D.cari(satu).pemicu.jenis.value == "peristiwa"


def test_perubahan_yang_menambah_beban_masyarakat_dan_daerah_kembali_ke_dprd():
    assert "masyarakat dan daerah" in D.cari("PK-20").syarat.id
    assert "Permendagri 22/2020 Pasal 37 ayat (5)" in D.cari("PK-20").dasar


def test_berlaku_sejak_permendagri_22_2020():
    with pytest.raises(pengetahuan.BelumAdaTahapan, match="2020-04-14"):
        pengetahuan.tabel_tahapan("KSDPK-D", date(2020, 4, 13))
