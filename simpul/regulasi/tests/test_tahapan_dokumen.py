"""Documents of the stages: what each must hold, and by which letter of its article."""

import re

import pytest

from simpul.regulasi import pengetahuan

DOKUMEN = pengetahuan.dokumen()


@pytest.mark.parametrize(
    ("kode", "jumlah"),
    [
        ("KAJIAN_LN", 6),
        ("LOI", 6),
        ("RKS", 7),
        ("MOU_LN", 11),
        ("RKT", 4),
        ("LAPORAN_LN", 9),
        ("USULAN_PENERUSAN", 4),
        ("REKOMENDASI_MENTERI", 7),
        ("PERMOHONAN_DPRD", 2),
        ("PERMOHONAN_DPRD_KSDPK", 3),
        ("PERMOHONAN_DPRD_SINERGI", 2),
        ("PERMOHONAN_DPRD_LN", 2),
    ],
)
def test_jumlah_isi_dan_lampiran(kode, jumlah):
    assert len(DOKUMEN[kode].unsur) == jumlah


def test_permohonan_dprd_tiap_jenis_melampirkan_yang_lain():
    isi = {
        kode: [u.kode for u in DOKUMEN[kode].unsur]
        for kode in DOKUMEN
        if kode.startswith("PERMOHONAN_DPRD")
    }
    assert isi == {
        "PERMOHONAN_DPRD": ["ksb_ditandatangani", "rancangan_pks"],
        "PERMOHONAN_DPRD_KSDPK": ["ksb_ditandatangani", "rancangan_pks", "profil_mitra"],
        "PERMOHONAN_DPRD_SINERGI": ["rancangan_nk", "rancangan_rk"],
        "PERMOHONAN_DPRD_LN": ["rks", "loi"],
    }


def test_kontrak_pihak_ketiga_adalah_pks_ditambah_sanksi():
    kontrak = {u.kode: u.dasar for u in DOKUMEN["PKS_KSDPK"].unsur}
    pks = {u.kode: u.dasar for u in DOKUMEN["PKS"].unsur}
    assert {k: v for k, v in kontrak.items() if k != "sanksi"} == pks
    assert kontrak["sanksi"] == "PP 28/2018 Pasal 19 ayat (2) huruf d"


def test_kak_sinergi_memuat_objek_dan_bukan_analisis_dampak():
    sinergi = {u.kode for u in DOKUMEN["KAK_SINERGI"].unsur}
    pihak_ketiga = {u.kode for u in DOKUMEN["KAK_KSDPK"].unsur}
    assert sinergi - pihak_ketiga == {"objek"}
    assert pihak_ketiga - sinergi == {"analisis_dampak"}


def test_rencana_kerja_tidak_punya_format_nasional():
    assert DOKUMEN["RK"].unsur == ()
    assert "tanpa format nasional" in DOKUMEN["RK"].nama.id


def test_nota_kesepakatan_didahului_premis():
    assert [u.kode for u in DOKUMEN["NK"].unsur][:4] == [
        "komparisi",
        "para_pihak",
        "premis",
        "konsideran",
    ]


@pytest.mark.parametrize(
    ("kode", "awal"),
    [
        ("STUDI_KELAYAKAN", "Permendagri 22/2020 Pasal 27 huruf "),
        ("KAK_KSDPK", "Permendagri 22/2020 Pasal 29 ayat (2) huruf "),
        ("TELAAHAN_TKKSD_8", "Permendagri 22/2020 Pasal 31 ayat (2) huruf "),
        ("KAK_SINERGI", "Permendagri 22/2020 Pasal 53 ayat (3) huruf "),
        ("KAJIAN_LN", "Permendagri 25/2020 Pasal 12 ayat (3) huruf "),
        ("LOI", "Permendagri 25/2020 Pasal 13 ayat (2) huruf "),
        ("RKS", "Permendagri 25/2020 Pasal 15 ayat (3) huruf "),
        ("MOU_LN", "Permendagri 25/2020 Pasal 20 ayat (5) huruf "),
        ("RKT", "Permendagri 25/2020 Pasal 26 ayat (4) huruf "),
        ("USULAN_PENERUSAN", "Permendagri 25/2020 Pasal 29 ayat (2) huruf "),
        ("LAPORAN_LN", "Permendagri 25/2020 Pasal 37 ayat (1) huruf "),
    ],
)
def test_setiap_isi_punya_hurufnya_berurutan(kode, awal):
    huruf = "".join(u.dasar.removeprefix(awal) for u in DOKUMEN[kode].unsur)
    assert huruf == "abcdefghijkl"[: len(huruf)]


def test_kode_isi_tidak_ganda_dan_nama_dua_bahasa():
    for dokumen in DOKUMEN.values():
        kode = [u.kode for u in dokumen.unsur]
        assert len(kode) == len(set(kode)), dokumen.kode
        for satu in dokumen.unsur:
            assert satu.nama.id != satu.nama.en, (dokumen.kode, satu.kode)
        assert not re.search(r"\bkerjasama\b", dokumen.nama.id, re.I)


def test_setiap_dokumen_baru_dipakai_suatu_tahap_atau_kelembagaan():
    dipakai = {
        d.kode for t in pengetahuan.daftar_tabel() for x in t.tahap for d in (*x.masuk, *x.keluar)
    }
    dipakai |= {
        d.kode
        for t in pengetahuan.daftar_tabel()
        for x in t.tahap
        for bacaan in x.konfigurasi
        for d in bacaan.keluar or ()
    }
    assert set(DOKUMEN) - dipakai == {"NOTA_DINAS", "KEPUTUSAN_TKKSD"}
