"""What holds of all rules of the real data, of every kind."""

import pytest

from simpul.inti.aturan import Akibat, Tingkat
from simpul.inti.keyakinan import Keyakinan
from simpul.regulasi import pengetahuan
from simpul.regulasi.kasus import jalankan_semua
from simpul.regulasi.tests.aturan import PADA, catatan

JENIS = sorted(t.jenis for t in pengetahuan.daftar_tabel())
SEMUA = pengetahuan.daftar_aturan()
SISTEM = {"R12", "R16", "R19", "R20", "R41", "R56", "R57", "R58"}


def test_sepuluh_jenis_masing_masing_punya_aturan():
    assert len(JENIS) == 10
    for jenis in JENIS:
        assert len(pengetahuan.aturan_berlaku(jenis, PADA)) >= 20, jenis


def test_nomor_aturan_rujukan_lengkap_selain_yang_menerangkan_sistem():
    ada = {a.kode.partition("-")[0] for a in SEMUA}
    rujukan = {f"R{n:02}" for n in range(1, 60)}
    assert rujukan - ada == SISTEM


def test_nomor_sistem_diterangkan_dalam_readme():
    teks = (pengetahuan.FOLDER / "aturan" / "README.md").read_text(encoding="utf-8")
    assert {kode for kode in SISTEM if f"| {kode} |" in teks} == SISTEM


def test_cukup_banyak_kasus_aturan_dan_semuanya_benar():
    kasus = [k for k in jalankan_semua() if k.aturan]
    assert len(kasus) >= 200
    assert [k for k in kasus if k.salah] == []


def test_tafsir_praktik_dan_ingatan_tidak_pernah_menahan():
    for aturan in SEMUA:
        if aturan.keyakinan not in (Keyakinan.PASTI, Keyakinan.KUAT):
            assert aturan.akibat in (Akibat.INGATKAN, Akibat.TAMPILKAN), aturan.kode
        if aturan.akibat is Akibat.TAHAN:
            assert (aturan.tingkat, aturan.keyakinan) == (Tingkat.WAJIB, Keyakinan.PASTI)


def test_pesan_dua_bahasa_kalimat_utuh_dan_paling_banyak_enam_pasal():
    for aturan in SEMUA:
        assert aturan.pesan.id.endswith("."), aturan.kode
        assert aturan.pesan.en.endswith("."), aturan.kode
        assert aturan.pesan.id != aturan.pesan.en
        assert 1 <= len(aturan.dasar) <= 6


def test_setiap_fakta_baru_punya_pertanyaan_dan_arti_dua_bahasa():
    for fakta in pengetahuan.kunci_fakta().values():
        assert fakta.pertanyaan.id.endswith("?"), fakta.kunci
        assert fakta.pertanyaan.en.endswith("?"), fakta.kunci
        assert fakta.makna.id != fakta.makna.en, fakta.kunci


def test_fakta_jenis_memuat_sepuluh_jenis():
    assert sorted(pengetahuan.kunci_fakta()["jenis"].pilihan) == JENIS


@pytest.mark.parametrize("jenis", JENIS)
def test_yang_belum_diketahui_tidak_pernah_lolos_dari_yang_menahan(jenis):
    """With no facts at all, every holding rule without a condition says so at each of its gates."""
    tabel = pengetahuan.tabel_tahapan(jenis, PADA)
    for tahap in tabel.tahap:
        didapat = catatan(jenis, tahap.kode, {})
        for aturan in pengetahuan.aturan_gerbang(jenis, tahap.kode, PADA):
            if aturan.akibat is Akibat.TAHAN:
                assert aturan.kode in didapat


@pytest.mark.parametrize("jenis", ["KSDD-W", "KSDD-S"])
def test_tahap_antardaerah_yang_sudah_dikerjakan_ditahan_aturan_yang_sama_saja(jenis):
    """No rule of a fact that nobody can give yet stands before DD-01 to DD-09."""
    wajib = {
        "DD-01": {"R66"},
        "DD-02": {"R02"},
        "DD-03": {"R01", "R43", "R65"},
        "DD-04": {"R44", "R72"},
        "DD-05": {"R01", "R02", "R43", "R44", "R60", "R61", "R72"},
        "DD-06": set(),
        "DD-07": {"R62"},
        "DD-08": {"R23", "R28", "R63"},
        "DD-09": {"R03", "R23", "R28", "R38", "R64"},
    }
    khusus_wajib = {"R02", "R66"}
    for tahap, kode in wajib.items():
        aturan = pengetahuan.aturan_gerbang(jenis, tahap, PADA)
        harap = kode if jenis == "KSDD-W" else kode - khusus_wajib
        assert {a.kode for a in aturan if a.akibat is Akibat.TAHAN} == harap, tahap


def test_angka_dan_daftar_isi_tidak_disalin_ke_dalam_aturan():
    for berkas in sorted((pengetahuan.FOLDER / "aturan").glob("*.yaml")):
        for baris in berkas.read_text(encoding="utf-8").splitlines():
            for operator in ("paling_banyak:", "paling_sedikit:", "lebih:", "kurang:"):
                if operator in baris:
                    assert "{parameter:" in baris or "{fakta:" in baris, baris
