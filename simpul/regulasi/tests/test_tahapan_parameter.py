"""The terms of the stage tables and the dated parameters say the same, with the same article."""

from datetime import date

import pytest

from simpul.regulasi import pengetahuan

PADA = date(2026, 11, 21)
PARAMETER = {
    "DD-06": "ksdd_tanggapan",
    "DD-07": "ksdd_tanggapan_kedua",
    "DD-11": "dprd_dn_batas",
    "DD-11/jawaban_pimpinan": "dprd_ksdd_jawab",
    "DD-11/tindak_lanjut": "dprd_ksdd_kdh_tindak_lanjut",
    "DD-11/persetujuan": "dprd_ksdd_putus",
    "PK-12": "dprd_dn_batas",
    "LN-07": "dprd_ln_hari_kerja",
    "LN-08": "gubernur_terus_ln_hari_kerja",
    "LN-10": "gubernur_terus_ln_hari_kerja",
    "SN-02": "sinergi_tanggapan",
    "SN-04": "dprd_dn_batas",
}
DIAM = {
    "PK-06": "ksdpk_d_jawaban",
    "PK-08": "ksdpk_k_jawaban_pemda",
}


def semua_tenggat():
    for tabel in pengetahuan.daftar_tabel():
        for tahap in tabel.tahap:
            if tahap.tenggat:
                yield tabel.jenis, tahap.kode, tahap.tenggat
            for langkah in tahap.langkah:
                if langkah.tenggat:
                    yield tabel.jenis, f"{tahap.kode}/{langkah.kode}", langkah.tenggat


@pytest.mark.parametrize(("jenis", "letak", "tenggat"), list(semua_tenggat()))
def test_setiap_tenggat_sama_dengan_parameternya(jenis, letak, tenggat):
    nilai = pengetahuan.parameter(PARAMETER[letak], PADA)
    assert (tenggat.nilai, tenggat.satuan.value) == (nilai.nilai, nilai.satuan)
    assert tenggat.dasar in nilai.dasar


def test_setiap_parameter_tenggat_dipakai():
    assert {letak for _, letak, _ in semua_tenggat()} == set(PARAMETER)


@pytest.mark.parametrize(("tahap", "kode"), DIAM.items())
def test_tahap_tanpa_tenggat_punya_parameter_yang_diam(tahap, kode):
    nilai = pengetahuan.parameter(kode, PADA)
    assert (nilai.nilai, nilai.terverifikasi) == (None, "diam")
    assert nilai.penjelasan is not None
    tabel = next(t for t in pengetahuan.daftar_tabel() if tahap in [x.kode for x in t.tahap])
    assert tabel.cari(tahap).tenggat is None


def test_parameter_yang_diam_tidak_pernah_bernilai_dan_selalu_menjelaskan():
    for kode, semua in pengetahuan.daftar_parameter().items():
        for nilai in semua:
            assert (nilai.nilai is None) == (nilai.terverifikasi == "diam"), kode
            if nilai.terverifikasi != "ya":
                assert nilai.penjelasan is not None, kode
            if nilai.terverifikasi == "ya":
                assert nilai.keyakinan.value == "pasti", kode


@pytest.mark.parametrize(
    "kode",
    [
        "ksdpk_d_jawaban",
        "ksdpk_k_jawaban_pemda",
        "sinergi_tanggapan_kedua",
        "pks_masa_maks",
        "nk_masa_maks",
        "ksb_gugur_bila_tanpa_pks",
        "dn_perpanjangan_pengingat",
        "lapor_bulan_semester",
        "lapor_berjenjang_ksdd",
        "lapor_berjenjang_ksdpk",
    ],
)
def test_yang_didiamkan_hukum_tidak_diberi_angka(kode):
    assert pengetahuan.parameter(kode, PADA).nilai is None


@pytest.mark.parametrize(
    ("kode", "nilai", "satuan"),
    [
        ("loi_masa_bulan", 12, "bulan"),
        ("ln_masa_maks_tahun", 5, "tahun"),
        ("ln_perpanjangan_bulan_sebelum", 6, "bulan"),
        ("lapor_sinergi_tkksd", 6, "bulan"),
        ("tkksd_anggota_min", 6, "orang"),
        ("ln_pengawasan_min_per_tahun", 2, "kali"),
        ("pertimbangan_telaahan_pihak_ketiga", 8, "butir"),
        ("p22_penyesuaian_sampai", date(2020, 10, 14), "tanggal"),
    ],
)
def test_nilai_dengan_satuan_pasalnya(kode, nilai, satuan):
    satu = pengetahuan.parameter(kode, PADA)
    assert (satu.nilai, satu.satuan) == (nilai, satuan)


@pytest.mark.parametrize(
    ("kode", "dokumen", "bingkai"),
    [
        ("isi_kak", "KAK", 0),
        ("isi_kak", "KAK_KSDPK", 0),
        ("isi_kak", "KAK_SINERGI", 0),
        ("isi_studi_kelayakan", "STUDI_KELAYAKAN", 0),
        ("isi_ksb", "KSB", 4),
        ("isi_pks", "PKS", 4),
        ("isi_pks", "PKS_KSDPK", 4 + 1),
        ("isi_nk", "NK", 5),
        ("isi_laporan", "LAPORAN_SEMESTER", 0),
        ("isi_laporan", "LAPORAN_SEMESTER_KSDPK", 0),
        ("pertimbangan_telaahan", "TELAAHAN_TKKSD", 0),
        ("pertimbangan_telaahan", "TELAAHAN_KSDPK", 0),
        ("pertimbangan_telaahan_pihak_ketiga", "TELAAHAN_TKKSD_8", 0),
    ],
)
def test_jumlah_isi_dokumen_sama_dengan_parameternya(kode, dokumen, bingkai):
    unsur = pengetahuan.dokumen()[dokumen].unsur
    assert len(unsur) == pengetahuan.parameter(kode, PADA).nilai + bingkai
