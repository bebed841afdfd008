"""Synergy (Permendagri 22/2020 Pasal 52 sampai 60): rules of the stage table as sentences."""

from datetime import date

from simpul.inti.tahapan import Lingkup, Peserta
from simpul.regulasi import pengetahuan

TABEL = pengetahuan.tabel_tahapan("SINERGI", date(2026, 11, 21))


def test_delapan_tahap_pasal_52_lalu_perubahan_dan_akhir():
    assert [t.kode for t in TABEL.tahap] == [f"SN-{n:02}" for n in [*range(1, 9), 20, 90]]
    assert "".join(t.huruf or "" for t in TABEL.tahap) == "abcdefgh"


def test_tanggapan_30_hari_lalu_permintaan_kedua_tanpa_tenggat_kedua():
    tawar = TABEL.cari("SN-02")
    assert (tawar.tenggat.nilai, tawar.tenggat.satuan.value) == (30, "hari")
    assert not tawar.diam.setuju
    kedua = next(langkah for langkah in tawar.langkah if langkah.kode == "permintaan_kedua")
    assert kedua.bila_lewat
    assert kedua.tenggat is None
    assert kedua.dasar == ("Permendagri 22/2020 Pasal 54 ayat (4)",)


def test_tanggapan_diberikan_kementerian_atau_lembaga():
    tanggapi = TABEL.cari("SN-02").langkah[-1]
    assert tanggapi.peserta is Peserta.LUAR
    assert [p.kode for p in tanggapi.pelaku] == ["KL"]


def test_penandatanganan_nota_kesepakatan_terkunci_sampai_dprd_menyetujui():
    assert TABEL.cari("SN-05").dikunci == ("SN-04",)


def test_dprd_45_hari_dan_diam_berarti_setuju():
    dprd = TABEL.cari("SN-04")
    assert (dprd.tenggat.nilai, dprd.tenggat.satuan.value) == (45, "hari")
    assert dprd.tenggat.keyakinan.value == "tafsir"
    assert (dprd.diam.setuju, dprd.diam.dasar) == (True, "Permendagri 22/2020 Pasal 56 ayat (6)")


def test_dprd_hanya_milik_pemerintah_daerah():
    assert TABEL.cari("SN-04").lingkup is Lingkup.PER_PIHAK
    assert TABEL.cari("SN-04").peserta is Peserta.DAERAH


def test_objek_wajib_ada_dalam_rkpd():
    assert "RKPD" in TABEL.cari("SN-01").syarat.id
    assert "Permendagri 22/2020 Pasal 53 ayat (2)" in TABEL.cari("SN-01").dasar


def test_nota_kesepakatan_selalu_bersama_rencana_kerja():
    assert [d.kode for d in TABEL.cari("SN-05").keluar[:2]] == ["NK", "RK"]
    assert [d.kode for d in TABEL.cari("SN-03").keluar] == ["RANCANGAN_NK", "RANCANGAN_RK"]


def test_naskah_yang_ditandatangani_disampaikan_kepada_menteri():
    assert "PENGANTAR_MENTERI" in [d.kode for d in TABEL.cari("SN-05").keluar]
    sampaikan = TABEL.cari("SN-07").langkah[0]
    assert sampaikan.dasar == ("Permendagri 22/2020 Pasal 57 ayat (3)",)


def test_tkksd_melapor_enam_bulan_sekali_dan_berjenjang_setahun_sekali():
    lapor = TABEL.cari("SN-08")
    assert lapor.berkala.satuan == "6 bulan"
    assert "setiap 6 bulan" in lapor.syarat.id
    assert "sekali setahun" in lapor.syarat.id
    assert lapor.tenggat is None


def test_akhir_sinergi_tidak_diatur_sehingga_hanya_tafsir():
    assert TABEL.cari("SN-90").keyakinan.value == "tafsir"
    assert "Tidak diatur" in TABEL.cari("SN-90").syarat.id


def test_beban_perubahan_dihitung_atas_masyarakat_dan_apbd():
    assert "masyarakat dan APBD" in TABEL.cari("SN-20").syarat.id
