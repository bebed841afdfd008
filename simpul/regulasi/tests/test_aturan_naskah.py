"""Rules about texts, councils, disputes and institutions that several kinds share, as sentences."""

from datetime import date

import pytest

from simpul.inti.aturan import Akibat
from simpul.regulasi import pengetahuan
from simpul.regulasi.tests.aturan import PADA, catatan, dilanggar, menahan

TEKEN = [
    ("KSDD-W", "DD-13"),
    ("KSDPK-D", "PK-10"),
    ("KSDPK-K", "PK-14"),
    ("SINERGI", "SN-05"),
    ("KSDLL-B", "LN-14"),
]


@pytest.mark.parametrize(("jenis", "tahap"), TEKEN)
def test_naskah_baru_tidak_mengutip_peraturan_yang_dicabut(jenis, tahap):
    assert "R55" in menahan(jenis, tahap, {"naskah.mengutip_peraturan_dicabut": True})
    assert "R55" not in catatan(jenis, tahap, {"naskah.mengutip_peraturan_dicabut": False})


@pytest.mark.parametrize(("jenis", "tahap"), [("KSDD-S", "DD-09"), ("KSDPK-D", "PK-10")])
def test_kesepakatan_bersama_paling_lama_lima_tahun(jenis, tahap):
    assert "R23" not in catatan(jenis, tahap, {"ksb.masa_bulan": 60})
    assert "R23" in menahan(jenis, tahap, {"ksb.masa_bulan": 61})


def test_masa_pks_tidak_dibatasi_peraturan():
    membaca_masa = {"pks.masa_bulan", "pks.masa_tahun"}
    for aturan in pengetahuan.daftar_aturan():
        assert not membaca_masa & set(aturan.kunci_fakta)
    assert pengetahuan.parameter("pks_masa_maks", PADA).nilai is None


def test_hal_yang_tempatnya_di_pks_hanya_diingatkan_di_kesepakatan_bersama():
    isi = [u.kode for u in pengetahuan.dokumen()["KSB"].unsur]
    assert "R27" not in catatan("KSDD-S", "DD-08", {"ksb.unsur_terisi": isi})
    for lebih in ("keadaan_kahar", "pembiayaan", "sanksi"):
        didapat = dilanggar("KSDPK-D", "PK-09", {"ksb.unsur_terisi": [*isi, lebih]})
        assert didapat["R27"] is Akibat.INGATKAN


def test_siapa_menyusun_apa():
    tkksd = {"ksb.penyusun": "tkksd", "pks.penyusun": "tkksd"}
    assert "R17" in dilanggar("KSDD-S", "DD-08", tkksd)
    assert "R17-C" not in catatan("KSDPK-D", "PK-09", tkksd)
    assert dilanggar("KSDPK-D", "PK-11", tkksd)["R17-B"] is Akibat.INGATKAN
    assert "R17-D" not in catatan("SINERGI", "SN-03", {"nk.penyusun": "tkksd"})


def test_rangkap_pasti_untuk_antardaerah_dan_tafsir_untuk_yang_lain():
    fakta = {"para_pihak.jumlah": 2, "naskah.jumlah_rangkap": 1}
    assert "R38-B" in menahan("KSDD-S", "DD-13", fakta)
    assert dilanggar("KSDPK-D", "PK-14", fakta)["R38-C"] is Akibat.INGATKAN
    assert "R38-C" not in catatan("SINERGI", "SN-05", {**fakta, "naskah.jumlah_rangkap": 3})


@pytest.mark.parametrize(
    ("jenis", "tahap", "kode", "sesuai"),
    [
        ("KSDPK-D", "PK-10", "R39-C", "lambang_daerah_dan_logo"),
        ("SINERGI", "SN-05", "R39-D", "garuda"),
    ],
)
def test_kepala_naskah_menurut_jenisnya_dan_bukan_kop_surat(jenis, tahap, kode, sesuai):
    assert kode not in catatan(jenis, tahap, {"naskah.kepala": sesuai})
    assert dilanggar(jenis, tahap, {"naskah.kepala": "kop_surat"})[kode] is Akibat.INGATKAN


def test_garuda_hanya_untuk_kesepakatan_bersama_dan_lambang_daerah_untuk_pks():
    fakta = {"ksb.kepala": "garuda", "naskah.kepala": "lambang_daerah"}
    fakta_pks = {**fakta, "naskah.lambang_pemrakarsa_kanan": True}
    assert "R39" not in catatan("KSDD-S", "DD-09", fakta)
    assert "R39-B" not in catatan("KSDD-S", "DD-13", fakta_pks)
    kop = {"ksb.kepala": "kop_surat"}
    assert dilanggar("KSDD-S", "DD-09", kop)["R39"] is Akibat.INGATKAN


def test_tanpa_meterai_boleh_dengan_alasan():
    tanpa = {"naskah.bermeterai_cukup": False, "naskah.alasan_tanpa_meterai": ""}
    assert "R42" in dilanggar("KSDD-S", "DD-13", tanpa)
    beralasan = {**tanpa, "naskah.alasan_tanpa_meterai": "Kedua pihak instansi pemerintah"}
    assert "R42" not in catatan("KSDD-S", "DD-13", beralasan)


def test_gelar_pada_nama_hanya_saran():
    fakta = {"naskah.nama_tanpa_gelar": False, "naskah.letak_tanda_tangan_sesuai": True}
    assert dilanggar("SINERGI", "SN-05", fakta)["R40"] is Akibat.TAMPILKAN


def test_persetujuan_tertulis_diteken_pimpinan_dprd():
    fakta = {
        "dprd.belum_dianggarkan": True,
        "dprd.dasar_persetujuan": "tertulis",
        "dprd.surat_diteken_pimpinan": False,
    }
    for jenis, tahap in (("KSDD-W", "DD-13"), ("KSDPK-K", "PK-14"), ("SINERGI", "SN-05")):
        assert "R98" in menahan(jenis, tahap, fakta)
        dianggap = {**fakta, "dprd.dasar_persetujuan": "dianggap_setuju"}
        assert "R98" not in catatan(jenis, tahap, dianggap)


def test_tanpa_beban_tidak_ada_yang_ditanya_tentang_surat_dprd():
    ringan = {"dprd.belum_dianggarkan": False, "dprd.membebani_masyarakat_dan_daerah": False}
    ada = set(catatan("KSDPK-K", "PK-14", ringan))
    assert not {"R05", "R98", "R156", "R100"} & ada


def test_objek_tidak_bertentangan_dinyatakan_dalam_telaahan_dan_sebelum_menawarkan():
    for jenis, tahap in (
        ("KSDD-W", "DD-04"),
        ("KSDD-S", "DD-05"),
        ("KSDPK-D", "PK-06"),
        ("KSDPK-K", "PK-08"),
    ):
        assert "R72" in menahan(jenis, tahap, {})
        assert "R72" not in catatan(jenis, tahap, {"objek.tidak_bertentangan": True})


def test_sengketa_buntu_naik_menurut_letak_para_pihak():
    buntu = {"perselisihan.hasil": "buntu", "perselisihan.diajukan_kepada": "menteri"}
    satu = {**buntu, "para_pihak.kabkota_satu_provinsi": True}
    beda = {**buntu, "para_pihak.kabkota_satu_provinsi": False}
    assert "R90" in menahan("KSDD-S", "DD-21", satu)
    lewat = {**satu, "perselisihan.diajukan_kepada": "menteri_lewat_gubernur"}
    assert "R90" not in catatan("KSDD-S", "DD-21", lewat)
    assert not {"R90", "R91"} & set(catatan("KSDD-S", "DD-21", beda))


def test_pengambilalihan_setelah_pembinaan_evaluasi_dan_persetujuan():
    fakta = {
        "pengambilalihan.pembinaan_dilakukan": True,
        "pengambilalihan.evaluasi_dilakukan": True,
        "pengambilalihan.persetujuan_pusat": False,
        "para_pihak.kabkota_satu_provinsi": True,
    }
    assert menahan("KSDD-W", "DD-22", fakta) == {"R93"}
    antarprovinsi = {**fakta, "para_pihak.kabkota_satu_provinsi": False}
    assert menahan("KSDD-W", "DD-22", antarprovinsi) == set()


SEKRETARIAT = {
    "sekretariat_ks.dibentuk": True,
    "sekretariat_ks.terus_menerus": True,
    "para_pihak.jumlah": 3,
    "objek.jumlah": 1,
    "kerja_sama.masa_tahun": 5,
}


@pytest.mark.parametrize(
    ("ganti", "tertahan"),
    [
        ({}, False),
        ({"para_pihak.jumlah": 2}, True),
        ({"para_pihak.jumlah": 2, "objek.jumlah": 3}, False),
        ({"kerja_sama.masa_tahun": 4}, True),
        ({"sekretariat_ks.terus_menerus": False}, True),
        ({"sekretariat_ks.dibentuk": False, "para_pihak.jumlah": 2}, False),
    ],
)
def test_syarat_sekretariat_kerja_sama(ganti, tertahan):
    assert ("R52" in menahan("KSDD-W", "DD-14", {**SEKRETARIAT, **ganti})) is tertahan


def test_susunan_tkksd_dicatat_bukan_ditahan():
    fakta = {
        "tkksd.ketua_sekda": True,
        "tkksd.wakil_asisten": True,
        "tkksd.sekretaris_kepala_unit": True,
        "tkksd.jumlah_anggota": 5,
    }
    assert dilanggar("KSDPK-D", "PK-05", fakta)["R54-B"] is Akibat.INGATKAN
    assert "R54-B" not in catatan("KSDPK-D", "PK-05", {**fakta, "tkksd.jumlah_anggota": 6})


def test_bantuan_dana_hanya_dipertanyakan_di_luar_kerja_sama_wajib():
    fakta = {"pendanaan.bantuan_dana": True, "pendanaan.dasar_bantuan": ""}
    assert "R53" in dilanggar("KSDD-S", "DD-14", fakta)
    assert "R53" in dilanggar("SINERGI", "SN-06", fakta)
    assert "R53" not in catatan("KSDD-W", "DD-14", fakta)


def test_sehari_sebelum_permendagri_22_2020_hanya_aturan_yang_lebih_tua():
    kemarin = date(2020, 4, 13)
    kode = {a.kode for a in pengetahuan.aturan_berlaku("KSDPK-D", kemarin)}
    assert {"R01", "R13-B", "R14"} <= kode
    assert not {"R23", "R46", "R70", "R74"} & kode
