"""Conditions and values as sentences: what a rule asks can be read without knowing its code."""

from __future__ import annotations

from datetime import date

import pytest
from django.utils import translation

from simpul.antarmuka.portal.hukum import kata
from simpul.antarmuka.portal.hukum.kalimat import Kalimat, kalimat, sebut_nilai
from simpul.inti.kondisi import urai_kondisi
from simpul.regulasi import publik

PADA = date(2026, 11, 23)


@pytest.fixture(autouse=True)
def indonesia():
    with translation.override("id"):
        yield


def bunyi(isi: object) -> list[str]:
    return [satu.teks for satu in kalimat(urai_kondisi(isi), PADA)]


def test_fakta_ya_dan_tidak_menjadi_pernyataan():
    assert bunyi({"sama": ["pks.penanda_tangan_kdh", True]}) == [
        "PKS ditandatangani sendiri oleh Kepala Daerah"
    ]
    tidak = ["Tidak demikian: PKS ditandatangani sendiri oleh Kepala Daerah"]
    assert bunyi({"sama": ["pks.penanda_tangan_kdh", False]}) == tidak
    assert bunyi({"tidak_sama": ["pks.penanda_tangan_kdh", True]}) == tidak


def test_tanggal_dibandingkan_dengan_kata_waktu():
    assert bunyi(
        {"paling_banyak": ["pks.kuasa_tanggal", {"fakta": "pks.tanggal_tanda_tangan"}]}
    ) == ["Tanggal Surat Kuasa Khusus: paling lambat “Tanggal PKS ditandatangani”"]


def test_parameter_disebut_dengan_nilai_hari_itu_dan_tautannya():
    (satu,) = kalimat(
        urai_kondisi({"paling_banyak": ["ksb.masa_bulan", {"parameter": "ksb_masa_maks"}]}), PADA
    )
    assert satu.teks.endswith("paling banyak 60 bulan")
    assert satu.url == "/hukum/parameter/?kode=ksb-masa-maks#ksb-masa-maks"


def test_isi_wajib_disebut_dengan_nama_dokumennya():
    unsur = [u.kode for u in publik.dokumen()["KAK"].unsur]
    (satu,) = kalimat(urai_kondisi({"semua_anggota": ["kak.unsur_terisi", unsur]}), PADA)
    assert "memuat semua 8 isi wajib Kerangka Acuan Kerja" in satu.teks
    assert satu.url.endswith("#kak")


def test_salah_satu_menjadi_daftar_dan_semua_berjajar():
    ya = {"sama": ["perselisihan.ada", True]}
    (salah_satu,) = kalimat(urai_kondisi({"atau": [ya, {"ada": "pks.kuasa_nomor"}]}), PADA)
    assert isinstance(salah_satu, Kalimat)
    assert [b.teks for b in salah_satu.bagian] == [
        "Ada perselisihan yang dicatat",
        "Nomor Surat Kuasa Khusus: sudah diisi",
    ]
    assert len(bunyi({"dan": [ya, {"kosong": "pks.kuasa_nomor"}]})) == 2


def test_aturan_tanpa_syarat_selalu_diperiksa():
    assert kalimat(urai_kondisi(None), PADA) == ()


@pytest.mark.parametrize(
    ("nilai", "satuan", "harap"),
    [(True, None, "ya"), (False, None, "tidak"), (date(2026, 3, 1), None, "1 Maret 2026"),
     (45, "hari", "45 hari"), (30, "hari_kerja", "30 hari kerja"), (10000, "rupiah", "Rp10.000"),
     ("program_strategis_nasional", None, "program strategis nasional"), ("", None, "kosong"),
     ([], None, "kosong"), (["darurat", "lainnya"], None, "darurat, lainnya")],
)  # fmt: skip
def test_nilai_disebut_seperti_orang_menyebutnya(nilai, satuan, harap):
    assert sebut_nilai(nilai, satuan) == harap


def test_setiap_jenis_dan_satuan_dalam_data_punya_katanya():
    assert {t.jenis for t in publik.daftar_tabel()} - set(publik.daftar_jenis().jenis) == set()
    satuan = {n.satuan for semua in publik.daftar_parameter().values() for n in semua}
    assert satuan - set(kata.SATUAN) - {None, "rupiah", "tanggal"} == set()


def test_setiap_status_peraturan_dan_hasil_kasus_punya_lencana():
    from simpul.antarmuka.tampilan.status import STATUS

    assert {f"peraturan_{p.status}" for p in publik.peraturan().values()} <= set(STATUS)
    hasil = {k.hasil for a in publik.daftar_aturan() for k in publik.kasus_aturan(a.kode)}
    assert {f"kasus_{satu}" for satu in hasil} <= set(STATUS)
