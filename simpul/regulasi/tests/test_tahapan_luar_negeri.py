"""Foreign cooperation (Permendagri 25/2020): rules of the stage tables as sentences."""

from datetime import date

import pytest

from simpul.inti.kondisi import Kebenaran, nilai_kondisi
from simpul.inti.tahapan import Peserta, Sifat
from simpul.regulasi import pengetahuan

PADA = date(2026, 11, 21)
JENIS = ("KSDPL-KEMBAR-PROV", "KSDPL-KEMBAR-KABKOTA", "KSDPL-LAINNYA", "KSDLL-B")
TABEL = {jenis: pengetahuan.tabel_tahapan(jenis, PADA) for jenis in JENIS}
PENERUSAN = pengetahuan.tabel_tahapan("KSDLL-A", PADA)

setiap_jenis = pytest.mark.parametrize("tabel", TABEL.values(), ids=TABEL)


@setiap_jenis
def test_tujuh_belas_tahap_dengan_huruf_pasal_9(tabel):
    assert [t.kode for t in tabel.tahap] == [f"LN-{n:02}" for n in [*range(1, 17), 90]]
    assert "".join(dict.fromkeys(t.huruf or "" for t in tabel.tahap)) == "abcdefghijk"


@setiap_jenis
def test_dprd_luar_negeri_selalu_diperlukan(tabel):
    assert tabel.cari("LN-07").sifat is Sifat.WAJIB
    assert tabel.cari("LN-07").pemicu is None


@setiap_jenis
def test_dprd_luar_negeri_45_hari_kerja_dan_diam_berarti_setuju(tabel):
    dprd = tabel.cari("LN-07")
    assert (dprd.tenggat.nilai, dprd.tenggat.satuan.value) == (45, "hari_kerja")
    assert dprd.tenggat.mulai == "surat_diterima_sekretariat_dprd"
    assert dprd.tenggat.keyakinan.value == "pasti"
    assert (dprd.diam.setuju, dprd.diam.lanjut) == (True, "LN-08")


@pytest.mark.parametrize("tahap", ["LN-08", "LN-10"])
@pytest.mark.parametrize("jenis", JENIS[1:])
def test_gubernur_lima_hari_kerja_hanya_bagi_kabupaten_dan_kota(jenis, tahap):
    satu = TABEL[jenis].cari(tahap)
    assert (satu.tenggat.nilai, satu.tenggat.satuan.value) == (5, "hari_kerja")
    bagi = {
        tingkat: nilai_kondisi(satu.tenggat.bila, {"pihak.tingkat_daerah": tingkat})[0]
        for tingkat in ("provinsi", "kabupaten", "kota")
    }
    assert bagi == {
        "provinsi": Kebenaran.SALAH,
        "kabupaten": Kebenaran.BENAR,
        "kota": Kebenaran.BENAR,
    }


@pytest.mark.parametrize("tahap", ["LN-08", "LN-10"])
def test_provinsi_kembar_tidak_punya_gubernur_di_atasnya(tahap):
    satu = TABEL["KSDPL-KEMBAR-PROV"].cari(tahap)
    assert satu.tenggat is None
    assert satu.diam is None
    assert "GUBERNUR_WPP" not in {p.kode for x in (satu, *satu.langkah) for p in x.pelaku}


@pytest.mark.parametrize("tahap", ["LN-08", "LN-10"])
def test_diamnya_gubernur_bukan_persetujuan_tetapi_jalan_langsung_ke_menteri(tahap):
    satu = TABEL["KSDPL-LAINNYA"].cari(tahap)
    assert not satu.diam.setuju
    (langsung,) = [langkah for langkah in satu.langkah if langkah.bila_lewat]
    assert langsung.menutup
    assert [p.kode for p in langsung.pelaku] == ["KDH"]


@setiap_jenis
def test_penandatanganan_naskah_terkunci_sampai_menteri_menyetujui(tabel):
    assert tabel.cari("LN-14").dikunci == ("LN-13",)
    assert "UU 23/2014 Pasal 367 ayat (2)" in tabel.cari("LN-13").dasar


@pytest.mark.parametrize("jenis", JENIS[:3])
def test_setiap_ksdpl_menuntut_kesetaraan(jenis):
    prakarsa = TABEL[jenis].cari("LN-01")
    assert "setara" in prakarsa.syarat.id
    assert "Permendagri 25/2020 Pasal 5 ayat (3)" in prakarsa.dasar


@pytest.mark.parametrize("jenis", JENIS)
def test_iptek_harus_dapat_dialihkan_pada_setiap_jenis(jenis):
    prakarsa = TABEL[jenis].cari("LN-01")
    assert "dialihkan" in prakarsa.syarat.id
    assert "Permendagri 25/2020 Pasal 5 ayat (2)" in prakarsa.dasar


def test_lembaga_di_luar_negeri_tidak_menuntut_kesetaraan():
    prakarsa = TABEL["KSDLL-B"].cari("LN-01")
    assert "setara" not in prakarsa.syarat.id
    assert "Permendagri 25/2020 Pasal 5 ayat (3)" not in prakarsa.dasar


@pytest.mark.parametrize(
    ("jenis", "pasal"),
    [("KSDPL-KEMBAR-PROV", "(2)"), ("KSDPL-KEMBAR-KABKOTA", "(3)"), ("KSDPL-LAINNYA", "(4)")],
)
def test_kembar_hanya_dengan_yang_setingkat(jenis, pasal):
    assert f"Permendagri 25/2020 Pasal 6 ayat {pasal}" in TABEL[jenis].cari("LN-01").dasar


@setiap_jenis
def test_laporan_setiap_januari_dan_akibat_setahun_tanpa_laporan(tabel):
    lapor = tabel.cari("LN-16")
    provinsi = tabel is TABEL["KSDPL-KEMBAR-PROV"]
    assert ("minggu pertama Januari" in lapor.syarat.id) is not provinsi
    assert "minggu kedua Januari" in lapor.syarat.id
    ayat = "Permendagri 25/2020 Pasal 36 ayat (2)" if provinsi else None
    assert lapor.berkala.dasar == (ayat or "Permendagri 25/2020 Pasal 35 ayat (2)")
    assert lapor.berkala.satuan == "tahun"
    assert lapor.diam.dasar == "Permendagri 25/2020 Pasal 38"


@setiap_jenis
def test_rencana_kegiatan_disusun_tiap_tahun_dan_masa_paling_lama_lima_tahun(tabel):
    laksana = tabel.cari("LN-15")
    assert laksana.berkala.satuan == "tahun"
    assert "5 tahun" in laksana.syarat.id
    assert laksana.tenggat is None


@setiap_jenis
def test_perpanjangan_enam_bulan_sebelum_berakhir_bukan_tenggat_berhari(tabel):
    assert tabel.cari("LN-90").tenggat is None
    assert "6 bulan" in tabel.cari("LN-90").syarat.id


@setiap_jenis
def test_mitra_luar_negeri_hanya_bertindak_di_mana_tabel_menyebutnya(tabel):
    semua = {t.kode for t in tabel.tahap if t.peserta is Peserta.SEMUA}
    assert semua == {"LN-01", "LN-05", "LN-14"}


def test_penerusan_tujuh_tahap_menurut_bentuk_mitra():
    assert [t.kode for t in PENERUSAN.tahap] == [f"PN-{n:02}" for n in range(1, 8)]
    jalan = {
        bentuk: [
            t.kode
            for t in PENERUSAN.tahap
            if t.pemicu
            and nilai_kondisi(t.pemicu.bila, {"mitra.bentuk_luar_negeri": bentuk})[0]
            is Kebenaran.BENAR
        ]
        for bentuk in ("organisasi_internasional", "mitra_pembangunan", "lembaga_nonprofit")
    }
    assert jalan == {
        "organisasi_internasional": ["PN-02", "PN-04"],
        "mitra_pembangunan": ["PN-02", "PN-04"],
        "lembaga_nonprofit": ["PN-03", "PN-06"],
    }


def test_pelaksanaan_penerusan_terkunci_sampai_rekomendasi_menteri():
    assert PENERUSAN.cari("PN-07").dikunci == ("PN-05",)


def test_penerusan_tidak_bertenggat_karena_hukum_diam():
    assert [t.kode for t in PENERUSAN.tahap if t.tenggat] == []


def test_berlaku_sejak_permendagri_25_2020():
    for jenis in (*JENIS, "KSDLL-A"):
        with pytest.raises(pengetahuan.BelumAdaTahapan, match="2020-05-22"):
            pengetahuan.tabel_tahapan(jenis, date(2020, 5, 21))
